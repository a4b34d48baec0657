#!/usr/bin/env bash
# Installs what the tests need, runs them all and adds them up. --long runs the heavy forms of the same tests.
set -uo pipefail
cd "$(dirname "$0")/.."
results=$(mktemp -d)
server=""
trap 'stop_postgresql; rm -rf "$results"' EXIT

say() { printf '\n== %s\n' "$*"; }

need() { # command, Debian package
    command -v "$1" >/dev/null && return
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "Missing: $1. Install the package $2 (or its like) and run again." >&2
        exit 1
    fi
    [ -n "${updated:-}" ] || { apt-get update -qq; updated=yes; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null || exit 1
}

start_postgresql() {
    local bin
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
    [ -n "$bin" ] || { echo "No PostgreSQL server found: its tests will show as not run." >&2; return; }
    server=$(mktemp -d); as=()
    if [ "$(id -u)" = 0 ]; then chown postgres "$server"; as=(runuser -u postgres --); fi
    port=$((20000 + RANDOM % 20000))
    "${as[@]}" "$bin/initdb" -D "$server/data" -A trust -U postgres >/dev/null &&
        "${as[@]}" "$bin/pg_ctl" -D "$server/data" -l "$server/log" -w \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$server -c max_connections=300 -c fsync=off" start >/dev/null || exit 1
    stop=("${as[@]}" "$bin/pg_ctl" -D "$server/data" -m immediate stop)
    export MARKETPLACE_TEST_POSTGRESQL="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

stop_postgresql() {
    [ -n "$server" ] || return 0
    "${stop[@]}" >/dev/null 2>&1
    rm -rf "$server"
}

[ "${1:-}" = "--long" ] && export MARKETPLACE_LONG=yes

say "What the tests need"
need dotnet dotnet-sdk-10.0
need node nodejs
(need chromium-headless-shell chromium-headless-shell) || need chromium chromium # the whole browser is slower
need npm npm
(cd tests/tools && npm ci --silent --no-audit --no-fund) || echo "The tools of tests/tools were not installed: their tests will show as not run." >&2
need prlimit util-linux
[ -d /usr/lib/postgresql ] || need pg_ctlcluster postgresql
need docker-compose docker-compose
start_postgresql

say "The compose file"
docker-compose -f docker-compose.yml --profile all config -q || exit 1

say "Build"
dotnet build Marketplace.sln -c Release -v q --nologo -p:Ui=required || exit 1
export MARKETPLACE_PUBLISHED="$results/published"

test_all_of() { # project
    dotnet test "$1" -c Release --no-build --nologo --logger "trx;LogFileName=$(basename "$1").trx" \
        --results-directory "$results" -v q || failed=1
}

say "Tests"
failed=0
export DOTNET_TieredPGO=0 # thousands of short lives: what is compiled to be measured is never used again
# The program is published beside the first tests; only the second need it.
dotnet publish src/Marketplace.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
    -p:Ui=off -p:RunAnalyzers=false -o "$MARKETPLACE_PUBLISHED" -v q --nologo &
publishing=$!
test_all_of tests/Marketplace.Tests
wait "$publishing" || exit 1
test_all_of tests/Marketplace.Web.Tests

node tests/sum-results.mjs "$results" "$failed"
