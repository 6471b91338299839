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
  var deeds = Deeds()
  var thing: String?
  var under: String?
  var need: String?
  var surface: String?
  var plan: SavedPlan?
  var comesBack: String?
  var landed: [String: Landing.Outcome] = [:]
  /// Whether the two are far apart, so that nothing is offered that needs one room.
  var isApart = false

  /// Returns how well the line fits, or nil if it does not.
  ///
  /// Knowing the person counts most, then saying their words back, then the tone asked for.
  func score(_ line: ReplyLine) -> Int? {
    guard line.level == nil || level == nil || line.level == level,
      let mover = moverScore(line.mover),
      let mine = leaningScore(line.me, me), let theirs = leaningScore(line.partner, partner),
      let phase = phaseScore(line.phases), canFill(line), !(isApart && Nearness.isNeeded(for: line))
    else { return nil }
    let tone = line.tone == tone ? 0 : -64
    let landing = landed[line.id]
    guard landing != .worse else { return nil }
    let own = line.text.contains(where: Self.isOwn) ? 16 : 0
    let planned = line.text.count { Self.isOfPlan($0) } * 8
    return mover + mine + theirs + phase + tone + own + planned + (landing == .better ? 32 : 0)
  }

  /// Whether the person's own words stand in it.
  static func isOwn(_ piece: ReplyLine.Piece) -> Bool {
    switch piece {
    case .slot(.mirror), .slot(.mirrorCapital), .slot(.theyDid), .slot(.iDid), .slot(.thing),
      .slot(.wish):
      true
    case .words, .slot: false
    }
  }

  /// Whether what happened stands in it, as it can be told to the partner.
  static func isDeed(_ piece: ReplyLine.Piece) -> Bool {
    piece == .slot(.theyDid) || piece == .slot(.iDid) || piece == .slot(.wish)
  }

  /// Whether it comes from a plan that was kept.
  private static func isOfPlan(_ piece: ReplyLine.Piece) -> Bool {
    switch piece {
    case .slot(.signal), .slot(.pause), .slot(.comesBack): true
    case .words, .slot: false
    }
  }

  /// Returns what of the moment the line was made for.
  func fits(_ line: ReplyLine) -> [Pick.Fit] {
    var fits: [Pick.Fit] = []
    if line.mover != nil { fits.append(.mover) }
    if line.me.contains(me), me != .unknown { fits.append(.me) }
    if line.partner.contains(partner), partner != .unknown { fits.append(.partner) }
    if !line.phases.isEmpty { fits.append(.phase) }
    if line.tone != .plain { fits.append(.tone) }
    if line.text.contains(where: Self.isOwn) { fits.append(.event) }
    if landed[line.id] == .better { fits.append(.landed) }
    return fits
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
    return phases.contains(phase) || phase == .preventive && phases.contains(.calm) ? 1 : nil
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
    case .theyDid: deeds.theirs
    case .iDid: deeds.mine
    case .thing: thing
    case .wish: deeds.wish
    case .under: under
    case .need: need
    case .surface: surface
    case .signal: plan?.signal.flatMap(Quotation.quotable)
    case .pause: plan?.pause.flatMap(Quotation.quotable)
    case .comesBack: comesBack
    }
  }
}
