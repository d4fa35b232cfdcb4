// Guessed first, by the heads of published lists of leaked passwords; in lower case. Too short to be accepted, and what longer ones are made of.
const list = `
  123123q 123321q 1234123 123456 123456r 123qwe aaron abc123 abc1234 abcd123 abcdef abcdefg access accord account
  action active adam adidas admin adrian aggies alabama alan alaska albert alexis alfred alice alicia aliens alison
  allen allison alpha alpine alyssa amanda amazon amber amelia america anakin anarchy andre andrea andreas andrew
  andrey angel angela angels animal anime annette annie anthony antonio apache apollo apple apples aragorn archer
  arizona arnold arsenal arthur artist asd123 asdasd asdfg asdfgh ashley ashton asterix astros athena atlanta atomic
  auburn audia4 audrey august aurora aussie austin autumn avalon avatar avenger awesome azerty babies babylon bacon
  badboy badger baggins bailey bambam banana bandit bangkok barbara barbie barkley barney basket batman battle baxter
  beach beast beatles beauty beaver beavis beckham belinda bella bender bennett benson bentley berlin bernie bethany
  betty bicycle bigboy bigdog bigfoot bigger bigman bigred billie billy bingo birdie birdman biscuit bishop black
  blade blake blaster blazer blondie blood bobbie bobby bobcat bogdan bomber bones bonjour bonnie booboo booger boogie
  boomer boots boris bosco boston bowler bowling bowser boxing bradley brandi brandon brandy brasil braves brazil
  breeze brenda brian bridge bridget britney broken bronco broncos brooke brother brown browns bruce bruins brutus
  bryan bryant bubba bubble bubbles buckeye buddha buddy buffalo bulldog bullet bunny burger burton buster buster1
  butler butter buttons byteme cabbage caesar caitlin callie calvin camaro camel camelot camels cameron camille canada
  cancel candy cannon captain carlo carlos carlton carmen carol carolyn carpet carrie carson carter cartman cartoon
  casey casino casper cassidy cassie castle catdog catfish celica celine celtic celtics center central chair champs
  chance change charger charles charlie charly charmed chase check cheers cheese chelsea cherry cheryl chester chevy
  chicago chicken chiefs chipper chloe chopper chrissy christ christy chronic chucky church claire clancy classic
  claude claudia clinton cobra coco coffee college collins colors command compaq connie connor conrad content control
  cookie cookies cooper copper corona cougar country cowboy cowboys coyote crash crazy cream cricket crystal cupcake
  curtis cutter cynthia daddy daisy dakota dakota1 dallas dalton damian dance dancer danger daniel daniel1 daniela
  danny darling david dawson deanna death debbie defiant delta demon denise dennis denver derrick desert design
  destiny detroit devils dexter diablo diamond diesel digger digital dilbert disney dixie doctor dodger dodgers doggie
  dollar dolphin domino donald donkey donnie doodle dorothy double douglas dracula dragon dragons drake dreamer dreams
  driver drummer dublin ducati duck dudley duncan durango dustin dusty dylan eagle eagles eclipse eddie eduard edward
  elaine element elena eleven elijah elliott elvis elwood emerald eminem empire energy engine england english enigma
  enjoy ernest escape escort esther eugene evelyn everton express extreme faith falcon falcons fallen family fantasy
  farmer father fatima fatman felix fender ferrari filter finish firefly firefox fireman fisher fishing fitness flames
  flash flipper florida flower flowers fluffy flyboy flyers foobar forest forever forgot forrest france frances
  francis franco frank frankie franky freaks freddie freddy freedom freeman friday friend friends frogger froggy
  future gabriel galaxy galina gambit gandalf garbage garcia garden gateway gator gators gemini general genesis genius
  george georgia gerard german gfhjkm ghbdtn giant giants gibson gillian ginger girls gizmo gizmodo global gloria
  goblue goddess gogogo golden goldie golfer golfing goober goodbye google goose gopher gordon gorilla gracie grandma
  granny great green greg gregory gremlin griffey griffin grizzly grover gsxr750 guitar gundam gunner hacker hallo
  hamlet hammer hamster hannah happy harley harley1 harold harry harvey hawaii hawk hawkeye hayden hearts heather
  heaven hello helpme hendrix henry herbie herman hermes hidden hilton hiphop history hitman hjvfirf hobbes hobbit
  hockey holiday holland holly homer homers homerun honda honey hooters hoover hornet horse horses hotdog hotrod house
  houses houston howard hudson hummer hungry hunter hunting husker huskers hustler ibanez iceman igor iguana iloveu
  imagine impala incubus indian indiana indians indigo insane inside integra ireland irina ironman island israel
  italia ivan ivanov jackal jackie jackson jaguar james jammer janice jasmin jasmine jasper javier jeffrey jennie
  jenny jeremy jerome jerry jesse jessica jessie jester jesus jimmy joanne john316 johnny johnson joker jones jordan
  joseph joshua judith juice julia julian julie juliet jungle junior jupiter justice justin justine kaiser karate
  karen karina kasper katana kathryn katie katrin keith kelley kelly kelsey kenneth kenny kenwood kermit kevin kicker
  killer killer1 kirill kisses kissme kitkat kitten kitty klaster knicks knight knights kodiak kotenok kramer krishna
  kristen kristi kristin kyle ladies lady laguna lakers lancer laptop latino laura lauren laurie lawyer leader leather
  ledzep legend lemons lennon leonard leopard leslie lester letmein letsgo lewis lexmark liberty light lights lincoln
  linda lindsay little lizard lizzie logan london lonely looking lorenzo loser louise loveit lovely loveme lover
  lovers loveyou loving lucas lucifer lucky lucy ludwig luke luther machine madden maddie maddog madison madman madmax
  madonna madrid maggie magic magnum magnus maiden maksim malibu mallard manager mandy manson manuel manutd marcel
  marco marcus maria mariah marian marie marina marine marines marino mario marion market marley martha martin marvel
  marvin mary mason massive master masters matilda matrix matthew mature maxima maximus maxwell mayday maynard megaman
  megan meghan melanie melinda melissa melody melvin member memory mercury merlin method mexico michael michel michele
  mickey mighty miguel mikey milano miller millie minnie miracle miranda mister misty mnbvcxz mobile molly molson
  monday money monica monika monkey monkeys monroe monster montana mookie moose morgan morris moscow mother mouse
  mozart muffin muppet murphy music mustang mylove myself mystery mystic nadine naruto nascar nastya natalie natasha
  nathan nellie nelson nemesis nevada newport newton newyork nicola nicolas nicole night nikita nikki nimrod nina
  nirvana nissan nokia noodle noodles norman norton nothing nugget nymets oakland oakley october odessa oilers oksana
  oliver olivia omega onelove online oracle orange oregon orlando oscar outlaw packard packers pacman painter palace
  paladin pamela pancho panda pandora pantera panther panzer paradox paris parker parola parrot pascal passion patches
  patrick pauline payton peaches peanut pebbles pegasus penguin people pepper pepper1 pepsi perfect peter peugeot
  phantom philip philips phoebe phoenix photo phpbb picard picasso pickle picture pierre piglet pilot ping pioneer
  pirate pistol pitbull pizza playboy player please plumber poison pokemon polaris police polina poncho pontiac pookie
  popcorn popeye porsche possum postal potter power powers prelude pretty primus prince printer private prodigy psycho
  pumpkin punkin puppies puppy purple putter pyramid qazwsx qazxsw quality queen qwaszx qweasd qweqwe qwert qwerty
  qwerty1 qwertyu rabbit rachel racing rafael raider raiders rainbow ralph ramona randall random randy ranger rangers
  raptor rascal raven raymond ready reagan reality reaper rebecca rebel rebels redbull redhead redman redneck redrum
  redsox reggie regina rescue rhonda richard richie river robbie robert robert1 roberto roberts robin rocket rockets
  rocks rocky roger rogers roland roller romeo ronald ronaldo ronnie rookie rooster roscoe rose rosebud rugby runner
  ruslan russell russia russian rusty sabbath sabina sabine sabrina sadie sailor saint saints sakura sally sammie
  sammy sampson samson samsung samuel samurai sanchez sandman sandra sandy santana santos sara sarah sasha saturn
  savage scarlet school scooby scooter scorpio scott scottie scotty scrappy scream scruffy scully seattle secret
  select sergei sergey server service seven shadow shaggy shaman shane shannon shaolin shark sharon shazam sheena
  shelby shelley shelly shiloh shirley shooter shorty sidney siemens sierra silver simba simon simone simple simpson
  singer single sinner sirius sister skeeter skiing skinny skipper skippy skyline slayer sleepy smile smiley smith
  smitty smoker smokey smokin smooth smudge snake sniper snoopy snow snowman sobaka soccer soldier soleil sommer sonic
  sophia sophie space spanky sparky spartak spartan speaker special speedy spencer spider spidey spike spirit splash
  spooky sports spring sprint squirt stacey stanley stealth stefan stella stephen steve steven stevie stewart stick
  stinger stinky stones storm stormy street strike striker strong stuart student studio stupid subaru sublime success
  sugar summer summit sunday sunset super surfer suzuki swallow sweden sweet sweetie sydney system tacoma tamara
  tanner tanya tardis target tarzan tatiana tattoo tatyana taurus taylor tazman teacher techno telefon tempest temple
  tennis teresa terror tester testing texas thegame theking theman theone therock thomas thumper thunder tiffany tiger
  tigers tigger tigger2 timber timmy timothy tina tinker titanic titans tobias today tolkien tomcat tommy tomtom
  topcat topdog topgun topper tornado toronto toshiba toto toyota tractor tracy traffic trance travel travis trebor
  tree trevor tricky trigger trinity tristan triton triumph trixie trojan trojans trooper trouble truck trucks trumpet
  tucker tuesday turkey turner turtle tweety tyler tyrone ultima unicorn united vader valerie valley vampire vanessa
  vanilla vectra vegeta veritas verona vertigo vette vfvjxrf victor victory video viking vikings viktor vincent violet
  viper vipers vision vivian volume voodoo vortex voyager vulcan walker wallace walnut walter warlock warren warrior
  water watson wayne weasel weather webster weezer welcome wesley wheels white whynot wicked wildcat william willie
  willis willow willy wilson window windows winner winnie winston winter wisdom wizard wolf wolf359 wolves wombat
  women wonder woody world wright writer wutang xanadu xavier yamaha yankee yankees yellow young yourmom ytrewq yvonne
  zachary zidane zipper zombie zxcvbn zxcvbnm
`;

/** Words of under 8 characters that common passwords consist of or begin with, in lower case. */
export const commonWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
