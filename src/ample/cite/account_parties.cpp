// Of which firm an account speaks, and who holds it (detail/accounts.hpp).

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/denials.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// Words in capitals that can be names.
Names capitals(const Words& words, Phrase at) {
    Names found;
    for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
        const bool name = words[i].capital && words[i].mark == 0 &&
                          !words[i].is_any(Sort::determiner, Sort::pronoun, Sort::month) &&
                          country_of(words[i].low) == nullptr;
        if (name && words[i].low.size() > 3) {
            found.insert(words[i].low);
        }
    }
    return found;
}

bool is_own(const Word& word) {
    return among(word.low, "we us our ours");
}

} // namespace

bool AccountScene::is_firm(const std::string& key) const {
    const auto name = key.substr(key.find(':') + 1);
    return (key.starts_with("organisation:") &&
            !std::binary_search(groups_.begin(), groups_.end(), name)) ||
           releases_.contains(key);
}

/// "the group Brine Fox", "who call themselves Brine Fox".
void AccountScene::note_intruders(const Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool group =
            among(words[i].low, "group gang crew") && i > 0 && // no "hospital group Norvik"
            (words[i - 1].is(Sort::determiner) ||
             among(words[i - 1].low, "hacker hacking extortion ransomware criminal"));
        if (group || among(words[i].low, "themselves itself")) {
            for (auto k = i + 1; k < words.size() && words[k].capital && words[k].mark == 0; ++k) {
                intruders_.insert(words[k].low);
            }
        }
    }
}

/// Who publishes a release of the case, or is heard as a firm under the name of one.
void AccountScene::note_releases() {
    for (const auto& article : articles_) {
        for (const auto& sentence : article.sentences) {
            learn_groups(sentence.words, groups_);
            note_intruders(sentence.words);
        }
    }
    for (const auto i : told_) {
        const auto& one = claims_[i];
        const bool firm =
            article(i).first_hand || one.chain.back().standing == Standing::organisation;
        if (firm && one.root.key.starts_with("outlet:")) {
            releases_.insert(one.root.key);
        }
    }
}

/// Who was entered and who paid is a firm of the case, whether it is heard or not; who stole and
/// entered is none.
void AccountScene::note_victim(std::size_t claim) {
    const auto& frame = claims_[claim].frame;
    if (frame && !is_japanese(claim) && !claims_[claim].negative) {
        const auto by = frame->predicate == "stolen"        ? frame->subject.at
                        : frame->predicate == "compromised" ? frame->object.at
                                                            : Phrase{};
        thieves_.merge(capitals(words(claim), by));
    }
    if (!frame || !among(frame->predicate, "compromised paid") || is_japanese(claim)) {
        return;
    }
    for (const auto& name : capitals(words(claim), frame->subject.at)) {
        const bool of_group = std::any_of(groups_.begin(), groups_.end(), [&](const auto& group) {
            return group.find(name) != std::string::npos;
        });
        const bool noun = (sorts_of(name) & any_of(Sort::organisation, Sort::victim)) != 0;
        if (!of_group && !noun && name.size() > 3) {
            firms_.insert(name);
            victims_.insert(name);
        }
    }
}

void AccountScene::note_holders() {
    note_releases();
    std::map<std::size_t, std::map<std::string, std::size_t>> told;
    for (const auto i : said_too_) {
        const auto& one = claims_[i];
        const bool told_typed = one.kind == "claim" || one.kind == "stance";
        auto names = telling_names(one);
        std::erase_if(names, [](const auto& name) {
            const auto sorts = sorts_of(name);
            return name.size() < 4 || (sorts & any_of(Sort::organisation, Sort::victim)) != 0 ||
                   among(name, "health group company firm energy power data");
        });
        if (told_typed && is_firm(one.root.key)) {
            firms_.insert(names.begin(), names.end());
            if (releases_.contains(one.root.key)) {
                outlets_.insert(names.begin(), names.end());
            }
            firm_roots_[one.article].insert(one.root.key);
            told[one.article][one.root.key] += releases_.contains(one.root.key) ? 100 : 1;
        }
        aliases_[one.root.key].merge(names);
        if (told_typed) {
            note_victim(i);
        }
    }
    for (const auto& name : thieves_) {
        if (!victims_.contains(name) && !outlets_.contains(name)) {
            intruders_.insert(name);
        }
    }
    for (const auto& name : intruders_) {
        firms_.erase(name);
    }
    for (const auto& [article, roots] : told) {
        const auto most = std::max_element(
            roots.begin(), roots.end(), [](auto& a, auto& b) { return a.second < b.second; });
        firm_of_report_[article] = most->first;
    }
}

Names AccountScene::holder(std::size_t claim) const {
    const auto& key = claims_[claim].root.key;
    const auto found = aliases_.find(key);
    auto names = found == aliases_.end() ? Names() : found->second;
    names.insert("=" + key);
    return names;
}

Names AccountScene::firms_in(std::size_t claim, Phrase at) const {
    const auto& all = words(claim);
    Names names;
    for (auto i = at.begin; i < at.end; ++i) {
        if (all[i].capital && firms_.contains(all[i].low)) {
            names.insert(all[i].low);
        }
    }
    return names;
}

/// The firm a report named last, up to the claim.
Names AccountScene::last_named(std::size_t claim) const {
    const auto& one = claims_[claim];
    const auto& sentences = article(claim).sentences;
    auto teller = holder(claim); // "..., the union said": nobody was entered there
    std::erase_if(teller, [&](const auto& name) { return victims_.contains(name); });
    for (auto s = one.sentence + 1; s-- > 0;) {
        const auto& all = sentences[s].words;
        for (auto i = s == one.sentence ? phrase(claim).end : all.size(); i-- > 0;) {
            Names name;
            for (; all[i].capital && firms_.contains(all[i].low) && !teller.contains(all[i].low);
                 --i) {
                name.insert(all[i].low);
                if (i == 0) {
                    break;
                }
            }
            if (!name.empty()) {
                return name;
            }
        }
    }
    return {};
}

const Names& AccountScene::spoken_of(std::size_t claim) const {
    const auto known = spoken_.try_emplace(claim);
    if (known.second) {
        known.first->second = find_spoken(claim);
    }
    return known.first->second;
}

Names AccountScene::find_spoken(std::size_t claim) const {
    const auto& one = claims_[claim];
    const auto of_report = firm_of_report_.find(one.article);
    if (is_japanese(claim)) {
        if (of_report == firm_of_report_.end()) {
            return {};
        }
        auto names = aliases_.at(of_report->second);
        names.insert("=" + of_report->second);
        return names;
    }
    if (auto named = firms_in(claim, phrase(claim)); !named.empty()) {
        return named;
    }
    const auto& all = words(claim);
    const auto at = phrase(claim);
    const bool it = at.begin < at.end && (among(all[at.begin].low, "it its") ||
                                          (all[at.begin].low == "the" && at.begin + 1 < at.end &&
                                           among(all[at.begin + 1].low, "company firm")));
    const bool own = it || std::any_of(all.begin() + static_cast<std::ptrdiff_t>(at.begin),
                                       all.begin() + static_cast<std::ptrdiff_t>(at.end),
                                       is_own);
    if (own && is_firm(one.root.key)) {
        return holder(claim);
    }
    auto called = noun_of(claim);
    called.merge(called.empty() ? last_named(claim) : all_named(claim));
    return called;
}

Names AccountScene::firm_of(std::size_t claim) const {
    if (!is_japanese(claim)) { // "nothing was stolen from Norvik"
        if (auto named = firms_in(claim, phrase(claim)); !named.empty()) {
            return named;
        }
    }
    if (!is_firm(claims_[claim].root.key)) {
        return spoken_of(claim);
    }
    auto names = holder(claim);
    const bool nameless = names.size() == 1 || is_insider(claims_[claim]);
    if (nameless && !is_japanese(claim)) { // "the company", "an employee of the company"
        names.merge(last_named(claim));
    }
    return names;
}

/// All firms that a report named up to the claim: "the railway" is one of them.
Names AccountScene::all_named(std::size_t claim) const {
    Names names;
    const auto& sentences = article(claim).sentences;
    for (std::size_t s = 0; s <= claims_[claim].sentence; ++s) {
        for (const auto& word : sentences[s].words) {
            if (word.capital && firms_.contains(word.low)) {
                names.insert(word.low);
            }
        }
    }
    return names;
}

/// "the railway", at the head of a clause.
Names AccountScene::noun_of(std::size_t claim) const {
    const auto& all = words(claim);
    const auto at = phrase(claim);
    const bool noun = at.begin + 1 < at.end && all[at.begin].low == "the" &&
                      all[at.begin + 1].is_any(Sort::organisation, Sort::victim) &&
                      !among(all[at.begin + 1].low, "company firm organisation agency");
    return noun ? Names{"~" + all[at.begin + 1].low} : Names();
}

bool AccountScene::is_named_near(std::size_t claim, const Names& names) const {
    constexpr std::size_t beside = 5;
    const auto& one = claims_[claim];
    const auto& sentences = article(claim).sentences;
    const auto first = one.sentence - std::min(one.sentence, beside);
    for (auto s = first; s <= one.sentence; ++s) {
        for (const auto& word : sentences[s].words) {
            if (word.capital && names.contains(word.low)) {
                return true;
            }
        }
    }
    return false;
}

bool AccountScene::are_of_one_party(std::size_t a, std::size_t b) const {
    constexpr std::size_t beside = 4;
    const auto& x = spoken_of(a);
    const auto& y = spoken_of(b);
    if (x.empty() || y.empty()) {
        return are_near(a, b, beside);
    }
    return meet(x, y);
}

} // namespace ample::cite::detail
