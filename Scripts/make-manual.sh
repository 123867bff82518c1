#!/bin/bash
# Makes what is installed beside the tool: completions for bash, zsh and fish, and man pages
# in English and in Chinese (man/zh_CN).
#
#   Scripts/make-manual.sh FOLDER ZONGMU     ZONGMU is the built tool; into FOLDER/completions and FOLDER/man
set -euo pipefail

if (($# != 2)); then
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
folder=$1
tool=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")

mkdir -p "$folder/completions" "$folder/man"
"$tool" --generate-completion-script bash >"$folder/completions/zongmu.bash"
"$tool" --generate-completion-script zsh >"$folder/completions/_zongmu"
"$tool" --generate-completion-script fish >"$folder/completions/zongmu.fish"
python3 "$(dirname "$0")/make-man-pages.py" "$folder/man" "$tool"
python3 "$(dirname "$0")/make-man-pages.py" "$folder/man/zh_CN" "$tool" zh
