#include <ample/cite/detail/technique_table.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/techniques.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/result.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace ample::cite {

namespace {

struct Weight {
    std::uint32_t technique = 0;
    double weight = 0;
};

struct Model {
    double threshold = 0;
    std::vector<std::string_view> techniques = {};
    detail::WordMap<std::vector<Weight>> features = {};
};

double number(std::string_view text) {
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) {
        throw Bug("a table of techniques with a weight that is no number");
    }
    return value;
}

std::string_view take(std::string_view& rest, char until) {
    const auto end = std::min(rest.find(until), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
}

Model read_model(std::string_view table) {
    Model model;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    auto head = take(table, '\n');
    take(head, ' ');
    model.threshold = number(head);
    while (!table.empty()) {
        auto line = take(table, '\n');
        auto& weights = model.features[take(line, '\t')];
        while (!line.empty()) {
            auto pair = take(line, ' ');
            const auto technique = take(pair, ':');
            const auto [at, is_new] =
                numbers.emplace(technique, static_cast<std::uint32_t>(model.techniques.size()));
            if (is_new) {
                model.techniques.push_back(technique);
            }
            weights.push_back({at->second, number(pair)});
        }
    }
    return model;
}

const Model& model() {
    static const Model one = read_model(detail::technique_table());
    return one;
}

/// The terms of a text, one blank between: letters in lower case with the digits behind them, or
/// digits as "#": as the training parts text.
std::string terms_of(std::string_view text) {
    std::string terms;
    terms.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size();) {
        auto end = i;
        if (ascii::is_alpha(text[i])) {
            end = i + 1;
            while (end < text.size() && ascii::is_alnum(text[end])) {
                ++end;
            }
            for (auto k = i; k < end; ++k) {
                terms += ascii::lower(text[k]);
            }
            terms += ' ';
        } else if (ascii::is_digit(text[i])) {
            while (end < text.size() && ascii::is_digit(text[end])) {
                ++end;
            }
            terms += "# ";
        }
        i = std::max(end, i + 1);
    }
    return terms;
}

/// Each term and each pair of neighbours once; they lie in `terms`. Sorted by their hashes, which
/// are compared faster than the words.
std::vector<std::string_view> features_of(std::string_view terms) {
    std::vector<std::pair<std::uint64_t, std::string_view>> hashed;
    constexpr auto none = std::string_view::npos;
    const auto add = [&](std::string_view feature) {
        hashed.emplace_back(hash_of_letters(feature), feature);
    };
    for (std::size_t begin = 0, last = none; begin < terms.size();) {
        const auto end = terms.find(' ', begin);
        add(terms.substr(begin, end - begin));
        if (last != none) {
            add(terms.substr(last, end - last));
        }
        last = begin;
        begin = end + 1;
    }
    std::sort(hashed.begin(), hashed.end());
    std::vector<std::string_view> features;
    features.reserve(hashed.size());
    for (std::size_t i = 0; i < hashed.size(); ++i) {
        if (i == 0 || hashed[i] != hashed[i - 1]) {
            features.push_back(hashed[i].second);
        }
    }
    return features;
}

TechniqueSuggestion best_of(std::string_view text) {
    const auto& known = model();
    const auto terms = terms_of(text);
    const auto features = features_of(terms);
    std::vector<std::pair<std::string_view, const std::vector<Weight>*>> found;
    for (const auto& feature : features) {
        if (const auto* const weights = known.features.find(feature); weights != nullptr) {
            found.emplace_back(feature, weights);
        }
    }
    std::sort(found.begin(), found.end()); // sums depend on the order of what is added
    std::vector<double> totals(known.techniques.size());
    for (const auto& [feature, weights] : found) {
        for (const auto& weight : *weights) {
            totals[weight.technique] += weight.weight;
        }
    }
    const auto best = std::max_element(totals.begin(), totals.end());
    if (found.empty() || best == totals.end()) {
        return {};
    }
    const auto technique = static_cast<std::uint32_t>(best - totals.begin());
    std::vector<std::pair<double, std::string_view>> why;
    for (const auto& [feature, weights] : found) {
        for (const auto& weight : *weights) {
            if (weight.technique == technique && weight.weight > 0) {
                why.emplace_back(-weight.weight, feature);
            }
        }
    }
    std::sort(why.begin(), why.end());
    TechniqueSuggestion one{.technique = std::string(known.techniques[technique]),
                            .score = *best / std::sqrt(static_cast<double>(features.size()))};
    constexpr std::size_t most_words = 5;
    for (std::size_t i = 0; i < std::min(why.size(), most_words); ++i) {
        one.words.emplace_back(why[i].second);
    }
    return one;
}

} // namespace

double least_score() {
    return 2 * model().threshold;
}

std::vector<TechniqueSuggestion>
suggest_techniques(std::string_view text, const std::vector<Sentence>& sentences, double least) {
    std::vector<TechniqueSuggestion> suggestions;
    for (const auto& sentence : sentences) {
        if (sentence.kind != BlockKind::body || sentence.end - sentence.begin > Sentence::longest) {
            continue;
        }
        auto one = best_of(text.substr(sentence.begin, sentence.end - sentence.begin));
        if (!one.technique.empty() && one.score >= least) {
            one.begin = sentence.begin;
            one.end = sentence.end;
            suggestions.push_back(std::move(one));
        }
    }
    return suggestions;
}

} // namespace ample::cite
