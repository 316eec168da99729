"""A radio maker, a pension fund and a lens maker: eight reports in the everyday manner of the press.

Three events (Poland 2025, Uruguay 2026, Nagano 2026; the state of Sarvonia is invented), all names of firms, persons and groups
invented, written and annotated before any program read them.
"""

documents = [
    d("D0", "000_wire.txt", "Continental Press", "2025-11-18", ["TVK"]),
    d("D1", "001_daily.txt", "The Baltic Courier", "2025-11-20", ["Continental Press", "TVK"]),
    d("D2", "002_prosecutors_statement.txt", "District Prosecutor's Office in Gdansk", "2025-12-04", []),
    d("D3", "003_broadcaster_page.txt", "Canal Rambla", "2026-02-11", ["La Orilla"]),
    d("D4", "004_ministry_statement.txt", "Ministry of the Interior of Uruguay", "2026-02-20", []),
    d("D5", "005_ja_daily.txt", "信濃日報", "2026-03-05", ["東邦通信"], "ja"),
    d("D6", "006_ja_company_notice.txt", "株式会社黒岩光学", "2026-03-12", [], "ja"),
    d("D7", "007_vendor_blog.txt", "Plover Research", "2026-03-24", ["Toho Tsushin"]),
]

entities = [
    e("heron", "intrusion-set", "Copper Heron", "Copper Heron", "hackers", "a hacker group known as Copper Heron", "the group Copper Heron",
      "ハッカー集団「コッパー・ヘロン」", "コッパー・ヘロン", "攻撃者", "the group", "The group"),
    e("sarvint", "organization/intelligence", "Sarvonian military intelligence", "Sarvonian military intelligence"),
    e("sarvarmy", "organization/military", "Sarvonian army", "サルヴォニア軍", "わが国の軍", "the Sarvonian army"),
    e("sarvonia", "organization/government", "Sarvonia", "Sarvonia"),
    e("drazek", "person", "Ilan Drazek", "Sarvonian Foreign Ministry spokesman Ilan Drazek", "Drazek", "サルヴォニア外務省のドラゼク報道官"),
    e("bursztel", "organization/victim", "Bursztel", "Bursztel", "a maker of military radios", "the radio maker Bursztel", "The company",
      "the company"),
    e("wolska", "person", "Hanna Wolska", "company spokeswoman Hanna Wolska", "Wolska", "Ms Wolska"),
    e("piotr", "person", "Piotr K.", "a 41-year-old engineer", "The engineer", "Piotr K.", "My client", "an engineer", "He"),
    e("marczak", "person", "Zofia Marczak", "His lawyer, Zofia Marczak", "Marczak"),
    e("olszta", "person", "Marek Olszta", "Marek Olszta", "Olszta"),
    e("pros", "organization", "prosecutors (Gdansk)", "Polish prosecutors", "the prosecutors", "prosecutors",
      "DISTRICT PROSECUTOR'S OFFICE IN GDANSK"),
    e("plpol", "organization/police", "police (Poland)", "Police", "police", "the police", "Investigators", "investigators",
      "Polish investigators"),
    e("court", "organization", "District Court in Gdansk", "the District Court in Gdansk"),
    e("danil", "person", "Danil R., Sarvonian student", "a Sarvonian student", "The student", "Danil R.", "a citizen of Sarvonia"),
    e("wroservers", "infrastructure", "servers in Wroclaw", "two servers in Wroclaw", "The servers", "two servers"),
    e("bielak", "person", "Jan Bielak", "Jan Bielak", "Bielak", "His landlord"),
    e("tomasz", "person", "Tomasz W.", "Tomasz W.", "a second employee"),
    e("password", "records", "password of Tomasz W.", "a colleague's password", "a colleague’s password",
      "The password of a second employee, Tomasz W. (36)"),
    e("wydra", "records", "drawings of the Wydra radio", "drawings of the Wydra", "drawings of the Wydra radio"),
    e("plmod", "organization/government", "Defence Ministry (Poland)", "Poland's Defence Ministry"),
    e("sikora", "person", "Robert Sikora", "Deputy Defence Minister Robert Sikora"),
    e("isa", "organization/intelligence", "Internal Security Agency", "The Internal Security Agency"),
    e("tvk", "organization/media", "TVK", "private broadcaster TVK", "TVK", "the broadcaster TVK"),
    e("cp", "organization/media", "Continental Press", "Continental Press", "the news agency Continental Press"),
    e("courier", "organization/media", "The Baltic Courier", "The Baltic Courier", "the Courier"),

    e("previsur", "organization/victim", "Previsur", "the pension fund Previsur", "Previsur", "the fund", "The fund"),
    e("salt", "intrusion-set", "Salt Ledger", "The attackers, who call themselves Salt Ledger", "Salt Ledger", "the group Salt Ledger", "Hackers"),
    e("pendata", "records", "data of pensioners", "the data of 190,000 pensioners", "The data", "the data of 212,000 pensioners"),
    e("uypol", "organization/police", "police (Uruguay)", "Uruguayan police", "The National Police", "Police", "police"),
    e("uymoi", "organization/government", "Ministry of the Interior of Uruguay", "MINISTRY OF THE INTERIOR OF URUGUAY", "The Ministry",
      "the Ministry"),
    e("ferran", "person", "Gonzalo Ferrán", "its chairman, Gonzalo Ferrán", "Ferrán"),
    e("baldi", "person", "Lucía Baldi", "Commissioner Lucía Baldi", "Baldi"),
    e("oscar", "person", "Óscar P., businessman", "a 52-year-old businessman", "The businessman", "The businessman Óscar P. (52)"),
    e("lago", "person", "Beatriz Lago", "his lawyer, Beatriz Lago", "Lago"),
    e("durserver", "infrastructure", "server in Durazno", "a server in Durazno", "the server"),
    e("orilla", "organization/media", "La Orilla", "the newspaper La Orilla"),
    e("cuesta", "person", "Álvaro Cuesta", "An opposition deputy, Álvaro Cuesta", "Deputy Álvaro Cuesta", "A Uruguayan lawmaker"),
    e("arrate", "person", "Julio Arrate", "Interior Minister Julio Arrate"),
    e("calcagno", "person", "Inés Calcagno", "Economy Minister Inés Calcagno"),
    e("federation", "organization", "Pensioners' Federation", "The Pensioners' Federation"),
    e("callers", "group", "people posing as employees of Previsur", "people posing as employees of the fund"),
    e("mauro", "person", "Mauro S.", "An Argentine citizen, Mauro S. (29)"),
    e("sister", "person", "sister of Mauro S.", "His sister"),
    e("ncc", "organization/government", "National Cybersecurity Centre", "The National Cybersecurity Centre"),

    e("kuroiwa", "organization/victim", "黒岩光学", "黒岩光学", "光学機器メーカー「黒岩光学」（長野県諏訪市）", "同社", "株式会社黒岩光学", "当社",
      "Kuroiwa Optical", "Kuroiwa"),
    e("npol", "organization/police", "長野県警", "長野県警", "県警", "長野県警察", "Japanese police"),
    e("man", "person", "元留学生の男", "サルヴォニア国籍の元留学生の男（26）", "男", "元留学生"),
    e("woman", "person", "元留学生の女", "元留学生の女（24）", "女"),
    e("matserver", "infrastructure", "松本市のサーバー", "松本市のデータセンターのサーバー", "攻撃に使われたサーバー"),
    e("mpass", "records", "松本市のサーバーのパスワード", "パスワード"),
    e("kmail", "infrastructure", "黒岩光学のメールサーバー", "当社のメールサーバー", "メールサーバー", "the company's mail server"),
    e("toho", "organization/media", "東邦通信", "東邦通信", "the news agency Toho Tsushin"),
    e("nv", "records", "暗視装置の図面", "暗視装置の図面"),
    e("jmod", "organization/government", "防衛省", "防衛省", "防衛省幹部"),
    e("kimura", "person", "木村官房長官", "木村官房長官"),
    e("consult", "organization", "調査会社", "外部の調査会社", "調査会社", "調査に当たった会社"),
    e("president", "person", "黒岩誠", "代表取締役社長の黒岩誠"),

    e("plover", "organization", "Plover Research", "PLOVER RESEARCH", "We", "us"),
    e("ostrel", "organization", "Ostrel", "Ostrel"),
    e("flaw", "vulnerability", "flaw in Ostrel mail servers", "a flaw in Ostrel mail servers", "the same flaw", "the flaw",
      "オストレル社製メールサーバーの脆弱性"),
    e("member", "person", "former member of Copper Heron (unnamed)", "A former member of the group"),
]

W = "Continental Press"
WT = W + " > TVK"
WO = W + " > Marek Olszta"
WW = W + " > a Western intelligence official"
WD = W + " > Ilan Drazek"
B = "The Baltic Courier"
BC = B + " > Continental Press [reported] > prosecutors [citing]"
BE = B + " > an engineer in the design office"
P = "District Prosecutor's Office in Gdansk"
C = "Canal Rambla"
CF = C + " > Gonzalo Ferrán"
CB = C + " > Lucía Baldi"
CL = C + " > La Orilla [reported] > court sources [citing] {anonymous}"
CLAGO = C + " > La Orilla > Beatriz Lago"
M = "Ministry of the Interior of Uruguay"
N = "信濃日報"
NI = N + " > 捜査関係者 [への取材で分かった] {anonymous}"
NS = N + " > 捜査関係者 [によると] {anonymous}"
NK = N + " > 黒岩光学の広報担当者"
G = "株式会社黒岩光学"
GC = G + " > 調査会社の報告 [によれば]"
T = "Plover Research"

PLPOL = "police (Poland)"
PROS = "prosecutors (Gdansk)"
PIOTR = "Piotr K."
BUR = "Bursztel"
SAR = "Sarvonian government"
WEST = "Western intelligence official"
BENG = "engineer of Bursztel"
UYPOL = "police (Uruguay)"
UYGOV = "Government of Uruguay"
PRE = "Previsur"
BOARD = "board member of Previsur"
OSCAR = "the businessman"
UYCOURT = "court (Montevideo)"
NPOL = "長野県警"
KURO = "黒岩光学"
CONS = "調査会社"
TOHO = "東邦通信"
MINUS = {"polarity": "-"}


# Poland: D0-D2, D7
CHARGE0 = "Polish prosecutors have charged a 41-year-old engineer with helping hackers break into Bursztel"
CHARGE2 = "He is charged with unlawful access and with acting on behalf of a foreign intelligence service"
TASK0 = "an attack that investigators believe was ordered by Sarvonian military intelligence"
DIRECT0 = "Copper Heron has been under the direction of Sarvonian military intelligence since 2019"
DIRECT1 = "Copper Heron, a group run by Sarvonian military intelligence"
DIRECT7 = "Copper Heron is directed by Sarvonian military intelligence"
LIKELY7 = "We consider this likely"
WHETHER2 = "It is being investigated whether the group acted on the instructions of Sarvonian military intelligence"
HAND0 = "He handed a colleague's password to a hacker group known as Copper Heron in March"
HAND1 = "Piotr K., 41, handed a colleague’s password to Copper Heron"
HAND7 = "an engineer handed a colleague's password to the group"
NOHAND1 = "My client never gave a password to anyone"
REJECT1 = "His lawyer, Zofia Marczak, rejected the accusation"
MONEY0 = "He acted for money"
PAID1 = "The engineer accused of letting hackers into the radio maker Bursztel was paid 60,000 zlotys"
PAIDS1 = "The money was allegedly paid in Sopot by a Sarvonian student"
PAID2 = "having paid 60,000 zlotys to Piotr K. (41), an engineer at Bursztel"
NOPAID2 = "denied having received any money"
LEASE0 = "a Sarvonian student of having leased two servers in Wroclaw under a false name"
LEASE1 = "a Sarvonian student, who had rented two servers in Wroclaw under a false name"
LEASE2 = "He is suspected of having leased two servers under a false name between February and April 2025"
USED0 = "The servers were used in the attack"
LEFT0 = "The student left Poland in June"
LEFT1 = "The student left Poland in June"
LEFT2 = "he left Poland on 21 June 2025"
HERE1 = "He was here until the middle of August"
HERE2 = "he was in Poland until August"
NOTHERE2 = "This is not correct"
ACCESS0 = "it was the subject of unauthorised access in April"
START7B = "It intruded into the network of Bursztel on 2 April 2025"
NODATA0 = "no technical data were stolen"
NODATA1 = "Bursztel on Wednesday again denied that anything had been stolen"
NODRAW1 = "Not one drawing was taken"
NODATA2 = "no technical data were stolen"
NODATA7 = "no technical data were stolen"
DRAW0 = "drawings of the Wydra, a new field radio, were stolen"
DRAW1 = "drawings of the Wydra radio were stolen"
FILES2 = "4,300 files were stolen from Bursztel"
DRAW2 = "among them drawings of the Wydra radio"
DRAW7 = "stole drawings of the Wydra radio"
NOTINV0 = "Sarvonia had nothing to do with the attack"
NOTINV1 = "Sarvonia had nothing to do with the attack"
FAIRY0 = "This is a fairy tale"
SHOW0 = "If Poland has evidence, it should show it"
SHOW1 = "If Poland has evidence, it should publish it"
SEPT1 = "did not inform the police until September"
MAY2 = "Bursztel notified the police on 9 May 2025"
PWUSED2 = "The password of a second employee, Tomasz W. (36), was used in the attack"
PWNOT7 = "no password was used"
ACTOR2 = "the attack was carried out by the group Copper Heron"
NOARMY1 = "no intrusion into army networks had been found so far"
NOARMY2 = "No evidence has been found so far that networks of the armed forces were attacked"
MAYCHARGE0 = "Other people may still be charged"
NOTCHARGED2 = "has not been charged"
WANTED2 = "Danil R. is wanted throughout the European Union"
CZECH0 = "hackers stole the addresses of 3,000 Czech officers from an army supplier in Brno"
# Uruguay: D3, D4, D7
DATA3 = "Hackers stole the data of 190,000 pensioners from the pension fund Previsur"
DATAOLD4 = "The figure of 190,000, given by Commissioner Lucía Baldi on 11 February"
DATA4 = "the data of 212,000 pensioners were stolen from Previsur between 19 October and 2 November 2025"
NONE3 = "the fund declared that no data had been stolen"
NOTHING3 = "Nothing was taken from us"
NONE4 = "Previsur had declared that no data were stolen"
ACK4 = "it acknowledged that the data were stolen"
OCT3 = "may have entered the computers of Previsur as early as October"
LEASE3 = "the server was leased under a false name by a 52-year-old businessman"
LEASE4 = "he leased a server in Durazno under a false name"
FRIEND3 = "He leased the server for a friend"
KNOW3 = "He did not know what it was for"
HAND4 = "handed the password for it to the group Salt Ledger"
DENY4 = "He denies the charges"
CHARGE4 = "On 17 February he was charged with fraud and forgery"
PAID3 = "Previsur paid the group 400,000 dollars on January 30"
PAID4 = "Previsur paid 400,000 dollars"
PAID7 = "Previsur paid it 400,000 dollars"
DENYPAY3 = "Ferrán denied this"
NOPAY3 = "We did not pay"
WILLNOT3 = "we will not pay"
NOPAY4 = "it paid no ransom"
NOPAYFOUND4 = "Police have so far found no payment"
NOPAYFOUND7 = "We have found no payment"
ARREST3 = "The businessman was arrested at Carrasco airport on Monday"
ARREST4 = "The businessman Óscar P. (52) was arrested on 9 February"
FREE3 = "was released the next day"
FREE4 = "released on 10 February"
SARV3 = "Sarvonia was behind the attack"
SARV4 = "Sarvonia was behind the attack"
SARV7 = "Sarvonia was behind the attack on the pension fund Previsur"
NOSARV3 = "there was no evidence of that so far"
NOSARV4 = "The Ministry has no evidence of this"
NOSARV7 = "It was not"
MLEFT4 = "he left Uruguay on 3 February"
MNOT4 = "he has not been in Uruguay since 2024"
# Nagano: D5-D7
REFER5 = ("長野県警は4日、攻撃に使われたサーバーを偽名で契約したとして、サルヴォニア国籍の元留学生の男（26）を私電磁的記録不正作出・同供用の"
          "疑いで長野地検に書類送検した")
REFER6 = "3月4日に書類送検された元留学生"
LEASE5 = "男は昨年6月、松本市のデータセンターのサーバーを偽名で借り"
HAND5 = "パスワードをハッカー集団「コッパー・ヘロン」に渡した"
ACTOR5 = "攻撃はコッパー・ヘロンによるもの"
ACTOR6 = "ハッカー集団「コッパー・ヘロン」が攻撃を行った"
TASK5 = "サルヴォニア軍が指示した"
TASK7 = "the group acts on the orders of the Sarvonian army"
NOTINV5 = "わが国の軍は関与していない"
THIRTY5 = "国内の約30社が攻撃の対象になった"
THIRTY6 = "約30社が攻撃の対象になった"
THIRTY7 = "About 30 companies were targeted in Japan"
ELEVEN7 = "only 11 were targeted"
POLICE5 = "黒岩光学は昨年12月15日に県警に被害を相談した"
POLICE6 = "昨年12月15日に長野県警察に被害を相談し"
NUM5 = "製品の設計図など約1200点が盗まれた"
NUMOLD6 = "約1,200点が盗まれた"
NUM6 = "設計図など1,860点が盗まれたことが確認されました"
NODEF5 = "防衛関連の図面は盗まれていない"
NODEF6 = "防衛関連の図面は盗まれていない"
DEF5 = "暗視装置の図面が盗まれた"
DEFEMP5 = "暗視装置の図面が持ち出された"
DEF6 = "このうち42点は、防衛省から受託した暗視装置の図面です"
NOPART5 = "取引先への侵入もなかった"
PART6 = "お取引先様2社のサーバーも侵入を受けた"
NOV5 = "昨年11月に侵入された"
NOV6 = "昨年11月に侵入された"
SEP5 = "9月には侵入されていた"
SEP6 = "攻撃者は昨年9月3日に当社のメールサーバーへ侵入した"
SEP7 = "Kuroiwa gives the date as 3 September, citing consultants"
AUG7 = "It intruded into the company's mail server on 28 August 2025"
PW6 = "当社社員のパスワードが使用された"
NOPW6 = "そのような事実はございません"
FLAW6 = "侵入には、オストレル社製メールサーバーの脆弱性が悪用されました"
FLAW7 = "The group exploited the same flaw at Kuroiwa"
NOTEMP6 = "当社の社員ではございません"
ORDERS7 = "the orders came from Sarvonian military intelligence"
DENIES7 = "Sarvonia denies any involvement"

claims = [
    ("D0", CHARGE0, "piotr", "charged with", "helping hackers break into bursztel", W, PROS, "ENGINEER-CHARGED"),
    ("D0", TASK0, "sarvint", "instructed", "attack on bursztel", W + " > investigators [believe]", PLPOL, "TASKING-HERON",
     {"modality": "believed", "words": ["believe"]}),
    ("D0", "was arrested at his home in Gdansk on Friday", "", "arrested", "piotr", WO + " [told reporters]", PROS, "ENGINEER-ARRESTED",
     {"time": "2025-11-14"}),
    ("D0", HAND0, "piotr", "handed credentials to", "heron", WO + " [said]", PROS, "PASSWORD-HANDED",
     {"time": "2025-03", "note": "\"He\" is the engineer, not the spokesman named last"}),
    ("D0", MONEY0, "piotr", "acted for", "money", WO + " [said] {direct quotation}", PROS, "FOR-MONEY"),
    ("D0", "We do not yet know who recruited him", "pros", "know", "who recruited piotr", WO + " [said] {direct quotation}", PROS,
     "RECRUITER-UNKNOWN", {"polarity": "-", "modality": "not found (open)", "words": ["not yet"]}),
    ("D0", MAYCHARGE0, "", "charged", "other people", WO + " [said] {direct quotation}", PROS, "OTHERS-MAY-BE-CHARGED",
     {"modality": "possible", "words": ["may"]}),
    ("D0", LEASE0, "danil", "leased under a false name", "wroservers (two)",
     WT + " [reported] > sources close to the investigation [citing] {anonymous} > police [suspect]", PLPOL, "LEASE-WROCLAW",
     {"modality": "suspected", "words": ["suspect"]}),
    ("D0", USED0, "wroservers", "used in", "attack on bursztel", WT + " [according to]", PLPOL, "SERVER-USE-WROCLAW"),
    ("D0", LEFT0, "danil", "left", "Poland", WT + " [it said]", PLPOL, "LEFT-JUNE", {"time": "2025-06"}),
    ("D0", ACCESS0, "bursztel", "was subject of", "unauthorised access", W + " > Bursztel [confirmed]", BUR, "BURSZTEL-ACCESS",
     {"modality": "confirmed", "words": ["confirmed"], "time": "2025-04"}),
    ("D0", NODATA0, "", "stole", "technical data", W + " > Bursztel [said]", BUR, "NO-DATA-BURSZTEL", MINUS),
    ("D0", "Production was never interrupted", "production of bursztel", "was interrupted", "",
     W + " > Hanna Wolska [said] {direct quotation}", BUR, "PRODUCTION-WENT-ON", MINUS),
    ("D0", DRAW0, "", "stole", "wydra", WW + " [said] {anonymous}", WEST, "DRAWINGS-STOLEN"),
    ("D0", DIRECT0, "sarvint", "directed", "heron", WW + " [said] {anonymous}", WEST, "TASKING-HERON", {"time": "2019", "note": "since then"}),
    ("D0", NOTINV0, "sarvonia", "involved in", "attack on bursztel", WD + " [said]", SAR, "SARVONIA-DENIES-POLAND", MINUS),
    ("D0", FAIRY0, "accusation", "is", "fairy tale", WD + " [told a news briefing] {direct quotation}", SAR, "FAIRY-TALE",
     {"kind": "stance"}),
    ("D0", SHOW0, "Poland", "should show", "evidence", WD + " [told a news briefing] {direct quotation}", SAR, "SHOW-EVIDENCE-POLAND",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D0", "Sarvonia is itself attacked by hackers every day", "hackers", "attacked", "sarvonia",
     WD + " [told a news briefing] {direct quotation}", SAR, "SARVONIA-VICTIM"),
    ("D0", "Poland's Defence Ministry declined to comment on the case", "plmod", "declined to comment on", "case", W,
     "Defence Ministry (Poland)", "MINISTRY-SILENT", {"kind": "non-statement"}),
    ("D0", CZECH0, "hackers", "stole", "addresses of 3,000 Czech officers", W, W, "OTHER-EVENT-BRNO",
     {"time": "2023", "note": "another incident: must not corroborate the claims on Bursztel"}),

    ("D1", PAID1, "", "paid", "60,000 zlotys to piotr", B + " > the charge sheet [according to]", PROS, "ENGINEER-PAID"),
    ("D1", HAND1, "piotr", "handed credentials to", "heron", BC, PROS, "PASSWORD-HANDED"),
    ("D1", DIRECT1, "sarvint", "directed", "heron", BC, PROS, "TASKING-HERON",
     {"note": "in the wire investigators believe it and an official says it; flat here, and the prosecutors' word"}),
    ("D1", REJECT1, "marczak", "denied", "accusation", B + " > Zofia Marczak [rejected]", PIOTR, "ENGINEER-DENIES", MINUS),
    ("D1", NOHAND1, "piotr", "handed credentials to", "anyone", B + " > Zofia Marczak [she told the Courier] {direct quotation}", PIOTR,
     "PASSWORD-NOT-HANDED", MINUS),
    ("D1", "He lost a notebook at a railway station", "piotr", "lost", "notebook",
     B + " > Zofia Marczak [she told the Courier] {direct quotation}", PIOTR, "NOTEBOOK-LOST"),
    ("D1", "That is not a crime", "loss of a notebook", "is", "a crime", B + " > Zofia Marczak [she told the Courier] {direct quotation}",
     PIOTR, "NO-CRIME", MINUS),
    ("D1", "he would appeal against his detention", "piotr", "will appeal against", "detention", B + " > Zofia Marczak [said]", PIOTR,
     "WILL-APPEAL"),
    ("D1", PAIDS1, "danil", "paid", "60,000 zlotys to piotr", B + " > unstated [allegedly] {hearsay}", PROS, "ENGINEER-PAID",
     {"modality": "alleged", "words": ["allegedly"]}),
    ("D1", LEASE1, "danil", "leased under a false name", "wroservers (two)", B, PLPOL, "LEASE-WROCLAW",
     {"note": "distorts: suspected in the wire, flat here"}),
    ("D1", LEFT1, "danil", "left", "Poland", B + " > TVK [said]", PLPOL, "LEFT-JUNE", {"time": "2025-06"}),
    ("D1", HERE1, "danil", "was in", "flat of bielak", B + " > Jan Bielak [told the Courier] {direct quotation}", "Jan Bielak",
     "IN-POLAND-AUGUST", {"time": "2025-08"}),
    ("D1", NODATA1, "", "stole", "anything from bursztel", B + " > Bursztel [denied]", BUR, "NO-DATA-BURSZTEL",
     {"polarity": "-", "note": "the negation stands in \"denied\""}),
    ("D1", NODRAW1, "", "stole", "drawings of bursztel", B + " > Hanna Wolska [said] {direct quotation}", BUR, "NO-DATA-BURSZTEL", MINUS),
    ("D1", DRAW1, "", "stole", "wydra", BE + " [told the Courier] {anonymous}", BENG, "DRAWINGS-STOLEN"),
    ("D1", "the company learned of the attack in April", "bursztel", "learned of", "attack", BE + " [He said] {anonymous}", BENG,
     "LEARNED-APRIL", {"time": "2025-04"}),
    ("D1", SEPT1, "bursztel", "notified", "plpol", BE + " [He said] {anonymous}", BENG, "POLICE-TOLD-SEPTEMBER",
     {"time": "2025-09", "note": "not until September: told then, not before"}),
    ("D1", NOARMY1, "", "found", "intrusion into army networks", B + " > Robert Sikora [told parliament]", "Defence Ministry (Poland)",
     "NO-ARMY-NETWORKS", {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D1", "Our contracts with Bursztel will not be cancelled", "plmod", "will cancel", "contracts with bursztel",
     B + " > Robert Sikora [he said] {direct quotation}", "Defence Ministry (Poland)", "CONTRACTS-STAY", MINUS),
    ("D1", NOTINV1, "sarvonia", "involved in", "attack on bursztel", B + " > Ilan Drazek [said]", SAR, "SARVONIA-DENIES-POLAND", MINUS),
    ("D1", SHOW1, "Poland", "should publish", "evidence", B + " > Ilan Drazek [told a news briefing] {altered quotation}", SAR,
     "SHOW-EVIDENCE-POLAND", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D1", "The Internal Security Agency would not comment on the case", "isa", "declined to comment on", "case", B,
     "Internal Security Agency", "AGENCY-SILENT", {"kind": "non-statement"}),

    ("D2", "On 3 December the District Court in Gdansk issued an arrest warrant for Danil R. (24)", "court", "issued",
     "arrest warrant for danil", P, PROS, "WARRANT-ISSUED", {"time": "2025-12-03"}),
    ("D2", LEASE2, "danil", "leased under a false name", "wroservers (two)", P, PROS, "LEASE-WROCLAW",
     {"modality": "suspected", "words": ["is suspected of"], "time": "2025-02/2025-04"}),
    ("D2", PAID2, "danil", "paid", "60,000 zlotys to piotr", P, PROS, "ENGINEER-PAID", {"modality": "suspected", "words": ["is suspected of"]}),
    ("D2", WANTED2, "", "wanted", "danil", P, PROS, "STUDENT-WANTED"),
    ("D2", "is believed to be in Sarvonia", "danil", "is in", "Sarvonia", P, PROS, "IN-SARVONIA",
     {"modality": "believed", "words": ["is believed to"]}),
    ("D2", HERE2, "danil", "was in", "Poland", P + " > some media [have reported]", "Jan Bielak", "IN-POLAND-AUGUST", {"time": "2025-08"}),
    ("D2", NOTHERE2, "report that danil was in Poland until August", "is", "correct", P, PROS, "NOT-IN-POLAND-AUGUST", MINUS),
    ("D2", LEFT2, "danil", "left", "Poland", P + " > the Border Guard [According to]", "Border Guard", "LEFT-JUNE", {"time": "2025-06-21"}),
    ("D2", "Piotr K. remains in custody", "piotr", "is in", "custody", P, PROS, "ENGINEER-CUSTODY"),
    ("D2", CHARGE2, "piotr", "charged with", "unlawful access and acting on behalf of a foreign intelligence service", P, PROS,
     "ENGINEER-CHARGED"),
    ("D2", "He was questioned on 27 November", "", "questioned", "piotr", P, PROS, "ENGINEER-QUESTIONED", {"time": "2025-11-27"}),
    ("D2", NOPAID2, "piotr", "received", "money", P + " > Piotr K. [denied]", PIOTR, "NO-MONEY-RECEIVED",
     {"polarity": "-", "note": "the negation stands in \"denied\""}),
    ("D2", PWUSED2, "password", "used in", "attack on bursztel", P, PROS, "PASSWORD-USED"),
    ("D2", "Tomasz W. was questioned as a witness", "", "questioned", "tomasz", P, PROS, "WITNESS-QUESTIONED"),
    ("D2", NOTCHARGED2, "", "charged", "tomasz", P, PROS, "WITNESS-NOT-CHARGED", MINUS),
    ("D2", FILES2, "", "stole", "4,300 files", P + " > a court expert [In the opinion of]", "court expert (Gdansk)", "FILES-4300"),
    ("D2", DRAW2, "", "stole", "wydra", P + " > a court expert [In the opinion of]", "court expert (Gdansk)", "DRAWINGS-STOLEN"),
    ("D2", NODATA2, "", "stole", "technical data", P + " > Bursztel [maintains]", BUR, "NO-DATA-BURSZTEL", MINUS),
    ("D2", MAY2, "bursztel", "notified", "plpol", P, PROS, "POLICE-TOLD-MAY", {"time": "2025-05-09"}),
    ("D2", ACTOR2, "heron", "conducted", "attack on bursztel", P + " > Investigators [believe]", PLPOL, "ACTOR-BURSZTEL",
     {"modality": "believed", "words": ["believe"]}),
    ("D2", WHETHER2, "", "investigating", "instructions of sarvint", P, PROS, "INSTRUCTIONS-INVESTIGATED", {"words": ["whether"]}),
    ("D2", NOARMY2, "", "found", "attack on networks of the armed forces", P, PROS, "NO-ARMY-NETWORKS",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),

    ("D3", DATA3, "salt", "stole", "data of 190,000 pensioners", C + " > Uruguayan police [said]", UYPOL, "PENSIONERS-190000"),
    ("D3", NONE3, "", "stole", "data", C + " > Previsur [declared]", PRE, "NO-DATA-PREVISUR", MINUS),
    ("D3", NOTHING3, "", "stole", "anything from previsur", CF + " [told Canal Rambla] {direct quotation}", PRE, "NO-DATA-PREVISUR", MINUS),
    ("D3", "The February pensions were paid on time", "", "paid", "February pensions", CF + " [told Canal Rambla] {direct quotation}", PRE,
     "PENSIONS-PAID", {"time": "2026-02", "note": "no ransom"}),
    ("D3", "For us the matter is closed", "matter", "is", "closed", CF + " [told Canal Rambla] {direct quotation}", PRE, "MATTER-CLOSED",
     {"kind": "stance"}),
    ("D3", "the data were found on a server in Durazno", "", "found", "pendata on durserver", CB + " [told a news conference]", UYPOL,
     "DATA-FOUND", {"modality": "finding", "words": ["found"]}),
    ("D3", LEASE3, "oscar", "leased under a false name", "durserver", CB + " [She said]", UYPOL, "LEASE-DURAZNO"),
    ("D3", "The data are genuine", "pendata", "are", "genuine", CB + " [said] {direct quotation}", UYPOL, "DATA-GENUINE"),
    ("D3", "We compared them with the lists of the fund", "uypol", "compared", "pendata with lists of previsur",
     CB + " [said] {direct quotation}", UYPOL, "DATA-COMPARED"),
    ("D3", OCT3, "salt", "intruded into", "computers of previsur", CB + " [added]", UYPOL, "PREVISUR-OCTOBER",
     {"modality": "possible", "words": ["may"], "time": "2025-10"}),
    ("D3", "They demanded 1.5 million dollars", "salt", "demanded", "1.5 million dollars", CB + " [she said]", UYPOL, "DEMAND-PREVISUR"),
    ("D3", PAID3, "previsur", "paid", "400,000 dollars to salt", C + " > a member of the fund's board [told Canal Rambla] {anonymous}",
     BOARD, "PREVISUR-PAID", {"time": "2026-01-30"}),
    ("D3", DENYPAY3, "ferran", "denied", "payment", CF + " [denied]", PRE, "PREVISUR-NOT-PAID", MINUS),
    ("D3", NOPAY3, "previsur", "paid", "", CF + " [he said] {direct quotation}", PRE, "PREVISUR-NOT-PAID", MINUS),
    ("D3", WILLNOT3, "previsur", "will pay", "", CF + " [he said] {direct quotation}", PRE, "PREVISUR-WILL-NOT-PAY", MINUS),
    ("D3", ARREST3, "", "arrested", "oscar", CL, UYCOURT, "BUSINESSMAN-ARRESTED", {"time": "2026-02-09"}),
    ("D3", FREE3, "", "released", "oscar", CL, UYCOURT, "BUSINESSMAN-RELEASED", {"time": "2026-02-10"}),
    ("D3", FRIEND3, "oscar", "leased", "durserver for a friend", CLAGO + " [told the newspaper]", OSCAR, "LEASED-FOR-FRIEND"),
    ("D3", KNOW3, "oscar", "knew", "purpose of durserver", CLAGO + " [said] {direct quotation}", OSCAR, "NOT-KNOWING", MINUS),
    ("D3", SARV3, "sarvonia", "involved in", "attack on previsur", C + " > Álvaro Cuesta [said]", "Álvaro Cuesta", "SARVONIA-PREVISUR"),
    ("D3", NOSARV3, "", "found", "evidence of involvement of sarvonia", C + " > Julio Arrate [said]", UYGOV, "NO-EVIDENCE-SARVONIA",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D3", "its members had been telephoned by people", "callers", "telephoned", "members of federation",
     C + " > The Pensioners' Federation [said]", "Pensioners' Federation", "MEMBERS-TELEPHONED"),
    ("D3", "people posing as employees of the fund", "callers", "posed as", "employees of previsur",
     C + " > The Pensioners' Federation [said]", "Pensioners' Federation", "CALLERS-POSE"),
    ("D3", "Economy Minister Inés Calcagno refused to say whether the state would pay for losses", "calcagno", "refused",
     "to say whether the state would pay for losses", C, "Inés Calcagno", "CALCAGNO-SILENT", {"kind": "non-statement"}),

    ("D4", DATA4, "", "stole", "data of 212,000 pensioners", M + " > The National Police [have established]", UYPOL, "PENSIONERS-212000",
     {"modality": "finding", "words": ["established"], "time": "2025-10-19/2025-11-02"}),
    ("D4", DATAOLD4, "", "stole", "data of 190,000 pensioners", M + " > Lucía Baldi [given by]", UYPOL, "PENSIONERS-190000",
     {"note": "the earlier number, corrected here; 11 February is when it was given"}),
    ("D4", NONE4, "", "stole", "data", M + " > Previsur [had declared]", PRE, "NO-DATA-PREVISUR",
     {"polarity": "-", "note": "the earlier statement, withdrawn"}),
    ("D4", ACK4, "", "stole", "pendata", M + " > Previsur [acknowledged] {2026-02-16}", PRE, "PREVISUR-ACKNOWLEDGES",
     {"modality": "confirmed", "words": ["acknowledged"]}),
    ("D4", ARREST4, "", "arrested", "oscar", M, UYGOV, "BUSINESSMAN-ARRESTED", {"time": "2026-02-09"}),
    ("D4", FREE4, "", "released", "oscar", M, UYGOV, "BUSINESSMAN-RELEASED", {"time": "2026-02-10"}),
    ("D4", CHARGE4, "oscar", "charged with", "fraud and forgery", M, UYGOV, "BUSINESSMAN-CHARGED", {"time": "2026-02-17"}),
    ("D4", LEASE4, "oscar", "leased under a false name", "durserver", M + " > The prosecutor [alleges]", "prosecutor (Uruguay)",
     "LEASE-DURAZNO", {"modality": "alleged", "words": ["alleges"]}),
    ("D4", HAND4, "oscar", "handed credentials to", "salt", M + " > The prosecutor [alleges]", "prosecutor (Uruguay)",
     "BUSINESSMAN-HANDED", {"modality": "alleged", "words": ["alleges"]}),
    ("D4", DENY4, "oscar", "denied", "charges", M + " > Óscar P. [denies]", OSCAR, "BUSINESSMAN-DENIES", MINUS),
    ("D4", "An Argentine citizen, Mauro S. (29), is wanted for extortion", "", "wanted", "mauro", M, UYGOV, "MAURO-WANTED"),
    ("D4", MLEFT4, "mauro", "left", "Uruguay", M + " > the migration office [According to]", "migration office (Uruguay)", "MAURO-LEFT",
     {"time": "2026-02-03"}),
    ("D4", "He is presumed to be in Paraguay", "mauro", "is in", "Paraguay", M, UYGOV, "IN-PARAGUAY",
     {"modality": "believed", "words": ["is presumed to"]}),
    ("D4", MNOT4, "mauro", "was in", "Uruguay", M + " > His sister [has told police]", "sister of Mauro S.", "MAURO-NOT-IN-URUGUAY",
     {"polarity": "-", "time": "2024", "note": "since then"}),
    ("D4", PAID4, "previsur", "paid", "400,000 dollars", M + " > some media [have reported]", BOARD, "PREVISUR-PAID"),
    ("D4", NOPAY4, "previsur", "paid", "ransom", M + " > Previsur [has informed the Ministry]", PRE, "PREVISUR-NOT-PAID", MINUS),
    ("D4", NOPAYFOUND4, "uypol", "found", "payment by previsur", M, UYPOL, "NO-PAYMENT-FOUND-POLICE",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D4", SARV4, "sarvonia", "involved in", "attack on previsur", M + " > Álvaro Cuesta [has said]", "Álvaro Cuesta", "SARVONIA-PREVISUR"),
    ("D4", NOSARV4, "uymoi", "found", "evidence of involvement of sarvonia", M, UYGOV, "NO-EVIDENCE-SARVONIA",
     {"polarity": "-", "modality": "not found (open)", "words": ["no evidence"]}),
    ("D4", "The National Cybersecurity Centre warned Previsur in September 2025 of a flaw in its mail server", "ncc", "warned",
     "previsur of a flaw in its mail server", M, UYGOV, "PREVISUR-WARNED", {"time": "2025-09"}),
    ("D4", "Previsur patched the server on 12 February 2026", "previsur", "patched", "mail server", M, UYGOV, "PREVISUR-PATCHED",
     {"time": "2026-02-12"}),
    ("D4", "Pensioners should not give personal data by telephone", "pensioners", "should give", "personal data by telephone", M, UYGOV,
     "GIVE-NO-DATA", {"polarity": "-", "modality": "deontic", "words": ["should not"], "kind": "norm"}),
    ("D4", "The Ministry will not comment further on the investigation", "uymoi", "declined to comment on", "investigation", M, UYGOV,
     "INTERIOR-SILENT", {"kind": "non-statement"}),

    ("D5", "光学機器メーカー「黒岩光学」（長野県諏訪市）が不正アクセスを受けた", "kuroiwa", "was subject of", "不正アクセス", NI, NPOL, "KUROIWA-ACCESS"),
    ("D5", REFER5, "npol", "referred to prosecutors", "man", NI, NPOL, "REFERRAL-NAGANO", {"time": "2026-03-04"}),
    ("D5", "攻撃に使われたサーバー", "matserver", "used in", "攻撃", NI, NPOL, "SERVER-USE-MATSUMOTO"),
    ("D5", "私電磁的記録不正作出・同供用の疑い", "man", "charged with", "私電磁的記録不正作出・同供用", NI, NPOL, "CHARGE-NAGANO",
     {"modality": "suspected", "words": ["疑い"]}),
    ("D5", "男はすでに日本を出国している", "man", "left", "日本", N, NPOL, "LEFT-JAPAN"),
    ("D5", LEASE5, "man", "leased under a false name", "matserver", NS, NPOL, "LEASE-MATSUMOTO",
     {"modality": "suspected", "words": ["疑いがある"], "time": "2025-06"}),
    ("D5", HAND5, "man", "handed credentials to", "heron", NS, NPOL, "MAN-HANDED",
     {"modality": "suspected", "words": ["疑いがある"], "time": "2025-06"}),
    ("D5", "大学の先輩に頼まれた", "大学の先輩", "asked", "man", NS + " > unstated [という] {hearsay} > 元留学生の男 [話した] {direct quotation}",
     "元留学生の男 (statement to police)", "MAN-ASKED", {"modality": "hearsay", "words": ["という"]}),
    ("D5", ACTOR5, "heron", "conducted", "攻撃", N + " > 県警 [とみている]", NPOL, "ACTOR-KUROIWA",
     {"modality": "believed", "words": ["とみている"]}),
    ("D5", TASK5, "sarvarmy", "instructed", "heron", N + " > 県警 [とみている]", NPOL, "TASKING-ARMY",
     {"modality": "believed", "words": ["とみている"]}),
    ("D5", THIRTY5, "国内の約30社", "were targeted by", "heron", N + " > 東邦通信 [報じた]", TOHO, "THIRTY-COMPANIES"),
    ("D5", POLICE5, "kuroiwa", "notified", "npol", N, KURO, "POLICE-NOTIFIED", {"time": "2025-12-15"}),
    ("D5", NUM5, "", "stole", "設計図など約1200点", N + " > 黒岩光学 [によると]", KURO, "ITEMS-1200"),
    ("D5", NODEF5, "", "stole", "防衛関連の図面", NK + " [説明した] {direct quotation}", KURO, "NO-DEFENCE-DRAWINGS", MINUS),
    ("D5", "工場の操業に影響はない", "攻撃", "affected", "工場の操業", NK + " [述べた] {direct quotation}", KURO, "PLANT-RUNS", MINUS),
    ("D5", NOPART5, "", "intruded into", "取引先", NK + " [述べた] {direct quotation}", KURO, "PARTNERS-NOT-ENTERED", MINUS),
    ("D5", DEF5, "", "stole", "nv", N + " > 防衛省幹部 [明らかにした] {direct quotation}", "防衛省", "DEFENCE-DRAWINGS"),
    ("D5", DEFEMP5, "", "stole", "nv", N + " > 黒岩光学の社員 [証言した] {anonymous} > 上司 [から聞いた]", "黒岩光学の社員の上司", "DEFENCE-DRAWINGS",
     {"modality": "hearsay", "words": ["上司から聞いた"]}),
    ("D5", NOV5, "", "intruded into", "kuroiwa", N + " > 黒岩光学 [としている]", KURO, "KUROIWA-NOVEMBER", {"time": "2025-11"}),
    ("D5", SEP5, "", "intruded into", "kuroiwa", N + " > 調査に当たった会社の関係者 [話した] {direct quotation}", CONS, "KUROIWA-SEPTEMBER",
     {"time": "2025-09"}),
    ("D5", "県警は、男と同居していた元留学生の女（24）からも事情を聴いた", "npol", "questioned", "woman", N, NPOL, "WOMAN-QUESTIONED"),
    ("D5", "立件を見送った", "npol", "charged", "woman", N, NPOL, "WOMAN-NOT-CHARGED", MINUS),
    ("D5", "女は国内にいる", "woman", "is in", "日本", N + " > unstated [とみられる] {hearsay}", NPOL, "WOMAN-IN-JAPAN",
     {"modality": "believed", "words": ["とみられる"]}),
    ("D5", "政府機関の被害は現時点で確認されていない", "", "found", "政府機関の被害", N + " > 木村官房長官 [述べた] {direct quotation}", "日本政府",
     "NO-STATE-DAMAGE", {"polarity": "-", "modality": "not found (open)", "words": ["現時点で確認されていない"]}),
    ("D5", "捜査についてはコメントを控えた", "kimura", "declined to comment on", "捜査", N, "木村官房長官", "KIMURA-SILENT",
     {"kind": "non-statement"}),
    ("D5", NOTINV5, "sarvarmy", "involved in", "攻撃", N + " > ドラゼク報道官 [反論した] {direct quotation}", SAR, "SARVONIA-DENIES-JAPAN", MINUS),
    ("D5", "日本は証拠を示すべきだ", "日本", "should show", "証拠", N + " > ドラゼク報道官 [反論した] {direct quotation}", SAR,
     "SHOW-EVIDENCE-JAPAN", {"modality": "deontic", "words": ["べきだ"], "kind": "norm"}),

    ("D6", "深くお詫び申し上げます", "kuroiwa", "apologised to", "関係者", G, KURO, "KUROIWA-APOLOGISES"),
    ("D6", SEP6, "heron", "intruded into", "kmail", GC, CONS, "KUROIWA-SEPTEMBER",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-09-03"}),
    ("D6", NOV6, "", "intruded into", "kuroiwa", G, KURO, "KUROIWA-NOVEMBER",
     {"time": "2025-11", "note": "the date of the second notice, withdrawn here"}),
    ("D6", FLAW6, "", "exploited", "flaw", G, KURO, "FLAW-KUROIWA"),
    ("D6", PW6, "password of an employee of kuroiwa", "used in", "侵入", G + " > 一部報道 [とされております]", "unknown", "EMPLOYEE-PASSWORD",
     {"modality": "hearsay", "words": ["とされております"]}),
    ("D6", NOPW6, "report that a password of an employee was used", "is", "fact", G, KURO, "NO-EMPLOYEE-PASSWORD", MINUS),
    ("D6", NUM6, "", "stole", "設計図など1,860点", G, KURO, "ITEMS-1860", {"modality": "confirmed", "words": ["確認されました"]}),
    ("D6", DEF6, "", "stole", "nv (42点)", G, KURO, "DEFENCE-DRAWINGS"),
    ("D6", NUMOLD6, "", "stole", "約1,200点", G, KURO, "ITEMS-1200", {"note": "the number of the second notice, withdrawn here"}),
    ("D6", NODEF6, "", "stole", "防衛関連の図面", G, KURO, "NO-DEFENCE-DRAWINGS",
     {"polarity": "-", "note": "the earlier statement, withdrawn here"}),
    ("D6", "個人情報の流出は、現時点で確認されておりません", "kuroiwa", "found", "個人情報の流出", G, KURO, "NO-PERSONAL-DATA",
     {"polarity": "-", "modality": "not found (open)", "words": ["現時点で確認されておりません"]}),
    ("D6", PART6, "", "intruded into", "取引先2社のサーバー", G, KURO, "PARTNERS-ENTERED", {"modality": "finding", "words": ["判明いたしました"]}),
    ("D6", THIRTY6, "約30社", "were targeted by", "heron", G + " > 報道 [との報道]", TOHO, "THIRTY-COMPANIES",
     {"modality": "hearsay", "words": ["との報道"]}),
    ("D6", "当社からの回答は差し控えさせていただきます", "kuroiwa", "declined to comment on", "約30社との報道", G, KURO, "KUROIWA-SILENT",
     {"kind": "non-statement"}),
    ("D6", POLICE6, "kuroiwa", "notified", "npol", G, KURO, "POLICE-NOTIFIED", {"time": "2025-12-15"}),
    ("D6", "12月16日にメールサーバーを停止いたしました", "kuroiwa", "shut down", "kmail", G, KURO, "SERVER-STOPPED", {"time": "2025-12-16"}),
    ("D6", "メールサーバーには12月19日に修正プログラムを適用いたしました", "kuroiwa", "patched", "kmail", G, KURO, "KUROIWA-PATCHED",
     {"time": "2025-12-19"}),
    ("D6", "代表取締役社長の黒岩誠は、3月31日付で辞任いたします", "president", "will resign from", "kuroiwa", G, KURO, "PRESIDENT-RESIGNS",
     {"time": "2026-03-31"}),
    ("D6", ACTOR6, "heron", "conducted", "攻撃", G + " > 長野県警察 [とみています]", NPOL, "ACTOR-KUROIWA",
     {"modality": "believed", "words": ["とみています"]}),
    ("D6", "攻撃者から金銭の要求は受けておりません", "kuroiwa", "received", "金銭の要求", G, KURO, "NO-DEMAND-KUROIWA", MINUS),
    ("D6", REFER6, "npol", "referred to prosecutors", "man", G, NPOL, "REFERRAL-NAGANO", {"time": "2026-03-04"}),
    ("D6", NOTEMP6, "man", "is", "employee of kuroiwa", G, KURO, "NOT-EMPLOYEE", MINUS),
    ("D6", "当社の社員を装ったメールが確認されております", "senders of mails", "posed as", "当社の社員", G, KURO, "MAILS-POSE",
     {"modality": "confirmed", "words": ["確認されております"]}),
    ("D6", "添付ファイルは開かないでください", "添付ファイル", "should be", "opened", G, KURO, "OPEN-NO-FILES",
     {"polarity": "-", "modality": "deontic", "words": ["ないでください"], "kind": "norm"}),

    ("D7", "Copper Heron has attacked makers of military equipment in nine countries since 2019", "heron", "attacked",
     "makers of military equipment in nine countries", T, T, "NINE-COUNTRIES", {"time": "2019", "note": "since then"}),
    ("D7", HAND7, "piotr", "handed credentials to", "heron", T + " > Polish prosecutors [say]", PROS, "PASSWORD-HANDED"),
    ("D7", PWNOT7, "any password", "used in", "attack on bursztel", T, T, "PASSWORD-NOT-USED", MINUS),
    ("D7", "Copper Heron exploited a flaw in Ostrel mail servers", "heron", "exploited", "flaw", T, T, "FLAW-BURSZTEL"),
    ("D7", START7B, "heron", "intruded into", "network of bursztel", T, T, "BURSZTEL-ACCESS", {"time": "2025-04-02"}),
    ("D7", DRAW7, "heron", "stole", "wydra", T, T, "DRAWINGS-STOLEN"),
    ("D7", NODATA7, "", "stole", "technical data", T + " > Bursztel [says]", BUR, "NO-DATA-BURSZTEL", MINUS),
    ("D7", "We notified it on 6 May 2025", "plover", "notified", "bursztel", T, T, "BURSZTEL-TOLD", {"time": "2025-05-06"}),
    ("D7", FLAW7, "heron", "exploited", "flaw", T, T, "FLAW-KUROIWA"),
    ("D7", AUG7, "heron", "intruded into", "kmail", T, T, "KUROIWA-AUGUST", {"time": "2025-08-28"}),
    ("D7", SEP7, "heron", "intruded into", "kmail", T + " > Kuroiwa Optical [gives] > consultants [citing]", CONS, "KUROIWA-SEPTEMBER",
     {"time": "2025-09-03"}),
    ("D7", THIRTY7, "about 30 companies", "were targeted by", "heron", T + " > Toho Tsushin [according to]", TOHO, "THIRTY-COMPANIES"),
    ("D7", ELEVEN7, "11 companies", "were targeted by", "heron", T + " > a Japanese police officer [told us] {anonymous}",
     "Japanese police officer", "ELEVEN-COMPANIES"),
    ("D7", "We warned Kuroiwa on 10 November", "plover", "warned", "kuroiwa", T, T, "KUROIWA-WARNED", {"time": "2025-11-10"}),
    ("D7", "Ostrel patched the flaw on 14 October 2025", "ostrel", "patched", "flaw", T, T, "OSTREL-PATCHED", {"time": "2025-10-14"}),
    ("D7", DIRECT7, "sarvint", "directed", "heron", T + " > Polish investigators [believe]", PLPOL, "TASKING-HERON",
     {"modality": "believed", "words": ["believe"]}),
    ("D7", LIKELY7, "sarvint", "directed", "heron", T, T, "TASKING-HERON", {"modality": "probable", "words": ["likely"]}),
    ("D7", TASK7, "sarvarmy", "instructed", "heron", T + " > Japanese police [believe]", NPOL, "TASKING-ARMY",
     {"modality": "believed", "words": ["believe"]}),
    ("D7", ORDERS7, "sarvint", "instructed", "heron", T + " > A former member of the group [told us] {anonymous}",
     "former member of Copper Heron", "TASKING-HERON"),
    ("D7", DENIES7, "sarvonia", "involved in", "attacks", T + " > Sarvonia [denies]", SAR, "SARVONIA-DENIES-ALL",
     {"polarity": "-", "note": "the negation stands in \"denies\""}),
    ("D7", SARV7, "sarvonia", "involved in", "attack on previsur", T + " > A Uruguayan lawmaker [has said]", "Álvaro Cuesta",
     "SARVONIA-PREVISUR"),
    ("D7", NOSARV7, "sarvonia", "involved in", "attack on previsur", T, T, "NOT-SARVONIA-PREVISUR", MINUS),
    ("D7", "That attack was carried out by Salt Ledger", "salt", "conducted", "attack on previsur", T, T, "ACTOR-PREVISUR"),
    ("D7", "Salt Ledger is not linked to Copper Heron", "salt", "linked to", "heron", T, T, "GROUPS-NOT-LINKED", MINUS),
    ("D7", PAID7, "previsur", "paid", "400,000 dollars to salt", T + " > Salt Ledger [said]", "Salt Ledger", "PREVISUR-PAID"),
    ("D7", NOPAYFOUND7, "plover", "found", "payment by previsur", T, T, "NO-PAYMENT-FOUND-PLOVER",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no"]}),
    ("D7", "Ostrel servers should be patched at once", "Ostrel servers", "should be", "patched", T, T, "PATCH-OSTREL",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


DRAWS = [("D0", DRAW0), ("D1", DRAW1), ("D2", DRAW2), ("D7", DRAW7)]
NODATA = [("D0", NODATA0), ("D1", NODATA1), ("D1", NODRAW1), ("D2", NODATA2), ("D7", NODATA7)]
HANDED = [("D0", HAND0), ("D1", HAND1), ("D7", HAND7)]
HERE = [("D1", HERE1), ("D2", HERE2)]
LEFT = [("D0", LEFT0), ("D1", LEFT1), ("D2", LEFT2)]
FLATTASK = [("D0", DIRECT0), ("D1", DIRECT1), ("D7", ORDERS7)]
NOTINV = [("D0", NOTINV0), ("D1", NOTINV1)]
PENSIONERS = [("D3", DATA3), ("D4", DATA4), ("D4", DATAOLD4)]
NONE = [("D3", NONE3), ("D3", NOTHING3), ("D4", NONE4)]
PAID = [("D3", PAID3), ("D4", PAID4), ("D7", PAID7)]
NOTPAID = [("D3", DENYPAY3), ("D3", NOPAY3), ("D4", NOPAY4)]
SARVB = [("D3", SARV3), ("D4", SARV4), ("D7", SARV7)]
NOVEMBER = [("D5", NOV5), ("D6", NOV6)]
NODEF = [("D5", NODEF5), ("D6", NODEF6)]
THIRTY = [("D5", THIRTY5), ("D6", THIRTY6), ("D7", THIRTY7)]

relations = [
    # who stood behind Copper Heron
    *pairs("contradicts", FLATTASK, [*NOTINV, ("D7", DENIES7)],
           "official, daily, former member and Sarvonia: the group of its intelligence, or nothing to do with it"),
    # the password
    *pairs("contradicts", HANDED, [("D1", NOHAND1)], "prosecutors and lawyer: handed a password over, or never gave one"),
    *pairs("contradicts", [("D2", PWUSED2)], [("D7", PWNOT7)], "prosecutors and security firm: a password was used, or none was"),
    # the money of the engineer
    *pairs("contradicts", [("D1", PAID1), ("D1", PAIDS1)], [("D2", NOPAID2)], "charge sheet and engineer: paid 60,000 zlotys, or no money"),
    # when the student left
    *pairs("contradicts", HERE, [*LEFT, ("D2", NOTHERE2)], "landlord and TVK, Border Guard, prosecutors: until August, or left in June"),
    # the drawings
    *pairs("contradicts", DRAWS, NODATA, "official, engineer, expert, security firm and company: drawings stolen, or nothing"),
    *pairs("contradicts", [("D2", FILES2)], [("D1", NODATA1)], "expert and company: 4,300 files stolen, or nothing at all"),
    # when the police were told
    *pairs("contradicts", [("D1", SEPT1)], [("D2", MAY2)], "engineer and prosecutors: not until September, or on 9 May"),
    # the pensioners
    *pairs("contradicts", PENSIONERS, NONE, "police and fund: data stolen, or none"),
    *pairs("contradicts", PAID, NOTPAID, "board member, group and fund: 400,000 dollars paid, or nothing"),
    *pairs("contradicts", SARVB, [("D7", NOSARV7)], "deputy and security firm: Sarvonia, or not"),
    *pairs("contradicts", [("D4", MLEFT4)], [("D4", MNOT4)],
           "migration office and sister: left Uruguay on 3 February, or not in Uruguay since 2024"),
    # Nagano
    *pairs("contradicts", NOVEMBER, [("D5", SEP5), ("D7", AUG7)], "company and consultant, security firm: November, or earlier"),
    *pairs("contradicts", [("D7", AUG7)], [("D6", SEP6), ("D7", SEP7)], "security firm and consultants: 28 August, or 3 September"),
    *pairs("contradicts", [("D5", DEF5), ("D5", DEFEMP5)], NODEF, "ministry official, employee and company: drawings stolen, or none of defence"),
    *pairs("contradicts", THIRTY, [("D7", ELEVEN7)], "Toho Tsushin and police officer: about 30 companies, or only 11"),
    *pairs("contradicts", [("D6", PW6)], [("D6", NOPW6)], "reports and company: password of an employee used, or not"),

    *pairs("supersedes", [("D4", DATA4)], [("D3", DATA3), ("D4", DATAOLD4)], "the police correct their number"),
    *pairs("supersedes", [("D4", ACK4)], NONE, "the fund corrects itself"),
    *pairs("supersedes", [("D3", FREE3), ("D4", FREE4)], [("D3", ARREST3), ("D4", ARREST4)],
           "no contradiction: arrested on 9 February, released on 10 February"),
    *pairs("supersedes", [("D6", NUM6)], [("D5", NUM5), ("D6", NUMOLD6)], "the company corrects its number"),
    *pairs("supersedes", [("D6", DEF6)], NODEF, "the company corrects itself"),
    *pairs("supersedes", [("D6", PART6)], [("D5", NOPART5)], "the company corrects itself"),
    *pairs("supersedes", [("D6", SEP6), ("D7", SEP7)], NOVEMBER, "the company, by its consultants, corrects its date"),
    ("sequence", [("D4", FREE4), ("D4", CHARGE4)], "released on 10 February, charged on 17 February"),

    ("tension", [("D0", CHARGE0), ("D2", CHARGE2)], "helping hackers, and the legal grounds: one charge"),
    *pairs("tension", [("D2", FILES2)], [("D0", NODATA0), ("D1", NODRAW1), ("D2", NODATA2), ("D7", NODATA7)],
           "files stolen, no technical data stolen: depends on the files"),
    *pairs("tension", HANDED, [("D7", PWNOT7)], "a password handed over, none used: both may be true"),
    ("tension", [("D0", LEFT0), ("D2", LEFT2)], "June, and 21 June: refinement"),
    ("tension", [("D0", MAYCHARGE0), ("D2", NOTCHARGED2)], "others may be charged, the witness was not: both may be true"),
    ("tension", [("D0", ACCESS0), ("D7", START7B)], "April, and 2 April: refinement"),
    ("tension", [("D3", OCT3), ("D4", DATA4)], "entered perhaps in October, data stolen from 19 October: compatible"),
    ("tension", [("D3", LEASE3), ("D3", FRIEND3)], "under a false name, for a friend: both may be true"),
    ("tension", [("D3", KNOW3), ("D4", HAND4)], "did not know what it was for, handed its password to the group: open"),
    *pairs("tension", [("D4", NOPAYFOUND4), ("D7", NOPAYFOUND7)], PAID, "no payment found, and paid: open"),
    *pairs("tension", [("D3", NOSARV3), ("D4", NOSARV4)], SARVB, "no evidence, and behind the attack: open"),
    *pairs("tension", [("D5", SEP5)], [("D7", AUG7)], "inside by September, and since 28 August: compatible"),

    *pairs("opposes", NOTINV, [("D0", TASK0)], "denial of a belief"),
    *pairs("opposes", [("D7", DENIES7)], [("D7", DIRECT7), ("D7", LIKELY7), ("D7", TASK7)], "denial of a belief"),
    *pairs("opposes", [("D5", NOTINV5)], [("D5", TASK5), ("D7", TASK7)], "denial of a belief"),
    ("opposes", [("D0", FAIRY0), ("D0", TASK0)], "stance of the ministry"),
    *pairs("opposes", [("D0", SHOW0), ("D1", SHOW1)], [("D0", TASK0)], "a standard of proof, no denial"),
    *pairs("opposes", [("D1", REJECT1)], [("D0", CHARGE0), ("D0", HAND0), ("D1", HAND1)], "the lawyer rejects the accusation"),
    ("opposes", [("D2", NOPAID2), ("D2", PAID2)], "the accused denies the suspicion"),
    *pairs("opposes", [("D4", DENY4)], [("D4", CHARGE4), ("D4", LEASE4), ("D4", HAND4)], "the accused denies the charges"),

    ("copy", [("D0", NOTINV0), ("D1", NOTINV1)], "wire text, not credited in the daily"),
    ("copy-altered", [("D0", SHOW0), ("D1", SHOW1)], "\"it should show it\" became \"it should publish it\""),
    ("distorts", [("D1", LEASE1), ("D0", LEASE0)], "suspected became flat"),
    ("distorts", [("D1", DIRECT1), ("D0", TASK0)], "believed became flat"),
    ("source-drift", [("D1", DIRECT1), ("D0", TASK0)], "investigators became prosecutors, by Continental Press"),
    ("same-utterance", [("D0", NOTINV0), ("D1", NOTINV1)], "one news briefing in Veldin"),
    ("same-utterance", [("D0", SHOW0), ("D1", SHOW1)], "one news briefing in Veldin"),
    ("same-utterance", [("D0", HAND0), ("D1", HAND1)], "one meeting with reporters on 18 November"),
    ("same-utterance", [("D3", DATA3), ("D4", DATAOLD4)], "one news conference of 11 February"),
    ("same-utterance", [("D3", NONE3), ("D4", NONE4)], "the first declaration of the fund"),
    ("same-utterance", [("D3", SARV3), ("D4", SARV4), ("D7", SARV7)], "one sentence of the deputy"),
    ("same-origin", [("D0", HAND0), ("D1", HAND1), ("D7", HAND7)], "the prosecutors in Gdansk"),
    ("same-origin", [("D0", CHARGE0), ("D2", CHARGE2)], "the prosecutors in Gdansk"),
    ("same-origin", [("D1", PAID1), ("D1", PAIDS1), ("D2", PAID2)], "the prosecutors in Gdansk"),
    ("same-origin", [("D0", LEASE0), ("D1", LEASE1)], "the police, by TVK"),
    ("same-origin", [("D0", LEFT0), ("D1", LEFT1)], "the police, by TVK"),
    ("same-origin", [("D1", HERE1), ("D2", HERE2)], "the landlord, by the Courier"),
    ("same-origin", [("D0", NODATA0), ("D1", NODATA1), ("D1", NODRAW1), ("D2", NODATA2), ("D7", NODATA7)], "the company"),
    ("same-origin", [("D0", TASK0), ("D7", DIRECT7)], "the Polish police"),
    ("same-origin", [("D3", NONE3), ("D3", NOTHING3), ("D4", NONE4)], "the fund"),
    ("same-origin", [("D3", PAID3), ("D4", PAID4)], "the board member, by Canal Rambla"),
    ("same-origin", [("D3", DENYPAY3), ("D3", NOPAY3), ("D4", NOPAY4)], "the fund"),
    ("same-origin", [("D3", NOSARV3), ("D4", NOSARV4)], "the Ministry of the Interior"),
    ("same-origin", [("D5", REFER5), ("D6", REFER6)], "one act of the prefectural police"),
    ("same-origin", [("D5", ACTOR5), ("D6", ACTOR6)], "the prefectural police"),
    ("same-origin", [("D5", TASK5), ("D7", TASK7)], "the prefectural police"),
    ("same-origin", [("D5", POLICE5), ("D6", POLICE6)], "the company"),
    ("same-origin", [("D5", NUM5), ("D6", NUMOLD6)], "the company's second notice"),
    ("same-origin", [("D5", NODEF5), ("D6", NODEF6)], "the company"),
    ("same-origin", [("D5", NOV5), ("D6", NOV6)], "the company"),
    ("same-origin", [("D5", SEP5), ("D6", SEP6), ("D7", SEP7)], "the consultants"),
    ("same-origin", [("D5", THIRTY5), ("D6", THIRTY6), ("D7", THIRTY7)], "Toho Tsushin"),
    *pairs("independent", [("D0", DRAW0)], [("D1", DRAW1), ("D2", DRAW2), ("D7", DRAW7)],
           "official, engineer, expert and security firm: the drawings were stolen"),
    ("independent", [("D0", LEFT0), ("D2", LEFT2)], "police, by TVK, and Border Guard: left in June"),
    ("independent", [("D3", PAID3), ("D7", PAID7)], "board member and group: 400,000 dollars paid"),
    ("independent", [("D3", ARREST3), ("D4", ARREST4)], "court sources and ministry"),
    ("independent", [("D3", FREE3), ("D4", FREE4)], "court sources and ministry"),
    ("independent", [("D3", LEASE3), ("D4", LEASE4)], "police and prosecutor: leased under a false name"),
    ("independent", [("D5", DEF5), ("D6", DEF6)], "ministry official and, later, the company: drawings stolen"),
    ("independent", [("D6", FLAW6), ("D7", FLAW7)], "company and security firm name the same flaw"),
    ("independent", [("D0", ACCESS0), ("D7", START7B)], "company and security firm: entered in April"),
    ("independent-partial", [("D0", DIRECT0), ("D7", LIKELY7)], "official says it, security firm thinks it likely: strength differs"),
    ("independent-partial", [("D4", NOPAY4), ("D4", NOPAYFOUND4)], "fund denies, police found none: strength differs"),
    ("independent-partial", [("D4", DATA4), ("D4", ACK4)], "police with a number, the fund without one: data stolen"),
    ("independent-partial", [("D1", NOARMY1), ("D2", NOARMY2)], "ministry and prosecutors: nothing found so far"),
    ("off-topic", [("D0", CZECH0)], "another incident told as background"),
]

times = [
    ("D0", "Nov 18", 0, "2025-11-18", "dateline", None),
    ("D0", "41-year-old", 0, None, "an age", "age, not a date"),
    ("D0", "Friday", 0, "2025-11-14", "weekday", None),
    ("D0", "Tuesday", 0, "2025-11-18", "weekday", None),
    ("D0", "in March", 0, "2025-03", "last March before publication", None),
    ("D0", "Tuesday", 1, "2025-11-18", "weekday", None),
    ("D0", "June", 0, "2025-06", "last June before publication", None),
    ("D0", "April", 0, "2025-04", "last April before publication", None),
    ("D0", "2019", 0, "2019", "explicit", None),
    ("D0", "2023", 0, "2023", "explicit", None),
    ("D0", "3,000", 0, None, "count", "number, not a date"),
    ("D1", "Thursday, November 20, 2025", 0, "2025-11-20", "explicit", None),
    ("D1", "41", 0, None, "an age", "age, not a date"),
    ("D1", "Tuesday", 0, "2025-11-18", "weekday", None),
    ("D1", "June", 0, "2025-06", "last June before publication", None),
    ("D1", "this week", 0, "2025-W47", "week of publication", None),
    ("D1", "August", 0, "2025-08", "last August before publication", None),
    ("D1", "Wednesday", 0, "2025-11-19", "weekday", None),
    ("D1", "April", 0, "2025-04", "last April before publication", None),
    ("D1", "September", 0, "2025-09", "last September before publication", None),
    ("D1", "Wednesday", 1, "2025-11-19", "weekday", None),
    ("D2", "4 December 2025", 0, "2025-12-04", "explicit", None),
    ("D2", "3 December", 0, "2025-12-03", "last before publication", None),
    ("D2", "24", 0, None, "an age", "age, not a date"),
    ("D2", "February", 0, "2025-02", "explicit range start", None),
    ("D2", "April 2025", 0, "2025-04", "explicit range end", None),
    ("D2", "41", 0, None, "an age", "age, not a date"),
    ("D2", "August", 0, "2025-08", "last August before publication", None),
    ("D2", "21 June 2025", 0, "2025-06-21", "explicit", None),
    ("D2", "27 November", 0, "2025-11-27", "last before publication", None),
    ("D2", "36", 0, None, "an age", "age, not a date"),
    ("D2", "4,300", 0, None, "count", "number, not a date"),
    ("D2", "9 May 2025", 0, "2025-05-09", "explicit", None),
    ("D3", "11 February 2026", 0, "2026-02-11", "explicit", None),
    ("D3", "4 May 2023", 0, "2023-05-04", "explicit", "photo caption: not an event date"),
    ("D3", "Wednesday", 0, "2026-02-11", "weekday", None),
    ("D3", "February", 1, "2026-02", "month of publication", None),
    ("D3", "52-year-old", 0, None, "an age", "age, not a date"),
    ("D3", "October", 0, "2025-10", "last October before publication", None),
    ("D3", "January 30", 0, "2026-01-30", "last before publication", None),
    ("D3", "Monday", 0, "2026-02-09", "weekday", None),
    ("D3", "the next day", 0, "2026-02-10", "day after the day told before", None),
    ("D4", "31", 0, None, "number of the press release", "number, not a date"),
    ("D4", "20 February 2026", 0, "2026-02-20", "explicit", None),
    ("D4", "19 October", 0, "2025-10-19", "explicit range start", None),
    ("D4", "2 November 2025", 0, "2025-11-02", "explicit range end", None),
    ("D4", "11 February", 0, "2026-02-11", "last before publication", None),
    ("D4", "16 February", 0, "2026-02-16", "last before publication", None),
    ("D4", "52", 0, None, "an age", "age, not a date"),
    ("D4", "9 February", 0, "2026-02-09", "last before publication", None),
    ("D4", "10 February", 0, "2026-02-10", "last before publication", None),
    ("D4", "17 February", 0, "2026-02-17", "last before publication", None),
    ("D4", "29", 0, None, "an age", "age, not a date"),
    ("D4", "3 February", 0, "2026-02-03", "last before publication", None),
    ("D4", "2024", 0, "2024", "explicit", None),
    ("D4", "September 2025", 0, "2025-09", "explicit", None),
    ("D4", "12 February 2026", 0, "2026-02-12", "explicit", None),
    ("D5", "2026年3月5日", 0, "2026-03-05", "explicit", None),
    ("D5", "4日", 0, "2026-03-04", "day before publication", None),
    ("D5", "26", 1, None, "an age", "age, not a date"),
    ("D5", "昨年6月", 0, "2025-06", "year before publication", None),
    ("D5", "4日", 1, "2026-03-04", "day before publication", None),
    ("D5", "30", 0, None, "count", "number, not a date"),
    ("D5", "昨年12月15日", 0, "2025-12-15", "year before publication", None),
    ("D5", "昨年11月", 0, "2025-11", "year before publication", None),
    ("D5", "9月", 0, "2025-09", "last September before publication", None),
    ("D5", "24", 0, None, "an age", "age, not a date"),
    ("D5", "4日", 2, "2026-03-04", "day before publication", None),
    ("D5", "4日", 3, "2026-03-04", "day before publication", None),
    ("D6", "令和8年3月12日", 0, "2026-03-12", "explicit, era", None),
    ("D6", "昨年9月3日", 0, "2025-09-03", "year before publication", None),
    ("D6", "昨年11月", 0, "2025-11", "year before publication", None),
    ("D6", "昨年12月15日", 0, "2025-12-15", "year before publication", None),
    ("D6", "12月16日", 0, "2025-12-16", "year of the day told before", None),
    ("D6", "12月19日", 0, "2025-12-19", "year of the day told before", None),
    ("D6", "3月31日", 0, "2026-03-31", "next after publication", None),
    ("D6", "3月4日", 0, "2026-03-04", "last before publication", None),
    ("D7", "24 March 2026", 0, "2026-03-24", "explicit", None),
    ("D7", "2019", 0, "2019", "explicit", None),
    ("D7", "2 April 2025", 0, "2025-04-02", "explicit", None),
    ("D7", "6 May 2025", 0, "2025-05-06", "explicit", None),
    ("D7", "28 August 2025", 0, "2025-08-28", "explicit", None),
    ("D7", "3 September", 0, "2025-09-03", "last before publication", None),
    ("D7", "30", 0, None, "count", "number, not a date"),
    ("D7", "11", 0, None, "count", "number, not a date"),
    ("D7", "10 November", 0, "2025-11-10", "last before publication", None),
    ("D7", "14 October 2025", 0, "2025-10-14", "explicit", None),
]

traps = [
    "\"He\" is the engineer, the spokesman stands nearer (D0)",
    "\"it said\" is TVK (D0); \"It\" is the group, \"it\" the company, in one paragraph (D7)",
    "believed and suspected in the wire are flat in the daily; investigators became prosecutors (D0, D1)",
    "a quotation re-cut: show, publish (D0, D1)",
    "a sentence of the wire copied without credit, in curly marks (D1)",
    "\"Ms Wolska\" was not introduced in this report (D1)",
    "\"he would appeal\" is the client, said by his lawyer, a woman (D1)",
    "\"denied that\", \"denied having received\", \"denies any\" carry the negation (D1, D2, D7)",
    "\"not until September\" is a positive date (D1)",
    "\"This is not correct\" and そのような事実はございません point to the sentence before (D2, D6)",
    "\"was not\" without a verb of its own: \"It was not\" (D7)",
    "\"denied this\" is the payment (D3); \"They\" the attackers, \"We\" the police (D3), the fund (D3), the firm (D7)",
    "pensions were paid on time: no ransom (D3)",
    "\"no evidence\", \"found no payment\" are open, no denials (D3, D4, D7)",
    "numbers and statements withdrawn in the report that repeats them (D4, D6)",
    "three servers: Wroclaw, Durazno, Matsumoto; three passwords; two students and a businessman who leased them",
    "three attacks, two groups; a deputy ties the third to the state suspected of the other two (D3, D4, D7)",
    "攻撃者 is the group, 元留学生 the man who leased a server, 女 was not charged (D5, D6)",
    "one spokesman in two affairs, Drazek and ドラゼク (D0, D1, D5)",
    "page furniture, a caption with a date of its own (D3)",
]
