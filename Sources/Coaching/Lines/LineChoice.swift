import Conversation
import IntentLibrary

/// Chooses among lines: unused before used, the best fit among those, chance among equals.
struct LineChoice {
  var context: LineContext
  var memory: LineMemory

  /// Returns the line to use, or nil if none fits; when all that fit were used, the one whose
  /// last use is longest ago.
  func choose(
    among lines: [ReplyLine], _ chance: inout some RandomNumberGenerator
  ) -> ReplyLine? {
    let unused = lines.filter { !memory.holds($0.id) }
    if let fresh = best(of: unused, &chance) { return fresh }
    return lines.filter { context.score($0) != nil }
      .min { memory.lastUse($0.id) < memory.lastUse($1.id) }
  }

  /// Returns the line to use, or nil if every line that fits was used.
  func chooseUnused(
    among lines: [ReplyLine], _ chance: inout some RandomNumberGenerator
  ) -> ReplyLine? {
    best(of: lines.filter { !memory.holds($0.id) }, &chance)
  }

  /// Returns why the line was chosen among these.
  func pick(_ line: ReplyLine, among lines: [ReplyLine]) -> Pick {
    let fitting = lines.filter { context.score($0) != nil }
    return Pick(
      fitting: fitting.count, used: fitting.count { $0.id != line.id && memory.holds($0.id) },
      fits: context.fits(line))
  }

  private func best(
    of lines: [ReplyLine], _ chance: inout some RandomNumberGenerator
  ) -> ReplyLine? {
    let scored = lines.compactMap { line in context.score(line).map { (line: line, score: $0) } }
    guard let top = scored.map(\.score).max() else { return nil }
    return scored.filter { $0.score == top }.randomElement(using: &chance)?.line
  }
}
