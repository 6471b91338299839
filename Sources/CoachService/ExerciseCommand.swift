/// What stands behind `/exercise`.
enum ExerciseCommand: Hashable {
  /// How an exercise is to be begun.
  struct Wish: Hashable {
    var isTogether = false
    var isAfresh = false
  }

  case list, next, skip, back, pause, stop, unknown
  /// What was kept, or one of it by its number.
  case kept(Int?)
  case begin(String, Wish)

  /// Reads the words; a name may be given by its first letters, if only one begins with them.
  init(_ text: String, names: [String]) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      self = .list
      return
    }
    switch first {
    case "next": self = .next
    case "skip", "pass": self = .skip
    case "back": self = .back
    case "pause": self = .pause
    case "stop", "end": self = .stop
    case "kept": self = .kept(words.count > 1 ? Int(words[1]) : nil)
    default: self.init(named: first, words.dropFirst(), names)
    }
  }

  private init(named word: String, _ rest: ArraySlice<String>, _ names: [String]) {
    let starting = names.filter { $0.hasPrefix(word) }
    guard let name = names.contains(word) ? word : starting.count == 1 ? starting.first : nil else {
      self = .unknown
      return
    }
    self = .begin(
      name, Wish(isTogether: rest.contains("together"), isAfresh: rest.contains("again")))
  }
}
