import IntentClassifier

extension LibraryReader {
  /// Returns the case named by the text; other names are reported with those that there are.
  mutating func choice<T: RawRepresentable<String> & CaseIterable>(
    _ text: SourceText, _ key: String, among cases: [T]
  ) -> T? {
    if let value = T(rawValue: text.text), cases.contains(where: { $0.rawValue == text.text }) {
      return value
    }
    let names = cases.map(\.rawValue)
    let nearest = Suggestion.nearest(to: text.text, among: names)
    report(
      text,
      "'\(key)' knows no '\(text.text)': "
        + (nearest.map { "did you mean '\($0)'?" } ?? "write \(Self.either(names))"))
    return nil
  }

  /// Returns the case named under a key that may be absent.
  mutating func choice<T: RawRepresentable<String> & CaseIterable>(
    _ map: SourceMap, _ key: String, among cases: [T] = Array(T.allCases)
  ) -> T? {
    guard let text = text(map, key, isRequired: false) else { return nil }
    return choice(text, key, among: cases)
  }

  /// Returns the cases named under a key, one or a list; `any` stands for none.
  mutating func choices<T: RawRepresentable<String> & CaseIterable>(
    _ map: SourceMap, _ key: String, _ type: T.Type = T.self
  ) -> [T] {
    var result: [T] = []
    for text in texts(map, key) where text.text != "any" {
      if let value = choice(text, key, among: Array(T.allCases)) { result.append(value) }
    }
    return result
  }

  /// Returns the number under a key, if it lies within the range.
  mutating func number(
    _ map: SourceMap, _ key: String, within range: ClosedRange<Double>, isWhole: Bool = false
  ) -> Double? {
    guard let text = text(map, key, isRequired: false) else { return nil }
    if let value = Double(text.text), range.contains(value), !isWhole || value == value.rounded() {
      return value
    }
    let (low, high) = (Self.plain(range.lowerBound), Self.plain(range.upperBound))
    report(
      text, "'\(key)' is a \(isWhole ? "whole number" : "number") from \(low) to \(high)")
    return nil
  }

  /// Returns whether `yes` or `no` stands under a key.
  mutating func flag(_ map: SourceMap, _ key: String) -> Bool? {
    guard let text = text(map, key, isRequired: false) else { return nil }
    switch text.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      report(text, "'\(key)' is 'yes' or 'no'")
      return nil
    }
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  /// Returns "a, b or c".
  static func either(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first.map { "'\($0)'" } ?? "" }
    return names.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(last)'"
  }
}
