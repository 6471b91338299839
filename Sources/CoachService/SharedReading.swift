import Coaching
import Conversation
import IntentClassifier
import Synchronization

/// What the sessions of one setup need not each have for themselves: buffers to read with, and the
/// checker of drafts, which takes some milliseconds to make.
final class SharedReading: Sendable {
  /// What was made of the library's drafts, once that was tried.
  private struct MadeChecker {
    var checker: DraftChecker?
  }

  /// The most buffers that wait to be used again: more threads than that seldom read at once.
  private static let keptWorkspaces = 16

  private let workspaces = Mutex<[ReadingWorkspace]>([])
  private let made = Mutex<MadeChecker?>(nil)

  /// Returns the reading of a message.
  func read(_ text: String, with classifier: Classifier) -> Reading {
    var workspace = workspaces.withLock { $0.popLast() } ?? ReadingWorkspace()
    let reading = classifier.read(text, workspace: &workspace)
    workspaces.withLock { [workspace] kept in
      if kept.count < Self.keptWorkspaces { kept.append(workspace) }
    }
    return reading
  }

  /// Returns the checker of drafts, which is made when it is first asked for; nil where none can be.
  func checker(_ make: () -> DraftChecker?) -> DraftChecker? {
    made.withLock { made in
      if let made { return made.checker }
      let checker = make()
      made = MadeChecker(checker: checker)
      return checker
    }
  }
}
