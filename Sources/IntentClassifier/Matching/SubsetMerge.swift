/// Merges states that one step reaches together, so that a step mostly leads into one state.
///
/// Where a phrase "she left" and a phrase "(she|he) never" meet, "she" leads into two states of the
/// graph. Here these become one, with the steps of both (the subset construction, but with every kind
/// of step kept apart). It is a matter of speed only: merging stops when it has copied
/// ``budget`` times as many steps as the graph has, and steps to several states remain.
struct SubsetMerge {
  /// A state after merging.
  struct State {
    var edges: [Edge] = []
    var checks: [AutomatonGraph.CheckedEdge] = []
    var accepts: [Int] = []
    var isFormula = false
    var opensSentence = false
  }

  /// A step that consumes, into one state or several.
  struct Edge: Hashable {
    var label: EdgeLabel
    var targets: [Int]
  }

  /// The states; those of ``AutomatonGraph/roots`` come first, in that order.
  private(set) var states: [State] = []

  private let nodes: [AutomatonGraph.Node]
  private var members: [[Int]] = []
  private var numberOfNode: [Int]
  private var numberOfSet: [[Int]: Int] = [:]
  private var copiesLeft: Int

  init(_ graph: AutomatonGraph, budget: Int) {
    self.nodes = graph.nodes
    self.numberOfNode = Array(repeating: -1, count: graph.nodes.count)
    self.copiesLeft = 1024 + budget * graph.nodes.reduce(0) { $0 + $1.edges.count }
    if budget == 0 { copiesLeft = 0 }
    for root in AutomatonGraph.roots { _ = number(of: root) }
    var next = 0
    while next < members.count {
      states.append(state(of: members[next]))
      next += 1
    }
  }

  private mutating func state(of members: [Int]) -> State {
    var state = State()
    var steps: [AutomatonGraph.Edge] = []
    var checks: [AutomatonGraph.CheckedEdge] = []
    for member in members {
      let node = nodes[member]
      steps += node.edges
      checks += node.checks
      state.accepts += node.accepts
      state.isFormula = node.isFormula
      state.opensSentence = node.opensSentence
    }
    state.edges = edges(of: steps)
    var seen: Set<AutomatonGraph.CheckedEdge> = []
    for step in checks where seen.insert(step).inserted {
      state.checks.append(.init(check: step.check, target: number(of: step.target)))
    }
    if state.accepts.count > 1 { state.accepts = Set(state.accepts).sorted() }
    return state
  }

  private mutating func edges(of steps: [AutomatonGraph.Edge]) -> [Edge] {
    if steps.count == 1 {
      return [Edge(label: steps[0].label, targets: [number(of: steps[0].target)])]
    }
    let sorted = steps.sorted { ($0.label, $0.target) < ($1.label, $1.target) }
    var edges: [Edge] = []
    var first = 0
    while first < sorted.count {
      let label = sorted[first].label
      var targets: [Int] = []
      while first < sorted.count, sorted[first].label == label {
        if targets.last != sorted[first].target { targets.append(sorted[first].target) }
        first += 1
      }
      edges.append(Edge(label: label, targets: numbers(of: targets)))
    }
    return edges
  }

  private mutating func numbers(of nodes: [Int]) -> [Int] {
    if nodes.count == 1 { return [number(of: nodes[0])] }
    if let known = numberOfSet[nodes] { return [known] }
    let copies = nodes.reduce(0) { $0 + self.nodes[$1].edges.count + 1 }
    guard copies <= copiesLeft else { return nodes.map { number(of: $0) } }
    copiesLeft -= copies
    numberOfSet[nodes] = members.count
    members.append(nodes)
    return [members.count - 1]
  }

  private mutating func number(of node: Int) -> Int {
    if numberOfNode[node] < 0 {
      numberOfNode[node] = members.count
      members.append([node])
      // The states of a gap are visited one after the other: keep them side by side in memory.
      let gaps = nodes[node].edges.filter { $0.label.kind == .gap }
      if gaps.count == 1, node > AutomatonGraph.formulaRoot { _ = number(of: gaps[0].target) }
    }
    return numberOfNode[node]
  }
}
