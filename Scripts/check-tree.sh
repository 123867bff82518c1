#!/bin/bash
# Checks what must hold in the whole tree: no path of one machine, no file over 400 lines, nothing that hides a fault or
# crashes on one.
set -euo pipefail
cd "$(dirname "$0")/.."

# The files of the project: those that git knows, and new ones that it does not ignore.
list() {
  git -c core.quotePath=false ls-files --cached --others --exclude-standard -- "$@" | while IFS= read -r file; do
    if [[ -f $file ]]; then printf '%s\n' "$file"; fi
  done
}

# The lines of the files `$2 …` that the expression `$1` matches; comments in Swift and C aside.
search() {
  local pattern=$1
  shift
  list "$@" | tr '\n' '\0' | xargs --null --no-run-if-empty grep --with-filename --line-number \
    --binary-files=without-match --extended-regexp --regexp="$pattern" -- | grep --invert-match ':[0-9]*: *//' || true
}

failures=0
# Reports what was found (`$2`), if anything was, under a sentence (`$1`).
refuse() {
  if [[ -n $2 ]]; then
    printf 'check-tree: %s:\n%s\n' "$1" "$2" >&2
    failures=$((failures + 1))
  fi
}

# The brackets keep this file from being found by its own expression.
refuse 'a path of one machine stands in the tree' "$(
  list . | tr '\n' '\0' | xargs --null grep --with-filename --line-number --binary-files=without-match \
    --extended-regexp '(^|[^A-Za-z0-9_.}/])/([w]ork|[t]mp|[r]oot|[h]ome|[U]sers)/' -- || true
)"

refuse 'a file has more than 400 lines; split it' "$(
  list 'Sources/*.swift' 'Sources/*.c' 'Sources/*.cpp' 'Sources/*.h' 'Tests/*.swift' 'Benchmarks/*.swift' \
    | tr '\n' '\0' | xargs --null wc -l | awk '$2 != "total" && $1 > 400 { print "  " $2 ": " $1 " lines" }'
)"

refuse 'a fault would be hidden, or would end the program' "$(
  search '\btry[!?]|\bfatalError\(|\bas!' 'Sources/*.swift' 'Benchmarks/Sources/*.swift'
)"

if [[ -f Docs/Glossary.md ]]; then
  refuse 'Docs/Glossary.md has a code name that no source file has' "$(
    grep --only-matching '`[A-Za-z][A-Za-z0-9]*`' Docs/Glossary.md | tr -d '`' | sort --unique \
      | while IFS= read -r name; do
        grep --recursive --quiet --word-regexp -- "$name" Sources || echo "  $name"
      done
  )"
fi

if ((failures == 0)); then echo "check-tree: $(list . | wc -l) files, nothing found"; fi
exit $((failures > 0))
