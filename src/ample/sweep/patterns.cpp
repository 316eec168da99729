#include <ample/core/ascii.hpp>
#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/continued.hpp>
#include <ample/sweep/detail/glob_text.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/word_search.hpp>
#include <ample/sweep/literal.hpp>
#include <ample/sweep/patterns.hpp>

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <span>

namespace ample::sweep {

namespace {

/// Shorter words stand on nearly every line.
constexpr int shortest_word = 3;

re2::RE2::Options options_for(Type type) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(type != Type::glob);
    return options;
}

/// A sign of a literal as formats write it: as it is, in the escapes of URLs, JSON and HTML.
std::string sign_regex(char c) {
    auto plain = re2::RE2::QuoteMeta(std::string(1, c));
    const auto code = static_cast<unsigned char>(c);
    if (ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || code < ' ' || code > '~') {
        return plain;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const std::string hex = {'(', '?', 'i', ':', digits[code >> 4U], digits[code & 15U], ')'};
    return "(?:" + plain + "|(?:%|\\\\u00|\\\\x)" + hex + "|&#(?:[xX]0*" + hex + "|0*" +
           std::to_string(code) + ");" + (c == '&' ? "|&amp;" : "") + (c == ' ' ? "|\\+" : "") +
           ")";
}

/// The text with borders as those of a token where it begins or ends with one.
std::string literal_regex(Type type, std::string_view literal) {
    const bool has_paths = type == Type::path || type == Type::registry_key;
    std::string body;
    for (const char c : literal) {
        body += has_paths && c == '\\' ? "(?:[\\\\/]|%5[cC]|%2[fF])+" : sign_regex(c);
    }
    const bool is_exact = type == Type::mutex || type == Type::literal || type == Type::user_agent;
    return (is_exact ? "" : "(?i)") + ("(?:^|[^A-Za-z0-9._-])(" + body) +
           ")(?:$|[^A-Za-z0-9._-]|[.-](?:$|\\s))";
}

std::string regex_of(const Indicator& indicator) {
    if (!is_pattern(indicator.type)) {
        return literal_regex(indicator.type, detail::normal_value(indicator.type, indicator.value));
    }
    return indicator.type == Type::glob ? detail::glob_regex(indicator.value) : indicator.value;
}

/// The type whose patterns an indicator is tried with.
Type tried_as(Type type) noexcept {
    return is_pattern(type) ? type : Type::regex;
}

/// The longest piece of a word that formats never write in escapes.
std::string plain_part(std::string_view word) {
    std::string_view best;
    for (std::size_t at = 0; at < word.size();) {
        auto end = at;
        while (end < word.size() &&
               (ascii::is_alnum(word[end]) || word[end] == '-' || word[end] == '_')) {
            ++end;
        }
        best = end - at > best.size() ? word.substr(at, end - at) : best;
        at = end + 1;
    }
    return std::string(best);
}

} // namespace

bool is_pattern(Type type) noexcept {
    return type == Type::uri_regex || type == Type::filename_regex || type == Type::glob ||
           type == Type::regex;
}

bool is_pattern(const Indicator& indicator) {
    if (is_pattern(indicator.type)) {
        return true;
    }
    if (!is_literal(indicator.type)) {
        return false;
    }
    const auto value = detail::normal_value(indicator.type, indicator.value);
    return anchors_of(indicator.type, value).empty() &&
           plain_part(value).size() >= static_cast<std::size_t>(shortest_word);
}

std::string pattern_fault(const Indicator& indicator) {
    const re2::RE2 pattern(regex_of(indicator), options_for(indicator.type));
    if (!pattern.ok()) {
        return "not a regular expression (RE2): " + pattern.error();
    }
    if (indicator.has_crc_check && pattern.NumberOfCapturingGroups() < 2) {
        return "the check needs two groups, and the pattern has fewer";
    }
    return {};
}

struct PatternSet::State {
    std::vector<Indicator> indicators = {};
    std::vector<std::size_t> order = {}; ///< index of the indicator of each expression
    re2::FilteredRE2 filter{shortest_word};
    detail::WordSearch words = {};       ///< what matches must hold
    detail::WordSearch plain_words = {}; ///< the same without what formats escape
    bool tries_every_record = false;
};

PatternSet::PatternSet() : state_(std::make_unique<State>()) {}

PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

PatternSet PatternSet::build(std::vector<Indicator> indicators) {
    PatternSet set;
    auto& state = *set.state_;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (!is_pattern(indicators[i])) {
            continue;
        }
        int id = 0;
        const auto code =
            state.filter.Add(regex_of(indicators[i]), options_for(indicators[i].type), &id);
        if (code != re2::RE2::NoError) {
            throw Bug("an unchecked pattern reached the set: " + indicators[i].value);
        }
        state.order.push_back(i);
    }
    state.indicators = std::move(indicators);
    if (state.order.empty()) {
        return set;
    }
    std::vector<std::string> words;
    state.filter.Compile(&words);
    // Words that escapes may break up to nothing are taken to stand everywhere. A pattern that may
    // hold where only those stand, or that demands no word at all, is tried on every record.
    std::vector<std::string> plain;
    std::vector<int> everywhere;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto part = plain_part(words[i]);
        if (part.size() < static_cast<std::size_t>(shortest_word)) {
            everywhere.push_back(static_cast<int>(i));
        } else {
            plain.push_back(std::move(part));
        }
    }
    std::vector<int> unfiltered;
    state.filter.AllPotentials(everywhere, &unfiltered);
    state.tries_every_record =
        !unfiltered.empty() || !state.words.build(words) || !state.plain_words.build(plain);
    return set;
}

std::span<const Indicator> PatternSet::indicators() const noexcept {
    return state_->indicators;
}

std::size_t PatternSet::size() const noexcept {
    return state_->order.size();
}

bool PatternSet::tries_every_record() const noexcept {
    return state_->tries_every_record;
}

struct PatternScanner::State {
    const PatternSet::State& set;
    detail::WordSearch::Scratch words;
    detail::WordSearch::Scratch plain_words;
    std::vector<std::size_t> places = {};
    std::vector<int> atoms = {};
    std::vector<int> candidates = {}; ///< expressions that may match the record
};

PatternScanner::PatternScanner(const PatternSet& set)
    : state_(std::make_unique<State>(State{.set = *set.state_,
                                           .words = set.state_->words.scratch(),
                                           .plain_words = set.state_->plain_words.scratch()})) {}

PatternScanner::~PatternScanner() = default;
PatternScanner::PatternScanner(PatternScanner&&) noexcept = default;
PatternScanner& PatternScanner::operator=(PatternScanner&&) noexcept = default;

std::span<const std::size_t> PatternScanner::places(std::string_view text) {
    auto& state = *state_;
    state.places.clear();
    state.set.plain_words.find(text, state.plain_words, [&](std::size_t /*word*/, std::size_t end) {
        state.places.push_back(end - 1);
    });
    std::sort(state.places.begin(), state.places.end());
    return state.places;
}

void PatternScanner::look_at(std::string_view text) {
    auto& state = *state_;
    state.candidates.clear();
    if (state.set.order.empty()) {
        return;
    }
    if (state.set.tries_every_record) {
        for (std::size_t i = 0; i < state.set.order.size(); ++i) {
            state.candidates.push_back(static_cast<int>(i));
        }
        return;
    }
    state.atoms.clear();
    state.set.words.find(text, state.words, [&](std::size_t word, std::size_t /*end*/) {
        state.atoms.push_back(static_cast<int>(word));
    });
    std::sort(state.atoms.begin(), state.atoms.end());
    state.atoms.erase(std::unique(state.atoms.begin(), state.atoms.end()), state.atoms.end());
    if (!state.atoms.empty()) {
        state.set.filter.AllPotentials(state.atoms, &state.candidates);
        std::sort(state.candidates.begin(), state.candidates.end());
    }
}

namespace {

using Groups = std::span<re2::StringPiece>;

bool holds(const re2::RE2& regex, std::string_view text, std::size_t begin, Groups groups) {
    return regex.Match(re2::StringPiece(text.data(), text.size()),
                       begin,
                       text.size(),
                       re2::RE2::UNANCHORED,
                       groups.data(),
                       static_cast<int>(groups.size()));
}

/// The same where no escape goes on with the first group, "a.evil.example%2Enet".
bool holds_whole(const re2::RE2& regex, std::string_view text, Groups groups) {
    for (std::size_t begin = 0; holds(regex, text, begin, groups);) {
        const auto end =
            static_cast<std::size_t>(groups[1].data() - text.data()) + groups[1].size();
        if (!detail::goes_on_behind(text, end, detail::Follower::name)) {
            return true;
        }
        begin = std::max(end, begin + 1);
    }
    return false;
}

} // namespace

std::vector<PatternMatch> PatternScanner::find(Type type, std::string_view text) const {
    const auto& set = state_->set;
    std::vector<PatternMatch> found;
    for (const int id : state_->candidates) {
        const auto index = set.order[static_cast<std::size_t>(id)];
        const auto& indicator = set.indicators[index];
        if (tried_as(indicator.type) != type) {
            continue;
        }
        const auto& regex = set.filter.GetRE2(id);
        constexpr int most_groups = 3;
        std::array<re2::StringPiece, most_groups> groups = {};
        const int count = std::min(most_groups, regex.NumberOfCapturingGroups() + 1);
        const auto matched = std::span(groups).first(static_cast<std::size_t>(count));
        const bool is_bordered = type == Type::glob || !is_pattern(indicator.type);
        if (!(is_bordered ? holds_whole(regex, text, matched) : holds(regex, text, 0, matched))) {
            continue;
        }
        PatternMatch match{.indicator = index};
        const bool has_borders = type == Type::glob || !is_pattern(indicator.type);
        const auto& whole = has_borders ? groups[1] : groups[0];
        match.value.assign(whole.data(), whole.size());
        match.begin = static_cast<std::size_t>(whole.data() - text.data());
        if (indicator.has_crc_check) {
            const std::string_view random(groups[1].data(), groups[1].size());
            const std::string_view sum(groups[2].data(), groups[2].size());
            if (!crc32_is(random, sum)) {
                continue;
            }
            match.check = "crc32(" + std::string(random) + ") = " + std::string(sum);
        }
        found.push_back(std::move(match));
    }
    return found;
}

} // namespace ample::sweep
