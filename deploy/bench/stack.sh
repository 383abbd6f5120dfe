# Sourced by the benches that need the whole product: builds what is not built, starts it on ports and data of its own, and
# stops it at the end. Sets $root, $port and $data.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/deploy/local/find-jdk.sh"
find_jdk

data=$(mktemp -d)
stack=

stop_stack() {
  if [ -n "$stack" ]; then
    kill -TERM "$stack"
    wait "$stack" || true
    stack=
  fi
  rm -rf "$data"
}
trap stop_stack EXIT

# start_stack PORT
start_stack() {
  port=$1
  "$root/start" --port "$port" --data "$data/kept" >"$data/start.log" 2>&1 &
  stack=$!
  until grep -q '^Ready: ' "$data/start.log"; do
    kill -0 "$stack" 2>/dev/null || { cat "$data/start.log" >&2; stack=; exit 1; }
    sleep 0.5
  done
}

# bench CLASS ARGUMENTS: runs a program of deploy/bench/java beside the stack
bench() {
  local class=$1
  shift
  PRONGSAI_BENCH_ROOT=$root PRONGSAI_BENCH_PORT=$port PRONGSAI_BENCH_DATA=$data/kept PRONGSAI_BENCH_LAUNCHER=$stack \
    "$JAVA_HOME/bin/java" --class-path "${BENCH_CLASS_PATH:-}" "$root/deploy/bench/java/prongsai/bench/$class.java" "$@"
}
