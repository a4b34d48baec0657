#!/usr/bin/env bash
# Adds one migration of the same name for the three engines: add-migration.sh LotOriginVillage
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: add-migration.sh Name}
dotnet tool restore >/dev/null
dotnet build -v q --nologo
for engine in Sqlite SqlServer PostgreSql; do
    dotnet ef migrations add "$name" --no-build --context "${engine}MarketplaceDb" --output-dir "Database/Migrations/$engine"
done
