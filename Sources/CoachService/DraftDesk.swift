import Coaching
import Conversation
import IntentLibrary

/// What of drafts is at hand in a session: the one that is worked on, and a practice.
struct DraftDesk {
  /// The draft that is worked on.
  var rehearsal: Rehearsal?
  /// Under which identity it is kept.
  var keepsake: RowID?
  /// Whether the next message is a version of it.
  var isDrafting = false
  /// The practice that runs.
  var practice: Practice?
  /// The draft of an earlier session that was asked about with the last reply.
  var asked: Keepsake?

  /// Whether the next message may belong to a draft.
  var isAwaited: Bool { asked != nil || practice != nil || isDrafting }
}

/// The fields under which a draft is kept.
enum DraftField {
  static let text = "text"
  static let kind = "kind"
  static let fate = "fate"
  /// How many versions there were; each stands under its number.
  static let versions = "versions"
  /// Whether it was asked how it went.
  static let landed = "landed"
}

extension Rehearsal {
  /// What is kept of it.
  var fields: [String: String] {
    var fields: [String: String] = [
      DraftField.text: current ?? "", DraftField.fate: (fate ?? .kept).rawValue,
      DraftField.versions: "\(versions.count)",
    ]
    if let kind = kind ?? versions.last?.verdict.kind { fields[DraftField.kind] = kind.rawValue }
    for (number, version) in versions.enumerated().suffix(20) {
      fields["version-\(number + 1)"] = version.text
    }
    return fields
  }
}
