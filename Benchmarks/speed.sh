#!/bin/bash
# Measures reading and converting of generated records beside yaz-marcdump and, in memory, beside plain C: every figure
# under "Reading and converting" in Docs/Benchmarks.md. Commands that are compared run in turns; the figures are medians.
# Run it as `make bench`, on a machine that does nothing else.
#
#   RECORDS=100000 SEED=1 RUNS=5   are the defaults; set others in the environment. Needs 4 GB in the temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."

records=${RECORDS:-100000}
seed=${SEED:-1}
runs=${RUNS:-5}

swift build -c release --product zongmu
swift build -c release --product measure
swift build -c release --package-path Benchmarks --product generate
zongmu="$(swift build -c release --show-bin-path)/zongmu"
measure="$(swift build -c release --show-bin-path)/measure"
generate="$(swift build -c release --package-path Benchmarks --show-bin-path)/generate"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for encoding in utf-8 gb18030; do
  "$generate" --records "$records" --sources 8 --seed "$seed" --duplicates 0.25 --encoding "$encoding" \
    --out "$scratch/$encoding" >/dev/null
  cat "$scratch/$encoding"/S*.mrc >"$scratch/$encoding.mrc"
done
cat "$scratch"/utf-8/S0[123].mrc >"$scratch/part.mrc"
rm -r "$scratch/utf-8" "$scratch/gb18030"
for _ in 1 2 3 4 5; do cat "$scratch/utf-8.mrc" "$scratch/gb18030.mrc"; done >"$scratch/mixed.mrc"
"$zongmu" convert --quiet "$scratch/utf-8.mrc" --to marcxml --output "$scratch/utf-8.xml"

has_yaz=$(command -v yaz-marcdump || true)
if [[ -z $has_yaz ]]; then echo 'speed: no yaz-marcdump (apt-get install yaz): zongmu alone is measured' >&2; fi

# The milliseconds that a command takes.
milliseconds() {
  local start=$EPOCHREALTIME
  "$@" >/dev/null
  echo $(((${EPOCHREALTIME/./} - ${start/./}) / 1000))
}

# The middle of the lines of a file; of an even number the lower one.
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# A row: its name, the command of zongmu and after `--` that of yaz, one after the other `runs` times.
compare() {
  local name=$1 ours=() theirs=() is_theirs=
  shift
  for word in "$@"; do
    if [[ $word == -- ]]; then is_theirs=yes; elif [[ -n $is_theirs ]]; then theirs+=("$word"); else ours+=("$word"); fi
  done
  : >"$scratch/ours" && : >"$scratch/theirs"
  # Once for the page cache.
  "${ours[@]}" >/dev/null
  for ((run = 0; run < runs; run++)); do
    milliseconds "${ours[@]}" >>"$scratch/ours"
    if [[ -n $has_yaz ]]; then milliseconds "${theirs[@]}" >>"$scratch/theirs"; fi
  done
  if [[ -z $has_yaz ]]; then
    printf '| %s | | %s ms | |\n' "$name" "$(median "$scratch/ours")"
  else
    awk -v name="$name" -v ours="$(median "$scratch/ours")" -v theirs="$(median "$scratch/theirs")" \
      'BEGIN { printf "| %s | %d ms | %d ms | %.1f |\n", name, theirs, ours, theirs / ours }'
  fi
}

# The peak memory of a command, in MiB.
peak() {
  python3 - "$@" <<'PYTHON'
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f}")
sys.exit(code)
PYTHON
}

convert() { printf '%s\n' "$zongmu" convert --quiet "$1" --to "$2" --output /dev/null; }
mapfile -t to_xml < <(convert "$scratch/utf-8.mrc" marcxml)
mapfile -t gb_to_xml < <(convert "$scratch/gb18030.mrc" marcxml)
mapfile -t from_xml < <(convert "$scratch/utf-8.xml" iso2709)
one_core=()
if command -v taskset >/dev/null; then one_core=(taskset --cpu-list 0); fi

processor=$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)
echo "machine   $processor, $(nproc) cores, Linux $(uname -r), load $(cut -d ' ' -f 1 /proc/loadavg)"
echo "swift     $(swift --version 2>/dev/null | head -1)"
echo "input     $records records each in UTF-8 and GB18030, seed $seed; medians of $runs"
echo
echo '| work | yaz | zongmu | ratio |'
echo '|---|---|---|---|'
compare "count of $((10 * records)) records" "$zongmu" count --quiet "$scratch/mixed.mrc" \
  -- yaz-marcdump -n "$scratch/mixed.mrc"
compare 'ISO 2709 to MARCXML, UTF-8' "${to_xml[@]}" -- yaz-marcdump -o marcxml "$scratch/utf-8.mrc"
compare 'GB18030 ISO 2709 to UTF-8 MARCXML' "${gb_to_xml[@]}" \
  -- yaz-marcdump -f gb18030 -t utf-8 -o marcxml "$scratch/gb18030.mrc"
compare 'MARCXML to ISO 2709' "${from_xml[@]}" -- yaz-marcdump -i marcxml -o marc "$scratch/utf-8.xml"
compare 'MARCXML to ISO 2709, one core' "${one_core[@]}" "${from_xml[@]}" \
  -- "${one_core[@]}" yaz-marcdump -i marcxml -o marc "$scratch/utf-8.xml"
echo
echo 'walk of leader, directory and every subfield, in memory, one thread'
"$measure" walk "$scratch/utf-8.mrc" "$runs"
echo 'GB18030 to UTF-8, in memory, one thread'
"$measure" gb18030 "$scratch/gb18030.mrc" "$runs"

# Ten times the input; one file at a time, since they are large.
echo
echo '| peak memory | input of | MiB | input of | MiB |'
echo '|---|---|---|---|---|'
row() {
  local name=$1 small=$2 large=$3
  shift 3
  local sizes=("$(($(stat --format %s "$small") / 1000000))" "$(($(stat --format %s "$large") / 1000000))")
  local low high
  low=$(peak "${@//INPUT/$small}")
  high=$(peak "${@//INPUT/$large}")
  echo "| $name | ${sizes[0]} MB | $low | ${sizes[1]} MB | $high |"
}
rm "$scratch/mixed.mrc" "$scratch/utf-8.xml"
large="$scratch/large"
for _ in 1 2 3 4 5 6 7 8 9 10 11; do cat "$scratch/utf-8.mrc"; done >"$large"
row 'count' "$scratch/utf-8.mrc" "$large" "$zongmu" count --quiet INPUT
row 'ISO 2709 to MARCXML, UTF-8' "$scratch/utf-8.mrc" "$large" "$zongmu" convert --quiet INPUT --to marcxml --output /dev/null
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do cat "$scratch/gb18030.mrc"; done >"$large"
row 'GB18030 to MARCXML' "$scratch/gb18030.mrc" "$large" "$zongmu" convert --quiet INPUT --to marcxml --output /dev/null
for _ in 1 2 3 4; do cat "$scratch/utf-8.mrc"; done | "$zongmu" convert --quiet - --to marcxml --force --output "$large"
"$zongmu" convert --quiet "$scratch/part.mrc" --to marcxml --output "$scratch/part.xml"
row 'MARCXML to ISO 2709' "$scratch/part.xml" "$large" "$zongmu" convert --quiet INPUT --to iso2709 --output /dev/null
