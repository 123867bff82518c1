# Zongmu 总目: `make` lists what there is to make.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test format lint release standalone manual install uninstall tarball deb try-deb docs bench fuzz laws peers \
  sanitize gate corpus-table check clean dependencies

SWIFT ?= swift
# All Swift that people write; swift-format looks at nothing else.
SWIFT_FILES := Package.swift Sources Tests Fixtures Fuzz Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests \
  Benchmarks/InMemory Benchmarks/Instructions

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: dependencies ## Make one catalogue of four branch files, into demo-out/
	@Scripts/demo.sh

test: dependencies ## Build everything and run all tests
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

format: ## Format all Swift files in place
	@$(SWIFT) format format --in-place --parallel --recursive $(SWIFT_FILES)

lint: ## Check the format and the style of all Swift files
	@$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_FILES)

release: dependencies ## Build the optimised zongmu
	@$(SWIFT) build -c release --product zongmu
	@echo "zongmu: $$($(SWIFT) build -c release --show-bin-path)/zongmu"

# The command for those who have no Swift: the standard library is linked in.
standalone: dependencies
	@$(SWIFT) build -c release --static-swift-stdlib --product zongmu --scratch-path .build-standalone
STANDALONE := .build-standalone/release/zongmu

# Where things are installed; a package sets DESTDIR.
PREFIX ?= /usr/local
DESTDIR ?=
SHARE = $(DESTDIR)$(PREFIX)/share

manual: release ## Make the completions and man pages, into .build/manual
	@rm -rf .build/manual
	@Scripts/make-manual.sh .build/manual "$$($(SWIFT) build -c release --show-bin-path)/zongmu"

install: standalone ## Install zongmu and all that belongs to it (PREFIX=/usr/local DESTDIR=)
	@DESTDIR=$(DESTDIR) Scripts/install.sh $(STANDALONE) $(PREFIX)
	@echo "installed: $(DESTDIR)$(PREFIX)/bin/zongmu"

uninstall: ## Remove what install put there (PREFIX=/usr/local DESTDIR=)
	@rm -rf $(DESTDIR)$(PREFIX)/bin/zongmu $(SHARE)/man/{,zh_CN/}man1/zongmu{,-*}.1.gz \
	  $(SHARE)/bash-completion/completions/zongmu $(SHARE)/zsh/site-functions/_zongmu \
	  $(SHARE)/fish/vendor_completions.d/zongmu.fish $(SHARE)/zongmu $(SHARE)/doc/zongmu \
	  $(DESTDIR)$(PREFIX)/libexec/zongmu

tarball: standalone ## Pack the command and all that belongs to it into dist/
	@Scripts/make-tarball.sh $(STANDALONE)

deb: standalone ## Make the Debian package in dist/
	@Scripts/make-deb.sh $(STANDALONE)

try-deb: deb ## Try the Debian package on a clean Debian 12 (as root)
	@Scripts/try-deb.sh dist/zongmu_*.deb

docs: dependencies ## Build the documentation of each module with DocC, into dist/docs
	@$(SWIFT) build
	@Scripts/make-docs.sh

bench: dependencies ## Measure reading, converting and an import of 100,000 generated records
	@Benchmarks/speed.sh
	@Benchmarks/bench.sh

# Seconds for each fuzz target, and the targets; all of them where none is named.
SECONDS ?= 300
TARGET ?=

fuzz: dependencies ## Feed each reader damaged inputs (SECONDS=300 TARGET=iso2709), two at a time
	@Scripts/fuzz.sh $(SECONDS) $(TARGET)

# How many random histories, kills, and power cuts and faults of the disk the laws are held to.
HISTORIES ?= 2000
KILLS ?= 240
CUTS ?= 1000

laws: dependencies ## Hold the catalogue to its laws for long (HISTORIES=2000 KILLS=240 CUTS=1000)
	@Scripts/laws.sh $(HISTORIES) $(KILLS) $(CUTS)

peers: dependencies ## Compare with pymarc, mrrc and yaz-marcdump
	@Scripts/peers.sh

sanitize: dependencies ## Run the tests under AddressSanitizer and ThreadSanitizer
	@Scripts/sanitize.sh

gate: dependencies ## Count instructions; fail at 5 % more than the baseline
	@Scripts/instruction-gate.sh

corpus-table: dependencies ## Write Docs/Corpus.md: what is read of each file of the collection
	@Scripts/corpus-table.sh

check: ## Everything that must hold before a change goes in (.ci/run)
	@.ci/run

clean: ## Remove what was built and what the demo wrote
	@rm -rf .build .build-fuzz .build-asan .build-tsan .build-standalone Benchmarks/.build demo-out dist

dependencies:
	@Scripts/install-dependencies.sh
