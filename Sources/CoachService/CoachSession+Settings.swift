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
    if let leaning {
      state.me = leaning
      remember(leaning, of: .me)
    }
    return setting(.me, state.me.rawValue, isAsked: leaning == nil)
  }

  /// Sets the leaning of the partner, or says what is set.
  func set(partner leaning: Leaning?) -> Reply {
    if let leaning {
      state.partner = leaning
      remember(leaning, of: .partner)
    }
    return setting(.partner, state.partner.rawValue, isAsked: leaning == nil)
  }

  /// Keeps a leaning with the session, in place of the one it had.
  private func remember(_ leaning: Leaning, of whose: Verb) {
    let before = recorder.keepsakes(.leaning).last {
      $0.session == id && $0.fields[Keepsake.leaningFields.whose] == whose.rawValue
    }
    let kept = Keepsake(
      leaning: leaning, of: whose, id: before?.id ?? setup.newID(), at: setup.clock())
    _ = recorder.keep(kept)
  }

  private func setting(_ verb: Verb, _ value: String, isAsked: Bool) -> Reply {
    let line = ServiceText.setting(verb, value)
    return notes(isAsked ? [line, ServiceText.choices(verb)] : [line])
  }
}
