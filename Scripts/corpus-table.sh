#!/bin/bash
# Writes Docs/Corpus.md: what zongmu makes of each file of the collection. Run it as `make corpus-table`.
#
# The collection is the folder `corpus` in the one that ZONGMU_SHARED names, else in `shared` beside the project; ZONGMU
# names a program that is built already.
set -euo pipefail
cd "$(dirname "$0")/.."

corpus=${ZONGMU_SHARED:-../shared}/corpus
if [[ ! -d $corpus ]]; then
  echo "corpus-table: no collection at $corpus; name the folder that has it with ZONGMU_SHARED" >&2
  exit 1
fi
if [[ -z ${ZONGMU:-} ]]; then
  swift build -c release --product zongmu
  ZONGMU=$(swift build -c release --show-bin-path)/zongmu
fi
python3 Scripts/corpus-table.py "$ZONGMU" "$corpus" Docs/Corpus.md
