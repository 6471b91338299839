extension StyledLine {
  /// Returns the line broken at spaces so that no part is wider than `width`, which counts as at
  /// least 2; words that are too wide by themselves are broken between characters.
  ///
  /// Parts after the first are indented by `hanging` columns, unless that takes more than half the
  /// width. Spaces at the start of the line stay, spaces at a break go.
  func wrapped(to width: Int, hanging: Int = 0) -> [StyledLine] {
    let width = max(width, 2)
    var wrap = Wrap(width: width, hanging: hanging * 2 > width ? 0 : max(hanging, 0))
    var rest = cells[...]
    while !rest.isEmpty {
      let gap = rest.prefix { $0.character == " " }
      let word = rest.dropFirst(gap.count).prefix { $0.character != " " }
      wrap.place(gap: gap, word: word)
      rest = rest.dropFirst(gap.count + word.count)
    }
    return wrap.finished()
  }

  /// The column where the text of a two-column line starts ("/why   what was heard"), or the
  /// width of the spaces at the start. A wide gap after a full stop or a colon makes no column.
  var hangingColumn: Int {
    let margin = cells.prefix { $0.character == " " }.count
    let entry = cells.dropFirst(margin)
    guard let gap = entry.indices.first(where: { isWideGap(at: $0) }) else { return margin }
    guard !".:?!,;".contains(cells[gap - 1].character) else { return margin }
    guard let start = cells[gap...].firstIndex(where: { $0.character != " " }) else {
      return margin
    }
    return StyledLine(cells: Array(cells[..<start])).width
  }

  private func isWideGap(at index: Int) -> Bool {
    index + 1 < cells.count && cells[index].character == " " && cells[index + 1].character == " "
  }
}

/// The lines made so far, and the one being filled.
private struct Wrap {
  let width: Int
  let hanging: Int
  private var done: [StyledLine] = []
  private var cells: [StyledLine.Cell] = []
  private var column = 0
  private var holdsWord = false

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  /// Puts spaces and then a word into the line, or the word into a new one.
  mutating func place(gap: ArraySlice<StyledLine.Cell>, word: ArraySlice<StyledLine.Cell>) {
    guard !word.isEmpty else { return }
    let wide = word.reduce(0) { $0 + DisplayWidth.of($1.character) }
    if holdsWord, column + gap.count + wide > width {
      startLine()
    } else if gap.count < width {
      cells += gap
      column += gap.count
    }
    for cell in word { put(cell) }
    holdsWord = true
  }

  private mutating func put(_ cell: StyledLine.Cell) {
    let wide = DisplayWidth.of(cell.character)
    if column + wide > width, column > 0 { startLine() }
    cells.append(cell)
    column += wide
  }

  private mutating func startLine() {
    done.append(StyledLine(cells: cells))
    cells = StyledLine(String(repeating: " ", count: hanging)).cells
    column = hanging
    holdsWord = false
  }

  /// Returns all lines; at least one.
  func finished() -> [StyledLine] { done + [StyledLine(cells: cells)] }
}
