import Conversation
import Testing

@Test func quotesTheBytesThatItCovers() {
  #expect(Span(3, 8).quote(from: "i'm héllo") == " hél")
  #expect(Span(4, 10).quote(from: "i'm héllo") == "héllo")
  #expect(Span(5, 99).quote(from: "short") == "")
}

@Test func overlapsOnlyWhenAByteIsShared() {
  #expect(Span(0, 3).overlaps(Span(2, 5)))
  #expect(!Span(0, 3).overlaps(Span(3, 5)))
  #expect(Span(0, 3).union(Span(5, 6)) == Span(0, 6))
}

@Test func labelsFollowFromFamilyAndActor() {
  #expect(Label(family: .blame, actor: .partner) == .partnerBlame)
  #expect(Label(family: .repair, actor: .unknown) == .repair)
  #expect(Label(family: .withdrawal, actor: .other) == nil)
  #expect(Label(family: .talk, actor: .self) == nil)
}

@Test func readingListsItsLabelsOnceAndInOrder() {
  let finding = Finding(
    label: .selfBlame, intent: IntentID("blame.contempt"), rule: RuleID("x"), who: .self,
    span: Span(0, 1), confidence: 0.8)
  let reading = Reading(findings: [finding, finding], safety: .check)
  #expect(reading.labels == [.safety, .selfBlame])
}
