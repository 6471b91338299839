import Coaching
import Conversation

extension CoachSession {
  /// Sets what the person came for, or says what is set.
  func set(_ mode: Mode?) -> Reply {
    if let mode { state.mode = mode }
    return setting(.mode, state.mode.rawValue, isAsked: mode == nil)
  }

  /// Sets the leaning of the one who types, or says what is set.
  func set(me leaning: Leaning?) -> Reply {
    if let leaning { state.me = leaning }
    return setting(.me, state.me.rawValue, isAsked: leaning == nil)
  }

  /// Sets the leaning of the partner, or says what is set.
  func set(partner leaning: Leaning?) -> Reply {
    if let leaning { state.partner = leaning }
    return setting(.partner, state.partner.rawValue, isAsked: leaning == nil)
  }

  private func setting(_ verb: Verb, _ value: String, isAsked: Bool) -> Reply {
    let line = ServiceText.setting(verb, value)
    return notes(isAsked ? [line, ServiceText.choices(verb)] : [line])
  }
}
