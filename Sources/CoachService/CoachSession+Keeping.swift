import Coaching
public import Conversation
import IntentLibrary
import Transcripts

extension CoachSession {
  /// Answers `/resume`, `/export`, `/report` and `/lock`.
  func look(at request: Request) -> Reply {
    switch request {
    case .resume(let name): resume(name.filter { !$0.isWhitespace })
    case .export(let format): export(format.lowercased())
    case .report: report(request)
    default: lock()
    }
  }

  // MARK: Taking an earlier session up

  private func resume(_ name: String) -> Reply {
    // A program that talks off the record sees nothing of the store.
    let isHidden = recorder.hidesStore && recorder.condition != .writing
    guard let store = recorder.store, !isHidden else {
      return notes([KeepingText.nothingToResume])
    }
    do throws(TranscriptError) {
      if name.isEmpty { return notes(try list(store)) }
      guard let id = try session(named: name, in: store) else {
        return notes([KeepingText.noSuchSession])
      }
      return try takeUp(try store.session(id))
    } catch {
      return Reply([Act(.error, error.description)])
    }
  }

  private func list(_ store: any TurnKeeping) throws(TranscriptError) -> [String] {
    let earlier = try store.latestSessions(10).filter { $0.id != id }
    guard !earlier.isEmpty else { return [KeepingText.nothingToResume] }
    return earlier.map { KeepingText.line($0, setup.timeText) } + [KeepingText.howToResume]
  }

  private func session(
    named name: String, in store: any TurnKeeping
  ) throws(TranscriptError) -> RowID? {
    if name == "last" { return try store.latestSessions(2).first { $0.id != id }?.id }
    guard let prefix = SessionName.Prefix(name) else { return nil }
    let found = try store.sessions(startingWith: prefix, limit: 2)
    return found.count == 1 ? found[0] : nil
  }

  /// Goes on in an earlier session: what is remembered of danger first, then what was talked about.
  private func takeUp(_ session: Session) throws(TranscriptError) -> Reply {
    var resumed = CoachState(after: recorder.store?.caution() ?? state.caution, at: setup.clock())
    resumed.isJoint = setup.isJoint
    let leanings = recorder.keepsakes(.leaning).filter { $0.session == session.id }
    for leaning in leanings { resumed.take(leaning) }
    policy.retrace(session.turns, state: &resumed)
    // What came of its turns was kept when they were said.
    _ = resumed.takeLandings()
    _ = resumed.takeFollowed()
    (resumed.landed, resumed.savedPlan) = (state.landed, state.savedPlan)
    state = resumed
    turns = session.turns
    recorder.takeUp(session.id)
    (desk, drafts, pending, openConflict) = (ExerciseDesk(), DraftDesk(), nil, nil)
    let head = KeepingText.resumed(session, setup.timeText)
    guard !state.safety.standsStill else { return Reply([Act(.note, head)]) }
    let last = session.turns.last.map { KeepingText.lastSaid($0) } ?? []
    let acts = ([head] + last).map { Act(.note, $0) }
    return Reply(acts + followUpAfterResume())
  }

  // MARK: Text to keep

  private func export(_ format: String) -> Reply {
    guard let format = SessionText.Format(rawValue: format.isEmpty ? "text" : format) else {
      return Reply([Act(.error, KeepingText.formats)])
    }
    guard !turns.isEmpty else { return notes([ServiceText.nothingSaid]) }
    let session = Session(id: id, began: turns[0].at, turns: turns)
    let kept = Keepsake.Kind.allCases.flatMap { recorder.keepsakes($0) }
    do throws(TranscriptError) {
      let text = try SessionText.text(session, kept, as: format, time: setup.timeText)
      return notes([text, KeepingText.plainFile(SessionName(id), format)])
    } catch {
      return Reply([Act(.error, error.description)])
    }
  }

  // MARK: Locking

  /// Closes the transcripts until the passphrase is given.
  private func lock() -> Reply {
    guard recorder.notice?.lock == .passphrase, setup.reopen != nil else {
      return notes([KeepingText.cannotLock(recorder.notice)])
    }
    recorder.lock()
    return lockedReply(KeepingText.locked)
  }

  /// Returns what is answered while the transcripts are locked; nil for the ways out.
  func whileLocked(_ request: Request) -> Reply? {
    switch request {
    case .quit: nil
    case .safety:
      Reply(
        HelpChoice(helplines: setup.library.helplines, place: policy.place(in: state)).acts(),
        isLocked: true)
    default: lockedReply(KeepingText.stillLocked)
    }
  }

  /// Opens the transcripts again; with a wrong passphrase they stay closed.
  public func unlock(with passphrase: [UInt8]) async -> Reply {
    guard recorder.isLocked, let reopen = setup.reopen else { return Reply() }
    var typed = passphrase
    do throws(TranscriptError) {
      let secret = try SecretBytes(wiping: &typed)
      recorder.unlock(try reopen(secret), at: turns.first?.at ?? setup.clock())
      return notes([KeepingText.unlocked])
    } catch {
      return lockedReply(error.description)
    }
  }

  private func lockedReply(_ sentence: String) -> Reply {
    Reply([Act(.note, sentence)], isLocked: true)
  }
}
