# shellcheck shell=bash
# How each service of the stack is started, asked and stopped; sourced by scripts/stack.

tools=${ENGINE_TOOLS:-$home/.tools}

needs_programs() {
  postgres_programs
  command -v redis-server >/dev/null || stop_with "scripts/stack needs redis-server (Debian: apt-get install redis-server)."
  [[ -x "$tools/temporal-server" ]] ||
    stop_with "The engine is not built yet; 'scripts/engine build' does it (needs Go)."
}

postgres_programs() {
  local found
  found=$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)
  [[ -n "$found" ]] || stop_with "scripts/stack needs PostgreSQL's server (Debian: apt-get install postgresql)."
  postgres_bin=$(dirname "$(readlink -f "$found")")
}

# PostgreSQL refuses to run as root. setpriv, unlike runuser, becomes the program instead of staying above it.
as_postgres=()
if [[ $EUID -eq 0 ]]; then
  as_postgres=(setpriv --reuid postgres --regid postgres --init-groups --reset-env)
fi

make_database() {
  local data=$folder/postgres password
  [[ ! -f "$data/PG_VERSION" ]] || return 0
  mkdir -p "$data"
  if [[ $EUID -eq 0 ]]; then
    chown postgres:postgres "$data"
    "${as_postgres[@]}" test -x "$data" ||
      stop_with "User postgres cannot reach $data; set STACK_DIR to a folder that everybody may enter."
  fi
  chmod 700 "$data"
  password=$(mktemp)
  [[ $EUID -ne 0 ]] || chown postgres "$password"
  echo "$postgres_password" >"$password"
  "${as_postgres[@]}" "$postgres_bin/initdb" -D "$data" -U falachefe --pwfile "$password" --auth scram-sha-256 \
    --encoding UTF8 --locale C.UTF-8 >>"$logs/postgres.log" 2>&1 || stop_with "initdb failed; see $logs/postgres.log."
  rm -f "$password"
}

sql() {
  PGPASSWORD=$postgres_password PGCONNECT_TIMEOUT=2 "$postgres_bin/psql" -X -q -t -A -w -h 127.0.0.1 -p "$postgres_port" \
    -U falachefe -d postgres -c "$1" 2>&1
}

start_postgres() {
  postgres_programs
  make_database
  # Killed with its children only: what is left of it here is a file that names nobody.
  start_detached postgres "$logs/postgres.log" "${as_postgres[@]}" "$postgres_bin/postgres" -D "$folder/postgres" \
    -p "$postgres_port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 \
    -c shared_buffers=256MB -c log_line_prefix='%m [%p] '
}

postgres_ready() {
  postgres_programs
  [[ "$(sql 'select 1')" == 1 ]] || return 1
  [[ -n "$(sql "select 1 from pg_database where datname = 'falachefe'")" ]] || sql 'create database falachefe' >/dev/null
}

start_redis() {
  mkdir -p "$folder/redis"
  (
    umask 077
    cat >"$folder/redis.conf" <<TEXT
port $redis_port
bind 127.0.0.1
requirepass $redis_password
dir $folder/redis
appendonly yes
appendfsync always
maxmemory-policy noeviction
save ""
daemonize no
TEXT
  )
  start_detached redis "$logs/redis.log" redis-server "$folder/redis.conf"
}

redis_ready() {
  [[ "$(REDISCLI_AUTH=$redis_password timeout 2 redis-cli -h 127.0.0.1 -p "$redis_port" ping 2>/dev/null)" == PONG ]]
}

engine() {
  ENGINE_DIR=$folder POSTGRES_HOST=127.0.0.1 POSTGRES_PORT=$postgres_port POSTGRES_USER=falachefe \
    POSTGRES_PASSWORD=$postgres_password TEMPORAL_PORT=$temporal_port TEMPORAL_UI_PORT=$temporal_ui_port \
    "$home/scripts/engine" "$@"
}

start_engine() {
  local part=$1 wait=$2
  if [[ "$wait" == no ]]; then
    engine start "$part" --no-wait >/dev/null
  else
    engine start "$part" >/dev/null
  fi
}

# start_jar NAME JAR HEAP [KEY=VALUE…]: with the first compiler alone, as in the image (Dockerfile says why).
start_jar() {
  local name=$1 jar=$2 heap=$3 java
  shift 3
  java=$("$home/scripts/java25")/bin/java
  mkdir -p "$folder/$name"
  (
    cd "$folder/$name"
    export "$@"
    start_detached "$name" "$logs/$name.log" "$java" "-Xmx$heap" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar"
  )
}

start_simulator() {
  start_jar simulator "$home/simulator/target/falachefe-simulator.jar" 192m \
    "SIMULATOR_PORT=$simulator_port" "SIMULATOR_DATA_DIR=$folder/simulator" \
    "SIMULATOR_WEBHOOK_URL=${SIMULATOR_WEBHOOK_URL:-$(webhook_urls)}"
}

start_app() {
  local name=$1 port=$2 role=$3 simulator=http://127.0.0.1:$simulator_port
  local settings=("PORT=$port" "ROLE=$role" "LOG_DIR=$logs/$name" "DATABASE_URL=$(database_url)" "REDIS_URL=$(redis_url)"
    "TEMPORAL_ADDRESS=127.0.0.1:$temporal_port" "OPERATOR_API_KEY=${OPERATOR_API_KEY:-local}"
    "ALLOWED_HOSTS=${ALLOWED_HOSTS:-localhost,127.0.0.1}" "CONVERSATION_KEY=${CONVERSATION_KEY:-$conversation_key}"
    "UAZ_API_SECRET=$(webhook_secret)" "UAZ_API_KEY=${UAZ_API_KEY:-00000000-0000-4000-8000-0000000000aa}"
    "UAZ_BASE_URL=${UAZ_BASE_URL:-$simulator}")
  if [[ -z "${OPENAI_API_KEY:-}" ]]; then
    settings+=("OPENAI_BASE_URL=${OPENAI_BASE_URL:-$simulator/v1}" OPENAI_API_KEY=simulated
      "OPENAI_MODEL=${OPENAI_MODEL:-simulated}")
  fi
  local jar=${name^^}_JAR
  jar=${jar//-/_}
  start_jar "$name" "${!jar:-$home/app/target/falachefe.jar}" 512m "${settings[@]}"
}

answers_200() {
  [[ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$1")" == 200 ]]
}

start_service() {
  case "$1" in
    postgres) start_postgres ;;
    redis) start_redis ;;
    temporal) start_engine server "$2" ;;
    temporal-ui) start_engine ui "$2" ;;
    simulator) start_simulator ;;
    app-1) start_app app-1 "$app_1_port" "${roles[0]}" ;;
    app-2) start_app app-2 "$app_2_port" "${roles[1]}" ;;
  esac
}

ready() {
  case "$1" in
    postgres) postgres_ready ;;
    redis) redis_ready ;;
    temporal) "$tools/temporal" operator cluster health --address "127.0.0.1:$temporal_port" --command-timeout 2s >/dev/null 2>&1 ;;
    temporal-ui) answers_200 "http://127.0.0.1:$temporal_ui_port/" ;;
    simulator) answers_200 "http://127.0.0.1:$simulator_port/" ;;
    app-1) answers_200 "http://127.0.0.1:$app_1_port/health" ;;
    app-2) answers_200 "http://127.0.0.1:$app_2_port/health" ;;
  esac
}

port_is_free() {
  local port variable
  variable=$(tr 'a-z-' 'A-Z_' <<<"$1")_PORT
  port=$(tr 'A-Z' 'a-z' <<<"$variable")
  if (exec 3<>"/dev/tcp/127.0.0.1/${!port}") 2>/dev/null; then
    stop_with "Port ${!port} is taken by another program; set $variable to a free one."
  fi
}

stop_service() {
  case "$1" in
    postgres) stop_gently postgres INT 30 ;; # INT: ends sessions, unlike TERM, which waits for them
    app-*) stop_gently "$1" TERM 40 ;;
    *) stop_gently "$1" TERM 20 ;;
  esac
}
