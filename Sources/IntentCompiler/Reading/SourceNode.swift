import IntentClassifier
import Yams

/// A part of a file of the library: a text, a list or a map, with its place.
struct SourceNode: Sendable {
  /// What it is.
  indirect enum Kind: Sendable {
    case text
    case list([SourceNode])
    case map([SourceEntry])
  }

  /// What it is.
  let kind: Kind
  /// Its place; for a text also its words.
  let place: SourceText

  /// What it is called in a diagnostic.
  var kindName: String {
    switch kind {
    case .text: place.text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}

/// A key and its value.
struct SourceEntry: Sendable {
  let key: SourceText
  let value: SourceNode
}

/// Turns the nodes of the YAML library into ours; refuses what a file of intents has no use for.
struct NodeConverter {
  /// How deep lists and maps may stand in each other.
  static let deepestNesting = 12

  let file: SourceFile

  /// Returns the node, or throws what stands in the way.
  func convert(_ node: Node, depth: Int = 0) throws(Diagnostic) -> SourceNode {
    let place = place(of: node)
    guard node.anchor == nil else { throw place.diagnostic(AliasScan.message, length: 1) }
    guard depth <= Self.deepestNesting else {
      throw place.diagnostic(
        "lists and maps stand more than \(Self.deepestNesting) deep in each other: flatten them",
        length: 1)
    }
    switch node {
    case .scalar: return SourceNode(kind: .text, place: place)
    case .sequence(let nodes):
      var list: [SourceNode] = []
      for one in nodes { list.append(try convert(one, depth: depth + 1)) }
      return SourceNode(kind: .list(list), place: place)
    case .mapping(let pairs):
      var map: [SourceEntry] = []
      for (key, value) in pairs {
        guard case .scalar = key else {
          throw self.place(of: key).diagnostic("a key has to be a plain word", length: 1)
        }
        map.append(
          SourceEntry(key: self.place(of: key), value: try convert(value, depth: depth + 1)))
      }
      return SourceNode(kind: .map(map), place: place)
    case .alias: throw place.diagnostic(AliasScan.message, length: 1)
    }
  }

  private func place(of node: Node) -> SourceText {
    let offset = node.mark.map { file.offset(yamlLine: $0.line, column: $0.column) } ?? 0
    guard case .scalar(let scalar) = node else {
      return SourceText(text: "", file: file, start: offset, style: .plain)
    }
    let style: SourceText.Style =
      switch scalar.style {
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      case .plain, .any: .plain
      }
    return SourceText(text: scalar.string, file: file, start: offset, style: style)
  }
}
