import Conversation
import Reports

/// A month of sessions, the same every time.
enum Month {
  static func input() -> ReportInput {
    var sample = Sample()
    early(&sample)
    late(&sample)
    sample.input.kept = kept
    sample.input.intents = intents
    sample.input.landed = [
      LandedWords(words: "I was harsh about the money. I'm sorry.", outcome: "better")
    ]
    return sample.input
  }

  private static func say(_ text: String) -> [Act] {
    [Act(.hear, "That sounds lonely."), Act(.say, text)]
  }

  private static func early(_ sample: inout Sample) {
    sample.add(
      day: 3,
      [
        Line(
          said: "he NEVER listens. told him about the scan and he just went upstairs",
          heard: [
            ("he NEVER listens", .selfBlame, "blame.generalisation"),
            ("he just went upstairs", .partnerWithdrawal, "withdrawal.leaving"),
          ], heat: 6, replied: say("I'm scared about Thursday. Would you sit with me?")),
        Line(
          said: "so i followed him and kept asking what was wrong",
          heard: [("followed him and kept asking", .selfPursuit, "pursuit.pressing")], heat: 5),
        Line(
          said: "results are on thursday and im scared",
          heard: [("im scared", nil, "state.worried")], heat: 2, sharing: .shared),
      ])
    sample.add(
      day: 9, hour: 22,
      [
        Line(
          said: "nine texts and nothing",
          heard: [
            ("nine texts", .selfPursuit, "pursuit.repeated-contact"),
            ("nothing", .partnerWithdrawal, "withdrawal.silence"),
          ], heat: 8,
          replied: [Act(.step, "Phone face down, ten slow breaths out. No tenth tonight.")]),
        Line(
          said: "i put it away. i felt so alone", heard: [("alone", nil, "state.lonely")], heat: 4),
      ])
    sample.add(
      day: 12, hour: 8,
      [
        Line(
          said: "he came back down and said sorry for walking off",
          heard: [("said sorry for walking off", .repair, "repair.apology")], heat: 1,
          replied: [Act(.hear, "That counts."), Act(.ask, "What did you do then?")]),
        Line(
          said: "thank you for coming back, that helped. could we talk ten minutes tonight?",
          heard: [
            ("thank you for coming back", .repair, "repair.appreciation"),
            ("could we talk ten minutes tonight", .repair, "repair.request"),
          ], heat: 0, sharing: .shared),
      ])
  }

  private static func late(_ sample: inout Sample) {
    sample.add(
      day: 18, hour: 21,
      [
        Line(
          said: "i kept on at him about the money again",
          heard: [("kept on at him", .selfPursuit, "pursuit.pressing")], heat: 5),
        Line(
          said: "then he shut down and i called him pathetic",
          heard: [
            ("he shut down", .partnerWithdrawal, "withdrawal.shutting-down"),
            ("i called him pathetic", .selfBlame, "blame.name-calling"),
          ], heat: 7, replied: say("I was harsh about the money. I'm sorry.")),
      ])
    sample.add(
      day: 21, hour: 23,
      [
        Line(
          said: "sometimes i'm afraid of what he does when he drinks", heat: 3, safety: .check,
          replied: [Act(.safety, "Are you safe right now?")]),
        Line(said: "yes, it was long ago", heat: 1),
      ])
    sample.add(
      day: 27, hour: 19,
      [
        Line(
          said: "i said the sentence you gave me and we sat in the kitchen",
          heard: [("i said the sentence", .repair, "repair.reaching-out")], heat: 1,
          sharing: .shared),
        Line(
          said: "he said he hides when i get loud. i didn't know",
          heard: [("he hides when i get loud", .partnerWithdrawal, "withdrawal.hiding-away")],
          heat: 1, replied: [Act(.ask, "What could you do when it gets loud?")],
          sharing: .private),
      ])
  }

  private static var kept: [KeptThing] {
    [
      KeptThing(
        kind: .commitment, at: Timestamp(milliseconds: Sample.moment(12, 9)),
        parts: [
          .init(asked: "what:", written: "put the phone away after nine"),
          .init(asked: "by:", written: "every evening this week"),
        ], outcome: "kept, most evenings", sharing: .shared),
      KeptThing(
        kind: .exercise, at: Timestamp(milliseconds: Sample.moment(14, 9)), title: "Kit",
        parts: [.init(asked: "Our signal:", written: "hand on the table")]),
    ]
  }

  private static var intents: [IntentID: IntentNote] {
    [
      IntentID("pursuit.pressing"): IntentNote(
        title: "Pressing", means: "Pushes and will not let it rest.", source: "Somebody 1990"),
      IntentID("withdrawal.silence"): IntentNote(
        title: "Going silent", means: "Does not answer.", source: "Somebody 1990"),
    ]
  }
}
