#!/bin/bash
# Makes dist/zongmu_VERSION_ARCH.deb of a built zongmu. Run it as `make deb`.
#
#   make-deb.sh BINARY
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
for tool in dpkg-deb dpkg-shlibdeps; do
  if ! command -v "$tool" >/dev/null; then
    echo "make-deb: $tool is missing; apt-get install dpkg-dev" >&2
    exit 1
  fi
done

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
tree=$stage/tree
DESTDIR=$tree Scripts/install.sh "$binary" /usr
strip --strip-unneeded "$tree/usr/bin/zongmu"
# Debian keeps completions of zsh elsewhere, its own paths of systemd, and a copyright file a package.
install -d "$tree/usr/share/zsh/vendor-completions"
mv "$tree/usr/share/zsh/site-functions/_zongmu" "$tree/usr/share/zsh/vendor-completions/"
rmdir "$tree/usr/share/zsh/site-functions"
install -d "$tree/lib/systemd/system" "$tree/DEBIAN"
install -m 644 Packaging/systemd/* "$tree/lib/systemd/system/"
cat LICENSE NOTICE >"$tree/usr/share/doc/zongmu/copyright"
rm "$tree/usr/share/doc/zongmu/LICENSE" "$tree/usr/share/doc/zongmu/NOTICE"
gzip -9 -n "$tree/usr/share/doc/zongmu/CHANGELOG.md"
find "$tree" -type d -exec chmod 755 {} +

# The libraries that the binary needs, by the packages that hold them.
mkdir "$stage/debian"
touch "$stage/debian/control"
depends=$(cd "$stage" && dpkg-shlibdeps -O "$tree/usr/bin/zongmu" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
if [[ -z $depends ]]; then
  echo 'make-deb: dpkg-shlibdeps found no libraries' >&2
  exit 1
fi
version=$("$binary" --version)
architecture=$(dpkg --print-architecture)
size=$(du -sk --exclude=DEBIAN "$tree" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$architecture/" -e "s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
  Packaging/debian/control.in >"$tree/DEBIAN/control"
install -m 755 Packaging/debian/{postinst,prerm,postrm} "$tree/DEBIAN/"
(cd "$tree" && find usr lib -type f -exec md5sum {} +) >"$tree/DEBIAN/md5sums"
mkdir -p dist
dpkg-deb --root-owner-group --build "$tree" "dist/zongmu_${version}_$architecture.deb"
