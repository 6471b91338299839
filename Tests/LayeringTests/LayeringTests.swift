import Foundation
import Testing

/// What each module may import: the table of the design's section on modules.
private let allowed: [String: Set<String>] = [
  "Conversation": [],
  "IntentClassifier": ["Conversation"],
  "ChatImport": ["Conversation"],
  "IntentLibrary": ["Conversation", "IntentClassifier"],
  "Transcripts": [
    "Conversation", "CSodium", "GRDB", "GRDBSQLite", "Foundation", "Synchronization", "Glibc",
  ],
  "IntentCompiler": ["Conversation", "IntentClassifier", "IntentLibrary", "Yams", "Foundation"],
  "BundledIntents": ["Conversation", "IntentLibrary"],
  "Coaching": ["Conversation", "IntentClassifier", "IntentLibrary"],
  "Reports": ["Conversation", "Mustache"],
  "CoachService": [
    "Conversation", "IntentClassifier", "IntentLibrary", "IntentCompiler", "BundledIntents",
    "Coaching", "Transcripts", "Reports", "ChatImport", "Synchronization",
  ],
  "LineProtocol": ["Conversation"],
  "CoachServer": [
    "Conversation", "LineProtocol", "CoachService", "NIOCore", "NIOPosix", "ServiceLifecycle",
    "UnixSignals", "Logging", "Glibc", "Synchronization",
  ],
  "CoachTerminal": ["Conversation", "CoachService", "CReadline", "Glibc", "Synchronization"],
  "FuzzLineProtocol": ["Conversation", "LineProtocol"],
  "ServeBenchmark": [
    "ArgumentParser", "Foundation", "GRDB", "Glibc", "NIOCore", "NIOPosix", "Synchronization",
  ],
  "intentc": ["Conversation", "IntentCompiler", "IntentLibrary", "IntentClassifier", "Foundation"],
  "mend": [
    "Conversation", "IntentClassifier", "IntentLibrary", "IntentCompiler", "BundledIntents",
    "Coaching", "Transcripts", "Reports", "ChatImport", "LineProtocol", "CoachService",
    "CoachServer", "CoachTerminal", "ArgumentParser", "Foundation", "Glibc", "Logging",
    "ServiceLifecycle", "Synchronization",
  ],
]

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private func swiftFiles(of module: String) throws -> [URL] {
  let folder = root.appending(path: "Sources/\(module)")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
}

private func imports(of file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
    let plain = words.filter { !["public", "package", "internal", "private"].contains($0) }
    guard plain.count >= 2, plain[0] == "import", words.count <= 5 else { return nil }
    return String(plain[1].split(separator: ".")[0])
  }
}

@Test(arguments: allowed.keys.sorted())
func importsOnlyWhatItsLevelMay(module: String) throws {
  let files = try swiftFiles(of: module)
  try #require(!files.isEmpty)
  for file in files {
    for name in try imports(of: file) where !isJSONFace(file, name) {
      #expect(
        allowed[module, default: []].contains(name),
        "\(module)/\(file.lastPathComponent) imports \(name), which stands too high")
    }
  }
}

/// Whether it is the one import that only the JSON files of a module may have.
private func isJSONFace(_ file: URL, _ name: String) -> Bool {
  name == "FoundationEssentials" && file.path.contains("/LineProtocol/JSON/")
}

@Test func everyModuleStandsInTheTable() throws {
  let folders = try FileManager.default.contentsOfDirectory(
    atPath: root.appending(path: "Sources").path)
  let modules = Set(folders).subtracting(["CReadline", "CSodium", "Plugins"])
  #expect(modules == Set(allowed.keys))
}

@Test func nothingPureKnowsTimeFilesOrChance() throws {
  let banned = ["Date()", "FileManager", "SystemRandomNumberGenerator", "print(", ".random("]
  for module in [
    "Conversation", "IntentClassifier", "ChatImport", "IntentLibrary", "Coaching", "Reports",
    "LineProtocol",
  ] {
    for file in try swiftFiles(of: module) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in banned {
        #expect(!text.contains(word), "\(module)/\(file.lastPathComponent) holds \(word)")
      }
    }
  }
}
