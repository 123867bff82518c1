#!/bin/bash
# Checks that what scripts make is what they make: rules and tables in Sources. A table whose data are not on this machine
# is passed over, loudly.
#
#   PINYIN_PACKAGES   a folder with the packages that make-pinyin-table.py reads
#   CODE_TABLES       a folder with codetables.xml and codetables-iso5426.xml; else they are looked for in ZONGMU_SHARED
set -euo pipefail
cd "$(dirname "$0")/.."

skip() { echo "check-tables: NOT CHECKED: $1" >&2; }

python3 Scripts/embed-rules.py --check
python3 Scripts/embed-messages.py --check
python3 Scripts/embed-publishers.py --check
python3 Scripts/embed-common-texts.py --check

if compgen -G '/usr/share/unicode/Unihan_Variants.txt*' >/dev/null && command -v uconv >/dev/null; then
  python3 Scripts/make-fold-table.py --check
else
  skip 'the fold table; apt-get install unicode-data icu-devtools'
fi

if [[ -n ${PINYIN_PACKAGES:-} ]] && compgen -G '/usr/share/unicode/Unihan_Readings.txt*' >/dev/null; then
  python3 Scripts/make-pinyin-table.py --packages "$PINYIN_PACKAGES" --check
else
  skip 'the pinyin table; apt-get install unicode-data, and name the folder of its packages with PINYIN_PACKAGES'
fi

tables=${CODE_TABLES:-}
shared=${ZONGMU_SHARED:-../shared}/corpus
if [[ -z $tables && -d $shared ]]; then
  found=$(find "$shared" -name codetables-iso5426.xml -print -quit)
  if [[ -n $found ]]; then tables=$(dirname "$found"); fi
fi
if [[ -n $tables && -f $tables/codetables.xml ]]; then
  python3 Scripts/make-marc8-table.py --check "$tables/codetables.xml" "$tables/codetables-iso5426.xml"
else
  skip 'the tables of MARC-8 and ISO 5426; name the folder of codetables.xml with CODE_TABLES'
fi
echo 'check-tables: what could be checked is up to date'
