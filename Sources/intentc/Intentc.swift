import Foundation
import IntentClassifier
import IntentCompiler
import IntentLibrary

/// Compiles a folder of intents into a Swift file that holds them; run by the plugin EmbedIntents.
///
/// Examples are not read here, so that a build stays fast: `mend intents check` does that.
/// With `--words LIST FILE` it writes the filter of English words instead, from a word list.
@main
struct Intentc {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "--words" {
      writeWords(list: arguments[2], to: arguments[3])
      return
    }
    guard arguments.count == 3 else {
      end("intentc wants two arguments: the folder of intents and the Swift file to write")
    }
    let compilation = compile(folder: arguments[1], checkingExamples: false)
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error {
      complain(diagnostic.description)
    }
    guard let library = compilation.library, !compilation.hasErrors else {
      end("the library in '\(arguments[1])' cannot be built: mend the errors above")
    }
    let text = """
      import Conversation
      import IntentLibrary

      /// The compiled form of the intents; generated, not to be changed by hand.
      let compiledIntents = \(library.packedSource)
      /// The compiled form of what is looked for in drafts; nil where there is none.
      let compiledDrafts: PackedForm? = \((try? library.drafts.load())?.packedSource ?? "nil")

      """
    write(text, to: arguments[2])
  }

  /// Writes the filter of English words; the list is `american-english` and `british-english` of
  /// Debian's `wamerican` and `wbritish`, one after the other.
  private static func writeWords(list: String, to file: String) {
    guard let text = try? String(contentsOfFile: list, encoding: .utf8) else {
      end("'\(list)' cannot be read: give a list of words, one a line, in UTF-8")
    }
    write(WordFilterBuilder.source(list: text), to: file)
  }

  private static func write(_ text: String, to file: String) {
    do {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      end("'\(file)' cannot be written: check the folder and its permissions")
    }
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  private static func end(_ message: String) -> Never {
    complain("error: " + message)
    exit(1)
  }
}
