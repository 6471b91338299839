import BundledIntents
public import Conversation
public import IntentClassifier
import IntentCompiler
public import IntentLibrary

/// Loads the library: the one built in, or one from a folder.
public enum LibraryLoading {
  /// Returns the library that was compiled into the program.
  ///
  /// - Throws: ``LibraryProblem/broken(_:)`` if the program was put together wrongly.
  public static func bundled() throws(LibraryProblem) -> IntentLibrary {
    do throws(BinaryError) { return try BundledIntents.load() } catch { throw .broken(error) }
  }

  /// Returns the library in the folder; everything that is wrong there is found at once.
  ///
  /// With `checkingExamples`, what the rules claim to hear is read as well, which takes longer.
  ///
  /// - Throws: ``LibraryProblem/faulty(_:_:)`` if anything has to be mended first.
  public static func folder(
    _ path: String, checkingExamples: Bool = false
  ) throws(LibraryProblem) -> IntentLibrary {
    let result = compile(folder: path, checkingExamples: checkingExamples)
    guard let library = result.library, !result.hasErrors else {
      throw .faulty(path, result.diagnostics)
    }
    return library
  }
}

/// Why there is no library.
public enum LibraryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library built in cannot be read.
  case broken(BinaryError)
  /// The folder has mistakes in it.
  case faulty(String, [Diagnostic])

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .broken:
      return "the intents built into this program are damaged; install it again"
    case .faulty(let folder, let diagnostics):
      let head = "the intents in '\(folder)' cannot be used; mend these and try again"
      let errors = diagnostics.filter { $0.severity == .error }
      guard !errors.isEmpty else {
        return "there are no intents in '\(folder)'; name a folder like 'Intents' with --intents"
      }
      return ([head] + errors.map(\.description)).joined(separator: "\n")
    }
  }
}
