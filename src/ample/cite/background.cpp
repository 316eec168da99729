#include <ample/cite/claims.hpp>

#include <algorithm>
#include <map>

namespace ample::cite {

namespace {

constexpr std::size_t opening_blocks = 3;
constexpr std::size_t longest_head = 3;

using Names = std::set<std::string>;

bool is_case_name(const Words& words, std::size_t at) {
    const auto& word = words[at];
    const bool starts = at == 0 || words[at - 1].mark == '.' || words[at - 1].mark == '"';
    const bool next = at + 1 < words.size() && (words[at + 1].capital || words[at + 1].low == "'s");
    return word.mark == 0 && word.capital && word.low.size() > 2 && (!starts || next) &&
           country_at(words, at) == nullptr && agency_name(word.low).empty() &&
           !word.is_any(
               Sort::weekday, Sort::month, Sort::determiner, Sort::pronoun, Sort::clause) &&
           !word.is_any(
               Sort::role, Sort::government, Sort::ministry, Sort::media, Sort::military) &&
           !word.is_any(Sort::adverb, Sort::police, Sort::official, Sort::victim);
}

/// The names of a block's sentences.
std::vector<Names> names_of(const Article& article) {
    std::vector<Names> names(article.page.blocks.size());
    for (const auto& sentence : article.sentences) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            if (is_case_name(sentence.words, i)) {
                names[sentence.block].insert(sentence.words[i].low);
            }
        }
    }
    return names;
}

struct Signs {
    bool inquiry = false;    ///< police, prosecutors, a suspect
    bool things = false;     ///< servers, credentials, persons, groups, attacks
    bool official = false;   ///< a minister, a secretary
    bool spoken = false;     ///< somebody says something
    bool other_time = false; ///< opens with "Last year", "In 2014", "Earlier this month"
    bool first = true;
};

/// Nouns by which a report refers to its case.
bool of_case(std::string_view low) {
    return low == "evidence" || low == "comment" || low == "data" || low == "case" ||
           low == "allegation" || low == "allegations" || low == "trial" || low == "lawyer" ||
           low == "jury" || low == "defending" || low == "defendant" || low == "pleaded";
}

bool opens_elsewhere(const Words& words) {
    if (words.size() < longest_head) {
        return false;
    }
    const auto& a = words[0].low;
    const auto& b = words[1].low;
    const bool unit = b == "month" || b == "year" || b == "week" || b == "decade";
    if ((a == "last" && unit) || (a == "earlier" && b == "this") || a == "previously" ||
        a == "separately") {
        return true;
    }
    if (a == "in" && b == "a" && words[2].low == "separate") {
        return true;
    }
    return a == "in" && number_of(b) >= 1900 && number_of(b) <= 2100 && words[2].mark == ',';
}

std::vector<Signs> signs_of(const Article& article) {
    std::vector<Signs> signs(article.page.blocks.size());
    for (const auto& sentence : article.sentences) {
        auto& sign = signs[sentence.block];
        if (sign.first) {
            sign.other_time = opens_elsewhere(sentence.words);
            sign.first = false;
        }
        for (const auto& word : sentence.words) {
            sign.inquiry = sign.inquiry || word.is_any(Sort::police, Sort::prosecutor) ||
                           word.low == "suspect";
            sign.things =
                sign.things || word.is_any(Sort::server, Sort::person, Sort::attack, Sort::group);
            sign.things = sign.things || word.low.starts_with("spokes") || of_case(word.low);
            sign.official = sign.official || (word.is(Sort::role) && word.is(Sort::government)) ||
                            word.low == "secretary";
            sign.spoken = sign.spoken || word.is_any(Sort::say, Sort::tell);
        }
    }
    return signs;
}

/// The name itself or one it begins with or is begun by: "Ruritania", "Ruritanian".
bool is_anchored(const std::string& name, const Names& anchors) {
    constexpr std::size_t shortest = 6;
    constexpr std::size_t ending = 2; // "n", "an", "i"
    if (anchors.contains(name)) {
        return true;
    }
    for (std::size_t cut = 1; cut <= ending && name.size() >= shortest + cut; ++cut) {
        if (anchors.contains(name.substr(0, name.size() - cut))) {
            return true;
        }
    }
    const auto longer = anchors.lower_bound(name);
    return name.size() >= shortest && longer != anchors.end() && longer->starts_with(name) &&
           longer->size() <= name.size() + ending;
}

/// The organisations, machines and persons of every block by their nouns, and of them those that
/// are told as known: "the port", "the operator".
void note_nouns(const Article& article, std::vector<Names>& nouns, std::vector<Names>& known) {
    for (const auto& sentence : article.sentences) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            const auto& word = sentence.words[i];
            const bool thing = word.is_any(Sort::organisation, Sort::victim, Sort::goods) ||
                               word.is_any(Sort::server, Sort::credential, Sort::group);
            if (!thing || word.capital || word.is_any(Sort::government, Sort::ministry)) {
                continue;
            }
            nouns[sentence.block].insert(word.low);
            const bool definite =
                i > 0 && (sentence.words[i - 1].low == "the" || sentence.words[i - 1].low == "its");
            if (definite) {
                known[sentence.block].insert(word.low);
            }
        }
    }
}

void mark(Article& article, const std::vector<Names>& names, const Names& shared) {
    auto anchors = shared;
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < names.size() && bodies < opening_blocks; ++i) {
        if (article.page.blocks[i].kind == BlockKind::body) {
            anchors.insert(names[i].begin(), names[i].end());
            ++bodies;
        }
    }
    const auto signs = signs_of(article);
    std::vector<Names> nouns(names.size());
    std::vector<Names> things(names.size());
    note_nouns(article, nouns, things);
    Names told; // nouns of the blocks on the case so far
    bool before = false;
    bodies = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (article.page.blocks[i].kind != BlockKind::body) {
            continue;
        }
        const bool named =
            std::any_of(names[i].begin(),
                        names[i].end(),
                        [&](const auto& name) { return is_anchored(name, anchors); }) ||
            std::any_of(things[i].begin(), things[i].end(), [&](const auto& noun) {
                return told.contains(noun);
            });
        const auto& sign = signs[i];
        const bool stated = sign.official && sign.spoken && !sign.other_time && !before;
        const bool off = !named && !stated &&
                         (sign.other_time || (before && !sign.inquiry) ||
                          (!sign.inquiry && !sign.things && !names[i].empty()));
        article.background[i] = bodies++ >= opening_blocks && off;
        before = article.background[i];
        if (!before) {
            told.insert(nouns[i].begin(), nouns[i].end());
            anchors.insert(names[i].begin(), names[i].end());
        }
    }
}

} // namespace

void mark_background(std::vector<Article>& articles) {
    std::vector<std::vector<Names>> names;
    std::map<std::string, std::size_t> seen_in;
    for (const auto& article : articles) {
        names.push_back(names_of(article));
        Names all;
        for (const auto& block : names.back()) {
            all.insert(block.begin(), block.end());
        }
        for (const auto& name : all) {
            ++seen_in[name];
        }
    }
    Names shared;
    for (const auto& [name, articles_with_it] : seen_in) {
        if (articles_with_it > 1) {
            shared.insert(name);
        }
    }
    for (std::size_t i = 0; i < articles.size(); ++i) {
        mark(articles[i], names[i], shared);
    }
}

} // namespace ample::cite
