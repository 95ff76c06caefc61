#!/usr/bin/env bash
# Runs the contract suites against AWS's own DynamoDB Local, fetched by Maven and kept in memory on a free port.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: bash test/contract/dynamodb-local.sh

Fetches AWS's DynamoDB Local with Maven into a temporary folder, starts it in memory on a free loopback port,
runs test/contract on it and stops it. Needs java (17 or newer) and mvn; without them it says so and exits 0.
TEXT
}

case "${1:-}" in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) echo "dynamodb-local.sh: takes no arguments, got: $1" >&2; exit 2 ;;
esac

if ! command -v java >/dev/null || ! command -v mvn >/dev/null; then
  echo 'skipped: needs java and mvn'
  exit 0
fi

version=3.1.0
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
work=$(mktemp -d)
server=''
finish() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT

cat >"$work/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>calfline</groupId>
  <artifactId>dynamodb-local</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>software.amazon.dynamodb</groupId>
      <artifactId>DynamoDBLocal</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
XML

echo "fetching DynamoDB Local $version with Maven (some minutes the first time) ..."
if ! mvn --quiet --batch-mode --file "$work/pom.xml" dependency:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/maven.log" 2>&1; then
  tail -n 5 "$work/maven.log" >&2
  echo 'dynamodb-local.sh: Maven could not fetch DynamoDB Local (its last words are above)' >&2
  exit 1
fi

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
java -Djava.library.path="$work/lib" -cp "$work/lib/*" \
  software.amazon.dynamodb.services.local.main.ServerRunner \
  -inMemory -sharedDb -port "$port" -disableTelemetry >"$work/server.log" 2>&1 &
server=$!

echo "starting it on port $port ..."
for _ in $(seq 1 120); do
  if ! kill -0 "$server" 2>/dev/null; then
    tail -n 5 "$work/server.log" >&2
    echo 'dynamodb-local.sh: DynamoDB Local did not start (its last words are above)' >&2
    exit 1
  fi
  if node -e "require('net').connect($port, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))"; then
    break
  fi
  sleep 0.25
done

cd "$root"
CALFLINE_DYNAMODB_ENDPOINT="http://127.0.0.1:$port" vitest run test/contract/dynamo- test/contract/twin
