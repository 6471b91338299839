import ArgumentParser
import BundledIntents
import CoachService
import IntentClassifier
import IntentLibrary

/// Where the intents library comes from.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the intents library from this folder instead of the bundled one (MEND_INTENTS).",
      valueName: "dir"))
  var intents: String?

  /// The folder to read from, if any.
  var folder: String? { intents ?? Surroundings.variable("MEND_INTENTS") }

  /// Returns the library.
  ///
  /// - Throws: An error that lists every problem found.
  func load() throws -> IntentLibrary {
    guard let folder else { return try Self.bundled() }
    return try LibraryLoading.folder(folder)
  }

  /// Returns the library that the program was built with.
  static func bundled() throws -> IntentLibrary { try LibraryLoading.bundled() }
}
