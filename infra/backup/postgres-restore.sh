#!/bin/sh
# Restores what infra/backup/postgres-backup.sh kept, into a database that holds nothing of Throughline yet. All or nothing.
#
#   PGHOST=… PGUSER=… PGDATABASE=… infra/backup/postgres-restore.sh FOLDER
set -eu

folder=${1:?name the folder of the backup}
cd "$folder"
if ! sha256sum --check --status postgres.dump.sha256; then
  echo "The backup in $folder is damaged: postgres.dump is missing, or has been changed since the backup was made." >&2
  exit 1
fi
pg_restore --exit-on-error --single-transaction --no-owner --dbname="${PGDATABASE:?name the database}" postgres.dump
echo "PostgreSQL is restored from $folder. Lists are built when the projector starts."
