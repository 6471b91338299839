/// The tags of the words that hold sentences together.
enum EnglishGrammar {
  /// Tags, and the words that have exactly these.
  static let tags: [(tags: WordTags, words: StaticString)] = [
    ([.adjective], "able bound willing tired"),
    ([.adjective, .adverb, .preposition], "down"),
    ([.adjective, .noun, .partnerNoun], "ex"),
    ([.adjective, .auxiliary, .participle, .verb], "done"),
    ([.adjective, .base, .noun, .verb], "sound"),
    ([.adjective, .base, .report, .verb], "mean"),
    ([.adjective, .participle, .past, .verb], "supposed used"),
    (
      [.adverb],
      """
      always again still anymore just even ever too also only really actually longer now here
      there please maybe perhaps together right more rather almost nearly soon
      """
    ),
    ([.adverb, .base, .noun, .preposition, .verb], "back"),
    ([.adverb, .coordinator], "so then"),
    ([.adverb, .negation], "never hardly barely"),
    ([.adverb, .preposition], "over around off up out away"),
    ([.adjective, .adverb], "long far"),
    ([.auxiliary, .base, .verb], "be have do"),
    ([.auxiliary, .ing, .verb], "being having doing"),
    ([.auxiliary, .participle, .past, .verb], "had"),
    ([.auxiliary, .participle, .verb], "been"),
    ([.auxiliary, .past, .verb], "was were did"),
    ([.auxiliary, .third, .verb], "am is are has does"),
    ([.base, .control, .noun, .report, .verb], "love hate"),
    ([.base, .control, .noun, .verb], "stop need help call"),
    ([.base, .control, .preposition, .report, .verb], "like"),
    ([.base, .control, .noun, .verb], "order"),
    ([.base, .control, .report, .verb], "expect tell ask hear see beg"),
    ([.base, .control, .verb], "keep want get make let accuse"),
    (
      [.base, .noun, .report, .verb],
      """
      wish hope guess promise claim worry scream shout text reply figure dream message answer
      """
    ),
    (
      [.base, .noun, .verb],
      "start plan try attempt use end look act turn kill drive scare matter treat piss"
    ),
    (
      [.base, .report, .verb],
      """
      decide forget feel suppose say think know believe swear admit wonder realise realize
      remember yell write explain argue insist complain announce suggest assume notice
      convince understand imagine warn mention confess
      """
    ),
    (
      [.base, .verb],
      """
      quit begin refuse intend choose agree pretend fail bother threaten go tend seem appear
      manage carry give avoid bring finish happen continue add become stay remain grow suck
      depend
      """
    ),
    ([.control], "force beg watch allow catch find leave"),
    ([.coordinator], "and but or nor yet"),
    ([.determiner], "a an the some any no every another such own other"),
    ([.determiner, .pronoun], "each both all one none this these those"),
    ([.determiner, .pronoun, .subordinator], "that"),
    ([.infinitiveTo, .preposition], "to"),
    ([.ing, .verb], "trying going"),
    ([.interrogative], "who whom whose which what why how where"),
    ([.interrogative, .subordinator], "when"),
    ([.modal], "can could will would shall should may might must ought"),
    ([.negation], "not neither"),
    (
      [.objectPronoun, .otherPerson, .pronoun, .subjectPronoun],
      """
      someone somebody anyone anybody everyone everybody nobody
      """
    ),
    ([.objectPronoun, .possessive, .pronoun], "her"),
    ([.objectPronoun, .pronoun], "me him us them mine yours hers ours theirs"),
    (
      [.objectPronoun, .pronoun, .reflexive],
      """
      myself yourself himself herself itself ourselves themselves
      """
    ),
    ([.objectPronoun, .pronoun, .subjectPronoun], "you it something anything everything nothing"),
    ([.participle, .past, .verb], "decided"),
    ([.possessive], "my your its our their"),
    ([.possessive, .pronoun], "his"),
    (
      [.preposition],
      """
      without of in on at by with from about into between under against during through towards
      toward onto behind beside instead
      for across along among beyond despite inside outside near upon within throughout per til
      """
    ),
    ([.preposition, .subordinator], "until since as after before than till except"),
    ([.pronoun, .subjectPronoun], "i we they he she"),
    ([.subordinator], "because if whenever although though while unless once whether"),
    ([.third, .verb], "becomes"),
  ]

  /// Tags that words from the lists of nouns, verbs and adjectives have besides.
  static let extras: [(tags: WordTags, words: StaticString)] = [
    (
      [.noun, .partnerNoun, .masculine],
      "husband boyfriend hubby fiance groom hubs bloke"
    ),
    (
      [.noun, .partnerNoun, .feminine],
      "wife girlfriend wifey fiancee bride missus"
    ),
    (
      [.noun, .partnerNoun],
      """
      partner spouse ex lover sweetheart soulmate so bae babe baby honey love darling hun
      """
    ),
    (
      [.noun, .otherPerson, .feminine],
      """
      mother mum mom mam mama mummy mommy sister daughter aunt auntie grandmother grandma nan
      gran niece girl woman lady stepmother stepmum stepmom stepdaughter stepsister
      """
    ),
    (
      [.noun, .otherPerson, .masculine],
      """
      father dad daddy papa brother son uncle grandfather grandpa grandad nephew boy man guy lad
      stepfather stepdad stepson stepbrother
      """
    ),
    (
      [.noun, .otherPerson],
      """
      parent friend boss manager colleague coworker neighbour neighbor teacher doctor therapist
      counsellor counselor psychologist psychiatrist roommate flatmate housemate cousin child kid
      toddler teenager teen mate stranger person client customer family sibling relative in-law
      lawyer judge cop police nurse driver tenant landlord buddy pal student professor coach
      midwife pastor priest imam rabbi
      """
    ),
    (
      [.noun, .otherPerson, .plural],
      """
      parents friends kids children people folks in-laws colleagues coworkers neighbours mates
      parents-in-law strangers others brothers sisters sons daughters men women guys girls boys
      """
    ),
    (
      [.verb, .base, .report],
      """
      accuse blame whisper mutter beg sense doubt fear bet reckon predict declare deny repeat
      state pray remind inform assure
      """
    ),
    (
      [.verb, .base, .control],
      """
      force beg allow watch catch accuse order remind warn teach invite encourage persuade urge
      permit cause push pressure blame forgive thank
      """
    ),
    (
      [.noun, .time],
      """
      night day morning evening afternoon week weekend month year hour hr hrs minute min mins
      second moment time today tonight tomorrow yesterday monday tuesday wednesday thursday friday
      saturday sunday christmas easter birthday weekday midnight noon lunchtime bedtime
      """
    ),
    ([.noun, .partnerNoun, .masculine], "fella"),
    ([.noun, .otherPerson], "law laws"),
    ([.verb, .third, .control], "makes"),
    ([.noun, .time, .plural], "times"),
    ([.noun, .time], "minute moment"),
    (
      [.noun, .adjective],
      """
      three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
      hundred hundreds thousand dozen dozens several countless multiple
      """
    ),
    ([.adverb], "repeatedly"),
    (
      [.interjection],
      "oh ok okay yeah yes yep nope hey hi hello well god omg lol lmao haha wow sorry ugh ah hmm anyway honestly literally basically obviously seriously"
    ),
  ]

  /// Irregular verbs: base, past, participle.
  static let irregularVerbs: StaticString = """
    arise arose arisen
    awake awoke awoken
    bear bore born
    beat beat beaten
    become became become
    begin began begun
    bend bent bent
    bet bet bet
    bind bound bound
    bite bit bitten
    bleed bled bled
    blow blew blown
    break broke broken
    breed bred bred
    bring brought brought
    build built built
    burn burnt burnt
    burst burst burst
    buy bought bought
    catch caught caught
    choose chose chosen
    cling clung clung
    come came come
    cost cost cost
    creep crept crept
    cut cut cut
    deal dealt dealt
    dig dug dug
    draw drew drawn
    dream dreamt dreamt
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed fed
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fling flung flung
    fly flew flown
    forbid forbade forbidden
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    get got gotten
    give gave given
    go went gone
    grind ground ground
    grow grew grown
    hang hung hung
    hear heard heard
    hide hid hidden
    hit hit hit
    hold held held
    hurt hurt hurt
    keep kept kept
    kneel knelt knelt
    know knew known
    lay laid laid
    lead led led
    lean leant leant
    leap leapt leapt
    learn learnt learnt
    leave left left
    lend lent lent
    let let let
    lie lay lain
    light lit lit
    lose lost lost
    make made made
    mean meant meant
    meet met met
    mistake mistook mistaken
    overcome overcame overcome
    overhear overheard overheard
    pay paid paid
    plead pled pled
    put put put
    quit quit quit
    read read read
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    shake shook shaken
    shed shed shed
    shine shone shone
    shoot shot shot
    show showed shown
    shrink shrank shrunk
    shut shut shut
    sing sang sung
    sink sank sunk
    sit sat sat
    slay slew slain
    sleep slept slept
    slide slid slid
    sneak snuck snuck
    speak spoke spoken
    spend spent spent
    spill spilt spilt
    spin spun spun
    spit spat spat
    split split split
    spread spread spread
    spring sprang sprung
    stand stood stood
    steal stole stolen
    stick stuck stuck
    sting stung stung
    stink stank stunk
    strike struck struck
    string strung strung
    strive strove striven
    swear swore sworn
    sweep swept swept
    swim swam swum
    swing swung swung
    take took taken
    teach taught taught
    tear tore torn
    tell told told
    text text text
    think thought thought
    throw threw thrown
    tread trod trodden
    understand understood understood
    undo undid undone
    upset upset upset
    wake woke woken
    wear wore worn
    weep wept wept
    win won won
    wind wound wound
    withdraw withdrew withdrawn
    withhold withheld withheld
    write wrote written
    """

  /// Irregular plurals: singular, plural.
  static let irregularPlurals: StaticString = """
    child children
    person people
    man men
    woman women
    wife wives
    life lives
    foot feet
    tooth teeth
    mouse mice
    self selves
    knife knives
    half halves
    """
}
