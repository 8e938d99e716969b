#!/bin/sh
# Makes Temporal's two databases and brings their schemas to the version of this server; harmless where that is done already.
# Reads the same environment as the server.
set -eu
tool() {
  database=$1
  shift
  temporal-sql-tool --plugin "$DB" --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" --pw "$POSTGRES_PWD" --db "$database" "$@"
}
for database in "$DBNAME" "$VISIBILITY_DBNAME"; do
  kind=temporal
  [ "$database" = "$VISIBILITY_DBNAME" ] && kind=visibility
  tool "$database" create --defaultdb postgres
  tool "$database" setup-schema -v 0.0
  tool "$database" update-schema --schema-name "postgresql/v12/$kind"
done
