#include <ample/cite/detail/word_patterns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

bool is_adverb(const Word& word) {
    return word.mark == 0 && !word.quoted &&
           (word.is(Sort::adverb) || (word.low.ends_with("ly") && !word.capital) ||
            among(word.low, "very quite as fairly pretty so more less almost just now all in"));
}

/// The first of "a/b/c", taken off.
std::string_view next_choice(std::string_view& choices) {
    const auto slash = std::min(choices.find('/'), choices.size());
    const auto choice = choices.substr(0, slash);
    choices.remove_prefix(std::min(slash + 1, choices.size()));
    return choice;
}

bool is_one(std::string_view choices, std::string_view word) {
    while (!choices.empty()) {
        if (next_choice(choices) == word) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::size_t>
read_pattern(const Words& words, std::size_t at, std::string_view pattern) {
    const auto begin = at;
    auto mark = words.size(); // of had | "high confidence" |: where the quotation opens
    while (!pattern.empty()) {
        if (at > begin && mark == words.size() && at < words.size() && words[at].mark == '"') {
            mark = at++;
        }
        const auto space = std::min(pattern.find(' '), pattern.size());
        auto token = pattern.substr(0, space);
        pattern.remove_prefix(std::min(space + 1, pattern.size()));
        if (token == "~") {
            for (int some = 0; some < 3 && at < words.size() && is_adverb(words[at]); ++some) {
                ++at;
            }
            continue;
        }
        const bool optional = token.starts_with('?');
        token.remove_prefix(optional ? 1 : 0);
        const bool there = at < words.size() && words[at].mark == 0 && is_one(token, words[at].low);
        if (!there && !optional) {
            return std::nullopt;
        }
        at += there ? 1 : 0;
    }
    if (at == mark + 1) {
        return mark; // nothing of the pattern stands in the quotation
    }
    at += mark < at && at < words.size() && words[at].mark == '"' ? 1 : 0;
    return at;
}

PatternIndex::PatternIndex(std::span<const std::string_view> patterns) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        auto choices = patterns[i].substr(0, patterns[i].find(' '));
        while (!choices.empty()) {
            numbers_[next_choice(choices)].push_back(static_cast<std::uint16_t>(i));
        }
    }
}

std::span<const std::uint16_t> PatternIndex::of(std::string_view word) const noexcept {
    const auto* const found = numbers_.find(word);
    return found == nullptr ? std::span<const std::uint16_t>{} : std::span(*found);
}

} // namespace ample::cite::detail
