#!/bin/bash
# Titles into comparison forms and into pinyin, beside ICU's transliterators and OpenCC, one thread each, in turn: five
# rounds of SECONDS each; medians and ratios. With TRUTH=FOLDER (a labelled set: branches/*.mrc, truth.tsv) also how many
# pairs of records of one book have equal title forms, and how many pairs of different books, ours and OpenCC's.
#
#   RECORDS=100000 SEED=1 SECONDS_EACH=2 RUNS=5 TRUTH=   are the defaults; set others in the environment.
#   Needs a C++ compiler, libicu-dev and a Python that has opencc 1.4.2 (pip install opencc==1.4.2): PYTHON=python3
set -euo pipefail
cd "$(dirname "$0")/.."

records=${RECORDS:-100000}
seconds=${SECONDS_EACH:-2}
runs=${RUNS:-5}
python=${PYTHON:-python3}

"$python" -c 'import opencc' 2>/dev/null || {
  echo 'text: opencc is missing; pip install opencc==1.4.2, and set PYTHON' >&2
  exit 1
}
swift build -c release --product zongmu
swift build -c release --package-path Benchmarks --product generate
swift build -c release --package-path Benchmarks --product measure-text
zongmu="$(swift build -c release --show-bin-path)/zongmu"
benchmarks="$(swift build -c release --package-path Benchmarks --show-bin-path)"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
c++ -O2 -o "$scratch/icu-titles" Benchmarks/Peers/icu-titles.cpp -licui18n -licuuc

"$benchmarks/generate" --records "$records" --sources 8 --seed "${SEED:-1}" --duplicates 0.25 --encoding mixed \
  --out "$scratch/data" >/dev/null
"$zongmu" convert --quiet --to tsv --select '200$a' -o "$scratch/titles.tsv" "$scratch"/data/S*.mrc
tail -n +2 "$scratch/titles.tsv" >"$scratch/titles"

for ((run = 0; run < runs; run++)); do
  "$benchmarks/measure-text" fold "$seconds" <"$scratch/titles"
  "$scratch/icu-titles" Traditional-Simplified "$seconds" <"$scratch/titles"
  "$python" Benchmarks/Peers/opencc-titles.py speed "$seconds" <"$scratch/titles"
  "$benchmarks/measure-text" pinyin "$seconds" <"$scratch/titles"
  "$scratch/icu-titles" Han-Latin "$seconds" <"$scratch/titles"
done >"$scratch/rates"

echo "$(wc -l <"$scratch/titles") titles, $(wc -c <"$scratch/titles") bytes; medians of $runs"
"$python" - "$scratch/rates" <<'PYTHON'
import statistics
import sys

rates = {}
for line in open(sys.argv[1]):
    name, titles, megabytes, *_ = line.split()
    rates.setdefault(name, []).append((float(titles), float(megabytes)))
middle = {name: [statistics.median(column) for column in zip(*values)] for name, values in rates.items()}
for name, (titles, megabytes) in middle.items():
    print(f"{name:24} {titles:12,.0f} titles/s {megabytes:8.1f} MB/s")
for ours, peer in (("fold", "Traditional-Simplified"), ("fold", "opencc-t2s"), ("pinyin", "Han-Latin")):
    print(f"{ours} / {peer}: {middle[ours][0] / middle[peer][0]:.1f}")
PYTHON

[[ -n ${TRUTH:-} ]] || exit 0
for file in "$TRUTH"/branches/*.mrc; do
  "$zongmu" convert --quiet --to tsv --select '001,200$a,245$a' -o - "$file" | tail -n +2
done | awk -F '\t' '{ print $1 "\t" ($2 == "" ? $3 : $2) }' >"$scratch/labelled"
cut -f 2 "$scratch/labelled" | "$benchmarks/measure-text" forms >"$scratch/ours"
cut -f 2 "$scratch/labelled" | "$python" Benchmarks/Peers/opencc-titles.py forms >"$scratch/opencc"
"$python" - "$TRUTH/truth.tsv" "$scratch/labelled" "$scratch/ours" "$scratch/opencc" <<'PYTHON'
import collections
import sys

book = dict(line.split("\t")[:2] for line in open(sys.argv[1]))
identities = [line.split("\t")[0] for line in open(sys.argv[2])]
def pairs(counts):
    return sum(n * (n - 1) // 2 for n in counts)


def lines(path):
    return [line.rstrip("\n") for line in open(path)]


forms = {"ours": lines(sys.argv[3]), "OpenCC": lines(sys.argv[4])}
titles = [line.rstrip("\n").split("\t")[1] for line in open(sys.argv[2])]
true_pairs = pairs(collections.Counter(book[i] for i in identities if i in book).values())
for name, made in forms.items():
    together = collections.Counter((book[i], f) for i, f in zip(identities, made) if i in book)
    by_form = collections.Counter(f for i, f in zip(identities, made) if i in book and f)
    equal = pairs(together.values())
    print(f"{name:8} same book, equal form: {equal:,} of {true_pairs:,} pairs ({equal / true_pairs:.4%}); "
          f"different books, equal form: {pairs(by_form.values()) - pairs([n for (b, f), n in together.items() if f]):,}")
for name, other in (("ours", "OpenCC"), ("OpenCC", "ours")):
    joined = collections.defaultdict(dict)
    for title, mine, theirs in zip(titles, forms[name], forms[other]):
        joined[mine].setdefault(theirs, title)
    joined = [list(group.values()) for group in joined.values() if len(group) > 1]
    print(f"joined by {name} alone: {len(joined)}")
    for group in joined[:40]:
        print("   ", " | ".join(group))
PYTHON
