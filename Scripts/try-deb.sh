#!/bin/bash
# Installs a package on a clean Debian 12 in a folder, tries it there as its user would, and removes it. Run it as
# `make try-deb`, as root.
#
#   try-deb.sh PACKAGE.deb     ZONGMU_DEBIAN_ROOT names a folder to keep and use again
set -euo pipefail
cd "$(dirname "$0")/.."
package=$1
if [[ $(id -u) != 0 ]] || ! command -v debootstrap >/dev/null; then
  echo 'try-deb: needs root and debootstrap (apt-get install debootstrap)' >&2
  exit 1
fi

root=${ZONGMU_DEBIAN_ROOT:-}
isKept=$root
if [[ -z $root ]]; then root=$(mktemp -d); fi
clean() {
  if mountpoint --quiet "$root/proc"; then umount "$root/proc"; fi
  if [[ -z $isKept ]]; then rm -rf --one-file-system "$root"; fi
}
trap clean EXIT
if [[ ! -e $root/etc/debian_version ]]; then
  debootstrap --variant=minbase bookworm "$root" "${ZONGMU_DEBIAN_MIRROR:-http://deb.debian.org/debian}" >/dev/null
fi
cp "$package" "$root/srv/zongmu.deb"
cp Fixtures/branches/yx00.gb18030.mrc "$root/srv/YX00.mrc"
cp Fixtures/branches/xs12.xml "$root/srv/YXXS12.xml"
# The host's proxies and certificates, where there are any.
for file in /etc/apt/apt.conf.d/*proxy* /etc/resolv.conf; do
  if [[ -e $file ]]; then cp "$file" "$root$file"; fi
done

# Programs in Swift find their arguments in /proc.
if ! mountpoint --quiet "$root/proc"; then mount -t proc proc "$root/proc"; fi

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

step() { printf '\n== %s\n' "$1"; }

step 'Install'
inside apt-get -qq update
inside apt-get -qq install --yes --no-install-recommends /srv/zongmu.deb >/dev/null
inside zongmu --version
inside dpkg --verify zongmu

step 'What it brings'
inside dpkg --listfiles zongmu | grep -E 'bin/|libexec|\.1\.gz$|complet|systemd|\.yaml$' | sort
inside zongmu rules check /usr/share/zongmu/rules.yaml
inside bash -n /usr/share/bash-completion/completions/zongmu
for unit in zongmu.service zongmu.timer; do
  inside grep -q '^Description=' "/lib/systemd/system/$unit"
done

step 'A night, with no locale set'
inside install -o zongmu -g zongmu /srv/YX00.mrc /srv/YXXS12.xml /var/lib/zongmu/incoming/
inside useradd --help >/dev/null
inside setpriv --reuid=zongmu --regid=zongmu --clear-groups /usr/libexec/zongmu/nightly
inside ls -1 /var/lib/zongmu /var/lib/zongmu/reports
inside zongmu check --catalogue /var/lib/zongmu/district.sqlite
inside zongmu clusters --catalogue /var/lib/zongmu/district.sqlite | head -3
records=$(inside zongmu count /var/lib/zongmu/masters.xml --format tsv | sed -n 's/^records\t//p')
if ((records == 0)); then
  echo 'try-deb: the night wrote no masters' >&2
  exit 1
fi
echo "$records masters"

step 'Remove'
inside apt-get -qq purge --yes zongmu >/dev/null
if [[ -e $root/usr/bin/zongmu || ! -e $root/var/lib/zongmu/district.sqlite ]]; then
  echo 'try-deb: purging left the command behind or took the catalogue away' >&2
  exit 1
fi
rm -rf "$root/var/lib/zongmu"
printf '\nThe package installs, runs and goes.\n'
