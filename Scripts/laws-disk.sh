#!/bin/bash
# What happens to a catalogue on a disk that is full or fails, and when two write at once. Usage: laws-disk.sh ZONGMU
# A small tmpfs needs root: without it that part is skipped, and says so.
set -euo pipefail
cd "$(dirname "$0")/.."

zongmu=$1
folder=$(mktemp -d)
disk=$folder/disk
mkdir "$disk"
trap 'if mountpoint -q "$disk"; then umount "$disk"; fi; rm -rf "$folder"' EXIT
now=2026-11-24T08:15:00Z
fail() {
  echo "laws-disk: $1" >&2
  exit 1
}

# The files, and what is exported of them where nothing goes wrong.
branches=(YX00:yx00.gb18030.mrc YXXS12:xs12.xml)
import() { "$zongmu" import --now $now --quiet --catalogue "$1" --source "${2%%:*}" "Fixtures/branches/${2#*:}" >/dev/null; }
for branch in "${branches[@]}"; do import "$folder/whole.sqlite" "$branch"; done
"$zongmu" export --quiet --catalogue "$folder/whole.sqlite" -o "$folder/whole.mrc"

# Imports until it goes right; counts how often it did not, and looks at the catalogue after each time.
finish() { # CATALOGUE REPAIR
  local failures=0
  for branch in "${branches[@]}"; do
    for attempt in $(seq 40); do
      code=0
      import "$1" "$branch" 2>"$folder/error" || code=$?
      if ((code == 0)); then break; fi
      failures=$((failures + 1))
      ((code == 4)) || fail "exit code $code on a disk that is full or fails: $(cat "$folder/error")"
      (($(wc -l <"$folder/error") == 1)) || fail "more than one line: $(cat "$folder/error")"
      # On a disk without any room SQLite cannot make the file by which readers and writers share memory.
      "$2"
      if [[ -f $1 ]]; then
        "$zongmu" check --quiet --catalogue "$1" >/dev/null || fail "check after attempt $attempt of $branch"
      fi
    done
    ((code == 0)) || fail "$branch never came in"
  done
  rm -f "$folder/m.mrc"
  "$zongmu" export --quiet --catalogue "$1" -o "$folder/m.mrc"
  cmp -s "$folder/m.mrc" "$folder/whole.mrc" || fail 'the export is not that of a disk that is well'
  echo "  $failures failures on the way, then the same bytes"
}

if ((EUID == 0)) && mount -t tmpfs -o size=64k tmpfs "$disk" 2>/dev/null; then
  echo '  a disk that is full at first and grows by 32 KiB a time:'
  size=64
  grow() {
    size=$((size + 32))
    mount -o "remount,size=${size}k" "$disk"
  }
  finish "$disk/c.sqlite" grow
  umount "$disk"
else
  echo '  SKIPPED: a full disk (a tmpfs can be mounted by root only)'
fi

echo '  writes that fail beyond a size, which grows by 16 KiB a time:'
limit=32
plain=$zongmu
cat >"$folder/limited" <<END
#!/bin/bash
if [[ \$1 == import ]]; then
  ulimit -f "\$(cat '$folder/limit')"
  trap '' XFSZ
fi
exec '$plain' "\$@"
END
chmod +x "$folder/limited"
echo $limit >"$folder/limit"
larger() {
  limit=$((limit + 16))
  echo $limit >"$folder/limit"
}
zongmu=$folder/limited
finish "$folder/limited.sqlite" larger
zongmu=$plain

echo '  two writers:'
for round in 1 2 3 4 5; do
  rm -f "$folder"/two.sqlite*
  "$zongmu" init --quiet --catalogue "$folder/two.sqlite"
  codes=()
  import "$folder/two.sqlite" "${branches[0]}" 2>"$folder/first" &
  first=$!
  code=0
  import "$folder/two.sqlite" "${branches[1]}" 2>"$folder/second" || code=$?
  codes+=("$code")
  code=0
  wait $first || code=$?
  codes+=("$code")
  for code in "${codes[@]}"; do ((code == 0 || code == 4)) || fail "two writers: exit code $code"; done
  "$zongmu" check --quiet --catalogue "$folder/two.sqlite" >/dev/null || fail 'check after two writers'
  for branch in "${branches[@]}"; do import "$folder/two.sqlite" "$branch"; done
  "$zongmu" check --quiet --catalogue "$folder/two.sqlite" >/dev/null || fail 'check after two writers'
  echo "    round $round: exit codes ${codes[*]}, then sound"
done
