#!/bin/bash
# Compares what zongmu reads and writes with pymarc, mrrc and yaz-marcdump. Run it as `make peers`.
#
# The corpus is the folder `corpus` in the one that ZONGMU_SHARED names, else in `shared` beside the project; ZONGMU
# names a program that is built already. The whole table goes to
# .build/peers/table.tsv, and what differs and why to Docs/Peers.md.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build/peers
mkdir -p "$folder"
if ! command -v yaz-marcdump >/dev/null; then
  echo 'peers: yaz-marcdump is missing: apt-get install yaz' >&2
  exit 1
fi
python=$folder/venv/bin/python
if [[ ! -x $python ]]; then
  python3 -m venv "$folder/venv" || {
    echo 'peers: a Python venv cannot be made: apt-get install python3-venv' >&2
    exit 1
  }
fi
"$python" -m pip --quiet --disable-pip-version-check install pymarc==5.4.0 mrrc==0.9.2

if [[ -z ${ZONGMU:-} ]]; then
  swift build -c release --product zongmu
  ZONGMU=$(swift build -c release --show-bin-path)/zongmu
fi

corpus=${ZONGMU_SHARED:-../shared}/corpus
arguments=("$ZONGMU")
if [[ -d $corpus ]]; then
  arguments+=("$corpus")
else
  echo "peers: NO CORPUS at $corpus: files of other people are not compared, only the fixtures that zongmu writes;" >&2
  echo 'peers: name the folder that has it with ZONGMU_SHARED' >&2
fi

code=0
# pymarc tells of bad MARC-8 on the way; the table has it.
"$python" Scripts/peers.py "${arguments[@]}" 2> >(grep -v '^Multi-byte position' >&2) >"$folder/table.tsv" || code=$?
# Files that all read alike are not shown; the table has them.
awk -F '\t' 'NR == 1 || $5 != "0"' OFS='\t' "$folder/table.tsv"
echo "peers: yaz $(yaz-marcdump -V | head -1 | cut -d' ' -f1-4); the whole table is in $folder/table.tsv" >&2
"$python" Scripts/peers-defects.py "$ZONGMU" 2>"$folder/defects.log" >"$folder/defects.md"
# A page of half the files would not tell.
if [[ -d $corpus ]]; then python3 Scripts/peers-page.py "$folder/table.tsv" "$folder/defects.md" Docs/Peers.md >&2; fi
exit "$code"
