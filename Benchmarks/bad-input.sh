#!/bin/bash
# What records that strain a catalogue cost (bad-input.py says which): seconds, processor time and peak memory of `dedup`, the
# pairs that it compares, and a later delta of 100 records of the same kind. ZONGMU names the tool; SCRATCH is a folder for
# some hundred megabytes. Needs GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."

zongmu=${ZONGMU:-}
if [[ -z $zongmu ]]; then
  swift build -c release --product zongmu
  zongmu="$(swift build -c release --show-bin-path)/zongmu"
fi
scratch=$(mktemp -d -p "${SCRATCH:-${TMPDIR:-/tmp}}")
trap 'rm -rf "$scratch"' EXIT

# Runs a command; prints clock, processor time and peak memory as cells.
measured() {
  /usr/bin/time --quiet --format '%e %U %S %M' --output "$scratch/measured" "$@" >"$scratch/output" 2>&1
  awk '{ printf " %.1f s | %.1f s | %.0f MiB |", $1, $2 + $3, $4 / 1024 }' "$scratch/measured"
}

echo "date $(date --utc +%Y-%m-%d), load $(cut -d ' ' -f 1 /proc/loadavg)"
echo '| records | dedup | processor | memory | pairs compared | masters | delta of 100 | processor | memory |'
echo '|---|---|---|---|---|---|---|---|---|'
while read -r kind count sources; do
  rm -rf "$scratch"/{data,later,c.sqlite*}
  python3 Benchmarks/bad-input.py "$kind" "$count" "$sources" "$scratch/data"
  for file in "$scratch"/data/*.mrc; do
    "$zongmu" import --quiet --defer --catalogue "$scratch/c.sqlite" --source "$(basename "$file" .mrc)" "$file" >/dev/null
  done
  echo -n "| $count $kind, $sources sources |$(measured "$zongmu" dedup --format tsv --catalogue "$scratch/c.sqlite")"
  echo -n "$(awk '$1 == "comparisons" { c = $2 } $1 == "masters.created" { m = $2 } END { printf " %d | %d |", c, m }' "$scratch/output")"
  # Of another source, so that all of them are new.
  python3 Benchmarks/bad-input.py "$kind" 100 1 "$scratch/later"
  echo "$(measured "$zongmu" import --quiet --catalogue "$scratch/c.sqlite" --source LATER "$scratch/later/B00.mrc")"
done <<'KINDS'
title 100000 1
title-nonumber 100000 1
title-only 100000 1
isbn-titles 10000 1
isbn-titles 10000 8
isbn-one 10000 1
isbn-one 10000 8
isbn-same 10000 1
isbn-same 10000 8
isbn-near 10000 1
isbn-near 10000 8
long 100 4
nothing 100000 1
KINDS
