#!/bin/bash
# Feeds each reader with damaged inputs by libFuzzer, under AddressSanitizer. Run it as `make fuzz`.
#
#   fuzz.sh SECONDS [TARGET …]    the targets are the files of Fuzz/Targets; all of them where none is named
#
# Two targets run at a time, each for so many seconds; FUZZ_JOBS in the environment is another number.
#
# What was learned stays in .build-fuzz/corpus/, findings are kept in .build-fuzz/findings/: run the program of a target
# in .build-fuzz/bin/ with such a file to see it again.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-300}
shift || true
if (($# > 0)); then
  targets=("$@")
else
  targets=()
  for file in Fuzz/Targets/*.swift; do targets+=("$(basename "$file" .swift)"); done
fi
for target in "${targets[@]}"; do
  if [[ ! -f Fuzz/Targets/$target.swift ]]; then
    echo "fuzz: there is no target “$target”; there are: $(cd Fuzz/Targets && echo *.swift | sed 's/\.swift//g')" >&2
    exit 2
  fi
done
if [[ $(uname) != Linux ]]; then
  echo 'fuzz: the toolchain brings libFuzzer on Linux only' >&2
  exit 1
fi

build=.build-fuzz
# The modules as SwiftPM builds them, with the counters of libFuzzer in them; nothing is linked here.
swift build -c release --target ZongmuMatching --scratch-path "$build" --sanitize=address \
  -Xswiftc -sanitize=fuzzer -Xcc -fsanitize=fuzzer-no-link
modules=$build/release
mkdir -p "$build/bin" "$build/findings" "$build/corpus"
mapfile -t objects < <(find "$modules/" -path '*.build/*' -name '*.o' ! -path '*ZongmuCLI*' | sort)

maps=()
for map in "$modules"/C*.build/module.modulemap; do maps+=(-Xcc "-fmodule-map-file=$map"); done

corpus=${ZONGMU_SHARED:-../shared}/corpus
rm -rf "$build/seeds"
if [[ -d $corpus ]]; then
  python3 Fuzz/make-seeds.py "$build/seeds" "$corpus"
else
  echo "fuzz: no corpus at $corpus: the seeds are those of Fixtures alone; name its folder with ZONGMU_SHARED" >&2
  python3 Fuzz/make-seeds.py "$build/seeds"
fi

# Links the program of a target.
link() {
  swiftc -O -use-ld=lld -parse-as-library -module-name Fuzzing -swift-version 6 -sanitize=fuzzer,address \
    -I "$modules/Modules" -I Sources/CZlib -I Sources/CLibXML2 -I "$build/checkouts/Yams/Sources/CYaml/include" -Xcc -I/usr/include/libxml2 "${maps[@]}" \
    Fuzz/Support/*.swift "Fuzz/Targets/$1.swift" "${objects[@]}" \
    -lxml2 -lz -licui18n -licuuc -licudata -lstdc++ -o "$build/bin/$1"
}

# Leaks are not looked for: the Swift runtime keeps what it makes once.
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
# The handler of the Swift runtime would read on where AddressSanitizer has stopped.
export SWIFT_BACKTRACE=enable=no
# Runs a target that is linked; a finding is the file TARGET.failed.
run() {
  local target=$1
  mkdir -p "$build/corpus/$target" "$build/seeds/$target"
  local options=(-max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=3000 -print_final_stats=1 -verbosity=0)
  if [[ -f Fuzz/Words/$target.dict ]]; then options+=(-dict="Fuzz/Words/$target.dict"); fi
  local log=$build/findings/$target.log
  if "$build/bin/$target" "${options[@]}" -artifact_prefix="$build/findings/$target-" \
    "$build/corpus/$target" "$build/seeds/$target" 2>"$log"; then
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, no finding"
  else
    touch "$build/findings/$target.failed"
    echo "$target: a finding; $log ends so:"
    grep -a -E -A 3 'law broken|ERROR|SUMMARY|Fatal|Test unit written' "$log" | cut -c1-600 | head -30
  fi
}

jobs=${FUZZ_JOBS:-2}
rm -f "$build"/findings/*.failed
printf '\n== %s targets, %s seconds each, %s at a time\n' "${#targets[@]}" "$seconds" "$jobs"
for target in "${targets[@]}"; do
  link "$target"
  while (($(jobs -rp | wc -l) >= jobs)); do wait -n || true; done
  run "$target" &
done
wait
failed=()
for target in "${targets[@]}"; do
  if [[ -f $build/findings/$target.failed ]]; then failed+=("$target"); fi
done

printf '\n'
if ((${#failed[@]} > 0)); then
  echo "fuzz: findings in ${failed[*]}; the inputs are in $build/findings/" >&2
  exit 1
fi
echo "fuzz: ${#targets[@]} targets, $seconds seconds each, no finding"
