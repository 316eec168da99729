#include <ample/cite/detail/predicate_features.hpp>
#include <ample/cite/detail/predicate_model.hpp>
#include <ample/cite/detail/predicate_table.hpp>
#include <ample/cite/detail/shingles.hpp>
#include <ample/core/result.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

/// What the model tells apart and no rule asks for: they count as no predicate.
constexpr View others[] = {"untyped", "affected", "disrupted", "restored", "found"};

/// In hundredths, so that sums are exact in any order; of four bytes, for there are many.
struct Weight {
    std::uint16_t predicate = 0;
    std::int16_t hundredths = 0;
};

/// Where the weights of a feature stand; the hash is that of its text.
struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

View take(View& rest, char until) {
    const auto end = std::min(rest.find(until), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
}

double number(View text) {
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) {
        throw Bug("a table of predicates with a weight that is no number");
    }
    return value;
}

/// As above, for one without a fraction: most of a table.
int whole_number(View text) {
    int value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) {
        throw Bug("a table of predicates with a weight that is no number");
    }
    return value;
}

class Model {
public:
    explicit Model(View table) {
        auto head = take(table, '\n');
        take(head, ' ');
        least_ = number(head);
        for (auto names = take(table, '\n'); !names.empty();) {
            predicates_.push_back(take(names, ' '));
        }
        std::vector<Entry> entries;
        while (!table.empty()) {
            auto line = take(table, '\n');
            const auto feature = take(line, '\t');
            const auto begin = static_cast<std::uint32_t>(weights_.size());
            while (!line.empty()) {
                auto pair = take(line, ' ');
                const auto predicate = static_cast<std::size_t>(whole_number(take(pair, ':')));
                if (predicate >= predicates_.size()) {
                    throw Bug("a table of predicates with a weight for none of them");
                }
                weights_.push_back({static_cast<std::uint16_t>(predicate),
                                    static_cast<std::int16_t>(whole_number(pair))});
            }
            entries.push_back(
                {hash_of(feature), begin, static_cast<std::uint32_t>(weights_.size())});
        }
        std::size_t size = 4;
        while (size < 2 * entries.size()) {
            size *= 2;
        }
        slots_.resize(size);
        for (const auto& entry : entries) {
            auto place = entry.hash & (size - 1);
            while (slots_[place].end != 0) {
                place = (place + 1) & (size - 1);
            }
            slots_[place] = entry;
            filter_[filter_place(entry.hash)] |= bit(entry.hash);
        }
        constant_ = find(hash_of(View("*")));
    }

    [[nodiscard]] const Entry* find(std::uint64_t hash) const noexcept {
        if ((filter_[filter_place(hash)] & bit(hash)) == 0) {
            return nullptr;
        }
        auto place = hash & (slots_.size() - 1);
        while (slots_[place].end != 0) {
            if (slots_[place].hash == hash) {
                return &slots_[place];
            }
            place = (place + 1) & (slots_.size() - 1);
        }
        return nullptr;
    }

    void add(const Entry* entry, std::vector<std::int64_t>& totals) const {
        for (auto i = entry->begin; i < entry->end; ++i) {
            totals[weights_[i].predicate] += weights_[i].hundredths;
        }
    }

    [[nodiscard]] int weight(const Entry* entry, std::size_t predicate) const {
        for (auto i = entry->begin; i < entry->end; ++i) {
            if (weights_[i].predicate == predicate) {
                return weights_[i].hundredths;
            }
        }
        return 0;
    }

    [[nodiscard]] double least() const noexcept { return least_; }

    [[nodiscard]] const Entry* constant() const noexcept { return constant_; }

    [[nodiscard]] const std::vector<View>& predicates() const noexcept { return predicates_; }

private:
    static constexpr unsigned filter_bits = 13; // 64 KiB: most features are not known

    static std::size_t filter_place(std::uint64_t hash) noexcept {
        return hash >> (64U - filter_bits);
    }

    static std::uint64_t bit(std::uint64_t hash) noexcept {
        return std::uint64_t{1} << (hash >> (64U - filter_bits - 6U) & 63U);
    }

    double least_ = 1;
    std::vector<View> predicates_;
    std::vector<Weight> weights_;
    std::vector<Entry> slots_; ///< open addressing; an end of 0 is free
    /// One bit for each hash, by its upper bits; a feature without its bit is not known.
    std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(std::size_t{1} << filter_bits);
    const Entry* constant_ = nullptr;
};

const Model& model() {
    static const Model one(predicate_table());
    return one;
}

bool is_other(View predicate) {
    return std::find(std::begin(others), std::end(others), predicate) != std::end(others);
}

struct Seen {
    const Entry* entry;
    std::size_t word;
    char kind;
};

/// The features the model knows, each once, in the order of the clause.
std::vector<Seen> seen_in(const Model& known, const std::vector<Feature>& features) {
    std::vector<Seen> seen;
    for (const auto& feature : features) {
        const auto* const entry = known.find(hash_of(feature));
        if (entry != nullptr) {
            seen.push_back({entry, feature.word, feature.kind});
        }
    }
    std::stable_sort(
        seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.entry < b.entry; });
    seen.erase(std::unique(seen.begin(),
                           seen.end(),
                           [](const Seen& a, const Seen& b) { return a.entry == b.entry; }),
               seen.end());
    return seen;
}

/// The word whose own features speak most for a predicate.
std::size_t strongest(const Model& known,
                      const std::vector<Seen>& seen,
                      std::size_t predicate,
                      std::size_t verb) {
    std::size_t best = verb;
    int most = 0;
    for (const auto& one : seen) {
        const auto weight =
            one.kind == 'w' || one.kind == 'v' ? known.weight(one.entry, predicate) : 0;
        if (weight > most) {
            most = weight;
            best = one.word;
        }
    }
    return best;
}

} // namespace

Guess guess_predicate(const Words& words, Phrase clause, std::size_t verb) {
    const auto& known = model();
    thread_local std::vector<Feature> features;
    features.clear();
    predicate_features(words, clause, verb, features);
    const auto seen = seen_in(known, features);
    std::vector<std::int64_t> totals(known.predicates().size());
    known.add(known.constant(), totals);
    for (const auto& one : seen) {
        known.add(one.entry, totals);
    }
    const auto best = std::max_element(totals.begin(), totals.end());
    const auto predicate = static_cast<std::size_t>(best - totals.begin());
    if (is_other(known.predicates()[predicate])) {
        return {};
    }
    double sum = 0;
    for (const auto total : totals) {
        sum += std::exp(static_cast<double>(total - *best) / 100);
    }
    const auto share = 1 / sum;
    if (share < known.least()) {
        return {};
    }
    return {known.predicates()[predicate], share, strongest(known, seen, predicate, verb)};
}

} // namespace ample::cite::detail
