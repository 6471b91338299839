/// Finds the states that can be entered twice at one place in a text, and so must be deduplicated.
///
/// States are put into groups of which at most one is active at a time: in a plain trie, for
/// instance, the states at one depth. A state that is only entered from one group by one kind of step is
/// entered once, and needs no bookkeeping while matching.
struct ExclusiveGroups {
  private struct Entrance: Hashable {
    var group: Int
    var step: UInt64
  }

  private enum Entrances {
    case none
    /// By one kind of step from one group; `splits` when a step leads into several states.
    case one(Entrance, splits: Bool)
    case several
  }

  /// Whether the state must be deduplicated, by state.
  private(set) var needsDeduplication: [Bool]

  /// The group of each state.
  private(set) var groups: [Int]

  private var entrances: [Entrances]
  private var groupNumbers: [Entrance: Int] = [:]
  private var groupCount = 0

  init(_ states: [SubsetMerge.State]) {
    self.needsDeduplication = Array(repeating: false, count: states.count)
    self.groups = Array(repeating: 0, count: states.count)
    self.entrances = Array(repeating: .none, count: states.count)
    for number in ExclusiveGroups.inOrder(states) {
      let group = group(of: number)
      groups[number] = group
      for edge in states[number].edges {
        for target in edge.targets {
          let step = UInt64(edge.label.kind.rawValue)
          let isConcept = edge.label.kind == .concept
          enter(
            target, isConcept ? nil : Entrance(group: group, step: step),
            splits: edge.targets.count > 1)
        }
      }
      enterByChecks(of: number, states[number].checks, group: group)
    }
  }

  private mutating func enterByChecks(
    of state: Int, _ checks: [AutomatonGraph.CheckedEdge], group: Int
  ) {
    // A preferred path that comes to a state later passes its checks once more.
    let repeats = needsDeduplication[state]
    var counts: [Check: Int] = [:]
    for step in checks { counts[step.check, default: 0] += 1 }
    for step in checks {
      let features = UInt64(step.check.before) << 32 | UInt64(step.check.after) << 8
      let kind = features | UInt64(step.check.action.rawValue) << 5 | 1 << 4
      enter(
        step.target, repeats ? nil : Entrance(group: group, step: kind),
        splits: counts[step.check, default: 0] > 1)
    }
  }

  private mutating func group(of state: Int) -> Int {
    if case .one(let entrance, splits: false) = entrances[state] {
      if let known = groupNumbers[entrance] { return known }
      groupNumbers[entrance] = groupCount
    }
    groupCount += 1
    return groupCount - 1
  }

  private mutating func enter(_ state: Int, _ entrance: Entrance?, splits: Bool) {
    switch (entrances[state], entrance) {
    case (.none, let entrance?): entrances[state] = .one(entrance, splits: splits)
    case (.one(let known, splits: let before), let entrance?) where known == entrance:
      entrances[state] = .one(known, splits: before || splits)
    default:
      entrances[state] = .several
      needsDeduplication[state] = true
    }
  }

  /// Returns the states so that every step leads onwards.
  private static func inOrder(_ states: [SubsetMerge.State]) -> [Int] {
    var waitingFor = Array(repeating: 0, count: states.count)
    for state in states {
      for edge in state.edges { for target in edge.targets { waitingFor[target] += 1 } }
      for step in state.checks { waitingFor[step.target] += 1 }
    }
    var order = AutomatonGraph.roots.filter { waitingFor[$0] == 0 }
    var next = 0
    while next < order.count {
      let state = states[order[next]]
      let targets = state.edges.flatMap(\.targets) + state.checks.map(\.target)
      for target in targets {
        waitingFor[target] -= 1
        if waitingFor[target] == 0 { order.append(target) }
      }
      next += 1
    }
    return order
  }
}
