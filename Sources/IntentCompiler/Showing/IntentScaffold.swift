import Conversation

/// The text of a new intent file, to be filled in.
public enum IntentScaffold {
  /// Returns a file for the intent with the id, which compiles as it stands and explains itself.
  ///
  /// Returns nil when the id is no family and name, as in `blame.never`.
  public static func text(id: String) -> String? {
    let intent = IntentID(id)
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let family = intent.family, LibraryReader.isName(parts[1]) else {
      return nil
    }
    let words = parts[1].replacing("-", with: " ")
    return """
      # Change everything below, then run: mend intents check
      # How rules and replies are written is told in Intents/README.md.
      intent: \(id)
      title: A short name for this
      means: What somebody does who says this, in one sentence.
      source: Where the idea comes from
      rules:
        - id: first-rule
          # One of: frame (who does what), phrase (words in a row), formula (the whole message).
          phrase: my first rule of \(words)
          because: why these words mean it, for the person who asks
      \(safetyKeys(family))    # Two sentences or more that it hears. An arrow names its labels.
          hears:
            - this is my first rule of \(words)
            - and my first rule of \(words) again
          # Two near-misses or more: sentences that look like it and are something else.
          ignores:
            - this was my second rule
            - the first rule is the best
      replies:
      \(replies(family))
      """
  }

  /// Returns the path of the file of an intent below the folder of the library.
  public static func path(id: String) -> String {
    id.split(separator: ".").joined(separator: "/") + ".yaml"
  }

  private static func safetyKeys(_ family: Family) -> String {
    guard family == .safety else { return "" }
    return """
          # check asks one question first, act shows where help is at once.
          safety: act
          live: no

      """
  }

  private static func replies(_ family: Family) -> String {
    guard family != .safety else {
      return """
          # What is said before the lines of help. With safety: check above, add a level: check too.
          - {act: safety, level: act, text: "What to say first."}

        """
    }
    return """
        # hear shows that it was heard, ask asks one question, say is what one may say to the
        # partner, step is something to do. for: self or partner tells whose move it answers.
        - {act: hear, text: "What shows that it was heard: {quote}."}
        - {act: ask, text: "What to ask?"}
        - {act: say, text: "What to say to the partner."}

      """
  }
}
