/// Ways of writing that stand for other words: missing apostrophes, text-speak, run-together words.
enum EnglishSpelling {
  /// One a line: what is written, then what it stands for.
  ///
  /// Only spellings that are no other word stand here; those that are ("well", "ill", "its")
  /// are told apart by what follows them, in ``Contraction``.
  static let expansions: StaticString = """
    dont do not
    doesnt does not
    didnt did not
    cant can not
    cannot can not
    couldnt could not
    wont will not
    wouldnt would not
    shouldnt should not
    mustnt must not
    neednt need not
    mightnt might not
    shant shall not
    isnt is not
    arent are not
    wasnt was not
    werent were not
    aint is not
    hasnt has not
    havent have not
    hadnt had not
    dnt do not
    didn did not
    im i am
    ive i have
    youre you are
    youve you have
    youll you will
    youd you would
    hes he is
    shes she is
    hed he would
    theyre they are
    theyve they have
    theyll they will
    theyd they would
    weve we have
    itll it will
    itd it would
    thats that is
    thatll that will
    thatd that would
    theres there is
    heres here is
    whats what is
    whos who is
    wheres where is
    hows how is
    whys why is
    whens when is
    yall you all
    couldve could have
    wouldve would have
    shouldve should have
    mightve might have
    mustve must have
    coulda could have
    woulda would have
    shoulda should have
    mighta might have
    u you
    ya you
    yu you
    yr your
    yrs yours
    urself yourself
    r are
    y why
    n and
    gonna going to
    gunna going to
    wanna want to
    gotta got to
    hafta have to
    oughta ought to
    tryna trying to
    finna going to
    gimme give me
    lemme let me
    letme let me
    dunno i do not know
    idk i do not know
    idc i do not care
    idgaf i do not give a fuck
    idrc i do not really care
    idw i do not want
    iono i do not know
    ily i love you
    ilu i love you
    ilysm i love you so much
    nvm never mind
    nevermind never mind
    nm never mind
    bc because
    bcz because
    bcs because
    bcos because
    bcoz because
    becuz because
    cos because
    coz because
    cuz because
    cus because
    coss because
    tho though
    altho although
    thru through
    b4 before
    l8r later
    l8 late
    gr8 great
    m8 mate
    h8 hate
    w8 wait
    2day today
    2nite tonight
    2night tonight
    tonite tonight
    2moro tomorrow
    2morrow tomorrow
    tmrw tomorrow
    tmr tomorrow
    tmw tomorrow
    tomoro tomorrow
    tomorow tomorrow
    pls please
    plz please
    plss please
    pleez please
    thx thanks
    thanx thanks
    thnx thanks
    tnx thanks
    ty thank you
    tysm thank you so much
    sry sorry
    soz sorry
    srry sorry
    sorrry sorry
    rn right now
    atm at the moment
    tbh to be honest
    tbf to be fair
    imo in my opinion
    imho in my opinion
    jk just kidding
    brb be right back
    gtg got to go
    g2g got to go
    bbl be back later
    wtf what the fuck
    wth what the hell
    stfu shut the fuck up
    gtfo get the fuck out
    ffs for fuck sake
    luv love
    lov love
    kinda kind of
    kindof kind of
    sorta sort of
    outta out of
    lotta lot of
    alot a lot
    alright all right
    aswell as well
    infront in front
    eachother each other
    noone no one
    everytime every time
    anytime any time
    atleast at least
    incase in case
    ofcourse of course
    whatcha what are you
    gf girlfriend
    bf boyfriend
    hub hubby
    mil mother
    fil father
    sil sister
    bil brother
    ppl people
    peeps people
    sum1 someone
    some1 someone
    ne1 anyone
    any1 anyone
    every1 everyone
    no1 nobody
    smth something
    sth something
    nothin nothing
    nuthin nothing
    somethin something
    wat what
    wut what
    wot what
    wen when
    hw how
    cud could
    shud should
    wud would
    shld should
    cld could
    wld would
    hav have
    hv have
    gud good
    nvr never
    nver never
    nevr never
    alwys always
    alwayz always
    evry every
    evryone everyone
    evrything everything
    evrytime every time
    msg message
    msgs messages
    txt text
    txts texts
    txted texted
    txting texting
    pic picture
    convo conversation
    prolly probably
    probs probably
    defo definitely
    def definitely
    obvs obviously
    obv obviously
    totes totally
    rly really
    rlly really
    relly really
    srsly seriously
    rlyyy really
    bday birthday
    fone phone
    fam family
    tht that
    dat that
    dis this
    wiv with
    wid with
    wif with
    wt what
    abt about
    bout about
    til until
    agn again
    agen again
    ok okay
    okey okay
    okie okay
    oki okay
    em them
    realise realize
    apologise apologize
    apologised apologized
    apologising apologizing
    apologises apologizes
    recognise recognize
    criticise criticize
    criticised criticized
    criticises criticizes
    criticising criticizing
    prioritise prioritize
    """
}
