#!/bin/sh
# Makes the secrets that docker-compose.yml mounts, once, in infra/docker/secrets (or the folder named), and says in .env whose
# they are, so that the containers run as that account. What is there is left as it is. Needs openssl.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=${1:-$here/secrets}
settings=${2:-$here/../../.env}
umask 077
mkdir -p "$folder"

# Root owns nothing that an app runs as.
uid=$(id -u) gid=$(id -g)
if [ "$uid" -eq 0 ]; then uid=10001 gid=10001; fi

keep() { # name, mode: from standard input, unless it is there already
  if [ -e "$folder/$1" ]; then cat >/dev/null; else cat >"$folder/$1"; fi
  chmod "$2" "$folder/$1"
  if [ "$(id -u)" -eq 0 ]; then chown "$uid:$gid" "$folder/$1"; fi
}

# PostgreSQL reads it as an account of its own; on this machine the folder keeps others out.
openssl rand -hex 24 | keep postgres-password 0444
printf 'postgres://throughline:%s@postgres:5432/throughline\n' "$(cat "$folder/postgres-password")" | keep postgres-address 0400
openssl rand -base64 48 | keep session-key 0400
openssl rand -base64 36 | keep feed-secret 0400

if ! grep -qs '^THROUGHLINE_UID=' "$settings"; then
  printf 'THROUGHLINE_UID=%s\nTHROUGHLINE_GID=%s\n' "$uid" "$gid" >>"$settings"
fi
echo "The secrets are in $folder, for the account $uid:$gid."
