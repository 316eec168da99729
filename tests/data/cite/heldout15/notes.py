"""A vaccine maker and a national railway: eight reports in the everyday manner of the agencies.

Two events (South Korea, India, Japan and the invented state of Velmora 2024-2025; Chile, New Zealand and Ghana 2025), all names of
firms, persons and groups invented, written and annotated before any program read them.
"""

documents = [
    d("D0", "000_wire.txt", "Hanseong News", "2025-06-17", ["Channel Nine"]),
    d("D1", "001_prosecutors_release.txt", "Daejeon District Prosecutors' Office", "2025-06-20", []),
    d("D2", "002_newspaper_in.txt", "The Deccan Standard", "2025-06-24", ["Hanseong News"]),
    d("D3", "003_ministry_briefing.txt", "Ministry of Foreign Affairs, Velmora", "2025-06-25", []),
    d("D4", "004_ja_news.txt", "東都放送", "2025-06-27", ["ハンソン通信"], "ja"),
    d("D5", "005_broadcaster_page.txt", "Tasman Broadcasting", "2025-09-05", []),
    d("D6", "006_newspaper_cl.txt", "The Santiago Courier", "2025-09-09", ["Tasman Broadcasting", "Accra One"]),
    d("D7", "007_company_statement.txt", "Kauri Ticketing Limited", "2025-09-12", ["Tasman Broadcasting"]),
]

entities = [
    e("army", "organization/military", "Velmoran army", "the Velmoran army", "The Velmoran army", "ベルモラ軍"),
    e("unit", "organization/military-unit", "Unit 316 of the Velmoran army", "An army unit of Velmora", "Unit 316 of the Velmoran army",
      "a unit of the Velmoran army", "Unit 316"),
    e("velmora", "organization/government", "Velmora", "Velmora", "The Velmoran Embassy in Seoul", "our embassy", "ベルモラ外務省"),
    e("halasz", "person", "Viktor Halasz", "spokesman Viktor Halasz", "Spokesman", "ベルモラ外務省の報道官"),
    e("heron", "intrusion-set", "Grey Heron", "a hacker group", "a group called Grey Heron", "the group", "the hacker group Grey Heron",
      "Grey Heron", "The hackers", "The group", "ハッカー集団「グレイ・ヘロン」", "グレイ・ヘロン"),
    e("hanbit", "organization/victim", "Hanbit Biologics", "South Korea's Hanbit Biologics", "Hanbit", "Hanbit Biologics", "The company",
      "the company", "ハンビット・バイオロジクス", "ハンビット"),
    e("network", "infrastructure", "research network of Hanbit Biologics", "its research network", "the research network of the company"),
    e("trial", "records", "trial data on a malaria vaccine", "trial data on a malaria vaccine", "trial data of 1,900 patients"),
    e("rotterdam", "infrastructure", "servers in Rotterdam", "two servers in Rotterdam", "The servers", "three servers in Rotterdam",
      "the three servers", "three servers", "ロッテルダムにあるサーバー2台"),
    e("student", "person", "Velmoran graduate student (unnamed)", "a Velmoran graduate student", "The student",
      "A Velmoran national, 29, who studied at a university in Daejeon", "the student"),
    e("kpol", "organization/police", "police (South Korea)", "Investigators", "Police", "the police", "South Korean police"),
    e("dpros", "organization", "Daejeon District Prosecutors' Office", "The Daejeon District Prosecutors' Office", "Prosecutors",
      "this Office", "South Korean prosecutors", "prosecutors", "韓国の検察"),
    e("korea", "organization/government", "South Korea", "South Korea", "The presidential office"),
    e("seo", "person", "Seo Min-jae", "Interior Minister Seo Min-jae", "Seo", "韓国の内相"),
    e("firms", "group/victim", "about 30 drug companies in Asia", "about 30 drug companies in Asia"),
    e("researcher", "person", "former researcher of Hanbit Biologics (unnamed)", "A former researcher of the company"),
    e("vietnam", "organization/government", "Vietnam", "Vietnam"),
    e("channel9", "organization/media", "Channel Nine", "broadcaster Channel Nine", "Channel Nine", "the broadcaster"),
    e("hanseong", "organization/media", "Hanseong News", "Hanseong News", "韓国のハンソン通信"),
    e("han", "person", "Han", "a former employee of Hanbit Biologics, identified as Han, 41", "Han",
      "a former Hanbit employee identified as Han", "My client", "Mr Han", "ハンビットの元社員（41）", "元社員"),
    e("moon", "person", "Moon Ji-ho", "His lawyer, Moon Ji-ho", "Mr. Moon", "元社員の弁護士"),
    e("nlpol", "organization/police", "Dutch police", "Dutch police", "オランダの警察"),
    e("nl", "organization/government", "Netherlands", "the Netherlands", "The Netherlands"),
    e("deccan", "organization/victim", "Deccan Vaccines", "Deccan Vaccines", "the firm", "The company"),
    e("tpol", "organization/police", "Telangana police", "a senior officer of the Telangana police", "the officer",
      "the cyber crime wing"),
    e("rao", "person", "Kavitha Rao", "managing director Kavitha Rao"),
    e("mailservers", "infrastructure", "two mail servers of Deccan Vaccines", "two mail servers of the company", "the servers"),
    e("organiser", "person", "woman who posed as a conference organiser", "A woman posing as a conference organiser"),
    e("banyan", "organization", "Banyan Labs", "Mumbai-based security company Banyan Labs", "Banyan Labs", "Security company Banyan Labs"),
    e("menon", "person", "Arvind Menon", "Arvind Menon"),
    e("sanavel", "organization", "Sanavel", "a drug maker in Velmora", "the company Sanavel", "Sanavel"),
    e("patil", "person", "Suresh Patil", "Health Minister Suresh Patil"),
    e("visit", "event", "visit of the ambassador to Daejeon", "the visit"),

    e("kitahama", "organization/victim", "北浜製薬", "大阪市の製薬会社「北浜製薬」", "北浜製薬", "会社"),
    e("kitaserver", "infrastructure", "北浜製薬の研究用サーバー", "研究用サーバー", "北浜製薬の研究用サーバー"),
    e("ospol", "organization/police", "大阪府警", "大阪府警", "府警"),
    e("servco", "organization", "大阪市内のサーバー会社", "大阪市内のサーバー会社"),
    e("kitares", "person", "北浜製薬の元研究員", "会社の元研究員"),
    e("kitadata", "records", "研究データ", "研究データ", "マラリア薬の研究データ"),
    e("kido", "person", "木戸官房長官", "木戸官房長官"),

    e("fdv", "organization/victim", "Ferrocarriles del Valle", "Chile's national railway", "the railway, Ferrocarriles del Valle", "The railway",
      "Ferrocarriles del Valle", "the railway"),
    e("ticket", "infrastructure", "ticket system of Ferrocarriles del Valle", "the ticket system of Chile's national railway",
      "the ticket system"),
    e("jackal", "intrusion-set", "Copper Jackal", "a group called Copper Jackal", "The group", "the group Copper Jackal", "Copper Jackal",
      "the hackers who attacked it in August", "The attackers", "the group"),
    e("kauri", "organization", "Kauri Ticketing", "Wellington company Kauri Ticketing", "the company", "Kauri", "Kauri Ticketing", "We"),
    e("software", "software", "software of Kauri Ticketing", "A New Zealand company's software"),
    e("flaw", "vulnerability", "flaw in software made by Kauri Ticketing", "a flaw in software made by Wellington company Kauri Ticketing",
      "the flaw", "a flaw in its software", "a flaw in our software"),
    e("patch", "software", "patch of Kauri Ticketing", "the patch", "a patch"),
    e("paredes", "person", "Rodrigo Paredes", "Rodrigo Paredes", "Mr Paredes", "the Chilean transport minister",
      "Transport Minister Paredes"),
    e("terangi", "person", "Hannah Te Rangi", "Kauri chief executive Hannah Te Rangi", "Ms Te Rangi"),
    e("engineer", "person", "former Kauri engineer (unnamed)", "a former Kauri engineer"),
    e("privacy", "organization/government", "Privacy Commissioner (New Zealand)", "The Privacy Commissioner"),
    e("nzcyber", "organization/government", "cyber security agency (New Zealand)", "New Zealand's cyber security agency"),
    e("nzpol", "organization/police", "police in Wellington", "Police in Wellington", "police in Wellington"),
    e("chile", "organization/government", "Chile", "Chile"),
    e("osei", "person", "Daniel Osei", "a 36-year-old former technician of the company", "The man",
      "a former technician of Kauri Ticketing, Daniel Osei, 36", "Osei", "My brother", "Daniel", "Daniel Osei", "Mr Osei"),
    e("kosei", "person", "Kwame Osei", "Kwame Osei"),
    e("key", "records", "access key", "an access key", "a key"),
    e("cards", "records", "card details of passengers", "the card details of 220,000 passengers", "the card details of 350,000 passengers"),
    e("trains", "infrastructure", "trains of Ferrocarriles del Valle", "all trains", "trains"),
    e("union", "organization", "rail workers' union", "the rail workers' union"),
    e("fuentes", "person", "Carla Fuentes", "union president Carla Fuentes"),
    e("managers", "group", "two managers of Ferrocarriles del Valle", "two managers of the railway"),
    e("bravo", "person", "Ignacio Bravo", "its general manager, Ignacio Bravo", "Bravo"),
    e("viajeros", "organization", "Viajeros", "Consumer group Viajeros"),
    e("clpros", "organization", "prosecutors (Valparaíso)", "Prosecutors in Valparaíso", "Prosecutors in Chile"),
    e("ghpol", "organization/police", "Ghana's police", "Ghana's police"),
    e("clpol", "person/role", "police official in Santiago", "A police official in Santiago"),
    e("railpw", "records", "password of a railway employee", "The password of a railway employee", "the password"),
    e("caller", "person", "caller who posed as support staff", "A caller who posed as a member of our support team"),
    e("tasman", "organization/media", "Tasman Broadcasting", "Tasman Broadcasting"),
]

W = "Hanseong News"
WS = W + " > Channel Nine [reported] > sources close to the investigation [citing] {anonymous}"
WC = W + " > Channel Nine [said]"
WR = W + " > a former researcher of Hanbit Biologics [told Hanseong News] {anonymous}"
WE = W + " > the Velmoran Embassy in Seoul [said]"
Z = "Daejeon District Prosecutors' Office"
S = "The Deccan Standard"
SO = S + " > a senior officer of the Telangana police [said] {anonymous}"
SR = S + " > Deccan Vaccines [said] > Kavitha Rao [said]"
SM = S + " > Hanseong News [told] > Moon Ji-ho [said]"
M = "Ministry of Foreign Affairs, Velmora > Viktor Halasz [Spokesman]"
MQ = "Ministry of Foreign Affairs, Velmora"
N = "東都放送"
NS = N + " > 捜査関係者 [によりますと] {anonymous} > unstated [ということです] {hearsay}"
NP = N + " > 韓国の検察 [によりますと] > unstated [ということです] {hearsay}"
P = "Tasman Broadcasting"
PR = P + " > Rodrigo Paredes [said]"
PT = P + " > Hannah Te Rangi [said]"
PE = P + " > a former Kauri engineer [told Tasman Broadcasting] {anonymous}"
C = "The Santiago Courier"
CB = C + " > Ignacio Bravo [said]"
CU = C + " > the rail workers' union [said] > two managers of the railway [citing] {anonymous}"
CK = C + " > Accra One [told] > Kwame Osei [said]"
K = "Kauri Ticketing Limited"
KB = K + " > Banyan Labs [found]"

KPOL = "police (South Korea)"
KGOV = "Government of South Korea"
DPROS = "Daejeon District Prosecutors' Office"
HANBIT = "Hanbit Biologics"
RES = "former researcher of Hanbit Biologics"
VEL = "Velmoran government"
HAN = "Han"
TPOL = "Telangana police"
DEC = "Deccan Vaccines"
BAN = "Banyan Labs"
SAN = "Sanavel"
NLPOL = "Dutch police"
OSPOL = "大阪府警"
KITA = "北浜製薬"
KRES = "北浜製薬の元研究員"
CLGOV = "Government of Chile"
KAURI = "Kauri Ticketing"
ENG = "former Kauri engineer"
NZPOL = "police in Wellington"
MAN = "managers of Ferrocarriles del Valle"
FDV = "Ferrocarriles del Valle"
CLPROS = "prosecutors (Valparaíso)"
GHPOL = "Ghana's police"
KOSEI = "Kwame Osei"
MINUS = {"polarity": "-"}

# D0
TASK0 = "An army unit of Velmora is suspected of having ordered a hacker group to steal vaccine data from South Korea's Hanbit Biologics"
LEASE0 = "a Velmoran graduate student rented two servers in Rotterdam under a false name"
USED0 = "The servers were used in an attack on Hanbit in November 2024"
LEFT0 = "The student left South Korea in January"
ACTOR0 = "the attack was carried out by a group called Grey Heron"
LIKELY0 = "It is highly likely that the Velmoran army was involved"
THIRTY0 = "about 30 drug companies in Asia were targeted by the group between 2022 and 2024"
ACCESS0 = "its research network suffered unauthorized access"
NODATA0 = "no vaccine data was stolen"
NOTRACE0 = "We have found no trace of a leak so far"
DATA0 = "trial data on a malaria vaccine was stolen"
FILES0 = "The files of three years were copied in one night"
AWARE0 = "it was not aware of the case"
WARN0 = "It warned South Korea against groundless accusations"
PRES0 = "The presidential office declined to comment on the report"
VIET0 = "hackers had attacked its national vaccine institute"
# D1
INDICT1 = "The Daejeon District Prosecutors' Office on June 19 indicted a former employee of Hanbit Biologics"
CHARGE1 = "He has been charged with breach of trust and leaking trade secrets"
ARREST1 = "Han was arrested at Incheon airport on May 28"
HAND1 = "Han handed the ID and password of a research server to a member of the hacker group Grey Heron in October 2024"
PAID1 = "He was paid 200 million won in cryptocurrency"
ENTER1 = "The hackers intruded into the research network of the company on November 11, 2024"
DATA1 = "stole trial data on a malaria vaccine"
NOTIFY1 = "Hanbit Biologics notified the police on December 2"
DISMISS1 = "The company dismissed Han on December 9"
RECEIVED1 = "he received the money"
DENYHAND1 = "denies that he handed over a password"
LEASE1 = ("A Velmoran national, 29, who studied at a university in Daejeon, is suspected of having leased three servers in Rotterdam "
          "under a false name between August 2023 and October 2024")
LEFT1 = "He left South Korea on February 14"
WANTED1 = "is wanted by police"
SEIZED1 = "Dutch police seized the three servers on April 8 at the request of this Office"
UNIT1 = "Grey Heron acted under the instruction of Unit 316 of the Velmoran army"
SEARCH1 = "Police searched Han's home in Sejong on May 30"
NOPROD1 = "No evidence has been found so far that vaccine production was affected"
# D2
TARGET2 = ("Deccan Vaccines, the Indian partner of South Korea's Hanbit Biologics, was also targeted by the hacker group Grey Heron")
INTR2 = "The group intruded into two mail servers of the company in February 2024"
POSED2 = "A woman posing as a conference organiser"
SENT2 = "had sent messages to 12 scientists"
TOLDPOL2 = "The company first notified us this month"
DENYTOLD2 = "Deccan Vaccines denied this"
TOLD2 = "We notified the cyber crime wing on March 4, 2024"
NOLOSS2 = "the firm had suffered no loss of data"
PATCHED2 = "had patched the servers"
INDICT2 = "prosecutors on Thursday indicted a former Hanbit employee identified as Han"
HAND2 = "he handed a password to the hackers"
PAID2 = "was paid 200 million won"
CAR2 = "Han was given the money for a car"
NEVER2 = "My client never handed a password to anyone"
NOTDISM2 = "Han was not dismissed"
RESIGN2 = "resigned in January"
NODATA2 = "no vaccine data was stolen"
DATA2 = "trial data of 1,900 patients was stolen"
LINK2 = "Grey Heron is linked to the Velmoran army"
NOEV2 = "We have found no evidence that the group works for any government"
SOLD2 = "the group sold stolen data to a drug maker in Velmora for $3 million"
PATIL2 = "Health Minister Suresh Patil refused to answer questions on the matter"
# D3
TASK3 = "a unit of the Velmoran army instructed hackers to attack a vaccine maker"
NOTINV3 = "The Velmoran army was not involved in the attack on Hanbit Biologics"
HOSPITAL3 = "Unit 316 is a military hospital"
NOHACK3 = "It has no hackers"
RENTED3 = "who is said to have rented the servers"
LEFT3 = "The student left South Korea on 20 December 2024"
NOLEASE3 = "He did not lease any servers in the Netherlands"
NOASK3 = "Nobody in Seoul has asked us to question him"
SEIZED3 = "Dutch police seized three servers in April"
NOTIFY3 = "The Netherlands notified our embassy on 11 April"
REFUSE3 = "It refused to show us the contracts"
BOUGHT3 = "a drug maker in Velmora bought stolen data for $3 million"
NOTBOUGHT3 = "it bought no data from anyone"
OPPOSE3 = "Velmora opposes all cyberattacks"
FOURTEEN3 = "Last year hackers attacked 14 hospitals in Velmora"
CANCEL3 = "South Korea cancelled the visit on 23 June"
FACTS3 = "Accusations should be based on facts and not on reports in the media"
NOCOM3 = "I will not comment on the charges against Mr Han"
# D4
ACCESS4 = "大阪市の製薬会社「北浜製薬」の研究用サーバーが不正アクセスを受けていた"
ACTOR4 = "韓国のワクチンメーカー「ハンビット・バイオロジクス」を攻撃したハッカー集団「グレイ・ヘロン」"
INVOLVED4 = "ハッカー集団「グレイ・ヘロン」が関与した"
POSED4 = "グレイ・ヘロンは取引先の社員を装ったメールを送り"
INTR4 = "去年3月、北浜製薬の研究用サーバーに侵入した"
SEARCH4 = "府警は26日、大阪市内のサーバー会社を捜索しました"
NODATA4 = "研究データは盗まれていない"
DATA4 = "マラリア薬の研究データが盗まれた"
NOTIFY4 = "会社は今月20日、府警に被害を届け出ました"
INDICT4 = "韓国の検察は今月19日、ハンビットの元社員（41）を起訴しました"
HAND4 = "元社員はサーバーのIDとパスワードをグレイ・ヘロンに渡した"
NOHAND4 = "パスワードは渡していない"
DENY4 = "起訴内容を否認しています"
SEIZED4 = "オランダの警察は4月、ロッテルダムにあるサーバー2台を押収しました"
LIKELY4 = "ベルモラ軍が関与した可能性が高い"
NOTINV4 = "ベルモラ軍は関与していない"
KIDO4 = "木戸官房長官は27日の会見で、捜査についてコメントを控えました"
# D5
SW5 = "A New Zealand company's software was used in an attack on the ticket system of Chile's national railway"
ATT5 = "a group called Copper Jackal attacked the railway, Ferrocarriles del Valle, on 18 August"
EXPL5 = "The group exploited a flaw in software made by Wellington company Kauri Ticketing"
CARDS5 = "the card details of 220,000 passengers were stolen"
STOP5 = "all trains were stopped for two days"
NOPAY5 = "The railway did not pay a ransom"
JUNE5 = "the company patched the flaw in June"
NOINST5 = "The railway did not install the patch"
AUG5 = "the flaw was patched only on 22 August"
KNOWN5 = "The company had known of the flaw since 2023"
DENY5 = "Ms Te Rangi denied this"
PRIV5 = "The Privacy Commissioner is investigating the company"
NOLOCAL5 = "no attacks on local customers had been found so far"
WANT5 = "Chile wanted them to question a 36-year-old former technician of the company"
LEFT5 = "The man left New Zealand on 29 August"
KOREA5 = "South Korean prosecutors charged a man over an attack on vaccine maker Hanbit Biologics"
# D6
PAY6 = "Ferrocarriles del Valle paid $800,000 to the hackers"
ATT6 = "the hackers who attacked it in August"
PAYDAY6 = "The money was paid on 21 August"
DENY6 = "The railway denies this"
NOPAY6 = "We paid no ransom to anybody"
CARDS6 = "the card details of 350,000 passengers were stolen"
CARDSOLD6 = "220,000, as the railway had first reported"
TOLD6 = "Passengers were notified on 27 August"
NOTTOLD6 = "passengers had not been notified by Monday"
NOSTOP6 = "no train was stopped because of the attack"
STOP6 = "trains were stopped for two days"
SOLD6 = ("a former technician of Kauri Ticketing, Daniel Osei, 36, sold an access key to the group Copper Jackal for $60,000")
ARREST6 = "Osei was arrested in Accra on Saturday"
LEFT6 = "He left New Zealand on 29 August"
NEVER6 = "My brother never sold a key to anyone"
LEFTB6 = "Daniel left New Zealand on 12 August"
KNOWN6 = "Kauri, a New Zealand company, had known of a flaw in its software since 2023"
NOSENT6 = "Kauri never sent us a patch"
LINK6 = "Copper Jackal is linked to Grey Heron"
ACTOR6 = "Grey Heron, which attacked South Korea's Hanbit Biologics last year"
# D7
NOEXPL7 = "The attackers did not exploit a flaw in our software"
PWUSED7 = "The password of a railway employee was used in the attack"
POSED7 = "A caller who posed as a member of our support team"
PWSTOLEN7 = "stole the password in July"
JUNE7 = "we patched the flaw in June"
WRONG7 = "This was not correct"
AUG7 = "We patched the flaw on 22 August"
SENT7 = "We sent the patch to the railway on the same day"
INST7 = "the railway installed the patch on 24 August"
KNOWN7 = "we had known of the flaw since 2023"
NOTKNOWN7 = "This is wrong"
LEARNED7 = "We first learned of the flaw on 19 August 2025"
LEFTCO7 = "Daniel Osei left our company in April 2025"
ARREST7 = "He was arrested in Ghana on 6 September"
SOLD7 = "he sold an access key to Copper Jackal"
NOEV7 = "We have found no evidence of this"
DENY7 = "Mr Osei denies the allegation"
BANINV7 = "Security company Banyan Labs investigated the attack for us"
INTR7 = "Copper Jackal intruded into the ticket system on 2 August"
PAY7 = "the railway paid the group $800,000"
NOTLINK7 = "Copper Jackal is not linked to Grey Heron"
NOOTHER7 = "No other customers were attacked"
NORANSOM7 = "Ransoms should not be paid"

claims = [
    ("D0", TASK0, "unit", "instructed", "heron -> steal vaccine data from hanbit", WS, KPOL, "ARMY-INSTRUCTED",
     {"modality": "suspected", "words": ["is suspected of"]}),
    ("D0", LEASE0, "student", "leased under a false name", "rotterdam (two)", W + " > Channel Nine [said] > Investigators [found]", KPOL,
     "LEASE-TWO", {"modality": "finding", "words": ["found"]}),
    ("D0", USED0, "rotterdam", "used in", "attack on hanbit", W + " > Channel Nine [it said]", KPOL, "SERVER-USE", {"time": "2024-11"}),
    ("D0", LEFT0, "student", "left", "South Korea", W + " > Channel Nine [according to]", KPOL, "STUDENT-LEFT-JANUARY", {"time": "2025-01"}),
    ("D0", ACTOR0, "heron", "conducted", "attack on hanbit", W + " > Seo Min-jae [told lawmakers] > Police [believe]", KPOL, "ACTOR-HANBIT",
     {"modality": "believed", "words": ["believe"]}),
    ("D0", LIKELY0, "army", "involved in", "attack on hanbit", W + " > Seo Min-jae [he said] {direct quotation}", KGOV, "ARMY-LIKELY",
     {"modality": "probable", "words": ["highly likely"]}),
    ("D0", THIRTY0, "firms", "were targeted by", "heron", W + " > Seo Min-jae [said]", KGOV, "THIRTY-FIRMS", {"time": "2022/2024"}),
    ("D0", ACCESS0, "network", "suffered", "unauthorized access", W + " > Hanbit Biologics [confirmed]", HANBIT, "HANBIT-ACCESS",
     {"modality": "confirmed", "words": ["confirmed"]}),
    ("D0", NODATA0, "", "stole", "vaccine data", W + " > Hanbit Biologics [said]", HANBIT, "NO-HANBIT-DATA", MINUS),
    ("D0", NOTRACE0, "hanbit", "found", "trace of a leak", W + " > Hanbit Biologics [a company spokesperson said] {direct quotation}",
     HANBIT, "NO-TRACE", {"polarity": "-", "modality": "not found (open)", "words": ["found no", "so far"]}),
    ("D0", DATA0, "", "stole", "trial", WR, RES, "HANBIT-DATA"),
    ("D0", FILES0, "", "copied", "files of three years", WR + " {direct quotation}", RES, "FILES-COPIED"),
    ("D0", AWARE0, "velmora", "aware of", "case", WE, VEL, "VELMORA-UNAWARE", MINUS),
    ("D0", WARN0, "velmora", "warned against", "groundless accusations", WE, VEL, "VELMORA-WARNS"),
    ("D0", PRES0, "korea", "declined to comment on", "report", W, "presidential office (South Korea)", "PRESIDENT-SILENT",
     {"kind": "non-statement"}),
    ("D0", VIET0, "hackers", "attacked", "national vaccine institute of Vietnam", W + " > Vietnam [said]", "Vietnam",
     "OTHER-EVENT-VIETNAM",
     {"note": "another incident: must not corroborate the claims on Hanbit; March is when Vietnam said it"}),

    ("D1", INDICT1, "dpros", "indicted", "han", Z, DPROS, "HAN-INDICTED", {"time": "2025-06-19"}),
    ("D1", CHARGE1, "han", "charged with", "breach of trust and leaking trade secrets", Z, DPROS, "HAN-CHARGED"),
    ("D1", ARREST1, "", "arrested", "han", Z, DPROS, "HAN-ARRESTED", {"time": "2025-05-28"}),
    ("D1", HAND1, "han", "handed credentials to", "heron", Z, DPROS, "HAN-HANDED",
     {"modality": "finding", "words": ["According to the investigation"], "time": "2024-10"}),
    ("D1", PAID1, "", "paid", "200 million won to han", Z, DPROS, "HAN-PAID",
     {"modality": "finding", "words": ["According to the investigation"]}),
    ("D1", ENTER1, "heron", "intruded into", "network", Z, DPROS, "NETWORK-ENTERED", {"time": "2024-11-11"}),
    ("D1", DATA1, "heron", "stole", "trial", Z, DPROS, "HANBIT-DATA", {"time": "2024-11-11"}),
    ("D1", NOTIFY1, "hanbit", "notified", "kpol", Z, DPROS, "HANBIT-NOTIFIED", {"time": "2024-12-02"}),
    ("D1", DISMISS1, "hanbit", "dismissed", "han", Z, DPROS, "HAN-DISMISSED", {"time": "2024-12-09"}),
    ("D1", RECEIVED1, "han", "received", "money", Z + " > Han [admits]", HAN, "HAN-PAID", {"words": ["admits"]}),
    ("D1", DENYHAND1, "han", "handed over", "password", Z + " > Han [denies]", HAN, "HAN-NOT-HANDED",
     {"polarity": "-", "note": "the negation stands in \"denies\""}),
    ("D1", LEASE1, "student", "leased under a false name", "rotterdam (three)", Z, DPROS, "LEASE-THREE",
     {"modality": "suspected", "words": ["is suspected of"], "time": "2023-08/2024-10"}),
    ("D1", LEFT1, "student", "left", "South Korea", Z, DPROS, "STUDENT-LEFT-FEBRUARY", {"time": "2025-02-14"}),
    ("D1", WANTED1, "kpol", "wanted", "student", Z, KPOL, "STUDENT-WANTED"),
    ("D1", SEIZED1, "nlpol", "seized", "rotterdam (three)", Z, NLPOL, "SEIZED-THREE", {"time": "2025-04-08"}),
    ("D1", UNIT1, "unit", "instructed", "heron", Z + " > Prosecutors [suspect]", DPROS, "ARMY-INSTRUCTED",
     {"modality": "suspected", "words": ["suspect"]}),
    ("D1", SEARCH1, "kpol", "searched", "home of han", Z, KPOL, "HOME-SEARCHED", {"time": "2025-05-30"}),
    ("D1", NOPROD1, "", "found", "effect on vaccine production", Z, KPOL, "NO-PRODUCTION",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),

    ("D2", TARGET2, "deccan", "were targeted by", "heron", S + " > a senior officer of the Telangana police [told] {anonymous}", TPOL,
     "DECCAN-TARGETED"),
    ("D2", INTR2, "heron", "intruded into", "mailservers", SO, TPOL, "MAIL-SERVERS", {"time": "2024-02"}),
    ("D2", POSED2, "organiser", "posed as", "a conference organiser", SO, TPOL, "POSED-AS-ORGANISER"),
    ("D2", SENT2, "organiser", "sent", "messages to 12 scientists", SO, TPOL, "MESSAGES-SENT"),
    ("D2", TOLDPOL2, "deccan", "notified", "tpol", SO + " {direct quotation}", TPOL, "DECCAN-TOLD-JUNE", {"time": "2025-06"}),
    ("D2", DENYTOLD2, "deccan", "denied", "late notification", S + " > Deccan Vaccines [denied]", DEC, "DECCAN-TOLD-MARCH", MINUS),
    ("D2", TOLD2, "deccan", "notified", "tpol", SR + " {direct quotation}", DEC, "DECCAN-TOLD-MARCH", {"time": "2024-03-04"}),
    ("D2", NOLOSS2, "deccan", "suffered", "loss of data", SR, DEC, "DECCAN-NO-LOSS", MINUS),
    ("D2", PATCHED2, "deccan", "patched", "mailservers", SR, DEC, "DECCAN-PATCHED"),
    ("D2", INDICT2, "dpros", "indicted", "han", S, DPROS, "HAN-INDICTED", {"time": "2025-06-19"}),
    ("D2", HAND2, "han", "handed credentials to", "heron", S + " > prosecutors [say]", DPROS, "HAN-HANDED"),
    ("D2", PAID2, "", "paid", "200 million won to han", S + " > prosecutors [say]", DPROS, "HAN-PAID"),
    ("D2", CAR2, "", "paid", "money to han for a car", SM, HAN, "MONEY-FOR-CAR"),
    ("D2", NEVER2, "han", "handed over", "password", SM + " {direct quotation}", HAN, "HAN-NOT-HANDED", MINUS),
    ("D2", NOTDISM2, "hanbit", "dismissed", "han", SM, HAN, "HAN-RESIGNED", MINUS),
    ("D2", RESIGN2, "han", "resigned from", "hanbit", SM, HAN, "HAN-RESIGNED", {"time": "2025-01"}),
    ("D2", NODATA2, "", "stole", "vaccine data", S + " > Hanbit Biologics [said]", HANBIT, "NO-HANBIT-DATA",
     {"polarity": "-", "note": "the earlier statement, withdrawn here; last week is when it was said"}),
    ("D2", DATA2, "", "stole", "trial (1,900 patients)", S + " > Hanbit Biologics [admitted]", HANBIT, "HANBIT-DATA",
     {"words": ["admitted"]}),
    ("D2", LINK2, "heron", "linked to", "army", S + " > South Korean police [believe]", KPOL, "HERON-LINKED",
     {"modality": "believed", "words": ["believe"]}),
    ("D2", NOEV2, "banyan", "found", "evidence that heron works for any government",
     S + " > Banyan Labs [Mumbai-based security company] > Arvind Menon [said] {direct quotation}", BAN, "NO-GOVERNMENT-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no evidence"]}),
    ("D2", SOLD2, "heron", "sold", "stolen data to sanavel", S + " > Banyan Labs [According to]", BAN, "DATA-SOLD"),
    ("D2", PATIL2, "patil", "refused", "to answer questions", S, "Suresh Patil", "PATIL-SILENT", {"kind": "non-statement"}),

    ("D3", TASK3, "unit", "instructed", "heron -> attack hanbit", MQ + " > Hanseong News [question] > South Korean prosecutors [suspect]",
     DPROS, "ARMY-INSTRUCTED", {"modality": "suspected", "words": ["suspect"]}),
    ("D3", NOTINV3, "army", "involved in", "attack on hanbit", M, VEL, "ARMY-NOT-INVOLVED", MINUS),
    ("D3", HOSPITAL3, "unit", "is", "a military hospital", M, VEL, "UNIT-HOSPITAL"),
    ("D3", NOHACK3, "unit", "has", "hackers", M, VEL, "UNIT-NO-HACKERS", MINUS),
    ("D3", RENTED3, "student", "leased", "rotterdam", MQ + " > Channel Nine [question] > unstated [is said to] {hearsay}", KPOL, "LEASE-TWO",
     {"modality": "hearsay", "words": ["is said to"], "note": "no number given; Channel Nine's own story was of two"}),
    ("D3", LEFT3, "student", "left", "South Korea", M, VEL, "STUDENT-LEFT-DECEMBER", {"time": "2024-12-20"}),
    ("D3", NOLEASE3, "student", "leased", "any servers in the Netherlands", M, VEL, "NO-LEASE", MINUS),
    ("D3", NOASK3, "korea", "asked", "velmora to question student", M, VEL, "NOT-ASKED", MINUS),
    ("D3", SEIZED3, "nlpol", "seized", "rotterdam (three)", MQ + " > Lowland Daily [question]", NLPOL, "SEIZED-THREE", {"time": "2025-04"}),
    ("D3", NOTIFY3, "nl", "notified", "velmora", M, VEL, "EMBASSY-NOTIFIED", {"time": "2025-04-11"}),
    ("D3", REFUSE3, "nl", "refused", "to show the contracts", M, VEL, "CONTRACTS-REFUSED"),
    ("D3", BOUGHT3, "sanavel", "bought", "stolen data", MQ + " > The Deccan Standard [question] > Banyan Labs [says]", BAN, "DATA-SOLD"),
    ("D3", NOTBOUGHT3, "sanavel", "bought", "data", M + " > Sanavel [has told us]", SAN, "DATA-NOT-BOUGHT", MINUS),
    ("D3", OPPOSE3, "velmora", "opposes", "all cyberattacks", M, VEL, "VELMORA-OPPOSES", {"kind": "stance"}),
    ("D3", FOURTEEN3, "hackers", "attacked", "14 hospitals in Velmora", M, VEL, "OTHER-EVENT-HOSPITALS",
     {"time": "2024", "note": "another incident"}),
    ("D3", CANCEL3, "korea", "cancelled", "visit", M, VEL, "VISIT-CANCELLED", {"time": "2025-06-23"}),
    ("D3", FACTS3, "accusations", "should be", "based on facts", M, VEL, "FACTS-NORM",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D3", NOCOM3, "halasz", "declined to comment on", "charges against han", M, VEL, "HALASZ-SILENT", {"kind": "non-statement"}),

    ("D4", ACCESS4, "kitaserver", "was subject of", "不正アクセス", N + " > 捜査関係者 [への取材で分かりました] {anonymous}", OSPOL,
     "KITAHAMA-ACCESS"),
    ("D4", ACTOR4, "heron", "attacked", "hanbit", N, N, "ACTOR-HANBIT",
     {"note": "the relative clause is the broadcaster's own background: the event in South Korea"}),
    ("D4", INVOLVED4, "heron", "involved in", "北浜製薬への不正アクセス", N + " > 大阪府警 [とみて]", OSPOL, "HERON-KITAHAMA",
     {"modality": "believed", "words": ["とみて"]}),
    ("D4", POSED4, "heron", "posed as", "取引先の社員", NS, OSPOL, "POSED-AS-PARTNER", {"modality": "hearsay", "words": ["ということです"]}),
    ("D4", INTR4, "heron", "intruded into", "kitaserver", NS, OSPOL, "KITAHAMA-ENTERED",
     {"modality": "hearsay", "words": ["ということです"], "time": "2024-03"}),
    ("D4", SEARCH4, "ospol", "searched", "servco", N, OSPOL, "SERVER-FIRM-SEARCHED", {"time": "2025-06-26"}),
    ("D4", NODATA4, "", "stole", "kitadata", N + " > 北浜製薬 [説明しています] {direct quotation}", KITA, "NO-KITAHAMA-DATA", MINUS),
    ("D4", DATA4, "", "stole", "kitadata", N + " > 会社の元研究員 [証言しました] {direct quotation}", KRES, "KITAHAMA-DATA"),
    ("D4", NOTIFY4, "kitahama", "notified", "ospol", N, KITA, "KITAHAMA-NOTIFIED", {"time": "2025-06-20"}),
    ("D4", INDICT4, "dpros", "indicted", "han", N, DPROS, "HAN-INDICTED", {"time": "2025-06-19"}),
    ("D4", HAND4, "han", "handed credentials to", "heron", NP, DPROS, "HAN-HANDED", {"modality": "hearsay", "words": ["ということです"]}),
    ("D4", NOHAND4, "han", "handed over", "パスワード", N + " > 元社員の弁護士 [述べ] {direct quotation}", HAN, "HAN-NOT-HANDED", MINUS),
    ("D4", DENY4, "han", "denied", "起訴内容", N + " > 元社員の弁護士 [否認しています]", HAN, "HAN-DENIES", MINUS),
    ("D4", SEIZED4, "nlpol", "seized", "rotterdam (two)", N, NLPOL, "SEIZED-TWO", {"time": "2025-04"}),
    ("D4", LIKELY4, "army", "involved in", "attack on hanbit",
     N + " > ハンソン通信 [によりますと] > 韓国の内相 [述べた] > unstated [ということです] {hearsay}", KGOV, "ARMY-LIKELY",
     {"modality": "probable", "words": ["可能性が高い"]}),
    ("D4", NOTINV4, "army", "involved in", "attack on hanbit", N + " > ベルモラ外務省の報道官 [述べました] {direct quotation}", VEL,
     "ARMY-NOT-INVOLVED", MINUS),
    ("D4", KIDO4, "kido", "declined to comment on", "捜査", N, "木戸官房長官", "KIDO-SILENT", {"kind": "non-statement"}),

    ("D5", SW5, "software", "used in", "attack on ticket", P + " > the Chilean transport minister [says]", CLGOV, "SOFTWARE-USED"),
    ("D5", ATT5, "jackal", "attacked", "fdv", P + " > Rodrigo Paredes [told reporters]", CLGOV, "RAILWAY-ATTACKED", {"time": "2025-08-18"}),
    ("D5", EXPL5, "jackal", "exploited", "flaw", PR, CLGOV, "FLAW-EXPLOITED"),
    ("D5", CARDS5, "", "stole", "cards (220,000)", PR, CLGOV, "CARDS-220000"),
    ("D5", STOP5, "", "stopped", "trains", PR, CLGOV, "TRAINS-STOPPED"),
    ("D5", NOPAY5, "fdv", "paid", "ransom", PR + " {direct quotation}", CLGOV, "RAILWAY-NOT-PAID", MINUS),
    ("D5", JUNE5, "kauri", "patched", "flaw", PT, KAURI, "PATCHED-JUNE", {"time": "2025-06"}),
    ("D5", NOINST5, "fdv", "installed", "patch", PT + " {direct quotation}", KAURI, "NOT-INSTALLED", MINUS),
    ("D5", AUG5, "kauri", "patched", "flaw", PE, ENG, "PATCHED-AUGUST", {"time": "2025-08-22"}),
    ("D5", KNOWN5, "kauri", "knew of", "flaw", PE, ENG, "KNOWN-SINCE-2023", {"time": "2023"}),
    ("D5", DENY5, "terangi", "denied", "earlier knowledge of flaw", P + " > Hannah Te Rangi [denied]", KAURI, "NOT-KNOWN", MINUS),
    ("D5", PRIV5, "privacy", "investigating", "kauri", P, "Privacy Commissioner (New Zealand)", "PRIVACY-INVESTIGATES"),
    ("D5", NOLOCAL5, "nzcyber", "found", "attacks on local customers", P + " > New Zealand's cyber security agency [said]",
     "cyber security agency (New Zealand)", "NO-LOCAL-FOUND", {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D5", WANT5, "chile", "wanted", "nzpol to question osei", P + " > Police in Wellington [said]", NZPOL, "CHILE-WANTS"),
    ("D5", LEFT5, "osei", "left", "New Zealand", P + " > Police in Wellington [they said]", NZPOL, "OSEI-LEFT-29", {"time": "2025-08-29"}),
    ("D5", KOREA5, "dpros", "indicted", "han", P, DPROS, "HAN-INDICTED",
     {"time": "2025-06", "note": "the affair in South Korea, told as background: must not corroborate the claims on the railway"}),

    ("D6", PAY6, "fdv", "paid", "$800,000 to jackal", CU, MAN, "RAILWAY-PAID"),
    ("D6", ATT6, "jackal", "attacked", "fdv", C, C, "RAILWAY-ATTACKED", {"time": "2025-08"}),
    ("D6", PAYDAY6, "", "paid", "$800,000", C + " > Carla Fuentes [said] {direct quotation} > two managers of the railway [citing] {anonymous}",
     MAN, "RAILWAY-PAID", {"time": "2025-08-21"}),
    ("D6", DENY6, "fdv", "denied", "payment", C + " > the railway [denies]", FDV, "RAILWAY-NOT-PAID", MINUS),
    ("D6", NOPAY6, "fdv", "paid", "ransom", C + " > Ignacio Bravo [told the Courier] {direct quotation}", FDV, "RAILWAY-NOT-PAID", MINUS),
    ("D6", CARDS6, "", "stole", "cards (350,000)", CB, FDV, "CARDS-350000"),
    ("D6", CARDSOLD6, "", "stole", "cards (220,000)", CB + " > the railway [had first reported]", FDV, "CARDS-220000",
     {"note": "the earlier number, replaced here"}),
    ("D6", TOLD6, "fdv", "notified", "passengers", CB, FDV, "PASSENGERS-TOLD", {"time": "2025-08-27"}),
    ("D6", NOTTOLD6, "fdv", "notified", "passengers", C + " > Viajeros [said]", "Viajeros", "PASSENGERS-NOT-TOLD", MINUS),
    ("D6", NOSTOP6, "", "stopped", "any train", CB, FDV, "TRAINS-NOT-STOPPED", MINUS),
    ("D6", STOP6, "", "stopped", "trains", C + " > Transport Minister Paredes [said]", CLGOV, "TRAINS-STOPPED"),
    ("D6", SOLD6, "osei", "sold", "access key to jackal", C + " > Prosecutors in Valparaíso [suspect]", CLPROS, "KEY-SOLD",
     {"modality": "suspected", "words": ["suspect"]}),
    ("D6", ARREST6, "", "arrested", "osei", C + " > Ghana's police [said]", GHPOL, "OSEI-ARRESTED", {"time": "2025-09-06"}),
    ("D6", LEFT6, "osei", "left", "New Zealand", C + " > police in Wellington [according to]", NZPOL, "OSEI-LEFT-29", {"time": "2025-08-29"}),
    ("D6", NEVER6, "osei", "sold", "key", CK + " {direct quotation}", KOSEI, "KEY-NOT-SOLD", MINUS),
    ("D6", LEFTB6, "osei", "left", "New Zealand", CK, KOSEI, "OSEI-LEFT-12", {"time": "2025-08-12"}),
    ("D6", KNOWN6, "kauri", "knew of", "flaw", C + " > Tasman Broadcasting [reported]", ENG, "KNOWN-SINCE-2023",
     {"time": "2023", "note": "the engineer, whom the page names as its source, is left out here"}),
    ("D6", NOSENT6, "kauri", "sent", "patch to fdv", CB + " {direct quotation}", FDV, "PATCH-NOT-SENT", MINUS),
    ("D6", LINK6, "jackal", "linked to", "heron", C + " > a police official in Santiago [told the Courier] {anonymous}",
     "police official in Santiago", "JACKAL-HERON"),
    ("D6", ACTOR6, "heron", "attacked", "hanbit", C, C, "ACTOR-HANBIT",
     {"time": "2024", "note": "the relative clause is the newspaper's own background: the event in South Korea"}),

    ("D7", NOEXPL7, "jackal", "exploited", "flaw", K, KAURI, "FLAW-NOT-EXPLOITED", MINUS),
    ("D7", PWUSED7, "railpw", "used in", "attack", K, KAURI, "PASSWORD-USED"),
    ("D7", POSED7, "caller", "posed as", "a member of our support team", K, KAURI, "CALLER-POSED"),
    ("D7", PWSTOLEN7, "caller", "stole", "railpw", K, KAURI, "PASSWORD-STOLEN", {"time": "2025-07"}),
    ("D7", JUNE7, "kauri", "patched", "flaw", K + " {statement of 3 September}", KAURI, "PATCHED-JUNE",
     {"time": "2025-06", "note": "the earlier statement, withdrawn here"}),
    ("D7", WRONG7, "statement of 3 September", "is", "correct", K, KAURI, "JUNE-NOT-CORRECT", MINUS),
    ("D7", AUG7, "kauri", "patched", "flaw", K, KAURI, "PATCHED-AUGUST", {"time": "2025-08-22"}),
    ("D7", SENT7, "kauri", "sent", "patch to fdv", K, KAURI, "PATCH-SENT", {"time": "2025-08-22"}),
    ("D7", INST7, "fdv", "installed", "patch", K, KAURI, "INSTALLED", {"time": "2025-08-24"}),
    ("D7", KNOWN7, "kauri", "knew of", "flaw", K + " > Tasman Broadcasting [has reported]", ENG, "KNOWN-SINCE-2023", {"time": "2023"}),
    ("D7", NOTKNOWN7, "report that kauri had known of flaw since 2023", "is", "correct", K, KAURI, "NOT-KNOWN",
     {"polarity": "-", "note": "\"wrong\" is the negation"}),
    ("D7", LEARNED7, "kauri", "learned of", "flaw", K, KAURI, "LEARNED-19-AUGUST", {"time": "2025-08-19"}),
    ("D7", LEFTCO7, "osei", "left", "kauri", K, KAURI, "OSEI-LEFT-KAURI", {"time": "2025-04"}),
    ("D7", ARREST7, "", "arrested", "osei", K, GHPOL, "OSEI-ARRESTED", {"time": "2025-09-06"}),
    ("D7", SOLD7, "osei", "sold", "access key to jackal", K + " > Prosecutors in Chile [suspect]", CLPROS, "KEY-SOLD",
     {"modality": "suspected", "words": ["suspect"]}),
    ("D7", NOEV7, "kauri", "found", "evidence of sale of key", K, KAURI, "NO-SALE-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no evidence"]}),
    ("D7", DENY7, "osei", "denied", "allegation", K + " > Daniel Osei [denies]", "Daniel Osei", "OSEI-DENIES", MINUS),
    ("D7", BANINV7, "banyan", "investigated", "attack", K, KAURI, "BANYAN-INVESTIGATED"),
    ("D7", INTR7, "jackal", "intruded into", "ticket", KB, BAN, "TICKET-2-AUGUST",
     {"modality": "finding", "words": ["found"], "time": "2025-08-02"}),
    ("D7", PAY7, "fdv", "paid", "$800,000 to jackal", KB, BAN, "RAILWAY-PAID", {"modality": "finding", "words": ["found"]}),
    ("D7", NOTLINK7, "jackal", "linked to", "heron", KB, BAN, "NOT-JACKAL-HERON",
     {"polarity": "-", "modality": "finding", "words": ["found"]}),
    ("D7", NOOTHER7, "", "attacked", "other customers", K, KAURI, "NO-OTHER-CUSTOMERS", MINUS),
    ("D7", NORANSOM7, "ransoms", "should be", "paid", K, KAURI, "PAY-NO-RANSOM",
     {"polarity": "-", "modality": "deontic", "words": ["should not"], "kind": "norm"}),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


relations = [
    # how many servers were leased, and whether
    *pairs("contradicts", [("D0", LEASE0)], [("D1", LEASE1)], "Channel Nine and prosecutors: two servers, or three"),
    *pairs("contradicts", [("D0", LEASE0), ("D1", LEASE1), ("D3", RENTED3)], [("D3", NOLEASE3)],
           "investigators and Velmora: leased servers in Rotterdam, or none in the Netherlands"),
    # how many servers were seized
    *pairs("contradicts", [("D1", SEIZED1), ("D3", SEIZED3)], [("D4", SEIZED4)], "prosecutors and Toto Hoso: three seized, or two"),
    # when the student left
    *pairs("contradicts", [("D0", LEFT0)], [("D1", LEFT1), ("D3", LEFT3)],
           "Channel Nine, prosecutors, Velmora: January, 14 February, or 20 December"),
    *pairs("contradicts", [("D1", LEFT1)], [("D3", LEFT3)], "prosecutors and Velmora: 14 February, or 20 December"),
    # the data of Hanbit
    *pairs("contradicts", [("D0", DATA0), ("D1", DATA1)], [("D0", NODATA0), ("D2", NODATA2)],
           "former researcher, prosecutors and company: trial data stolen, or no vaccine data"),
    # the password of Han
    *pairs("contradicts", [("D1", HAND1), ("D2", HAND2), ("D4", HAND4)], [("D1", DENYHAND1), ("D2", NEVER2), ("D4", NOHAND4)],
           "prosecutors and Han: handed over a password, or not"),
    # how Han left
    *pairs("contradicts", [("D1", DISMISS1)], [("D2", NOTDISM2), ("D2", RESIGN2)],
           "prosecutors and lawyer: dismissed on 9 December, or resigned in January"),
    # when Deccan Vaccines told the police
    *pairs("contradicts", [("D2", TOLDPOL2)], [("D2", TOLD2), ("D2", DENYTOLD2)], "police and company: first in June 2025, or on 4 March 2024"),
    # the sale of data
    *pairs("contradicts", [("D2", SOLD2), ("D3", BOUGHT3)], [("D3", NOTBOUGHT3)], "Banyan Labs and Sanavel: bought for $3 million, or nothing"),
    # the data of Kitahama
    *pairs("contradicts", [("D4", DATA4)], [("D4", NODATA4)], "former researcher and company: stolen, or not"),
    # the flaw
    *pairs("contradicts", [("D5", EXPL5)], [("D7", NOEXPL7)], "minister and Kauri: a flaw exploited, or not"),
    *pairs("contradicts", [("D5", JUNE5), ("D7", JUNE7)], [("D5", AUG5)], "Kauri and former engineer: patched in June, or only on 22 August"),
    *pairs("contradicts", [("D5", KNOWN5), ("D6", KNOWN6), ("D7", KNOWN7)], [("D5", DENY5), ("D7", NOTKNOWN7), ("D7", LEARNED7)],
           "former engineer and Kauri: known since 2023, or not before 19 August 2025"),
    *pairs("contradicts", [("D6", NOSENT6)], [("D7", SENT7)], "railway and Kauri: a patch never sent, or sent on 22 August"),
    # the ransom
    *pairs("contradicts", [("D6", PAY6), ("D6", PAYDAY6), ("D7", PAY7)], [("D5", NOPAY5), ("D6", DENY6), ("D6", NOPAY6)],
           "managers, Banyan Labs against minister, railway: $800,000 paid, or no ransom"),
    # the passengers
    *pairs("contradicts", [("D6", TOLD6)], [("D6", NOTTOLD6)], "railway and consumer group: notified on 27 August, or not by 8 September"),
    # the trains
    *pairs("contradicts", [("D5", STOP5), ("D6", STOP6)], [("D6", NOSTOP6)], "minister and railway: stopped for two days, or none stopped"),
    # the access key
    *pairs("contradicts", [("D6", SOLD6), ("D7", SOLD7)], [("D6", NEVER6)], "prosecutors and brother: sold a key, or never"),
    # when Osei left
    *pairs("contradicts", [("D5", LEFT5), ("D6", LEFT6)], [("D6", LEFTB6)], "police in Wellington and brother: 29 August, or 12 August"),
    # two groups
    *pairs("contradicts", [("D6", LINK6)], [("D7", NOTLINK7)], "police official and Banyan Labs: linked, or not"),

    *pairs("supersedes", [("D2", DATA2)], [("D0", NODATA0), ("D2", NODATA2)], "the company corrects itself"),
    *pairs("supersedes", [("D6", CARDS6)], [("D5", CARDS5), ("D6", CARDSOLD6)], "the railway raises its number"),
    *pairs("supersedes", [("D7", AUG7), ("D7", WRONG7)], [("D5", JUNE5), ("D7", JUNE7)], "Kauri corrects itself"),
    ("supersedes", [("D7", INST7), ("D5", NOINST5)], "Kauri corrects itself: not installed, installed on 24 August"),
    ("sequence", [("D0", AWARE0), ("D3", NOTINV3)], "the embassy was not aware on 17 June, the ministry denied on 25 June"),

    ("tension", [("D0", FILES0), ("D0", NODATA0)], "files copied, no vaccine data stolen: the files are not named"),
    ("tension", [("D0", NOTRACE0), ("D0", DATA0)], "no trace so far, and stolen: open"),
    ("tension", [("D0", NOTRACE0), ("D1", DATA1)], "no trace so far, and stolen: open"),
    ("tension", [("D0", USED0), ("D1", ENTER1)], "November, and 11 November: refinement"),
    ("tension", [("D0", THIRTY0), ("D2", TARGET2)], "about 30 companies in Asia, and one of them: compatible"),
    *pairs("tension", [("D2", CAR2)], [("D1", PAID1), ("D2", PAID2)], "paid by the hackers, or for a car: another reason for one payment"),
    ("tension", [("D1", WANTED1), ("D3", NOASK3)], "wanted in South Korea, Velmora not asked: both may be true"),
    ("tension", [("D2", NOEV2), ("D2", LINK2)], "no evidence found, and believed: open"),
    *pairs("tension", [("D2", NOEV2)], [("D0", TASK0), ("D1", UNIT1), ("D3", TASK3)], "no evidence found, and suspected: open"),
    ("tension", [("D1", CHARGE1), ("D5", KOREA5)], "breach of trust and leaking trade secrets, over an attack: one charge"),
    ("tension", [("D5", SW5), ("D7", NOEXPL7)], "software used, no flaw of it exploited"),
    ("tension", [("D5", EXPL5), ("D7", PWUSED7)], "a flaw, and a password: another way in"),
    ("tension", [("D5", ATT5), ("D7", INTR7)], "attacked on 18 August, intruded on 2 August: both may be true"),
    ("tension", [("D6", NOSENT6), ("D5", NOINST5)], "never sent, not installed: both may be true"),
    ("tension", [("D6", NOSENT6), ("D7", INST7)], "never sent, installed: the second implies that it was sent"),
    *pairs("tension", [("D7", NOEV7)], [("D6", SOLD6), ("D7", SOLD7)], "no evidence found, and suspected: open"),

    *pairs("opposes", [("D3", NOTINV3), ("D4", NOTINV4)],
           [("D0", LIKELY0), ("D4", LIKELY4), ("D0", TASK0), ("D1", UNIT1), ("D3", TASK3), ("D2", LINK2)],
           "denial of a likelihood, suspicion or belief"),
    *pairs("opposes", [("D3", HOSPITAL3), ("D3", NOHACK3)], [("D0", TASK0), ("D1", UNIT1), ("D3", TASK3)], "denial of a suspicion"),
    *pairs("opposes", [("D3", FACTS3)], [("D0", LIKELY0), ("D1", UNIT1), ("D3", TASK3)], "a standard of proof, no denial"),
    ("opposes", [("D0", WARN0), ("D0", TASK0)], "stance of the embassy"),
    *pairs("opposes", [("D4", DENY4)], [("D1", HAND1), ("D2", HAND2), ("D4", HAND4), ("D1", CHARGE1)], "the accused denies the charges"),
    *pairs("opposes", [("D7", DENY7)], [("D6", SOLD6), ("D7", SOLD7)], "the suspect denies the allegation"),

    ("source-drift", [("D6", KNOWN6), ("D5", KNOWN5)], "the former engineer became Tasman Broadcasting"),
    ("source-drift", [("D7", KNOWN7), ("D5", KNOWN5)], "the former engineer became Tasman Broadcasting"),
    ("same-utterance", [("D0", NODATA0), ("D2", NODATA2)], "the first statement of Hanbit"),
    ("same-utterance", [("D0", LIKELY0), ("D4", LIKELY4)], "one answer of the minister to lawmakers, in two languages"),
    ("same-utterance", [("D3", NOTINV3), ("D4", NOTINV4)], "one briefing of 25 June, in two languages"),
    ("same-utterance", [("D2", SOLD2), ("D3", BOUGHT3)], "one statement of Banyan Labs to The Deccan Standard"),
    ("same-utterance", [("D5", STOP5), ("D6", STOP6)], "one meeting with reporters on 4 September"),
    ("same-origin", [("D0", LEASE0), ("D3", RENTED3)], "the South Korean police inquiry, by Channel Nine"),
    ("same-origin", [("D1", UNIT1), ("D3", TASK3)], "the prosecutors"),
    ("same-origin", [("D1", INDICT1), ("D2", INDICT2), ("D4", INDICT4), ("D5", KOREA5)], "one act of the prosecutors"),
    ("same-origin", [("D1", HAND1), ("D2", HAND2), ("D4", HAND4)], "the indictment"),
    ("same-origin", [("D1", PAID1), ("D2", PAID2)], "the indictment"),
    ("same-origin", [("D1", DENYHAND1), ("D2", NEVER2), ("D4", NOHAND4)], "Han, himself and by his lawyer"),
    ("same-origin", [("D1", SEIZED1), ("D3", SEIZED3)], "one act of the Dutch police"),
    ("same-origin", [("D2", SOLD2), ("D3", BOUGHT3)], "Banyan Labs"),
    ("same-origin", [("D3", NOTINV3), ("D4", NOTINV4)], "the Velmoran government"),
    ("same-origin", [("D5", LEFT5), ("D6", LEFT6)], "police in Wellington"),
    ("same-origin", [("D5", KNOWN5), ("D6", KNOWN6), ("D7", KNOWN7)], "the former engineer, by Tasman Broadcasting"),
    ("same-origin", [("D5", JUNE5), ("D7", JUNE7)], "Kauri"),
    ("same-origin", [("D5", STOP5), ("D6", STOP6)], "the minister"),
    ("same-origin", [("D6", PAY6), ("D6", PAYDAY6)], "the two managers, by the union"),
    ("same-origin", [("D6", DENY6), ("D6", NOPAY6)], "the railway"),
    ("same-origin", [("D6", SOLD6), ("D7", SOLD7)], "the prosecutors in Valparaíso"),
    ("same-origin", [("D6", ARREST6), ("D7", ARREST7)], "Ghana's police"),
    ("independent", [("D0", TASK0), ("D1", UNIT1)], "sources in the police inquiry and prosecutors: an army unit instructed the group"),
    ("independent", [("D0", DATA0), ("D1", DATA1)], "former researcher and prosecutors: trial data stolen"),
    ("independent", [("D0", DATA0), ("D2", DATA2)], "former researcher and, later, the company: trial data stolen"),
    ("independent", [("D1", DATA1), ("D2", DATA2)], "prosecutors and, later, the company: trial data stolen"),
    ("independent", [("D1", PAID1), ("D1", RECEIVED1)], "prosecutors and Han: the money was received"),
    ("independent", [("D5", AUG5), ("D7", AUG7)], "former engineer and, later, Kauri: patched on 22 August"),
    ("independent", [("D5", NOPAY5), ("D6", NOPAY6)], "minister and railway: no ransom"),
    ("independent", [("D6", PAY6), ("D7", PAY7)], "managers and Banyan Labs: $800,000 paid"),
    ("independent", [("D6", PAYDAY6), ("D7", PAY7)], "the same, with the day"),
    ("independent-partial", [("D0", ACCESS0), ("D1", ENTER1)], "company and prosecutors both state the intrusion"),
    ("independent-partial", [("D5", NOLOCAL5), ("D7", NOOTHER7)], "agency found none, Kauri denies: strength and scope differ"),
    ("off-topic", [("D0", VIET0)], "another incident told as background"),
    ("off-topic", [("D3", FOURTEEN3)], "another incident told as background"),
    ("off-topic", [("D5", KOREA5)], "the affair in South Korea told as background to that in Chile"),
]

times = [
    ("D0", "June 17", 0, "2025-06-17", "dateline", None),
    ("D0", "Tuesday", 0, "2025-06-17", "weekday", None),
    ("D0", "November 2024", 0, "2024-11", "explicit", None),
    ("D0", "January", 0, "2025-01", "last January before publication", None),
    ("D0", "Tuesday", 1, "2025-06-17", "weekday", None),
    ("D0", "30", 0, None, "count", "number, not a date"),
    ("D0", "2022", 0, "2022", "explicit range start", None),
    ("D0", "2024", 1, "2024", "explicit range end", None),
    ("D0", "March", 0, "2025-03", "last March before publication", None),
    ("D1", "June 20, 2025", 0, "2025-06-20", "explicit", None),
    ("D1", "June 19", 0, "2025-06-19", "last before publication", None),
    ("D1", "41", 0, None, "an age", "age, not a date"),
    ("D1", "May 28", 0, "2025-05-28", "last before publication", None),
    ("D1", "October 2024", 0, "2024-10", "explicit", None),
    ("D1", "November 11, 2024", 0, "2024-11-11", "explicit", None),
    ("D1", "December 2", 0, "2024-12-02", "last before publication", None),
    ("D1", "December 9", 0, "2024-12-09", "last before publication", None),
    ("D1", "29", 0, None, "an age", "age, not a date"),
    ("D1", "August 2023", 0, "2023-08", "explicit range start", None),
    ("D1", "October 2024", 1, "2024-10", "explicit range end", None),
    ("D1", "February 14", 0, "2025-02-14", "last before publication", None),
    ("D1", "April 8", 0, "2025-04-08", "last before publication", None),
    ("D1", "316", 0, None, "number of the unit", "number, not a date"),
    ("D1", "May 30", 0, "2025-05-30", "last before publication", None),
    ("D2", "Tuesday, June 24, 2025", 0, "2025-06-24", "explicit", None),
    ("D2", "February 2024", 0, "2024-02", "explicit", None),
    ("D2", "12", 0, None, "count", "number, not a date"),
    ("D2", "this month", 0, "2025-06", "month of publication", None),
    ("D2", "March 4, 2024", 0, "2024-03-04", "explicit", None),
    ("D2", "Thursday", 0, "2025-06-19", "weekday", None),
    ("D2", "January", 0, "2025-01", "last January before publication", None),
    ("D2", "last week", 0, "2025-W25", "week before publication", None),
    ("D2", "Monday", 0, "2025-06-23", "weekday", None),
    ("D2", "1,900", 0, None, "count", "number, not a date"),
    ("D3", "25 June 2025", 0, "2025-06-25", "explicit", None),
    ("D3", "20 December 2024", 0, "2024-12-20", "explicit", None),
    ("D3", "April", 0, "2025-04", "last April before publication", None),
    ("D3", "11 April", 0, "2025-04-11", "last before publication", None),
    ("D3", "Last year", 0, "2024", "year before publication", None),
    ("D3", "next month", 0, "2025-07", "month after publication", None),
    ("D3", "23 June", 0, "2025-06-23", "last before publication", None),
    ("D4", "2025年6月27日", 0, "2025-06-27", "explicit", None),
    ("D4", "去年3月", 0, "2024-03", "year before publication", None),
    ("D4", "26日", 0, "2025-06-26", "day before publication", None),
    ("D4", "今月20日", 0, "2025-06-20", "month of publication", None),
    ("D4", "今月19日", 0, "2025-06-19", "month of publication", None),
    ("D4", "41", 0, None, "an age", "age, not a date"),
    ("D4", "4月", 0, "2025-04", "last April before publication", None),
    ("D4", "25日", 0, "2025-06-25", "month of publication", None),
    ("D4", "27日", 1, "2025-06-27", "day of publication", None),
    ("D5", "Fri 5 Sep 2025", 0, "2025-09-05", "explicit", None),
    ("D5", "3 May 2023", 0, "2023-05-03", "explicit", "photo caption: not an event date"),
    ("D5", "Thursday", 0, "2025-09-04", "weekday", None),
    ("D5", "18 August", 0, "2025-08-18", "last before publication", None),
    ("D5", "in June", 0, "2025-06", "last June before publication", None),
    ("D5", "22 August", 0, "2025-08-22", "last before publication", None),
    ("D5", "2023", 1, "2023", "explicit", None),
    ("D5", "36-year-old", 0, None, "an age", "age, not a date"),
    ("D5", "29 August", 0, "2025-08-29", "last before publication", None),
    ("D5", "In June", 0, "2025-06", "last June before publication", None),
    ("D5", "2025", 1, None, "copyright line", "page furniture, not an event date"),
    ("D6", "9 September 2025", 0, "2025-09-09", "explicit", None),
    ("D6", "August", 0, "2025-08", "last August before publication", None),
    ("D6", "Monday", 0, "2025-09-08", "weekday", None),
    ("D6", "21 August", 0, "2025-08-21", "last before publication", None),
    ("D6", "27 August", 0, "2025-08-27", "last before publication", None),
    ("D6", "Monday", 1, "2025-09-08", "weekday", None),
    ("D6", "last week", 0, "2025-W36", "week before publication", None),
    ("D6", "36", 0, None, "an age", "age, not a date"),
    ("D6", "Saturday", 0, "2025-09-06", "weekday", None),
    ("D6", "29 August", 0, "2025-08-29", "last before publication", None),
    ("D6", "12 August", 0, "2025-08-12", "last before publication", None),
    ("D6", "Friday", 0, "2025-09-05", "weekday", None),
    ("D6", "2023", 0, "2023", "explicit", None),
    ("D6", "last year", 0, "2024", "year before publication", None),
    ("D7", "12 September 2025", 0, "2025-09-12", "explicit", None),
    ("D7", "July", 0, "2025-07", "last July before publication", None),
    ("D7", "3 September", 0, "2025-09-03", "last before publication", None),
    ("D7", "June", 0, "2025-06", "last June before publication", None),
    ("D7", "22 August", 0, "2025-08-22", "last before publication", None),
    ("D7", "the same day", 0, "2025-08-22", "day named in the sentence before", None),
    ("D7", "24 August", 0, "2025-08-24", "last before publication", None),
    ("D7", "2023", 0, "2023", "explicit", None),
    ("D7", "19 August 2025", 0, "2025-08-19", "explicit", None),
    ("D7", "April 2025", 0, "2025-04", "explicit", None),
    ("D7", "6 September", 0, "2025-09-06", "last before publication", None),
    ("D7", "2 August", 1, "2025-08-02", "last before publication", None),
]

traps = [
    "\"it said\" is a broadcaster, then an embassy (D0)",
    "the question of a reporter asserts nothing of the ministry (D3)",
    "\"You mean the company Sanavel\" names the buyer whom the question left unnamed (D3)",
    "\"This was not correct\", \"This is wrong\", \"denied this\", \"no evidence of this\" point to the sentence before (D2, D5, D6, D7)",
    "Hanbit, the railway and Kauri correct themselves: no contradiction between the two statements of one source (D0, D2, D5, D6, D7)",
    "two persons leave a country on disputed dates, in two countries; one of them leaves a company too (D0, D1, D3; D5, D6, D7)",
    "servers leased and servers seized: two or three of each (D0, D1, D3, D4)",
    "two groups, Grey Heron and Copper Jackal, said to be linked and said not to be (D6, D7)",
    "two passwords: of Han, of a railway employee; and an access key (D1, D6, D7)",
    "trial data of Hanbit and research data of Kitahama, both disputed, both on malaria (D0, D1, D2, D4)",
    "the company is Hanbit, Deccan Vaccines, Banyan Labs, Sanavel (D2, D3)",
    "\"We\" is Deccan Vaccines and Banyan Labs (D2), the railway (D6), Kauri (D7)",
    "the date is when it was said, not when it happened: \"In March, Vietnam said\", \"said last week\" (D0, D2)",
    "\"found no evidence\", \"so far\" are open, no denials (D0, D1, D2, D5, D7)",
    "会社 is Kitahama, 元社員 is of Hanbit and 元研究員 of Kitahama (D4)",
    "page furniture, a caption with a date of its own, a copyright line (D5)",
]
