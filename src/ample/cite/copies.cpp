#include <ample/cite/copies.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace ample::cite {

namespace {

using Shingles = std::vector<std::uint64_t>; // sorted, each once

/// A sentence made comparable.
struct Plain {
    std::size_t article = 0;
    std::size_t sentence = 0;
    std::vector<std::uint64_t> words = {}; ///< hashes of the normalised words
    Shingles shingles = {};
    Shingles quoted = {}; ///< shingles inside quotation marks
    std::size_t quoted_words = 0;
};

/// One spelling for British and American forms.
std::string normal(const std::string& low) {
    if (low == "us" || low == "u.s.") {
        return "u.s";
    }
    auto word = low;
    for (const auto& [british, american] : {std::pair("isation", "ization"),
                                            std::pair("ising", "izing"),
                                            std::pair("ised", "ized"),
                                            std::pair("defence", "defense")}) {
        if (const auto at = word.find(british); at != std::string::npos && at >= 2) {
            word.replace(at, std::string_view(british).size(), american);
        }
    }
    return word;
}

/// FNV-1a, 64 bit: stable on every machine.
std::uint64_t hash(std::string_view text, std::uint64_t seed = 0xcbf29ce484222325U) {
    for (const char c : text) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return seed;
}

std::uint64_t joined(const std::uint64_t* words) {
    std::uint64_t seed = 0xcbf29ce484222325U;
    for (std::size_t i = 0; i < shingle_words; ++i) {
        seed = (seed ^ words[i]) * 0x9e3779b97f4a7c15U;
        seed ^= seed >> 29U;
    }
    return seed;
}

Shingles shingles_of(const std::vector<std::uint64_t>& words) {
    Shingles shingles;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        shingles.push_back(joined(&words[i]));
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

std::vector<Plain> plain_sentences(const std::vector<Article>& articles) {
    std::vector<Plain> all;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        for (std::size_t s = 0; s < articles[a].sentences.size(); ++s) {
            Plain plain{a, s, {}, {}, {}, 0};
            std::vector<std::uint64_t> quoted;
            for (const auto& word : articles[a].sentences[s].words) {
                if (word.mark == 0) {
                    plain.words.push_back(hash(normal(word.low)));
                    if (word.quoted) {
                        quoted.push_back(plain.words.back());
                    }
                }
            }
            plain.shingles = shingles_of(plain.words);
            plain.quoted = shingles_of(quoted);
            plain.quoted_words = quoted.size();
            all.push_back(std::move(plain));
        }
    }
    return all;
}

std::size_t in_both(const Shingles& a, const Shingles& b) {
    std::size_t both = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++both;
            ++x;
            ++y;
        } else {
            *x < *y ? ++x : ++y;
        }
    }
    return both;
}

double contained(const Shingles& a, const Shingles& b) {
    const auto shorter = std::min(a.size(), b.size());
    return shorter == 0 ? 0 : static_cast<double>(in_both(a, b)) / static_cast<double>(shorter);
}

using Pair = std::pair<std::size_t, std::size_t>; // indices of plain sentences

class Search {
public:
    explicit Search(const std::vector<Article>& articles)
        : articles_(articles), plain_(plain_sentences(articles)) {}

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
        const auto share = contained(a.shingles, b.shingles);
        const bool long_enough = std::min(a.words.size(), b.words.size()) >= copied_words;
        if (long_enough && share >= copied_share) {
            copy.sentences.push_back({a.sentence, b.sentence, share});
        }
        constexpr std::size_t quoted_least = 6;
        const bool quotes = std::min(a.quoted_words, b.quoted_words) >= quoted_least;
        if (quotes && a.quoted != b.quoted && contained(a.quoted, b.quoted) >= copied_share) {
            copy.altered.push_back({a.sentence, b.sentence, contained(a.quoted, b.quoted)});
        }
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
        std::size_t before = 0;
        for (std::size_t i = 0; i < article; ++i) {
            before += articles_[i].sentences.size();
        }
        return &plain_[before + sentence];
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
    std::map<Pair, Copy> copies_; ///< by articles
};

} // namespace

std::vector<Copy> copies_of(const std::vector<Article>& articles) {
    return Search(articles).run();
}

} // namespace ample::cite
