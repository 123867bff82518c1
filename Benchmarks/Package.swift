// swift-tools-version: 6.2
import PackageDescription

// The generator does not depend on the engine: it writes ISO 2709 by itself, so that the engine can be tested with it.
let package = Package(
  name: "ZongmuBenchmarks",
  products: [.executable(name: "generate", targets: ["generate"])],
  targets: [
    .target(name: "Generation"),
    .executableTarget(name: "generate", dependencies: ["Generation"]),
    .testTarget(name: "GenerationTests", dependencies: ["Generation"]),
  ],
  swiftLanguageModes: [.v6]
)
