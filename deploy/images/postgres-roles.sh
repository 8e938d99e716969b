#!/bin/sh
# Run once by the postgres image on an empty volume: the two owners, neither of them a superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v dondoc="$DONDOC_PASSWORD" -v temporal="$TEMPORAL_PASSWORD" <<'SQL'
CREATE ROLE dondoc LOGIN CREATEROLE PASSWORD :'dondoc';
ALTER ROLE dondoc SET createrole_self_grant = 'set, inherit';
CREATE DATABASE dondoc OWNER dondoc;
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'temporal';
SQL
