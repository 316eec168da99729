"""A shipyard, a ransom negotiator and a medicine wholesaler: eight reports in the manner of the press and of official bodies.

Three events (Denmark 2023-24, Oregon 2024-25, Hiroshima 2025), all firms, persons and groups invented, written and annotated
before any program read them.
"""

documents = [
    d("D0", "000_wire.txt", "Halyard", "2024-03-12", ["Jyllands Dagblad"]),
    d("D1", "001_broadcaster_page.txt", "NBS News", "2024-03-15", ["Halyard", "Jyllands Dagblad"]),
    d("D2", "002_court_summary.txt", "Court of Aalborg", "2024-11-21", []),
    d("D3", "003_prosecutors_release.txt", "United States Attorney's Office, District of Oregon", "2025-06-05", []),
    d("D4", "004_newspaper.txt", "The Columbia Courier", "2025-06-15", []),
    d("D5", "005_ja_news.txt", "山陽日報", "2025-08-08", [], "ja"),
    d("D6", "006_ja_ministry_notice.txt", "厚生労働省", "2025-08-15", [], "ja"),
    d("D7", "007_vendor_advisory.txt", "Marrow Labs", "2025-08-27", ["The Columbia Courier"]),
]

entities = [
    e("gru", "organization/intelligence", "Russian military intelligence", "Russian military intelligence"),
    e("russia", "organization/government", "Russia", "Russia", "The Russian embassy in Copenhagen"),
    e("lynx", "intrusion-set", "Amber Lynx", "Hackers working for Russian military intelligence", "The hackers", "the hackers",
      "a group it calls Amber Lynx", "The group", "Amber Lynx"),
    e("norholm", "organization/victim", "Norholm Vaerft", "Norholm Vaerft", "the shipbuilder Norholm Vaerft", "The company",
      "the company", "the shipbuilder", "Norholm Værft", "the shipbuilder Norholm Værft"),
    e("drawings", "records", "drawings of the Danish patrol ships", "drawings of a new Danish patrol ship", "the drawings",
      "drawings of its new patrol ships", "classified drawings"),
    e("subaccount", "records", "account of a subcontractor", "the account of a subcontractor", "the password of a subcontractor"),
    e("tech", "person", "computer technician T (unnamed)", "a 41-year-old computer technician", "The technician",
      "A 41-year-old technician", "The defendant", "the defendant", "He"),
    e("servers", "infrastructure", "servers in Aalborg and Odense", "servers", "six servers in Aalborg and Odense",
      "eight servers in Aalborg and Odense", "the servers", "the leased servers"),
    e("vinther", "person", "Mette Vinther", "his lawyer, Mette Vinther", "His lawyer, Mette Vinther"),
    e("oleg", "person", "Oleg", "a man known as Oleg", "Oleg"),
    e("customer", "group", "customer of the technician", "the customer"),
    e("dkpol", "organization/police", "North Jutland Police", "Danish police", "North Jutland Police", "the police", "Police",
      "The police"),
    e("dkpros", "organization", "prosecution (Denmark)", "The Prosecution Service", "The prosecution", "the indictment"),
    e("court", "organization/court", "Court of Aalborg", "COURT OF AALBORG", "the court", "The court"),
    e("cfcs", "organization/government", "Centre for Cyber Security", "the Centre for Cyber Security"),
    e("dkmod", "organization/government", "Danish defence ministry", "The defence ministry", "the defence ministry", "The ministry"),
    e("denmark", "organization/government", "Government of Denmark", "Denmark"),
    e("friborg", "person", "Lars Friborg", "Defence Minister Lars Friborg", "Mr Friborg", "The Minister of Defence"),
    e("kjaer", "person", "Bente Kjaer", "chief executive Bente Kjaer", "She"),
    e("rask", "person", "Jens Rask", "Jens Rask, an opposition MP"),
    e("ravnsborg", "organization", "Ravnsborg", "The security firm Ravnsborg", "Ravnsborg", "An analyst from Ravnsborg", "She"),
    e("dkflaw", "vulnerability", "flaw in a file-transfer program", "a flaw in a file-transfer program"),
    e("jd", "organization/media", "Jyllands Dagblad", "The newspaper Jyllands Dagblad", "Jyllands Dagblad"),
    e("halyard", "organization/media", "Halyard", "Halyard"),

    e("whitcomb", "person", "Dale R. Whitcomb", "A former ransom negotiator", "Dale R. Whitcomb", "Whitcomb", "The defendant",
      "the very man the company had hired", "Dale Whitcomb", "He", "the negotiator"),
    e("brightwater", "organization", "Brightwater Response", "Brightwater Response", "Brightwater", "We"),
    e("sparrow", "intrusion-set", "Grey Sparrow", "the ransomware group Grey Sparrow", "the group", "Grey Sparrow", "hackers",
      "a group called Grey Sparrow", "ランサムウェア集団「グレースパロー」", "同集団", "攻撃者", "The group"),
    e("heron", "intrusion-set", "Red Heron", "another group, Red Heron", "Red Heron"),
    e("calder", "organization/victim", "Calder Bay Terminals", "the port operator Calder Bay Terminals", "Calder Bay", "the port",
      "the company", "Calder Bay Terminals"),
    e("limits", "records", "insurance limits of five clients", "the insurance limits of five clients"),
    e("pw", "records", "stolen password (Calder Bay)", "a stolen password", "a password"),
    e("workers", "group/victim", "workers of Calder Bay", "52,000 dock workers", "workers"),
    e("orpros", "organization", "US Attorney's Office, Oregon", "United States Attorney's Office", "prosecutors", "Prosecutors",
      "the indictment", "The indictment", "US prosecutors"),
    e("odom", "person", "Karen L. Odom", "U.S. Attorney Karen L. Odom"),
    e("hale", "person", "Victor Hale", "Special Agent in Charge Victor Hale"),
    e("renner", "person", "Paul Renner", "Assistant U.S. Attorney Paul Renner"),
    e("fbi", "organization/police", "FBI", "the FBI", "The FBI", "The F.B.I.", "the F.B.I."),
    e("breda", "person", "Tomas Breda", "A second defendant, Tomas Breda", "Breda"),
    e("kimura", "person", "Walt Kimura", "Walt Kimura", "Kimura"),
    e("duarte", "person", "Ana Duarte", "His lawyer, Ana Duarte"),
    e("tran", "person", "Jill Tran", "A spokeswoman for Brightwater, Jill Tran", "Tran"),
    e("exemps", "group", "former employees of Calder Bay", "two former employees of Calder Bay", "one of them"),
    e("lund", "person", "Howard Lund", "Howard Lund"),
    e("union", "organization", "dockworkers' union", "the dockworkers’ union"),
    e("abbott", "person", "Denise Abbott", "Denise Abbott", "She"),
    e("leader", "person", "man in Chisinau (unnamed)", "a man in Chisinau"),
    e("marrow", "organization", "Marrow Labs", "the security firm Marrow Labs", "MARROW LABS", "We", "we"),
    e("corvane", "organization", "Corvane", "Corvane"),
    e("cve", "vulnerability", "CVE-2024-48871", "CVE-2024-48871", "the flaw"),
    e("vpnflaw", "vulnerability", "脆弱性 of VPN装置", "VPN装置の脆弱性"),

    e("zuiko", "organization/victim", "瑞光メディカル", "医薬品卸「瑞光メディカル」（広島市）", "瑞光メディカル", "株式会社瑞光メディカル", "同社",
      "Zuiko Medical", "Zuiko", "The company"),
    e("makita", "person", "牧田亮", "元社員の牧田亮容疑者（34）", "牧田容疑者", "a former employee, Ryo Makita", "Makita", "退職者"),
    e("creds", "records", "VPNのIDとパスワード", "同社のVPNのIDとパスワード", "IDとパスワード", "ID", "退職者のID",
      "the password of a VPN account", "the password"),
    e("nightjar", "person", "ナイトジャー", "「ナイトジャー」と名乗る人物", "ナイトジャー", "a broker known as Nightjar", "Nightjar"),
    e("hipol", "organization/police", "広島県警", "広島県警", "県警", "捜査関係者", "捜査幹部", "広島県警察", "Hiroshima police"),
    e("partner", "person", "取引先の会社役員", "取引先の会社役員"),
    e("president", "person", "瑞光メディカルの社長", "瑞光の社長"),
    e("hospassoc", "organization", "県病院協会", "県病院協会"),
    e("hipref", "organization/government", "広島県", "県", "広島県"),
    e("mhlw", "organization/government", "厚生労働省", "厚生労働省", "当省"),
    e("gateway", "infrastructure", "瑞光メディカルのVPN装置", "VPN装置", "its gateway", "the gateway"),
    e("mutsumi", "organization/victim", "むつみ薬局", "調剤薬局「むつみ薬局」"),
]

W = "Halyard"
WT = W + " > two people familiar with the investigation [said] {anonymous}"
WO = W + " > one of the people [according to] {anonymous}"
WP = W + " > North Jutland Police [said]"
WR = W + " > Ravnsborg"
B = "NBS News"
BF = B + " > Lars Friborg"
BP = B + " > Police"
BV = B + " > Mette Vinther"
C = "Court of Aalborg"
CD = C + " > the defendant"
CE = C + " > an expert from the Centre for Cyber Security"
CN = C + " > a witness from Norholm Værft"
CR = C + " > an analyst from Ravnsborg"
U = "United States Attorney's Office, District of Oregon"
UI = U + " > the indictment"
S = "The Columbia Courier"
SD = S + " > Ana Duarte"
N = "山陽日報"
ND = N + " > unstated [という] {hearsay} > 牧田亮 [否認している]"
M = "厚生労働省"
MR = M + " > 同社の報告 [によれば]"
L = "Marrow Labs"

FAM = "people familiar with the investigation"
DKPOL = "North Jutland Police"
DKPROS = "prosecution (Denmark)"
TECH = "the technician"
NOR = "Norholm Vaerft"
DKMOD = "Danish defence ministry"
DKGOV = "Government of Denmark"
RUS = "Russian government"
RAV = "Ravnsborg"
CFCS = "Centre for Cyber Security"
ORPROS = "US Attorney's Office, Oregon"
FBI = "FBI"
WHIT = "Dale Whitcomb"
BRI = "Brightwater Response"
EXE = "former employees of Calder Bay"
CAL = "Calder Bay Terminals"
UNI = "dockworkers' union"
HIPOL = "広島県警"
MAK = "牧田亮 (statement to police)"
ZUI = "瑞光メディカル"
GANG = "Grey Sparrow"
PREF = "広島県"
MINUS = {"polarity": "-"}
SILENT = {"kind": "non-statement"}


def alleged(words, **more):
    return {"modality": "alleged", "words": [words], **more}


def suspected(words, **more):
    return {"modality": "suspected", "words": [words], **more}


def notfound(words, **more):
    return {"polarity": "-", "modality": "not found (open)", "words": [words], **more}


# D0-D2: the shipyard
STEAL0 = ("Hackers working for Russian military intelligence are suspected of stealing drawings of a new Danish patrol ship from the "
          "shipbuilder Norholm Vaerft")
WORK0 = "Hackers working for Russian military intelligence"
ENTRY0 = "The hackers broke into the company's network in October through the account of a subcontractor"
ENTRY1 = "the hackers broke into the network in October through the account of a subcontractor"
ENTRY2 = "the hackers entered the network of the company on 2 August 2023"
ARREST0 = "Danish police on Monday arrested a 41-year-old computer technician in Aalborg"
ARREST1 = "A 41-year-old technician was arrested on Monday"
LEASE0 = "leasing servers for the hackers"
LEASE1 = "he leased six servers in Aalborg and Odense in the name of a dead man"
LEASE2 = "the defendant leased eight servers in Aalborg and Odense in 2023"
LEASEOLD2 = "The police had first put the number of servers at six"
LEASENEW2 = "corrected it to eight in June"
LEASEF2 = "the defendant leased eight servers under a false name"
PAID0 = "The technician was paid in cryptocurrency"
PAID1 = "was paid 300,000 kroner (£34,000)"
PAID2 = "had paid him 310,000 kroner in bitcoin"
GOT2 = "he received 310,000 kroner"
PAIDF2 = "Oleg paid the defendant 310,000 kroner"
DENY0 = "He denies the accusation"
PLEA2 = "The defendant pleaded not guilty"
NOTMET2 = "denied that he had met Oleg"
FAITH1 = "he had rented out the servers in good faith"
GAMES1 = "He thought the customer was a computer games company"
GAMES2 = "he believed the customer to be a computer games company"
FILES0 = "about 1,100 files had been copied"
FILESOLD1 = "1,100 the company first reported"
FILES1 = "4,000 files had been copied"
FILES2 = "4,012 files were copied"
NOCLASS0 = "No classified material was taken"
NOCLASS1 = "no classified material was taken"
CLASS1 = "classified drawings were among the stolen files"
WRONG1 = "Our first statement was wrong"
ALERT0 = "The company alerted the Centre for Cyber Security on Nov. 3"
ALERT2 = "The company notified the Centre for Cyber Security on 3 November 2023"
ATTR = "The security firm Ravnsborg attributed the intrusion to a group it calls Amber Lynx"
LYNX2 = "the intrusion was probably carried out by Amber Lynx"
EXPL0 = "The group exploited a flaw in a file-transfer program"
NOTSAY0 = "It did not say which country the group works for"
HAND0 = "the drawings had been handed to a Russian shipyard"
HAND1 = "the drawings were handed to a Russian shipyard"
NOHAND1 = "no evidence of that had been found"
NOTRACE2 = "She had found no trace of the drawings outside the leased servers"
ACCUSE1 = "Denmark has accused Russian military intelligence of ordering the theft of drawings of its new patrol ships"
ORDER1 = "Russian military intelligence ordered the hack of the shipbuilder Norholm Vaerft"
ORDER2 = "Russian military intelligence ordered it"
DOUBT1 = "There is no doubt about who gave the order"
REJECT1 = "The Russian embassy in Copenhagen has rejected the accusation"
NOTHING1 = "Russia had nothing to do with it"
NOORDER2 = "Nor has it been established who ordered the intrusion"
NOEVID2 = "no evidence to that effect was put before the court"
TOLDNOV1 = "the shipbuilder informed the defence ministry in November"
KEPT1 = "They kept it from parliament for four months"
TOLDJAN1 = "it was first informed on 22 January"
OLEG2 = "a man known as Oleg had ordered him to lease the servers"
CHARGE2 = "The defendant, a computer technician aged 42, was charged with assisting a foreign intelligence service and with forgery"
ACQUIT2 = "The court acquits the defendant of assisting a foreign intelligence service"
CONVICT2 = "The court convicts him of forgery"
SENTENCE2 = "sentences him to ten months in prison"
APPEAL2 = "The prosecution has appealed against the judgment"
USED2 = "the servers were used in the intrusion at the shipbuilder Norholm Værft"
SUBPW2 = "They stole the password of a subcontractor"
NOTKNOWN2 = "It has not been proven that the defendant knew of the intrusion"
SONAR0 = "In 2022, hackers intruded into the computers of a Norwegian maker of sonar equipment"
# D3, D4, D7: the negotiator
ARREST3 = "A former ransom negotiator was arrested yesterday in Seattle"
CHARGE3 = "charged with wire fraud conspiracy and extortion"
CHARGE7 = "the negotiator who has been charged with extortion in Oregon"
PLEA4 = "pleaded not guilty on Tuesday"
WORK3 = "Dale R. Whitcomb, 38, of Portland, worked for Brightwater Response, an incident response company, from 2021 to 2024"
LIMITS3 = "in March 2024 Whitcomb gave the insurance limits of five clients to the ransomware group Grey Sparrow"
LIMITS4 = "he gave the insurance limits of five clients to a group called Grey Sparrow"
NOLIMIT4 = "Whitcomb never gave anyone an insurance limit"
PAID3 = "the group allegedly paid Whitcomb $420,000 in cryptocurrency"
PAIDBY4 = "hackers were paying the very man the company had hired to bargain with them"
PAID4 = "which paid him $420,000"
CYPRUS4 = "The money was a fee from a customer in Cyprus"
NOPAY7 = "We observed no payments from the group to Dale Whitcomb"
CLIENT3 = "One of the clients was the port operator Calder Bay Terminals"
CLIENT4 = "the very man the company had hired"
ENTRY3 = "Grey Sparrow intruded into the network of Calder Bay on March 18, 2024"
ENTRYOLD7 = "US prosecutors, citing the indictment, give the date as 18 March 2024"
ENTRY7 = "Grey Sparrow entered the network on 27 February 2024"
PW3 = "using a stolen password"
PW7 = "the group used a stolen password"
NOPW7 = "We found no evidence that a password was used"
DATA3 = "The group allegedly stole the personal data of 52,000 dock workers"
DATA4 = "The data of at least 70,000 people was stolen"
FORGOT4 = "Our retirees were never counted"
DATAIND4 = "52,000 as the indictment has it"
RANSOM3 = "On April 9, 2024, Calder Bay paid the group a ransom of $2.6 million"
RANSOMIND4 = "The indictment puts the ransom at $2.6 million"
RANSOM4 = "the company paid $4.1 million"
SECOND4 = "The second of two payments was made on May 2, 2024"
RANSOM7 = "Calder Bay paid the group $4.1 million in two transfers"
SOLDOUT3 = "The defendant sold out the very companies that had hired him"
BOTH3 = "He was paid by both sides"
FIRED3 = "Brightwater Response dismissed Whitcomb in December 2024"
FIRED4 = "We fired him"
NOTFIRED4 = "he was not dismissed"
QUIT4 = "he quit, in October"
FBI3 = "notified the FBI"
FBI4 = "we called the F.B.I. the same day"
REPORT4 = "He reported every contact with the hackers to his supervisors at Brightwater Response"
NOREPORT4 = "Whitcomb had reported none of the contacts"
TOLDSEP4 = "the company first notified workers in September"
TOLDJUL4 = "Calder Bay notified them on July 8, 2024"
LED4 = "Grey Sparrow is led by a man in Chisinau"
LED7 = "the FBI has identified a man in Chisinau as the leader of Grey Sparrow"
HERON4 = "the security firm Marrow Labs attributed the attack to another group, Red Heron"
HERON7 = "we attributed the intrusion at Calder Bay to Red Heron"
WITHDRAW7 = "We withdraw that assessment"
SPARROW7 = "We now attribute the intrusion to Grey Sparrow"
IDAHO4 = "In 2022, a hospital chain in Idaho paid hackers $900,000"
# D5-D7: the wholesaler
ATTACK5 = "医薬品卸「瑞光メディカル」（広島市）がサイバー攻撃を受けた"
ARREST5 = ("広島県警は7日、同社のVPNのIDとパスワードを他人に売ったとして、元社員の牧田亮容疑者（34）を不正アクセス禁止法違反（助長）の疑いで"
           "逮捕し")
NOSALE5 = "IDを売った覚えはない"
DENY5 = "容疑を否認している"
DENY7 = "Makita denies the charge"
SALE5 = "牧田容疑者は今年5月、IDとパスワードを「ナイトジャー」と名乗る人物に約80万円相当の暗号資産で売った"
SALE7 = "a former employee, Ryo Makita, sold the password of a VPN account to a broker known as Nightjar"
RESALE5 = "ナイトジャーがIDを攻撃者に転売した"
RESALE7 = "Nightjar then sold the password to Grey Sparrow"
SPARROW5 = "ランサムウェア集団「グレースパロー」が攻撃に関与した可能性が高い"
SPARROWZ7 = "Grey Sparrow compromised Zuiko Medical"
P240_5 = "患者24万人分の情報を盗んだ"
P240_7 = "Grey Sparrow claims to have stolen the data of 240,000 patients"
P40_5 = "患者約4万人分の情報が流出した"
P40_6 = "流出した患者情報を約4万人分と発表しました"
P86_5 = "8万6千人分だった"
P86_6 = "8月7日に8万6千人分へ訂正しました"
P86_7 = "the data of 86,000 patients was stolen"
NOPAY5 = "支払っていない"
PAY5 = "7千万円を払った"
STOP5 = "退職後すぐにIDを停止した"
STOP6 = "退職者のIDを退職後すぐに停止した"
VALID5 = "IDは6月まで有効だった"
VALID6 = "IDが6月まで有効であった"
OPS120 = "手術の延期が少なくとも120件に上る"
OPS68_5 = "県は68件と発表した"
OPS68_6 = "延期された手術は68件です"
VULN6 = "VPN装置の脆弱性が悪用された"
NOVULN6 = "同社は脆弱性の悪用を否定しています"
PATCH6 = "VPN装置には昨年3月に修正プログラムを適用した"
PATCH7 = "it patched its gateway in March 2024"
NOPATCH7 = "the gateway was not patched when we examined it on 24 June 2025"
MUTSUMI5 = "福岡県では昨年、調剤薬局「むつみ薬局」がサイバー攻撃を受けた"

claims = [
    ("D0", STEAL0, "lynx", "stole", "drawings", WT, FAM, "DRAWINGS-STOLEN", suspected("are suspected of")),
    ("D0", WORK0, "lynx", "works for", "gru", WT, FAM, "WORKS-FOR-GRU",
     suspected("are suspected of", note="the hedge of the sentence covers the thieves and their masters")),
    ("D0", ENTRY0, "lynx", "intruded into", "network of norholm through subaccount", WO, FAM, "ENTRY-OCTOBER", {"time": "2023-10"}),
    ("D0", ARREST0, "dkpol", "arrested", "tech", WP, DKPOL, "TECHNICIAN-ARRESTED", {"time": "2024-03-11"}),
    ("D0", LEASE0, "tech", "leased", "servers", WP, DKPOL, "LEASE-SIX", suspected("on suspicion of")),
    ("D0", PAID0, "", "paid", "cryptocurrency to tech", W + " > North Jutland Police [the police said]", DKPOL, "TECHNICIAN-PAID"),
    ("D0", DENY0, "tech", "denied", "accusation", W + " > Mette Vinther [told Halyard]", TECH, "TECHNICIAN-DENIES", MINUS),
    ("D0", FILES0, "", "copied", "about 1,100 files", W + " > Norholm Vaerft [said]", NOR, "FILES-1100"),
    ("D0", NOCLASS0, "", "stole", "classified material", W + " > a company spokesperson [said] {direct quotation}", NOR, "NO-CLASSIFIED",
     MINUS),
    ("D0", ALERT0, "norholm", "notified", "cfcs", W + " > a company spokesperson [added]", NOR, "CENTRE-NOTIFIED",
     {"time": "2023-11-03"}),
    ("D0", "The defence ministry declined to comment on who was behind the intrusion", "dkmod", "declined to comment on",
     "who was behind the intrusion", W, DKMOD, "MINISTRY-SILENT", SILENT),
    ("D0", "The Russian embassy in Copenhagen did not immediately respond to a request for comment", "russia", "declined to comment on",
     "", W, RUS, "EMBASSY-SILENT", SILENT),
    ("D0", ATTR, "lynx", "conducted", "intrusion at norholm", WR + " [according to a report seen by Halyard]", RAV, "ACTOR-LYNX"),
    ("D0", EXPL0, "lynx", "exploited", "dkflaw", WR + " [the report said]", RAV, "FLAW-EXPLOITED"),
    ("D0", NOTSAY0, "ravnsborg", "said", "which country lynx works for", W, RAV, "COUNTRY-UNSAID",
     {"polarity": "-", "kind": "non-statement"}),
    ("D0", HAND0, "", "handed", "drawings to a Russian shipyard",
     W + " > Jyllands Dagblad [reported] > a source in the defence ministry [citing] {anonymous}", DKMOD, "DRAWINGS-HANDED"),
    ("D0", "Halyard could not independently verify the report", "halyard", "verified", "report", W, W, "UNVERIFIED",
     {"polarity": "-", "kind": "non-statement"}),
    ("D0", SONAR0, "hackers", "intruded into", "computers of a Norwegian maker of sonar equipment", W, W, "OTHER-EVENT-SONAR",
     {"time": "2022", "note": "another incident: must not corroborate the claims on Norholm"}),

    ("D1", ACCUSE1, "gru", "ordered", "theft of drawings", B + " > Denmark [has accused]", DKGOV, "ORDERED-BY-GRU", alleged("has accused")),
    ("D1", ORDER1, "gru", "ordered", "hack of norholm", BF + " [told parliament]", DKGOV, "ORDERED-BY-GRU"),
    ("D1", DOUBT1, "doubt", "is about", "who gave the order", BF + " [he said] {direct quotation}", DKGOV, "NO-DOUBT",
     {"polarity": "-", "words": ["no doubt"]}),
    ("D1", REJECT1, "russia", "denied", "accusation", B + " > the Russian embassy in Copenhagen [has rejected]", RUS, "RUSSIA-DENIES", MINUS),
    ("D1", NOTHING1, "russia", "involved in", "hack of norholm",
     B + " > the Russian embassy in Copenhagen [it said in a statement] {direct quotation}", RUS, "RUSSIA-DENIES", MINUS),
    ("D1", ENTRY1, "lynx", "intruded into", "network of norholm through subaccount", BP + " [say]", DKPOL, "ENTRY-OCTOBER",
     {"time": "2023-10", "note": "one of the people in the wire, police here"}),
    ("D1", ARREST1, "", "arrested", "tech", B, DKPOL, "TECHNICIAN-ARRESTED", {"time": "2024-03-11"}),
    ("D1", LEASE1, "tech", "leased under a false name", "servers (six)", BP + " [allege]", DKPOL, "LEASE-SIX", alleged("allege")),
    ("D1", PAID1, "", "paid", "300,000 kroner to tech", BP + " [allege]", DKPOL, "TECHNICIAN-PAID", alleged("allege")),
    ("D1", FAITH1, "tech", "rented out in good faith", "servers", BV + " [told the NBS]", TECH, "GOOD-FAITH"),
    ("D1", GAMES1, "customer", "is", "computer games company", BV + " [she said] {direct quotation}", TECH, "GAMES-COMPANY",
     {"modality": "believed", "words": ["thought"]}),
    ("D1", NOCLASS1, "", "stole", "classified material", B + " > Norholm Vaerft [said]", NOR, "NO-CLASSIFIED",
     {"polarity": "-", "note": "the first statement, withdrawn here; Tuesday is when it was said"}),
    ("D1", CLASS1, "", "stole", "classified drawings", B + " > the company [admitted]", NOR, "CLASSIFIED-STOLEN",
     {"modality": "confirmed", "words": ["admitted"], "note": "Friday is when it was said"}),
    ("D1", WRONG1, "first statement of norholm", "was", "wrong", B + " > Bente Kjaer [said] {direct quotation}", NOR, "STATEMENT-WRONG"),
    ("D1", FILES1, "", "copied", "4,000 files", B + " > Bente Kjaer [She said]", NOR, "FILES-4000"),
    ("D1", FILESOLD1, "", "copied", "1,100 files", B + " > the company [first reported]", NOR, "FILES-1100",
     {"note": "the first number, replaced here"}),
    ("D1", ATTR, "lynx", "conducted", "intrusion at norholm", B + " > Halyard [seen by] > Ravnsborg [according to a report]", RAV,
     "ACTOR-LYNX"),
    ("D1", HAND1, "", "handed", "drawings to a Russian shipyard", B + " > Jyllands Dagblad [has reported]", DKMOD, "DRAWINGS-HANDED",
     {"note": "the source in the ministry is left out here"}),
    ("D1", NOHAND1, "", "handed", "drawings to a Russian shipyard", BF + " [said]", DKGOV, "NO-HANDOVER-FOUND", notfound("no evidence")),
    ("D1", TOLDNOV1, "norholm", "notified", "dkmod", B + " > Jens Rask [said]", "Jens Rask", "MINISTRY-TOLD-NOVEMBER",
     {"time": "2023-11"}),
    ("D1", KEPT1, "ministers", "kept from", "parliament for four months", B + " > Jens Rask [he said] {direct quotation}", "Jens Rask",
     "KEPT-FROM-PARLIAMENT"),
    ("D1", TOLDJAN1, "", "notified", "dkmod (first)", B + " > the ministry [says]", DKMOD, "MINISTRY-TOLD-JANUARY",
     {"time": "2024-01-22"}),

    ("D2", CHARGE2, "tech", "charged with", "assisting a foreign intelligence service, forgery", C, C, "TECHNICIAN-CHARGED"),
    ("D2", LEASE2, "tech", "leased", "servers (eight)", C + " > the indictment [According to]", DKPROS, "LEASE-EIGHT", {"time": "2023"}),
    ("D2", OLEG2, "oleg", "ordered", "tech to lease servers", C + " > the prosecution [contended]", DKPROS, "OLEG-ORDERED",
     alleged("contended")),
    ("D2", PAID2, "oleg", "paid", "310,000 kroner to tech", C + " > the prosecution [contended]", DKPROS, "OLEG-PAID",
     alleged("contended")),
    ("D2", LEASEOLD2, "tech", "leased", "servers (six)", C + " > the police [had first put the number at]", DKPOL, "LEASE-SIX",
     {"note": "the first number of the police, withdrawn here"}),
    ("D2", LEASENEW2, "tech", "leased", "servers (eight)", C + " > the police [corrected]", DKPOL, "LEASE-EIGHT",
     {"note": "June is when it was said"}),
    ("D2", PLEA2, "tech", "denied", "charges", CD + " [pleaded not guilty]", TECH, "TECHNICIAN-DENIES", MINUS),
    ("D2", GOT2, "tech", "received", "310,000 kroner", CD + " [admitted]", TECH, "MONEY-RECEIVED",
     {"modality": "confirmed", "words": ["admitted"]}),
    ("D2", NOTMET2, "tech", "met", "oleg", CD + " [denied]", TECH, "NEVER-MET-OLEG",
     {"polarity": "-", "note": "the negation stands in \"denied\""}),
    ("D2", GAMES2, "customer", "is", "computer games company", CD + " [He stated]", TECH, "GAMES-COMPANY",
     {"modality": "believed", "words": ["believed"]}),
    ("D2", USED2, "servers", "used in", "intrusion at norholm", CE + " [testified]", CFCS, "SERVER-USE"),
    ("D2", ENTRY2, "lynx", "intruded into", "network of norholm", CE + " [According to the expert]", CFCS, "ENTRY-AUGUST",
     {"time": "2023-08-02"}),
    ("D2", SUBPW2, "lynx", "stole", "password of a subcontractor", CE + " {implicit}", CFCS, "SUBCONTRACTOR-PASSWORD"),
    ("D2", FILES2, "", "copied", "4,012 files", CN + " [stated]", NOR, "FILES-4000"),
    ("D2", ALERT2, "norholm", "notified", "cfcs", CN + " {implicit}", NOR, "CENTRE-NOTIFIED", {"time": "2023-11-03"}),
    ("D2", LYNX2, "lynx", "conducted", "intrusion at norholm", CR + " [stated]", RAV, "ACTOR-LYNX",
     {"modality": "probable", "words": ["probably"]}),
    ("D2", NOTRACE2, "ravnsborg", "found", "trace of drawings outside servers", CR + " [She had found]", RAV, "NO-TRACE-ELSEWHERE",
     notfound("found no trace")),
    ("D2", LEASEF2, "tech", "leased under a false name", "servers (eight)", C, C, "LEASE-EIGHT",
     {"modality": "finding", "words": ["finds"]}),
    ("D2", PAIDF2, "oleg", "paid", "310,000 kroner to tech", C, C, "OLEG-PAID", {"modality": "finding", "words": ["finds"]}),
    ("D2", NOTKNOWN2, "tech", "knew", "intrusion", C, C, "KNOWLEDGE-UNPROVEN", notfound("has not been proven")),
    ("D2", NOORDER2, "", "ordered", "intrusion", C, C, "ORDER-NOT-ESTABLISHED", notfound("Nor has it been established")),
    ("D2", ORDER2, "gru", "ordered", "intrusion at norholm", C + " > the Minister of Defence [told parliament]", DKGOV, "ORDERED-BY-GRU"),
    ("D2", NOEVID2, "", "put before the court", "evidence that gru ordered the intrusion", C, C, "NO-EVIDENCE-IN-COURT", MINUS),
    ("D2", ACQUIT2, "court", "acquitted", "tech of assisting a foreign intelligence service", C, C, "ACQUITTED", {"time": "2024-11-21"}),
    ("D2", CONVICT2, "court", "convicted", "tech of forgery", C, C, "CONVICTED", {"time": "2024-11-21"}),
    ("D2", SENTENCE2, "court", "sentenced", "tech to ten months in prison", C, C, "SENTENCED", {"time": "2024-11-21"}),
    ("D2", APPEAL2, "dkpros", "appealed against", "judgment", C, C, "APPEALED"),

    ("D3", ARREST3, "", "arrested", "whitcomb", U, ORPROS, "WHITCOMB-ARRESTED", {"time": "2025-06-04"}),
    ("D3", CHARGE3, "whitcomb", "charged with", "wire fraud conspiracy, extortion", U, ORPROS, "WHITCOMB-CHARGED"),
    ("D3", WORK3, "whitcomb", "worked for", "brightwater", UI + " [According to]", ORPROS, "WORKED-FOR-BRIGHTWATER",
     {"time": "2021/2024"}),
    ("D3", LIMITS3, "whitcomb", "handed", "limits to sparrow", UI + " [alleges]", ORPROS, "LIMITS-HANDED",
     alleged("alleges", time="2024-03")),
    ("D3", PAID3, "sparrow", "paid", "$420,000 to whitcomb", UI + " [allegedly] {implicit}", ORPROS, "WHITCOMB-PAID", alleged("allegedly")),
    ("D3", CLIENT3, "calder", "was client of", "brightwater", U, ORPROS, "CALDER-CLIENT"),
    ("D3", ENTRY3, "sparrow", "intruded into", "network of calder", UI + " [As alleged in]", ORPROS, "CALDER-18-MARCH",
     alleged("As alleged", time="2024-03-18")),
    ("D3", PW3, "pw", "used in", "intrusion at calder", UI + " [As alleged in]", ORPROS, "PASSWORD-USED", alleged("As alleged")),
    ("D3", DATA3, "sparrow", "stole", "personal data of 52,000 dock workers", UI + " [allegedly] {implicit}", ORPROS, "WORKERS-52000",
     alleged("allegedly")),
    ("D3", RANSOM3, "calder", "paid", "$2.6 million to sparrow", UI + " [according to]", ORPROS, "RANSOM-2.6", {"time": "2024-04-09"}),
    ("D3", SOLDOUT3, "whitcomb", "sold out", "companies that had hired him", U + " > Karen L. Odom [said] {direct quotation}", ORPROS,
     "SOLD-OUT"),
    ("D3", BOTH3, "both sides", "paid", "whitcomb", U + " > Karen L. Odom [said] {direct quotation}", ORPROS, "PAID-BY-BOTH"),
    ("D3", "Companies in crisis should be able to trust their negotiators", "companies in crisis", "should be able to trust",
     "their negotiators", U + " > Victor Hale [said] {direct quotation}", FBI, "TRUST-NORM",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D3", "there are more victims", "more victims", "exist", "", U + " > Victor Hale [We believe] {direct quotation}", FBI, "MORE-VICTIMS",
     {"modality": "believed", "words": ["believe"]}),
    ("D3", FIRED3, "brightwater", "dismissed", "whitcomb", U, ORPROS, "WHITCOMB-DISMISSED", {"time": "2024-12"}),
    ("D3", FBI3, "brightwater", "notified", "fbi", U, ORPROS, "FBI-NOTIFIED"),
    ("D3", "A second defendant, Tomas Breda, 29, a Czech national, is charged with laundering the payments", "breda", "charged with",
     "laundering the payments", U, ORPROS, "BREDA-CHARGED"),
    ("D3", "Breda has not been arrested", "", "arrested", "breda", U, ORPROS, "BREDA-FREE", MINUS),
    ("D3", "is believed to be in Serbia", "breda", "is in", "Serbia", U, ORPROS, "BREDA-SERBIA",
     {"modality": "believed", "words": ["is believed to"]}),
    ("D3", "The FBI is investigating the case", "fbi", "investigating", "case", U, FBI, "FBI-INVESTIGATES"),
    ("D3", "Assistant U.S. Attorney Paul Renner is prosecuting the case", "renner", "prosecuting", "case", U, ORPROS, "RENNER-PROSECUTES"),
    ("D3", "An indictment is merely an allegation", "indictment", "is", "allegation", U, ORPROS, "ALLEGATION"),
    ("D3", "All defendants are presumed innocent until proven guilty", "all defendants", "are presumed", "innocent", U, ORPROS, "INNOCENT",
     {"kind": "norm"}),

    ("D4", "For 11 days the cranes at Calder Bay stood still", "cranes at calder", "stood still", "11 days", S, S, "CRANES-STILL"),
    ("D4", "We wrote the container numbers on paper", "workers", "wrote on paper", "container numbers",
     S + " > Walt Kimura [said] {direct quotation}", "Walt Kimura", "PAPER"),
    ("D4", "nobody told us why", "", "told", "workers why", S + " > Walt Kimura [said] {direct quotation}", "Walt Kimura", "NOT-TOLD-WHY",
     MINUS),
    ("D4", PAIDBY4, "sparrow", "paid", "whitcomb", S + " > prosecutors [say]", ORPROS, "WHITCOMB-PAID"),
    ("D4", CLIENT4, "calder", "hired", "whitcomb", S + " > prosecutors [say]", ORPROS, "CALDER-CLIENT"),
    ("D4", PLEA4, "whitcomb", "denied", "charges", S + " > Dale Whitcomb [pleaded not guilty]", WHIT, "WHITCOMB-DENIES",
     {"polarity": "-", "time": "2025-06-10"}),
    ("D4", LIMITS4, "whitcomb", "handed", "limits to sparrow", S + " > Prosecutors [allege]", ORPROS, "LIMITS-HANDED", alleged("allege")),
    ("D4", PAID4, "sparrow", "paid", "$420,000 to whitcomb", S + " > Prosecutors [allege]", ORPROS, "WHITCOMB-PAID", alleged("allege")),
    ("D4", CYPRUS4, "customer in Cyprus", "paid", "the money to whitcomb", SD + " [she said]", WHIT, "FEE-FROM-CYPRUS"),
    ("D4", NOLIMIT4, "whitcomb", "handed", "any insurance limit", SD + " {implicit}", WHIT, "LIMITS-NOT-HANDED", MINUS),
    ("D4", REPORT4, "whitcomb", "reported", "every contact to supervisors", SD + " {implicit}", WHIT, "CONTACTS-REPORTED"),
    ("D4", NOTFIRED4, "brightwater", "dismissed", "whitcomb", SD + " {implicit}", WHIT, "WHITCOMB-QUIT", MINUS),
    ("D4", QUIT4, "whitcomb", "resigned from", "brightwater", SD + " {implicit}", WHIT, "WHITCOMB-QUIT", {"time": "2024-10"}),
    ("D4", NOREPORT4, "whitcomb", "reported", "contacts", S + " > Jill Tran [said]", BRI, "CONTACTS-NOT-REPORTED", MINUS),
    ("D4", FIRED4, "brightwater", "dismissed", "whitcomb", S + " > Jill Tran [said] {direct quotation}", BRI, "WHITCOMB-DISMISSED"),
    ("D4", FBI4, "brightwater", "notified", "fbi", S + " > Jill Tran [said] {direct quotation}", BRI, "FBI-NOTIFIED"),
    ("D4", RANSOMIND4, "calder", "paid", "$2.6 million to sparrow", S + " > The indictment [puts the ransom at]", ORPROS, "RANSOM-2.6"),
    ("D4", RANSOM4, "calder", "paid", "$4.1 million to sparrow", S + " > two former employees of Calder Bay [said] {anonymous}", EXE,
     "RANSOM-4.1"),
    ("D4", SECOND4, "calder", "paid", "second of two payments", S + " > one of them [said] {anonymous}", EXE, "RANSOM-4.1",
     {"time": "2024-05-02"}),
    ("D4", "Calder Bay declined to discuss the ransom", "calder", "declined to comment on", "ransom", S, CAL, "CALDER-SILENT", SILENT),
    ("D4", "We have cooperated with law enforcement from the first day", "calder", "cooperated with", "law enforcement",
     S + " > Howard Lund [said in a written statement] {direct quotation}", CAL, "COOPERATED"),
    ("D4", DATA4, "", "stole", "data of at least 70,000 people", S + " > the dockworkers’ union [according to]", UNI, "WORKERS-70000"),
    ("D4", DATAIND4, "sparrow", "stole", "data of 52,000 people", S + " > the indictment [as the indictment has it]", ORPROS, "WORKERS-52000"),
    ("D4", FORGOT4, "", "counted", "retirees", S + " > Denise Abbott [said] {direct quotation}", UNI, "RETIREES-NOT-COUNTED", MINUS),
    ("D4", TOLDSEP4, "calder", "notified", "workers (first)", S + " > Denise Abbott [She said]", UNI, "WORKERS-TOLD-SEPTEMBER",
     {"time": "2024-09"}),
    ("D4", TOLDJUL4, "calder", "notified", "workers", S + " > a letter reviewed by The Courier [shows]", CAL, "WORKERS-TOLD-JULY",
     {"modality": "finding", "words": ["shows"], "time": "2024-07-08"}),
    ("D4", LED4, "leader", "leads", "sparrow", S + " > The F.B.I. [believes]", FBI, "LED-FROM-CHISINAU",
     {"modality": "believed", "words": ["believes"]}),
    ("D4", HERON4, "heron", "conducted", "attack on calder", S + " > Marrow Labs [attributed]", L, "ACTOR-HERON",
     {"note": "April is when it was said"}),
    ("D4", IDAHO4, "hospital chain in Idaho", "paid", "$900,000 to hackers", S, S, "OTHER-EVENT-IDAHO",
     {"time": "2022", "note": "another incident: must not corroborate the claims on Calder Bay"}),

    ("D5", ATTACK5, "zuiko", "was subject of", "サイバー攻撃", N + " > 広島県警 [発表した]", HIPOL, "ZUIKO-ATTACKED"),
    ("D5", ARREST5, "hipol", "arrested", "makita", N + " > 広島県警 [発表した]", HIPOL, "MAKITA-ARRESTED", {"time": "2025-08-07"}),
    ("D5", "不正アクセス禁止法違反（助長）の疑い", "makita", "charged with", "不正アクセス禁止法違反（助長）", N + " > 広島県警 [発表した]", HIPOL,
     "MAKITA-CHARGE", suspected("疑い")),
    ("D5", NOSALE5, "makita", "sold", "ID", ND + " {direct quotation}", MAK, "NO-SALE",
     {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D5", DENY5, "makita", "denied", "容疑", N + " > unstated [という] {hearsay}", MAK, "MAKITA-DENIES",
     {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D5", SALE5, "makita", "sold", "creds to nightjar", N + " > 広島県警 [によると]", HIPOL, "CREDENTIALS-SOLD",
     suspected("疑いがある", time="2025-05")),
    ("D5", RESALE5, "nightjar", "sold", "creds to sparrow", N + " > 県警 [とみて]", HIPOL, "CREDENTIALS-RESOLD",
     {"modality": "believed", "words": ["とみて"]}),
    ("D5", SPARROW5, "sparrow", "involved in", "攻撃", N + " > 捜査関係者 [によると] {anonymous}", HIPOL, "SPARROW-ZUIKO",
     {"modality": "probable", "words": ["可能性が高い"]}),
    ("D5", P240_5, "sparrow", "stole", "患者24万人分の情報", N + " > 同集団 [主張した] {direct quotation}", GANG, "PATIENTS-240000",
     {"note": "6月20日 is when it was said"}),
    ("D5", P40_5, "", "leaked", "患者約4万人分の情報", N + " > 瑞光メディカル [発表していた]", ZUI, "PATIENTS-40000",
     {"note": "the number of July, withdrawn here"}),
    ("D5", P86_5, "", "leaked", "患者8万6千人分の情報", N + " > 瑞光メディカル [訂正した]", ZUI, "PATIENTS-86000"),
    ("D5", NOPAY5, "zuiko", "paid", "身代金", N + " > 瑞光メディカル [説明している] {direct quotation}", ZUI, "ZUIKO-NOT-PAID", MINUS),
    ("D5", PAY5, "zuiko", "paid", "7千万円", N + " > 取引先の会社役員 [話した] {direct quotation} > 瑞光の社長 [から…と聞いた] {direct quotation}",
     "瑞光メディカルの社長 (statement to 取引先の会社役員)", "ZUIKO-PAID", {"modality": "hearsay", "words": ["と聞いた"]}),
    ("D5", "牧田容疑者は3月に瑞光メディカルを退職した", "makita", "resigned from", "zuiko", N, N, "MAKITA-LEFT", {"time": "2025-03"}),
    ("D5", STOP5, "zuiko", "disabled", "creds", N + " > 同社の広報担当者 [説明する] {direct quotation}", ZUI, "ID-DISABLED"),
    ("D5", VALID5, "creds", "was valid until", "6月", N + " > 捜査幹部 [指摘する] {anonymous, direct quotation}", HIPOL, "ID-VALID",
     {"time": "2025-06"}),
    ("D5", OPS120, "", "postponed", "少なくとも120件の手術", N + " > 県病院協会 [としている]", "県病院協会", "OPERATIONS-120"),
    ("D5", OPS68_5, "", "postponed", "68件の手術", N + " > 県 [発表した]", PREF, "OPERATIONS-68"),
    ("D5", MUTSUMI5, "mutsumi", "was subject of", "サイバー攻撃", N, N, "OTHER-EVENT-MUTSUMI",
     {"time": "2024", "note": "another incident: must not corroborate the claims on Zuiko"}),

    ("D6", "攻撃者は本年6月11日に同社のネットワークへ侵入し", "sparrow", "intruded into", "network of zuiko", MR, ZUI, "ZUIKO-11-JUNE",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-06-11"}),
    ("D6", "6月18日に業務サーバーを暗号化した", "sparrow", "encrypted", "業務サーバー", MR, ZUI, "ENCRYPTED",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-06-18"}),
    ("D6", "同社は6月18日に広島県警察へ通報し", "zuiko", "notified", "hipol", M, M, "POLICE-NOTIFIED", {"time": "2025-06-18"}),
    ("D6", "翌19日に当省へ報告しました", "zuiko", "notified", "mhlw", M, M, "HEALTH-MINISTRY-NOTIFIED", {"time": "2025-06-19"}),
    ("D6", P40_6, "", "leaked", "患者約4万人分の情報", M + " > 同社 [発表しました]", ZUI, "PATIENTS-40000",
     {"note": "the number of July, withdrawn here"}),
    ("D6", P86_6, "", "leaked", "患者8万6千人分の情報", M + " > 同社 [訂正しました]", ZUI, "PATIENTS-86000",
     {"note": "8月7日 is when it was said"}),
    ("D6", "マイナンバーの流出は現時点で確認されておりません", "", "found", "マイナンバーの流出", M, M, "NO-MYNUMBER",
     notfound("現時点で確認されておりません")),
    ("D6", STOP6, "zuiko", "disabled", "creds", M + " > 同社 [説明しておりました]", ZUI, "ID-DISABLED",
     {"note": "the first statement, withdrawn here"}),
    ("D6", VALID6, "creds", "was valid until", "6月", M + " > 同社 [認めました]", ZUI, "ID-VALID",
     {"modality": "confirmed", "words": ["認めました"], "time": "2025-06"}),
    ("D6", VULN6, "", "exploited", "vpnflaw", M + " > 一部報道 [とされております]", "一部報道", "VULNERABILITY-EXPLOITED",
     {"modality": "hearsay", "words": ["とされております"]}),
    ("D6", NOVULN6, "zuiko", "denied", "脆弱性の悪用", M + " > 同社 [否定しています]", ZUI, "VULNERABILITY-DENIED", MINUS),
    ("D6", PATCH6, "zuiko", "patched", "gateway", M + " > 同社 [によれば]", ZUI, "GATEWAY-PATCHED",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2024-03"}),
    ("D6", OPS68_6, "", "postponed", "68件の手術", M + " > 広島県 [によれば]", PREF, "OPERATIONS-68"),
    ("D6", "当省は8月8日、同社に対し再発防止策の提出を指示しました", "mhlw", "instructed", "zuiko to submit 再発防止策", M, M, "MEASURES-ORDERED",
     {"time": "2025-08-08"}),
    ("D6", "攻撃者の特定には至っておりません", "", "identified", "攻撃者", M, M, "ATTACKER-UNIDENTIFIED", notfound("至っておりません")),
    ("D6", "身代金の支払いの有無については、捜査中のため回答を差し控えます", "mhlw", "declined to comment on", "身代金の支払いの有無", M, M,
     "HEALTH-MINISTRY-SILENT", SILENT),
    ("D6", "退職者のIDは速やかに削除してください", "医療機関及び卸売業者", "should delete", "退職者のID", M, M, "DELETE-IDS",
     {"modality": "deontic", "words": ["ください"], "kind": "norm"}),
    ("D6", "攻撃者に金銭を支払うべきではありません", "医療機関及び卸売業者", "should pay", "攻撃者", M, M, "PAY-NO-RANSOM",
     {"polarity": "-", "modality": "deontic", "words": ["べきではありません"], "kind": "norm"}),

    ("D7", "Since January 2024 the ransomware group Grey Sparrow has attacked at least 34 organisations in the United States and Japan",
     "sparrow", "attacked", "at least 34 organisations", L, L, "THIRTY-FOUR", {"time": "2024-01/2025-08"}),
    ("D7", "The group exploited CVE-2024-48871, a flaw in VPN gateways made by Corvane", "sparrow", "exploited", "cve", L, L,
     "CVE-EXPLOITED"),
    ("D7", "Corvane patched the flaw on 26 February 2024", "corvane", "patched", "cve", L, L, "CORVANE-PATCHED", {"time": "2024-02-26"}),
    ("D7", "Calder Bay installed the patch on 11 April 2024", "calder", "installed", "patch", L, L, "CALDER-PATCHED",
     {"time": "2024-04-11"}),
    ("D7", ENTRY7, "sparrow", "intruded into", "network of calder", L, L, "CALDER-27-FEBRUARY", {"time": "2024-02-27"}),
    ("D7", ENTRYOLD7, "sparrow", "intruded into", "network of calder", L + " > US prosecutors [give] > the indictment [citing]", ORPROS,
     "CALDER-18-MARCH", {"time": "2024-03-18"}),
    ("D7", PW7, "pw", "used in", "intrusion at calder", L + " > US prosecutors [They say]", ORPROS, "PASSWORD-USED"),
    ("D7", NOPW7, "pw", "used in", "intrusion at calder", L, L, "NO-PASSWORD-FOUND", notfound("found no evidence")),
    ("D7", RANSOM7, "calder", "paid", "$4.1 million to sparrow", L, L, "RANSOM-4.1"),
    ("D7", NOPAY7, "sparrow", "paid", "whitcomb", L, L, "NO-PAYMENT-SEEN", notfound("observed no")),
    ("D7", CHARGE7, "whitcomb", "charged with", "extortion", L, ORPROS, "WHITCOMB-CHARGED"),
    ("D7", SALE7, "makita", "sold", "creds to nightjar", L + " > Hiroshima police [suspect]", HIPOL, "CREDENTIALS-SOLD",
     suspected("suspect")),
    ("D7", DENY7, "makita", "denied", "charge", L + " > Makita [denies]", MAK, "MAKITA-DENIES", MINUS),
    ("D7", RESALE7, "nightjar", "sold", "creds to sparrow", L + " > messages from a forum [according to]", "messages from a forum",
     "CREDENTIALS-RESOLD"),
    ("D7", PATCH7, "zuiko", "patched", "gateway", L + " > The company [says]", ZUI, "GATEWAY-PATCHED", {"time": "2024-03"}),
    ("D7", NOPATCH7, "zuiko", "patched", "gateway", L, L, "GATEWAY-NOT-PATCHED", {"polarity": "-", "time": "2025-06-24"}),
    ("D7", P86_7, "", "stole", "data of 86,000 patients", L + " > Zuiko [says]", ZUI, "PATIENTS-86000"),
    ("D7", P240_7, "sparrow", "stole", "data of 240,000 patients", L + " > Grey Sparrow [claims]", GANG, "PATIENTS-240000"),
    ("D7", HERON7, "heron", "conducted", "intrusion at calder", L, L, "ACTOR-HERON",
     {"note": "the earlier assessment, withdrawn here; April 2025 is when it was said"}),
    ("D7", WITHDRAW7, "marrow", "withdrew", "attribution to heron", L, L, "ASSESSMENT-WITHDRAWN"),
    ("D7", SPARROW7, "sparrow", "conducted", "intrusion at calder", L, L, "ACTOR-SPARROW"),
    ("D7", SPARROWZ7, "sparrow", "compromised", "zuiko", L, L, "SPARROW-ZUIKO",
     {"modality": "probable", "words": ["moderate confidence"]}),
    ("D7", LED7, "leader", "leads", "sparrow", L + " > The Columbia Courier [According to] > the FBI [has identified]", FBI,
     "LED-FROM-CHISINAU", {"modality": "finding", "words": ["identified"], "note": "distorts: believed in the newspaper, identified here"}),
    ("D7", "We are unable to confirm this report", "marrow", "confirmed", "report", L, L, "UNCONFIRMED",
     {"polarity": "-", "kind": "non-statement"}),
    ("D7", "Operators of Corvane gateways should install the patch immediately", "operators of Corvane gateways", "should install", "patch",
     L, L, "INSTALL-PATCH", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D7", "Accounts of former employees must be closed on the day they leave", "accounts of former employees", "must be", "closed",
     L, L, "CLOSE-ACCOUNTS", {"modality": "deontic", "words": ["must"], "kind": "norm"}),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


relations = [
    # who ordered the hack of the shipyard
    *pairs("contradicts", [("D1", ORDER1), ("D2", ORDER2)], [("D1", NOTHING1), ("D1", REJECT1)],
           "minister and embassy: ordered by Russian military intelligence, or Russia not involved"),
    # the first day at the shipyard
    *pairs("contradicts", [("D0", ENTRY0), ("D1", ENTRY1)], [("D2", ENTRY2)],
           "people familiar, police and expert: October, or 2 August"),
    # when the ministry was told
    ("contradicts", [("D1", TOLDNOV1), ("D1", TOLDJAN1)], "lawmaker and ministry: informed in November, or first on 22 January"),
    # the money of the negotiator
    *pairs("contradicts", [("D3", PAID3), ("D4", PAID4), ("D4", PAIDBY4)], [("D4", CYPRUS4)],
           "prosecutors and lawyer: paid by the group, or a fee from a customer in Cyprus"),
    # the limits
    *pairs("contradicts", [("D3", LIMITS3), ("D4", LIMITS4)], [("D4", NOLIMIT4)],
           "prosecutors and lawyer: insurance limits given to the group, or to nobody"),
    # the contacts
    ("contradicts", [("D4", REPORT4), ("D4", NOREPORT4)], "lawyer and company: every contact reported, or none"),
    # how the negotiator left
    *pairs("contradicts", [("D3", FIRED3), ("D4", FIRED4)], [("D4", NOTFIRED4), ("D4", QUIT4)],
           "prosecutors, company and lawyer: dismissed in December, or quit in October"),
    # the ransom
    *pairs("contradicts", [("D3", RANSOM3), ("D4", RANSOMIND4)], [("D4", RANSOM4), ("D7", RANSOM7)],
           "indictment, and former employees and security firm: $2.6 million, or $4.1 million"),
    # the data of the workers
    *pairs("contradicts", [("D3", DATA3), ("D4", DATAIND4)], [("D4", DATA4)], "prosecutors and union: 52,000, or at least 70,000"),
    # when the workers were told
    ("contradicts", [("D4", TOLDSEP4), ("D4", TOLDJUL4)], "union and letter: first in September, or 8 July"),
    # the first day at the port
    *pairs("contradicts", [("D3", ENTRY3), ("D7", ENTRYOLD7)], [("D7", ENTRY7)],
           "indictment and security firm: 18 March, or 27 February"),
    # who attacked the port
    *pairs("contradicts", [("D3", ENTRY3)], [("D4", HERON4), ("D7", HERON7)], "prosecutors and security firm: Grey Sparrow, or Red Heron"),
    # the sale of the ID
    *pairs("contradicts", [("D5", SALE5), ("D7", SALE7)], [("D5", NOSALE5)], "police and suspect: sold, or not sold"),
    # the ransom of the wholesaler
    ("contradicts", [("D5", PAY5), ("D5", NOPAY5)], "president by way of a business partner, and company: 70 million yen paid, or nothing"),
    # the patients
    *pairs("contradicts", [("D5", P240_5), ("D7", P240_7)], [("D5", P86_5), ("D6", P86_6), ("D7", P86_7)],
           "group and company: 240,000, or 86,000"),
    *pairs("contradicts", [("D5", P240_5), ("D7", P240_7)], [("D5", P40_5), ("D6", P40_6)], "group and company: 240,000, or about 40,000"),
    # the ID
    *pairs("contradicts", [("D5", STOP5), ("D6", STOP6)], [("D5", VALID5)],
           "company and police: disabled at once, or valid until June"),
    # the operations
    *pairs("contradicts", [("D5", OPS120)], [("D5", OPS68_5), ("D6", OPS68_6)], "hospital association and prefecture: at least 120, or 68"),
    # the patch of the gateway
    *pairs("contradicts", [("D6", PATCH6), ("D7", PATCH7)], [("D7", NOPATCH7)],
           "company and security firm: patched in March 2024, or not patched in June 2025"),
    # the vulnerability
    ("contradicts", [("D6", VULN6), ("D6", NOVULN6)], "some media and company: a vulnerability exploited, or not"),

    *pairs("supersedes", [("D1", CLASS1)], [("D0", NOCLASS0), ("D1", NOCLASS1)], "the shipbuilder corrects itself"),
    *pairs("supersedes", [("D1", WRONG1)], [("D0", NOCLASS0), ("D1", NOCLASS1)], "the shipbuilder withdraws its first statement"),
    *pairs("supersedes", [("D1", FILES1), ("D2", FILES2)], [("D0", FILES0), ("D1", FILESOLD1)], "the shipbuilder raises its number"),
    *pairs("supersedes", [("D2", LEASENEW2), ("D2", LEASE2), ("D2", LEASEF2)], [("D1", LEASE1), ("D2", LEASEOLD2)],
           "the police correct their number, the indictment and the court follow"),
    *pairs("supersedes", [("D5", P86_5), ("D6", P86_6), ("D7", P86_7)], [("D5", P40_5), ("D6", P40_6)],
           "the wholesaler corrects its number"),
    *pairs("supersedes", [("D6", VALID6)], [("D5", STOP5), ("D6", STOP6)], "the wholesaler corrects itself"),
    *pairs("supersedes", [("D7", SPARROW7), ("D7", WITHDRAW7)], [("D4", HERON4), ("D7", HERON7)], "the security firm corrects itself"),
    *pairs("supersedes", [("D1", REJECT1)], [("D0", "The Russian embassy in Copenhagen did not immediately respond to a request for comment")],
           "no contradiction: silent on 12 March, answered by 15 March"),
    *pairs("sequence", [("D0", ARREST0), ("D1", ARREST1)], [("D2", CHARGE2)], "arrested in March, charged by November"),
    ("sequence", [("D2", CHARGE2), ("D2", ACQUIT2)], "charged, then acquitted of the first charge"),
    ("sequence", [("D2", CHARGE2), ("D2", CONVICT2)], "charged, then convicted on the second charge"),
    ("sequence", [("D3", ARREST3), ("D4", PLEA4)], "arrested on 4 June, pleaded not guilty on 10 June"),
    ("sequence", [("D5", SALE5), ("D5", RESALE5)], "sold to the broker, then to the attackers"),

    ("tension", [("D1", PAID1), ("D2", PAID2)], "300,000 and 310,000 kroner: compatible approximations"),
    ("tension", [("D1", PAID1), ("D2", PAIDF2)], "the same"),
    ("tension", [("D2", NOTMET2), ("D2", PAIDF2)], "never met him, and was paid by him: both may be true"),
    *pairs("tension", [("D2", NOTMET2)], [("D2", OLEG2), ("D2", PAID2)], "never met him, and was ordered and paid by him: both may be true"),
    *pairs("tension", [("D2", NOORDER2), ("D2", NOEVID2)], [("D1", ORDER1), ("D2", ORDER2), ("D1", ACCUSE1)],
           "not established in court, and stated by the minister: open"),
    *pairs("tension", [("D1", NOHAND1), ("D2", NOTRACE2)], [("D0", HAND0), ("D1", HAND1)], "no evidence or trace found, and handed over: open"),
    ("tension", [("D1", FILES1), ("D2", FILES2)], "4,000 and 4,012: a round number"),
    ("tension", [("D0", ATTR), ("D2", LYNX2)], "attributed flatly, and probably: strength differs"),
    ("tension", [("D1", DOUBT1), ("D2", NOORDER2)], "no doubt, and not established: strength differs"),
    ("tension", [("D1", KEPT1), ("D1", TOLDJAN1)], "kept back for four months, and first informed on 22 January: the length differs"),
    *pairs("tension", [("D0", ENTRY0), ("D1", ENTRY1)], [("D2", SUBPW2)], "account of a subcontractor, password of a subcontractor: refinement"),
    ("tension", [("D0", LEASE0), ("D2", LEASEF2)], "servers, and eight servers: refinement"),
    *pairs("tension", [("D7", NOPW7)], [("D3", PW3), ("D7", PW7)], "no evidence found, and a stolen password used: open"),
    *pairs("tension", [("D7", NOPAY7)], [("D3", PAID3), ("D4", PAID4), ("D4", PAIDBY4)], "no payments observed, and paid: open"),
    ("tension", [("D3", RANSOM3), ("D4", SECOND4)], "paid on 9 April, second of two payments on 2 May: the first may be that of April"),
    ("tension", [("D3", CHARGE3), ("D7", CHARGE7)], "wire fraud conspiracy and extortion, and extortion: one indictment"),
    ("tension", [("D6", "攻撃者の特定には至っておりません"), ("D5", SPARROW5)], "not identified, and highly likely: different bodies, strength differs"),
    ("tension", [("D6", "攻撃者の特定には至っておりません"), ("D7", SPARROWZ7)], "the same"),
    ("tension", [("D5", RESALE5), ("D7", RESALE7)], "to the attackers, and to Grey Sparrow: refinement"),

    *pairs("opposes", [("D0", DENY0), ("D1", FAITH1)], [("D0", LEASE0)], "the technician denies the accusation"),
    ("opposes", [("D1", FAITH1), ("D1", LEASE1)], "in good faith: no denial of the lease"),
    ("opposes", [("D2", PLEA2), ("D2", CHARGE2)], "the accused denies the charges"),
    *pairs("opposes", [("D1", REJECT1), ("D1", NOTHING1)], [("D1", ACCUSE1), ("D0", WORK0), ("D0", STEAL0)],
           "denial of an accusation or suspicion"),
    *pairs("opposes", [("D4", PLEA4)], [("D3", CHARGE3), ("D7", CHARGE7)], "the accused denies the charges"),
    ("opposes", [("D2", APPEAL2), ("D2", ACQUIT2)], "the prosecution appeals against the judgment"),
    *pairs("opposes", [("D5", DENY5), ("D7", DENY7)], [("D5", SALE5), ("D7", SALE7)], "the accused denies the suspicion"),
    ("opposes", [("D5", DENY5), ("D5", "不正アクセス禁止法違反（助長）の疑い")], "the accused denies the suspicion"),

    ("copy", [("D0", ATTR), ("D1", ATTR)], "wire sentence, copied with its source"),
    ("same-utterance", [("D0", ATTR), ("D1", ATTR)], "one report of Ravnsborg"),
    ("same-utterance", [("D1", ORDER1), ("D2", ORDER2)], "one speech to parliament on 14 March"),
    ("same-utterance", [("D0", NOCLASS0), ("D1", NOCLASS1)], "the first statement of the shipbuilder, of 12 March"),
    ("same-utterance", [("D0", FILES0), ("D1", FILESOLD1)], "the first number of the shipbuilder"),
    ("same-utterance", [("D0", HAND0), ("D1", HAND1)], "one article of Jyllands Dagblad"),
    ("same-utterance", [("D4", HERON4), ("D7", HERON7)], "one report of April 2025"),
    ("same-utterance", [("D5", P240_5), ("D7", P240_7)], "the claim of responsibility of the group"),
    ("same-utterance", [("D4", LED4), ("D7", LED7)], "the belief of the FBI in one article of the Courier"),
    ("source-drift", [("D1", ENTRY1), ("D0", ENTRY0)], "one of the people, by Halyard, became police"),
    ("source-drift", [("D1", HAND1), ("D0", HAND0)], "the source in the ministry is left out"),
    ("distorts", [("D7", LED7), ("D4", LED4)], "believed became identified"),

    ("same-origin", [("D0", ARREST0), ("D1", ARREST1)], "the police of North Jutland"),
    ("same-origin", [("D0", LEASE0), ("D1", LEASE1), ("D2", LEASEOLD2)], "the police of North Jutland"),
    ("same-origin", [("D0", PAID0), ("D1", PAID1)], "the police of North Jutland"),
    ("same-origin", [("D0", NOCLASS0), ("D1", NOCLASS1)], "the shipbuilder"),
    ("same-origin", [("D0", FILES0), ("D1", FILESOLD1)], "the shipbuilder"),
    ("same-origin", [("D1", FILES1), ("D2", FILES2)], "the shipbuilder"),
    ("same-origin", [("D0", ALERT0), ("D2", ALERT2)], "the shipbuilder"),
    ("same-origin", [("D0", ATTR), ("D1", ATTR), ("D2", LYNX2)], "Ravnsborg"),
    ("same-origin", [("D0", HAND0), ("D1", HAND1)], "a source in the ministry, by Jyllands Dagblad"),
    ("same-origin", [("D1", ACCUSE1), ("D1", ORDER1), ("D2", ORDER2)], "the Government of Denmark"),
    ("same-origin", [("D1", GAMES1), ("D2", GAMES2)], "the technician"),
    ("same-origin", [("D0", DENY0), ("D2", PLEA2)], "the technician"),
    ("same-origin", [("D3", LIMITS3), ("D4", LIMITS4)], "the indictment"),
    ("same-origin", [("D3", PAID3), ("D4", PAID4), ("D4", PAIDBY4)], "the indictment"),
    ("same-origin", [("D3", CLIENT3), ("D4", CLIENT4)], "the prosecutors"),
    ("same-origin", [("D3", CHARGE3), ("D7", CHARGE7)], "the indictment"),
    ("same-origin", [("D3", ENTRY3), ("D7", ENTRYOLD7)], "the indictment"),
    ("same-origin", [("D3", PW3), ("D7", PW7)], "the indictment"),
    ("same-origin", [("D3", DATA3), ("D4", DATAIND4)], "the indictment"),
    ("same-origin", [("D3", RANSOM3), ("D4", RANSOMIND4)], "the indictment"),
    ("same-origin", [("D4", RANSOM4), ("D4", SECOND4)], "the former employees"),
    ("same-origin", [("D4", LED4), ("D7", LED7)], "the FBI, by the Courier"),
    ("same-origin", [("D4", HERON4), ("D7", HERON7)], "Marrow Labs"),
    ("same-origin", [("D5", SALE5), ("D7", SALE7)], "the police of Hiroshima"),
    ("same-origin", [("D5", DENY5), ("D7", DENY7)], "the suspect"),
    ("same-origin", [("D5", P40_5), ("D6", P40_6)], "the wholesaler's number of July"),
    ("same-origin", [("D5", P86_5), ("D6", P86_6), ("D7", P86_7)], "the wholesaler's number of August"),
    ("same-origin", [("D5", P240_5), ("D7", P240_7)], "the group"),
    ("same-origin", [("D5", STOP5), ("D6", STOP6)], "the wholesaler"),
    ("same-origin", [("D5", OPS68_5), ("D6", OPS68_6)], "the prefecture"),
    ("same-origin", [("D6", PATCH6), ("D7", PATCH7)], "the wholesaler"),

    ("independent", [("D2", LEASE2), ("D2", LEASEF2)], "the prosecution charges, the court finds: eight servers"),
    ("independent", [("D2", LEASENEW2), ("D2", LEASEF2)], "the police correct, the court finds: eight servers"),
    ("independent", [("D2", PAID2), ("D2", PAIDF2)], "the prosecution charges, the court finds: Oleg paid"),
    ("independent", [("D4", RANSOM4), ("D7", RANSOM7)], "former employees and security firm: $4.1 million"),
    ("independent", [("D3", FIRED3), ("D4", FIRED4)], "prosecutors and company: dismissed"),
    ("independent", [("D3", FBI3), ("D4", FBI4)], "prosecutors and company: the FBI was notified"),
    ("independent", [("D3", ENTRY3), ("D7", SPARROW7)], "prosecutors and security firm name the same group"),
    ("independent", [("D5", VALID5), ("D6", VALID6)], "police and, later, the wholesaler: the ID was valid until June"),
    ("independent", [("D5", SPARROW5), ("D7", SPARROWZ7)], "police and security firm name the same group"),
    ("independent", [("D5", RESALE5), ("D7", RESALE7)], "police and forum messages: sold on by the broker"),
    ("independent-partial", [("D2", GOT2), ("D2", PAIDF2)], "the defendant admits the money, the court finds who paid it"),
    ("independent-partial", [("D4", SECOND4), ("D7", RANSOM7)], "two payments, two transfers; only the former employee gives a day"),
    ("off-topic", [("D0", SONAR0)], "another incident told as background"),
    ("off-topic", [("D4", IDAHO4)], "another incident told as background"),
    ("off-topic", [("D5", MUTSUMI5)], "another incident told as background"),
]

times = [
    ("D0", "March 12", 0, "2024-03-12", "dateline", None),
    ("D0", "Tuesday", 0, "2024-03-12", "weekday", None),
    ("D0", "in October", 0, "2023-10", "last October before publication", None),
    ("D0", "Monday", 0, "2024-03-11", "weekday", None),
    ("D0", "41-year-old", 0, None, "an age", "age, not a date"),
    ("D0", "Tuesday", 1, "2024-03-12", "weekday", None),
    ("D0", "1,100", 0, None, "count", "number, not a date"),
    ("D0", "Nov. 3", 0, "2023-11-03", "last before publication", None),
    ("D0", "Saturday", 0, "2024-03-09", "weekday", None),
    ("D0", "2022", 0, "2022", "explicit", None),
    ("D1", "15 March 2024", 0, "2024-03-15", "explicit", None),
    ("D1", "4 May 2019", 0, "2019-05-04", "explicit", "photo caption: not an event date"),
    ("D1", "Thursday", 0, "2024-03-14", "weekday", None),
    ("D1", "in October", 0, "2023-10", "last October before publication", None),
    ("D1", "41-year-old", 0, None, "an age", "age, not a date"),
    ("D1", "Monday", 0, "2024-03-11", "weekday", None),
    ("D1", "Tuesday", 0, "2024-03-12", "weekday", None),
    ("D1", "Friday", 0, "2024-03-15", "weekday", None),
    ("D1", "1,100", 0, None, "count", "number, not a date"),
    ("D1", "in November", 0, "2023-11", "last November before publication", None),
    ("D1", "four months", 0, None, "a duration", "duration, not a date"),
    ("D1", "22 January", 0, "2024-01-22", "last before publication", None),
    ("D2", "21 November 2024", 0, "2024-11-21", "explicit", None),
    ("D2", "4-8271/2024", 0, None, "number of the case", "number, not a date"),
    ("D2", "42", 0, None, "an age", "age, not a date"),
    ("D2", "2023", 0, "2023", "explicit", None),
    ("D2", "in June", 0, "2024-06", "last June before publication", None),
    ("D2", "2 August 2023", 0, "2023-08-02", "explicit", None),
    ("D2", "4,012", 0, None, "count", "number, not a date"),
    ("D2", "3 November 2023", 0, "2023-11-03", "explicit", None),
    ("D2", "ten months", 0, None, "a duration", "duration, not a date"),
    ("D3", "Thursday, June 5, 2025", 0, "2025-06-05", "explicit", None),
    ("D3", "yesterday", 0, "2025-06-04", "day before publication", None),
    ("D3", "38", 0, None, "an age", "age, not a date"),
    ("D3", "2021", 0, "2021", "explicit range start", None),
    ("D3", "2024", 0, "2024", "explicit range end", None),
    ("D3", "March 2024", 0, "2024-03", "explicit", None),
    ("D3", "March 18, 2024", 0, "2024-03-18", "explicit", None),
    ("D3", "April 9, 2024", 0, "2024-04-09", "explicit", None),
    ("D3", "December 2024", 0, "2024-12", "explicit", None),
    ("D3", "29", 0, None, "an age", "age, not a date"),
    ("D3", "June 5, 2025", 1, "2025-06-05", "explicit", "date of the page: not an event date"),
    ("D4", "Sunday, June 15, 2025", 0, "2025-06-15", "explicit", None),
    ("D4", "11 days", 0, None, "a duration", "duration, not a date"),
    ("D4", "22 years", 0, None, "a duration", "duration, not a date"),
    ("D4", "Tuesday", 0, "2025-06-10", "weekday", None),
    ("D4", "in October", 0, "2024-10", "last October before publication", None),
    ("D4", "May 2, 2024", 0, "2024-05-02", "explicit", None),
    ("D4", "in September", 0, "2024-09", "last September before publication", None),
    ("D4", "July 8, 2024", 0, "2024-07-08", "explicit", None),
    ("D4", "In April", 0, "2025-04", "last April before publication", None),
    ("D4", "2022", 0, "2022", "explicit", None),
    ("D5", "2025年8月8日", 0, "2025-08-08", "explicit", None),
    ("D5", "7日", 0, "2025-08-07", "day before publication", None),
    ("D5", "34", 0, None, "an age", "age, not a date"),
    ("D5", "今年5月", 0, "2025-05", "year of publication", None),
    ("D5", "6月20日", 0, "2025-06-20", "last before publication", None),
    ("D5", "7月", 0, "2025-07", "last July before publication", None),
    ("D5", "7日", 1, "2025-08-07", "day before publication", None),
    ("D5", "3月", 0, "2025-03", "last March before publication", None),
    ("D5", "6月", 1, "2025-06", "last June before publication", None),
    ("D5", "昨年", 0, "2024", "year before publication", None),
    ("D6", "令和7年8月15日", 0, "2025-08-15", "explicit, era", None),
    ("D6", "本年6月11日", 0, "2025-06-11", "year of publication", None),
    ("D6", "6月18日", 0, "2025-06-18", "last before publication", None),
    ("D6", "6月18日", 1, "2025-06-18", "last before publication", None),
    ("D6", "翌19日", 0, "2025-06-19", "day after the date before", None),
    ("D6", "7月", 0, "2025-07", "last July before publication", None),
    ("D6", "8月7日", 0, "2025-08-07", "last before publication", None),
    ("D6", "8月12日", 0, "2025-08-12", "last before publication", None),
    ("D6", "6月まで", 0, "2025-06", "last June before publication", None),
    ("D6", "昨年3月", 0, "2024-03", "year before publication", None),
    ("D6", "8月8日", 0, "2025-08-08", "last before publication", None),
    ("D7", "2025-31", 0, None, "number of the advisory", "number, not a date"),
    ("D7", "27 August 2025", 0, "2025-08-27", "explicit", None),
    ("D7", "January 2024", 0, "2024-01", "explicit range start", None),
    ("D7", "2024-48871", 0, None, "number of the vulnerability", "number, not a date"),
    ("D7", "26 February 2024", 0, "2024-02-26", "explicit", None),
    ("D7", "11 April 2024", 0, "2024-04-11", "explicit", None),
    ("D7", "27 February 2024", 0, "2024-02-27", "explicit", None),
    ("D7", "18 March 2024", 0, "2024-03-18", "explicit", None),
    ("D7", "March 2024", 1, "2024-03", "explicit", None),
    ("D7", "24 June 2025", 0, "2025-06-24", "explicit", None),
    ("D7", "April 2025", 0, "2025-04", "explicit", None),
]

traps = [
    "the speaker stands at the end of the sentence: \"according to one of the people\", \"she said\", \"one of them said\" (D0, D1, D4)",
    "\"It\" is the report of Ravnsborg, then nobody's claim: the report said nothing on the country (D0)",
    "one sentence is given to a person familiar with the inquiry, and to police (D0, D1)",
    "\"that\" in \"no evidence of that\" is the sentence of the newspaper before (D1)",
    "a first statement and a first number repeated in the report that withdraws them (D1)",
    "\"He\" is the client in the words of his lawyer, a woman (D1, D4)",
    "six and eight servers: the police in March, then corrected, with the indictment and the court (D1, D2)",
    "the court reports the charge, the pleas and the witnesses; only paragraphs 7 to 9 are its own findings (D2)",
    "\"has not been proven\", \"Nor has it been established\" are open, no denials (D2)",
    "the quotations of the chief executive, the minister and the embassy end in three roots (D1)",
    "two persons called \"the defendant\", in two countries (D2, D3)",
    "one attribution covers four sentences after it: \"she said\" (D4)",
    "two quotations split around their speaker (D4)",
    "believed in the newspaper is identified in the advisory that cites it (D4, D7)",
    "the man of the headline and \"the very man\" are Whitcomb (D4)",
    "the trucks, the cannery, the courtroom, the locker are colour and no claims; the question at the end asserts nothing (D4)",
    "\"not 52,000 as the indictment has it\" gives the word of another (D4)",
    "the ransom of $2.6 million has one source in two documents, that of $4.1 million has two (D3, D4, D7)",
    "the security firm names Red Heron, then Grey Sparrow; each has its cluster (D4, D7)",
    "\"they say\" is the US prosecutors, \"the company\" is Zuiko in the second half of the advisory (D7)",
    "a quotation inside a quotation: the president, told by a business partner (D5)",
    "同社 is 瑞光メディカル throughout, 同集団 is the group (D5, D6)",
    "県 is the prefecture, 県警 the police (D5)",
    "page furniture, a caption with a date of its own, related links that look like claims (D1)",
    "boilerplate at the foot of the release: the presumption of innocence, a telephone number (D3)",
]
