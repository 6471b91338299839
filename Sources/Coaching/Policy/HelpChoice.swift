public import Conversation
public import IntentLibrary

/// Where the person is, as far as it is known, by ISO 3166 code.
public enum HelpPlace: Hashable, Sendable {
  /// The person said so.
  case known(String)
  /// Taken from the settings of the machine.
  case guessed(String)
  /// Not known.
  case unknown
}

/// Chooses which lines of help are shown: those of the country, or the most important ones of every
/// country.
public struct HelpChoice: Hashable, Sendable {
  /// All that there is.
  public var helplines: Helplines
  /// Where the person is.
  public var place: HelpPlace

  /// Creates a choice.
  public init(helplines: Helplines, place: HelpPlace) {
    self.helplines = helplines
    self.place = place
  }

  /// Returns all lines for the place, as one asks for them without naming a danger.
  public func acts() -> [Act] {
    guard let country else { return everywhere() + note }
    return guess(country) + [emergency(country)]
      + (country.lines + helplines.anywhere).map(withPage) + note
  }

  /// Returns the lines that fit a danger: the emergency number, at least two lines, and where to
  /// find more; if `isShort`, the emergency number and two lines.
  public func acts(about danger: IntentID, isShort: Bool = false) -> [Act] {
    guard let country else {
      return isShort ? Array(everywhere().prefix(2)) + helplines.anywhere.map(act) : everywhere()
    }
    let chosen = sorted(country.lines + helplines.anywhere, for: Self.purposes(of: danger))
    let few = chosen.prefix(isShort ? 2 : 4).map(act)
    return (isShort ? [] : guess(country)) + [emergency(country)] + few
  }

  /// The country, if two lines can be shown for it.
  private var country: Helplines.Country? {
    switch place {
    case .known(let code), .guessed(let code):
      helplines.countries.first {
        $0.code == code.uppercased() && $0.lines.count + helplines.anywhere.count > 1
      }
    case .unknown: nil
    }
  }

  /// Returns the country that a message names and says nothing else: "Ireland", "im in the UK".
  static func country(named said: String, in helplines: Helplines) -> Helplines.Country? {
    var words = Words.of(said).drop { ["i'm", "im", "i", "am", "live", "in", "the"].contains($0) }
    if words.last == "please" { words.removeLast() }
    let name = words.joined(separator: " ")
    let code = otherNames[name]
    return helplines.countries.first { $0.name.lowercased() == name || $0.code == code }
  }

  private static let otherNames = [
    "uk": "GB", "britain": "GB", "great britain": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "northern ireland": "GB", "us": "US", "usa": "US", "america": "US",
    "states": "US", "nz": "NZ", "eire": "IE", "deutschland": "DE",
  ]

  // MARK: Acts

  private func act(_ line: Helplines.Line) -> Act {
    Act(.helpline, "\(line.name) · \(line.reach)\(hours(line))\(seen(line))")
  }

  /// The line with the organisation's own page, for whoever has time to look.
  private func withPage(_ line: Helplines.Line) -> Act {
    var act = act(line)
    if !line.page.isEmpty, !line.reach.contains(line.page) { act.text += " · \(line.page)" }
    return act
  }

  private func hours(_ line: Helplines.Line) -> String {
    line.hours.isEmpty ? "" : ", \(line.hours)"
  }

  /// Says of a line that was checked longer ago than the list when that was.
  private func seen(_ line: Helplines.Line) -> String {
    line.checked.isEmpty ? "" : " (number last seen in \(line.checked.prefix(4)))"
  }

  private func emergency(_ country: Helplines.Country) -> Act {
    Act(.helpline, "emergency, \(country.name) · \(country.emergency)")
  }

  /// For every country its emergency number and its first crisis line, then what helps anywhere.
  private func everywhere() -> [Act] {
    let countries = helplines.countries.map { country in
      let crisis = sorted(country.lines, for: [.crisis]).first
      let more = crisis.map { "; \($0.name) \($0.reach)" } ?? ""
      return Act(.helpline, "\(country.name) · \(country.emergency)\(more)")
    }
    return countries + helplines.anywhere.map(act)
  }

  private func guess(_ country: Helplines.Country) -> [Act] {
    guard case .guessed = place else { return [] }
    let how = "guessed from this machine's language settings"
    return [Act(.note, "for \(country.name), \(how); if you're elsewhere, type the country:")]
  }

  private var note: [Act] {
    helplines.checked.isEmpty ? [] : [Act(.note, "numbers checked on \(helplines.checked)")]
  }

  // MARK: Purposes

  /// The first line for each of the purposes, then their second ones and the first for others, and
  /// so on.
  private func sorted(
    _ lines: [Helplines.Line], for purposes: [Helplines.Purpose]
  ) -> [Helplines.Line] {
    var counts: [Helplines.Purpose: Int] = [:]
    let ranked = lines.enumerated().map { index, line in
      let rank = purposes.firstIndex(of: line.purpose)
      let round = counts[line.purpose, default: rank == nil ? 1 : 0]
      counts[line.purpose] = round + 1
      return (round: round, rank: rank ?? purposes.count, index: index, line: line)
    }
    return ranked.sorted { ($0.round, $0.rank, $0.index) < ($1.round, $1.rank, $1.index) }
      .map(\.line)
  }

  /// What lines are needed for, most important first, going by the name of the danger.
  private static func purposes(of danger: IntentID) -> [Helplines.Purpose] {
    switch DangerHand(danger) {
    case .oneself: return [.crisis]
    case .typist: return [.hurtingOthers, .crisis, .partnerAbuse]
    case .other:
      let named = Self.named.first { danger.name.contains($0.word) }
      return named?.purposes ?? [.partnerAbuse, .crisis]
    }
  }

  private static let named: [(word: String, purposes: [Helplines.Purpose])] = [
    ("suicid", [.crisis]), ("last-word", [.crisis]),
    ("child", [.children, .partnerAbuse, .crisis]),
    ("sex", [.sexualViolence, .partnerAbuse, .crisis]),
  ]
}
