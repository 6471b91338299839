/// Finds the name that somebody most likely meant.
public enum Suggestion {
  private static let longestWord = 40

  /// Returns the candidate that is written most like `word`, or nil when none comes near.
  ///
  /// Of candidates that are equally near, the first one is returned. Capitals do not count.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    guard !letters.isEmpty, letters.count <= longestWord else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= 2 * longestWord {
      let distance = distance(letters, Array(candidate.lowercased()))
      guard distance <= allowance(letters.count), distance < best?.distance ?? Int.max else {
        continue
      }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Returns "; did you mean 'x'?" or nothing.
  static func phrase(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func allowance(_ length: Int) -> Int {
    length < 4 ? 1 : length < 6 ? 2 : 3
  }

  /// Counts the letters to add, drop, change or swap (optimal string alignment).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
