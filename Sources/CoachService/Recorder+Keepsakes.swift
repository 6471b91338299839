import Conversation
import Transcripts

extension Recorder {
  /// Keeps something: where turns are written, in the store; off the record, in this session's
  /// memory alone. Returns what to tell the person, if anything.
  mutating func keep(_ keepsake: Keepsake) -> Act? {
    var keepsake = keepsake
    keepsake.session = keepsake.session ?? session
    unwrittenKeepsakes.removeAll { $0.id == keepsake.id }
    guard condition == .writing, let store else {
      unwrittenKeepsakes.append(keepsake)
      return nil
    }
    do throws(TranscriptError) {
      try store.keep(keepsake)
      return nil
    } catch {
      unwrittenKeepsakes.append(keepsake)
      return failed(error)
    }
  }

  /// Returns what is kept of a kind, oldest first, this session's memory included; nothing of the
  /// store when it cannot be read or may not be shown.
  func keepsakes(_ kind: Keepsake.Kind) -> [Keepsake] {
    let isHidden = hidesStore && condition != .writing
    let stored = isHidden ? [] : (try? store?.keepsakes()) ?? []
    let memory = Set(unwrittenKeepsakes.map(\.id))
    return (stored.filter { !memory.contains($0.id) } + unwrittenKeepsakes)
      .filter { $0.kind == kind }
  }

  /// Takes something out, wherever it is; returns what to tell the person, if anything.
  mutating func discard(_ id: RowID) -> Act? {
    unwrittenKeepsakes.removeAll { $0.id == id }
    guard let store else { return nil }
    do throws(TranscriptError) {
      try store.discard(id)
      return nil
    } catch {
      return Act(.error, ServiceText.notForgotten(error))
    }
  }
}
