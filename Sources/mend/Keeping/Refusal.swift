/// What a command does not do as it was asked, in one sentence; how to call it is not told again.
struct Refusal: Error, CustomStringConvertible {
  /// What, where, and what to do.
  let description: String

  /// Creates a refusal.
  init(_ description: String) { self.description = description }
}
