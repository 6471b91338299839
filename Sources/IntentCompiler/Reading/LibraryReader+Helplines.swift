import IntentLibrary

extension LibraryReader {
  static let helplinesKeys = ["checked", "countries", "anywhere"]
  static let countryKeys = ["code", "name", "emergency", "lines"]
  static let helplineKeys = ["for", "name", "reach", "hours", "page", "checked"]

  /// Reads the file of helplines.
  mutating func helplines(_ root: SourceNode) -> Helplines? {
    guard let map = map(root, "the file of helplines", keys: Self.helplinesKeys) else { return nil }
    let checked = text(map, "checked")
    if let checked, !Self.isDay(checked.text) {
      report(checked, "'checked' is a day, written as 2026-11-22")
    }
    var countries: [Helplines.Country] = []
    for node in list(map, "countries", of: "countries") {
      if let country = country(node) { countries.append(country) }
    }
    return Helplines(
      checked: checked?.text ?? "", countries: countries, anywhere: lines(map, "anywhere"))
  }

  private mutating func country(_ node: SourceNode) -> Helplines.Country? {
    guard let map = map(node, "a country", keys: Self.countryKeys), let code = text(map, "code"),
      let name = text(map, "name"), let emergency = text(map, "emergency")
    else { return nil }
    if code.text.utf8.count != 2 || code.text != code.text.uppercased() {
      report(code, "'code' is the country's two letters of ISO 3166, in capitals, as in 'IE'")
    }
    return Helplines.Country(
      code: code.text, name: name.text, emergency: emergency.text, lines: lines(map, "lines"))
  }

  private mutating func lines(_ map: SourceMap, _ key: String) -> [Helplines.Line] {
    var lines: [Helplines.Line] = []
    for node in list(map, key, of: "lines of help") {
      guard let line = self.map(node, "a line of help", keys: Self.helplineKeys),
        let purpose = text(line, "for"), let name = text(line, "name"),
        let reach = text(line, "reach"),
        let known = choice(purpose, "for", among: Helplines.Purpose.allCases)
      else { continue }
      lines.append(
        Helplines.Line(
          purpose: known, name: Self.oneLine(name.text), reach: Self.oneLine(reach.text),
          hours: optional(line, "hours"), page: optional(line, "page"),
          checked: day(line) ?? ""))
    }
    return lines
  }

  private mutating func optional(_ map: SourceMap, _ key: String) -> String {
    text(map, key, isRequired: false).map { Self.oneLine($0.text) } ?? ""
  }

  private mutating func day(_ map: SourceMap) -> String? {
    guard let day = text(map, "checked", isRequired: false) else { return nil }
    if !Self.isDay(day.text) { report(day, "'checked' is a day, written as 2026-11-22") }
    return day.text
  }

  /// Whether the text is a day, written as 2026-11-22.
  static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy {
        $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
