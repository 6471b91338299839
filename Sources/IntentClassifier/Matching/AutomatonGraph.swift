/// The states that patterns share, before they are laid out for matching.
///
/// A pattern is threaded through the graph part by part. A *frontier* is the set of states in which
/// the parts so far have just been read; (frontier, part) is remembered, so that patterns that begin
/// alike share their states as in a trie. A group `(a|b c)` leads all its alternatives into one state,
/// an optional part or a gap only widens the frontier: none of them multiplies paths.
struct AutomatonGraph {
  /// A state.
  struct Node {
    var edges: [Edge] = []
    var checks: [CheckedEdge] = []
    var accepts: [Int] = []
    var isFormula = false
    /// Whether the next token may start a sentence.
    var opensSentence = false
  }

  /// A step that consumes.
  struct Edge: Hashable {
    var label: EdgeLabel
    var target: Int
  }

  /// A step that consumes nothing.
  struct CheckedEdge: Hashable {
    var check: Check
    var target: Int
  }

  private struct Thread: Hashable {
    var frontier: [Int]
    var element: PatternElement
  }

  private struct Branch: Hashable {
    var node: Int
    var label: EdgeLabel
  }

  static let entryRoot = 0
  static let phraseRoot = 1
  static let formulaRoot = 2
  static let roots = [entryRoot, phraseRoot, formulaRoot]

  private(set) var nodes = [
    Node(opensSentence: true), Node(opensSentence: true),
    Node(isFormula: true, opensSentence: true),
  ]
  private var branches: [Branch: Int] = [:]
  private var threads: [Thread: [Int]] = [:]

  /// Adds a pattern that begins at the root and is known by a number.
  mutating func add(_ element: PatternElement, pattern: Int, root: Int) {
    var frontier = [root]
    let parts = if case .sequence(let parts) = element { parts } else { [element] }
    for part in parts { frontier = extend(frontier, by: part) }
    for node in frontier { nodes[node].accepts.append(pattern) }
  }

  // MARK: Threading

  private mutating func extend(_ frontier: [Int], by element: PatternElement) -> [Int] {
    if case .take(let label) = element, frontier.count == 1 {
      return [take(label, from: frontier[0])]
    }
    let thread = Thread(frontier: frontier, element: element)
    if let known = threads[thread] { return known }
    var exit: Int?
    let result = extend(frontier, by: element, into: &exit)
    threads[thread] = result
    return result
  }

  /// Extends the frontier; where the part ends by consuming something, it leads into `exit`.
  private mutating func extend(
    _ frontier: [Int], by element: PatternElement, into exit: inout Int?
  ) -> [Int] {
    switch element {
    case .take(let label): return [take(label, from: frontier, into: &exit)]
    case .check(let check): return pass(check, from: frontier)
    case .gap(let min, let max): return skip(min, max, from: frontier)
    case .optional(let inner): return frontier.merged(extend(frontier, by: inner, into: &exit))
    case .alternatives(let parts):
      var result: [Int] = []
      for part in parts { result = result.merged(extend(frontier, by: part, into: &exit)) }
      return result
    case .sequence(let parts):
      guard let last = parts.last else { return frontier }
      var current = frontier
      for part in parts.dropLast() { current = extend(current, by: part) }
      return extend(current, by: last, into: &exit)
    }
  }

  /// Steps from a state to the one that stands for this step alone, as in a trie.
  private mutating func take(_ label: EdgeLabel, from node: Int) -> Int {
    let branch = Branch(node: node, label: label)
    if let known = branches[branch] { return known }
    var exit: Int?
    let target = take(label, from: [node], into: &exit)
    branches[branch] = target
    return target
  }

  private mutating func take(_ label: EdgeLabel, from frontier: [Int], into exit: inout Int?) -> Int
  {
    let target = exit ?? makeNode(like: frontier)
    exit = target
    for node in frontier { nodes[node].edges.append(Edge(label: label, target: target)) }
    return target
  }

  private mutating func pass(_ check: Check, from frontier: [Int]) -> [Int] {
    // Nothing has been read at a root: a mark that opens there opens with the match itself.
    let isOpening = check.action == .openMark
    let staying = isOpening ? frontier.filter(isRoot) : []
    let moving = isOpening ? frontier.filter { !isRoot($0) } : frontier
    return staying.merged(link(check, from: moving))
  }

  /// Leads the states through the check, those that may open a sentence into a state of their own.
  private mutating func link(_ check: Check, from frontier: [Int]) -> [Int] {
    var exits: [Bool: Int] = [:]
    for node in frontier {
      let opens = nodes[node].opensSentence || check.opensSentence
      let target = exits[opens] ?? makeNode(like: frontier, opensSentence: opens)
      exits[opens] = target
      nodes[node].checks.append(CheckedEdge(check: check, target: target))
    }
    return exits.values.sorted()
  }

  /// Leads the states through a gap: a chain of states that widens the frontier.
  ///
  /// At a root only the shortest gap counts, since the match with the latest start is wanted.
  private mutating func skip(_ min: Int, _ max: Int, from frontier: [Int]) -> [Int] {
    var shortest = frontier.filter(isDroppingRoot)
    var current = frontier.filter { !isDroppingRoot($0) }
    for _ in 0..<min {
      shortest = step(from: shortest)
      current = step(from: current)
    }
    var result = shortest.merged(current)
    for _ in min..<max {
      current = step(from: current)
      result = result.merged(current)
    }
    return result
  }

  private mutating func step(from frontier: [Int]) -> [Int] {
    var exit: Int?
    return frontier.isEmpty ? [] : [take(EdgeLabel(.gap), from: frontier, into: &exit)]
  }

  // MARK: States

  private mutating func makeNode(like frontier: [Int], opensSentence: Bool = false) -> Int {
    let isFormula = frontier.contains { nodes[$0].isFormula }
    nodes.append(Node(isFormula: isFormula, opensSentence: opensSentence || isFormula))
    return nodes.count - 1
  }

  private func isRoot(_ node: Int) -> Bool { node <= AutomatonGraph.formulaRoot }

  private func isDroppingRoot(_ node: Int) -> Bool { node < AutomatonGraph.formulaRoot }
}

extension [Int] {
  /// Returns the sorted union of two sorted lists.
  func merged(_ other: [Int]) -> [Int] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Set(self).union(other).sorted()
  }
}
