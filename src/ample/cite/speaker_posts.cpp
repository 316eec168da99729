// People whose office a relative clause beside their name tells, and papers known by what they do.

#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/shown_papers.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// Where the office begins that "who heads the unit" or "who is in charge of X at Y" tells, behind
/// its "who" at `at`; the end where none is told.
std::size_t led_from(const Words& words, std::size_t at) {
    constexpr std::string_view turns[] = {"heads",
                                          "leads",
                                          "runs",
                                          "directs",
                                          "oversees",
                                          "commands",
                                          "chairs",
                                          "supervises",
                                          "speaks for",
                                          "is in charge of",
                                          "is responsible for",
                                          "is head of",
                                          "is the head of",
                                          "is the chief of",
                                          "is director of",
                                          "is the director of"};
    for (const auto turn : turns) {
        if (reads(words, at + 1, turn)) {
            return at + 2 + static_cast<std::size_t>(std::count(turn.begin(), turn.end(), ' '));
        }
    }
    return words.size();
}

/// Whose unit a phrase names: "the force" of "the force's cyber unit", "the Port Authority" of
/// "security at the Port Authority"; the phrase itself where it says nothing more.
Phrase owner_of(const Words& words, Phrase phrase) {
    if (const auto owner = find(words, "'s", phrase.begin, phrase.end); owner < phrase.end) {
        return {phrase.begin, owner};
    }
    for (const auto joint : {"at", "of", "for"}) {
        const auto of = find(words, joint, phrase.begin + 1, phrase.end);
        const bool owned = of + 1 < phrase.end && !words[of - 1].capital &&
                           (words[of + 1].capital || words[of + 1].low == "the");
        if (owned) {
            return {of + 1, phrase.end};
        }
    }
    return phrase;
}

bool is_office(const Party& party) {
    return party.standing == Standing::police || party.standing == Standing::prosecutors ||
           party.standing == Standing::ministry || party.standing == Standing::government ||
           party.standing == Standing::court ||
           (party.standing == Standing::organisation && !party.organisation.empty() &&
            !party.anaphor);
}

/// A name that papers and wires have: "Norwire", "Harbour Post".
bool is_name_of_medium(const Word& last) {
    constexpr WordList papers =
        "wire press news newswire dispatch post times herald tribune gazette "
        "courier ledger sentinel chronicle observer journal telegraph mail "
        "daily weekly echo radio tv television";
    return among(last.low, papers) ||
           (last.low.size() > 6 && (last.low.ends_with("wire") || last.low.ends_with("press") ||
                                    last.low.ends_with("news") || last.low.ends_with("post")));
}

} // namespace

void SpeakerPatterns::lead(std::size_t at) {
    const auto from = led_from(words_, at);
    if (from >= words_.size() || at < 3 || words_[at - 1].mark != ',') {
        return;
    }
    auto begin = at - 1;
    while (begin > 0 && at - begin < 6 && is_name(words_[begin - 1]) &&
           words_[begin - 1].mark == 0 && !words_[begin - 1].is(Sort::role)) {
        --begin;
    }
    if (begin > 0 && words_[begin - 1].is_any(Sort::government, Sort::ministry)) {
        return; // "Interior Minister Ann Berg, who heads the service": a minister first
    }
    const auto office = phrases_.forward(from, true);
    const bool shut = office.end >= words_.size() || words_[office.end].mark != 0;
    begin += is_title(words_[begin]) && at - begin > 3 ? 1 : 0;
    if (at - 1 - begin < 2 || office.empty() || !shut) {
        return;
    }
    const auto whose = owner_of(words_, office);
    auto body = cast_.office_called(party_of(text_, words_, whose));
    if (!is_office(body) && words_[whose.end - 1].low == "force") {
        body.standing = Standing::police;
    }
    if (!is_office(body)) {
        body = cast_.completed(party_of(text_, words_, office));
    }
    const auto* const land = country_in(words_, office);
    if (land != nullptr && words_[from - 1].low == "of" && words_[office.begin].mark == 0 &&
        !words_[office.begin].capital && !words_[office.begin].is(Sort::determiner) &&
        body.standing != Standing::police) {
        body = {.standing = Standing::government, .country = std::string(land->name)};
    } // "in charge of transport in Norway"
    if (!is_office(body)) {
        return;
    }
    const auto name = verbatim(text_, words_, {begin, at - 1});
    const Party leader{.name = name,
                       .kind = "person",
                       .standing = body.standing,
                       .country = body.country,
                       .place = body.place,
                       .person = name,
                       .organisation = body.organisation};
    cast_.introduce(leader);
    cast_.employ(leader);
}

void SpeakerPatterns::mention_owner(std::size_t its) {
    std::size_t end = 0;
    while (end < its && (is_name(words_[end]) || (end > 0 && words_[end].low == "of")) &&
           words_[end].mark == 0) {
        ++end;
    }
    if (end == 0 || end >= its || words_[0].quoted || country_at(words_, 0) != nullptr) {
        return;
    }
    auto party = cast_.completed(party_of(text_, words_, {0, end}));
    if (party.standing == Standing::organisation && party.person.empty()) {
        cast_.mention(std::move(party));
    }
}

/// "a summary put out on Tuesday by the bank": a day stands between a paper and who made it.
void SpeakerPatterns::introduce_head(std::size_t at) {
    constexpr std::size_t longest_post = 16; // words
    const auto named = [&](std::size_t i) {
        return i < words_.size() && words_[i].mark == 0 && is_name(words_[i]) &&
               !words_[i].is_any(Sort::role, Sort::weekday, Sort::month);
    };
    if (!words_[at].is(Sort::role) || at + 2 >= words_.size() ||
        !among(words_[at + 1].low, "of for at")) {
        return;
    }
    const auto until = std::min(words_.size(), at + longest_post);
    auto comma = at + 2;
    while (comma < until && words_[comma].mark != ',' && !words_[comma].quoted &&
           (words_[comma].mark == 0 || among(words_[comma].low, "( ) 's '")) &&
           !is_finite(words_, comma)) {
        ++comma;
    }
    if (comma >= until || words_[comma].mark != ',' || !named(comma + 1) || !named(comma + 2)) {
        return;
    }
    auto end = comma + 3;
    end += named(end) ? 1 : 0;
    const bool closed = end >= words_.size() || words_[end].mark != 0;
    auto party = closed ? party_of(text_, words_, {at, end}) : Party{};
    if (!party.person.empty() && party.standing != Standing::person) {
        cast_.introduce(std::move(party));
    }
}

/// Whom the next sentence may call "it": a paper, made by whom the sentence is about.
void SpeakerPatterns::show_paper() {
    const auto paper = paper_shown(words_);
    if (paper.empty()) {
        if (words_.empty() || !tells_as_paper(words_, 0)) {
            cast_.show({}); // a paper that goes on telling stays
        }
        return;
    }
    auto party = party_of(text_, words_, paper);
    const auto opening = phrases_.opening();
    if (party.standing == Standing::other && !opening.empty() && opening.end <= paper.begin) {
        const auto maker = party_of(text_, words_, opening);
        if (maker.standing != Standing::other && maker.standing != Standing::person) {
            belongs_to(maker, party);
        }
    }
    cast_.show(std::move(party));
}

Phrase SpeakerPatterns::with_author(Phrase phrase) const {
    constexpr WordList made = "out issued released published posted filed circulated distributed "
                              "prepared compiled drawn-up written";
    constexpr std::size_t longest_time = 4; // words
    const bool paper =
        !phrase.empty() && paper_in(words_, phrase) && among(words_[phrase.end - 1].low, made);
    auto by = phrase.end;
    while (paper && by < words_.size() && by < phrase.end + longest_time &&
           (words_[by].is_any(Sort::weekday, Sort::month, Sort::number) ||
            number_of(words_[by].low) > 0 ||
            among(words_[by].low, "on earlier last this week yesterday today late in ."))) {
        ++by;
    }
    const auto author = paper && by + 1 < words_.size() && words_[by].low == "by"
                            ? phrases_.forward(by + 1, false)
                            : Phrase{};
    return author.empty() ? phrase : Phrase{phrase.begin, author.end};
}

std::optional<Party> SpeakerPatterns::reporting_medium(std::size_t at, Phrase phrase) {
    const auto name = verbatim(text_, words_, phrase);
    const bool names = std::all_of(
        words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
        words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
        [](const Word& word) { return is_name(word) && word.mark == 0 && !word.is(Sort::role); });
    const bool wire = among(words_[phrase.end - 1].low, "wire newswire dispatch") &&
                      phrase.end > phrase.begin + 1 &&
                      among(words_[at].low, "said says wrote writes quoted quotes");
    if ((!wire && !among(words_[at].low, "reported reports")) || !names ||
        phrase.end > phrase.begin + 4 || !is_name_of_medium(words_[phrase.end - 1]) ||
        cast_.is_person(name)) {
        return std::nullopt;
    }
    auto medium = cast_.resolve({.name = name,
                                 .kind = "agency",
                                 .standing = Standing::agency,
                                 .organisation = ascii::lower(name)});
    cast_.hear_of(medium); // "the newspaper", "the report" of the next sentences
    return medium;
}

} // namespace ample::cite::detail
