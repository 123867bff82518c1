#!/bin/bash
# Matchers beside each other on a generated Chinese set with negatives (Benchmarks/README.md): Zongmu, the exact ISBN, Gold
# Rush keys, the rules of RecordManager and of Melinda written anew, Splink. Prints a table: pairwise precision, recall and
# F1, pairs of negatives.tsv that are together, seconds of processor time.
#
#   RECORDS=30000 SOURCES=8 DUPLICATES=0.5 LOOKALIKES=0.2 SEED=1   are the defaults; set others in the environment.
#   Needs a Python that has them: pip install splink==5.0.0 duckdb==2.0.0 pandas goldrush==0.6.0 pymarc==5.4.0; PYTHON=python3
#   ZONGMU and GENERATE name tools that are built already.
#   The time of Zongmu is that of importing the MARC files into a catalogue up to the clusters, that of the others begins
#   with a table of columns that is made before.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
"$python" -c 'import duckdb, goldrush, pandas, pymarc, splink' 2>/dev/null || {
  echo 'compare-matchers: pip install splink==5.0.0 duckdb==2.0.0 pandas goldrush==0.6.0 pymarc==5.4.0, and set PYTHON' >&2
  exit 1
}
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
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

options=(--records "${RECORDS:-30000}" --sources "${SOURCES:-8}" --duplicates "${DUPLICATES:-0.5}"
  --lookalikes "${LOOKALIKES:-0.2}" --seed "${SEED:-1}" --encoding mixed)
"$generate" "${options[@]}" --out "$scratch/data" | tail -2 | sed "s|^.*/data/|data      |"
cat <<TEXT
command   generate ${options[*]}
machine   $(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores
date      $(date --utc +%Y-%m-%d)

| matcher | precision | recall | F1 | negatives together | most of them | CPU s |
|---|---|---|---|---|---|---|
TEXT

# Runs a command and sets `seconds` to its processor time, `elapsed` to the time by the clock.
TIMEFORMAT='%U %S %R'
measured() {
  { time "$@" >"$scratch/output" 2>"$scratch/error"; } 2>"$scratch/time" || { cat "$scratch/error" >&2; exit 1; }
  seconds=$(awk '{ print $1 + $2 }' "$scratch/time")
  elapsed=$(awk '{ print $3 }' "$scratch/time")
}
score() { "$python" Benchmarks/Peers/matchers/score.py "$1" "$seconds" "$scratch"/data/{truth,negatives}.tsv "$2"; }

import_all() {
  local file
  for file in "$scratch"/data/S*.mrc; do
    "$zongmu" import --quiet --catalogue "$scratch/c.sqlite" --source "$(basename "$file" .mrc)" "$file"
  done
}
measured import_all
"$zongmu" clusters --catalogue "$scratch/c.sqlite" >"$scratch/clusters.tsv"
score Zongmu "$scratch/clusters.tsv"

"$zongmu" convert --quiet --to tsv -o "$scratch/records.tsv" --select \
  '001,LDR/6-8,010$a,200$a,200$b,200$e,200$h,200$f,200$g,205$a,210$c,210$d,215$a,225$a,225$v,091$a,101$a,106$a' \
  "$scratch"/data/S*.mrc
while IFS=$'\t' read -r script name; do
  measured "$python" "Benchmarks/Peers/matchers/$script.py" "$scratch/records.tsv" "$scratch/clusters.tsv"
  score "$name" "$scratch/clusters.tsv"
done <<'MATCHERS'
exact_isbn	exact ISBN
gold_rush	Gold Rush key
record_manager	RecordManager’s rules
melinda	Melinda’s points
splink_model	Splink 5
MATCHERS

# From ISO 2709 to keys: one file of MARC 21, read by each with its own reader; the whole of zongmu, which uses all cores, and
# Python, which has one, from after its imports.
"$zongmu" convert --quiet --to iso2709 --dialect marc21 -o "$scratch/marc21.mrc" "$scratch/data/S01.mrc"
# Not from a substitution: its time would be counted with that of the next command.
"$python" Benchmarks/Peers/matchers/gold_rush_keys.py "$scratch/marc21.mrc" >"$scratch/gold-rush"
read -r count gold_rush gold_rush_clock <"$scratch/gold-rush"
measured "$zongmu" keys --quiet "$scratch/marc21.mrc"
awk -v count="$count" -v theirs="$gold_rush" -v ours="$seconds" -v their_clock="$gold_rush_clock" -v clock="$elapsed" 'BEGIN {
  printf "\nISO 2709 to keys, %d records\n", count
  printf "processor: pymarc and goldrush %.2f s, zongmu keys %.3f s, %.1f times\n", theirs, ours, theirs / ours
  printf "clock:     pymarc and goldrush %.2f s, zongmu keys %.3f s, %.1f times\n", their_clock, clock, their_clock / clock }'
