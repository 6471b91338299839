/// A block as a template sees it: escaped, and all but its own part empty.
struct BlockView {
  var heading2 = Markup(renderText: "")
  var heading3 = Markup(renderText: "")
  var heading4 = Markup(renderText: "")
  var anchor = Markup(renderText: "")
  var paragraph = Markup(renderText: "")
  var aside = Markup(renderText: "")
  var said: [SaidView] = []
  var bullets: [ListView<ItemView>] = []
  var steps: [ListView<ItemView>] = []
  var plot: [PlotView] = []
  var table: [TableView] = []
  var fields: [ListView<FieldView>] = []
  var isNewPage = false

  /// A list, so that a template can write what stands around its items.
  struct ListView<Item> {
    var items: [Item]
  }

  struct SaidView {
    var when: Markup
    var runs: [RunView]
    var below: [ListView<ItemView>]
  }

  struct RunView {
    var words: Markup
    var plain: [ItemView]
    var marked: [MarkView]
  }

  struct MarkView {
    var heard: Markup
    var kind: Markup
  }

  struct ItemView {
    var lead = Markup(renderText: "")
    var words = Markup(renderText: "")
    var quoted = Markup(renderText: "")
    var after = Markup(renderText: "")
  }

  struct PlotView {
    var drawing: Markup
    var inWords: Markup
  }

  struct TableView {
    var caption: Markup
    var columns: [ItemView]
    var rows: [ListView<CellView>]
    var rule: Markup
  }

  struct CellView {
    var name: Markup
    var cell: Markup
  }

  struct FieldView {
    var name: Markup
    var values: [ItemView]
    var blanks: [ItemView]
    var isFilled: Bool
  }
}

/// Turns blocks into what a template sees.
struct BlockViews {
  let pen: Pen

  /// Returns the block as a template sees it; `number` makes its anchor unique.
  func view(_ block: Block, number: Int) -> BlockView {
    var view = BlockView()
    switch block {
    case .heading(2, let text):
      view.heading2 = pen.line(text)
      view.anchor = pen.line("s\(number)")
    case .heading(3, let text): view.heading3 = pen.line(text)
    case .heading(_, let text): view.heading4 = pen.line(text)
    case .text(let text): view.paragraph = pen.lines(text)
    case .aside(let text): view.aside = pen.lines(text, margin: "> ")
    case .said(let said): view.said = [self.said(said)]
    case .bullets(let items): view.bullets = list(items)
    case .steps(let steps): view.steps = list(steps.map { Block.Item(text: $0) })
    case .plot(let plot): view.plot = [self.plot(plot)]
    case .table(let table): view.table = [self.table(table)]
    case .fields(let fields): view.fields = [.init(items: fields.map(field))]
    case .newPage: view.isNewPage = true
    }
    return view
  }

  private func list(_ items: [Block.Item]) -> [BlockView.ListView<BlockView.ItemView>] {
    items.isEmpty ? [] : [.init(items: items.map(item))]
  }

  private func item(_ item: Block.Item) -> BlockView.ItemView {
    let words = pen.lines(item.text, margin: "  ", startsLine: item.lead.isEmpty && !item.isQuote)
    let none = Markup(renderText: "")
    return BlockView.ItemView(
      lead: pen.line(item.lead), words: item.isQuote ? none : words,
      quoted: item.isQuote ? words : none, after: pen.line(item.after))
  }

  private func said(_ said: Block.Said) -> BlockView.SaidView {
    BlockView.SaidView(
      when: pen.line(said.when),
      runs: said.runs.enumerated().map { run($0.element, startsLine: $0.offset == 0) },
      below: list(said.below.map { Block.Item(text: $0) }))
  }

  private func run(_ run: Block.Run, startsLine: Bool) -> BlockView.RunView {
    let words = pen.lines(run.text, margin: "> ", startsLine: startsLine)
    guard let heard = run.heard else {
      return BlockView.RunView(
        words: words, plain: [BlockView.ItemView(words: words)], marked: [])
    }
    let mark = BlockView.MarkView(
      heard: pen.line(heard), kind: pen.line(run.kind?.rawValue ?? "other"))
    return BlockView.RunView(words: words, plain: [], marked: [mark])
  }

  private func plot(_ plot: Plot) -> BlockView.PlotView {
    BlockView.PlotView(
      drawing: Markup(renderText: PlotDrawing(pen: pen).svg(plot)),
      inWords: pen.line(plot.inWords))
  }

  private func table(_ table: Block.Table) -> BlockView.TableView {
    BlockView.TableView(
      caption: pen.line(table.caption),
      columns: table.columns.map { BlockView.ItemView(words: pen.line($0)) },
      rows: table.rows.map { row in
        .init(
          items: zip(table.columns, row).map {
            BlockView.CellView(name: pen.line($0), cell: pen.line($1))
          })
      },
      rule: Markup(renderText: String(repeating: " --- |", count: table.columns.count)))
  }

  private func field(_ field: Block.Field) -> BlockView.FieldView {
    let values = field.values.map { item(Block.Item(text: $0, isQuote: field.isQuote)) }
    let blanks = values.isEmpty ? max(1, field.room) : 0
    return BlockView.FieldView(
      name: pen.line(field.name), values: values,
      blanks: Array(repeating: BlockView.ItemView(), count: blanks), isFilled: !values.isEmpty)
  }
}
