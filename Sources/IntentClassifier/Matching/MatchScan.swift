/// Where a pass over the tokens stands.
struct MatchScan {
  /// How many paths stand before the token at hand.
  var count = 0
  /// How many have come over it so far.
  var nextCount = 0
  /// Where the one and the other begin in the room for paths.
  var base = 0
  var nextBase: Int
  /// How many there may be: no more than there is room for.
  let limit: Int
  /// Whether more room would allow for more. No more paths than states can be active at once; a damaged
  /// automaton is held to that too.
  let mayGrow: Bool
  /// Whether the room was too small.
  var hasOverflowed = false
  /// Tells places apart, also from those of earlier messages.
  var epoch: UInt32
  var steps = 0
  /// The place before the token at hand.
  var here = Place()
  /// The place after it, where paths come to.
  var place = Place()
  /// The token at hand.
  var token = TokenReader()

  init(_ workspace: MatchWorkspace, stateCount: Int) {
    let room = workspace.paths.count / 2
    self.limit = min(room, stateCount)
    self.mayGrow = room < stateCount
    self.nextBase = room
    self.epoch = workspace.epoch &+ 1
  }

  /// Takes up the work before a token, after others that led nowhere.
  @inline(__always)
  mutating func rest(_ tokens: Swift.Span<Token>, before position: Int) {
    place.position = UInt32(truncatingIfNeeded: position)
    place.before = position > 0 ? tokens[position &- 1].features.rawValue : 0
  }

  /// Moves on to the place after the token: the paths that have come before it are now to read it.
  @inline(__always)
  mutating func advance(_ tokens: Swift.Span<Token>, _ position: Int) {
    let next = position &+ 1
    let features = tokens[position].features.rawValue
    here.position = UInt32(truncatingIfNeeded: position)
    here.before = place.before
    here.after = features
    place.position = UInt32(truncatingIfNeeded: next)
    place.before = features
    place.after = next < tokens.count ? tokens[next].features.rawValue : 0
    flip()
  }

  /// Comes to the end of the tokens.
  mutating func end(_ tokens: Swift.Span<Token>) {
    here.position = UInt32(truncatingIfNeeded: tokens.count)
    here.before = tokens[tokens.count - 1].features.rawValue
    here.after = 0
    token = TokenReader()
    flip()
  }

  @inline(__always)
  private mutating func flip() {
    swap(&base, &nextBase)
    count = nextCount
    nextCount = 0
    epoch &+= 1
  }

  /// Puts a path into a state that was not entered here before.
  @inline(__always)
  mutating func append(_ path: ActivePath, to paths: inout MutableSpan<ActivePath>) -> Bool {
    steps &+= 1
    guard nextCount < limit else {
      hasOverflowed = mayGrow
      return false
    }
    paths[nextBase &+ nextCount] = path
    nextCount &+= 1
    return true
  }

  /// Puts a path into its state unless a preferred one has come there.
  ///
  /// Returns whether the path was put in and has to be followed.
  @inline(__always)
  mutating func merge(
    _ path: ActivePath, into paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>
  ) -> Bool {
    let stamp = stamps[Int(path.state)]
    let slot = Int(stamp.slot)
    guard stamp.epoch == epoch, slot < nextCount, paths[nextBase + slot].state == path.state else {
      stamps[Int(path.state)] = Stamp(epoch: epoch, slot: UInt32(truncatingIfNeeded: nextCount))
      return append(path, to: &paths)
    }
    steps &+= 1
    guard path.isPreferred(to: paths[nextBase + slot]) else { return false }
    paths[nextBase + slot] = path
    return true
  }
}

/// A place between two tokens.
struct Place {
  /// How many tokens are before it.
  var position: UInt32 = 0
  /// The features of the token before, none at the start.
  var before: UInt32 = 0
  /// The features of the token after, none at the end.
  var after: UInt32 = 0
}

/// A token as the states see it.
struct TokenReader {
  var lemmaSymbol: UInt32 = 0
  var lemmaHash: UInt32 = 0
  var exactSymbol: UInt32 = 0
  var exactHash: UInt32 = 0
  /// The bits that a state has to have in its mask to know one of the symbols.
  var symbolBits: UInt32 = 0
  /// States with one of these flags cannot read the token.
  var barred: UInt32 = 0
  /// Whether a gap may run over it.
  var passesGap = false
  var passesFormulaGap = false

  /// Creates the reader of what stands at the end of the tokens.
  init() { barred = .max }

  /// Creates the reader of a token.
  @inline(__always)
  init(_ token: Token) {
    if token.lemma != 0 {
      lemmaSymbol = token.lemma << 1
      lemmaHash = SymbolHash.of(lemmaSymbol)
      symbolBits = SymbolHash.bit(lemmaHash)
    }
    if token.word != 0 {
      exactSymbol = token.word << 1 | 1
      exactHash = SymbolHash.of(exactSymbol)
      symbolBits |= SymbolHash.bit(exactHash)
    }
    let startsSentence = token.features.contains(.sentenceStart)
    self.barred = startsSentence ? StateFlags.staysInSentence.rawValue : 0
    self.passesFormulaGap = !token.features.contains(.stopsGap)
    self.passesGap = token.features.isDisjoint(with: [.stopsGap, .clauseStart, .sentenceStart])
  }
}
