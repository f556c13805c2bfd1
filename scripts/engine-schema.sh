# shellcheck shell=bash
# Databases, schema, namespace and search attributes; sourced by scripts/engine.

# Answers of one statement in one database; what is wrong with the connection becomes one sentence.
ask() {
  local database=$1 statement=$2 trouble answer
  trouble=$(mktemp)
  if answer=$(PGPASSWORD=$POSTGRES_PWD PGCONNECT_TIMEOUT=5 "$psql" -X -q -t -A -w -h "$POSTGRES_SEEDS" -p "$DB_PORT" \
    -U "$POSTGRES_USER" -d "$database" -c "$statement" 2>"$trouble"); then
    rm -f "$trouble"
    printf '%s\n' "$answer"
    return
  fi
  local said
  said=$(<"$trouble")
  rm -f "$trouble"
  case "$said" in
    *'password authentication failed'* | *'no password supplied'*)
      stop_with "PostgreSQL at $POSTGRES_SEEDS:$DB_PORT refuses POSTGRES_PASSWORD for user $POSTGRES_USER." ;;
    *'could not connect'* | *'Connection refused'* | *'could not translate'* | *'timeout expired'*)
      stop_with "PostgreSQL does not answer at $POSTGRES_SEEDS:$DB_PORT (POSTGRES_HOST, POSTGRES_PORT)." ;;
    *) stop_with "PostgreSQL at $POSTGRES_SEEDS:$DB_PORT, database $database: ${said//$'\n'/ }" ;;
  esac
}

find_psql() {
  psql=$(command -v psql || ls /usr/lib/postgresql/*/bin/psql 2>/dev/null | tail -1)
  [[ -n "$psql" ]] || stop_with "scripts/engine needs PostgreSQL's client (psql)."
}

sql_tool() {
  local database=$1 output
  shift
  output=$(SQL_PLUGIN=postgres12 SQL_HOST=$POSTGRES_SEEDS SQL_PORT=$DB_PORT SQL_USER=$POSTGRES_USER \
    SQL_PASSWORD=$POSTGRES_PWD "$tools/temporal-sql-tool" --db "$database" "$@" 2>&1) ||
    stop_with "temporal-sql-tool --db $database $* failed: $(tail -1 <<<"$output")"
}

newer() {
  [[ "$1" != "$2" && "$(printf '%s\n' "$1" "$2" | sort -V | tail -1)" == "$1" ]]
}

one_schema() {
  local database=$1 name=$2 known=$3 present
  present=$(ask postgres "select 1 from pg_database where datname = '$database'")
  [[ -n "$present" ]] || sql_tool "$database" create-database
  present=$(ask "$database" "select to_regclass('schema_version')")
  [[ -n "$present" ]] || sql_tool "$database" setup-schema -v 0.0
  present=$(ask "$database" "select curr_version from schema_version")
  if newer "$present" "$known"; then
    stop_with "Database $database has schema $present, newer than $known, which is all that Temporal $SERVER_VERSION knows:" \
      "run the Temporal version that made it, or restore a backup from before."
  fi
  if [[ "$present" != "$known" ]]; then
    sql_tool "$database" update-schema --schema-name "postgresql/v12/$name"
    present=$(ask "$database" "select curr_version from schema_version")
    [[ "$present" == "$known" ]] || stop_with "Database $database is at schema $present after the update, not at $known."
  fi
}

configured_shards() {
  sed -n 's/^ *numHistoryShards: *\([0-9]*\).*/\1/p' "$config/server.yaml"
}

# The cluster's record is protobuf: field 1 is its name, field 2 the number of shards as a varint.
stored_shards() {
  local hex length byte value=0 shift=0 at
  hex=$(ask temporal "select encode(data, 'hex') from cluster_metadata_info where cluster_name = 'active'")
  [[ "$hex" == 0a* ]] || return 0
  length=$((16#${hex:2:2}))
  at=$((4 + length * 2))
  [[ "${hex:at:2}" == 10 ]] || return 0
  while true; do
    at=$((at + 2))
    byte=$((16#${hex:at:2}))
    value=$((value | (byte & 127) << shift))
    shift=$((shift + 7))
    ((byte & 128)) || break
  done
  echo "$value"
}

schema() {
  needs_tools temporal-sql-tool
  find_psql
  one_schema temporal temporal "$SCHEMA_VERSION"
  one_schema temporal_visibility visibility "$VISIBILITY_SCHEMA_VERSION"
  local stored wanted
  stored=$(stored_shards)
  wanted=$(configured_shards)
  if [[ -n "$stored" && "$stored" != "$wanted" ]]; then
    stop_with "Database temporal was made with $stored history shards and can only ever run with them, but" \
      "$config/server.yaml says $wanted: give it a database of its own, or this one its number back."
  fi
}

cli() {
  "$tools/temporal" "$@" --address "$address" --command-timeout 5s
}

# What was just created takes a moment to appear in the server's caches. Code 2 means that waiting does not help.
again() {
  local deadline=$((SECONDS + 20)) trouble code
  while true; do
    code=0
    trouble=$("$@" 2>&1) || code=$?
    ((code != 0)) || return 0
    ((code != 2 && SECONDS < deadline)) || stop_with "Temporal at $address: ${trouble//$'\n'/ }"
    sleep 0.2
  done
}

# An existing one gets the retention that the file says now.
create_namespace() {
  if cli operator namespace describe --namespace "$1" >/dev/null 2>&1; then
    cli operator namespace update --namespace "$1" --retention "$2"
  else
    cli operator namespace create --namespace "$1" --retention "$2"
  fi
}

registered() {
  cli operator search-attribute list --namespace "$1" -o json
}

# Each line of the file is NAME TYPE. Creates what is missing and asks for another look; refuses what bears another type.
create_attributes() {
  local namespace=$1 present name type line missing=()
  present=$(registered "$namespace") || return 1
  while read -r name type; do
    line=$(grep -E "\"$name\": *\"" <<<"$present" || true)
    if [[ -z "$line" ]]; then
      missing+=(--name "$name" --type "$type")
    elif ! grep -qi "$type" <<<"$line"; then
      echo "search attribute $name of namespace $namespace exists, but is not a $type." >&2
      return 2
    fi
  done < <(grep -v '^#' "$config/search-attributes.txt")
  ((${#missing[@]} == 0)) || { cli operator search-attribute create --namespace "$namespace" "${missing[@]}" && return 1; }
}

namespace() {
  needs_tools temporal
  local name retention
  read -r name retention < <(grep -v '^#' "$config/namespace.txt")
  name=${TEMPORAL_NAMESPACE:-$name}
  again create_namespace "$name" "$retention"
  # Creation is followed by another look: done when all are listed.
  again create_attributes "$name"
}
