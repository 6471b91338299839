/// Base words with their parts of speech, chosen by how often people use them.
///
/// The parts of speech follow WordNet 3.0 (see `WordNet-LICENSE.txt` in this folder).
enum EnglishVerbs {
  /// A group of words that share their parts of speech.
  static let groups: [(tags: WordTags, words: StaticString)] = [
    (
      [.verb],
      """
      abolish absorb accelerate accentuate accept accommodate accompany accomplish accord accost
      accumulate accuse achieve acknowledge acquire activate adapt add adhere adjourn adjust
      administer admire admit adopt adore advertise advise affect affirm affix afford aggravate
      agitate agree align allege allocate allot allow alter amaze amend amplify amuse analyze
      announce annoy anticipate apologise apologize appear appease applaud apply appoint
      appreciate approve argue arise arouse arrange arrive ascertain ascribe ask assail assemble
      assert assess assign assimilate assume assure attach attain attend attract augment
      authorize avert avoid await awaken babble bake banish baptize bask bathe bawl bear beat
      beckon become beg begin behave behold believe belittle belong berate beset bestow bet
      bethink betray bevel bind birdie bleed bless blindside blink blush bob boil bore borrow
      bother brag breathe bring broaden build bump burn bury bust buy cackle calculate calibrate
      cancel carry carve catch cater cease celebrate certify chant characterize cheat cherish
      chew choke choose choreograph chortle circulate cite clamber clamp clarify clasp classify
      climb cling clog clothe coax cock coincide collaborate collect combine come commemorate
      commence commend commit communicate commute compare compel compensate compete compile
      complain complicate comply compose comprehend comprise compute conceal concede conceive
      conclude concur condemn condescend confess confide confine confirm confront confuse
      congratulate connect conquer conserve consider consign consist consolidate conspire
      constitute construct construe consult consume contain contaminate contemplate contend
      continue contradict contribute converse convey convince cooperate cope correlate
      correspond corroborate cough counteract crave crawl creak create creep cringe criticize
      croon cruise crumble crystallize cuddle culminate cultivate curl curtail cut dampen dangle
      dare darken dart deactivate deceive decide declare decorate decry dedicate deduce deduct
      deem defend define defy delete deliver demonstrate denote denounce deny depart depend
      depict deploy depress deprive derive descend describe deserve designate despise destine
      destroy detach detect deteriorate determine devastate develop devise devote diagnose
      dialyze die differ differentiate dig digress dilate diminish dine dip disagree disappear
      disappoint disapprove discard discern disclose discontinue discourage discover discuss
      dismiss dismount disobey dispel disperse displace dispose disrupt disseminate distill
      distinguish distort distract distribute disturb divert divide dominate donate downgrade
      download doze drag draw drill drip drown dump dwell dwindle earn eat economize edit
      educate ejaculate elapse elect elevate elicit eliminate embarrass embody emerge empathize
      emphasize employ enable enact enclose encompass encourage endanger endorse endow endure
      enforce engage engender engulf enhance enjoy enlarge enlist enrich enroll ensue ensure
      entail enter entertain entitle envision epitomize equate equip erase err erupt escalate
      establish evade evaluate evoke evolve exaggerate examine exceed except excite exclaim
      exclude execute exemplify exert exhaust exhibit exist expand expect expel expend expire
      explain explode explore expose express extend facilitate fade fail falter fantasize
      fascinate fasten fathom feel fell fetch fill finalize find finish fix flatten flatter flee
      flinch fling float flop flounder follow forbid foresee forestall forget forgive formulate
      forsake fortify foster freeze fret frighten frown frustrate fulfil fulfill furnish gather
      generalize generate gesticulate get give glaze glorify glower glue go gouge govern grab
      grapple grasp graze greet grieve grind grope grow guess gush handle hang happen harass
      harden hasten heal hear heave hesitate hinder hire hold horrify hover hug hum humiliate
      hunt hurl hurtle identify ignite ignore illuminate illumine illustrate imagine imitate
      impair impart implore imply impose impress imprison improve incite include incorporate
      incur indicate induce indulge infect infer inflict inform infuriate inhabit inherit
      inhibit initiate inject injure inquire insert insinuate insist inspect inspire instal
      install instigate instruct insulate insure integrate intend intensify interact interfere
      interpose interpret interrupt intersect intervene introduce invade invent invest
      investigate invite invoke involve irritate isolate itch itemize jeopardize join josh jump
      justify keep kill kindle kneel know lash launch lay learn leave lend lessen let levy lick
      lift linger listen live locate lodge loosen lose lower lug lurk magnify maintain make
      manage manifest manipulate mar marry masturbate meditate meet melt memorize mend merge
      migrate mingle minimize misinterpret mislead mistreat misunderstand mix mobilize modernize
      modify molest monitor monopolize mop motivate mourn move multiply mumble muster mutter nag
      necessitate negotiate nestle neutralize nod nominate notify nourish obey oblige observe
      obsess obstruct obtain occupy occur offend offer officiate offset omit operate oppose
      ordain organize originate oust outdistance outweigh overbear overcome overdose overhear
      overlap overlook overreach overreact overtake overturn overwhelm owe pant paralyze
      participate pat patronize peck penetrate perceive perform perish perpetuate persist
      personify persuade pertain pester pick pinch plague plead please plod plunge poke polarize
      ponder populate portray possess postpone pour pray preach precede predict prefer prepare
      prescribe preserve preside presume presuppose pretend prevail prevent probe proceed
      proclaim prod produce profess prohibit promote pronounce propel propose prosecute prosper
      protect protrude prove provide provoke pry publicize publish puff punish purl purport
      pursue put putt puzzle qualify quit quote raise ransack rape ratify rationalize reach
      react read reaffirm realise realize reap reappear rearrange reassure rebuild rebut recall
      recapture recede receive reciprocate recite reckon recognise recognize recollect recommend
      reconcile reconsider reconstruct recount recover recreate recur recycle reduce refer
      reflect refocus refuse regain regulate rehearse reinforce reiterate reject rejoice rejoin
      relate relax relegate relieve relinquish relive rely remain remember remind reminisce
      remove rend render renew reorganize repay repeat repel replace replenish represent
      reproduce repudiate require resemble resent reside resign resist resolve respond restore
      restrain restrict retain retire retrace retrieve reunite reveal revise revive revolve rid
      rip roam roast rob rotate rub sadden sag salvage satisfy save savor say scare scatter
      scoff scold scratch screw scrub scrutinize secede seduce see seek seem seep segregate
      seize select sell send serve settle sever sew shake sharpen shatter shave shine shoot
      shorten shout shove show shrink shudder shuffle shun sidle signify simmer simplify
      simulate sing sit situate skip skydive slacken slam slap slash smack smother snap snatch
      sneak sniff snore snort snub snuggle soak soar soften solder solicit solve sorb sow speak
      specialize specify speculate spend spill spin spit spoil sprawl sprinkle sprout squeeze
      stagger stalk stammer stand startle starve stay steal steam steer stiffen stimulate
      stipulate stir straddle straighten strangle strengthen strew strive stumble stun subdue
      submit subscribe subside subsidize subtract succeed succumb sue suffer suffice suffocate
      suggest summarize summon superimpose supersede supervise suppose suppress surpass surround
      survive suspect suspend sustain swear swim swing swinge symbolize sync systematize
      tabulate tack tailor take teach tell tempt tend terminate terrify testify thank thicken
      think threaten thrive throb throw thump tighten tilt tolerate topple totter trample
      transcend transform translate transmit transpose traverse treat tremble trudge try tuck
      tumble twine twitch uncover underestimate undergo underlie underline undermine understand
      undertake undo unfold unify unite unleash unlock unwrap update uphold utilize validate
      vanish vary veer verify vie violate visualize vow wade wait wallop wallow wander want warn
      waver weaken wear wed weep weigh wham whistle widen wield wiggle win wipe withdraw
      withhold withstand wive wobble wrench write writhe yearn
      """
    ),
    (
      [.noun, .verb],
      """
      abandon abort abuse accent ache act addict address advance adventure advocate aid aim
      alarm ambush amount anchor angle answer appeal apprentice approach array arrest assault
      assent assist associate attack attempt attribute avail award awe bachelor bail balance ban
      bar bargain barge bark barricade bat batter battle bay beam beard belch bellow belt bench
      bend benefit bid bike bill bin bitch bite blame blast blaze blend bloat block blog bloom
      blossom blow blunder blur bluster board boast bolster bomb boob book boom boost booze
      border bounce bow brace brand breach break breakfast breed bridge bristle broadcast brood
      brook browse bruise brush bubble buck buckle bud budget buffer buffet bug bulge bulk bull
      bulletin bullshit bum bunch bundle burrow burst bus butt butterfly buzz bypass cable cake
      call camp campaign candy cane cant cap capture care career caress cart cash cashier cast
      catalogue cause caution cement center centrifuge chalk challenge chamber champion change
      channel charcoal charge charm chart chase chat chatter check cheer cheese chill chin chip
      chorus chuckle circle claim clamor clang clap clash clatter claw click climax clinch clip
      clock closure cloud cluck cluster clutch coach coat code coin collapse collar color comb
      combat comfort command comment commission commune complement compliment compound compress
      compromise con concentrate concern conduct conflict consent console contact contest
      contract contrast control convert convict cook coordinate copy core cost costume couch
      counsel count couple court cover crackle cradle crap crash cream credit cripple crop
      crouch crow crowd crown crush cry cube cuckold cue cup curb cure curse curve cycle dab
      damage dance dash date dawn daydream deal debate debut decay decline decrease decree
      defeat delay delegate delight demand dent deposit desert design desire despair diagram
      dial dictate din discharge discipline disconnect discount disdain disgrace disguise
      disgust dislike dispatch display dispute disregard disrespect dissolve distrust ditch dive
      divorce dock document dodge don doom dose dot doubt douche draft drain drape dread dream
      dress drift drink drive drool drop drum duck dust dwarf dye ease echo eclipse edge effect
      elbow email embrace encounter end endeavor envy escape escort essay esteem estimate
      evidence exchange excuse exercise exit experience experiment exploit export extract face
      fag fall fan farm fart fashion fault favor favour fear feast feather feature feed felt
      fight figure file filter finance fire fish flank flap flare flash flaw flick flip flirt
      flock flood flourish flow flurry fly foam focus foil fold fool force forecast form format
      frame freckle fuck fuel fumble function fuse fuss gag gain gallop garage garden gasp gaze
      gear gesture ghost gift giggle glance glare gleam glimpse glint glitter glory glow google
      grace grant graph grease grill grin grip groan growl grumble grunt guarantee guard guide
      gulp gut hack hail halt hammer hamper hand harangue harbor harm harness harvest hassle
      hate haul haunt hawk hazard head headline heap heat heed help herd hide hike hint hit
      hitch holler honeymoon honor hood hook hoot hop hope house howl huddle huff humor humour
      hump hunch hurry hush implant implement import incline increase influence institute insult
      intercept interview introvert issue jab jack jail jam jar jaw jerk jet joke judge jumble
      junk keynote kick kid kiss knit knock knot label labor lack lag land lap lapse latch
      lather laugh layer lead league leap lease lecture license lie limit link list litter load
      loaf loan lobby lock log look loom loop loot love lube lull lumber lump lunch lunge lurch
      lure lust mail maneuver manufacture map march mark market marshal marvel mask massage
      master match mate matter measure menace mention merchandise merit mesh meter milk mill
      mind minister mirror miss mist mistake moan mold mope mortar motorcycle mount murder
      murmur muse nail name nap need needle neglect nest nickname notch note notice nurse object
      occasion oil orbit order orient outgo outline output outrage overthrow pace pack package
      paint pair palm pan panic parade paraphrase pardon park partner pass paste patch patent
      patrol pause paw pay peak peer peeve pen perch permit pervert pet petition phone
      photograph phrase picket pickle picnic picture pile pilot pin pinpoint pioneer pipe piss
      pit pitch pity place plan plank plant plaster play plot plow pluck plug point poise poison
      pole police poll pool pop pore porter pose post postulate pot potter pound practice praise
      precipitate preface press prey prick pride print prize profit programme progress project
      promise proposition prostitute protest pucker pull pulse pump punch purchase purse push
      quake quarrel query question queue quiver quiz race rack radio rage raid rail rain rally
      ram range rank rant rap rate rattle rebel rebound rebuff record recruit reel reform
      refrain refund regard register regret reign rein relay release relish remark remedy rent
      repair repeal reply report repose reproach request rescue reserve reset resort respect
      rest result resume retail retard retort retreat retrospect return revel revenge reverse
      review reward riddle ride ridicule rig ring ripple rise risk rival roar robe rock roll
      root rot row ruin rule rumble rumor run rush rustle rut sabotage sacrifice saddle sail
      sample sanction sand saw scale scam scamper scan schedule scheme score scorn scout scowl
      scramble scrap scrape scream screech screen scroll sculpture seal search seat sense
      sentence service set shade shadow shame shape share shear shed shield shift ship shirt
      shit shiver shock shop shower shred shriek shrug shunt sigh sight sign signal silence
      silhouette sin singe sink sip sketch skirmish skirt slant slaughter sleep slice slide slip
      slit slop slot slug slump smash smell smile smoke snack snake snarl sneer snoop snow sob
      sock solace soup spade span spank spark sparkle spear speed spell spiral spite splash
      splinter sponsor spoon spot spray spring spur spy squeak stack staff stag stage stain
      stake stall stamp star stare start state station stem step stick sting stomp stoop stop
      store storm strain strand streak stream stress stretch stride strike string strip stroke
      stroll struggle strut study stuff stump sub suck sugar suit supplement supply support
      surge surmise surprise surrender survey swallow swamp swarm sway sweat sweep swell swerve
      swirl switch swoop tackle tag talk tap taste tattoo taunt tax taxi tear tease telegraph
      telephone term test thaw thread thrill throng throttle thrust thumb thunder thwart tick
      tickle tie till tip tire title toast tool torment torture toss touch tour tower trace
      track trade trail train tramp transfer transport trap trash travel tread treasure trick
      trigger trip triumph troll trot trouble trust tug tune turn twist twitter urge use
      vacation vacuum valet veil vein vent venture verge vest vet veto view visa visit volunteer
      vomit vote wag wage wail wake walk warrant wash waste watch wave wax weave wheel whine
      whip whirl whisper wind wing wink winter wire wish witness wonder work worry worship wound
      wow wrangle wrap wreck wrinkle yank yawn yell yelp yield yip zone
      """
    ),
    (
      [.noun, .verb, .adjective],
      """
      abstract arch average base blind calm content crack cross double fake fancy fit found
      front graduate hurt iron lame light moderate motor net parallel polish present prime rear
      single sound split spread square squat stable stray subject subordinate substitute total
      trim triple upset
      """
    ),
    (
      [.noun, .verb, .adjective, .adverb],
      """
      counter flush round
      """
    ),
    (
      [.noun, .verb, .adverb],
      """
      back bang bolt
      """
    ),
    (
      [.verb, .adjective],
      """
      absent alert alternate appropriate approximate articulate awake bare blunt bound brave
      clean clear complete cool correct corrupt diffuse dilute direct dry dull elaborate empty
      equal erect exact faint foul free frequent gentle humble idle intimate last lavish lean
      like limp mature mean mock narrow obligate obscure open own perfect prompt prostrate
      secure separate sheer shrill shut shy slow smooth sour spare steady steep sublime tender
      utter warm weary welcome wet
      """
    ),
    (
      [.verb, .adjective, .adverb],
      """
      close damn further loose near
      """
    ),
  ]
}
