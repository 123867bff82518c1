#!/bin/bash
# Imports generated records into a fresh catalogue with the optimised zongmu, one source a file, and prints seconds and
# peak memory: each run, and the median. Run it as `make bench`.
#
#   RECORDS=100000 SOURCES=8 DUPLICATES=0.25 SEED=1 RUNS=5   are the defaults; set others in the environment.
set -euo pipefail
cd "$(dirname "$0")/.."

records=${RECORDS:-100000}
sources=${SOURCES:-8}
duplicates=${DUPLICATES:-0.25}
seed=${SEED:-1}
runs=${RUNS:-5}

if [[ ! -x /usr/bin/time ]] && ! command -v python3 >/dev/null; then
  echo 'bench: measuring needs GNU time (apt-get install time) or python3' >&2
  exit 1
fi

swift build -c release --product zongmu
swift build -c release --package-path Benchmarks --product generate
zongmu="$(swift build -c release --show-bin-path)/zongmu"
generate="$(swift build -c release --package-path Benchmarks --show-bin-path)/generate"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
options=(--records "$records" --sources "$sources" --seed "$seed" --duplicates "$duplicates" --encoding mixed)
"$generate" "${options[@]}" --out "$scratch/data" >/dev/null

# Runs a command and writes its seconds and its peak memory in KiB to $scratch/measured.
measure() {
  if [[ -x /usr/bin/time ]]; then
    /usr/bin/time --format '%e %M' --output "$scratch/measured" "$@" >"$scratch/output" 2>&1
  else
    python3 - "$scratch/measured" "$@" >"$scratch/output" 2>&1 <<'PYTHON'
import resource, subprocess, sys, time
started = time.monotonic()
code = subprocess.call(sys.argv[2:])
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
open(sys.argv[1], "w").write(f"{time.monotonic() - started:.2f} {peak}\n")
sys.exit(code)
PYTHON
  fi || { cat "$scratch/output" >&2; exit 1; }
}

# One run: a fresh catalogue, all files. Prints seconds together, the highest peak in MiB, the size of the catalogue.
run() {
  rm -f "$scratch"/bench.sqlite*
  "$zongmu" init --quiet --catalogue "$scratch/bench.sqlite"
  : >"$scratch/imports"
  local file
  for file in "$scratch"/data/S*.mrc; do
    measure "$zongmu" import --catalogue "$scratch/bench.sqlite" --source "$(basename "$file" .mrc)" "$file"
    cat "$scratch/measured" >>"$scratch/imports"
  done
  awk -v size="$(stat --format %s "$scratch/bench.sqlite")" '
    { seconds += $1; if ($2 > peak) peak = $2 }
    END { printf "%.2f %.0f %.0f\n", seconds, peak / 1024, size / 1048576 }' "$scratch/imports"
}

processor=$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)
memory=$(awk '/^MemTotal/ { printf "%.1f GiB", $2 / 1048576 }' /proc/meminfo)
bytes=$(cat "$scratch"/data/S*.mrc | wc -c)
cat <<TEXT
command   generate ${options[*]}; zongmu init; zongmu import of each file
input     $records records, $sources files, $((bytes / 1048576)) MiB, $((bytes / records)) bytes a record
machine   $processor, $(nproc) cores, $memory, Linux $(uname -r)
swift     $(swift --version 2>/dev/null | head -1)
date      $(date --utc +%Y-%m-%d)
TEXT
: >"$scratch/runs"
for ((number = 1; number <= runs; number++)); do
  run >>"$scratch/runs"
  tail -1 "$scratch/runs" | awk -v number="$number" '
    { printf "run %d     %s s, peak %s MiB, catalogue %s MiB\n", number, $1, $2, $3 }'
done

# The middle of a column of the runs; of an even number of runs the lower middle.
median() {
  awk -v column="$1" '{ print $column }' "$scratch/runs" | sort -n | awk '
    { all[NR] = $1 }
    END { print all[int((NR + 1) / 2)] }'
}
seconds=$(median 1)
rate=$(awk -v records="$records" -v seconds="$seconds" 'BEGIN { printf "%.0f", records / seconds }')
echo "median    $seconds s, peak $(median 2) MiB, $rate records/s"
