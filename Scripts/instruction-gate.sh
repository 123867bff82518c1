#!/bin/bash
# Counts the instructions of the works in Benchmarks/Instructions with callgrind and fails where one takes 5 % more than
# in Scripts/instruction-baseline.tsv. Run it as `make gate`.
#
#   instruction-gate.sh            compares
#   instruction-gate.sh --write    makes what it finds the new baseline: for a change that is worth its instructions
#
# Seconds depend on the machine and on what else it does; instructions hardly do. They do depend on the compiler, the
# processor and the libraries, so the baseline says which; another one asks for a baseline of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

tolerance=5
baseline=Scripts/instruction-baseline.tsv
if ! command -v valgrind >/dev/null; then
  echo 'gate: valgrind is missing: apt-get install valgrind' >&2
  exit 1
fi
swift build -c release --product zongmu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
environment="$(uname -m), $(swift --version 2>/dev/null | sed -n 's/.*\(Swift version [0-9.]*\).*/\1/p' | head -1)"

# A program of its own on one thread: valgrind does not bear how the command ends its main thread.
modules=$(swift build -c release --show-bin-path)
maps=()
for map in "$modules"/C*.build/module.modulemap; do maps+=(-Xcc "-fmodule-map-file=$map"); done
mapfile -t objects < <(
  find "$modules"/{CZongmuICU,CZongmuXML,ZongmuText,ZongmuMARC}.build -name '*.o' | sort
)
swiftc -O -parse-as-library -module-name Works -swift-version 6 -I "$modules/Modules" -I Sources/CZlib \
  -I Sources/CLibXML2 -Xcc -I/usr/include/libxml2 "${maps[@]}" Benchmarks/Instructions/works.swift "${objects[@]}" \
  -lxml2 -lz -licui18n -licuuc -licudata -lstdc++ -o "$scratch/works"
# valgrind cannot read the debugging information of every compiler, and needs none of it here.
strip --strip-debug "$scratch/works"
# The sound records of the fixtures, thirty times.
python3 - "$scratch" <<'PYTHON'
import pathlib, re, sys
out, branches = pathlib.Path(sys.argv[1]), pathlib.Path("Fixtures/branches")
sound = lambda record: re.match(rb"\d{5}", record) and int(record[:5]) == len(record)
for name, source in ("gb18030.mrc", "yx00.gb18030.mrc"), ("utf8.mrc", "jd03.utf8.mrc"):
    records = [each + b"\x1d" for each in (branches / source).read_bytes().split(b"\x1d")]
    (out / name).write_bytes(b"".join(filter(sound, records)) * 30)
document = (branches / "xs12.xml").read_text("utf-8")
start, end = document.index("<record"), document.rindex("</collection>")
(out / "records.xml").write_text(document[:start] + document[start:end] * 30 + document[end:], "utf-8")
PYTHON

printf '# %s\nwork\tinstructions\n' "$environment" >"$scratch/found.tsv"
# Adds the instructions of a work: its name, and the command.
measure() {
  local name=$1 count
  shift
  # Hashes differ from run to run unless they are told not to.
  if ! SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null "$scratch/works" "$@" \
    >/dev/null 2>"$scratch/log"; then
    tail -20 "$scratch/log" >&2
    exit 1
  fi
  count=$(sed -n 's/.*Collected : *//p' "$scratch/log")
  printf '%s\t%s\n' "$name" "$count" >>"$scratch/found.tsv"
}

measure 'count UTF-8' count "$scratch/utf8.mrc"
measure 'count GB18030' count "$scratch/gb18030.mrc"
measure 'UTF-8 ISO 2709 to MARCXML' convert "$scratch/utf8.mrc" marcxml
measure 'GB18030 ISO 2709 to MARCXML' convert "$scratch/gb18030.mrc" marcxml
measure 'MARCXML to ISO 2709' convert "$scratch/records.xml" iso2709
if [[ ${1:-} == --write ]]; then
  cp "$scratch/found.tsv" "$baseline"
  cat "$baseline"
  exit 0
fi
if [[ $(head -1 "$baseline") != "# $environment" ]]; then
  echo "gate: the baseline is of another machine or compiler: $(head -1 "$baseline"); here: $environment" >&2
  echo 'gate: compare on that one, or make a baseline with Scripts/instruction-gate.sh --write' >&2
  exit 1
fi
code=0
awk -F '\t' -v tolerance="$tolerance" '
  FNR == NR { if (FNR > 2) was[$1] = $2; next }
  FNR > 2 {
    change = was[$1] ? ($2 / was[$1] - 1) * 100 : 100
    printf "%-28s %14d %14d  %+6.2f %%%s\n", $1, was[$1], $2, change, (change > tolerance ? "  TOO MANY" : "")
    if (change > tolerance) failed = 1
  }
  END { exit failed }' "$baseline" "$scratch/found.tsv" || code=$?
if ((code != 0)); then
  echo "gate: a work takes over $tolerance % more instructions. Mend it; or, where it is worth that, run" >&2
  echo 'gate:   Scripts/instruction-gate.sh --write     and commit the baseline with the reason' >&2
fi
exit "$code"
