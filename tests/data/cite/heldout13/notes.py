"""Research institutes, call records and satellite parts: nine reports in the everyday manner of the agencies.

Three events (Canada 2024, New Zealand 2025, central Japan 2025), all names invented, written and annotated before any program
read them.
"""

documents = [
    d("D0", "000_wire.txt", "Northern Press", "2024-09-17", ["Capital Television"]),
    d("D1", "001_broadcaster_page.txt", "Pacific Channel", "2024-09-19", ["Northern Press", "Capital Television"]),
    d("D2", "002_press_briefing.txt", "Ministry of Foreign Affairs of the Republic of Sarvonia", "2024-09-20",
      ["Northern Press", "Capital Television", "Pacific Channel", "Velgrad News Agency"]),
    d("D3", "003_police_statement.txt", "New Zealand Police, Cook Strait District", "2025-03-06", []),
    d("D4", "004_newspaper.txt", "The Wellington Standard", "2025-03-15", []),
    d("D5", "005_ja_news.txt", "甲信日報", "2025-09-05", [], "ja"),
    d("D6", "006_ja_company_notice.txt", "千曲精器株式会社", "2025-09-10", [], "ja"),
    d("D7", "007_wire.txt", "Union Press", "2025-09-11", ["Koshin Nippo"]),
    d("D8", "008_vendor_advisory.txt", "Kelmont Security", "2025-09-16", []),
]

entities = [
    e("milsar", "organization/military", "Sarvonian military", "Sarvonia's military", "the Sarvonian military", "The Sarvonian military",
      "Sarvonia's armed forces", "the armed forces", "サルボニア軍", "軍"),
    e("sarvonia", "organization/government", "Sarvonia", "Sarvonia", "Sarvonia’s foreign ministry", "The Sarvonian embassy in Ottawa",
      "在日サルボニア大使館", "わが国", "The ministry"),
    e("lantern", "intrusion-set", "Copper Lantern", "a hacker group", "a group known as Copper Lantern", "the group", "Copper Lantern",
      "another group, Copper Lantern", "a hacker group under the direction of the Sarvonian military"),
    e("institutes", "group/victim", "about 130 Canadian universities and companies", "about 130 Canadian universities and companies",
      "about 130 universities and companies", "Canadian institutes", "Canadian universities"),
    e("noi", "organization/victim", "National Ocean Institute", "the National Ocean Institute", "The National Ocean Institute",
      "The institute"),
    e("mservers", "infrastructure", "servers in Montreal", "servers in Montreal", "The servers", "the servers",
      "the servers used in the attack"),
    e("gradstudent", "person", "Sarvonian graduate student (unnamed)", "a Sarvonian graduate student", "The student", "the student",
      "He"),
    e("engineer", "person", "software engineer (unnamed)", "A software engineer in his 40s", "My client", "The engineer"),
    e("ferreira", "person", "Paul Ferreira", "His lawyer, Paul Ferreira", "his lawyer"),
    e("capol", "organization/police", "police (Canada)", "Police", "police", "Canadian police"),
    e("canada", "organization/government", "Government of Canada", "Canada", "the government", "The Canadian government",
      "the foreign ministry in Ottawa", "Canada's government"),
    e("marchand", "person", "Helen Marchand", "Public Safety Minister Helen Marchand", "Marchand"),
    e("pmo", "organization/government", "prime minister's office (Canada)", "The prime minister's office"),
    e("captv", "organization/media", "Capital Television", "broadcaster Capital Television", "the broadcaster", "Capital Television"),
    e("norway", "organization/government", "Norway", "Norway"),
    e("sorley", "person", "Graham Sorley", "An opposition lawmaker, Graham Sorley"),
    e("union", "organization", "union at the National Ocean Institute", "A union at the National Ocean Institute", "the union"),
    e("bernier", "person", "Luc Bernier", "his landlord in Montreal, Luc Bernier"),
    e("buoys", "records", "design data for sonar buoys", "design data for sonar buoys", "this data"),
    e("dorvat", "person", "Milan Dorvat", "Sarvonia’s ambassador, Milan Dorvat", "Dorvat", "your ambassador"),
    e("caamb", "person", "Canadian ambassador in Velgrad", "the Canadian ambassador"),
    e("draganov", "person", "Pavel Draganov", "Spokesman Pavel Draganov", "Draganov", "Sarvonian Foreign Ministry spokesman Pavel Draganov"),
    e("meeting", "event", "meeting in Geneva", "The meeting in Geneva", "it"),

    e("nzpol", "organization/police", "New Zealand Police", "Police", "officers"),
    e("tech", "person", "network technician (unnamed)", "a network technician, 41", "The technician", "the technician",
      "a 41-year-old technician", "a technician of the mobile operator", "He"),
    e("tuatara", "organization/victim", "Tuatara Mobile", "the mobile operator Tuatara Mobile", "Tuatara Mobile", "the operator", "Tuatara",
      "We"),
    e("billing", "infrastructure", "billing system of Tuatara Mobile", "its billing system"),
    e("bright", "organization", "Brightwater Research", "a private investigation firm, Brightwater Research", "Brightwater Research",
      "The private investigation firm in the Tuatara Mobile case", "Brightwater", "We"),
    e("tcreds", "records", "login credentials of the technician", "his login credentials", "the credentials", "his credentials",
      "login credentials", "The credentials"),
    e("callrecs", "records", "call records of customers", "the call records of 52,000 customers", "the records",
      "the records of 61,000 customers"),
    e("marsh", "person", "Celia Marsh", "A director of Brightwater Research, 36", "his co-director, Celia Marsh", "She"),
    e("client", "organization", "client of Brightwater (unnamed)", "a client overseas", "the client of Brightwater"),
    e("hollis", "person", "Craig Hollis", "Craig Hollis, managing director of Brightwater Research", "Hollis"),
    e("broker", "organization", "data broker in Singapore", "a data broker in Singapore", "the broker"),
    e("pohatu", "person", "Hana Pohatu", "his lawyer, Hana Pohatu"),
    e("fair", "organization", "Fair Line", "Consumer group Fair Line"),
    e("dalziel", "person", "Mark Dalziel", "Chief executive Mark Dalziel"),
    e("reeve", "person", "Alan Reeve", "Justice Minister Alan Reeve"),
    e("lawmakers", "group", "two lawmakers", "Two lawmakers"),
    e("sis", "organization/government", "Security Intelligence Service", "the Security Intelligence Service", "The service"),
    e("bellbird", "organization", "Bellbird", "Australian operator Bellbird"),

    e("chikuma", "organization/victim", "千曲精器", "精密機器メーカー「千曲精器」", "同社", "会社", "千曲精器株式会社", "当社",
      "Japanese satellite parts maker Chikuma Seiki", "Chikuma", "The company", "Chikuma Seiki", "The company"),
    e("cservers", "infrastructure", "千曲精器のサーバー", "「千曲精器」のサーバー", "当社サーバー", "its servers", "the servers of Chikuma Seiki"),
    e("exemp", "person", "元社員の男", "元社員の男（38）", "男", "元社員の男", "当社の元従業員", "同人", "a former employee", "The man, 38"),
    e("napol", "organization/police", "長野県警", "県警", "長野県警察", "Nagano police", "Police", "Japanese police"),
    e("ecreds", "records", "元社員のIDとパスワード", "社内システムのIDとパスワード", "IDとパスワード", "元従業員のID", "his ID and password",
      "his credentials", "The credentials"),
    e("partner", "person", "取引先を装った人物", "取引先を装った人物", "a person who posed as a business partner"),
    e("heron", "intrusion-set", "Grey Heron", "ハッカー集団「グレイ・ヘロン」", "攻撃者", "a hacker group called Grey Heron",
      "The hacker group Grey Heron", "Grey Heron", "The group", "the group"),
    e("jservers", "infrastructure", "国内のレンタルサーバー3台", "国内のレンタルサーバー3台", "この3台", "three servers"),
    e("jstudent", "person", "サルボニア国籍の留学生の男", "サルボニア国籍の留学生の男（27）", "留学生", "A Sarvonian student", "the student", "he"),
    e("sensordraw", "records", "図面", "人工衛星用センサーの図面など約6200点", "盗まれた図面", "6,840 drawings"),
    e("defdraw", "records", "防衛装備品の図面", "防衛装備品のもの", "防衛装備品に関する図面", "drawings of defence equipment",
      "drawings of missile parts", "Drawings of missile parts"),
    e("sysadmin", "person", "元システム担当者", "同社の元システム担当者"),
    e("jmod", "person/role", "防衛省関係者", "防衛省関係者", "A Japanese Defence Ministry official"),
    e("osawa", "person", "大沢官房長官", "大沢官房長官", "Chief Cabinet Secretary Osawa"),
    e("jconsult", "organization", "調査会社", "当社が委託した調査会社"),
    e("clients24", "group", "お取引先24社", "影響のあるお取引先24社"),
    e("vpn", "infrastructure", "VPN機器", "VPN機器", "VPN devices made by Orlane", "its devices"),
    e("flaw", "vulnerability", "VPN機器の脆弱性", "VPN機器の脆弱性", "a flaw in VPN devices made by Orlane", "the flaw"),
    e("orlane", "organization", "Orlane", "Orlane"),
    e("koshin", "organization/media", "甲信日報", "the newspaper Koshin Nippo", "the newspaper"),
    e("college", "organization", "Ueda Technical College", "Ueda Technical College", "the college"),
    e("kelmont", "organization", "Kelmont Security", "the security firm Kelmont Security", "Kelmont", "We", "us"),
    e("rotterdam", "infrastructure", "server in Rotterdam", "a server that the group had leased in Rotterdam"),
    e("makers", "group/victim", "makers of satellite parts", "at least six makers of satellite parts in Japan, Germany and Italy"),
]

W = "Northern Press"
WC = W + " > Capital Television [reported] > unnamed people in a police investigation [citing] {anonymous}"
P = "Pacific Channel"
PN = "Pacific Channel [Source: Northern Press/hl] > Northern Press"
M = "Ministry of Foreign Affairs of the Republic of Sarvonia"
DRA = M + " > Pavel Draganov [Draganov:]"
QN = M + " > Northern Press [Northern Press:]"
QC = M + " > Capital Television [Capital Television:]"
QP = M + " > Pacific Channel [Pacific Channel:]"
Z = "New Zealand Police, Cook Strait District"
S = "The Wellington Standard"
HOL = S + " > Craig Hollis [told the Standard] {direct quotation}"
N = "甲信日報"
NS = N + " > 捜査関係者 [によると] {anonymous}"
G = "千曲精器株式会社"
GC = G + " > 当社が委託した調査会社の報告 [によれば]"
U = "Union Press"
UK = U + " > Koshin Nippo [reported] > investigative sources [citing] {anonymous}"
K = "Kelmont Security"

CAPOL = "police (Canada)"
CAGOV = "Government of Canada"
SAR = "Sarvonian government"
NOI = "National Ocean Institute"
UNION = "union at the National Ocean Institute"
ENGR = "the engineer"
NZPOL = "police (New Zealand)"
TECH = "the technician"
BRI = "Brightwater Research"
TUA = "Tuatara Mobile"
SIS = "Security Intelligence Service"
NAPOL = "長野県警"
CHI = "千曲精器"
ADMIN = "元システム担当者"
EXEMP = "元社員 (statement to police)"
JMOD = "防衛省関係者"
JGOV = "日本政府"
CONS = "調査会社"
COLL = "Ueda Technical College"
MINUS = {"polarity": "-"}

# D0-D2
TASK0 = ("Sarvonia's military is suspected of having instructed a hacker group to attack about 130 Canadian universities and "
         "companies")
TASK1 = "a hacker group under the direction of the Sarvonian military"
LEASE0 = "a Sarvonian graduate student had leased servers in Montreal under a false name"
LEASE1 = "the student who leased the servers"
LEASE2 = "a Sarvonian graduate student leased servers in Montreal under a false name"
USED0 = "The servers were used in an attack on the National Ocean Institute in 2022"
USED1 = "the servers used in the attack"
LEFT0 = "The student left Canada in March"
LEFT1 = "left Canada in March"
FLAT = "the student lived in the flat until May"
LEFT2 = "He left Canada in December 2023"
ACTOR = "The attacks were carried out between 2021 and 2023 by a group known as Copper Lantern"
LIKELY = "The involvement of the Sarvonian military is very likely"
LIKELY2 = "the involvement of the Sarvonian military in attacks on Canadian institutes is very likely"
LIKELY7 = "the Sarvonian military was very likely involved in attacks on Canadian universities by another group, Copper Lantern"
NOTINV = "Sarvonia's armed forces were not involved in these attacks"
NOLEAK = "no leak of personal data had been found so far"
ASKED0 = "Canada asked Sarvonia for legal assistance on Sept. 6"
ASKED2 = "it asked Sarvonia for legal assistance on September 6"
NOTASKED = "Canada has not asked us for assistance"
ARREST0 = "A software engineer in his 40s was arrested in Toronto on Saturday"
BAIL1 = "was released on bail on Wednesday"
HAND0 = "on suspicion of handing login credentials for the servers to the group"
HAND1 = "The engineer suspected of handing login credentials to the group"
DENY0 = "His lawyer, Paul Ferreira, denied the accusation"
CONTACT = "My client has never had contact with any hackers"
ACCESS0 = "it was the subject of unauthorized access in 2022"
NODAMAGE0 = "it suffered no damage"
NODAMAGE1 = "The institute says it suffered no damage"
BUOYS1 = "design data for sonar buoys had been stolen"
BUOYS2 = "design data for sonar buoys was stolen"
STOLENOTHING = "Sarvonia has stolen nothing from Canada"
PROBE = "Canadian police are investigating attacks on about 130 universities and companies"
TWOTEN = "At least 210 institutions were attacked"
OPP0 = "Sarvonia was opposed to all forms of hacking"
OPP1 = "Sarvonia was firmly opposed to hacking"
WARN0 = "warned Canada against making groundless accusations"
EVIDENCE = "Accusations must be based on evidence, not on presumption"
MEET0 = "Marchand is due to meet her Sarvonian counterpart in Geneva on Oct. 3"
CANCEL2 = "The meeting in Geneva was cancelled on Thursday"
SUMMON1 = "Canada summoned Sarvonia’s ambassador, Milan Dorvat, on Wednesday"
SUMMON2 = "it summoned your ambassador on Wednesday"
NORWAY = "hackers linked to Sarvonia had intruded into the email system of its energy ministry"
# D3, D4
ARREST3 = "The technician was arrested in Lower Hutt on Tuesday, 4 March"
CHARGE3 = "He has been charged with accessing a computer system for a dishonest purpose"
CHARGE4 = "Police last week charged a 41-year-old technician over the theft"
BAIL4 = "He was released on bail on Thursday"
SOLD3 = "the technician sold his login credentials to Brightwater Research for $85,000"
SOLD4 = "he sold the credentials to Brightwater for $85,000"
NOTBOUGHT = "has denied buying login credentials from a technician of the mobile operator"
NOTPAID = "We paid no one at Tuatara"
BROKER = "We bought the records from a data broker in Singapore"
CREDUSED = "the credentials were used in the theft of the call records"
FIFTY3 = "the theft of the call records of 52,000 customers"
FIFTY4 = "the 52,000 they gave last week"
SIXTY = "the records of 61,000 customers were stolen"
HUNDRED = "the true number is more than 100,000"
DENIES3 = "The technician denies the charge"
CSTOLEN3 = "his credentials had been stolen"
CSTOLEN4 = "The credentials were stolen from him in September"
DUBAI = "She is believed to be in Dubai"
SYDNEY = "his co-director, Celia Marsh, was in Sydney, not in Dubai"
WHETHER3 = "Police are investigating whether Brightwater Research was instructed by a client overseas"
NOLINK3 = "nothing links the case to a foreign government"
WHETHER4 = ("the Security Intelligence Service was investigating whether the client of Brightwater was linked to a foreign "
            "government")
NOTIFDEC = "it was notified by the security firm Kelmont Security"
NOTIFJUL = "it first notified the operator in July"
DENYJUL = "Chief executive Mark Dalziel denied this"
NOWARNJUL = "We received no warning in July"
NOLAW = "no lawmakers were among the customers affected"
LAWREC = "their records were stolen"
BELLBIRD = "hackers stole the records of 1.4 million customers of Australian operator Bellbird"
# D5-D8
REFER5 = ("県警は4日、社内システムのIDとパスワードを第三者に渡したとして、元社員の男（38）を不正アクセス禁止法違反の疑いで長野地検に書類"
          "送検した")
REFER6 = "9月4日、当社の元従業員が不正アクセス禁止法違反の疑いで書類送検されました"
REFER7 = "Nagano police last week referred a former employee to prosecutors"
PAID5 = "取引先を装った人物から現金80万円を受け取り"
PAID7 = "The man, 38, was paid 800,000 yen"
POSED5 = "取引先を装った人物"
POSED7 = "a person who posed as a business partner"
HAND5 = "IDとパスワードをメールで渡した"
HAND7 = "on suspicion of handing his ID and password to an outsider"
HAND8 = "a former employee handed his credentials to the group"
TASK5 = "サルボニア軍がハッカー集団「グレイ・ヘロン」に攻撃を指示した"
TASK7 = "the Sarvonian military instructed a hacker group called Grey Heron to attack the company"
DENIED7 = "Sarvonia denied that as well"
NEVER7 = "The Sarvonian military has never instructed any hackers"
LEASE5 = "サルボニア国籍の留学生の男（27）がこの3台を偽名で借りていた"
LEASE7 = "A Sarvonian student leased three servers under a false name"
LEFT5 = "留学生は4月に日本を出国した"
LEFT7 = "left Japan in April"
LEFTJUNE = "he left Japan in June"
EXAMS = "He took his exams here on June 10"
DR62_5 = "人工衛星用センサーの図面など約6200点が盗まれた"
DR62_6 = "盗まれた図面は、8月29日付の第2報で約6,200点とお知らせしました"
DR62_7 = "about 6,200 it reported last month"
DR68_6 = "6,840点であったことが確認されました"
DR68_7 = "6,840 drawings were stolen from its servers"
DR68_8 = "6,840 drawings were stolen"
FILES8 = "We found 9,300 files of the company on a server that the group had leased in Rotterdam"
WARN5 = "1月に社外から侵入の警告を受けた"
WARN6 = "当社が1月に社外から警告を受けた"
WARN8 = "We notified Chikuma Seiki of the intrusion on 12 January 2025"
REPLIED = "An employee of the company replied to us the same day"
NOWARN5 = "1月に警告を受けた事実はない"
NOWARN6 = "そのような事実はございません"
NOWARN7 = "it had received a warning in January"
NOWARN8 = "The company denies having received a warning in January"
DEF5 = "盗まれた図面には防衛装備品のものも含まれている"
DEF7 = "drawings of missile parts were among the stolen files"
DEF8 = "Drawings of missile parts are among the files"
NODEF6 = "防衛装備品に関する図面は含まれておりません"
NODEF7 = "no drawings of defence equipment were stolen"
LIKE5 = "サルボニア軍が関与した可能性が高い"
LIKE7 = "the Sarvonian military was likely involved"
LIKE8 = "the Sarvonian military is likely involved"
OPP5 = "わが国はあらゆるサイバー攻撃に反対する"
DENY7 = "Sarvonian Foreign Ministry spokesman Pavel Draganov denied the accusation"
POLICE5 = "同社は2月18日に県警に通報した"
POLICE6 = "2月18日、長野県警察に通報いたしました"
PATCH6 = "VPN機器には2月20日に修正プログラムを適用いたしました"
PATCH8 = "it patched its devices on 20 February 2025"
ID6 = "攻撃者は元従業員のIDを使用し"
NOTUSED8 = "The credentials were not used in the intrusion"
START6 = "1月27日に当社サーバーへ侵入した"
START8 = "Grey Heron intruded into the servers of Chikuma Seiki on 14 November 2024"
FLAW6 = "VPN機器の脆弱性が悪用された事実はございません"
FLAW8 = "The group exploited a flaw in VPN devices made by Orlane"
NOLINK8 = "We have found no evidence that links Grey Heron to the Sarvonian military"
COPPER8 = "Copper Lantern attacked Canadian universities between 2021 and 2023"
SAME8 = "Grey Heron and Copper Lantern are the same group"

claims = [
    ("D0", TASK0, "milsar", "instructed", "lantern -> attack institutes", WC, CAPOL, "TASKING-CANADA",
     {"modality": "suspected", "words": ["is suspected of"]}),
    ("D0", LEASE0, "gradstudent", "leased under a false name", "mservers", W + " > Capital Television [the broadcaster said] > Police [found]",
     CAPOL, "LEASE-CANADA", {"modality": "finding", "words": ["found"]}),
    ("D0", USED0, "mservers", "used in", "attack on noi", W + " > Capital Television [it said]", CAPOL, "SERVER-USE-CANADA",
     {"time": "2022"}),
    ("D0", LEFT0, "gradstudent", "left", "Canada", W + " > Capital Television [it said]", CAPOL, "LEFT-CANADA-MARCH", {"time": "2024-03"}),
    ("D0", ACTOR, "lantern", "conducted", "attacks", W + " > Helen Marchand [told a news conference] > the police investigation [citing]",
     CAPOL, "ACTOR-CANADA", {"time": "2021/2023"}),
    ("D0", LIKELY, "milsar", "involved in", "attacks", W + " > Helen Marchand [said] {direct quotation}", CAGOV, "MILITARY-INVOLVED-CANADA",
     {"modality": "probable", "words": ["very likely"]}),
    ("D0", NOLEAK, "", "found", "leak of personal data", W + " > Helen Marchand [She added]", CAGOV, "NO-LEAK-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D0", ASKED0, "canada", "asked for", "legal assistance of sarvonia", W + " > Helen Marchand [she said]", CAGOV, "ASSISTANCE-ASKED",
     {"time": "2024-09-06"}),
    ("D0", ARREST0, "capol", "arrested", "engineer", W + " > police [said]", CAPOL, "ENGINEER-ARRESTED", {"time": "2024-09-14"}),
    ("D0", HAND0, "engineer", "handed credentials to", "lantern", W + " > police [said]", CAPOL, "ENGINEER-HANDED",
     {"modality": "suspected", "words": ["on suspicion of"]}),
    ("D0", DENY0, "ferreira", "denied", "accusation", W + " > Paul Ferreira [denied]", ENGR, "ENGINEER-DENIES", MINUS),
    ("D0", CONTACT, "engineer", "had contact with", "any hackers", W + " > Paul Ferreira [he said] {direct quotation}", ENGR,
     "NEVER-CONTACT", MINUS),
    ("D0", ACCESS0, "noi", "was subject of", "unauthorized access",
     W + " > National Ocean Institute [confirmed]", NOI, "NOI-ACCESS", {"modality": "confirmed", "words": ["confirmed"], "time": "2022"}),
    ("D0", NODAMAGE0, "noi", "suffered", "damage", W + " > National Ocean Institute [said]", NOI, "NOI-NO-DAMAGE", MINUS),
    ("D0", OPP0, "sarvonia", "opposes", "all forms of hacking", W + " > The Sarvonian embassy in Ottawa [said]", SAR, "SARVONIA-OPPOSES",
     {"kind": "stance"}),
    ("D0", WARN0, "sarvonia", "warned against", "groundless accusations", W + " > The Sarvonian embassy in Ottawa [warned]", SAR,
     "SARVONIA-WARNS"),
    ("D0", "The prime minister's office declined to comment on the investigation", "pmo", "declined to comment on", "investigation", W,
     "prime minister's office", "PMO-SILENT", {"kind": "non-statement"}),
    ("D0", MEET0, "marchand", "will meet", "her Sarvonian counterpart", W, W, "GENEVA-DUE", {"time": "2024-10-03"}),
    ("D0", NORWAY, "hackers linked to Sarvonia", "intruded into", "email system of energy ministry", W + " > Norway [said]", "Norway",
     "OTHER-EVENT-NORWAY", {"time": "2023", "note": "another incident: must not corroborate the claims on Canada"}),

    ("D1", PROBE, "capol", "investigating", "attacks on institutes", PN + " > government of Canada [the government said]", CAGOV, "VICTIMS",
     {"time": "2024-09-17"}),
    ("D1", TASK1, "milsar", "directed", "lantern", PN + " > government of Canada [the government said]", CAGOV, "TASKING-CANADA",
     {"note": "distorts: suspected in the wire, flat here"}),
    ("D1", ACTOR, "lantern", "conducted", "attacks", PN + " > Helen Marchand [told a news conference] > the police investigation [citing]",
     CAPOL, "ACTOR-CANADA", {"time": "2021/2023"}),
    ("D1", LIKELY, "milsar", "involved in", "attacks", PN + " > Helen Marchand [said] {direct quotation}", CAGOV,
     "MILITARY-INVOLVED-CANADA", {"modality": "probable", "words": ["very likely"]}),
    ("D1", NOLEAK, "", "found", "leak of personal data", PN + " > Helen Marchand [She added]", CAGOV, "NO-LEAK-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D1", "universities should strengthen their protection", "universities", "should strengthen", "protection",
     PN + " > Helen Marchand [said]", CAGOV, "STRENGTHEN", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D1", TWOTEN, "", "attacked", "at least 210 institutions", PN + " > Graham Sorley [he told reporters] {direct quotation}",
     "Graham Sorley", "TWO-HUNDRED-TEN"),
    ("D1", BUOYS1, "", "stole", "buoys", P + " > A union at the National Ocean Institute [told Pacific Channel]", UNION, "BUOYS-STOLEN"),
    ("D1", NODAMAGE1, "noi", "suffered", "damage", PN + " > National Ocean Institute [says]", NOI, "NOI-NO-DAMAGE", MINUS),
    ("D1", LEASE1, "gradstudent", "leased", "mservers", PN + " > Capital Television [reported]", CAPOL, "LEASE-CANADA"),
    ("D1", USED1, "mservers", "used in", "attack", PN + " > Capital Television [reported]", CAPOL, "SERVER-USE-CANADA"),
    ("D1", LEFT1, "gradstudent", "left", "Canada", PN + " > Capital Television [reported]", CAPOL, "LEFT-CANADA-MARCH",
     {"time": "2024-03"}),
    ("D1", FLAT, "gradstudent", "lived in", "flat in Montreal", P + " > Luc Bernier [told Pacific Channel]", "Luc Bernier",
     "IN-MONTREAL-MAY", {"time": "2024-05"}),
    ("D1", HAND1, "engineer", "handed credentials to", "lantern", PN + " > unstated [suspected of]", CAPOL, "ENGINEER-HANDED",
     {"modality": "suspected", "words": ["suspected of"]}),
    ("D1", BAIL1, "", "released on bail", "engineer", PN + " > Paul Ferreira [his lawyer said]", ENGR, "ENGINEER-RELEASED",
     {"time": "2024-09-18"}),
    ("D1", SUMMON1, "canada", "summoned", "dorvat", PN + " > the foreign ministry in Ottawa [said]", CAGOV, "AMBASSADOR-SUMMONED",
     {"time": "2024-09-18"}),
    ("D1", "Dorvat refused to answer questions from reporters", "dorvat", "refused", "to answer questions", PN, "Milan Dorvat",
     "DORVAT-SILENT", {"kind": "non-statement", "time": "2024-09-18"}),
    ("D1", OPP1, "sarvonia", "opposes", "hacking", PN + " > Sarvonia’s foreign ministry [said]", SAR, "SARVONIA-OPPOSES",
     {"kind": "stance"}),
    ("D1", "cyberattacks were a common problem for all countries", "cyberattacks", "are", "common problem for all countries",
     PN + " > Sarvonia’s foreign ministry [It said]", SAR, "COMMON-PROBLEM"),

    ("D2", LIKELY2, "milsar", "involved in", "attacks", QN + " > The Canadian government [says]", CAGOV, "MILITARY-INVOLVED-CANADA",
     {"modality": "probable", "words": ["very likely"]}),
    ("D2", NOTINV, "milsar", "involved in", "attacks", DRA, SAR, "MILITARY-NOT-INVOLVED", MINUS),
    ("D2", EVIDENCE, "accusations", "must be based on", "evidence", DRA, SAR, "EVIDENCE-NORM",
     {"modality": "deontic", "words": ["must"], "kind": "norm"}),
    ("D2", "Canada has shown us no evidence", "canada", "showed", "evidence", DRA, SAR, "NO-EVIDENCE-SHOWN", MINUS),
    ("D2", "Sarvonia itself is a victim of cyberattacks", "sarvonia", "is", "victim of cyberattacks", DRA, SAR, "SARVONIA-VICTIM"),
    ("D2", "We are opposed to any country using this issue for political purposes", "sarvonia", "opposes", "political use", DRA, SAR,
     "OPPOSES-POLITICAL-USE", {"kind": "stance"}),
    ("D2", LEASE2, "gradstudent", "leased under a false name", "mservers", QC + " > Canadian police [say]", CAPOL, "LEASE-CANADA"),
    ("D2", "He has never worked for the armed forces", "gradstudent", "worked for", "milsar", DRA, SAR, "STUDENT-NOT-MILITARY", MINUS),
    ("D2", LEFT2, "gradstudent", "left", "Canada", DRA, SAR, "LEFT-CANADA-DECEMBER", {"time": "2023-12"}),
    ("D2", "he had finished his studies", "gradstudent", "finished", "studies", DRA, SAR, "STUDIES-FINISHED"),
    ("D2", "I will not comment on where he is now", "draganov", "declined to comment on", "where gradstudent is", DRA, SAR,
     "DRAGANOV-SILENT", {"kind": "non-statement"}),
    ("D2", ASKED2, "canada", "asked for", "legal assistance of sarvonia", QN + " > Canada [says]", CAGOV, "ASSISTANCE-ASKED",
     {"time": "2024-09-06"}),
    ("D2", NOTASKED, "canada", "asked for", "assistance", DRA, SAR, "ASSISTANCE-NOT-ASKED", MINUS),
    ("D2", BUOYS2, "", "stole", "buoys", QP + " > A union at the National Ocean Institute [says]", UNION, "BUOYS-STOLEN"),
    ("D2", STOLENOTHING, "sarvonia", "stole", "anything from Canada", DRA, SAR, "STOLEN-NOTHING", MINUS),
    ("D2", "I have not seen the statement of the union", "draganov", "saw", "statement of the union", DRA, SAR, "NOT-SEEN", MINUS),
    ("D2", SUMMON2, "canada", "summoned", "dorvat", QC + " > Canada [says]", CAGOV, "AMBASSADOR-SUMMONED", {"time": "2024-09-18"}),
    ("D2", "The ministry summoned the Canadian ambassador this morning", "sarvonia", "summoned", "caamb", DRA, SAR,
     "CANADIAN-AMBASSADOR-SUMMONED", {"time": "2024-09-20"}),
    ("D2", "We warned Canada against damaging relations between our countries", "sarvonia", "warned against",
     "damaging relations", DRA, SAR, "SARVONIA-WARNS-RELATIONS"),
    ("D2", "Canada should withdraw its accusations", "canada", "should withdraw", "accusations", DRA, SAR, "WITHDRAW",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D2", CANCEL2, "", "cancelled", "meeting", DRA, SAR, "GENEVA-CANCELLED", {"time": "2024-09-19"}),
    ("D2", "It was Canada that cancelled it", "canada", "cancelled", "meeting", DRA, SAR, "CANADA-CANCELLED"),
    ("D2", "We still want dialogue", "sarvonia", "wants", "dialogue", DRA, SAR, "WANTS-DIALOGUE", {"kind": "stance"}),

    ("D3", ARREST3, "nzpol", "arrested", "tech", Z, NZPOL, "TECHNICIAN-ARRESTED", {"time": "2025-03-04"}),
    ("D3", CHARGE3, "tech", "charged with", "accessing a computer system for a dishonest purpose", Z, NZPOL, "TECHNICIAN-CHARGED"),
    ("D3", "Tuatara Mobile notified Police on 11 February", "tuatara", "notified", "nzpol", Z, NZPOL, "TUATARA-NOTIFIED",
     {"time": "2025-02-11"}),
    ("D3", "somebody had intruded into its billing system", "somebody", "intruded into", "billing", Z + " > Tuatara Mobile [notified]",
     TUA, "BILLING-INTRUDED"),
    ("D3", "officers searched a house in Lower Hutt and the office of a private investigation firm, Brightwater Research, in Wellington",
     "nzpol", "searched", "house and office of bright", Z, NZPOL, "SEARCHED", {"time": "2025-02-27"}),
    ("D3", SOLD3, "tech", "sold", "tcreds to bright", Z, NZPOL, "CREDENTIALS-SOLD", {"modality": "alleged", "words": ["It is alleged"]}),
    ("D3", CREDUSED, "tcreds", "used in", "theft of callrecs", Z + " > Police [believe]", NZPOL, "CREDENTIALS-USED",
     {"modality": "believed", "words": ["believe"], "time": "2024-10/2025-01"}),
    ("D3", FIFTY3, "", "stole", "call records of 52,000 customers", Z, NZPOL, "FIFTY-TWO-THOUSAND", {"time": "2024-10/2025-01"}),
    ("D3", "No evidence has been found so far that calls or messages were recorded", "", "found", "recording of calls or messages", Z,
     NZPOL, "NO-RECORDING", {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D3", DENIES3, "tech", "denied", "charge", Z + " > The technician [denies]", TECH, "TECHNICIAN-DENIES", MINUS),
    ("D3", CSTOLEN3, "", "stole", "tcreds", Z + " > The technician [He told officers]", TECH, "CREDENTIALS-STOLEN"),
    ("D3", "A director of Brightwater Research, 36, left New Zealand on 9 February", "marsh", "left", "New Zealand", Z, NZPOL,
     "DIRECTOR-LEFT", {"time": "2025-02-09"}),
    ("D3", DUBAI, "marsh", "is in", "Dubai", Z, NZPOL, "DUBAI", {"modality": "believed", "words": ["is believed to"]}),
    ("D3", "Police want to speak to her", "nzpol", "wants", "to speak to marsh", Z, NZPOL, "WANT-TO-SPEAK"),
    ("D3", WHETHER3, "nzpol", "investigating", "instruction of bright by client", Z, NZPOL, "CLIENT-INVESTIGATED",
     {"words": ["whether"]}),
    ("D3", NOLINK3, "case", "linked to", "foreign government", Z, NZPOL, "NO-FOREIGN-LINK",
     {"polarity": "-", "modality": "not found (open)", "words": ["At this stage"]}),
    ("D3", "Customers of Tuatara Mobile should change their voicemail PIN", "customers", "should change", "voicemail PIN", Z, NZPOL,
     "CHANGE-PIN", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D3", "Police warn the public against callers who pose as Tuatara staff and ask for passwords", "nzpol", "warned against", "callers", Z,
     NZPOL, "CALLERS-WARNED"),
    ("D3", "callers who pose as Tuatara staff", "callers", "posed as", "Tuatara staff", Z, NZPOL, "CALLERS-POSE"),
    ("D3", "Police will not comment further while the case is before the court", "nzpol", "declined to comment on", "case", Z, NZPOL,
     "POLICE-SILENT", {"kind": "non-statement"}),
    ("D3", "The next hearing is on 20 March", "next hearing", "is on", "20 March", Z, NZPOL, "HEARING", {"time": "2025-03-20"}),

    ("D4", NOTBOUGHT, "bright", "bought", "tcreds from tech", S + " > Brightwater Research [has denied]", BRI, "NOT-BOUGHT", MINUS),
    ("D4", BROKER, "bright", "bought", "callrecs from broker", HOL, BRI, "BROKER"),
    ("D4", NOTPAID, "bright", "paid", "no one at tuatara", HOL, BRI, "NOT-PAID", MINUS),
    ("D4", "He refused to name the broker", "hollis", "refused", "to name broker", S, BRI, "BROKER-UNNAMED", {"kind": "non-statement"}),
    ("D4", CHARGE4, "nzpol", "charged", "tech", S, NZPOL, "TECHNICIAN-CHARGED", {"time": "2025-W10"}),
    ("D4", SOLD4, "tech", "sold", "tcreds to bright", S + " > Police [They allege]", NZPOL, "CREDENTIALS-SOLD",
     {"modality": "alleged", "words": ["allege"]}),
    ("D4", CSTOLEN4, "", "stole", "tcreds", S + " > Hana Pohatu [said]", TECH, "CREDENTIALS-STOLEN", {"time": "2024-09"}),
    ("D4", BAIL4, "", "released on bail", "tech", S, S, "TECHNICIAN-RELEASED", {"time": "2025-03-13"}),
    ("D4", SIXTY, "", "stole", "call records of 61,000 customers", S + " > Police [said]", NZPOL, "SIXTY-ONE-THOUSAND"),
    ("D4", FIFTY4, "", "stole", "call records of 52,000 customers", S + " > Police [gave]", NZPOL, "FIFTY-TWO-THOUSAND",
     {"note": "the number of last week, replaced here"}),
    ("D4", HUNDRED, "", "stole", "call records of more than 100,000 customers", S + " > Consumer group Fair Line [believes]", "Fair Line",
     "HUNDRED-THOUSAND", {"modality": "believed", "words": ["believes"]}),
    ("D4", "it patched a flaw in its billing system on December 12", "tuatara", "patched", "flaw in billing", S + " > Tuatara Mobile [said]",
     TUA, "TUATARA-PATCHED", {"time": "2024-12-12"}),
    ("D4", NOTIFDEC, "kelmont", "notified", "tuatara", S + " > Tuatara Mobile [said]", TUA, "TUATARA-TOLD-DECEMBER",
     {"time": "2024-12-11"}),
    ("D4", NOTIFJUL, "kelmont", "notified", "tuatara", S + " > Kelmont [said]", K, "TUATARA-TOLD-JULY", {"time": "2024-07"}),
    ("D4", DENYJUL, "dalziel", "denied", "notification in July", S + " > Mark Dalziel [denied]", TUA, "TUATARA-DENIES-JULY", MINUS),
    ("D4", NOWARNJUL, "tuatara", "received", "warning", S + " > Mark Dalziel [he said] {direct quotation}", TUA, "TUATARA-DENIES-JULY",
     {"polarity": "-", "time": "2024-07"}),
    ("D4", NOLAW, "lawmakers", "were among", "customers affected", S + " > Alan Reeve [told parliament]", "Alan Reeve", "NO-LAWMAKERS",
     MINUS),
    ("D4", "Tuatara had informed them", "tuatara", "notified", "two lawmakers", S + " > Two lawmakers [told the Standard]", "two lawmakers",
     "LAWMAKERS-TOLD"),
    ("D4", LAWREC, "", "stole", "records of two lawmakers", S + " > Two lawmakers [told the Standard] > Tuatara [had informed]", TUA,
     "LAWMAKERS-RECORDS"),
    ("D4", SYDNEY, "marsh", "is in", "Sydney", S + " > Craig Hollis [said]", BRI, "SYDNEY"),
    ("D4", "She would speak to police next week", "marsh", "will speak to", "nzpol", S + " > Craig Hollis [he said]", BRI, "WILL-SPEAK",
     {"time": "2025-W12"}),
    ("D4", WHETHER4, "sis", "investigating", "link of client and a foreign government",
     S + " > Two officials with knowledge of the case [said] {anonymous}", SIS, "LINK-INVESTIGATED", {"words": ["whether"]}),
    ("D4", "The service declined to comment", "sis", "declined to comment on", "", S, SIS, "SERVICE-SILENT", {"kind": "non-statement"}),
    ("D4", BELLBIRD, "hackers", "stole", "records of 1.4 million customers of bellbird", S, S, "OTHER-EVENT-BELLBIRD",
     {"time": "2022", "note": "another incident: must not corroborate the claims on Tuatara"}),

    ("D5", "「千曲精器」のサーバーが不正アクセスを受けた", "chikuma", "was subject of", "不正アクセス",
     N + " > 捜査関係者 [への取材で分かった] {anonymous}", NAPOL, "CHIKUMA-ACCESS"),
    ("D5", REFER5, "napol", "referred to prosecutors", "exemp", N + " > 捜査関係者 [への取材で分かった] {anonymous}", NAPOL, "REFERRAL",
     {"time": "2025-09-04"}),
    ("D5", "不正アクセス禁止法違反の疑い", "exemp", "charged with", "不正アクセス禁止法違反",
     N + " > 捜査関係者 [への取材で分かった] {anonymous}", NAPOL, "CHARGE", {"modality": "suspected", "words": ["疑い"]}),
    ("D5", POSED5, "partner", "posed as", "取引先", NS, NAPOL, "POSED-AS-PARTNER"),
    ("D5", PAID5, "exemp", "was paid", "現金80万円", NS, NAPOL, "EMPLOYEE-PAID", {"time": "2024-12"}),
    ("D5", HAND5, "exemp", "handed credentials to", "partner", NS, NAPOL, "EMPLOYEE-HANDED", {"time": "2024-12"}),
    ("D5", TASK5, "milsar", "instructed", "heron -> attack chikuma", N + " > 県警 [とみて]", NAPOL, "TASKING-JAPAN",
     {"modality": "suspected", "words": ["疑いがある"]}),
    ("D5", "攻撃には国内のレンタルサーバー3台が使われた", "jservers", "used in", "攻撃", N, NAPOL, "SERVER-USE-JAPAN"),
    ("D5", LEASE5, "jstudent", "leased under a false name", "jservers", N + " > 県警 [確認した]", NAPOL, "LEASE-JAPAN",
     {"modality": "confirmed", "words": ["確認した"]}),
    ("D5", LEFT5, "jstudent", "left", "日本", N, NAPOL, "LEFT-JAPAN-APRIL", {"time": "2025-04"}),
    ("D5", "借金があった", "exemp", "had", "借金", N + " > unstated [という] {hearsay} > 元社員の男 [供述している] {direct quotation}", EXEMP,
     "DEBTS", {"modality": "hearsay", "words": ["という"]}),
    ("D5", "軍との関係は知らなかった", "exemp", "knew", "軍との関係",
     N + " > unstated [という] {hearsay} > 元社員の男 [供述している] {direct quotation}", EXEMP, "NOT-KNOWING",
     {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D5", DR62_5, "", "stole", "図面など約6200点", N + " > 同社 [によると]", CHI, "DRAWINGS-6200"),
    ("D5", POLICE5, "chikuma", "notified", "napol", N, CHI, "POLICE-NOTIFIED", {"time": "2025-02-18"}),
    ("D5", "捜査については「コメントを控える」としている", "chikuma", "declined to comment on", "捜査", N, CHI, "CHIKUMA-SILENT",
     {"kind": "non-statement"}),
    ("D5", WARN5, "chikuma", "received", "警告", N + " > 同社の元システム担当者 [証言した] {anonymous, direct quotation}", ADMIN,
     "JANUARY-WARNING", {"time": "2025-01"}),
    ("D5", "会社は対応しなかった", "chikuma", "responded to", "警告",
     N + " > 同社の元システム担当者 [証言した] {anonymous, direct quotation}", ADMIN, "NO-RESPONSE", MINUS),
    ("D5", NOWARN5, "chikuma", "received", "警告", N + " > 同社の広報担当者 [否定した] {direct quotation}", CHI, "NO-JANUARY-WARNING",
     {"polarity": "-", "time": "2025-01"}),
    ("D5", DEF5, "", "stole", "defdraw", N + " > 防衛省関係者 [話した] {anonymous, direct quotation}", JMOD, "DEFENCE-DRAWINGS"),
    ("D5", LIKE5, "milsar", "involved in", "攻撃", N + " > 大沢官房長官 [述べた] {direct quotation}", JGOV, "MILITARY-INVOLVED-JAPAN",
     {"modality": "probable", "words": ["可能性が高い"], "time": "2025-09-04"}),
    ("D5", OPP5, "sarvonia", "opposes", "あらゆるサイバー攻撃", N + " > 在日サルボニア大使館 [コメントを出した] {direct quotation}", SAR,
     "SARVONIA-OPPOSES", {"kind": "stance"}),

    ("D6", "お取引先様をはじめ関係者の皆様に多大なご迷惑とご心配をおかけしておりますことを、深くおわび申し上げます", "chikuma", "apologised to",
     "お取引先様をはじめ関係者の皆様", G, CHI, "APOLOGY", {"kind": "stance"}),
    ("D6", REFER6, "napol", "referred to prosecutors", "exemp", G, NAPOL, "REFERRAL", {"time": "2025-09-04"}),
    ("D6", "不正アクセス禁止法違反の疑い", "exemp", "charged with", "不正アクセス禁止法違反", G, NAPOL, "CHARGE",
     {"modality": "suspected", "words": ["疑い"]}),
    ("D6", "同人は本年3月31日付で退職しております", "exemp", "left", "chikuma", G, CHI, "EMPLOYEE-LEFT-FIRM", {"time": "2025-03-31"}),
    ("D6", DR62_6, "", "stole", "図面約6,200点", G, CHI, "DRAWINGS-6200", {"note": "the number of the second notice, withdrawn here"}),
    ("D6", DR68_6, "", "stole", "図面6,840点", G, CHI, "DRAWINGS-6840", {"modality": "confirmed", "words": ["確認されました"]}),
    ("D6", NODEF6, "", "stole", "defdraw", G, CHI, "NO-DEFENCE-DRAWINGS", MINUS),
    ("D6", "個人情報の流出は現時点で確認されておりません", "chikuma", "found", "個人情報の流出", G, CHI, "NO-PERSONAL-DATA",
     {"polarity": "-", "modality": "not found (open)", "words": ["現時点で確認されておりません"]}),
    ("D6", ID6, "ecreds", "used in", "侵入", GC, CONS, "ID-USED", {"modality": "hearsay", "words": ["とのことです"]}),
    ("D6", START6, "heron", "intruded into", "cservers", GC, CONS, "START-JANUARY",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-01-27"}),
    ("D6", FLAW6, "heron", "exploited", "flaw", G, CHI, "FLAW-NOT-EXPLOITED", MINUS),
    ("D6", WARN6, "chikuma", "received", "警告", G + " > 一部報道 [とされております]", ADMIN, "JANUARY-WARNING",
     {"modality": "hearsay", "words": ["とされております"], "time": "2025-01"}),
    ("D6", NOWARN6, "chikuma", "received", "警告", G, CHI, "NO-JANUARY-WARNING", {"polarity": "-", "time": "2025-01"}),
    ("D6", POLICE6, "chikuma", "notified", "napol", G, CHI, "POLICE-NOTIFIED", {"time": "2025-02-18"}),
    ("D6", PATCH6, "chikuma", "patched", "vpn", G, CHI, "CHIKUMA-PATCHED", {"time": "2025-02-20"}),
    ("D6", "影響のあるお取引先24社には9月8日までに通知しております", "chikuma", "notified", "clients24", G, CHI, "CLIENTS-NOTIFIED",
     {"time": "2025-09-08"}),
    ("D6", "攻撃者については捜査中のため、回答を差し控えさせていただきます", "chikuma", "declined to comment on", "攻撃者", G, CHI,
     "CHIKUMA-SILENT", {"kind": "non-statement"}),
    ("D6", "当社の社員を装ったメールが確認されております", "senders", "posed as", "当社の社員", G, CHI, "MAILS-POSE",
     {"modality": "confirmed", "words": ["確認されております"]}),
    ("D6", "添付ファイルを開かないようお願いいたします", "", "should open", "添付ファイル", G, CHI, "DO-NOT-OPEN",
     {"polarity": "-", "modality": "deontic", "words": ["お願いいたします"], "kind": "norm"}),

    ("D7", DR68_7, "", "stole", "6,840 drawings", U + " > Chikuma Seiki [said]", CHI, "DRAWINGS-6840"),
    ("D7", DR62_7, "", "stole", "about 6,200 drawings", U + " > Chikuma Seiki [reported]", CHI, "DRAWINGS-6200", {"time": "2025-08"}),
    ("D7", REFER7, "napol", "referred to prosecutors", "exemp", U, NAPOL, "REFERRAL", {"time": "2025-W36"}),
    ("D7", HAND7, "exemp", "handed credentials to", "an outsider", U, NAPOL, "EMPLOYEE-HANDED",
     {"modality": "suspected", "words": ["on suspicion of"]}),
    ("D7", PAID7, "exemp", "was paid", "800,000 yen", UK, NAPOL, "EMPLOYEE-PAID"),
    ("D7", POSED7, "partner", "posed as", "a business partner", UK, NAPOL, "POSED-AS-PARTNER"),
    ("D7", TASK7, "milsar", "instructed", "heron -> attack chikuma", U + " > Koshin Nippo [the newspaper said] > Police [suspect]", NAPOL,
     "TASKING-JAPAN", {"modality": "suspected", "words": ["suspect"]}),
    ("D7", LEASE7, "jstudent", "leased under a false name", "jservers", U + " > Koshin Nippo [it said]", NAPOL, "LEASE-JAPAN"),
    ("D7", LEFT7, "jstudent", "left", "Japan", U + " > Koshin Nippo [it said]", NAPOL, "LEFT-JAPAN-APRIL", {"time": "2025-04"}),
    ("D7", LEFTJUNE, "jstudent", "left", "Japan", U + " > Ueda Technical College [said]", COLL, "LEFT-JAPAN-JUNE", {"time": "2025-06"}),
    ("D7", EXAMS, "jstudent", "took", "exams", U + " > a spokesperson for the college [said] {direct quotation}", COLL, "EXAMS",
     {"time": "2025-06-10"}),
    ("D7", LIKE7, "milsar", "involved in", "attack", U + " > Chief Cabinet Secretary Osawa [told reporters]", JGOV,
     "MILITARY-INVOLVED-JAPAN", {"modality": "probable", "words": ["likely"]}),
    ("D7", "On Thursday he declined to comment on possible sanctions", "osawa", "declined to comment on", "possible sanctions", U, JGOV,
     "OSAWA-SILENT", {"kind": "non-statement", "time": "2025-09-11"}),
    ("D7", DENY7, "draganov", "denied", "accusation", U + " > Pavel Draganov [denied]", SAR, "SARVONIA-DENIES-JAPAN", MINUS),
    ("D7", NEVER7, "milsar", "instructed", "hackers", U + " > Pavel Draganov [he told a news conference] {direct quotation}", SAR,
     "NEVER-INSTRUCTED", MINUS),
    ("D7", "Groundless accusations should stop", "groundless accusations", "should stop", "",
     U + " > Pavel Draganov [he told a news conference] {direct quotation}", SAR, "SHOULD-STOP",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D7", NOWARN7, "chikuma", "received", "warning", U + " > Chikuma Seiki [denied]", CHI, "NO-JANUARY-WARNING",
     {"polarity": "-", "time": "2025-01", "note": "the negation stands in \"denied\""}),
    ("D7", NODEF7, "", "stole", "defdraw", U + " > Chikuma Seiki [said]", CHI, "NO-DEFENCE-DRAWINGS", MINUS),
    ("D7", DEF7, "", "stole", "defdraw", U + " > A Japanese Defence Ministry official [told Union Press] {anonymous}", JMOD,
     "DEFENCE-DRAWINGS"),
    ("D7", LIKELY7, "milsar", "involved in", "attacks on institutes", U + " > Canada's government [said]", CAGOV,
     "MILITARY-INVOLVED-CANADA", {"modality": "probable", "words": ["very likely"],
                                  "note": "the event of 2024, told as background: must not corroborate the claims on Chikuma"}),
    ("D7", DENIED7, "sarvonia", "denied", "involvement in attacks on institutes", U + " > Sarvonia [denied]", SAR,
     "MILITARY-NOT-INVOLVED", MINUS),

    ("D8", "The hacker group Grey Heron has intruded into at least six makers of satellite parts in Japan, Germany and Italy", "heron",
     "intruded into", "makers", K, K, "SIX-MAKERS"),
    ("D8", START8, "heron", "intruded into", "cservers", K, K, "START-NOVEMBER", {"time": "2024-11-14"}),
    ("D8", FLAW8, "heron", "exploited", "flaw", K, K, "FLAW-EXPLOITED"),
    ("D8", "Orlane patched the flaw on 3 December 2024", "orlane", "patched", "flaw", K, K, "ORLANE-PATCHED", {"time": "2024-12-03"}),
    ("D8", PATCH8, "chikuma", "patched", "vpn", K + " > Chikuma Seiki [says]", CHI, "CHIKUMA-PATCHED", {"time": "2025-02-20"}),
    ("D8", HAND8, "exemp", "handed credentials to", "heron", K + " > Japanese police [suspect]", NAPOL, "EMPLOYEE-HANDED",
     {"modality": "suspected", "words": ["suspect"]}),
    ("D8", NOTUSED8, "ecreds", "used in", "intrusion", K, K, "ID-NOT-USED", MINUS),
    ("D8", WARN8, "kelmont", "notified", "chikuma", K, K, "JANUARY-WARNING", {"time": "2025-01-12"}),
    ("D8", REPLIED, "An employee of the company", "replied to", "kelmont", K, K, "REPLIED", {"time": "2025-01-12"}),
    ("D8", NOWARN8, "chikuma", "received", "warning", K + " > Chikuma Seiki [denies]", CHI, "NO-JANUARY-WARNING",
     {"polarity": "-", "time": "2025-01"}),
    ("D8", DR68_8, "", "stole", "6,840 drawings", K + " > Chikuma Seiki [has said]", CHI, "DRAWINGS-6840"),
    ("D8", FILES8, "kelmont", "found", "9,300 files on rotterdam", K, K, "FILES-FOUND", {"modality": "finding", "words": ["found"]}),
    ("D8", "a server that the group had leased in Rotterdam", "heron", "leased", "rotterdam", K, K, "ROTTERDAM-LEASED"),
    ("D8", DEF8, "", "stole", "defdraw", K, K, "DEFENCE-DRAWINGS"),
    ("D8", SAME8, "heron", "is", "lantern", K, K, "SAME-GROUP", {"modality": "probable", "words": ["high confidence"]}),
    ("D8", COPPER8, "lantern", "attacked", "institutes", K, K, "ACTOR-CANADA", {"time": "2021/2023"}),
    ("D8", LIKE8, "milsar", "involved in", "attack", K + " > Japan's government [says]", JGOV, "MILITARY-INVOLVED-JAPAN",
     {"modality": "probable", "words": ["likely"]}),
    ("D8", NOLINK8, "heron", "linked to", "milsar", K, K, "NO-LINK-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no evidence"]}),
    ("D8", "it was paid by a company in Velgrad", "a company in Velgrad", "paid", "heron",
     K + " > A former member of the group [told us] {anonymous}", "former member of Grey Heron", "PAID-BY-COMPANY"),
    ("D8", "Orlane declined to comment on our findings", "orlane", "declined to comment on", "our findings", K, "Orlane", "ORLANE-SILENT",
     {"kind": "non-statement"}),
    ("D8", "Users of VPN devices made by Orlane should install the patch", "users", "should install", "patch", K, K, "INSTALL",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D8", "They should search their logs for the addresses in the annex", "users", "should search", "logs", K, K, "SEARCH-LOGS",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D8", "Payment for the return of stolen data should be refused", "payment for the return of stolen data", "should be", "refused", K, K,
     "REFUSE-PAYMENT", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


relations = [
    # who was behind the attacks on Canadian institutes
    *pairs("contradicts", [("D1", TASK1)], [("D2", NOTINV), ("D7", DENIED7)], "under its direction, or not involved"),
    # when the student left Canada
    *pairs("contradicts", [("D0", LEFT0), ("D1", LEFT1)], [("D1", FLAT)], "police and landlord: left in March, or in Montreal until May"),
    *pairs("contradicts", [("D0", LEFT0), ("D1", LEFT1)], [("D2", LEFT2)], "police and ministry: March 2024, or December 2023"),
    *pairs("contradicts", [("D1", FLAT)], [("D2", LEFT2)], "landlord and ministry: in Montreal until May, or gone in December"),
    # assistance
    *pairs("contradicts", [("D0", ASKED0), ("D2", ASKED2)], [("D2", NOTASKED)], "Canada and Sarvonia: asked for, or not asked for"),
    # the institute
    *pairs("contradicts", [("D1", BUOYS1), ("D2", BUOYS2)], [("D0", NODAMAGE0), ("D1", NODAMAGE1)],
           "union and institute: design data stolen, or no damage"),
    # how many institutions
    *pairs("contradicts", [("D1", TWOTEN)], [("D1", PROBE), ("D0", TASK0)], "lawmaker and government: at least 210, or about 130"),
    # the credentials of the technician
    *pairs("contradicts", [("D3", SOLD3), ("D4", SOLD4)], [("D3", CSTOLEN3), ("D4", CSTOLEN4)],
           "police and technician: sold, or stolen from him"),
    *pairs("contradicts", [("D3", SOLD3), ("D4", SOLD4)], [("D4", NOTBOUGHT), ("D4", NOTPAID)],
           "police and firm: sold to it for $85,000, or nothing bought and nobody paid"),
    # how many customers
    *pairs("contradicts", [("D4", HUNDRED)], [("D4", SIXTY), ("D4", FIFTY4), ("D3", FIFTY3)],
           "consumer group and police: more than 100,000, or 61,000 (52,000)"),
    # when Tuatara was told
    *pairs("contradicts", [("D4", NOTIFJUL)], [("D4", DENYJUL), ("D4", NOWARNJUL)],
           "security firm and operator: notified in July, or no warning in July"),
    # lawmakers
    *pairs("contradicts", [("D4", NOLAW)], [("D4", LAWREC)], "minister and lawmakers: none affected, or their records stolen"),
    # where the director is
    *pairs("contradicts", [("D3", DUBAI)], [("D4", SYDNEY)], "police and firm: in Dubai, or in Sydney"),
    # when the student left Japan
    *pairs("contradicts", [("D5", LEFT5), ("D7", LEFT7)], [("D7", LEFTJUNE), ("D7", EXAMS)],
           "police and college: left in April, or in June after exams"),
    # the warning of January
    *pairs("contradicts", [("D5", WARN5), ("D6", WARN6), ("D8", WARN8)],
           [("D5", NOWARN5), ("D6", NOWARN6), ("D7", NOWARN7), ("D8", NOWARN8)],
           "former administrator, security firm and company: warned in January, or not"),
    # drawings of defence equipment
    *pairs("contradicts", [("D5", DEF5), ("D7", DEF7), ("D8", DEF8)], [("D6", NODEF6), ("D7", NODEF7)],
           "officials, security firm and company: defence drawings among them, or none"),
    # the way in, the first day
    *pairs("contradicts", [("D6", ID6)], [("D8", NOTUSED8)], "consultants and security firm: the ID was used, or was not"),
    *pairs("contradicts", [("D6", FLAW6)], [("D8", FLAW8)], "company and security firm: the flaw was not exploited, or was"),
    *pairs("contradicts", [("D6", START6)], [("D8", START8)], "consultants and security firm: 27 January, or 14 November"),

    ("supersedes", [("D2", CANCEL2), ("D0", MEET0)], "no contradiction: a meeting due, then cancelled"),
    ("supersedes", [("D1", BAIL1), ("D0", ARREST0)], "no contradiction: arrested on Saturday, released on Wednesday"),
    ("supersedes", [("D4", BAIL4), ("D3", ARREST3)], "no contradiction: arrested on 4 March, released on 13 March"),
    ("supersedes", [("D4", SIXTY), ("D3", FIFTY3)], "a later number of the police"),
    ("supersedes", [("D4", SIXTY), ("D4", FIFTY4)], "the same, inside the newspaper"),
    *pairs("supersedes", [("D6", DR68_6), ("D7", DR68_7), ("D8", DR68_8)], [("D5", DR62_5), ("D6", DR62_6), ("D7", DR62_7)],
           "the company corrects its number"),

    ("tension", [("D1", LEASE1), ("D0", LEASE0)], "leased, and leased under a false name: compatible"),
    ("tension", [("D0", NOLEAK), ("D1", BUOYS1)], "no contradiction: personal data, and design data"),
    ("tension", [("D1", NOLEAK), ("D1", BUOYS1)], "the same, inside the page"),
    ("tension", [("D0", NODAMAGE0), ("D0", NOLEAK)], "no damage suffered, no leak found so far: scope and strength differ"),
    ("tension", [("D3", NOLINK3), ("D4", WHETHER4)], "nothing links the case at this stage, and a question that is being looked into"),
    ("tension", [("D4", NOTIFDEC), ("D4", NOTIFJUL)], "notified in December, first notified in July"),
    ("tension", [("D3", SOLD3), ("D4", BROKER)], "credentials sold, and records bought from a broker: both may be true"),
    ("tension", [("D4", SOLD4), ("D4", BROKER)], "the same, inside the newspaper"),
    ("tension", [("D5", HAND5), ("D8", NOTUSED8)], "handed over, and not used: both may be true"),
    ("tension", [("D5", HAND5), ("D8", HAND8)], "to a person who posed as a partner, or to the group"),
    ("tension", [("D8", HAND8), ("D8", NOTUSED8)], "the same, inside the advisory"),
    ("tension", [("D8", FILES8), ("D8", DR68_8)], "9,300 files, and 6,840 drawings: another unit"),
    ("tension", [("D8", FILES8), ("D6", DR68_6)], "the same"),
    ("tension", [("D8", FILES8), ("D7", DR68_7)], "the same"),
    *pairs("tension", [("D8", NOLINK8)], [("D8", LIKE8), ("D5", LIKE5), ("D7", LIKE7), ("D5", TASK5), ("D7", TASK7)],
           "no evidence found, and likely or suspected: open"),

    *pairs("opposes", [("D2", NOTINV), ("D7", DENIED7)],
           [("D0", LIKELY), ("D1", LIKELY), ("D2", LIKELY2), ("D7", LIKELY7), ("D0", TASK0)],
           "denial of a likelihood or suspicion"),
    *pairs("opposes", [("D2", EVIDENCE)], [("D0", LIKELY), ("D1", LIKELY), ("D2", LIKELY2)], "a standard of proof, no denial"),
    *pairs("opposes", [("D2", "Canada has shown us no evidence")], [("D2", LIKELY2)], "evidence not shown, no denial"),
    *pairs("opposes", [("D0", OPP0), ("D0", WARN0)], [("D0", LIKELY)], "stance of the embassy"),
    *pairs("opposes", [("D2", STOLENOTHING)], [("D2", BUOYS2), ("D1", BUOYS1)], "denies having stolen, the union names no thief"),
    *pairs("opposes", [("D0", DENY0), ("D0", CONTACT)], [("D0", HAND0)], "denial of a suspicion"),
    *pairs("opposes", [("D3", DENIES3)], [("D3", CHARGE3), ("D3", SOLD3)], "the accused denies the charge"),
    *pairs("opposes", [("D7", DENY7), ("D7", NEVER7)], [("D7", TASK7), ("D5", TASK5), ("D7", LIKE7), ("D5", LIKE5)],
           "denial of a suspicion or likelihood"),
    *pairs("opposes", [("D5", OPP5)], [("D5", LIKE5)], "stance of the embassy"),

    ("copy", [("D0", ACTOR), ("D1", ACTOR)], "wire text"),
    ("copy", [("D0", LIKELY), ("D1", LIKELY)], "wire text, straight and curly marks"),
    ("copy", [("D0", NOLEAK), ("D1", NOLEAK)], "wire text"),
    ("distorts", [("D1", TASK1), ("D0", TASK0)], "suspected became flat"),
    ("source-drift", [("D1", TASK1), ("D0", TASK0)], "people in the investigation, by Capital Television, became the government"),
    ("same-utterance", [("D0", ACTOR), ("D1", ACTOR)], "one news conference of 17 September"),
    ("same-utterance", [("D0", LIKELY), ("D1", LIKELY), ("D2", LIKELY2)], "one news conference of 17 September"),
    ("same-utterance", [("D1", BUOYS1), ("D2", BUOYS2)], "one statement of the union to Pacific Channel"),
    ("same-utterance", [("D5", LIKE5), ("D7", LIKE7)], "one news conference of 4 September, in two languages"),
    ("same-origin", [("D0", LEASE0), ("D1", LEASE1), ("D2", LEASE2)], "the Canadian police inquiry"),
    ("same-origin", [("D0", USED0), ("D1", USED1)], "the Canadian police inquiry"),
    ("same-origin", [("D0", LEFT0), ("D1", LEFT1)], "the Canadian police inquiry, by Capital Television"),
    ("same-origin", [("D0", HAND0), ("D1", HAND1)], "the Canadian police"),
    ("same-origin", [("D0", LIKELY), ("D1", LIKELY), ("D2", LIKELY2), ("D7", LIKELY7)], "the Government of Canada"),
    ("same-origin", [("D0", ASKED0), ("D2", ASKED2)], "the Government of Canada"),
    ("same-origin", [("D1", SUMMON1), ("D2", SUMMON2)], "the Government of Canada"),
    ("same-origin", [("D0", NODAMAGE0), ("D1", NODAMAGE1)], "the institute"),
    ("same-origin", [("D0", OPP0), ("D1", OPP1), ("D5", OPP5)], "the Sarvonian government, of two affairs and in two languages"),
    ("same-origin", [("D2", NOTINV), ("D7", DENIED7)], "the Sarvonian government"),
    ("same-origin", [("D3", CHARGE3), ("D4", CHARGE4)], "the charge"),
    ("same-origin", [("D3", SOLD3), ("D4", SOLD4)], "the charge"),
    ("same-origin", [("D3", FIFTY3), ("D4", FIFTY4)], "the police"),
    ("same-origin", [("D3", CSTOLEN3), ("D4", CSTOLEN4)], "the technician, by way of the police and of his lawyer"),
    ("same-origin", [("D5", REFER5), ("D6", REFER6), ("D7", REFER7)], "one act of the prefectural police"),
    ("same-origin", [("D5", HAND5), ("D7", HAND7), ("D8", HAND8)], "the prefectural police"),
    ("same-origin", [("D5", PAID5), ("D7", PAID7)], "the prefectural police, by Koshin Nippo"),
    ("same-origin", [("D5", POSED5), ("D7", POSED7)], "the prefectural police, by Koshin Nippo"),
    ("same-origin", [("D5", TASK5), ("D7", TASK7)], "the prefectural police, by Koshin Nippo"),
    ("same-origin", [("D5", LEASE5), ("D7", LEASE7)], "the prefectural police, by Koshin Nippo"),
    ("same-origin", [("D5", LEFT5), ("D7", LEFT7)], "the prefectural police, by Koshin Nippo"),
    ("same-origin", [("D5", LIKE5), ("D7", LIKE7), ("D8", LIKE8)], "the Japanese government"),
    ("same-origin", [("D5", DEF5), ("D7", DEF7)], "the Defence Ministry; whether it is one official is not said"),
    ("same-origin", [("D5", DR62_5), ("D6", DR62_6), ("D7", DR62_7)], "the company"),
    ("same-origin", [("D6", DR68_6), ("D7", DR68_7), ("D8", DR68_8)], "the company's third notice"),
    ("same-origin", [("D5", NOWARN5), ("D6", NOWARN6), ("D7", NOWARN7), ("D8", NOWARN8)], "the company"),
    ("same-origin", [("D5", WARN5), ("D6", WARN6)], "the former administrator, told again in the denial"),
    ("same-origin", [("D6", NODEF6), ("D7", NODEF7)], "the company"),
    ("same-origin", [("D5", POLICE5), ("D6", POLICE6)], "the company"),
    ("same-origin", [("D6", PATCH6), ("D8", PATCH8)], "the company"),
    ("independent", [("D0", ACTOR), ("D8", COPPER8)], "police and security firm name the same group"),
    ("independent", [("D5", DEF5), ("D8", DEF8)], "ministry official and security firm: defence drawings among the files"),
    ("independent", [("D7", DEF7), ("D8", DEF8)], "the same"),
    ("independent", [("D5", WARN5), ("D8", WARN8)], "former administrator and security firm: a warning in January"),
    ("independent-partial", [("D0", ACCESS0), ("D0", USED0)], "institute and police both state the intrusion of 2022"),
    ("off-topic", [("D0", NORWAY)], "another incident told as background"),
    ("off-topic", [("D4", BELLBIRD)], "another incident told as background"),
    ("off-topic", [("D7", LIKELY7)], "the affair of 2024 told as background to that of 2025"),
]

times = [
    ("D0", "Sept. 17", 0, "2024-09-17", "dateline", None),
    ("D0", "Tuesday", 0, "2024-09-17", "weekday", None),
    ("D0", "2022", 0, "2022", "explicit", None),
    ("D0", "March", 0, "2024-03", "last March before publication", None),
    ("D0", "between 2021 and 2023", 0, "2021/2023", "explicit range", None),
    ("D0", "Sept. 6", 0, "2024-09-06", "last before publication", None),
    ("D0", "40s", 0, None, "an age", "age, not a date"),
    ("D0", "Saturday", 0, "2024-09-14", "weekday", None),
    ("D0", "2022", 1, "2022", "explicit", None),
    ("D0", "Oct. 3", 0, "2024-10-03", "next after publication", None),
    ("D0", "Last year", 0, "2023", "year before publication", None),
    ("D1", "19 Sep 2024", 0, "2024-09-19", "explicit", None),
    ("D1", "3 Jun 2021", 0, "2021-06-03", "explicit", "photo caption: not an event date"),
    ("D1", "Tuesday (Sep 17)", 0, "2024-09-17", "day and month explicit, year from document", None),
    ("D1", "between 2021 and 2023", 0, "2021/2023", "explicit range", None),
    ("D1", "210", 0, None, "count", "number, not a date"),
    ("D1", "Wednesday", 0, "2024-09-18", "weekday", None),
    ("D1", "in March", 0, "2024-03", "last March before publication", None),
    ("D1", "May", 0, "2024-05", "last May before publication", None),
    ("D1", "Wednesday", 1, "2024-09-18", "weekday", None),
    ("D1", "Wednesday", 2, "2024-09-18", "weekday", None),
    ("D2", "20 September 2024", 0, "2024-09-20", "explicit", None),
    ("D2", "December 2023", 0, "2023-12", "explicit", None),
    ("D2", "September 6", 0, "2024-09-06", "last before publication", None),
    ("D2", "Wednesday", 0, "2024-09-18", "weekday", None),
    ("D2", "this morning", 0, "2024-09-20", "day of publication", None),
    ("D2", "October 3", 0, "2024-10-03", "next after publication", None),
    ("D2", "Thursday", 0, "2024-09-19", "weekday", None),
    ("D3", "6 March 2025", 0, "2025-03-06", "explicit", None),
    ("D3", "41", 0, None, "an age", "age, not a date"),
    ("D3", "Tuesday, 4 March", 0, "2025-03-04", "last before publication", None),
    ("D3", "11 February", 0, "2025-02-11", "last before publication", None),
    ("D3", "27 February", 0, "2025-02-27", "last before publication", None),
    ("D3", "between October 2024 and January 2025", 0, "2024-10/2025-01", "explicit range", None),
    ("D3", "36", 0, None, "an age", "age, not a date"),
    ("D3", "9 February", 0, "2025-02-09", "last before publication", None),
    ("D3", "20 March", 0, "2025-03-20", "next after publication", None),
    ("D4", "Saturday, March 15, 2025", 0, "2025-03-15", "explicit", None),
    ("D4", "Friday", 0, "2025-03-14", "weekday", None),
    ("D4", "last week", 0, "2025-W10", "week before publication", None),
    ("D4", "41-year-old", 0, None, "an age", "age, not a date"),
    ("D4", "September", 0, "2024-09", "last September before publication", None),
    ("D4", "Thursday", 0, "2025-03-13", "weekday", None),
    ("D4", "Friday", 1, "2025-03-14", "weekday", None),
    ("D4", "last week", 1, "2025-W10", "week before publication", None),
    ("D4", "December 12", 0, "2024-12-12", "last before publication", None),
    ("D4", "July", 0, "2024-07", "last July before publication", None),
    ("D4", "July", 1, "2024-07", "last July before publication", None),
    ("D4", "Thursday", 1, "2025-03-13", "weekday", None),
    ("D4", "next week", 0, "2025-W12", "week after publication", None),
    ("D4", "2022", 0, "2022", "explicit", None),
    ("D5", "2025年9月5日", 0, "2025-09-05", "explicit", None),
    ("D5", "4日", 0, "2025-09-04", "day before publication", None),
    ("D5", "38", 0, None, "an age", "age, not a date"),
    ("D5", "昨年12月", 0, "2024-12", "year before publication", None),
    ("D5", "27", 0, None, "an age", "age, not a date"),
    ("D5", "4月", 0, "2025-04", "last April before publication", None),
    ("D5", "2月18日", 0, "2025-02-18", "last before publication", None),
    ("D5", "1月", 0, "2025-01", "last January before publication", None),
    ("D5", "1月", 1, "2025-01", "last January before publication", None),
    ("D5", "4日", 1, "2025-09-04", "day before publication", None),
    ("D6", "令和7年9月10日", 0, "2025-09-10", "explicit, era", None),
    ("D6", "9月4日", 0, "2025-09-04", "last before publication", None),
    ("D6", "本年3月31日", 0, "2025-03-31", "year of publication", None),
    ("D6", "8月29日", 0, "2025-08-29", "last before publication", None),
    ("D6", "1月27日", 0, "2025-01-27", "last before publication", None),
    ("D6", "1月", 1, "2025-01", "last January before publication", None),
    ("D6", "2月18日", 0, "2025-02-18", "last before publication", None),
    ("D6", "2月20日", 0, "2025-02-20", "last before publication", None),
    ("D6", "9月8日", 0, "2025-09-08", "last before publication", None),
    ("D7", "Sept 11", 0, "2025-09-11", "dateline", None),
    ("D7", "Wednesday", 0, "2025-09-10", "weekday", None),
    ("D7", "last month", 0, "2025-08", "month before publication", None),
    ("D7", "last week", 0, "2025-W36", "week before publication", None),
    ("D7", "38", 0, None, "an age", "age, not a date"),
    ("D7", "April", 0, "2025-04", "last April before publication", None),
    ("D7", "June", 0, "2025-06", "last June before publication", None),
    ("D7", "June 10", 0, "2025-06-10", "last before publication", None),
    ("D7", "last week", 1, "2025-W36", "week before publication", None),
    ("D7", "Thursday", 0, "2025-09-11", "weekday", None),
    ("D7", "Thursday", 1, "2025-09-11", "weekday", None),
    ("D7", "January", 0, "2025-01", "last January before publication", None),
    ("D7", "Last year", 0, "2024", "year before publication", None),
    ("D8", "16 September 2025", 0, "2025-09-16", "explicit", None),
    ("D8", "14 November 2024", 0, "2024-11-14", "explicit", None),
    ("D8", "3 December 2024", 0, "2024-12-03", "explicit", None),
    ("D8", "20 February 2025", 0, "2025-02-20", "explicit", None),
    ("D8", "12 January 2025", 0, "2025-01-12", "explicit", None),
    ("D8", "the same day", 0, "2025-01-12", "day told before", None),
    ("D8", "January", 1, "2025-01", "last January before publication", None),
    ("D8", "between 2021 and 2023", 0, "2021/2023", "explicit range", None),
]

traps = [
    "suspected in the wire is flat in the broadcaster's lead, and its source is another one (D0, D1)",
    "personal data not found to have leaked, and design data stolen: another kind of data (D0, D1)",
    "\"it said\" is a broadcaster (D0), a foreign ministry (D1), a newspaper (D7)",
    "\"Does he work for the military?\", \"Will you provide it?\" are questions; the journalists tell claims of others (D2)",
    "two ambassadors summoned, by two ministries (D1, D2)",
    "a meeting of 3 October due, then cancelled (D0, D2)",
    "three dates on which one student left Canada; another student leaves Japan on two dates (D0, D1, D2; D5, D7)",
    "two persons who handed over credentials, in two countries, and a third who sold his (D0, D3, D5)",
    "one spokesman in two affairs, a year apart (D2, D7)",
    "Kelmont Security warned a New Zealand operator and a Japanese company: two warnings, both disputed (D4, D8)",
    "\"We\" is Brightwater, then Tuatara (D4), Sarvonia (D2), Kelmont (D8)",
    "\"We paid no one\" is a negation (D4); \"denied a report that it had received\" too (D7)",
    "in Sydney, not in Dubai: one sentence that asserts and denies (D4)",
    "9,300 files and 6,840 drawings: another unit (D6, D8)",
    "\"it was paid by a company\" is the group, \"it patched\" the company (D8)",
    "「そのような事実」 is the warning of the sentence before (D6)",
    "page furniture, a caption with a date of its own (D1)",
]
