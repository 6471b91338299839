import Foundation
import IntentClassifier
import Yams

/// Reads the files of a folder as far as their YAML; all that goes wrong is collected.
struct FolderReader {
  /// The most bytes that a file may have.
  static let longestFile = 2 << 20
  /// The most files that a folder may hold.
  static let mostFiles = 5_000

  /// The folder of the library.
  let folder: String
  /// What went wrong.
  private(set) var diagnostics: [Diagnostic] = []

  init(folder: String) { self.folder = folder }

  /// Returns the contents of every file `*.yaml` below the folder, sorted by path.
  mutating func read() -> [(file: SourceFile, root: SourceNode)] {
    guard let paths = paths() else { return [] }
    var roots: [(SourceFile, SourceNode)] = []
    for path in paths {
      guard let file = load(path), let root = parse(file) else { continue }
      roots.append((file, root))
    }
    return roots
  }

  // MARK: Files

  private mutating func paths() -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      report("there is no such folder: give the folder that holds the intents", folder)
      return nil
    }
    let target = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard isFolder.boolValue, let walk = FileManager.default.enumerator(atPath: target) else {
      report("this is no folder that can be read: give the folder that holds the intents", folder)
      return nil
    }
    var paths: [String] = []
    for case let path as String in walk where !isHidden(path) {
      if path.hasSuffix(".yml") {
        report("rename it to end in '.yaml', else it is not read", shown(path))
      }
      guard path.hasSuffix(".yaml") else { continue }
      paths.append(path)
      guard paths.count <= Self.mostFiles else {
        report("more than \(Self.mostFiles) files: split the library", folder)
        return nil
      }
    }
    if paths.isEmpty { report("no file ends in '.yaml': is it the right folder?", folder) }
    return paths.sorted()
  }

  private func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func shown(_ path: String) -> String {
    folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  private mutating func load(_ path: String) -> SourceFile? {
    let shown = shown(path)
    guard let handle = FileHandle(forReadingAtPath: shown) else {
      report("the file cannot be opened: check its permissions", shown)
      return nil
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: Self.longestFile + 1) ?? Data() else {
      report("the file cannot be read: check that it is a file, and its permissions", shown)
      return nil
    }
    guard data.count <= Self.longestFile else {
      report("the file is larger than \(Self.longestFile >> 20) MiB: split it", shown)
      return nil
    }
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let place = Self.firstInvalid(bytes) else {
      return SourceFile(path: path, shownPath: shown, bytes: bytes)
    }
    let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
    report("the file is not UTF-8 in this line: save it as UTF-8", shown, line: line)
    return nil
  }

  /// Returns the offset of the first byte that is no UTF-8, if there is one.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var low = 0
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      guard String(validating: bytes[low..<i], as: UTF8.self) != nil else { return low }
      low = i + 1
    }
    return low
  }

  private mutating func report(_ message: String, _ path: String, line: Int = 1) {
    diagnostics.append(
      Diagnostic(.error, message, file: path, line: line, column: 1, sourceLine: ""))
  }

  // MARK: YAML

  private mutating func parse(_ file: SourceFile) -> SourceNode? {
    if let place = AliasScan.firstSign(in: file.bytes) {
      diagnostics.append(
        file.diagnostic(.error, AliasScan.message, from: place, to: place + 1))
      return nil
    }
    do {
      return try Self.node(in: file)
    } catch let problem as Diagnostic {
      diagnostics.append(problem)
    } catch let problem as YamlError {
      diagnostics.append(YamlProblem(problem, file).diagnostic)
    } catch {
      report("the YAML cannot be read: \(error)", file.shownPath)
    }
    return nil
  }

  /// Returns the root of a file; the parser is kept, since it alone keeps the anchors.
  private static func node(in file: SourceFile) throws -> SourceNode {
    let parser = try Parser(yaml: String(decoding: file.bytes, as: UTF8.self), encoding: .utf8)
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else {
        throw file.diagnostic(.error, "the file is empty: fill it or delete it", from: 0, to: 1)
      }
      return try NodeConverter(file: file).convert(root)
    }
  }
}
