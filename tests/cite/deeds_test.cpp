// More turns of phrase that say a typed predicate: entry, theft, money, notice and denial, in
// English and Japanese; and sentences of the same words that say none. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr Turn english[] = {
    {"The burglars logged in with the password of a bookkeeper.",
     "compromised",
     "",
     "The burglars"},
    {"The burglars logged in to the payroll system on 3 June.",
     "compromised",
     "payroll system",
     "The burglars"},
    {"The gang used the passwords to log in to the booking system.",
     "compromised",
     "booking system",
     "The gang"},
    {"The burglars then moved to Acme through a shared file server.",
     "compromised",
     "Acme",
     "The burglars"},
    {"The burglars planted ransomware on the servers of the county.", "compromised", "", ""},
    {"The burglars brought down the booking system for a week.",
     "compromised",
     "booking system",
     "The burglars"},
    {"The burglars copied the manifests of 300 ships.", "stolen", "The burglars", "manifests"},
    {"The burglars took screenshots of the patients' files.", "stolen", "The burglars", "files"},
    {"Rotas and payroll data were stolen in March.", "stolen", "", "payroll data"},
    {"The records of 900 clerks were viewed and may have been copied.", "stolen", "", "records"},
    {"The outage was the result of an attack on a shipyard, which Kestrel blames on Tin Wolf.",
     "attributed",
     "Tin Wolf",
     "attack"},
    {"The intrusions were directed by a foreign state.", "tasked", "state", "intrusions"},
    {"No Ruritanian agency has ordered an attack on a library.",
     "tasked",
     "Ruritanian agency",
     "attack"},
    {"A neighbour from Zenda had recruited him.", "tasked", "neighbour", "him"},
    {"A broker bought the password of a crane driver on a forum.", "bought", "broker", "password"},
    {"The stolen plans went on sale in April.", "sold", "", "stolen plans"},
    {"The host turned over its logs to the police.", "handed-over", "host", "police"},
    {"The library paid the hackers in May.", "paid", "library", "hackers"},
    {"The customer paid with gift cards.", "paid", "customer", "gift cards"},
    {"The maker pushed out a patch for the flaw on 4 May.", "patched", "maker", "flaw"},
    {"A grand jury returned an indictment charging a clerk with fraud.",
     "charged",
     "grand jury",
     "clerk"},
    {"The court ordered pre-trial detention for the clerk.", "arrested", "court", "clerk"},
    {"The library has written to all of its customers.", "notified", "library", "customers"},
    {"Some 900 of the patients had been told by letter.", "notified", "", "patients"},
    {"The library received a warning from the police.", "notified", "police", "library"},
    {"The library flatly rejected her account.", "denied", "library", "account"},
    {"The figure of 184,000 that the paper has named is wrong.", "denied", "", "184,000"},
    {"The ministry dismissed the indictment as political theatre.", "denied", "ministry", ""},
    {"The library knows of no other victim.", "no-damage", "", "other victim"},
    {"The centre has seen no sign that other towns were entered.", "no-damage", "centre", "towns"},
    {"The server was leased in May by a customer from Zenda.", "leased", "customer", "server"},
    {"The clerk took out contracts for five mobile routers in the names of old friends.",
     "leased",
     "clerk",
     "routers"},
    {"The clerk obtained a modem under another person's name.", "leased", "clerk", "modem"},
    {"Acme IT handed over the password to a caller.", "handed-over", "Acme IT", "caller"},
};

constexpr Turn japanese[] = {
    {"特定の集団の関与については、お答えを差し控えます。", "declined", "", "特定の集団の関与"},
    {"捜査に関わることでありますので、コメントいたしません。", "declined", "", ""},
    {"そのような事実はありません。", "denied", "", ""},
    {"大使館は「政治的な茶番だ」と反論した。", "denied", "", ""},
    {"名簿の持ち出しは、現時点で確認されておりません。", "no-damage", "", "名簿の持ち出し"},
    {"ハッカー集団「ブリキオオカミ」による攻撃だ。", "attributed", "「ブリキオオカミ」", ""},
    {"一部の報道では、設計データが盗まれた。", "stolen", "", "設計データ"},
    {"自社の設計図も持ち出された。", "stolen", "", "自社の設計図"},
    {"集団は国内の企業も狙っていた。", "targeted", "国内の企業", "集団"},
    {"被告は将校から指示を受けた。", "tasked", "将校", "被告"},
    {"海軍の将校が集団に攻撃を指示した。", "tasked", "海軍の将校", "集団"},
    {"市が業者から報告を受けたのは4月だった。", "notified", "業者", ""},
    {"サーバーを借りたのは元留学生だった。", "leased", "元留学生", "サーバー"},
    {"侵入には、ファイルサーバーの欠陥が悪用された。", "exploited", "", "欠陥"},
    {"男がサーバーのパスワードを業者に売った。", "sold", "", "パスワード"},
    {"修正版は10月に公開済みだった。", "patched", "", "修正版"},
    {"攻撃者は同社のサーバーに不正なソフトを仕掛けた。", "compromised", "", ""},
};

bool says(const std::vector<nlohmann::json>& claims, std::string_view predicate) {
    return !first(claims, predicate).is_null();
}

} // namespace

TEST_CASE("cite: a deed is known by its verb, its particle and what it is done to") {
    for (const auto& deed : english) {
        check_turn(deed, english_claims_in(deed.text));
    }
}

TEST_CASE("cite: Japanese silence, denials, clefts and particles fill a frame") {
    for (const auto& deed : japanese) {
        check_turn(deed, japanese_claims_in(deed.text));
    }
}

TEST_CASE("cite: words of a deed that tell another are not taken for it") {
    const std::pair<const char*, const char*> table[] = {
        {"The library received a demand for 1.5 million euros.", "paid"},
        {"There is no evidence that the clerk knew of the attacks.", "no-damage"},
        {"The gang rented two servers and paid with cards.", "paid"},
        {"The burglars used accounts that had been bought on a forum.", "bought"},
        {"The burglars moved to Acme through a shared file server.", "left-country"},
        {"Two partners have reported attacks on libraries in Zenda.", "compromised"},
        {"During the search of his flat, the police found four laptops.", "searched"},
        {"The dealer rang us and said that the orders were late.", "notified"},
        {"The paper called the mayor a fool.", "notified"},
        {"The clerk paid the cook with a smile.", "paid"},
        {"The clerk went on holiday in April.", "sold"},
        {"The clerk bought a bicycle on a forum.", "bought"},
        {"It took the server offline within an hour.", "compromised"},
        {"The clerk handed over the keys of the car to his son.", "stolen"},
        {"The clerk did his accounts in the library.", "compromised"},
    };
    for (const auto& row : table) {
        INFO(row.first);
        CHECK_FALSE(says(english_claims_in(row.first), row.second));
    }
    for (const auto& row : {std::pair("データは狙われやすい。", "targeted"),
                            std::pair("店は本を売った。", "sold"),
                            std::pair("市は花壇に明かりを仕掛けた。", "compromised")}) {
        INFO(row.first);
        CHECK_FALSE(says(japanese_claims_in(row.first), row.second));
    }
}

TEST_CASE("cite: an entry without a place is no statement about every victim") {
    const std::string text =
        "The affair of the lost files\n\nThe burglars broke into the county library in June, "
        "police in Zenda said.\n\nThe burglars logged in with the password of a bookkeeper, "
        "police in Zenda said.\n";
    std::size_t entries = 0;
    for (const auto& one : contents_of(text, "proposition")) {
        entries += one["predicate"] == "compromised" ? 1 : 0;
    }
    CHECK(entries == 2);
}

TEST_CASE("cite: the object of a verb in a relative clause stands before it") {
    const auto fix = first(
        english_claims_in("Version 7.1.3, which Tarn Systems released on 4 May, closes the flaw."),
        "patched");
    CHECK_FALSE(fix.is_null());
    for (const auto* const text : {"The minister said that the gang released a film.",
                                   "Ports that hackers attacked are told to be careful."}) {
        INFO(text);
        CHECK(first(english_claims_in(text), "patched").is_null());
        CHECK(first(english_claims_in(text), "targeted").is_null());
    }
}

TEST_CASE("cite: who is told of a thing stands behind it") {
    const auto told =
        first(english_claims_in("A clerk reported the flaw to her superiors in May."), "notified");
    REQUIRE_FALSE(told.is_null());
    CHECK(slot(told, "subject") == "clerk");
    CHECK(slot(told, "object") == "superiors");
    for (const auto* const text : {"Clerks have been told not to talk to reporters, she said.",
                                   "The library had learned of the theft from the newspapers."}) {
        INFO(text);
        CHECK(first(english_claims_in(text), "notified").is_null());
    }
}

TEST_CASE("cite: what may be sold or is asked for is no deed") {
    const std::pair<const char*, const char*> table[] = {
        {"The records could only be sold to libraries, the clerk said.", "sold"},
        {"Police want to find out who bought the shares.", "bought"},
        {"Three clerks shared one password, the auditor said.", "handed-over"},
        {"The navy has no need of stolen maps, the minister said.", "no-damage"},
        {"The library knows of no victims so far.", "targeted"},
    };
    for (const auto& [text, predicate] : table) {
        INFO(text);
        CHECK(first(english_claims_in(text), predicate).is_null());
    }
}

TEST_CASE("cite: what is bought, paid, entered and counted is told by plain verbs") {
    const std::pair<const char*, const char*> table[] = {
        {"Moe bought the scans from a broker, the police said.", "bought"},
        {"The brothers bought shares in two banks, prosecutors said.", "bought"},
        {"The money came from Jan Moe, the court heard.", "paid"},
        {"Intruders entered the gateways of nine libraries, the office said.", "compromised"},
        {"The office knows of 14 victims in two countries.", "targeted"},
        {"The routers were used to reach the library, police said.", "used-in"},
        {"He obtained two routers under other people's names, police said.", "leased"},
        {"There is a strong likelihood that the Ruritanian army was involved.", "likelihood"},
        {"Tin Wolf, a gang from the south, has gone after nine banks.", "targeted"},
    };
    for (const auto& [text, predicate] : table) {
        INFO(text);
        CHECK_FALSE(first(english_claims_in(text), predicate).is_null());
    }
}
