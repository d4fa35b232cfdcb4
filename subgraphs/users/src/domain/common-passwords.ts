// Guessed first, by the heads of published lists of leaked passwords; in lower case.
const list = `
  00000000 01011910 01011980 01012001 01012011 01234567 012345678 0123456789 0192837465 0987654321 10101010 10203040
  10293847 1029384756 11112222 111222333 111222333444 11223344 1122334455 112233445566 11235813 1123581321 12121212
  1212121212 12131415 12312312 123123123 123321123 12344321 1234512345 123454321 1234554321 123456123 123456654321
  12345678 123456780 123456781 123456788 123456789 1234567890 12345678900 12345678901 1234567890a 1234567890q
  1234567890qwertyuiop 1234567891 12345678910 1234567899 123456789a 123456789q 123456789qwe 123456789z 12345678a
  12345678q 1234567a 1234567q 123456aa 123456abc 123456qw 123456qwe 123456qwerty 12345abc 12345qaz 12345qwe 12345qwert
  12345qwerty 1234abcd 1234asdf 1234qwer 12365478 123654789 12369874 123698745 123789456 123abc123 123qq123 123qwe123
  123qweasd 123qweasdzxc 123qwerty 12qw12qw 12qw34er 12qwaszx 13131313 13243546 134679852 135792468 1357924680
  147147147 14725836 147258369 147852369 14789632 147896325 15426378 159159159 159357456 159753456 18436572 192837465
  19411945 19841984 19851985 19861986 19871987 19881988 19891989 19901990 19911991 19921992 1a2b3c4d 1passwor 1q2w3e4r
  1q2w3e4r5 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1qa2ws3ed 1qaz1qaz 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv
  1qazxsw2 1qazxsw23edc 1qazzaq1 1qweasdzxc 1x2zkg8w 1z2x3c4v 20002000 20102010 20202020 21122112 21212121 23232323
  23456789 24682468 25252525 25802580 258258258 27272727 2wsx3edc 31415926 321321321 321654987 369258147 369369369
  43214321 456456456 4815162342 51505150 5201314a 5555555555 609609609 69696969 73501505 74108520 741852963 78945612
  789456123 7894561230 789654123 789789789 87654321 963852741 987456321 98765432 987654321 9876543210 9999999999
  a1234567 a12345678 a123456789 a1b2c3d4 a1b2c3d4e5 a1b2c3d4e5f6 a1s2d3f4 aa123123 aa123456 aa12345678 aaaaaaaaaa
  aardvark abc12345 abc123456 abc123abc abcd1234 abcd12345 abcdef123 abcdefg1 abcdefgh abcdefghi abcdefghij abraham1
  abrakadabra absolut1 absolute access123 access1234 access14 achilles adgjmptw admin123 admin123! admin1234
  admin12345 admin@123 adminadmin administrator adrenalin agent007 airborne airforce airplane alejandr alejandra
  alejandra1 alejandro aleksandr aleksandra alessandro alexande alexander alexander1 alexandr alexandra alliance
  alphabet amanda123 amazon123 america1 america123 american amsterda amsterdam anaconda anastasia anastasiya anderson
  andrea123 andrew123 android1 andromeda angel123 angelica angelica1 angelina angelina1 angels123 anhyeuem anthony1
  anthony123 anything apollo13 apple123 aquarius argentina armagedon arsenal1 arsenal123 asd12345 asd123456 asd123asd
  asdasdasd asdf1234 asdf123456 asdfasdf asdfgh123 asdfghjk asdfghjkl asdfghjkl1 asdfjkl; asdfqwer asdfzxcv asdqwe123
  ashley123 aspirine assassin assassins asshole1 atlantic atlantis attitude australi australia autumn12 autumn123
  autumn2024 autumn2025 autumn2026 avalanch awesome1 azerty12 azerty123 azertyui azertyuiop azsxdcfv baby1234 babybaby
  babyboy1 babydoll babygirl babygirl1 babygirl12 babylon5 backdoor balloons banana123 bangbang barcelon barcelona
  barcelona1 baseball baseball1 baseball12 baseball123 basketba basketball basketball1 batman12 batman123 bazaar12
  bazaar123 bazaar1234 bcfields bearcats beatles1 beautifu beautiful beautiful1 beefcake benessere benjamin benjamin1
  berlin123 besiktas bestfriend bienvenue bigballs bigdaddy bigmoney billybob billyboy birthday blablabla blackbir
  blackcat blackdog blackhaw blackjac blackjack blackman blackout blahblah blessed1 blessing blink182 blizzard
  bluebird blueblue blueeyes bluejays bluemoon bobafett bollocks bonehead bookworm bradford brandon1 brandon123
  brasil123 brighton brittany brittany1 brittney broadway broncos1 brooklyn brooklyn1 brother1 brucelee bubbles1
  buckeyes budlight budweise budweiser bulldogs bullfrog bullseye bullshit business buster123 buttercu buttercup
  butterfl butterfly butterfly1 butthead cadillac caliente californ california california1 camaro123 cambiame campbell
  canada123 canadian candyman cannabis capricorn captain1 cardinal cardinals carolina caroline caroline1 carpedie
  carpente casanova cassandra catalina catherin catherine catherine1 cavalier cdtnkfyf celebrity chainsaw challeng
  champion champions chandler changeit changeme changeme1 changeme123 charles1 charlie1 charlie123 charlie2 charlott
  charlotte charlotte1 charlton chelsea1 chelsea123 chemical cherokee chester1 chestnut chevelle chevrole chevrolet
  cheyenne chicago1 chicago123 chicken1 chickens children chipmunk chocolat chocolate chocolate1 chocolate2 christia
  christian christin christina christine christmas christop christopher christopher1 cinnamon cjkysirj clarence
  clemson1 clevelan clifford clitoris cocacola colombia colorado coltrane columbia columbus commando computer
  computer1 computer123 concrete consumer contrasena contraseña cookie123 cookies1 cooldude corvette corvette1
  cosworth counterstrike courtney coventry cowboys1 crawford crazybab creampie creation creative cristiano cristina
  crjhgbjy crusader crystal1 crystal123 cupcake1 cutiepie cutlass1 cygnusx1 daddy123 daddysgirl daniel123 daniela1
  danielle danielle1 dannyboy darkangel darklord darkness darkside darkstar davidson dbrnjhbz deadhead december
  december1 december25 deepthroat deeznuts deeznutz default1 default123 defender deftones depeche1 derparol designer
  destiny1 deutsch1 deutschland devildog dfktynbyf diamond1 diamond123 diamonds dickhead dietcoke dinosaur director
  discover dkflbckfd dmitriy1 doberman dolphin1 dolphins dominique doudou123 download downtown dragon12 dragon123
  dragon1234 dragonball dragonball1 dragonballz drowssap drpepper drummer1 dthjybrf dynamite eagle123 eagles123
  earnhard eastside einstein ekaterina electric electro1 elephant elizabet elizabeth elizabeth1 elizaveta eminem123
  emmanuel engage01 engineer enterpri enterprise ericsson estrella estrella1 eternity evangelion everton1 everything
  evolution excalibu excalibur experienced explorer f00tball facebook facebook1 facebook123 faith123 faithful1
  family123 fatcat12 father123 favorite6 february february1 fenerbahce fernanda fernanda1 fernando ferrari1 ferrari123
  festival fireball firebird fktrcfylh fktrcfylhf flamengo flamingo fletcher flexible florence florida123 flower123
  flowers1 football football1 football10 football12 football123 fordf150 forever1 forever21 formula1 fortnite
  fortnite1 foxylady francesco francisco francisco1 franklin freckles frederic fredfred freebird freedom1 freedom123
  freepass freeuser friday123 friday13 friends1 friends123 friendship friendster front242 fuckface fuckthis fuckyou1
  fuckyou2 fullmoon fyfcnfcbz fyutkbyf gabriel1 gabriela gabriela1 galatasaray gamecock gangster garfield gargoyle
  gateway1 gatorade geoffrey germany1 geronimo gesperrt gfhjkm12 gfhjkm123 gfhjkmgfhjkm ghbdtn123 ghbdtnbr ghbywtccf
  ghhh47hj7649 ghjcnjgfhjkm ghjcnjnfr ghostman ghostrider ginger123 giovanni gladiato gladiator gmail123 gn56gn56
  godfathe godisgood godislove godzilla goldberg golden123 goldeneye goldfish goldstar goldwing golfball golfgolf
  goliath1 good123654 goodboy1 goodgirl goodluck goodmorning goodtime google123 gordon24 grateful greatone greenbay
  greenday greenday1 guadalupe guardian guest123 guest1234 guinness guitar123 gymnastics halflife hallelujah hallo1234
  hallohallo hamburg1 hamilton handsome handyman hannibal happiness happy123 happyday hardcore hardware harley123
  harleydavidson harrison harrypotter hastings hawkeyes hayabusa heather1 heaven123 hedgehog hellfire hello123
  hello1234 hello12345 hellohello hellokitty helloworld hellyeah hercules highheel highland highlander hockey123
  hollywoo hollywood holyshit honda123 hongkong hotmail1 hotstuff htubcnhfwbz hunter123 hurrican hurricane hyperion
  icecream idontkno idontknow ihateyou ilovegod iloveher ilovehim ilovejesus iloveme1 ilovesex iloveu123 iloveyou
  iloveyou! iloveyou1 iloveyou12 iloveyou123 iloveyou2 iloveyou3 iloveyousomuch immortal imperial india123 indonesia
  infantry infiniti infinity insanity instagram intercourse internet internet1 internet123 intrepid inuyasha iphone123
  ironmaiden ironman1 isabella isabella1 isabelle istanbul jackass1 jackson1 jakarta1 jamesbon jamesbond january1
  japanese jasmine1 jasmine12 jefferso jellybea jennifer jennifer1 jeremiah jessica1 jessica123 jesus123 jesuschrist
  jesusislord jillian1 johanna1 johncena johndeer johndoe1 johngalt johnjohn johnson1 jonathan jonathan1 jordan123
  jordan23 joshua123 justdoit justin123 juventus juventus1 kamikaze kangaroo katerina katherine katherine1 kathleen
  kawasaki kawasaki1 kcj9wx5n kentucky kenworth keyboard keystone killer12 killer123 killer1234 kimberly kingfish
  kingkong kingston kittycat kittykat kjrjvjnbd kleopatra konstantin kristina kristine labrador lacrosse lakers123
  lakers24 lancelot lasvegas lawrence leavemealone leedsutd leonardo letmein! letmein1 letmein12 letmein123 letmeinnow
  liberty1 lifehack lifetime lightnin lightning lillian1 lineage2 linkedin linkedin1 linkinpark lion1234 lionking
  lipstick lisalisa liverpool liverpool1 liverpool123 lkjhgfdsa login123 loginlogin logitech lokomotiv lollipop
  london12 london123 lonestar lonewolf longhorn longjohn lorraine lovelove lovely123 loveme123 loverboy loveyou1
  loveyou2 lowrider luckydog macdaddy macintosh madeline madison1 madison12 maggie123 magician magnolia majestic
  makaveli mamapapa manchest manchester manchester1 mandarin mandingo manutd123 maradona marathon margarita margarita1
  marianne marijuana marilyn1 mariners marino13 mariposa1 marlboro marseill marseille marseille1 marshall martinez
  maryjane maryland master12 master123 masterbate masterkey matthew1 matthew123 matthew2 maverick mazdarx7 meatball
  meathead meatloaf megadeth megapass megatron melissa1 meowmeow mercedes mercedes1 meredith meridian mersedes
  messi123 metallic metallica metallica1 mexico123 michael1 michael123 michaela michelle michelle1 michigan microlab
  microphone microsof microsoft midnight military minecraft minecraft1 mississippi missouri mistress mitchell mnbvcxz1
  mnbvcxzlkj mohammed mommy123 monalisa monday123 money123 moneyman mongoose monkey12 monkey123 monkey1234 monopoly
  montgom240 montreal moonbeam moonlight morpheus morrison mortgage motdepasse mother123 motherfucker motherlode
  motorola mountain muhammad munchkin mushroom musicman mustang1 mustang123 mustang6 mustangs mylove123 mypassword
  myspace1 napoleon naruto123 natalie1 nathalie national navigator ncc1701a ncc1701d ncc1701e nebraska netflix1
  network1 newcastl newcastle newpass6 newpassword newyork1 newyork123 nicholas nicholas1 nicole123 nightmar nightmare
  nintendo nirvana1 nokia123 nokia6233 nokia6300 nopassword notebook nothing1 nothing123 november november1
  nuttertools nwo4life oblivion october1 oklahoma onepiece operator optimus1 orange123 original overkill overlord
  p0o9i8u7 p4ssw0rd p@ssw0rd p@ssword pa$$w0rd pa$$word pa55w0rd pa55word packers1 paintbal paintball pakistan
  pakistan1 pakistan123 panasoni panasonic panthers paradise paris123 parisparis pass1234 pass12345 pass123456
  passpass passport passw0rd passw0rd1 passwd123 password password! password. password00 password007 password01
  password1 password1! password10 password11 password12 password123 password123! password1234 password12345
  password123456 password13 password2 password2020 password2021 password2022 password2023 password2024 password2025
  password2026 password21 password22 password3 password69 password77 password88 password9 password99 passwordpassword
  passwords passwort passwort1 passwort123 patricia patricia1 patrick1 patriots pavilion pearljam peekaboo penelope
  penguins pepper123 personal peterpan peterson pharmacy philippines phillies phoenix1 pianoman pikachu1 pineappl
  pineapple pinkfloy pinkfloyd platinum platypus playboy1 playstation playtime pleasure plymouth poiuytre poiuytrewq
  pokemon1 pokemon123 poohbear pool6123 pooppoop porkchop pornstar porsche1 porsche9 porsche911 portland portugal
  poseidon precious predator presario president princesa princess princess1 princess12 princess123 punisher punkrock
  purple123 pussycat q1234567 q123456789 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 q2w3e4r5 qazwsx12 qazwsx123
  qazwsx1234 qazwsxed qazwsxedc qazwsxedc123 qazwsxedcrfv qazxswedc question qwaszx12 qwe12345 qwe123456 qwe123qwe
  qweasd123 qweasdzxc qweqweqwe qwer1234 qwerasdf qwerasdfzxcv qwerqwer qwert123 qwert12345 qwerty!1 qwerty01 qwerty12
  qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty12345678 qwerty1234567890 qwerty99 qwertyqwerty qwertyu1
  qwertyui qwertyuio qwertyuiop qwertz123 qwertzui qwertzuiop r2d2c3po radiohea radiohead ragnarok raiders1 rainbow1
  rainbow123 rainbow6 raistlin rammstein rangers1 rasputin rctybz12 realmadrid realmadrid1 recovery redalert reddevil
  reddwarf redskins redsox12 redsox123 redwings remember remingto renegade republic research revolution rfnthbyf
  rhbcnbyf rhfcjnrf richard1 richards richmond rjirfrgbde rjycnfynby roadkill roadrunn roadrunner robert123 robinson
  roblox123 robotech rockhard rocknrol rocknroll rockstar rockstar1 rolltide romashka ronaldo1 ronaldo123 ronaldo7
  root1234 rootbeer rootroot rosemary runescape rush2112 russia123 sailboat salamander salvador samantha samantha1
  samsung1 samsung123 sandiego santiago santiago1 sapphire saratoga saturday savannah savannah1 scarface scarlett
  schalke04 schatz123 scoobydo scoobydoo scooter1 scorpion scotland scrabble scratch1 sebastia sebastian sebastian1
  secret123 security security1 seinfeld seminole semperfi senha123 sentinel septembe september september1 serenity
  sergeant sersolution sexygirl shadow12 shadow123 shamrock shaney14 shanghai shannon1 sherlock sherwood shopping
  shopping1 shopping123 showtime silver123 silverad simpsons sinatra1 singapore sister123 sithlord skateboard skittles
  skorpion skydiver skywalke skywalker slamdunk slapshot slipknot slipknot1 smile123 smokey12 snapchat sneakers
  snickers snoopdog snowball snowboar snowboard snowflak snuggles soccer12 soccer123 socrates softball softball1
  software soleil123 somethin something sommer123 sonyericsson sonyfuck southern southpark spanking spartans specialk
  spectrum spiderma spiderman spiderman1 spitfire splinter spongebo spongebob spring12 spring123 spring2024 spring2025
  spring2026 springer squirrel srinivas stallion standard stanford stanislav starbuck starcraf starcraft stardust
  starfire starfish stargate starlight starship startrek starwars starwars1 starwars123 steelers steelers1 stephani
  stephanie stephanie1 sterling stingray stocking stonecol stonecold stranger strawber strawberry strength sullivan
  summer01 summer12 summer123 summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 summer2026 sundance
  sunday123 sunflowe sunflower sunflower1 sunlight123 sunnyday sunshine sunshine1 sunshine12 sunshine123 sunshine2
  super123 superfly superior superman superman1 superman12 superman123 supersta superstar superstar1 superuser
  supreme1 survivor svetlana sweetheart sweetie1 sweetness sweetpea swimming swordfis swordfish sylveste syncmaster
  syracuse sysadmin taekwondo tarheels tazmania teamo123 teamomucho teddybea teddybear telephone temp1234 temporary
  temppass tequiero terminal terminator terrapin test1234 test12345 test123456 testing1 testing123 testtest texas123
  thailand thankyou thedoors thegreat theodore thepassword thirteen thomas123 thompson thuglife thunder1 thunderb
  thursday tiger123 tigger12 tigger123 tinkerbe tinkerbell titanium titleist tokiohotel tommyboy toor1234 topsecret
  tottenha tottenham toyota123 traveler treasure trfnthbyf triangle trinidad trinity1 trombone trouble1 truelove
  trumpet1 trustno1 trustno1! trustnoone turkey50 twilight twitter1 ukraine1 ultimate umbrella underdog underground
  undertaker universa universal universe university unknown1 user1234 username username1 vacation valencia valentin
  valentina valentina1 valkyrie vanessa1 vanhalen verbatim veronica veronica1 veronika victoria victoria1 viewsonic
  viktoria viktoriya virginia vjcrdf12 vkontakte vladimir vladislav volkswag volleyball wachtwoord warcraft warhammer
  warlock1 warrior1 warriors washington waterloo webhompas webmaster welcome! welcome1 welcome12 welcome123
  welcome1234 welcome2024 welcome2025 welcome2026 welcome@123 welkom01 welkom123 werewolf westside westwood whatever
  whatever1 whatever123 whatever2 whatsapp whatwhat whiskers whiteboy whitesox wildcat1 wildcats wildfire william1
  william123 williams windows1 windows10 winter12 winter123 winter2020 winter2021 winter2022 winter2023 winter2024
  winter2025 winter2026 wireless wolf1234 wolfgang wolfpack wolverin wolverine wonderboy wonderful woodstoc woofwoof
  wordpass wrangler wrestler wrestling wrinkle1 xbox360x xxxxxxxx yahoo123 yamaha123 yankees1 yeahbaby yellow123
  yjdsqgfhjkm yosemite youtube1 youtube123 z1x2c3v4 zachary1 zaq!2wsx zaq12wsx zaq12wsxcde3 zaq1xsw2 zaq1zaq1
  zaqwsxcde zaqxswcde zeppelin zerocool zxasqw12 zxc12345 zxcasdqwe zxcasdqwe123 zxcasdzx zxcv1234 zxcvasdf zxcvbn12
  zxcvbn123 zxcvbnm, zxcvbnm1 zxcvbnm123 zxczxczx zxczxczxc
`;

/** Passwords of 8 characters and more that are guessed first, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
