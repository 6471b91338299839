/// A part of a page, before it is written in any format; all texts are as typed, not escaped.
enum Block: Hashable, Sendable {
  /// A heading of a section, from 2 to 4.
  case heading(Int, String)
  /// A paragraph of the report itself.
  case text(String)
  /// Something to notice: a caution, what the page is.
  case aside(String)
  /// Words that a person typed, with what was heard in them.
  case said(Said)
  /// Lines, a bullet each.
  case bullets([Item])
  /// Moves in their order.
  case steps([String])
  /// A picture and what it says in words.
  case plot(Plot)
  /// A table.
  case table(Table)
  /// Headings with what belongs under them; what is empty stays blank, with room to write.
  case fields([Field])
  /// The next block begins a page when it is printed.
  case newPage

  /// Words that somebody typed.
  struct Said: Hashable, Sendable {
    /// When, as shown; may be empty.
    var when = ""
    /// The words in order.
    var runs: [Run]
    /// What stands under them, small.
    var below: [String] = []
  }

  /// A run of words.
  struct Run: Hashable, Sendable {
    var text: String
    /// What was heard in them, in a few words; nil for the words between.
    var heard: String?
    /// The kind of move, for its colour.
    var kind: Move.Kind?
  }

  /// A line of a list: a lead-in, then the words, then what is said about them.
  struct Item: Hashable, Sendable {
    var lead = ""
    var text: String
    var after = ""
    /// Whether the words are a person's, and stand in quotation marks.
    var isQuote = false
  }

  /// A table with headings.
  struct Table: Hashable, Sendable {
    var caption: String
    var columns: [String]
    var rows: [[String]]
  }

  /// A heading with what belongs under it.
  struct Field: Hashable, Sendable {
    var name: String
    /// What stands there; with none the place is blank.
    var values: [String]
    /// Whether the values are a person's own words.
    var isQuote = false
    /// How many lines are left to write on when the place is blank.
    var room = 2
  }
}

/// A page: its title, what stands under it, and its blocks.
struct Page: Hashable, Sendable {
  var title: String
  /// A line under the title; may be empty.
  var subtitle = ""
  var blocks: [Block]
  /// Whether its sections are listed at the top.
  var hasContents = false
}
