# Sourced by the benches that bring their own load, nation and issuer: builds what is not built.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/deploy/local/find-jdk.sh"
find_jdk
"$root/start" --help >/dev/null
libraries=$(printf '%s:' "$root"/deploy/local/target/lib/*.jar)
apart=$root/target/bench/apart
rm -rf "$apart"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/services/measures/target/*-exec.jar extract --destination "$apart" >/dev/null

# java_on_ground CLASS ARGUMENTS
java_on_ground() {
  local class=$1
  shift
  mkdir -p "$root/target/bench"
  PRONGSAI_BENCH_ROOT=$root PRONGSAI_BENCH_DATA=$root/target/bench \
    "$JAVA_HOME/bin/java" -Dlaos="${LAOS:-7850}" -Dseconds="${SECONDS_EACH:-30}" -Dwarm="${SECONDS_WARM:-60}" \
    -Dminutes="${MINUTES:-10}" \
    --class-path "$libraries$(printf '%s:' "$apart"/lib/*.jar)" "$root/deploy/bench/java/prongsai/bench/$class.java" "$@"
}
