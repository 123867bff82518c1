#!/bin/bash
# Puts a built zongmu and all that belongs to it under a prefix. Run it as `make install PREFIX=/usr/local`.
#
#   install.sh BINARY PREFIX     under $DESTDIR where that is set
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
prefix=$2
root=${DESTDIR:-}$prefix

manual=$(mktemp -d)
trap 'rm -rf "$manual"' EXIT
Scripts/make-manual.sh "$manual" "$binary"

install -D -m 755 "$binary" "$root/bin/zongmu"
install -D -m 755 Packaging/nightly "$root/libexec/zongmu/nightly"
for folder in . zh_CN; do
  pages=$root/share/man/$folder/man1
  install -d "$pages"
  for page in "$manual/man/$folder"/*.1; do gzip -9 -n -c "$page" >"$pages/$(basename "$page").gz"; done
done
install -D -m 644 "$manual/completions/zongmu.bash" "$root/share/bash-completion/completions/zongmu"
install -D -m 644 "$manual/completions/_zongmu" "$root/share/zsh/site-functions/_zongmu"
install -D -m 644 "$manual/completions/zongmu.fish" "$root/share/fish/vendor_completions.d/zongmu.fish"
for file in README.md CHANGELOG.md LICENSE NOTICE; do install -D -m 644 "$file" "$root/share/doc/zongmu/$file"; done
install -d "$root/share/zongmu"
"$binary" init --quiet --force --rules "$root/share/zongmu/rules.yaml"
