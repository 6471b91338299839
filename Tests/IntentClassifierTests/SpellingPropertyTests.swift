import Conversation
import IntentClassifier
import Testing

private let english = Vocabulary.english()

private let sample = SpellingSample.words.description.split { $0 == " " || $0 == "\n" }.map(
  String.init)

@Test func aWordThatExistsNeverReadsAsAnother() {
  var workspace = ReadingWorkspace()
  for word in sample {
    _ = workspace.clauseTable(word, english)
    let features = workspace.features.reduce(into: TokenFeatures()) { $0.formUnion($1) }
    #expect(features.isDisjoint(with: [.repaired, .stretched]), "\(word)")
  }
}

@Test func theFilterMissesNoWordAndRarelyTakesOneTooMany() {
  let filter = WordFilterBuilder(sample)
  #expect(sample.allSatisfy(filter.contains))
  let wrong =
    sample.count { filter.contains($0 + "qz") } + sample.count { filter.contains("x" + $0) }
  #expect(wrong < 4)
}

@Test func theFilterIsTheSameForTheSameWordsInAnyOrder() {
  let list = sample.prefix(50).joined(separator: "\n")
  let reversed = sample.prefix(50).reversed().joined(separator: "\n")
  #expect(WordFilterBuilder.source(list: list) == WordFilterBuilder.source(list: reversed))
}

@Test func anyBytesAreReadWithoutATrapAndSpansStayInOrder() {
  var chance = SeededGenerator(seed: 23)
  let bytes =
    Array("nevr*b!t$@;'\"eE.,  0 some one husbnadtalkto/#\n".utf8) + [0xC3, 0xA9, 0xFF, 0x00]
  var workspace = ReadingWorkspace()
  for _ in 0..<3_000 {
    let text = String(
      decoding: (0..<Int.random(in: 0...40, using: &chance)).map { _ in
        bytes[Int.random(in: 0..<bytes.count, using: &chance)]
      }, as: UTF8.self)
    _ = workspace.clauseTable(text, english)
    var last = 0
    for span in workspace.spans {
      #expect(span.start >= last && span.start < span.end && span.end <= text.utf8.count)
      last = span.start
    }
  }
}

@Test func aMessageOfNonsenseIsReadInBoundedTime() {
  var chance = SeededGenerator(seed: 5)
  let text = (0..<2_000).map { _ in
    String(
      (0..<9).map { _ in Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &chance))) })
  }.joined(separator: " ")
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable(text, english)
  let mended = workspace.features.count { $0.contains(.repaired) }
  #expect(mended <= 128)
}
