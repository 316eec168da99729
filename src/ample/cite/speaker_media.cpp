// Media as speakers: told to one, several at once, in an account that rests on others.

#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList printed = "report reports article articles story stories account accounts";

constexpr WordList appears = "carried published printed broadcast aired appearing posted run";

/// Whether a phrase names a medium, by its name or by what it is called.
bool is_medium(const Party& party) {
    return party.standing == Standing::agency && party.kind == "agency";
}

/// "the Moe paper", "Aftenbladet": a name alone that stands where only a medium can.
bool names_alone(const Words& words, Phrase phrase) {
    return !phrase.empty() && phrase.end <= phrase.begin + 3 &&
           std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) { return is_name(word) && word.mark == 0; }) &&
           country_in(words, phrase) == nullptr &&
           country_of_place(low_text(words, phrase)).empty();
}

Phrase behind_article(const Words& words, Phrase phrase) {
    phrase.begin += !phrase.empty() && words[phrase.begin].low == "the" ? 1 : 0;
    return phrase;
}

Party as_medium(Party party) {
    party.standing = Standing::agency;
    party.kind = "agency";
    party.organisation = ascii::lower(party.name);
    party.person.clear();
    return party;
}

} // namespace

void SpeakerPatterns::hearer(std::size_t at) {
    if (!words_[at].is(Sort::tell)) {
        const auto that = find(words_, "that", at, std::min(at + 6, words_.size()));
        if (words_[at].low == "tell" && that < std::min(at + 6, words_.size())) {
            found_.back().content = that + 1; // "Two clerks tell this newspaper that"
        }
        return;
    }
    auto phrase = phrases_.forward(at + 1, false);
    const auto to = find(words_, "to", phrase.begin, phrase.end); // "told the jury to ignore"
    phrase.end = std::min(phrase.end, to);
    if (phrase.empty() || among(words_[phrase.begin].low, "this our")) {
        return;
    }
    auto party = cast_.completed(party_of(text_, words_, phrase));
    const bool many =
        names_in(words_, phrase).names == 0 && // "told news agencies"
        (words_[phrase.end - 1].low.ends_with("s") || words_[phrase.end - 1].low == "media");
    if (party.anaphor && is_medium(party)) {
        party = cast_.resolve(std::move(party)); // "He told the newspaper"
    }
    if (is_medium(party) && !many) {
        auto& parties = found_.back().parties;
        parties.insert(parties.begin(), party); // "it" is not the agency
        cast_.hear_of(party);
    }
}

namespace {

/// Where the item of a list that ends at the comma begins: a country, "the" office, initials. The
/// comma itself where none stands there.
std::size_t item_before(std::string_view text, const Words& words, std::size_t comma) {
    auto begin = comma;
    while (begin > 0 && comma - begin < 4 && words[begin - 1].mark == 0 &&
           (words[begin - 1].capital || words[begin - 1].low == "the")) {
        --begin;
    }
    if (begin == comma || (begin > 0 && words[begin - 1].mark == 0) ||
        among(words[begin].low, "in on at after before since by from for to with")) {
        return comma;
    }
    const auto* const land = country_at(words, begin);
    const auto name = text.substr(words[begin].begin, words[comma - 1].end - words[begin].begin);
    const bool initials = name.size() >= 2 && std::all_of(name.begin(), name.end(), [](char c) {
                              return ascii::is_upper(c);
                          });
    const bool item =
        land != nullptr || initials || (words[begin].low == "the" && begin + 1 < comma);
    return item ? begin : comma;
}

} // namespace

/// "The National Police Agency (NPA) and | the FBI said": the office before the "and"; empty where
/// none stands there by its name, at the beginning of the clause.
Phrase SpeakerPatterns::partner_before(Phrase phrase) const {
    constexpr std::size_t longest = 9; // words of an office
    if (phrase.begin < 2 || phrase.end > words_.size() || words_[phrase.begin - 1].low != "and") {
        return {};
    }
    const auto end = phrases_.before_brackets(phrase.begin - 1);
    auto begin = end;
    while (begin > 0 && end - begin < longest && !words_[begin - 1].quoted &&
           (words_[begin - 1].mark == 0 || words_[begin - 1].mark == '.') &&
           (words_[begin - 1].capital || among(words_[begin - 1].low, "the of for 's"))) {
        --begin;
    }
    const bool opens = begin == 0 || words_[begin - 1].mark == ',' ||
                       words_[begin - 1].mark == '-' || words_[begin - 1].low == "that";
    if (begin == end || !opens || among(words_[begin].low, "of for in on at")) {
        return {};
    }
    const auto is_office = [&](Phrase part) {
        const auto party = party_of(text_, words_, part);
        return party.kind == "organisation" && party.person.empty() &&
               (party.standing == Standing::police || party.standing == Standing::prosecutors ||
                party.standing == Standing::ministry || party.standing == Standing::organisation) &&
               names_in(words_, part).names > 0;
    };
    return is_office({begin, end}) && is_office(phrase) ? Phrase{begin, end} : Phrase{};
}

std::optional<MediaFound> SpeakerPatterns::listed(Phrase phrase) {
    const auto last = find(words_, "and", phrase.begin, phrase.end);
    const bool names =
        last > phrase.begin && last + 1 < phrase.end &&
        std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                    words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                    [](const Word& word) {
                        return word.mark == 0 && (word.capital || among(word.low, "and the"));
                    });
    auto begin = phrase.begin;
    auto end = begin; // of the first item
    const bool second = begin > 1 && words_[begin - 1].low == "and" && phrase.end > begin &&
                        (words_[begin].low == "the" || words_[phrase.end - 1].capital);
    if (second) { // "The FBI and | the NSA said"
        const auto before = item_before(text_, words_, begin - 1);
        end = before + 1 == begin ? end : begin - 1;
        begin = before + 1 == begin ? begin : before;
    }
    while ((names || begin < phrase.begin) && begin > 1 && words_[begin - 1].mark == ',') {
        const auto before = item_before(text_, words_, begin - 1);
        if (before + 1 == begin) {
            break;
        }
        end = begin - 1;
        begin = before;
    }
    if (begin == phrase.begin) {
        const auto first = partner_before(phrase);
        if (first.empty()) {
            return std::nullopt;
        }
        begin = first.begin;
        end = first.end;
    }
    auto party = resolved({begin, end});
    party.name = verbatim(text_, words_, {begin, phrase.end});
    cast_.ally(party);
    return MediaFound{std::move(party), {begin, phrase.end}};
}

std::optional<MediaFound> SpeakerPatterns::media_in(Phrase phrase) {
    if (auto list = listed(phrase)) {
        return list; // "London, Canberra and Tokyo said"
    }
    auto begin = phrase.begin;
    const auto until = std::min(phrase.begin + 5, phrase.end);
    auto paper = begin; // "Reports carried in", "a story in"
    while (paper < until && !among(words_[paper].low, printed)) {
        ++paper;
    }
    if (paper < until) {
        auto in = paper + 1;
        in += in < phrase.end && among(words_[in].low, appears) ? 1 : 0;
        if (in + 1 >= phrase.end || !among(words_[in].low, "in on by") ||
            (words_[in].low == "by" && in == paper + 1)) {
            return std::nullopt;
        }
        begin = in + 1;
    } else if (find_sort(words_, phrase, Sort::media) == phrase.end &&
               !(begin > 2 && words_[begin - 1].low == "and" &&
                 names_alone(words_, behind_article(words_, phrase)))) {
        return std::nullopt;
    }
    auto joint = find(words_, "and", begin, phrase.end);
    auto first = Phrase{begin, joint};
    auto second = joint + 1 < phrase.end ? Phrase{joint + 1, phrase.end} : Phrase{};
    const bool before = second.empty() && paper >= until && begin > 2 &&
                        words_[begin - 1].low == "and"; // "A newspaper and | a television show"
    if (before) {
        second = phrase;
        first = behind_opening_time(words_, phrases_.subject_before(begin - 1));
    }
    const auto medium = [&](Phrase part) {
        auto party = party_of(text_, words_, part);
        if (!is_medium(party) && paper < until && names_alone(words_, part)) {
            party = as_medium(std::move(party));
        }
        return party;
    };
    const auto one = first.empty() ? Party{} : medium(first);
    auto two = second.empty() ? Party{} : medium(second);
    if (is_medium(one) && !two.name.empty() &&
        names_alone(words_, behind_article(words_, second))) {
        two = as_medium(std::move(two)); // "The Harbour Post and the Sentry reported"
    }
    if (second.empty()) {
        return paper < until && is_medium(one)
                   ? std::optional<MediaFound>({cast_.resolve(one), phrase})
                   : std::nullopt;
    }
    if (!is_medium(one) || !is_medium(two)) {
        return std::nullopt;
    }
    auto both = cast_.resolve(one);
    cast_.hear_of(both);
    both.name += " and " + two.name;
    return MediaFound{std::move(both), {std::min(first.begin, phrase.begin), phrase.end}};
}

void SpeakerPatterns::quoted(std::size_t at, std::size_t as) {
    const auto phrase = speaker_before(at);
    if (phrase.empty()) {
        return;
    }
    const bool behind = as + 3 < words_.size() && words_[as + 2].low == "by"; // "as saying by A"
    auto by = behind || words_[at + 1].low == "by"
                  ? phrases_.forward(behind ? as + 3 : at + 2, false)
                  : Phrase{};
    by.end = behind ? by.end : std::min(by.end, as);
    const bool carried = !by.empty() && can_speak(words_, by);
    auto medium = carried ? resolved(by) : Party{}; // before him, whom the next sentence means
    const bool tail = phrase.begin > 0 && words_[phrase.begin - 1].mark != 0;
    add(tail ? Attribution::Place::tail : Attribution::Place::head,
        as + 1,
        Sort::say,
        resolved(phrase),
        tail ? 0 : at,
        words_.size());
    found_.back().speaker = {phrase.begin, behind && carried ? by.end : as + 2};
    if (carried) {
        auto& parties = found_.back().parties;
        parties.insert(parties.begin(), std::move(medium));
    }
}

void SpeakerPatterns::quotes(std::size_t at, std::size_t as) {
    const auto phrase = phrases_.subject_before(at);
    auto whom = phrases_.forward(at + 1, false);
    whom.end = std::min(whom.end, as);
    if (phrase.empty() || whom.empty() || !can_speak(words_, phrase)) {
        return;
    }
    const auto& first = words_[whom.begin].low; // "quoted him as saying"
    const bool pronoun = whom.end == whom.begin + 1 && among(first, "him her them");
    const bool closes = as + 2 >= words_.size() || words_[as + 2].mark == '.';
    const bool tail = closes && phrase.begin > 2 && words_[phrase.begin - 1].mark == ',';
    auto party = pronoun ? cast_.pronoun(first == "him"   ? "he"
                                         : first == "her" ? "she"
                                                          : "they")
                         : resolved(whom); // before the medium, which is no "company"
    add(tail ? Attribution::Place::tail : Attribution::Place::head,
        as + 1,
        Sort::say,
        resolved(phrase),
        tail ? 0 : at,
        words_.size());
    auto& medium = found_.back().parties.front(); // who quotes another is a medium
    if (medium.standing == Standing::organisation && medium.kind == "organisation" &&
        find(words_, "agency", phrase.begin, phrase.end) < phrase.end) {
        medium.standing = Standing::agency;
        medium.kind = "agency";
    }
    found_.back().parties = {found_.back().parties.front(), std::move(party)};
    found_.back().parties.back().words =
        words_[as].low == "who" ? "who " + words_[as + 1].low : std::string("as saying");
    const bool denies = among(words_[as + 1].low, "denying rejecting dismissing");
    found_.back().speaker = {phrase.begin, as + (denies ? 1 : 2)}; // the denial is the claim
    found_.back().verb = denies ? as : as + 1;
}

std::optional<Party> SpeakerPatterns::of_hearsay(Phrase phrase) const {
    constexpr std::size_t longest = 4;
    if (phrase.empty() || phrase.end - phrase.begin > longest ||
        !among(words_[phrase.end - 1].low, "reports rumours rumors accounts information data") ||
        words_[phrase.begin].is(Sort::number)) {
        return std::nullopt;
    }
    const bool plain_data = among(words_[phrase.end - 1].low, "information data");
    if (plain_data && !among(words_[phrase.begin].low, "preliminary unconfirmed unofficial some")) {
        return std::nullopt; // "According to preliminary information"
    }
    bool media = false;
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) {
        const bool plain =
            among(words_[i].low,
                  "unconfirmed conflicting some various several other early initial "
                  "recent earlier new the persistent first more these preliminary unofficial");
        media = media || words_[i].is(Sort::media);
        if (!plain && !media && !among(words_[i].low, "local foreign state national western")) {
            return std::nullopt;
        }
    }
    if (media) {
        return Party{.name = verbatim(text_, words_, phrase),
                     .kind = "anonymous",
                     .standing = Standing::other,
                     .anonymous = true};
    }
    return Party{.name = "unstated", .kind = "implicit", .standing = Standing::unstated};
}

void SpeakerPatterns::carries(std::size_t at) {
    auto& parties = found_.back().parties;
    const bool name = !parties.empty() && parties.front().standing == Standing::person &&
                      parties.front().name == parties.front().person;
    if (name &&
        (words_[at].low == "reports" || (words_[at].low == "writes" && parties.size() > 1))) {
        auto words = parties.front().words;
        parties.front() = as_medium(std::move(parties.front()));
        parties.front().words = std::move(words);
    }
}

void SpeakerPatterns::based(std::size_t at) {
    constexpr WordList verbs = "bases based rests rested relies relied builds built";
    if (!among(words_[at].low, verbs) || at == 0 || is_passive(words_, at)) {
        return;
    }
    const auto until = std::min(at + 6, words_.size());
    const auto on = find(words_, "on", at + 1, until);
    const bool account = on < until && (on == at + 1 || among(words_[on - 1].low,
                                                              "account report story reporting "
                                                              "article claims information"));
    const auto phrase = account ? phrases_.subject_before(at) : Phrase{};
    const auto sources = account ? phrases_.forward(on + 1, false) : Phrase{};
    const bool people =
        !sources.empty() && (words_[sources.end - 1].is_any(Sort::anonymous, Sort::official) ||
                             holds(words_, sources, Sort::anonymous));
    if (!people || phrase.empty() || !can_speak(words_, phrase)) {
        return;
    }
    auto medium = party_of(text_, words_, phrase);
    if (!is_medium(medium) && (medium.anonymous || medium.kind == "role" || medium.document)) {
        return;
    }
    medium = cast_.resolve(is_medium(medium) ? std::move(medium) : as_medium(std::move(medium)));
    cast_.rest_on(std::move(medium), party_of(text_, words_, sources));
}

void learn_leaders(const Words& words, Cast& cast) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const bool post = among(words[i].low, "president premier chancellor leader") ||
                          (words[i].low == "minister" && words[i - 1].low == "prime");
        if (!post) {
            continue;
        }
        auto begin = words[i].low == "minister" ? i - 1 : i;
        begin -= begin > 0 && words[begin - 1].low == "'s" ? 1 : 0;
        const Country* country = nullptr; // "Russian President", "South Korea's president"
        for (auto k = begin; k-- > 0 && begin - k <= 2 && words[k].capital;) {
            country = country_at(words, k) != nullptr ? country_at(words, k) : country;
        }
        auto name = i + 1;
        name += words[name].mark == ',' ? 1 : 0;
        auto end = name;
        while (end < words.size() && end < name + 4 && is_name(words[end]) &&
               words[end].mark == 0 && country_at(words, end) == nullptr) {
            ++end;
        }
        if (country != nullptr && end > name && words[end - 1].low.size() > 2) {
            cast.lead(low_text(words, {end - 1, end}), std::string(country->name));
        }
    }
}

} // namespace ample::cite::detail
