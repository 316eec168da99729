#include <ample/cite/dates.hpp>
#include <ample/cite/detail/header_names.hpp>
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

/// Whether a name of the line is that of a medium, an office or a firm, not of a reporter: a word
/// for one of them, one word, or capitals.
bool is_no_person(View line, const Words& words, std::size_t end) {
    if (end == 1) {
        return true;
    }
    const auto text = line.substr(words.front().begin, words[end - 1].end - words.front().begin);
    const bool capitals =
        std::none_of(text.begin(), text.end(), [](char c) { return ascii::is_lower(c); });
    return capitals || names_medium(words, {0, end}) ||
           among(words.front().low, "the security cyber");
}

/// Whether the name at the head of a line with a day is surely a medium's: towns, people and
/// countries stand before a comma and a day too.
bool is_surely_medium(const Words& words, std::size_t end) {
    const bool article = words.front().low == "the" && end >= 3; // "The Hague" is a town
    return (names_medium(words, {0, end}) || article) && !is_generic(words, {0, end}) &&
           country_at(words, 0) == nullptr && agency_name(low_text(words, {0, end})).empty();
}

/// Behind "X (Town)": the bracket's end, else `at`.
std::size_t behind_brackets(const Words& words, std::size_t at) {
    constexpr std::size_t longest_town = 4; // words
    const auto shut = find(words, ")", at, std::min(at + longest_town + 2, words.size()));
    return at < words.size() && words[at].mark == '(' && shut < words.size() &&
                   words[shut].mark == ')'
               ? shut + 1
               : at;
}

/// "STATEMENT BY THE MINISTRY OF WATERS".
std::string speaker_of_statement(std::string_view line) {
    const auto words = words_of(line, 0, line.size());
    constexpr std::size_t longest_form = 4; // words before "by"
    auto begin = find(words, "by", 1, std::min(longest_form, words.size()));
    const bool form = begin + 1 < words.size() && words[begin].low == "by" &&
                      among(words[begin - 1].low, "statement communique announcement notice");
    if (!form) {
        return {};
    }
    ++begin;
    for (auto i = begin; i + 1 < words.size(); ++i) { // "by the Spokesperson of the Ministry"
        begin = words[i].is(Sort::role) && among(words[i + 1].low, "of for") ? i + 2 : begin;
    }
    begin += begin < words.size() && words[begin].low == "the" ? 1 : 0;
    const Words name(words.begin() + static_cast<std::ptrdiff_t>(std::min(begin, words.size())),
                     words.end());
    return reads_as_name(name) && names_body(name, {0, name.size()})
               ? verbatim(line, name, {0, name.size()})
               : std::string();
}

/// Behind the first of two bodies, "Department of Trade and Harbour Inspectorate"; else all words.
std::size_t first_of_two(const Words& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i].low == "and" && words[i - 1].mark == 0 && names_body(words, {i - 1, i}) &&
            names_body(words, {i + 1, words.size()})) {
            return i;
        }
    }
    return words.size();
}

/// Behind the first of a list of bodies, "Home Office, National Cyber Centre"; else all words.
std::size_t first_of_list(const Words& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i].mark == ',' && names_body(words, {i - 1, i})) {
            return i;
        }
    }
    return words.size();
}

/// "Foreign, Commonwealth & Development Office": an office whose name is a list.
Words without_commas(Words words) {
    words.erase(std::remove_if(
                    words.begin(), words.end(), [](const Word& word) { return word.mark == ','; }),
                words.end());
    return words;
}

} // namespace

std::string holder_of_post(std::string_view name, std::string_view post) {
    const auto who = words_of(name, 0, name.size());
    const auto what = words_of(post, 0, post.size());
    const bool holder = who.size() >= 3 && who.size() <= 6 &&
                        among(who[0].low, "hon rt senator sir dame dr minister") &&
                        std::all_of(who.begin(), who.end(), [](const Word& word) {
                            return word.capital || word.mark != 0;
                        });
    const bool minister =
        what.size() > 1 && what.size() <= 12 &&
        among(what[0].low, "minister secretary premier treasurer attorney-general") &&
        moments_of(what).empty();
    return holder && minister ? std::string(name) + ", " + std::string(post) : std::string();
}

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
    const auto moments = moments_of(words);
    const auto day = std::find_if(
        moments.begin(), moments.end(), [](const Moment& one) { return one.day != 0; });
    if (words.empty() || day == moments.end() || words.front().low == "by") {
        return {};
    }
    if (words.front().low == "from" && words.size() > 1) { // "From The Quay Ledger, 5 March 2025"
        return name_before_day(line.substr(words[1].begin), relays);
    }
    std::size_t end = 0;
    const auto day_begin = day->words.begin;
    while (end < day_begin && (words[end].mark == 0 || words[end].mark == '&') &&
           (words[end].capital || (end > 0 && is_small(words[end].low))) &&
           words[end].low != "\u00B7" && words[end].low != "\u2022") {
        ++end;
    }
    const Words name(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
    const bool issue = end > 0 && among(words.front().low, "issue vol volume no edition");
    if (end == 0 || end > longest_name || issue || !reads_as_name(name)) {
        return {};
    }
    const auto& mark = words[end];
    const bool parts =
        mark.mark == '|' || mark.mark == '/' || mark.low == "\u00B7" || mark.low == "\u2022";
    if (parts) {
        const bool via = find(words, "via", end, words.size()) < words.size();
        return (relays ? via : is_no_person(line, words, end)) ? verbatim(line, words, {0, end})
                                                               : std::string();
    }
    const auto from = behind_brackets(words, end);
    const bool only_marks = std::all_of(
        words.begin() + static_cast<std::ptrdiff_t>(from),
        words.begin() + static_cast<std::ptrdiff_t>(std::max(from, day_begin)),
        [](const Word& word) { return word.mark != 0 && word.mark != '(' && word.mark != '"'; });
    return !relays && only_marks && is_surely_medium(words, end) ? verbatim(line, words, {0, end})
                                                                 : std::string();
}

std::string name_behind_day(std::string_view line) {
    const auto words = words_of(line, 0, line.size());
    const auto moments = moments_of(words);
    const bool leads = !moments.empty() && moments[0].day != 0 && moments[0].words.begin == 0;
    auto begin = leads ? moments[0].words.end : words.size();
    const auto is_stroke = [](const Word& word) {
        return word.mark == '|' || word.mark == '-' || word.mark == '~' || word.mark == '/' ||
               word.low == "\u00B7" || word.low == "\u2022";
    };
    if (begin >= words.size() || !is_stroke(words[begin])) {
        return {};
    }
    const auto is_of_hour = [&](const Word& word) { // "/ 9:12 AM / Quay News"
        return is_stroke(word) || word.mark == ':' || word.mark == '.' ||
               ascii::is_digit(word.low.front()) || among(word.low, "am pm a.m p.m utc gmt");
    };
    while (begin + 1 < words.size() && is_of_hour(words[begin + 1])) {
        ++begin;
    }
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(++begin);
    const Words name(from, std::find_if(from, words.end(), [&](const Word& word) {
                         return is_stroke(word) || word.mark == ',';
                     }));
    return !name.empty() && name.size() <= longest_name && reads_as_name(name) &&
                   is_surely_medium(name, name.size())
               ? verbatim(line, name, {0, name.size()})
               : std::string();
}

std::string name_behind_headline(std::string_view line, std::string_view text) {
    const auto words = words_of(line, 0, line.size());
    constexpr std::size_t shortest_headline = 4; // words
    for (auto i = words.size(); i-- > shortest_headline;) {
        const auto& word = words[i];
        const bool apart = word.begin > 0 && line[word.begin - 1] == ' ' &&
                           word.end < line.size() && line[word.end] == ' ';
        if (!apart || (word.mark != '|' && word.mark != '-' && word.mark != '~')) {
            continue;
        }
        const Words name(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
        const Words headline(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i));
        const bool fits = name.size() >= 2 && name.size() <= longest_name && reads_as_name(name) &&
                          !reads_as_name(headline) && names_medium(name, {0, name.size()});
        if (!fits) {
            return {};
        }
        auto found = verbatim(line, name, {0, name.size()});
        const bool cited = word.mark != '|' && // "... ordered attacks - Radio Selat": its source
                           ascii::lower(text).find(ascii::lower(found)) != std::string::npos;
        return cited ? std::string() : found;
    }
    return {};
}

std::string issuer(std::string_view line) {
    if (auto name = speaker_of_statement(line); !name.empty()) {
        return name;
    }
    constexpr View labels[] = {"from:", "issued by:", "issued by ", "publisher:", "issuer:"};
    const auto low = ascii::lower(line.substr(0, 12));
    for (const auto label : labels) {
        if (!low.starts_with(label)) {
            continue;
        }
        auto words = words_of(line, label.size(), line.size());
        words.resize(first_of_two(words));
        words.resize(first_of_list(words));
        const auto bare = without_form(without_letters(words));
        return reads_as_name(without_commas(bare)) && (names_body(words, {0, words.size()}) ||
                                                       names_medium(bare, {0, bare.size()}))
                   ? verbatim(line, bare, {0, bare.size()})
                   : std::string();
    }
    return {};
}

bool is_press_desk(std::string_view line) {
    constexpr View desks[] = {"office of public affairs",
                              "for immediate release",
                              "press office",
                              "press release",
                              "media relations",
                              "office of communications",
                              "media release",
                              "newsroom"};
    const auto low = ascii::lower(line);
    return std::any_of(std::begin(desks), std::end(desks), [&](View desk) {
        return low.find(desk) != std::string::npos;
    });
}

std::string department(std::string_view line) {
    auto words = words_of(line, 0, line.size());
    while (!words.empty() && (words[0].mark == '.' || among(words[0].low, "u.s. u.s us the"))) {
        words.erase(words.begin());
    }
    const bool named = words.size() > 2 && words.size() <= 8 &&
                       among(words[0].low, "department ministry") &&
                       among(words[1].low, "of for") && reads_as_name(words);
    return named ? std::string(line) : std::string();
}

/// "the European Union" of "Declaration by the High Representative on behalf of the European Union
/// on the intrusion": for whom a paper speaks.
static std::string spoken_for_by(std::string_view line, const Words& words) {
    const auto behalf = find(words, "on behalf of", 2, words.size());
    const bool paper =
        !words.empty() && find(words, "by", 0, behalf) < behalf &&
        std::any_of(
            words.begin(),
            words.begin() + static_cast<std::ptrdiff_t>(std::min(behalf, words.size())),
            [](const Word& word) { return among(word.low, "declaration statement communique"); });
    if (!paper || behalf + 3 >= words.size()) {
        return {};
    }
    const auto begin = behalf + (words[behalf + 3].low == "the" ? 4 : 3);
    auto end = begin;
    while (end < words.size() && words[end].mark == 0 && words[end].capital) {
        ++end;
    }
    return verbatim(line, words, {begin, end});
}

std::string published_by(std::string_view line) {
    const auto words = words_of(line, 0, line.size());
    if (auto whole = spoken_for_by(line, words); !whole.empty()) {
        return whole;
    }
    const auto by = find(words, "by", 1, words.size());
    return !words.empty() && words[0].low == "published" && by + 1 < words.size()
               ? verbatim(line, words, {by + 1, words.size()})
               : std::string();
}

std::string byline_medium(std::string_view line) {
    const auto words = words_of(line, 0, line.size());
    if (words.empty() || words.front().low != "by") {
        return {};
    }
    const auto with = find(words, "with", 2, words.size()); // "By Continent Today with AP"
    if (with + 1 < words.size() && words[with + 1].capital) {
        const Words desk(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(with));
        return reads_as_name(desk) && desk.size() <= longest_name &&
                       names_medium(desk, {0, desk.size()})
                   ? verbatim(line, desk, {0, desk.size()})
                   : std::string();
    }
    const auto at = find(words, "for", 2, words.size());
    if (at + 1 >= words.size()) {
        return {};
    }
    const auto begin = at + (words[at + 1].low == "the" ? 2 : 1);
    const Words name(words.begin() + static_cast<std::ptrdiff_t>(std::min(begin, words.size())),
                     words.end());
    return reads_as_name(name) && name.size() <= longest_name &&
                   names_medium(name, {0, name.size()})
               ? verbatim(line, name, {0, name.size()})
               : std::string();
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

} // namespace ample::cite::detail
