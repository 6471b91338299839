/// Base words with their parts of speech, chosen by how often people use them.
///
/// The parts of speech follow WordNet 3.0 (see `WordNet-LICENSE.txt` in this folder).
enum EnglishAdjectives {
  /// A group of words that share their parts of speech.
  static let groups: [(tags: WordTags, words: StaticString)] = [
    (
      [.adjective],
      """
      abject able abrupt absolute absorbed absurd abused abusive acceptable accepted accepting
      accomplished according accurate accusing accustomed acknowledged actual acute addictive
      additional addressed adequate adjacent adjusted administrative admirable admired advanced
      adventurous adverse advised aerated aesthetic affected affecting affectionate affixed
      afloat afraid african aggressive agitated agreed agricultural airy alive alleged alveolar
      amazed amazing ambiguous ambitious amicable amorphous ample amusing anal analogous
      analytic ancestral ancient angry announced annoyed annual anonymous another answering anti
      anticipated antique antithyroid anxious apathetic apologetic apostolic apparent appealing
      applicable applied appointed appreciable appreciated approved apt aqueous arbitrary
      architectural armed aroused arterial arteriolar artificial artistic asexual ashamed
      assertive assumed assuming assured astonished astonishing athletic atomic attached
      attacking attempted attentive attractive attributable authentic automatic autonomic
      available aware awesome awkward backed bacterial bad balanced bandaged based basic bearded
      beautiful becoming beloved beneficial bewildered biblical big bigger binomial biological
      bipolar bitter black blamed blank blatant blazing blessed blinded blithe blocked bloody
      blown blurred bold bored born both bothered bowed breathless bright brilliant broad broke
      broken bronchial brown brushed built bulky buried burned burnt busy cancelled capable
      carefree careful careless casual causal celestial centered central certain changed
      changing charged charming cheap checked cheerful cheery cherished childish chronic chubby
      circular civic civil clad classical clerical clever clinical closed clumsy coherent
      colored colorful colour combined comfortable comforting comfy comic commanding committed
      common comparable comparative compatible competent competitive complaining completed
      complicated composed comprehensive conceivable concentrated concerned conclusive
      condescending confident confirmed conflicting confrontational confused confusing
      congregational conjugated connected conscious consequent considerable considerate
      considered consistent consonantal constitutional constructive contaminated continual
      continued continuing continuous contractual contributing controlled controlling convenient
      conventional convinced convincing cooked corporate corresponding cortical cosmic costly
      countless covered cracked cranky crappy crashing craved crazy creative creepy crippling
      critical crossed crowded crucial crude cruel crushed crushing cuban cubist cuddly cultural
      cumulative curious curved curving customary cute cylindrical cynical damaged damp
      dangerous darned dated dazed deadly decided decisive dedicated deep defensive definite
      delayed deliberate delicate delicious delightful demanding democratic denominational dense
      dependable depressed depressing deprived described deserted deserved desirable desired
      desolate destroyed destructive detached detailed detectable determined developed
      developing developmental devoted diagonal diagonalizable dietary different difficult dim
      dimensional diminished dingy dire dirty disappointed disappointing disastrous discarded
      discernible disciplined disconnected discovered disgusted disgusting dishonest
      disinterested disordered disrespectful dissolved distal distant distinct distinctive
      distinguishable distinguished distracted distraught disturbed disturbing diverse divisive
      divorced domestic dominant doubtful doubting downhill downstair dramatic drastic drawn
      dreadful dreamed dressed dried driven dropping drunken dulled dumb dusty dutch dynamic
      eager earthy eastern economic economical ecstatic edged edited educated educational
      effective efficient eight eighteen eighteenth eighth eighty elastic elderly electoral
      electric electrical electronic elemental elementary eleven eligible eloquent embarrassed
      embarrassing emotional empirical employed encouraged encouraging ended endless enduring
      energetic engaged engrossed enjoyable enlarged enlightened enormous entertained
      enthusiastic entire entitled equitable erotic essential established eternal ethical ethnic
      every everyday evident ex excellent exceptional excessive exchanged excitatory excited
      exciting exclusive exhausted exhausting existent existing expected expensive experienced
      experiential experimental explicit exploded explosive exposed expressed expressive
      extended extensive external extra extraordinary extravagant exuberant faced faded fair
      fallen falling false familiar famous fantastic faraway fascinating fashioned fatal
      favorable fearful feasible federal feeble feminine feverish few fewer fictional fierce
      fiery fifteen fifteenth fifty figured filled final financial fine finished finite fired
      fitting five fixed flexible flirtatious floating flooded flushed flying foamy focused
      following fond fooling foolish forbidden forced foregoing foreign forgiving forgotten
      forlorn formal former formidable fortunate forty fourth fragile fragmentary frail frank
      frantic fresh friendly frightened frightening frightful fringed frozen frustrated
      frustrating fulfilled full functional fundamental funny furious futile gathered gaunt gay
      generalized generous genuine geometric gifted gigantic girlish given glad glaring glinting
      glittering glorious glowing goddamn golden gone gorgeous governmental gradual graduated
      grammatic grammatical grand granted graphic grateful greasy great greater greatest grey
      grim grimy gross grown guilty gymnastic haired hairy handed handled handsome happy
      harassed harsh hated hateful headed healthy heard heartbreaking heartbroken heartfelt
      heartless heated heavy hebephrenic heedless held helpful helpless heroic hesitant
      heterogeneous hidden hideous high higher hilar hilarious hired historical hoarse homely
      homesick homogeneous homozygous honest honored hooked hopeful hopeless horizontal hormonal
      horny horrible horrified hostile hot huge humiliated humorous hungry hurtful husky
      hypocritical hypothalamic hysterical icy idealized identical identified idiotic ignorant
      ignored illiterate illuminating imaginary immature immediate immense imminent immoral
      immortal impassioned impatient impending impersonal important impossible impotent
      impressive improved improving inaccurate inactive inadequate inanimate inappropriate
      incapable inclined included incompatible incomplete inconsiderate increased increasing
      incredible indefinite independent indifferent indignant indirect indolent induced
      industrial inescapable inexpensive infectious inferior infinite inflatable informal
      informed infrequent ingenious inherent initial injured inner innocent inorganic insane
      inscribed insecure insensitive insignificant insinuating insistent insolent insoluble
      inspired intact intelligent intelligible intended intense interested interesting
      interlobular interminable internal international interrupted interstellar intolerable
      intricate introverted invisible inviting involved iodinated irate ironical irregular
      irrelevant irritated isolated isotonic jaded jealous jerky jewish joined joking joyous
      judgmental justified keen kept kinesthetic kinky known lacking laid large larger lasting
      latent latest latter laughing lazy leading learned legal legislative legitimate lengthy
      lesser liable lifted lighted liked limited limiting linear lined linguistic listed literal
      literary little liv lively loaded local located logical lonely lost loud lousy loved
      lovely loving low loyal lucky lunar lurid lustful mad made magnetic magnificent main
      maintained major manipulative many marginal marital marked marketable married marvelous
      massive matched meager meaningful meaningless measurable measured mechanical medical
      medieval meek memorable mental mere merry messy meteoritic metropolitan microscopic mid
      midwestern mild military minded mindful minimal miscellaneous miserable misleading
      misplaced missed missing mistaken mistreated mixed modern modest moist molecular monastic
      monogamous monotonous monstrous monthly morphophonemic motionless motivated mountainous
      mounted moved moving muddy muffled multiple mundane municipal muscular mutual mysterious
      mythological nagging naive naked nasty national natural naval neat necessary nee needed
      needless negative neglected negligible neighboring neo nervous neutral new newborn nice
      nilpotent nineteenth ninety noble noisy nonexistent nonmetallic nonspecific normal
      northern noticed notorious nuclear numb numerical numerous nuts obligated obliged
      obnoxious observed obsessed obvious occasional occupational occupied odd offended oily
      okay old older olympic ominous ongoing online opened operational opposed opposing
      optimistic oral ordered organic organized oriental oriented ornery orthodox other outdoor
      outer outgoing outstanding overbearing overlooked overwhelming owned packed paid painful
      painted pale paramagnetic parasympathetic parked parted partial passe passionate passive
      pasted pathetic pathological patriotic paying peaceful peculiar pent perilous periodic
      peripheral permanent persistent personal pertinent perverted philosophical phonemic
      phonologic photographic physical physiological pictorial pictured pissed placed placid
      planetary planned platonic played playful pleasant pleased pleasing plentiful pleural
      poignant pointed pointless poised polar polite politic political poor popular porous
      positive possible posted posterior potent powdered powered powerful practicable practical
      precarious preceding precious precise predictable pregnant preliminary prepared
      presidential pressed pretended previous primitive prior privileged probable procedural
      prodigious productive profitable profound progressive prolonged prominent promising prone
      pronounced propagandistic proper proportional prospective protective proud provincial
      pseudo psychical psychological published pulmonary pure pursuant pursuing pushy puzzled
      puzzling quaint qualified qualitative quantitative quasi queer questionable racial ragged
      raging raised rambling random raped rapid rare rational raw ready realised realistic
      realized reasonable reassured received recent receptive reciprocal reckless recognizable
      recorded recovered recovering reduced regimental regional regular rejected related
      relevant reliable relieved religious reluctant remaining remarkable remorseful remote
      removed repeated reported reproducible repulsive reputable requested required resentful
      reserved residential resolved respectable respected respectful respective respiratory
      responsible responsive restless resultant retired returning revolutionary rich ridiculous
      rigid ripe rising rocky rolled rolling rough rounded royal rude rugged ruined rural rushed
      rusty sacred sad said same sane sarcastic satisfactory satisfied satisfying saved scared
      scary scattered scenic scented scheduled scientific searching seated secondary secular
      seeded seeming selfish sensational sensitive sensory separated serene serious settled
      seventeen seventh several severe sexless sexual sexy shabby shaded shady shallow shaped
      shared sharp shattered shaved shifting shitty shocked short shortsighted sick signed
      significant silent silly similar simple simulated simultaneous sincere singular sinister
      sixteen sixth sixty sized skeletal skeptical skilled slack sleepy slender slim small
      smaller smart smoked smug sneaky snobby snuggled soaked sober social soft soiled solar
      sold solemn solitary somatic some sophisticated sorry sought soulless southern soviet
      spatial special specialized specific specified spectacular spectral spent spherical
      splendid spoken spontaneous sporadic sporting stained staring startled startling starved
      stated static statistical statutory stereotyped sticking sticky stolid stopped stout
      straightforward strained stranded strange strategic streaming stressed stressful stretched
      stricken strict striking strong struck structural structured struggling strung stubborn
      stuck sturdy subdued subjective submissive subsequent substantial subtle suburban
      successful successive such sudden sufficient suicidal suitable suited sullen sundry sunny
      superb superficial supported supportive supposed supreme surprised surprising surrounded
      surrounding suspected suspended suspicious swedish sweet swift swollen symbolic symmetric
      sympathetic symphonic synthetic tactual taken talented tall tangled tattered taut teased
      technical technological teen teenage tempered temporary tentative terrible terrific
      terrified terrifying tested thankful theological theoretical therapeutic thermal thick
      thin thorough thoughtful thoughtless threatened threatening thrilled thrown tied tiny
      tired titled tolerant tonal topical torn touched touching touchy tough toxic traditional
      tragic trained tranquil transparent transpiring transverse trapped traumatic treated
      tremendous tried triumphant trivial tropical troubling true trusted trusting trustworthy
      truthful trying turned twelve twenty typical ugly ultimate ultrasonic unable unacceptable
      unadjusted unattended unattractive unavailable unavoidable unaware unbroken uncertain
      uncharged uncomfortable uncommon unconcerned undaunted undepicted underground underlying
      understandable understood underway undesired undiagnosed undying uneasy uneven unexpected
      unfair unfaithful unfamiliar ungainly unhappy unhealthy unified uninterested unique united
      universal unlike unlikely unlocked unloved unmolested unnatural unnecessary unpaid
      unpaired unpleasant unpopular unprecedented unreasonable unreconstructed unrelated
      unresponsive unsatisfactory unsatisfied unseen unsexy unspeakable unstable unstressed
      unstructured unsuccessful unsure unusual unwanted unwilling unwrapped upper upright
      upsetting upstair uptight urban urgent used useful useless usual vaginal vague vain valid
      validated valuable valued varied various varying vast verbal vertical vicious vigorous
      violated violent visible visual vital vivid vocal vocational void vulnerable wakeful
      wandering wanted wanting washed wasted weak wee weird western whatever whatsoever
      whispered wicked widespread wild willing wiry witty wonderful wondering wooden workable
      working worn worried worthless worthwhile worthy wounded wrapped wretched wrinkled written
      yelled younger youthful
      """
    ),
    (
      [.adjective, .adverb],
      """
      above abroad alike all alone alright any asleep away awful backward best better daily
      decent down downward each earlier early easy far farther fast first forward halfway hard
      inward kindly late later less likely long midway mighty most nearby next nightly off only
      out outward overnight oversea overseas pretty quick real still straight super sure tight
      timely up upstairs upward very well wide worse
      """
    ),
    (
      [.noun, .adjective],
      """
      academic accidental acid acting active adult aegean aerial affirmative aged alcoholic
      alien alternative amateur amber american anatomical anglican anionic annoying anterior
      appalling approaching assistant atheist atlantic attendant beginning bent billion binding
      bisexual blooming blue borderline boring boss bouncing breathing brief british brooding
      bubbly burning capitalist caramel cardinal caring cathedral catholic cautious cd cereal
      chance characteristic cheating chemical chief chinese choice christian civilian cl classic
      closing cold collective colonial coming commercial commonplace communist compact complex
      composite compulsive concrete conservative constant contemporary contrary cooperative
      criminal crimson crisp crying current custom damned dandy danish dark darling dead deaf
      dear deceased deciding dependent depressant desperate disabled divine doomed downtown
      dozen drifting driving drunk dud due dying east eccentric editorial elder eldest english
      epic epidemic equivalent european evil excess executive expert exterior extreme failing
      faithful fat favorite favourite female fifth fighting firm flat flowing four fourteen
      french functioning future general german giant giving gleaming going gold good goofy grave
      gray greek green grotesque growing healing hellenic hollow holy homeless honey human
      hundred ic ideal imitation incident incoming incompetent indian individual inevitable
      instant integral intellectual intent intermediate inverse irish irrational italian
      japanese jerking joint junior key knowing korean latin leaning left leftover lesbian li
      liberal lilac liquid living looking lyric magic male manifold marine martian mass material
      maximum mechanic medium melancholy metal mexican middle million mini minimum minor
      monotone moody moral mortal mum musical myriad narrative native nazi needy negro neurotic
      nine nineteen ninth nonsense notable novel nude objective official one opening opposite
      optimum orange orderly ordinary original oval overall overcast overweight pacific paranoid
      particular passing petty phantom phony pink plain plastic pleading plus positivist
      possessive potential pressing primary principal private pro professional protestant public
      punk purple pursued quack questioning quiet racist radical raising reactionary red
      regulation relative representative republican resident respondent retarded roman romantic
      rose routine rubber ruling runaway running russian safe saline salt savage saving
      schizophrenic scholastic screaming second secret seeing self senior sent seven sharing
      shining sicilian silver sitting six skinny sleeping slight smiling smoking socialist sole
      solid sore sounding sovereign spanish speaking spiritual standard standing starting stereo
      stern stiff stoic straw stupid suffering sunset superior supernatural supporting surplus
      sweeping swinging swiss taking tearing teasing telling ten tenth terminal thieving third
      thirteen thirty thousand three top trembling twentieth two ultraviolet unconscious
      undesirable unemployed unfortunate uniform union unknown utmost utopian vanilla variable
      veteran virgin waiting waking walking wearing weekly weeping white whole winning wise won
      worrying worst worth wrong yankee yellow young zero
      """
    ),
    (
      [.noun, .adjective, .adverb],
      """
      enough fucking half ill inside least more much north outside overhead past rearward right
      south west
      """
    ),
    (
      [.adverb],
      """
      aboard abruptly absently absolutely academically accidentally accordingly accurately
      across actively actually acutely additionally adequately admittedly afar afterward
      afterwards again aggressively ago ahead alas algebraically almost along aloud already also
      altogether always amazingly angrily annually anxiously anyhow anymore anyway anyways
      anywhere apart apparently appreciably approximately around asap aside automatically
      awfully awhile awkwardly backwards badly barely basically beautifully behind below besides
      beyond bitterly blatantly blindly blissfully briefly brightly brilliantly briskly calmly
      carefully casually cautiously centrally certainly chiefly clearly closely closer closest
      coldly comfortably commercially commonly comparatively completely conceivably conclusively
      consequently considerably consistently conspicuously constantly continually continuously
      conveniently conversely coolly correctly curiously currently dearly deeply definitely
      deliberately desperately differently dimly directly distinctly doggedly doubtless
      downstairs dramatically drunkenly duly eagerly easily effectively either elsewhere
      emotionally empirically endlessly entirely equally especially essentially even eventually
      ever everywhere evidently exactly excitedly exclusively experimentally explicitly
      extensively extremely fairly faster fearfully finally financially finely firmly flatly
      forever formally formerly forth fortunately frankly frantically freely frequently fully
      fundamentally furiously furthermore generally gently genuinely gladly gradually gravely
      greatly grimly happily hardly harshly hastily headlong heartily heavily helpfully hence
      here hereby heretofore highly historically hither honestly hopefully horribly however
      hysterically ideally immediately immensely impatiently importantly inappropriately
      increasingly incredibly indeed indefinitely independently indirectly individually
      inevitably initially insanely instantly instead intensely intentionally intently
      invariably inversely irritably jointly jokingly just kinda largely lastly lately legally
      legitimately lightly likewise linearly literally logically longer longest loosely loudly
      lovingly luckily madly mainly maybe meanwhile mentally merely methodically meticulously
      microscopically mildly momentarily moreover mostly mutually namely naturally nearer nearly
      neatly necessarily needs negatively nervously nevertheless newly nicely none nonetheless
      normally notably now obsessively obviously occasionally oddly officially often ok once
      openly ordinarily originally otherwise overboard overly painfully paradoxically partially
      particularly partly passionately patiently peacefully peculiarly perfectly perhaps
      permanently personally physically plainly playfully pleasantly politely poorly positively
      possibly potentially practically precisely preferably presently presumably previously
      primarily privately probably profoundly profusely prominently promptly properly
      proportionately proudly publicly purely quickly quietly quite radically randomly rapidly
      rarely rather rationally readily realistically really reasonably recently regardless
      regularly relatively reluctantly remarkably remotely repeatedly respectively rightfully
      rightly romantically roughly sadly safely satisfactorily savagely scarcely secretly
      seemingly seldom separately seriously severely sexually sharply shortly significantly
      silently similarly simply simultaneously sincerely slightly slowly smoothly socially
      softly solely solemnly someday somehow sometime sometimes somewhat somewhere soon
      specially specifically spontaneously squarely steadfastly steadily stiffly stolidly
      stoutly strangely strictly strongly stubbornly stunningly stupidly subsequently
      substantially subtly successfully suddenly sufficiently supposedly surely surprisingly
      swiftly technically temporarily terribly thankfully then there thereafter thereby
      therefore therefrom therein thereof thereto thither thoroughly thoughtfully throughout
      thus tightly together too totally tremendously triumphantly truly truthfully twice
      typically ultimately unanimously unbelievably unconditionally unconsciously uncontrollably
      underneath understandably undoubtedly unexpectedly unfortunately uniquely universally
      usually utterly vaguely vastly verbally vigorously violently virtually visibly vitally
      vividly wearily wherever wholeheartedly wholly widely wildly willingly within wondrously
      yeah
      """
    ),
  ]
}
