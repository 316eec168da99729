#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/own_acts.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList official_acts = "seized seize confiscated impounded froze questioned summoned "
                                   "extradited deported raided handcuffed want wants sought";

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
    if (article.first_hand && (!force || held || !is_of_office(article))) {
        return std::nullopt; // who announces an arrest knows of it himself
    }
    const bool reward =
        claim.frame && claim.frame->predicate == "wanted" &&
        (party.standing == Standing::ministry || party.standing == Standing::government);
    return force || inquiry || reward ? std::optional(std::move(party)) : std::nullopt;
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

} // namespace ample::cite::detail
