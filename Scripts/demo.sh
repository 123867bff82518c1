#!/bin/bash
# Makes one master catalogue of the four branch files in Fixtures/, into demo-out/. Run it as `make demo`.
set -euo pipefail
cd "$(dirname "$0")/.."

heading() { printf '\n\033[1m%s\033[0m\n' "$1"; }
if [[ ! -t 1 ]]; then heading() { printf '\n%s\n' "$1"; }; fi

heading '1. Build 编译'
swift build --product zongmu
zongmu="$(swift build --show-bin-path)/zongmu"

rm -rf demo-out
mkdir demo-out
catalogue=demo-out/demo.sqlite

heading '2. A catalogue and its sources 建库'
"$zongmu" init --catalogue "$catalogue"
"$zongmu" source add --quiet --catalogue "$catalogue" YX00 --name 越秀区图书馆 --priority 10
"$zongmu" source add --quiet --catalogue "$catalogue" YXJD03 --name 街道分馆 --priority 20
"$zongmu" source add --quiet --catalogue "$catalogue" YXHS05 --name 红色文化主题分馆 --priority 30
"$zongmu" source add --quiet --catalogue "$catalogue" YXXS12 --name 小书虫阅读馆 --priority 40

# Exit code 1 says that records were rejected: some are damaged on purpose.
import() {
  local code=0
  "$zongmu" import --catalogue "$catalogue" --source "$1" "Fixtures/branches/$2" || code=$?
  if ((code > 1)); then exit "$code"; fi
}

heading '3. Four branch files 导入四馆数据'
import YX00 yx00.gb18030.mrc
import YXJD03 jd03.utf8.mrc
import YXHS05 hs05.marc21.mrc
import YXXS12 xs12.xml

heading '4. Summary 汇总'
"$zongmu" source list --catalogue "$catalogue"
"$zongmu" check --catalogue "$catalogue"

heading '5. One merge, explained 合并的理由'
"$zongmu" clusters --catalogue "$catalogue" >demo-out/clusters.tsv
# The first master with records of three sources or more.
master=$(awk -F '\t' 'NR > 1 && !seen[$3, $1]++ && ++sources[$3] == 3 && !found { print $3; found = 1 }' demo-out/clusters.tsv)
if [[ -z $master ]]; then
  echo 'demo: no master has records of three sources; demo-out/clusters.tsv shows what came together' >&2
  exit 1
fi
"$zongmu" explain --catalogue "$catalogue" "$master"

heading '6. The masters, handed out 导出总目'
"$zongmu" export --catalogue "$catalogue" --to marcxml -o demo-out/masters.xml
"$zongmu" export --catalogue "$catalogue" --to iso2709 -o demo-out/masters.mrc

heading 'Done 完成'
cat <<TEXT
  demo-out/demo.sqlite    the catalogue 总目库
  demo-out/clusters.tsv   which source record belongs to which master 源记录与主记录对照
  demo-out/masters.xml    the masters as MARCXML 主记录
  demo-out/masters.mrc    the masters as ISO 2709 主记录
Look further: .build/debug/zongmu --help
TEXT
