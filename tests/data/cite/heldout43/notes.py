# What one annotator read in the twelve reports on four invented events, in the conventions of japan-2021.
# Four events with three reports each: D0-D2 tuna commission, D3-D5 dairy, D6-D8 911 dispatch, D9-D11 court files.
MTC, LON, CNE, CN, NZ, AU = ("Melanesian Tuna Commission", "Australian assessment and officials (Longreef)",
                             "Chinese Embassy in Vanuatu", "China MFA", "Government of New Zealand",
                             "Government of Australia")
REG, VU, VPOL, BAK, REP, FIRMS = ("two officials in the region", "Government of Vanuatu", "Vanuatu Police Force",
                                  "Bakokoto", "forensic report (MTC)", "private security firms")
TEN, SAB, COOP, FED, HPOL, SOMA = ("天北乳業", "Sablefin", "農協幹部", "道北生乳販売農協連合会", "北海道警察", "相馬岳")
PER, FARM, HOK, PWK, WAR, POL = ("関係者 (道東新報)", "酪農家", "Government of Hokkaido",
                                 "people with knowledge (Southern Rural News)", "Warrigal Creamery", "Polderwacht")
SUM, MAFF = "Sumire Securities", "agriculture ministry (Japan)"
DOJ, FBI, CEB, VIC, FAM, CTY = ("US Justice Department", "FBI", "Cebotari", "Vickery", "Ekroth family", "Wabanica County")
AUD, GRM, LAR, STATE, RED, JUD = ("State Auditor of Minnesota", "Greek media", "Larchmont Intelligence",
                                  "US State Department", "Redwire Recovery", "US District Court")
SAPO, DOM, RUE, NYM, SE, SVT = ("Säpo", "National Courts Administration (Sweden)", "Russian embassy in Sweden", "Nyman",
                                "Government of Sweden", "judiciary sources (Svealands Tidning)")
SKE, FIN, PRO, THO, JP, SC = ("Skerry Labs", "Finnish authorities", "prosecutors (Sweden)", "Thorell",
                              "Government of Japan", "Supreme Court (Japan)")
MIT = "三橋理恵"
W, E, P, S, T, D = ("Oceania Wire", "Chinese Embassy in Vanuatu", "Efate Post", "道東新報", "天北乳業",
                    "Dairy & Drinks Monitor")
A, U, B, N, R, Y = ("Midland Press", "U.S. Attorney's Office, District of Minnesota", "The Wabanica Beacon", "Nordpress",
                    "The Riksdag", "日輪新聞")

documents = [
    d("D0", "d0_oceaniawire.txt", "Oceania Wire", "2026-03-12", ["Longreef Television"]),
    d("D1", "d1_embassy.txt", "Chinese Embassy in Vanuatu", "2026-03-13", ["Longreef Television"]),
    d("D2", "d2_efatepost.txt", "Efate Post", "2026-03-16", ["Longreef TV", "Radio Blue Hole"]),
    d("D3", "d3_dotoshimpo.txt", "道東新報", "2025-12-09", [], "ja"),
    d("D4", "d4_tenpoku.txt", "天北乳業", "2025-12-12", [], "ja"),
    d("D5", "d5_dairymonitor.txt", "Dairy & Drinks Monitor", "2025-12-16", ["Southern Rural News", "Doto Shimpo"]),
    d("D6", "d6_midland.txt", "Midland Press", "2026-02-03", ["Greek media", "Larchmont Intelligence"]),
    d("D7", "d7_usattorney.txt", "U.S. Attorney's Office, District of Minnesota", "2026-02-03", []),
    d("D8", "d8_beacon.txt", "The Wabanica Beacon", "2026-02-05", ["Midland Press"]),
    d("D9", "d9_nordpress.txt", "Nordpress", "2026-04-23", ["Svealands Tidning"]),
    d("D10", "d10_riksdag.txt", "The Riksdag", "2026-05-06", []),
    d("D11", "d11_nichirin.txt", "日輪新聞", "2026-04-24", ["ノルドプレス通信", "スベアランド・ティードニング"], "ja"),
]

entities = [
    # tuna commission
    e("mtc", "organization/victim", "Melanesian Tuna Commission", "Melanesian Tuna Commission (MTC)",
      "The Melanesian Tuna Commission", "the Melanesian Tuna Commission", "MTC", "the commission", "the Commission",
      "The body that polices tuna fishing in the western Pacific"),
    e("vunisa", "person", "Salote Vunisa, executive director of the commission", "Salote Vunisa", "Vunisa", "Mrs Vunisa",
      "the commission's executive director", "Its Executive Director", "Executive Director Salote Vunisa"),
    e("chhackers", "intrusion-set", "hackers backed by China", "hackers backed by China", "the hackers", "intruders",
      "the intruders", "Chinese hackers", "\"Chinese state-backed hackers\""),
    e("moth", "intrusion-set", "Brine Moth", "Brine Moth", "a group called Brine Moth"),
    e("mss", "organization/intelligence", "Ministry of State Security of China", "China's Ministry of State Security"),
    e("positions", "data", "positions of vessels", "the positions of some 1,900 fishing vessels and patrol boats",
      "ship positions"),
    e("tracking", "infrastructure", "ship-tracking network of the commission", "its ship-tracking network", "the network",
      "its hacked vessel monitoring system", "the system"),
    e("folder", "data", "folder with patrol schedules", "a folder with patrol schedules for June and August", "It",
      "plans of patrols"),
    e("members", "group", "member states of the commission", "all eleven member states", "our members"),
    e("forensic", "document", "forensic report", "The forensic report", "the forensic report", "the report"),
    e("longreef", "organization/media", "Longreef Television", "Longreef Television", "Longreef", "Longreef TV",
      "The broadcaster", "Australian television", "the Australian programme", "the TV report", "The report"),
    e("officials", "person", "two officials in the region (unnamed)", "Two officials in the region"),
    e("china", "organization/government", "China", "China", "Beijing", "The Chinese government"),
    e("cnemb", "organization/government", "Chinese Embassy in Vanuatu", "The Chinese embassy in Port Vila",
      "the Chinese Embassy in Port Vila", "the Embassy", "the Chinese Embassy in Vanuatu"),
    e("cnships", "group", "Chinese fishing vessels", "The 412 Chinese vessels"),
    e("au", "organization/government", "Australia", "Australia", "Canberra", "a certain country", "the Australians"),
    e("nz", "organization/government", "New Zealand", "New Zealand", "Wellington", "His government"),
    e("tamihere", "person", "Hugh Tamihere, New Zealand's Foreign Minister", "New Zealand's Foreign Minister Hugh Tamihere"),
    e("tonga", "organization/victim", "health ministry of Tonga", "the health ministry of Tonga"),
    e("vanuatu", "organization/government", "Vanuatu", "Vanuatu", "Government"),
    e("tarisu", "person", "Willie Tarisu, Minister of Fisheries", "Minister of Fisheries Hon. Willie Tarisu"),
    e("vpolice", "organization/police", "Vanuatu Police Force", "the Vanuatu Police Force", "police", "Police"),
    e("leo", "person", "Amos Leo, police media officer", "Police media officer Sgt Amos Leo"),
    e("officer", "person", "officer of the commission (unnamed)", "An officer of the Commission"),
    e("bakokoto", "person", "Leah Bakokoto, opposition MP", "Opposition MP Leah Bakokoto", "She"),
    e("coastwatch", "organization/vendor", "Coastwatch Systems, Brisbane", "Coastwatch Systems", "an Australian company"),
    e("bluehole", "organization/media", "Radio Blue Hole", "Radio Blue Hole"),
    e("oceania", "organization/media", "Oceania Wire", "Oceania Wire"),
    e("efatepost", "organization/media", "Efate Post", "the Efate Post", "The Post"),
    # dairy
    e("tenpoku", "organization/victim", "Tenpoku Dairy (天北乳業)", "天北乳業", "弊社", "同社", "Tenpoku Dairy", "Tenpoku",
      "The Wakkanai-headquartered business", "the company", "Japanese milk processor Tenpoku Dairy", "弊社グループ"),
    e("toriumi", "person", "鳥海康弘, president", "鳥海康弘社長", "鳥海 康弘"),
    e("hamatonbetsu", "organization", "Hamatonbetsu plant", "浜頓別", "浜頓別工場", "Hamatonbetsu"),
    e("nakashibetsu", "organization", "Nakashibetsu plant", "中標津", "中標津工場", "Nakashibetsu plant"),
    e("sablefin", "intrusion-set", "Sablefin", "「セーブルフィン」", "ハッカー集団", "この集団", "攻撃者", "Sablefin",
      "the gang which claimed the attack", "the attackers", "the intruders", "攻撃者を名乗る者"),
    e("ochre", "intrusion-set", "Ochre Crew", "the defunct Ochre Crew"),
    e("coopman", "person", "official of a farm co-op in Soya (unnamed)", "宗谷地方の農協幹部", "a co-op official"),
    e("federation", "organization", "道北生乳販売農協連合会", "道北生乳販売農協連合会"),
    e("farmer", "person", "dairy farmer (unnamed)", "浜頓別町の40代の酪農家"),
    e("hpolice", "organization/police", "Hokkaido Police", "道警", "道警サイバー犯罪対策課", "北海道警察"),
    e("ppc", "organization/government", "Personal Information Protection Commission", "個人情報保護委員会"),
    e("soma", "person", "相馬岳, professor", "相馬岳教授", "北洋工科大の相馬岳教授"),
    e("kitagawa", "person", "北川誠一, governor of Hokkaido", "北川誠一知事"),
    e("vpn", "infrastructure", "VPN device of the maintenance firm", "VPN(仮想私設網)装置", "装置", "VPN装置"),
    e("overseas", "organization", "overseas group company (unnamed)", "海外グループ会社", "an overseas group company"),
    e("warrigal", "organization", "Warrigal Creamery", "Warrigal Creamery", "Warrigal", "豪州のチーズ会社",
      "the Victorian cheesemaker"),
    e("brearley", "person", "Matt Brearley, CEO of Warrigal", "CEO Matt Brearley"),
    e("staff", "group", "current and former employees of tenpoku", "従業員および退職者2,940名",
      "almost 3,000 current and former employees"),
    e("milk", "product", "raw milk poured away", "生乳", "廃棄された生乳", "raw milk"),
    e("files", "data", "files published by sablefin", "公開したファイル", "60 gigabytes of files", "it"),
    e("chat", "document", "chat shown in a screenshot", "a chat", "the chat"),
    e("polderwacht", "organization/vendor", "Polderwacht", "Dutch security firm Polderwacht", "Polderwacht"),
    e("roos", "person", "Femke Roos, analyst at Polderwacht", "Femke Roos", "She"),
    e("tamaoki", "person", "Rika Tamaoki, analyst", "Rika Tamaoki"),
    e("maff", "organization/government", "agriculture ministry (Japan)", "Japan's agriculture ministry"),
    e("srn", "organization/media", "Southern Rural News", "Southern Rural News"),
    e("doto", "organization/media", "道東新報", "道東新報", "Doto Shimpo", "Local daily Doto Shimpo"),
    e("ddm", "organization/media", "Dairy & Drinks Monitor", "DAIRY & DRINKS MONITOR", "this publication"),
    # 911 dispatch
    e("cebotari", "person", "Radu Cebotari, defendant", "Radu Cebotari", "Cebotari", "A Moldovan man", "A Moldovan national",
      "The man", "the suspect", "The defendant"),
    e("hexmoor", "intrusion-set", "Hexmoor", "Hexmoor", "the Hexmoor group", "the Hexmoor gang", "the conspirators",
      "The conspirators", "the hackers", "co-conspirators"),
    e("nightglass", "intrusion-set", "Nightglass", "Nightglass"),
    e("wabanica", "organization/victim", "Wabanica County", "Wabanica County", "The county", "the county",
      "a county in northern Minnesota", "a Minnesota county"),
    e("dispatch", "infrastructure", "911 dispatch system of Wabanica County", "the dispatch computers",
      "the dispatch system", "the dispatch system of Wabanica County", "a Minnesota county's 911 system",
      "Wabanica County's 911 computers", "the system"),
    e("vickery", "person", "Alan Vickery, lawyer of Cebotari", "Alan Vickery", "Vickery", "His lawyer", "his lawyer"),
    e("dorsey", "person", "Ellen Dorsey, magistrate judge", "Magistrate Judge Ellen Dorsey"),
    e("ekroth", "person", "Walter Ekroth, dead resident", "Walter Ekroth"),
    e("family", "group", "family of Walter Ekroth", "the family of Walter Ekroth", "The family"),
    e("carol", "person", "Carol Ekroth, daughter", "Ekroth's daughter, Carol"),
    e("insurer", "organization", "insurer of Wabanica County", "Its insurer", "insurance"),
    e("redwire", "organization", "Redwire Recovery, data recovery firm", "Redwire Recovery", "Redwire",
      "a data recovery firm"),
    e("auditor", "person", "Brent Oyen, State Auditor", "the state auditor", "State Auditor Brent Oyen"),
    e("fbi", "organization/police", "FBI", "the FBI", "The FBI", "FBI agents", "agents",
      "The FBI's Minneapolis Field Office"),
    e("doj", "organization/government", "U.S. Attorney's Office, District of Minnesota", "Prosecutors",
      "The U.S. Attorney's Office", "U.S. Attorney's Office, District of Minnesota"),
    e("mabry", "person", "Carolyn Mabry, U.S. Attorney", "U.S. Attorney Carolyn Mabry", "U.S. Attorney Mabry"),
    e("bragg", "person", "Lionel Bragg, FBI special agent in charge", "Special Agent in Charge Lionel Bragg"),
    e("pruitt", "person", "Noah Pruitt, assistant U.S. attorney", "Assistant U.S. Attorney Noah Pruitt"),
    e("moldova", "organization/government", "Moldova", "Moldova"),
    e("greekcourt", "organization/government", "top court of Greece", "Greece’s top court"),
    e("state", "organization/government", "U.S. State Department", "The State Department"),
    e("larchmont", "organization/vendor", "Larchmont Intelligence", "the security firm Larchmont Intelligence"),
    e("mott", "person", "Darrell Mott, sheriff", "Sheriff Darrell Mott", "Mott"),
    e("petrich", "person", "Lois Petrich, auditor-treasurer of the county", "Auditor-Treasurer Lois Petrich", "she"),
    e("trulson", "person", "Gene Trulson, commissioner", "Commissioner Gene Trulson", "Trulson"),
    e("westrum", "person", "Paula Westrum, IT director", "IT Director Paula Westrum", "Westrum"),
    e("lindahl", "person", "Meg Lindahl, county attorney", "County Attorney Meg Lindahl"),
    e("radiovendor", "organization", "radio vendor (unnamed)", "a radio vendor"),
    e("midland", "organization/media", "Midland Press", "Midland Press"),
    e("beacon", "organization/media", "The Wabanica Beacon", "this newspaper"),
    # court files
    e("courts", "organization/victim", "National Courts Administration (Sweden)", "the National Courts Administration",
      "The Administration", "the Administration", "the courts"),
    e("casesystem", "infrastructure", "case system of the courts", "the case system of the National Courts Administration",
      "裁判所の事件管理システム", "システム"),
    e("kite", "intrusion-set", "Sallow Kite", "Sallow Kite", "「サロー・カイト」", "The group", "the hackers", "the intruders",
      "ロシア対外情報局(SVR)のハッカー", "a group with links to the Russian intelligence service SVR", "the same group"),
    e("svr", "organization/intelligence", "SVR, Russia's foreign intelligence service", "SVR", "the SVR",
      "Russia's foreign intelligence service", "ロシア対外情報局(SVR)", "the Russian intelligence service SVR"),
    e("sapo", "organization/police", "Swedish Security Police (Säpo)", "Sweden's security police", "the security police",
      "Sapo", "the Security Police", "スウェーデンの公安警察", "公安警察"),
    e("ekdahl", "person", "Mats Ekdahl, counter-intelligence chief of Säpo", "Mats Ekdahl", "Ekdahl",
      "エクダール防諜(ぼうちょう)部長"),
    e("files38", "data", "sealed court files", "sealed court files", "非公開の裁判記録", "the files of 38 cases"),
    e("falck", "person", "Karin Falck, prosecutor", "Prosecutor Karin Falck"),
    e("prosecutors", "organization/government", "prosecutors (Sweden)", "検察"),
    e("ruemb", "organization/government", "Russian embassy in Stockholm", "Russia's embassy in Stockholm",
      "在スウェーデンのロシア大使館"),
    e("nyman", "person", "Erik Nyman, lawyer of a witness", "Erik Nyman", "Nyman", "ニーマン弁護士"),
    e("client", "person", "protected witness, client of Nyman (unnamed)", "his client", "her"),
    e("witnesses", "group", "protected witnesses", "two witnesses", "少なくとも2人", "several witnesses",
      "the 26 persons concerned"),
    e("sjowall", "person", "Hedda Sjöwall, Minister for Justice", "Hedda Sjöwall", "Justice Minister Hedda Sjowall",
      "Minister for Justice Hedda Sjöwall", "ショーバル法相", "I"),
    e("segov", "organization/government", "Government of Sweden", "the Government", "Sweden", "スウェーデン側",
      "スウェーデン政府", "My ministry"),
    e("thorell", "person", "Jonas Thorell, member of the Riksdag", "Jonas Thorell"),
    e("gateway", "infrastructure", "mail gateway", "a mail gateway that had not been updated", "a mail gateway",
      "the gateway", "メール中継装置"),
    e("skerry", "organization/vendor", "Skerry Labs", "Skerry Labs", "Skerry", "「スケリー・ラボ」"),
    e("second", "intrusion-set", "second group (unnamed)", "a second group", "別の集団"),
    e("finland", "organization/victim", "prosecution service of Finland", "Finland's prosecution service"),
    e("russia", "organization/government", "Russia", "Russia", "Moscow", "ロシア"),
    e("ambassador", "person", "ambassador of Russia in Sweden", "Russia's ambassador"),
    e("cnmfa", "organization/government", "Foreign Ministry of China", "中国外務省"),
    e("kuga", "person", "久我, Chief Cabinet Secretary", "久我官房長官"),
    e("jpgov", "organization/government", "Government of Japan", "日本"),
    e("supreme", "organization/government", "Supreme Court of Japan", "最高裁"),
    e("mitsuhashi", "person", "三橋理恵, professor", "三橋理恵教授", "湘南国際大の三橋理恵教授"),
    e("svealands", "organization/media", "Svealands Tidning", "Svealands Tidning", "スベアランド・ティードニング"),
    e("nordpress", "organization/media", "Nordpress", "Nordpress", "ノルドプレス通信"),
    e("nichirin", "organization/media", "日輪新聞", "日輪新聞", "日輪新聞デジタル"),
]

LT0 = W + " > Longreef Television [said] {2026-03-11} > Australian analysts and two officials [cited] {anonymous}"
VQ0 = W + " > Salote Vunisa [told reporters] {direct quotation, 2026-03-12}"
VS0 = W + " > Vunisa [She said]"
TA0 = W + " > Tamihere [said]"
VQ2 = P + " > Vunisa [she said] {direct quotation, 2026-03-14}"
OF2 = P + " > officer of the Commission [claimed] {anonymous}"
CE2 = P + " > Chinese Embassy [said in a statement] {2026-03-13}"
TR2 = P + " > Radio Blue Hole > Tarisu [told Radio Blue Hole] {2026-03-15}"
TE3 = S + " > 天北乳業 [発表した] {2025-12-09}"
PE3 = S + " > 関係者 [によると] {anonymous}"
FE3 = S + " > 道北生乳販売農協連合会 [説明する] {direct quotation}"
IN3 = S + " > 捜査関係者 [によると] {anonymous}"
SO3 = S + " > 相馬岳 [話す] {direct quotation}"
EX4 = T + " > 外部専門家 [調査により]"
BR5 = D + " > Matt Brearley [told this publication] {direct quotation}"
TS5 = D + " > Tenpoku [has said]"
SC5 = D + " > screenshot posted by Sablefin [appears to show]"
PS6 = A + " > Prosecutors [say]"
VI6 = A + " > Alan Vickery [said]"
VQ6 = A + " > Vickery [told reporters] {direct quotation}"
SA6 = A + " > state auditor [said in a report] {2025}"
AF6 = A + " > FBI affidavit [says]"
GM6 = A + " > Greek media [reported]"
LA6 = A + " > Larchmont Intelligence [according to]"
MA7 = U + " > Carolyn Mabry [announced] {2026-02-03}"
CD7 = U + " > court documents [According to]"
IN7 = U + " > indictment [As alleged in]"
II7 = U + " > indictment {implicit}"
MQ7 = U + " > Mabry [said] {direct quotation}"
BQ7 = U + " > Lionel Bragg [said] {direct quotation}"
MQ8 = B + " > Mott [said] {direct quotation, 2026-02-03}"
PT8 = B + " > Lois Petrich [told commissioners] {2026-02-03}"
AU8 = B + " > State Auditor's report [said] {2025-06}"
WE8 = B + " > Westrum [said] {2026-02-03}"
MP8 = B + " > Midland Press [According to]"
CA8 = B + " > Carol Ekroth [said] {direct quotation}"
SP9 = N + " > Sweden's security police [said] {2026-04-23}"
SI9 = N + " > Sweden's security police {implicit}"
EK9 = N + " > Mats Ekdahl [told a news conference] {direct quotation, 2026-04-23}"
FA9 = N + " > Karin Falck [said]"
RU9 = N + " > Russian embassy in Stockholm [said]"
NY9 = N + " > Nyman [according to]"
SK9 = N + " > Skerry Labs [according to]"
SJ = R + " > Hedda Sjöwall [answered by]"
DA10 = SJ + " > National Courts Administration "
TH10 = SJ + " > Jonas Thorell "
KO11 = Y + " > ノルドプレス通信など [伝えた] {next sentence} > 公安警察 [発表した] {2026-04-23}"
KY11 = Y + " > 公安警察 [によると]"
EK11 = Y + " > エクダール [述べた] {direct quotation, 2026-04-23}"
NY11 = Y + " > ニーマン弁護士 [によると]"
SK11 = Y + " > スケリー・ラボ [分析している]"
KU11 = Y + " > 久我官房長官 [述べた] {direct quotation, 2026-04-24}"
OPEN = "not found (open)"

# tuna commission
AC0 = "hackers backed by China were behind the breach"
CB0 = "hackers backed by China"
IN0 = "the hackers had been inside the systems of the Melanesian Tuna Commission (MTC) for at least seven months"
PO0 = "had copied the positions of some 1,900 fishing vessels and patrol boats"
DT0 = "it was detected last September"
NK0 = "We do not know who did it"
NP0 = "Vunisa denied that plans of patrols had been taken"
MT0 = "all eleven member states had been told"
LE0 = "Kiribati and Vanuatu learned of the breach only from the Australian programme"
AT0 = "His government will probably make an attribution of its own"
TO0 = "A separate breach in 2023 hit the health ministry of Tonga"
PO1 = "\"Chinese state-backed hackers\" stole ship positions from the Melanesian Tuna Commission"
INV1 = "The report is sheer invention and does not hold water"
REJ1 = "China firmly rejects it"
NL1 = "the Commission itself has not linked the incident to China"
NK1 = "the Commission does not know who the intruder is"
NE1 = "The Chinese government has never taken part in, encouraged or supported cyber attacks of any kind"
SU1 = "the tracking software of the Commission was supplied by an Australian company"
OF1 = "In September last year China offered the Commission technical help"
TD1 = "The offer was turned down"
PR1 = "apparently under pressure from a certain country"
HA2 = "The Melanesian Tuna Commission (MTC) will hand the case of its hacked vessel monitoring system to the Vanuatu " \
      "Police Force"
IN2 = "Chinese hackers sat in the system for 17 months"
VR2 = "Mrs Vunisa rejected claims by Australia's Longreef TV"
FE2 = "The experts traced the first entry to July last year"
OP2 = "a folder with patrol schedules for June and August had been opened"
CO2 = "Whether it was copied the logs can't tell us"
LB2 = "the Chinese Embassy in Port Vila has labelled the TV report an invention"
OF2C = "China offered help to the Commission in September"
TD2 = "which was turned down under pressure from \"a certain country\""
NO2 = "No such offer ever reached my office"
BC2 = "he was informed about the hack \"well before Christmas\""
BM2 = "the forensic report names a group called Brine Moth"
MS2 = "which private security firms have tied to China's Ministry of State Security"
NC2 = "police had not received any complaint as of Sunday"
SU2 = "the Brisbane company which supplied the software"
# dairy
PL3 = "道内5工場のうち浜頓別と中標津の2工場で製造を停止している"
SF3 = "2日早朝にシステム障害が発生し"
NL3 = "現時点で個人情報の流出は確認していない"
CL3 = "「セーブルフィン」を名乗るハッカー集団が8日、匿名性の高い「ダークウェブ」上の自らのサイトに犯行声明を掲載した"
ST3 = "社員名簿や取引先との契約書など約270ギガバイトのデータを盗んだ"
DM3 = "300万ドル(約4億6千万円)の支払いを要求している"
MK3 = "6日までに少なくとも400トンを捨てた"
PA3 = "廃棄は一部にとどまる"
CP3 = "補償があるのかどうか、会社から何の説明もない"
VP3 = "攻撃者は保守業者が使うVPN(仮想私設網)装置から侵入した"
DP3 = "装置のパスワードは初期設定のままだった"
SM3 = "道内14市町村で牛乳の提供が止まっている"
TK3 = "11月には豪州のチーズ会社を買収すると発表した"
OT3 = "昨年6月には子会社の通販サイトでも不正アクセスがあり"
SF4 = "12月2日に発生いたしましたシステム障害"
EN4 = "攻撃者が11月18日に海外グループ会社のネットワークを経由して侵入した"
ND4 = "初期設定のままであったという事実はございません"
PU4 = "攻撃者を名乗る者が公開したファイル"
GE4 = "少なくとも38件は弊社から流出したものである"
SL4 = "従業員および退職者2,940名分の氏名、住所等が漏えいした可能性がございます"
OLD4 = "「個人情報の流出は確認していない」とお知らせしておりました"
NT4 = "弊社は攻撃者と一切接触しておらず"
NP4 = "金銭の支払いも行っておりません"
NA4 = "中標津工場は12月11日に製造を再開いたしました"
HA4 = "浜頓別工場は12月18日の再開を目指しております"
MK4 = "操業停止に伴い廃棄された生乳は12月10日までの累計で186トンであり"
CP4 = "酪農家の皆様への補償は弊社が負担いたします"
SL5 = "personal data of almost 3,000 current and former employees may have leaked"
PL5 = "knocked out two of its five plants on 2 December"
EN5 = "the intruders got in on 18 November by way of an overseas group company"
WA5 = "the way in was a mail server at Warrigal Creamery"
TK5 = "the Victorian cheesemaker Tenpoku agreed to buy last month"
WR5 = "Warrigal, however, rejected that account"
NV5 = "Our systems have never been connected to Tenpoku's"
AD5 = "two audits had found no trace of an intrusion"
CL5 = "Sablefin, the gang which claimed the attack"
PU5 = "has since published what it says are 60 gigabytes of files"
HF5 = "About half of it looks real"
NT5 = "it has neither been in touch with the attackers"
NP5 = "nor paid them"
CH5 = "a screenshot posted by Sablefin appears to show a chat"
OF5 = "a negotiator for the company offered $400,000"
MK5 = "the volume of raw milk poured away by 6 December at more than 4,000 tonnes"
MT5 = "Tenpoku's own figure is 186 tonnes"
NA5 = "The company's Nakashibetsu plant restarted last Thursday"
HA5 = "Hamatonbetsu is due back on 18 December"
SM5 = "School milk has been off the menu in 14 municipalities since the attack"
# 911 dispatch
AC6 = "A Moldovan man accused of crippling a Minnesota county's 911 system with ransomware"
PL6 = "pleaded not guilty Tuesday"
EX6 = "Radu Cebotari, 29, was extradited over the weekend"
AR6 = "almost six months after his arrest in Thessaloniki"
ME6 = "he belonged to Hexmoor"
VI33 = "a ransomware gang that they blame for 33 attacks on counties, schools and clinics in 11 states"
RE6 = "Cebotari rented out servers"
NU6 = "never knew what they were used for"
KV6 = "Kvass is somebody else"
OU6 = "The May 2024 attack on Wabanica County, a rural area of 38,000 people north of Duluth, knocked out the dispatch " \
      "computers for nearly three days"
WR6 = "an ambulance was sent to the wrong road because of the outage"
ND6 = "The county denies that the outage delayed the response"
NP6 = "The county did not pay the $1.2 million ransom"
IP6 = "Its insurer, however, paid $85,000 to a data recovery firm"
PO6 = "may have passed some of the money to the hackers"
EX7 = "following his extradition from Greece"
VI7 = "he used the Hexmoor ransomware against a county in northern Minnesota, a school district in Iowa and at least 31 " \
      "other victims"
KV7 = "a/k/a \"kvass,\""
ME7 = "was an affiliate of the Hexmoor group from March 2023 until his arrest"
AR7 = "his arrest on August 19, 2025"
AC7 = "on May 17, 2024, Cebotari and his co-conspirators encrypted the dispatch system of Wabanica County"
OU7 = "For 61 hours, dispatchers had to take 911 calls with pen and paper"
NP7 = "the county refused to pay"
RC7 = "they published the records of approximately 9,400 residents"
CG7 = "Cebotari is charged with one count of conspiracy to commit computer fraud, two counts of intentional damage to a " \
      "protected computer and three counts of extortion"
AC8 = "The man accused of locking up Wabanica County's 911 computers"
FD8 = "Four days we ran this county on note pads"
OU8 = "the system was down for 61 hours"
NO8 = "Not one dollar went to the hackers"
PO8 = "part of an $85,000 payment to Redwire Recovery, a Texas firm, reached the Hexmoor gang"
IP8 = "an $85,000 payment to Redwire Recovery, a Texas firm"
RD8 = "Redwire has denied paying hackers"
LT8 = "letters went out to 9,400 people within 60 days"
TN8 = "the true number might be closer to 11,000"
PL8 = "the suspect, Radu Cebotari, has pleaded not guilty"
RE8 = "he only rented servers to others"
KV8 = "he went by \"kvass\" online"
AM8 = "the ambulance reached the Ekroth farm in 14 minutes"
FT8 = "it took 41"
ND8 = "the computers had nothing to do with it"
# court files
TF9 = "hackers working for Russia's foreign intelligence service, the SVR, had stolen sealed court files"
LS9 = "hackers working for Russia's foreign intelligence service, the SVR"
WP9 = "among them papers on protected witnesses"
AS9 = "had access to the case system of the National Courts Administration from November 2024 until October 2025"
CA9 = "It copied the files of 38 cases heard behind closed doors"
BH9 = "We are certain that the SVR is behind this"
LF9 = "They were looking for people who had talked to us"
DR9 = "the preliminary investigation had been dropped on Wednesday"
SR9 = "the suspects were thought to be in Russia"
AB9 = "the accusation was \"absurd\""
NE9 = "Sweden had shown no evidence"
DV9 = "No one in Moscow reads Swedish divorce papers"
MV9 = "At least two witnesses have had to move since the breach"
RP9 = "a lawyer who represents one of them"
FB9 = "his client was not told until February"
NH9 = "denied that anyone had come to harm"
CT9 = "up to 120 cases could be affected"
GW9 = "The hackers got in through a mail gateway that had not been updated"
SG9 = "a second group had been inside as well"
FI9 = "Finland's prosecution service was broken into in March last year"
KS10 = "the Government kept the intrusion secret for six months"
PN10 = "the public was not informed while the intruders were being removed"
IB10 = "the intrusion was carried out by a group with links to the Russian intelligence service SVR"
LS10 = "a group with links to the Russian intelligence service SVR"
CA10 = "files from 41 cases were copied"
OL10 = "The figure of 38 which was given at the press conference on 23 April"
NF10 = "At present there is nothing to suggest that further cases are affected"
NG10 = "the gateway was not used by the intruders"
CR10 = "they logged in with the stolen credentials of an employee"
JO10 = "several witnesses heard of the intrusion from journalists"
NPI10 = "That is not the picture I have"
CO10 = "All but one of the 26 persons concerned were contacted between 20 October and 12 December"
RM10 = "The remaining person could not be reached until February"
IB11 = "ロシア対外情報局(SVR)のハッカーが裁判所の事件管理システムに侵入し"
LS11 = "ロシア対外情報局(SVR)のハッカー"
TF11 = "非公開の裁判記録を盗み出した"
AS11 = "2024年11月から約1年間にわたってシステムに接続できる状態だった"
CA11 = "スパイ事件や組織犯罪など83件の記録が複製され"
WP11 = "証人保護の対象者に関する資料も含まれる"
BH11 = "SVRが背後にいることは確実だ"
LF11 = "我々に話をした人々を捜していた"
DR11 = "検察は22日に捜査を打ち切った"
SR11 = "容疑者らがロシア国内にいる"
AB11 = "「ばかげている」と反発し"
NE11 = "スウェーデン側は証拠を何も示していない"
MV11 = "これまでに少なくとも2人が転居を余儀なくされた"
NH11 = "危害を受けた人はいない"
GW11 = "更新されていないメール中継装置が侵入口になった"
SG11 = "別の集団も入り込んでいた可能性を否定できない"

claims = [
    # D0, the regional agency on the broadcaster's report and the commission's answer
    ("D0", "The body that polices tuna fishing in the western Pacific", "mtc", "polices",
     "tuna fishing in the western Pacific", W, W, "MTC-ROLE"),
    ("D0", "intruders had entered its ship-tracking network", "intruders", "intruded into", "ship-tracking network of mtc",
     W + " > Melanesian Tuna Commission [confirmed] {2026-03-12}", MTC, "BREACH", m("confirmed", "confirmed")),
    ("D0", AC0, "chhackers", "conducted", "breach of mtc", W + " > Longreef Television [reported] {2026-03-11}", LON, "ACTOR"),
    ("D0", CB0, "china", "backs", "chhackers", W + " > Longreef Television [reported] {2026-03-11}", LON, "CHINA-BACKED"),
    ("D0", IN0, "chhackers", "intruded into", "systems of mtc (at least seven months)", LT0, LON, "INSIDE"),
    ("D0", PO0, "chhackers", "copied", "positions of 1,900 vessels and boats", LT0, LON, "POSITIONS"),
    ("D0", "there was a security incident", "mtc", "was subject of", "security incident", VQ0, MTC, "BREACH",
     m("confirmed", "can confirm")),
    ("D0", DT0, "security incident", "was detected", "", VQ0, MTC, "DETECTED", m("confirmed", "can confirm", time="2025-09")),
    ("D0", NK0, "mtc", "knows", "who did it", VQ0, MTC, "CULPRIT-UNKNOWN", NEG),
    ("D0", "The forensic report goes to our members next month", "forensic", "goes to", "members", VQ0, MTC,
     "REPORT-TO-MEMBERS", {"time": "2026-04"}),
    ("D0", NP0, "intruders (agentless)", "took", "plans of patrols", W + " > Vunisa [denied]", MTC, "NO-PATROL-PLANS",
     {**NEG, "words": ["denied"]}),
    ("D0", "the network was clean", "ship-tracking network of mtc", "is", "clean", VS0, MTC, "CLEAN"),
    ("D0", MT0, "mtc (agentless)", "informed", "members", VS0, MTC, "MEMBERS-TOLD"),
    ("D0", LE0, "Kiribati and Vanuatu", "learned of", "breach, only from the programme of longreef",
     W + " > two officials in the region [told Oceania Wire] {anonymous}", REG, "LEARNED-FROM-TV"),
    ("D0", "Australia sent six specialists to Port Vila in October", "au", "sent", "six specialists to Port Vila",
     W + " > Longreef [according to]", "Longreef Television", "SPECIALISTS", {"time": "2025-10"}),
    ("D0", "Canberra has not confirmed this", "au", "confirmed", "sending of specialists", W, AU, "AU-NOT-CONFIRMED",
     {**NON, **NEG}),
    ("D0", "We don't go into the details of help we give our partners", "au", "declined to comment on", "details of help",
     W + " > spokesperson for Australia's foreign minister [said] {direct quotation}", AU, "AU-DECLINED", NON),
    ("D0", "Wellington had been briefed", "nz", "was briefed on", "breach", TA0, NZ, "NZ-BRIEFED"),
    ("D0", "was \"troubled\" by attacks on regional bodies", "nz", "is troubled by", "attacks on regional bodies",
     TA0 + " {quoted fragment}", NZ, "NZ-TROUBLED", STANCE),
    ("D0", AT0, "nz", "will attribute", "breach", W + " > Tamihere [he added]", NZ, "NZ-ATTRIBUTION",
     m("probable", "probably")),
    ("D0", "The Chinese embassy in Port Vila did not immediately respond to a request for comment", "cnemb",
     "responded to", "request for comment", W, CNE, "EMBASSY-SILENT", {**NON, **NEG}),
    ("D0", "Beijing has in the past rejected such charges", "china", "rejected", "such charges in the past", W, CN,
     "CHINA-PAST-REJECTIONS", STANCE),
    ("D0", "Tuna is worth about $3 billion a year to the island states", "tuna", "is worth", "$3 billion a year", W, W,
     "TUNA-WORTH"),
    ("D0", "In 2024 the commission fined 14 vessels for fishing without a licence", "mtc", "fined", "14 vessels", W, W,
     "FINES", {"time": "2024"}),
    ("D0", "nine of them under the Chinese flag", "nine of the vessels fined", "sailed under", "Chinese flag", W, W,
     "CHINESE-FLAG", {"time": "2024"}),
    ("D0", TO0, "breach", "hit", "health ministry of Tonga", W, W, "TONGA", {"time": "2023", "note": "another incident"}),
    ("D0", "ransomware shut down the main hospital's records for two weeks", "ransomware", "shut down",
     "records of the main hospital of Tonga", W, W, "TONGA-RECORDS", {"note": "another incident"}),
    # D1, the embassy's spokesperson
    ("D1", PO1, "chhackers", "stole", "positions from mtc", E + " > Longreef Television [claimed] {question, quoted fragment}",
     LON, "POSITIONS", m("alleged", "claimed")),
    ("D1", "it may name China as well", "nz", "will attribute", "breach to china",
     E + " > New Zealand [has indicated] {question}", NZ, "NZ-ATTRIBUTION", m("possible", "may")),
    ("D1", INV1, "cnemb", "dismissed", "report of longreef", E, CNE, "CHINA-INVENTION", STANCE),
    ("D1", REJ1, "china", "rejected", "report of longreef", E, CNE, "CHINA-REJECTS", STANCE),
    ("D1", NL1, "mtc", "linked", "incident to china", E, CNE, "NOT-LINKED", NEG),
    ("D1", NK1, "mtc", "knows", "who the intruder is", E + " > Executive Director [made clear] {2026-03-12}", MTC,
     "CULPRIT-UNKNOWN", NEG),
    ("D1", "To pass judgment before the forensic report is out is neither professional nor responsible",
     "judgment before the report", "is", "professional or responsible", E, CNE, "NO-JUDGMENT-YET", {**STANCE, **NEG}),
    ("D1", "China is one of the countries that suffer most from cyber attacks", "china", "suffers from", "cyber attacks", E,
     CNE, "CHINA-VICTIM"),
    ("D1", "Chinese maritime agencies recorded more than 47,000 attacks from abroad", "Chinese maritime agencies",
     "recorded", "47,000 attacks from abroad", E, CNE, "ATTACKS-ON-CHINA", {"time": "2025"}),
    ("D1", "over a third of which came through servers in Australia and the United States", "a third of the attacks",
     "came through", "servers in Australia and the United States", E, CNE, "ATTACKS-FROM", {"time": "2025"}),
    ("D1", NE1, "china", "took part in", "cyber attacks", E, CNE, "CHINA-NEVER", NEG),
    ("D1", "The 412 Chinese vessels that hold licences in these waters", "cnships", "hold", "licences", E, CNE, "LICENCES"),
    ("D1", "report their positions to the Commission every hour", "cnships", "report to mtc", "positions", E, CNE,
     "POSITIONS-REPORTED"),
    ("D1", SU1, "coastwatch (unnamed)", "supplied", "tracking software of mtc", E, CNE, "SUPPLIER"),
    ("D1", "which according to public reports has had three security incidents since 2022", "coastwatch (unnamed)",
     "was subject of", "three security incidents", E + " > public reports [according to] {anonymous}", "public reports",
     "SUPPLIER-INCIDENTS", {"time": "2022"}),
    ("D1", OF1, "china", "offered", "technical help to mtc", E, CNE, "OFFER", {"time": "2025-09"}),
    ("D1", TD1, "mtc (agentless)", "turned down", "offer of china", E, CNE, "OFFER-REFUSED"),
    ("D1", PR1, "a certain country", "pressed", "mtc -> turn down offer", E, CNE, "PRESSURE",
     m("probable", "apparently")),
    ("D1", "Island countries can see for themselves who comes to fish and who comes to stir up mud", "island countries",
     "can see", "who comes to fish and who to stir up mud", E, CNE, "ISLANDS-SEE", STANCE),
    ("D1", "We urge the media concerned to stop spinning stories", "cnemb", "urged", "media -> stop spinning stories", E,
     CNE, "EMBASSY-URGES-MEDIA", STANCE),
    ("D1", "a certain country to stop turning the Commission into a stage for its own quarrels", "cnemb", "urged",
     "a certain country -> stop using mtc as a stage", E, CNE, "EMBASSY-URGES-COUNTRY", STANCE),
    ("D1", "China is ready to work with the Commission on the basis of mutual respect", "china", "is ready to work with",
     "mtc", E, CNE, "CHINA-READY", STANCE),
    # D2, the local newspaper
    ("D2", HA2, "mtc", "will hand to vpolice", "case", P + " > Vunisa [has revealed]", MTC, "HANDOVER"),
    ("D2", IN2, "chhackers", "intruded into", "vessel monitoring system of mtc (17 months)", P + " > Longreef TV [claims]",
     LON, "INSIDE", m("alleged", "claims", note="distorts Longreef: at least seven months")),
    ("D2", VR2, "vunisa", "rejected", "claims of longreef", P, MTC, "VUNISA-REJECTS", STANCE),
    ("D2", "That is just not correct", "claims of longreef", "are", "correct", VQ2, MTC, "NOT-CORRECT", NEG),
    ("D2", FE2, "intruders", "first entered", "system of mtc", VQ2 + " > experts [traced]", MTC, "FIRST-ENTRY",
     m("finding", "traced", time="2025-07")),
    ("D2", "It was our own staff who found it, on September 22", "staff of mtc", "found", "breach", VQ2, MTC, "DETECTED",
     {"time": "2025-09-22"}),
    ("D2", "not the Australians", "au", "found", "breach", VQ2, MTC, "AU-NOT-FINDER", NEG),
    ("D2", OP2, "intruders (agentless)", "opened", "folder", P + " > Vunisa [admitted]", MTC, "FOLDER-OPENED",
     m("confirmed", "admitted")),
    ("D2", "It was opened, yes", "intruders (agentless)", "opened", "folder",
     P + " > Vunisa {direct quotation without a speaker}", MTC, "FOLDER-OPENED"),
    ("D2", CO2, "logs", "tell", "whether the folder was copied", P + " > Vunisa {direct quotation without a speaker}", MTC,
     "FOLDER-COPY-OPEN", m(OPEN, "can't tell", polarity="-")),
    ("D2", "staff were told not to mention the breach in emails", "staff of mtc", "were told not to mention",
     "breach in emails", OF2, MTC, "STAFF-SILENCED", m("alleged", "claimed")),
    ("D2", "at least three laptops were taken away by the Australian team", "Australian team", "took away",
     "three laptops", P + " > officer of the Commission [He said] {anonymous}", MTC, "LAPTOPS"),
    ("D2", "some passwords had not been changed since 2023", "passwords", "were changed", "since 2023",
     P + " > officer of the Commission [He said] {anonymous}", MTC, "OLD-PASSWORDS", NEG),
    ("D2", "Mrs Vunisa would not comment", "vunisa", "declined to comment on", "laptops", P, MTC, "LAPTOPS-DECLINED", NON),
    ("D2", LB2, "cnemb", "dismissed", "report of longreef", P + " > Chinese Embassy [has labelled]", CNE, "CHINA-INVENTION",
     STANCE),
    ("D2", OF2C, "china", "offered", "help to mtc", CE2, CNE, "OFFER", {"time": "2025-09"}),
    ("D2", TD2, "mtc (agentless)", "turned down", "offer of china", CE2 + " {quoted fragment}", CNE, "OFFER-REFUSED",
     {"note": "the embassy's \"apparently\" is gone"}),
    ("D2", NO2, "offer of china", "reached", "vunisa", P + " > Vunisa [said] {direct quotation}", MTC, "NO-OFFER", NEG),
    ("D2", BC2, "tarisu", "was informed about", "breach", TR2 + " {quoted fragment}", VU, "VANUATU-INFORMED",
     {"time": "2025"}),
    ("D2", "Vanuatu's licence fees were not affected", "licence fees of vanuatu", "were affected", "", TR2, VU,
     "FEES-SAFE", NEG),
    ("D2", BM2, "forensic", "names", "moth", P + " > unstated [It is understood] {hearsay} > forensic report [names]", REP,
     "BRINE-MOTH", m("hearsay", "It is understood")),
    ("D2", MS2, "moth", "is tied to", "mss", P + " > private security firms [have tied] {anonymous}", FIRMS, "MSS-LINK"),
    ("D2", "The Post could not confirm this", "efatepost", "confirmed", "naming of moth", P, P, "POST-NOT-CONFIRMED",
     m(OPEN, "could not confirm", polarity="-")),
    ("D2", NC2, "vpolice", "received", "complaint", P + " > Amos Leo [said]", VPOL, "NO-COMPLAINT", NEG),
    ("D2", "Opposition MP Leah Bakokoto has called on Government to table the report in Parliament", "bakokoto",
     "called on", "vanuatu -> table the report", P + " > Leah Bakokoto [has called on]", BAK, "TABLE-REPORT", STANCE),
    ("D2", "She also wants Police to question Coastwatch Systems", "bakokoto", "wants", "vpolice -> question coastwatch",
     P + " > Bakokoto [wants]", BAK, "QUESTION-SUPPLIER", STANCE),
    ("D2", SU2, "coastwatch", "supplied", "tracking software of mtc", P, P, "SUPPLIER"),
    # D3, the regional daily
    ("D3", "身代金要求型ウイルス「ランサムウエア」によるサイバー攻撃を受け", "tenpoku", "was subject of", "ransomware attack", TE3, TEN,
     "ATTACK"),
    ("D3", PL3, "tenpoku", "halted", "production at hamatonbetsu and nakashibetsu", TE3, TEN, "PLANTS-HALTED"),
    ("D3", SF3, "system failure", "occurred at", "tenpoku", S + " > 天北乳業 {implicit}", TEN, "SYSTEM-FAILURE",
     {"time": "2025-12-02"}),
    ("D3", "受注や出荷の業務も一時できなくなった", "orders and shipping of tenpoku", "were stopped", "for a time",
     S + " > 天北乳業 {implicit}", TEN, "ORDERS-STOPPED"),
    ("D3", NL3, "tenpoku", "found", "leak of personal data", S + " > 天北乳業 [としている] {direct quotation}", TEN,
     "NO-LEAK-FOUND", m(OPEN, "現時点で", "確認していない", polarity="-")),
    ("D3", CL3, "sablefin", "claimed", "attack on tenpoku", PE3, PER, "CLAIMED", {"time": "2025-12-08"}),
    ("D3", ST3, "sablefin", "stole", "270 gigabytes of data from tenpoku", PE3 + " > セーブルフィン [主張し]", SAB, "DATA-STOLEN"),
    ("D3", DM3, "sablefin", "demands", "3 million dollars", S + " > 関係者 [という] {anonymous}", PER, "DEMAND"),
    ("D3", "捜査に関わるため回答を差し控える", "tenpoku", "declined to comment on", "claims of sablefin",
     S + " > 天北乳業 [取材に] {direct quotation}", TEN, "TENPOKU-DECLINED", NON),
    ("D3", "生乳の行き場も失われている", "raw milk", "lost", "outlets", S, S, "MILK-NO-OUTLET"),
    ("D3", MK3, "raw milk (at least 400 tonnes)", "was dumped", "",
     S + " > 農協幹部 [明かした] {anonymous, direct quotation}", COOP, "MILK-DUMPED", {"time": "2025-12-06"}),
    ("D3", "ほかの工場への振り向けを進めており", "federation", "diverts", "raw milk to other plants", FE3, FED, "MILK-DIVERTED"),
    ("D3", PA3, "dumping of raw milk", "is limited to", "a part", FE3, FED, "MILK-PART"),
    ("D3", CP3, "tenpoku", "explained", "whether there is compensation",
     S + " > 酪農家 [憤る] {anonymous, direct quotation}", FARM, "COMPENSATION-UNEXPLAINED", NEG),
    ("D3", "道警サイバー犯罪対策課は、不正アクセス禁止法違反などの疑いで捜査を始めた", "hpolice", "investigates", "attack", S, HPOL,
     "INQUIRY"),
    ("D3", VP3, "attackers", "came in through", "vpn", IN3, HPOL, "ENTRY-VPN", m("believed", "みられる")),
    ("D3", DP3, "password of vpn", "was left at", "default", S + " > 捜査関係者 [という] {implicit}", HPOL, "DEFAULT-PASSWORD"),
    ("D3", "道警は海外の捜査機関にも協力を求めている", "hpolice", "asked for help", "foreign investigators", S, HPOL,
     "FOREIGN-HELP"),
    ("D3", "この集団はロシア語圏を拠点とし", "sablefin", "is based in", "Russian-speaking area", SO3, SOMA, "SABLEFIN-BASE"),
    ("D3", "食品会社を狙う傾向がある", "sablefin", "targets", "food companies", SO3, SOMA, "SABLEFIN-TARGETS"),
    ("D3", "金を払ってもデータが消される保証はない", "guarantee that data are deleted after payment", "exists", "", SO3, SOMA,
     "NO-GUARANTEE", NEG),
    ("D3", "天北乳業への攻撃が同じ集団によるものかどうかについては「まだ断定できない」", "sablefin", "conducted", "attack on tenpoku",
     S + " > 相馬岳 {direct quotation}", SOMA, "ACTOR-OPEN", m(OPEN, "まだ", "断定できない", polarity="-")),
    ("D3", "影響は学校給食にも及ぶ", "effects of the attack", "reach", "school meals", S, S, "SCHOOL-MEALS"),
    ("D3", SM3, "school milk in 14 municipalities", "stopped", "", S + " > 北川誠一知事 [明らかにし] {2025-12-09}", HOK,
     "SCHOOL-MILK"),
    ("D3", "子どもたちへの影響を最小限に抑えたい", "kitagawa", "wants to minimise", "effect on children",
     S + " > 北川誠一知事 [述べた] {direct quotation, 2025-12-09}", HOK, "MINIMISE", STANCE),
    ("D3", "天北乳業の2025年3月期の売上高は612億円", "sales of tenpoku", "were", "61.2 billion yen", S, S, "SALES",
     {"time": "2024-04/2025-03"}),
    ("D3", TK3, "tenpoku", "announced takeover of", "warrigal (unnamed)", S, TEN, "TAKEOVER", {"time": "2025-11"}),
    ("D3", OT3, "shopping site of a subsidiary of tenpoku", "was subject of", "unauthorised access", S, S, "SHOP-BREACH",
     {"time": "2024-06", "note": "another incident"}),
    ("D3", "約3千人分の会員情報が流出している", "data of 3,000 members of the shop", "leaked", "", S, S, "SHOP-LEAK",
     {"time": "2024-06", "note": "another incident"}),
    # D4, the notice of the dairy
    ("D4", SF4, "system failure", "occurred at", "tenpoku", T, TEN, "SYSTEM-FAILURE", {"time": "2025-12-02"}),
    ("D4", "弊社グループのサーバーが暗号化されていることを夜間当番の社員が確認し", "employee of tenpoku", "noticed",
     "encryption of servers of tenpoku", T, TEN, "ENCRYPTED", {"time": "2025-12-02"}),
    ("D4", "同日午前6時までにすべてのネットワークを遮断いたしました", "tenpoku", "cut", "all networks", T, TEN, "CUT",
     {"time": "2025-12-02"}),
    ("D4", "緊急事態対策本部を設置し", "tenpoku", "set up", "emergency headquarters", T, TEN, "HEADQUARTERS"),
    ("D4", "北海道警察に相談する", "tenpoku", "consulted", "hpolice", T, TEN, "POLICE-CONSULTED"),
    ("D4", "個人情報保護委員会へ報告しております", "tenpoku", "reported to", "ppc", T, TEN, "PPC-INFORMED"),
    ("D4", EN4, "attackers", "came in through", "network of overseas", EX4, TEN, "ENTRY",
     m("finding", "判明", time="2025-11-18")),
    ("D4", "VPN装置のパスワードは本年4月に変更しており", "tenpoku", "changed", "password of vpn", T, TEN, "PASSWORD-CHANGED",
     {"time": "2025-04"}),
    ("D4", ND4, "password of vpn", "was left at", "default", T, TEN, "NOT-DEFAULT", NEG),
    ("D4", PU4, "sablefin (unnamed)", "published", "files", T, TEN, "PUBLISHED"),
    ("D4", GE4, "files (at least 38)", "leaked from", "tenpoku", T, TEN, "FILES-GENUINE", m("confirmed", "確認いたしました")),
    ("D4", SL4, "names and addresses of 2,940 employees and former employees", "leaked", "", T, TEN, "STAFF-LEAK",
     m("possible", "可能性がございます")),
    ("D4", "該当する皆様には、12月20日までに書面にてご連絡申し上げます", "tenpoku", "will inform", "persons concerned", T, TEN,
     "WILL-INFORM", {"time": "2025-12-20"}),
    ("D4", "お客様の情報は別のシステムで管理しており", "tenpoku", "keeps on another system", "data of customers", T, TEN,
     "SEPARATE"),
    ("D4", "漏えいはございません", "data of customers", "leaked", "", T, TEN, "CUSTOMERS-SAFE", NEG),
    ("D4", OLD4, "tenpoku", "found", "leak of personal data", T + " > 天北乳業 [第2報] {earlier statement, 2025-12-09}", TEN,
     "NO-LEAK-FOUND", m(OPEN, "確認していない", polarity="-", note="corrected in the same sentence")),
    ("D4", NT4, "tenpoku", "had contact with", "attackers", T, TEN, "NO-CONTACT", NEG),
    ("D4", NP4, "tenpoku", "paid", "money", T, TEN, "NOT-PAID", NEG),
    ("D4", NA4, "nakashibetsu", "resumed", "production", T, TEN, "NAKASHIBETSU-BACK", {"time": "2025-12-11"}),
    ("D4", HA4, "hamatonbetsu", "is to resume", "production", T, TEN, "HAMATONBETSU-DUE", {"time": "2025-12-18"}),
    ("D4", "システムの全面復旧の時期は未定です", "date of full recovery", "is decided", "", T, TEN, "RECOVERY-OPEN", NEG),
    ("D4", MK4, "raw milk (186 tonnes)", "was dumped", "", T, TEN, "MILK-DUMPED", {"time": "2025-12-10"}),
    ("D4", CP4, "tenpoku", "will bear", "compensation of farmers", T, TEN, "COMPENSATION"),
    ("D4", "弊社を装った不審なメールや電話には、くれぐれもご注意くださいますようお願い申し上げます", "readers", "be wary of",
     "mails and calls posing as tenpoku", T, TEN, "WARY", {**NORM, "words": ["お願い申し上げます"]}),
    ("D4", "公開されたファイルの閲覧やダウンロードは、犯罪を助長するおそれがあるため、お控えください", "readers", "view or download",
     "published files", T, TEN, "NO-DOWNLOAD", {**NORM, **NEG, "words": ["お控えください"]}),
    ("D4", "再発防止に向け、全社を挙げて取り組んでまいります", "tenpoku", "will work on", "prevention", T, TEN, "PREVENTION", STANCE),
    # D5, the trade press
    ("D5", SL5, "personal data of staff (almost 3,000)", "leaked", "", D + " > Tenpoku [has conceded]", TEN, "STAFF-LEAK",
     m("possible", "may")),
    ("D5", PL5, "ransomware attack", "knocked out", "two plants of tenpoku", D, D, "PLANTS-HALTED", {"time": "2025-12-02"}),
    ("D5", "which supplies about 4% of Japan's drinking milk", "tenpoku", "supplies", "4% of Japan's drinking milk", D, D,
     "MARKET-SHARE"),
    ("D5", EN5, "attackers", "came in through", "overseas", D + " > Tenpoku [said in a statement] {2025-12-12}", TEN,
     "ENTRY", {"time": "2025-11-18"}),
    ("D5", "It did not say which one", "tenpoku", "named", "overseas", D, TEN, "COMPANY-NOT-NAMED", {**NON, **NEG}),
    ("D5", WA5, "attackers", "came in through", "mail server at warrigal",
     D + " > Southern Rural News > people with knowledge of the matter [have told] {anonymous}", PWK, "ENTRY-WARRIGAL"),
    ("D5", TK5, "tenpoku", "agreed to buy", "warrigal", D, D, "TAKEOVER", {"time": "2025-11"}),
    ("D5", WR5, "warrigal", "rejected", "account of the way in", D, WAR, "WARRIGAL-REJECTS", STANCE),
    ("D5", NV5, "systems of warrigal", "were connected to", "systems of tenpoku", BR5, WAR, "NEVER-CONNECTED", NEG),
    ("D5", "the sale hasn't even closed", "sale of warrigal", "closed", "", BR5, WAR, "SALE-NOT-CLOSED", NEG),
    ("D5", AD5, "two audits", "found", "trace of an intrusion at warrigal",
     D + " > Matt Brearley [adding] > two audits [had found]", WAR, "AUDITS", m(OPEN, "no trace", polarity="-")),
    ("D5", CL5, "sablefin", "claimed", "attack on tenpoku", D, D, "CLAIMED"),
    ("D5", PU5, "sablefin", "published", "files (60 gigabytes)", D + " > Sablefin [what it says]", SAB, "PUBLISHED"),
    ("D5", "including recipes and contracts with supermarkets", "files", "include", "recipes and contracts with supermarkets",
     D + " > Sablefin {implicit}", SAB, "FILES-CONTENT"),
    ("D5", HF5, "files (half)", "are", "real", D + " > Femke Roos [said] {direct quotation}", POL, "FILES-HALF-REAL",
     m("probable", "looks")),
    ("D5", "Sablefin is a rebrand of the defunct Ochre Crew", "sablefin", "is rebrand of", "ochre",
     D + " > Femke Roos [She believes]", POL, "REBRAND", m("believed", "believes")),
    ("D5", "whose leader is thought to live in Rostov-on-Don", "leader of ochre", "lives in", "Rostov-on-Don",
     D + " > unstated [is thought to] {hearsay}", "unknown", "LEADER", m("believed", "is thought to")),
    ("D5", NT5, "tenpoku", "had contact with", "attackers", TS5, TEN, "NO-CONTACT", NEG),
    ("D5", NP5, "tenpoku", "paid", "attackers", TS5, TEN, "NOT-PAID", NEG),
    ("D5", CH5, "screenshot", "shows", "chat", D, D, "CHAT", m("probable", "appears to")),
    ("D5", OF5, "negotiator for tenpoku", "offered", "$400,000", SC5, SAB, "NEGOTIATOR-OFFER",
     m("probable", "appears to show")),
    ("D5", "Polderwacht could not establish whether the chat was genuine", "polderwacht", "established",
     "whether the chat was genuine", D, POL, "CHAT-OPEN", m(OPEN, "could not establish", polarity="-")),
    ("D5", MK5, "raw milk (more than 4,000 tonnes)", "was dumped", "",
     D + " > Doto Shimpo [reported] > co-op official [put] {anonymous}", COOP, "MILK-DUMPED",
     {"time": "2025-12-06", "note": "distorts 道東新報: 400 tonnes"}),
    ("D5", MT5, "raw milk (186 tonnes)", "was dumped", "", D + " > Tenpoku [own figure]", TEN, "MILK-DUMPED"),
    ("D5", NA5, "nakashibetsu", "resumed", "production", D, D, "NAKASHIBETSU-BACK", {"time": "2025-12-11"}),
    ("D5", HA5, "hamatonbetsu", "is to resume", "production", D, D, "HAMATONBETSU-DUE", {"time": "2025-12-18"}),
    ("D5", SM5, "school milk in 14 municipalities", "stopped", "", D, D, "SCHOOL-MILK"),
    ("D5", "We expect a hit to operating profit of between ¥1.1bn and ¥1.4bn", "operating profit of tenpoku",
     "will be hit by", "1.1 to 1.4 billion yen", D + " > Rika Tamaoki [wrote in a note] {direct quotation}", SUM, "PROFIT-HIT",
     m("probable", "expect")),
    ("D5", "Japan's agriculture ministry has told dairy companies to review their remote access by the end of the year",
     "dairy companies", "review", "remote access", D + " > agriculture ministry [has told]", MAFF, "REVIEW-ACCESS",
     {**NORM, "words": ["has told"], "time": "2025-12"}),
    # D6, the agency on the first hearing
    ("D6", AC6, "cebotari", "crippled with ransomware", "dispatch", A + " > prosecutors {implicit}", DOJ, "WABANICA-ATTACK",
     m("alleged", "accused of")),
    ("D6", PL6, "cebotari", "denied", "charges", A + " > Cebotari [pleaded]", CEB, "PLEA", {**STANCE, "time": "2026-02-03"}),
    ("D6", "he was flown in from Greece", "cebotari", "was flown in from", "Greece", A, A, "EXTRADITION"),
    ("D6", EX6, "cebotari", "was extradited", "", A, A, "EXTRADITION", {"time": "2026-01-31/2026-02-01"}),
    ("D6", AR6, "cebotari", "was arrested", "in Thessaloniki", A, A, "ARREST", {"time": "2025-08"}),
    ("D6", ME6, "cebotari", "belongs to", "hexmoor", PS6, DOJ, "MEMBERSHIP"),
    ("D6", VI33, "hexmoor", "attacked", "33 victims in 11 states", A + " > Prosecutors [they blame]", DOJ, "VICTIMS",
     m("alleged", "blame for")),
    ("D6", RE6, "cebotari", "rented out", "servers", VI6, VIC, "SERVERS-RENTED"),
    ("D6", NU6, "cebotari", "knew", "use of the servers", VI6, VIC, "USE-UNKNOWN", NEG),
    ("D6", "They’ve got the wrong guy", "authorities", "have got", "the wrong man", VQ6, VIC, "WRONG-MAN"),
    ("D6", KV6, "kvass", "is", "somebody else than cebotari", VQ6, VIC, "KVASS-OTHER"),
    ("D6", "Magistrate Judge Ellen Dorsey ordered Cebotari held until a hearing next week", "dorsey", "ordered held",
     "cebotari", A, JUD, "DETENTION"),
    ("D6", OU6, "attack on wabanica", "knocked out", "dispatch for nearly three days", A, A, "OUTAGE", {"time": "2024-05"}),
    ("D6", "Prosecutors have not said that it cost anyone’s life", "doj", "said", "that the attack cost a life", A, DOJ,
     "NO-DEATH-ALLEGED", {**NON, **NEG}),
    ("D6", "Walter Ekroth, 71, who died of a heart attack that weekend", "ekroth", "died of", "heart attack", A, A,
     "EKROTH-DEATH", {"time": "2024-05"}),
    ("D6", "the family of Walter Ekroth, 71, who died of a heart attack that weekend, has sued the county", "family", "sued", "wabanica", A, FAM, "LAWSUIT"),
    ("D6", WR6, "ambulance", "was sent to", "the wrong road", A + " > Ekroth family [claiming]", FAM, "WRONG-ROAD",
     m("alleged", "claiming")),
    ("D6", ND6, "outage", "delayed", "response", A + " > Wabanica County [denies]", CTY, "NOT-DELAYED",
     {**NEG, "words": ["denies"]}),
    ("D6", NP6, "wabanica", "paid", "ransom of $1.2 million", A + " > indictment [according to]", DOJ, "COUNTY-NOT-PAID", NEG),
    ("D6", IP6, "insurer", "paid", "$85,000 to redwire", SA6, AUD, "RECOVERY-PAYMENT"),
    ("D6", PO6, "redwire (unnamed)", "passed to hexmoor", "some of the money", SA6, AUD, "PASSED-ON", m("possible", "may")),
    ("D6", "agents identified Cebotari through a food delivery account", "fbi", "identified", "cebotari", AF6, FBI,
     "IDENTIFIED"),
    ("D6", "that used the same email address as a server in Romania", "food delivery account", "used",
     "same email address as a server in Romania", AF6, FBI, "SAME-ADDRESS"),
    ("D6", "Greece’s top court turned down Cebotari’s appeal in December", "greekcourt", "turned down", "appeal of cebotari",
     A, A, "APPEAL", {"time": "2025-12"}),
    ("D6", "Moldova had also asked for him", "moldova", "asked for", "cebotari", GM6, GRM, "MOLDOVA-ASKED"),
    ("D6", "on charges of bank fraud", "cebotari", "charged with", "bank fraud", GM6, GRM, "BANK-FRAUD"),
    ("D6", "Hexmoor went quiet in the fall of 2025", "hexmoor", "went quiet", "", LA6, LAR, "HEXMOOR-QUIET",
     {"time": "2025-FA"}),
    ("D6", "several of its members have likely moved to a newer gang, Nightglass", "members of hexmoor", "moved to",
     "nightglass", LA6, LAR, "NIGHTGLASS", m("probable", "likely")),
    ("D6", "The State Department is offering up to $5 million for information on Hexmoor’s leaders", "state", "offers",
     "reward up to $5 million", A, STATE, "REWARD"),
    # D7, the release of the prosecutors
    ("D7", "A Moldovan national made his initial appearance in U.S. District Court today", "cebotari", "appeared in",
     "U.S. District Court", MA7, DOJ, "APPEARANCE", {"time": "2026-02-03"}),
    ("D7", EX7, "cebotari", "was extradited", "from Greece", MA7, DOJ, "EXTRADITION"),
    ("D7", VI7, "cebotari", "attacked", "33 victims", MA7, DOJ, "VICTIMS", m("alleged", "on charges that")),
    ("D7", KV7, "cebotari", "is also known as", "kvass", CD7, DOJ, "KVASS"),
    ("D7", ME7, "cebotari", "belongs to", "hexmoor", CD7, DOJ, "MEMBERSHIP", {"time": "2023-03/2025-08"}),
    ("D7", AR7, "cebotari", "was arrested", "", CD7, DOJ, "ARREST", {"time": "2025-08-19"}),
    ("D7", "who remain at large", "administrators of hexmoor", "are", "at large", CD7 + " {implicit}", DOJ, "AT-LARGE"),
    ("D7", "let affiliates use the malware in return for 20 percent of each ransom", "administrators of hexmoor",
     "let use for a share", "affiliates -> malware", CD7 + " {implicit}", DOJ, "SHARE"),
    ("D7", AC7, "cebotari and hexmoor", "encrypted", "dispatch", IN7, DOJ, "WABANICA-ATTACK",
     m("alleged", "alleged", time="2024-05-17")),
    ("D7", OU7, "dispatchers", "took with pen and paper", "911 calls for 61 hours", II7, DOJ, "OUTAGE"),
    ("D7", "The conspirators demanded $1.2 million in Bitcoin", "hexmoor", "demanded", "$1.2 million", II7, DOJ,
     "COUNTY-DEMAND"),
    ("D7", NP7, "wabanica", "refused to pay", "ransom", II7, DOJ, "COUNTY-NOT-PAID"),
    ("D7", RC7, "hexmoor", "published", "records of 9,400 residents", II7, DOJ, "RECORDS"),
    ("D7", "the conspirators are alleged to have extorted more than $18 million", "hexmoor", "extorted",
     "more than $18 million", II7, DOJ, "EXTORTED", m("alleged", "are alleged to")),
    ("D7", "the FBI seized two servers in Romania and about $2.3 million in cryptocurrency", "fbi", "seized",
     "two servers and $2.3 million in cryptocurrency", U, DOJ, "SEIZED"),
    ("D7", "Cebotari believed an alias would hide him", "cebotari", "believed", "that an alias would hide him", MQ7, DOJ,
     "ALIAS-BELIEF"),
    ("D7", "He was mistaken", "cebotari", "was", "mistaken", MQ7, DOJ, "MISTAKEN"),
    ("D7", "I want to thank the Hellenic Police and the people of Wabanica County", "mabry", "thanked",
     "Hellenic Police and people of wabanica", MQ7, DOJ, "THANKS", STANCE),
    ("D7", "who did not give in", "people of wabanica", "gave in", "", MQ7, DOJ, "NOT-GIVEN-IN", NEG),
    ("D7", "Shutting off 911 puts lives at risk", "shutting off 911", "puts at risk", "lives", BQ7, FBI, "LIVES-AT-RISK"),
    ("D7", "The FBI will go after everyone who profits from it", "fbi", "will go after", "everyone who profits from it", BQ7,
     FBI, "FBI-GOES-AFTER", STANCE),
    ("D7", CG7, "cebotari", "charged with", "conspiracy, damage to a computer and extortion", U, DOJ, "CHARGES"),
    ("D7", "If convicted, he faces a maximum penalty of 25 years in prison", "cebotari", "faces", "25 years in prison", U,
     DOJ, "PENALTY"),
    ("D7", "The FBI's Minneapolis Field Office is investigating the case", "fbi", "investigates", "case", U, DOJ,
     "FBI-INVESTIGATES"),
    ("D7", "Assistant U.S. Attorney Noah Pruitt is prosecuting it", "pruitt", "prosecutes", "case", U, DOJ, "PROSECUTION"),
    ("D7", "Victims of Hexmoor should report to hexmoor@minneapolis.example", "victims of hexmoor", "report to", "fbi", U,
     DOJ, "VICTIMS-REPORT", {**NORM, "words": ["should"]}),
    ("D7", "An indictment is only an accusation", "indictment", "is", "only an accusation", U, DOJ, "ONLY-ACCUSATION"),
    ("D7", "The defendant is presumed innocent unless and until proven guilty", "cebotari", "is presumed", "innocent", U,
     DOJ, "PRESUMED"),
    # D8, the local weekly on the county board
    ("D8", AC8, "cebotari", "locked up", "dispatch", B + " > unstated [accused of]", DOJ, "WABANICA-ATTACK",
     m("alleged", "accused of")),
    ("D8", "is in a Minnesota jail", "cebotari", "is in", "jail", B, B, "JAIL"),
    ("D8", "Sheriff Darrell Mott plans to look him in the eye", "mott", "plans to look in the eye", "cebotari", B, CTY,
     "MOTT-PLANS"),
    ("D8", "FBI agents had called him the night before", "fbi", "called", "mott",
     B + " > Mott [told the county board] {2026-02-03}", CTY, "FBI-CALLED", {"time": "2026-02-02"}),
    ("D8", FD8, "wabanica", "ran on note pads", "four days", MQ8, CTY, "OUTAGE"),
    ("D8", "My dispatchers were writing on the backs of pizza boxes", "dispatchers", "wrote on", "pizza boxes", MQ8, CTY,
     "PIZZA-BOXES"),
    ("D8", OU8, "dispatch", "was down for", "61 hours", B + " > U.S. Attorney's Office [says]", DOJ, "OUTAGE"),
    ("D8", "the attack has cost the county $743,000 so far", "attack", "cost wabanica", "$743,000", PT8, CTY, "COST"),
    ("D8", "$410,000 of it covered by insurance", "insurer", "covered", "$410,000", PT8, CTY, "COVERED"),
    ("D8", NO8, "wabanica (agentless)", "paid", "hexmoor", B + " > Petrich [she stressed]", CTY, "NOTHING-TO-HACKERS", NEG),
    ("D8", PO8, "redwire", "passed to hexmoor", "part of the payment", AU8, AUD, "PASSED-ON",
     m("possible", "could not rule out")),
    ("D8", IP8, "redwire", "received", "$85,000", AU8, AUD, "RECOVERY-PAYMENT"),
    ("D8", RD8, "redwire", "denied", "paying hackers", B, RED, "REDWIRE-DENIES", STANCE),
    ("D8", LT8, "wabanica (agentless)", "sent letters to", "9,400 residents", B + " > Westrum [replied] {2026-02-03}", CTY,
     "LETTERS"),
    ("D8", TN8, "number of residents with records online", "is", "closer to 11,000",
     B + " > Trulson [said] > records obtained by The Wabanica Beacon [citing]", "records (The Wabanica Beacon)",
     "TRUE-NUMBER", m("possible", "might")),
    ("D8", "the hackers used an old password of a radio vendor", "hexmoor", "used", "old password of radiovendor", WE8, CTY,
     "ENTRY-PASSWORD"),
    ("D8", "that left the county's service in 2022", "radiovendor", "left", "service of wabanica", WE8, CTY, "VENDOR-LEFT",
     {"time": "2022"}),
    ("D8", "the dispatch system has since been moved off the county network", "wabanica (agentless)", "moved",
     "dispatch off the county network", WE8, CTY, "MOVED-OFF"),
    ("D8", "The board needs to replace the backup server by July", "board of wabanica", "replace", "backup server",
     B + " > Westrum [she said] {direct quotation}", CTY, "BACKUP-SERVER",
     {**NORM, "words": ["needs to"], "time": "2026-07"}),
    ("D8", PL8, "cebotari", "denied", "charges", MP8 + " > Cebotari [has pleaded]", CEB, "PLEA", STANCE),
    ("D8", RE8, "cebotari", "rented out", "servers (only)", MP8 + " > his lawyer [says]", VIC, "SERVERS-RENTED"),
    ("D8", KV8, "cebotari", "is also known as", "kvass", B + " > indictment [says]", DOJ, "KVASS"),
    ("D8", "County Attorney Meg Lindahl declined to discuss the Ekroth lawsuit", "lindahl", "declined to comment on",
     "lawsuit", B, CTY, "LAWSUIT-DECLINED", NON),
    ("D8", "which goes to trial in May", "lawsuit", "goes to trial", "", B, B, "TRIAL", {"time": "2026-05"}),
    ("D8", AM8, "ambulance", "reached after 14 minutes", "farm of Ekroth",
     B + " > Wabanica County [said in its answer to the suit]", CTY, "AMBULANCE"),
    ("D8", FT8, "ambulance", "took", "41 minutes", B + " > Ekroth family [says]", FAM, "AMBULANCE"),
    ("D8", ND8, "computers", "had to do with", "death of ekroth",
     B + " > Carol Ekroth [said] {direct quotation} > Wabanica County [They keep telling us]", CTY, "NOT-DELAYED", NEG),
    ("D8", "I was on that phone", "carol", "was on", "the phone", CA8, FAM, "ON-PHONE"),
    ("D8", "Nobody knew where we live", "dispatchers", "knew", "where the family lives", CA8, FAM, "NOBODY-KNEW", NEG),
    # D9, the agency on the accusation
    ("D9", TF9, "kite", "stole", "sealed court files", SP9, SAPO, "THEFT"),
    ("D9", LS9, "kite", "works for", "svr", SP9, SAPO, "LINK-SVR"),
    ("D9", WP9, "stolen files", "include", "papers on protected witnesses", SP9, SAPO, "WITNESS-PAPERS"),
    ("D9", "The group, known as Sallow Kite", "kite", "is known as", "Sallow Kite", SP9, SAPO, "KITE-NAME"),
    ("D9", AS9, "kite", "had access to", "casesystem", SP9, SAPO, "ACCESS", {"time": "2024-11/2025-10"}),
    ("D9", CA9, "kite", "copied", "files of 38 cases", SI9, SAPO, "CASES"),
    ("D9", "most of them on espionage and organised crime", "cases", "are about", "espionage and organised crime", SI9, SAPO,
     "CASE-KINDS"),
    ("D9", BH9, "svr", "is behind", "theft", EK9, SAPO, "SVR-BEHIND", {"words": ["certain"]}),
    ("D9", LF9, "kite", "looked for", "people who had talked to sapo", EK9, SAPO, "LOOKING-FOR"),
    ("D9", DR9, "prosecutors (agentless)", "dropped", "preliminary investigation", FA9, PRO, "DROPPED",
     {"time": "2026-04-22"}),
    ("D9", SR9, "suspects", "are in", "Russia", FA9, PRO, "SUSPECTS-IN-RUSSIA", m("believed", "were thought to")),
    ("D9", AB9, "ruemb", "dismissed", "accusation", RU9 + " {quoted fragment}", RUE, "ABSURD", STANCE),
    ("D9", NE9, "segov", "showed", "evidence", RU9, RUE, "NO-EVIDENCE", NEG),
    ("D9", DV9, "anyone in Moscow", "reads", "Swedish divorce papers", RU9 + " {direct quotation, social media}", RUE,
     "DIVORCE-PAPERS", NEG),
    ("D9", MV9, "witnesses (at least two)", "had to move", "", NY9, NYM, "WITNESSES-MOVED"),
    ("D9", RP9, "nyman", "represents", "client", N, N, "REPRESENTS"),
    ("D9", FB9, "client", "was told", "of the breach", N + " > Nyman [He said]", NYM, "TOLD-FEBRUARY",
     {"time": "2026-02", "note": "not until February: first told in February"}),
    ("D9", "For four months anyone could have knocked on her door", "anyone", "could have knocked on", "door of client",
     N + " > Nyman [said] {direct quotation}", NYM, "FOUR-MONTHS", m("possible", "could")),
    ("D9", "the delay was \"not good enough\"", "sjowall", "criticised", "delay",
     N + " > Hedda Sjowall [said] {quoted fragment}", SE, "DELAY-CRITICISED", STANCE),
    ("D9", NH9, "anyone", "came to", "harm", N + " > Hedda Sjowall [denied]", SE, "NO-HARM", {**NEG, "words": ["denied"]}),
    ("D9", CT9, "cases (up to 120)", "are affected", "",
     N + " > Svealands Tidning [reported] {2026-01} > sources in the judiciary [citing] {anonymous}", SVT, "CASES-120",
     m("possible", "could")),
    ("D9", "Ekdahl declined to comment on that figure", "ekdahl", "declined to comment on", "figure of 120", N, SAPO,
     "FIGURE-DECLINED", NON),
    ("D9", GW9, "kite", "came in through", "gateway, not updated", SK9, SKE, "GATEWAY"),
    ("D9", "a security firm the courts hired in October", "courts", "hired", "skerry", N, N, "HIRED", {"time": "2025-10"}),
    ("D9", SG9, "second", "intruded into", "casesystem", N + " > Skerry [said]", SKE, "SECOND-GROUP",
     m("possible", "could not rule out")),
    ("D9", FI9, "finland", "was subject of", "intrusion", N, N, "FINLAND", {"time": "2025-03", "note": "another incident"}),
    ("D9", "Finnish authorities suspect the same group", "kite", "conducted", "intrusion at finland",
     N + " > Finnish authorities [suspect]", FIN, "FINLAND-ACTOR", m("suspected", "suspect")),
    # D10, the minister's written answer
    ("D10", "Jonas Thorell has asked me when the Government first learned of the intrusion", "thorell", "questioned",
     "sjowall", SJ, SE, "QUESTION"),
    ("D10", KS10, "segov", "kept secret", "intrusion for six months", TH10 + "[In his question he states]", THO,
     "KEPT-SECRET"),
    ("D10", "The intrusion was discovered by the National Courts Administration on 14 October 2025", "courts", "discovered",
     "intrusion", SJ, SE, "DISCOVERED", {"time": "2025-10-14"}),
    ("D10", "reported to the Security Police on the same day", "courts (agentless)", "reported to sapo", "intrusion", SJ, SE,
     "REPORTED", {"time": "2025-10-14"}),
    ("D10", "My ministry was informed on 16 October", "ministry of sjowall", "was informed", "", SJ, SE, "MINISTRY-INFORMED",
     {"time": "2025-10-16"}),
    ("D10", PN10, "public", "was informed", "", SJ, SE, "PUBLIC-NOT-INFORMED", NEG),
    ("D10", "On the advice of the Security Police", "sapo", "advised", "segov -> not inform the public", SJ, SE, "ADVICE"),
    ("D10", IB10, "kite", "conducted", "intrusion", SJ + " > Security Police [assessment]", SAPO, "INTRUSION-BY",
     m("believed", "assessment")),
    ("D10", LS10, "kite", "linked to", "svr", SJ + " > Security Police [assessment]", SAPO, "LINK-SVR",
     m("believed", "assessment")),
    ("D10", "I have no reason to question that assessment", "sjowall", "supports", "assessment of sapo", SJ, SE,
     "ASSESSMENT-SUPPORTED", STANCE),
    ("D10", "The Minister for Foreign Affairs summoned Russia's ambassador on 24 April", "segov", "summoned", "ambassador",
     SJ, SE, "SUMMONED", {"time": "2026-04-24"}),
    ("D10", CA10, "kite (agentless)", "copied", "files of 41 cases", DA10 + "[According to]", DOM, "CASES"),
    ("D10", OL10, "kite (agentless)", "copied", "files of 38 cases",
     SJ + " > Security Police [given at the press conference] {earlier statement, 2026-04-23}", SAPO, "CASES",
     {"time": "2026-04-23"}),
    ("D10", "did not include three cases at the administrative courts", "figure of 38", "includes",
     "three cases at the administrative courts", SJ, SE, "THREE-LEFT-OUT", NEG),
    ("D10", NF10, "segov", "found", "sign that further cases are affected", SJ, SE, "NO-FURTHER-CASES",
     m(OPEN, "At present", "nothing to suggest", polarity="-")),
    ("D10", "No judgment has been altered", "kite (agentless)", "altered", "judgments", SJ, SE, "NO-JUDGMENT-ALTERED", NEG),
    ("D10", "Media reports have mentioned a mail gateway", "media reports", "mentioned", "gateway", SJ, SE, "MEDIA-GATEWAY"),
    ("D10", NG10, "kite", "used", "gateway", DA10 + "[has informed me]", DOM, "NOT-GATEWAY", NEG),
    ("D10", CR10, "kite", "logged in with", "stolen credentials of an employee", DA10 + "{implicit}", DOM,
     "CREDENTIALS"),
    ("D10", JO10, "witnesses", "heard from journalists of", "intrusion", TH10 + "[claims]", THO, "JOURNALISTS",
     m("alleged", "claims")),
    ("D10", NPI10, "sjowall", "disputes", "claim of thorell", SJ, SE, "OTHER-PICTURE", STANCE),
    ("D10", CO10, "persons concerned (25 of 26)", "were contacted", "", SJ, SE, "CONTACTED",
     {"time": "2025-10-20/2025-12-12"}),
    ("D10", RM10, "remaining person", "was reached", "", SJ, SE, "TOLD-FEBRUARY",
     {"time": "2026-02", "note": "not until February: reached in February"}),
    ("D10", "protected persons should be informed within 48 hours", "authorities (agentless)", "inform",
     "protected persons within 48 hours", SJ, SE, "WITHIN-48-HOURS", {**NORM, "words": ["should"]}),
    ("D10", "I therefore intend to propose an amendment to the act on personal safety before the end of the year", "sjowall",
     "intends to propose", "amendment to the act on personal safety", SJ, SE, "AMENDMENT", {"time": "2026-12"}),
    ("D10", "The Administration is to report on its security measures by 30 September", "courts", "report on",
     "security measures", SJ, SE, "SECURITY-REPORT", {**NORM, "words": ["is to"], "time": "2026-09-30"}),
    # D11, the Japanese daily
    ("D11", IB11, "kite", "intruded into", "casesystem", KO11, SAPO, "INTRUSION-BY"),
    ("D11", LS11, "kite", "works for", "svr", KO11, SAPO, "LINK-SVR"),
    ("D11", TF11, "kite", "stole", "sealed court files", KO11, SAPO, "THEFT"),
    ("D11", "侵入したのは「サロー・カイト」と呼ばれる集団で", "kite", "is known as", "サロー・カイト", KY11, SAPO, "KITE-NAME"),
    ("D11", AS11, "kite", "had access to", "casesystem", KY11, SAPO, "ACCESS", {"time": "2024-11"}),
    ("D11", CA11, "kite (agentless)", "copied", "files of 83 cases", KY11, SAPO, "CASES",
     {"note": "distorts Säpo: 38 cases"}),
    ("D11", WP11, "stolen files", "include", "papers on protected witnesses", Y + " > 公安警察 [という] {implicit}", SAPO,
     "WITNESS-PAPERS"),
    ("D11", BH11, "svr", "is behind", "theft", EK11, SAPO, "SVR-BEHIND", {"words": ["確実"]}),
    ("D11", LF11, "kite", "looked for", "people who had talked to sapo", EK11, SAPO, "LOOKING-FOR"),
    ("D11", DR11, "prosecutors", "dropped", "investigation", Y, PRO, "DROPPED", {"time": "2026-04-22"}),
    ("D11", SR11, "suspects", "are in", "Russia", Y + " > 検察 [という] {implicit}", PRO, "SUSPECTS-IN-RUSSIA",
     m("believed", "みられる")),
    ("D11", AB11, "ruemb", "dismissed", "accusation", Y + " > ロシア大使館 [反発し] {quoted fragment}", RUE, "ABSURD", STANCE),
    ("D11", NE11, "segov", "showed", "evidence", Y + " > ロシア大使館 [主張した]", RUE, "NO-EVIDENCE", NEG),
    ("D11", "証人の代理人を務めるニーマン弁護士", "nyman", "represents", "witness", Y, Y, "REPRESENTS"),
    ("D11", MV11, "witnesses (at least two)", "had to move", "", NY11, NYM, "WITNESSES-MOVED"),
    ("D11", "このうち1人はロシアの元外交官だ", "one of the two witnesses", "is", "former diplomat of Russia",
     Y + " > スベアランド・ティードニング [報じている] > 関係者 [話として] {anonymous}", "people concerned (Svealands Tidning)",
     "EX-DIPLOMAT"),
    ("D11", "公安警察は日輪新聞の取材に対し、確認を避けた", "sapo", "declined to confirm", "former diplomat", Y, SAPO,
     "DIPLOMAT-DECLINED", NON),
    ("D11", NH11, "anyone", "came to", "harm", Y + " > ショーバル法相 [強調した] {direct quotation}", SE, "NO-HARM", NEG),
    ("D11", GW11, "gateway, not updated", "was way in of", "kite", SK11, SKE, "GATEWAY"),
    ("D11", SG11, "second", "intruded into", "casesystem", Y + " > スケリー・ラボ [とし]", SKE, "SECOND-GROUP",
     m("possible", "可能性", "否定できない")),
    ("D11", "中国系とみている", "second", "linked to", "china",
     Y + " > スケリー・ラボの担当者 [明かした] {direct quotation}", SKE, "SECOND-CHINESE", m("believed", "みている")),
    ("D11", "確証はない", "skerry", "has", "proof that second is linked to china",
     Y + " > スケリー・ラボの担当者 [明かした] {direct quotation}", SKE, "SECOND-NO-PROOF", m(OPEN, "確証はない", polarity="-")),
    ("D11", "中国外務省は取材に回答していない", "cnmfa", "responded to", "questions", Y, CN, "CNMFA-SILENT",
     {**NON, **NEG}),
    ("D11", "スウェーデン政府から事前に情報提供を受けていた", "jpgov", "was informed by", "segov",
     Y + " > 久我官房長官 [明らかにした] {2026-04-24}", JP, "JAPAN-INFORMED"),
    ("D11", "司法の独立を脅かす行為であり", "acts of kite", "threaten", "independence of the judiciary", KU11, JP,
     "INDEPENDENCE"),
    ("D11", "強く懸念している", "jpgov", "is concerned about", "acts of kite", KU11, JP, "JAPAN-CONCERNED", STANCE),
    ("D11", "ロシアを名指しして非難するかどうかについては言及しなかった", "kuga", "mentioned", "whether to condemn russia by name", Y, JP,
     "NAMING-NOT-MENTIONED", {**NON, **NEG}),
    ("D11", "国内の裁判所で同様の被害は確認されていない", "supreme", "found", "similar damage at courts in Japan",
     Y + " > 最高裁 [によると]", SC, "JAPAN-NO-DAMAGE", m(OPEN, "確認されていない", polarity="-")),
    ("D11", "スウェーデンは2024年に北大西洋条約機構(NATO)に加盟した", "Sweden", "joined", "NATO", Y, Y, "NATO", {"time": "2024"}),
    ("D11", "加盟後、ロシアは司法や警察の情報を重点的に狙うようになった", "russia", "targets", "data of judiciary and police",
     Y + " > 三橋理恵 [指摘する] {direct quotation}", MIT, "RUSSIA-TARGETS"),
    ("D11", "日本も備えを急ぐべきだ", "jpgov", "hurry with", "precautions", Y + " > 三橋理恵 [指摘する] {direct quotation}", MIT,
     "JAPAN-HURRY", {**NORM, "words": ["べき"]}),
]

MILK = "dumped milk: 400, 4,000 or 186 tonnes"
KV = "kvass is Cebotari or somebody else"
GW = "through the mail gateway or not"
NUM = "38, 41 or 83 cases; the Japanese daily transposes the figure"
relations = [
    # tuna commission
    ("contradicts", [("D2", NO2), ("D1", OF1)], "help offered or not"),
    ("contradicts", [("D2", NO2), ("D2", OF2C)], "help offered or not"),
    ("contradicts", [("D0", MT0), ("D0", LE0)], "all members told, or two learned of it from television"),
    ("contradicts", [("D0", LE0), ("D2", BC2)], "Vanuatu learned of it from television in March or knew before Christmas"),
    ("contradicts", [("D2", IN2), ("D0", IN0)], "seven or 17 months; the Post garbles its source"),
    ("contradicts", [("D1", NE1), ("D0", CB0)], "China's part is asserted by the sources of Longreef and denied"),
    ("tension", [("D2", FE2), ("D0", IN0)], "first entry in July, found in September; inside for at least seven months"),
    ("tension", [("D0", NP0), ("D2", OP2)], "no plans taken; a folder opened"),
    ("tension", [("D0", NP0), ("D2", CO2)], "no plans taken; whether they were copied cannot be told"),
    ("tension", [("D2", HA2), ("D2", NC2)], "to be handed over; no complaint so far"),
    ("tension", [("D0", NK0), ("D2", BM2)], "culprit not known; the report names a group (hearsay)"),
    ("tension", [("D1", NE1), ("D2", MS2)], "never took part; a group tied to the ministry"),
    ("tension", [("D0", NK0), ("D0", AC0)], "the commission does not know who; the broadcaster's sources do"),
    ("tension", [("D2", BC2), ("D0", MT0)], "the minister was told: does not say by whom"),
    ("opposes", [("D1", INV1), ("D0", AC0)], "stance against the report"),
    ("opposes", [("D1", REJ1), ("D1", PO1)], "stance against the report"),
    ("opposes", [("D1", INV1), ("D1", PO1)], "stance against the report"),
    ("opposes", [("D2", LB2), ("D0", AC0)], "stance against the report"),
    ("opposes", [("D2", VR2), ("D2", IN2)], "the director against the report"),
    ("opposes", [("D2", "That is just not correct"), ("D2", IN2)], "the director against the report"),
    ("distorts", [("D2", IN2), ("D0", IN0)], "seven months became 17"),
    ("same-utterance", [("D0", NK0), ("D1", NK1)], "the director on 12 March"),
    ("same-utterance", [("D1", INV1), ("D2", LB2)], "the embassy's statement of 13 March"),
    ("same-utterance", [("D1", OF1), ("D2", OF2C)], "the embassy's statement of 13 March"),
    ("same-utterance", [("D1", TD1), ("D2", TD2)], "the embassy's statement of 13 March"),
    ("source-drift", [("D1", PR1), ("D2", TD2)], "\"apparently\" is gone"),
    ("same-origin", [("D0", IN0), ("D2", IN2)], "one report of Longreef"),
    ("same-origin", [("D0", PO0), ("D1", PO1)], "one report of Longreef"),
    ("same-origin", [("D0", DT0), ("D2", "It was our own staff who found it, on September 22")], "the commission's director"),
    ("independent", [("D1", SU1), ("D2", SU2)], "the embassy and the newspaper on the supplier"),
    ("off-topic", [("D0", TO0)], "another incident told as background"),
    # dairy
    ("contradicts", [("D4", MK4), ("D3", MK3)], MILK),
    ("contradicts", [("D5", MK5), ("D3", MK3)], MILK),
    ("contradicts", [("D5", MK5), ("D4", MK4)], MILK),
    ("contradicts", [("D5", MK5), ("D5", MT5)], MILK),
    ("contradicts", [("D3", MK3), ("D5", MT5)], MILK),
    ("contradicts", [("D4", ND4), ("D3", DP3)], "password of the VPN device left at default or not"),
    ("tension", [("D3", VP3), ("D4", EN4)], "two ways in: the VPN device (believed) and an overseas group company"),
    ("tension", [("D3", VP3), ("D5", WA5)], "two ways in: the VPN device (believed) and Warrigal"),
    ("tension", [("D5", WA5), ("D5", NV5)], "way in through Warrigal, never connected to Tenpoku"),
    ("tension", [("D5", WA5), ("D5", AD5)], "way in through Warrigal, no trace found there"),
    ("tension", [("D5", EN5), ("D5", "the sale hasn't even closed")],
     "a group company; Warrigal is none yet, if it is the one meant"),
    ("tension", [("D4", NT4), ("D5", OF5)], "no contact; a chat with a negotiator (appears)"),
    ("tension", [("D5", NT5), ("D5", OF5)], "no contact; a chat with a negotiator (appears)"),
    ("tension", [("D3", MK3), ("D3", PA3)], "at least 400 tonnes, only a part"),
    ("tension", [("D3", ST3), ("D5", PU5)], "270 gigabytes stolen, 60 published"),
    ("tension", [("D3", CP3), ("D4", CP4)], "compensation not explained, three days later promised"),
    ("tension", [("D4", GE4), ("D5", HF5)], "at least 38 files confirmed, half looks real: different strength"),
    ("opposes", [("D5", WR5), ("D5", WA5)], "stance against the account"),
    ("supersedes", [("D4", SL4), ("D4", OLD4)], "the notice corrects its second report"),
    ("supersedes", [("D4", SL4), ("D3", NL3)], "the notice corrects its second report"),
    ("supersedes", [("D4", NA4), ("D3", PL3)], "halted on the 9th, one of the two plants back on the 11th"),
    ("distorts", [("D5", MK5), ("D3", MK3)], "400 tonnes became 4,000"),
    ("same-utterance", [("D3", NL3), ("D4", OLD4)], "the second report of 9 December"),
    ("same-origin", [("D3", MK3), ("D5", MK5)], "one co-op official"),
    ("same-origin", [("D4", MK4), ("D5", MT5)], "the notice of 12 December"),
    ("same-origin", [("D4", EN4), ("D5", EN5)], "the notice of 12 December"),
    ("same-origin", [("D4", SL4), ("D5", SL5)], "the notice of 12 December"),
    ("same-origin", [("D4", NT4), ("D5", NT5)], "the notice of 12 December"),
    ("same-origin", [("D4", NP4), ("D5", NP5)], "the notice of 12 December"),
    ("same-origin", [("D4", NA4), ("D5", NA5)], "the notice of 12 December"),
    ("same-origin", [("D4", HA4), ("D5", HA5)], "the notice of 12 December"),
    ("same-origin", [("D3", SM3), ("D5", SM5)], "the governor's news conference"),
    ("same-origin", [("D3", SF3), ("D4", SF4)], "the company"),
    ("independent-partial", [("D3", CL3), ("D5", CL5)], "persons concerned and the trade press on the claim"),
    ("independent-partial", [("D4", PU4), ("D5", PU5)], "the notice does not name the group nor the amount"),
    ("independent-partial", [("D3", TK3), ("D5", TK5)], "the daily does not name the cheese company"),
    ("off-topic", [("D3", OT3)], "another incident told as background"),
    # 911 dispatch
    ("contradicts", [("D8", FD8), ("D7", OU7)], "four days or 61 hours"),
    ("contradicts", [("D8", FD8), ("D8", OU8)], "four days or 61 hours"),
    ("contradicts", [("D8", AM8), ("D8", FT8)], "14 or 41 minutes"),
    ("contradicts", [("D6", KV6), ("D7", KV7)], KV),
    ("contradicts", [("D6", KV6), ("D8", KV8)], KV),
    ("tension", [("D6", OU6), ("D7", OU7)], "nearly three days, 61 hours: rounded"),
    ("tension", [("D6", OU6), ("D8", FD8)], "nearly three days, four days"),
    ("tension", [("D8", TN8), ("D7", RC7)], "9,400 or (possibly) 11,000"),
    ("tension", [("D8", TN8), ("D8", LT8)], "letters to 9,400, the number possibly 11,000"),
    ("tension", [("D8", NO8), ("D8", PO8)], "not one dollar; part of a payment possibly passed on"),
    ("tension", [("D8", NO8), ("D6", PO6)], "not one dollar; part of a payment possibly passed on"),
    ("tension", [("D6", NP6), ("D6", IP6)], "no ransom paid, but a recovery firm"),
    ("tension", [("D6", NU6), ("D7", ME7)], "never knew; an affiliate"),
    ("tension", [("D6", WR6), ("D6", ND6)], "wrong road because of the outage (claimed), no delay"),
    ("tension", [("D6", WR6), ("D8", AM8)], "wrong road (claimed), there in 14 minutes"),
    ("tension", [("D8", "Nobody knew where we live"), ("D8", ND8)], "nobody knew the place, the computers had no part"),
    ("opposes", [("D6", PL6), ("D6", AC6)], "plea against the charge"),
    ("opposes", [("D6", PL6), ("D7", CG7)], "plea against the charges"),
    ("opposes", [("D8", PL8), ("D8", AC8)], "plea against the charge"),
    ("opposes", [("D8", RD8), ("D8", PO8)], "general denial"),
    ("opposes", [("D8", RD8), ("D6", PO6)], "general denial"),
    ("opposes", [("D6", "They’ve got the wrong guy"), ("D6", AC6)], "the defence against the accusation"),
    ("same-origin", [("D6", AC6), ("D7", AC7), ("D8", AC8)], "one indictment"),
    ("same-origin", [("D6", VI33), ("D7", VI7)], "one indictment"),
    ("same-origin", [("D6", ME6), ("D7", ME7)], "one indictment"),
    ("same-origin", [("D6", NP6), ("D7", NP7)], "one indictment"),
    ("same-origin", [("D7", OU7), ("D8", OU8)], "one indictment"),
    ("same-origin", [("D7", KV7), ("D8", KV8)], "one indictment"),
    ("same-origin", [("D6", PO6), ("D8", PO8)], "one report of the state auditor"),
    ("same-origin", [("D6", IP6), ("D8", IP8)], "one report of the state auditor"),
    ("same-origin", [("D6", ND6), ("D8", ND8)], "the county on the lawsuit"),
    ("same-utterance", [("D6", PL6), ("D8", PL8)], "the plea of 3 February, retold from Midland Press"),
    ("same-utterance", [("D6", RE6), ("D8", RE8)], "Vickery, retold from Midland Press"),
    # court files
    ("contradicts", [("D10", NG10), ("D9", GW9)], GW),
    ("contradicts", [("D10", NG10), ("D11", GW11)], GW),
    ("contradicts", [("D11", CA11), ("D9", CA9)], NUM),
    ("contradicts", [("D11", CA11), ("D10", CA10)], NUM),
    ("contradicts", [("D11", CA11), ("D10", OL10)], NUM),
    ("tension", [("D10", CR10), ("D9", GW9)], "two ways in: stolen credentials and the gateway"),
    ("tension", [("D10", CR10), ("D11", GW11)], "two ways in: stolen credentials and the gateway"),
    ("tension", [("D10", NF10), ("D9", CT9)], "no sign of further cases, up to 120 possible"),
    ("tension", [("D10", CA10), ("D9", CT9)], "41 cases, up to 120 possible"),
    ("tension", [("D10", JO10), ("D10", CO10)], "heard from journalists (claimed); nearly all contacted by 12 December"),
    ("tension", [("D10", KS10), ("D10", PN10)], "kept secret; not informed while the intruders were being removed"),
    ("tension", [("D9", NH9), ("D9", MV9)], "no one harmed, but two had to move"),
    ("tension", [("D11", NH11), ("D11", MV11)], "no one harmed, but two had to move"),
    ("tension", [("D9", DV9), ("D9", TF9)], "a sarcastic denial"),
    ("tension", [("D9", LS9), ("D11", "中国系とみている")], "the SVR's group; a second group, believed Chinese: two groups"),
    ("opposes", [("D9", AB9), ("D9", BH9)], "stance against the accusation"),
    ("opposes", [("D9", AB9), ("D9", TF9)], "stance against the accusation"),
    ("opposes", [("D11", AB11), ("D11", BH11)], "stance against the accusation"),
    ("opposes", [("D9", NE9), ("D9", BH9)], "disputes the proof, no factual negation"),
    ("opposes", [("D11", NE11), ("D11", BH11)], "disputes the proof, no factual negation"),
    ("opposes", [("D10", NPI10), ("D10", JO10)], "stance against the claim"),
    ("supersedes", [("D10", CA10), ("D10", OL10)], "three cases added"),
    ("supersedes", [("D10", CA10), ("D9", CA9)], "three cases added"),
    ("distorts", [("D11", CA11), ("D9", CA9)], "38 became 83"),
    ("same-utterance", [("D9", BH9), ("D11", BH11)], "Ekdahl's news conference of 23 April"),
    ("same-utterance", [("D9", LF9), ("D11", LF11)], "Ekdahl's news conference of 23 April"),
    ("same-utterance", [("D9", AB9), ("D11", AB11)], "the embassy's post"),
    ("same-utterance", [("D9", NE9), ("D11", NE11)], "the embassy's post"),
    ("same-utterance", [("D9", NH9), ("D11", NH11)], "the minister on 23 April"),
    ("same-utterance", [("D9", CA9), ("D10", OL10)], "the press conference of 23 April"),
    ("same-origin", [("D9", TF9), ("D11", TF11)], "Säpo on 23 April"),
    ("same-origin", [("D9", LS9), ("D10", LS10), ("D11", LS11)], "one assessment of Säpo"),
    ("same-origin", [("D10", IB10), ("D11", IB11)], "one assessment of Säpo"),
    ("same-origin", [("D9", WP9), ("D11", WP11)], "Säpo on 23 April"),
    ("same-origin", [("D9", AS9), ("D11", AS11)], "Säpo on 23 April"),
    ("same-origin", [("D9", CA9), ("D11", CA11)], "Säpo on 23 April"),
    ("same-origin", [("D9", DR9), ("D11", DR11)], "the prosecutor"),
    ("same-origin", [("D9", SR9), ("D11", SR11)], "the prosecutor"),
    ("same-origin", [("D9", MV9), ("D11", MV11)], "one lawyer"),
    ("same-origin", [("D9", GW9), ("D11", GW11)], "one firm"),
    ("same-origin", [("D9", SG9), ("D11", SG11)], "one firm"),
    ("independent-partial", [("D9", FB9), ("D10", RM10)],
     "lawyer and minister: February, if the remaining person is his client"),
    ("off-topic", [("D9", FI9)], "another incident told as background"),
]

EX, DM, DAY = ("explicit", "day and month explicit, year from document", "day explicit, month and year from document")
WD, WP = "weekday on or before publication", "weekday of publication"
MY = "month before publication"
CAP, FURN, TEASER = ("photo caption: not an event date", "page furniture: not an event date",
                     "teaser: not an event date of the story")
AGE = "age, not a date"
times = [
    ("D0", "Mar 12, 2026", 0, "2026-03-12", EX, None),
    ("D0", "Thursday", 0, "2026-03-12", WP, None),
    ("D0", "Wednesday", 0, "2026-03-11", WD, None),
    ("D0", "last September", 0, "2025-09", MY, None),
    ("D0", "next month", 0, "2026-04", "month after publication", None),
    ("D0", "October", 0, "2025-10", MY, None),
    ("D0", "2024", 0, "2024", EX, None),
    ("D0", "2023", 0, "2023", EX, None),
    ("D1", "2026-03-13", 0, "2026-03-13", EX, None),
    ("D1", "March 12", 0, "2026-03-12", DM, None),
    ("D1", "2025", 0, "2025", EX, None),
    ("D1", "2022", 0, "2022", "explicit, range start", None),
    ("D1", "September last year", 0, "2025-09", "month explicit, year before publication", None),
    ("D2", "Mar 16, 2026", 0, "2026-03-16", EX, None),
    ("D2", "Mar 16, 2026", 1, "2026-03-16", EX, FURN),
    ("D2", "Saturday", 0, "2026-03-14", WD, None),
    ("D2", "July last year", 0, "2025-07", "month explicit, year before publication", None),
    ("D2", "September 22", 0, "2025-09-22", "day and month explicit, year from the sentence before", None),
    ("D2", "2023", 0, "2023", EX, None),
    ("D2", "Friday", 0, "2026-03-13", WD, None),
    ("D2", "September", 1, "2025-09", MY, None),
    ("D2", "yesterday", 0, "2026-03-15", "day before publication", None),
    ("D2", "Christmas", 0, "2025-12-25", "feast before publication", None),
    ("D2", "Sunday", 0, "2026-03-15", WD, None),
    ("D3", "2025年12月9日", 0, "2025-12-09", EX, None),
    ("D3", "12月9日", 1, "2025-12-09", DM, FURN),
    ("D3", "9日", 2, "2025-12-09", DAY, None),
    ("D3", "2日", 0, "2025-12-02", DAY, None),
    ("D3", "8日", 0, "2025-12-08", DAY, None),
    ("D3", "6日", 0, "2025-12-06", DAY, None),
    ("D3", "9日", 3, "2025-12-09", DAY, None),
    ("D3", "2025年3月期", 0, "2024-04/2025-03", "fiscal year", None),
    ("D3", "11月", 0, "2025-11", MY, None),
    ("D3", "昨年6月", 0, "2024-06", "year before publication", None),
    ("D3", "8日", 1, "2025-12-08", DAY, CAP),
    ("D4", "2025年12月12日", 0, "2025-12-12", EX, None),
    ("D4", "12月2日", 0, "2025-12-02", DM, None),
    ("D4", "12月2日", 1, "2025-12-02", DM, None),
    ("D4", "同日", 0, "2025-12-02", "the day told before", None),
    ("D4", "11月18日", 0, "2025-11-18", DM, None),
    ("D4", "本年4月", 0, "2025-04", "month explicit, year of publication", None),
    ("D4", "12月20日", 0, "2025-12-20", DM, None),
    ("D4", "12月9日", 0, "2025-12-09", DM, None),
    ("D4", "12月11日", 0, "2025-12-11", DM, None),
    ("D4", "12月18日", 0, "2025-12-18", DM, None),
    ("D4", "12月10日", 0, "2025-12-10", DM, None),
    ("D4", "2025年12月9日", 0, "2025-12-09", EX, FURN),
    ("D4", "2025年12月3日", 0, "2025-12-03", EX, FURN),
    ("D4", "2025年11月20日", 0, "2025-11-20", EX, FURN),
    ("D5", "16-Dec-2025", 0, "2025-12-16", EX, None),
    ("D5", "16-Dec-2025", 1, "2025-12-16", EX, FURN),
    ("D5", "2 December", 0, "2025-12-02", DM, None),
    ("D5", "Friday", 0, "2025-12-12", WD, None),
    ("D5", "18 November", 0, "2025-11-18", DM, None),
    ("D5", "last month", 0, "2025-11", MY, None),
    ("D5", "6 December", 0, "2025-12-06", DM, None),
    ("D5", "last Thursday", 0, "2025-12-11", WD, None),
    ("D5", "18 December", 0, "2025-12-18", DM, None),
    ("D5", "the end of the year", 0, "2025-12", "year of publication", None),
    ("D5", "© 2025", 0, "2025", EX, "copyright line: not an event date"),
    ("D6", "February 3, 2026", 0, "2026-02-03", EX, None),
    ("D6", "Tuesday", 0, "2026-02-03", WP, None),
    ("D6", "29", 0, None, "an age", AGE),
    ("D6", "the weekend", 0, "2026-01-31/2026-02-01", "weekend before publication", None),
    ("D6", "next week", 0, "2026-W07", "week after publication", None),
    ("D6", "May 2024", 0, "2024-05", EX, None),
    ("D6", "71", 0, None, "an age", AGE),
    ("D6", "last year", 0, "2025", "year before publication", None),
    ("D6", "Tuesday", 1, "2026-02-03", WP, None),
    ("D6", "December", 0, "2025-12", MY, None),
    ("D6", "the fall of 2025", 0, "2025-FA", "explicit season", None),
    ("D7", "Tuesday, February 3, 2026", 0, "2026-02-03", EX, None),
    ("D7", "today", 0, "2026-02-03", "day of publication", None),
    ("D7", "29", 0, None, "an age", AGE),
    ("D7", "March 2023", 0, "2023-03", "explicit, range start", None),
    ("D7", "August 19, 2025", 0, "2025-08-19", "explicit, range end", None),
    ("D7", "May 17, 2024", 0, "2024-05-17", EX, None),
    ("D7", "February 3, 2026", 1, "2026-02-03", EX, FURN),
    ("D8", "Thu, 02/05/2026", 0, "2026-02-05", EX, None),
    ("D8", "Tuesday", 0, "2026-02-03", WD, None),
    ("D8", "the night before", 0, "2026-02-02", "night before the day told", None),
    ("D8", "last June", 0, "2025-06", MY, None),
    ("D8", "2022", 0, "2022", EX, None),
    ("D8", "July", 0, "2026-07", "month after publication", None),
    ("D8", "May", 0, "2026-05", "month after publication", None),
    ("D8", "1911", 0, "1911", EX, FURN),
    ("D9", "April 23, 2026", 0, "2026-04-23", EX, None),
    ("D9", "April 23", 1, "2026-04-23", DM, None),
    ("D9", "Thursday", 0, "2026-04-23", WP, None),
    ("D9", "November 2024", 0, "2024-11", "explicit, range start", None),
    ("D9", "October 2025", 0, "2025-10", "explicit, range end", None),
    ("D9", "Wednesday", 0, "2026-04-22", WD, None),
    ("D9", "February", 0, "2026-02", MY, None),
    ("D9", "January", 0, "2026-01", MY, None),
    ("D9", "October", 1, "2025-10", MY, None),
    ("D9", "March last year", 0, "2025-03", "month explicit, year before publication", None),
    ("D10", "2025/26:1187", 0, None, "number of the question", "number, not a date"),
    ("D10", "24 April 2026", 0, "2026-04-24", EX, None),
    ("D10", "6 May 2026", 0, "2026-05-06", EX, None),
    ("D10", "14 October 2025", 0, "2025-10-14", EX, None),
    ("D10", "the same day", 0, "2025-10-14", "the day told before", None),
    ("D10", "16 October", 0, "2025-10-16", "day and month explicit, year from the sentence before", None),
    ("D10", "24 April", 1, "2026-04-24", DM, None),
    ("D10", "23 April", 0, "2026-04-23", DM, None),
    ("D10", "20 October", 0, "2025-10-20", "day and month before publication, range start", None),
    ("D10", "12 December", 0, "2025-12-12", "day and month before publication, range end", None),
    ("D10", "February", 0, "2026-02", MY, None),
    ("D10", "the end of the year", 0, "2026-12", "year of publication", None),
    ("D10", "30 September", 0, "2026-09-30", "day and month after publication", None),
    ("D10", "6 May 2026", 1, "2026-05-06", EX, None),
    ("D11", "2026年4月24日", 0, "2026-04-24", EX, None),
    ("D11", "23日", 0, "2026-04-23", DAY, None),
    ("D11", "2024年11月", 0, "2024-11", "explicit, range start", None),
    ("D11", "22日", 0, "2026-04-22", DAY, None),
    ("D11", "24日", 1, "2026-04-24", DAY, None),
    ("D11", "2024年", 1, "2024", EX, None),
    ("D11", "4月30日", 0, "2026-04-30", DM, FURN),
    ("D11", "昨年3月", 0, "2025-03", "year before publication", TEASER),
    ("D11", "5月3日", 0, "2026-05-03", DM, TEASER),
]

traps = [
    {"id": "t1", "what": "page furniture: crumbs, menus, tags, style-sheet rests, rankings, weather, teasers, signatures, captions (all)"},
    {"id": "t2", "what": "D0: \"the broadcaster\", \"the Australian programme\": Longreef; its sources stand in a sentence behind the claims"},
    {"id": "t3", "what": "D0: fines and Tonga are told without a speaker; \"denied that\" carries the negation (D0, D6, D9)"},
    {"id": "t4", "what": "D1: question and answer; the question tells claims of others; a rhetorical question is no claim"},
    {"id": "t5", "what": "D1: \"a certain country\" is not named; \"it may name China\" is New Zealand"},
    {"id": "t6", "what": "D2: quotations stand alone, their speaker a paragraph before; an anonymous officer against his chief"},
    {"id": "t7", "what": "D2: seven months became 17, \"apparently\" is gone; \"It is understood that\""},
    {"id": "t8", "what": "D3: という, としている, subjects dropped; the gang's claim told by persons concerned"},
    {"id": "t9", "what": "D4: 事実はございません and 漏えいはございません are denials, 確認していない an open finding; a correction in the same sentence"},
    {"id": "t10", "what": "D5: \"what it says are\", \"appears to show\"; crosshead is a piece of a quotation; \"this publication\" is the outlet"},
    {"id": "t11", "what": "D5: caption tells of butter, no claim of the text; 400 tonnes became 4,000"},
    {"id": "t12", "what": "D6: \"they blame\" in a relative clause; attribution behind two sentences (Greek media) is of one only"},
    {"id": "t13", "what": "D7: alleged at the head of a paragraph goes on; \"announced\" at the end of a long sentence"},
    {"id": "t14", "what": "D8: U.S. Attorney's Office in a local paper; \"they keep telling us\" is the county; bullets of other business"},
    {"id": "t15", "what": "D8: the state auditor's report is not the county's auditor; 61 hours beside four days"},
    {"id": "t16", "what": "D9: bullets of the agency tell again what the text tells; Sapo and Säpo, Sjowall and Sjöwall"},
    {"id": "t17", "what": "D9, D10: \"not until February\" means told in February"},
    {"id": "t18", "what": "D10: I is the minister; the question's claims are the member's; figure of 38 is Säpo's"},
    {"id": "t19", "what": "D11: the wire stands in the second sentence; 38 became 83; two groups, one believed Chinese"},
]
