// "The company" whose name its paragraph tells, but not as that of a speaker.

#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <map>
#include <string>

namespace ample::cite::detail {

namespace {

constexpr std::size_t most_sentences = 8; // looked at for one claim

bool is_noun_alone(std::string_view key) {
    constexpr std::string_view kind = "organisation:";
    return key.starts_with(kind) &&
           among(key.substr(kind.size()),
                 "company firm business operator vendor manufacturer maker supplier provider");
}

/// Whether a name is that of an office and of no firm.
bool is_public(std::string_view name) {
    const auto words = words_of(name, 0, name.size());
    for (const auto& word : words) {
        if (among(word.low,
                  "agency centre center office commission authority ministry council police court "
                  "committee institute university union association bureau directorate service "
                  "parliament government department")) {
            return true;
        }
    }
    return words.empty();
}

/// The firms that speak or publish in the case, by the first word of their names.
std::multimap<std::string, const Root*> firms_of(const std::vector<Article>& articles,
                                                 const std::vector<Claim>& claims) {
    std::multimap<std::string, const Root*> firms;
    std::map<std::string, const Root*> seen;
    for (const auto& claim : claims) {
        const auto& key = claim.root.key;
        const auto name = key.substr(key.find(':') + 1);
        const bool own = key.starts_with("outlet:") && articles[claim.article].first_hand &&
                         ascii::lower(articles[claim.article].publisher) == name;
        const bool firm = (key.starts_with("organisation:") && !is_noun_alone(key)) || own;
        if (firm && !is_public(name) && seen.emplace(key, &claim.root).second) {
            firms.emplace(name.substr(0, name.find(' ')), &claim.root);
        }
    }
    return firms;
}

/// The firm named last in a sentence; nullptr where none is.
const Root* firm_in(const Words& words, const std::multimap<std::string, const Root*>& firms) {
    for (auto i = words.size(); i-- > 0;) {
        if (!is_name(words[i])) {
            continue;
        }
        const auto [begin, end] = firms.equal_range(words[i].low);
        for (auto one = begin; one != end; ++one) {
            const auto& key = one->second->key;
            if (reads(words, i, std::string_view(key).substr(key.find(':') + 1))) {
                return one->second;
            }
        }
    }
    return nullptr;
}

} // namespace

void name_firms(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    const auto firms = firms_of(articles, claims);
    for (auto& claim : claims) {
        if (!is_noun_alone(claim.root.key) || firms.empty()) {
            continue;
        }
        const auto& sentences = articles[claim.article].sentences;
        for (std::size_t back = 0; back <= claim.sentence && back < most_sentences; ++back) {
            const auto& sentence = sentences[claim.sentence - back];
            if (sentence.block != sentences[claim.sentence].block) {
                break;
            }
            if (const auto* const firm = firm_in(sentence.words, firms)) {
                claim.root.key = firm->key;
                claim.root.name = firm->name;
                claim.root.basis = "the firm its paragraph names";
                break;
            }
        }
    }
}

} // namespace ample::cite::detail
