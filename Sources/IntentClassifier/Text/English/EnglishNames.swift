/// Words that spelling must leave alone though no word list has them: given names, makes and new words.
enum EnglishNames {
  /// Given names of many places that SCOWL lacks or may lack, in lower case.
  static let names: StaticString = """
    aaliyah aaron abbie abby abdul abena abigail abimbola abiola adaeze adaora adebayo adele aditi
    aditya adrian agnieszka ahmed aidan aileen ailsa aimee aisha aisling aislinn ajay akua alan alana
    alannah albert alejandra alejandro alessandro alex alexa alexis alfie alice alicia alina alisha
    alison amara amelia amina amir amira amit amma amrita anaya andre andrea andreas andrei aneesh
    angela anika anil anita anjali anna annie anthony antonio anya aoibheann aoibhinn aoife arash
    ariana arjun arlo arun arya asha ashanti ashley ashok asif astrid aurora ayaan ayesha ayo ayodele
    babajide beatrice bella benjamin bethany bhavna bianca bilal blessing boris brad brandon breda
    brenda brendan brian briana bridget bridie brigid bronagh bronwyn bruno caitlin caitriona callum
    cameron camila caoimhe carla carlos carmel carmen caroline carys casey cassie cathal catherine
    celine chantal charlie charlotte chiamaka chibuzo chidi chidinma chika chima chinedu chinwe
    chioma chloe chris christina christopher chukwudi ciara cillian cian clara claudia clodagh colette
    colin colleen colm conall conor cormac craig cristina damilola damien daniela danielle daphne dara
    darragh darren daryl davide dawid declan deepa deepak deepika deirdre delroy demi denise dermot
    derrick desmond devon dhruv diana diego dimitri divya dmitri dominika donal donna donovan dunja
    dylan ebele ebony eabha edyta efua egle eileen eilidh eilis eimear elena elif elijah elise ella
    ellen ellie eloise emeka emer emilia emily emma emmanuel enda enya eoghan eoin erica erin esther
    ethan eugenia evan evelyn ewa ewan ezra faith farah farhan fatima fatou felicity felix femi fergal
    fergus fiachra fidelma finbar finn fintan fiona folake francesca franco freddie freya funmi gareth
    garima gaurav gavin gearoid gemma genevieve geraldine gianna gintare giovanni gloria gordon grace
    grainne grzegorz guillermo gurpreet gwen hamza hana hannah harini harpreet harriet harsh hassan
    hayley heather hector heidi helena hiroshi holly hugo ibrahim idris ifeoma ikechukwu imani imogen
    imran ines ingrid iniko irene irina isaac isabel isabella isha isla ivana ivan jacinta jacob jada
    jaden jamal james jamie janelle janice jarek jasmin jasmine jason javier jaya jayden jelena jenna
    jennifer jenny jeremy jermaine jess jessica jesus joanna joao johanna jordan jorge joseph joshua
    josie juan juanita judith julia juliana julie julien juliette kabir kamal kamau karan karen karim
    karina karolina karthik kasia kate katarina katarzyna katherine kathleen katie katya kavita kayla
    kayleigh keegan keeley keira kelechi kelly kelsey kemi kenneth kenji kerry kevin khadija khalid
    kiara kieran kiran kirsten kirsty kofi kojo kriti krishna krystian kunle kurt kushal kwabena kwame
    kwesi kyle laila lakshmi lara laura lauren layla leanne leila lena leona liam lidia lily linda
    lindsay lisa loren lorena lorraine lotte louise luca lucas lucia lucy luis luka lydia maciej
    maddie madison maeve magda mahmoud maire mairead malachy malik malgorzata mandla manish manoj
    manuel marcel marcin marek margaret maria mariam mariana marie marija marina mario mark marta
    martha martin mason mateo mateusz matilda matteo matthew maura maurice maxine meera megan mehmet
    mehwish melanie melissa mercy meghna mia micaela michael michal michelle miguel mikael mikhail
    mila milica mina mira miriam mohamed mohammad mohammed mohit molly monika morgan morwenna mukesh
    muireann mustafa myles nadia naoise naomi natalia natalie natasha nathan naveen neha neil nessa
    ngozi niall niamh nicole nikhil nikita nikola nina nisha nkechi noor nora nuala obinna odhran
    ofelia oisin ola oleg olga oliver olivia oluwaseun omar oonagh orla orlaith oscar osman owen padma
    padraic padraig pallavi paola patricia patrick paula pauline pawel pedro philip phoebe piotr poppy
    prakash pranav prasad preeti princess priya priyanka rachel radka rahul rajesh raj rajiv ramesh
    rania rashid ravi raymond rebecca reema rhiannon rhys ricardo richard riley rishi ritu robert
    roberta rohan rohit roisin roksana rosa rosie rowan roxanne ruairi rukhsana rupert ruth ryan saad
    sabrina sachin sadie saeed sagar salma samantha samir samira samuel sana sandeep sandra sanjay
    santiago saoirse sapna sara sarah sasha sean sebastian segun selena senan seamus sergei shabnam
    shane shania shanice shannon sharon shauna shay shazia sheila shelby shivam shona shreya shruti
    shweta siddharth silvia simon simone sinead siobhan sofia sonia sophia sophie sorcha stacey
    stefan stephen stuart sumit sunil suresh surya susan svetlana swati sylvia szymon tadhg taiwo
    tamara tamika tanisha tanvi tanya tara tariq tatiana taylor temi temitope teresa theo theresa
    thomas tiago tiffany timothy tobi tomasz tommy tracey tristan tunde tyler tyrone uche ugochukwu
    uma una usha usman vanessa varun vera veronica victoria vijay vikram vincent violet vishal
    vivek wanjiru wayne weronika whitney wiktoria william xavier xiomara yara yash yasmin yasmine
    yewande yolanda yoruba yosef yusuf yvonne zachary zahra zainab zara zeynep zoe zofia zoltan
    zsofia zuzanna
    """

  /// Makes, places to chat and words younger than the lists.
  static let newWords: StaticString = """
    airbnb airpods android bitcoin bluetooth bumble covid crypto deliveroo discord duolingo emoji
    emojis facebook facetime facetimed facetiming fitbit gaslight gaslighted gaslighter gaslighting
    gaslights gaslit ghosted ghosting google googled grindr hashtag hinge icloud imessage insta
    instagram ipad ipads iphone iphones kindle lyft messenger meme memes microwave netflix onlyfans
    paypal playstation podcast podcasts reddit revolut screenshot screenshots screenshotted selfie
    selfies situationship skype skyped snapchat snapchats snapchatted spotify stonewall stonewalled
    stonewalling telegram tiktok tiktoks tinder tumblr twitch twitter uber ubers unfollow unfollowed
    unfollowing unfriend unfriended unmute venmo vape vaped vapes vaping vinted weetabix whatsapp
    whatsapped whatsapps xbox youtube youtuber adhd autism autistic boujee bougie chav cheugy colcannon
    craic eejit feck fecking feckin gobshite dinnae wean weans bairn bairns bampot numpty barbie arvo
    servo bogan doona dunny mozzie footy brekkie desi masala chai puja diwali holi ramadan iftar jollof
    garri naija oyinbo oga wahala abeg dey auntie aunty amma appa nana nani dada dadi mama papa hijab
    halal haram inshallah mashallah wallah yallah habibi namaste yaar beta bhai didi pinoy kuya lola
    unalive unalived rizz simp simping stan sus yeet bestie besties bruh fuckboy fuckboys manchild
    momma mommy daddy hubby wifey preggo preggers prego
    """

  /// All of them.
  static var all: [String] {
    [names, newWords].flatMap { list in
      list.description.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
  }
}
