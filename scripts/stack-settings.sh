# shellcheck shell=bash
# Where the stack's settings come from: the environment, then what 'up' was given, then these; sourced by scripts/stack.

# Every variable that the product and the stack read.
setting_names() {
  sed -n 's/^\([A-Z0-9_]*\)=.*/\1/p' "$home/.env.example"
  printf '%s\n' STACK_ROLES POSTGRES_PORT REDIS_PORT TEMPORAL_PORT TEMPORAL_UI_PORT APP_1_PORT APP_2_PORT \
    APP_1_JAR APP_2_JAR
}

load_settings() {
  local name value
  if [[ -f "$folder/settings" ]]; then
    while IFS='=' read -r name value; do
      [[ -n "${!name:-}" ]] || export "$name=$value"
    done <"$folder/settings"
  fi
  roles=(${STACK_ROLES:-all all})
  case "${roles[*]}" in
    'all all' | 'web worker' | 'worker web' | 'all web' | 'all worker' | 'web all' | 'worker all') ;;
    *) stop_with "STACK_ROLES must be two of web, worker and all that together do both, not \"${STACK_ROLES:-}\"." ;;
  esac
  postgres_port=${POSTGRES_PORT:-15432}
  redis_port=${REDIS_PORT:-16379}
  temporal_port=${TEMPORAL_PORT:-17233}
  temporal_ui_port=${TEMPORAL_UI_PORT:-18233}
  simulator_port=${SIMULATOR_PORT:-18090}
  app_1_port=${APP_1_PORT:-18080}
  app_2_port=${APP_2_PORT:-18081}
  if [[ -f "$folder/secrets" ]]; then
    # shellcheck source=/dev/null
    source "$folder/secrets"
  fi
}

# Ports and product variables as given, so that 'start app-1' after a kill starts the same app.
save_settings() {
  local name
  (
    umask 077
    while read -r name; do
      [[ -z "${!name:-}" ]] || printf '%s=%s\n' "$name" "${!name}"
    done < <(setting_names) >"$folder/settings"
  )
}

forget_settings() {
  rm -f "$folder/settings"
}

random() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

prepare_folder() {
  mkdir -p "$folder" "$logs"
  [[ ! -f "$folder/secrets" ]] || return 0
  (
    umask 077
    for name in postgres_password redis_password conversation_key webhook_secret; do
      echo "$name=$(random)"
    done >"$folder/secrets"
  )
  # shellcheck source=/dev/null
  source "$folder/secrets"
}

forget_data() {
  [[ -d "$folder" ]] || return 0
  [[ -f "$folder/secrets" ]] || stop_with "STACK_DIR $folder was not made by scripts/stack; nothing is deleted."
  rm -rf "$folder"
}

database_url() {
  echo "postgresql://falachefe:$postgres_password@127.0.0.1:$postgres_port/falachefe"
}

redis_url() {
  echo "redis://:$redis_password@127.0.0.1:$redis_port"
}

webhook_secret() {
  echo "${UAZ_API_SECRET:-$webhook_secret}"
}

# The gateway posts to the processes that take messages, in turn.
webhook_urls() {
  local urls=()
  [[ "${roles[0]}" == worker ]] || urls+=("http://127.0.0.1:$app_1_port/webhook/uaz/$(webhook_secret)")
  [[ "${roles[1]}" == worker ]] || urls+=("http://127.0.0.1:$app_2_port/webhook/uaz/$(webhook_secret)")
  local IFS=,
  echo "${urls[*]}"
}

addresses() {
  [[ -f "$folder/secrets" ]] || stop_with "There is no stack in $folder yet; 'scripts/stack up' makes one."
  cat <<TEXT
APP_1_URL=http://127.0.0.1:$app_1_port
APP_2_URL=http://127.0.0.1:$app_2_port
SIMULATOR_URL=http://127.0.0.1:$simulator_port
OPERATOR_API_KEY=${OPERATOR_API_KEY:-local}
TEMPORAL_ADDRESS=127.0.0.1:$temporal_port
TEMPORAL_UI_URL=http://localhost:$temporal_ui_port
DATABASE_URL=$(database_url)
REDIS_URL=$(redis_url)
UAZ_API_SECRET=$(webhook_secret)
STACK_LOGS=$logs
TEXT
}
