import Conversation

/// What was tried and put aside, kept only while a reading is explained.
final class Trace {
  /// Why a rule that fired was put aside.
  enum Reason {
    /// It is asked, imagined, denied or said by somebody else.
    case notReal
    /// The one who does it is neither the one who types nor the partner.
    case othersMove
    /// Words of a near-miss stand beside it.
    case words(Span)
    /// A clause meets the condition of a near-miss.
    case clause(Int)
    /// Another rule that was heard takes its place.
    case silenced(by: Rule)
  }

  /// A rule that fired and was put aside.
  struct NearMiss {
    let rule: Rule
    let span: Span
    let reason: Reason
  }

  private(set) var nearMisses: [NearMiss] = []
  /// Findings under the threshold.
  var weak: [Finding] = []

  func add(_ rule: Rule, _ span: Span, _ reason: Reason) {
    nearMisses.append(NearMiss(rule: rule, span: span, reason: reason))
  }
}
