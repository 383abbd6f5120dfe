# Sourced by ./start and ./test: sets JAVA_HOME to a JDK of the needed version, or says in one line what is missing.

needed_java=25

# Prints the major version of the JDK in a folder; nothing where there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

# Folders where JDKs are usually kept, one a line; those that the builder named come first.
jdk_folders() {
  local java toolchains=$HOME/.m2/toolchains.xml
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME"; fi
  if java=$(command -v java); then dirname "$(dirname "$(realpath "$java")")"; fi
  if [ -r "$toolchains" ]; then sed -n 's|.*<jdkHome>\(.*\)</jdkHome>.*|\1|p' "$toolchains"; fi
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home
}

find_jdk() {
  local folder version
  while read -r folder; do
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$needed_java" ]; then
      export JAVA_HOME=$folder
      # Maven's own libraries use what newer JDKs warn about at each start.
      export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
      return
    fi
  done < <(jdk_folders)
  echo "JDK $needed_java is missing: install it (for example Temurin $needed_java from adoptium.net) and set JAVA_HOME to its folder" >&2
  exit 1
}

require_maven() {
  command -v mvn >/dev/null && return
  echo "Maven is missing: install it (for example 'apt-get install maven') so that 'mvn' is on the PATH" >&2
  exit 1
}
