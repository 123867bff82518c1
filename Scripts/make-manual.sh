#!/bin/bash
# Makes what is installed beside the tool: completions for bash, zsh and fish, and man pages.
#
#   Scripts/make-manual.sh FOLDER ZONGMU     into FOLDER, laid out as below /usr/share; ZONGMU is the built tool
set -euo pipefail

if (($# != 2)); then
  sed -n 's/^# \{0,1\}//p' "$0" | head -n 4 >&2
  exit 2
fi
folder=$1
tool=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")

completions=(bash-completion/completions/zongmu zsh/site-functions/_zongmu fish/vendor_completions.d/zongmu.fish)
for shell in bash zsh fish; do
  file=$folder/${completions[0]}
  completions=("${completions[@]:1}")
  mkdir -p "$(dirname "$file")"
  "$tool" --generate-completion-script "$shell" >"$file"
done

python3 "$(dirname "$0")/make-man-pages.py" "$folder/man/man1" "$tool"
# -n keeps the time out, so that the same tool gives the same files.
gzip --force --no-name --best "$folder"/man/man1/*.1
