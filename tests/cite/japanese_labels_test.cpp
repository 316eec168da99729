// Who speaks in Japanese records of speech, who puts a report out, and times in kanji. All names
// are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The speakers of the claim whose clause holds `words`, from the outside in; "none" without one.
std::string speakers_of(const std::string& text, const std::string& words) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["kind"] == "text" ||
            claim["clause"].get<std::string>().find(words) == std::string::npos) {
            continue;
        }
        std::string told;
        for (const auto& speaker : claim["speakers"]) {
            told += (told.empty() ? "" : " > ") + speaker["name"].get<std::string>();
        }
        return told;
    }
    return "none";
}

struct Told {
    std::string text;
    std::string words;
    std::string speakers;
};

} // namespace

TEST_CASE("cite: labels of Japanese records say who speaks") {
    const std::string minutes =
        "第十二回国会　衆議院内務委員会議録　第三号\n令和六年二月一日（木曜日）\n\n"
        "○森山委員長　次に、秋田次郎君。\n\n"
        "○秋田委員　港湾局のサーバーから積み荷の記録が盗まれました。\n\n"
        "○国務大臣（冬木葉子君）　記録の流出は確認されておりません。\n\n"
        "　港湾局は更新プログラムを適用しました。\n";
    CHECK(speakers_of(minutes, "記録が盗まれ") == "衆議院 > 秋田次郎");
    CHECK(speakers_of(minutes, "流出は確認され") == "衆議院 > 冬木葉子");
    CHECK(speakers_of(minutes, "更新プログラムを適用") == "衆議院 > 冬木葉子");
    const std::string conference = "海務省\n\n海務大臣記者会見の概要\n\n2024年2月1日\n\n"
                                   "問：記録は盗まれたのですか。\n\n"
                                   "答：攻撃者は港湾局のサーバーに侵入しました。\n\n"
                                   "問：犯人は誰ですか。\n\n"
                                   "答：警察は男を逮捕しました。\n";
    CHECK(speakers_of(conference, "サーバーに侵入") == "海務省 > 海務大臣");
    CHECK(speakers_of(conference, "盗まれたのですか") == "none");
    // One such line is no record.
    const std::string single = "港湾新聞\n\n港を攻撃\n\n2024年2月1日\n\n"
                               "　○印のサーバー　攻撃者は港湾局のサーバーに侵入した。\n";
    CHECK(speakers_of(single, "サーバーに侵入した") == "港湾新聞");
}

TEST_CASE("cite: who puts a Japanese report out stands above its text") {
    const std::vector<Told> table = {
        {"港湾日報　2024年2月1日\n\n記録が盗まれる\n", "", "港湾日報"},
        {"2024年2月1日\n北洋機械株式会社\n代表取締役　春野一\n\n不正アクセスについて\n",
         "",
         "北洋機械株式会社"},
        {"注意喚起\n\n2024年2月1日\n一般社団法人 港湾情報センター\n",
         "",
         "一般社団法人 港湾情報センター"},
        {"港湾局への攻撃、警察が捜査　海務省も対応へ\n", "", "outlet of"},
    };
    for (const auto& row : table) {
        INFO(row.text);
        const auto told = speakers_of(row.text + "\n　攻撃者は港湾局のサーバーに侵入した。\n",
                                      "サーバーに侵入した");
        CHECK(told.substr(0, row.speakers.size()) == row.speakers);
    }
}

TEST_CASE("cite: letterheads name the office, not the paper") {
    const std::string body = "\n\nPort hit\n\nHackers broke into the network of the port in May.\n";
    const std::vector<Told> table = {
        {"National Centre for Harbour Safety (NCHS)\nSecurity Advisory NCHS-2024-07\nPublished: 2 "
         "June 2024",
         "",
         "National Centre for Harbour Safety"},
        {"United States Attorney's Office\nDistrict of Avon\n\nFOR IMMEDIATE RELEASE",
         "",
         "United States Attorney's Office"},
    };
    for (const auto& row : table) {
        INFO(row.text);
        CHECK(speakers_of(row.text + body, "broke into") == row.speakers);
    }
}

TEST_CASE("cite: times in kanji, by eras and against publication") {
    const std::string head = "港湾新聞\n\n港を攻撃\n\n2024年3月5日\n\n　";
    const std::vector<std::pair<std::string, std::string>> table = {
        {"攻撃者は令和五年十二月三日、港湾局のサーバーに侵入した。", "2023-12-03"},
        {"攻撃者は二〇二三年十一月、港湾局のサーバーに侵入した。", "2023-11"},
        {"攻撃者は平成三十年四月、港湾局のサーバーに侵入した。", "2018-04"},
        {"攻撃者は令和元年五月、港湾局のサーバーに侵入した。", "2019-05"},
        {"攻撃者は昨年8月、港湾局のサーバーに侵入した。", "2023-08"},
        {"攻撃者は先月、港湾局のサーバーに侵入した。", "2024-02"},
        {"攻撃者は三日間、港湾局のサーバーに侵入した。", ""},
        {"攻撃者は一部の港湾局のサーバーに侵入した。", ""},
    };
    for (const auto& [sentence, value] : table) {
        INFO(sentence);
        std::string told;
        for (const auto& claim : contents_of(head + sentence + "\n", "claim")) {
            for (const auto& time : claim.value("times", nlohmann::json::array())) {
                told += time.value("value", "");
            }
        }
        CHECK(told == value);
    }
}
