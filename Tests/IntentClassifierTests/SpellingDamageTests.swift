import Conversation
import IntentClassifier
import Testing

private let classifier = try? Fixture.classifier()

/// Sentences that the small library hears something in.
private let sentences = [
  "you never listen to anything i say", "youre so selfish sometimes", "you always interrupt me",
  "he walked out during dinner", "she stormed off yesterday evening", "you never answer my texts",
  "he slammed the door again", "i went quiet after breakfast", "she hung up without another word",
  "you always forget our anniversary", "you never help around the house",
  "he always ignores me when his friends visit", "i yelled at him again this morning",
  "she yelled at me before work", "i insulted him yesterday", "he slapped me last summer",
  "she pushed me against the fridge", "he refuses to listen to me", "she wont answer me anymore",
  "we both shut down after that", "you always interrupt my stories", "he drove off in a rage",
  "i want to end it all tonight", "please just answer me", "he stopped talking to me on monday",
  "you are a child about money", "he is such an idiot sometimes", "you never care about my mother",
  "you always ignore my messages", "she slammed the door really hard", "i shut down every time",
  "he hit me with his phone", "you never listen at dinner", "she went quiet for three days",
  "he walked out before christmas", "i walked out because of the noise",
  "you always forget my birthday", "she refuses to talk about the money",
  "he never helps with the children", "i refuse to answer him",
]

/// Makes one slip in one word of five letters or more.
private func damaged(_ text: String, _ chance: inout SeededGenerator) -> String {
  var words = text.split(separator: " ").map { Array($0) }
  let long = words.indices.filter { words[$0].count > 4 }
  let index = long[Int.random(in: 0..<long.count, using: &chance)]
  let place = Int.random(in: 0..<words[index].count - 1, using: &chance)
  let letter = Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &chance)))
  switch Int.random(in: 0..<4, using: &chance) {
  case 0: words[index].remove(at: place)
  case 1: words[index].insert(letter, at: place)
  case 2: words[index][place] = letter
  default: words[index].swapAt(place, place + 1)
  }
  return words.map { String($0) }.joined(separator: " ")
}

@Test func mostReadingsSurviveASlipInALongWord() throws {
  let classifier = try #require(classifier)
  var chance = SeededGenerator(seed: 2026)
  var kept = 0
  var tried = 0
  for sentence in sentences {
    let labels = classifier.read(sentence).labels
    #expect(!labels.isEmpty, "\(sentence)")
    for _ in 0..<10 {
      tried += 1
      if classifier.read(damaged(sentence, &chance)).labels == labels { kept += 1 }
    }
  }
  #expect(kept * 100 >= tried * 80, "\(kept) of \(tried)")
}
