#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/letterheads.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <vector>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_name = 60;  // bytes
constexpr std::size_t longest_paper = 36; // bytes of a paper's name that no ending tells
constexpr std::size_t shortest_paper = 6; // bytes: two letters

bool holds_any(View text, std::initializer_list<View> signs) {
    return std::any_of(
        signs.begin(), signs.end(), [&](View sign) { return text.find(sign) != View::npos; });
}

/// Particles and marks of a sentence: no name has them.
bool reads_as_words(View part) {
    return holds_any(part, {"、", "。", "に", "を", "で", "が", "は", "へ", "も", "「", "：", ":"});
}

/// A body by its ending: 新聞, 通信, センター, 省, 庁, or by its form, 一般社団法人, 株式会社; a
/// desk of a town or ministry: 防災課, 広報室; a paper by how often it comes: 日刊.
bool reads_as_japanese_name(View part) {
    constexpr View endings[] = {
        "新聞",     "通信",         "センター", "機構",   "省",       "庁",       "協会",
        "ニュース", "新報",         "日報",     "時報",   "放送",     "テレビ",   "大学",
        "病院",     "銀行",         "財団",     "組合",   "研究所",   "委員会",   "県警",
        "府警",     "警察",         "本部",     "学園",   "公社",     "公団",     "新聞社",
        "通信社",   "タイムズ",     "裁判所",   "官房",   "事務局",   "朝報",     "日日",
        "民報",     "民友",         "公論",     "週報",   "だより",   "タイムス", "ジャーナル",
        "ラジオ",   "トリビューン", "デイリー", "ポスト", "ヘラルド", "ウオッチ", "ウォッチ",
        "トゥデイ", "マガジン",     "ブログ",   "NEWS",   "News"};
    constexpr View towns[] = {"市", "県", "町", "区", "村", "府", "都"};
    constexpr View desks[] = {"課", "室", "局", "部", "係"};
    constexpr View issues[] = {"日刊", "週刊", "旬刊", "月刊", "季刊", "夕刊"};
    constexpr std::size_t longest_town = 15; // bytes
    const auto ends = [&](auto one) { return part.ends_with(one) && part.size() > one.size(); };
    if (part.ends_with("のニュース")) {
        return false; // a programme
    }
    for (const View form : {"株式会社", "有限会社", "合同会社"}) { // "株式会社はまかぜ銀行"
        const bool whole = (part.starts_with(form) || part.ends_with(form)) &&
                           part.size() > form.size() + shortest_paper &&
                           part.size() <= longest_name;
        if (whole && !holds_any(part, {"、", "。", "「", "：", ":", "による", "について"})) {
            return true;
        }
    }
    const bool bulletin = ends(View("だより")); // で and the like stand in no other ending
    if (reads_as_words(bulletin ? part.substr(0, part.size() - View("だより").size()) : part)) {
        return false;
    }
    const bool form = holds_any(part, {"法人", "株式会社", "合同会社", "有限会社", "相互会社"});
    const auto holds = [&](auto one) { return part.find(one, one.size()) != part.npos; };
    const bool desk = part.size() <= longest_name &&
                      std::any_of(std::begin(desks), std::end(desks), ends) &&
                      (std::any_of(std::begin(towns), std::end(towns), holds) ||
                       holds(View("省")) || holds(View("庁")));
    const bool issue = std::any_of(std::begin(issues), std::end(issues), [&](auto one) {
        return part.starts_with(one) && part.size() >= one.size() + shortest_paper;
    });
    return desk || (form && part.size() <= 90) ||
           (part.size() <= longest_name &&
            (issue || std::any_of(std::begin(endings), std::end(endings), ends))) ||
           (part.size() <= longest_town && std::any_of(std::begin(towns), std::end(towns), ends));
}

/// What stands beside a name on its line: a date, a number, an edition, the site of a station.
bool is_beside_name(View part) {
    const bool latin = std::all_of(part.begin(), part.end(), ascii::is_upper); // "NEWS WEB"
    const bool region = std::any_of(std::begin(japanese::prefectures), // "汐波放送 香川 NEWS WEB"
                                    std::end(japanese::prefectures),
                                    [&](const auto& one) { return one.first == part; });
    return latin || region || std::any_of(part.begin(), part.end(), ascii::is_digit) ||
           holds_any(
               part,
               {"年",         "号",       "刊",     "版",   "面",   "ニュース", "リリース",
                "記者",       "判決要旨", "声明",   "見解", "談話", "コメント", "会社名",
                "オンライン", "デジタル", "電子版", "Web",  "News", "メルマガ", "メールマガジン"});
}

/// The parts of a line, without the issue behind a name (東都新聞朝刊) and its letters in brackets.
std::vector<View> parts_of(View line) {
    std::vector<View> parts;
    while (!line.empty()) {
        std::size_t end = line.size();
        std::size_t sign = 0;
        for (const View space : {"　", " ", "｜", "|", "／", "【", "】", "＞", ">"}) {
            if (const auto at = line.find(space); at < end) {
                end = at;
                sign = space.size();
            }
        }
        auto part = line.substr(0, end);
        line.remove_prefix(std::min(line.size(), end + sign));
        for (const View issue : {"朝刊",
                                 "夕刊",
                                 "電子版",
                                 "デジタル",
                                 "オンライン",
                                 "WEB",
                                 "Web",
                                 "ウェブ",
                                 "日本語版"}) {
            const bool behind = part.size() > issue.size() && part.ends_with(issue);
            part.remove_suffix(behind ? issue.size() : 0);
        }
        for (const View open : {"（", "("}) {
            const auto at = part.find(open);
            const bool letters = at != View::npos && at > 0 && at + open.size() < part.size() &&
                                 ascii::is_upper(part[at + open.size()]) &&
                                 (part.ends_with("）") || part.ends_with(")"));
            part = letters ? part.substr(0, at) : part; // "機構（ISC）"
        }
        parts.push_back(part);
    }
    return parts;
}

/// The heading of a page, or news told without particles: no paper's name.
bool is_no_paper(View part) {
    constexpr View sections[] = {"社説", "論説", "解説", "特集", "号外", "国際",     "経済",
                                 "社会", "政治", "総合", "地域", "速報", "ニュース", "記事",
                                 "全国", "各位", "本紙", "独自", "詳報", "見出し"};
    return std::find(std::begin(sections), std::end(sections), part) != std::end(sections) ||
           holds_any(part,
                     {"流出",
                      "攻撃",
                      "逮捕",
                      "不正",
                      "疑い",
                      "被害",
                      "容疑",
                      "認め",
                      "侵入",
                      "漏",
                      "起訴",
                      "送検",
                      "摘発",
                      "停止",
                      "会見",
                      "資料",
                      "概要",
                      "について"});
}

/// "潮見朝報" beside "2026年5月16日 朝刊" on one line: whoever has an issue is a paper.
View paper_of_issue(View line, const std::vector<View>& parts) {
    const bool day = holds_any(line, {"年", "/"}) && holds_any(line, {"日", "/"});
    const bool issue = holds_any(line, {"朝刊", "夕刊"}) ||
                       (line.ends_with("号") && line.find("第") == View::npos);
    if (!day || !issue) {
        return {};
    }
    View found;
    for (const auto part : parts) {
        if (is_beside_name(part)) {
            continue;
        }
        const bool fits = part.size() >= shortest_paper && part.size() <= longest_paper &&
                          !reads_as_words(part) && !is_no_paper(part);
        if (!fits || !found.empty()) {
            return {};
        }
        found = part;
    }
    return found;
}

/// "Sentinel Japan" of "Sentinel Japan 公式ブログ".
View owner_of_blog(View line) {
    for (const View blog : {"公式ブログ", "技術ブログ", "セキュリティブログ", "開発者ブログ"}) {
        if (line.ends_with(blog) && line.size() > blog.size()) {
            auto owner = line.substr(0, line.size() - blog.size());
            owner = ascii::trim(owner);
            while (owner.ends_with("　")) {
                owner.remove_suffix(View("　").size());
            }
            return owner.size() <= longest_name && !reads_as_words(owner) ? owner : View{};
        }
    }
    return {};
}

} // namespace

std::string japanese_name_in(View line) {
    const bool minutes = line.find("会議録") != View::npos;
    if (line.find("法人 ") != View::npos && reads_as_japanese_name(line)) {
        return std::string(line); // "一般社団法人 水道情報共有センター"
    }
    if (const auto owner = owner_of_blog(line); !owner.empty()) {
        return std::string(owner);
    }
    const auto parts = parts_of(line);
    std::string found;
    bool only = true;
    for (const auto part : parts) {
        const auto council = part.find("議会");
        for (const View house : {"衆議院", "参議院"}) {
            if (minutes && part.starts_with(house)) {
                return std::string(house);
            }
        }
        if (minutes && council != View::npos && council > 0) {
            return std::string(part.substr(0, council + View("議会").size()));
        }
        if (found.empty() && reads_as_japanese_name(part)) {
            found = part;
        } else {
            only = only && is_beside_name(part);
        }
    }
    if (found.empty()) {
        return std::string(paper_of_issue(line, parts));
    }
    const bool crumbs = !parts.empty() && found == parts.front() && // "甲ニュース > 経済 > 速報"
                        (line.find(" > ") != View::npos || line.find("＞") != View::npos);
    return only || crumbs ? found : std::string();
}

std::string paper_above_issue(View line, View next) {
    const bool issue = holds_any(next, {"朝刊", "夕刊"}) && holds_any(next, {"年"}) &&
                       std::any_of(next.begin(), next.end(), ascii::is_digit) &&
                       next.size() <= longest_name;
    const bool fits = line.size() >= shortest_paper && line.size() <= longest_paper &&
                      line.find(' ') == View::npos && line.find("　") == View::npos &&
                      !reads_as_words(line) && !is_no_paper(line) && !is_beside_name(line);
    return issue && fits ? std::string(line) : std::string();
}

std::string conference_office(View line) {
    if (line.find("会見") == line.npos || line.size() > 90) {
        return {};
    }
    if (line.starts_with("内閣官房長官") || line.starts_with("官房長官")) {
        return "内閣官房";
    }
    const auto is_plain = [](View field) {
        return !field.empty() && field.find_first_of(" 0123456789") == field.npos &&
               field.find("　") == field.npos && field.size() <= 24;
    };
    if (const auto spokesman = line.find("報道官"); spokesman != line.npos) {
        const auto field = line.substr(0, spokesman); // "外務報道官会見記録"
        const bool whole = field.ends_with("省") || field.ends_with("庁");
        const bool ministry = field == "外務" || field == "防衛";
        return is_plain(field) && (whole || ministry) ? std::string(field) + (whole ? "" : "省")
                                                      : std::string();
    }
    const auto minister = line.find("大臣");
    if (minister == line.npos || minister == 0 || line.starts_with("総理") ||
        line.starts_with("内閣")) {
        return {};
    }
    auto field = line.substr(0, minister);
    const bool deputy = field.ends_with("副");
    field.remove_suffix(deputy ? View("副").size() : 0);
    const bool agency = field == "デジタル" || field == "復興";
    return is_plain(field) ? std::string(field) + (agency ? "庁" : "省") : std::string();
}

} // namespace ample::cite::detail
