import IntentLibrary

extension LibraryReader {
  /// Reads the file of helplines.
  mutating func helplines(_ root: SourceNode) -> Helplines? {
    let keys = ["checked", "countries", "anywhere"]
    guard let map = map(root, "the file of helplines", keys: keys) else { return nil }
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
    let keys = ["code", "name", "emergency", "lines"]
    guard let map = map(node, "a country", keys: keys), let code = text(map, "code"),
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
      guard let line = self.map(node, "a line of help", keys: ["for", "name", "reach"]),
        let purpose = text(line, "for"), let name = text(line, "name"),
        let reach = text(line, "reach"),
        let known = choice(purpose, "for", among: Helplines.Purpose.allCases)
      else { continue }
      lines.append(
        Helplines.Line(
          purpose: known, name: Self.oneLine(name.text), reach: Self.oneLine(reach.text)))
    }
    return lines
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy {
        $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
