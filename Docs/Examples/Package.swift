// swift-tools-version: 6.2
import PackageDescription

// Programs that use Zongmu as a library. In a package of your own, name its address and a version instead of a path.
let package = Package(
  name: "ZongmuExamples",
  dependencies: [.package(name: "zongmu", path: "../..")],
  targets: ["ReadFile", "NormaliseTitles", "FindDuplicates", "RunCatalogue"].map { name in
    .executableTarget(name: name, dependencies: [.product(name: "Zongmu", package: "zongmu")])
  },
  swiftLanguageModes: [.v6]
)
