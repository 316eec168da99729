#include <ample/cite/copies.hpp>
#include <ample/cite/detail/shingles.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace ample::cite {

namespace {

using detail::containment;
using detail::Shingles;
using detail::shingles_of;

/// A sentence made comparable.
struct Plain {
    std::size_t article = 0;
    std::size_t sentence = 0;
    std::vector<std::uint64_t> words = {}; ///< hashes of the normalised words
    Shingles shingles = {};
    Shingles quoted = {}; ///< shingles inside quotation marks
    std::size_t quoted_words = 0;
};

std::vector<Plain> plain_sentences(const std::vector<Article>& articles) {
    std::vector<Plain> all;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        for (std::size_t s = 0; s < articles[a].sentences.size(); ++s) {
            Plain plain{a, s, {}, {}, {}, 0};
            std::vector<std::uint64_t> quoted;
            for (const auto& word : articles[a].sentences[s].words) {
                if (word.mark == 0) {
                    plain.words.push_back(detail::plain_word(word));
                    if (word.quoted) {
                        quoted.push_back(plain.words.back());
                    }
                }
            }
            plain.shingles = shingles_of(plain.words, shingle_words);
            plain.quoted = shingles_of(quoted, shingle_words);
            plain.quoted_words = quoted.size();
            all.push_back(std::move(plain));
        }
    }
    return all;
}

using Pair = std::pair<std::size_t, std::size_t>; // indices of plain sentences

class Search {
public:
    explicit Search(const std::vector<Article>& articles)
        : articles_(articles), plain_(plain_sentences(articles)) {
        std::size_t before = 0;
        first_of_.reserve(articles.size());
        for (const auto& article : articles) {
            first_of_.push_back(before);
            before += article.sentences.size();
        }
    }

    std::vector<Copy> run() {
        for (const auto& pair : candidates()) {
            judge(pair);
        }
        for (auto& [key, copy] : copies_) {
            neighbours(copy);
            std::sort(
                copy.sentences.begin(), copy.sentences.end(), [](const auto& a, const auto& b) {
                    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
                });
            copy.agency = shared_agency(copy);
        }
        std::vector<Copy> found;
        for (auto& [key, copy] : copies_) {
            if (!copy.sentences.empty() || !copy.altered.empty()) {
                found.push_back(std::move(copy));
            }
        }
        return found;
    }

private:
    /// Pairs of sentences of two articles that share a shingle, each once, in order.
    std::vector<Pair> candidates() {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> index;
        for (std::size_t i = 0; i < plain_.size(); ++i) {
            for (const auto shingle : plain_[i].shingles) {
                auto& there = index[shingle];
                if (there.size() <= common_shingle) {
                    there.push_back(i);
                }
            }
        }
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < plain_.size(); ++i) {
            std::vector<std::size_t> others;
            for (const auto shingle : plain_[i].shingles) {
                const auto& there = index[shingle];
                if (there.size() > common_shingle) {
                    continue;
                }
                std::copy_if(
                    there.begin(), there.end(), std::back_inserter(others), [&](std::size_t j) {
                        return j > i && plain_[j].article != plain_[i].article;
                    });
            }
            std::sort(others.begin(), others.end());
            others.erase(std::unique(others.begin(), others.end()), others.end());
            for (const auto j : others) {
                pairs.emplace_back(i, j);
            }
        }
        return pairs;
    }

    void judge(const Pair& pair) {
        const auto& a = plain_[pair.first];
        const auto& b = plain_[pair.second];
        auto& copy = copies_[{a.article, b.article}];
        copy.from = a.article;
        copy.to = b.article;
        const auto share = containment(a.shingles, b.shingles);
        const bool long_enough = std::min(a.words.size(), b.words.size()) >= copied_words;
        if (long_enough && share >= copied_share && !only_introduces(a, b) && !only_names(a, b)) {
            copy.sentences.push_back({a.sentence, b.sentence, share});
        }
        constexpr std::size_t quoted_least = 6;
        const bool quotes = std::min(a.quoted_words, b.quoted_words) >= quoted_least;
        if (quotes && a.quoted != b.quoted && containment(a.quoted, b.quoted) >= copied_share) {
            copy.altered.push_back({a.sentence, b.sentence, containment(a.quoted, b.quoted)});
        }
    }

    /// "Norvik links it to Unit 7 of the Army of the North": what is common is a name.
    [[nodiscard]] bool only_names(const Plain& a, const Plain& b) const {
        constexpr std::size_t least = 3; // words that are part of no name
        std::size_t at = 0;
        std::size_t plain = 0;
        for (const auto& word : articles_[a.article].sentences[a.sentence].words) {
            if (word.mark != 0) {
                continue;
            }
            const bool name = word.capital || ascii::is_digit(word.low.front()) ||
                              detail::among(word.low, "of the a an and to in on for by from at it");
            const bool common =
                !name && at < a.words.size() &&
                std::find(b.words.begin(), b.words.end(), a.words[at]) != b.words.end();
            plain += common ? 1 : 0;
            ++at;
        }
        return at != 0 && plain < least;
    }

    /// "In Oslo, ministry spokeswoman Ann Berg said | that A", "... denied | B": what is common is
    /// who speaks, not what is said.
    [[nodiscard]] bool only_introduces(const Plain& a, const Plain& b) const {
        std::size_t common = 0;
        while (common < std::min(a.words.size(), b.words.size()) &&
               a.words[common] == b.words[common]) {
            ++common;
        }
        const auto says = [&](const Plain& one, std::size_t at) {
            for (const auto& word : articles_[one.article].sentences[one.sentence].words) {
                if (word.mark == 0 && at-- == 0) {
                    return word.is_any(Sort::say, Sort::tell, Sort::decline, Sort::confirm) ||
                           detail::among(word.low, "denied rejected");
                }
            }
            return false;
        };
        const bool speaker =
            common > 0 && (says(a, common - 1) || (says(a, common) && says(b, common)));
        const auto left = std::min(a.words.size(), b.words.size()) - common;
        std::size_t shared = 0;
        for (auto i = common; i < a.words.size(); ++i) {
            shared += std::find(b.words.begin() + static_cast<std::ptrdiff_t>(common),
                                b.words.end(),
                                a.words[i]) != b.words.end()
                          ? 1
                          : 0;
        }
        return speaker && left > 0 && 2 * shared < left;
    }

    /// Short equal sentences beside a copied one on both sides.
    void neighbours(Copy& copy) const {
        for (std::size_t i = 0; i < copy.sentences.size(); ++i) {
            const auto pair = copy.sentences[i];
            for (const std::size_t step : {std::size_t{1}, static_cast<std::size_t>(-1)}) {
                add_if_equal(copy, pair.from + step, pair.to + step);
            }
        }
    }

    void add_if_equal(Copy& copy, std::size_t from, std::size_t to) const {
        const auto* const a = plain(copy.from, from);
        const auto* const b = plain(copy.to, to);
        if (a == nullptr || b == nullptr || a->words.size() >= copied_words ||
            a->words.size() < 2 || a->words != b->words) {
            return;
        }
        const bool there =
            std::any_of(copy.sentences.begin(), copy.sentences.end(), [&](const auto& one) {
                return one.from == from && one.to == to;
            });
        if (!there) {
            copy.sentences.push_back({from, to, 1.0});
        }
    }

    [[nodiscard]] const Plain* plain(std::size_t article, std::size_t sentence) const {
        if (sentence >= articles_[article].sentences.size()) {
            return nullptr;
        }
        return &plain_[first_of_[article] + sentence];
    }

    [[nodiscard]] std::string shared_agency(const Copy& copy) const {
        for (const auto& a : articles_[copy.from].page.credits) {
            for (const auto& b : articles_[copy.to].page.credits) {
                if (a.name == b.name) {
                    return a.name;
                }
            }
        }
        return {};
    }

    const std::vector<Article>& articles_;
    std::vector<Plain> plain_;
    std::vector<std::size_t> first_of_; ///< place in `plain_` of each article's first sentence
    std::map<Pair, Copy> copies_;       ///< by articles
};

} // namespace

std::vector<Copy> copies_of(const std::vector<Article>& articles) {
    return articles.size() < 2 ? std::vector<Copy>() : Search(articles).run();
}

} // namespace ample::cite
