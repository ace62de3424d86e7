#!/usr/bin/env bash
# Fetches the Kafka that tests are run on, once, by Maven, into a folder outside the checkout, and prints that folder.
# Needs mvn and Java 17. THROUGHLINE_KAFKA_LIBS names another folder; THROUGHLINE_KAFKA_VERSION another version.
set -Eeuo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=${THROUGHLINE_KAFKA_VERSION:-$(sed -n 's:.*<kafka\.version>\(.*\)</kafka\.version>.*:\1:p' "$here/pom.xml")}
folder=${THROUGHLINE_KAFKA_LIBS:-${XDG_CACHE_HOME:-$HOME/.cache}/throughline/kafka-$version}
readonly TRIES=3 PAUSE_SECONDS=5

if [[ -d $folder ]]; then
  echo "$folder"
  exit 0
fi
if ! command -v mvn >/dev/null; then
  echo 'Kafka cannot be fetched: mvn is not installed (on Debian: apt-get install maven openjdk-17-jre-headless)' >&2
  exit 1
fi

mkdir -p "$(dirname "$folder")"
# Beside its final place, so that the move is one step: a folder that is there is whole.
new=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$new"' EXIT

fetch() {
  mvn -q -B -Dstyle.color=never -f "$here/pom.xml" -Dkafka.version="$version" dependency:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$new" >&2
}

for ((try = 1; ; try++)); do
  if fetch; then break; fi
  echo "try $try of $TRIES failed: fetching Kafka $version" >&2
  if ((try == TRIES)); then exit 1; fi
  sleep "$((try * PAUSE_SECONDS))"
done

chmod 755 "$new"
# Another run may have been faster: then its folder stands, and ours is thrown away.
mv -T "$new" "$folder" 2>/dev/null || [[ -d $folder ]]
echo "$folder"
