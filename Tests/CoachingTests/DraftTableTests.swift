import Coaching
import Conversation
import IntentLibrary
import Testing

/// What the checker finds in drafts of our own; how it does on strangers' stands in `DraftBatches`.
struct DraftTableTests {
  @Test func findsWhatIsWrongInOurOwnDrafts() throws {
    let table = try DraftTable.read("CoachingTests/Drafts/table.jsonl")
    let score = table.score(try BundledDrafts.checker())
    print(
      "drafts \(table.rows.count): precision \(score.precision) recall \(score.recall) F1 \(score.f1), "
        + "clean flagged \(score.cleanFlagged.count) of \(score.clean), parts \(score.missing), "
        + "kinds \(score.kindsRight) of \(score.kinds)")
    #expect(table.rows.count >= 150 && score.clean >= 50)
    #expect(score.f1 >= 0.75)
    #expect(score.cleanFlagged.count * 10 <= score.clean, "\(score.cleanFlagged)")
    #expect(score.missing >= 0.85)
  }

  @Test func givesTheSameVerdictTwice() throws {
    let table = try DraftTable.read("CoachingTests/Drafts/table.jsonl")
    let checker = try BundledDrafts.checker()
    for row in table.rows.prefix(40) { #expect(checker.check(row.text) == checker.check(row.text)) }
  }

  @Test func whatIsToBeSaidInsteadWouldNotBeFlagged() throws {
    let table = try DraftTable.read("CoachingTests/Drafts/table.jsonl")
    let checker = try BundledDrafts.checker()
    for row in table.rows {
      let verdict = checker.check(row.text, as: DraftKind(rawValue: row.kind))
      for flag in verdict.flags {
        #expect(!flag.why.isEmpty && !flag.instead.text.isEmpty, "\(flag.type): \(row.text)")
        guard flag.instead.isSaid else { continue }
        #expect(checker.check(flag.instead.text, as: verdict.kind).isClean, "\(flag.instead.text)")
      }
      guard let rewrite = verdict.rewrite else { continue }
      let again = checker.check(rewrite, as: verdict.kind)
      #expect(again.isClean, "\(rewrite)")
      #expect(Set(verdict.parts.map(\.part)).isSubset(of: Set(again.parts.map(\.part))))
    }
  }

  @Test func spansLieOnTheWordsQuoted() throws {
    let table = try DraftTable.read("CoachingTests/Drafts/table.jsonl")
    let checker = try BundledDrafts.checker()
    for row in table.rows {
      let text = "🙃 “so”\r\n\n" + row.text
      for flag in checker.check(text).flags {
        #expect(flag.span.end <= text.utf8.count && flag.span.quote(from: text) == flag.quote)
      }
    }
  }
}
