import IntentClassifier
import Yams

/// What the YAML library says is wrong, put as a diagnostic.
struct YamlProblem {
  private static let hint =
    "; a text that holds ': ' or ' #', or begins with a quotation mark, a bracket or one of "
    + "&*!%@`, has to stand in quotation marks"

  /// The diagnostic.
  let diagnostic: Diagnostic

  init(_ problem: YamlError, _ file: SourceFile) {
    switch problem {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _):
      diagnostic = Self.at(mark, "the YAML is broken here: \(text)\(Self.hint)", file)
    case .composer(_, let text, let mark, _):
      diagnostic = Self.at(mark, "the YAML is broken here: \(text)", file)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
      diagnostic = Self.at(
        context.mark, "the key \(names) stands twice here: take one out", file)
    case .reader(let text, let offset, _, let yaml):
      let place = yaml.prefix(offset ?? 0).utf8.count
      diagnostic = file.diagnostic(
        .error, "a character stands here that YAML does not allow (\(text)): take it out",
        from: place, to: place + 1)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      diagnostic = file.diagnostic(.error, "the YAML cannot be read", from: 0, to: 1)
    }
  }

  private static func at(_ mark: Mark, _ message: String, _ file: SourceFile) -> Diagnostic {
    let place = file.offset(yamlLine: mark.line, column: mark.column)
    return file.diagnostic(.error, message, from: place, to: place + 1)
  }
}
