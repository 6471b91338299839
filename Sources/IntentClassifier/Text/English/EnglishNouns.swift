/// Base words with their parts of speech, chosen by how often people use them.
///
/// The parts of speech follow WordNet 3.0 (see `WordNet-LICENSE.txt` in this folder).
enum EnglishNouns {
  /// A group of words that share their parts of speech.
  static let groups: [(tags: WordTags, words: StaticString)] = [
    (
      [.noun],
      """
      abandonment ability abortion absence absorption abstinence abstraction absurdity ac
      academy acceleration acceptance access accident accomplishment accordance account
      accreditation accumulation accuracy accusation accused ace acetone achievement
      acquaintance acquiescence acquisition acre acreage acres action activity actor acts
      actuality ad adam addiction addition additive adhd adjective adjunct adjustment
      administration administrator admiration admission adoption advantage advertising advice
      aeration aerator aerosol affair affairs affection affiliation afghanistan africa aftermath
      afternoon ag age agency agenda agent agglutination agglutinin aggression aggressiveness
      agony agreement agriculture aide ailment air aircraft airplane airport airway aisle ala
      alaska album albumin alcohol algae alignment alley allotment allowance allusion ally
      alteration altercation aluminum alveolus amazement ambassador ambiguity ambition amendment
      america ammunition amp amplitude amusement anaconda analogy analysis analyst anastomosis
      anatomy andrena anecdote anemia angel anger anguish animal ankle anniversary announcement
      annoyance anode ant antagonism antagonist antelope antenna antibody anticipation antigen
      antiserum anxiety apartment apology apparatus appearance appendix appetite applause apple
      applicant application appointee appointment appreciation apprehension approval
      approximation april arc archbishop architect architecture area argon arguing argument
      aristotle arithmetic arkansas arm armchair arms army arrangement arrival arrow art artery
      article artillery artist arts asia asking aspect ass assassin assemblage assembly
      assessment asshole assignment assistance association assumption assur assurance
      astonishment ate athabascan atheism athlete atlanta atmosphere atom atrophy attache
      attachment attending attention attitude attorney attraction audience audio aug august aunt
      aureomycin austin australia authenticity author authorities authority authorization
      automobile autumn avocado avoidance awareness awkwardness axe axis babe baby background
      backseat backwoods backyard bacon badge badness bag bagel baggage ball ballad ballet
      balloon ballot ballplayer baltimore bam band bandage bangkok bank banker banner barbell
      bargaining barn barrel barrier bars baseball basement basis basket bastard bath bathing
      bathroom battery battlefield bayonet beach bearer beast beating beauty bed bedroom bee
      beebread beef beer begging behalf behavior behaviour belief believing bell belly belonging
      belongings ben bequest berlin bern betrayal bi bible bicycle binder biology bird birth
      birthday biscuit bishop bit bitterness bjs blackness blade blah blanket blindness bliss
      blockade blocking blood blot blowing blowjob bluff boarding boat body bodybuilder bomber
      bombus bond bonding bone bonus booking bookstore boot boredom bos bosom boston bottle
      bottom bough boundary bourbon bout bowl box boxcar boy boyfriend boyhood br bra bracelet
      brain brakes branch brass breadth breakdown breaker breaking breakthrough breakup breast
      breath breeze brick bride bridle brigade brigadier brightness bringing brink broadway
      broccoli bronc bronchiole bronchus brooklyn brother brow browser browsing brutality bs
      buckskin buddy builder building bulb bullet bumblebee bunk bunny burden bureau bureaucracy
      burger burial bush business businessman butte button buying bw bye cab cabin cabinet cafe
      cafeteria cage calculation calf calibration california calling calming calorie camera
      camper camping campus canada cancer candidate candle cannon canon canteen canvas canyon
      capability capacity capital capitalism capsule captain car carbon card cards carpenter
      carriage carrier cartridge case castle cat catastrophe catcher category catharsis cathode
      catholicism catkin cattle causing cavalry cave ceiling celebration celebrity cell cellar
      cellphone cellulose cemetery cent century ceremony certainty certificate chain chair
      chairman champagne chang chaos chapel chapter character characterization charity chased
      cheater checkbook checklist checkout cheek cheering chef chemist chemistry chest chicago
      chick chicken child childhood chimney china chisel chlorine chocolate cholesterol chord
      chore chosen christ christianity christmas chromatography chromium chunk church churchyard
      cigar cigaret cigarette circuit circulation circumstance circumstances circus citizen city
      civilization claimant clarity class classification classmate classroom clay cleaner
      cleaning clergyman clerk cleveland cliche client climate clinic clit clockwork closeness
      closet cloth clothes clothing club clue clump cm co coal coast coconut coefficient coffee
      cohesion coincidence collaboration collage colleague collection collector college
      collision colonel colony colorado colors columbus column combination comedian comedy
      comforts commander commentary commerce commissioner commitment committee commodity
      commonwealth commotion communicating communication communion communism community commuter
      comp companion companionship company comparing comparison compartment compass compassion
      compensation competence competition competitor complaint completion complexity
      complication complicity compliments component composer composition comprehension
      compulsion compulsivity computation computer comrade concentration concept conception
      concert conclusion condemnation condition conditions condom conductor cone conference
      confession confidence confirmation conformity confrontation confusion congratulation
      congratulations congregation congress conjugate conjunction connection connotation
      conscience consciousness consequence conservatism consideration consistency consonant
      conspiracy constituent construction consultation consumer container contemplation contempt
      contention context continent continuity contortion contour contraception contraceptive
      contractor contradiction contribution controversy convenience convention conversation
      conversion conviction cooke cooking cooling cooperation cop copenhagen coping copper cord
      corn cornell corner coroner corporal corporation corps corpse correction correlation
      correspondence correspondent corridor cortex cos costs cottage cotton council counseling
      counselling counsellor counselor countenance counterpart counting country countryman
      county coupon courage course cousin covering cow coward cowboy cows craft crawling
      creation creator creature credo creek crest crew crime crisis criterion critic criticism
      crosse crossing crossroads crotch cruelty crutch crystal cuba cubism cuddling cult culture
      cum cunt curiosity curriculum curtain custody customer cutting cyclist cytoplasm
      czechoslovakia da dad daddy dallas dancer dancing danger darkness dat data dating datum
      daughter david day daycare daylight days db dc dd de deacon deadbeat dealer dealing death
      debris debt dec decade december decency decision deck declaration decomposition decoration
      decorator dedication deduction deed defect defendant defense defiance deficiency
      definition degree delivery demeanor democracy democrat demon demonstration
      demythologization denial denmark denomination density denver department departure
      dependence depravity depression depressive depth deputy derision descent description desk
      desperation despite dessert destiny destruction detail details detection detective
      detector detergent determination detroit developer development device devil diagnosis
      dialect dialectic dialogue dialysis diameter diamond diaphragm diarrhea diary dice dick
      dictionary diet difference differentiation difficulty diffusion digging dignity dilemma
      dilution dime dimension dinner diplomat dipole dipper direction director dirt disagreement
      disappearance disappearing disappointment disapproval disaster disbelief disc discomfort
      discontinuity discovery discrepancy discretion discrimination discus discussion disease
      dish disinterest disk dismay disobedience disorder displacement disposal distance
      distinction distortion distraction distress distribution distributor district disturbance
      diva divan diversion divestiture dividend divinity division doc doctor doctrine
      documentary doe dog dollar domain dominance domination dominion donation donor door
      doorway dorm dosage dough downside dozens dragon drama drapery drawer drawing dregs
      dressing drinking driver driveway drizzle drought drove drug drugstore dude dugout dumbass
      dumbbell dumping dumps dumpster duration dusk duty dwelling dy eagerness ear earnings
      earth earthquake easel eating economist economy ecstasy ed edition editor education
      educator effectiveness effects efficacy efficiency effluent effort egg eggs eggshell ego
      election electricity electron electronics element elevation elevator elite ellipsoid
      elution em embankment embarrassment emblem emergency emission emotion emphasis empire
      employee employer employment emptiness encouragement ending endurance enemy energy
      engagement engine engineer engineering england englishman enjoyment ensemble entering
      enterprise entertainment enthusiasm entirety entity entrance entree entrepreneur entry
      envelope environment enzyme epiphysis episode epitome epoch equation equilibrium equipment
      era erection errand error escalation establishment estate eternity europe evaluation eve
      evening event evolution exam examination example exasperation exception excitability
      excitement exclamation execution exemption exercising exertion exhibition existence
      expansion expectation expedition expenditure expense experimentation explanation
      exploitation exploration explosion exposure expression extension extent eye eyes fabric
      facility facing fact factor factory faculty fad failure fairy faith fallout falls fame
      familiarity family fantasy farewell farmer farming fate father fatigue fe feat feb
      february fed fee feedback feeding feedlot feeling feelings fellow fellowship fence fes
      fess festival fetish fever fiance fiancee fiber fibrosis fiction field fiend fig fighter
      figuring fille filling film finale finances financing finding finger fingerprint finishing
      fir firearm fireplace firework firing fisherman fishing fist fitness fixing fl flag flame
      flask flatness flavor flesh flexibility flight flirting floor florida flower fluid
      fluorescence flux focusing foe fog folder foliage folk folklore folks follower food foot
      football footstep forehead foreigner foreplay forest forgiveness fork formation formula
      formulation fortune forum foundation fox fraction fractionation fragment framework franc
      france frat fraud freak freedom freeway freight frenchman frenzy frequency freshman fri
      friday friend friendship fringe frontage frontier fruit frustration fucker fulfillment fun
      fund funds funeral fur furniture fury fusion futility futon ga gadget gaiety gal gam
      gambling game gaming gang gap garbage garment gas gastrocnemius gat gate gates gathering
      gem gen gender generalization generation generator genius gentleman georgia germany
      getting ghetto ghoul gig girl girlfriend gland glass glasses globe gloom glove glycerine
      gm gnp goal goat god goitrogen golf goodbye goodness gospel gossip governed government
      governor gown gpa grad grade gradient graduation gram grandchild grandeur grandfather
      grandma grandmother grandparent grape graphite grass grasshopper gratification gratitude
      gravel greatcoat greatness greece greeting grenade grief grinding grocer grocery ground
      grounds group grouping grove grownup growth guam guardian guerrilla guessing guest
      guidance guilt guitar gun gunfire gunner guts guy gym gymnast gymnastics ha habit hair
      halfback hall hallway halo handful handkerchief handling hands hanging hangout happening
      happiness hardtack harmony haste hat hatred haunch haven haversack hawaii hay haze
      headache heading headlight headquarters headspace health hearing heart heartache heartbeat
      heartbreak hearts heating heaven heaving heel height helium hell hello helpdesk helping
      hemisphere hemoglobin hemorrhage hen heritage hero herpes hesitation hi hiding hierarchy
      highroad highway hiking hill hilum hindsight hip historian history hitting hl hobby hockey
      holder holding hole holiday hollywood holmes holster homer homework homogeneity honesty
      honeybee hoof hooke hooking horizon hormone horn horror horse horseman hospital host
      hostess hostility hotel hour hours household housewife housework housing houston hr hudson
      hue hugging humanity humans humiliation hunger hunter hunting hurting husband hut hydride
      hydrogen hymn hypothalamus hypothesis ice iceland id idea identification identity ideology
      idiom idiot ignorance iliad illinois illness illusion illustration image imagery
      imagination immediacy immigrant immortality immunity impact impatience implication
      importance imprecation impression improvement impulse impurity inability incentive inch
      incidence incitement inclination income incompatibility independence india indication
      indicator indictment indifference indignation individualism induction industry infantry
      infection inference infidelity infield infiltration info information ingredient inhabitant
      inhibition initiation initiative initiator injection injury inmate inning innocence
      innovation input inquiry insect insecurity insight insinuation insistence insisting
      inspection inspector inspiration instability installation instance instinct institution
      instruction instructor instrument instrumentation insurance intake integer integration
      integrity intellect intelligence intensity intention interaction interchange intercourse
      interdependence interest interference interferometer interior interlude internet
      internship interpretation interpreter interrelation interruption intersection interval
      intimacy intonation introduction introject intuition invasion invention inventory
      investigation investigator investment invitation involvement iodide iodine ion ip irony
      irregularity irritation island isn isolation italy item iud ivory jackass jacket james jan
      january jap japan jason jazz jealousy jeep jersey jerusalem jesus jew jimdandy job john
      joining journal journalism journalist journey joy judgement judging judgment july jumping
      june jupiter jurisdiction jury justice justification keeping keg ketosis keyboard kg
      kicking kidd kidnapper kidney killer killing kind kindness king kingdom kissing kitchen
      kitten kitty km knapsack knee knife knowledge korea la lab laboratory laborer lad ladder
      lady lagoon lamb lamp landing landlord landscape lane language lantern laos laptop larva
      lat laughter laundry laurels law lawn lawyer laying layover lb le leader leaders
      leadership leaf learning leather leaving led ledger leftfield leg legend legislation
      legislator legislature legs leisure lemma lemon length lens lessening lesson letter
      letters letting level lexicostatistics liar liberalism liberty libido library lid lied
      lieutenant life lifestyle lifetime lifter lighting lightning lignite liking limb
      limitation lin line lingerie lingering linguist lip liquor listener listening listing
      liter literature liver livestock loading lobe locality location locke locker logic london
      loneliness loner longing lookup lord lore loser loss losses lot lots lover loyalty luck
      luggage lung lunkhead luxury lye lying lyricist ma machine machinery magazine magician
      magnetism magnitude maid mailbox maintenance majority majors mak maker makeup making
      malaise mall mama mamma man management manager manchester manhattan maniac manifestation
      manipulation mankind manner manners manometer manpower manufacturer manure marble marching
      margin marketing marketplace marksman marri marriage mars martyr mary massachusetts
      masterpiece mastery masturbation mat mates math mathematics mattress maturity max mayor mc
      meadow meal meaning means measurement meat mechanics mechanism med medal medication
      medicine meeting melody member membership memory memphis men menarche mentality merchant
      mercury mercy merger mess message messaging messenger meteor meteorite method metropolis
      mexico mg micelle michigan micrometeorite micron microorganism microphone microscope
      microsecond midnight midwest mike mil mile militia millennium millidegree milligram
      mimesis min mindset mineral minnesota minority minute minutes miracle misery misfortune
      misgiving missile mission missionary mississippi missouri mistress misunderstanding mixing
      mixture ml mm mo mob mode model modernity modernization modifier modulation moisture
      molecule molester mom moment momentum mommy monday money monitoring monk monkey monocle
      monogamy monopoly monster month monument mood moon moonlight morale morality morals morn
      morning morocco morphophonemics mortality mortgage moscow moth mother motherfucker motif
      motion motivation motive mound mountain mouse mouth movement movie ms mucosa mud muffin
      mulch multiplicity murderer muscle music musician musket musketry mustache muzzle mystery
      myth names nanny napoleon nation nationalism nature navy nc nd ne necessity neck neighbor
      neighborhood neocortex nephew nerve nerves ness network neurosis neutralism neutralist
      neutrophil newport news newspaper nickel nigger night nightclub nightfall nightmare nipple
      nitrogen nobody noise nonfiction noon norm northerner nose nothing notion nov novelist
      novelty november nucleus number numbers nursing nut ny oak oath objection obligation
      obscurity observation observer obstacle obstruction occasions occupant occupation
      occurrence ocean october odor offense offering office officer offspring oh ohio omission
      onion onset onslaught opera operation operator operetta opinion opium opponent opportunity
      opposition optimism option orchestra orchestration ordeal ordering organ organification
      organism organization orgasm orientation origin originality orlando orthography
      ossification ounce outburst outcome outfielder outfit outing outlet outlook outreach
      outset oven overpayment overture owner ownership oxen oxidation oxygen oyabun pa packet
      packing page pail pain pains painter painting palace palestine pansy pantie panting pants
      panty papa paper papers paperwork paradigm paragraph parameter paranoia parasite
      parenchyma parent paris parking parks parlor part participation particle partnership parts
      party pas passage passenger passion password pasta pastor pasture paternity path patience
      patient patron patronne pattern pavement paycheck paye payment pbs pc peace peacock
      peasant pebble pecs pedestal pedophile pegboard penalty pencil penetration penis pennant
      pennsylvania penny pension people percent percentage perception perfection performance
      performer perfume period periodical periphery permission persistence person persona
      personality personnel perspective perspiration petitioner ph phalanx phase phd phenomenon
      philadelphia philosopher philosophy phon phonology phosphate photo physician physics
      pianist piano pic picking pickup pie piece pig pill pillow pine pining pissing pistol
      pitcher pitching pittsburgh pituitary pizza placement plane planet planner planning
      plantation planter plasma plate platform plato platoon player playing playwright pleasure
      pleura plight plumpness pm pocket poem poet poetry poland polarity polarization policeman
      policy politician politics pollen polynomial polyphosphate pond pope popularity population
      porch pork porn pornography port portal portion portrait position posse possession
      possibility poster posting posture potassium potato potentiality pottery poverty powder
      power prayer preacher preaching precaution precedent precision predator predecessor
      preference pregnancy prep preparation presence presentation president pressure prestige
      pretending prevention prevision price priest princess principle printer priority prison
      prisoner privacy privilege probability problem procedure proceedings proceeds process
      procession proclamation procreation procurement prodding producer product production
      productivity profession professor profile profits program progression prohibition
      projection prominence promotion pronoun proof propaganda propagandist property prophet
      proportion proposal proprietor proprietorship prosecution prosecutor prospect prosperity
      protease protection protein protestantism providence province provision proxy ps
      pseudophloem psithyrus psyche psychiatrist psycho psychologist psychology ptsd publication
      publicity publisher pul pulling punishment pupil puppy purchasing purity purpose pursuit
      pushing pushup pussy putting pyrex quackery qualification quality quantity quantum quarter
      quarterback quarters queen questionnaire quickie quicky quirt ra rabbi rabbit racket radar
      radiation radish radius rag railroad rainbow ramrod ranch rancher ranting rat rating ratio
      ration rattlesnake ray razor re reaching reaction reactivity reader readiness reading
      realism reality realization realm reason reasoning reassurance reb rebellion receipt
      receiver reception receptionist recipe recognition recollection recommendation
      reconciliation recording recovery recreation recruitment redcoat reduction reference
      reflection reflector reflex refugee refusal regiment region registrant registration
      regrets rehabilitation rehearsal reinforcement rejection relation relations relationship
      relevance relief religion remainder remains remembering reminder remnant remorse removal
      renaissance rendezvous rente rep repeating repercussion repetition replacement replacing
      reporter representation republic reputation requirement research resemblance resentment
      reservation reserves reservoir residence resignation resistance resistor resolution
      resolving resonance resource respects respite response responsibility restatement
      restaurant restraint restriction retailer retailing retention retirement revelation
      revenue revision revolt revolution revolver rhythm rib ribbon rice richmond richness rider
      ridge riding rifle rifleman ringing rings rite ritual river road roadway robber rocket
      role roleplaying romance rome roof rookie room roommate rooms rope rotor roughness
      rousseau route royalty rpm rubbing rug ruining ruler runner rushing russia rustling
      sadness safety sailing sailor saint sake salad salary sale salesman saloon salvation
      sampling sandwich sanity sat satellite satire satisfaction saturday sausage savannah
      savings saying scandal scar scenario scene scenery scent scholar scholarship school
      schooling science scientist scope scot scours script scripture scrutiny se sea season
      secretary secretion section sector security seed seeking segment seizure selection
      selfishness selling semester senate senator sending sens sensation sensibility sensitivity
      sensor sentiment separation sept september septum sequence sergeant series sermon serpent
      serum servant server services serving session sessions sett setting settlement settler
      settling sewage sewer sex sext sexuality shaft shakespeare shaking shaving sheath sheep
      sheet shelf shell shelter sheriff shielding shipment shipping shoe shoes shook shooting
      shopping shore shortage shorts shortstop shot shoulder shouting showing shutdown shutter
      shutting sibling sickness side sidewalk significance signing silk similarity similitude
      simplicity sincerity singing sinking sinner sir sister site sitter situation sixties size
      skiff skill skin skirmisher skull sky slacks slave slavery sleeve slipper slope sludge
      slum slut smiley snoring soap sobbing socialism society sod sofa software soil soldier
      solidarity soloist solution somebody someone somersault son sonar song sophomore sorrow
      sort soul source southerner southpaw space speaker specialist specialization species
      specificity specimen speck spectacle spectator specter spectrum speculation speech
      spending sphere spire spirit splendor spoke spontaneity sport sportsman spots spouse spree
      springtime squad stability staining stair stairs stalker stalking stance standpoint
      startup statement statesman statistic statue stature status statute stays stealing steel
      steeple stepmother steppe steps stereotype steroid stillness stimulation stimulus stock
      stockholder stocking stoicism stole stomach stone stopping stops storage story stove
      stranger strategy stravinsky street strength strife stripper stroking structure strychnine
      student studio studying stupidity style subdivision submarine submission subsection
      subsistence subspace substance subsystem suburb success succession successor sucker
      suggestion suicide suitcase suite sum summary summer sun sunday sundown sunlight
      superintendent superiority supermarket superstition supervision supervisor supper
      supremacy surface surgeon surgery surroundings survival survivor sushi suspense suspension
      suspicion sustenance swearing sweden sweetheart sweetie sword syllable symbol symmetry
      sympathy symphony symptom synthesis system tab table taco tactic tail tale talent talking
      talks tally tan tangent tank tantrum tape target task tatter taxpayer tea teacher teaching
      team teamster tears tech technique technology teenager teens teeth telegrapher television
      temper temperature temple temptation tenant tendency tenement tension tent termination
      terms territory terror testimony testing testosterone texas text textile texture th thanks
      thanksgiving theater theatre theme theologian theology theorem theory therapist therapy
      thermocouple thermometer thicket thickness thief thigh thing things thinking tho thought
      threat threesome threshold throat thursday thyroglobulin thyroid thyroxine ti ticket tide
      timber time times timing tin tirade tissue tit titer tl toad tobacco toddler toe toilet
      tomb ton tone tongue tons tooth topic torso touchdown tourist tournament towel town toy
      tracing tract trademark trader tradition traditionalist traffic tragedy trainer training
      trait traitor trance transaction transducer transition translation transmission
      transportation trauma traveler traveling tray treason treasury treatment tree treetop
      trend trial triamcinolone tribute troop trooper troops trough truck trunk trustee truth
      tsh tsunami tub tube tuberculosis tubing tuesday tumbling tumor turkey turmoil turning tv
      twenties twilight type typing ulcer ultimatum ultracentrifugation ultrasound un
      uncertainty uncle understanding underwear unhappiness unit unity universe university
      uproar upside uptake usage usefulness user using utility utopia va vacancy vagina
      valentine validation validity valley valor value values vanity vapor variation variety
      vase vaudeville vector vega vegan vegetable vehicle velocity ventilation venus veranda
      verb verse version vertex vessel vibe vibes vibrator vice vicinity victim victory video
      vientiane viewing viewpoint village vindication vine violation violence violin virginia
      virginity virtue virus viscosity vision visiting visitor vitality vocabulary voice
      voicemail volley voltage voltaire volume vomiting voter voting voyage vulture wa wagon
      waist waite waiter wakefulness wall wallet war ward wardrobe warehouse warfare warmth
      warning warsaw washing washington wasting watching water watercolor watercolorist
      watermelon wavelength way ways weakness wealth weapon weather web webcam website wedding
      wednesday weed week weekend weighing weight welfare whatnot whim whin whiskey whisky whore
      widow width wife wifi wildcat willingness willow window windows windshield wine wisdom
      wishing wit witch withholding woe woman wont wood woods word words workbench worker
      workout workplace works workshop world worm wrapping wrath wrist writ writer writing wuss
      xmas xylem yard yay year yearning years yelling yes yogurt yokuts york youngster youth yr
      zeal zinc
      """
    ),
    (
      [.noun, .adverb],
      """
      etcetera home ie meantime nowhere plenty sooner southeast today tomorrow tonight yea
      yesterday
      """
    ),
  ]
}
