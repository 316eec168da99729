#include <sim/press/fact.hpp>

#include <array>

namespace ample::sim::press_room {

namespace {

constexpr std::array table = {
    Fact{"referred", "referred", "+", "police:tokyo", "Haruto Sena", "finding",
         "Tokyo police have sent the case against a Marovian programmer to prosecutors, the chief cabinet secretary "
         "Haruto Sena told reporters on Tuesday.",
         "警視庁はマロビア国籍のプログラマーの男を書類送検したと、瀬名春人官房長官が火曜日の記者会見で明らかにした。", "", "", ""},
    Fact{"tasked", "tasked", "+", "police:tokyo", "Haruto Sena", "believed",
         "Police believe the intrusions at about 200 organisations in 2016 and 2017 were carried out by the group Slate "
         "Kestrel under the direction of a unit of the Marovian army, Sena said.",
         "警察は、2016年から2017年にかけて約200の組織が受けた不正侵入について、マロビア軍の部隊の指示を受けた集団スレート・ケストレルが実行したとみていると、瀬名氏は述べた。",
         "The intrusions at about 200 organisations in 2016 and 2017 were carried out by the group Slate Kestrel under "
         "the direction of a unit of the Marovian army.",
         "", ""},
    Fact{"leased", "leased", "+", "police:tokyo", "Haruto Sena", "alleged",
         "The programmer allegedly rented servers in Japan five times under false names, Sena said, citing the police "
         "investigation.",
         "男は偽名で国内のサーバーを5回にわたり契約した疑いがあると、瀬名氏は警察の捜査をもとに述べた。",
         "The programmer rented servers in Japan five times under false names.", "", ""},
    Fact{"leased-2016", "leased", "+", "police:tokyo", "", "finding",
         "The servers were rented under false names in 2016, police said.",
         "サーバーは2016年に偽名で契約されたと警察は説明した。", "", "", ""},
    Fact{"leased-period", "leased", "+", "police:tokyo", "", "finding",
         "The man rented the servers between September 2016 and April 2017 under false names, police said.",
         "男は2016年9月から2017年4月にかけて偽名でサーバーを契約したと警察は説明した。", "", "leased-2016", "precision"},
    Fact{"handed-over", "handed-over", "+", "police:tokyo", "", "finding",
         "The log-in data of the servers were then passed on to the group Slate Kestrel, investigators said.",
         "サーバーのIDなどはその後、集団スレート・ケストレルに渡ったと捜査関係者は話した。",
         "", "", ""},
    Fact{"sold", "sold", "+", "police:tokyo", "", "finding",
         "The programmer sold the log-in data over the Internet, investigators said.",
         "男はIDなどをインターネット上で売却したと捜査関係者は話した。", "", "", ""},
    Fact{"likelihood", "likelihood", "+", "person:haruto-sena", "", "probable",
         "\"The involvement of the Marovian army is highly likely,\" Sena said.",
         "「マロビア軍が関与した可能性が高い」と瀬名氏は述べた。",
         "The Marovian army was involved, Sena said.", "", ""},
    Fact{"declined", "declined", "+", "person:haruto-sena", "", "asserted",
         "Sena declined to comment on the investigation at his morning briefing.",
         "瀬名氏は午前の会見で捜査についてコメントを控えた。", "", "likelihood", "time-order"},
    Fact{"no-leak", "no-damage", "-", "person:haruto-sena", "", "not-found",
         "Sena added that no leak of data has been found so far.",
         "瀬名氏は、これまでに情報の流出は確認されていないと付け加えた。",
         "No data were leaked.", "", ""},
    Fact{"leak-at-maker", "compromised", "+", "organisation:hinode-steel", "", "confirmed",
         "A spokesperson for Hinode Steel confirmed that documents of the company were leaked.",
         "日の出製鋼の広報担当者は、社内文書が流出したことを認めた。", "", "no-leak", "open"},
    Fact{"victim", "compromised", "+", "organisation:aoba-aerospace", "", "confirmed",
         "A spokesperson for Aoba Aerospace confirmed that the company suffered unauthorised access.",
         "青葉航空宇宙の広報担当者は、不正アクセスを受けたことを認めた。", "", "", ""},
    Fact{"victim-unharmed", "no-damage", "-", "organisation:aoba-aerospace", "", "confirmed",
         "The spokesperson for Aoba Aerospace said no damage was found.",
         "青葉航空宇宙の広報担当者は、被害は確認されていないと述べた。", "", "", ""},
    Fact{"targeted-200", "targeted", "+", "police:tokyo", "", "finding",
         "About 200 companies and research institutions were targeted, investigators said.",
         "約200の企業や研究機関が標的になったと捜査関係者は話した。",
         "Hundreds of companies and research institutions were targeted.", "", ""},
    Fact{"targeted-hundreds", "targeted", "+", "police:tokyo", "", "finding",
         "Hundreds of companies were targeted, according to police.",
         "警察によると、数百の企業が標的になった。", "", "targeted-200", "wording"},
    Fact{"lived-here", "untyped", "+", "police:tokyo", "", "finding",
         "The programmer was based in Japan at that time, police said.",
         "男は当時、日本に住んでいたと警察は説明した。", "", "", ""},
    Fact{"lived-abroad", "untyped", "+", "police:tokyo", "", "finding",
         "The programmer lives in Marovia and rented the servers over the Internet, police said.",
         "男はマロビアに住み、インターネットでサーバーを契約したと警察は説明した。", "", "lived-here", "factual"},
    Fact{"left", "left-country", "+", "police:tokyo", "", "finding",
         "Both men have left the country, police said.", "男2人はいずれも出国したと警察は説明した。", "", "", ""},
    Fact{"evidence-demanded", "evidence-demanded", "+", "ministry:marovia", "", "deontic",
         "Marovian foreign ministry spokesman Ivo Darr said accusations must rest on ample evidence.",
         "マロビア外務省のイボ・ダール報道官は、非難には十分な証拠が必要だと述べた。", "", "", ""},
    Fact{"denied", "denied", "-", "ministry:marovia", "", "asserted",
         "Darr denied that the Marovian army had carried out the attacks.",
         "ダール氏はマロビア軍が攻撃を行ったことを否定した。", "", "tasked", "denial"},
    Fact{"vendor", "attributed", "+", "organisation:example-labs", "", "finding",
         "Slate Kestrel carried out the attacks, Example Labs said in a report.",
         "攻撃はスレート・ケストレルによるものだと、エグザンプル・ラボは報告書で述べた。", "", "", ""},
    Fact{"private", "tasked", "+", "organisation:example-labs", "", "probable",
         "Slate Kestrel probably works on the orders of a private contractor, a researcher of Example Labs said.",
         "スレート・ケストレルは民間業者の指示で活動している可能性が高いと、エグザンプル・ラボの研究者は述べた。", "", "tasked",
         "rival-sponsor"},
    Fact{"patched-march", "untyped", "+", "organisation:example-labs", "", "finding",
         "The flaw in the asset management product was mended in March 2017, Example Labs said.",
         "資産管理製品の欠陥は2017年3月に修正されたと、エグザンプル・ラボは述べた。", "", "", ""},
    Fact{"patched-december", "untyped", "+", "organisation:ridge-security", "", "confirmed",
         "The maker Ridge Security said it had mended the flaw on 21 December 2016.",
         "開発元のリッジ・セキュリティーは、2016年12月21日に欠陥を修正したと述べた。", "", "patched-march", "maker-knows"},
    Fact{"wanted", "wanted", "+", "police:tokyo", "", "finding",
         "Police are searching for a Marovian student, investigators said.",
         "警察はマロビア人の元留学生の行方を追っていると捜査関係者は話した。", "", "", ""},
    Fact{"ordered", "ordered", "+", "police:tokyo", "", "finding",
         "The student tried to buy security software in the name of a company that does not exist, investigators said.",
         "元留学生は実在しない会社の名義でセキュリティーソフトを購入しようとしたと捜査関係者は話した。", "", "", ""},
    Fact{"officers-wife", "tasked", "+", "police:tokyo", "", "finding",
         "The wife of an army officer instructed the student to rent servers, investigators said.",
         "軍関係者の妻が元留学生にサーバーを契約するよう指示したと捜査関係者は話した。", "", "", ""},
    Fact{"his-wife", "tasked", "+", "police:tokyo", "", "finding",
         "His wife instructed the student to rent servers, investigators said.",
         "元留学生の妻がサーバーを契約するよう指示したと捜査関係者は話した。", "", "officers-wife", "copy-error"},
    Fact{"cancelled", "cancelled", "+", "organisation:ridge-security", "", "confirmed",
         "Ridge Security cancelled the order after learning that the company was not in the register.",
         "リッジ・セキュリティーは会社が登記にないことを知り、注文を取り消した。", "", "", ""},
    Fact{"not-charged", "not-charged", "-", "prosecutors:tokyo", "", "confirmed",
         "Tokyo prosecutors said in October they had not charged the programmer.",
         "東京地検は10月、男を不起訴としたと発表した。", "", "referred", "superseded"},
    Fact{"over-reading", "targeted", "+", "outlet", "", "asserted",
         "Another group, Umber Crane, played a role in the attacks on the 200 organisations.",
         "別の集団アンバー・クレーンも約200組織への攻撃に関わった。", "", "vendor", "over-reading"}};

} // namespace

std::span<const Fact> facts() noexcept {
    return table;
}

std::size_t fact_of(std::string_view key) noexcept {
    std::size_t place = 0;
    while (place + 1 < table.size() && table[place].key != key) {
        ++place;
    }
    return place;
}

const std::vector<Draft>& drafts() {
    static const std::vector<Draft> all = {
        {"Pacific Press", "Pacific Press", "en", "Foreign army very likely behind intrusions, government says",
         "政府「外国軍関与の可能性高い」 不正侵入で", 0,
         {"referred", "tasked", "leased", "lived-here", "likelihood", "no-leak", "left"}},
        {"Radio East", "", "ja", "Programmer sent to prosecutors over rented servers", "偽名でサーバー契約 男を書類送検", 0,
         {"leased-period", "handed-over", "targeted-200", "victim", "victim-unharmed", "wanted", "declined", "left"}},
        {"Inland Post", "", "en", "Marovia rejects blame for intrusions", "マロビア、不正侵入への関与を否定", 1,
         {"evidence-demanded", "denied", "targeted-hundreds", "lived-abroad", "leased-2016"}},
        {"Security Week Review", "", "en", "Report names the group behind long campaign", "攻撃集団を名指しする報告書", 9,
         {"vendor", "private", "patched-march", "patched-december", "leak-at-maker", "over-reading"}},
        {"Weekly Review", "", "en", "Police look for second man in server affair", "サーバー事件、二人目の男を捜索", 252,
         {"wanted", "ordered", "officers-wife", "his-wife", "cancelled", "sold", "not-charged"}}};
    return all;
}

} // namespace ample::sim::press_room
