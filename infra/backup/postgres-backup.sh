#!/bin/sh
# Backs up what a cluster keeps in PostgreSQL and cannot build anew, while the cluster is running: who looked at what,
# reference data, drafts, sign-ins ended early, how far the feed has been published, which alerts were sent. Lists are built
# from the events.
#
#   PGHOST=… PGUSER=… PGDATABASE=… infra/backup/postgres-backup.sh NEW-FOLDER
#
# The account comes from libpq's own variables and its password file (~/.pgpass), so that no password is seen in the list of
# processes. Take this backup AFTER the one of KurrentDB: then nobody has looked at what is not in it.
set -eu
umask 077

folder=${1:?name a new folder for the backup}
if [ -e "$folder" ]; then
  echo "$folder is there already: name a new folder." >&2
  exit 1
fi
mkdir -p "$folder"
pg_dump --format=custom --no-owner --file="$folder/postgres.dump" \
  --schema=access --schema=reference --schema=drafts --schema=sessions --schema=feed --schema=alerts
cd "$folder"
sha256sum postgres.dump > postgres.dump.sha256.part
mv postgres.dump.sha256.part postgres.dump.sha256
echo "PostgreSQL is backed up to $folder."
