#!/bin/bash
# Installs the system libraries that Zongmu is built with, those that are missing only.
# Says nothing and changes nothing when all are there.
set -euo pipefail

packages=(libxml2-dev libicu-dev zlib1g-dev libsqlite3-dev libssl-dev pkg-config)
modules=(libxml-2.0 icu-i18n zlib sqlite3 libcrypto)

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  # Another system: it will do when pkg-config finds the libraries.
  if command -v pkg-config >/dev/null && pkg-config --exists "${modules[@]}"; then exit 0; fi
  cat >&2 <<TEXT
install-dependencies: this system has no apt-get, so the libraries are to be installed by hand:
  Debian, Ubuntu   ${packages[*]}
  Fedora           libxml2-devel libicu-devel zlib-devel sqlite-devel openssl-devel pkgconf-pkg-config
  openSUSE         libxml2-devel libicu-devel zlib-devel sqlite3-devel libopenssl-devel pkgconf-pkg-config
Then run the command again.
TEXT
  exit 1
fi

installed=$(dpkg-query --show --showformat='${db:Status-Status} ${binary:Package}\n' "${packages[@]}" 2>/dev/null || true)
missing=()
for package in "${packages[@]}"; do
  if grep -qE "^installed $package(:|\$)" <<<"$installed"; then continue; fi
  # pkgconf gives the command as well.
  if [[ $package == pkg-config ]] && command -v pkg-config >/dev/null; then continue; fi
  missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi

as_root=()
if [[ $(id -u) != 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "install-dependencies: not root, and there is no sudo; as root run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >"$log" 2>&1; }
echo "Installing ${missing[*]} …" >&2
# The package lists are brought up to date only when they do not serve: empty on a fresh system, or too old.
if ! apt install --yes --no-install-recommends "${missing[@]}"; then
  if ! apt update || ! apt install --yes --no-install-recommends "${missing[@]}"; then
    cat "$log" >&2
    echo "install-dependencies: apt-get could not install ${missing[*]}; its words are above" >&2
    exit 1
  fi
fi
