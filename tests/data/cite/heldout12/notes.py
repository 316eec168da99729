"""Lawmakers' mail, wind turbines and a false siren: nine reports in the plain manner of the press.

Three events (Ljubljana 2025, the North Sea 2025-26, western Japan 2025), all names invented, written and annotated before
any program read them.
"""

documents = [
    d("D0", "000_wire.txt", "Meridian News", "2025-03-13", ["Jutranji List"]),
    d("D1", "001_broadcaster_page.txt", "Radio Adria International", "2025-03-14", ["Meridian News"]),
    d("D2", "002_spokesperson.txt", "Ministry of Foreign Affairs of the Republic of Merovia", "2025-03-17",
      ["Meridian News", "Jutranji List", "Radio Adria", "TV Merovia"]),
    d("D3", "003_prosecutor_release.txt", "Prosecution Service of West Jutland", "2025-11-27", []),
    d("D4", "004_daily.txt", "The Copenhagen Courier", "2025-11-29", []),
    d("D5", "005_magazine.txt", "The Sound Review", "2026-01-16", []),
    d("D6", "006_ja_news.txt", "南紀新報", "2025-06-20", [], "ja"),
    d("D7", "007_ja_city_notice.txt", "鷺浜市", "2025-06-24", [], "ja"),
    d("D8", "008_vendor_blog.txt", "Harrow Point Labs", "2025-07-02", []),
]

entities = [
    e("wren", "intrusion-set", "Ashen Wren", "Hackers suspected of working for Merovia's intelligence service", "The intruders",
      "the hackers", "a group known to researchers as Ashen Wren"),
    e("bureau", "organization/government", "Merovian State Intelligence Bureau", "Merovia's intelligence service",
      "the Merovian State Intelligence Bureau", "The Bureau"),
    e("mailboxes", "group/victim", "mailboxes of lawmakers and staff", "63 Slovenian lawmakers and parliamentary staff",
      "63 people whose mail was read", "Ninety-one mailboxes", "All 214 mailboxes"),
    e("assembly", "organization/victim", "National Assembly", "the National Assembly", "the mail system of the National Assembly"),
    e("slovenia", "organization/government", "Government of Slovenia", "the government in Ljubljana", "Slovenia", "The government",
      "The Slovenian government"),
    e("kopriva", "person", "Andrej Kopriva", "Interior Minister Andrej Kopriva", "Kopriva", "the minister"),
    e("interior", "organization/government", "Interior Ministry", "The Interior Ministry", "a spokeswoman"),
    e("cpo", "organization", "Cyber Protection Office", "the country's Cyber Protection Office", "The office"),
    e("technician", "person/role", "technician", "a technician"),
    e("committee", "organization", "infrastructure committee", "a committee that is to decide on a Merovian company's bid for the port "
      "railway at Koper", "The committee", "the infrastructure committee", "The committee in Ljubljana"),
    e("mpservers", "infrastructure", "two servers in Maribor", "two servers in Maribor", "the servers"),
    e("firm", "organization", "firm behind the servers", "a firm registered in the name of a pensioner who died in 2019", "the firm",
      "the firm behind the servers", "the company that rented the servers"),
    e("student", "person", "Merovian student (unnamed)", "A 34-year-old Merovian student", "the student", "A Merovian student",
      "The young man", "he"),
    e("spolice", "organization/police", "police (Slovenia)", "Police", "Slovenian police"),
    e("zorman", "person", "Nika Zorman", "police spokeswoman Nika Zorman"),
    e("official", "person", "Merovian foreign ministry official (unnamed)", "A Merovian foreign ministry official", "the official",
      "An official of your ministry"),
    e("merovia", "organization/government", "Merovian government", "Merovia", "his embassy"),
    e("lesjak", "person", "Borut Lesjak", "Borut Lesjak", "he"),
    e("primc", "person", "Mojca Primc", "The assembly's secretary general, Mojca Primc"),
    e("austria", "organization/government", "Austria", "neighbouring Austria"),
    e("borsa", "person", "Ilian Borsa", "the ambassador of Merovia", "Ambassador Ilian Borsa", "Your ambassador", "Our ambassador"),
    e("vidmar", "person", "Tadej Vidmar", "Tadej Vidmar", "Vidmar", "He"),
    e("draft", "records", "draft report on the sale of the port railway", "his draft report on the sale of the port railway"),
    e("golob", "person", "Marija Golob", "his landlady in the Šiška district, Marija Golob"),
    e("justice", "organization/government", "Justice Ministry", "The Justice Ministry", "The Justice Ministry in Ljubljana"),
    e("request", "records", "request for legal assistance", "a request for legal assistance", "no such request"),
    e("maurer", "person", "Eva Maurer", "Eva Maurer, who teaches network security in Graz"),
    e("velikan", "person", "Darya Velikan", "Spokesperson Darya Velikan", "Velikan"),
    e("rail", "organization", "Merovian Rail", "Merovian Rail"),

    e("technic", "person", "Kim Broholm", "a 39-year-old Danish citizen", "the accused", "a former service technician",
      "The 39-year-old", "Kim Broholm", "Broholm"),
    e("pros", "organization", "Prosecution Service of West Jutland", "The Prosecution Service of West Jutland",
      "Prosecutors in Esbjerg", "the Prosecution Service", "Prosecutors"),
    e("skaarup", "person", "Lone Skaarup", "Senior Prosecutor Lone Skaarup", "Senior prosecutor Lone Skaarup", "she"),
    e("vesthav", "organization/victim", "Vesthav Energi", "Vesthav Energi A/S", "the company",
      "The company that runs the Hvide Rev wind farm", "Vesthav"),
    e("juul", "person", "Henrik Juul", "Henrik Juul, chief executive of Vesthav Energi", "Juul"),
    e("windfarm", "infrastructure", "Hvide Rev wind farm", "the Hvide Rev wind farm"),
    e("turbines", "infrastructure", "turbines of Hvide Rev", "46 of the wind farm's 72 turbines", "46 turbines", "the turbines"),
    e("controlroom", "group", "control room of Vesthav", "its own control room", "our own people", "the control room",
      "its control room"),
    e("tern", "intrusion-set", "Sable Tern", "a group calling itself Sable Tern", "the attackers", "a group known as Sable Tern",
      "the hackers", "a gang of extortionists called Sable Tern"),
    e("token", "records", "access token", "his access token", "the token", "It"),
    e("drawings", "records", "drawings of the substation", "Drawings of the substation", "the drawings"),
    e("staffdata", "records", "personal data on employees", "personal data on 310 employees"),
    e("woman", "person", "woman suspected of belonging to Sable Tern", "The woman",
      "One of two suspects charged in absentia, a woman"),
    e("rask", "person", "Birgitte Rask", "His lawyer, Birgitte Rask", "she"),
    e("epolice", "organization/police", "police (Esbjerg)", "Police in Esbjerg"),
    e("service", "organization/government", "intelligence service (Denmark)", "their service", "The intelligence service"),
    e("winther", "person", "Mads Winther", "Energy Minister Mads Winther"),
    e("frisia", "organization", "Frisia Wind", "a German operator, Frisia Wind"),
    e("lindqvist", "organization", "Lindqvist Nord", "the security firm Lindqvist Nord", "Lindqvist Nord"),
    e("dpa", "organization/government", "Data Protection Agency", "the Data Protection Agency"),
    e("coot", "intrusion-set", "Ember Coot", "the crew that blackmailed Dutch pumping stations in 2023 under the name of Ember Coot"),
    e("vestergaard", "person", "Poul Vestergaard", "Poul Vestergaard, a retired head of intelligence"),

    e("siren", "infrastructure", "防災行政無線", "防災行政無線のサイレン", "loudspeakers all over Sagihama", "The loudspeakers"),
    e("mgmt", "infrastructure", "管理サーバー", "無線の管理サーバー", "管理サーバー", "a management server supplied by Misaki Radio Systems"),
    e("wpolice", "organization/police", "和歌山県警", "県警", "和歌山県警察", "Japanese police"),
    e("director", "person", "会社役員の男", "埼玉県川口市の会社役員の男（52）", "男", "a company director"),
    e("rservers", "infrastructure", "レンタルサーバー7台", "サーバー計7台", "攻撃に使われたレンタルサーバー", "seven such machines"),
    e("snsperson", "person", "SNSで知り合った人物", "SNSで知り合った人物"),
    e("bell", "intrusion-set", "Hollow Bell", "「ホロウ・ベル」を名乗る海外のハッカー集団", "集団", "何者か", "A crew called Hollow Bell",
      "the operators", "Hollow Bell", "They"),
    e("sagihama", "organization/victim", "鷺浜市", "市", "本市", "市の担当者", "Sagihama, a city on the coast of western Japan", "the city"),
    e("residents", "group", "住民約1900人", "住民約1900人"),
    e("misaki", "organization", "三崎無線システム", "無線を納入した三崎無線システム（大阪市）", "納入業者", "Misaki Radio Systems", "Misaki"),
    e("letter", "records", "パスワードの変更を求める文書", "初期パスワードの変更を求める文書", "そのような文書", "パスワードの変更を求める文書",
      "a letter", "the letter"),
    e("password", "records", "初期パスワード", "保守用の接続口のパスワード", "the factory password"),
    e("port", "infrastructure", "保守用の接続口", "保守用の接続口", "Its maintenance port", "the maintenance port"),
    e("exstaff", "person", "元市職員の男性", "元市職員の男性"),
    e("muraoka", "person", "村岡総務相", "村岡総務相"),
    e("soumu", "organization/government", "総務省", "総務省"),
    e("consultants", "organization", "本市が委託した調査会社", "本市が委託した調査会社", "the city's consultants"),
    e("register", "records", "避難行動要支援者名簿", "避難行動要支援者名簿",
      "a register of some 4,300 residents who need help in an evacuation", "the register"),
    e("engineer", "person", "engineer at Misaki (unnamed)", "An engineer at Misaki"),
    e("harrow", "organization", "Harrow Point Labs", "We", "we"),
    e("nine", "group", "nine more municipalities", "Nine more municipalities in Japan", "Two"),
]

W = "Meridian News"
R = "Radio Adria International"
RM = R + " > Meridian News [With material from Meridian News] > Andrej Kopriva [told reporters]"
M = "Ministry of Foreign Affairs of the Republic of Merovia"
VEL = M + " > Darya Velikan [Velikan:]"
QM = M + " > Meridian News [Meridian News:]"
QJ = M + " > Jutranji List [Jutranji List:]"
QR = M + " > Radio Adria [Radio Adria:]"
P = "Prosecution Service of West Jutland"
C = "The Copenhagen Courier"
S = "The Sound Review"
N = "南紀新報"
G = "鷺浜市"
H = "Harrow Point Labs"

SLO = "Government of Slovenia"
CPO = "Cyber Protection Office"
SPOL = "police (Slovenia)"
MER = "Merovian government"
VES = "Vesthav Energi"
TECH = "the technician"
EPOL = "police (Esbjerg)"
LIND = "Lindqvist Nord"
THREE = "three people who followed the talks"
WPOL = "和歌山県警"
MIS = "三崎無線システム"
CONS = "調査会社"
BELL = "Hollow Bell"
ENG = "engineer at Misaki"
MINUS = {"polarity": "-"}

# D0-D2
INSIDE0 = "The intruders were in the mail system of the National Assembly from early November until Feb. 17"
INSIDE1 = "The intruders were in the mail system of the National Assembly from early November until 17 February"
NOTICED = "a technician noticed that messages were being forwarded to an account nobody recognised"
READ0 = "read the e-mail of 63 Slovenian lawmakers and parliamentary staff for more than three months"
READ1 = "63 people whose mail was read"
OPENED63 = "63 were opened"
OPENED91 = "Ninety-one mailboxes were opened"
LIKELY0 = "It is very likely that the Merovian State Intelligence Bureau was behind this"
LIKELY2 = ("it is very likely that the Merovian State Intelligence Bureau was behind the intrusion into the mail of the National "
           "Assembly")
BEHIND1 = "the Merovian State Intelligence Bureau was behind a break-in at the National Assembly"
NOTHING = "The Bureau had nothing to do with this matter"
LEFT0 = "left Slovenia on Jan. 30"
LEFT1 = "left the country at the end of January"
LEFT2 = "he left the country on January 30"
LEFT12 = "The young man left Slovenia on February 12 on a scheduled flight"
FLAT = "he was still living in her flat on 10 February"
RENT = "He paid me the rent that day, in cash"
LETTERS0 = "We do not read other people's letters"
LETTERS2 = "Merovia does not read other people's letters"
DRAFT = "his draft report on the sale of the port railway was among the documents copied"
CLASSIFIED = "no classified documents had turned up among the messages so far"
SENT = "a request for legal assistance had been sent to the Merovian capital, Sarn, on 6 March"
ASKED = "it asked for legal assistance on March 6"
RECEIVED = "As of this morning no such request has been received"
VOTES = "The committee votes on March 27"
PUTOFF = "The committee in Ljubljana has put off its vote of March 27"
SUMMONED1 = "Slovenia summoned the ambassador of Merovia on Friday"
SUMMONED2 = "Your ambassador was summoned on Friday"
EMBASSY = "his embassy called the accusation “a story made up for the campaign trail”"
DISMISSED = "A Merovian foreign ministry official dismissed the allegations"
PROVE = "Whoever levels a charge of this kind at a sovereign state should be able to prove it"
# D3-D5
SOLD3 = "He is alleged to have sold his access token to a group calling itself Sable Tern"
SOLD4 = "he sold his access token for about 164,000 kroner to a group known as Sable Tern"
EUROS = "to have received the equivalent of EUR 22,000 in cryptocurrency"
DOWN3 = "Shortly after midnight the attackers shut down 46 of the wind farm's 72 turbines"
DOWN4 = "whose members then cut off 46 turbines"
DOWN5 = "46 turbines went down within 90 seconds of one another"
OWN4 = "its own control room brought the turbines to a halt"
OWN4Q = "Nobody but our own people stopped a turbine that night"
OWN5 = "its control room pulled the plug"
THIRTYONE = "it was 31 of them, not 46"
NOTROOM = "they did not come from the control room"
RIGA = "The commands were sent from a rented server in Riga"
STOLEN3 = "the token had been stolen from his car"
THIEF4 = "A thief took the token from his car in September"
UNPAID3 = "no payment was made"
UNPAID5 = "nothing had been paid"
UNPAID5Q = "We did not pay, not one krone"
BITCOIN = "sent 18 bitcoin on October 21"
DENIES = "He denies the charges"
REMAND = "The court in Esbjerg has remanded him in custody until 16 December"
FREE = "Last Tuesday the court in Esbjerg set him free"
CYPRUS = "The woman is believed to be in Cyprus"
LIMASSOL = "One of two suspects charged in absentia, a woman, was arrested in Limassol on December 19"
DATA3 = "Drawings of the substation and personal data on 310 employees were copied"
DATA5 = "Prosecutors spoke of 310 employees"
AFFECTED = "1,140 people were affected"
NOSTATE3 = "There is at present no indication that the attack was carried out on behalf of a foreign state"
NOSTATE5 = "they had seen nothing to suggest it"
LINK4 = "their service is looking into a possible link between Sable Tern and a foreign power"
STATE5 = "a state paid for the job"
HEARD = "he had never heard of Sable Tern before he was questioned"
JUUL = "Juul declined to say whether the company had paid the 60 bitcoin demanded by the hackers"
BREAKIN = "he had reported a break-in to his car on September 12"
JACKET = "the report lists only a jacket and a drill"
HOUSEHOLD = "not a single household had lost power"
CHARGED3 = ("The Prosecution Service of West Jutland has today charged a 39-year-old Danish citizen with aggravated computer intrusion "
            "and gross vandalism")
CHARGED5 = "Broholm was charged in November with selling the token to a gang of extortionists called Sable Tern"
# D6-D8
REFER6 = "県警は19日、攻撃に使われたレンタルサーバーを他人名義で契約したとして、埼玉県川口市の会社役員の男（52）を有印私文書偽造・同行使の疑いで和歌山地検に書類送検した"
REFER8 = "Japanese police have sent papers to prosecutors on a company director"
LEASE6 = "男は昨年11月から今年3月にかけ、知人の運転免許証の写しを使ってサーバー計7台を契約した"
LEASE8 = "who is said to have leased seven such machines"
HANDED6 = "初期パスワードの変更を求める文書を昨年4月、市の担当者に手渡した"
HANDED8 = "it handed the city a letter last year asking it to change the password"
NOTREC6 = "そのような文書は受け取っていない"
NOTREC7 = "パスワードの変更を求める文書を納入業者から受領した事実はございません"
OFFICE8 = "the letter was drafted but never left the office"
SP58 = "サイレンは3日午前2時14分から約11分間、屋外スピーカー112カ所のうち58カ所で鳴った"
SP58N = "誤放送のあった屋外スピーカーは、第2報で58カ所とお知らせしました"
SP61 = "その後の点検により61カ所であったことが確認されました"
SP61E = "61 of them sounded"
HURT6 = "6人が転倒するなどしてけがをした"
HURT8 = "避難中の転倒等により負傷された方は、6月23日現在、8名です"
START28 = "何者かが5月28日に管理サーバーへの侵入を開始し"
START19 = "The intrusion began on 19 May"
NOLEAK7 = "流出はしておりません"
NOLEAK8 = "the register did not leak"
COPIED8 = "the operators copied a register of some 4,300 residents who need help in an evacuation"
ENTRIES = "We have seen 200 entries from it on a channel run by Hollow Bell"
DEFAULT7 = "保守用の接続口のパスワードが初期設定のままであった"
DEFAULT8 = "the factory password still worked"
REACH8 = "Its maintenance port had been reachable from the internet since October 2024"
VISIBLE = "保守用の接続口が外部から見える状態になっていることは、職員の間では知られていた"
OTHERS6 = "同様の被害は他の自治体では確認されていない"
OTHERS8 = "Two were entered last month"
CREDIT6 = "サイレンを鳴らしたのは我々だ"
CREDIT8 = "A crew called Hollow Bell has taken the credit"
SIREN6 = "和歌山県鷺浜市で今月3日未明、津波警報を知らせる防災行政無線のサイレンが誤って鳴った"
SIREN8 = ("At 02:14 on 3 June, loudspeakers all over Sagihama, a city on the coast of western Japan, warned of a tsunami that was not "
          "coming")
CHILE = "They are possibly the ones who set off sirens in Valparaíso in 2022"
FRISIA = "intruders had tried to reach its turbines off Borkum"

claims = [
    ("D0", "Hackers suspected of working for Merovia's intelligence service", "wren", "works for", "bureau",
     W + " > the government in Ljubljana [said]", SLO, "WORKS-FOR", {"modality": "suspected", "words": ["suspected of"]}),
    ("D0", READ0, "wren", "read", "mailboxes", W + " > the government in Ljubljana [said]", SLO, "MAIL-READ"),
    ("D0", INSIDE0, "wren", "had been inside", "assembly", W + " > Andrej Kopriva [told reporters]", SLO, "INSIDE",
     {"time": "2024-11/2025-02-17"}),
    ("D0", NOTICED, "technician", "noticed", "forwarded messages", W + " > Andrej Kopriva [told reporters]", SLO, "NOTICED",
     {"time": "2025-02-17"}),
    ("D0", LIKELY0, "bureau", "involved in", "intrusion",
     W + " > Andrej Kopriva [said] {direct quotation} > a report by the country's Cyber Protection Office [citing]", CPO, "BUREAU-BEHIND",
     {"modality": "probable", "words": ["very likely"]}),
    ("D0", CLASSIFIED, "", "found", "classified documents", W + " > Andrej Kopriva [He added]", SLO, "NO-CLASSIFIED",
     {"polarity": "-", "modality": "not found (open)", "words": ["so far"]}),
    ("D0", "the break-in was the work of a group known to researchers as Ashen Wren", "wren", "conducted", "break-in",
     W + " > Andrej Kopriva [the minister said] > The office [believes]", CPO, "ACTOR", {"modality": "believed", "words": ["believes"]}),
    ("D0", "the hackers were after members of a committee that is to decide on a Merovian company's bid for the port railway at Koper",
     "committee", "were targeted by", "wren",
     W + " > Jutranji List [reported] > two officers involved in the police inquiry [quoting] {anonymous}", SPOL, "COMMITTEE-TARGETED"),
    ("D0", VOTES, "committee", "votes on", "bid", W, W, "VOTE", {"time": "2025-03-27"}),
    ("D0", "two servers in Maribor had been rented through a firm registered in the name of a pensioner who died in 2019", "",
     "leased under a false name", "mpservers", W + " > Police [said]", SPOL, "LEASE"),
    ("D0", "A 34-year-old Merovian student suspected of setting up the firm", "student", "registered", "firm",
     W + " > Nika Zorman [said]", SPOL, "FIRM", {"modality": "suspected", "words": ["suspected of"]}),
    ("D0", LEFT0, "student", "left", "Slovenia", W + " > Nika Zorman [said]", SPOL, "STUDENT-LEFT-JANUARY", {"time": "2025-01-30"}),
    ("D0", "He has not been charged", "", "not charged", "student", W, SPOL, "NOT-CHARGED", MINUS),
    ("D0", DISMISSED, "official", "denied", "allegations", W + " > A Merovian foreign ministry official [dismissed] {anonymous}",
     "Merovian foreign ministry official", "OFFICIAL-DENIES", MINUS),
    ("D0", LETTERS0, "merovia", "read", "other people's letters",
     W + " > A Merovian foreign ministry official [said the official] {anonymous, direct quotation}",
     "Merovian foreign ministry official", "LETTERS", MINUS),
    ("D0", "was relieved of his post as head of the assembly's IT department on Monday", "", "dismissed", "lesjak", W, W,
     "LESJAK-DISMISSED", {"time": "2025-03-10"}),
    ("D0", "he had asked for new mail servers twice, in 2022 and in 2023", "lesjak", "asked for", "new mail servers",
     W + " > Borut Lesjak [told Meridian News]", "Borut Lesjak", "SERVERS-ASKED", {"time": "2022/2023"}),
    ("D0", "The assembly's secretary general, Mojca Primc, would not discuss his departure", "primc", "declined to comment on",
     "departure of lesjak", W, "Mojca Primc", "PRIMC-SILENT", {"kind": "non-statement"}),
    ("D0", "Last year neighbouring Austria expelled two Merovian diplomats", "austria", "expelled", "two Merovian diplomats", W, W,
     "EXPELLED", {"time": "2024", "note": "another incident: must not corroborate the claims on the National Assembly"}),
    ("D0", "an attempt to break into its energy regulator", "", "attacked", "energy regulator", W + " > Austria [what it called]",
     "Austria", "OTHER-EVENT", {"time": "2024", "note": "another incident"}),

    ("D1", SUMMONED1, "slovenia", "summoned", "borsa", R, R, "SUMMONED", {"time": "2025-03-14"}),
    ("D1", BEHIND1, "bureau", "involved in", "break-in", R + " > Andrej Kopriva [said]", CPO, "BUREAU-BEHIND",
     {"note": "distorts: \"very likely\" in the wire; Kopriva rests on the report of the office"}),
    ("D1", INSIDE1, "wren", "had been inside", "assembly", RM, SLO, "INSIDE", {"time": "2024-11/2025-02-17"}),
    ("D1", NOTICED, "technician", "noticed", "forwarded messages", RM, SLO, "NOTICED", {"time": "2025-02-17"}),
    ("D1", "Ambassador Ilian Borsa left the Foreign Ministry by a side door without answering questions", "borsa",
     "declined to comment on", "", R, "Ilian Borsa", "BORSA-SILENT", {"kind": "non-statement", "time": "2025-03-14"}),
    ("D1", EMBASSY, "merovia", "denied", "accusation", R + " > his embassy [called]", MER, "EMBASSY-DENIES", MINUS),
    ("D1", READ1, "", "read", "mailboxes", R + " > The government [speaks of]", SLO, "MAIL-READ"),
    ("D1", "That figure is too low", "figure", "is", "too low", R + " > Tadej Vidmar [according to]", "Tadej Vidmar", "TOO-LOW"),
    ("D1", OPENED91, "", "read", "mailboxes", R + " > Tadej Vidmar [told Radio Adria's morning programme] {direct quotation}",
     "Tadej Vidmar", "NINETY-ONE"),
    ("D1", "I have seen the list", "vidmar", "saw", "list", R + " > Tadej Vidmar [told Radio Adria's morning programme] {direct quotation}",
     "Tadej Vidmar", "LIST"),
    ("D1", "All 214 mailboxes were checked", "", "checked", "mailboxes", R + " > a spokeswoman [said] {direct quotation}", SLO, "CHECKED"),
    ("D1", OPENED63, "", "read", "mailboxes", R + " > a spokeswoman [said] {direct quotation}", SLO, "MAIL-READ"),
    ("D1", DRAFT, "", "stole", "draft", R + " > Tadej Vidmar [confirmed]", "Tadej Vidmar", "DRAFT",
     {"modality": "confirmed", "words": ["confirmed"]}),
    ("D1", "He wants the vote put off until after the summer", "vidmar", "wants", "vote put off", R + " > Tadej Vidmar [wants]",
     "Tadej Vidmar", "WANTS-DELAY", {"kind": "stance"}),
    ("D1", "the student suspected of having set up the firm behind the servers", "student", "registered", "firm", R + " > Police [say]",
     SPOL, "FIRM", {"modality": "suspected", "words": ["suspected of"]}),
    ("D1", LEFT1, "student", "left", "Slovenia", R + " > Police [say]", SPOL, "STUDENT-LEFT-JANUARY", {"time": "2025-01"}),
    ("D1", FLAT, "student", "lived in", "her flat", R + " > Marija Golob [told Radio Adria]", "Marija Golob", "FLAT",
     {"time": "2025-02-10"}),
    ("D1", RENT, "student", "paid", "rent", R + " > Marija Golob [she said] {direct quotation}", "Marija Golob", "RENT",
     {"time": "2025-02-10"}),
    ("D1", SENT, "justice", "asked for", "legal assistance", R + " > The Justice Ministry [said]", "Justice Ministry", "REQUEST",
     {"time": "2025-03-06"}),
    ("D1", "Eva Maurer, who teaches network security in Graz, is not convinced by what has been made public", "maurer",
     "is convinced by", "what has been made public", R + " > Eva Maurer [is not convinced]", "Eva Maurer", "NOT-CONVINCED",
     {"polarity": "-", "kind": "stance"}),
    ("D1", "I have yet to see proof that would stand up in court", "maurer", "saw", "proof",
     R + " > Eva Maurer [she said] {direct quotation}", "Eva Maurer", "NO-PROOF", {"polarity": "-", "words": ["have yet to"]}),

    ("D2", LIKELY2, "bureau", "involved in", "intrusion", QM + " > The Slovenian government [says]", CPO, "BUREAU-BEHIND",
     {"modality": "probable", "words": ["very likely"]}),
    ("D2", NOTHING, "bureau", "involved in", "this matter", VEL, MER, "BUREAU-NOT-INVOLVED", MINUS),
    ("D2", "Slovenia has presented no evidence to us", "slovenia", "showed", "evidence", VEL, MER, "SHOWN-NOTHING", MINUS),
    ("D2", PROVE, "Whoever levels a charge", "should prove", "charge", VEL, MER, "EVIDENCE",
     {"modality": "deontic", "words": ["should"], "kind": "norm"}),
    ("D2", "It is often hard to tell where a cyberattack comes from", "origin of a cyberattack", "is", "hard to tell", VEL, MER,
     "HARD-TO-TELL"),
    ("D2", "Merovia's own ministries are attacked some 4,000 times a day", "Merovia's own ministries", "was subject of", "attacks", VEL,
     MER, "MEROVIA-VICTIM"),
    ("D2", "A Merovian student is suspected of having registered the company that rented the servers", "student", "registered", "firm",
     QJ + " > unstated [is suspected]", SPOL, "FIRM", {"modality": "suspected", "words": ["is suspected of"]}),
    ("D2", LEFT2, "student", "left", "Slovenia", QJ + " > Slovenian police [say]", SPOL, "STUDENT-LEFT-JANUARY", {"time": "2025-01-30"}),
    ("D2", "He is in Merovia, with his family", "student", "is in", "Merovia", VEL, MER, "IN-MEROVIA", {"time": "2025-03-17"}),
    ("D2", LEFT12, "student", "left", "Slovenia", VEL, MER, "STUDENT-LEFT-FEBRUARY", {"time": "2025-02-12"}),
    ("D2", "He is not and has never been employed by any state body", "student", "works for", "state body", VEL, MER, "NOT-EMPLOYED",
     MINUS),
    ("D2", "I have nothing to add on his studies or his private life", "velikan", "declined to comment on", "studies and private life",
     VEL, MER, "VELIKAN-SILENT", {"kind": "non-statement"}),
    ("D2", ASKED, "justice", "asked for", "legal assistance", QR + " > The Justice Ministry in Ljubljana [says]", "Justice Ministry",
     "REQUEST", {"time": "2025-03-06"}),
    ("D2", RECEIVED, "merovia", "received", "request", VEL, MER, "NOT-RECEIVED",
     {"polarity": "-", "words": ["As of this morning"], "time": "2025-03-17"}),
    ("D2", "If one arrives, it will be dealt with in line with our law", "request", "will be dealt with", "in line with our law", VEL, MER,
     "WILL-DEAL", {"note": "on a condition"}),
    ("D2", LETTERS2, "merovia", "read", "other people's letters", QM + " > An official of your ministry [told us] {anonymous}",
     "Merovian foreign ministry official", "LETTERS", MINUS),
    ("D2", "I am not aware of that conversation", "velikan", "aware of", "conversation", VEL, MER, "NOT-AWARE", MINUS),
    ("D2", SUMMONED2, "slovenia", "summoned", "borsa", QR, R, "SUMMONED", {"time": "2025-03-14"}),
    ("D2", "Our ambassador lodged a protest with the Slovenian side", "borsa", "lodged a protest with", "slovenia", VEL, MER, "PROTEST"),
    ("D2", "A commercial bid for a railway must not be dragged into this", "bid", "must be dragged into", "this", VEL, MER, "BID-NORM",
     {"polarity": "-", "modality": "deontic", "words": ["must not"], "kind": "norm"}),
    ("D2", "Merovia and Slovenia have traded with each other for a hundred years", "Merovia and Slovenia", "traded with", "each other",
     VEL, MER, "TRADE"),
    ("D2", PUTOFF, "committee", "put off", "vote", M + " > TV Merovia [TV Merovia:]", "TV Merovia", "VOTE-PUT-OFF"),
    ("D2", "I would leave it to the committee to explain its timetable", "velikan", "declined to comment on", "timetable", VEL, MER,
     "TIMETABLE-SILENT", {"kind": "non-statement"}),
    ("D2", "its offer stands until June 30", "offer of rail", "runs until", "June 30", VEL + " > Merovian Rail [has informed us]",
     "Merovian Rail", "OFFER", {"time": "2025-06-30"}),

    ("D3", CHARGED3, "pros", "charged", "technic", P, P, "CHARGED", {"time": "2025-11-27"}),
    ("D3", "Until May 2025 the accused worked for a subcontractor of the operator, Vesthav Energi A/S", "technic", "worked for",
     "subcontractor of vesthav", P, P, "WORKED-FOR", {"time": "2025-05"}),
    ("D3", SOLD3, "technic", "sold", "token", P, P, "TOKEN-SOLD", {"modality": "alleged", "words": ["is alleged to"]}),
    ("D3", EUROS, "technic", "was paid", "EUR 22,000", P, P, "EUROS", {"modality": "alleged", "words": ["is alleged to"]}),
    ("D3", "the token was used to log in from abroad at 23:41 on 7 October", "token", "used in", "log-in from abroad",
     P + " > The investigation [has shown]", P, "TOKEN-USED", {"modality": "finding", "words": ["has shown"], "time": "2025-10-07"}),
    ("D3", DOWN3, "tern", "shut down", "turbines", P, P, "HACKERS-SHUT-DOWN", {"time": "2025-10-08"}),
    ("D3", DATA3, "tern", "stole", "drawings and staffdata", P, P, "DATA"),
    ("D3", "The accused was arrested in Szczecin, Poland, on 4 November under a European arrest warrant", "", "arrested", "technic", P, P,
     "ARRESTED", {"time": "2025-11-04"}),
    ("D3", "was handed over to the Danish authorities on 18 November", "", "handed over", "technic", P, P, "HANDED-OVER",
     {"time": "2025-11-18"}),
    ("D3", REMAND, "court in Esbjerg", "ordered held", "technic", P, P, "REMANDED", {"time": "2025-12-16"}),
    ("D3", DENIES, "technic", "denied", "charges", P + " > The accused [denies]", TECH, "TECHNICIAN-DENIES", MINUS),
    ("D3", STOLEN3, "", "stole", "token", P + " > The accused [he stated]", TECH, "TOKEN-STOLEN"),
    ("D3", "A man and a woman, both of whom are suspected of belonging to Sable Tern, have been charged in absentia", "", "charged",
     "man and woman", P, P, "TWO-CHARGED"),
    ("D3", "both of whom are suspected of belonging to Sable Tern", "man and woman", "are members of", "tern", P, P, "TWO-MEMBERS",
     {"modality": "suspected", "words": ["are suspected of"]}),
    ("D3", CYPRUS, "woman", "is in", "Cyprus", P, P, "CYPRUS", {"modality": "believed", "words": ["is believed to"]}),
    ("D3", "Vesthav Energi received a demand for 60 bitcoin on 9 October", "vesthav", "received a demand for", "60 bitcoin", P, P,
     "DEMAND", {"time": "2025-10-09"}),
    ("D3", UNPAID3, "vesthav", "paid", "ransom", P + " > the company [According to]", VES, "NOT-PAID", MINUS),
    ("D3", NOSTATE3, "foreign state", "directed", "attack", P, P, "NO-STATE",
     {"polarity": "-", "modality": "not found (open)", "words": ["at present", "no indication"]}),
    ("D3", "The question remains part of the investigation", "pros", "investigating", "foreign state", P, P, "STATE-INVESTIGATED"),
    ("D3", "the Prosecution Service is assisted by the Polish police and Europol", "Polish police and Europol", "helped", "pros", P, P,
     "ASSISTED"),
    ("D3", "The hearings are held behind closed doors", "hearings", "are", "behind closed doors", P, P, "CLOSED-DOORS"),
    ("D3", "The Prosecution Service will therefore not comment further at this stage", "pros", "declined to comment on", "", P, P,
     "PROSECUTION-SILENT", {"kind": "non-statement"}),

    ("D4", OWN4, "controlroom", "shut down", "turbines", C + " > The company that runs the Hvide Rev wind farm [insisting]", VES,
     "OWN-SHUT-DOWN"),
    ("D4", OWN4Q, "controlroom", "shut down", "turbines", C + " > Henrik Juul [told the Courier] {direct quotation}", VES,
     "OWN-SHUT-DOWN", {"note": "nobody but: its own people, and no one else"}),
    ("D4", "It was a precaution", "shutdown", "was", "precaution", C + " > Henrik Juul [told the Courier] {direct quotation}", VES,
     "PRECAUTION"),
    ("D4", THIRTYONE, "controlroom", "shut down", "31 turbines", C + " > Henrik Juul [told the Courier] {direct quotation}", VES,
     "THIRTY-ONE"),
    ("D4", "Prosecutors in Esbjerg on Thursday charged a former service technician with intrusion and vandalism", "pros", "charged",
     "technic", C, P, "CHARGED", {"time": "2025-11-27"}),
    ("D4", SOLD4, "technic", "sold", "token", C + " > Prosecutors in Esbjerg [They say]", P, "TOKEN-SOLD"),
    ("D4", DOWN4, "tern", "shut down", "turbines", C + " > Prosecutors in Esbjerg [They say]", P, "HACKERS-SHUT-DOWN"),
    ("D4", "The logs show where the commands came from", "logs", "show", "where the commands came from",
     C + " > Lone Skaarup [she said] {direct quotation}", P, "LOGS"),
    ("D4", NOTROOM, "commands", "came from", "controlroom", C + " > Lone Skaarup [she said] {direct quotation}", P, "NOT-CONTROL-ROOM",
     MINUS),
    ("D4", "who lived in Varde until the summer", "technic", "lived in", "Varde", C, C, "VARDE", {"time": "2025-SU"}),
    ("D4", "was picked up in Poland on November 4", "", "arrested", "technic", C, P, "ARRESTED", {"time": "2025-11-04"}),
    ("D4", HEARD, "technic", "knew", "tern", C + " > Birgitte Rask [said]", TECH, "NEVER-HEARD", MINUS),
    ("D4", THIEF4, "A thief", "stole", "token", C + " > Birgitte Rask [she said]", TECH, "TOKEN-STOLEN", {"time": "2025-09"}),
    ("D4", BREAKIN, "technic", "notified", "epolice", C + " > Police in Esbjerg [confirmed]", EPOL, "BREAK-IN-REPORTED",
     {"modality": "confirmed", "words": ["confirmed"], "time": "2025-09-12"}),
    ("D4", JACKET, "report", "lists", "a jacket and a drill", C + " > a person who has read it [according to] {anonymous}", EPOL,
     "JACKET"),
    ("D4", JUUL, "juul", "declined to comment on", "payment", C, VES, "JUUL-SILENT", {"kind": "non-statement"}),
    ("D4", LINK4, "service", "investigating", "link of tern and a foreign power", C + " > Two intelligence officers [told the Courier] {anonymous}",
     "intelligence service", "LINK-INVESTIGATED", {"words": ["possible"]}),
    ("D4", "Nobody pays good money for a drawing of a substation unless he plans to visit", "Nobody", "paid", "drawing of a substation",
     C + " > one of them [said] {anonymous, direct quotation}", "intelligence service", "VISIT", MINUS),
    ("D4", "The intelligence service declined to comment", "service", "declined to comment on", "", C, "intelligence service",
     "SERVICE-SILENT", {"kind": "non-statement"}),
    ("D4", HOUSEHOLD, "household", "lost", "power", C + " > Mads Winther [told parliament]", "Mads Winther", "NO-OUTAGE", MINUS),
    ("D4", FRISIA, "intruders", "attacked", "turbines of frisia", C + " > Frisia Wind [reported]", "Frisia Wind", "OTHER-EVENT-FRISIA",
     {"time": "2025-03", "note": "another incident: must not corroborate the claims on Hvide Rev"}),

    ("D5", "for five years Kim Broholm kept it in the glove compartment of his Škoda", "technic", "kept", "token", S, S, "GLOVE"),
    ("D5", CHARGED5, "pros", "charged", "technic", S, P, "CHARGED", {"time": "2025-11"}),
    ("D5", FREE, "court in Esbjerg", "released", "technic", S, S, "RELEASED", {"time": "2026-01-13"}),
    ("D5", "calls the case a house of cards", "case", "is", "house of cards", S + " > Birgitte Rask [calls]", TECH, "HOUSE-OF-CARDS",
     {"kind": "stance"}),
    ("D5", "it expects to bring it to trial in the spring", "pros", "will bring to trial", "case", S + " > the Prosecution Service [says]",
     P, "TRIAL", {"modality": "probable", "words": ["expects"], "time": "2026-SP"}),
    ("D5", DOWN5, "turbines", "went down", "", S + " > A report by the security firm Lindqvist Nord [says]", LIND, "WENT-DOWN"),
    ("D5", RIGA, "commands", "came from", "rented server in Riga", S + " > A report by the security firm Lindqvist Nord [it finds]", LIND,
     "RIGA", {"modality": "finding", "words": ["finds"]}),
    ("D5", OWN5, "controlroom", "shut down", "turbines", S + " > The company [holds]", VES, "OWN-SHUT-DOWN"),
    ("D5", UNPAID5, "vesthav", "paid", "ransom", S + " > Prosecutors [passed on] > the company [the company's word]", VES, "NOT-PAID",
     MINUS),
    ("D5", BITCOIN, "vesthav", "paid", "18 bitcoin", S + " > Three people who followed the talks with the hackers [they say] {anonymous}",
     THREE, "PAID", {"time": "2025-10-21"}),
    ("D5", "was promised that the drawings would be deleted", "tern", "promised", "deletion of drawings",
     S + " > Three people who followed the talks with the hackers [they say] {anonymous}", THREE, "PROMISE"),
    ("D5", UNPAID5Q, "vesthav", "paid", "ransom", S + " > a Vesthav spokeswoman [said] {direct quotation}", VES, "NOT-PAID", MINUS),
    ("D5", "the drawings turned up on a forum in December", "", "published", "drawings", S + " > Lindqvist Nord [according to]", LIND,
     "FORUM", {"time": "2025-12"}),
    ("D5", DATA5, "tern", "stole", "staffdata", S + " > Prosecutors [spoke of]", P, "DATA"),
    ("D5", AFFECTED, "1,140 people", "were affected", "", S + " > the Data Protection Agency [found]", "Data Protection Agency",
     "PEOPLE-AFFECTED", {"modality": "finding", "words": ["found"], "time": "2026-01-08"}),
    ("D5", "files on former staff had been copied as well", "tern", "stole", "files on former staff",
     S + " > the Data Protection Agency [found]", "Data Protection Agency", "FORMER-STAFF", {"modality": "finding", "words": ["found"]}),
    ("D5", "they are the crew that blackmailed Dutch pumping stations in 2023 under the name of Ember Coot", "tern", "is", "coot",
     S + " > The report [thinks]", LIND, "SAME-CREW", {"modality": "probable", "words": ["very probable"]}),
    ("D5", LIMASSOL, "", "arrested", "woman", S, S, "WOMAN-ARRESTED", {"time": "2025-12-19"}),
    ("D5", "has reportedly begun to talk", "woman", "began", "to talk", S + " > unstated [reportedly] {hearsay}", "unstated", "TALKS",
     {"modality": "hearsay", "words": ["reportedly"]}),
    ("D5", STATE5, "state", "paid", "job", S + " > Poul Vestergaard [has no doubt]", "Poul Vestergaard", "STATE-PAID",
     {"words": ["no doubt"]}),
    ("D5", NOSTATE5, "foreign state", "directed", "attack", S + " > Prosecutors [told the Review]", P, "NO-STATE",
     {"polarity": "-", "modality": "not found (open)", "words": ["nothing to suggest"], "time": "2026-01-12"}),
    ("D5", "Broholm, meanwhile, has gone back to Varde", "technic", "went back to", "Varde", S, S, "BACK"),

    ("D6", SIREN6, "siren", "sounded", "", N, G, "SIREN", {"time": "2025-06-03"}),
    ("D6", REFER6, "wpolice", "referred to prosecutors", "director", N + " > 捜査関係者 [への取材で分かった] {anonymous}", WPOL, "REFERRAL",
     {"time": "2025-06-19"}),
    ("D6", "有印私文書偽造・同行使の疑い", "director", "charged with", "有印私文書偽造・同行使",
     N + " > 捜査関係者 [への取材で分かった] {anonymous}", WPOL, "CHARGE", {"modality": "suspected", "words": ["疑い"]}),
    ("D6", LEASE6, "director", "leased under a false name", "rservers", N + " > 捜査関係者 [によると] {anonymous}", WPOL, "SERVERS-LEASED",
     {"time": "2024-11/2025-03"}),
    ("D6", "このうち2台が、無線の管理サーバーに侵入する際に使われていた", "rservers (two)", "used in", "管理サーバーへの侵入",
     N + " > 捜査関係者 [によると] {anonymous}", WPOL, "SERVERS-USED"),
    ("D6", "SNSで知り合った人物に1台3万円で頼まれた", "snsperson", "instructed", "director",
     N + " > unstated [という] {hearsay} > 男 [供述している] {direct quotation}", "男 (statement to police)", "SNS",
     {"modality": "hearsay", "words": ["という"]}),
    ("D6", "何に使うかは聞いていない", "director", "knew", "何に使うか",
     N + " > unstated [という] {hearsay} > 男 [供述している] {direct quotation}", "男 (statement to police)", "NOT-KNOWING",
     {"polarity": "-", "modality": "hearsay", "words": ["という"]}),
    ("D6", "「ホロウ・ベル」を名乗る海外のハッカー集団が関与した", "bell", "involved in", "侵入", N + " > 県警 [とみて]", WPOL, "BELL-INVOLVED",
     {"modality": "suspected", "words": ["疑いがある"]}),
    ("D6", CREDIT6, "bell", "conducted", "サイレン", N + " > 集団 [投稿していた] {direct quotation}", BELL, "CREDIT", {"time": "2025-06-05"}),
    ("D6", SP58, "siren", "sounded", "58カ所", N + " > 市 [によると]", G, "SPEAKERS-58", {"time": "2025-06-03"}),
    ("D6", "住民約1900人が高台などに避難し", "residents", "evacuated to", "高台など", N + " > 市 [によると]", G, "EVACUATED"),
    ("D6", HURT6, "6人", "suffered", "けが", N + " > 市 [によると]", G, "INJURED-6"),
    ("D6", HANDED6, "misaki", "handed over", "letter", N + " > 三崎無線システム [説明した] {direct quotation}", MIS, "LETTER-HANDED",
     {"time": "2024-04"}),
    ("D6", NOTREC6, "sagihama", "received", "letter", N + " > 市の担当者 [話す] {direct quotation}", G, "LETTER-NOT-RECEIVED", MINUS),
    ("D6", VISIBLE, "port", "was open to", "外部", N + " > 元市職員の男性 [証言した] {anonymous, direct quotation}", "元市職員",
     "PORT-VISIBLE"),
    ("D6", OTHERS6, "muraoka", "found", "他の自治体の被害", N + " > 村岡総務相 [述べた] {direct quotation}", "総務相", "NO-OTHERS",
     {"polarity": "-", "modality": "not found (open)", "words": ["確認されていない"], "time": "2025-06-19"}),
    ("D6", "総務省は、全国の自治体に点検を求める方針だ", "soumu", "will ask", "全国の自治体", N, "総務省", "WILL-ASK"),

    ("D7", "市民の皆様に多大なご不安とご迷惑をおかけしましたことを、改めて深くおわび申し上げます", "sagihama", "apologised to", "市民の皆様", G, G,
     "APOLOGY", {"kind": "stance"}),
    ("D7", SP58N, "siren", "sounded", "58カ所", G, G, "SPEAKERS-58", {"note": "the number of the second notice, withdrawn here"}),
    ("D7", SP61, "siren", "sounded", "61カ所", G, G, "SPEAKERS-61", {"modality": "confirmed", "words": ["確認されました"]}),
    ("D7", HURT8, "8名", "suffered", "負傷", G, G, "INJURED-8", {"time": "2025-06-23"}),
    ("D7", "このうち2名の方が現在も入院されています", "2名", "is in", "病院", G, G, "IN-HOSPITAL", {"time": "2025-06-24"}),
    ("D7", START28, "bell", "broke into", "mgmt", G + " > 本市が委託した調査会社の報告 [によれば]", CONS, "START-28-MAY",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-05-28"}),
    ("D7", "6月3日に放送装置を操作した", "bell", "operated", "放送装置", G + " > 本市が委託した調査会社の報告 [によれば]", CONS, "OPERATED",
     {"modality": "hearsay", "words": ["とのことです"], "time": "2025-06-03"}),
    ("D7", DEFAULT7, "password", "was left at", "初期設定", G, G, "FACTORY-PASSWORD", {"modality": "finding", "words": ["判明しております"]}),
    ("D7", NOTREC7, "sagihama", "received", "letter", G, G, "LETTER-NOT-RECEIVED", MINUS),
    ("D7", "避難行動要支援者名簿は別のネットワークで管理しており", "register", "kept on", "別のネットワーク", G, G, "REGISTER-SEPARATE"),
    ("D7", NOLEAK7, "register", "leaked", "", G, G, "REGISTER-SAFE", MINUS),
    ("D7", "6月4日、和歌山県警察に被害届を提出いたしました", "sagihama", "notified", "wpolice", G, G, "POLICE-NOTIFIED",
     {"time": "2025-06-04"}),
    ("D7", "管理サーバーは6月5日に外部の回線から切り離しております", "sagihama", "disconnected", "mgmt", G, G, "DISCONNECTED",
     {"time": "2025-06-05"}),
    ("D7", "攻撃を行った者については捜査中であり、本市からの回答は差し控えさせていただきます", "sagihama", "declined to comment on", "攻撃を行った者", G,
     G, "CITY-SILENT", {"kind": "non-statement"}),
    ("D7", "全ての屋外スピーカーの点検を7月末までに終える予定です", "sagihama", "will finish", "点検", G, G, "WILL-FINISH", {"time": "2025-07"}),
    ("D7", "市の職員を名乗り、戸別受信機の点検費用を請求する電話があった", "", "telephoned", "",
     G + " > unstated [との相談が寄せられています] {anonymous}", "相談者", "CALLS"),
    ("D7", "市が費用を請求することはございません", "sagihama", "demanded", "費用", G, G, "NO-FEES", MINUS),
    ("D7", "ご注意ください", "", "should beware of", "電話", G, G, "BEWARE", {"modality": "deontic", "words": ["ください"], "kind": "norm"}),

    ("D8", SIREN8, "siren", "sounded", "", H, G, "SIREN", {"time": "2025-06-03"}),
    ("D8", SP61E, "siren", "sounded", "61", H + " > the city [According to]", G, "SPEAKERS-61"),
    ("D8", CREDIT8, "bell", "conducted", "siren", H + " > A crew called Hollow Bell [has taken the credit]", BELL, "CREDIT"),
    ("D8", "The loudspeakers are run from a management server supplied by Misaki Radio Systems", "siren", "run from", "mgmt", H, H,
     "RUN-FROM"),
    ("D8", REACH8, "port", "was open to", "internet", H, H, "PORT-VISIBLE", {"time": "2024-10"}),
    ("D8", DEFAULT8, "password", "worked", "", H, H, "FACTORY-PASSWORD"),
    ("D8", START19, "bell", "broke into", "mgmt", H, H, "START-19-MAY", {"time": "2025-05-19"}),
    ("D8", "The first login came from a rental server in Tokyo", "The first login", "came from", "rental server in Tokyo", H, H,
     "FIRST-LOGIN"),
    ("D8", REFER8, "wpolice", "referred to prosecutors", "director", H, WPOL, "REFERRAL"),
    ("D8", LEASE8, "director", "leased", "rservers", H + " > unstated [is said to] {hearsay}", WPOL, "SERVERS-LEASED",
     {"modality": "hearsay", "words": ["is said to"]}),
    ("D8", COPIED8, "bell", "stole", "register", H, H, "REGISTER-COPIED"),
    ("D8", NOLEAK8, "register", "leaked", "", H + " > The city [says]", G, "REGISTER-SAFE", MINUS),
    ("D8", ENTRIES, "harrow", "saw", "entries of the register", H, H, "ENTRIES-SEEN"),
    ("D8", "we told the city so on 26 June", "harrow", "notified", "sagihama", H, H, "CITY-TOLD", {"time": "2025-06-26"}),
    ("D8", HANDED8, "misaki", "handed over", "letter", H + " > Misaki [says]", MIS, "LETTER-HANDED", {"time": "2024"}),
    ("D8", OFFICE8, "letter", "left", "office", H + " > An engineer at Misaki [told us] {anonymous}", ENG, "LETTER-NOT-SENT", MINUS),
    ("D8", "Misaki did not respond to our questions", "misaki", "declined to comment on", "our questions", H, MIS, "MISAKI-SILENT",
     {"kind": "non-statement"}),
    ("D8", "Hollow Bell is a group of two or three people who work for hire", "bell", "is", "group for hire", H, H, "FOR-HIRE",
     {"modality": "probable", "words": ["moderate confidence"]}),
    ("D8", CHILE, "bell", "is", "the ones who set off sirens in Valparaíso", H, H, "VALPARAISO",
     {"modality": "possible", "words": ["possibly"], "note": "the sirens of 2022 are another incident"}),
    ("D8", "We have found nothing that ties them to a government", "bell", "linked to", "government", H, H, "NO-GOVERNMENT",
     {"polarity": "-", "modality": "not found (open)", "words": ["found nothing"]}),
    ("D8", "Nine more municipalities in Japan run consoles that accept the factory password", "nine", "use", "factory password", H, H,
     "NINE"),
    ("D8", "we have informed all of them", "harrow", "notified", "nine", H, H, "NINE-TOLD"),
    ("D8", OTHERS8, "", "broke into", "two municipalities", H, H, "TWO-ENTERED", {"time": "2025-06"}),
    ("D8", "Change the password", "", "should change", "password", H, H, "CHANGE",
     {"modality": "deontic", "words": ["Change"], "kind": "norm"}),
    ("D8", "take the maintenance port off the internet", "", "should take off the internet", "port", H, H, "TAKE-OFF",
     {"modality": "deontic", "words": ["take"], "kind": "norm"}),
]

relations = [
    # how many mailboxes
    ("contradicts", [("D1", OPENED91), ("D1", OPENED63)], "chairman and ministry: 91 mailboxes, or 63 of 214"),
    ("contradicts", [("D1", OPENED91), ("D1", READ1)], "the same"),
    ("contradicts", [("D1", OPENED91), ("D0", READ0)], "the same, as the wire has the number of the government"),
    # who was behind it
    ("contradicts", [("D1", BEHIND1), ("D2", NOTHING)], "was behind it, or had nothing to do with it"),
    # when the student left
    ("contradicts", [("D1", LEFT1), ("D1", FLAT)], "police and landlady: left at the end of January, or still there on 10 February"),
    ("contradicts", [("D0", LEFT0), ("D1", FLAT)], "the same, as the wire has it"),
    ("contradicts", [("D2", LEFT2), ("D1", FLAT)], "the same, as the newspaper asks"),
    ("contradicts", [("D2", LEFT2), ("D2", LEFT12)], "police and Merovian ministry: 30 January, or 12 February"),
    ("contradicts", [("D0", LEFT0), ("D2", LEFT12)], "the same, as the wire has it"),
    ("contradicts", [("D1", LEFT1), ("D2", LEFT12)], "the same, as the broadcaster has it"),
    # who stopped the turbines
    ("contradicts", [("D3", DOWN3), ("D4", OWN4)], "prosecutors and company: the attackers, or its own control room"),
    ("contradicts", [("D3", DOWN3), ("D4", OWN4Q)], "the same"),
    ("contradicts", [("D3", DOWN3), ("D5", OWN5)], "the same"),
    ("contradicts", [("D4", DOWN4), ("D4", OWN4)], "the same, inside the daily"),
    ("contradicts", [("D4", DOWN4), ("D4", OWN4Q)], "the same"),
    ("contradicts", [("D4", DOWN4), ("D5", OWN5)], "the same"),
    ("contradicts", [("D4", NOTROOM), ("D4", OWN4)], "the same: the commands did not come from there, or they did"),
    ("contradicts", [("D4", NOTROOM), ("D4", OWN4Q)], "the same"),
    ("contradicts", [("D4", NOTROOM), ("D5", OWN5)], "the same"),
    ("contradicts", [("D5", RIGA), ("D5", OWN5)], "security firm and company: commands from Riga, or from its control room"),
    ("contradicts", [("D5", RIGA), ("D4", OWN4)], "the same"),
    ("contradicts", [("D5", RIGA), ("D4", OWN4Q)], "the same"),
    # how many turbines
    ("contradicts", [("D3", DOWN3), ("D4", THIRTYONE)], "46 turbines, or 31"),
    ("contradicts", [("D4", DOWN4), ("D4", THIRTYONE)], "the same, inside the daily"),
    ("contradicts", [("D5", DOWN5), ("D4", THIRTYONE)], "the same, security firm against company"),
    # the token
    ("contradicts", [("D3", SOLD3), ("D3", STOLEN3)], "prosecutors and accused: sold, or stolen from his car"),
    ("contradicts", [("D3", SOLD3), ("D4", THIEF4)], "the same, as his lawyer has it"),
    ("contradicts", [("D4", SOLD4), ("D3", STOLEN3)], "the same"),
    ("contradicts", [("D4", SOLD4), ("D4", THIEF4)], "the same, inside the daily"),
    # the ransom
    ("contradicts", [("D5", BITCOIN), ("D5", UNPAID5Q)], "three people and the company: 18 bitcoin, or not one krone"),
    ("contradicts", [("D5", BITCOIN), ("D5", UNPAID5)], "the same, as prosecutors passed it on"),
    ("contradicts", [("D5", BITCOIN), ("D3", UNPAID3)], "the same, as the press release has it"),
    # the letter
    ("contradicts", [("D6", HANDED6), ("D6", NOTREC6)], "maker and city: handed over in April 2024, or never received"),
    ("contradicts", [("D6", HANDED6), ("D7", NOTREC7)], "the same, as the notice has it"),
    ("contradicts", [("D8", HANDED8), ("D6", NOTREC6)], "the same, in two languages"),
    ("contradicts", [("D8", HANDED8), ("D7", NOTREC7)], "the same"),
    ("contradicts", [("D8", HANDED8), ("D8", OFFICE8)], "maker and its engineer: handed over, or never out of the office"),
    ("contradicts", [("D6", HANDED6), ("D8", OFFICE8)], "the same, in two languages"),
    # the register
    ("contradicts", [("D8", COPIED8), ("D8", NOLEAK8)], "security firm and city: copied, or not leaked"),
    ("contradicts", [("D8", COPIED8), ("D7", NOLEAK7)], "the same, as the notice has it"),
    ("contradicts", [("D8", ENTRIES), ("D8", NOLEAK8)], "the same: entries seen on the channel"),
    ("contradicts", [("D8", ENTRIES), ("D7", NOLEAK7)], "the same"),
    # the first day
    ("contradicts", [("D7", START28), ("D8", START19)], "consultants and security firm: begun on 28 May, or on 19 May"),

    ("supersedes", [("D2", PUTOFF), ("D0", VOTES)], "no contradiction: a vote announced, then put off"),
    ("supersedes", [("D5", FREE), ("D3", REMAND)], "no contradiction: held until December, free in January"),
    ("supersedes", [("D5", LIMASSOL), ("D3", CYPRUS)], "no contradiction: believed in Cyprus in November, arrested there in December"),
    ("supersedes", [("D7", SP61), ("D6", SP58)], "the city corrects its number"),
    ("supersedes", [("D7", SP61), ("D7", SP58N)], "the same, inside the notice"),
    ("supersedes", [("D8", SP61E), ("D6", SP58)], "the corrected number, told in English"),
    ("supersedes", [("D7", HURT8), ("D6", HURT6)], "a later count of the city"),

    ("tension", [("D1", SENT), ("D2", RECEIVED)], "compatible: sent on the 6th, and not received by the 17th"),
    ("tension", [("D2", ASKED), ("D2", RECEIVED)], "the same, inside the press conference"),
    ("tension", [("D0", CLASSIFIED), ("D1", DRAFT)], "no contradiction: classified documents, and a draft report"),
    ("tension", [("D0", LETTERS0), ("D2", "I am not aware of that conversation")], "the talk is not known to her, what was said is not denied"),
    ("tension", [("D3", EUROS), ("D4", SOLD4)], "no contradiction: one sum in euros and in kroner"),
    ("tension", [("D5", AFFECTED), ("D5", DATA5)], "no contradiction: employees, and people with former staff among them"),
    ("tension", [("D5", AFFECTED), ("D3", DATA3)], "the same"),
    ("tension", [("D3", NOSTATE3), ("D4", LINK4)], "no indication, and a question that is being looked into"),
    ("tension", [("D5", STATE5), ("D5", NOSTATE5)], "a retired man's certainty, and nothing seen by prosecutors: open"),
    ("tension", [("D4", JUUL), ("D5", UNPAID5Q)], "silence in November, a denial in January"),
    ("tension", [("D4", JUUL), ("D3", UNPAID3)], "silence to a newspaper, a denial passed on by prosecutors"),
    ("tension", [("D4", BREAKIN), ("D4", JACKET)], "a break-in reported, and no token on the list"),
    ("tension", [("D4", JACKET), ("D4", THIEF4)], "not on the list, which does not prove that it was not taken"),
    ("tension", [("D4", HOUSEHOLD), ("D3", DOWN3)], "no contradiction: turbines stopped, no household without power"),
    ("tension", [("D6", OTHERS6), ("D8", OTHERS8)], "no contradiction: nothing confirmed on 19 June, two entered in June"),
    ("tension", [("D8", "We have found nothing that ties them to a government"),
                 ("D8", "Hollow Bell is a group of two or three people who work for hire")], "compatible"),

    ("opposes", [("D2", NOTHING), ("D2", LIKELY2)], "denial of a likelihood"),
    ("opposes", [("D2", NOTHING), ("D0", LIKELY0)], "denial of a likelihood"),
    ("opposes", [("D2", PROVE), ("D2", LIKELY2)], "a demand for proof, no denial"),
    ("opposes", [("D0", DISMISSED), ("D0", LIKELY0)], "denial of a likelihood"),
    ("opposes", [("D0", LETTERS0), ("D0", READ0)], "a denial in general"),
    ("opposes", [("D1", EMBASSY), ("D1", BEHIND1)], "the embassy calls it made up"),
    ("opposes", [("D1", "That figure is too low"), ("D1", READ1)], "disputes the number"),
    ("opposes", [("D1", "I have yet to see proof that would stand up in court"), ("D1", BEHIND1)], "doubts the proof, denies nothing"),
    ("opposes", [("D3", DENIES), ("D3", SOLD3)], "the accused denies the charge"),
    ("opposes", [("D4", HEARD), ("D4", SOLD4)], "denies having known the buyers"),
    ("opposes", [("D5", "calls the case a house of cards"), ("D5", CHARGED5)], "stance of the defence"),

    ("copy", [("D0", INSIDE0), ("D1", INSIDE1)], "wire text, the date written another way"),
    ("copy", [("D0", NOTICED), ("D1", NOTICED)], "wire text"),
    ("distorts", [("D1", BEHIND1), ("D0", LIKELY0)], "very likely became was"),
    ("same-utterance", [("D0", INSIDE0), ("D1", INSIDE1)], "one briefing of 13 March"),
    ("same-utterance", [("D0", LIKELY0), ("D1", BEHIND1)], "one briefing of 13 March"),
    ("same-utterance", [("D0", LETTERS0), ("D2", LETTERS2)], "one telephone call, told again in a question"),
    ("same-utterance", [("D1", SENT), ("D2", ASKED)], "one statement of the Justice Ministry"),
    ("same-origin", [("D0", LEFT0), ("D1", LEFT1), ("D2", LEFT2)], "the Slovenian police"),
    ("same-origin", [("D0", LIKELY0), ("D1", BEHIND1), ("D2", LIKELY2)], "the report of the Cyber Protection Office"),
    ("same-origin", [("D3", SOLD3), ("D4", SOLD4)], "the charge"),
    ("same-origin", [("D3", DOWN3), ("D4", DOWN4)], "the charge"),
    ("same-origin", [("D3", STOLEN3), ("D4", THIEF4)], "the accused, by way of prosecutors and of his lawyer"),
    ("same-origin", [("D3", UNPAID3), ("D5", UNPAID5), ("D5", UNPAID5Q)], "the company"),
    ("same-origin", [("D6", REFER6), ("D8", REFER8)], "one act of the prefectural police"),
    ("same-origin", [("D6", LEASE6), ("D8", LEASE8)], "the prefectural police"),
    ("same-origin", [("D6", HANDED6), ("D8", HANDED8)], "the maker"),
    ("same-origin", [("D6", NOTREC6), ("D7", NOTREC7)], "the city"),
    ("same-origin", [("D7", NOLEAK7), ("D8", NOLEAK8)], "the city"),
    ("same-origin", [("D7", SP61), ("D8", SP61E)], "the city's third notice"),
    ("same-origin", [("D6", CREDIT6), ("D8", CREDIT8)], "the group itself"),
    ("independent-partial", [("D1", FLAT), ("D2", LEFT12)], "landlady and ministry both have him in Slovenia in February"),
    ("independent-partial", [("D3", DOWN3), ("D5", DOWN5)], "prosecutors and security firm agree on 46; the firm's number names no hand"),
    ("independent-partial", [("D4", NOTROOM), ("D5", RIGA)], "prosecutors and security firm: not from the control room, from Riga"),
    ("independent-partial", [("D6", VISIBLE), ("D8", REACH8)], "former employee and security firm: the port was open to the outside"),
    ("independent", [("D7", DEFAULT7), ("D8", DEFAULT8)], "city and security firm: the factory password was still in force"),
    ("off-topic", [("D0", "Last year neighbouring Austria expelled two Merovian diplomats"),
                   ("D0", "an attempt to break into its energy regulator")], "another incident told as background"),
    ("off-topic", [("D4", FRISIA)], "another incident told as background"),
    ("off-topic", [("D8", CHILE)], "another incident"),
]

times = [
    ("D0", "March 13", 0, "2025-03-13", "dateline", None),
    ("D0", "Thursday", 0, "2025-03-13", "weekday", None),
    ("D0", "early November", 0, "2024-11", "last November before publication", None),
    ("D0", "Feb. 17", 0, "2025-02-17", "last before publication", None),
    ("D0", "Wednesday", 0, "2025-03-12", "weekday", None),
    ("D0", "March 27", 0, "2025-03-27", "next after publication", None),
    ("D0", "2019", 0, "2019", "explicit", None),
    ("D0", "34-year-old", 0, None, "an age", "age, not a date"),
    ("D0", "Jan. 30", 0, "2025-01-30", "last before publication", None),
    ("D0", "Monday", 0, "2025-03-10", "weekday", None),
    ("D0", "2022", 0, "2022", "explicit", None),
    ("D0", "2023", 0, "2023", "explicit", None),
    ("D0", "Last year", 0, "2024", "year before publication", None),
    ("D1", "14 March 2025", 0, "2025-03-14", "explicit", None),
    ("D1", "8 June 2023", 0, "2023-06-08", "explicit", "photo caption: not an event date"),
    ("D1", "Friday", 0, "2025-03-14", "weekday", None),
    ("D1", "early November", 0, "2024-11", "last November before publication", None),
    ("D1", "17 February", 0, "2025-02-17", "last before publication", None),
    ("D1", "214", 0, None, "count", "number, not a date"),
    ("D1", "the summer", 0, "2025-SU", "next summer after publication", None),
    ("D1", "the end of January", 0, "2025-01", "last January before publication", None),
    ("D1", "10 February", 0, "2025-02-10", "last before publication", None),
    ("D1", "that day", 0, "2025-02-10", "day told before", None),
    ("D1", "6 March", 0, "2025-03-06", "last before publication", None),
    ("D2", "17 March 2025", 0, "2025-03-17", "explicit", None),
    ("D2", "January 30", 0, "2025-01-30", "last before publication", None),
    ("D2", "February 12", 0, "2025-02-12", "last before publication", None),
    ("D2", "March 6", 0, "2025-03-06", "last before publication", None),
    ("D2", "this morning", 0, "2025-03-17", "day of publication", None),
    ("D2", "last week", 0, "2025-W11", "week before publication", None),
    ("D2", "Friday", 0, "2025-03-14", "weekday", None),
    ("D2", "March 27", 0, "2025-03-27", "next after publication", None),
    ("D2", "June 30", 0, "2025-06-30", "next after publication", None),
    ("D3", "27 November 2025", 0, "2025-11-27", "explicit", None),
    ("D3", "today", 0, "2025-11-27", "day of publication", None),
    ("D3", "39-year-old", 0, None, "an age", "age, not a date"),
    ("D3", "7 to 8 October 2025", 0, "2025-10-07/2025-10-08", "explicit range", None),
    ("D3", "May 2025", 0, "2025-05", "explicit", None),
    ("D3", "7 October", 0, "2025-10-07", "last before publication", None),
    ("D3", "4 November", 0, "2025-11-04", "last before publication", None),
    ("D3", "18 November", 0, "2025-11-18", "last before publication", None),
    ("D3", "16 December", 0, "2025-12-16", "next after publication", None),
    ("D3", "9 October", 0, "2025-10-09", "last before publication", None),
    ("D4", "Saturday, November 29, 2025", 0, "2025-11-29", "explicit", None),
    ("D4", "Friday", 0, "2025-11-28", "weekday", None),
    ("D4", "Thursday", 0, "2025-11-27", "weekday", None),
    ("D4", "39-year-old", 0, None, "an age", "age, not a date"),
    ("D4", "the summer", 0, "2025-SU", "last summer before publication", None),
    ("D4", "November 4", 0, "2025-11-04", "last before publication", None),
    ("D4", "September", 0, "2025-09", "last September before publication", None),
    ("D4", "September 12", 0, "2025-09-12", "last before publication", None),
    ("D4", "Friday", 1, "2025-11-28", "weekday", None),
    ("D4", "March", 0, "2025-03", "last March before publication", None),
    ("D5", "November", 0, "2025-11", "last November before publication", None),
    ("D5", "16 January 2026", 0, "2026-01-16", "explicit", None),
    ("D5", "November", 1, "2025-11", "last November before publication", None),
    ("D5", "Last Tuesday", 0, "2026-01-13", "weekday", None),
    ("D5", "the spring", 0, "2026-SP", "next spring after publication", None),
    ("D5", "October 21", 0, "2025-10-21", "last before publication", None),
    ("D5", "last week", 0, "2026-W02", "week before publication", None),
    ("D5", "December", 0, "2025-12", "last December before publication", None),
    ("D5", "January 8", 0, "2026-01-08", "last before publication", None),
    ("D5", "2023", 0, "2023", "explicit", None),
    ("D5", "December 19", 0, "2025-12-19", "last before publication", None),
    ("D5", "Monday", 0, "2026-01-12", "weekday", None),
    ("D6", "2025年6月20日", 0, "2025-06-20", "explicit", None),
    ("D6", "今月3日", 0, "2025-06-03", "month of publication", None),
    ("D6", "19日", 0, "2025-06-19", "day before publication", None),
    ("D6", "52", 0, None, "an age", "age, not a date"),
    ("D6", "昨年11月", 0, "2024-11", "year before publication", None),
    ("D6", "今年3月", 0, "2025-03", "year of publication", None),
    ("D6", "5日", 0, "2025-06-05", "last before publication", None),
    ("D6", "3日", 1, "2025-06-03", "last before publication", None),
    ("D6", "昨年4月", 0, "2024-04", "year before publication", None),
    ("D6", "19日", 1, "2025-06-19", "day before publication", None),
    ("D7", "令和7年6月24日", 0, "2025-06-24", "explicit, era", None),
    ("D7", "6月3日", 0, "2025-06-03", "last before publication", None),
    ("D7", "6月23日", 0, "2025-06-23", "last before publication", None),
    ("D7", "5月28日", 0, "2025-05-28", "last before publication", None),
    ("D7", "6月3日", 1, "2025-06-03", "last before publication", None),
    ("D7", "6月4日", 0, "2025-06-04", "last before publication", None),
    ("D7", "6月5日", 0, "2025-06-05", "last before publication", None),
    ("D7", "7月末", 0, "2025-07", "next after publication", None),
    ("D8", "2 July 2025", 0, "2025-07-02", "explicit", None),
    ("D8", "3 June", 0, "2025-06-03", "last before publication", None),
    ("D8", "the past weeks", 0, "PAST_REF", "vague", None),
    ("D8", "October 2024", 0, "2024-10", "explicit", None),
    ("D8", "19 May", 0, "2025-05-19", "last before publication", None),
    ("D8", "26 June", 0, "2025-06-26", "last before publication", None),
    ("D8", "last year", 0, "2024", "year before publication", None),
    ("D8", "2022", 0, "2022", "explicit", None),
    ("D8", "last month", 0, "2025-06", "month before publication", None),
]

traps = [
    "\"very likely\" in the wire is flat in the broadcaster's lead (D0, D1)",
    "a request sent on 6 March and not received on 17 March: both may be true (D1, D2)",
    "no classified documents found, and a draft report copied: another kind of paper (D0, D1)",
    "\"Do you have a comment?\", \"Where is he now?\", \"Will you grant it?\" are questions; the journalists tell claims of others (D2)",
    "an unnamed official's sentence comes back in a question, and the spokesperson does not know of it (D0, D2)",
    "a vote of 27 March announced, then put off (D0, D2)",
    "EUR 22,000 and about 164,000 kroner are one sum (D3, D4)",
    "310 employees and 1,140 people: another scope (D3, D5)",
    "remanded until 16 December and set free on 13 January: another time (D3, D5)",
    "believed to be in Cyprus, arrested in Limassol: one place, two times (D3, D5)",
    "turbines stopped, and no household without power (D3, D4)",
    "\"Nobody but our own people stopped\" is no plain negation (D4)",
    "two break-ins: into a wind farm and into a car (D4)",
    "\"the report\" in D4 is a police report on a car, \"The report\" in D5 that of a security firm",
    "Juul's silence on the ransom is no payment (D3, D4, D5)",
    "58 and 61 loudspeakers, six and eight injured: corrected by the city itself (D6, D7)",
    "nothing confirmed elsewhere on 19 June, two more towns entered in June (D6, D8)",
    "seven servers leased, two used, one in Tokyo: no conflict of numbers (D6, D8)",
    "\"They\" in \"They are possibly the ones\" is Hollow Bell; \"it\" in \"it handed the city a letter\" is Misaki (D8)",
    "市 is the city that speaks, 他の自治体 are other towns (D6)",
    "page furniture, a caption with a date of its own (D1)",
]
