# shellcheck shell=bash
# Process trees by name: start detached, find again, kill, freeze. Sourced by scripts/engine and scripts/stack.
# $pids holds a file per name: process id and start time in ticks, so that a reused id is not taken for the program.

# Start time of a process that lives; a zombie is dead.
started_at() {
  local stat threads
  # Not $(<file): where the process dies between open and read, bash ends the whole script.
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  # The name in parentheses may contain anything, blanks too.
  read -ra stat <<<"${stat##*) }"
  if [[ "${stat[0]}" == [ZX] ]]; then
    # A killed JVM's first thread is a zombie while its others still hold the sockets.
    threads=("/proc/$1/task"/*)
    ((${#threads[@]} > 1)) || return 1
  fi
  echo "${stat[19]}"
}

# Process id of a name that runs.
pid_of() {
  local pid since
  { read -r pid since <"$pids/$1.pid"; } 2>/dev/null || return 1
  [[ "$(started_at "$pid")" == "$since" ]] || return 1
  echo "$pid"
}

runs() {
  pid_of "$1" >/dev/null
}

remember() {
  local since
  mkdir -p "$pids"
  since=$(started_at "$2") || return 1
  echo "$2 $since" >"$pids/$1.pid"
}

# start_detached NAME LOG COMMAND…: in a session of its own, without our descriptors (a lock would live on in it).
start_detached() {
  local name=$1 log=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  (
    for descriptor in /proc/self/fd/*; do
      descriptor=${descriptor##*/}
      ((descriptor > 2)) && eval "exec $descriptor>&-" 2>/dev/null
    done
    exec setsid "$@" </dev/null >>"$log" 2>&1
  ) &
  remember "$name" $!
  disown
}

# Ids of a process and all that descend from it, elders first. PostgreSQL's children have sessions of their own.
tree() {
  ps -eo pid=,ppid= | awk -v root="$1" '
    { children[$2] = children[$2] " " $1 }
    END {
      line[last = 1] = root
      for (i = 1; i <= last; i++) {
        print line[i]
        n = split(children[line[i]], born, " ")
        for (j = 1; j <= n; j++) line[++last] = born[j]
      }
    }'
}

# Sends a signal to the whole tree. The elder is stopped first, so that it makes no more children meanwhile.
signal_tree() {
  local signal=$1 name=$2 pid all
  pid=$(pid_of "$name") || return 1
  [[ "$signal" == CONT ]] || kill -STOP "$pid"
  mapfile -t all < <(tree "$pid")
  kill "-$signal" "${all[@]}" 2>/dev/null || true
  # A child that was born between the look and the signal.
  if [[ "$signal" == STOP ]]; then
    mapfile -t all < <(tree "$pid")
    kill -STOP "${all[@]}" 2>/dev/null || true
  fi
  [[ "$signal" != KILL ]] || until_gone 5 "${all[@]}"
}

until_gone() {
  local deadline=$((SECONDS + $1)) pid
  shift
  for pid in "$@"; do
    while started_at "$pid" >/dev/null; do
      ((SECONDS < deadline)) || return 1
      sleep 0.02
    done
  done
}

# stop_gently NAME SIGNAL SECONDS: asks, waits, and kills what does not listen.
stop_gently() {
  local name=$1 signal=$2 patience=$3 pid all
  pid=$(pid_of "$name") || { rm -f "$pids/$name.pid"; return 0; }
  mapfile -t all < <(tree "$pid")
  kill -CONT "${all[@]}" 2>/dev/null || true
  kill "-$signal" "$pid" 2>/dev/null || true
  if ! until_gone "$patience" "${all[@]}"; then
    echo "$name does not stop by itself within $patience s and is killed." >&2
    kill -KILL "${all[@]}" 2>/dev/null || true
    until_gone 5 "${all[@]}" || true
  fi
  rm -f "$pids/$name.pid"
}
