import Foundation
import Testing

private let night = """
  he NEVER listens. i told him about the scan and he just walked out
  i texted him nine times
  thank you for asking, that helped me
  """

private func talked(_ lines: String = night) throws -> String {
  let data = try Command.folder()
  _ = try Command.run([], input: Data((lines + "\n").utf8), data: data)
  return data
}

struct ReportCommandTests {
  @Test func writesThePageForOneselfToAFileOfOnesOwn() throws {
    let data = try talked()
    let file = "\(data)/page.html"
    let result = try Command.run(["report", "--output", file], data: data)
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(result.errors.contains("plain file"))
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("walked out"))
    let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(permissions as? Int == 0o600)
  }

  @Test func writesTheTherapistsCopyWithWhatIsWanted() throws {
    let data = try talked()
    let result = try Command.run(
      ["report", "--for", "therapist", "--want", "to be heard <first>"], data: data)
    #expect(result.output.contains("to be heard \\<first\\>"))
    #expect(result.output.contains("not an assessment"))
  }

  @Test func writesNoPartnersCopyWhileNothingIsShared() throws {
    let result = try Command.run(["report", "--for", "partner"], data: try talked())
    #expect(result.status != 0 && result.output.isEmpty && result.errors.contains("mend review"))
  }

  @Test(arguments: ["partner", "together"])
  func closesSharingAfterDanger(audience: String) throws {
    let data = try talked(night + "\nhe choked me last night")
    let result = try Command.run(["report", "--for", audience, "--session", "all"], data: data)
    #expect(result.output == "I'll leave that one for now.\n")
  }

  @Test func leavesDangerOutOfTheTherapistsCopyUnlessIncludeIsTyped() throws {
    let data = try talked(night + "\nhe choked me last night")
    let without = try Command.run(["report", "--for", "therapist"], data: data)
    #expect(!without.output.contains("choked"))
    let with = try Command.run(["report", "--for", "therapist", "--safety", "include"], data: data)
    #expect(with.output.contains("choked"))
    let wrong = try Command.run(["report", "--for", "therapist", "--safety", "yes"], data: data)
    #expect(wrong.status != 0)
  }

  @Test func readsBackAsTextWhereThereIsNoTerminal() throws {
    let result = try Command.run(["review"], data: try talked())
    #expect(result.output.contains("i texted him nine times"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func tellsThatThereIsNothingYet() throws {
    let result = try Command.run(["report"], data: try Command.folder())
    #expect(result.status != 0 && result.errors.contains("nothing is kept yet"))
  }
}

struct ChatCommandTests {
  private func file(_ text: String) throws -> String {
    let path = "\(try Command.folder())/chat.txt"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private let chat = """
    12/11/2024, 21:05 - Ann: why do you never answer me
    13/11/2024, 10:00 - Bo: sorry, i fell asleep
    13/11/2024, 10:05 - Ann: whatever
    """

  @Test func takesAChatInAndReadsItBack() throws {
    let data = try Command.folder()
    let taken = try Command.run(["import", "chat", try file(chat), "--me", "Ann"], data: data)
    #expect(taken.status == 0 && taken.output.contains("3 messages"))
    #expect(taken.errors.contains("Do they know"))
    let report = try Command.run(["report", "--chat"], data: data)
    #expect(report.output.contains("why do you never answer me"))
    #expect(report.output.contains("gap"))
    let list = try Command.run(["import", "list"], data: data)
    #expect(list.output.contains("Bo"))
    #expect(try Command.run(["import", "remove", "1"], data: data).status == 0)
    #expect(try Command.run(["report", "--chat"], data: data).status != 0)
  }

  @Test func countsAndLabelsNothingOfTheOther() throws {
    let data = try Command.folder()
    let text = chat + "\n13/11/2024, 11:00 - Bo: you always do this, you are useless"
    _ = try Command.run(["import", "chat", try file(text), "--me", "Ann"], data: data)
    let report = try Command.run(["report", "--chat"], data: data)
    #expect(!report.output.contains("useless"))
    for word in ["they blamed", "they pressed", "they pulled back", "hours", "minutes"] {
      #expect(!report.output.contains(word))
    }
  }

  @Test(arguments: ["Ann: he hit me again last night", "Bo: i will kill you if you leave"])
  func answersDangerAndKeepsNothing(line: String) throws {
    let data = try Command.folder()
    let text = chat + "\n14/11/2024, 10:00 - \(line)"
    let taken = try Command.run(["import", "chat", try file(text), "--me", "Ann"], data: data)
    #expect(taken.output.contains("999") && !taken.output.contains("messages,"))
    #expect(!taken.output.contains("hit me") && !taken.output.contains("kill you"))
    let list = try Command.run(["import", "list"], data: data)
    #expect(list.output.contains("No chat"))
  }

  @Test func countsAndShowsWhatHoldsNoWords() throws {
    let data = try Command.folder()
    let more = """

      14/11/2024, 10:00 - Bo: <Media omitted>
      14/11/2024, 10:01 - Bo: This message was deleted
      14/11/2024, 10:02 - Ann: 👍🏽
      14/11/2024, 10:03 - Ann: fine <This message was edited>
      """
    let taken = try Command.run(
      ["import", "chat", try file(chat + more), "--me", "Ann"], data: data)
    for words in ["files: 1", "taken back: 1", "emoji alone: 1", "they were sent: 1"] {
      #expect(taken.output.contains(words))
    }
    #expect(try Command.run(["report", "--chat"], data: data).output.contains("taken back: 1"))
  }

  @Test func closesTheImportAfterDanger() throws {
    let data = try talked("he choked me last night")
    let taken = try Command.run(["import", "chat", try file(chat), "--me", "Ann"], data: data)
    #expect(taken.output == "I'll leave that one for now.\n")
  }

  @Test func tellsTheLineOfABrokenFileAndKeepsNothing() throws {
    let data = try Command.folder()
    let broken = try file(chat + "\n31/02/2024, 10:00 - Bo: hi")
    let taken = try Command.run(["import", "chat", broken, "--me", "Ann"], data: data)
    #expect(taken.status != 0 && taken.errors.contains("line 4") && taken.output.isEmpty)
    #expect(try Command.run(["import", "list"], data: data).output.contains("No chat"))
  }
}

struct KeptCommandTests {
  private let promises = night + "\n/commit put the phone away after nine\n/commit ring the bank"

  /// The number that something has in the list.
  private func number(of words: String, in data: String) throws -> String {
    let list = try Command.run(["kept"], data: data).output
    let line = try #require(list.split(separator: "\n").first { $0.contains(words) })
    return String(line.prefix { $0.isNumber })
  }

  @Test func sharesWhatIsKeptOnlyWhenToldTo() throws {
    let data = try talked(promises)
    let phone = try number(of: "put the phone away", in: data)
    let bank = try number(of: "ring the bank", in: data)
    #expect(try Command.run(["report", "--for", "partner"], data: data).status != 0)
    #expect(try Command.run(["kept", "share", phone, "shared"], data: data).status == 0)
    #expect(try Command.run(["kept", "share", bank, "private"], data: data).status == 0)
    let copy = try Command.run(["report", "--for", "partner"], data: data)
    #expect(copy.output.contains("put the phone away") && !copy.output.contains("ring the bank"))
    #expect(try Command.run(["kept", "share", "99", "shared"], data: data).status != 0)
  }

  @Test func sharesNothingAfterDanger() throws {
    let data = try talked(promises + "\nhe choked me last night")
    let phone = try number(of: "put the phone away", in: data)
    let result = try Command.run(["kept", "share", phone, "shared"], data: data)
    #expect(result.output == "I'll leave that one for now.\n")
  }
}
