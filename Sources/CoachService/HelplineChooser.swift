public import Coaching

/// Finds out which country's lines of help to show.
public enum HelplineChooser {
  /// Returns the country that was set, else the one that the values of the locale name, such as
  /// `en_GB.UTF-8`, first come first; nothing is read from the environment here.
  public static func place(setting: String?, locales: [String?]) -> HelpPlace {
    if let setting, let code = code(setting) { return .known(code) }
    let guess = locales.lazy.compactMap(\.self).filter { !$0.isEmpty }.compactMap(country).first
    return guess.map(HelpPlace.guessed) ?? .unknown
  }

  /// Returns the country in a name of a locale, as POSIX writes it: language, `_`, country.
  private static func country(_ locale: String) -> String? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    let parts = name.split { $0 == "_" || $0 == "-" }
    return parts.count > 1 ? parts.last.flatMap { code(String($0)) } : nil
  }

  /// Returns a code of two letters in capitals; `UK` is `GB`.
  private static func code(_ text: String) -> String? {
    let code = text.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    return code == "UK" ? "GB" : code
  }
}
