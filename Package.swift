// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors on our own targets when MEND_STRICT is set, as in CI.
let strict = Context.environment["MEND_STRICT"] != nil

let ours: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let network: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
  .product(name: "Logging", package: "swift-log"),
]

/// A Swift library of ours.
func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: ours)
}

/// The tests of a library of ours.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: ours)
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "mend",
  products: [.executable(name: "mend", targets: ["mend"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // Level 0
    library("Conversation", []),
    .target(
      name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    // Level 1
    .target(
      name: "IntentClassifier", dependencies: ["Conversation"],
      exclude: ["Text/English/WordNet-LICENSE.txt", "Text/English/SCOWL-LICENSE.txt"],
      swiftSettings: ours),
    library("ChatImport", ["Conversation"]),
    // Level 2
    library("IntentLibrary", ["Conversation", "IntentClassifier"]),
    library("Transcripts", ["Conversation", "CSodium", grdb, sqlite]),
    // Level 3
    library("IntentCompiler", ["Conversation", "IntentClassifier", "IntentLibrary", yams]),
    .target(
      // The excluded link makes the build notice files that come, go or change in Intents/.
      name: "BundledIntents", dependencies: ["Conversation", "IntentLibrary"],
      exclude: ["Intents"], swiftSettings: ours, plugins: ["EmbedIntents"]),
    library("Coaching", ["Conversation", "IntentClassifier", "IntentLibrary"]),
    library("LineProtocol", ["Conversation"]),
    library("Reports", ["Conversation", mustache]),
    // Level 4
    library(
      "CoachService",
      [
        "Conversation", "IntentClassifier", "IntentLibrary", "IntentCompiler", "BundledIntents",
        "Coaching", "Transcripts", "Reports", "ChatImport",
      ]),
    // Level 5
    library("CoachTerminal", ["Conversation", "CoachService", "CReadline"]),
    library("CoachServer", ["Conversation", "LineProtocol", "CoachService"] + network),
    // Level 6
    .executableTarget(
      name: "mend",
      dependencies: [
        "Conversation", "IntentClassifier", "IntentLibrary", "IntentCompiler", "BundledIntents",
        "Coaching", "Transcripts", "Reports", "ChatImport", "LineProtocol", "CoachService",
        "CoachServer", "CoachTerminal", arguments,
      ] + network,
      exclude: ["Bench/Results.md"], swiftSettings: ours),
    .executableTarget(
      name: "ServeBenchmark",
      dependencies: [
        grdb, arguments, .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: ours),
    .executableTarget(
      name: "intentc", dependencies: ["IntentCompiler", "IntentLibrary"], swiftSettings: ours),
    .plugin(
      name: "EmbedIntents", capability: .buildTool(), dependencies: ["intentc"],
      path: "Sources/Plugins/EmbedIntents"),
    // Tests
    tests("ConversationTests", ["Conversation"]),
    .testTarget(
      name: "IntentClassifierTests", dependencies: ["Conversation", "IntentClassifier"],
      exclude: ["ClauseTable.txt"], swiftSettings: ours),
    tests(
      "IntentCompilerTests",
      ["Conversation", "IntentClassifier", "IntentLibrary", "IntentCompiler"]),
    tests("TranscriptsTests", ["Conversation", "Transcripts", grdb]),
    .testTarget(
      name: "CoachingTests",
      dependencies: [
        "Conversation", "IntentClassifier", "IntentLibrary", "IntentCompiler", "BundledIntents",
        "Coaching",
      ],
      exclude: ["Conversations", "Drafts"], swiftSettings: ours),
    .testTarget(
      name: "CoachServiceTests",
      dependencies: [
        "Conversation", "IntentClassifier", "IntentLibrary", "BundledIntents", "Coaching",
        "ChatImport", "Transcripts", "Reports", "CoachService",
      ],
      exclude: ["Walks"], swiftSettings: ours),
    tests("CoachTerminalTests", ["Conversation", "CoachService", "CoachTerminal"]),
    .testTarget(
      name: "LineProtocolTests", dependencies: ["Conversation", "LineProtocol"],
      exclude: ["Dialogues"], swiftSettings: ours),
    tests(
      "CoachServerTests",
      [
        "Conversation", "IntentClassifier", "IntentLibrary", "BundledIntents", "Coaching",
        "Transcripts", "CoachService", "LineProtocol", "CoachServer",
      ] + network),
    tests("MendTests", ["mend", "Coaching", "IntentLibrary", "BundledIntents"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Conversation", "Reports"], exclude: ["Goldens"],
      swiftSettings: ours),
    .testTarget(
      name: "ChatImportTests", dependencies: ["Conversation", "ChatImport"], exclude: ["Chats"],
      swiftSettings: ours),
    tests("LayeringTests", []),
  ],
  swiftLanguageModes: [.v6]
)
