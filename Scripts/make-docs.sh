#!/bin/bash
# Builds the documentation of each module with DocC, a warning is an error. Run it as `make docs`.
#
#   make-docs.sh [OUTPUT]     dist/docs where none is named; a folder a module, MODULE/documentation/MODULE for a browser
#
# Takes the modules that `swift build` has built; pages of ours are in Docs/DocC.
set -euo pipefail
cd "$(dirname "$0")/.."
output=${1:-dist/docs}
swift=${SWIFT:-swift}
built=$("$swift" build --show-bin-path)
tools=$(dirname "$(readlink -f "$(command -v "$swift")")")
checkouts=.build/checkouts

flags=(-target "$("$swift" -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -1)" -I "$built/Modules")
for folder in Sources/CZlib Sources/CLibXML2 Sources/CLibCrypto \
  "$checkouts/Yams/Sources/CYaml/include" "$checkouts/GRDB.swift/Sources/GRDBSQLite"; do flags+=(-I "$folder"); done
for map in "$built"/C*.build/module.modulemap; do flags+=(-Xcc "-fmodule-map-file=$map"); done
read -ra xml <<<"$(pkg-config --cflags-only-I libxml-2.0)"
for flag in "${xml[@]}"; do flags+=(-Xcc "$flag"); done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
mkdir -p "$output"
for catalogue in Docs/DocC/*.docc; do
  module=$(basename "$catalogue" .docc)
  mkdir "$work/$module"
  "$tools/swift-symbolgraph-extract" -module-name "$module" -minimum-access-level public "${flags[@]}" \
    -output-dir "$work/$module"
  rm -rf "${output:?}/$module"
  if ! "$tools/docc" convert "$catalogue" --additional-symbol-graph-dir "$work/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "zongmu.$module" \
    --output-path "$output/$module" --warnings-as-errors; then
    echo "make-docs: $module: see above" >&2
    failed=1
  fi
done
if ((failed)); then exit 1; fi
echo "$output"
