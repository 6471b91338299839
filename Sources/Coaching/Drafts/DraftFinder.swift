import Conversation
import IntentClassifier
import IntentLibrary

/// Finds the entries of the library in drafts, and which of the hits count.
struct DraftFinder: Sendable {
  private let entries: [DraftEntry]
  private let classifier: Classifier
  private let index: DraftIndex

  init(_ library: DraftLibrary) {
    entries = library.entries
    classifier = Classifier(library.program)
    index = DraftIndex(library)
  }

  /// Returns the place of an entry among those of the library.
  func place(_ role: DraftEntry.Role, _ name: String) -> Int? {
    index.places["\(role.rawValue)/\(name)"]
  }

  /// Returns all hits in a draft, by where they begin.
  func hits(in draft: String, _ reading: Reading) -> [DraftHit] {
    let rest = DraftRest(draft)
    let own = classifier.read(draft).findings.compactMap(index.hit).map { hit in
      guard let condition = hit.rule.flatMap({ entries[hit.entry].conditions[$0] }) else {
        return hit
      }
      var hit = hit
      hit.span = rest.beginning(hit.span, with: condition.from)
      if condition.isWhole { hit.span = rest.whole(hit.span) }
      return hit
    }
    let also = reading.findings.flatMap(index.hits(alsoHeard:))
    return (own + also).sorted {
      ($0.span.start, $0.span.end, $0.entry) < ($1.span.start, $1.span.end, $1.entry)
    }
  }

  /// Returns the kind that the hits speak for most; a draft that nothing speaks for brings
  /// something up.
  func kind(of hits: [DraftHit]) -> DraftKind {
    var leans: [DraftKind: Int] = [:]
    var seen: Set<IntentID> = []
    for hit in hits {
      guard let rule = hit.rule, seen.insert(entries[hit.entry].intent(of: rule)).inserted,
        let condition = entries[hit.entry].conditions[rule], let kind = condition.leans
      else { continue }
      leans[kind, default: 0] += condition.lean
    }
    guard let most = leans.values.max(), most > 0 else { return .raise }
    let order: [DraftKind] = [.timeout, .apology, .reply, .raise]
    return order.first { leans[$0] == most } ?? .raise
  }

  // MARK: Which hits count

  /// Returns the hits that count in a draft of the kind, given what else stands in it.
  func holding(_ hits: [DraftHit], in draft: String, _ kind: DraftKind) -> [DraftHit] {
    var counts: [IntentID: Int] = [:]
    var spans: [String: [Span]] = [:]
    for hit in hits {
      let entry = entries[hit.entry]
      spans[entry.path, default: []].append(hit.span)
      if let rule = hit.rule { counts[entry.intent(of: rule), default: 0] += 1 }
    }
    return hits.filter { hit in
      let entry = entries[hit.entry]
      let condition = hit.rule.flatMap { entry.conditions[$0] } ?? DraftCondition()
      let kinds = condition.kinds.isEmpty ? entry.kinds : condition.kinds
      guard kinds.isEmpty || kinds.contains(kind) else { return false }
      let count = hit.rule.map { counts[entry.intent(of: $0), default: 0] } ?? 1
      return count >= condition.times && holds(condition, hit.span, spans)
    }
  }

  private func holds(
    _ condition: DraftCondition, _ span: Span, _ spans: [String: [Span]]
  ) -> Bool {
    func stands(_ names: [String], _ test: (Span) -> Bool) -> Bool {
      names.contains { name in (spans[name] ?? []).contains(where: test) }
    }
    if !condition.after.isEmpty, !stands(condition.after, { $0.start < span.start }) {
      return false
    }
    if stands(condition.before, { $0.start < span.start }) { return false }
    return !stands(condition.without) { _ in true }
  }

  // MARK: Flags

  /// Whether the spans share words, or nothing but a blank or a comma and a blank lies between.
  private static func touches(_ a: Span, _ b: Span) -> Bool {
    a.overlaps(b) || (b.start >= a.end && b.start - a.end <= 2)
  }

  /// Returns the flags among hits that count: each type once where words overlap, and those left
  /// out that another says it all for.
  func flags(among hits: [DraftHit]) -> [DraftHit] {
    var flags: [DraftHit] = []
    for hit in hits where entries[hit.entry].role == .flag {
      let isOnce = entries[hit.entry].isOnce
      guard
        let twin = flags.lastIndex(where: {
          $0.entry == hit.entry && (isOnce || Self.touches($0.span, hit.span))
        })
      else {
        flags.append(hit)
        continue
      }
      if flags[twin].rule == nil, hit.rule != nil { flags[twin].rule = hit.rule }
      if !isOnce || flags[twin].span.overlaps(hit.span) {
        flags[twin].span = flags[twin].span.union(hit.span)
      }
    }
    return flags.filter { hit in
      let yields = Set(entries[hit.entry].yields.map(\.rawValue))
      return !flags.contains { other in
        other != hit && yields.contains(entries[other.entry].name) && other.span.overlaps(hit.span)
      }
    }
  }
}
