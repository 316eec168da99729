#include <ample/cite/dates.hpp>
#include <ample/cite/detail/letterheads.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_name = 5; // words of a name on a line of parts

/// "LONIPUR CITY" as "Lonipur City".
std::string in_title_case(View text) {
    std::string name;
    bool first = true;
    for (const char c : text) {
        name += first ? c : ascii::lower(c);
        first = !ascii::is_alnum(c);
    }
    return name;
}

/// Whether a name of the line is that of a medium or a firm, not of a reporter: a word for one of
/// them, one word, or capitals.
bool is_no_person(View line, const Words& words, std::size_t end) {
    if (end == 1) {
        return true;
    }
    const auto text = line.substr(words.front().begin, words[end - 1].end - words.front().begin);
    const bool capitals =
        std::none_of(text.begin(), text.end(), [](char c) { return ascii::is_lower(c); });
    return capitals || std::any_of(words.begin(),
                                   words.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Word& word) {
                                       return word.is_any(Sort::media, Sort::outlet) ||
                                              among(word.low,
                                                    "news press daily weekly post times herald "
                                                    "wire report ticker security cyber online the "
                                                    "today review journal desk monitor bulletin");
                                   });
}

/// A body by its ending: 新聞, 通信, センター, 省, 庁, or by its form, 一般社団法人, 株式会社; a
/// desk of a town or ministry: 防災課, 広報室.
bool reads_as_japanese_name(std::string_view part) {
    constexpr std::string_view endings[] = {
        "新聞", "通信", "センター", "機構",   "省",     "庁",      "協会", "ニュース",
        "新報", "日報", "時報",     "放送",   "テレビ", "大学",    "病院", "銀行",
        "財団", "組合", "研究所",   "委員会", "県警",   "府警",    "警察", "本部",
        "学園", "公社", "公団",     "新聞社", "通信社", "タイムズ"};
    constexpr std::string_view towns[] = {"市", "県", "町", "区", "村", "府", "都"};
    constexpr std::string_view desks[] = {"課", "室", "局", "部", "係"};
    constexpr std::size_t longest_town = 15; // bytes
    for (const std::string_view sign :
         {"、", "。", "に", "を", "で", "が", "は", "へ", "も", "「"}) {
        if (part.find(sign) != std::string_view::npos) {
            return false;
        }
    }
    const auto ends = [&](auto one) { return part.ends_with(one) && part.size() > one.size(); };
    const bool form = part.find("法人") != std::string_view::npos ||
                      part.find("株式会社") != std::string_view::npos;
    const auto holds = [&](auto one) { return part.find(one, one.size()) != part.npos; };
    const bool desk = part.size() <= 60 && std::any_of(std::begin(desks), std::end(desks), ends) &&
                      (std::any_of(std::begin(towns), std::end(towns), holds) ||
                       holds(std::string_view("省")) || holds(std::string_view("庁")));
    return desk || (form && part.size() <= 90) ||
           (part.size() <= 60 && std::any_of(std::begin(endings), std::end(endings), ends)) ||
           (part.size() <= longest_town && std::any_of(std::begin(towns), std::end(towns), ends));
}

/// What stands beside a name on its line: a date, a number, an edition.
bool is_beside_name(std::string_view part) {
    constexpr std::string_view signs[] = {
        "年", "号", "刊", "版", "面", "ニュース", "リリース", "記者"};
    return part.empty() || std::any_of(part.begin(), part.end(), ascii::is_digit) ||
           std::any_of(std::begin(signs), std::end(signs), [&](auto sign) {
               return part.find(sign) != std::string_view::npos;
           });
}

} // namespace

std::string police_office(std::string_view line) {
    const auto words = words_of(line, 0, line.size());
    const auto police = find(words, "police", 0, words.size());
    const bool office = !words.empty() && among(words[0].low, "office o/o") &&
                        police < words.size() && police + 1 < words.size();
    if (!office || !(words[police + 1].mark == ',' || words[police + 1].mark == '~' ||
                     words[police + 1].mark == '-')) {
        return {};
    }
    auto end = police + 2;
    while (end < words.size() && words[end].mark == 0 && words[end].capital) {
        ++end;
    }
    return end > police + 2 ? in_title_case(verbatim(line, words, {police + 2, end})) + " Police"
                            : std::string();
}

std::string name_before_day(std::string_view line, bool relays) {
    const auto words = words_of(line, 0, line.size());
    std::size_t end = 0;
    while (end < words.size() && words[end].mark == 0 && words[end].capital) {
        ++end;
    }
    const bool parted = end > 0 && end <= longest_name && end < words.size() &&
                        (words[end].mark == '|' || words[end].low == "\u00B7");
    if (!parted || words.front().low == "by" || words.front().is_any(Sort::month, Sort::weekday)) {
        return {};
    }
    const auto moments = moments_of(words);
    const bool day = std::any_of(moments.begin(), moments.end(), [&](const Moment& one) {
        return one.day != 0 && one.words.begin > end;
    });
    const bool issue = among(words.front().low, "issue vol volume no edition");
    const bool via = find(words, "via", end, words.size()) < words.size();
    return day && !issue && (relays ? via : is_no_person(line, words, end))
               ? verbatim(line, words, {0, end})
               : std::string();
}

std::string japanese_name_in(std::string_view line) {
    const bool minutes = line.find("会議録") != std::string_view::npos;
    if (line.find("法人 ") != std::string_view::npos && reads_as_japanese_name(line)) {
        return std::string(line); // "一般社団法人 水道情報共有センター"
    }
    std::string found;
    bool only = true;
    const bool issued = line.ends_with("朝刊") || line.ends_with("夕刊");
    constexpr std::size_t longest_paper = 30; // bytes: ten letters
    while (!line.empty()) {
        std::size_t end = line.size();
        std::size_t sign = 0;
        for (const std::string_view space : {"　", " ", "｜", "|", "／"}) {
            if (const auto at = line.find(space); at < end) {
                end = at;
                sign = space.size();
            }
        }
        auto part = line.substr(0, end);
        line.remove_prefix(std::min(line.size(), end + sign));
        for (const std::string_view issue : {"朝刊", "夕刊", "電子版", "デジタル", "オンライン"}) {
            const bool behind = part.size() > issue.size() && part.ends_with(issue);
            part.remove_suffix(behind ? issue.size() : 0); // "毎日の新聞朝刊"
        }
        const auto council = part.find("議会");
        for (const std::string_view house : {"衆議院", "参議院"}) {
            if (minutes && part.starts_with(house)) {
                return std::string(house);
            }
        }
        if (minutes && council != std::string_view::npos && council > 0) {
            return std::string(part.substr(0, council + std::string_view("議会").size()));
        }
        const bool paper = issued && !part.empty() && part.size() <= longest_paper &&
                           !is_beside_name(part); // "甲州朝報 2020年5月6日 朝刊"
        if (found.empty() && (paper || reads_as_japanese_name(part))) {
            found = part;
        } else {
            only = only && is_beside_name(part);
        }
    }
    return only ? found : std::string();
}

std::string meeting_body(std::string_view line) {
    const auto words = words_of(line, 0, line.size());
    const auto at = find(words, "meeting of the", 0, words.size());
    if (at + 3 >= words.size() || !words[at + 3].capital || line.size() > 120) {
        return {};
    }
    auto end = at + 3;
    while (end < words.size() && words[end].mark == 0 &&
           (words[end].capital || among(words[end].low, "of on for and the"))) {
        ++end;
    }
    while (end > at + 3 && !words[end - 1].capital) {
        --end;
    }
    return verbatim(line, words, {at + 3, end});
}

std::string conference_office(std::string_view line) {
    if (line.find("会見") == line.npos || line.size() > 90) {
        return {};
    }
    if (line.starts_with("内閣官房長官") || line.starts_with("官房長官")) {
        return "内閣官房";
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
    const bool plain = field.find_first_of(" 0123456789") == field.npos &&
                       field.find("　") == field.npos && field.size() <= 24;
    return plain ? std::string(field) + (agency ? "庁" : "省") : std::string();
}

bool is_section(const Words& words) {
    return std::all_of(words.begin(), words.end(), [](const Word& word) {
        return word.mark != 0 ||
               among(word.low,
                     "breaking news exclusive update updated live latest world business national "
                     "international politics opinion technology tech top stories story local "
                     "analysis special report home");
    });
}

} // namespace ample::cite::detail
