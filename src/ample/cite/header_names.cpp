#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_name = 12; // words of a masthead

constexpr WordList medium_nouns =
    "news press daily weekly monthly post times herald wire report ticker today review journal "
    "desk monitor bulletin standard echo tribune gazette chronicle observer guardian mail "
    "telegraph "
    "mirror independent record register dispatch sentinel argus mercury messenger advertiser "
    "inquirer enquirer express reporter examiner courier ledger digest magazine letter brief "
    "briefing newsletter blog radio television tv broadcasting newswire agency online quarterly "
    "spectator evening morning diary watch log notebook";

constexpr WordList body_nouns =
    "ministry department agency authority commission commissioner council court bureau secretariat "
    "directorate office prosecutor prosecutors prosecution police inspectorate parliament assembly "
    "senate house committee university college institute institution school hospital bank centre "
    "center cert csirt association federation foundation society service services company group "
    "holdings labs laboratories research security board chamber embassy consulate government city "
    "exchange technologies systems networks intelligence partners foundry works";

/// "Agency Reporter", "Our Correspondent", "Web Desk": who of the house wrote it.
bool is_desk(const Words& words) {
    return words.size() == 2 &&
           among(words[0].low,
                 "agency staff our special news web online digital guest own senior") &&
           among(words[1].low,
                 "reporter reporters correspondent correspondents bureau desk author writer editor "
                 "agencies contributor");
}

constexpr WordList forms_of_firms =
    "ab oy as sa se bhd sdn tbk publ llp pjsc jsc ltda sarl kft doo aps pbc";

bool is_form_of_firm(std::string_view low) {
    if (is_legal_form(low) || among(low, forms_of_firms)) {
        return true;
    }
    constexpr std::string_view dotted[] = {"s.a",
                                           "s.a.",
                                           "s.p.a",
                                           "s.p.a.",
                                           "a.s",
                                           "a.s.",
                                           "b.v",
                                           "b.v.",
                                           "n.v",
                                           "n.v.",
                                           "k.k",
                                           "k.k.",
                                           "s.r.o",
                                           "s.r.o.",
                                           "l.l.c",
                                           "l.l.c.",
                                           "p.l.c",
                                           "p.l.c."};
    return std::find(std::begin(dotted), std::end(dotted), low) != std::end(dotted);
}

/// "Security Advisory NC-2025-41": the paper, not who puts it out.
bool names_paper(const Words& words) {
    const auto has_digit = [](const Word& word) {
        return std::any_of(word.low.begin(), word.low.end(), ascii::is_digit);
    };
    return std::any_of(words.begin(), words.end(), has_digit) &&
           std::any_of(words.begin(), words.end(), [](const Word& word) {
               return among(word.low, "advisory bulletin alert notice release report update note");
           });
}

/// "ASX Announcement", "PRESS RELEASE", "Ann Berg's Regular Press Conference": what the paper is.
bool is_form(const Words& words) {
    const bool talk = words.size() > 3 && among(words.back().low, "conference briefing");
    return talk || (words.size() <= 3 &&
                    among(words.back().low,
                          "announcement release statement notice note disclosure "
                          "filing communique minutes evidence transcript hansard timeline "
                          "chronology faq factsheet summary backgrounder"));
}

/// "Police Arrest Student Over Hacks", "GANG ATTACKS PORT": the words of news, in capitals.
bool is_headline(const Words& words) {
    if (words.size() <= 3 && among(words.back().low, medium_nouns)) {
        return false; // "BREACH DIARY", "The Hack Report"
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool joint = i > 0 && i + 1 < words.size() && words[i].capital &&
                           among(words[i].low,
                                 "over after amid as against from into behind before than why how "
                                 "what who when while until with");
        const bool deed = words[i].is_any(Sort::attack, Sort::group) &&
                          among(words[i].low,
                                "attack attacks attacked hack hacks hacked hacker hackers hacking "
                                "intrusion intrusions breach breaches gang gangs raid");
        if (joint || deed) {
            return true;
        }
    }
    return false;
}

} // namespace

bool is_small(std::string_view low) {
    return among(low, "of and the for & de 's '");
}

bool is_section(const Words& words) {
    return std::all_of(words.begin(), words.end(), [](const Word& word) {
        return word.mark != 0 ||
               among(word.low,
                     "breaking news exclusive update updated live latest world business national "
                     "international politics opinion technology tech top stories story local "
                     "analysis special report home comment commentary investigation investigations "
                     "feature features interview editorial explainer column perspective viewpoint "
                     "factbox timeline profile background crime key dates long read essay weather "
                     "letters sport sports culture arts markets economy finance money health "
                     "science education travel obituaries environment climate europe asia africa "
                     "americas region regional metro courts law security defence defense cyber "
                     "cybersecurity society research intelligence advisories insights blog "
                     "newsletter podcast video gallery reportage big all");
    });
}

bool reads_as_name(const Words& words) {
    const bool advert = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return among(word.low, "advertisement advertisements advertising banner sponsored");
    });
    if (words.empty() || words.size() > longest_name || advert ||
        among(words.front().low, "by from") || names_paper(words) || is_form(words) ||
        is_section(words) || is_desk(words) || is_headline(words)) {
        return false;
    }
    const bool is_mission = among(words.front().low, "embassy consulate mission delegation");
    return std::all_of(words.begin(), words.end(), [&](const Word& word) {
        const auto at = static_cast<std::size_t>(&word - words.data());
        const bool number = ascii::is_digit(word.low.front());
        const bool channel = // "Channel 9"
            number && at > 0 && among(words[at - 1].low, "channel radio tv kanal news");
        const bool digits = number && !channel;
        const bool seat = word.low == "in" && is_mission;
        return (word.mark == 0 || word.mark == '&' || word.mark == '\'') && !digits &&
               (word.capital || is_small(word.low) || seat || channel) &&
               (among(word.low, "'s states") ||
                !word.is_any(Sort::be, Sort::have, Sort::say, Sort::month));
    });
}

bool is_generic(const Words& words, Phrase name) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(name.end),
                       [](const Word& word) {
                           return word.mark != 0 || is_small(word.low) || word.is(Sort::media) ||
                                  among(word.low, medium_nouns) || is_section({word}) ||
                                  among(word.low,
                                        "annual threat security incident progress status situation "
                                        "interim final state foreign audio");
                       });
}

bool names_medium(const Words& words, Phrase name) {
    constexpr std::string_view endings[] = {"wire", "press", "news", "times", "post", "media"};
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(name.end),
                       [&](const Word& word) {
                           const std::string_view low = word.low;
                           return word.is_any(Sort::media, Sort::outlet) ||
                                  among(low, medium_nouns) ||
                                  std::any_of(std::begin(endings),
                                              std::end(endings),
                                              [&](auto one) { return low.ends_with(one); });
                       });
}

bool names_body(const Words& words, Phrase name) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(name.end),
                       [](const Word& word) {
                           return is_form_of_firm(word.low) || among(word.low, body_nouns) ||
                                  word.is_any(Sort::ministry, Sort::police, Sort::court);
                       });
}

bool names_state(const Words& words) {
    return words.size() > 2 && words[1].low == "of" &&
           among(words[0].low, "republic kingdom government state commonwealth");
}

Words without_form(Words words) {
    const auto open = find(words, "(", 0, words.size());
    const bool defined = open >= 2 && open + 1 < words.size() && words.back().mark == ')' &&
                         is_form_of_firm(words[open - 1].low);
    if (defined) { // "Acme plc (the "Company")"
        words.resize(open);
    }
    if (words.size() > 3 && reads(words, words.size() - 3, "a / s")) {
        words.resize(words.size() - 3);
    }
    while (words.size() > 1 && (words.back().mark == '.' || words.back().mark == ',' ||
                                words.back().mark == '&' || is_form_of_firm(words.back().low))) {
        words.pop_back();
    }
    return words;
}

Words without_letters(Words words) {
    const auto size = words.size();
    const bool in_brackets = size > 4 && words[size - 1].mark == ')' && words[size - 3].mark == '(';
    if (in_brackets) {
        words.resize(size - 3);
    }
    return words;
}

Words without_town(Words words) {
    constexpr std::size_t longest_town = 3; // words
    const auto comma = find(words, ",", 0, words.size());
    const bool has_town =
        comma >= 2 && comma + 1 < words.size() && words.size() - comma - 1 <= longest_town &&
        std::all_of(words.begin() + static_cast<std::ptrdiff_t>(comma) + 1,
                    words.end(),
                    [](const Word& word) { return word.mark == 0 && word.capital; });
    const auto name_end =
        words.begin() + static_cast<std::ptrdiff_t>(std::min(comma, words.size()));
    const bool is_office = std::any_of(words.begin(), name_end, [](const Word& word) {
        return among(word.low,
                     "ministry department agency authority commission council court bureau "
                     "secretariat directorate prosecutor prosecutors police inspectorate");
    });
    if (has_town && is_office) {
        words.resize(comma);
    }
    return words;
}

constexpr std::size_t longest_own_name = 6; // words

Phrase name_at(const Words& words, std::size_t at) {
    auto end = at;
    while (end < words.size() && end < at + longest_own_name && words[end].mark == 0) {
        const bool small = end + 1 < words.size() && words[end + 1].capital &&
                           among(words[end].low, "the of and &");
        if (!words[end].capital && !small) {
            break;
        }
        ++end;
    }
    return {at, end};
}

Phrase name_before(const Words& words, std::size_t end) {
    auto begin = end;
    while (
        begin > 0 && end - begin < longest_own_name && words[begin - 1].mark == 0 &&
        (words[begin - 1].capital || (end > begin && among(words[begin - 1].low, "the of and")))) {
        --begin;
    }
    return {begin, end};
}

Phrase behind_the(const Words& words, Phrase name) {
    const bool definite = !name.empty() && words[name.begin].low == "the";
    return {name.begin + (definite ? 1 : 0), name.end};
}

std::string initials_of(const Words& words, Phrase name) {
    std::string letters;
    for (auto i = name.begin; i < name.end; ++i) {
        if (words[i].capital && words[i].mark == 0 && words[i].low != "the") {
            letters += words[i].low.front();
        }
    }
    return letters;
}

} // namespace ample::cite::detail
