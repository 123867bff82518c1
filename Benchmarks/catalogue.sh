#!/bin/bash
# A catalogue at size: imports 24 generated sources, derives, hands in a delta, exports, asks. Prints a table for each number
# of records, with wall clock, processor time and peak memory of each step, bytes a table, and masters a second.
#
#   RECORDS="250000 1000000" SOURCES=24 DUPLICATES=0.25 SEED=1 DELTA=10000   are the defaults; set others in the environment.
#   ZONGMU and GENERATE name tools that are built already; SCRATCH is a folder for some gigabytes (TMPDIR by default).
#   Needs GNU time (apt-get install time), and sqlite3 for the bytes a table.
set -euo pipefail
cd "$(dirname "$0")/.."

[[ -x /usr/bin/time ]] || { echo 'catalogue: apt-get install time' >&2; exit 1; }
zongmu=${ZONGMU:-}
if [[ -z $zongmu ]]; then
  swift build -c release --product zongmu
  zongmu="$(swift build -c release --show-bin-path)/zongmu"
fi
generate=${GENERATE:-}
if [[ -z $generate ]]; then
  swift build -c release --package-path Benchmarks --product generate
  generate="$(swift build -c release --package-path Benchmarks --show-bin-path)/generate"
fi
scratch=$(mktemp -d -p "${SCRATCH:-${TMPDIR:-/tmp}}")
trap 'rm -rf "$scratch"' EXIT
catalogue=$scratch/catalogue.sqlite

# Runs a command and prints a line: what it was, wall clock, user and system time, peak memory.
step() {
  local name=$1 code=0
  shift
  /usr/bin/time --quiet --format '%e %U %S %M' --output "$scratch/measured" "$@" >"$scratch/output" 2>&1 || code=$?
  # 1: records were rejected.
  if ((code > 1)); then cat "$scratch/output" >&2; exit "$code"; fi
  awk -v name="$name" '{ printf "%-34s %7.2f s  %7.2f s user  %6.2f s system  %5.0f MiB\n", name, $1, $2, $3, $4 / 1024 }' \
    "$scratch/measured"
  seconds=$(awk '{ print $1 }' "$scratch/measured")
}

import_all() {
  local file
  for file in "$scratch"/data/S*.mrc; do
    "$zongmu" import --quiet --defer --catalogue "$catalogue" --source "$(basename "$file" .mrc)" "$file"
  done
}
export -f import_all
export zongmu catalogue scratch

echo "machine   $(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores; load $(cut -d ' ' -f 1-3 /proc/loadavg)"
echo "date      $(date --utc +%Y-%m-%d)"
"$generate" --records "${DELTA:-10000}" --sources 1 --seed $((${SEED:-1} + 1)) --duplicates 0 --encoding utf-8 \
  --out "$scratch/delta" >/dev/null
for records in ${RECORDS:-250000 1000000}; do
  rm -rf "$scratch/data" "$catalogue"*
  options=(--records "$records" --sources "${SOURCES:-24}" --seed "${SEED:-1}" --duplicates "${DUPLICATES:-0.25}" --encoding mixed)
  "$generate" "${options[@]}" --out "$scratch/data" >/dev/null
  bytes=$(cat "$scratch"/data/S*.mrc | wc -c)
  echo
  echo "generate ${options[*]}: $((bytes / records)) bytes a record, $((bytes / 1048576)) MiB"
  step 'import --defer of each source' bash -c import_all
  staged=$seconds
  step 'dedup' "$zongmu" dedup --catalogue "$catalogue"
  cat "$scratch/output"
  size=$(stat --format %s "$catalogue")
  awk -v a="$staged" -v b="$seconds" -v size="$size" -v bytes="$bytes" \
    'BEGIN { printf "together %.2f s; file %.0f MiB, %.2f x the input\n", a + b, size / 1048576, size / bytes }'
  if command -v sqlite3 >/dev/null; then
    sqlite3 -separator ' ' "$catalogue" \
      'SELECT name, sum(pgsize) / 1048576 FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 14' |
      awk '$2 > 0 { printf "%s%s %s MiB", (NR > 1 ? ", " : "bytes a table: "), $1, $2 } END { print "" }'
  fi
  masters=$(sqlite3 "$catalogue" "SELECT count(*) FROM master WHERE state = 'live'" 2>/dev/null || echo 0)
  for form in iso2709 marcxml; do
    step "export --to $form" "$zongmu" export --quiet --to "$form" --catalogue "$catalogue" -o /dev/null
    awk -v masters="$masters" -v seconds="$seconds" 'BEGIN { printf "  %.0f masters/s\n", masters / seconds }'
  done
  pair=$("$zongmu" review list --quiet --format tsv --limit 1 --catalogue "$catalogue" | awk -F '\t' '
    NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i; next }
    { print $place["source_a"] "/" $place["record_a"], $place["source_b"] "/" $place["record_b"] }')
  read -r left right <<<"$pair"
  master=$("$zongmu" clusters --catalogue "$catalogue" | awk 'NR == 1000 { print $3 }')
  step 'explain MASTER' "$zongmu" explain --catalogue "$catalogue" "$master"
  step 'explain RECORD RECORD' "$zongmu" explain --catalogue "$catalogue" "$left" "$right"
  step 'review show' "$zongmu" review show --catalogue "$catalogue" "$left" "$right"
  step 'history MASTER' "$zongmu" history --catalogue "$catalogue" "$master"
  step "delta of ${DELTA:-10000}, all changed" "$zongmu" import --catalogue "$catalogue" --source S01 "$scratch/delta/S01.mrc"
  step 'the same delta again' "$zongmu" import --catalogue "$catalogue" --source S01 "$scratch/delta/S01.mrc"
  step 'dedup with nothing to do' "$zongmu" dedup --catalogue "$catalogue"
  step 'report, all sections, HTML' "$zongmu" report --catalogue "$catalogue" --since 1 --format html -o "$scratch/report.html"
  step 'check' "$zongmu" check --catalogue "$catalogue"
  cat "$scratch/output"
done
