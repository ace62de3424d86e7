#!/bin/sh
# The drill for a data folder, to be run by a timer each month: backs it up while the planner goes on, restores the backup
# somewhere else, and has everything in it read and held against the backup. Status 1, and a word why, when that fails.
#
#   infra/backup/drill.sh DATA-FOLDER NEW-BACKUP-FOLDER
set -eu
umask 077

data=${1:?name the data folder}
backup=${2:?name a new folder for the backup}
throughline=$(dirname "$0")/../../apps/cli/bin/throughline.js
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT

node "$throughline" --data "$data" backup "$backup"
node "$throughline" --data "$again/data" restore "$backup"
node "$throughline" --data "$again/data" doctor
echo "The drill went well: $backup can be relied on."
