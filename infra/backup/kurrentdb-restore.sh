#!/bin/sh
# Puts what kurrentdb-backup.sh kept into the empty database folder of a STOPPED node, and tells the node to forget what lies
# beyond the backup (truncate.chk, as KurrentDB's documentation asks). UNPROVEN: see kurrentdb-backup.sh.
#
#   infra/backup/kurrentdb-restore.sh FOLDER EMPTY-DATABASE-FOLDER
set -eu
umask 077

folder=${1:?name the folder of the backup}
database=${2:?name the empty database folder of a stopped node}
if ! (cd "$folder" && sha256sum --check --quiet SHA256SUMS); then
  echo "The backup in $folder is damaged: the files named above are missing or have been changed. Take another one." >&2
  exit 1
fi
mkdir -p "$database"
if [ -n "$(ls -A "$database")" ]; then
  echo "$database is not empty: nothing in it has been touched." >&2
  exit 1
fi
cp -R "$folder/db/." "$database/"
mkdir -p "$database/index"
cp -R "$folder/index/." "$database/index/"
cp "$database/chaser.chk" "$database/truncate.chk"
echo "Restored to $database. Start the node, then: throughline doctor, and throughline projections rebuild."
