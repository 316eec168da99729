#include <ample/core/detail/script_parts.hpp>
#include <ample/core/eight_bytes.hpp>
#include <ample/core/script_border.hpp>
#include <ample/core/utf8.hpp>

#include <algorithm>

namespace ample::detail {

namespace {

using Use = std::function<void(std::size_t begin, std::size_t end)>;

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

/// Follows the words of one token in UTF-8.
class Words {
public:
    Words(std::string_view token, const Use& use) : token_(token), use_(use) {}

    void walk(std::size_t begin) {
        word_ = phrase_ = begin;
        for (std::size_t at = begin; at < token_.size();) {
            if (!is_high(token_[at])) {
                at = take_ascii(at);
                continue;
            }
            if (is_usual_script(token_, at)) {
                at = take_script(at);
                continue;
            }
            const auto letter = *utf8_letter(token_, at);
            if (!letter.joins) {
                end_word(at, at + letter.bytes);
                has_script_ |= !letter.is_sign;
            }
            if (letter.is_sign) {
                end_phrase(at, at + letter.bytes);
            }
            at += letter.bytes;
        }
        end_word(token_.size(), token_.size());
        end_phrase(token_.size(), token_.size());
    }

private:
    std::size_t take_ascii(std::size_t at) {
        const auto end = ascii_end(token_, at);
        const auto run = token_.substr(at, end - at);
        // "見積書.zipを開く"
        constexpr int most_begins = 8;
        if (has_script_ && end < token_.size() && begins_ < most_begins &&
            run.find('.') != run.npos && !utf8_letter(token_, end)->joins) {
            use_(phrase_, end);
            ++begins_;
        }
        return end;
    }

    /// A run of letters without blanks.
    std::size_t take_script(std::size_t at) {
        end_word(at, at);
        for (; is_usual_script(token_, at); at += 3) {
        }
        word_ = at;
        has_script_ = true;
        return at;
    }

    /// A run of ASCII and joining letters.
    void end_word(std::size_t at, std::size_t next) {
        if (word_ < at && !is_all(word_, at)) {
            use_(word_, at);
        }
        word_ = next;
    }

    /// A run between signs, which is more than a word where a script without blanks is in it.
    void end_phrase(std::size_t at, std::size_t next) {
        if (phrase_ < at && has_script_ && !is_all(phrase_, at)) {
            use_(phrase_, at);
        }
        phrase_ = next;
        has_script_ = false;
        begins_ = 0;
    }

    [[nodiscard]] bool is_all(std::size_t begin, std::size_t end) const noexcept {
        return begin == 0 && end == token_.size();
    }

    std::string_view token_;
    const Use& use_;
    std::size_t word_ = 0;
    std::size_t phrase_ = 0;
    bool has_script_ = false; ///< in the phrase
    int begins_ = 0;          ///< of the phrase, that were given
};

/// The runs of ASCII between letters of CP932 and EUC-JP.
void for_each_ascii_run(std::string_view token, const Use& use) {
    bool joined_before = false;
    for (std::size_t at = 0; at < token.size();) {
        if (is_high(token[at])) {
            const auto letter = japanese_letter(token, at);
            joined_before = letter.joins;
            at += letter.bytes;
            continue;
        }
        const auto end = ascii_end(token, at);
        if (!joined_before && (at != 0 || end != token.size())) {
            use(at, end);
        }
        joined_before = false;
        at = end;
    }
}

} // namespace

void for_each_word(std::string_view token, const Use& use) {
    std::size_t begin = 0; // behind the rest of a letter
    constexpr std::size_t longest_rest = 3;
    while (begin < std::min(token.size(), longest_rest) &&
           (static_cast<unsigned char>(token[begin]) & 0xC0U) == 0x80) {
        ++begin;
    }
    if (utf8::is_valid(token.substr(begin))) {
        Words(token, use).walk(begin);
    } else {
        for_each_ascii_run(token, use);
    }
}

} // namespace ample::detail
