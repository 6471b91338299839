import Conversation
import Foundation
import Reports
import Testing

private let hostile = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)",
  "\"\u{301} onload=x '\u{308} y", "<\u{338}script>", "&lt;b&gt; &amp; &#60;",
  "{{title}} {{{style}}}",
  "\u{1B}[31mred\u{1B}]0;title\u{7}", "\u{202E}desrever\u{202C}", "]]></style><!-- x -->",
  "javascript:alert(1) [a](javascript:x) ![b](http://x.example/y.png)", "# not a heading",
  "- not a list\n1. nor this\n> nor that\n```\ncode", "| a | b |\n| --- | --- |",
  "<https://a.example>",
  "___\n***\n===\n---", String(repeating: "w", count: 10_000),
  String(repeating: "\u{1F469}\u{200D}\u{1F467}", count: 300), "a\u{0}b\u{FEFF}c\r\nd\re\u{2028}f",
]

private func hostileInput() -> ReportInput {
  var sample = Sample()
  for text in hostile {
    sample.add(
      day: 3,
      [
        Line(
          said: text, heard: [(text, .selfBlame, text)],
          replied: [Act(.say, text), Act(.ask, text)],
          sharing: .shared)
      ])
  }
  sample.input.want = hostile.joined(separator: " ")
  sample.input.kept = [
    KeptThing(
      kind: .commitment, at: sample.input.now, title: hostile[0],
      parts: hostile.map { .init(asked: $0, written: $0) }, outcome: hostile[1], sharing: .shared)
  ]
  sample.input.intents = Dictionary(
    uniqueKeysWithValues: hostile.map {
      (IntentID($0), IntentNote(title: $0, means: $0, source: $0))
    })
  for turn in sample.input.sessions.flatMap(\.turns) {
    sample.input.notes[turn.id] = TurnNotes(sharing: .shared, tags: hostile, notes: hostile)
  }
  return sample.input
}

@Test(arguments: Audience.allCases)
func rendersMarkupAndControlsAsText(audience: Audience) throws {
  let page = try #require(try Report.text(hostileInput(), for: audience, as: .html))
  let tags = Page.tags(page)
  #expect(Set(tags.map(\.name)).isSubset(of: Page.known))
  for tag in tags {
    for attribute in tag.attributes {
      #expect(Page.knownAttributes.contains(attribute), "\(tag.name) has \(attribute)")
    }
  }
  for scalar in page.unicodeScalars {
    #expect(scalar == "\n" || scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F)
    #expect(!(0x202A...0x202E).contains(scalar.value))
  }
}

@Test(arguments: Audience.allCases)
func keepsMarkdownFromBeingMarkup(audience: Audience) throws {
  let text = try #require(try Report.text(hostileInput(), for: audience, as: .md))
  let plain = text.replacing("\\\\", with: "").replacing("\\<", with: "").replacing("\\[", with: "")
    .replacing("\\!", with: "").replacing("\\`", with: "").replacing("\\]", with: "")
  #expect(!plain.contains("<") && !plain.contains("](") && !plain.contains("`"))
  #expect(!text.contains("\n# not a heading"))
  #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0 })
}

@Test func loadsNothingAndRunsNothing() throws {
  for audience in Audience.allCases {
    let page = try #require(try Report.text(Month.input(), for: audience, as: .html))
    for word in ["<script", "src=", "http://", "https://", "@import", "url(", "javascript:"] {
      #expect(!page.contains(word), "\(audience) holds \(word)")
    }
    #expect(page.contains("default-src 'none'"))
  }
}
