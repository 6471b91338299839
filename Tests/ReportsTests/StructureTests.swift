import Conversation
import Reports
import Testing

private func pages() throws -> [String] {
  try Audience.allCases.compactMap { try Report.text(Month.input(), for: $0, as: .html) }
    + [try Report.text(ofChat: SampleChat.input, as: .html)]
}

@Test func everyTagIsClosedInItsPlace() throws {
  for page in try pages() {
    var open: [String] = []
    for tag in Page.tags(page) where !Page.empty.contains(tag.name) {
      if tag.isEnd {
        #expect(open.popLast() == tag.name)
      } else {
        open.append(tag.name)
      }
    }
    #expect(open.isEmpty)
  }
}

@Test func aScreenReaderFindsLanguageTitleLandmarksAndHeadings() throws {
  for page in try pages() {
    let tags = Page.tags(page)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(tags.filter { $0.name == "main" && !$0.isEnd }.count == 1)
    #expect(tags.filter { $0.name == "h1" && !$0.isEnd }.count == 1)
    #expect(tags.first { $0.name == "title" }?.text.isEmpty == false)
    var level = 1
    for tag in tags where ["h1", "h2", "h3", "h4"].contains(tag.name) && !tag.isEnd {
      let next = Int(tag.name.dropFirst()) ?? 0
      #expect(next <= level + 1, "a heading \(next) follows one of \(level)")
      level = next
    }
  }
}

@Test func everyPictureSaysInWordsWhatItShows() throws {
  for page in try pages() {
    let pictures = Page.tags(page).filter { $0.name == "svg" && !$0.isEnd }
    for picture in pictures {
      #expect(picture.whole.contains("role=\"img\"") && picture.whole.contains("aria-label=\""))
      #expect(!picture.whole.contains("aria-label=\"\""))
    }
    #expect(page.components("<svg") == page.components("</svg>\n<figcaption>"))
  }
}

@Test func everyAnchorLeadsSomewhereAndIdsAreUnique() throws {
  for page in try pages() {
    let tags = Page.tags(page)
    let ids = tags.compactMap { value(of: "id", in: $0.whole) }
    let links = tags.compactMap { value(of: "href", in: $0.whole) }
    #expect(Set(ids).count == ids.count)
    #expect(links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
  }
}

private func value(of name: String, in tag: String) -> String? {
  guard let range = tag.firstRange(of: " \(name)=\"") else { return nil }
  return String(tag[range.upperBound...].prefix { $0 != "\"" })
}

extension String {
  fileprivate func components(_ word: String) -> Int { ranges(of: word).count }
}
