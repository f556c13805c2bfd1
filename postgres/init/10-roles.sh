#!/bin/bash
# Runs once, on an empty data folder: one role and database for each user of this server, none of them administrator.
set -euo pipefail

case ${1:-} in
  -h | --help) echo "Uso: o contêiner do PostgreSQL o chama na primeira partida; senhas em *_DATABASE_PASSWORD"; exit 0 ;;
esac

# psql reads the passwords from its environment, so that they stand in no list of processes.
# track: or these very statements would stand in pg_stat_statements, passwords and all, where the exporter reads.
psql -X -v ON_ERROR_STOP=1 --username postgres --dbname postgres <<'SQL'
set pg_stat_statements.track = none;
\getenv app APP_DATABASE_PASSWORD
\getenv temporal TEMPORAL_DATABASE_PASSWORD
\getenv metrics METRICS_DATABASE_PASSWORD
create role falachefe login password :'app';
create role temporal login password :'temporal';
create role metrics login password :'metrics' connection limit 5;
grant pg_monitor to metrics;
create database falachefe_agents owner falachefe;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database falachefe_agents, temporal, temporal_visibility from public;
grant connect on database falachefe_agents, temporal, temporal_visibility to metrics;
\connect falachefe_agents
create extension pg_stat_statements;
SQL
