#!/bin/bash
# Puts a built zongmu and all that belongs to it under a prefix. Run it as `make install PREFIX=/usr/local`.
#
#   install.sh BINARY PREFIX     under $DESTDIR where that is set
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
prefix=$2
root=${DESTDIR:-}$prefix

install -D -m 755 "$binary" "$root/bin/zongmu"
install -D -m 755 Packaging/nightly "$root/libexec/zongmu/nightly"
Scripts/make-manual.sh "$root/share" "$binary"
for file in README.md CHANGELOG.md LICENSE NOTICE; do install -D -m 644 "$file" "$root/share/doc/zongmu/$file"; done
install -d "$root/share/zongmu"
"$binary" init --quiet --force --rules "$root/share/zongmu/rules.yaml"
