#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/own_acts.hpp>
#include <ample/cite/detail/root_courts.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/state_lists.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>

namespace ample::cite::detail {

namespace {

constexpr WordList official_acts = "seized seize confiscated impounded froze questioned summoned "
                                   "extradited deported raided handcuffed want wants sought";

/// "CISA", "the NCSC": offices go by such names, gangs seldom.
bool is_of_capitals(std::string_view name) {
    name.remove_prefix(ascii::lower(name.substr(0, 4)) == "the " ? 4 : 0);
    return name.size() >= 2 && name.size() <= 6 &&
           std::all_of(name.begin(), name.end(), [](char c) { return ascii::is_upper(c); });
}

/// What offices of state do in public: it is known from them.
constexpr WordList public_acts =
    "imposed sanctioned froze expelled expels summoned summons recalled banned barred designated "
    "blacklisted urged urges warned warns alerted asked asks ordered orders instructed launched "
    "opened offered offers notified informed advised requested requests considers plans "
    "expressed expresses voiced pledges pledged vowed vows promised promises thanked congratulated "
    "welcomed welcomes condemned condemns denounced denounces rejected rejects backed backs lifted "
    "extended added signed demanded demands";
constexpr WordList public_plans =
    "considering weighing planning preparing drafting offering demanding "
    "seeking requesting";

/// Unions of states, which act in public as states do.
bool is_union(const Words& words, Phrase phrase) {
    phrase.begin += words[phrase.begin].is(Sort::determiner) ? 1 : 0;
    const auto name = low_text(words, phrase);
    return name == "european union" || name == "eu" || name == "nato" || name == "united nations";
}

/// "the Data Authority": a name that ends in a noun of offices.
bool is_body_of_state(const Words& words, Phrase phrase) {
    constexpr WordList offices = "agency authority commission centre center office bureau "
                                 "directorate regulator watchdog";
    return words[phrase.begin].capital && !words[phrase.begin].quoted &&
           among(words[phrase.end - 1].low, offices);
}

/// "Britain on Tuesday", "Washington this week", "Poland later": without when.
Phrase without_time(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin + 1; i < phrase.end; ++i) {
        if (words[i].is(Sort::weekday) ||
            among(words[i].low,
                  "on this last earlier later also then in yesterday today meanwhile immediately "
                  "quickly subsequently already")) {
            return {phrase.begin, i};
        }
    }
    return phrase;
}

/// "issued a similar warning"; no statement, whose words are told elsewhere.
bool issues_warning(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 6; // words of what is issued
    const auto end = std::min(at + longest, words.size());
    return among(words[at].low, "issued issues") &&
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Word& word) {
                           return among(word.low,
                                        "warning warnings alert advisory directive order");
                       });
}

/// "Britain froze his assets", "Lisbon is considering a request": who acts in public.
Phrase public_actor(const Words& words, const Claim& claim) {
    const auto end = std::min(claim.words.end, words.size());
    for (auto i = claim.words.begin + 1; i < end; ++i) {
        const bool plan = i > claim.words.begin + 1 && words[i - 1].is(Sort::be) &&
                          among(words[i].low, public_plans);
        const bool has = i > claim.words.begin + 1 && words[i - 1].is(Sort::have);
        if (plan || ((among(words[i].low, public_acts) || issues_warning(words, i)) &&
                     (has || is_finite(words, i)) && !words[i - 1].is(Sort::be))) {
            return phrase_before(words, plan || has ? i - 1 : i);
        }
        const bool leads =
            i + 1 < end && ((words[i].is(Sort::be) && among(words[i + 1].low, public_plans)) ||
                            (words[i].is(Sort::have) && among(words[i + 1].low, public_acts)));
        if (is_finite(words, i) && !leads) {
            return {};
        }
    }
    return {};
}

/// Who acts in a claim's clause: by its frame, else before a verb of police work.
Phrase actor_of(const Words& words, const Claim& claim) {
    if (!claim.frame) {
        for (auto i = claim.words.begin + 1; i < std::min(claim.words.end, words.size()); ++i) {
            if (among(words[i].low, official_acts) && is_finite(words, i)) {
                return phrase_before(words, i);
            }
        }
        return {};
    }
    const auto& frame = *claim.frame;
    if (among(frame.predicate, "wanted referred not-charged")) {
        return frame.actor;
    }
    return among(frame.predicate, "arrested charged searched investigated") ? frame.subject.at
                                                                            : Phrase{};
}

} // namespace

namespace {

/// "The United States has charged", "a grand jury indicted", "is charged in Norway": the
/// prosecution of that state, which alone can do so.
std::optional<Party>
prosecution_of(const Article& article, const Words& words, const Claim& claim) {
    if (!claim.frame || claim.frame->predicate != "charged") {
        return std::nullopt;
    }
    Party prosecution{.standing = Standing::prosecutors};
    const auto who = claim.frame->subject.at;
    if (!who.empty() && who.end <= words.size()) {
        const auto party = party_of(article.text, words, who);
        const bool grand = find(words, "grand jury", who.begin, who.end) < who.end; // American
        prosecution.country = party.standing == Standing::government ? party.country
                              : grand                                ? "united states"
                                                                     : "";
    } else {
        for (auto i = claim.words.begin; i + 1 < std::min(claim.words.end, words.size()); ++i) {
            const auto place = words[i + 1].low == "the" ? i + 2 : i + 1;
            const auto* const country =
                words[i].low == "in" && place < words.size() ? country_at(words, place) : nullptr;
            prosecution.country = country == nullptr ? prosecution.country : country->name;
        }
    }
    return prosecution.country.empty() ? std::nullopt : std::optional(std::move(prosecution));
}

/// Whether the Justice Department puts the report out, whose bureau the FBI is (28 U.S.C. 531).
bool is_of_justice_department(const Article& article) {
    const auto words = words_of(article.publisher, 0, article.publisher.size());
    const auto party = party_of(article.publisher, words, {0, words.size()});
    return party.standing == Standing::prosecutors && party.country == "united states";
}

/// Whether the report is an office's own: a firm's release tells on its own word what police did.
bool is_of_office(const Article& article) {
    const auto words = words_of(article.publisher, 0, article.publisher.size());
    const auto party = party_of(article.publisher, words, {0, words.size()});
    return party.standing == Standing::police || party.standing == Standing::prosecutors ||
           party.standing == Standing::ministry || party.standing == Standing::government;
}

} // namespace

std::optional<Party> acting_office(const Article& article, const Claim& claim) {
    const auto& words = article.sentences[claim.sentence].words;
    const bool alone = claim.chain.size() == 1 || // or the agency whose text it is
                       (claim.chain.size() == 2 && claim.chain.back().standing == Standing::agency);
    const bool told =
        alone && !claim.silent && !claim.background && (!claim.frame || !claim.frame->negative);
    if (told && !words.empty()) {
        if (auto prosecution = prosecution_of(article, words, claim)) {
            return prosecution;
        }
    }
    if (told && !words.empty() && !article.first_hand) {
        const auto whole = public_actor(words, claim);
        const auto actor = whole.empty() ? whole : without_time(words, whole);
        const Phrase list = actor.empty() ? actor : Phrase{states_before(words, actor), actor.end};
        if (auto states = joint_states(article.text, words, list)) {
            return states; // "New Zealand and Japan voiced support"
        }
        auto party = actor.empty() ? Party{} : party_of(article.text, words, actor);
        const bool office =
            party.standing == Standing::police || party.standing == Standing::prosecutors ||
            party.standing == Standing::ministry || party.standing == Standing::government ||
            (!actor.empty() && (is_union(words, actor) || is_body_of_state(words, actor))) ||
            (party.standing == Standing::organisation &&
             (is_of_capitals(std::string_view(party.name).substr(party.name.rfind(' ') + 1)) ||
              among(words[actor.end - 1].low,
                    "agency service bureau authority inspectorate directorate regulator "
                    "watchdog")));
        if (office && words[actor.begin].low != "it") {
            return party;
        }
    }
    const auto who = told && !words.empty() ? actor_of(words, claim) : Phrase{};
    if (who.empty() || who.end > words.size()) {
        return std::nullopt;
    }
    auto party = party_of(article.text, words, who);
    const bool force =
        party.standing == Standing::police || party.standing == Standing::prosecutors;
    const bool inquiry =
        claim.frame && claim.frame->predicate == "investigated" && !article.first_hand &&
        words[who.begin].low != "it" &&
        (party.standing == Standing::ministry || party.standing == Standing::organisation) &&
        words[who.end - 1].capital;
    const bool held = claim.frame && among(claim.frame->predicate, "arrested charged");
    const bool mine = party.standing == Standing::police && party.place == "united states" &&
                      is_of_justice_department(article);
    if (article.first_hand && (!force || held || mine || !is_of_office(article))) {
        return std::nullopt; // who announces an arrest knows of it himself
    }
    const bool body = claim.frame && claim.frame->predicate == "charged" && !article.first_hand &&
                      party.standing == Standing::organisation && // "The Securities Commission"
                      among(words[who.end - 1].low,
                            "commission authority agency bureau office service directorate");
    if (body) {
        const auto the = words[who.begin].is(Sort::determiner) ? 1U : 0U;
        party.organisation = low_text(words, {who.begin + the, who.end}); // with its "and"
    }
    const bool reward =
        claim.frame && claim.frame->predicate == "wanted" &&
        (party.standing == Standing::ministry || party.standing == Standing::government);
    return force || inquiry || reward || body ? std::optional(std::move(party)) : std::nullopt;
}

namespace {

/// "They did not release his name", "It has not identified them"; 公表していない.
bool withholds(const Article& article, const Claim& claim) {
    if (article.language == "ja") {
        constexpr std::string_view signs[] = {"公表していない",
                                              "明らかにしていない",
                                              "明かしていない",
                                              "公表しなかった",
                                              "明らかにしなかった"};
        const auto clause = article.text.substr(claim.begin, claim.end - claim.begin);
        return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) {
            return clause.find(sign) != std::string_view::npos;
        });
    }
    const auto& words = article.sentences[claim.sentence].words;
    constexpr WordList told = "release released name named identify identified disclose disclosed "
                              "specify specified elaborate elaborated give given say said provide "
                              "provided publish published reveal revealed detail describe";
    return words.size() > 3 && among(words[0].low, "they it") &&
           (words[1].is_any(Sort::be, Sort::have) || among(words[1].low, "did does do would")) &&
           words[2].low == "not" && among(words[3].low, told);
}

} // namespace

void keep_silent(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    const Claim* before = nullptr;
    for (auto& claim : claims) {
        const auto& article = articles[claim.article];
        const bool near =
            before != nullptr && before->article == claim.article &&
            before->sentence + 1 >= claim.sentence && claim.sentence < article.sentences.size() &&
            article.sentences[before->sentence].block == article.sentences[claim.sentence].block;
        const bool office = near && before->chain.size() > 1 &&
                            before->chain.back().standing != Standing::person &&
                            before->chain.back().standing != Standing::unstated &&
                            before->chain.back().standing != Standing::agency;
        if (office && claim.chain.size() == 1 && !claim.silent && !article.first_hand &&
            withholds(article, claim)) {
            claim.root = before->root;
            claim.root.basis = own_act;
            continue;
        }
        before = &claim;
    }
}

namespace {

/// Whose deed a claim is that only one office can do: the begin of its key, else empty.
std::string_view office_of_deed(const Claim& claim) {
    const bool alone = claim.chain.size() == 1 ||
                       (claim.chain.size() == 2 && claim.chain.back().standing == Standing::agency);
    const bool open = claim.root.key.starts_with("outlet:") ||
                      claim.root.key.starts_with("agency:") ||
                      claim.root.key.starts_with("unstated:");
    if (!claim.frame || !alone || !open || claim.silent) {
        return {};
    }
    const auto predicate = claim.frame->predicate;
    return predicate == "charged" || predicate == "not-charged" ? "prosecutors:"
           : predicate == "referred"                            ? "police:"
                                                                : "";
}

} // namespace

void share_deeds(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    std::map<std::pair<std::size_t, std::string>, std::map<std::string, const Claim*>> known;
    for (const auto& claim : claims) {
        const auto colon = claim.root.key.find(':');
        if (colon != std::string::npos && !claim.background) {
            known[{claim.article, claim.root.key.substr(0, colon + 1)}].emplace(claim.root.key,
                                                                                &claim);
        }
    }
    for (auto& claim : claims) {
        const auto office = office_of_deed(claim);
        const auto& article = articles[claim.article];
        const auto found = office.empty() || article.first_hand || article.language == "ja"
                               ? known.end()
                               : known.find({claim.article, std::string(office)});
        if (found != known.end() && found->second.size() == 1) {
            claim.root = found->second.begin()->second->root;
            claim.root.basis = "the only office of this report that does so";
        }
    }
    join_courts(claims);
}

} // namespace ample::cite::detail
