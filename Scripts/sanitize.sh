#!/bin/bash
# Runs the tests of the modules that read untrusted bytes under AddressSanitizer and ThreadSanitizer. Run it as
# `make sanitize`.
#
#   sanitize.sh [address] [thread]    both where none is named
#
# Each has a folder of its own for what it builds, .build-asan and .build-tsan, so that nothing is built twice.
set -euo pipefail
cd "$(dirname "$0")/.."

tests='^Zongmu(Text|MARC|Bibliography|Matching|Merging)Tests\.'
# The Swift runtime keeps what it makes once, which LeakSanitizer would call a leak.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0}
export TSAN_OPTIONS=${TSAN_OPTIONS:-halt_on_error=0}
# The handler of the Swift runtime would read on where a sanitizer has stopped.
export SWIFT_BACKTRACE=enable=no

if (($# == 0)); then set -- address thread; fi
for sanitizer in "$@"; do
  case $sanitizer in
    address) scratch=.build-asan ;;
    thread) scratch=.build-tsan ;;
    *)
      echo "sanitize: there is no “$sanitizer”; there are: address, thread" >&2
      exit 2
      ;;
  esac
  printf '\n== %s\n' "$sanitizer"
  swift build --build-tests --sanitize="$sanitizer" --scratch-path "$scratch"
  swift test --skip-build --sanitize="$sanitizer" --scratch-path "$scratch" --filter "$tests"
done
printf '\nsanitize: %s: no finding\n' "$*"
