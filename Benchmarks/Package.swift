// swift-tools-version: 6.2
import PackageDescription

// The generator does not depend on the engine: it writes ISO 2709 by itself, so that the engine can be tested with it. What
// measures parts of the engine does.
let package = Package(
  name: "ZongmuBenchmarks",
  products: [
    .executable(name: "generate", targets: ["generate"]),
    .executable(name: "describe", targets: ["describe"]),
    .executable(name: "duplicates", targets: ["duplicates"]),
    .executable(name: "measure-text", targets: ["measure-text"]),
  ],
  dependencies: [.package(name: "zongmu", path: "..")],
  targets: [
    .target(name: "Generation"),
    .executableTarget(name: "generate", dependencies: ["Generation"]),
    .executableTarget(name: "describe", dependencies: [.product(name: "Zongmu", package: "zongmu")]),
    .executableTarget(name: "duplicates", dependencies: [.product(name: "Zongmu", package: "zongmu")]),
    .executableTarget(name: "measure-text", dependencies: [.product(name: "Zongmu", package: "zongmu")]),
    .testTarget(name: "GenerationTests", dependencies: ["Generation"]),
  ],
  swiftLanguageModes: [.v6]
)
