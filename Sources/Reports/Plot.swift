import Conversation

/// A picture of numbers or of moves, with what it says in words.
enum Plot: Hashable, Sendable {
  /// A line over points from 0 to 10.
  case heat(title: String, points: [Point])
  /// Bars of lengths.
  case bars(title: String, points: [Point])
  /// Moves in their order on two lanes: oneself above, the partner below.
  case lanes(title: String, moves: [Move], voice: Voice)

  /// One value and what it is called.
  struct Point: Hashable, Sendable {
    var name: String
    var value: Int
  }

  /// What the picture says, in words.
  var inWords: String {
    switch self {
    case .heat(let title, let points), .bars(let title, let points):
      return title + ": " + points.map { "\($0.name) \($0.value)" }.joined(separator: ", ") + "."
    case .lanes(let title, let moves, let voice):
      return title + ": " + moves.map { $0.words(voice) }.joined(separator: ", then ") + "."
    }
  }
}

/// Draws plots as inline SVG (SVG 1.1, no script, nothing loaded).
///
/// Colours come from the page's style, so that they follow light, dark and print.
struct PlotDrawing {
  private static let width = 640
  private static let left = 34
  private static let right = 14

  let pen: Pen

  /// Returns the drawing; its words are its accessible name.
  func svg(_ plot: Plot) -> String {
    switch plot {
    case .heat(_, let points): heat(points, label: plot.inWords)
    case .bars(_, let points): bars(points, label: plot.inWords)
    case .lanes(_, let moves, let voice): lanes(moves, voice, label: plot.inWords)
    }
  }

  private func frame(_ height: Int, _ label: String, _ content: String) -> String {
    "<svg class=\"plot\" role=\"img\" viewBox=\"0 0 \(Self.width) \(height)\" aria-label=\""
      + pen.line(label).renderText + "\">" + content + "</svg>"
  }

  private func text(_ x: Int, _ y: Int, _ anchor: String, _ words: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(pen.line(words).renderText)</text>"
  }

  // MARK: Heat

  private func heat(_ points: [Plot.Point], label: String) -> String {
    let (top, bottom) = (14, 134)
    func y(_ value: Int) -> Int { bottom - min(max(value, 0), 10) * (bottom - top) / 10 }
    var content = ""
    for line in [0, 5, 10] {
      content +=
        "<path class=\"grid\" d=\"M\(Self.left) \(y(line))H\(Self.width - Self.right)\"/>"
        + text(Self.left - 8, y(line) + 5, "end", "\(line)")
    }
    let places = points.enumerated().map { (x($0, points.count), y($1.value)) }
    let path = places.map { "\($0.0) \($0.1)" }.joined(separator: "L")
    if places.count > 1 { content += "<path class=\"line\" d=\"M\(path)\"/>" }
    for place in places {
      content += "<circle class=\"dot\" cx=\"\(place.0)\" cy=\"\(place.1)\" r=\"4\"/>"
    }
    return frame(164, label, content + names(points, y: 156))
  }

  private func x(_ index: Int, _ count: Int) -> Int {
    let inner = Self.width - Self.left - Self.right - 40
    return Self.left + 20 + (count > 1 ? index * inner / (count - 1) : inner / 2)
  }

  /// The names under the points, as many as find room.
  private func names(_ points: [Plot.Point], y: Int) -> String {
    let longest = max(1, points.map(\.name.count).max() ?? 1)
    let room = max(2, (Self.width - Self.left - Self.right) / (longest * 9 + 12))
    let stride = max(1, (points.count + room - 1) / room)
    return points.enumerated().filter { $0.offset % stride == 0 }
      .map { text(x($0.offset, points.count), y, "middle", $0.element.name) }.joined()
  }

  // MARK: Bars

  private func bars(_ points: [Plot.Point], label: String) -> String {
    let (top, bottom) = (14, 114)
    let most = max(1, points.map(\.value).max() ?? 1)
    let breadth = max(2, min(36, (Self.width - Self.left - Self.right) / max(1, points.count) - 4))
    var content =
      "<path class=\"grid\" d=\"M\(Self.left) \(bottom)H\(Self.width - Self.right)\"/>"
      + text(Self.left - 8, top + 10, "end", "\(most)") + text(Self.left - 8, bottom, "end", "0")
    for (index, point) in points.enumerated() {
      let height = max(1, min(most, max(0, point.value)) * (bottom - top) / most)
      content +=
        "<rect class=\"bar\" x=\"\(x(index, points.count) - breadth / 2)\" y=\"\(bottom - height)\""
        + " width=\"\(breadth)\" height=\"\(height)\"/>"
    }
    return frame(144, label, content + names(points, y: 136))
  }

  // MARK: Lanes

  private static let perRow = 6
  private static let rowHeight = 132

  private func lanes(_ moves: [Move], _ voice: Voice, label: String) -> String {
    let rows = max(1, (moves.count + Self.perRow - 1) / Self.perRow)
    var content = ""
    for row in 0..<rows {
      let top = row * Self.rowHeight
      content += text(Self.left - 30, top + 38, "start", voice == .you ? "you" : "I")
      content += text(Self.left - 30, top + 100, "start", "they")
      content +=
        "<path class=\"grid\" d=\"M\(Self.left + 14) \(top + 34)H\(Self.width - Self.right)"
        + "M\(Self.left + 14) \(top + 96)H\(Self.width - Self.right)\"/>"
    }
    for index in moves.indices.dropFirst() {
      content += link(from: place(index - 1, moves), to: place(index, moves))
    }
    for (index, move) in moves.enumerated() { content += node(move, place(index, moves)) }
    return frame(rows * Self.rowHeight, label, content)
  }

  private func place(_ index: Int, _ moves: [Move]) -> (x: Int, y: Int) {
    let column = index % Self.perRow
    let top = index / Self.perRow * Self.rowHeight
    let isUpper = moves[index].who != .partner
    return (x: 96 + column * 96, y: top + (isUpper ? 34 : 96))
  }

  private func link(from a: (x: Int, y: Int), to b: (x: Int, y: Int)) -> String {
    guard b.x > a.x else { return "" }
    return "<path class=\"link\" d=\"M\(a.x) \(a.y)L\(b.x) \(b.y)\"/>"
  }

  private func node(_ move: Move, _ at: (x: Int, y: Int)) -> String {
    let (x, y) = at
    let (shape, word) =
      switch move.kind {
      case .blame:
        ("<path d=\"M\(x) \(y - 13)L\(x + 13) \(y)L\(x) \(y + 13)L\(x - 13) \(y)Z\"", "blamed")
      case .pressing:
        ("<path d=\"M\(x - 10) \(y - 12)L\(x + 13) \(y)L\(x - 10) \(y + 12)Z\"", "pressed")
      case .withdrawal:
        ("<rect x=\"\(x - 11)\" y=\"\(y - 11)\" width=\"22\" height=\"22\"", "pulled back")
      case .repair: ("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"12\"", "reached out")
      }
    return shape + " class=\"node k-\(move.kind.rawValue)\"/>" + text(x, y + 30, "middle", word)
  }
}
