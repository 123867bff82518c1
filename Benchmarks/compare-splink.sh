#!/bin/bash
# Finding the duplicates among a million generated records from ready descriptions, beside Splink (PyPI, DuckDB, two
# threads), on the same records and fields: seconds from opening the ready file to having the clusters (candidates, decisions,
# clusters; Splink: blocking, EM, prediction, clustering), peak memory of the process, and how well each agrees with the
# generator's truth. Prints a table.
#
#   RECORDS=1000000 SOURCES=8 DUPLICATES=0.25 LOOKALIKES=0 SEED=1   are the defaults; set others in the environment.
#   SCRATCH=FOLDER has room for 1.5 GiB a million records, and keeps the data between runs; else a folder is made and removed.
#   VENV=FOLDER is a Python environment, made with the peers in it where it is not there; or PYTHON names a Python that has
#   splink==5.0.0 duckdb==2.0.0 pandas. ZONGMU, GENERATE and DUPLICATES_TOOL name tools that are built already.
#   RUNS=1 how often each is timed, in turns; the median is told.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -n ${VENV:-} && ! -x $VENV/bin/python ]]; then
  python3 -m venv "$VENV"
  "$VENV/bin/pip" install --quiet splink==5.0.0 duckdb==2.0.0 pandas
fi
python=${PYTHON:-${VENV:+$VENV/bin/python}}
python=${python:-python3}
"$python" -c 'import duckdb, pandas, splink' 2>/dev/null || {
  echo 'compare-splink: set VENV=FOLDER, or PYTHON to a Python with splink==5.0.0 duckdb==2.0.0 pandas' >&2
  exit 1
}
if [[ -z ${ZONGMU:-} ]]; then
  swift build -c release --product zongmu
  ZONGMU="$(swift build -c release --show-bin-path)/zongmu"
fi
if [[ -z ${GENERATE:-} || -z ${DUPLICATES_TOOL:-} ]]; then
  swift build -c release --package-path Benchmarks
  bin="$(swift build -c release --package-path Benchmarks --show-bin-path)"
  GENERATE=$bin/generate DUPLICATES_TOOL=$bin/duplicates
fi

if [[ -n ${SCRATCH:-} ]]; then
  scratch=$SCRATCH
  mkdir -p "$scratch"
else
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
fi
options=(--records "${RECORDS:-1000000}" --sources "${SOURCES:-8}" --duplicates "${DUPLICATES:-0.25}"
  --lookalikes "${LOOKALIKES:-0}" --seed "${SEED:-1}" --encoding utf-8)
if [[ $(cat "$scratch/options" 2>/dev/null) != "${options[*]}" ]]; then
  rm -rf "$scratch"/{data,records.tsv,columns.parquet,ready,ready.places,options}
  "$GENERATE" "${options[@]}" --out "$scratch/data" >/dev/null
  "$DUPLICATES_TOOL" prepare "$scratch/ready" "$scratch"/data/S*.mrc
  "$ZONGMU" convert --quiet --to tsv -o "$scratch/records.tsv" --select \
    '001,LDR/6-8,010$a,200$a,200$b,200$e,200$h,200$f,200$g,205$a,210$c,210$d,215$a,225$a,225$v,091$a,101$a,106$a' \
    "$scratch"/data/S*.mrc
  "$python" Benchmarks/Peers/matchers/splink_model.py --columns "$scratch/records.tsv" "$scratch/columns.parquet"
  rm "$scratch/records.tsv"
  echo "${options[*]}" >"$scratch/options"
fi
cat <<TEXT
command   generate ${options[*]}
machine   $(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg)
date      $(date --utc +%Y-%m-%d)
TEXT

# Runs a command that prints its seconds; appends "seconds peak-in-MiB processor-seconds" to the file $1.
measured() {
  "$python" - "$@" <<'PYTHON'
import resource, subprocess, sys
found = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
if found.returncode:
    sys.exit(found.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = found.stdout.split()[-1]
open(sys.argv[1], "a").write(f"{seconds} {used.ru_maxrss / 1024:.0f} {used.ru_utime + used.ru_stime:.1f}\n")
PYTHON
}
: >"$scratch/ours"
: >"$scratch/theirs"
for ((run = 0; run < ${RUNS:-1}; run++)); do
  measured "$scratch/ours" "$DUPLICATES_TOOL" find "$scratch/ready" "$scratch/ours.tsv"
  measured "$scratch/theirs" "$python" Benchmarks/Peers/matchers/splink_model.py --link \
    "$scratch/columns.parquet" "$scratch/theirs.tsv"
done

median() { sort -n "$1" | awk '{ all[NR] = $0 } END { print all[int((NR + 1) / 2)] }'; }
read -r seconds peak processor < <(median "$scratch/ours")
read -r their_seconds their_peak their_processor < <(median "$scratch/theirs")
row() {
  "$python" Benchmarks/Peers/matchers/score.py "$1" "$2" "$scratch"/data/{truth,negatives}.tsv "$3" \
    | awk -F '|' -v peak="$4" -v cpu="$5" '{ print "|" $2 "|" $3 "|" $4 "|" $5 "|" $6 "|" $8 "| " cpu " | " peak " |" }'
}
echo
echo '| matcher | precision | recall | F1 | negatives together | seconds | CPU s | peak MiB |'
echo '|---|---|---|---|---|---|---|---|'
row Zongmu "$seconds" "$scratch/ours.tsv" "$peak" "$processor"
row 'Splink 5.0.0' "$their_seconds" "$scratch/theirs.tsv" "$their_peak" "$their_processor"
awk -v a="$seconds" -v b="$their_seconds" -v c="$peak" -v d="$their_peak" \
  'BEGIN { printf "\ntime %.2f of Splink’s, memory %.2f of Splink’s\n", a / b, c / d }'
