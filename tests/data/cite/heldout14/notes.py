"""A customs office, a hospital group and a power company: nine reports in the everyday manner of the agencies.

Three events (Malaysia 2025, South Africa 2025, western Japan 2026), all names invented, written and annotated before any
program read them.
"""

documents = [
    d("D0", "000_wire.txt", "Meridian News", "2025-10-14", ["TV Selatan"]),
    d("D1", "001_broadcaster_page.txt", "Straits Channel", "2025-10-17", ["Meridian News", "TV Selatan"]),
    d("D2", "002_parliamentary_reply.txt", "Ministry of Home Affairs, Malaysia", "2025-10-23", ["TV Selatan"]),
    d("D3", "003_prosecutors_statement.txt", "Office of the Director of Public Prosecutions, Western Cape", "2025-11-06", []),
    d("D4", "004_newspaper.txt", "The Cape Chronicle", "2025-11-15", []),
    d("D5", "005_ja_news.txt", "筑紫日日新聞", "2026-02-13", [], "ja"),
    d("D6", "006_ja_company_notice.txt", "西海電力株式会社", "2026-02-18", [], "ja"),
    d("D7", "007_wire.txt", "Orient Press", "2026-02-19", ["Chikushi Nichinichi"]),
    d("D8", "008_vendor_advisory.txt", "Tessera Labs", "2026-02-24", []),
]

entities = [
    e("karint", "organization/intelligence", "Karvelian intelligence service", "Karvelia's intelligence service",
      "the Karvelian intelligence service", "Karvelia’s intelligence service", "カルベリアの情報機関"),
    e("karvelia", "organization/government", "Karvelia", "Karvelia", "the Karvelian embassy in Kuala Lumpur", "在日カルベリア大使館",
      "わが国"),
    e("finch", "intrusion-set", "Winter Finch", "a hacker group", "a group known as Winter Finch", "Winter Finch",
      "the hacker group Winter Finch", "a hacker group under the direction of the Karvelian intelligence service", "the group"),
    e("offices", "group/victim", "customs and port offices in Southeast Asia", "about 40 customs and port offices in Southeast Asia",
      "43 offices", "customs offices in Southeast Asia"),
    e("nco", "organization/victim", "National Customs Office", "Malaysia's National Customs Office", "The National Customs Office",
      "the National Customs Office", "its customs office", "The Office", "Malaysia's customs office"),
    e("declsys", "infrastructure", "declaration system of the National Customs Office", "its declaration system"),
    e("jbservers", "infrastructure", "servers in Johor Bahru", "four servers in Johor Bahru", "The servers", "the servers",
      "three servers"),
    e("biz", "person", "Karvelian businessman (unnamed)", "a Karvelian businessman", "The businessman",
      "the businessman who leased the servers", "the businessman", "He"),
    e("mypol", "organization/police", "police (Malaysia)", "The investigators", "Police", "police"),
    e("mypros", "organization", "prosecutors (Malaysia)", "prosecutors"),
    e("malaysia", "organization/government", "Government of Malaysia", "Malaysia", "The Government",
      "the foreign ministry", "the home ministry", "the Ministry"),
    e("azman", "person", "Azman Idris", "Home Minister Azman Idris", "Azman", "the Minister"),
    e("mypmo", "organization/government", "prime minister's office (Malaysia)", "The prime minister's office"),
    e("tvs", "organization/media", "TV Selatan", "Malaysian broadcaster TV Selatan", "the broadcaster", "TV Selatan"),
    e("officer", "person", "customs officer (unnamed)", "A 34-year-old customs officer", "the officer", "My client",
      "The customs officer", "The officer"),
    e("pillai", "person", "Rajan Pillai", "His lawyer, Rajan Pillai", "Pillai"),
    e("recruiter", "person", "woman who posed as a recruiter", "a woman who posed as a recruiter"),
    e("thailand", "organization/government", "Thailand", "Thailand"),
    e("marku", "person", "Elena Marku", "Karvelian Foreign Ministry spokeswoman Elena Marku", "Marku"),
    e("secretary", "person", "second secretary of the Karvelian embassy", "a Karvelian diplomat", "Our second secretary",
      "the second secretary of the Karvelian embassy"),
    e("faa", "organization", "Freight Agents Association", "The Freight Agents Association"),
    e("decls", "records", "import declarations", "declarations", "import declarations of 70 of its members",
      "8,200 import declarations"),
    e("tan", "person", "Tan Boon Heng", "Tan Boon Heng, a shipping agent in Johor Bahru", "Tan"),
    e("lim", "person", "Lim Siew Lan", "an opposition lawmaker, Lim Siew Lan", "Lim Siew Lan", "The Member"),
    e("visit", "event", "visit of Azman Idris to Karvelia", "Azman’s visit to Karvelia", "the Minister's visit to Karvelia"),

    e("vosloo", "person", "Ruan Vosloo", "Ruan Vosloo", "Vosloo", "A former IT manager of the hospital group Kestrel Health",
      "a former IT manager", "He"),
    e("kestrel", "organization/victim", "Kestrel Health", "the hospital group Kestrel Health", "Kestrel Health", "The company",
      "Hospital group Kestrel Health", "We"),
    e("anvil", "intrusion-set", "Silent Anvil", "the extortion group Silent Anvil", "The group", "Silent Anvil",
      "a group called Silent Anvil", "ハッカー集団「サイレント・アンビル」", "サイレント・アンビル", "攻撃者",
      "a hacker group called Silent Anvil", "The extortion group Silent Anvil", "the group"),
    e("password", "records", "password of Ruan Vosloo", "a password", "The password"),
    e("hospitals", "group/victim", "eleven hospitals of Kestrel Health", "Eleven hospitals", "11 hospitals in South Africa"),
    e("zapros", "organization", "prosecutors (Western Cape)", "The State", "the State", "Prosecutors", "prosecutors",
      "South African prosecutors"),
    e("zapol", "organization/police", "police (South Africa)", "the police", "Police", "police"),
    e("meyer", "person", "Chantal Meyer", "A second suspect, Chantal Meyer (31)", "Chantal Meyer", "She"),
    e("jnbservers", "infrastructure", "servers in Johannesburg", "two servers in Johannesburg"),
    e("khumalo", "person", "Naledi Khumalo", "Chief executive Naledi Khumalo", "Khumalo"),
    e("employees", "group", "two employees of Kestrel Health", "two employees", "the employees"),
    e("nurses", "organization", "Nurses' Union", "The Nurses’ Union"),
    e("adams", "person", "Yusuf Adams", "His lawyer, Yusuf Adams", "Adams"),
    e("dmeyer", "person", "Dean Meyer", "her brother, Dean Meyer"),
    e("steyn", "person", "Johan Steyn", "Health Minister Johan Steyn"),
    e("doctor", "person", "doctor in Paarl (unnamed)", "a doctor at the group’s hospital in Paarl"),
    e("ourfiles", "organization", "Our Files", "Patient group Our Files"),
    e("regulator", "organization/government", "Information Regulator", "The Information Regulator"),
    e("mutual", "organization", "Table Mutual", "Table Mutual"),
    e("medipoint", "organization/victim", "Medipoint", "laboratory company Medipoint"),

    e("saikai", "organization/victim", "西海電力", "西海電力", "同社", "西海電力株式会社", "当社", "Japan's Saikai Electric Power", "Saikai",
      "Saikai Electric Power", "The company"),
    e("billing", "infrastructure", "西海電力の料金システム", "料金システム", "当社料金システム", "the billing system of Saikai"),
    e("control", "infrastructure", "制御システム", "制御システム", "発電所および送電網の制御システム", "control systems",
      "the control systems of the company"),
    e("exec", "person", "会社役員の男", "会社役員の男（45）", "男", "2月12日に書類送検された会社役員", "a company executive, 45", "The man", "He"),
    e("fupol", "organization/police", "福岡県警", "福岡県警", "県警", "福岡県警察", "Fukuoka police", "Police", "Japanese police"),
    e("kkservers", "infrastructure", "北九州市のサーバー2台", "北九州市のデータセンターのサーバー2台", "攻撃に使われたサーバー",
      "two servers that were used in the attack", "the servers"),
    e("screds", "records", "サーバーのIDとパスワード", "IDとパスワード", "the ID and password for the servers"),
    e("genkai", "organization", "玄海システム", "委託先「玄海システム」", "株式会社玄海システム", "its contractor, Genkai Systems", "Genkai",
      "the contractor"),
    e("genid", "records", "玄海システムの従業員のID", "株式会社玄海システムの従業員のID", "当該ID", "侵入されたアカウント",
      "the ID of an employee of its contractor, Genkai Systems", "The account of the contractor"),
    e("genemp", "person", "玄海システムの社員", "「玄海システム」の社員"),
    e("exemp", "person", "西海電力の元社員", "西海電力の元社員"),
    e("outage", "event", "唐津市の停電", "1月7日に佐賀県唐津市で起きた停電", "1月7日に唐津市で発生した停電",
      "a power failure in the city of Karatsu on Jan. 7", "the power failure"),
    e("miyahara", "person", "宮原経済産業相", "宮原経済産業相", "Trade Minister Miyahara"),
    e("jtrade", "person/role", "trade ministry official", "A trade ministry official"),
    e("jconsult", "organization", "調査会社", "当社が委託した調査会社"),
    e("data", "records", "契約者の個人情報", "契約者約27万人分の個人情報", "盗まれた個人情報", "the data of 314,000 customers"),
    e("chikushi", "organization/media", "筑紫日日新聞", "the newspaper Chikushi Nichinichi", "the newspaper"),
    e("nagata", "person", "Nagata", "Chief Cabinet Secretary Nagata"),
    e("npa", "person/role", "National Police Agency official", "A National Police Agency official"),
    e("tessera", "organization", "Tessera Labs", "TESSERA LABS", "We", "us"),
    e("halden", "organization", "Halden", "Halden"),
    e("flaw", "vulnerability", "flaw in mail servers made by Halden", "a flaw in mail servers made by Halden", "the flaw"),
    e("member", "person", "former member of Silent Anvil (unnamed)", "A former member of Silent Anvil"),
]

W = "Meridian News"
WI = W + " > TV Selatan [reported] > unidentified people in a police investigation [citing] {anonymous}"
WT = W + " > TV Selatan [the broadcaster said] {2025-10-14} > investigators [found]"
P = "Straits Channel"
PN = "Straits Channel [Source: Meridian News/ab] > Meridian News"
PM = PN + " > Elena Marku [said]"
M = "Ministry of Home Affairs, Malaysia"
Z = "Office of the Director of Public Prosecutions, Western Cape"
S = "The Cape Chronicle"
SE = S + " > two employees [have told the Chronicle] {anonymous}"
SK = S + " > Naledi Khumalo [she said] {direct quotation}"
N = "筑紫日日新聞"
NI = N + " > 捜査関係者 [への取材で分かった] {anonymous}"
NS = N + " > 捜査関係者 [によると] {anonymous}"
NX = NS + " > unstated [という] {hearsay} > 会社役員の男 [否認している] {direct quotation}"
G = "西海電力株式会社"
GC = G + " > 当社が委託した調査会社の報告 [によれば]"
U = "Orient Press"
UK = U + " > Chikushi Nichinichi [reported] > investigative sources [citing] {anonymous}"
US = U + " > Saikai Electric Power [said]"
T = "Tessera Labs"

MYPOL = "police (Malaysia)"
MYGOV = "Government of Malaysia"
MYPROS = "prosecutors (Malaysia)"
OFFICER = "the customs officer"
NCO = "National Customs Office"
KAR = "Karvelian government"
ZAPROS = "prosecutors (Western Cape)"
ZAPOL = "police (South Africa)"
KES = "Kestrel Health"
VOS = "Ruan Vosloo"
EMP = "employees of Kestrel Health"
FUPOL = "福岡県警"
SAI = "西海電力"
GEN = "玄海システム"
GENEMP = "玄海システムの社員"
EXEMP = "西海電力の元社員"
EXEC = "会社役員の男 (statement to police)"
METI = "経済産業省"
CONS = "調査会社"
NPA = "National Police Agency"
GANG = "Silent Anvil"
MINUS = {"polarity": "-"}

# D0-D2
TASK0 = ("Karvelia's intelligence service is thought to have instructed a hacker group to attack about 40 customs and port offices "
         "in Southeast Asia")
TASK1 = "a hacker group under the direction of the Karvelian intelligence service"
LEASE0 = "a Karvelian businessman leased four servers in Johor Bahru under a false name"
LEASE1 = "the businessman who leased the servers"
LEASEQ2 = "a Karvelian businessman leased four servers in Johor Bahru"
LEASE2 = "he leased three servers under a false name between March 2023 and January 2024"
USED0 = "The servers were used in attacks on Malaysia's National Customs Office in 2023"
LEFT0 = "The businessman left Malaysia in May"
LEFT1 = "left Malaysia in May"
MET1 = "he met the businessman there in August"
LEFT2 = "he left Malaysia on 12 September 2025"
ACTOR = "the attacks were carried out between 2022 and 2024 by a group known as Winter Finch"
ACTOR2 = "the attacks were conducted by the hacker group Winter Finch"
LIKELY = "The involvement of the Karvelian intelligence service is highly likely"
LINK2 = "Winter Finch is linked to the Karvelian intelligence service"
NOTINV1 = "Karvelia’s intelligence service had not been involved in the attacks"
FACTS1 = "Accusations must be based on facts"
SMUGGLE0 = "no smuggling of goods had been found so far"
CHARGE0 = "A 34-year-old customs officer was charged on Monday with giving his password to a foreigner"
CHARGE2 = "He has been charged with disclosing a password"
DENY0 = "the officer denied the charge"
KNOW0 = "My client does not know any Karvelians"
PAID2 = "a woman who posed as a recruiter paid him RM25,000"
POSED2 = "a woman who posed as a recruiter"
DENY2 = "The officer denies this"
ACCESS0 = "it was the subject of unauthorized access in 2023"
NODECL = "no declarations were stolen"
DECL1 = "import declarations of 70 of its members had been stolen"
DECL2 = "8,200 import declarations were stolen in 2023"
AWARE0 = "it was not aware of the case"
OPP0 = "Karvelia was opposed to all cyberattacks"
WARN0 = "warned Malaysia against jumping to conclusions"
DUE0 = "Azman is scheduled to visit Karvelia for trade talks on Nov. 5"
CANCEL1 = "Azman’s visit to Karvelia has been cancelled"
CANCEL2 = "On 17 October Malaysia cancelled the Minister's visit to Karvelia"
THAI0 = "hackers had intruded into the computers of its port authority"
EXPEL1 = "Malaysia on Thursday (Oct 16) expelled a Karvelian diplomat"
EXPEL2 = "The Government expelled the second secretary of the Karvelian embassy on 16 October"
NOTEXP1 = "no Karvelian diplomat had been expelled"
NOTEXP2 = "Karvelia denies that he was expelled"
POSTING1 = "Our second secretary left Malaysia because his posting had ended"
SIXTY1 = "More than 60 offices were attacked"
SIXTY2 = "more than 60 offices were attacked"
FORTY2 = "43 offices that were targeted by the group"
NOTSIXTY2 = "This is not correct"
# D3, D4
ARREST3 = "was arrested at Cape Town International Airport on Sunday, 2 November"
CHARGE3 = "He has been charged with unlawful access, fraud and extortion"
CUSTODY3 = "Vosloo remains in custody"
BAIL4 = "was released on bail on Thursday"
SOLD3 = "Vosloo sold a password to the extortion group Silent Anvil for R600,000 in July 2025"
SOLD4 = "he sold a password to a group called Silent Anvil"
SOLD8 = "a former IT manager sold a password to the group"
NOTSOLD4 = "Vosloo had never sold a password"
DENY3 = "He denies the charges"
PWUSED3 = "The password was allegedly used in the attack on Kestrel Health"
PWUSED8 = "it was used in the attack"
PWNOT8 = "no password was used in the attack"
START3 = "The group intruded into the company's computers on 17 August"
START8K = "Silent Anvil intruded into the computers of Kestrel Health on 3 August 2025"
HOSP3 = "Eleven hospitals were attacked"
HOSP4 = "the hackers who attacked it in August"
HOSP7 = "Silent Anvil is also accused of attacking 11 hospitals in South Africa last August"
PAT3 = "the records of 310,000 patients were stolen"
PAT4 = "the records of 480,000 patients were stolen"
PATOLD4 = "310,000 the company reported to prosecutors"
OPS3 = "Kestrel Health cancelled 640 operations"
OPS4 = "Prosecutors put the number at 640"
OPSUNION4 = "at least 1,900 operations were cancelled"
NOPAY3 = "it paid no ransom"
PAY4 = "Hospital group Kestrel Health paid $1.2 million to the hackers"
PAYDAY4 = "The money was paid on August 29"
DENYPAY4 = "Chief executive Naledi Khumalo denied this"
NOPAY4 = "We have paid the hackers nothing"
PAY8 = "Kestrel Health paid the group $1.2 million on 29 August 2025"
NOPAY8 = "The company denies having paid"
FIRED3 = "Kestrel Health dismissed Vosloo in June 2025"
RESIGN4 = "Vosloo resigned in July"
NOTFIRED4 = "was not dismissed"
MLEFT3 = "She left South Africa on 24 August"
MLEFT4 = "left South Africa on August 1"
MNOTHERE4 = "She was not even here when it happened"
WANT3 = "Police want to question her"
WANT4 = "Chantal Meyer, who is wanted by police"
NODEATH4 = "no patients died because of the attack"
DEATH4 = "two patients died there because operations were cancelled"
TOLDSEP4 = "it notified patients on September 5"
TOLDOCT4 = "patients were first notified in October"
MEDI4 = "hackers stole the test results of 90,000 people from laboratory company Medipoint"
# D5-D8
REFER5 = ("福岡県警は12日、攻撃に使われたサーバーを偽名で契約したとして、会社役員の男（45）を電磁的記録不正作出・同供用の疑いで福岡地検に"
          "書類送検した")
REFER6 = "2月12日に書類送検された会社役員"
REFER7 = "Fukuoka police last week referred a company executive, 45, to prosecutors"
LEASE5 = "男は昨年9月、北九州市のデータセンターのサーバー2台を偽名で借り"
LEASE7 = "leasing under a false name two servers"
USED5 = "攻撃に使われたサーバー"
USED7 = "two servers that were used in the attack"
HAND5 = "IDとパスワードをハッカー集団「サイレント・アンビル」に渡した"
HAND7 = "He handed the ID and password for the servers to a hacker group called Silent Anvil"
DENY5 = "容疑を否認している"
DENY7 = "The man denies the allegation"
LINK5 = "サイレント・アンビルがカルベリアの情報機関とつながりがある"
LINK7 = "the group is linked to the Karvelian intelligence service"
LINK8 = "Silent Anvil is linked to the Karvelian intelligence service"
DENYLINK7 = "Karvelian Foreign Ministry spokeswoman Elena Marku denied any link"
NOLINK8 = "We have found no evidence of such a link"
NOTINV5 = "わが国の機関は関与していない"
DATA5 = "契約者約27万人分の個人情報が盗まれた"
DATAOLD6 = "盗まれた個人情報は、第1報で約27万人分とお知らせしました"
DATA6 = "31万4千人分であったことが確認されました"
DATA7 = "the data of 314,000 customers was stolen in a cyberattack"
DATAOLD7 = "about 270,000 it announced in January"
POLICE5 = "同社は1月9日に県警に被害を届け出た"
POLICE6 = "1月9日、福岡県警察に被害を届け出ました"
NOPAY5 = "支払っていない"
NOPAY6 = "当社は身代金を支払っておりません"
NOPAY7 = "it did not pay a ransom"
PAID7 = "Saikai paid it 90 million yen"
NOPAYFOUND8 = "We have found no payment by Saikai"
NOMFA5 = "侵入されたアカウントには多要素認証が設定されていなかった"
MFA5 = "すべてのアカウントに多要素認証を設定していた"
MFA6 = "当該IDには多要素認証を設定しておりました"
NOMFA8 = "The account of the contractor had no multi-factor authentication"
ATT5 = "攻撃が原因だった"
ATT6 = "1月7日に唐津市で発生した停電は攻撃が原因であった"
ATT7 = "the attack caused the power failure"
FAULT5 = "停電の原因は設備の故障だ"
FAULT6 = "停電の原因は変圧器の故障です"
FAULT7 = "a power failure in the city of Karatsu on Jan. 7 was caused by a broken transformer"
MAYBE5 = "制御システムが侵入を受けた可能性がある"
MAYBE7 = "control systems may have been intruded into"
NOTCTRL6 = "発電所および送電網の制御システムは侵入を受けておりません"
NOTCTRL7 = "they were not"
NOTRACE8 = "We have found no traces of the group in the control systems of the company"
ID6 = "侵入には、委託先である株式会社玄海システムの従業員のIDが使用されました"
ID7 = "the ID of an employee of its contractor, Genkai Systems, was used in the intrusion"
DENYID7 = "Genkai denied this"
START6 = "攻撃者は昨年12月8日に料金システムへ侵入した"
STARTCO8 = "The company, citing consultants, gives the date as 8 December"
START8S = "The group intruded into the billing system of Saikai on 21 October 2025"
SAME7 = "Silent Anvil and Winter Finch, which attacked Malaysia's customs office, were the same group"
ACTOR7 = "Winter Finch, which attacked Malaysia's customs office"
NOTSAME8 = "Silent Anvil and Winter Finch are not the same group"
ACTOR8 = "Winter Finch attacked customs offices in Southeast Asia between 2022 and 2024"

claims = [
    ("D0", TASK0, "karint", "instructed", "finch -> attack offices", WI, MYPOL, "TASKING-FINCH",
     {"modality": "believed", "words": ["is thought to"]}),
    ("D0", LEASE0, "biz", "leased under a false name", "jbservers (four)", WT, MYPOL, "LEASE-FOUR",
     {"modality": "finding", "words": ["found"]}),
    ("D0", USED0, "jbservers", "used in", "attacks on nco", W + " > TV Selatan [it said]", MYPOL, "SERVER-USE-CUSTOMS",
     {"time": "2023"}),
    ("D0", LEFT0, "biz", "left", "Malaysia", W + " > TV Selatan [said]", MYPOL, "LEFT-MAY", {"time": "2025-05"}),
    ("D0", ACTOR, "finch", "conducted", "attacks", W + " > Azman Idris [told reporters] > Police [believe]", MYPOL, "ACTOR-CUSTOMS",
     {"modality": "believed", "words": ["believe"], "time": "2022/2024"}),
    ("D0", LIKELY, "karint", "involved in", "attacks", W + " > Azman Idris [he said] {direct quotation}", MYGOV, "SERVICE-INVOLVED",
     {"modality": "probable", "words": ["highly likely"]}),
    ("D0", SMUGGLE0, "", "found", "smuggling of goods", W + " > Azman Idris [added]", MYGOV, "NO-SMUGGLING-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D0", CHARGE0, "officer", "charged with", "giving his password to a foreigner", W + " > prosecutors [said]", MYPROS,
     "OFFICER-CHARGED", {"time": "2025-10-13"}),
    ("D0", DENY0, "officer", "denied", "charge", W + " > Rajan Pillai [said]", OFFICER, "OFFICER-DENIES", MINUS),
    ("D0", KNOW0, "officer", "knows", "any Karvelians", W + " > Rajan Pillai [said] {direct quotation}", OFFICER, "KNOWS-NO-KARVELIANS",
     MINUS),
    ("D0", ACCESS0, "nco", "was subject of", "unauthorized access", W + " > National Customs Office [confirmed]", NCO, "NCO-ACCESS",
     {"modality": "confirmed", "words": ["confirmed"], "time": "2023"}),
    ("D0", NODECL, "", "stole", "declarations", W + " > National Customs Office [said]", NCO, "NO-DECLARATIONS", MINUS),
    ("D0", AWARE0, "karvelia", "aware of", "case", W + " > the Karvelian embassy in Kuala Lumpur [said]", KAR, "KARVELIA-UNAWARE", MINUS),
    ("D0", OPP0, "karvelia", "opposes", "all cyberattacks", W + " > the Karvelian embassy in Kuala Lumpur [It said]", KAR,
     "KARVELIA-OPPOSES", {"kind": "stance"}),
    ("D0", WARN0, "karvelia", "warned against", "jumping to conclusions", W + " > the Karvelian embassy in Kuala Lumpur [warned]", KAR,
     "KARVELIA-WARNS"),
    ("D0", "The prime minister's office declined to comment on the report", "mypmo", "declined to comment on", "report", W,
     "prime minister's office (Malaysia)", "PMO-SILENT", {"kind": "non-statement"}),
    ("D0", DUE0, "azman", "will visit", "Karvelia", W, W, "VISIT-DUE", {"time": "2025-11-05"}),
    ("D0", THAI0, "hackers", "intruded into", "computers of port authority", W + " > Thailand [said]", "Thailand", "OTHER-EVENT-THAILAND",
     {"time": "2025-08", "note": "another incident: must not corroborate the claims on Malaysia; August is when Thailand said it"}),

    ("D1", EXPEL1, "malaysia", "expelled", "secretary", PN + " > the foreign ministry [said]", MYGOV, "DIPLOMAT-EXPELLED",
     {"time": "2025-10-16"}),
    ("D1", TASK1, "karint", "directed", "finch", PN + " > the foreign ministry [said]", MYGOV, "TASKING-FINCH",
     {"note": "believed in the wire, flat here"}),
    ("D1", ACTOR, "finch", "conducted", "attacks", PN + " > Azman Idris [told reporters] > Police [believe]", MYPOL, "ACTOR-CUSTOMS",
     {"modality": "believed", "words": ["believe"], "time": "2022/2024"}),
    ("D1", LIKELY, "karint", "involved in", "attacks", PN + " > Azman Idris [he said] {direct quotation}", MYGOV, "SERVICE-INVOLVED",
     {"modality": "probable", "words": ["highly likely"]}),
    ("D1", NOTEXP1, "", "expelled", "any Karvelian diplomat", PM, KAR, "NOT-EXPELLED", MINUS),
    ("D1", POSTING1, "secretary", "left", "Malaysia because his posting had ended", PM + " {direct quotation}", KAR, "POSTING-ENDED"),
    ("D1", NOTINV1, "karint", "involved in", "attacks", PN + " > Elena Marku [She said]", KAR, "SERVICE-NOT-INVOLVED", MINUS),
    ("D1", FACTS1, "accusations", "must be based on", "facts", PN + " > Elena Marku [she said] {direct quotation}", KAR, "FACTS-NORM",
     {"modality": "deontic", "words": ["must"], "kind": "norm"}),
    ("D1", DECL1, "", "stole", "declarations of 70 members of faa", P + " > Freight Agents Association [told Straits Channel]",
     "Freight Agents Association", "DECLARATIONS-STOLEN"),
    ("D1", NODECL, "", "stole", "declarations", PN + " > National Customs Office [says]", NCO, "NO-DECLARATIONS", MINUS),
    ("D1", LEASE1, "biz", "leased", "jbservers", PN + " > TV Selatan [reported]", MYPOL, "LEASE-FOUR"),
    ("D1", LEFT1, "biz", "left", "Malaysia", PN + " > TV Selatan [reported]", MYPOL, "LEFT-MAY", {"time": "2025-05"}),
    ("D1", MET1, "tan", "met", "biz in Johor Bahru", P + " > Tan Boon Heng [told Straits Channel]", "Tan Boon Heng", "MET-AUGUST",
     {"time": "2025-08"}),
    ("D1", "He wanted to buy a warehouse", "biz", "wanted", "to buy a warehouse", P + " > Tan Boon Heng [said] {direct quotation}",
     "Tan Boon Heng", "WAREHOUSE"),
    ("D1", SIXTY1, "", "attacked", "more than 60 offices", PN + " > Lim Siew Lan [told reporters] {direct quotation}",
     "Lim Siew Lan", "SIXTY-OFFICES"),
    ("D1", CANCEL1, "", "cancelled", "visit", PN + " > the home ministry [said]", MYGOV, "VISIT-CANCELLED"),

    ("D2", ACTOR2, "finch", "conducted", "attacks", M + " > Police [have established]", MYPOL, "ACTOR-CUSTOMS",
     {"modality": "finding", "words": ["established"]}),
    ("D2", LINK2, "finch", "linked to", "karint", M + " > The Government [believes]", MYGOV, "FINCH-LINKED",
     {"modality": "believed", "words": ["believes"]}),
    ("D2", LEASEQ2, "biz", "leased", "jbservers (four)", M + " > TV Selatan [reported]", MYPOL, "LEASE-FOUR"),
    ("D2", LEASE2, "biz", "leased under a false name", "jbservers (three)", M + " > police [According to]", MYPOL, "LEASE-THREE",
     {"time": "2023-03/2024-01"}),
    ("D2", LEFT2, "biz", "left", "Malaysia", M + " > Immigration records [show]", "immigration records (Malaysia)", "LEFT-SEPTEMBER",
     {"modality": "finding", "words": ["show"], "time": "2025-09-12"}),
    ("D2", FORTY2, "offices (43)", "were targeted by", "finch", M + " > Police [have identified]", MYPOL, "FORTY-THREE-OFFICES",
     {"modality": "finding", "words": ["identified"]}),
    ("D2", SIXTY2, "", "attacked", "more than 60 offices", M + " > The Member [has said]", "Lim Siew Lan", "SIXTY-OFFICES"),
    ("D2", NOTSIXTY2, "number of more than 60 offices", "is", "correct", M, MYGOV, "NOT-SIXTY", MINUS),
    ("D2", "The customs officer was arrested on 9 October", "", "arrested", "officer", M, MYGOV, "OFFICER-ARRESTED",
     {"time": "2025-10-09"}),
    ("D2", CHARGE2, "officer", "charged with", "disclosing a password", M, MYGOV, "OFFICER-CHARGED"),
    ("D2", PAID2, "recruiter", "paid", "RM25,000 to officer", M + " > Police [allege]", MYPOL, "OFFICER-PAID",
     {"modality": "alleged", "words": ["allege"]}),
    ("D2", POSED2, "recruiter", "posed as", "a recruiter", M + " > Police [allege]", MYPOL, "POSED-AS-RECRUITER",
     {"modality": "alleged", "words": ["allege"]}),
    ("D2", DENY2, "officer", "denied", "payment", M + " > The officer [denies]", OFFICER, "OFFICER-DENIES-PAYMENT", MINUS),
    ("D2", "On 20 October the National Customs Office informed the Ministry", "nco", "notified", "malaysia", M, MYGOV, "MINISTRY-INFORMED",
     {"time": "2025-10-20"}),
    ("D2", DECL2, "", "stole", "8,200 import declarations", M + " > National Customs Office [informed]", NCO, "DECLARATIONS-STOLEN",
     {"time": "2023"}),
    ("D2", NODECL, "", "stole", "declarations", M + " > National Customs Office [had earlier stated]", NCO, "NO-DECLARATIONS",
     {"polarity": "-", "note": "the earlier statement, withdrawn here"}),
    ("D2", EXPEL2, "malaysia", "expelled", "secretary", M, MYGOV, "DIPLOMAT-EXPELLED", {"time": "2025-10-16"}),
    ("D2", NOTEXP2, "", "expelled", "secretary", M + " > Karvelia [denies]", KAR, "NOT-EXPELLED",
     {"polarity": "-", "note": "the negation stands in \"denies\""}),
    ("D2", "The Government has warned Karvelia against further attacks", "malaysia", "warned against", "further attacks", M, MYGOV,
     "MALAYSIA-WARNS"),
    ("D2", CANCEL2, "malaysia", "cancelled", "visit", M, MYGOV, "VISIT-CANCELLED", {"time": "2025-10-17"}),
    ("D2", "The National Customs Office patched its declaration system on 15 October", "nco", "patched", "declsys", M, MYGOV, "NCO-PATCHED",
     {"time": "2025-10-15"}),
    ("D2", "Passwords should be changed in all agencies", "passwords", "should be", "changed", M, MYGOV, "CHANGE-PASSWORDS",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),

    ("D3", ARREST3, "", "arrested", "vosloo", Z, ZAPROS, "VOSLOO-ARRESTED", {"time": "2025-11-02"}),
    ("D3", CHARGE3, "vosloo", "charged with", "unlawful access, fraud and extortion", Z, ZAPROS, "VOSLOO-CHARGED"),
    ("D3", SOLD3, "vosloo", "sold", "password to anvil", Z + " > The State [alleges]", ZAPROS, "PASSWORD-SOLD",
     {"modality": "alleged", "words": ["alleges"], "time": "2025-07"}),
    ("D3", PWUSED3, "password", "used in", "attack on kestrel", Z, ZAPROS, "PASSWORD-USED",
     {"modality": "alleged", "words": ["allegedly"]}),
    ("D3", START3, "anvil", "intruded into", "computers of kestrel", Z, ZAPROS, "KESTREL-17-AUGUST", {"time": "2025-08-17"}),
    ("D3", HOSP3, "", "attacked", "hospitals", Z, ZAPROS, "HOSPITALS-ATTACKED"),
    ("D3", PAT3, "", "stole", "records of 310,000 patients", Z, ZAPROS, "PATIENTS-310000"),
    ("D3", OPS3, "kestrel", "cancelled", "640 operations", Z, ZAPROS, "OPERATIONS-640"),
    ("D3", "Kestrel Health notified the police on 19 August", "kestrel", "notified", "zapol", Z, ZAPROS, "KESTREL-NOTIFIED",
     {"time": "2025-08-19"}),
    ("D3", NOPAY3, "kestrel", "paid", "ransom", Z + " > The company [has informed the State]", KES, "KESTREL-NOT-PAID", MINUS),
    ("D3", FIRED3, "kestrel", "dismissed", "vosloo", Z, ZAPROS, "VOSLOO-DISMISSED", {"time": "2025-06"}),
    ("D3", DENY3, "vosloo", "denied", "charges", Z + " > Vosloo [denies]", VOS, "VOSLOO-DENIES", MINUS),
    ("D3", "A second suspect, Chantal Meyer (31), is alleged to have leased two servers in Johannesburg under a false name", "meyer",
     "leased under a false name", "jnbservers", Z, ZAPROS, "LEASE-JOHANNESBURG",
     {"modality": "alleged", "words": ["is alleged to"]}),
    ("D3", MLEFT3, "meyer", "left", "South Africa", Z, ZAPROS, "MEYER-LEFT-24", {"time": "2025-08-24"}),
    ("D3", "is believed to be in Mauritius", "meyer", "is in", "Mauritius", Z, ZAPROS, "MAURITIUS",
     {"modality": "believed", "words": ["is believed to"]}),
    ("D3", WANT3, "zapol", "wanted", "to question meyer", Z, ZAPOL, "MEYER-WANTED"),
    ("D3", "Police searched Vosloo's house in Stellenbosch on 3 November", "zapol", "searched", "house of vosloo", Z, ZAPOL, "SEARCHED",
     {"time": "2025-11-03"}),
    ("D3", "They are investigating whether other hospital groups were targeted by Silent Anvil", "zapol", "investigating",
     "attacks of anvil on other hospital groups", Z, ZAPOL, "OTHERS-INVESTIGATED", {"words": ["whether"]}),
    ("D3", "No evidence has been found so far that medical equipment was affected", "", "found", "effect on medical equipment", Z, ZAPOL,
     "NO-EQUIPMENT", {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D3", CUSTODY3, "vosloo", "is in", "custody", Z, ZAPROS, "VOSLOO-CUSTODY"),

    ("D4", PAY4, "kestrel", "paid", "$1.2 million to anvil", SE, EMP, "KESTREL-PAID"),
    ("D4", HOSP4, "anvil", "attacked", "kestrel", S, S, "HOSPITALS-ATTACKED", {"time": "2025-08"}),
    ("D4", PAYDAY4, "", "paid", "$1.2 million", S + " > the employees [said] {anonymous}", EMP, "KESTREL-PAID", {"time": "2025-08-29"}),
    ("D4", DENYPAY4, "khumalo", "denied", "payment", S + " > Naledi Khumalo [denied]", KES, "KESTREL-NOT-PAID", MINUS),
    ("D4", NOPAY4, "kestrel", "paid", "anything to anvil", SK, KES, "KESTREL-NOT-PAID", MINUS),
    ("D4", PAT4, "", "stole", "records of 480,000 patients", S + " > Naledi Khumalo [said]", KES, "PATIENTS-480000"),
    ("D4", PATOLD4, "", "stole", "records of 310,000 patients", S + " > Kestrel Health [reported to prosecutors]", KES, "PATIENTS-310000",
     {"note": "the earlier number, replaced here"}),
    ("D4", OPSUNION4, "", "cancelled", "at least 1,900 operations", S + " > The Nurses’ Union [said]", "Nurses' Union", "OPERATIONS-1900"),
    ("D4", OPS4, "", "cancelled", "640 operations", S + " > Prosecutors [put the number at]", ZAPROS, "OPERATIONS-640"),
    ("D4", BAIL4, "", "released on bail", "vosloo", S, S, "VOSLOO-RELEASED", {"time": "2025-11-13"}),
    ("D4", SOLD4, "vosloo", "sold", "password to anvil", S + " > Prosecutors [say]", ZAPROS, "PASSWORD-SOLD"),
    ("D4", NOTSOLD4, "vosloo", "sold", "password", S + " > Yusuf Adams [said]", VOS, "PASSWORD-NOT-SOLD", MINUS),
    ("D4", RESIGN4, "vosloo", "resigned from", "kestrel", S + " > Yusuf Adams [said]", VOS, "VOSLOO-RESIGNED", {"time": "2025-07"}),
    ("D4", NOTFIRED4, "kestrel", "dismissed", "vosloo", S + " > Yusuf Adams [said]", VOS, "VOSLOO-RESIGNED", MINUS),
    ("D4", WANT4, "zapol", "wanted", "meyer", S, ZAPOL, "MEYER-WANTED"),
    ("D4", MLEFT4, "meyer", "left", "South Africa", S + " > Dean Meyer [according to]", "Dean Meyer", "MEYER-LEFT-1",
     {"time": "2025-08-01"}),
    ("D4", MNOTHERE4, "meyer", "was in", "South Africa", S + " > Dean Meyer [he said] {direct quotation}", "Dean Meyer", "MEYER-LEFT-1",
     MINUS),
    ("D4", NODEATH4, "patients", "died", "because of the attack", S + " > Johan Steyn [told parliament]", "Johan Steyn", "NO-DEATHS", MINUS),
    ("D4", DEATH4, "two patients", "died", "because operations were cancelled", S + " > a doctor in Paarl [said] {anonymous}",
     "doctor in Paarl", "TWO-DEATHS"),
    ("D4", TOLDSEP4, "kestrel", "notified", "patients", S + " > Kestrel Health [said]", KES, "PATIENTS-TOLD-SEPTEMBER",
     {"time": "2025-09-05"}),
    ("D4", TOLDOCT4, "", "notified", "patients", S + " > Our Files [said]", "Our Files", "PATIENTS-TOLD-OCTOBER", {"time": "2025-10"}),
    ("D4", "The Information Regulator is investigating the matter", "regulator", "investigating", "notification of patients", S,
     "Information Regulator", "REGULATOR-INVESTIGATES"),
    ("D4", "Table Mutual, the group’s insurer, declined to comment on the payment", "mutual", "declined to comment on", "payment", S,
     "Table Mutual", "INSURER-SILENT", {"kind": "non-statement"}),
    ("D4", "It refused to say whether ransoms are covered", "mutual", "refused", "to say whether ransoms are covered", S, "Table Mutual",
     "INSURER-SILENT", {"kind": "non-statement"}),
    ("D4", MEDI4, "hackers", "stole", "test results of 90,000 people", S, S, "OTHER-EVENT-MEDIPOINT",
     {"time": "2023", "note": "another incident: must not corroborate the claims on Kestrel Health"}),

    ("D5", "西海電力（福岡市）の料金システムが不正アクセスを受けた", "billing", "was subject of", "不正アクセス", NI, FUPOL, "SAIKAI-ACCESS"),
    ("D5", REFER5, "fupol", "referred to prosecutors", "exec", NI, FUPOL, "REFERRAL", {"time": "2026-02-12"}),
    ("D5", USED5, "kkservers", "used in", "攻撃", NI, FUPOL, "SERVER-USE-JAPAN"),
    ("D5", "電磁的記録不正作出・同供用の疑い", "exec", "charged with", "電磁的記録不正作出・同供用", NI, FUPOL, "CHARGE",
     {"modality": "suspected", "words": ["疑い"]}),
    ("D5", LEASE5, "exec", "leased under a false name", "kkservers", NS, FUPOL, "LEASE-JAPAN",
     {"modality": "suspected", "words": ["疑いがある"], "time": "2025-09"}),
    ("D5", HAND5, "exec", "handed credentials to", "anvil", NS, FUPOL, "EXECUTIVE-HANDED",
     {"modality": "suspected", "words": ["疑いがある"], "time": "2025-09"}),
    ("D5", "攻撃に使われるとは知らなかった", "exec", "knew", "use in the attack", NX, EXEC, "NOT-KNOWING",
     {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D5", DENY5, "exec", "denied", "容疑", NS + " > unstated [という] {hearsay}", EXEC, "EXECUTIVE-DENIES",
     {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D5", LINK5, "anvil", "linked to", "karint", N + " > 県警 [とみて]", FUPOL, "ANVIL-LINKED", {"modality": "believed", "words": ["とみて"]}),
    ("D5", DATA5, "", "stole", "約27万人分の個人情報", N + " > 西海電力 [によると]", SAI, "CUSTOMERS-270000"),
    ("D5", POLICE5, "saikai", "notified", "fupol", N, SAI, "POLICE-NOTIFIED", {"time": "2026-01-09"}),
    ("D5", NOPAY5, "saikai", "paid", "身代金", N + " > 西海電力 [説明した] {direct quotation}", SAI, "SAIKAI-NOT-PAID", MINUS),
    ("D5", NOMFA5, "genid", "had", "多要素認証", N + " > 「玄海システム」の社員 [証言した] {direct quotation}", GENEMP, "NO-MFA", MINUS),
    ("D5", MFA5, "すべてのアカウント", "had", "多要素認証", N + " > 西海電力の広報担当者 [反論した] {direct quotation}", SAI, "MFA"),
    ("D5", ATT5, "攻撃", "caused", "outage", N + " > 西海電力の元社員 [話した] {direct quotation}", EXEMP, "OUTAGE-BY-ATTACK",
     {"time": "2026-01-07"}),
    ("D5", FAULT5, "設備の故障", "caused", "outage", N + " > 西海電力 [としている] {direct quotation}", SAI, "OUTAGE-BY-FAULT",
     {"time": "2026-01-07"}),
    ("D5", MAYBE5, "control", "was subject of", "侵入", N + " > 宮原経済産業相 [述べた] {direct quotation}", METI, "CONTROL-POSSIBLE",
     {"modality": "possible", "words": ["可能性がある"]}),
    ("D5", NOTINV5, "karvelia", "involved in", "攻撃", N + " > 在日カルベリア大使館 [コメントを出した] {direct quotation}", KAR,
     "KARVELIA-DENIES-JAPAN", MINUS),

    ("D6", START6, "anvil", "intruded into", "billing", GC, CONS, "SAIKAI-8-DECEMBER",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-12-08"}),
    ("D6", ID6, "genid", "used in", "侵入", G, SAI, "ID-USED"),
    ("D6", MFA6, "genid", "had", "多要素認証", G, SAI, "MFA"),
    ("D6", DATAOLD6, "", "stole", "約27万人分の個人情報", G, SAI, "CUSTOMERS-270000", {"note": "the number of the first notice, withdrawn here"}),
    ("D6", DATA6, "", "stole", "31万4千人分の個人情報", G, SAI, "CUSTOMERS-314000", {"modality": "confirmed", "words": ["確認されました"]}),
    ("D6", "クレジットカード情報の流出は現時点で確認されておりません", "saikai", "found", "クレジットカード情報の流出", G, SAI, "NO-CARD-DATA",
     {"polarity": "-", "modality": "not found (open)", "words": ["現時点で確認されておりません"]}),
    ("D6", ATT6, "攻撃", "caused", "outage", G + " > 一部報道 [とされております]", EXEMP, "OUTAGE-BY-ATTACK",
     {"modality": "hearsay", "words": ["とされております"], "time": "2026-01-07"}),
    ("D6", FAULT6, "変圧器の故障", "caused", "outage", G, SAI, "OUTAGE-BY-FAULT", {"time": "2026-01-07"}),
    ("D6", NOTCTRL6, "control", "was subject of", "侵入", G, SAI, "CONTROL-NOT-ENTERED", MINUS),
    ("D6", "攻撃者から金銭の要求がありました", "anvil", "demanded", "金銭", G, SAI, "DEMAND-SAIKAI"),
    ("D6", NOPAY6, "saikai", "paid", "身代金", G, SAI, "SAIKAI-NOT-PAID", MINUS),
    ("D6", POLICE6, "saikai", "notified", "fupol", G, SAI, "POLICE-NOTIFIED", {"time": "2026-01-09"}),
    ("D6", "VPN機器には1月11日に修正プログラムを適用いたしました", "saikai", "patched", "VPN機器", G, SAI, "SAIKAI-PATCHED",
     {"time": "2026-01-11"}),
    ("D6", REFER6, "fupol", "referred to prosecutors", "exec", G, FUPOL, "REFERRAL", {"time": "2026-02-12"}),
    ("D6", "当社の従業員ではございません", "exec", "is", "employee of saikai", G, SAI, "NOT-EMPLOYEE", MINUS),
    ("D6", "捜査に関するご質問には回答を差し控えさせていただきます", "saikai", "declined to comment on", "捜査", G, SAI, "SAIKAI-SILENT",
     {"kind": "non-statement"}),
    ("D6", "当社の社員を装った電話が確認されております", "callers", "posed as", "当社の社員", G, SAI, "CALLERS-POSE-JAPAN",
     {"modality": "confirmed", "words": ["確認されております"]}),

    ("D7", DATA7, "", "stole", "data of 314,000 customers", US, SAI, "CUSTOMERS-314000"),
    ("D7", DATAOLD7, "", "stole", "data of about 270,000 customers", U + " > Saikai Electric Power [announced]", SAI, "CUSTOMERS-270000",
     {"note": "the number of January, replaced here; January is when it was announced"}),
    ("D7", REFER7, "fupol", "referred to prosecutors", "exec", U, FUPOL, "REFERRAL", {"time": "2026-W07"}),
    ("D7", LEASE7, "exec", "leased under a false name", "kkservers", U, FUPOL, "LEASE-JAPAN",
     {"modality": "suspected", "words": ["on suspicion of"]}),
    ("D7", USED7, "kkservers", "used in", "attack", U, FUPOL, "SERVER-USE-JAPAN"),
    ("D7", HAND7, "exec", "handed credentials to", "anvil", UK, FUPOL, "EXECUTIVE-HANDED",
     {"note": "distorts: suspected in the newspaper, flat here"}),
    ("D7", DENY7, "exec", "denied", "allegation", U + " > The man [denies]", EXEC, "EXECUTIVE-DENIES", MINUS),
    ("D7", LINK7, "anvil", "linked to", "karint", U + " > Chikushi Nichinichi [the newspaper said] > Police [believe]", FUPOL,
     "ANVIL-LINKED", {"modality": "believed", "words": ["believe"]}),
    ("D7", DENYLINK7, "marku", "denied", "link", U + " > Elena Marku [denied]", KAR, "KARVELIA-DENIES-JAPAN", MINUS),
    ("D7", "Japan should stop spreading rumours", "Japan", "should stop", "spreading rumours",
     U + " > Elena Marku [she told a news briefing] {direct quotation}", KAR, "STOP-RUMOURS",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D7", MAYBE7, "control", "was subject of", "intrusion", U + " > Miyahara [said]", METI, "CONTROL-POSSIBLE",
     {"modality": "possible", "words": ["may"]}),
    ("D7", NOTCTRL7, "control", "was subject of", "intrusion", US, SAI, "CONTROL-NOT-ENTERED", MINUS),
    ("D7", FAULT7, "a broken transformer", "caused", "outage", U + " > The company [said]", SAI, "OUTAGE-BY-FAULT",
     {"time": "2026-01-07"}),
    ("D7", ATT7, "attack", "caused", "outage", U + " > A trade ministry official [told Orient Press] {anonymous}", METI,
     "OUTAGE-BY-ATTACK"),
    ("D7", ID7, "genid", "used in", "intrusion", US, SAI, "ID-USED"),
    ("D7", DENYID7, "genkai", "denied", "use of its ID", U + " > Genkai Systems [denied]", GEN, "ID-NOT-USED", MINUS),
    ("D7", NOPAY7, "saikai", "paid", "ransom", US, SAI, "SAIKAI-NOT-PAID", MINUS),
    ("D7", PAID7, "saikai", "paid", "90 million yen to anvil", U + " > Silent Anvil [said] {on its website}", GANG, "SAIKAI-PAID"),
    ("D7", "Chief Cabinet Secretary Nagata declined to comment on the ransom", "nagata", "declined to comment on", "ransom", U, "Nagata",
     "NAGATA-SILENT", {"kind": "non-statement"}),
    ("D7", SAME7, "anvil", "is", "finch", U + " > A National Police Agency official [told Orient Press] {anonymous}", NPA, "SAME-GROUP"),
    ("D7", ACTOR7, "finch", "attacked", "nco", U, U, "ACTOR-CUSTOMS",
     {"note": "the relative clause is the agency's own background: the event of 2022 to 2024"}),
    ("D7", HOSP7, "anvil", "attacked", "hospitals", U + " > unstated [accused of]", ZAPROS, "HOSPITALS-ATTACKED",
     {"modality": "alleged", "words": ["accused"], "time": "2025-08",
      "note": "the event in South Africa, told as background: must not corroborate the claims on Saikai"}),

    ("D8", "The extortion group Silent Anvil has attacked at least 25 organisations in South Africa, Japan and Chile", "anvil", "attacked",
     "at least 25 organisations", T, T, "TWENTY-FIVE"),
    ("D8", START8K, "anvil", "intruded into", "computers of kestrel", T, T, "KESTREL-3-AUGUST", {"time": "2025-08-03"}),
    ("D8", "The group exploited a flaw in mail servers made by Halden", "anvil", "exploited", "flaw", T, T, "FLAW-EXPLOITED"),
    ("D8", "Halden patched the flaw on 9 July 2025", "halden", "patched", "flaw", T, T, "HALDEN-PATCHED", {"time": "2025-07-09"}),
    ("D8", SOLD8, "vosloo", "sold", "password to anvil", T + " > South African prosecutors [say]", ZAPROS, "PASSWORD-SOLD"),
    ("D8", PWUSED8, "password", "used in", "attack on kestrel", T + " > South African prosecutors [say]", ZAPROS, "PASSWORD-USED"),
    ("D8", PWNOT8, "any password", "used in", "attack on kestrel", T, T, "PASSWORD-NOT-USED",
     {"polarity": "-", "modality": "finding", "words": ["found"]}),
    ("D8", PAY8, "kestrel", "paid", "$1.2 million to anvil", T, T, "KESTREL-PAID", {"time": "2025-08-29"}),
    ("D8", NOPAY8, "kestrel", "paid", "anvil", T + " > Kestrel Health [denies]", KES, "KESTREL-NOT-PAID",
     {"polarity": "-", "note": "the negation stands in \"denies\""}),
    ("D8", START8S, "anvil", "intruded into", "billing", T, T, "SAIKAI-21-OCTOBER", {"time": "2025-10-21"}),
    ("D8", STARTCO8, "anvil", "intruded into", "billing", T + " > Saikai Electric Power [gives] > consultants [citing]", CONS, "SAIKAI-8-DECEMBER",
     {"time": "2025-12-08"}),
    ("D8", NOMFA8, "genid", "had", "multi-factor authentication", T, T, "NO-MFA", MINUS),
    ("D8", "We notified the company on 5 January 2026", "tessera", "notified", "saikai", T, T, "SAIKAI-TOLD", {"time": "2026-01-05"}),
    ("D8", NOPAYFOUND8, "saikai", "paid", "anvil", T, T, "NO-PAYMENT-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no"]}),
    ("D8", NOTRACE8, "tessera", "found", "traces of anvil in control", T, T, "NO-TRACES",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no"]}),
    ("D8", LINK8, "anvil", "linked to", "karint", T + " > Japanese police [believe]", FUPOL, "ANVIL-LINKED",
     {"modality": "believed", "words": ["believe"]}),
    ("D8", NOLINK8, "anvil", "linked to", "karint", T, T, "NO-LINK-FOUND",
     {"polarity": "-", "modality": "not found (open)", "words": ["found no evidence"]}),
    ("D8", NOTSAME8, "anvil", "is", "finch", T, T, "NOT-SAME-GROUP", MINUS),
    ("D8", ACTOR8, "finch", "attacked", "offices", T, T, "ACTOR-CUSTOMS", {"time": "2022/2024"}),
    ("D8", "the group bought passwords from employees of three companies", "anvil", "bought", "passwords",
     T + " > A former member of Silent Anvil [told us] {anonymous}", "former member of Silent Anvil", "PASSWORDS-BOUGHT"),
    ("D8", "Staff should be warned against callers who pose as technicians", "staff", "should be", "warned against callers", T, T,
     "WARN-STAFF", {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D8", "Ransoms should not be paid", "ransoms", "should be", "paid", T, T, "PAY-NO-RANSOM",
     {"polarity": "-", "modality": "deontic", "words": ["should not"], "kind": "norm"}),
]


def pairs(kind, left, right, why):
    """Every claim of one side against every claim of the other."""
    return [(kind, [a, b], why if n == 0 else "the same: " + why)
            for n, (a, b) in enumerate((a, b) for a in left for b in right)]


relations = [
    # who was behind the attacks on the customs office
    *pairs("contradicts", [("D1", TASK1)], [("D1", NOTINV1)], "under its direction, or not involved"),
    # the diplomat
    *pairs("contradicts", [("D1", EXPEL1), ("D2", EXPEL2)], [("D1", NOTEXP1), ("D2", NOTEXP2)],
           "Malaysia and Karvelia: expelled, or not expelled"),
    # how many servers
    *pairs("contradicts", [("D0", LEASE0), ("D2", LEASEQ2)], [("D2", LEASE2)], "TV Selatan and police: four servers, or three"),
    # when the businessman left
    *pairs("contradicts", [("D0", LEFT0), ("D1", LEFT1)], [("D1", MET1)],
           "TV Selatan and shipping agent: left in May, or in Johor Bahru in August"),
    *pairs("contradicts", [("D0", LEFT0), ("D1", LEFT1)], [("D2", LEFT2)], "TV Selatan and immigration records: May, or 12 September"),
    # how many offices
    *pairs("contradicts", [("D1", SIXTY1), ("D2", SIXTY2)], [("D2", FORTY2), ("D2", NOTSIXTY2)],
           "lawmaker and government: more than 60, or 43"),
    # the declarations
    *pairs("contradicts", [("D1", DECL1)], [("D0", NODECL), ("D1", NODECL), ("D2", NODECL)],
           "freight agents and customs office: stolen, or none stolen"),
    # the money for the officer
    *pairs("contradicts", [("D2", PAID2)], [("D2", DENY2)], "police and officer: paid RM25,000, or not"),
    # the password of the IT manager
    *pairs("contradicts", [("D3", SOLD3), ("D4", SOLD4), ("D8", SOLD8)], [("D4", NOTSOLD4)],
           "prosecutors and lawyer: sold a password, or never sold one"),
    *pairs("contradicts", [("D3", PWUSED3), ("D8", PWUSED8)], [("D8", PWNOT8)],
           "prosecutors and security firm: the password was used, or none was"),
    # the first day at Kestrel Health
    *pairs("contradicts", [("D3", START3)], [("D8", START8K)], "prosecutors and security firm: 17 August, or 3 August"),
    # the ransom of Kestrel Health
    *pairs("contradicts", [("D4", PAY4), ("D4", PAYDAY4), ("D8", PAY8)],
           [("D3", NOPAY3), ("D4", DENYPAY4), ("D4", NOPAY4), ("D8", NOPAY8)],
           "employees, security firm and company: $1.2 million paid, or nothing"),
    # the operations
    *pairs("contradicts", [("D4", OPSUNION4)], [("D3", OPS3), ("D4", OPS4)], "union and prosecutors: at least 1,900, or 640"),
    # how the IT manager left
    *pairs("contradicts", [("D3", FIRED3)], [("D4", RESIGN4), ("D4", NOTFIRED4)],
           "prosecutors and lawyer: dismissed in June, or resigned in July"),
    # when the second suspect left
    *pairs("contradicts", [("D3", MLEFT3)], [("D4", MLEFT4)], "prosecutors and brother: 24 August, or 1 August"),
    # deaths
    *pairs("contradicts", [("D4", NODEATH4)], [("D4", DEATH4)], "minister and doctor: nobody died, or two patients"),
    # when patients were told
    *pairs("contradicts", [("D4", TOLDSEP4)], [("D4", TOLDOCT4)], "company and patient group: 5 September, or first in October"),
    # multi-factor authentication
    *pairs("contradicts", [("D5", NOMFA5), ("D8", NOMFA8)], [("D5", MFA5), ("D6", MFA6)],
           "employee of the contractor, security firm and company: none, or set for all accounts"),
    # the power failure
    *pairs("contradicts", [("D5", ATT5), ("D6", ATT6), ("D7", ATT7)], [("D5", FAULT5), ("D6", FAULT6), ("D7", FAULT7)],
           "former employee, ministry official and company: caused by the attack, or by a fault"),
    # the ID of the contractor
    *pairs("contradicts", [("D6", ID6), ("D7", ID7)], [("D7", DENYID7)],
           "company and contractor: its ID was used, or was not"),
    # the ransom of Saikai
    *pairs("contradicts", [("D7", PAID7)], [("D5", NOPAY5), ("D6", NOPAY6), ("D7", NOPAY7)],
           "group and company: 90 million yen paid, or no ransom"),
    # the first day at Saikai
    *pairs("contradicts", [("D8", START8S)], [("D6", START6), ("D8", STARTCO8)],
           "security firm and consultants: 21 October, or 8 December"),
    # one group or two
    *pairs("contradicts", [("D7", SAME7)], [("D8", NOTSAME8)], "police official and security firm: the same group, or not"),

    *pairs("supersedes", [("D1", CANCEL1), ("D2", CANCEL2)], [("D0", DUE0)], "no contradiction: a visit due, then cancelled"),
    *pairs("supersedes", [("D2", DECL2)], [("D0", NODECL), ("D1", NODECL), ("D2", NODECL)], "the customs office corrects itself"),
    ("supersedes", [("D4", BAIL4), ("D3", CUSTODY3)], "no contradiction: in custody on 6 November, released on 13 November"),
    ("supersedes", [("D4", BAIL4), ("D3", ARREST3)], "no contradiction: arrested on 2 November, released on 13 November"),
    *pairs("supersedes", [("D4", PAT4)], [("D3", PAT3), ("D4", PATOLD4)], "the company raises its number"),
    *pairs("supersedes", [("D6", DATA6), ("D7", DATA7)], [("D5", DATA5), ("D6", DATAOLD6), ("D7", DATAOLD7)],
           "the company corrects its number"),
    ("sequence", [("D0", AWARE0), ("D1", NOTINV1)], "the embassy was not aware on 14 October, the ministry denied on 17 October"),

    ("tension", [("D1", POSTING1), ("D1", EXPEL1)], "left because his posting had ended, or expelled: another reason for one departure"),
    ("tension", [("D1", POSTING1), ("D2", EXPEL2)], "the same"),
    ("tension", [("D0", TASK0), ("D2", FORTY2)], "about 40, and 43: compatible"),
    *pairs("tension", [("D0", TASK0)], [("D1", SIXTY1), ("D2", SIXTY2)],
           "instructed to attack about 40, more than 60 attacked: both may be true"),
    ("tension", [("D0", CHARGE0), ("D2", CHARGE2)], "giving a password to a foreigner, disclosing a password: one charge"),
    ("tension", [("D0", USED0), ("D2", LEASE2)], "used in 2023, leased from March 2023 to January 2024: compatible"),
    ("tension", [("D3", MLEFT3), ("D4", MNOTHERE4)], "left on 24 August, not here when it happened: depends on the day of the attack"),
    ("tension", [("D3", FIRED3), ("D3", SOLD3)], "dismissed in June, a password sold in July: both may be true"),
    ("tension", [("D5", HAND5), ("D6", ID6)], "credentials of leased servers, and the ID of the contractor: two things"),
    ("tension", [("D7", PAID7), ("D8", NOPAYFOUND8)], "paid, and no payment found: open"),
    ("tension", [("D5", FAULT5), ("D6", FAULT6)], "equipment, and a transformer: refinement"),
    *pairs("tension", [("D8", NOTRACE8)], [("D5", MAYBE5), ("D7", MAYBE7)], "no traces found, and possible: open"),
    *pairs("tension", [("D8", NOLINK8)], [("D8", LINK8), ("D5", LINK5), ("D7", LINK7)], "no evidence found, and believed: open"),

    *pairs("opposes", [("D1", NOTINV1)], [("D0", LIKELY), ("D1", LIKELY), ("D0", TASK0), ("D2", LINK2)],
           "denial of a likelihood or belief"),
    *pairs("opposes", [("D1", FACTS1)], [("D0", LIKELY), ("D1", LIKELY)], "a standard of proof, no denial"),
    *pairs("opposes", [("D0", OPP0), ("D0", WARN0)], [("D0", LIKELY)], "stance of the embassy"),
    *pairs("opposes", [("D0", DENY0), ("D0", KNOW0)], [("D0", CHARGE0)], "the accused denies the charge"),
    *pairs("opposes", [("D3", DENY3)], [("D3", CHARGE3), ("D3", SOLD3)], "the accused denies the charges"),
    *pairs("opposes", [("D5", DENY5), ("D7", DENY7)], [("D5", LEASE5), ("D7", LEASE7), ("D5", HAND5), ("D7", HAND7)],
           "the accused denies the suspicion"),
    *pairs("opposes", [("D5", NOTINV5), ("D7", DENYLINK7)], [("D5", LINK5), ("D7", LINK7), ("D8", LINK8)], "denial of a belief"),
    *pairs("opposes", [("D6", NOTCTRL6), ("D7", NOTCTRL7)], [("D5", MAYBE5), ("D7", MAYBE7)], "denial of a possibility"),

    ("copy", [("D0", ACTOR), ("D1", ACTOR)], "wire text"),
    ("copy", [("D0", LIKELY), ("D1", LIKELY)], "wire text, straight and curly marks"),
    ("distorts", [("D1", TASK1), ("D0", TASK0)], "believed became flat"),
    ("source-drift", [("D1", TASK1), ("D0", TASK0)], "people in the investigation, by TV Selatan, became the foreign ministry"),
    ("distorts", [("D7", HAND7), ("D5", HAND5)], "suspected became flat"),
    ("same-utterance", [("D0", ACTOR), ("D1", ACTOR)], "one meeting with reporters on 14 October"),
    ("same-utterance", [("D0", LIKELY), ("D1", LIKELY)], "one meeting with reporters on 14 October"),
    ("same-utterance", [("D0", NODECL), ("D2", NODECL)], "the first statement of the customs office"),
    ("same-utterance", [("D1", SIXTY1), ("D2", SIXTY2)], "one sentence of the lawmaker"),
    ("same-utterance", [("D5", MAYBE5), ("D7", MAYBE7)], "one news conference of 12 February, in two languages"),
    ("same-origin", [("D0", LEASE0), ("D1", LEASE1), ("D2", LEASEQ2)], "the Malaysian police inquiry, by TV Selatan"),
    ("same-origin", [("D0", LEFT0), ("D1", LEFT1)], "the Malaysian police inquiry, by TV Selatan"),
    ("same-origin", [("D0", ACTOR), ("D1", ACTOR), ("D2", ACTOR2)], "the Malaysian police"),
    ("same-origin", [("D0", NODECL), ("D1", NODECL), ("D2", NODECL)], "the customs office"),
    ("same-origin", [("D1", EXPEL1), ("D2", EXPEL2)], "the Government of Malaysia"),
    ("same-origin", [("D1", NOTEXP1), ("D2", NOTEXP2)], "the Karvelian government"),
    ("same-origin", [("D1", CANCEL1), ("D2", CANCEL2)], "the Government of Malaysia"),
    ("same-origin", [("D3", SOLD3), ("D4", SOLD4), ("D8", SOLD8)], "the charge"),
    ("same-origin", [("D3", PWUSED3), ("D8", PWUSED8)], "the charge"),
    ("same-origin", [("D3", OPS3), ("D4", OPS4)], "the prosecutors"),
    ("same-origin", [("D3", PAT3), ("D4", PATOLD4)], "the company, by way of the prosecutors"),
    ("same-origin", [("D3", NOPAY3), ("D4", NOPAY4), ("D4", DENYPAY4), ("D8", NOPAY8)], "the company"),
    ("same-origin", [("D4", PAY4), ("D4", PAYDAY4)], "the two employees"),
    ("same-origin", [("D3", WANT3), ("D4", WANT4)], "the police"),
    ("same-origin", [("D5", REFER5), ("D6", REFER6), ("D7", REFER7)], "one act of the prefectural police"),
    ("same-origin", [("D5", LEASE5), ("D7", LEASE7)], "the prefectural police"),
    ("same-origin", [("D5", USED5), ("D7", USED7)], "the prefectural police"),
    ("same-origin", [("D5", HAND5), ("D7", HAND7)], "the prefectural police, by Chikushi Nichinichi"),
    ("same-origin", [("D5", LINK5), ("D7", LINK7), ("D8", LINK8)], "the prefectural police"),
    ("same-origin", [("D5", DATA5), ("D6", DATAOLD6), ("D7", DATAOLD7)], "the company's first notice"),
    ("same-origin", [("D6", DATA6), ("D7", DATA7)], "the company's second notice"),
    ("same-origin", [("D5", NOPAY5), ("D6", NOPAY6), ("D7", NOPAY7)], "the company"),
    ("same-origin", [("D5", POLICE5), ("D6", POLICE6)], "the company"),
    ("same-origin", [("D5", MFA5), ("D6", MFA6)], "the company"),
    ("same-origin", [("D5", ATT5), ("D6", ATT6)], "the former employee, told again in the denial"),
    ("same-origin", [("D5", FAULT5), ("D6", FAULT6), ("D7", FAULT7)], "the company"),
    ("same-origin", [("D6", NOTCTRL6), ("D7", NOTCTRL7)], "the company"),
    ("same-origin", [("D6", ID6), ("D7", ID7)], "the company"),
    ("same-origin", [("D6", START6), ("D8", STARTCO8)], "the consultants, by way of the company"),
    ("independent", [("D0", ACTOR), ("D8", ACTOR8)], "police and security firm name the same group"),
    ("independent", [("D1", MET1), ("D2", LEFT2)], "shipping agent and immigration records: still in Malaysia in August"),
    ("independent", [("D4", PAY4), ("D8", PAY8)], "employees and security firm: $1.2 million paid"),
    ("independent", [("D4", PAYDAY4), ("D8", PAY8)], "the same, with the day"),
    ("independent", [("D5", NOMFA5), ("D8", NOMFA8)], "employee of the contractor and security firm: no multi-factor authentication"),
    ("independent", [("D5", ATT5), ("D7", ATT7)], "former employee and ministry official: the attack caused the power failure"),
    ("independent", [("D1", DECL1), ("D2", DECL2)], "freight agents and, later, the customs office: declarations stolen"),
    ("independent-partial", [("D0", ACCESS0), ("D0", USED0)], "customs office and police both state the intrusion of 2023"),
    ("independent-partial", [("D6", NOPAY6), ("D8", NOPAYFOUND8)], "company denies, security firm found none: strength differs"),
    ("independent-partial", [("D6", NOTCTRL6), ("D8", NOTRACE8)], "company denies, security firm found no traces: strength differs"),
    ("off-topic", [("D0", THAI0)], "another incident told as background"),
    ("off-topic", [("D4", MEDI4)], "another incident told as background"),
    ("off-topic", [("D7", HOSP7)], "the affair in South Africa told as background to that in Japan"),
]

times = [
    ("D0", "Oct. 14", 0, "2025-10-14", "dateline", None),
    ("D0", "40", 0, None, "count", "number, not a date"),
    ("D0", "Tuesday", 0, "2025-10-14", "weekday", None),
    ("D0", "2023", 0, "2023", "explicit", None),
    ("D0", "in May", 0, "2025-05", "last May before publication", None),
    ("D0", "2022", 0, "2022", "explicit range start", None),
    ("D0", "2024", 0, "2024", "explicit range end", None),
    ("D0", "Tuesday", 1, "2025-10-14", "weekday", None),
    ("D0", "34-year-old", 0, None, "an age", "age, not a date"),
    ("D0", "Monday", 0, "2025-10-13", "weekday", None),
    ("D0", "2023", 1, "2023", "explicit", None),
    ("D0", "Nov. 5", 0, "2025-11-05", "next after publication", None),
    ("D0", "August", 0, "2025-08", "last August before publication", None),
    ("D1", "17 Oct 2025", 0, "2025-10-17", "explicit", None),
    ("D1", "22 Jan 2024", 0, "2024-01-22", "explicit", "photo caption: not an event date"),
    ("D1", "Thursday (Oct 16)", 0, "2025-10-16", "day and month explicit, year from document", None),
    ("D1", "2022", 0, "2022", "explicit range start", None),
    ("D1", "2024", 1, "2024", "explicit range end", None),
    ("D1", "Tuesday", 0, "2025-10-14", "weekday", None),
    ("D1", "70", 0, None, "count", "number, not a date"),
    ("D1", "in May", 0, "2025-05", "last May before publication", None),
    ("D1", "August", 0, "2025-08", "last August before publication", None),
    ("D1", "60", 0, None, "count", "number, not a date"),
    ("D1", "Friday", 0, "2025-10-17", "weekday", None),
    ("D1", "Friday", 1, "2025-10-17", "weekday", None),
    ("D2", "87", 0, None, "number of the question", "number, not a date"),
    ("D2", "23 October 2025", 0, "2025-10-23", "explicit", None),
    ("D2", "March 2023", 0, "2023-03", "explicit range start", None),
    ("D2", "January 2024", 0, "2024-01", "explicit range end", None),
    ("D2", "12 September 2025", 0, "2025-09-12", "explicit", None),
    ("D2", "9 October", 0, "2025-10-09", "last before publication", None),
    ("D2", "20 October", 0, "2025-10-20", "last before publication", None),
    ("D2", "2023", 1, "2023", "explicit", None),
    ("D2", "16 October", 0, "2025-10-16", "last before publication", None),
    ("D2", "17 October", 0, "2025-10-17", "last before publication", None),
    ("D2", "15 October", 0, "2025-10-15", "last before publication", None),
    ("D3", "6 November 2025", 0, "2025-11-06", "explicit", None),
    ("D3", "39", 0, None, "an age", "age, not a date"),
    ("D3", "Sunday, 2 November", 0, "2025-11-02", "last before publication", None),
    ("D3", "July 2025", 0, "2025-07", "explicit", None),
    ("D3", "17 August", 0, "2025-08-17", "last before publication", None),
    ("D3", "19 August", 0, "2025-08-19", "last before publication", None),
    ("D3", "June 2025", 0, "2025-06", "explicit", None),
    ("D3", "31", 1, None, "an age", "age, not a date"),
    ("D3", "24 August", 0, "2025-08-24", "last before publication", None),
    ("D3", "3 November", 0, "2025-11-03", "last before publication", None),
    ("D4", "Saturday, November 15, 2025", 0, "2025-11-15", "explicit", None),
    ("D4", "August", 0, "2025-08", "last August before publication", None),
    ("D4", "August 29", 0, "2025-08-29", "last before publication", None),
    ("D4", "Friday", 0, "2025-11-14", "weekday", None),
    ("D4", "Thursday", 0, "2025-11-13", "weekday", None),
    ("D4", "July", 0, "2025-07", "last July before publication", None),
    ("D4", "August 1", 0, "2025-08-01", "last before publication", None),
    ("D4", "Wednesday", 0, "2025-11-12", "weekday", None),
    ("D4", "September 5", 0, "2025-09-05", "last before publication", None),
    ("D4", "October", 0, "2025-10", "last October before publication", None),
    ("D4", "2023", 0, "2023", "explicit", None),
    ("D5", "2026年2月13日", 0, "2026-02-13", "explicit", None),
    ("D5", "12日", 0, "2026-02-12", "day before publication", None),
    ("D5", "45", 0, None, "an age", "age, not a date"),
    ("D5", "昨年9月", 0, "2025-09", "year before publication", None),
    ("D5", "1月9日", 0, "2026-01-09", "last before publication", None),
    ("D5", "1月7日", 0, "2026-01-07", "last before publication", None),
    ("D5", "12日", 1, "2026-02-12", "day before publication", None),
    ("D6", "令和8年2月18日", 0, "2026-02-18", "explicit, era", None),
    ("D6", "1月16日", 0, "2026-01-16", "last before publication", None),
    ("D6", "昨年12月8日", 0, "2025-12-08", "year before publication", None),
    ("D6", "1月7日", 0, "2026-01-07", "last before publication", None),
    ("D6", "1月9日", 0, "2026-01-09", "last before publication", None),
    ("D6", "1月11日", 0, "2026-01-11", "last before publication", None),
    ("D6", "2月12日", 0, "2026-02-12", "last before publication", None),
    ("D7", "Feb 19", 0, "2026-02-19", "dateline", None),
    ("D7", "Wednesday", 0, "2026-02-18", "weekday", None),
    ("D7", "in January", 0, "2026-01", "last January before publication", None),
    ("D7", "last week", 0, "2026-W07", "week before publication", None),
    ("D7", "45", 0, None, "an age", "age, not a date"),
    ("D7", "Thursday", 0, "2026-02-19", "weekday", None),
    ("D7", "last week", 1, "2026-W07", "week before publication", None),
    ("D7", "Wednesday", 1, "2026-02-18", "weekday", None),
    ("D7", "Jan. 7", 0, "2026-01-07", "last before publication", None),
    ("D7", "last August", 0, "2025-08", "last August before publication", None),
    ("D8", "2026-04", 0, None, "number of the advisory", "number, not a date"),
    ("D8", "24 February 2026", 0, "2026-02-24", "explicit", None),
    ("D8", "3 August 2025", 0, "2025-08-03", "explicit", None),
    ("D8", "9 July 2025", 0, "2025-07-09", "explicit", None),
    ("D8", "29 August 2025", 0, "2025-08-29", "explicit", None),
    ("D8", "21 October 2025", 0, "2025-10-21", "explicit", None),
    ("D8", "8 December", 0, "2025-12-08", "last before publication", None),
    ("D8", "5 January 2026", 0, "2026-01-05", "explicit", None),
    ("D8", "2022", 0, "2022", "explicit range start", None),
    ("D8", "2024", 0, "2024", "explicit range end", None),
]

traps = [
    "believed in the wire is flat in the broadcaster's lead, and its source is another one (D0, D1)",
    "\"it said\" is a broadcaster, then an embassy (D0)",
    "the question of a lawmaker asserts nothing (D2)",
    "\"This is not correct\", \"The officer denies this\" point to the sentence before (D2)",
    "the customs office corrects itself: no contradiction between its two statements (D0, D2)",
    "expelled, not expelled, and left because his posting had ended: one departure (D1, D2)",
    "two persons leave a country on disputed dates, in two countries (D0, D1, D2; D3, D4)",
    "two groups, Winter Finch and Silent Anvil, said to be one and said not to be one (D7, D8)",
    "one spokeswoman in two affairs (D1, D7)",
    "two ransoms, both disputed; the security firm supports the one and found no trace of the other (D3, D4, D7, D8)",
    "three passwords: of the customs officer, of the IT manager, of the leased servers; and the ID of a contractor (D0, D3, D5, D6)",
    "\"they were not\" is a negation of the clause before (D7)",
    "\"denied this\" is Khumalo (D4), Genkai (D7)",
    "\"We\" is Kestrel Health (D4), Tessera Labs (D8)",
    "\"found no payment\", \"found no traces\" are open, no denials (D8)",
    "攻撃者 is the group, 会社役員 the man who leased servers (D6)",
    "page furniture, a caption with a date of its own (D1)",
]
