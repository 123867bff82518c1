// swift-tools-version: 6.2
import PackageDescription

// `Span` views are returned from functions in ZongmuMARC only; clients need no experimental feature.
let spanViews: [SwiftSetting] = [.enableExperimentalFeature("Lifetimes"), .strictMemorySafety()]

let package = Package(
  name: "Zongmu",
  products: [
    .library(name: "Zongmu", targets: ["Zongmu"]),
    .executable(name: "zongmu", targets: ["ZongmuCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // System libraries. Only the C targets below include their headers (Docs/Decisions/0001).
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "CZongmuICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]),
    .target(name: "CZongmuXML", dependencies: ["CLibXML2"]),

    .target(name: "ZongmuText", dependencies: ["CZongmuICU"], swiftSettings: [.strictMemorySafety()]),
    .target(
      name: "ZongmuMARC", dependencies: ["ZongmuText", "CZongmuXML", "CZlib"],
      swiftSettings: spanViews),
    // The files left out are what people edit; Scripts/embed-rules.py puts their text into Swift files beside them.
    .target(
      name: "ZongmuBibliography", dependencies: ["ZongmuText", "ZongmuMARC", "Yams"],
      exclude: [
        "Identifiers/publishers.tsv", "Validation/Rules/cnmarc.yaml", "Validation/Rules/codes.yaml",
        "Validation/Rules/marc21.yaml", "Crosswalk/Table/codes.txt", "Crosswalk/Table/fields.txt",
      ]),
    .target(
      name: "ZongmuMatching", dependencies: ["ZongmuText", "ZongmuMARC", "ZongmuBibliography"],
      exclude: ["Statistics/common-texts.tsv"]),
    .target(name: "ZongmuMerging", dependencies: ["ZongmuText", "ZongmuMARC", "ZongmuBibliography"]),
    .target(
      name: "ZongmuCatalogue",
      dependencies: [
        "ZongmuMatching", "ZongmuMerging", "CLibCrypto", "Yams",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Zongmu", dependencies: ["ZongmuCatalogue"], exclude: ["Messages/chinese.tsv"]),
    .executableTarget(
      name: "ZongmuCLI",
      dependencies: [
        "Zongmu", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Help/chinese.tsv"]),

    // Measures in memory, beside the least that C can do (Benchmarks/README.md). No product: clients never build them.
    .target(
      name: "Floors", path: "Benchmarks/Floors",
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .executableTarget(
      name: "measure", dependencies: ["ZongmuMARC", "ZongmuText", "Floors"], path: "Benchmarks/InMemory",
      swiftSettings: [.strictMemorySafety()]),

    .target(
      name: "Fixtures", dependencies: ["ZongmuMARC"], path: "Fixtures",
      exclude: [
        "README.md", "build-fixtures.py", "catalogues", "worksheets", "branches", "defects", "damage.tsv",
        "damage-containers.tsv", "expected-clusters.tsv", "expected-review.tsv", "holdings-expected.tsv", "pairs.tsv",
        "pairs-open.tsv", "pinyin.tsv", "crosswalk.txt",
        "descriptions.txt", "foreign-facts.tsv",
      ],
      sources: ["Fixtures.swift", "Folder.swift", "Seed.swift", "SplitMix64.swift", "Worksheet.swift"]),
    .testTarget(name: "ZongmuTextTests", dependencies: ["ZongmuText", "CZongmuICU", "Fixtures"]),
    .testTarget(name: "ZongmuMARCTests", dependencies: ["ZongmuMARC", "Fixtures"]),
    .testTarget(
      name: "ZongmuBibliographyTests", dependencies: ["ZongmuBibliography", "Fixtures"], exclude: ["Cases"]),
    .testTarget(name: "ZongmuMatchingTests", dependencies: ["ZongmuMatching", "Fixtures"]),
    .testTarget(name: "ZongmuMergingTests", dependencies: ["ZongmuMerging", "Fixtures"]),
    // A VFS of SQLite that fails when it is told to, in the SQLite that GRDB links.
    .target(name: "CFaultyDisk", path: "Tests/CFaultyDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    .testTarget(name: "ZongmuCatalogueTests", dependencies: ["ZongmuCatalogue", "CFaultyDisk", "Fixtures"]),
    .testTarget(name: "ZongmuTests", dependencies: ["Zongmu", "Fixtures"]),
    .testTarget(name: "ZongmuCLITests", dependencies: ["ZongmuCLI", "Fixtures"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
