/// What a page is made of, read with a scanner that knows only tags.
enum Page {
  struct Tag {
    var name: String
    var attributes: [String]
    var isEnd: Bool
    /// The text from the end of the tag to the next one.
    var text: String
    var whole: String
  }

  static let known: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4",
    "p", "nav", "ul", "ol", "li", "a", "main", "div", "figure", "figcaption", "blockquote", "mark",
    "span", "q", "svg", "text", "path", "circle", "rect", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "dl", "dt", "dd",
  ]
  static let knownAttributes: Set<String> = [
    "html", "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "role",
    "aria-label", "dir", "scope", "data-name", "viewbox", "x", "y", "d", "cx", "cy", "r", "width",
    "height", "text-anchor",
  ]
  static let empty: Set<String> = ["!doctype", "meta", "path", "circle", "rect"]

  /// Returns the tags of a page; quotes in attributes are honoured.
  static func tags(_ page: String) -> [Tag] {
    var tags: [Tag] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      if let last = tags.indices.last { tags[last].text = String(rest[..<start]) }
      rest = rest[rest.index(after: start)...]
      var isQuoted = false
      let end = rest.firstIndex { character in
        if character == "\"" { isQuoted.toggle() }
        return character == ">" && !isQuoted
      }
      guard let end else { break }
      tags.append(tag(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return tags
  }

  private static func tag(_ inside: Substring) -> Tag {
    let isEnd = inside.hasPrefix("/")
    let body = inside.drop { $0 == "/" }
    let name = body.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
    return Tag(
      name: name, attributes: attributes(body.dropFirst(name.count)), isEnd: isEnd, text: "",
      whole: String(inside))
  }

  private static func attributes(_ body: Substring) -> [String] {
    var names: [String] = []
    var word = ""
    var isQuoted = false
    for character in body + " " {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace || character == "=" || character == "/" {
        if !word.isEmpty, !word.contains("\"") { names.append(word.lowercased()) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return names
  }
}
