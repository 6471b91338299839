/// The words that hold sentences together, each at a fixed place in every vocabulary.
///
/// A raw value is the word's number; 0 stays free for unknown words.
enum FunctionWord: WordNumber, CaseIterable {
  // Pronouns and owners
  case i = 1
  case me, my, mine, myself, you, your, yours, yourself, he, him, his, himself, she, her, hers
  case herself, it, its, itself, we, us, our, ours, ourselves, they, them, their, theirs
  case themselves, one, someone, somebody, anyone, anybody, everyone, everybody, nobody
  case something, anything, everything, nothing, each, both, all
  // Determiners
  case a, an, the, this, that, these, those, some, any, no, every, another, such, own, other
  // Auxiliaries
  case be, am, `is`, are, was, were, been, being, have, has, had, having, `do`, does, did, doing
  case done
  // Modals
  case can, could, will, would, shall, should, may, might, must, ought
  // Negation
  case not, never, neither, none, hardly, barely, without
  // Conjunctions
  case and, but, or, so, yet, because, `if`, when, whenever, although, though, `while`, until
  case unless, since, `as`, once, after, before, than, whether, then, except, nor, till
  // Question words
  case who, whom, whose, which, what, why, how, `where`
  // Prepositions
  case to, of, `for`, `in`, on, at, by, with, from, about, into, over, between, under, against,
    during
  case through, towards, toward, around, off, up, down, out, away, back, onto, behind, beside
  case instead, like
  // Adverbs that matter to the clause
  case always, again, still, anymore, just, even, ever, too, also, only, really, actually, longer
  case now, here, there, please, maybe, perhaps, together, right, more, rather
  // Verbs that take another verb
  case keep, stop, quit, start, begin, refuse, want, wish, hope, plan, intend, `try`, attempt
  case decide, choose, agree, need, pretend, fail, forget, bother, threaten, use, go, get, make
  case `let`, help, tend, seem, appear, manage, carry, give, avoid, able, supposed, bring, finish
  case end, happen, love, hate, feel, expect, suppose, bound, willing, trying, going, used, tired
  case `continue`
  // Verbs of saying and thinking
  case say, tell, think, know, believe, mean, ask, guess, swear, admit, promise, claim, accuse
  case call, hear, see, wonder, realise, realize, remember, worry, scream, shout, yell, text
  case reply, write, explain, argue, insist, complain, announce, suggest, assume, figure, notice
  case decided, convince, understand, imagine, dream, message, answer, warn, mention, add, confess
  case accord
  // Places that "to" leads to
  case work, school, bed, sleep, church, town
  // Linking verbs
  case become, look, sound, act, stay, remain, grow, turn, become2
  // Participles that say how somebody is rather than what was done to them
  case scared, worried, finished, drunk, gone, upset, married, bored, stressed, exhausted, confused
  case depressed, annoyed, excited, interested, pissed, ashamed, involved, engaged, lost, hurt
  // Forms and words that matter to some turns of phrase
  case made, makes, last, law, laws, times
  // Counts
  case three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty
  case forty, fifty, hundred, hundreds, thousand, dozen, dozens, several, countless, multiple
  case repeatedly
  // Letters that a contraction leaves
  case possessive

  /// Whether a word is one that holds sentences together.
  static func isOne(_ number: WordNumber) -> Bool {
    number > 0 && number <= possessive.rawValue
  }

  /// The word as it is written.
  var text: String {
    switch self {
    case .become2: "becomes"
    case .possessive: "'s"
    default: "\(self)"
    }
  }
}

/// Spellings that stand for different words by context, numbered right after the function words.
///
/// Their order is the order in which ``Contraction`` knows them.
enum AmbiguousWord: String, CaseIterable {
  case ur, well, ill, hell, shell, id, wed, shed, lets, cause
}
