#!/bin/bash
# Packs a built zongmu into dist/zongmu-VERSION-linux-ARCH.tar.gz. Run it as `make tarball`.
#
#   make-tarball.sh BINARY
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1

name=zongmu-$("$binary" --version)-linux-$(uname -m)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
Scripts/install.sh "$binary" "$stage/$name"
install -d "$stage/$name/lib/systemd/system"
install -m 644 Packaging/systemd/* "$stage/$name/lib/systemd/system/"
mkdir -p dist
# Alike from the same binary: names in order, no owner, the time of the last commit.
time=$(git log -1 --format=%ct 2>/dev/null || echo 0)
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" -C "$stage" -c "$name" | gzip -9 -n >"dist/$name.tar.gz"
echo "dist/$name.tar.gz"
