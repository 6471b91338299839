import Conversation
import IntentLibrary

/// What a line has to fit: whose move it answers, for whom, when, and what may be filled in.
struct LineContext {
  var who: Actor = .unknown
  var me: Leaning = .unknown
  var partner: Leaning = .unknown
  var phase: Phase = .calm
  var tone: ReplyLine.Tone = .plain
  var level: SafetyLevel?
  var mirror: String?
  var quote: String?
  var address = PartnerWord()
  /// What only a draft can fill.
  var draft: [ReplyLine.Slot: String] = [:]

  /// Returns how well the line fits, or nil if it does not.
  ///
  /// Knowing the person counts most, then saying their words back, then the tone asked for.
  func score(_ line: ReplyLine) -> Int? {
    guard line.level == nil || level == nil || line.level == level,
      let mover = moverScore(line.mover),
      let mine = leaningScore(line.me, me), let theirs = leaningScore(line.partner, partner),
      let phase = phaseScore(line.phases), canFill(line)
    else { return nil }
    let tone = line.tone == tone ? 0 : -64
    let mirrored = line.text.contains(.slot(.mirror)) || line.text.contains(.slot(.mirrorCapital))
    return mover + mine + theirs + phase + tone + (mirrored ? 16 : 0)
  }

  private func moverScore(_ mover: Actor?) -> Int? {
    guard let mover else { return 0 }
    return mover == who ? 4 : nil
  }

  private func leaningScore(_ wanted: [Leaning], _ actual: Leaning) -> Int? {
    if wanted.isEmpty { return 0 }
    if wanted.contains(actual) { return actual == .unknown ? 1 : 4 }
    return wanted.contains(.unknown) ? 0 : nil
  }

  private func phaseScore(_ phases: [Phase]) -> Int? {
    if phases.isEmpty { return 0 }
    return phases.contains(phase) ? 1 : nil
  }

  private func canFill(_ line: ReplyLine) -> Bool {
    line.text.allSatisfy { piece in
      switch piece {
      case .words: true
      case .slot(let slot): filling(slot) != nil
      }
    }
  }

  /// Returns what stands in a slot, or nil if nothing can.
  func filling(_ slot: ReplyLine.Slot) -> String? {
    switch slot {
    case .mirror, .mirrorCapital: mirror
    case .quote: quote
    case .they, .theyCapital: address.they
    case .them: address.them
    case .their, .theirCapital: address.their
    case .partner: address.partner
    case .rest, .restCapital, .quoteCapital, .sorry: draft[slot]
    }
  }
}
