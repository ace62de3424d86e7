#!/bin/sh
# Copies the files of one KurrentDB node while it is running, in the order that KurrentDB's documentation asks for: index
# checkpoints, index, database checkpoints, chunks. Each step may then hold more than the one before needs, never less.
# Do not scavenge meanwhile. UNPROVEN: no KurrentDB could be had where this was written; rehearse it before you rely on it.
#
#   infra/backup/kurrentdb-backup.sh DATABASE-FOLDER NEW-FOLDER      (the index in DATABASE-FOLDER/index, as by default)
set -eu
umask 077

database=${1:?name the database folder of the node}
folder=${2:?name a new folder for the backup}
index=${KURRENTDB_INDEX:-$database/index}
if [ ! -f "$database/chaser.chk" ]; then
  echo "$database is not the database folder of a KurrentDB: there is no chaser.chk in it." >&2
  exit 1
fi
if [ -e "$folder" ]; then
  echo "$folder is there already: name a new folder." >&2
  exit 1
fi
mkdir -p "$folder/db" "$folder/index"

# Into a folder, with the folders that lie in it; the patterns are find's.
copy() { (cd "$1" && shift && find . -type f "$@" ! -path './index/*' -print0 | xargs -0 -r cp --parents -pt "$into"); }

into=$(cd "$folder/index" && pwd)
[ ! -d "$index" ] || copy "$index" -name '*.chk'
[ ! -d "$index" ] || copy "$index" ! -name '*.chk'
into=$(cd "$folder/db" && pwd)
copy "$database" -name '*.chk'
copy "$database" -name 'chunk-*'

cd "$folder"
find db index -type f -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS.part
mv SHA256SUMS.part SHA256SUMS
echo "The KurrentDB in $database is backed up to $folder."
