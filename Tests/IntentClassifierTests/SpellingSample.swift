/// 600 words of SCOWL, drawn with a fixed seed (see `Text/English/SCOWL-LICENSE.txt`).
enum SpellingSample {
  static let words: StaticString = """
    abating abolished absorption accountants accusatives achieving acknowledging actuary alembert
    alight allegorical amarillo amaryllis amnesty amuses anchorages anita annabelle announced
    anomalies anshan antiabortion appeared approvals approximately araguaya arrowheads aspiration
    assessed assn assonance assuage atman autistic bagel barbecues barley battening baxter befogging
    beggars behests belted bent betrayers bilbao billiards bivouac bleak blitzing bloodbath
    boccaccio bonuses bookworms boswell brahmagupta brattain breakable bridesmaid brie briquets
    brooking brooks brownie buckeye bucksaw buffers bulkheads bummest burgundies bushels bypasses
    cactuses calcined camilla cannonball cans canton caph carjackers carjacks carmelo carpi carriage
    castrates cedar centering centipede chassis chastening chennai chill chitchatting chlorinating
    choker chores christians chronic chubbiest cinemas cipher civic clefs cliquish clojure cluster
    clxvii coalesced coddled coequal collectivising colonials complicating compound conditioning
    conjuncture consecrating consecutively conserves conspicuous constituting consummating
    contributors controversial cooped coors councilor counterpart credibly cruciforms cummings
    currency curtaining customising dairymen dampening dauntless dave deafens debauch decentralising
    defaulters deimos demotions denaturing denominates dentin depots depressions deprogrammed detail
    detect deterred diminuendoes dines dink discombobulates discomforting discounts disliking
    disregards distil distortions distributes diverse doctrines dogma domes doorway downhearted dram
    dramatist drawls drool droops drowse drudged drug ducklings duelists earthy economize edmonton
    eleanor elroy enamor enamored enamors endearing energisers englishwoman entombed equable
    eratosthenes eskimos evenness exhausted fabricates family farmington faxing felon ferociously
    festively fiddly filed fillers filters fizzier float flutter foobar forborne fosse francisco
    fratricide freemasonry frighten fulbright fumigation furnished furred further fuzzily galosh
    gape gash geneticist georgina geostationary ghent ghostliness glassing gloria goons grandstand
    granted grimed groggily gummier gunpowder gustavus hairdresser halved handicapped hardship
    harmonicas harpoons harshest hated heliport hellenize hesitates highness hilton hitler hits
    hollowest homogenize honorific hosing hybridise hypocrisies idiosyncratic idol idolatrous
    immobilises imponderable impoverishes impregnably inboxes indefatigable indefinably indifferent
    indisputable individualises inflammation initializes inkwell inlet insensible instantaneously
    interestingly investigators ionise iphigenia irishwomen islets itemizes jaguars javelin
    jehoshaphat jessie jiffy jingles joaquin jordanian jordanians kalgoorlie keeper kemerovo kennels
    kick kilning kilograms kneeing lathe latvia lawn leaflet leasing lebanese leftest liar lindy
    linnaeus literate loft logbook lollypops lover lpns lumpy madrigal mafia mamas marijuana masher
    masonic mastication measure melodically members menes microchip midwifing millimeter milling
    miscasts misconducted mistreating mitty molt mormonism moroni mutant mutuality nasty naturalist
    naturalistic naughty neediest newels nickle nominative nondairy noodle oafish odysseus offered
    olympics omar operatic operators oriya oscilloscope osiris outdistances outlying outrageously
    overrunning overspending overstock paired palmerston pals particularised patrols patronizes
    patters pealed peanuts pentagon permuting persuasive perturbs phished photoed photograph piano
    piked piling pilothouses pinning played politicise pottered powerfully prestige pretty primers
    proactive projectors propped pudgier punctures pussycats quarreled quarrelled quest quixotic
    quotas radiate rakishness rankles rattraps ravels rawness realities rearms recapturing
    receptively recognizes recompiling reeducates refinements regimens retries revitalise rhone
    rickie rickshaw rigs rills ringleaders robson role rommel rosalyn rugrat rush salmonellae
    samuelson sapience saunders saved scalped scariest scientific scoffed sconce sentimentalises
    septicaemia sequencers sexing shape shire shirking shit shovelfuls showers shrewdest sideburns
    sidles siring sketchy skill skyrocketing slathered slumming smartwatch smilingly snarling snitch
    snowshoe socrates somersault sourly speared speechless spellchecking spherical spices spindliest
    spoofing squirms stashed stemmed steppingstone sterilizing sternest stewards stiffness
    stigmatized stridently strides strove studding stupefying subjoined substructure sudoku suet
    suffocate summonsed supernumeraries supreme swaggering swedenborg switchboards sybil symbolize
    tangiers tarpaulin tasha tasty taxation teapot tearing telltale tempe temping theron thousandths
    thriving ticket tickling tieing tips titicaca toiling toils toledo tomboys topics torturer tots
    totters toward transmittal treed trenchant trent trigger trotted trudge tsunami tubercle
    tunnelling turduckens turnarounds tweedledee twiddle typesetting typewritten undoings
    unemployment unfailingly unintelligent unlikelihood unopened unprintable unsightlier unsolved
    unwanted urethras usefully utilising vacantly vaccinates valuable vapour venezuela verdigrising
    vestigial victims victoria wadded waling washbowls waviest weightlifting whatsoever whimsical
    whistling whizzed wickedly wigging wilson wingtip wingtips wooded worksheet writhed yammers
    yardsticks yugo zeal zircons zoroaster
    """
}
