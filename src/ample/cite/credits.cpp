#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/credits.hpp>
#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_line = 120;
constexpr std::size_t longest_bare = 80; // of an agency alone on its line
constexpr std::size_t longest_name = 4;  // words

constexpr View openings[] = {"source:",
                             "source -",
                             "(source",
                             "agencies:",
                             "credit:",
                             "with inputs from",
                             "with input from",
                             "(with inputs from",
                             "(with input from",
                             "(inputs from",
                             "via ",
                             "from ",
                             "for more reporting from",
                             "reporting by",
                             "story by",
                             "with reporting",
                             "text:",
                             "by "};

/// The listed agency named by the words [begin, end), if any, by the longest spelling first.
View agency_in(const Words& words, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
        for (std::size_t length = std::min(longest_name, end - i); length > 0; --length) {
            const auto name = agency_name(low_text(words, {i, i + length}));
            const bool plain_word = length == 1 && !words[i].capital;
            if (!name.empty() && !plain_word) {
                return name;
            }
        }
    }
    return {};
}

bool is_acronym(View text) {
    return text.size() >= 2 && text.size() <= 6 &&
           std::all_of(text.begin(), text.end(), [](char c) { return ascii::is_upper(c); });
}

/// Whether the words can be the name of an agency of no list: capitals, one of them a word for what
/// agencies are, or initials alone.
bool reads_as_agency(View text, const Words& words, Phrase at) {
    if (at.empty() || at.end - at.begin > longest_name) {
        return false;
    }
    bool named = false;
    for (auto i = at.begin; i < at.end; ++i) {
        if (words[i].mark != 0 || !words[i].capital ||
            words[i].is_any(Sort::month, Sort::weekday)) {
            return false;
        }
        named = named || among(words[i].low, "press news wire newswire agency service presse blog");
    }
    const auto only =
        text.substr(words[at.begin].begin, words[at.begin].end - words[at.begin].begin);
    const bool initials =
        at.end == at.begin + 1 && is_acronym(only) && country_of(words[at.begin].low) == nullptr;
    return initials || (named && at.end > at.begin + 1);
}

std::string agency_at(View text, const Words& words, Phrase at) {
    if (const auto listed = agency_in(words, at.begin, at.end); !listed.empty()) {
        return std::string(listed);
    }
    return reads_as_agency(text, words, at) ? verbatim(text, words, at) : std::string();
}

bool is_all_capital(const Words& words, Phrase at) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(at.end),
                       [](const Word& word) { return word.mark == 0 && word.capital; });
}

bool is_dated_before(const Words& words, std::size_t at) {
    const auto& last = words[at - 1];
    return last.mark == '.' || last.is(Sort::month) || ascii::is_digit(last.low.front());
}

/// "via Albion Press" as a part of a line, "By Ann Berg, Albion Press".
std::string in_part(View line, const Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool first = i == 0 || words[i - 1].mark != 0;
        if (!first || !among(words[i].low, "via source agencies")) {
            continue;
        }
        const auto from = words[i + 1].mark == ':' ? i + 2 : i + 1;
        auto until = from;
        while (until < words.size() && words[until].mark == 0) {
            ++until;
        }
        const Phrase name{from, until};
        const bool capitals = until > from && until - from <= longest_name &&
                              std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                                          words.begin() + static_cast<std::ptrdiff_t>(until),
                                          [](const Word& word) { return word.capital; });
        if (auto found = agency_at(line, words, name); !found.empty()) {
            return found;
        }
        if (capitals) {
            return verbatim(line, words, name);
        }
    }
    return {};
}

/// "Source: Meridian/kl": behind the stroke the initials of who edited it.
std::string before_initials(View line, const Words& words) {
    constexpr std::size_t longest_initials = 4;
    const auto size = words.size();
    if (size < 5 || words[0].low != "source" || words[1].mark != ':' ||
        words[size - 2].mark != '/') {
        return {};
    }
    const Phrase name{2, size - 2};
    const auto& initials = words[size - 1];
    const bool is_named = name.end - name.begin <= longest_name &&
                          !among(words[2].low, "agencies agency staff") &&
                          std::all_of(words.begin() + 2, words.end() - 2, [](const Word& word) {
                              return word.mark == 0 && word.capital;
                          });
    return is_named && !initials.capital && initials.mark == 0 &&
                   initials.low.size() <= longest_initials
               ? verbatim(line, words, name)
               : std::string();
}

/// "By Ann Berg, Albion Press", "By Ann Berg / Albion Press", "— Hanbit News".
std::string behind_mark(View line, const Words& words) {
    const bool byline = among(words.front().low, "by story");
    for (auto i = words.size(); i-- > 0;) {
        const bool parts = words[i].mark == ',' || words[i].mark == '/' || words[i].mark == '|';
        const bool dash = i == 0 && (words[i].mark == '~' || words[i].mark == '-');
        if ((byline && parts) || dash) {
            const Phrase name{i + (low_text(words, {i + 1, i + 2}) == "for" ? 2 : 1), words.size()};
            const auto behind = words.begin() + static_cast<std::ptrdiff_t>(i);
            const bool service = std::any_of(behind, words.end(), [&](const Word& word) {
                return among(word.low, "press wire newswire agency service") ||
                       (dash && word.low == "news");
            });
            return service && reads_as_agency(line, words, name) ? verbatim(line, words, name)
                                                                 : std::string();
        }
    }
    return {};
}

/// "Meridian | Hyderabad | Updated: June 12": one word in front of a place and a day is neither a
/// person nor a section of the paper.
std::string before_place(View line) {
    constexpr WordList sections =
        "news world home business politics national international local region regional city "
        "cities technology tech cyber security economy markets opinion analysis sport science "
        "health education society culture updated published posted live latest exclusive staff";
    const auto words = words_of(line, 0, line.size());
    const auto bar = [&](std::size_t i) { return i < words.size() && words[i].mark == '|'; };
    if (words.empty() || !words[0].capital || words[0].mark != 0 || !bar(1) ||
        among(words[0].low, sections) || !country_of_place(words[0].low).empty() ||
        country_of(words[0].low) != nullptr || words[0].is_any(Sort::month, Sort::weekday)) {
        return {};
    }
    auto end = std::size_t{2};
    while (end < words.size() && !bar(end)) {
        ++end;
    }
    const bool placed = end > 2 && !country_of_place(low_text(words, {2, end})).empty();
    const bool dated = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(end),
                                   words.end(),
                                   [](const Word& word) { return word.is(Sort::month); });
    return placed && dated ? verbatim(line, words, {0, 1}) : std::string();
}

} // namespace

std::string credited(std::string_view line, bool above) {
    if (line.size() > longest_line) {
        return {};
    }
    if (above && line.find('|') != View::npos) {
        if (auto agency = before_place(line); !agency.empty()) {
            return agency;
        }
    }
    if (const auto [name, begin] = japanese_closing(line); begin == 0) {
        return std::string(name);
    }
    const auto low = ascii::lower(line);
    const bool opened = std::any_of(
        std::begin(openings), std::end(openings), [&](auto one) { return low.starts_with(one); });
    const bool parted =
        above &&
        (low.find("via ") != std::string::npos || low.find("source") != std::string::npos) &&
        low.find('|') != std::string::npos;
    if (!opened && !parted && line.size() > longest_bare) {
        return {};
    }
    const auto words = words_of(line, 0, line.size());
    if (words.empty()) {
        return {};
    }
    if (parted) {
        return in_part(line, words);
    }
    const bool bare = words.size() <= 4 && (words.front().mark != 0 || words.size() <= 2);
    if (!opened && !bare) {
        return {};
    }
    if (const auto listed = agency_in(words, 0, words.size()); !listed.empty()) {
        return std::string(listed);
    }
    if (auto edited = before_initials(line, words); !edited.empty()) {
        return edited;
    }
    if (low.starts_with("via ") || low.starts_with("source:") || low.starts_with("(with input") ||
        low.starts_with("with input")) {
        const auto from = std::find_if(words.begin(), words.end(), [](const Word& word) {
            return among(word.low, "via from :");
        });
        auto until = words.size();
        while (until > 0 && words[until - 1].mark != 0) {
            --until;
        }
        const auto begin = static_cast<std::size_t>(from - words.begin()) + 1;
        const bool named = low.find("with input") < 2 && begin < until &&
                           until - begin <= longest_name && is_all_capital(words, {begin, until}) &&
                           !among(words[begin].low, "agencies agency staff");
        return begin < until && (named || reads_as_agency(line, words, {begin, until}))
                   ? verbatim(line, words, {begin, until})
                   : std::string();
    }
    return behind_mark(line, words);
}

bool is_name_line(std::string_view line) {
    constexpr std::size_t longest_masthead = 6; // words
    const auto words = words_of(line, 0, line.size());
    return words.size() <= longest_masthead &&
           std::all_of(words.begin(), words.end(), [](const Word& word) {
               return word.capital || word.mark != 0 || word.low == "of";
           });
}

std::string agency_alone(std::string_view line) {
    if (line.size() > longest_bare) {
        return {};
    }
    const auto words = words_of(line, 0, line.size());
    const Phrase all{0, words.size()};
    const bool wire = words.size() >= 2 && among(words.back().low, "agency service wire newswire");
    const bool news = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return among(word.low, "press news wire newswire");
    });
    return wire && news && reads_as_agency(line, words, all) ? std::string(line) : std::string();
}

/// Whether the one word in brackets is made of the first letters of the words in front, and they
/// are no place: "The National Cyber Centre (NCC)".
static bool is_short_for(const Words& words, Phrase bracket) {
    if (bracket.end != bracket.begin + 1 || bracket.begin < 3 ||
        words[bracket.begin].low.size() < 3) {
        return false;
    }
    return initials_of(words, {0, bracket.begin - 1}) == words[bracket.begin].low.substr(0);
}

std::string dateline_agency(std::string_view paragraph) {
    if (paragraph.find('(') == paragraph.npos && paragraph.find('/') == paragraph.npos &&
        paragraph.find("\uFF08") == paragraph.npos) {
        return {};
    }
    const auto words = words_of(paragraph, 0, paragraph.size());
    const auto limit = std::min<std::size_t>(words.size(), 18);
    bool heads = true; // only places and days so far
    for (std::size_t i = 0; i + 1 < limit; ++i) {
        if (words[i].mark == '(' && i <= 10) {
            const auto close = find(words, ")", i, limit);
            const bool ends = close + 1 < words.size() &&
                              (words[close + 1].mark == '~' || words[close + 1].mark == '-' ||
                               words[close + 1].low.starts_with('-') || // "(AP) -Police"
                               (heads && words[close + 1].mark == ':'));
            if (!ends) {
                return {};
            }
            const Phrase name{i + 1, close};
            if (is_short_for(words, name)) {
                return {}; // "The National Cyber Centre (NCC) - a part of ... - assesses"
            }
            const bool dated = std::any_of(words.begin(), // "PORTLAND (Oregon) -" is a place
                                           words.begin() + static_cast<std::ptrdiff_t>(i),
                                           [](const Word& word) { return word.is(Sort::month); });
            const bool city = i > 0 && !country_of_place(low_text(words, {0, i})).empty() &&
                              land_of_place(low_text(words, name)).empty();
            const bool alone = heads && (dated || city) && name.end == name.begin + 1 &&
                               words[name.begin].capital && words[close + 1].mark != ':' &&
                               country_of(words[name.begin].low) == nullptr;
            if (alone) { // "HANSEO, Dec. 11 (Norbit) --": nothing else stands there
                const auto listed = agency_in(words, name.begin, name.end);
                return listed.empty() ? verbatim(paragraph, words, name) : std::string(listed);
            }
            return heads ? agency_at(paragraph, words, name)
                         : std::string(agency_in(words, name.begin, name.end));
        }
        if (words[i].mark == '/' && i > 0) { // "MOSCOW, April 5. /TASS/."
            const auto close = find(words, "/", i + 1, std::min(i + 2 + longest_name, limit));
            const bool name = close > i + 1 && close < limit && words[close].mark == '/';
            if (name && is_dated_before(words, i) && heads &&
                is_all_capital(words, {i + 1, close})) {
                const auto listed = agency_in(words, i + 1, close);
                return listed.empty() ? verbatim(paragraph, words, {i + 1, close})
                                      : std::string(listed);
            }
            if (name) {
                return agency_at(paragraph, words, {i + 1, close});
            }
        }
        const bool month = (i > 0 && words[i - 1].is(Sort::month)) ||  // "Oct. 3"
                           (i == 1 && words[i + 1].is(Sort::month)) || // "KYIV. Oct 3 (X) -"
                           words[i + 1].mark == '/';
        if ((words[i].low == "." && !month) || words[i].is(Sort::say)) {
            break;
        }
        heads = heads && (words[i].mark != 0 || words[i].capital ||
                          ascii::is_digit(words[i].low.front()) || words[i].low == "of");
    }
    return {};
}

std::string closing_agency(std::string_view tail) {
    const auto words = words_of(tail, 0, tail.size());
    const auto size = words.size();
    if (size < 3 || words[size - 1].mark != ')') {
        return {};
    }
    for (std::size_t back = 2; back <= std::min<std::size_t>(size, 6); ++back) {
        if (words[size - back].mark == '(') {
            const Phrase name{size - back + 1, size - 1};
            const bool after_end = size > back && (words[size - back - 1].mark == '.' ||
                                                   words[size - back - 1].mark == '"');
            const bool longer = name.end > name.begin + 1;
            return after_end && longer ? agency_at(tail, words, name)
                                       : std::string(agency_in(words, name.begin, name.end));
        }
    }
    return {};
}

std::size_t dashed_closing(std::string_view text) {
    constexpr std::size_t longest = 24; // bytes behind the dash
    const auto from = text.size() - std::min(text.size(), longest);
    const auto end = text.substr(from);
    auto dash = std::min(end.rfind("\u2014"), end.rfind("--"));
    dash = end.rfind("\u2014") == end.npos ? end.rfind("--") : dash;
    if (dash == end.npos || dash + from == 0) {
        return text.npos;
    }
    const auto before = ascii::trim(text.substr(0, from + dash));
    const auto words = words_of(end, dash, end.size());
    const bool closes =
        before.ends_with('.') || before.ends_with('"') || before.ends_with("\u201D");
    const bool agency = words.size() == 2 &&
                        (!agency_in(words, 1, 2).empty() || reads_as_agency(end, words, {1, 2}));
    return closes && agency ? from + dash : text.npos;
}

bool is_signed_by_wire(std::string_view text) {
    const auto tail =
        ascii::lower(text.substr(text.size() - std::min<std::size_t>(text.size(), 400)));
    return tail.find("(reporting by ") != std::string::npos ||
           tail.find("(writing by ") != std::string::npos;
}

} // namespace ample::cite::detail
