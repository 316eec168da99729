#include <ample/sweep/yara/detail/reliance.hpp>

namespace ample::sweep::yara::detail {

namespace {

constexpr std::size_t longest_name = 128; // of identifiers in YARA

bool is_word(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

Mentions::Mentions(std::span<const std::string_view> texts) {
    for (const auto text : texts) {
        add(text);
    }
}

void Mentions::add(std::string_view text) {
    constexpr std::string_view marks_of_strings = "$#@!";
    bool is_name = false; // the word before was `rule`
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < text.size() && is_word(text[at])) {
            ++at;
        }
        const auto word = text.substr(begin, at - begin);
        const bool is_string =
            begin > 0 && marks_of_strings.find(text[begin - 1]) != std::string_view::npos;
        if (!is_name && !is_string && word.size() <= longest_name) {
            const bool is_begin = at < text.size() && text[at] == '*';
            (is_begin ? begins_ : words_).emplace(word);
        }
        is_name = word == "rule";
    }
}

bool Mentions::name(std::string_view rule) const {
    if (words_.contains(rule)) {
        return true;
    }
    for (std::size_t size = 1; size <= rule.size(); ++size) {
        if (begins_.contains(rule.substr(0, size))) {
            return true;
        }
    }
    return false;
}

} // namespace ample::sweep::yara::detail
