import Foundation
import IntentClassifier
import IntentCompiler
import IntentLibrary

/// Compiles a folder of intents into a Swift file that holds them; run by the plugin EmbedIntents.
///
/// Examples are not read here, so that a build stays fast: `mend intents check` does that.
@main
struct Intentc {
  static func main() {
    let arguments = CommandLine.arguments
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
      /// The compiled form of the intents, in base 64; generated, not to be changed by hand.
      let compiledIntents: StaticString = "\(library.base64)"

      """
    do {
      try text.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    } catch {
      end("'\(arguments[2])' cannot be written: check the folder and its permissions")
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
