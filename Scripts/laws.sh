#!/bin/bash
# The laws of Docs/Design.md in the long run (Docs/Laws.md): many random histories, many kills, power cuts and faults of the
# disk, full disks, two writers. Usage: Scripts/laws.sh [HISTORIES] [KILLS] [CUTS]. Prints the seed of what fails.
set -euo pipefail
cd "$(dirname "$0")/.."

histories=${1:-2000}
kills=${2:-240}
cuts=${3:-1000}
: "${ZONGMU_SEED:=random}"
export ZONGMU_SEED

swift build --build-tests
built=$(swift build --show-bin-path)
zongmu=$built/zongmu

# Runs the suites of a name, for an hour at most. The built tests are run themselves, where they are a program: now and then
# SwiftPM waits for ever before it starts them.
suites() {
  local bundle=$built/ZongmuPackageTests.xctest
  if [[ -f $bundle ]]; then
    timeout --kill-after=10 3600 "$bundle" --testing-library swift-testing --filter "$1"
  else
    timeout --kill-after=10 3600 swift test --skip-build --filter "$1"
  fi
}

echo "== $histories histories of records and decisions against one batch of the same inputs (L3, L4, L5, L7)"
ZONGMU_LAWS=$histories suites HistoryTests

echo "== $cuts power cuts, and $cuts faults of the disk (L6)"
ZONGMU_CUTS=$cuts suites PowerCutTests

echo "== $kills kills of an import, then the same bytes (L6)"
ZONGMU_KILLS=$kills suites KillTests

echo '== Any order, any cut (L2); verdicts replayed (L7); tampering found out'
suites 'OrderTests|ReplayTests|TamperTests'

echo '== A full disk, a failing disk, two writers (L6)'
Scripts/laws-disk.sh "$zongmu"

echo '== Holdings counted by a script that knows nothing of Zongmu (L4)'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for branch in YX00:yx00.gb18030.mrc YXJD03:jd03.utf8.mrc YXHS05:hs05.marc21.mrc YXXS12:xs12.xml; do
  code=0
  "$zongmu" import --catalogue "$folder/c.sqlite" --source "${branch%%:*}" --quiet \
    "Fixtures/branches/${branch#*:}" >/dev/null || code=$?
  # 1: records were rejected; two are damaged on purpose, and have no readable directory.
  if ((code > 1)); then exit "$code"; fi
done
"$zongmu" export --catalogue "$folder/c.sqlite" --quiet -o "$folder/m.mrc"
python3 Scripts/count-holdings.py --equal "$folder/m.mrc" Fixtures/branches/{yx00.gb18030.mrc,jd03.utf8.mrc,hs05.marc21.mrc,xs12.xml}

echo 'laws: all hold'
