import Mustache

/// Why a report could not be written.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A template in the program is damaged.
  case template

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .template: "the template of the report is damaged; install the program again"
    }
  }
}

/// Writes pages.
struct PageWriting {
  let format: ReportFormat

  private struct View {
    var title: Markup
    var subtitle: Markup
    var style: Markup
    var contents: [BlockView.ListView<Entry>]
    var blocks: [BlockView]
  }

  private struct Entry {
    var anchor: Markup
    var words: Markup
  }

  /// Returns the page in the format.
  ///
  /// - Throws: ``ReportError/template`` if the program was put together wrongly.
  func text(_ page: Page) throws(ReportError) -> String {
    let source =
      switch format {
      case .html: HTMLTemplate.text
      case .md: MarkdownTemplate.text
      }
    guard let template = try? MustacheTemplate(string: source) else { throw .template }
    let views = BlockViews(pen: Pen(format: format))
    let blocks = page.blocks.enumerated().map { views.view($1, number: $0 + 1) }
    let headings = blocks.filter { !$0.heading2.isNull }
      .map { Entry(anchor: $0.anchor, words: $0.heading2) }
    let view = View(
      title: views.pen.line(page.title), subtitle: views.pen.line(page.subtitle),
      style: Markup(renderText: PageStyle.text),
      contents: page.hasContents && headings.count > 1 ? [.init(items: headings)] : [],
      blocks: blocks)
    return template.render(view)
  }
}
