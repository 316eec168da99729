#include <ample/cite/copies.hpp>
#include <ample/cite/detail/edition_changes.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace ample::cite::detail {

namespace {

constexpr double changed_share = 0.5;
constexpr std::size_t pair_words = 2;
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

class Laying {
public:
    Laying(const EditionText& earlier, const EditionText& later)
        : earlier_(earlier), later_(later), to_(earlier.sentences.size(), nowhere),
          from_(later.sentences.size(), nowhere) {}

    Overlay run() {
        equal_ones();
        changed_ones();
        measure();
        list();
        return std::move(out_);
    }

private:
    static std::uint64_t whole(const EditionSentence& sentence) {
        std::uint64_t seed = sentence.words.size();
        for (const auto word : sentence.words) {
            seed = (seed ^ word) * 0x9e3779b97f4a7c15U;
            seed ^= seed >> 29U;
        }
        return seed;
    }

    void tie(std::size_t earlier, std::size_t later) {
        to_[earlier] = later;
        from_[later] = earlier;
    }

    void equal_ones() {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> there;
        for (auto i = later_.sentences.size(); i-- > 0;) {
            there[whole(later_.sentences[i])].push_back(i);
        }
        for (std::size_t i = 0; i < earlier_.sentences.size(); ++i) {
            const auto found = there.find(whole(earlier_.sentences[i]));
            const bool is_equal =
                found != there.end() && !found->second.empty() &&
                later_.sentences[found->second.back()].words == earlier_.sentences[i].words;
            if (is_equal) {
                tie(i, found->second.back());
                found->second.pop_back();
                ++out_.kept;
            }
        }
    }

    /// Each sentence that is not kept takes the free one that is most like it.
    void changed_ones() {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> index;
        std::vector<Shingles> pairs(later_.sentences.size());
        for (std::size_t i = 0; i < later_.sentences.size(); ++i) {
            if (from_[i] != nowhere) {
                continue;
            }
            pairs[i] = shingles_of(later_.sentences[i].words, pair_words);
            for (const auto pair : pairs[i]) {
                auto& there = index[pair];
                if (there.size() <= common_shingle) {
                    there.push_back(i);
                }
            }
        }
        for (std::size_t i = 0; i < earlier_.sentences.size(); ++i) {
            if (to_[i] != nowhere) {
                continue;
            }
            if (const auto best = likest(i, index, pairs)) {
                tie(i, *best);
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t>
    likest(std::size_t earlier,
           const std::unordered_map<std::uint64_t, std::vector<std::size_t>>& index,
           const std::vector<Shingles>& pairs) const {
        const auto own = shingles_of(earlier_.sentences[earlier].words, pair_words);
        std::unordered_map<std::size_t, std::size_t> shared;
        for (const auto pair : own) {
            const auto found = index.find(pair);
            if (found == index.end() || found->second.size() > common_shingle) {
                continue;
            }
            for (const auto at : found->second) {
                ++shared[at];
            }
        }
        std::optional<std::size_t> best;
        double most = 0;
        for (const auto& [at, count] : shared) {
            if (from_[at] != nowhere) {
                continue;
            }
            const auto share = containment(own, pairs[at]);
            const auto longer = static_cast<double>(std::max(own.size(), pairs[at].size()));
            const bool is_like =
                share >= changed_share &&
                static_cast<double>(std::min(own.size(), pairs[at].size())) >= longer / 4 &&
                count >= pair_words;
            const auto rank = share + static_cast<double>(count) / longer;
            if (is_like && (rank > most || (rank == most && best && at < *best))) {
                most = rank;
                best = at;
            }
        }
        return best;
    }

    [[nodiscard]] bool is_copied(std::size_t earlier) const {
        if (to_[earlier] == nowhere) {
            return false;
        }
        const auto& a = earlier_.sentences[earlier];
        const auto& b = later_.sentences[to_[earlier]];
        return a.words == b.words || containment(a.shingles, b.shingles) >= copied_share;
    }

    void measure() {
        std::size_t words_earlier = 0;
        std::size_t words_later = 0;
        for (std::size_t i = 0; i < to_.size(); ++i) {
            if (is_copied(i)) {
                const auto here = earlier_.sentences[i].words.size();
                words_earlier += here;
                words_later += later_.sentences[to_[i]].words.size();
                out_.long_ones += here >= copied_words ? 1 : 0;
            }
        }
        const auto of = [](std::size_t part, std::size_t all) {
            return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
        };
        out_.share = earlier_.words <= later_.words ? of(words_earlier, earlier_.words)
                                                    : of(words_later, later_.words);
        const auto lead_of = [](const EditionText& text) {
            for (std::size_t i = 0; i < text.sentences.size(); ++i) {
                if (text.sentences[i].words.size() >= copied_words) {
                    return i;
                }
            }
            return text.sentences.size();
        };
        const auto a = lead_of(earlier_);
        const auto b = lead_of(later_);
        out_.lead_kept = (a < to_.size() && is_copied(a)) ||
                         (b < from_.size() && from_[b] != nowhere && is_copied(from_[b]));
    }

    void list() {
        using What = EditionChange::What;
        std::size_t next = 0; // earlier sentences up to here are told
        const auto tell_removed = [&](std::size_t until) {
            for (; next < until; ++next) {
                if (to_[next] == nowhere) {
                    out_.changes.push_back({What::removed, earlier_.sentences[next].number, 0});
                }
            }
        };
        for (std::size_t i = 0; i < from_.size(); ++i) {
            if (from_[i] == nowhere) {
                out_.changes.push_back({What::added, 0, later_.sentences[i].number});
                continue;
            }
            tell_removed(std::max(next, from_[i]));
            const auto& a = earlier_.sentences[from_[i]];
            if (a.words != later_.sentences[i].words) {
                out_.changes.push_back({What::changed, a.number, later_.sentences[i].number});
            }
        }
        tell_removed(to_.size());
    }

    const EditionText& earlier_;
    const EditionText& later_;
    std::vector<std::size_t> to_;
    std::vector<std::size_t> from_;
    Overlay out_;
};

} // namespace

EditionText edition_text(const Article& article) {
    EditionText text;
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
        const auto& sentence = article.sentences[i];
        if (sentence.kind != BlockKind::body) {
            continue;
        }
        EditionSentence one{i, {}, {}};
        one.words = article.language == "ja" ? plain_characters(article.text.substr(
                                                   sentence.begin, sentence.end - sentence.begin))
                                             : plain_words(sentence);
        if (one.words.empty()) {
            continue;
        }
        one.shingles = shingles_of(one.words, shingle_words);
        text.words += one.words.size();
        text.sentences.push_back(std::move(one));
    }
    return text;
}

Overlay overlay(const EditionText& earlier, const EditionText& later) {
    return Laying(earlier, later).run();
}

} // namespace ample::cite::detail
