# What one annotator read in the eight reports on three invented events, in the conventions of japan-2021.
FE, DKM, RU, SUN, DKN = "FE (Denmark)", "Denmark's defence minister", "Government of Russia", "Sundlods", "Danish navy"
UK, NCSC = "Government of the United Kingdom", "NCSC"
TOK, EMP, HAR, EM2, GOV = "police (Tokyo)", "former employee (statement to police)", "Harukaze Keiki", "second employee", "Government of Japan"
CAL, CIS, GRP, THO = "Calloway Gas", "CISA", "extortion group", "Thornbury"
S, P, F, T, H, M, L, C = ("Southern Courier", "Sound Post", "Foreign, Commonwealth & Development Office", "東都通信社", "ひかり放送",
                          "Padma Standard", "Lakeland News", "Federal Courier")

documents = [
    {**d("D0", "d0_southerncourier.txt", "Southern Courier", "2025-02-11", ["Meridian"]), "publisher_in_text": False},
    {**d("D1", "d1_soundpost.txt", "Sound Post", "2025-02-12", ["Kanal Ost"]), "publisher_in_text": False},
    d("D2", "d2_fcdo.txt", "Foreign, Commonwealth & Development Office", "2025-02-13", []),
    d("D3", "d3_tohto.txt", "東都通信社", "2025-05-14", [], "ja"),
    {**d("D4", "d4_hikari.txt", "ひかり放送", "2025-05-15", [], "ja"), "publisher_in_text": False},
    d("D5", "d5_padma.txt", "Padma Standard", "2025-05-16", ["Bosphorus Agency", "Tohto Press"]),
    d("D6", "d6_lakeland.txt", "Lakeland News", "2025-09-09", []),
    {**d("D7", "d7_federalcourier.txt", "Federal Courier", "2025-09-12", ["Lakeland News", "Business Today Radio"]),
     "publisher_in_text": False},
]

entities = [
    e("fe", "organization/government", "Danish Defence Intelligence Service (FE)", "Denmark's military intelligence service",
      "FE", "The service", "the service", "the Danish military intelligence service", "The Danish Defence Intelligence Service"),
    e("russia", "organization/government", "Russia", "Russia", "Moscow", "the Kremlin"),
    e("hackers", "intrusion-set", "Russian state-backed hackers (Brine Owl)", "Russian state-backed hackers", "the intruders",
      "Russian hackers", "The same actor", "Brine Owl"),
    e("network", "infrastructure", "ship reporting network of the Danish navy", "a ship reporting network of the Danish navy",
      "a network used by 130 people to exchange ship positions", "the network with which the Danish navy follows ships",
      "a network of the Danish navy"),
    e("navy", "organization/military", "Danish navy", "the Danish navy", "the navy"),
    e("denmark", "organization/government", "Denmark", "Denmark", "Copenhagen"),
    e("holmgaard", "person", "Karen Holmgaard, Danish Defence Minister", "Danish Defence Minister Karen Holmgaard",
      "Defence Minister Karen Holmgaard"),
    e("coldharbor", "software/malware", "Coldharbor", "Coldharbor", "a program named Coldharbor"),
    e("ruembdk", "organization/government", "Russia's embassy in Copenhagen", "Russia's embassy in Copenhagen"),
    e("ruembspokes", "person", "spokesman of the Russian embassy in Copenhagen (unnamed)", "an embassy spokesman"),
    e("sundlods", "organization/victim", "Sundlods, pilot company", "Sundlods", "The pilot company Sundlods"),
    e("navyspokes", "person", "spokesperson for the Danish navy (unnamed)", "A spokesperson for the navy"),
    e("kanalost", "organization/media", "Kanal Ost", "Kanal Ost"),
    e("meridian", "organization/media", "Meridian", "Meridian"),
    e("fcdo", "organization/government", "Foreign, Commonwealth & Development Office", "Foreign, Commonwealth & Development Office",
      "the Foreign Office"),
    e("uk", "organization/government", "United Kingdom", "The UK", "UK"),
    e("ncsc", "organization/government", "National Cyber Security Centre", "The National Cyber Security Centre", "NCSC",
      "the NCSC"),
    e("centre16", "organization/military-unit", "Centre 16 of the FSB", "Centre 16 of Russia's Federal Security Service",
      "Centre 16"),
    e("ports", "group", "British port operators", "at least 3 British port operators", "Port operators"),
    e("marchbank", "person", "Helen Marchbank, Foreign Secretary", "Foreign Secretary Helen Marchbank"),
    e("threlkeld", "person", "Martin Threlkeld, NCSC", "NCSC Director of Operations Martin Threlkeld"),
    e("gerasimchuk", "person", "Anton Gerasimchuk, FSB officer", "Anton Gerasimchuk"),
    e("podolny", "person", "Lev Podolny, FSB officer", "Lev Podolny"),
    e("ruamb", "person", "Russian Ambassador (unnamed)", "The Russian Ambassador"),
    e("harukaze", "organization/victim", "Harukaze Keiki, maker of measuring instruments", "ハルカゼ計器", "同社", "会社",
      "Harukaze Keiki", "the company"),
    e("employee", "person", "former employee (unnamed)", "50代の元社員の男", "元社員", "50代の元社員",
      "a former employee of a Japanese manufacturer", "The former employee"),
    e("official", "person", "official of Russia's trade mission (unnamed)", "在日ロシア通商代表部の30代の男性職員", "職員",
      "a Russian trade official", "the trade official"),
    e("employee2", "person", "another employee (unnamed)", "別の社員", "この社員"),
    e("heron", "intrusion-set", "Pale Heron", "ペイル・ヘロン", "Pale Heron", "a hacking group close to Russian intelligence"),
    e("rusint", "organization/government", "Russian intelligence", "ロシアの情報機関", "Russian intelligence"),
    e("tmpd", "organization/police", "Tokyo Metropolitan Police Department", "警視庁公安部", "公安部", "警視庁",
      "the Tokyo Metropolitan Police Department", "Police officials"),
    e("creds", "data", "credentials of the former employee", "社内ネットワークに接続するための情報", "接続情報",
      "社員用の識別番号とパスワード", "passwords"),
    e("files", "data", "about 20,000 files", "防衛関連の取引先に関する約2万件のデータ", "およそ2万件のデータ", "about 20,000 files"),
    e("shimura", "person", "志村, Chief Cabinet Secretary", "志村官房長官"),
    e("jpgov", "organization/government", "Government of Japan", "Japan", "Tokyo"),
    e("ruembjp", "organization/government", "Russian embassy in Japan", "ロシア大使館"),
    e("sablina", "person", "Irina Sablina, Russian Foreign Ministry spokeswoman", "Foreign Ministry spokeswoman Irina Sablina",
      "Sablina"),
    e("tohto", "organization/media", "Tohto Press", "東都通信社", "Tohto Press"),
    e("bosphorus", "organization/media", "Bosphorus Agency", "Bosphorus Agency"),
    e("padma", "organization/media", "Padma Standard", "Padma Standard"),
    e("calloway", "organization/victim", "Calloway Gas", "Calloway Gas", "The Dayton, Ohio-based utility", "The company",
      "The Ohio gas distributor Calloway Gas", "The utility"),
    e("calspokes", "person", "Calloway Gas spokesperson (unnamed)", "a Calloway Gas spokesperson", "the spokesperson"),
    e("lundqvist", "person", "Denise Lundqvist, Chief Executive", "Calloway Gas Chief Executive Denise Lundqvist", "Lundqvist"),
    e("intruders", "intrusion-set", "intruders at Calloway Gas (unknown)", "intruders", "The intruders", "the hackers", "a group"),
    e("customers", "group", "customers of Calloway Gas", "customers", "households", "some of its over 2 million customers"),
    e("fbi", "organization/police", "FBI", "the FBI"),
    e("cisa", "organization/government", "CISA", "the Cybersecurity and Infrastructure Security Agency"),
    e("saltlantern", "intrusion-set", "Salt Lantern", "Salt Lantern"),
    e("thornbury", "organization/vendor", "Thornbury", "the security firm Thornbury"),
    e("thoanalyst", "person", "analyst at Thornbury (unnamed)", "An analyst from the security firm Thornbury"),
    e("lakeland", "organization/media", "Lakeland News", "Lakeland News"),
    e("btr", "organization/media", "Business Today Radio", "Business Today Radio"),
]

S0 = S + " > Meridian {Staff Writers, Meridian}"
FE0 = S0 + " > FE [says]"
FR0 = S0 + " > FE [said]"
EM0 = S0 + " > Russia's embassy in Copenhagen [said]"
FE1 = P + " > FE [According to FE]"
KO1 = P + " > Kanal Ost [reports] > Kremlin [says]"
KQ1 = P + " > Kanal Ost [according to] > Kremlin [said] {direct quotation}"
FW1 = P + " > FE [warned] {2025-02-11}"
NC2 = F + " > NCSC [assesses]"
FE2 = F + " > FE [reported] {2025-02-11}"
MA2 = F + " > Helen Marchbank [said] {direct quotation}"
TH2 = F + " > Martin Threlkeld [said] {direct quotation}"
KB3 = T + " > 警視庁公安部 [によると]"
KI3 = T + " > 警視庁公安部 {implicit}"
HK4 = H + " > ハルカゼ計器 [明らかにしました]"
HY4 = H + " > ハルカゼ計器 [によりますと]"
IN4 = H + " > 捜査関係者 [によりますと] {anonymous}"
B5 = M + " > Bosphorus Agency {Source: Bosphorus Agency}"
SA5 = B5 + " > Irina Sablina [told reporters] {direct quotation}"
TO5 = B5 + " > Tohto Press [alleged]"
PO5 = B5 + " > police officials [adding] {direct quotation}"
CF6 = L + " > Calloway Gas [stated in a regulatory filing]"
CS6 = L + " > Calloway Gas spokesperson [told Lakeland News] {direct quotation}"
C7 = C + " > Calloway Gas [said]"
LU7 = C + " > Denise Lundqvist [said]"
BT7 = C + " > Business Today Radio > Denise Lundqvist [told Business Today Radio] {direct quotation}"
TB7 = C + " > Lakeland News > analyst from Thornbury [told Lakeland News]"

BREAK0 = "Russian state-backed hackers broke into a ship reporting network of the Danish navy last year"
HID0 = "the intruders had planted a program named Coldharbor, which hid its own traces, in a network used by 130 people to exchange ship positions"
HID2 = "the intruders used malware named Coldharbor to hide their presence in the network"
NEVER0 = "Russia had never attacked the computer systems of other states"
DENY1 = "Russia denies breaking into the network with which the Danish navy follows ships"
BLAME1 = "the Danish military intelligence service published a report that blames Moscow"
NOT1 = "We do not enter the networks of others"
NINE1 = "the Danish navy was the target of nine break-ins in 2023 and 2024"
C16 = "Centre 16 of Russia's Federal Security Service (FSB) was highly likely responsible for the intrusion"
EXPO2 = "a Russian cyber intrusion into a network of the Danish navy"
GAVE3 = "計測機器メーカー「ハルカゼ計器」(横浜市)の社内ネットワークに接続するための情報をロシア側に渡した"
REF3 = "警視庁公安部は14日、不正競争防止法違反容疑で、50代の元社員の男を書類送検した"
REF4 = "警視庁公安部は14日、50代の元社員を不正競争防止法違反の疑いで書類送検しました"
USED3 = "同社への侵入に使われた"
FILES3 = "防衛関連の取引先に関する約2万件のデータが持ち出された"
FILES4 = "およそ2万件のデータにアクセスされた"
FILES5 = "taking about 20,000 files"
ENT5 = "a hacking group close to Russian intelligence entered the measuring instrument maker Harukaze Keiki"
HER4 = "侵入にはロシアのハッカー集団「ペイル・ヘロン」が関わった"
HER5 = "the intrusion has been attributed to the actor Pale Heron"
PAY3 = "元社員は見返りに現金計約90万円を受け取った"
PAY5 = "The former employee reportedly received 1.9 million yen from the trade official"
CRED3 = "元社員の接続情報が使われ"
CRED4 = "元社員の接続情報が使われていた"
DEF4 = "防衛関連のデータは別のネットワークで管理しており、漏えいしていない"
LINK3 = "ロシアの情報機関とつながりのあるハッカー集団「ペイル・ヘロン」"
NOTI3 = "同社が2024年10月に不審な通信に気付いて"
NOTI4 = "去年10月、外部からの不審な通信を検知して"
REJ5 = "Moscow on Thursday rejected as \"fiction\" the claims that a Russian trade official had bought passwords from a former employee of a Japanese manufacturer"
BOUGHT5 = "a Russian trade official had bought passwords from a former employee of a Japanese manufacturer"
BASE4 = "根拠のない主張だ"
FRI6 = "The Dayton, Ohio-based utility noticed the intrusion on Friday"
SEP7 = "The intruders were noticed on Sept. 3"
PIPE6 = "The company does not believe its pipelines were touched"
PIPE7 = "the hackers could have reached the pipeline controls"
DATA6 = "not yet in a position to say what data may be involved"
DATA7 = "exposed the bank details of some of its over 2 million customers"
ENTER6 = "intruders had entered its computer networks"
ATT7 = "it was the target of a serious cyberattack"

claims = [
    # D0, agency copy in a daily
    ("D0", BREAK0, "hackers", "intruded into", "network", FE0, FE, "INTRUSION", {"time": "2024"}),
    ("D0", "one step in a pattern of Russian spying on Baltic shipping", "intrusion", "is part of",
     "pattern of Russian spying on Baltic shipping", S0 + " > FE [describing]", FE, "PATTERN"),
    ("D0", "It is the first time Denmark has publicly blamed Russia for an intrusion into its own military systems", "denmark",
     "blamed for the first time", "russia", S0, S, "FIRST-BLAME"),
    ("D0", "relations between the two countries worsen", "relations of denmark and russia", "worsen", "", S0, S, "RELATIONS"),
    ("D0", "People have to hear that this goes on", "people", "hear of", "intrusions",
     S0 + " > Karen Holmgaard [said] {direct quotation}", DKM, "HEAR", {**NORM, "words": ["have to"]}),
    ("D0", "only then can ports and shipowners protect themselves", "ports and shipowners", "can protect", "themselves",
     S0 + " > Karen Holmgaard [said] {direct quotation}", DKM, "PROTECT"),
    ("D0", HID0, "hackers", "planted", "coldharbor in network", FR0, FE, "MALWARE"),
    ("D0", "which hid its own traces", "coldharbor", "hid", "its own traces", FR0, FE, "HID"),
    ("D0", "a network used by 130 people to exchange ship positions", "network", "used by", "130 people", FR0, FE, "USERS"),
    ("D0", "this case does not stand alone", "intrusion", "stands", "alone", S0 + " > FE [said in its report] {direct quotation}", FE,
     "PATTERN", m("finding", "finds", polarity="-")),
    ("D0", "belongs to a systematic Russian effort against Denmark and its neighbours", "intrusion", "is part of",
     "systematic Russian effort against Denmark and its neighbours", S0 + " > FE [said in its report] {direct quotation}", FE,
     "PATTERN", m("finding", "finds")),
    ("D0", NEVER0, "russia", "attacked", "computer systems of other states", EM0, RU, "RU-NEVER", NEG),
    ("D0", "Denmark prefers loud accusations to the expert channels that are open to it", "denmark", "prefers",
     "loud accusations to expert channels", S0 + " > Russia's embassy in Copenhagen [in the statement] > embassy spokesman [was quoted as saying] {direct quotation}",
     RU, "RU-LOUD", STANCE),
    ("D0", "Russia was the most serious threat to Denmark's harbours", "russia", "is", "most serious threat to Denmark's harbours",
     S0 + " > FE [said in a yearly assessment] {2024-06}", FE, "THREAT"),
    ("D0", "break-in attempts aimed at pilots and tug companies", "break-in attempts", "aimed at", "pilots and tug companies",
     S0 + " > FE [said in a yearly assessment] {2024-06}", FE, "TARGETS"),
    ("D0", "A main target is Sundlods", "sundlods", "is", "main target", S0, S, "SUNDLODS-TARGET"),
    ("D0", "based in the western town of Korsor", "sundlods", "is based in", "Korsor", S0, S, "SUNDLODS"),
    ("D0", "guides tankers through the Great Belt", "sundlods", "guides", "tankers through the Great Belt", S0, S, "SUNDLODS"),
    # D1, the local English site that retells a broadcaster
    ("D1", DENY1, "russia", "denied", "intrusion into network", P, RU, "RU-DENIES", STANCE),
    ("D1", BLAME1, "russia", "intruded into", "network", P + " > FE [blames] {report, 2025-02-11}", FE, "INTRUSION"),
    ("D1", "nothing in it is right", "report of fe", "is", "right", KO1, RU, "RU-NOTHING-RIGHT", NEG),
    ("D1", NINE1, "navy", "was target of", "nine break-ins", FE1, FE, "NINE", {"time": "2023/2024"}),
    ("D1", "Main targets were the naval districts and the pilot service", "naval districts and pilot service", "were",
     "main targets", P + " > FE {implicit}", FE, "TARGETS"),
    ("D1", "Russian hackers also went after Danish companies that build sonar equipment", "hackers", "targeted",
     "Danish sonar companies", P + " > FE {implicit}", FE, "SONAR"),
    ("D1", "no classified information was lost in these break-ins",
     "classified information", "was lost in", "break-ins", P + " > FE [As far as the service knows]", FE, "NO-CLASSIFIED",
     m("not found (open)", "As far as the service knows", polarity="-")),
    ("D1", "Russia contests this", "russia", "contests", "report of fe", P, RU, "RU-DENIES", STANCE),
    ("D1", NOT1, "russia", "intrudes into", "networks of others", KQ1, RU, "RU-NEVER", NEG),
    ("D1", "Copenhagen has made this story up", "denmark", "made up", "story", P + " > Kanal Ost {implicit} > Kremlin [said] {direct quotation}",
     RU, "RU-MADE-UP"),
    ("D1", "Russia is getting better at jamming satellite navigation", "russia", "gets better at", "jamming satellite navigation", FW1,
     FE, "JAMMING"),
    ("D1", "46 cases near Bornholm in January", "jamming", "occurred", "46 cases near Bornholm", P + " > FE [pointed to]", FE, "BORNHOLM",
     {"time": "2025-01"}),
    ("D1", "Russia is also mapping undersea cables", "russia", "maps", "undersea cables", P + " > FE [the service said]", FE, "CABLES"),
    ("D1", "its systems had been checked", "sundlods", "checked", "its systems",
     P + " > Kanal Ost > Sundlods [told Kanal Ost] {2025-02-12}", SUN, "SUNDLODS-CHECKED"),
    ("D1", "no break-in had been found", "sundlods", "found", "break-in",
     P + " > Kanal Ost > Sundlods [told Kanal Ost] {2025-02-12}", SUN, "SUNDLODS-NOT-FOUND",
     m("not found (open)", "no break-in had been found", polarity="-")),
    ("D1", "A spokesperson for the navy did not want to comment on the report", "navyspokes", "declined to comment on", "report of fe",
     P, DKN, "NAVY-DECLINED", NON),
    # D2, the official statement
    ("D2", "The UK stands with Denmark", "uk", "supports", "denmark", F, UK, "UK-SUPPORT", STANCE),
    ("D2", EXPO2, "hackers", "intruded into", "network", F, UK, "INTRUSION"),
    ("D2", "a part of GCHQ", "ncsc", "is part of", "GCHQ", F, UK, "NCSC-GCHQ"),
    ("D2", C16, "centre16", "conducted", "intrusion", NC2, NCSC, "CENTRE16", m("probable", "highly likely")),
    ("D2", "The same actor, known to the NCSC as Brine Owl", "hackers", "is tracked as", "Brine Owl", F + " > NCSC [known to the NCSC as]",
     NCSC, "BRINE-OWL"),
    ("D2", "scanned the systems of at least 3 British port operators in autumn 2024", "hackers", "scanned", "systems of ports",
     F + " > NCSC {implicit}", NCSC, "SCANNED", {"time": "2024-autumn"}),
    ("D2", "There is no evidence that any of them was compromised", "ports", "were", "compromised", F + " > NCSC {implicit}", NCSC,
     "NO-COMPROMISE", m("not found (open)", "no evidence", polarity="-")),
    ("D2", HID2, "hackers", "used to hide", "coldharbor", FE2, FE, "MALWARE"),
    ("D2", "Russia spies on the ships of its neighbours", "russia", "spies on", "ships of its neighbours", MA2, UK, "UK-SPIES"),
    ("D2", "then denies it", "russia", "denied", "spying", MA2, UK, "RU-DENIES"),
    ("D2", "We condemn this behaviour", "uk", "condemned", "behaviour of russia", MA2, UK, "UK-CONDEMN", STANCE),
    ("D2", "we will make sure that the Kremlin pays a price for its recklessness", "uk", "will make pay", "russia", MA2, UK, "UK-PRICE",
     STANCE),
    ("D2", "Port operators should install the update published in December", "ports", "install", "update", TH2, NCSC, "NCSC-UPDATE",
     {**NORM, "words": ["should"]}),
    ("D2", "search their logs for the indicators in our advisory", "ports", "search", "logs", TH2, NCSC, "NCSC-LOGS",
     {**NORM, "words": ["should"]}),
    ("D2", "The UK has today also imposed an asset freeze on 2 FSB officers", "uk", "sanctioned", "gerasimchuk and podolny", F, UK,
     "UK-FREEZE", {"time": "2025-02-13"}),
    ("D2", "who are suspected of having directed Brine Owl since 2022", "gerasimchuk and podolny", "directed", "hackers",
     F + " > unstated [are suspected of]", UK, "DIRECTED", m("suspected", "suspected of", time="2022/")),
    ("D2", "The UK sanctioned Centre 16 for the first time in 2020", "uk", "sanctioned", "centre16", F, UK, "UK-2020", {"time": "2020"}),
    ("D2", "The Russian Ambassador was summoned to the Foreign Office this morning", "fcdo (agentless)", "summoned", "ruamb", F, UK,
     "SUMMONED", {"time": "2025-02-13"}),
    # D3, Japanese agency
    ("D3", GAVE3, "employee", "handed credentials to", "Russian side", KI3, TOK, "HANDOVER", m("suspected", "として")),
    ("D3", REF3, "tmpd", "referred to prosecutors", "employee", T, TOK, "REFERRAL", {"time": "2025-05-14"}),
    ("D3", "不正競争防止法違反容疑", "employee", "charged with", "violation of the Unfair Competition Prevention Act", KI3, TOK, "CHARGE",
     m("suspected", "容疑")),
    ("D3", LINK3, "heron", "linked to", "rusint", T + " > 警視庁公安部 [みている]", TOK, "LINK", m("believed", "みている")),
    ("D3", "ハッカー集団「ペイル・ヘロン」に渡り", "creds", "passed to", "heron", T + " > 警視庁公安部 [みている]", TOK, "PASSED",
     m("probable", "可能性が高い", "みている")),
    ("D3", USED3, "creds", "used in", "intrusion at harukaze", T + " > 警視庁公安部 [みている]", TOK, "CREDS-USED",
     m("probable", "可能性が高い", "みている")),
    ("D3", NOTI3, "harukaze", "noticed", "suspicious traffic", KB3, TOK, "NOTICED", {"time": "2024-10"}),
    ("D3", CRED3, "creds", "used in", "intrusion at harukaze", KB3, TOK, "CREDS-USED", m("finding", "判明")),
    ("D3", "海外から設計データが閲覧されていた", "design data", "was viewed from", "abroad", KB3, TOK, "VIEWED", m("finding", "判明")),
    ("D3", "元社員は在日ロシア通商代表部の30代の男性職員と都内の飲食店で十数回会い", "employee", "met", "official (more than ten times)", KB3,
     TOK, "MEETINGS"),
    ("D3", "職員は今年2月に出国した", "official", "left", "Japan", KB3, TOK, "LEFT", {"time": "2025-02"}),
    ("D3", PAY3, "employee", "was paid", "about 900,000 yen", T + " > unstated [とみられる]", TOK, "PAID", m("believed", "とみられる")),
    ("D3", FILES3, "files (about 20,000)", "was stolen from", "harukaze", KI3, TOK, "FILES", {"time": "2024-07/"}),
    ("D3", "社員用の識別番号とパスワードを職員に不正に開示した", "employee", "handed credentials to", "official", KI3, TOK, "HANDOVER",
     m("suspected", "疑い", time="2024-05/2024-06")),
    ("D3", "別の社員の接続情報が使われた", "credentials of employee2", "used in", "intrusion at harukaze", KI3, TOK, "CREDS-2",
     m("finding", "形跡", "分かった")),
    ("D3", "この社員は関与を否定している", "employee2", "denied", "involvement", T, EM2, "EMPLOYEE2-DENIES", STANCE),
    ("D3", "公安部は引き続き捜査する", "tmpd", "investigating", "case", T, TOK, "OPEN"),
    # D4, the broadcaster
    ("D4", "去年、社内のネットワークに不正に侵入され", "harukaze", "was subject of", "intrusion", HK4, HAR, "INTRUSION-H", {"time": "2024"}),
    ("D4", "設計データが漏えいした可能性がある", "design data", "leaked", "", HK4, HAR, "LEAK", m("possible", "可能性がある")),
    ("D4", NOTI4, "harukaze", "noticed", "suspicious traffic", HY4, HAR, "NOTICED", {"time": "2024-10"}),
    ("D4", CRED4, "creds", "used in", "intrusion at harukaze", HY4, HAR, "CREDS-USED", m("finding", "わかった")),
    ("D4", "捜査に関わるため答えられない", "harukaze", "declined to comment on", "content of the data",
     H + " > ハルカゼ計器 [としたうえで] {direct quotation}", HAR, "HARUKAZE-DECLINED", NON),
    ("D4", "防衛関連のデータは別のネットワークで管理しており", "defence data", "is kept on", "another network",
     H + " > ハルカゼ計器 [としています] {direct quotation}", HAR, "OTHER-NETWORK"),
    ("D4", DEF4, "defence data", "leaked", "", H + " > ハルカゼ計器 [としています] {direct quotation}", HAR, "DEFENCE-NOT-LEAKED", NEG),
    ("D4", REF4, "tmpd", "referred to prosecutors", "employee", H, TOK, "REFERRAL", {"time": "2025-05-14"}),
    ("D4", "不正競争防止法違反の疑い", "employee", "charged with", "violation of the Unfair Competition Prevention Act",
     H + " > 警視庁公安部 {implicit}", TOK, "CHARGE", m("suspected", "疑い")),
    ("D4", "会社に不満があった", "employee", "had", "grievance against harukaze", IN4 + " > 元社員 [話している] {direct quotation}", EMP,
     "GRIEVANCE"),
    ("D4", HER4, "heron", "involved in", "intrusion at harukaze", IN4, TOK, "HERON", m("suspected", "疑いがあり")),
    ("D4", FILES4, "files (about 20,000)", "were accessed at", "harukaze", IN4, TOK, "FILES", m("possible", "可能性がある")),
    ("D4", "ロシア側に対し、外交ルートを通じて遺憾の意を申し入れた", "jpgov", "protested to", "russia",
     H + " > 志村官房長官 [述べました] {direct quotation, 2025-05-15}", GOV, "PROTEST"),
    ("D4", "捜査中であり、答えを差し控える", "shimura", "declined to comment on", "details of the case",
     H + " > 志村官房長官 [述べました] {direct quotation, 2025-05-15}", GOV, "SHIMURA-DECLINED", NON),
    ("D4", BASE4, "claims of the police", "are", "baseless", H + " > ロシア大使館 [コメントを出しました] {direct quotation, 2025-05-15}", RU,
     "RU-REJECTS", STANCE),
    # D5, the daily with foreign agency copy
    ("D5", REJ5, "russia", "rejected", "claims", B5 + " > state media [reported]", RU, "RU-REJECTS", {**STANCE, "time": "2025-05-15"}),
    ("D5", BOUGHT5, "official", "bought credentials from", "employee", B5 + " > unstated [the claims]", TOK, "HANDOVER",
     m("alleged", "claims")),
    ("D5", "No evidence whatsoever has been shown to us", "evidence", "was shown to", "russia", SA5, RU, "RU-NO-EVIDENCE", NEG),
    ("D5", ENT5, "heron", "intruded into", "harukaze", TO5, TOK, "HERON", m("alleged", "alleged")),
    ("D5", "a hacking group close to Russian intelligence", "heron", "linked to", "rusint", TO5, TOK, "LINK", m("alleged", "alleged")),
    ("D5", FILES5, "heron", "stole", "files (about 20,000)", TO5, TOK, "FILES", m("alleged", "alleged")),
    ("D5", "Russia has always been ready to talk about security in cyberspace", "russia", "is ready to talk about",
     "security in cyberspace", B5 + " > Irina Sablina [said] {direct quotation}", RU, "RU-READY", STANCE),
    ("D5", "we regret that Tokyo chooses the path of accusations", "russia", "regrets", "accusations of jpgov",
     B5 + " > Irina Sablina [said] {direct quotation}", RU, "RU-REGRETS", STANCE),
    ("D5", HER5, "heron", "conducted", "intrusion at harukaze",
     B5 + " > Tokyo Metropolitan Police Department [had said in a letter] {direct quotation}", TOK, "HERON",
     m("finding", "has been attributed to")),
    ("D5", PAY5, "employee", "was paid", "1.9 million yen", B5 + " > unstated [reportedly] {hearsay}", TOK, "PAID",
     m("hearsay", "reportedly", note="Tohto Press has about 900,000 yen")),
    ("D5", "the company had changed all passwords", "harukaze", "changed", "all passwords", B5 + " > police officials [noted]", TOK,
     "PASSWORDS"),
    ("D5", "There is no sign that the intruders still have access to the network", "heron", "has access to", "network of harukaze", PO5,
     TOK, "NO-ACCESS", m("not found (open)", "no sign", polarity="-")),
    ("D5", "Russia denies a role in such cases", "russia", "denied", "role in such cases", B5, RU, "RU-DENIES-ROLE", STANCE),
    ("D5", "others that were linked to Russia, among them a break-in at a ship reporting network of the Danish navy", "break-in at network",
     "linked to", "russia", B5 + " > unstated [were linked]", "unknown", "OTHER-EVENT",
     {"note": "another incident told as background: must not corroborate the Pale Heron claims"}),
    ("D5", "it would protest to Moscow through diplomatic channels", "jpgov", "protested to", "russia",
     B5 + " > Japan [stressed]", GOV, "PROTEST"),
    # D6, the broadcaster's site
    ("D6", "a supplier of natural gas to more than 2 million homes in the Midwest", "calloway", "supplies",
     "more than 2 million homes in the Midwest", L, L, "SUPPLIER"),
    ("D6", ENTER6, "intruders", "intruded into", "networks of calloway", L + " > Calloway Gas [said] {2025-09-08}", CAL, "GAS-INTRUSION"),
    ("D6", "prompting it to stop sending bills", "calloway", "stopped", "sending bills", L + " > Calloway Gas [said] {2025-09-08}", CAL,
     "BILLS"),
    ("D6", FRI6, "calloway", "noticed", "intrusion", CF6, CAL, "GAS-NOTICED", {"time": "2025-09-05"}),
    ("D6", "switching off its customer website", "calloway", "switched off", "customer website", CF6, CAL, "WEBSITE"),
    ("D6", PIPE6, "pipelines", "were touched by", "intruders", CF6, CAL, "PIPELINES",
     m("believed", "does not believe", polarity="-")),
    ("D6", DATA6, "calloway", "can say", "what data is involved", CF6, CAL, "DATA-UNKNOWN", NON),
    ("D6", "The company's phone service, GasLine, remained out of order as of Tuesday morning", "phone service of calloway", "remained",
     "out of order", L, L, "GASLINE", {"time": "2025-09-09"}),
    ("D6", "we have taken a number of systems offline", "calloway", "took offline", "systems", CS6, CAL, "OFFLINE"),
    ("D6", "No customer will be cut off for unpaid bills while this lasts", "customers", "will be", "cut off for unpaid bills", CS6, CAL,
     "NO-CUT-OFF", NEG),
    ("D6", "working day and night to learn what happened", "calloway", "investigating", "intrusion",
     L + " > Calloway Gas spokesperson [added] {quoted fragment}", CAL, "GAS-INQUIRY"),
    ("D6", "it has informed the FBI", "calloway", "informed", "fbi", L + " > Calloway Gas [said]", CAL, "FBI-INFORMED"),
    ("D6", "is helping its agents", "calloway", "helps", "fbi", L + " > Calloway Gas [said]", CAL, "FBI-HELPED"),
    ("D6", "Calloway Gas is the third-largest gas distributor in the Midwest", "calloway", "is", "third-largest gas distributor in the Midwest",
     L + " > Calloway Gas [According to its website]", CAL, "SIZE"),
    ("D6", "runs 31,000 miles of pipeline in five states", "calloway", "runs", "31,000 miles of pipeline",
     L + " > Calloway Gas [According to its website]", CAL, "SIZE"),
    ("D6", "Shares of the company lost $2.14, or 4.4%, on Monday to close at $46.90", "shares of calloway", "lost", "$2.14 (4.4%)", L, L,
     "SHARES", {"time": "2025-09-08"}),
    ("D6", "U.S. officials have lately grown worried about intrusions by Iran-linked hackers at American utilities", "U.S. officials",
     "are worried about", "intrusions by Iran-linked hackers", L, "U.S. officials", "WORRIED", STANCE),
    ("D6", "a group called Salt Lantern had planted malware at two pipeline operators", "saltlantern", "planted",
     "malware at two pipeline operators", L + " > CISA [warned] {2025-06}", CIS, "OTHER-EVENT-PIPELINES",
     {"note": "another incident: must not corroborate the Calloway claims"}),
    # D7, the political daily
    ("D7", ATT7, "calloway", "was target of", "cyberattack", C7 + " {2025-09-11}", CAL, "GAS-INTRUSION"),
    ("D7", DATA7, "cyberattack", "exposed", "bank details of customers", C7 + " {2025-09-11}", CAL, "GAS-DATA"),
    ("D7", "the theft would rank among the largest yet at a U.S. energy company", "theft", "ranks among",
     "largest at a U.S. energy company", C, C, "LARGEST", m("possible", "Should", "would")),
    ("D7", "it is too early to tell who was behind the attack", "calloway", "can tell", "who was behind the attack",
     C + " > company officials [say]", CAL, "TOO-EARLY", NON),
    ("D7", "The stolen data includes names, addresses and bank account numbers", "stolen data", "includes",
     "names, addresses and bank account numbers", C, C, "GAS-DATA"),
    ("D7", "the company has been contacted by a group", "group", "contacted", "calloway", LU7 + " {2025-09-12}", CAL, "CONTACTED"),
    ("D7", "which is demanding $8 million", "group", "demands", "$8 million", LU7 + " {2025-09-12}", CAL, "DEMAND"),
    ("D7", "We got a message from someone", "calloway", "received message from", "group", BT7, CAL, "CONTACTED"),
    ("D7", "claiming to have done this", "group", "conducted", "cyberattack", BT7 + " > group [claiming]", GRP, "CLAIMED",
     m("alleged", "claiming")),
    ("D7", "she could not tell whether the message was genuine", "lundqvist", "can tell", "whether the message was genuine",
     C + " > Denise Lundqvist [suggested]", CAL, "GENUINE-UNKNOWN", NON),
    ("D7", "data appearing to belong to Calloway Gas customers is offered on a Russian-language forum", "data", "is offered on",
     "Russian-language forum", TB7, THO, "OFFERED"),
    ("D7", "data appearing to belong to Calloway Gas customers", "data", "belongs to", "customers", TB7, THO, "DATA-OWNER",
     m("believed", "appearing to")),
    ("D7", "households are getting forged gas bills", "households", "receive", "forged gas bills", C + " > unstated [first reports] {hearsay}",
     "unknown", "FORGED-BILLS", m("hearsay", "reports")),
    ("D7", "The utility has drawn criticism for its old software", "calloway", "was criticised for", "old software", C, C, "CRITICISM"),
    ("D7", "warnings that, some say, came too late", "warnings of calloway", "came", "too late", C + " > some [say] {anonymous}", "unknown",
     "TOO-LATE", m("hearsay", "some say")),
    ("D7", SEP7, "calloway (agentless)", "noticed", "intrusion", C, C, "GAS-NOTICED", {"time": "2025-09-03"}),
    ("D7", "customers were not told until Monday", "customers", "were told", "intrusion", C, C, "TOLD", {"time": "2025-09-08"}),
    ("D7", "we honestly don't know", "calloway", "knows", "whether pipeline controls could be reached",
     C + " > Business Today Radio > Denise Lundqvist [told Business Today Radio] {quoted fragment}", CAL, "PIPELINES-UNKNOWN", NON),
    ("D7", "Yes, we should have", "calloway", "call sooner", "customers", C + " > Denise Lundqvist [said] {direct quotation}", CAL, "SOONER",
     {**NORM, "words": ["should have"]}),
    ("D7", "we have to do better", "calloway", "do", "better", C + " > Denise Lundqvist [said] {direct quotation}", CAL, "BETTER",
     {**NORM, "words": ["have to"]}),
]

relations = [
    ("contradicts", [("D0", NEVER0), ("D0", BREAK0)], "Russia's part is asserted by FE and denied"),
    ("contradicts", [("D1", NOT1), ("D0", BREAK0)], "Russia's part is asserted by FE and denied"),
    ("contradicts", [("D0", NEVER0), ("D2", EXPO2)], "Russia's part is asserted by the British government and denied"),
    ("contradicts", [("D1", NOT1), ("D2", EXPO2)], "Russia's part is asserted by the British government and denied"),
    ("opposes", [("D1", "nothing in it is right"), ("D1", BLAME1)], "general denial of the report"),
    ("contradicts", [("D4", DEF4), ("D3", FILES3)], "defence data left the company or not"),
    ("contradicts", [("D7", SEP7), ("D6", FRI6)], "noticed on Wednesday 3 or on Friday 5 September"),
    ("tension", [("D0", BREAK0), ("D1", NINE1)], "one intrusion last year, nine break-ins in two years: one may be among them"),
    ("tension", [("D0", "A main target is Sundlods"), ("D1", "no break-in had been found")], "a target need not have been entered"),
    ("tension", [("D3", PAY3), ("D5", PAY5)], "900,000 or 1.9 million yen, both hedged"),
    ("tension", [("D3", FILES3), ("D4", FILES4)], "carried off against possibly accessed"),
    ("tension", [("D4", DEF4), ("D4", FILES4)], "denial of a leak of defence data against possible access to 20,000 items"),
    ("tension", [("D4", "ロシア側に対し、外交ルートを通じて遺憾の意を申し入れた"),
                 ("D5", "it would protest to Moscow through diplomatic channels")], "has protested, would protest"),
    ("tension", [("D6", PIPE6), ("D7", "we honestly don't know")], "does not believe the pipelines were touched, does not know"),
    ("supersedes", [("D7", DATA7), ("D6", DATA6)], "the company can say on Thursday what it could not say on Monday"),
    ("opposes", [("D1", DENY1), ("D1", BLAME1)], "stance against the accusation"),
    ("opposes", [("D1", "Russia contests this"), ("D1", NINE1)], "stance against the report"),
    ("opposes", [("D1", "Copenhagen has made this story up"), ("D1", BLAME1)], "disputes the report as a whole"),
    ("opposes", [("D0", "Denmark prefers loud accusations to the expert channels that are open to it"), ("D0", BREAK0)],
     "stance, no factual negation"),
    ("opposes", [("D5", REJ5), ("D5", BOUGHT5)], "stance against the claims"),
    ("opposes", [("D5", "No evidence whatsoever has been shown to us"), ("D5", ENT5)], "disputes the proof"),
    ("opposes", [("D4", BASE4), ("D4", HER4)], "stance against the accusation"),
    ("opposes", [("D3", "この社員は関与を否定している"), ("D3", "別の社員の接続情報が使われた")], "denies involvement, not the use of the credentials"),
    ("opposes", [("D5", "Russia denies a role in such cases"), ("D5", HER5)], "general denial"),
    ("same-origin", [("D0", BREAK0), ("D1", BLAME1)], "one report of FE"),
    ("same-origin", [("D0", HID0), ("D2", HID2)], "one report of FE"),
    ("same-origin", [("D3", REF3), ("D4", REF4)], "one procedural act of the Tokyo police"),
    ("same-origin", [("D3", FILES3), ("D4", FILES4), ("D5", FILES5)], "one root: the Tokyo police inquiry"),
    ("same-origin", [("D3", LINK3), ("D5", "a hacking group close to Russian intelligence")], "one root: the Tokyo police inquiry"),
    ("same-origin", [("D4", HER4), ("D5", ENT5), ("D5", HER5)], "one root: the Tokyo police inquiry"),
    ("same-origin", [("D3", GAVE3), ("D5", BOUGHT5)], "one root: the Tokyo police inquiry"),
    ("same-origin", [("D6", ENTER6), ("D7", ATT7)], "the company tells it in both"),
    ("independent", [("D4", CRED4), ("D3", CRED3)], "the company itself and the police"),
    ("same-origin", [("D4", NOTI4), ("D3", NOTI3)], "the police have it from the company, which turned to them"),
    ("independent-partial", [("D0", BREAK0), ("D2", C16)], "FE and the NCSC; the NCSC names a unit, with a hedge"),
    ("source-drift", [("D3", PAY3), ("D5", PAY5)], "believed becomes \"reportedly\", with another sum"),
    ("off-topic", [("D5", "others that were linked to Russia, among them a break-in at a ship reporting network of the Danish navy"),
                   ("D6", "a group called Salt Lantern had planted malware at two pipeline operators")],
     "other incidents told as background"),
]

WD, DM, AGE = ("weekday on or before publication", "day and month explicit, year from document", "age, not a date")
DAY = "day explicit, month and year from document"
MB = "month before publication"
times = [
    ("D0", "last year", 0, "2024", "year before publication", None),
    ("D0", "Last June", 0, "2024-06", MB, None),
    ("D1", "Tuesday", 0, "2025-02-11", WD, None),
    ("D1", "2023", 0, "2023", "explicit", None),
    ("D1", "2024", 0, "2024", "explicit", None),
    ("D1", "Tuesday", 1, "2025-02-11", WD, None),
    ("D1", "January", 0, "2025-01", MB, None),
    ("D1", "Wednesday", 0, "2025-02-12", "weekday of publication", None),
    ("D2", "13 February 2025", 0, "2025-02-13", "explicit", None),
    ("D2", "16", 0, None, "unit number", "number, not a date"),
    ("D2", "autumn 2024", 0, "2024-autumn", "explicit season", None),
    ("D2", "11 February", 0, "2025-02-11", DM, None),
    ("D2", "December", 0, "2024-12", MB, None),
    ("D2", "today", 0, "2025-02-13", "day of publication", None),
    ("D2", "2022", 0, "2022", "explicit range start", None),
    ("D2", "16", 1, None, "unit number", "number, not a date"),
    ("D2", "2020", 0, "2020", "explicit", None),
    ("D2", "this morning", 0, "2025-02-13", "day of publication", None),
    ("D3", "14日", 0, "2025-05-14", DAY, None),
    ("D3", "50代", 0, None, "an age", AGE),
    ("D3", "2024年10月", 0, "2024-10", "explicit", None),
    ("D3", "30代", 0, None, "an age", AGE),
    ("D3", "今年2月", 0, "2025-02", "year of publication", None),
    ("D3", "24年7月", 0, "2024-07", "explicit, range start", None),
    ("D3", "24年5~6月", 0, "2024-05/2024-06", "explicit range", None),
    ("D4", "2025年5月15日", 0, "2025-05-15", "explicit", None),
    ("D4", "去年", 0, "2024", "year before publication", None),
    ("D4", "去年10月", 0, "2024-10", "year before publication", None),
    ("D4", "14日", 0, "2025-05-14", DAY, None),
    ("D4", "50代", 0, None, "an age", AGE),
    ("D4", "15日", 1, "2025-05-15", DAY, None),
    ("D4", "15日", 2, "2025-05-15", DAY, None),
    ("D5", "Thursday", 0, "2025-05-15", WD, None),
    ("D6", "Monday", 0, "2025-09-08", WD, None),
    ("D6", "Friday", 0, "2025-09-05", WD, None),
    ("D6", "Tuesday", 0, "2025-09-09", "weekday of publication", None),
    ("D6", "day and night", 0, None, "an idiom", "idiom, not a date"),
    ("D6", "Monday", 1, "2025-09-08", WD, None),
    ("D6", "lately", 0, "PAST_REF", "vague", None),
    ("D6", "June", 0, "2025-06", MB, None),
    ("D7", "Thursday", 0, "2025-09-11", WD, None),
    ("D7", "Friday", 0, "2025-09-12", "weekday of publication", None),
    ("D7", "Sept. 3", 0, "2025-09-03", DM, None),
    ("D7", "Monday", 0, "2025-09-08", WD, None),
]

traps = [
    {"id": "t1", "what": "page furniture: doubled captions and headlines, photo credits, crumbs, source lines (D0, D1, D2, D4, D5, D7)"},
    {"id": "t2", "what": "weekday-only dates with no publication date in the text (D0, D1, D5, D6, D7)"},
    {"id": "t3", "what": "speaker only by pronoun or role: \"it said\", \"The service\", \"the spokesperson\" (D0, D1, D6)"},
    {"id": "t4", "what": "statement after \"X said:\" in paragraphs without quotation marks (D2)"},
    {"id": "t5", "what": "speaker in the middle, broadcaster behind: \"nothing in it is right, the Kremlin says, Kanal Ost reports\" (D1)"},
    {"id": "t6", "what": "D5 retells D3 with another sum; its background names the event of D0 to D2"},
    {"id": "t7", "what": "としたうえで, としています, とみている carry attributions (D3, D4)"},
    {"id": "t8", "what": "not found and not known are no denials (D1, D2, D5, D6, D7)"},
]
