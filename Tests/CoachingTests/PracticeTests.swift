import BundledIntents
import Coaching
import Conversation
import Foundation
import IntentLibrary
import Testing

struct PracticeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Drafts")

  private func practice(_ name: String) throws -> Practice {
    let partner = try BundledDrafts.checker().partners.first { $0.name == name }
    return Practice(with: try #require(partner))
  }

  @Test(arguments: ["withdraws", "presses", "blames-back", "softens"])
  func answersAsItsFileReads(name: String) throws {
    let file = Self.folder.appending(path: "practice-\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let checker = try BundledDrafts.checker()
    var practice = try practice(name)
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("> ") else { continue }
      let said = String(line.dropFirst(2))
      lines.append("> \(said)")
      let answer = practice.answer(said, checker.reading(of: said), checker)
      lines += answer.map { "< \($0.text)" }
    }
    let result = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["MEND_RECORD"] != nil {
      try result.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(result == text)
  }

  @Test func marksEveryAnswerAsPractice() throws {
    let checker = try BundledDrafts.checker()
    for partner in checker.partners {
      #expect(partner.moves.count >= 12)
      var practice = Practice(with: partner)
      for said in ["you never listen", "i'm sorry i shouted", "could we talk tonight?", "ok"] {
        let acts = practice.answer(said, checker.reading(of: said), checker)
        #expect(acts.count == 1)
        #expect(acts.first?.text.hasPrefix("practice \u{B7} ") == true)
      }
    }
  }

  @Test func saysNothingAfterASignOfDanger() throws {
    let checker = try BundledDrafts.checker()
    var practice = try practice("softens")
    let said = "he hit me last night"
    #expect(practice.answer(said, checker.reading(of: said), checker).isEmpty)
  }

  @Test func opensToASoftStartAndShutsOnBlame() throws {
    let checker = try BundledDrafts.checker()
    var practice = try practice("withdraws")
    func say(_ text: String) {
      _ = practice.answer(text, checker.reading(of: text), checker)
    }
    say("you never listen to me, you're so selfish")
    #expect(practice.door == .shut)
    for text in [
      "i'm sorry i said that", "i can see why you went quiet", "i felt lonely on friday",
      "could we have ten minutes tonight?",
    ] { say(text) }
    #expect(practice.door == .open)
  }
}
