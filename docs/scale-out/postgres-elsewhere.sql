-- Roles and databases on a PostgreSQL that is not Compose's, once, as its administrator (who need not be a superuser):
-- postgres-elsewhere.md. The same as postgres/init/10-roles.sh makes; passwords come from .env, so they stand in no command line.
\set ON_ERROR_STOP on
\set app `sed -n 's/^APP_DATABASE_PASSWORD=//p' .env`
\set temporal `sed -n 's/^TEMPORAL_DATABASE_PASSWORD=//p' .env`
\set metrics `sed -n 's/^METRICS_DATABASE_PASSWORD=//p' .env`
create role falachefe login password :'app';
create role temporal login password :'temporal';
create role metrics login password :'metrics' connection limit 5;
-- Only who belongs to a role may give it a database.
grant falachefe, temporal to current_user;
grant pg_monitor to metrics;
create database falachefe_agents owner falachefe template template0 encoding 'UTF8' locale 'C.UTF-8';
create database temporal owner temporal template template0 encoding 'UTF8' locale 'C.UTF-8';
create database temporal_visibility owner temporal template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke connect on database falachefe_agents, temporal, temporal_visibility from public;
grant connect on database falachefe_agents, temporal, temporal_visibility to metrics;
\connect falachefe_agents
-- Last, because some let only a superuser do it: without it the exporter's panels of statements stay empty. The provider has to
-- load it (shared_preload_libraries).
create extension pg_stat_statements;
