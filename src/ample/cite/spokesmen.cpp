#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

constexpr WordList fields_of_posts =
    "operations research intelligence police staff engineering product products information "
    "security communications investigations affairs safety policy response networks";

/// "a spokesman for X", "director of X": where X begins and ends; else what stands before the post.
Phrase body_of(const Words& words, Phrase phrase, std::size_t role, Phrase person) {
    for (auto i = role + 1; i + 1 < phrase.end; ++i) {
        const bool names_it =
            words[phrase.end - 1].is_any(Sort::organisation, Sort::victim) ||
            (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i + 1),
                         words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                         is_name) &&
             (is_name(words[i + 1]) || words[i + 1].is(Sort::determiner) || person.empty()));
        const bool field = i + 2 == person.begin && // "Director of Operations Martin Dell"
                           among(words[i + 1].low, fields_of_posts);
        if (names_it && !field && among(words[i].low, "for of at from with")) {
            return {i + 1, phrase.end};
        }
    }
    return {phrase.begin, role};
}

/// How many words name the country that begins at `at`; 0 where none does.
std::size_t words_of_country(const Words& words, std::size_t at) {
    const auto* const country = country_at(words, at);
    if (country == nullptr) {
        return 0;
    }
    for (const auto name : {country->name, country->demonym, country->capital}) {
        const auto size = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
        if (!name.empty() && reads(words, at, name)) {
            return size;
        }
    }
    return 1;
}

/// "Information" of "Chief Information Security Officer": what the post at `role` is for.
bool is_field_of_post(const Words& words, std::size_t at, std::size_t role) {
    constexpr std::size_t longest = 4; // words between
    const auto from = role - std::min(role, longest);
    const auto chief = find(words, "chief", from, role);
    return words[role].low == "officer" && at > chief && at < role;
}

} // namespace

bool is_envoy(const Words& words, Phrase phrase) {
    const bool mission = phrase.end > phrase.begin + 1 && words[phrase.end - 1].low == "mission" &&
                         !words[phrase.end - 1].capital && words[phrase.end - 2].low == "the";
    const auto to = find(words, "mission to the", phrase.begin, phrase.end);
    const bool seated = to + 3 < phrase.end && // "Iran's mission to the United Nations"
                        among(words[to + 3].low, "united un u.n european eu african asean nato");
    return mission || seated ||
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) {
                           return among(word.low, "ambassador envoy consul attache diplomat");
                       });
}

bool is_of_public_office(const Words& words, Phrase phrase) {
    return is_envoy(words, phrase) || holds(words, phrase, Sort::ministry) ||
           holds(words, phrase, Sort::police) || is_of_government(words, phrase) ||
           is_secretary_of_state(words, phrase) || holds(words, phrase, Sort::court) ||
           is_prosecution(words, phrase);
}

std::size_t behind_field(const Words& words, Phrase phrase, std::size_t role) {
    const auto behind = role + 1;
    const auto shut = behind < phrase.end && words[behind].mark == '('
                          ? find(words, ")", behind, phrase.end)
                          : phrase.end;
    return shut < phrase.end ? shut + 1 : behind;
}

std::string spoken_for(const Words& words, Phrase phrase, std::size_t role, Phrase person) {
    const auto body = body_of(words, phrase, role, person);
    std::string organisation;
    for (auto i = body.begin; i < body.end; ++i) {
        const bool country = country_at(words, i) != nullptr;
        const bool rank =
            among(words[i].low,
                  "managing presiding acting deputy assistant former parliamentary permanent "
                  "senior lead vice executive outgoing opposition special "
                  "federal chief state district county national regional threat "
                  "security cyber cybersecurity malware independent principal "
                  "privacy staff press media communications western european eastern "
                  "african asian arab baltic nordic scandinavian gulf balkan");
        const bool own = (i >= person.begin && i < person.end) ||
                         is_field_of_post(words, i, role) ||
                         (is_title(words[i]) && i < person.begin && !words[i].is(Sort::role) &&
                          !among(words[i].low, "vice rear major"));
        if (is_name(words[i]) && !country && !rank && !words[i].is(Sort::role) && !own) {
            organisation += (organisation.empty() ? "" : " ") + words[i].low;
        }
    }
    for (auto i = body.begin; organisation.empty() && i < body.end; ++i) {
        const bool before_post = i + 1 == role; // "a bank spokesman", "for the bank"
        const bool definite = i > body.begin && words[i - 1].low == "the";
        if (words[i].is_any(Sort::organisation, Sort::victim) && (definite || before_post)) {
            organisation = low_text(words, {i, i + 1});
        }
    }
    return holds(words, body, Sort::official) ? std::string() : organisation;
}

Phrase name_of_medium(const Words& words, Phrase phrase, std::size_t noun) {
    const auto is_demonym = [&](std::size_t at) { // "Japanese broadcaster NHK"
        const auto* const country = country_at(words, at);
        return country != nullptr && words[at].low != country->capital;
    };
    auto begin = phrase.begin;
    constexpr WordList kinds =
        "newspaper paper daily magazine broadcaster television channel radio "
        "show programme program site portal outlet station agency weekly "
        "tabloid website news";
    auto last = noun; // "daily newspaper", "TV news show"
    while (last + 1 < phrase.end && !words[last + 1].capital && among(words[last + 1].low, kinds)) {
        ++last;
    }
    if (last + 1 < phrase.end && !words[last].capital && is_name(words[last + 1])) {
        begin = last + 1; // "Visayan broadcaster DYCT"
    }
    while (begin < phrase.end &&
           (!is_name(words[begin]) || is_demonym(begin) ||
            (begin == phrase.begin && // "State television"
             among(words[begin].low, "state local national foreign several")))) {
        ++begin;
    }
    auto end = begin;
    while (end < phrase.end && is_name(words[end])) {
        ++end;
    }
    return {begin, end};
}

bool is_trace(std::string_view name) {
    const auto low = ascii::lower(name);
    const auto words = words_of(low, 0, low.size());
    std::size_t end = 0; // "logs shared by two customers", "messages found on a telephone"
    while (end < words.size() &&
           !among(words[end].low,
                  "shared found seized recovered obtained seen reviewed provided published leaked "
                  "collected extracted retrieved handed of from by on in at")) {
        ++end;
    }
    return end > 0 && end <= 4 &&
           among(words[end - 1].low,
                 "log logs records telemetry data metadata traces timestamps traffic backups "
                 "artefacts artifacts images footage recordings transactions receipts messages "
                 "chats");
}

std::string_view stem_of_post(std::string_view low_name) {
    struct Post {
        std::string_view post;
        std::string_view stem;
    };

    constexpr std::array<Post, 8> posts = {{{"commissioner", "commission"},
                                            {"ombudsman", "ombud"},
                                            {"ombudswoman", "ombud"},
                                            {"registrar", "regist"},
                                            {"coroner", "coroner"},
                                            {"auditor-general", "audit"},
                                            {"inspector-general", "inspector"},
                                            {"rapporteur", "rapporteur"}}};
    for (const auto& [post, stem] : posts) {
        const auto at = low_name.find(post);
        const bool whole = at != std::string_view::npos && (at == 0 || low_name[at - 1] == ' ');
        if (whole) {
            return stem;
        }
    }
    return {};
}

bool is_press_occasion(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin + 1; i < phrase.end; ++i) {
        if (words[i].low == "post" && !words[i].capital && words[i - 1].low != "this") {
            return true; // "a blog post by the firm"
        }
    }
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) { // "the press service of the army"
        if (words[i].low == "press" &&
            among(words[i + 1].low,
                  "service office secretary centre center officer department "
                  "bureau team spokesman spokeswoman attache")) {
            return true;
        }
    }
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
        words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
        [&](const Word& word) {
            const bool news = &word != words.data() && (&word - 1)->low == "news" &&
                              word.low == "website"; // a medium
            return !news && among(word.low, "briefing conference release reporters website report");
        });
}

std::string names_of_office(const Words& words, Phrase phrase) {
    const auto in = find(words, "in", phrase.begin + 1, phrase.end);
    const auto whose = find(words, "'s", phrase.begin, in);
    if (whose > phrase.begin && whose < in && in < phrase.end && !words[whose - 1].capital &&
        !words[in - 1].capital) {
        phrase.end = in; // "the company's unit in Oslo" is no firm of that name
    }
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) { // "Aerospace supplier Kestrel"
        const bool trade = i == phrase.begin &&
                           (words[i].low.ends_with("maker") || words[i].low.ends_with("builder") ||
                            among(words[i].low,
                                  "insurer lender retailer "
                                  "supplier haulier"));
        const bool noun = (!words[i].capital || trade) &&
                          words[i].is_any(Sort::organisation, Sort::victim) &&
                          is_name(words[i + 1]);
        phrase.begin = noun ? i + 1 : phrase.begin;
    }
    const bool trade =
        phrase.begin + 3 < phrase.end && // "Cyber researchers at Kestrel"
        among(words[phrase.begin].low, "cyber security threat malware intelligence") &&
        words[phrase.begin + 1].is(Sort::researcher) &&
        among(words[phrase.begin + 2].low, "at from of with");
    phrase.begin += trade ? 3 : 0;
    const auto comma = find(words, ",", phrase.begin, phrase.end);
    const auto opens = phrase.begin + (words[phrase.begin].low == "the" ? 1U : 0U);
    const auto bracket = find(words, "(", opens + 1, phrase.end); // "the Data Office (DO)"
    phrase.end =
        comma > bracket && is_name(words[opens]) ? std::min(phrase.end, bracket) : phrase.end;
    const auto before_apposition = phrase.end;
    const bool seat =
        comma + 2 < phrase.end && (words[comma + 1].low == "of" || words[comma + 1].low == "based");
    if (comma > opens && comma + 1 < phrase.end &&
        (seat || words[comma + 1].is(Sort::determiner)) && is_name(words[opens])) {
        phrase.end =
            comma; // "Kestrel Freight, a Dutch haulier", "the Kestrel Institute, a body in"
    }
    const auto owner = find(words, "'s", opens, phrase.end);
    const bool product = owner > opens && owner + 1 < phrase.end &&
                         among(words[phrase.end - 1].low,
                               "system systems software platform service product app application "
                               "network website portal");
    if (product && !words[phrase.end - 1].capital && is_name(words[opens])) {
        phrase.end = owner; // "Kestrel's Tidemark system" is no firm beside Kestrel
    }
    if (comma + 2 == before_apposition && words[phrase.begin].is(Sort::determiner) &&
        is_name(words[comma + 1])) {
        return low_text(words, {comma + 1, comma + 2}); // "the Security Service, Supo"
    }
    const bool called = comma + 3 == before_apposition && words[comma + 1].low == "the" &&
                        is_name(words[comma + 2]); // "Norway's security service, the PST"
    std::string names;
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (const auto land = words_of_country(words, i); land > 0) {
            i += land - 1; // "South Korea's Kestrel Institute"
            continue;
        }
        const bool form = !names.empty() && is_legal_form(words[i].low); // "Acme Corp." is Acme
        const bool part = !form && is_name(words[i]) && !words[i].is(Sort::researcher) &&
                          !words[i].low.ends_with("-based"); // "Oslo-based rival Tarn"
        if (part) {
            names.append(names.empty() ? "" : " ").append(words[i].low);
        }
    }
    if (names.empty() && called) {
        names = low_text(words, {comma + 2, comma + 3});
    }
    return names;
}

/// "Director of the second Department of the Foreign Ministry | Jan Maes": the name behind the
/// office that a post is of.
static Phrase name_behind_office(const Words& words, Phrase phrase) {
    auto post = phrase.begin;
    while (post < phrase.end && post < phrase.begin + 5 && !words[post].is(Sort::role)) {
        ++post;
    }
    auto begin = phrase.end;
    while (begin > post && is_name(words[begin - 1]) && words[begin - 1].capital &&
           words[begin - 1].sorts == 0 && phrase.end - begin < 2) {
        --begin;
    }
    const bool of = post + 3 < begin && among(words[post + 1].low, "of for at");
    const bool office =
        of &&
        (words[begin - 1].is_any(Sort::ministry, Sort::organisation) ||
         among(words[begin - 1].low,
               "office service committee affairs administration federation republic kingdom"));
    return office && phrase.end == begin + 2 ? Phrase{begin, phrase.end} : Phrase{};
}

/// "Rail Centre Director of Operations | Martin Dell".
static Phrase name_behind_field(const Words& words, Phrase phrase) {
    const auto name = phrase.end - std::min<std::size_t>(2, phrase.end);
    if (name < phrase.begin + 3 || !is_name(words[name]) || !is_name(words[name + 1]) ||
        !words[name - 1].capital || !among(words[name - 1].low, fields_of_posts)) {
        return {};
    }
    auto of = name - 1;
    while (of > phrase.begin && words[of].low != "of" && words[of].low != "for" &&
           words[of].capital) {
        --of;
    }
    const bool post = of > phrase.begin && among(words[of].low, "of for") &&
                      (words[of - 1].is(Sort::role) ||
                       among(words[of - 1].low, "director head chief president officer"));
    return post ? Phrase{name, phrase.end} : Phrase{};
}

Phrase name_behind_portfolio(const Words& words, Phrase phrase) {
    if (const auto name = name_behind_office(words, phrase); !name.empty()) {
        return name;
    }
    constexpr WordList fields = "affairs services defence defense security trade finance health "
                                "justice interior home education energy transport industry "
                                "waterways shipping ports communications technology environment "
                                "development labour labor economy infrastructure agriculture "
                                "railways aviation planning science water works housing";
    auto begin = phrase.end;
    while (begin > phrase.begin && is_name(words[begin - 1])) {
        --begin;
    }
    const auto size = phrase.end - begin;
    const bool of = phrase.begin + 2 < phrase.end && begin > phrase.begin + 1 &&
                    among(words[phrase.begin].low, "minister secretary commissioner") &&
                    among(words[phrase.begin + 1].low, "for of responsible");
    const bool named = of && !among(words[phrase.end - 1].low, fields) &&
                       (size >= 3 || (size == 2 && !among(words[begin - 1].low, "for of the and")));
    auto name = phrase.end - std::min<std::size_t>(2, phrase.end);
    for (auto i = begin; named && i + 2 < phrase.end; ++i) { // "Digital Services | Teo Kok Leong"
        name = among(words[i].low, fields) && i + 5 > phrase.end ? i + 1 : name;
    }
    return named ? Phrase{name, phrase.end} : name_behind_field(words, phrase);
}

std::size_t minister_before(const Words& words, std::size_t begin) {
    constexpr std::size_t longest = 14; // words of the fields
    if (begin < 3 || words[begin - 1].mark != ',') {
        return begin;
    }
    auto at = begin;
    while (at > 0 && begin - at < longest &&
           (words[at - 1].capital || words[at - 1].mark == ',' ||
            among(words[at - 1].low, "and of for"))) {
        --at;
        const bool post = among(words[at].low, "minister secretary") &&
                          among(words[at + 1].low, "for of responsible");
        if (post && words[at].capital) {
            while (at > 0 && words[at - 1].capital && words[at - 1].mark == 0) {
                --at; // "Union Minister"
            }
            return at;
        }
    }
    return begin;
}

std::size_t before_marks(const Words& words, Phrase phrase) {
    while (phrase.begin < phrase.end && words[phrase.end - 1].mark != 0) {
        --phrase.end;
    }
    return phrase.end;
}

} // namespace ample::cite::detail
