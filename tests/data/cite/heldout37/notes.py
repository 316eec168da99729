# What one annotator read in the six reports, in the conventions of japan-2021.
MP, GOV, MCMC, CN, SEL, ORC = ("police (Malaysia)", "Government of Malaysia", "MCMC", "Chinese embassy (Kuala Lumpur)",
                               "Selindra Telecom", "Orchard Signal")
SHI, TPD, JGOV, ASD, CNA = "Shiomi Kisen", "police (Tokyo)", "Government of Japan", "ASD", "Chinese embassy (Canberra)"
JOINT, OWNER, LIM, KAD = "ASD, FBI, NCSC-UK and NCSC-NZ", "Klang shop owner", "Lim Kah Seng", "Kadewerk"
S, K, W, A, O, T = ("SNA", "The Kinta Mail", "The Switchroom", "Australian Signals Directorate", "汐見汽船株式会社", "東邦通信")

documents = [
    d("D0", "d0_sna.txt", "SNA", "2026-03-12", []),
    d("D1", "d1_kinta.txt", "The Kinta Mail", "2026-03-14", ["SNA"]),
    d("D2", "d2_switchroom.txt", "The Switchroom", "2026-03-17", []),
    d("D3", "d3_asd.txt", "Australian Signals Directorate", "2026-03-16", []),
    d("D4", "d4_shiomi.txt", "汐見汽船株式会社", "2026-03-13", [], "ja"),
    d("D5", "d5_toho.txt", "東邦通信", "2026-03-14", [], "ja"),
]

entities = [
    e("selindra", "organization/victim", "Selindra Telecom, mobile operator", "Selindra Telecom", "Selindra",
      "the mobile operator Selindra Telecom", "telco Selindra Telecom", "Malaysia's third-largest mobile operator",
      "セリンドラ・テレコム", "セリンドラ", "通信事業者Selindra社"),
    e("shiomi", "organization", "Shiomi Kisen, shipping line", "Shiomi Kisen", "Shiomi",
      "the Japanese shipping line Shiomi Kisen", "汐見汽船", "汐見汽船株式会社", "当社"),
    e("agencies", "organization/victim", "Shiomi Agencies, Malaysian subsidiary of Shiomi Kisen", "Shiomi Agencies社",
      "マレーシア子会社", "マレーシアの子会社", "子会社", "同社", "its own subsidiary",
      "the Port Klang office of Japanese shipping company Shiomi Kisen"),
    e("heron", "intrusion-set", "Veiled Heron", "Veiled Heron", "the hackers", "The hackers", "the intruders",
      "the group", "The group", "ベールド・ヘロン", "同じ集団", "第三者"),
    e("mss", "organization/intelligence", "Ministry of State Security (China)", "Ministry of State Security",
      "China's Ministry of State Security", "the ministry", "Chinese intelligence",
      "the Ministry of State Security of the People's Republic of China", "中国国家安全省"),
    e("china", "organization/government", "China", "China", "Beijing", "中国"),
    e("cnemb", "organization/government", "Chinese embassy in Kuala Lumpur", "The Chinese embassy in Kuala Lumpur",
      "the Chinese embassy", "Beijing's embassy in Malaysia", "在マレーシア中国大使館", "the embassy"),
    e("cnemba", "organization/government", "Chinese embassy in Canberra", "The embassy in Canberra"),
    e("orchard", "organization/vendor", "Orchard Signal", "Orchard Signal", "Singapore-based security firm Orchard Signal",
      "The vendor", "The firm", "オーチャード・シグナル", "Orchard Signal社"),
    e("ramanathan", "person", "Priya Ramanathan, head of threat research at Orchard Signal", "Priya Ramanathan"),
    e("mypol", "organization/police", "Royal Malaysia Police, Bukit Aman CCID", "Malaysian police", "Police", "police",
      "Officers", "Federal Commercial Crime Investigation Department", "Bukit Aman Commercial Crime Investigation Department",
      "マレーシア警察"),
    e("hamdan", "person", "Hamdan Yusri, director of the CCID", "Hamdan Yusri", "Datuk Hamdan Yusri", "Hamdan"),
    e("sellers", "group", "seven arrested SIM card sellers", "seven sellers of SIM cards", "The six men and a woman",
      "seven SIM card sellers", "the seven", "7人"),
    e("brothers", "group", "two brothers, phone kiosk owners in Ipoh", "two more persons", "two brothers",
      "The latest suspects"),
    e("owner", "person", "phone shop owner in Klang (unnamed)", "the owner of a phone shop in Klang", "her client"),
    e("kavitha", "person", "S. Kavitha, lawyer of the shop owner", "lawyer S. Kavitha"),
    e("wei", "person", "Uncle Wei (foreigner)", "Uncle Wei", "a foreigner", "the man"),
    e("cards", "device", "prepaid SIM cards", "2,400 prepaid cards", "the cards", "SIMカード", "カード",
      "at least 90 of the cards"),
    e("rosnah", "person", "Rosnah Idris, Communications Minister", "Communications Minister Rosnah Idris", "the minister",
      "Rosnah"),
    e("lim", "person", "Lim Kah Seng, opposition MP", "Lim Kah Seng", "Opposition MP Lim Kah Seng"),
    e("mcmc", "organization/government", "Malaysian Communications and Multimedia Commission",
      "The Malaysian Communications and Multimedia Commission", "MCMC"),
    e("mygov", "organization/government", "Government of Malaysia", "Kuala Lumpur", "We"),
    e("asd", "organization/intelligence", "Australian Signals Directorate", "Australian Signals Directorate",
      "The Australian Signals Directorate", "ASD"),
    e("fbi", "organization/police", "FBI", "United States Federal Bureau of Investigation", "FBI"),
    e("ncscuk", "organization/government", "NCSC-UK", "National Cyber Security Centre (NCSC-UK)", "NCSC-UK"),
    e("ncscnz", "organization/government", "NCSC-NZ", "National Cyber Security Centre (NCSC-NZ)", "NCSC-NZ"),
    e("marchetti", "person", "Helen Marchetti, ASD", "Helen Marchetti"),
    e("fenlamp", "malware", "FenLamp", "FenLamp", "the backdoor used by Veiled Heron"),
    e("hameling", "person", "Joost Hameling, Kadewerk", "Joost Hameling"),
    e("kadewerk", "organization/vendor", "Kadewerk", "Dutch firm Kadewerk"),
    e("mpd", "organization/police", "警視庁公安部", "警視庁公安部", "公安部"),
    e("sasabe", "person", "笹部官房長官", "笹部官房長官"),
    e("sna", "organization/media", "Strait News Agency", "Strait News Agency", "SNA"),
    e("kinta", "organization/media", "The Kinta Mail", "The Kinta Mail"),
    e("switchroom", "organization/media", "The Switchroom", "The Switchroom"),
    e("toho", "organization/media", "東邦通信", "東邦通信"),
]

H0 = S + " > Hamdan Yusri [told a press conference]"
R0 = S + " > Orchard Signal [published a report saying]"
E0 = S + " > Chinese embassy in Kuala Lumpur [rejected]"
SRC1 = K + " > sources close to the investigation [said] {anonymous}"
ADV2 = W + " > Australian Signals Directorate [said] {joint advisory}"
AG = A + " > The agencies [assess]"
MS = A + " > Helen Marchetti {direct quotation}"
OS5 = T + " > オーチャード・シグナル [指摘した] {報告書}"

ARR0 = "Malaysian police have arrested seven sellers of SIM cards"
ARR1 = "the arrest of seven SIM card sellers in Klang and Johor Bahru"
ARR5 = "12日までに7人を逮捕した"
NINE1 = "bringing the total to nine"
NINE2 = "Malaysian police have arrested nine people"
SEIZ0 = "Officers seized 2,400 prepaid cards and 611 photocopied passports of foreign workers"
SEIZ1 = "Police seized 2,400 prepaid cards in the raids"
REG0 = "They registered the cards under the names of foreign workers who had already gone home"
REG1 = "the cards were registered using passports of foreign workers who had returned home"
REG5 = "カードは帰国した外国人労働者の名義で登録されていた"
INT0 = "a group it calls Veiled Heron had been inside Selindra's network from November 2023 to January this year"
INT2 = "Veiled Heron entered Selindra Telecom through an unpatched mail gateway in November 2023 and stayed until January 2026"
REC0 = "The hackers copied call records of about 1,300 subscribers"
REC2 = "it counted 1,304 subscribers whose call records were pulled from the billing database"
SUB0 = "the records of 212 subscribers had been viewed"
SUB2 = "212 subscribers were affected"
MSS0 = "Veiled Heron works for China's Ministry of State Security"
MSS1 = "the group, nicknamed Veiled Heron, is working for Chinese intelligence"
MSS2 = "Orchard Signal points to China's Ministry of State Security"
MSS2A = "the group was \"almost certainly\" tied to the ministry"
MSS3 = "Veiled Heron is almost certainly associated with the Ministry of State Security of the People's Republic of China"
MSS5 = "中国国家安全省のために活動するとみられるハッカー集団「ベールド・ヘロン」"
TAP0 = "no calls or messages had been listened to"
TAP1 = "calls and messages of subscribers were not tapped"
TAP3 = "The agencies found no evidence that the content of calls was intercepted"
AUD0 = "has ordered Selindra to submit an independent audit of its systems within 60 days"
AUD1 = "MCMC has given Selindra 60 days to carry out an independent audit"
FAB0 = "rejected the report as \"pure fabrication\""
FAB1 = "calling the report “pure fabrication”"
FAB2 = "called the vendor report a fabrication"
FAB5 = "報告書を「全くの捏造だ」と否定し"
NO0 = "Beijing had nothing to do with the incident"
NO1 = "China was not involved"
NO5 = "中国は事件と無関係だ"
KNEW = "the minister had known about the breach since December"
INF = "she was first informed on Jan 20"
WARN = "it warned Selindra in August 2025 and got no answer"
NOWARN = "We received no such warning"
OPENED = "The email was opened four times by their security desk"
LINE2 = "the hackers used Selindra's managed line to reach the Port Klang office of Japanese shipping company Shiomi Kisen"
LINE5 = "マレーシアの携帯電話会社セリンドラ・テレコムの回線を通じて子会社に侵入し"
SCH2 = "they took sailing schedules of three gas carriers"
SCH5 = "液化天然ガス(LNG)運搬船3隻の運航計画を盗んだ"
VPN2 = "the intruders came in through a VPN device of its own subsidiary"
VPN4 = "同社が使用していたVPN装置の脆弱性を悪用して侵入された"
VPN5 = "原因は子会社のVPN装置の脆弱性だ"
NOL2 = "Selindra also denies that its line was used"
NOL4 = "通信事業者Selindra社の回線が侵入に使われた事実はございません"
ACC4 = "2025年9月3日、マレーシア子会社Shiomi Agencies社(ポートクラン)のサーバーにおいて、第三者による不正アクセスを確認しました"
ACC5 = "マレーシアの子会社が不正アクセスを受け"
LEAK4 = "荷主企業178社の担当者の氏名およびメールアドレスが外部に流出した可能性があります"
LEAK5 = "荷主企業178社の担当者の氏名などが流出した可能性がある"
NOS4 = "船舶の運航計画の持ち出しは、これまでの調査では確認されておりません"
FEN2 = "may have been sold to other groups"
FEN3 = "We have not seen FenLamp used by any other group"
USE3 = "It uses prepaid SIM cards registered in the names of other people to pass login checks by text message"

claims = [
    # D0, the agency
    ("D0", ARR0, "mypol", "arrested", "sellers (seven)", H0, MP, "ARREST", {"time": "2026-03-11"}),
    ("D0", "suspected of supplying the hackers who broke into the mobile operator Selindra Telecom", "sellers",
     "supplied SIM cards to", "heron", H0, MP, "SUPPLY", m("suspected", "suspected of")),
    ("D0", "The six men and a woman, aged 22 to 51", "sellers", "are", "six men and a woman, 22 to 51", H0, MP,
     "IDENTITY-SELLERS"),
    ("D0", SEIZ0, "mypol", "seized", "2,400 prepaid cards, 611 photocopied passports", H0, MP, "SEIZURE"),
    ("D0", REG0, "sellers", "registered under a false name", "cards", S + " > Hamdan [said] {direct quotation}", MP,
     "REGISTERED"),
    ("D0", "at least 90 of the cards were used to log in to Selindra's staff portal", "cards (at least 90)", "used in",
     "logins to staff portal of selindra", S + " > Hamdan [added]", MP, "CARD-USE"),
    ("D0", "Singapore-based security firm Orchard Signal published a report", "orchard",
     "published", "report", S, S, "REPORT", {"time": "2026-03-10"}),
    ("D0", INT0, "heron", "intruded into", "selindra", R0, ORC, "INTRUSION", {"time": "2023-11/2026-01"}),
    ("D0", REC0, "heron", "copied", "call records of about 1,300 subscribers", S + " > report (Orchard Signal) [according to]",
     ORC, "RECORDS"),
    ("D0", "among them civil servants and managers of the Japanese shipping line Shiomi Kisen", "subscribers", "include",
     "civil servants and managers of shiomi", S + " > report (Orchard Signal) [according to]", ORC, "SUBSCRIBERS-WHO"),
    ("D0", MSS0, "heron", "works for", "mss", S + " > Orchard Signal [said] {quoted fragment}", ORC, "MSS",
     m("probable", "moderate confidence")),
    ("D0", TAP0, "calls and messages", "were listened to", "", S + " > Rosnah Idris [told the Dewan Rakyat]", GOV,
     "NOT-TAPPED", NEG),
    ("D0", "We will not point a finger at any country before the investigation is finished", "mygov", "accuses",
     "any country", S + " > Rosnah Idris [said] {direct quotation}", GOV, "NO-FINGER", {**STANCE, **NEG}),
    ("D0", AUD0, "mcmc", "ordered", "selindra to submit independent audit within 60 days", S + " > Rosnah Idris [said]",
     GOV, "AUDIT"),
    ("D0", FAB0, "cnemb", "rejected", "report of orchard", E0 + " {quoted fragment}", CN, "FABRICATION", STANCE),
    ("D0", "China firmly opposes all forms of cyberattacks", "china", "opposes", "cyberattacks",
     S + " > spokesperson of the Chinese embassy [said]", CN, "OPPOSES", STANCE),
    ("D0", NO0, "china", "involved in", "intrusion at selindra", S + " > spokesperson of the Chinese embassy [adding]", CN,
     "DENIAL", NEG),
    ("D0", SUB0, "records of 212 subscribers", "were viewed", "", S + " > Selindra [said in a filing]", SEL, "RECORDS-212"),
    ("D0", "It did not respond to questions about the identity of the hackers", "selindra", "responded to",
     "questions about the identity of the hackers", S, SEL, "SELINDRA-SILENT", {**NON, **NEG}),
    ("D0", "Shiomi Kisen did not immediately reply to a request for comment", "shiomi", "responded to",
     "request for comment", S, SHI, "SHIOMI-SILENT", {**NON, **NEG}),
    # D1, the regional paper
    ("D1", "Police have nabbed two more persons in connection with the hacking of telco Selindra Telecom", "mypol",
     "arrested", "brothers", K + " > Hamdan Yusri [said when contacted]", MP, "ARREST-BROTHERS", {"time": "2026-03-13"}),
    ("D1", NINE1, "mypol", "arrested", "nine persons", K + " > Hamdan Yusri [said when contacted]", MP, "ARREST-NINE"),
    ("D1", "two brothers who run a phone kiosk in Ipoh", "brothers", "run", "phone kiosk in Ipoh",
     K + " > Hamdan Yusri [said when contacted]", MP, "IDENTITY-BROTHERS"),
    ("D1", ARR1, "mypol", "arrested", "sellers (seven)", K + " > Hamdan [had announced]", MP, "ARREST"),
    ("D1", SEIZ1, "mypol", "seized", "2,400 prepaid cards", K + " > SNA [reported]", MP, "SEIZURE"),
    ("D1", REG1, "sellers (agentless)", "registered under a false name", "cards", K + " > Hamdan [According to]", MP,
     "REGISTERED"),
    ("D1", "the cards were delivered to a foreigner known only as \"Uncle Wei”", "sellers (agentless)", "delivered to",
     "cards -> wei", SRC1, MP, "DELIVERED"),
    ("D1", "who allegedly paid RM35 for each card", "wei", "paid", "RM35 for each card", SRC1, MP, "PAID",
     m("alleged", "allegedly")),
    ("D1", "He is believed to have left for Thailand in February", "wei", "left", "Malaysia for Thailand", SRC1, MP,
     "WEI-LEFT", m("believed", "is believed to", time="2026-02")),
    ("D1", "Hamdan declined to comment on the man's nationality", "hamdan", "declined to comment on",
     "nationality of wei", K, MP, "HAMDAN-DECLINED", NON),
    ("D1", "her client knew nothing about any hacking", "owner", "knew about", "hacking", K + " > lawyer S. Kavitha [said]",
     OWNER, "UNKNOWING", NEG),
    ("D1", "He sold cards like hundreds of other shops do", "owner", "sold", "cards",
     K + " > S. Kavitha [told reporters] {direct quotation}", OWNER, "SOLD"),
    ("D1", "He has never met this Uncle Wei", "owner", "met", "wei",
     K + " > S. Kavitha [told reporters] {direct quotation}", OWNER, "NEVER-MET", NEG),
    ("D1", "the seven were remanded until March 18", "sellers", "were remanded", "until 18 March", K, K, "REMAND"),
    ("D1", "The hack came to light on Tuesday in a report by Orchard Signal", "orchard", "published", "report", K, K, "REPORT",
     {"time": "2026-03-10"}),
    ("D1", MSS1, "heron", "works for", "mss", K + " > Orchard Signal [believes]", ORC, "MSS", m("believed", "believes")),
    ("D1", FAB1, "cnemb", "rejected", "report of orchard", K + " > SNA [quoted] > Chinese embassy [calling] {quoted fragment}",
     CN, "FABRICATION", STANCE),
    ("D1", NO1, "china", "involved in", "intrusion at selindra", K + " > SNA [quoted] > Chinese embassy [saying]", CN,
     "DENIAL", NEG),
    ("D1", TAP1, "calls and messages", "were listened to", "", K + " > Rosnah Idris [said in Parliament]", GOV,
     "NOT-TAPPED", NEG),
    ("D1", KNEW, "rosnah", "knew about", "intrusion at selindra since December", K + " > Lim Kah Seng [claimed]", LIM,
     "MINISTER-KNEW", m("alleged", "claimed", time="2025-12")),
    ("D1", "The people were kept in the dark for three months", "people", "were kept in the dark", "for three months",
     K + " > Lim Kah Seng [said] {direct quotation}", LIM, "IN-THE-DARK"),
    ("D1", "Rosnah's office has denied this", "office of rosnah", "denied", "that the minister knew since December",
     K + " > Rosnah's office [has denied]", GOV, "KNEW-DENIED", STANCE),
    ("D1", INF, "rosnah", "was informed about", "intrusion at selindra", K + " > Rosnah's office [saying]", GOV,
     "MINISTER-INFORMED", {"time": "2026-01-20"}),
    ("D1", AUD1, "mcmc", "ordered", "selindra to carry out independent audit within 60 days", K, MCMC, "AUDIT"),
    ("D1", "Selindra shares fell 4.2 per cent to RM1.61 on Friday", "shares of selindra", "fell", "4.2 per cent", K, K,
     "SHARES", {"time": "2026-03-13"}),
    ("D1", "personal data of 46 million Malaysian mobile subscribers was put up for sale online",
     "data of 46 million Malaysian subscribers", "was offered for sale", "", K, K, "OTHER-EVENT",
     {"time": "2017", "note": "another incident: must not corroborate claims about selindra"}),
    # D2, the trade press
    ("D2", "Selindra disputes Orchard Signal's account of two-year intrusion", "selindra", "disputes",
     "account of orchard", W, SEL, "DISPUTES", STANCE),
    ("D2", INT2, "heron", "intruded into", "selindra", W + " > Orchard Signal [said] {report}", ORC, "INTRUSION",
     {"time": "2023-11/2026-01"}),
    ("D2", REC2, "heron (agentless)", "copied", "call records of 1,304 subscribers", W + " > Orchard Signal [says] {report}",
     ORC, "RECORDS"),
    ("D2", WARN, "orchard", "warned", "selindra", W + " > Orchard Signal [says]", ORC, "WARNED", {"time": "2025-08"}),
    ("D2", NOWARN, "selindra", "received", "warning from orchard",
     W + " > Selindra spokesman [told The Switchroom] {direct quotation}", SEL, "NOT-WARNED", NEG),
    ("D2", SUB2, "212 subscribers", "were affected", "", W + " > Selindra spokesman [repeated]", SEL, "RECORDS-212"),
    ("D2", "the intruders had been removed on 9 January", "selindra (agentless)", "removed", "heron",
     W + " > Selindra spokesman [said]", SEL, "REMOVED", {"time": "2026-01-09"}),
    ("D2", "Orchard Signal stands by its numbers", "orchard", "stands by", "its numbers", W, ORC, "STANDS-BY", STANCE),
    ("D2", OPENED, "security desk of selindra", "opened", "warning e-mail of orchard",
     W + " > Priya Ramanathan [said] {direct quotation}", ORC, "EMAIL-OPENED"),
    ("D2", LINE2, "line of selindra", "used in", "intrusion at agencies", W + " > Orchard Signal [claims]", ORC,
     "LINE-USED", m("alleged", "claims")),
    ("D2", SCH2, "heron", "copied", "sailing schedules of three gas carriers", W + " > Orchard Signal [claims]", ORC,
     "SCHEDULES", m("alleged", "claims")),
    ("D2", VPN2, "VPN device of agencies", "used in", "intrusion at agencies", W + " > Shiomi [said]", SHI, "VPN"),
    ("D2", NOL2, "line of selindra", "used in", "intrusion at agencies", W + " > Selindra [denies]", SEL,
     "LINE-NOT-USED", m("asserted", "denies", polarity="-")),
    ("D2", MSS2, "heron", "works for", "mss", W + " > Orchard Signal [points to]", ORC, "MSS",
     m("probable", "moderate confidence")),
    ("D2", MSS2A, "heron", "linked to", "mss", ADV2, JOINT, "MSS", m("probable", "almost certainly")),
    ("D2", "in an advisory issued with the FBI and the British and New Zealand NCSCs", "asd", "issued", "joint advisory", W,
     W, "ADVISORY", {"time": "2026-03-16"}),
    ("D2", "Kuala Lumpur has named nobody", "mygov", "named", "country behind the intrusion", W, W, "NAMED-NOBODY", NEG),
    ("D2", FAB2, "cnemb", "rejected", "report of orchard", W + " > Beijing's embassy in Malaysia [called]", CN,
     "FABRICATION", STANCE),
    ("D2", "accused Australia of \"parroting a company that sells fear\"", "cnemba", "accused",
     "Australia of parroting a company", W + " > embassy in Canberra [accused] {quoted fragment}", CNA, "PARROTING", STANCE),
    ("D2", "Tools alone do not make an attribution", "tools", "make", "attribution", W + " > Joost Hameling [said]", KAD,
     "TOOLS", {**STANCE, **NEG}),
    ("D2", FEN2, "fenlamp", "was sold to", "other groups", W + " > Joost Hameling [notes]", KAD, "FENLAMP-SOLD",
     m("possible", "may")),
    ("D2", NINE2, "mypol", "arrested", "nine persons", W, W, "ARREST-NINE"),
    ("D2", "accused of selling SIM cards to the intruders", "arrested persons (nine)", "supplied SIM cards to", "heron", W,
     W, "SUPPLY", m("alleged", "are accused of")),
    # D3, the allied agency
    ("D3", "has today released an advisory with the United States Federal Bureau of Investigation", "asd", "issued",
     "joint advisory", A, ASD, "ADVISORY", {"time": "2026-03-16"}),
    ("D3", MSS3, "heron", "linked to", "mss", AG, JOINT, "MSS", m("probable", "almost certainly")),
    ("D3", "the group has compromised telecommunications providers in Malaysia, Indonesia and the Philippines", "heron",
     "intruded into", "telecommunications providers in Malaysia, Indonesia and the Philippines", A, ASD, "PROVIDERS",
     {"time": "2023/"}),
    ("D3", "It has also targeted shipping companies that do business with these providers", "shipping companies",
     "were targeted by", "heron", A, ASD, "SHIPPING-TARGETED"),
    ("D3", "ASD is not aware of any compromise of an Australian provider", "asd", "aware of",
     "compromise of an Australian provider", A, ASD, "NO-AUSTRALIAN", m("not found (open)", "not aware of", polarity="-")),
    ("D3", "It gains access through mail gateways that have not been patched", "heron", "gains access through",
     "unpatched mail gateways", A, ASD, "GATEWAYS"),
    ("D3", USE3, "heron", "used", "cards registered in the names of other people", A, ASD, "CARDS-LOGIN-CHECKS"),
    ("D3", "It installs a backdoor known as FenLamp", "heron", "installed", "fenlamp", A, ASD, "FENLAMP"),
    ("D3", FEN3, "other groups", "used", "fenlamp", A, ASD, "FENLAMP-ONLY",
     m("not found (open)", "have not seen", polarity="-")),
    ("D3", "It collects call records", "heron", "copied", "call records", A, ASD, "COLLECTS"),
    ("D3", TAP3, "agencies of the advisory", "found", "interception of the content of calls", A + " > The agencies [found]",
     JOINT, "NOT-TAPPED", m("not found (open)", "found no evidence", polarity="-")),
    ("D3", "The group probably still has access to some networks in the region", "heron", "has access to",
     "some networks in the region", A, ASD, "STILL-ACCESS", m("probable", "probably")),
    ("D3", "This is patient work by a capable state actor", "intrusions", "are", "work by a capable state actor", MS, ASD,
     "STATE-ACTOR"),
    ("D3", "Telecommunications providers should check their mail gateways now", "telecommunications providers", "check",
     "mail gateways", MS, ASD, "CHECK", {**NORM, "words": ["should"]}),
    ("D3", "should not wait for a call from us", "telecommunications providers", "wait for", "call from asd", MS, ASD,
     "NOT-WAIT", {**NORM, **NEG, "words": ["should not"]}),
    ("D3", "ASD thanks Orchard Signal and Malaysian authorities for their assistance", "asd", "thanked",
     "orchard and Malaysian authorities", A, ASD, "THANKS", STANCE),
    ("D3", "Providers should install the vendor's update of February 2026", "telecommunications providers", "install",
     "update of February 2026", A, ASD, "INSTALL", {**NORM, "words": ["should"]}),
    ("D3", "replace login checks by text message with hardware keys", "telecommunications providers", "replace",
     "login checks by text message", A, ASD, "REPLACE", {**NORM, "words": ["should"]}),
    ("D3", "Organisations that believe they have been affected should call 1300 555 019", "affected organisations", "call",
     "asd", A, ASD, "CALL", {**NORM, "words": ["should"]}),
    # D4, the company's notice
    ("D4", ACC4, "agencies", "was subject of", "unauthorised access", O, SHI, "SHIOMI-ACCESS",
     m("confirmed", "確認しました", time="2025-09-03")),
    ("D4", "直ちに当該サーバーを社内ネットワークから遮断し", "shiomi", "disconnected", "server of agencies", O, SHI, "DISCONNECTED"),
    ("D4", "9月8日に現地警察へ届け出ております", "shiomi", "reported to", "mypol", O, SHI, "REPORTED-POLICE",
     {"time": "2025-09-08"}),
    ("D4", VPN4, "VPN device of agencies", "used in", "intrusion at agencies",
     O + " > 外部専門家の調査 [判明しました]", SHI, "VPN", m("finding", "判明しました")),
    ("D4", NOL4, "line of selindra", "used in", "intrusion at agencies", O, SHI, "LINE-NOT-USED", NEG),
    ("D4", LEAK4, "names and mail addresses at 178 shippers", "leaked", "", O, SHI, "SHIPPERS-LEAK",
     m("possible", "可能性があります")),
    ("D4", NOS4, "shiomi", "found", "removal of sailing schedules", O, SHI, "NO-SCHEDULES",
     m("not found (open)", "これまでの調査では確認されておりません", polarity="-")),
    ("D4", "運航中の船舶および国内のシステムへの影響はございません", "ships and systems in Japan", "were affected", "", O, SHI,
     "NO-IMPACT", NEG),
    ("D4", "該当する荷主企業には個別にご連絡しております", "shiomi", "informed", "shippers concerned", O, SHI, "INFORMED"),
    ("D4", "調査結果の最終報告は4月末を予定しております", "shiomi", "plans", "final report", O, SHI, "FINAL-REPORT",
     {"time": "2026-04"}),
    ("D4", "攻撃者の属性に関するお問い合わせには、回答を差し控えさせていただきます", "shiomi", "declined to comment on",
     "identity of the attackers", O, SHI, "SHIOMI-DECLINED", NON),
    # D5, the Japanese wire
    ("D5", ACC5, "agencies", "was subject of", "unauthorised access", T + " > 汐見汽船 [発表した] {2026-03-13}", SHI,
     "SHIOMI-ACCESS"),
    ("D5", LEAK5, "names at 178 shippers", "leaked", "", T + " > 汐見汽船 [発表した] {2026-03-13}", SHI, "SHIPPERS-LEAK",
     m("possible", "可能性がある")),
    ("D5", "侵入を確認したのは昨年9月3日", "shiomi", "found", "intrusion", T + " > 汐見汽船 {implicit}", SHI, "SHIOMI-ACCESS",
     m("confirmed", "確認した", time="2025-09-03")),
    ("D5", "公表まで半年かかった", "publication", "took", "half a year", T, T, "HALF-YEAR"),
    ("D5", MSS5, "heron", "works for", "mss", OS5, ORC, "MSS", m("believed", "とみられる")),
    ("D5", LINE5, "line of selindra", "used in", "intrusion at agencies", OS5, ORC, "LINE-USED"),
    ("D5", SCH5, "heron", "copied", "sailing schedules of three LNG carriers", OS5, ORC, "SCHEDULES"),
    ("D5", VPN5, "VPN device of agencies", "used in", "intrusion at agencies", T + " > 汐見汽船 [としている]", SHI, "VPN"),
    ("D5", "警視庁公安部は汐見汽船から任意で通信記録の提出を受け", "mpd", "received", "communication logs of shiomi",
     T + " > 捜査関係者 [によると] {anonymous}", TPD, "LOGS"),
    ("D5", "マレーシア警察と情報交換を始めた", "mpd", "exchanges information with", "mypol",
     T + " > 捜査関係者 [によると] {anonymous}", TPD, "EXCHANGE"),
    ("D5", "国内の少なくとも4社が同じ集団に狙われた", "companies in Japan (at least four)", "were targeted by", "heron",
     T + " > 捜査関係者 {anonymous} > 公安部 [とみて]", TPD, "FOUR-TARGETED", m("believed", "とみて")),
    ("D5", ARR5, "mypol", "arrested", "sellers (seven)", T + " > 地元メディア [によると] > マレーシア警察 {implicit}", MP, "ARREST"),
    ("D5", "セリンドラへの侵入に使われたSIMカードを販売したとして", "sellers", "supplied SIM cards to", "heron",
     T + " > 地元メディア [によると] > マレーシア警察 {implicit}", MP, "SUPPLY", m("suspected", "として")),
    ("D5", REG5, "sellers (agentless)", "registered under a false name", "cards", T + " > 地元メディア {implicit}", MP,
     "REGISTERED"),
    ("D5", "個別の企業の事案についてはコメントを控える", "sasabe", "declined to comment on", "individual cases",
     T + " > 笹部官房長官 [述べた] {direct quotation}", JGOV, "SASABE-DECLINED", NON),
    ("D5", FAB5, "cnemb", "rejected", "report of orchard", T + " > 在マレーシア中国大使館 [否定し] {quoted fragment}", CN,
     "FABRICATION", STANCE),
    ("D5", NO5, "china", "involved in", "intrusion at selindra", T + " > 在マレーシア中国大使館 [主張している]", CN, "DENIAL", NEG),
]

RPT, LN = "one report of Orchard Signal, 2026-03-10", "the line of Selindra used or not used"
DENIED = "China's part is asserted with the group's tie to the ministry, and denied"
relations = [
    *[("contradicts", [no, mss], DENIED) for no in (("D0", NO0), ("D1", NO1), ("D5", NO5))
      for mss in (("D0", MSS0), ("D1", MSS1), ("D2", MSS2), ("D2", MSS2A), ("D3", MSS3), ("D5", MSS5))],
    ("contradicts", [("D2", WARN), ("D2", NOWARN)], "warned in August 2025 or not"),
    ("contradicts", [("D2", OPENED), ("D2", NOWARN)], "the e-mail was opened, or no warning came"),
    ("contradicts", [("D1", KNEW), ("D1", INF)], "knew since December, or first informed on 20 January"),
    ("contradicts", [("D2", LINE2), ("D2", NOL2)], LN),
    ("contradicts", [("D2", LINE2), ("D4", NOL4)], LN),
    ("contradicts", [("D5", LINE5), ("D2", NOL2)], LN),
    ("contradicts", [("D5", LINE5), ("D4", NOL4)], LN),
    ("contradicts", [("D2", REC2), ("D2", SUB2)], "1,304 or 212 subscribers"),
    ("contradicts", [("D0", REC0), ("D0", SUB0)], "about 1,300 or 212 subscribers"),
    ("contradicts", [("D0", REC0), ("D2", SUB2)], "about 1,300 or 212 subscribers"),
    ("contradicts", [("D2", REC2), ("D0", SUB0)], "1,304 or 212 subscribers"),
    ("tension", [("D2", LINE2), ("D4", VPN4)], "two ways in: the line and the VPN device"),
    ("tension", [("D5", LINE5), ("D5", VPN5)], "two ways in: the line and the VPN device"),
    ("tension", [("D2", SCH2), ("D4", NOS4)], "copied against none found so far: no contradiction"),
    ("tension", [("D5", SCH5), ("D4", NOS4)], "copied against none found so far: no contradiction"),
    ("tension", [("D2", FEN2), ("D3", FEN3)], "may have been sold against not seen elsewhere"),
    ("tension", [("D0", TAP0), ("D3", TAP3)], "flat denial against no evidence found: never merge"),
    ("tension", [("D0", MSS0), ("D3", MSS3)], "moderate confidence against almost certainly; works for against associated with"),
    ("tension", [("D0", REC0), ("D2", REC2)], "about 1,300 and 1,304: refinement"),
    ("supersedes", [("D0", ARR0), ("D1", NINE1)], "two more arrests on 13 March"),
    ("supersedes", [("D5", ARR5), ("D1", NINE1)], "two more arrests on 13 March"),
    ("opposes", [("D0", FAB0), ("D0", MSS0)], "stance against the report"),
    ("opposes", [("D1", FAB1), ("D1", MSS1)], "stance against the report"),
    ("opposes", [("D2", FAB2), ("D2", MSS2)], "stance against the report"),
    ("opposes", [("D5", FAB5), ("D5", MSS5)], "stance against the report"),
    ("opposes", [("D2", "accused Australia of \"parroting a company that sells fear\""), ("D2", MSS2A)],
     "stance against the advisory"),
    ("opposes", [("D2", "Tools alone do not make an attribution"), ("D2", MSS2)], "disputes the proof"),
    ("opposes", [("D2", "Selindra disputes Orchard Signal's account of two-year intrusion"), ("D2", INT2)],
     "stance of the operator"),
    ("opposes", [("D1", "Rosnah's office has denied this"), ("D1", KNEW)], "general denial"),
    ("same-origin", [("D0", ARR0), ("D1", ARR1), ("D5", ARR5)], "one announcement of the Malaysian police"),
    ("same-origin", [("D0", SEIZ0), ("D1", SEIZ1)], "the Kinta Mail retells SNA"),
    ("same-origin", [("D0", INT0), ("D2", INT2)], RPT),
    ("same-origin", [("D0", REC0), ("D2", REC2)], RPT),
    ("same-origin", [("D0", MSS0), ("D1", MSS1), ("D2", MSS2), ("D5", MSS5)], RPT),
    ("same-origin", [("D2", LINE2), ("D5", LINE5)], RPT),
    ("same-origin", [("D2", SCH2), ("D5", SCH5)], RPT),
    ("same-origin", [("D2", MSS2A), ("D3", MSS3)], "one joint advisory"),
    ("same-origin", [("D2", VPN2), ("D4", VPN4), ("D5", VPN5)], "the notice of Shiomi Kisen"),
    ("same-origin", [("D4", ACC4), ("D5", ACC5)], "the notice of Shiomi Kisen"),
    ("same-origin", [("D4", LEAK4), ("D5", LEAK5)], "the notice of Shiomi Kisen"),
    ("same-origin", [("D0", SUB0), ("D2", SUB2)], "Selindra's own figure"),
    ("same-origin", [("D0", AUD0), ("D1", AUD1)], "one order of the regulator"),
    ("same-utterance", [("D0", REG0), ("D1", REG1), ("D5", REG5)], "Hamdan's press conference"),
    ("same-utterance", [("D0", TAP0), ("D1", TAP1)], "the minister in parliament, 2026-03-12"),
    ("same-utterance", [("D0", FAB0), ("D1", FAB1), ("D2", FAB2), ("D5", FAB5)], "one embassy reaction in several renderings"),
    ("same-utterance", [("D0", NO0), ("D1", NO1), ("D5", NO5)], "one embassy reaction in several renderings"),
    ("independent", [("D0", MSS0), ("D3", MSS3)], "the vendor and the agencies"),
    ("independent", [("D2", NOL2), ("D4", NOL4)], "the operator and the shipping line"),
    ("independent-partial", [("D0", "at least 90 of the cards were used to log in to Selindra's staff portal"),
                             ("D3", USE3)], "police on Selindra, the agencies on the group in general"),
    ("sequence", [("D0", "Shiomi Kisen did not immediately reply to a request for comment"), ("D4", ACC4)],
     "silent on the 12th, notice on the 13th"),
    ("off-topic", [("D1", "personal data of 46 million Malaysian mobile subscribers was put up for sale online")],
     "another incident told as background"),
]

WD, DM, AGE = ("weekday on or before publication", "day and month explicit, year from document", "age, not a date")
DAY, MB, EX = "day explicit, month and year from document", "month before publication", "explicit"
times = [
    ("D0", "Thursday, 12 Mar 2026", 0, "2026-03-12", EX, None),
    ("D0", "March 12", 0, "2026-03-12", DM, None),
    ("D0", "Thursday", 1, "2026-03-12", WD, None),
    ("D0", "22 to 51", 0, None, "ages", AGE),
    ("D0", "Wednesday", 0, "2026-03-11", WD, None),
    ("D0", "a day after", 0, "2026-03-11", "relative to the day of the report", None),
    ("D0", "November 2023", 0, "2023-11", "explicit range start", None),
    ("D0", "January this year", 0, "2026-01", "year of publication, range end", None),
    ("D0", "Thursday", 2, "2026-03-12", WD, None),
    ("D0", "60 days", 0, None, "a term, not a date", "duration, not a date"),
    ("D1", "14 Mar 2026", 0, "2026-03-14", EX, None),
    ("D1", "July 2024", 0, "2024-07", EX, "photo caption: not an event date"),
    ("D1", "Friday", 0, "2026-03-13", WD, None),
    ("D1", "Thursday", 0, "2026-03-12", WD, None),
    ("D1", "February", 0, "2026-02", MB, None),
    ("D1", "March 18", 0, "2026-03-18", DM, None),
    ("D1", "Tuesday", 0, "2026-03-10", WD, None),
    ("D1", "December", 0, "2025-12", MB, None),
    ("D1", "three months", 0, None, "a duration", "duration, not a date"),
    ("D1", "yesterday", 0, "2026-03-13", "day before publication", None),
    ("D1", "Jan 20", 0, "2026-01-20", DM, None),
    ("D1", "60 days", 0, None, "a term, not a date", "duration, not a date"),
    ("D1", "Friday", 1, "2026-03-13", WD, None),
    ("D1", "2017", 0, "2017", EX, None),
    ("D2", "17 March 2026", 0, "2026-03-17", EX, None),
    ("D2", "10 March", 0, "2026-03-10", DM, None),
    ("D2", "November 2023", 0, "2023-11", "explicit range start", None),
    ("D2", "January 2026", 0, "2026-01", "explicit range end", None),
    ("D2", "August 2025", 0, "2025-08", EX, None),
    ("D2", "9 January", 0, "2026-01-09", DM, None),
    ("D2", "Friday", 0, "2026-03-13", WD, None),
    ("D2", "Monday", 0, "2026-03-16", WD, None),
    ("D2", "2026", 2, "2026", EX, "copyright line: page furniture"),
    ("D3", "16 Mar 2026", 0, "2026-03-16", EX, None),
    ("D3", "16 Mar 2026", 1, "2026-03-16", EX, None),
    ("D3", "today", 0, "2026-03-16", "day of publication", None),
    ("D3", "mid-2023", 0, "2023", "explicit year, vague month", None),
    ("D3", "February 2026", 0, "2026-02", EX, None),
    ("D4", "2026年3月13日", 0, "2026-03-13", EX, None),
    ("D4", "3月10日", 0, "2026-03-10", DM, None),
    ("D4", "2025年9月3日", 0, "2025-09-03", EX, None),
    ("D4", "9月8日", 0, "2025-09-08", "day and month explicit, year from the sentence before", None),
    ("D4", "4月末", 0, "2026-04", "month after publication", None),
    ("D5", "2026年3月14日", 0, "2026-03-14", EX, None),
    ("D5", "13日", 0, "2026-03-13", DAY, None),
    ("D5", "昨年9月3日", 0, "2025-09-03", "year before publication", None),
    ("D5", "半年", 0, None, "a duration", "duration, not a date"),
    ("D5", "10日", 0, "2026-03-10", DAY, None),
    ("D5", "12日", 0, "2026-03-12", DAY, None),
    ("D5", "13日", 1, "2026-03-13", DAY, None),
    ("D5", "2025年6月", 0, "2025-06", EX, "photo caption: not an event date"),
]

traps = [
    {"id": "t1", "what": "page furniture, captions, teasers, cookie and share lines (all)"},
    {"id": "t2", "what": "ages, sums, a telephone number and terms (60 days) that look like dates or counts"},
    {"id": "t3", "what": "a quotation opened with a straight and closed with a curly mark (D1)"},
    {"id": "t4", "what": "seven arrests, then nine: an update, no contradiction (D0, D1, D2, D5)"},
    {"id": "t5", "what": "\"The embassy in Canberra\" is China's, not the one in Kuala Lumpur (D2)"},
    {"id": "t6", "what": "確認されておりません and \"found no evidence\" are open findings, no denials (D3, D4)"},
    {"id": "t7", "what": "事実はございません is a denial of a press report (D4)"},
    {"id": "t8", "what": "\"the vendor's update\" is of the gateway's maker, not of Orchard Signal (D3)"},
    {"id": "t9", "what": "background on another leak (D1, 2017)"},
    {"id": "t10", "what": "\"has denied this\": the proposition is in the sentence before (D1)"},
]
