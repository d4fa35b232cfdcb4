// The head of every list of leaked passwords, in lower case; those under 8 characters are refused for their length.
const list = `
  01234567 012345678 0123456789 0987654321 10101010 111222333 111222333444 11223344 1122334455
  112233445566 12121212 123123123 123321123 12344321 1234512345 123454321 1234554321 123456654321 12345678
  123456780 123456781 123456788 123456789 1234567890 12345678901 1234567891 12345678910 123456789a
  12345678a 1234567a 1234abcd 1234asdf 1234qwer 123698745 13131313 147147147 147258369 147852369 159159159
  159357456 159753456 192837465 19841984 19851985 19861986 19871987 19881988 19891989 19901990 19911991
  19921992 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 1qweasdzxc 20002000 20102010
  20202020 21212121 23232323 258258258 2wsx3edc 321321321 369369369 456456456 69696969 741852963 789456123
  789789789 87654321 963852741 987654321 9876543210 a1234567 a12345678 a123456789 a1b2c3d4 a1b2c3d4e5
  aa123456 aa12345678 abc12345 abc123456 abc123abc abcd1234 abcdefg1 abcdefgh abcdefghi abcdefghij
  access123 access1234 access14 admin123 admin123! admin1234 admin12345 admin@123 adminadmin administrator
  alejandra alejandro alexande alexander alexander1 alexandra amazon123 america1 american anderson
  andrea123 andrew123 angel123 angelica angelina angels123 anthony1 anything arsenal1 arsenal123 asd12345
  asd123456 asd123asd asdasdasd asdf1234 asdfasdf asdfghjk asdfghjkl asdfghjkl1 asdfjkl; asdfqwer
  australia autumn12 autumn123 autumn2024 autumn2025 autumn2026 azerty123 azertyui azertyuiop baby1234
  babyboy1 babygirl babygirl1 barcelona barcelona1 baseball baseball1 baseball123 basketball basketball1
  batman12 batman123 bazaar12 bazaar123 bazaar1234 beatles1 beautiful beautiful1 benjamin benjamin1
  berlin123 besiktas bestfriend blessed1 blessing blink182 brandon1 brasil123 brittany brittany1 broncos1
  brother1 butterfly butterfly1 california california1 camaro123 canada123 carolina caroline catherine
  champion champions changeit changeme changeme1 changeme123 charlie1 charlie123 chelsea1 chelsea123
  chevrolet chocolate chocolate1 christian christina christine christopher computer computer1 computer123
  contrasena contraseña cookie123 cookies1 corvette corvette1 counterstrike cowboys1 cristiano cupcake1
  daddy123 daddysgirl daniel123 daniela1 danielle danielle1 december december1 default1 default123
  deutschland dolphin1 dolphins dominique dragon12 dragon123 dragon1234 dragonball eagle123 eagles123
  elephant elizabeth eminem123 everything facebook facebook1 facebook123 faith123 family123 father123
  february february1 fenerbahce fernanda fernando ferrari1 flower123 flowers1 football football1
  football12 football123 forever1 forever21 fortnite fortnite1 francesco freedom1 freedom123 friday123
  friends1 friends123 friendship gabriel1 gabriela galatasaray germany1 gmail123 godisgood godislove
  goodluck goodmorning google123 greenday guest123 guest1234 guitar123 gymnastics halflife hamburg1
  happiness happy123 happyday harley123 harleydavidson heaven123 hello123 hello1234 hello12345 hellohello
  hellokitty helloworld hockey123 hotmail1 ilovegod iloveher ilovehim iloveme1 iloveu123 iloveyou
  iloveyou! iloveyou1 iloveyou12 iloveyou123 iloveyou2 india123 indonesia instagram internet internet1
  internet123 isabella istanbul jackson1 jakarta1 january1 jasmine1 jennifer jennifer1 jessica1 jesus123
  jesuschrist jesusislord jonathan jonathan1 jordan123 jordan23 juventus juventus1 katherine kawasaki
  kimberly lacrosse lakers123 lakers24 letmein! letmein1 letmein12 letmein123 letmeinnow linkedin
  linkedin1 linkinpark lion1234 liverpool liverpool1 lkjhgfdsa login123 loginlogin london12 london123
  lovelove lovely123 loveme123 loveyou1 macintosh madison1 manchester manchester1 manutd123 master12
  master123 masterkey matthew1 mercedes mercedes1 messi123 metallica metallica1 mexico123 michael1
  michael123 michelle michelle1 microsoft minecraft minecraft1 mnbvcxz1 mnbvcxzlkj mommy123 monday123
  monkey12 monkey123 monkey1234 motdepasse mother123 motorola mustang1 mustang123 mylove123 mypassword
  myspace1 naruto123 natalie1 nathalie netflix1 network1 newpassword newyork1 newyork123 nicholas
  nicholas1 nintendo nirvana1 nokia123 nopassword nothing1 nothing123 november november1 october1 p@ssw0rd
  p@ssword pa55word packers1 pakistan pakistan1 pakistan123 panthers paris123 parisparis passpass passw0rd
  password password! password. password01 password1 password1! password12 password123 password123!
  password1234 password12345 password2 password2020 password2021 password2022 password2023 password2024
  password2025 password2026 password3 password99 passwords passwort passwort1 passwort123 patrick1
  patriots philippines pikachu1 playstation poiuytrewq pokemon1 pokemon123 porsche1 porsche911 portugal
  precious princess princess1 princess12 princess123 q1234567 q123456789 q1w2e3r4 q1w2e3r4t5 qazwsx123
  qazwsxedc qazwsxedcrfv qwaszx12 qwe12345 qwe123456 qwe123qwe qweasd123 qweasdzxc qweqweqwe qwer1234
  qwerty!1 qwerty01 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty99 qwertyqwerty qwertyui
  qwertyuiop qwertz123 qwertzui qwertzuiop raiders1 rainbow1 rainbow123 realmadrid redsox123 richard1
  robert123 rockstar rockstar1 ronaldo123 ronaldo7 root1234 rootroot russia123 samantha samantha1 samsung1
  samsung123 saturday schalke04 sebastian sebastian1 secret123 security security1 senha123 september
  september1 shadow12 shadow123 shopping shopping1 shopping123 singapore sister123 slipknot slipknot1
  smile123 snapchat soccer12 soccer123 softball softball1 something spiderman spiderman1 spring12
  spring123 spring2024 spring2025 spring2026 starcraft starwars starwars1 starwars123 steelers steelers1
  stephanie strawberry summer12 summer123 summer2020 summer2021 summer2022 summer2023 summer2024
  summer2025 summer2026 sunday123 sunshine sunshine1 sunshine12 sunshine123 superman superman1 superman123
  superuser sweetheart sweetie1 sweetpea swimming sysadmin temp1234 temporary temppass test1234 test12345
  test123456 testing1 testing123 testtest thailand thepassword thomas123 tiger123 tigger12 tigger123
  toor1234 topsecret trinity1 trombone trumpet1 trustno1 trustnoone twitter1 ukraine1 unknown1 user1234
  username username1 valentina vanessa1 veronica victoria victoria1 volleyball warcraft welcome! welcome1
  welcome12 welcome123 welcome1234 welcome2024 welcome2025 welcome2026 welcome@123 whatever whatever1
  whatever123 whatsapp william1 windows1 windows10 winter12 winter123 winter2020 winter2021 winter2022
  winter2023 winter2024 winter2025 winter2026 wolf1234 wolfpack xbox360x yahoo123 yamaha123 yankees1
  youtube1 youtube123 zaq!2wsx zaq12wsx zaq1zaq1 zxc12345 zxcv1234 zxcvasdf zxcvbnm, zxcvbnm1 zxcvbnm123
  zxczxczxc
`;

/** Passwords that are guessed first, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
