"""A parliament's mail, a payments company and a fruit institute: eight reports as agencies, broadcasters, ministries,
prosecutors, newspapers and a security firm write them.

Three events (Portugal 2023, Nevada 2024/2025, western Japan 2026), all names invented, written and annotated before any
program read them.
"""

documents = [
    d("D0", "000_wire.txt", "Atlantic Press", "2023-11-14", []),
    d("D1", "001_broadcaster_page.txt", "Northgate News", "2023-11-17", []),
    d("D2", "002_ministerial_answer.txt", "Ministry of Justice, Portugal", "2023-12-05", ["Northgate News"]),
    d("D3", "003_justice_release.txt", "United States Attorney's Office, District of Nevada", "2025-06-12", []),
    d("D4", "004_newspaper.txt", "The Sierra Courier", "2025-06-29", []),
    d("D5", "005_vendor_advisory.txt", "Coldwater Intelligence", "2025-09-18", []),
    d("D6", "006_ja_news.txt", "瀬戸内新報", "2026-04-23", [], "ja"),
    d("D7", "007_ja_ministry_notice.txt", "農林水産省", "2026-05-12", [], "ja"),
]

entities = [
    e("fid", "organization/intelligence", "Foreign Intelligence Directorate of Ardovia", "Ardovia's foreign intelligence service",
      "Ardovia’s intelligence service", "the civilian service named by Lisbon", "Ardovia's Foreign Intelligence Directorate"),
    e("milint", "organization/intelligence", "military intelligence of Ardovia", "Ardovia’s military intelligence"),
    e("ardovia", "organization/government", "Ardovia", "Ardovia", "Ardovia's foreign ministry", "The Ardovian embassy in Lisbon",
      "its agencies"),
    e("halvik", "person", "Miro Halvik", "Ambassador Miro Halvik"),
    e("wasp", "intrusion-set", "Paper Wasp", "The hackers", "Paper Wasp", "Hackers working for Ardovia’s intelligence service",
      "the hackers", "The group"),
    e("portugal", "organization/government", "Government of Portugal", "Portugal", "the government", "Lisbon",
      "the foreign ministry", "the Government"),
    e("salema", "person", "Duarte Salema", "Justice Minister Duarte Salema", "Salema", "Minister of Justice"),
    e("salemaoffice", "organization/government", "office of Duarte Salema", "Salema's office"),
    e("castelo", "person", "Leonor Castelo", "Foreign Minister Leonor Castelo"),
    e("mod", "organization/government", "defence ministry (Portugal)", "the defence ministry", "The defence ministry"),
    e("members", "group/victim", "members of parliament (Portugal)", "members of parliament", "lawmakers", "Portuguese MPs", "MPs",
      "Members"),
    e("network", "infrastructure", "parliamentary network", "the parliamentary network"),
    e("loginpage", "infrastructure", "counterfeit login page", "a counterfeit login page"),
    e("drafts", "records", "drafts of the frigate contract", "drafts of a contract for three frigates",
      "Drafts of a contract for three frigates", "no draft of the contract"),
    e("insider", "person", "person familiar with the matter (Portugal)", "a person familiar with the matter", "The person"),
    e("aide", "person", "parliamentary aide", "an aide"),
    e("ptofficials", "group", "two officials (Portugal)", "two officials"),
    e("quadros", "person", "Ines Quadros", "Ines Quadros"),
    e("ncc", "organization/government", "National Cybersecurity Centre", "the National Cybersecurity Centre", "the Centre"),
    e("barreiros", "person", "Rui Barreiros", "Rui Barreiros", "Mr Rui Barreiros"),
    e("ptinvestigators", "organization/police", "Judiciary Police", "the investigators", "The Judiciary Police", "Investigators"),
    e("diplomats", "group", "three Ardovian diplomats", "Three Ardovian diplomats", "The three diplomats"),
    e("parl", "organization", "parliament's administration (Portugal)", "a parliamentary spokeswoman", "Parliament’s administration",
      "the parliamentary administration", "the administration"),
    e("itdesk", "organization", "IT desk of the parliament", "parliament’s IT desk", "A man"),
    e("teles", "person", "Marta Teles", "Marta Teles"),
    e("brightmoor", "organization", "Brightmoor", "Brightmoor", "the security company Brightmoor"),
    e("northgate", "organization/media", "Northgate News", "Northgate News", "Northgate"),
    e("portoman", "person", "man detained in Porto", "A 36-year-old man"),
    e("domains", "infrastructure", "eleven domains", "eleven domains"),
    e("client", "person", "client of the man detained in Porto", "a client"),

    e("tuck", "person", "Raymond Tuck", "Raymond Tuck", "Tuck", "Mr. Tuck", "a Sparks resident", "This defendant"),
    e("aldanov", "person", "Temir Aldanov", "Temir Aldanov", "Aldanov", "Mr. Aldanov", "a national of Velistan", "a thief",
      "the developer"),
    e("grandjury", "organization", "federal grand jury", "A federal grand jury"),
    e("usao", "organization", "United States Attorney's Office, District of Nevada", "UNITED STATES ATTORNEY'S OFFICE", "Prosecutors",
      "U.S. prosecutors"),
    e("whitford", "person", "Carla Whitford", "U.S. Attorney Carla Whitford", "Carla Whitford"),
    e("fbi", "organization/police", "FBI", "the FBI", "FBI agents", "federal agents"),
    e("lodestar", "organization/victim", "Lodestar Pay", "Lodestar Pay", "Lodestar", "The company", "the company", "his employer"),
    e("laptops", "infrastructure", "laptops at the house of Raymond Tuck", "approximately 40 such laptops", "37 laptops", "laptops",
      "the machines", "29 laptops in Nevada"),
    e("wcode", "software", "code that approves withdrawals", "the code that approves withdrawals", "the withdrawal service"),
    e("benavides", "person", "Kyle Benavides", "a man in Lubbock, Texas", "Kyle Benavides"),
    e("prewitt", "person", "Donna Prewitt", "Donna Prewitt"),
    e("echeverria", "person", "Marisol Echeverria", "Marisol Echeverria", "Ms. Echeverria"),
    e("staffing", "organization", "staffing agency (Toronto)", "a Toronto staffing agency"),
    e("raman", "person", "Priya Raman", "Priya Raman"),
    e("lodemp", "group", "three current and former employees of Lodestar Pay", "Three current and former employees", "Two of them"),
    e("engineer", "person", "security engineer of Lodestar Pay", "a security engineer"),
    e("ostrow", "person", "Ben Ostrow", "Ben Ostrow"),
    e("tickets", "records", "tickets about the developer's laptop", "a ticket", "A second ticket", "such tickets",
      "tickets about the developer's laptop"),
    e("irs", "organization/government", "Internal Revenue Service", "the I.R.S."),
    e("usofficials", "group", "two U.S. officials", "two U.S. officials"),
    e("mss", "organization/intelligence", "Ministry of State Security of Velistan", "Velistan’s Ministry of State Security",
      "Velistan's Ministry of State Security"),
    e("missile", "program", "missile program of Velistan", "the country’s missile program", "a missile program"),
    e("serik", "person", "Daulet Serik", "Daulet Serik"),
    e("velistan", "organization/government", "Velistan", "Velistan", "Velistan’s mission to the United Nations"),
    e("coldwater", "organization", "Coldwater Intelligence", "COLDWATER INTELLIGENCE", "We", "us"),
    e("jackal", "intrusion-set", "Marble Jackal", "MARBLE JACKAL", "Marble Jackal", "the cluster"),
    e("blendwell", "organization", "Blendwell", "the mixer Blendwell", "Blendwell"),
    e("documents", "records", "identity documents of customers", "customers' identity documents"),

    e("inst", "organization/victim", "四国果樹育種研究所", "四国果樹育種研究所", "研究所"),
    e("database", "infrastructure", "研究所のデータベース", "研究所のデータベース", "データベース"),
    e("papers", "records", "未公開のブドウ新品種の資料", "未公開のブドウ新品種の資料", "流出した資料"),
    e("woman", "person", "元派遣社員の女", "研究所に勤めていた元派遣社員の女（34）", "女"),
    e("ehime", "organization/police", "愛媛県警", "愛媛県警", "県警", "県警幹部", "捜査関係者"),
    e("account", "records", "退職者のアカウント", "退職した上司のアカウント", "退職者のアカウント"),
    e("man", "person", "ベルデ・アグロの社員を名乗る男", "海外の種苗会社「ベルデ・アグロ」の社員を名乗る男", "男"),
    e("verde", "organization", "ベルデ・アグロ", "ベルデ・アグロ", "ベルデ・アグロの日本法人", "海外の種苗会社"),
    e("researcher", "person", "研究員（匿名）", "研究員の一人"),
    e("genetic", "records", "遺伝情報", "遺伝情報"),
    e("ochi", "person", "越智正樹", "県果樹組合の越智正樹組合長（67）"),
    e("seedlings", "goods", "苗木", "苗木"),
    e("maff", "organization/government", "農林水産省", "農林水産省", "当省"),
    e("japan", "organization/government", "国", "国"),
    e("jconsult", "organization", "外部の調査機関", "外部の調査機関"),
]

W = "Atlantic Press"
WS = W + " > Duarte Salema"
WQ = W + " > Ines Quadros [said]"
WP = W + " > a person familiar with the matter"
P = "Northgate News"
PS = P + " > Duarte Salema"
PT = P + " > Marta Teles"
PH = P + " > Miro Halvik [told reporters] {direct quotation}"
M = "Ministry of Justice, Portugal"
MJ = M + " > The Judiciary Police"
Z = "United States Attorney's Office, District of Nevada"
ZC = Z + " > court documents [According to]"
ZI = Z + " > the indictment"
S = "The Sierra Courier"
SP = S + " > Prosecutors [say]"
SE = S + " > Marisol Echeverria"
SD = SE + " [described]"
SQ = SE + " [said in an interview] {direct quotation}"
S3 = S + " > three current and former employees"
S2 = S + " > two current and former employees [they said] {anonymous}"
SU = S + " > two U.S. officials [said] {anonymous}"
T = "Coldwater Intelligence"
TL = T + " > logs supplied by Lodestar [show]"
N = "瀬戸内新報"
NW = N + " > 元派遣社員の女 [供述し] {direct quotation}"
G = "農林水産省"

GOV = "Government of Portugal"
INSIDER = "person familiar with the matter (Portugal)"
OFFICIALS = "two officials (Portugal)"
NCC = "National Cybersecurity Centre"
ARD = "Ardovian government"
BAR = "Rui Barreiros"
PARL = "parliament's administration (Portugal)"
TEL = "Marta Teles"
BRI = "Brightmoor"
JUD = "Judiciary Police"
PORTO = "man detained in Porto"
USAO = "United States Attorney's Office, District of Nevada"
FBI = "FBI"
TUCK = "Raymond Tuck"
LOD = "Lodestar Pay"
EMP = "current and former employees of Lodestar Pay"
BEN = "Kyle Benavides"
USO = "U.S. officials"
QAR = "Government of Velistan"
LOGS = "logs of Lodestar Pay"
EHI = "愛媛県警"
WOMAN = "元派遣社員の女 (statement to police)"
INST = "四国果樹育種研究所"
RES = "研究員"
COOP = "県果樹組合"
VER = "ベルデ・アグロ"
MAFF = "農林水産省"
CONS = "外部の調査機関"
MEDIA = "一部の報道機関"
MINUS = {"polarity": "-"}

# D0-D2
ACCUSE0 = "Ardovia's foreign intelligence service of breaking into the email accounts of 23 members of parliament"
SENT = "The hackers, whom researchers call Paper Wasp, sent the lawmakers invitations to a fisheries conference that did not exist"
PAGE = "Those who clicked were taken to a counterfeit login page that recorded their passwords"
NODOUBT0 = "We have no doubt about who stands behind this"
YEAR0 = "They were reading our correspondence for almost a year"
YEAR1 = "spent almost a year inside the email of Portuguese MPs"
DRAFTS0 = "drafts of a contract for three frigates were probably among the material copied"
DRAFTS1 = "Drafts of a contract for three frigates were copied"
NODRAFT2 = "no draft of the contract was ever kept on the parliamentary network"
NOTSAID2 = "I have at no time stated otherwise"
LIGHT0 = "The breach came to light in September"
AIDE0 = "an aide spotted logins at three in the morning"
DISMISS0 = "Ardovia's foreign ministry dismissed the accusation"
TALE0 = "a fairy tale for domestic consumption"
NOPART0 = "none of its agencies had played any part in the matter"
DENY2 = "Ardovia continues to deny any involvement"
HELD0 = "the government had been sitting on the findings since July"
HELD2 = "findings were held back from July"
BUDGET0 = "They waited until the budget was safely through"
REJECT0 = "Salema's office rejected that"
TIMING0 = "the timing had been dictated by the investigators"
UNFOUNDED2 = "is without foundation"
FIRST2 = "The first indication reached the National Cybersecurity Centre on 11 September"
REPORT2 = "I received the Centre's report on 2 November"
ICELAND0 = "Iceland's coast guard lost control of its email server for two days"
LINK1 = "Hackers working for Ardovia’s intelligence service"
LINK2 = "Paper Wasp almost certainly acts on behalf of Ardovia's Foreign Intelligence Directorate"
MIL1 = "Brightmoor ties it to Ardovia’s military intelligence"
NOTFID1 = "rather than the civilian service named by Lisbon"
EXPEL1 = "Three Ardovian diplomats have been given 72 hours to leave Portugal"
EXPEL2 = "The three diplomats declared personae non gratae"
DEPART2 = "departed on 19 November"
THIRTYONE1 = "The number of MPs affected now stands at 31"
TWENTYTHREE1 = "the 23 announced on Tuesday"
THIRTYFOUR2 = "the accounts of 34 Members were entered between October 2022 and September 2023"
TWENTYTHREE2 = "the figures of 23, given by the Government in November"
THIRTYONE2 = "of 31, given by the parliamentary administration"
WARNED1 = "she had been warned by parliament’s IT desk in August"
RANG1 = "A man rang while I was on the beach"
NOCONTACT1 = "no MP was contacted before September"
# D3-D5
INDICT3 = "A federal grand jury has returned an indictment"
HELP3 = "helping a national of Velistan pass himself off as an American software developer"
ROB3 = "rob his employer of roughly $148 million in digital assets"
CHARGE3 = "Raymond Tuck, 44, is charged with one count of conspiracy to commit wire fraud and one count of aggravated identity theft"
APPLIED3 = "Aldanov applied for a remote position at Lodestar Pay, a San Francisco payments company, in February 2024"
USING3 = "using the name and Social Security number of a man in Lubbock, Texas"
KEPT3 = "Tuck allegedly kept approximately 40 such laptops running in a spare bedroom"
APPEAR3 = "Aldanov and others would appear to be working from Nevada"
RECEIVED3 = "he received at least $312,000"
ALTER3 = "On Nov. 9, 2024, Aldanov altered the code that approves withdrawals"
TRANSFER3 = "transferred the funds to wallets he controlled"
SEIZED3 = "seized 37 laptops"
RENTED3 = "This defendant rented out his home address to a thief"
FOUND4 = "federal agents found metal shelves lined with laptops"
PROG4 = "the machines let programmers from Velistan pose as Americans"
THEFT4 = "one of them, Temir Aldanov, made off with $148 million from his employer, the payments company Lodestar Pay"
RENTED4 = "He rented out his home address to a thief"
PLEA4 = "Mr. Tuck pleaded not guilty on June 20"
CALLCENTER4 = "He was told that the machines were for call-center workers"
NOTMET4 = "He never met Mr. Aldanov"
DUPED4 = "He was duped"
NINETY4 = "he was paid less than $90,000 for his trouble"
RAISED4 = "raised its estimate of the loss to $161 million"
REPAID4 = "has repaid every customer in full"
DISPUTED4 = "Three current and former employees disputed that"
WAITING4 = "About 600 customers were still waiting for some $20 million as of Friday"
MISSED4 = "the company had missed warnings"
FILED4 = "filed a ticket"
CLOSED4 = "It was closed within a week"
SECOND4 = "A second ticket, in October, went unanswered"
NOTICKETS4 = "There were no such tickets"
IDENTITY4 = "his identity had been stolen"
DIRECTED4 = "Velistan’s Ministry of State Security had directed the theft"
MISSILE4 = "much of the money was believed to have gone to the country’s missile program"
PROVOCATION4 = "called the case “a clumsy provocation”"
DIED4 = "Mr. Aldanov had died in 2019"
STUDIO4 = "hackers tied to the country stole $90 million from a game studio in Singapore"
MSS5 = "Marble Jackal, the cluster behind the theft at Lodestar Pay, operates at the direction of Velistan's Ministry of State Security"
NOSTATE5 = "the cluster had no state backing"
WITHDRAWN5 = "That judgment is withdrawn"
COMMIT5 = "the malicious change to the withdrawal service was committed on October 27, 2024"
NOTDAY5 = "not on the day of the theft"
DAY5 = "the day of the theft as stated in the indictment"
TELEMETRY5 = "We identified 29 laptops in Nevada in our telemetry"
FORTY5 = "U.S. prosecutors put the number at about 40"
OPENED5 = "tickets about the developer's laptop were opened on August 19 and October 3, 2024"
CLOSED5 = "both were closed automatically"
TRACED5 = "We traced $161 million out of wallets belonging to Lodestar"
MISSILE5 = "the proceeds financed a missile program"
NOCONFIRM5 = "we cannot confirm this"
DIED5 = "Temir Aldanov died in 2019"
POSTED5 = "An account that we attribute to him with high confidence posted on a developer forum in May 2025"
# D6-D7
TAKEN6 = "「四国果樹育種研究所」のデータベースから、未公開のブドウ新品種の資料が抜き取られていた"
ARREST6 = "愛媛県警は同日、研究所に勤めていた元派遣社員の女（34）を不正アクセス禁止法違反の容疑で逮捕した"
CHARGE6 = "不正アクセス禁止法違反の容疑"
USED6 = "退職した上司のアカウントを使って"
INTRUDED6 = "研究所のデータベースに侵入した"
ASKED6 = "頼まれて入っただけ"
NOTKNOW6 = "何の資料かは知らない"
DENY6 = "容疑を一部否認している"
DOCS6 = "流出したのは約1200件"
MOST6 = "公表済みの資料が大半だ"
GENETIC6 = "5年かけて育てた系統の遺伝情報まで持ち出された"
ABROAD6 = "苗木はもう海外に渡っている"
NOTINV6 = "当社はいかなる形でも関わっていない"
SILENT6 = "農林水産省は「捜査中の案件であり、答えられない」とした"
TEA6 = "手口の似た侵入が2024年に静岡県の茶の試験場でも起きていた"
START7 = "最初の侵入は昨年11月20日に行われていた"
SECOND7 = "本年1月14日の侵入は2回目以降のもの"
OLD7 = "第1報では流出した資料を約1200件としておりました"
DOCS7 = "2860件に訂正します"
PRE7 = "このうち310件は品種登録出願前のものです"
NOGENETIC7 = "遺伝情報が持ち出された痕跡は、現在までに見つかっておりません"
LEFTON7 = "退職者のアカウントが削除されておらず"
MISUSED7 = "これが悪用されました"
DELETED7 = "退職者のアカウントは全て削除済み"
UNTRUE7 = "事実と異なることが確認されました"
INVOLVED7 = "海外の種苗会社が関与した"
NOFACT7 = "企業の関与を示す事実は把握しておりません"
ABROAD7 = "苗木が既に海外に渡っている"
NOTABROAD7 = "そのような事実はありません"
SILENT7 = "警察の捜査に関わる事項については、お答えを差し控えます"

claims = [
    ("D0", ACCUSE0, "fid", "intruded into", "email accounts of 23 members", W + " > Portugal [accused]", GOV, "ACCOUNTS-23",
     {"modality": "alleged", "words": ["accused"], "note": "Tuesday is the day of the accusation"}),
    ("D0", "the gravest breach of its kind since the return of democracy", "breach", "is", "the gravest of its kind", WS + " [called]", GOV,
     "GRAVEST"),
    ("D0", SENT, "wasp", "sent", "invitations to members", WS + " [told a press conference]", GOV, "INVITATIONS-SENT"),
    ("D0", PAGE, "loginpage", "recorded", "passwords of members", WS + " [he added]", GOV, "PASSWORDS-RECORDED"),
    ("D0", NODOUBT0, "portugal", "doubts", "who stands behind breach", WS + " [said] {direct quotation}", GOV, "NO-DOUBT", MINUS),
    ("D0", YEAR0, "wasp", "read", "correspondence of members", WS + " [said] {direct quotation}", GOV, "READ-A-YEAR"),
    ("D0", "Nine of the accounts belonged to members of the defence committee", "nine accounts", "belonged to",
     "members of the defence committee", WP + " [according to] {anonymous}", INSIDER, "NINE-COMMITTEE"),
    ("D0", DRAFTS0, "", "stole", "drafts", WP + " [said] {anonymous}", INSIDER, "DRAFTS-COPIED",
     {"modality": "probable", "words": ["probably"]}),
    ("D0", "A spokesperson for the defence ministry declined to comment", "mod", "declined to comment on", "drafts", W,
     "defence ministry (Portugal)", "DEFENCE-SILENT", {"kind": "non-statement"}),
    ("D0", LIGHT0, "breach", "came to light", "", W + " > two officials [said] {anonymous}", OFFICIALS, "CAME-TO-LIGHT", {"time": "2023-09"}),
    ("D0", AIDE0, "aide", "noticed", "logins", W + " > two officials [said] {anonymous}", OFFICIALS, "AIDE-NOTICED"),
    ("D0", "all 1,400 accounts on the parliamentary network had since been reset", "", "reset", "1,400 accounts", WQ, NCC,
     "ACCOUNTS-RESET"),
    ("D0", "Classified systems do not appear to have been touched", "", "intruded into", "classified systems",
     W + " > Ines Quadros [she said]", NCC, "CLASSIFIED-UNTOUCHED", {"polarity": "-", "modality": "probable", "words": ["do not appear"]}),
    ("D0", DISMISS0, "ardovia", "denied", "accusation", W + " > Ardovia's foreign ministry [dismissed]", ARD, "ARDOVIA-NOT-INVOLVED", MINUS),
    ("D0", TALE0, "accusation", "is", "a fairy tale", W + " > Ardovia's foreign ministry [dismissed] {direct quotation}", ARD,
     "FAIRY-TALE", {"kind": "stance"}),
    ("D0", NOPART0, "ardovia", "involved in", "breach", W + " > Ardovia's foreign ministry [said]", ARD, "ARDOVIA-NOT-INVOLVED", MINUS),
    ("D0", "The Ardovian embassy in Lisbon did not immediately respond to a request for comment", "ardovia", "responded to",
     "request for comment", W, "Ardovian embassy in Lisbon", "EMBASSY-SILENT", {"polarity": "-", "kind": "non-statement"}),
    ("D0", HELD0, "portugal", "withheld", "findings", W + " > Rui Barreiros [said]", BAR, "FINDINGS-WITHHELD", {"time": "2023-07"}),
    ("D0", BUDGET0, "portugal", "waited until", "budget was through", W + " > Rui Barreiros [he said] {direct quotation}", BAR,
     "WAITED-FOR-BUDGET"),
    ("D0", REJECT0, "salemaoffice", "denied", "withholding of findings", W + " > Salema's office [rejected]", GOV, "NOT-WITHHELD", MINUS),
    ("D0", TIMING0, "ptinvestigators", "dictated", "timing", W + " > Salema's office [saying]", GOV, "TIMING-INVESTIGATORS"),
    ("D0", ICELAND0, "", "attacked", "email server of Iceland's coast guard", W, W, "OTHER-EVENT-ICELAND",
     {"time": "2021", "note": "another incident: must not corroborate the claims on Portugal"}),

    ("D1", LINK1, "wasp", "works for", "fid", P, P, "WASP-FOR-DIRECTORATE", {"note": "distorts: an accusation in the wire, flat here"}),
    ("D1", YEAR1, "wasp", "intruded into", "email of members", P, P, "READ-A-YEAR"),
    ("D1", EXPEL1, "portugal", "expelled", "diplomats", P, GOV, "DIPLOMATS-EXPELLED"),
    ("D1", "engaged in activities incompatible with their status", "diplomats", "engaged in", "activities incompatible with their status",
     P + " > Leonor Castelo [said] {direct quotation}", GOV, "INCOMPATIBLE-ACTIVITIES"),
    ("D1", "Ambassador Miro Halvik was summoned to the foreign ministry on Thursday", "portugal", "summoned", "halvik", P, GOV,
     "AMBASSADOR-SUMMONED", {"time": "2023-11-16"}),
    ("D1", "This is theatre", "affair", "is", "theatre", PH, ARD, "THEATRE", {"kind": "stance"}),
    ("D1", "we will not be taking part in it", "ardovia", "will take part in", "theatre", PH, ARD, "NO-PART-IN-THEATRE",
     {"polarity": "-", "kind": "stance"}),
    ("D1", SENT, "wasp", "sent", "invitations to members", PS + " [told a press conference]", GOV, "INVITATIONS-SENT"),
    ("D1", PAGE, "loginpage", "recorded", "passwords of members", PS + " [he added]", GOV, "PASSWORDS-RECORDED"),
    ("D1", THIRTYONE1, "", "intruded into", "email accounts of 31 members", P + " > a parliamentary spokeswoman [said]", PARL, "ACCOUNTS-31"),
    ("D1", TWENTYTHREE1, "", "intruded into", "email accounts of 23 members", P + " > a parliamentary spokeswoman [said] > Portugal [announced]",
     GOV, "ACCOUNTS-23", {"note": "the earlier number, replaced here; Tuesday is when it was announced"}),
    ("D1", DRAFTS1, "", "stole", "drafts", PS + " [has said]", GOV, "DRAFTS-COPIED",
     {"note": "distorts: an unnamed person and \"probably\" in the wire, the minister and flat here"}),
    ("D1", "The defence ministry will not be drawn on that", "mod", "declined to comment on", "drafts", P, "defence ministry (Portugal)",
     "DEFENCE-SILENT", {"kind": "non-statement"}),
    ("D1", WARNED1, "itdesk", "warned", "teles", PT + " [told Northgate]", TEL, "TELES-WARNED", {"time": "2023-08"}),
    ("D1", RANG1, "itdesk", "called", "teles", PT + " [she says] {direct quotation}", TEL, "TELES-WARNED", {"time": "2023-08"}),
    ("D1", "He didn’t tell me who had been in my account", "itdesk", "told", "who had been in account of teles",
     PT + " [she says] {direct quotation}", TEL, "INTRUDER-NOT-NAMED", MINUS),
    ("D1", NOCONTACT1, "", "contacted", "any member before September", P + " > Parliament’s administration [insists]", PARL,
     "NOBODY-CONTACTED", MINUS),
    ("D1", "The group has been active since at least 2017", "wasp", "is", "active since at least 2017", P + " > Brightmoor [according to]", BRI,
     "WASP-SINCE-2017", {"time": "2017"}),
    ("D1", MIL1, "wasp", "linked to", "milint", P + " > Brightmoor [ties]", BRI, "WASP-FOR-MILITARY"),
    ("D1", NOTFID1, "wasp", "linked to", "fid", P + " > Brightmoor [ties]", BRI, "WASP-NOT-DIRECTORATE",
     {"polarity": "-", "note": "the negation stands in \"rather than\""}),
    ("D2", THIRTYFOUR2, "", "intruded into", "email accounts of 34 members", MJ + " [established]", JUD, "ACCOUNTS-34",
     {"modality": "finding", "words": ["established"], "time": "2022-10/2023-09"}),
    ("D2", TWENTYTHREE2, "", "intruded into", "email accounts of 23 members", M + " > the Government [given by]", GOV, "ACCOUNTS-23",
     {"note": "the earlier number, replaced here"}),
    ("D2", THIRTYONE2, "", "intruded into", "email accounts of 31 members", M + " > the parliamentary administration [given by]", PARL,
     "ACCOUNTS-31", {"note": "the earlier number, replaced here"}),
    ("D2", "were provisional", "figures of 23 and 31", "were", "provisional", M, GOV, "FIGURES-PROVISIONAL"),
    ("D2", "incoming messages were being forwarded to an address abroad", "", "forwarded", "incoming messages in 12 accounts",
     MJ + " [found]", JUD, "MESSAGES-FORWARDED", {"modality": "finding", "words": ["found"]}),
    ("D2", "To date nothing has come to light to indicate that any message was altered", "", "found", "alteration of messages", M, GOV,
     "NO-ALTERATION-FOUND", {"polarity": "-", "modality": "not found (open)", "words": ["To date"]}),
    ("D2", FIRST2, "first indication", "reached", "ncc", M, GOV, "FIRST-INDICATION", {"time": "2023-09-11"}),
    ("D2", REPORT2, "salema", "received", "report of ncc", M, GOV, "REPORT-RECEIVED", {"time": "2023-11-02"}),
    ("D2", HELD2, "portugal", "withheld", "findings", M + " > unstated [The suggestion that]", BAR, "FINDINGS-WITHHELD",
     {"time": "2023-07", "note": "a suggestion repeated to be rejected; its author, named in the question only, said it in the wire"}),
    ("D2", UNFOUNDED2, "suggestion that findings were held back", "is", "founded", M, GOV, "NOT-WITHHELD",
     {"polarity": "-", "note": "the negation stands in \"without\""}),
    ("D2", NODRAFT2, "drafts", "were kept on", "network", M, GOV, "NO-DRAFT-KEPT", MINUS),
    ("D2", NOTSAID2, "salema", "said", "that drafts were copied", M, GOV, "NOT-SAID", MINUS),
    ("D2", LINK2, "wasp", "works for", "fid", M + " > the Government [the assessment of]", GOV, "WASP-FOR-DIRECTORATE",
     {"modality": "probable", "words": ["almost certainly"]}),
    ("D2", "I do not propose to comment on the intelligence on which it rests", "salema", "declined to comment on", "intelligence", M,
     "Duarte Salema", "INTELLIGENCE-SILENT", {"kind": "non-statement"}),
    ("D2", DENY2, "ardovia", "denied", "involvement", M + " > Ardovia [deny]", ARD, "ARDOVIA-NOT-INVOLVED", MINUS),
    ("D2", "A 36-year-old man was detained in Porto on 28 November", "", "arrested", "portoman", M, GOV, "PORTO-ARREST",
     {"time": "2023-11-28"}),
    ("D2", "having registered, under an assumed name, eleven domains", "portoman", "registered under a false name", "domains",
     M + " > Investigators [suspect]", JUD, "DOMAINS-REGISTERED", {"modality": "suspected", "words": ["suspect"]}),
    ("D2", "eleven domains that imitated the login page", "domains", "imitated", "login page", M + " > Investigators [suspect]", JUD,
     "DOMAINS-IMITATE", {"modality": "suspected", "words": ["suspect"]}),
    ("D2", "he acted for a client", "portoman", "worked for", "client", M + " > the man detained in Porto [He maintains]", PORTO, "FOR-A-CLIENT"),
    ("D2", "whom he never met", "portoman", "met", "client", M + " > the man detained in Porto [He maintains]", PORTO, "CLIENT-NOT-MET",
     MINUS),
    ("D2", "On 30 November a judge ordered his release", "judge", "released", "portoman", M, GOV, "PORTO-RELEASE", {"time": "2023-11-30"}),
    ("D2", EXPEL2, "portugal", "expelled", "diplomats", M, GOV, "DIPLOMATS-EXPELLED"),
    ("D2", DEPART2, "diplomats", "left", "Portugal", M, GOV, "DIPLOMATS-LEFT", {"time": "2023-11-19"}),
    ("D2", "Ardovia required two members of our embassy to leave", "ardovia", "expelled", "two members of the Portuguese embassy", M, GOV,
     "PORTUGUESE-EXPELLED"),
    ("D2", "Members ought to refrain from using private accounts for parliamentary business", "members", "should refrain from",
     "using private accounts", M, GOV, "NO-PRIVATE-ACCOUNTS", {"modality": "deontic", "words": ["ought to"], "kind": "norm"}),
    ("D2", "the administration must introduce hardware keys before the end of March", "parl", "must introduce", "hardware keys", M, GOV,
     "HARDWARE-KEYS", {"modality": "deontic", "words": ["must"], "kind": "norm", "time": "2024-03"}),

    ("D3", INDICT3, "grandjury", "charged", "tuck", Z, USAO, "TUCK-CHARGED"),
    ("D3", HELP3, "tuck", "helped", "aldanov -> pose as an American software developer", Z + " > an indictment [charging]", USAO, "TUCK-HELPED",
     {"modality": "alleged", "words": ["charging"]}),
    ("D3", ROB3, "aldanov", "stole", "roughly $148 million", Z + " > an indictment [charging]", USAO, "THEFT-148",
     {"modality": "alleged", "words": ["charging"]}),
    ("D3", CHARGE3, "tuck", "charged with", "conspiracy to commit wire fraud and aggravated identity theft", Z, USAO, "TUCK-CHARGED"),
    ("D3", "Temir Aldanov, 33, is charged with the same offenses and with one count of money laundering",
     "aldanov", "charged with", "the same offenses and money laundering", Z, USAO, "ALDANOV-CHARGED"),
    ("D3", "Tuck made his initial appearance yesterday", "tuck", "appeared in", "court", Z, USAO, "TUCK-APPEARED", {"time": "2025-06-11"}),
    ("D3", "was released pending trial", "", "released", "tuck", Z, USAO, "TUCK-RELEASED", {"time": "2025-06-11"}),
    ("D3", APPLIED3, "aldanov", "applied to", "lodestar", ZC, USAO, "ALDANOV-APPLIED", {"time": "2024-02"}),
    ("D3", USING3, "aldanov", "posed as", "benavides", ZC, USAO, "IDENTITY-STOLEN", {"time": "2024-02"}),
    ("D3", "The company shipped a laptop to Tuck's house", "lodestar", "sent", "laptop to tuck", ZC, USAO, "LAPTOP-SHIPPED"),
    ("D3", KEPT3, "tuck", "kept", "laptops (about 40)", ZC, USAO, "LAPTOPS-40", {"modality": "alleged", "words": ["allegedly"]}),
    ("D3", APPEAR3, "aldanov and others", "posed as", "workers in Nevada", ZC, USAO, "POSED-AS-AMERICANS",
     {"modality": "alleged", "words": ["allegedly"], "note": "the purpose of the laptops"}),
    ("D3", RECEIVED3, "tuck", "received", "at least $312,000", ZI + " [alleges]", USAO, "TUCK-RECEIVED",
     {"modality": "alleged", "words": ["alleges"]}),
    ("D3", ALTER3, "aldanov", "altered", "wcode", ZI + " [according to]", USAO, "CODE-ALTERED-NOVEMBER", {"time": "2024-11-09"}),
    ("D3", TRANSFER3, "aldanov", "transferred", "funds to wallets", ZI + " [according to]", USAO, "FUNDS-TRANSFERRED", {"time": "2024-11-09"}),
    ("D3", "Lodestar Pay reported the theft to the FBI the following day", "lodestar", "notified", "fbi", Z, USAO, "FBI-NOTIFIED",
     {"time": "2024-11-10"}),
    ("D3", "FBI agents executed a search warrant at Tuck's residence on Jan. 22, 2025", "fbi", "searched", "house of tuck", Z, FBI, "SEARCHED",
     {"time": "2025-01-22"}),
    ("D3", SEIZED3, "fbi", "seized", "laptops (37)", Z, FBI, "LAPTOPS-37", {"time": "2025-01-22"}),
    ("D3", RENTED3, "tuck", "rented out", "home address to aldanov", Z + " > Carla Whitford [said] {direct quotation}", USAO, "ADDRESS-RENTED"),
    ("D3", "Companies need to know who is on the other end of the screen", "companies", "should know", "who is on the other end of the screen",
     Z + " > Carla Whitford [said] {direct quotation}", USAO, "KNOW-YOUR-WORKERS",
     {"modality": "deontic", "words": ["need to"], "kind": "norm"}),
    ("D3", "Tuck faces a mandatory minimum penalty of two years in prison on the identity theft count and a maximum of 20 years on the "
     "conspiracy count", "tuck", "faces", "two to 20 years in prison", Z, USAO, "PENALTY", {"note": "on the condition of a conviction"}),
    ("D3", "Trial is set for Oct. 6", "trial", "is on", "6 October", Z, USAO, "TRIAL-DATE", {"time": "2025-10-06"}),
    ("D3", "An indictment is merely an allegation", "indictment", "is", "allegation", Z, USAO, "MERELY-ALLEGATION"),
    ("D3", "All defendants are presumed innocent until proven guilty beyond a reasonable doubt in a court of law", "defendants",
     "are presumed", "innocent", Z, USAO, "PRESUMED-INNOCENT", {"kind": "norm"}),

    ("D4", FOUND4, "fbi", "found", "laptops", S, FBI, "LAPTOPS-FOUND"),
    ("D4", "he was mining Bitcoin", "tuck", "mined", "Bitcoin", S + " > Donna Prewitt [said] {direct quotation}", "Donna Prewitt",
     "MINING", {"modality": "believed", "words": ["figured"]}),
    ("D4", PROG4, "programmers from Velistan", "posed as", "Americans", SP, USAO, "POSED-AS-AMERICANS"),
    ("D4", THEFT4, "aldanov", "stole", "$148 million from lodestar", SP, USAO, "THEFT-148"),
    ("D4", RENTED4, "tuck", "rented out", "home address to aldanov", S + " > Carla Whitford [said in announcing] {altered quotation}", USAO, "ADDRESS-RENTED"),
    ("D4", PLEA4, "tuck", "denied", "charges", S, TUCK, "TUCK-DENIES", {"polarity": "-", "time": "2025-06-20"}),
    ("D4", "Mr. Tuck had answered an advertisement from what he took to be a Toronto staffing agency", "tuck", "answered",
     "advertisement of staffing", SD, TUCK, "ADVERTISEMENT"),
    ("D4", CALLCENTER4, "tuck", "was told", "that laptops were for call-center workers", SD, TUCK, "CALL-CENTER"),
    ("D4", NOTMET4, "tuck", "met", "aldanov", SD, TUCK, "ALDANOV-NOT-MET", MINUS),
    ("D4", DUPED4, "", "deceived", "tuck", SQ, TUCK, "TUCK-DUPED"),
    ("D4", NINETY4, "tuck", "was paid", "less than $90,000", SQ, TUCK, "TUCK-PAID-LESS"),
    ("D4", RAISED4, "", "stole", "$161 million", S + " > Lodestar Pay [in a filing with regulators]", LOD, "LOSS-161"),
    ("D4", REPAID4, "lodestar", "repaid", "every customer", S + " > Priya Raman [wrote in an email]", LOD, "CUSTOMERS-REPAID"),
    ("D4", DISPUTED4, "lodemp", "denied", "repayment", S3 + " [disputed] {anonymous}", EMP, "CUSTOMERS-NOT-REPAID", MINUS),
    ("D4", WAITING4, "about 600 customers", "wait for", "some $20 million", S3 + " [they said] {anonymous}", EMP, "CUSTOMERS-NOT-REPAID",
     {"time": "2025-06-27"}),
    ("D4", MISSED4, "lodestar", "missed", "warnings", S + " > two current and former employees [said] {anonymous}", EMP, "WARNINGS-MISSED"),
    ("D4", "a security engineer noticed that the developer’s laptop was being used from two countries at once", "engineer", "noticed",
     "use of laptop of aldanov from two countries", S2, EMP, "ENGINEER-NOTICED", {"time": "2024-08"}),
    ("D4", FILED4, "engineer", "opened", "ticket", S2, EMP, "TICKETS-OPENED", {"time": "2024-08"}),
    ("D4", CLOSED4, "", "closed", "ticket", S2, EMP, "TICKETS-CLOSED"),
    ("D4", SECOND4, "", "answered", "second ticket", S2, EMP, "SECOND-UNANSWERED", {"polarity": "-", "time": "2024-10"}),
    ("D4", NOTICKETS4, "tickets", "existed", "", S + " > Ben Ostrow [said] {direct quotation}", LOD, "NO-TICKETS", MINUS),
    ("D4", IDENTITY4, "", "stole", "identity of benavides", S + " > Kyle Benavides [learned]", BEN, "IDENTITY-STOLEN"),
    ("D4", "the I.R.S. sent him a bill", "irs", "sent", "bill to benavides", S + " > Kyle Benavides [learned]", BEN, "TAX-BILL"),
    ("D4", "I’ve never written a line of code in my life", "benavides", "wrote", "code", S + " > Kyle Benavides [he said] {direct quotation}",
     BEN, "NO-CODE", MINUS),
    ("D4", "The indictment does not say who gave Mr. Aldanov his orders", "indictment", "says", "who gave aldanov his orders", S, S,
     "ORDERS-NOT-SAID", MINUS),
    ("D4", DIRECTED4, "mss", "directed", "theft", SU, USO, "MSS-DIRECTED"),
    ("D4", MISSILE4, "much of the money", "went to", "missile", SU, USO, "MISSILE-MONEY",
     {"modality": "believed", "words": ["was believed to"]}),
    ("D4", PROVOCATION4, "case", "is", "a clumsy provocation", S + " > Daulet Serik [called] {direct quotation}", QAR, "PROVOCATION",
     {"kind": "stance"}),
    ("D4", DIED4, "aldanov", "died", "", S + " > Daulet Serik [said]", QAR, "ALDANOV-DEAD", {"time": "2019"}),
    ("D4", STUDIO4, "hackers tied to Velistan", "stole", "$90 million from a game studio in Singapore",
     S + " > a United Nations panel [has found]", "United Nations panel", "OTHER-EVENT-SINGAPORE",
     {"modality": "finding", "words": ["found"], "time": "2022",
      "note": "another incident: must not corroborate the claims on Lodestar Pay"}),

    ("D5", MSS5, "mss", "directed", "jackal", T, T, "MSS-DIRECTED", {"modality": "probable", "words": ["moderate confidence"]}),
    ("D5", "the cluster behind the theft at Lodestar Pay", "jackal", "conducted", "theft", T, T, "ACTOR-LODESTAR"),
    ("D5", "two operators shared the persona hired by Lodestar", "two operators", "shared", "persona", T, T, "TWO-OPERATORS",
     {"modality": "possible", "words": ["low confidence"]}),
    ("D5", NOSTATE5, "jackal", "had", "state backing", T + " > our April 2025 report [we judged]", T, "NO-STATE-BACKING",
     {"polarity": "-", "modality": "believed", "words": ["judged"], "note": "the earlier judgment, withdrawn here"}),
    ("D5", WITHDRAWN5, "coldwater", "withdrew", "judgment of no state backing", T, T, "JUDGMENT-WITHDRAWN"),
    ("D5", "Marble Jackal personas applied to at least 61 companies between January 2023 and November 2024", "jackal", "applied to",
     "at least 61 companies", T, T, "APPLIED-61", {"time": "2023-01/2024-11"}),
    ("D5", COMMIT5, "", "altered", "wcode", T, T, "CODE-ALTERED-OCTOBER", {"time": "2024-10-27"}),
    ("D5", NOTDAY5, "", "altered", "wcode", T, T, "CODE-ALTERED-OCTOBER", {"polarity": "-", "time": "2024-11-09"}),
    ("D5", DAY5, "", "altered", "wcode", T + " > the indictment [as stated in]", USAO, "CODE-ALTERED-NOVEMBER",
     {"time": "2024-11-09", "note": "the indictment's date, repeated to be denied; the day itself stands in the release"}),
    ("D5", TELEMETRY5, "coldwater", "found", "laptops (29)", T, T, "LAPTOPS-29", {"modality": "finding", "words": ["identified"]}),
    ("D5", FORTY5, "", "kept", "laptops (about 40)", T + " > U.S. prosecutors [put the number at]", USAO, "LAPTOPS-40"),
    ("D5", OPENED5, "", "opened", "tickets", TL, LOGS, "TICKETS-OPENED",
     {"modality": "finding", "words": ["show"], "note": "two days, 2024-08-19 and 2024-10-03"}),
    ("D5", CLOSED5, "", "closed", "tickets", TL, LOGS, "TICKETS-CLOSED", {"modality": "finding", "words": ["show"]}),
    ("D5", TRACED5, "", "stole", "$161 million from lodestar", T, T, "LOSS-161", {"modality": "finding", "words": ["traced"]}),
    ("D5", "Roughly $58 million went through the mixer Blendwell", "roughly $58 million", "went through", "blendwell", T, T, "MIXER-58"),
    ("D5", "likely reached brokers in Velistan", "roughly $58 million", "reached", "brokers in Velistan", T, T, "BROKERS",
     {"modality": "probable", "words": ["likely"]}),
    ("D5", MISSILE5, "proceeds", "financed", "missile", T + " > press reports [According to]", USO, "MISSILE-MONEY",
     {"modality": "hearsay", "words": ["According to press reports"]}),
    ("D5", NOCONFIRM5, "coldwater", "confirmed", "financing of missile", T, T, "MISSILE-NOT-CONFIRMED",
     {"polarity": "-", "modality": "not found (open)", "words": ["cannot confirm"]}),
    ("D5", "Blendwell did not answer our questions", "blendwell", "responded to", "questions", T, "Blendwell", "BLENDWELL-SILENT",
     {"polarity": "-", "kind": "non-statement"}),
    ("D5", "At the time of writing there is no evidence that customers' identity documents were accessed", "", "found",
     "access to documents", T, T, "NO-DOCUMENTS-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["At the time of writing", "no evidence"]}),
    ("D5", DIED5, "aldanov", "died", "", T + " > Velistan [maintains]", QAR, "ALDANOV-DEAD", {"time": "2019"}),
    ("D5", POSTED5, "aldanov", "posted on", "developer forum", T, T, "ALDANOV-ACTIVE",
     {"modality": "probable", "words": ["with high confidence"], "time": "2025-05",
      "note": "the confidence is in whose account it is, not in the posting"}),
    ("D5", "Employers should meet remote hires on live video before granting access", "employers", "should meet", "remote hires on live video",
     T, T, "MEET-ON-VIDEO", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D5", "Equipment must not be shipped to addresses other than those on identity documents", "equipment", "must be",
     "shipped to other addresses", T, T, "SHIP-TO-IDENTITY", {"polarity": "-", "modality": "deontic", "words": ["must not"], "kind": "norm"}),

    ("D6", TAKEN6, "", "stole", "papers", N + " > 捜査関係者 [への取材でわかった] {anonymous}", EHI, "PAPERS-TAKEN"),
    ("D6", ARREST6, "ehime", "arrested", "woman", N, EHI, "WOMAN-ARRESTED", {"time": "2026-04-22"}),
    ("D6", CHARGE6, "woman", "charged with", "不正アクセス禁止法違反", N, EHI, "CHARGE", {"modality": "suspected", "words": ["容疑"]}),
    ("D6", USED6, "account", "used in", "侵入", N + " > 愛媛県警 [逮捕容疑は] {implicit}", EHI, "ACCOUNT-USED",
     {"modality": "suspected", "words": ["逮捕容疑"], "time": "2026-01-14"}),
    ("D6", INTRUDED6, "woman", "intruded into", "database", N + " > 愛媛県警 [逮捕容疑は] {implicit}", EHI, "INTRUSION-JANUARY",
     {"modality": "suspected", "words": ["逮捕容疑"], "time": "2026-01-14"}),
    ("D6", ASKED6, "woman", "intruded into", "database at the request of somebody", NW, WOMAN, "ASKED-TO-ENTER"),
    ("D6", NOTKNOW6, "woman", "knew", "what the papers were", NW, WOMAN, "NOT-KNOWING-WHAT", MINUS),
    ("D6", DENY6, "woman", "denied", "part of the 容疑", N + " > 元派遣社員の女 [否認している]", WOMAN, "WOMAN-DENIES", MINUS),
    ("D6", "女は海外の種苗会社「ベルデ・アグロ」の社員を名乗る男から、暗号資産約200万円相当を受け取った", "woman", "received",
     "暗号資産約200万円相当 from man", N + " > 県警幹部 [によれば] {anonymous}", EHI, "WOMAN-RECEIVED",
     {"modality": "believed", "words": ["とみられる"]}),
    ("D6", "海外の種苗会社「ベルデ・アグロ」の社員を名乗る男", "man", "posed as", "employee of verde", N + " > 県警幹部 [によれば] {anonymous}", EHI,
     "POSED-AS-EMPLOYEE", {"modality": "believed", "words": ["とみられる"]}),
    ("D6", "男が昨年10月に来日した", "man", "visited", "Japan", N + " > unstated [確認されており]", EHI, "MAN-IN-JAPAN",
     {"modality": "confirmed", "words": ["確認されており"], "time": "2025-10"}),
    ("D6", "県警は行方を追っている", "ehime", "searching for", "man", N, EHI, "MAN-SOUGHT"),
    ("D6", DOCS6, "", "stole", "約1200件の資料", N + " > 研究所 [回答した] {direct quotation}", INST, "DOCUMENTS-1200"),
    ("D6", MOST6, "most of the papers", "were", "published", N + " > 研究所 [回答した] {direct quotation}", INST, "MOST-PUBLISHED"),
    ("D6", GENETIC6, "", "stole", "genetic", N + " > 研究員の一人 [憤る] {anonymous, direct quotation}", RES, "GENETIC-TAKEN"),
    ("D6", ABROAD6, "seedlings", "were taken", "abroad", N + " > 越智正樹 [訴えた] {direct quotation}", COOP, "SEEDLINGS-ABROAD"),
    ("D6", "国は早く実態を調べるべきだ", "japan", "should investigate", "実態", N + " > 越智正樹 [訴えた] {direct quotation}", COOP,
     "STATE-SHOULD-INVESTIGATE", {"modality": "deontic", "words": ["べきだ"], "kind": "norm"}),
    ("D6", NOTINV6, "verde", "involved in", "侵入", N + " > ベルデ・アグロの日本法人 [談話を出した] {direct quotation}", VER, "VERDE-NOT-INVOLVED",
     MINUS),
    ("D6", SILENT6, "maff", "declined to comment on", "案件", N, MAFF, "MINISTRY-SILENT", {"kind": "non-statement"}),
    ("D6", TEA6, "", "intruded into", "茶の試験場", N + " > 専門家の間 [との指摘がある] {anonymous}", "専門家", "OTHER-EVENT-TEA",
     {"modality": "hearsay", "words": ["との指摘がある"], "time": "2024",
      "note": "another incident: must not corroborate the claims on the fruit institute"}),

    ("D7", START7, "", "intruded into", "database", G + " > 外部の調査機関 [解析の結果]", CONS, "INTRUSION-NOVEMBER",
     {"modality": "finding", "words": ["判明しました"], "time": "2025-11-20"}),
    ("D7", SECOND7, "本年1月14日の侵入", "is", "second or later", G, MAFF, "JANUARY-NOT-FIRST",
     {"modality": "probable", "words": ["推定されます"], "time": "2026-01-14"}),
    ("D7", OLD7, "", "stole", "約1200件の資料", G, MAFF, "DOCUMENTS-1200", {"note": "the number of the first notice, withdrawn here"}),
    ("D7", DOCS7, "", "stole", "2860件の資料", G, MAFF, "DOCUMENTS-2860"),
    ("D7", PRE7, "310件の資料", "are", "from before the application for registration", G, MAFF, "DOCUMENTS-310"),
    ("D7", NOGENETIC7, "", "found", "traces of the taking of genetic", G, MAFF, "NO-GENETIC-TRACES",
     {"polarity": "-", "modality": "not found (open)", "words": ["現在までに見つかっておりません"]}),
    ("D7", "農業者482名の連絡先が流出しております", "", "stole", "農業者482名の連絡先", G, MAFF, "FARMERS-482"),
    ("D7", LEFTON7, "", "deleted", "account", G, MAFF, "ACCOUNT-NOT-DELETED", MINUS),
    ("D7", MISUSED7, "account", "used in", "侵入", G, MAFF, "ACCOUNT-USED"),
    ("D7", DELETED7, "", "deleted", "accounts of all who had left", G + " > 研究所 [との報告]", INST, "ACCOUNTS-DELETED",
     {"note": "the report of the institute, told to be corrected"}),
    ("D7", UNTRUE7, "report of inst", "is", "true", G, MAFF, "ACCOUNT-NOT-DELETED",
     {"polarity": "-", "modality": "confirmed", "words": ["確認されました"], "note": "the negation stands in 異なる"}),
    ("D7", INVOLVED7, "verde", "involved in", "侵入", G + " > 一部の報道機関 [報じて]", MEDIA, "VERDE-INVOLVED",
     {"modality": "hearsay", "words": ["報じて"], "note": "the notice does not name the company"}),
    ("D7", NOFACT7, "maff", "found", "involvement of a company", G, MAFF, "NO-INVOLVEMENT-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["把握しておりません"]}),
    ("D7", ABROAD7, "seedlings", "were taken", "abroad", G + " > unstated [との発言が報じられて]", COOP, "SEEDLINGS-ABROAD",
     {"modality": "hearsay", "words": ["報じられて"], "note": "the remark of the growers' chairman, who is not named here"}),
    ("D7", NOTABROAD7, "seedlings", "were taken", "abroad", G, MAFF, "SEEDLINGS-NOT-ABROAD", MINUS),
    ("D7", "研究所は5月8日、データベースを外部から遮断しました", "inst", "disconnected", "database", G, MAFF, "DATABASE-DISCONNECTED",
     {"time": "2026-05-08"}),
    ("D7", "当省は同月11日、全国の試験研究機関57か所に点検を要請しました", "maff", "asked for", "点検", G, MAFF, "CHECK-ASKED",
     {"time": "2026-05-11"}),
    ("D7", "不要なアカウントを速やかに削除する必要があります", "各機関", "should delete", "不要なアカウント", G, MAFF, "DELETE-ACCOUNTS",
     {"modality": "deontic", "words": ["必要があります"], "kind": "norm"}),
    ("D7", SILENT7, "maff", "declined to comment on", "警察の捜査", G, MAFF, "MINISTRY-SILENT", {"kind": "non-statement"}),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


relations = [
    # who was behind the breach
    *pairs("contradicts", [("D0", ACCUSE0), ("D1", LINK1)], [("D0", NOPART0), ("D0", DISMISS0), ("D2", DENY2)],
           "Portugal and Ardovia: its service broke in, or no agency played a part"),
    *pairs("contradicts", [("D1", NOTFID1)], [("D0", ACCUSE0)], "security company and Portugal: not the civilian service, or that service"),
    # when the findings were there
    *pairs("contradicts", [("D0", HELD0), ("D2", HELD2)], [("D0", REJECT0), ("D2", UNFOUNDED2)],
           "opposition and government: findings withheld since July, or not"),
    *pairs("contradicts", [("D0", HELD0), ("D2", HELD2)], [("D2", FIRST2), ("D0", LIGHT0)],
           "findings since July, or the first indication in September"),
    *pairs("contradicts", [("D1", WARNED1), ("D1", RANG1)], [("D1", NOCONTACT1)],
           "lawmaker and administration: warned in August, or nobody contacted before September"),
    *pairs("tension", [("D1", WARNED1), ("D1", RANG1)], [("D0", LIGHT0)],
           "known to the IT desk in August, came to light in September: perhaps not to the same people"),
    *pairs("tension", [("D0", BUDGET0)], [("D0", TIMING0)], "opposition and minister's office: waited for the budget, or the investigators' timing"),
    # the drafts
    *pairs("contradicts", [("D1", DRAFTS1)], [("D2", NODRAFT2)], "drafts copied, or no draft ever kept on the network"),
    # the pay of the host
    *pairs("contradicts", [("D3", RECEIVED3)], [("D4", NINETY4)], "prosecutors and lawyer: at least $312,000, or less than $90,000"),
    # the customers
    *pairs("contradicts", [("D4", REPAID4)], [("D4", DISPUTED4), ("D4", WAITING4)],
           "company and employees: every customer repaid, or 600 still waiting"),
    # the tickets
    *pairs("contradicts", [("D4", FILED4), ("D4", CLOSED4), ("D4", SECOND4), ("D5", OPENED5), ("D5", CLOSED5)], [("D4", NOTICKETS4)],
           "employees, logs and spokesman: tickets, or no such tickets"),
    # the day of the change
    *pairs("contradicts", [("D3", ALTER3), ("D5", DAY5)], [("D5", COMMIT5), ("D5", NOTDAY5)],
           "indictment and security firm: altered on 9 November, or on 27 October"),
    # the dead man
    *pairs("contradicts", [("D3", APPLIED3), ("D3", ALTER3), ("D3", TRANSFER3), ("D3", ROB3), ("D4", THEFT4)], [("D4", DIED4), ("D5", DIED5)],
           "prosecutors and Velistan: acted in 2024, or died in 2019"),
    # the seed company
    *pairs("contradicts", [("D7", INVOLVED7)], [("D6", NOTINV6)], "news organisations and company: involved, or in no way"),
    # the seedlings
    *pairs("contradicts", [("D6", ABROAD6), ("D7", ABROAD7)], [("D7", NOTABROAD7)], "growers and ministry: already abroad, or no such fact"),
    # the accounts of those who had left
    *pairs("contradicts", [("D7", DELETED7)], [("D7", LEFTON7), ("D7", UNTRUE7)], "institute and ministry: all deleted, or not"),

    *pairs("supersedes", [("D1", THIRTYONE1), ("D2", THIRTYONE2)], [("D0", ACCUSE0), ("D1", TWENTYTHREE1), ("D2", TWENTYTHREE2)],
           "a later number"),
    *pairs("supersedes", [("D2", THIRTYFOUR2)],
           [("D0", ACCUSE0), ("D1", TWENTYTHREE1), ("D2", TWENTYTHREE2), ("D1", THIRTYONE1), ("D2", THIRTYONE2)], "the last number"),
    *pairs("supersedes", [("D2", "On 30 November a judge ordered his release")],
           [("D2", "A 36-year-old man was detained in Porto on 28 November")], "no contradiction: detained on the 28th, released on the 30th"),
    *pairs("supersedes", [("D4", RAISED4)], [("D3", ROB3), ("D4", THEFT4)], "the company raises the number of the indictment"),
    *pairs("supersedes", [("D5", MSS5), ("D5", WITHDRAWN5)], [("D5", NOSTATE5)], "the firm withdraws its judgment of April"),
    *pairs("supersedes", [("D7", DOCS7)], [("D6", DOCS6), ("D7", OLD7)], "the ministry corrects the number"),
    *pairs("sequence", [("D1", EXPEL1)], [("D2", DEPART2)], "72 hours on the 17th, gone on the 19th"),

    *pairs("tension", [("D1", NOTFID1)], [("D1", LINK1)], "not the civilian service, and \"Ardovia's intelligence service\": another service may be meant"),
    *pairs("tension", [("D1", MIL1)], [("D0", ACCUSE0), ("D1", LINK1), ("D2", LINK2)], "military intelligence, and the civilian service"),
    *pairs("tension", [("D1", WARNED1), ("D1", RANG1)], [("D2", FIRST2)], "the IT desk in August, the Centre in September: two bodies"),
    *pairs("tension", [("D0", HELD0), ("D2", HELD2)], [("D2", REPORT2)], "findings since July, and a report received in November"),
    ("tension", [("D3", KEPT3), ("D3", SEIZED3)], "about 40 kept, 37 seized: compatible"),
    *pairs("tension", [("D5", TELEMETRY5)], [("D3", KEPT3), ("D5", FORTY5), ("D3", SEIZED3)], "29 seen in telemetry, about 40 or 37 in the house"),
    *pairs("tension", [("D5", TRACED5)], [("D3", ROB3), ("D4", THEFT4)], "$161 million traced, and $148 million"),
    *pairs("tension", [("D4", SECOND4)], [("D5", CLOSED5)], "unanswered, and closed automatically: both may be true"),
    *pairs("tension", [("D5", NOCONFIRM5)], [("D4", MISSILE4), ("D5", MISSILE5)], "cannot be confirmed, and believed: open"),
    *pairs("tension", [("D7", START7), ("D7", SECOND7)], [("D6", INTRUDED6)], "first in November, and an intrusion in January: the second or later"),
    *pairs("tension", [("D6", TAKEN6)], [("D6", MOST6)], "unpublished papers, and mostly published ones"),
    *pairs("tension", [("D6", GENETIC6)], [("D7", NOGENETIC7)], "genetic data taken, and no traces found: open"),
    *pairs("tension", [("D7", NOFACT7)], [("D7", INVOLVED7)], "no fact known, and reported: open"),

    *pairs("opposes", [("D0", NOPART0), ("D0", DISMISS0), ("D2", DENY2)], [("D2", LINK2)], "denial of a likelihood"),
    *pairs("opposes", [("D1", NOTFID1)], [("D2", LINK2)], "another link, against a likelihood"),
    *pairs("opposes", [("D0", TALE0)], [("D0", ACCUSE0)], "stance of the foreign ministry"),
    *pairs("opposes", [("D2", NODRAFT2)], [("D0", DRAFTS0)], "denial of a likelihood"),
    *pairs("opposes", [("D2", NOTSAID2)], [("D1", DRAFTS1)], "the minister denies having said it"),
    *pairs("opposes", [("D4", PLEA4)], [("D3", CHARGE3), ("D3", HELP3)], "the accused denies the charges"),
    *pairs("opposes", [("D4", DUPED4), ("D4", CALLCENTER4)], [("D3", HELP3)], "the accused was deceived: no denial of the hosting"),
    *pairs("opposes", [("D5", POSTED5)], [("D4", DIED4), ("D5", DIED5)], "a likelihood against a statement of death"),
    *pairs("opposes", [("D4", PROVOCATION4)], [("D4", DIRECTED4)], "stance of the mission"),
    *pairs("opposes", [("D6", DENY6), ("D6", NOTKNOW6)], [("D6", CHARGE6)], "the accused denies part of the suspicion"),

    ("copy", [("D0", SENT), ("D1", SENT)], "wire text without a credit"),
    ("copy", [("D0", PAGE), ("D1", PAGE)], "wire text without a credit"),
    ("copy-altered", [("D3", RENTED3), ("D4", RENTED4)], "\"This defendant\" became \"He\" inside the quotation"),
    ("distorts", [("D1", LINK1), ("D0", ACCUSE0)], "accused became flat"),
    ("distorts", [("D1", DRAFTS1), ("D0", DRAFTS0)], "probably became flat"),
    ("source-drift", [("D1", DRAFTS1), ("D0", DRAFTS0)], "a person familiar with the matter became the justice minister"),
    ("same-utterance", [("D0", SENT), ("D1", SENT)], "one press conference of 14 November"),
    ("same-utterance", [("D0", PAGE), ("D1", PAGE)], "one press conference of 14 November"),
    ("same-utterance", [("D3", RENTED3), ("D4", RENTED4)], "one statement of the U.S. attorney"),
    ("same-utterance", [("D6", ABROAD6), ("D7", ABROAD7)], "one remark of the growers' chairman"),
    ("same-origin", [("D0", ACCUSE0), ("D1", TWENTYTHREE1), ("D2", TWENTYTHREE2)], "the Government of Portugal, on 14 November"),
    ("same-origin", [("D0", SENT), ("D1", SENT)], "the justice minister"),
    ("same-origin", [("D0", PAGE), ("D1", PAGE)], "the justice minister"),
    ("same-origin", [("D1", THIRTYONE1), ("D2", THIRTYONE2)], "the parliament's administration"),
    ("same-origin", [("D0", HELD0), ("D2", HELD2)], "the leader of the opposition, repeated by the minister"),
    ("same-origin", [("D0", REJECT0), ("D2", UNFOUNDED2)], "the Government of Portugal"),
    ("same-origin", [("D0", DISMISS0), ("D0", NOPART0), ("D2", DENY2)], "the Ardovian government"),
    ("same-origin", [("D1", EXPEL1), ("D2", EXPEL2)], "one act of the Government of Portugal"),
    ("same-origin", [("D3", ROB3), ("D4", THEFT4)], "the prosecutors"),
    ("same-origin", [("D3", RENTED3), ("D4", RENTED4)], "the prosecutors"),
    ("same-origin", [("D3", APPEAR3), ("D4", PROG4)], "the prosecutors"),
    ("same-origin", [("D3", ALTER3), ("D5", DAY5)], "the indictment"),
    ("same-origin", [("D3", KEPT3), ("D5", FORTY5)], "the prosecutors"),
    ("same-origin", [("D4", MISSILE4), ("D5", MISSILE5)], "the U.S. officials, by way of the newspaper"),
    ("same-origin", [("D4", DIED4), ("D5", DIED5)], "the Government of Velistan"),
    ("same-origin", [("D6", ABROAD6), ("D7", ABROAD7)], "the growers' chairman"),
    ("independent", [("D4", RAISED4), ("D5", TRACED5)], "company and security firm: $161 million"),
    ("independent", [("D4", FILED4), ("D5", OPENED5)], "employees and logs: a ticket in August"),
    ("independent", [("D3", USING3), ("D4", IDENTITY4)], "prosecutors and the man himself: his identity was taken"),
    ("independent", [("D6", USED6), ("D7", MISUSED7)], "police and ministry: the account of somebody who had left"),
    ("independent-partial", [("D4", CLOSED4), ("D5", CLOSED5)], "employees and logs: one ticket within a week, both automatically"),
    ("independent-partial", [("D4", DIRECTED4), ("D5", MSS5)], "officials and security firm: the ministry directed, strength differs"),
    ("off-topic", [("D0", ICELAND0)], "another incident told as background"),
    ("off-topic", [("D4", STUDIO4)], "another incident told as background"),
    ("off-topic", [("D6", TEA6)], "another incident told as background"),
]

times = [
    ("D0", "Nov 14", 0, "2023-11-14", "dateline", None),
    ("D0", "Tuesday", 0, "2023-11-14", "weekday", None),
    ("D0", "23", 0, None, "count", "number, not a date"),
    ("D0", "September", 0, "2023-09", "last September before publication", None),
    ("D0", "three in the morning", 0, None, "an hour of the day", "hour, not a date"),
    ("D0", "1,400", 0, None, "count", "number, not a date"),
    ("D0", "July", 0, "2023-07", "last July before publication", None),
    ("D0", "2021", 0, "2021", "explicit", None),
    ("D1", "17 November 2023", 0, "2023-11-17", "explicit", None),
    ("D1", "March 2019", 0, "2019-03", "explicit", "photo caption: not an event date"),
    ("D1", "72 hours", 0, None, "a duration", "duration, not a date"),
    ("D1", "Thursday", 0, "2023-11-16", "weekday", None),
    ("D1", "31", 0, None, "count", "number, not a date"),
    ("D1", "Tuesday", 0, "2023-11-14", "weekday", None),
    ("D1", "August", 0, "2023-08", "last August before publication", None),
    ("D1", "September", 0, "2023-09", "last September before publication", None),
    ("D1", "2017", 0, "2017", "explicit", None),
    ("D2", "1187", 0, None, "number of the question", "number, not a date"),
    ("D2", "5 December 2023", 0, "2023-12-05", "explicit", None),
    ("D2", "October 2022", 0, "2022-10", "explicit range start", None),
    ("D2", "September 2023", 0, "2023-09", "explicit range end", None),
    ("D2", "November", 0, "2023-11", "last November before publication", None),
    ("D2", "11 September", 0, "2023-09-11", "last before publication", None),
    ("D2", "2 November", 0, "2023-11-02", "last before publication", None),
    ("D2", "July", 0, "2023-07", "last July before publication", None),
    ("D2", "36-year-old", 0, None, "an age", "age, not a date"),
    ("D2", "28 November", 0, "2023-11-28", "last before publication", None),
    ("D2", "30 November", 0, "2023-11-30", "last before publication", None),
    ("D2", "19 November", 0, "2023-11-19", "last before publication", None),
    ("D2", "March", 0, "2024-03", "next March after publication", None),
    ("D3", "Thursday, June 12, 2025", 0, "2025-06-12", "explicit", None),
    ("D3", "44", 0, None, "an age", "age, not a date"),
    ("D3", "33", 0, None, "an age", "age, not a date"),
    ("D3", "yesterday", 0, "2025-06-11", "day before publication", None),
    ("D3", "February 2024", 0, "2024-02", "explicit", None),
    ("D3", "Nov. 9, 2024", 0, "2024-11-09", "explicit", None),
    ("D3", "the following day", 0, "2024-11-10", "day after the last date", None),
    ("D3", "Jan. 22, 2025", 0, "2025-01-22", "explicit", None),
    ("D3", "Oct. 6", 0, "2025-10-06", "next after publication", None),
    ("D4", "Sunday, June 29, 2025", 0, "2025-06-29", "explicit", None),
    ("D4", "June 20", 0, "2025-06-20", "last before publication", None),
    ("D4", "last week", 0, "2025-W25", "week before publication", None),
    ("D4", "600", 0, None, "count", "number, not a date"),
    ("D4", "Friday", 0, "2025-06-27", "weekday", None),
    ("D4", "August 2024", 0, "2024-08", "explicit", None),
    ("D4", "October", 0, "2024-10", "year of the date before it", None),
    ("D4", "2019", 0, "2019", "explicit", None),
    ("D4", "2022", 0, "2022", "explicit", None),
    ("D5", "25-031", 0, None, "number of the advisory", "number, not a date"),
    ("D5", "September 18, 2025", 0, "2025-09-18", "explicit", None),
    ("D5", "April 2025", 0, "2025-04", "explicit", None),
    ("D5", "January 2023", 0, "2023-01", "explicit range start", None),
    ("D5", "November 2024", 0, "2024-11", "explicit range end", None),
    ("D5", "October 27, 2024", 0, "2024-10-27", "explicit", None),
    ("D5", "August 19", 0, "2024-08-19", "year of the date after it", None),
    ("D5", "October 3, 2024", 0, "2024-10-03", "explicit", None),
    ("D5", "2019", 0, "2019", "explicit", None),
    ("D5", "May 2025", 0, "2025-05", "explicit", None),
    ("D6", "2026年4月23日", 0, "2026-04-23", "explicit", None),
    ("D6", "22日", 0, "2026-04-22", "day before publication", None),
    ("D6", "同日", 0, "2026-04-22", "the date before it", None),
    ("D6", "34", 0, None, "an age", "age, not a date"),
    ("D6", "1月14日", 0, "2026-01-14", "last before publication", None),
    ("D6", "昨年10月", 0, "2025-10", "year before publication", None),
    ("D6", "5年", 0, None, "a duration", "duration, not a date"),
    ("D6", "67", 0, None, "an age", "age, not a date"),
    ("D6", "2024年", 0, "2024", "explicit", None),
    ("D7", "令和8年5月12日", 0, "2026-05-12", "explicit, era", None),
    ("D7", "4月24日", 0, "2026-04-24", "last before publication", None),
    ("D7", "昨年11月20日", 0, "2025-11-20", "year before publication", None),
    ("D7", "本年1月14日", 0, "2026-01-14", "year of publication", None),
    ("D7", "5月8日", 0, "2026-05-08", "last before publication", None),
    ("D7", "同月11日", 0, "2026-05-11", "month of the date before it", None),
]

traps = [
    "an accusation in the wire is flat in the lead of the page (D0, D1)",
    "\"probably\", of an unnamed person, became flat, of the minister, who denies having said it (D0, D1, D2)",
    "two sentences of the wire stand in the page without a credit; the speaker's title comes only after them (D1)",
    "three numbers of accounts, 23, 31 and 34, of three bodies: corrections, no contradictions (D0, D1, D2)",
    "\"rather than the civilian service\" is a negation (D1)",
    "a quotation is split around its speaker (D1)",
    "\"Salema's office rejected that\" points to the sentence before the last (D0)",
    "\"The suggestion that ... is without foundation\" repeats a claim to deny it (D2)",
    "the question of a lawmaker asserts nothing (D2)",
    "\"him\", \"He\" are the man of Porto; \"whom he never met\" is about his client (D2)",
    "\"he received\" is Tuck, not Aldanov (D3)",
    "an attribution carries over the sentences after it (D3, D4)",
    "the lawyer's account of several sentences has one cue, before it (D4)",
    "\"disputed that\" is the repayment, not the loss (D4)",
    "a quotation is altered inside its marks (D3, D4)",
    "\"put the number at\" repeats a number of others (D5)",
    "confidence is graded by words for the judgment, not for the event (D5)",
    "\"cannot confirm\", \"no evidence\" are open, no denials (D5)",
    "the firm withdraws its own earlier judgment (D5)",
    "a dead man who posts on a forum (D4, D5)",
    "男 is the man who posed as an employee, 女 the suspect (D6)",
    "研究所の報告 is told to be corrected: it asserts nothing of the ministry (D7)",
    "page furniture, related links, a caption with a date of its own (D1)",
]
