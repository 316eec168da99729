"""A drone maker, a pension administrator and a university: eight reports in the manner of press, regulators and companies.

Three events (Taiwan 2024, England 2022-2024, Toyama 2019-2020), all firms, persons and groups invented, written and annotated
before any program read them.
"""

documents = [
    d("D0", "000_formosa_post.txt", "Formosa Post", "2024-06-13", ["Evening Mirror"]),
    d("D1", "001_incident_page.txt", "Yuanfeng Aerotech", "2024-06-28", []),
    d("D2", "002_think_tank.txt", "Lindgren Institute", "2024-07-09", ["Formosa Post", "Evening Mirror"]),
    d("D3", "003_penalty_notice.txt", "Information Commissioner's Office", "2023-11-20", []),
    d("D4", "004_interview.txt", "The Continuity Review", "2024-01-18", []),
    d("D5", "005_long_read.txt", "The Northern Courier", "2024-03-02", ["Scheme News"]),
    d("D6", "006_ja_newspaper.txt", "越中新報", "2020-11-18", [], "ja"),
    d("D7", "007_ja_university_notice.txt", "国立大学法人北陵工科大学", "2020-12-04", [], "ja"),
]

entities = [
    e("yuan", "organization/victim", "Yuanfeng Aerotech", "drone maker Yuanfeng Aerotech Co", "Yuanfeng", "Yuanfeng Aerotech",
      "the company", "We", "the Taiwanese drone maker Yuanfeng Aerotech"),
    e("kuo", "person", "Kuo", "a former network engineer at drone maker Yuanfeng Aerotech Co", "a 38-year-old surnamed Kuo (郭)", "Kuo",
      "Mr Kuo", "our former employee", "a former engineer of the Taiwanese drone maker Yuanfeng Aerotech", "the engineer"),
    e("lau", "person", "Lau", "a Hong Kong broker surnamed Lau (劉)", "Lau", "The broker"),
    e("heron", "intrusion-set", "Amber Heron", "a hacker group known as Amber Heron", "Amber Heron", "The group", "the attackers",
      "the group"),
    e("creds", "records", "credentials of two VPN accounts", "the credentials of two VPN accounts", "the credentials",
      "the engineer’s credentials"),
    e("files", "records", "design files of Yuanfeng", "1,840 design files", "312 design files", "2,106 design files", "design files"),
    e("network", "infrastructure", "network of Yuanfeng", "the company’s network", "our network", "Yuanfeng’s network"),
    e("tserver", "infrastructure", "server in Taichung", "A server in Taichung", "a server in Taichung"),
    e("gateway", "infrastructure", "VPN gateway of Yuanfeng", "our Orrin Networks VPN gateway", "the VPN gateway"),
    e("flaw", "vulnerability", "flaw in Orrin Networks VPN gateways", "a vulnerability in our Orrin Networks VPN gateway", "the flaw"),
    e("peng", "person", "Peng", "a woman surnamed Peng (彭)"),
    e("kpros", "organization", "Kaohsiung District Prosecutors' Office", "The Kaohsiung District Prosecutors’ Office", "the office",
      "prosecutors", "the Kaohsiung District Prosecutors' Office", "Taiwanese prosecutors"),
    e("hsieh", "person", "Hsieh Ming-han", "His lawyer, Hsieh Ming-han (謝明翰)", "Hsieh"),
    e("mjib", "organization/government", "Ministry of Justice Investigation Bureau", "The Ministry of Justice Investigation Bureau",
      "The bureau", "the bureau", "the Ministry of Justice Investigation Bureau"),
    e("mirror", "organization/media", "Evening Mirror", "the Chinese-language Evening Mirror", "the Evening Mirror"),
    e("fujian", "organization/intelligence", "state security bureau in Fujian", "a state security bureau in China’s Fujian Province",
      "a state security bureau in Fujian"),
    e("tsai", "person", "Tsai Pei-ling", "Deputy Minister of Digital Affairs Tsai Pei-ling (蔡佩玲)"),
    e("gao", "person", "Gao Wenli", "Taiwan Affairs Office spokeswoman Gao Wenli (高文莉)",
      "a spokeswoman for the Taiwan Affairs Office"),
    e("china", "organization/government", "China", "China", "Beijing", "the Chinese state"),
    e("cga", "organization/government", "Coast Guard Administration", "the Coast Guard Administration (CGA)", "The CGA", "the CGA",
      "the Coast Guard Administration"),
    e("wu", "person", "Wu Chia-jung", "independent Legislator Wu Chia-jung (吳嘉容)", "Wu"),
    e("delmar", "organization", "Delmar Response", "Delmar Response", "Delmar"),
    e("orrin", "organization", "Orrin Networks", "Orrin Networks"),
    e("tarnwell", "organization", "Tarnwell", "The security firm Tarnwell", "Tarnwell"),
    e("harbor", "organization", "Quanzhou Blue Harbor", "a trading company, Quanzhou Blue Harbor", "Blue Harbor"),
    e("invoice", "records", "leaked invoice", "A leaked invoice", "the invoice"),
    e("lindgren", "organization", "Lindgren Institute", "LINDGREN INSTITUTE", "We", "us"),

    e("tyne", "organization/victim", "Tyneholm Pensions", "Tyneholm Pensions Limited", "Tyneholm", "Tyneholm Pensions", "We"),
    e("ico", "organization/government", "Information Commissioner's Office", "INFORMATION COMMISSIONER'S OFFICE", "The Commissioner",
      "the Commissioner", "The regulator", "the Information Commissioner’s Office"),
    e("ledger", "intrusion-set", "Cold Ledger", "the attacker", "the ransomware group Cold Ledger", "Cold Ledger", "The attackers",
      "the group"),
    e("oak", "organization", "Oakmere Systems", "its contractor, Oakmere Systems Limited", "Oakmere", "the contractor Oakmere"),
    e("grady", "person", "Lewis Grady", "an employee of its contractor, Oakmere Systems Limited", "its employee", "Lewis Grady", "Grady",
      "An employee of your contractor, Oakmere"),
    e("account", "records", "account of Lewis Grady", "the account", "The account", "the login of Lewis Grady"),
    e("gpass", "records", "password of Lewis Grady", "the password", "his password", "my password", "The password of the account"),
    e("caller", "person", "caller who posed as helpdesk", "a caller", "a woman on the phone", "A woman"),
    e("okafor", "person", "Danny Okafor", "a security analyst", "The analyst", "Danny Okafor", "Danny"),
    e("pell", "person", "Graham Pell", "the chief information officer", "Graham Pell", "Graham", "Pell"),
    e("members", "group/victim", "members of Tyneholm", "412,000 members", "412,000 victims", "530,000 people", "members"),
    e("remote", "infrastructure", "remote access system of Tyneholm", "its remote access system"),
    e("nca", "organization/police", "National Crime Agency", "The National Crime Agency", "the National Crime Agency", "The agency"),
    e("marsden", "person", "Helen Marsden", "Helen Marsden"),
    e("raman", "person", "Priya Raman", "Priya Raman"),
    e("pennine", "organization", "Pennine Mutual", "Our insurer", "Pennine Mutual, Tyneholm’s insurer",
      "the insurer, Pennine Mutual", "Pennine"),
    e("negotiator", "person", "negotiator", "A negotiator hired by the insurer, Pennine Mutual"),
    e("plan", "records", "plan of Tyneholm's network", "a plan of our network", "a plan of Tyneholm’s network"),
    e("board", "group", "former board members of Tyneholm", "Two former board members"),
    e("ledgerline", "organization", "Ledgerline", "Ledgerline, a firm that traces cryptocurrency", "Ledgerline"),
    e("caldeira", "person", "Ines Caldeira", "Ledgerline’s founder, Ines Caldeira"),
    e("scheme", "organization/media", "Scheme News", "the trade journal Scheme News"),
    e("npol", "organization/police", "Northumbria Police", "Northumbria Police", "The force", "The police"),
    e("spol", "organization/police", "Spanish police", "Spanish police"),
    e("leeds", "person", "man from Leeds (unnamed)", "a 24-year-old from Leeds"),
    e("sethi", "person", "Amira Sethi", "His solicitor, Amira Sethi"),
    e("officer", "person/role", "officer who worked on the case", "An officer who worked on the case"),
    e("manager", "person/role", "former Oakmere manager", "a former Oakmere manager"),
    e("hall", "person", "Maureen Hall", "Maureen Hall"),

    e("univ", "organization/victim", "北陵工科大学", "北陵工科大学", "大学", "本学", "国立大学法人北陵工科大学"),
    e("userver", "infrastructure", "北陵工科大学のサーバー", "北陵工科大学（富山市）のサーバー", "サーバー"),
    e("logs", "records", "サーバーの記録", "サーバーの記録"),
    e("man", "person", "元研究員の男", "元研究員の男（36）", "男", "本学の元研究員", "元研究員"),
    e("typol", "organization/police", "富山県警", "富山県警", "県警", "富山県警察"),
    e("prof", "person", "教授", "指導役の教授", "教授"),
    e("kanae", "organization", "カナエ電材", "電池材料会社「カナエ電材」", "カナエ電材", "同社", "株式会社カナエ電材"),
    e("kexec", "person/role", "カナエ電材の幹部", "同社の幹部"),
    e("rdata", "records", "次世代電池の研究データ", "次世代電池の研究データ約1200点", "データ", "持ち出されたデータ"),
    e("committee", "organization", "調査委員会", "学外の弁護士からなる調査委員会", "調査委員会"),
    e("hagiwara", "person", "萩原文部科学相", "萩原文部科学相"),
]

F = "Formosa Post"
FP = F + " > Kaohsiung District Prosecutors' Office "
FM = F + " > Evening Mirror [reported] > an unnamed official with knowledge of the probe "
FG = F + " > Gao Wenli "
Y = "Yuanfeng Aerotech"
L = "Lindgren Institute"
LT = L + " > Tarnwell "
I = "Information Commissioner's Office"
IT = I + " > Tyneholm Pensions "
IO = I + " > Oakmere Systems "
C = "The Continuity Review"
CQ = C + " > Priya Raman [Q:]"
CA = C + " > Helen Marsden [A:] {direct quotation}"
S = "The Northern Courier"
N = "越中新報"
NS = N + " > 捜査関係者 [によると] {anonymous}"
NX = NS + " > unstated [という] {hearsay}"
G = "国立大学法人北陵工科大学"

KPROS = "prosecutors (Kaohsiung)"
MJIB = "Investigation Bureau (Taiwan)"
KUO = "Kuo"
TAO = "Taiwan Affairs Office (China)"
YUAN = "Yuanfeng Aerotech"
CGA = "Coast Guard Administration"
WU = "Wu Chia-jung"
DELMAR = "Delmar Response"
TARN = "Tarnwell"
LAU = "Lau"
ICO = "Information Commissioner's Office"
TYNE = "Tyneholm Pensions"
OAK = "Oakmere Systems"
MARS = "Helen Marsden"
NCA = "National Crime Agency"
NPOL = "Northumbria Police"
PENN = "Pennine Mutual"
OKA = "Danny Okafor"
PELL = "Graham Pell"
GRADY = "Lewis Grady"
BOARD = "former board members of Tyneholm"
LEDG = "Ledgerline"
LEEDS = "the man from Leeds"
TYPOL = "富山県警"
UNI = "北陵工科大学"
STAFF = "大学関係者"
MAN = "元研究員の男 (statement to police)"
PROF = "教授"
KANAE = "カナエ電材"
COMM = "調査委員会"
MINUS = {"polarity": "-"}
SILENT = {"kind": "non-statement"}


def open_(words, **more):
    return {"polarity": "-", "modality": "not found (open)", "words": [words], **more}


# D0-D2
INDICT0 = ("The Kaohsiung District Prosecutors’ Office on Tuesday indicted a former network engineer at drone maker Yuanfeng Aerotech "
           "Co (遠峰航太)")
INDICT2 = "a former engineer of the Taiwanese drone maker Yuanfeng Aerotech was indicted last month"
CHARGE0 = "on charges of selling access to the company’s network"
SOLD0 = ("The man, a 38-year-old surnamed Kuo (郭), allegedly sold the credentials of two VPN accounts to a Hong Kong broker surnamed "
         "Lau (劉) for NT$2.4 million (US$74,300) in October last year")
HAND0 = "Lau then passed the credentials on to a hacker group known as Amber Heron"
COPIED0 = "The group copied 1,840 design files between November last year and February"
INVEST0 = "they were still investigating whether any of the files were given to Chinese manufacturers"
DENY0 = "Kuo has denied the charges"
STOLEN0 = "the credentials had been stolen from his client’s laptop"
NOTSELL0 = "Mr Kuo did not sell anything to anyone"
TASK0 = "Amber Heron was tasked by a state security bureau in China’s Fujian Province"
LEASE0 = "A server in Taichung that was used in the intrusion was leased by a woman surnamed Peng (彭) in the name of a dead man"
USED0 = "A server in Taichung that was used in the intrusion"
LIKELY0 = "the involvement of a foreign government was “quite likely,”"
EARLY0 = "it was too early to name one"
FABR0 = "Taiwan Affairs Office spokeswoman Gao Wenli (高文莉) yesterday called the report “pure fabrication.”"
NEVER = "China has never instructed anyone to attack this company"
REPORT0 = "it reported the intrusion to the bureau on Feb. 23"
NODATA0 = "none of its data had been affected"
APRIL0 = "the CGA was not told of the intrusion until April"
SAT0 = "Yuanfeng sat on it for two months"
HSINCHU0 = "prosecutors in Hsinchu last year charged two former employees of a chip designer with taking trade secrets to China"
DATA1 = "the attackers copied 2,106 design files"
OLD1 = "312 design files were copied"
OLDFILES1 = "312 design files were copied between January 8 and February 19"
SOURCE1 = "Flight control source code was not taken"
VULN1 = "the attackers entered our network through a vulnerability in our Orrin Networks VPN gateway"
NOCRED1 = "It found no indication that the credentials of current or former employees were used"
APRIL1 = "the Coast Guard Administration was not told of the intrusion until April"
INCORR1 = "Media reports that the Coast Guard Administration was not told of the intrusion until April are incorrect"
NOTIFY1 = "We notified the Coast Guard Administration and eleven other customers on February 27"
MISUSE1 = "No misuse of the files has been confirmed to date"
OFFER1 = "On March 11 an unknown person offered design files for sale on an online forum"
MAYOURS1 = "The files may have come from our network"
REPORT1 = "reported the incident to the Ministry of Justice Investigation Bureau on February 23"
TAICHUNG1 = "It appears that the access came from a server in Taichung"
CALLED2 = "Amber Heron has been called an arm of Chinese intelligence"
COMP2 = "Amber Heron compromised Yuanfeng’s network"
STOLE2 = "stole design files"
NUM1840 = "prosecutors put the number at 1,840"
NUM2106 = "the company speaks of 2,106"
TASK2 = "the group was tasked by a state security bureau in Fujian"
BEIJING2 = "Beijing denies it"
ATTR2 = "The security firm Tarnwell attributed the intrusion to Amber Heron in March"
STATE2 = "the group acts in the interest of the Chinese state"
UNABLE2 = "it has been unable to link the group to any particular agency"
EXPL2 = "Amber Heron exploited the flaw at Yuanfeng"
NEED2 = "the group may never have needed the engineer’s credentials"
BOUGHT2 = "he bought the credentials from Kuo for a client"
DEALT2 = "We found no evidence that Lau ever dealt with Amber Heron"
CONTR2 = "Amber Heron is a contractor"
INVOICE2 = "a trading company, Quanzhou Blue Harbor, paid the group 600,000 yuan in December 2023"
AUTH2 = "We could not authenticate the invoice"
# D3-D5
FINE3 = "The Commissioner has decided to impose a fine of £4,400,000 on Tyneholm Pensions Limited"
FINE4 = "In November Tyneholm was fined £4.4 million"
LOGIN3 = ("On 9 May 2022 the attacker logged in to Tyneholm's network with the credentials of an employee of its contractor, Oakmere "
          "Systems Limited")
LOGIN5 = "The attackers had come in with the login of Lewis Grady, a technician at the contractor Oakmere"
ENTERED4 = "it was hacked in May 2022"
PW3 = "the password of the account had not been changed since March 2017"
PW5 = "The password of the account had not been changed since March 2017"
MEM3 = "By 2 June 2022 the attacker had stolen the personal data of 412,000 members"
MEM4 = "The regulator counted 412,000 victims"
LOW4 = "That number is too low"
WROTE4 = "we had written to 530,000 people"
RAISE5 = "Last week Tyneholm raised the number of victims from 412,000 to 530,000"
ENC3 = "On 3 June 2022 it encrypted 214 servers"
ENC5 = "214 servers had been encrypted"
NOTIF3 = "Tyneholm notified the Commissioner on 10 June 2022"
SHOULD3 = "It should have done so within 72 hours of becoming aware of the breach"
LEARN3 = "it learned of the theft of personal data only on 8 June 2022"
NOACC3 = "The Commissioner does not accept this"
INFORM3 = "a security analyst informed the chief information officer of the theft on 3 June 2022"
CALL3 = "its employee had been deceived by a caller"
POSE3 = "a caller who posed as a member of Tyneholm's helpdesk"
POSE5 = "A woman rang and said she was from the helpdesk"
NOTSOLD3 = "It denies that he sold the password"
NOPAY3 = "it did not pay a ransom"
NOPAY4 = "We never paid a penny"
NOPAY5 = "Tyneholm never paid a penny"
NOFIND3 = "The Commissioner makes no finding on this point"
MISUSE3 = "no misuse of members' data has been identified to date"
SALE3 = "it is likely that the data was sold"
SALE5 = "My data was already for sale"
ATTR3 = "it attributes the attack to the ransomware group Cold Ledger"
ATTR4 = "it was Cold Ledger"
PROP3 = "A fine of £6,000,000 had been proposed"
RED3 = "The amount was reduced"
KNEW4 = "we knew on 3 June that data had been stolen"
DIDNOT4 = "We did not"
MIGHT4 = "files might have been taken"
LEARN4 = "I learned of the theft on 8 June"
URGED4 = "Our insurer urged me three times to pay"
PLAN4 = "somebody sold them a plan of our network"
PLAN5 = "the group was given a plan of Tyneholm’s network by a former Oakmere manager"
NOPLAN5 = "no plan ever left its offices"
GAVE4 = "He gave his password to a woman on the phone"
GAVE5 = "I gave her my password"
NOTPAID4 = "he was not paid"
NEWS4 = "they first heard of it from the newspapers"
NEVADV4 = "it had never advised Tyneholm to pay"
ALLJUL4 = "it had written to all those affected by July 2022"
TOLD5 = "I told Graham they had taken files"
OUT5 = "Danny said there was an outage"
NOMENT5 = "He did not mention files"
SUSP5 = "he had sold it for £5,000"
ARR5 = "He was arrested in August 2022"
FREE5 = "released without charge in January 2023"
NOEV5 = "it found no evidence that Grady was paid"
NEGO5 = "A negotiator hired by the insurer, Pennine Mutual, handed over £1.9 million in bitcoin on 17 June 2022"
TRACE5 = "it followed £1.9 million to a wallet of Cold Ledger"
SCHEME5 = "Tyneholm had paid the ransom"
NEVERWHO5 = "We never said who paid"
ALIC5 = "Spanish police arrested a 24-year-old from Leeds in Alicante on 14 February"
ORDER5 = "he ordered the attack"
NEVERBEL5 = "he has never belonged to Cold Ledger"
OCT5 = "They told me in October 2022"
# D6, D7
ARR6 = "富山県警は17日、元研究員の男（36）を不正アクセス禁止法違反の疑いで逮捕した"
ARR7 = "本学の元研究員が、令和2年11月17日、不正アクセス禁止法違反の容疑で富山県警察に逮捕されました"
CHARGE6 = "不正アクセス禁止法違反の疑い"
CHARGE7 = "不正アクセス禁止法違反の容疑"
ENTER6 = "北陵工科大学（富山市）のサーバーに不正に侵入した"
INTR6 = "男は昨年6月から9月にかけ、指導役の教授のIDとパスワードを使ってサーバーに侵入し"
STOLE6 = "次世代電池の研究データ約1200点を盗んだ"
ASKED6 = "教授に頼まれてデータを整理しただけだ"
DENY6 = "容疑を否認している"
PROF6 = "依頼したことは一度もない"
HAND6 = "男がデータを電池材料会社「カナエ電材」（東京）に渡し"
PAID6 = "見返りに現金300万円を受け取った"
ORDER6 = "同社の幹部が持ち出しを指示した可能性もある"
GOT6 = "共同研究契約に基づいてデータの提供を受けた"
NOCASH6 = "現金の支払いは否定した"
NOTICE6 = "昨年10月に不審なログインに気づき"
REP6 = "12月に県警へ届け出た"
NOLEAK6 = "データの学外への流出は現時点で確認されていない"
NOLOG6 = "サーバーの記録は半年間、誰も点検していなかった"
PATENT6 = "カナエ電材は今年3月、盗まれたデータを基に特許を出願した"
OLD7 = "第1報では約1,200点とお知らせしました"
NEW7 = "1,860点であったことが確認されました"
NOLEAK7 = "学外への流出は確認されていない"
SENT7 = "令和元年8月21日にデータの一部が学外へ送信されていた"
STUD7 = "学生320名の個人情報が含まれていた可能性があります"
NOASK7 = "教授が元研究員にデータの整理を依頼した事実はない"
TAUGHT7 = "教授は自らのパスワードを元研究員に教えていた"
GOT7 = "共同研究契約に基づきデータの提供を受けた"
NOCON7 = "本学が同社と共同研究契約を締結した事実はありません"
DEMAND7 = "本学は11月30日、同社にデータの返還を求めました"
NOLOG7 = "サーバーの記録が半年間点検されていなかった"
MONTH7 = "本学では毎月点検を実施しておりました"
REP7 = "令和元年12月3日に富山県警察へ届け出ました"

claims = [
    ("D0", INDICT0, "kpros", "indicted", "kuo", F, KPROS, "KUO-INDICTED", {"time": "2024-06-11"}),
    ("D0", CHARGE0, "kuo", "charged with", "selling access to network", F, KPROS, "KUO-CHARGE",
     {"modality": "alleged", "words": ["on charges of"]}),
    ("D0", SOLD0, "kuo", "sold", "creds to lau", FP + "[said in a statement]", KPROS, "CREDENTIALS-SOLD",
     {"modality": "alleged", "words": ["allegedly"], "time": "2023-10"}),
    ("D0", HAND0, "lau", "handed credentials to", "heron", FP + "[it said]", KPROS, "CREDENTIALS-HANDED"),
    ("D0", COPIED0, "heron", "copied", "files (1,840)", FP + "[prosecutors said]", KPROS, "FILES-1840", {"time": "2023-11/2024-02"}),
    ("D0", INVEST0, "kpros", "investigating", "handing of files to Chinese manufacturers", FP + "[adding]", KPROS,
     "MANUFACTURERS-INVESTIGATED", {"words": ["whether"]}),
    ("D0", DENY0, "kuo", "denied", "charges", F + " > Kuo [has denied]", KUO, "KUO-DENIES", MINUS),
    ("D0", STOLEN0, "", "stole", "creds", F + " > Hsieh Ming-han [told reporters]", KUO, "CREDENTIALS-STOLEN"),
    ("D0", NOTSELL0, "kuo", "sold", "anything", F + " > Hsieh Ming-han [said] {direct quotation}", KUO, "CREDENTIALS-NOT-SOLD", MINUS),
    ("D0", TASK0, "fujian", "tasked", "heron", FM + "[citing] {anonymous} > Ministry of Justice Investigation Bureau [believes]", MJIB,
     "TASKING-HERON", {"modality": "believed", "words": ["believes"]}),
    ("D0", LEASE0, "peng", "leased under a false name", "tserver", FM + "[was quoted as saying] {anonymous}", MJIB, "LEASE-TAICHUNG"),
    ("D0", USED0, "tserver", "used in", "intrusion", FM + "[was quoted as saying] {anonymous}", MJIB, "SERVER-USE-TAICHUNG"),
    ("D0", "The bureau declined to comment on the report", "mjib", "declined to comment on", "report", F, MJIB, "BUREAU-SILENT", SILENT),
    ("D0", LIKELY0, "a foreign government", "involved in", "intrusion", F + " > Tsai Pei-ling [said]",
     "Ministry of Digital Affairs (Taiwan)", "GOVERNMENT-INVOLVED", {"modality": "probable", "words": ["quite likely"]}),
    ("D0", EARLY0, "naming a government", "is", "too early", F + " > Tsai Pei-ling [added]", "Ministry of Digital Affairs (Taiwan)",
     "TOO-EARLY", {"kind": "stance"}),
    ("D0", FABR0, "gao", "denied", "report", FG + "[called]", TAO, "CHINA-DENIES", MINUS),
    ("D0", NEVER, "china", "instructed", "anyone to attack yuan", FG + "[she told a news conference] {direct quotation}", TAO,
     "CHINA-DENIES", MINUS),
    ("D0", "supplies surveillance drones to the Coast Guard Administration (CGA)", "yuan", "supplies", "drones to cga", F, F, "SUPPLIER"),
    ("D0", REPORT0, "yuan", "notified", "mjib", F + " > Yuanfeng Aerotech [said]", YUAN, "BUREAU-NOTIFIED", {"time": "2024-02-23"}),
    ("D0", NODATA0, "data of cga", "was affected", "", F + " > Coast Guard Administration [said]", CGA, "CGA-DATA-UNAFFECTED", MINUS),
    ("D0", APRIL0, "", "notified", "cga", F + " > Wu Chia-jung [said]", WU, "CGA-TOLD-APRIL",
     {"time": "2024-04", "note": "not until April: first told in April"}),
    ("D0", SAT0, "yuan", "withheld", "intrusion for two months", F + " > Wu Chia-jung [said] {direct quotation}", WU, "SAT-ON-IT"),
    ("D0", HSINCHU0, "prosecutors in Hsinchu", "charged", "two former employees of a chip designer", F, F, "OTHER-EVENT-HSINCHU",
     {"time": "2023", "note": "another case: must not corroborate the claims on Yuanfeng"}),

    ("D1", "The forensic examination by Delmar Response has been completed", "delmar", "completed", "examination", Y, YUAN,
     "EXAMINATION-DONE"),
    ("D1", DATA1, "heron", "copied", "files (2,106)", Y + " > Delmar Response [found]", DELMAR, "FILES-2106",
     {"modality": "finding", "words": ["found"]}),
    ("D1", OLD1, "", "copied", "files (312)", Y, YUAN, "FILES-312", {"note": "the number of March 15, withdrawn here"}),
    ("D1", SOURCE1, "", "stole", "flight control source code", Y, YUAN, "NO-SOURCE-CODE", MINUS),
    ("D1", VULN1, "heron", "exploited", "flaw", Y + " > Delmar Response [concluded]", DELMAR, "FLAW-EXPLOITED",
     {"modality": "finding", "words": ["concluded"]}),
    ("D1", NOCRED1, "delmar", "found", "use of credentials of employees", Y + " > Delmar Response [It found]", DELMAR,
     "NO-CREDENTIALS-FOUND", open_("found no indication")),
    ("D1", "We handed over Delmar's report to the Kaohsiung District Prosecutors' Office on June 26", "yuan", "handed over",
     "report of delmar to kpros", Y, YUAN, "REPORT-HANDED", {"time": "2024-06-26"}),
    ("D1", "We cannot comment on the case of our former employee while proceedings are under way", "yuan", "declined to comment on",
     "case of kuo", Y, YUAN, "YUANFENG-SILENT", SILENT),
    ("D1", INCORR1, "media reports", "are", "correct", Y, YUAN, "NOT-APRIL", MINUS),
    ("D1", APRIL1, "", "notified", "cga", Y + " > media [reports]", "media reports", "CGA-TOLD-APRIL",
     {"time": "2024-04", "note": "told in order to be denied; older than the legislator's words"}),
    ("D1", NOTIFY1, "yuan", "notified", "cga and eleven other customers", Y, YUAN, "CGA-TOLD-FEBRUARY", {"time": "2024-02-27"}),
    ("D1", OLDFILES1, "", "copied", "files (312)", Y + " > preliminary findings [According to]", YUAN, "FILES-312",
     {"modality": "finding", "words": ["preliminary findings"], "time": "2024-01-08/2024-02-19"}),
    ("D1", MISUSE1, "yuan", "found", "misuse of files", Y, YUAN, "NO-MISUSE-YUANFENG", open_("to date")),
    ("D1", OFFER1, "an unknown person", "offered for sale", "design files", Y, YUAN, "FILES-OFFERED", {"time": "2024-03-11"}),
    ("D1", MAYOURS1, "design files offered for sale", "came from", "network", Y, YUAN, "FILES-OURS",
     {"modality": "possible", "words": ["may"]}),
    ("D1", "We have not bought or paid for any data", "yuan", "paid", "for data", Y, YUAN, "YUANFENG-NOT-PAID", MINUS),
    ("D1", "On February 19 our security team detected unauthorized access to a file server", "yuan", "detected",
     "unauthorized access to a file server", Y, YUAN, "ACCESS-DETECTED", {"time": "2024-02-19"}),
    ("D1", "We patched the VPN gateway on February 21", "yuan", "patched", "gateway", Y, YUAN, "GATEWAY-PATCHED", {"time": "2024-02-21"}),
    ("D1", REPORT1, "yuan", "notified", "mjib", Y, YUAN, "BUREAU-NOTIFIED", {"time": "2024-02-23"}),
    ("D1", TAICHUNG1, "tserver", "used in", "access", Y, YUAN, "SERVER-USE-TAICHUNG", {"modality": "probable", "words": ["appears"]}),
    ("D1", "Customers should not open messages that refer to unpaid invoices", "customers", "should", "open messages", Y, YUAN,
     "OPEN-NO-MESSAGES", {"polarity": "-", "modality": "deontic", "words": ["should not"], "kind": "norm"}),

    ("D2", INDICT2, "", "indicted", "kuo", L, KPROS, "KUO-INDICTED", {"time": "2024-06"}),
    ("D2", CALLED2, "heron", "is", "an arm of Chinese intelligence", L + " > unstated [has been called] {hearsay}", "unknown", "HERON-ARM",
     {"modality": "hearsay", "words": ["has been called"]}),
    ("D2", "The public evidence is thinner than the headlines", "public evidence", "is", "thinner than the headlines", L, L,
     "EVIDENCE-THIN", {"kind": "stance"}),
    ("D2", COMP2, "heron", "compromised", "network", L, L, "HERON-INTRUDED"),
    ("D2", STOLE2, "heron", "stole", "files", L, L, "DESIGN-FILES-STOLEN"),
    ("D2", NUM1840, "heron", "stole", "files (1,840)", L + " > prosecutors [put the number at]", KPROS, "FILES-1840"),
    ("D2", NUM2106, "heron", "stole", "files (2,106)", L + " > Yuanfeng Aerotech [speaks of]", DELMAR, "FILES-2106"),
    ("D2", TASK2, "fujian", "tasked", "heron", L + " > Formosa Post [according to] > Taiwanese prosecutors [say]", KPROS, "TASKING-HERON",
     {"note": "source drift: the newspaper gives the bureau, by the Evening Mirror; and believed became flat"}),
    ("D2", BEIJING2, "china", "denied", "tasking of heron", L + " > Beijing [denies]", TAO, "CHINA-DENIES", MINUS),
    ("D2", NEVER, "china", "instructed", "anyone to attack yuan",
     L + " > a spokeswoman for the Taiwan Affairs Office [said] {direct quotation}", TAO, "CHINA-DENIES", MINUS),
    ("D2", ATTR2, "tarnwell", "attributed to heron", "intrusion", L + " > Tarnwell [attributed]", TARN, "HERON-INTRUDED",
     {"time": "2024-03"}),
    ("D2", STATE2, "heron", "acts for", "china", LT + "[It assesses]", TARN, "HERON-FOR-CHINA",
     {"modality": "probable", "words": ["moderate confidence"]}),
    ("D2", UNABLE2, "tarnwell", "linked", "heron to any agency", LT + "[told us]", TARN, "NO-AGENCY", open_("unable")),
    ("D2", "Orrin Networks warned of attacks on its VPN gateways in early January", "orrin", "warned of", "attacks on VPN gateways", L,
     "Orrin Networks", "ORRIN-WARNED", {"time": "2024-01"}),
    ("D2", "patched the flaw on January 10", "orrin", "patched", "flaw", L, L, "ORRIN-PATCHED", {"time": "2024-01-10"}),
    ("D2", EXPL2, "heron", "exploited", "flaw", LT + "[says]", TARN, "FLAW-EXPLOITED"),
    ("D2", NEED2, "heron", "needed", "creds", L, L, "CREDENTIALS-NOT-NEEDED",
     {"polarity": "-", "modality": "possible", "words": ["may"]}),
    ("D2", "At least two other groups probably had the same exploit", "two other groups", "had", "exploit", L, L, "TWO-OTHERS",
     {"modality": "probable", "words": ["probably"]}),
    ("D2", BOUGHT2, "lau", "bought", "creds from kuo", L + " > Evening Mirror > Lau [told the Evening Mirror]", LAU, "CREDENTIALS-SOLD"),
    ("D2", "a client whom he declined to name", "lau", "declined to comment on", "name of client", L + " > Evening Mirror", LAU,
     "LAU-SILENT", SILENT),
    ("D2", DEALT2, "lau", "dealt with", "heron", L, L, "NO-DEALINGS-FOUND", open_("found no evidence")),
    ("D2", CONTR2, "heron", "is", "a contractor", L + " > We [believe]", L, "HERON-CONTRACTOR",
     {"modality": "believed", "words": ["believe"]}),
    ("D2", "a contractor that sells access to several customers", "heron", "sells", "access to several customers", L + " > We [believe]", L,
     "HERON-SELLS", {"modality": "believed", "words": ["believe"]}),
    ("D2", INVOICE2, "harbor", "paid", "600,000 yuan to heron", L + " > a leaked invoice [appears to show]", "leaked invoice",
     "HERON-PAID", {"modality": "probable", "words": ["appears"], "time": "2023-12"}),
    ("D2", AUTH2, "lindgren", "authenticated", "invoice", L, L, "NOT-AUTHENTICATED", MINUS),
    ("D2", "Blue Harbor did not respond to our questions", "harbor", "declined to comment on", "questions", L, "Quanzhou Blue Harbor",
     "HARBOR-SILENT", SILENT),
    ("D2", "Governments should publish the evidence on which they base attributions", "governments", "should", "publish evidence", L, L,
     "PUBLISH-EVIDENCE", {"modality": "deontic", "words": ["should"], "kind": "norm"}),

    ("D3", FINE3, "ico", "fined", "tyne (£4,400,000)", I, ICO, "TYNEHOLM-FINED"),
    ("D3", "infringements of Articles 5(1)(f) and 32 of the UK GDPR", "tyne", "infringed", "UK GDPR", I, ICO, "INFRINGEMENTS"),
    ("D3", LOGIN3, "ledger", "intruded into", "network of tyne", I, ICO, "TYNEHOLM-INTRUDED", {"time": "2022-05-09"}),
    ("D3", PW3, "", "changed", "gpass", I + " > The Commissioner [has found]", ICO, "PASSWORD-UNCHANGED",
     {"polarity": "-", "modality": "finding", "words": ["found"]}),
    ("D3", "The account was not protected by multi-factor authentication", "account", "had", "multi-factor authentication", I, ICO,
     "NO-MFA", MINUS),
    ("D3", MEM3, "ledger", "stole", "data of 412,000 members", I, ICO, "MEMBERS-412000", {"time": "2022-06-02"}),
    ("D3", ENC3, "ledger", "encrypted", "214 servers", I, ICO, "SERVERS-ENCRYPTED", {"time": "2022-06-03"}),
    ("D3", NOTIF3, "tyne", "notified", "ico", I, ICO, "COMMISSIONER-NOTIFIED", {"time": "2022-06-10"}),
    ("D3", SHOULD3, "tyne", "should have notified", "ico within 72 hours", I, ICO, "SEVENTY-TWO-HOURS",
     {"modality": "deontic", "words": ["should have"], "kind": "norm"}),
    ("D3", LEARN3, "tyne", "learned of", "theft", IT + "[submitted]", TYNE, "KNOWN-8-JUNE", {"time": "2022-06-08"}),
    ("D3", NOACC3, "ico", "accepts", "submission of tyne", I, ICO, "NOT-ACCEPTED", MINUS),
    ("D3", INFORM3, "okafor", "notified", "pell of the theft", I + " > Internal emails [show]", "internal emails of Tyneholm", "CIO-TOLD",
     {"modality": "finding", "words": ["show"], "time": "2022-06-03"}),
    ("D3", CALL3, "caller", "deceived", "grady", IO + "[told the Commissioner]", OAK, "EMPLOYEE-DECEIVED"),
    ("D3", POSE3, "caller", "posed as", "helpdesk of tyne", IO + "[told the Commissioner]", OAK, "POSED-AS-HELPDESK"),
    ("D3", NOTSOLD3, "grady", "sold", "gpass", IO + "[denies]", OAK, "PASSWORD-NOT-SOLD",
     {"polarity": "-", "note": "the negation stands in \"denies\""}),
    ("D3", NOPAY3, "tyne", "paid", "ransom", IT + "[has stated]", TYNE, "TYNEHOLM-NOT-PAID", MINUS),
    ("D3", NOFIND3, "ico", "made a finding on", "ransom", I, ICO, "NO-FINDING", {"polarity": "-", "kind": "non-statement"}),
    ("D3", MISUSE3, "tyne", "found", "misuse of data of members", IT + "[submitted]", TYNE, "NO-MISUSE-TYNEHOLM", open_("to date")),
    ("D3", SALE3, "", "sold", "data of members", I + " > the Commissioner [In the Commissioner's view]", ICO, "DATA-SOLD",
     {"modality": "probable", "words": ["likely"]}),
    ("D3", ATTR3, "nca", "attributed to ledger", "attack", I + " > National Crime Agency [has informed]", NCA, "LEDGER-ACTOR"),
    ("D3", PROP3, "ico", "proposed", "fine of £6,000,000", I, ICO, "FINE-PROPOSED"),
    ("D3", RED3, "ico", "reduced", "fine", I, ICO, "FINE-REDUCED"),
    ("D3", "Tyneholm replaced its remote access system in July 2022", "tyne", "replaced", "remote", I, ICO, "REMOTE-REPLACED",
     {"time": "2022-07"}),
    ("D3", "Tyneholm may appeal to the First-tier Tribunal within 28 days", "tyne", "may appeal to", "First-tier Tribunal", I, ICO,
     "MAY-APPEAL", {"modality": "deontic", "words": ["may"], "kind": "norm"}),

    ("D4", ENTERED4, "", "intruded into", "tyne", C, C, "TYNEHOLM-INTRUDED", {"time": "2022-05"}),
    ("D4", "She resigned four months later", "marsden", "resigned from", "tyne", C, C, "MARSDEN-RESIGNED", {"time": "2022-09"}),
    ("D4", FINE4, "", "fined", "tyne (£4.4 million)", CQ, ICO, "TYNEHOLM-FINED", {"time": "2023-11"}),
    ("D4", KNEW4, "tyne", "knew of", "theft", CA + " > The regulator [says]", ICO, "KNOWN-3-JUNE", {"time": "2022-06-03"}),
    ("D4", DIDNOT4, "tyne", "knew of", "theft on 3 June", CA, MARS, "NOT-KNOWN-3-JUNE", {"polarity": "-", "time": "2022-06-03"}),
    ("D4", MIGHT4, "", "stole", "files", CA + " > The analyst [wrote]", OKA, "FILES-POSSIBLE",
     {"modality": "possible", "words": ["might"]}),
    ("D4", LEARN4, "marsden", "learned of", "theft", CA, MARS, "KNOWN-8-JUNE", {"time": "2022-06-08"}),
    ("D4", NOPAY4, "tyne", "paid", "ransom", CA, MARS, "TYNEHOLM-NOT-PAID", MINUS),
    ("D4", URGED4, "pennine", "urged", "marsden to pay", CA, MARS, "INSURER-URGED"),
    ("D4", "three times I refused", "marsden", "refused", "to pay", CA, MARS, "MARSDEN-REFUSED"),
    ("D4", ATTR4, "ledger", "conducted", "attack", CA + " > National Crime Agency [told us]", NCA, "LEDGER-ACTOR"),
    ("D4", "I have no reason to doubt that", "marsden", "doubts", "attribution to ledger", CA, MARS, "NO-DOUBT",
     {"polarity": "-", "kind": "stance"}),
    ("D4", PLAN4, "somebody", "sold", "plan to ledger", CA, MARS, "PLAN-SOLD", {"modality": "suspected", "words": ["suspect"]}),
    ("D4", GAVE4, "grady", "gave", "gpass to caller", CA, MARS, "PASSWORD-GIVEN", {"words": ["certain"]}),
    ("D4", NOTPAID4, "", "paid", "grady", CA + " > The police [told me]", NPOL, "GRADY-NOT-PAID", MINUS),
    ("D4", MEM4, "", "stole", "data of 412,000 members", CQ + " > The regulator [counted]", ICO, "MEMBERS-412000"),
    ("D4", LOW4, "number of 412,000", "is", "too low", CA, MARS, "TOO-LOW"),
    ("D4", WROTE4, "tyne", "notified", "530,000 people", CA, MARS, "LETTERS-530000"),
    ("D4", NEWS4, "members", "first heard of attack from", "newspapers", CQ + " > Some members [say]", "members of Tyneholm",
     "FROM-NEWSPAPERS"),
    ("D4", "They are right", "members", "are", "right", CA, MARS, "FROM-NEWSPAPERS"),
    ("D4", "Companies shouldn’t wait for certainty", "companies", "should", "wait for certainty", CA, MARS, "WAIT-NOT",
     {"polarity": "-", "modality": "deontic", "words": ["shouldn’t"], "kind": "norm"}),
    ("D4", NEVADV4, "pennine", "advised", "tyne to pay", C + " > Pennine Mutual [said]", PENN, "INSURER-NEVER-ADVISED", MINUS),
    ("D4", "Oakmere declined to comment", "oak", "declined to comment on", "", C, OAK, "OAKMERE-SILENT", SILENT),
    ("D4", ALLJUL4, "tyne", "notified", "all members affected", C + " > Tyneholm Pensions [said]", TYNE, "ALL-TOLD-JULY",
     {"time": "2022-07"}),

    ("D5", "the servers of Tyneholm Pensions began to vanish from Danny Okafor’s screen", "servers of tyne", "vanished from",
     "screen of okafor", S, S, "SERVERS-VANISHED", {"time": "2022-06-03"}),
    ("D5", TOLD5, "okafor", "notified", "pell of the theft", S + " > Danny Okafor [he recalls] {direct quotation}", OKA, "CIO-TOLD",
     {"time": "2022-06-03"}),
    ("D5", OUT5, "okafor", "notified", "pell of an outage", S + " > Graham Pell [says] {direct quotation}", PELL, "OUTAGE-TOLD"),
    ("D5", NOMENT5, "okafor", "mentioned", "files", S + " > Graham Pell [says] {direct quotation}", PELL, "FILES-NOT-MENTIONED", MINUS),
    ("D5", ENC5, "", "encrypted", "214 servers", S, S, "SERVERS-ENCRYPTED", {"time": "2022-06-03"}),
    ("D5", LOGIN5, "ledger", "intruded into", "network of tyne with login of grady", S, S, "TYNEHOLM-INTRUDED"),
    ("D5", PW5, "", "changed", "gpass", S + " > Information Commissioner’s Office [found]", ICO, "PASSWORD-UNCHANGED",
     {"polarity": "-", "modality": "finding", "words": ["found"]}),
    ("D5", POSE5, "caller", "posed as", "helpdesk of tyne", S + " > Lewis Grady [he says] {direct quotation}", GRADY, "POSED-AS-HELPDESK"),
    ("D5", GAVE5, "grady", "gave", "gpass to caller", S + " > Lewis Grady [he says] {direct quotation}", GRADY, "PASSWORD-GIVEN"),
    ("D5", SUSP5, "grady", "sold", "gpass for £5,000", S + " > Northumbria Police [suspected]", NPOL, "PASSWORD-SOLD",
     {"modality": "suspected", "words": ["suspected"]}),
    ("D5", ARR5, "", "arrested", "grady", S, S, "GRADY-ARRESTED", {"time": "2022-08"}),
    ("D5", FREE5, "", "released", "grady", S, S, "GRADY-RELEASED", {"time": "2023-01"}),
    ("D5", NOEV5, "npol", "found", "payment to grady", S + " > Northumbria Police [The force says]", NPOL, "NO-PAYMENT-TO-GRADY-FOUND",
     open_("found no evidence")),
    ("D5", NOPAY5, "tyne", "paid", "ransom", S + " > Helen Marsden [has said]", MARS, "TYNEHOLM-NOT-PAID", MINUS),
    ("D5", NEGO5, "negotiator", "paid", "£1.9 million to ledger", S + " > two former board members [they say] {anonymous}", BOARD,
     "RANSOM-PAID", {"time": "2022-06-17"}),
    ("D5", "A negotiator hired by the insurer, Pennine Mutual", "pennine", "hired", "negotiator",
     S + " > two former board members [they say] {anonymous}", BOARD, "NEGOTIATOR-HIRED"),
    ("D5", TRACE5, "ledgerline", "traced", "£1.9 million to a wallet of ledger", S + " > Ledgerline [says]", LEDG, "RANSOM-PAID"),
    ("D5", SCHEME5, "tyne", "paid", "ransom", S + " > Scheme News [reported] > Ledgerline [citing]", LEDG, "TYNEHOLM-PAID",
     {"note": "Ledgerline itself named no payer"}),
    ("D5", NEVERWHO5, "ledgerline", "said", "who paid", S + " > Ines Caldeira [says] {direct quotation}", LEDG, "PAYER-NOT-NAMED", MINUS),
    ("D5", "Pennine refused to discuss the matter", "pennine", "declined to comment on", "matter", S, PENN, "INSURER-SILENT", SILENT),
    ("D5", ALIC5, "spol", "arrested", "leeds", S, S, "ALICANTE-ARREST", {"time": "2024-02-14"}),
    ("D5", "at the request of the National Crime Agency", "nca", "requested", "arrest of leeds", S, S, "ARREST-REQUESTED"),
    ("D5", ORDER5, "leeds", "ordered", "attack", S + " > National Crime Agency [The agency alleges]", NCA, "ATTACK-ORDERED",
     {"modality": "alleged", "words": ["alleges"]}),
    ("D5", NEVERBEL5, "leeds", "belongs to", "ledger", S + " > Amira Sethi [says]", LEEDS, "NO-MEMBER", MINUS),
    ("D5", PLAN5, "manager", "handed", "plan to ledger", S + " > an officer who worked on the case [believes] {anonymous}",
     "officer who worked on the case", "PLAN-GIVEN", {"modality": "believed", "words": ["believes"]}),
    ("D5", NOPLAN5, "plan", "left", "offices of oak", S + " > Oakmere Systems [says]", OAK, "PLAN-NOT-LEFT", MINUS),
    ("D5", RAISE5, "tyne", "raised", "number of victims from 412,000 to 530,000", S, TYNE, "VICTIMS-530000", {"time": "2024-W08"}),
    ("D5", OCT5, "tyne", "notified", "hall", S + " > Maureen Hall [says] {direct quotation}", "Maureen Hall", "HALL-TOLD-OCTOBER",
     {"time": "2022-10"}),
    ("D5", SALE5, "", "offered for sale", "data of hall", S + " > Maureen Hall [says] {direct quotation}", "Maureen Hall", "DATA-SOLD"),

    ("D6", ENTER6, "man", "intruded into", "userver", N, TYPOL, "SERVER-ENTERED", {"modality": "suspected", "words": ["疑い"]}),
    ("D6", ARR6, "typol", "arrested", "man", N, TYPOL, "RESEARCHER-ARRESTED", {"time": "2020-11-17"}),
    ("D6", CHARGE6, "man", "charged with", "不正アクセス禁止法違反", N, TYPOL, "RESEARCHER-CHARGE",
     {"modality": "suspected", "words": ["疑い"]}),
    ("D6", INTR6, "man", "intruded into", "userver with ID and password of prof", NS, TYPOL, "SERVER-ENTERED",
     {"modality": "suspected", "words": ["疑いがある"], "time": "2019-06/2019-09"}),
    ("D6", STOLE6, "man", "stole", "rdata (約1200点)", NS, TYPOL, "DATA-1200",
     {"modality": "suspected", "words": ["疑いがある"], "time": "2019-06/2019-09"}),
    ("D6", ASKED6, "prof", "asked", "man to organise data", NX + " > 元研究員の男 [否認している] {direct quotation}", MAN, "PROFESSOR-ASKED",
     {"modality": "hearsay", "words": ["という"]}),
    ("D6", DENY6, "man", "denied", "容疑", NX, MAN, "RESEARCHER-DENIES", {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D6", PROF6, "prof", "asked", "man", N + " > 教授 [話した] {direct quotation}", PROF, "PROFESSOR-NOT-ASKED", MINUS),
    ("D6", HAND6, "man", "handed", "rdata to kanae", N + " > 県警 [とみている]", TYPOL, "DATA-HANDED",
     {"modality": "believed", "words": ["とみている"]}),
    ("D6", PAID6, "kanae", "paid", "現金300万円 to man", N + " > 県警 [とみている]", TYPOL, "RESEARCHER-PAID",
     {"modality": "believed", "words": ["とみている"]}),
    ("D6", ORDER6, "kexec", "instructed", "man to take data", N + " > 県警 [という] {implicit}", TYPOL, "EXECUTIVE-INSTRUCTED",
     {"modality": "possible", "words": ["可能性もある", "という"]}),
    ("D6", GOT6, "kanae", "received under a contract", "rdata", N + " > カナエ電材 [説明し] {direct quotation}", KANAE, "DATA-BY-CONTRACT"),
    ("D6", NOCASH6, "kanae", "paid", "現金 to man", N + " > カナエ電材 [否定した]", KANAE, "RESEARCHER-NOT-PAID",
     {"polarity": "-", "note": "the negation stands in 否定した"}),
    ("D6", NOTICE6, "univ", "detected", "不審なログイン", N + " > 大学 [によると]", UNI, "LOGIN-DETECTED", {"time": "2019-10"}),
    ("D6", REP6, "univ", "notified", "typol", N + " > 大学 [によると]", UNI, "POLICE-NOTIFIED", {"time": "2019-12"}),
    ("D6", NOLEAK6, "univ", "found", "データの学外への流出", N + " > 大学 [としている] {direct quotation}", UNI, "NO-LEAK-FOUND",
     open_("現時点で確認されていない")),
    ("D6", NOLOG6, "", "checked", "logs", N + " > 大学関係者 [証言する] {anonymous, direct quotation}", STAFF, "LOGS-UNCHECKED", MINUS),
    ("D6", PATENT6, "kanae", "applied for", "特許", N + " > 関係者 [によると] {anonymous}", "関係者", "PATENT",
     {"modality": "hearsay", "words": ["とされる"], "time": "2020-03"}),
    ("D6", "捜査中であり、コメントは控える", "hagiwara", "declined to comment on", "捜査", N + " > 萩原文部科学相 [述べた] {direct quotation}",
     "文部科学省", "MINISTER-SILENT", SILENT),

    ("D7", ARR7, "typol", "arrested", "man", G, TYPOL, "RESEARCHER-ARRESTED", {"time": "2020-11-17"}),
    ("D7", CHARGE7, "man", "charged with", "不正アクセス禁止法違反", G, TYPOL, "RESEARCHER-CHARGE",
     {"modality": "suspected", "words": ["容疑"]}),
    ("D7", OLD7, "", "took", "rdata (約1,200点)", G, UNI, "DATA-1200", {"note": "the number of the first notice, withdrawn here"}),
    ("D7", NEW7, "", "took", "rdata (1,860点)", G + " > 調査委員会 [調査により]", COMM, "DATA-1860",
     {"modality": "confirmed", "words": ["確認されました"]}),
    ("D7", NOLEAK7, "univ", "found", "学外への流出", G, UNI, "NO-LEAK-FOUND",
     open_("確認されていない", note="the word of the first notice, withdrawn here")),
    ("D7", SENT7, "", "sent outside", "part of rdata", G + " > 調査委員会 [判明しました] {implicit}", COMM, "DATA-SENT",
     {"modality": "finding", "words": ["判明しました"], "time": "2019-08-21"}),
    ("D7", STUD7, "rdata", "contained", "学生320名の個人情報", G, UNI, "STUDENTS-320", {"modality": "possible", "words": ["可能性があります"]}),
    ("D7", NOASK7, "prof", "asked", "man to organise data", G + " > 調査委員会 [認定しました]", COMM, "PROFESSOR-NOT-ASKED",
     {"polarity": "-", "modality": "finding", "words": ["認定しました"]}),
    ("D7", TAUGHT7, "prof", "gave", "password to man", G + " > 調査委員会 [とのことです] {implicit}", COMM, "PASSWORD-TOLD",
     {"modality": "hearsay", "words": ["とのことです"]}),
    ("D7", GOT7, "kanae", "received under a contract", "rdata", G + " > 株式会社カナエ電材 [説明しています]", KANAE, "DATA-BY-CONTRACT"),
    ("D7", NOCON7, "univ", "concluded", "共同研究契約 with kanae", G, UNI, "NO-CONTRACT", MINUS),
    ("D7", DEMAND7, "univ", "demanded", "return of rdata from kanae", G, UNI, "RETURN-DEMANDED", {"time": "2020-11-30"}),
    ("D7", NOLOG7, "", "checked", "logs", G + " > 一部報道 [とされております]", STAFF, "LOGS-UNCHECKED",
     {"polarity": "-", "modality": "hearsay", "words": ["とされております"]}),
    ("D7", MONTH7, "univ", "checked", "logs every month", G, UNI, "LOGS-CHECKED"),
    ("D7", REP7, "univ", "notified", "typol", G, UNI, "POLICE-NOTIFIED", {"time": "2019-12-03"}),
    ("D7", "令和2年3月に多要素認証を導入いたしました", "univ", "introduced", "多要素認証", G, UNI, "MFA-INTRODUCED", {"time": "2020-03"}),
    ("D7", "捜査に関するお問い合わせには、お答えを差し控えます", "univ", "declined to comment on", "捜査", G, UNI, "UNIVERSITY-SILENT", SILENT),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


relations = [
    # the credentials of the engineer
    *pairs("contradicts", [("D0", SOLD0), ("D2", BOUGHT2)], [("D0", NOTSELL0)],
           "prosecutors, broker and lawyer: sold, or nothing sold"),
    # the order
    *pairs("contradicts", [("D2", TASK2)], [("D0", NEVER), ("D2", NEVER), ("D2", BEIJING2)],
           "prosecutors, as told, and Beijing: tasked, or nobody instructed"),
    # how many files
    *pairs("contradicts", [("D0", COPIED0), ("D2", NUM1840)], [("D1", DATA1), ("D2", NUM2106)],
           "prosecutors and forensic firm: 1,840, or 2,106"),
    *pairs("contradicts", [("D0", COPIED0), ("D2", NUM1840)], [("D1", OLD1), ("D1", OLDFILES1)],
           "prosecutors and company: 1,840, or 312"),
    # when the coast guard was told
    *pairs("contradicts", [("D0", APRIL0), ("D1", APRIL1), ("D0", SAT0)], [("D1", NOTIFY1)],
           "legislator, media and company: in April, or on 27 February"),
    *pairs("contradicts", [("D0", APRIL0), ("D1", APRIL1)], [("D1", INCORR1)], "told in April, or not so"),
    # when Tyneholm knew
    *pairs("contradicts", [("D3", LEARN3)], [("D3", INFORM3), ("D5", TOLD5), ("D4", KNEW4)],
           "company against emails, analyst and regulator: known on 8 June, or on 3 June"),
    *pairs("contradicts", [("D4", DIDNOT4)], [("D4", KNEW4)], "former chief executive and regulator: not known on 3 June, or known"),
    # what the analyst said
    *pairs("contradicts", [("D5", NOMENT5)], [("D5", TOLD5), ("D3", INFORM3)],
           "former information chief against analyst and emails: no files mentioned, or told of the theft"),
    # the ransom
    *pairs("contradicts", [("D5", SCHEME5)], [("D3", NOPAY3), ("D4", NOPAY4), ("D5", NOPAY5)],
           "trade journal against company and former chief executive: Tyneholm paid, or never"),
    # the insurer
    ("contradicts", [("D4", URGED4), ("D4", NEVADV4)], "former chief executive and insurer: urged three times, or never advised"),
    # letters to members
    ("contradicts", [("D4", ALLJUL4), ("D5", OCT5)], "company and member: all written to by July 2022, or told in October 2022"),
    # how many members
    *pairs("contradicts", [("D4", LOW4)], [("D3", MEM3), ("D4", MEM4)], "former chief executive and regulator: 412,000, or too low"),
    # the professor
    *pairs("contradicts", [("D6", ASKED6)], [("D6", PROF6), ("D7", NOASK7)],
           "suspect against professor and committee: asked, or not"),
    # the contract
    *pairs("contradicts", [("D6", GOT6), ("D7", GOT7)], [("D7", NOCON7)], "firm and university: under a contract, or no such contract"),
    # the logs
    *pairs("contradicts", [("D6", NOLOG6), ("D7", NOLOG7)], [("D7", MONTH7)],
           "member of the university and university: unchecked for half a year, or checked every month"),

    *pairs("supersedes", [("D1", DATA1), ("D2", NUM2106)], [("D1", OLD1), ("D1", OLDFILES1)], "the company corrects its number"),
    *pairs("supersedes", [("D5", RAISE5)], [("D3", MEM3), ("D4", MEM4)], "the company raises the number of victims"),
    ("supersedes", [("D5", FREE5), ("D5", ARR5)], "no contradiction: arrested in August 2022, released in January 2023"),
    ("supersedes", [("D4", NOTPAID4), ("D5", SUSP5)], "the police suspected a sale and later said that he was not paid"),
    ("supersedes", [("D5", NOEV5), ("D5", SUSP5)], "the police suspected a sale and later found no evidence"),
    ("supersedes", [("D3", FINE3), ("D3", PROP3)], "a fine proposed, then reduced"),
    *pairs("supersedes", [("D7", NEW7)], [("D6", STOLE6), ("D7", OLD7)], "the committee corrects the number"),
    *pairs("supersedes", [("D7", SENT7)], [("D6", NOLEAK6), ("D7", NOLEAK7)], "none confirmed, later established"),

    ("tension", [("D0", COPIED0), ("D1", OLDFILES1)], "from November, or from 8 January: another period"),
    *pairs("tension", [("D1", NOCRED1)], [("D0", SOLD0), ("D2", BOUGHT2)], "sold, and no indication of use: both may be true"),
    *pairs("tension", [("D1", VULN1), ("D2", EXPL2)], [("D0", HAND0)], "a flaw, or credentials handed over: another way in"),
    ("tension", [("D2", DEALT2), ("D0", HAND0)], "no evidence of dealings, and credentials passed on: open"),
    *pairs("tension", [("D2", UNABLE2)], [("D0", TASK0), ("D2", TASK2)], "linked to no agency, and tasked by one: open"),
    *pairs("tension", [("D2", CONTR2)], [("D0", TASK0), ("D2", TASK2)], "a contractor may be tasked: compatible"),
    ("tension", [("D2", NEED2), ("D0", HAND0)], "perhaps not needed, and passed on: both may be true"),
    ("tension", [("D1", MISUSE1), ("D1", OFFER1)], "no misuse confirmed, and files offered for sale: open"),
    ("tension", [("D4", NOTPAID4), ("D5", NOEV5)], "not paid, and no evidence of payment: strength differs"),
    *pairs("tension", [("D5", NEGO5)], [("D3", NOPAY3), ("D4", NOPAY4), ("D5", NOPAY5)],
           "the insurer's negotiator paid, Tyneholm did not: both may be true"),
    ("tension", [("D5", NEGO5), ("D4", NEVADV4)], "never advised to pay, and paid through a negotiator: both may be true"),
    ("tension", [("D5", NEGO5), ("D5", SCHEME5)], "paid by the insurer's negotiator, or by Tyneholm: another payer"),
    ("tension", [("D4", MIGHT4), ("D3", INFORM3)], "files might have been taken, and informed of the theft: strength differs"),
    ("tension", [("D4", MIGHT4), ("D5", TOLD5)], "the same"),
    *pairs("tension", [("D4", DIDNOT4)], [("D3", INFORM3), ("D5", TOLD5)],
           "the firm did not know, the information chief was told: whose knowledge counts"),
    ("tension", [("D2", BOUGHT2), ("D0", STOLEN0)], "bought from him, and stolen from him: told of one set of credentials"),
    *pairs("tension", [("D2", STATE2)], [("D0", NEVER), ("D2", NEVER)], "acts in its interest, and nobody instructed: both may be true"),
    ("tension", [("D4", LEARN4), ("D3", INFORM3)], "the chief executive learned on 8 June, the information chief was told on 3 June"),
    ("tension", [("D4", WROTE4), ("D3", MEM3)], "530,000 letters, 412,000 members: letters are not victims"),
    ("tension", [("D3", MISUSE3), ("D3", SALE3)], "no misuse identified, and likely sold: open"),
    ("tension", [("D3", MISUSE3), ("D5", SALE5)], "the same"),
    ("tension", [("D4", PLAN4), ("D5", PLAN5)], "sold by somebody, given by a former manager: refinement"),
    ("tension", [("D4", ALLJUL4), ("D4", NEWS4)], "all written to by July, some heard first from newspapers: both may be true"),
    ("tension", [("D5", OUT5), ("D5", TOLD5)], "an outage, and files taken: both may have been said"),
    ("tension", [("D6", NOLOG6), ("D6", NOTICE6)], "logs unchecked for half a year, a strange login seen: both may be true"),
    ("tension", [("D7", TAUGHT7), ("D7", NOASK7)], "gave the password, did not ask: both may be true"),

    *pairs("opposes", [("D0", DENY0), ("D0", NOTSELL0)], [("D0", CHARGE0)], "the accused denies the charge"),
    ("opposes", [("D0", DENY0), ("D0", SOLD0)], "the accused denies the charges"),
    *pairs("opposes", [("D0", STOLEN0)], [("D0", CHARGE0), ("D0", SOLD0)], "the defence gives another account: stolen, not sold"),
    ("opposes", [("D3", NOTSOLD3), ("D5", SUSP5)], "denial of a suspicion"),
    *pairs("opposes", [("D5", NOPLAN5)], [("D5", PLAN5), ("D4", PLAN4)], "denial of a belief and a suspicion"),
    ("opposes", [("D6", NOCASH6), ("D6", PAID6)], "denial of a belief"),
    *pairs("opposes", [("D0", FABR0), ("D0", NEVER), ("D2", BEIJING2), ("D2", NEVER)], [("D0", TASK0)], "denial of a belief"),
    ("opposes", [("D2", "The public evidence is thinner than the headlines"), ("D2", CALLED2)], "a view on the evidence, no denial"),
    ("opposes", [("D3", NOACC3), ("D3", LEARN3)], "the regulator does not accept the date"),
    ("opposes", [("D5", NEVERBEL5), ("D5", ORDER5)], "the accused denies membership"),
    ("opposes", [("D5", NEVERWHO5), ("D5", SCHEME5)], "the cited source says it named no payer"),
    *pairs("opposes", [("D6", DENY6)], [("D6", CHARGE6), ("D6", INTR6), ("D6", STOLE6)], "the suspect denies"),

    ("copy", [("D0", NEVER), ("D2", NEVER)], "one quotation"),
    ("copy", [("D3", PW3), ("D5", PW5)], "sentence of the penalty notice"),
    ("distorts", [("D2", TASK2), ("D0", TASK0)], "believed became flat"),
    ("source-drift", [("D2", TASK2), ("D0", TASK0)], "the bureau, by an official in the Evening Mirror, became the prosecutors"),
    ("distorts", [("D5", SCHEME5), ("D5", TRACE5)], "a payment traced became a payment by Tyneholm"),
    ("same-utterance", [("D0", NEVER), ("D2", NEVER)], "one news conference of 12 June"),
    ("same-utterance", [("D4", NOPAY4), ("D5", NOPAY5)], "the interview of January"),
    ("same-utterance", [("D1", OLD1), ("D1", OLDFILES1)], "the update of 15 March"),
    ("same-origin", [("D0", INDICT0), ("D2", INDICT2)], "one indictment"),
    ("same-origin", [("D0", COPIED0), ("D2", NUM1840)], "the prosecutors"),
    ("same-origin", [("D1", DATA1), ("D2", NUM2106)], "the forensic firm, by way of the company"),
    ("same-origin", [("D0", REPORT0), ("D1", REPORT1)], "the company"),
    ("same-origin", [("D0", FABR0), ("D0", NEVER), ("D2", BEIJING2), ("D2", NEVER)], "the Taiwan Affairs Office"),
    ("same-origin", [("D3", FINE3), ("D4", FINE4)], "one decision of the regulator"),
    ("same-origin", [("D3", PW3), ("D5", PW5)], "the regulator"),
    ("same-origin", [("D3", MEM3), ("D4", MEM4)], "the regulator"),
    ("same-origin", [("D3", ATTR3), ("D4", ATTR4)], "the National Crime Agency"),
    ("same-origin", [("D4", NOPAY4), ("D5", NOPAY5)], "the former chief executive"),
    ("same-origin", [("D6", ARR6), ("D7", ARR7)], "one arrest by the prefectural police"),
    ("same-origin", [("D6", REP6), ("D7", REP7)], "the university"),
    ("same-origin", [("D6", NOLEAK6), ("D7", NOLEAK7)], "the university's first notice"),
    ("same-origin", [("D6", GOT6), ("D7", GOT7)], "the firm"),
    ("same-origin", [("D6", NOLOG6), ("D7", NOLOG7)], "one member of the university, told again in the denial"),
    ("independent", [("D0", SOLD0), ("D2", BOUGHT2)], "prosecutors and broker: the credentials were sold"),
    ("independent", [("D1", VULN1), ("D2", EXPL2)], "forensic firm and security firm: the flaw was exploited"),
    ("independent", [("D0", USED0), ("D1", TAICHUNG1)], "bureau and company: a server in Taichung"),
    ("independent", [("D5", NEGO5), ("D5", TRACE5)], "board members and tracing firm: £1.9 million paid"),
    ("independent-partial", [("D3", INFORM3), ("D5", TOLD5)], "emails and analyst: the information chief was told"),
    ("independent-partial", [("D3", POSE3), ("D5", POSE5)], "contractor and technician: a caller posed as helpdesk"),
    ("independent-partial", [("D4", GAVE4), ("D5", GAVE5)], "former chief executive and technician: he gave the password"),
    ("independent", [("D6", PROF6), ("D7", NOASK7)], "professor and committee: not asked"),
    ("independent-partial", [("D3", NOPAY3), ("D4", NOPAY4)], "company and its former chief executive"),
    ("independent-partial", [("D3", LEARN3), ("D4", LEARN4)], "company and its former chief executive: 8 June"),
    ("independent-partial", [("D3", SALE3), ("D5", SALE5)], "regulator and member: sold, or for sale"),
    ("off-topic", [("D0", HSINCHU0)], "another case told as background"),
]

times = [
    ("D0", "Thu, Jun 13, 2024", 0, "2024-06-13", "explicit", None),
    ("D0", "Tuesday", 0, "2024-06-11", "weekday", None),
    ("D0", "38-year-old", 0, None, "an age", "age, not a date"),
    ("D0", "October last year", 0, "2023-10", "year before publication", None),
    ("D0", "1,840", 0, None, "count", "number, not a date"),
    ("D0", "November last year", 0, "2023-11", "year before publication", None),
    ("D0", "February", 0, "2024-02", "last February before publication", None),
    ("D0", "yesterday", 0, "2024-06-12", "day before publication", None),
    ("D0", "Monday", 0, "2024-06-10", "weekday", None),
    ("D0", "yesterday", 1, "2024-06-12", "day before publication", None),
    ("D0", "Feb. 23", 0, "2024-02-23", "last before publication", None),
    ("D0", "April", 0, "2024-04", "last April before publication", None),
    ("D0", "last year", 2, "2023", "year before publication", None),
    ("D1", "June 28, 2024", 0, "2024-06-28", "explicit", None),
    ("D1", "2,106", 0, None, "count", "number, not a date"),
    ("D1", "March 15", 0, "2024-03-15", "last before the update", None),
    ("D1", "June 26", 0, "2024-06-26", "last before the update", None),
    ("D1", "April 9, 2024", 0, "2024-04-09", "explicit", None),
    ("D1", "April", 1, "2024-04", "April of the update", None),
    ("D1", "February 27", 0, "2024-02-27", "last before the update", None),
    ("D1", "March 15, 2024", 0, "2024-03-15", "explicit", None),
    ("D1", "January 8", 0, "2024-01-08", "last before the update, range start", None),
    ("D1", "February 19", 0, "2024-02-19", "last before the update, range end", None),
    ("D1", "March 11", 0, "2024-03-11", "last before the update", None),
    ("D1", "February 24, 2024", 0, "2024-02-24", "explicit", None),
    ("D1", "February 19", 1, "2024-02-19", "last before the update", None),
    ("D1", "February 21", 0, "2024-02-21", "last before the update", None),
    ("D1", "February 23", 0, "2024-02-23", "last before the update", None),
    ("D2", "July 9, 2024", 0, "2024-07-09", "explicit", None),
    ("D2", "4 min", 0, None, "reading time", "duration, not a date"),
    ("D2", "last month", 0, "2024-06", "month before publication", None),
    ("D2", "1,840", 0, None, "count", "number, not a date"),
    ("D2", "in June", 0, "2024-06", "last June before publication", None),
    ("D2", "in March", 0, "2024-03", "last March before publication", None),
    ("D2", "early January", 0, "2024-01", "last January before publication", None),
    ("D2", "January 10", 0, "2024-01-10", "last before publication", None),
    ("D2", "in June", 1, "2024-06", "last June before publication", None),
    ("D2", "December 2023", 0, "2023-12", "explicit", None),
    ("D2", "2015", 0, "2015", "explicit range start", "life of the author, not the event"),
    ("D2", "2019", 0, "2019", "explicit range end", "life of the author, not the event"),
    ("D3", "2018", 0, None, "title of a statute", "name of an Act, not a date of the event"),
    ("D3", "20 November 2023", 0, "2023-11-20", "explicit", None),
    ("D3", "9 May 2022", 0, "2022-05-09", "explicit", None),
    ("D3", "March 2017", 0, "2017-03", "explicit", None),
    ("D3", "2 June 2022", 0, "2022-06-02", "explicit", None),
    ("D3", "3 June 2022", 0, "2022-06-03", "explicit", None),
    ("D3", "10 June 2022", 0, "2022-06-10", "explicit", None),
    ("D3", "72 hours", 0, None, "a period", "duration, not a date"),
    ("D3", "8 June 2022", 0, "2022-06-08", "explicit", None),
    ("D3", "3 June 2022", 1, "2022-06-03", "explicit", None),
    ("D3", "July 2022", 0, "2022-07", "explicit", None),
    ("D3", "28 days", 0, None, "a period", "duration, not a date"),
    ("D4", "May 2022", 0, "2022-05", "explicit", None),
    ("D4", "four months later", 0, "2022-09", "four months after May 2022", None),
    ("D4", "18 January 2024", 0, "2024-01-18", "explicit", None),
    ("D4", "In November", 0, "2023-11", "last November before publication", None),
    ("D4", "3 June", 0, "2022-06-03", "June of the attack", None),
    ("D4", "8 June", 0, "2022-06-08", "June of the attack", None),
    ("D4", "July 2022", 0, "2022-07", "explicit", None),
    ("D5", "Saturday 2 March 2024", 0, "2024-03-02", "explicit", None),
    ("D5", "3 June 2022", 0, "2022-06-03", "explicit", None),
    ("D5", "29", 0, None, "an age", "age, not a date"),
    ("D5", "214", 0, None, "count", "number, not a date"),
    ("D5", "March 2017", 0, "2017-03", "explicit", None),
    ("D5", "August 2022", 0, "2022-08", "explicit", None),
    ("D5", "January 2023", 0, "2023-01", "explicit", None),
    ("D5", "17 June 2022", 0, "2022-06-17", "explicit", None),
    ("D5", "Last month", 0, "2024-02", "month before publication", None),
    ("D5", "24-year-old", 0, None, "an age", "age, not a date"),
    ("D5", "14 February", 0, "2024-02-14", "last before publication", None),
    ("D5", "Last week", 0, "2024-W08", "week before publication", None),
    ("D5", "October 2022", 0, "2022-10", "explicit", None),
    ("D5", "71", 0, None, "an age", "age, not a date"),
    ("D6", "2020年11月18日", 0, "2020-11-18", "explicit", None),
    ("D6", "17日", 0, "2020-11-17", "day before publication", None),
    ("D6", "36", 0, None, "an age", "age, not a date"),
    ("D6", "昨年6月", 0, "2019-06", "year before publication, range start", None),
    ("D6", "9月", 0, "2019-09", "year before publication, range end", None),
    ("D6", "昨年10月", 0, "2019-10", "year before publication", None),
    ("D6", "12月", 0, "2019-12", "December of the same year as the login", None),
    ("D6", "今年3月", 0, "2020-03", "year of publication", None),
    ("D6", "17日", 1, "2020-11-17", "day before publication", None),
    ("D7", "令和2年12月4日", 0, "2020-12-04", "explicit, era", None),
    ("D7", "令和2年11月17日", 0, "2020-11-17", "explicit, era", None),
    ("D7", "令和元年8月21日", 0, "2019-08-21", "explicit, era", None),
    ("D7", "11月30日", 0, "2020-11-30", "last before publication", None),
    ("D7", "令和元年12月3日", 0, "2019-12-03", "explicit, era", None),
    ("D7", "令和2年3月", 0, "2020-03", "explicit, era", None),
]

traps = [
    "two speakers of one paragraph: the bureau's belief comes through an official and a newspaper (D0)",
    "the prosecutors' office and the bureau are two bodies; the think tank takes the one for the other (D0, D2)",
    "updates stand newest first; the withdrawn number stands above its own first statement (D1)",
    "\"not told until April\" means told in April (D0, D1)",
    "a denial of a report made before the legislator spoke (D0, D1)",
    "\"If that is right\" makes the next sentence hang on the security firm's word (D2)",
    "\"It\" is Tyneholm, the attacker, Oakmere (D3)",
    "\"on this point\", \"this\" point to the sentence before (D3)",
    "the question asserts too: the interviewer states the fine and the number (D4)",
    "\"We did not\" is short for \"we did not know\" (D4)",
    "\"it was Cold Ledger\": the pronoun is the attacker (D4)",
    "an insurer paying is not the firm paying (D5)",
    "\"He\" is Grady, then the man from Leeds (D5)",
    "\"it\" for £5,000 is the password, in the sentence of the police (D5)",
    "a journal cites the firm that says it never named a payer (D5)",
    "男 is the researcher, 教授 another man; 同社 is Kanae (D6, D7)",
    "一部報道 is the newspaper's member of the university (D7)",
    "page furniture (D1), life of the author (D2), title of an Act (D3)",
]
