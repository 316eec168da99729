#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/defang.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/core/text_anchors.hpp>

#include <algorithm>
#include <array>

namespace ample {

namespace {

/// How far ahead of "[at]" a name with a dot is looked for.
constexpr std::size_t name_reach = 64;

bool is_name_char(char c) noexcept {
    return ascii::is_alnum(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) > 127;
}

bool is_starter(char c) noexcept {
    return ascii::is_alnum(c) || static_cast<unsigned char>(c) > 127;
}

/// Whether a mark may begin at `at`, where `find_defanging` found a sign of it.
bool begins_mark(std::string_view text, std::size_t at) noexcept {
    const char a = text[at];
    const char b = at + 1 < text.size() ? text[at + 1] : '\0';
    if (a == '[' || a == '(' || a == '{') {
        return b == '.' || b == ':' || b == '@' || b == '/' || b == ' ' || b == '\xEF' ||
               ascii::lower(b) == 'd' || ascii::lower(b) == 'a';
    }
    if (a == '\xEF') { // "［" or "（"
        const char c = at + 2 < text.size() ? text[at + 2] : '\0';
        return b == '\xBC' && (c == '\xBB' || c == '\x88');
    }
    return a == '\\' && b == '.';
}

/// Whether a scheme is masked with `c` before "xp" or "*p".
bool begins_scheme(char c) noexcept {
    return ascii::lower(c) == 'x' || c == '*' || ascii::lower(c) == 'f';
}

/// The first place from `least` on where a mark may begin, or the end.
std::size_t next_mark(std::string_view text, std::size_t least) noexcept {
    for (auto at = find_defanging(text, least); at < text.size();
         at = find_defanging(text, at + 1)) {
        if (ascii::lower(text[at]) != 'x' && text[at] != '*') {
            if (begins_mark(text, at)) {
                return at;
            }
        } else if (at > least && begins_scheme(text[at - 1])) {
            return at - 1;
        }
    }
    return text.size();
}

/// A sign in brackets.
struct Bracketed {
    std::size_t bytes = 0;
    std::string_view sign = {};
    bool is_word = false;
};

Bracketed bracketed_at(std::string_view text) noexcept {
    struct Brackets {
        std::string_view open;
        std::string_view close;
    };

    constexpr std::array kinds = {Brackets{"[", "]"},
                                  Brackets{"(", ")"},
                                  Brackets{"{", "}"},
                                  Brackets{"［", "］"},
                                  Brackets{"（", "）"}};
    const auto* const kind = std::find_if(kinds.begin(), kinds.end(), [&](const Brackets& one) {
        return text.starts_with(one.open);
    });
    if (kind == kinds.end()) {
        return {};
    }

    struct Sign {
        std::string_view written;
        std::string_view sign;
    };

    constexpr std::array signs = {Sign{".", "."},
                                  Sign{"．", "."},
                                  Sign{"dot", "."},
                                  Sign{"@", "@"},
                                  Sign{"at", "@"},
                                  Sign{"://", "://"},
                                  Sign{"/", "/"},
                                  Sign{"::", "::"},
                                  Sign{":", ":"}};
    for (const auto& [written, sign] : signs) {
        std::size_t at = kind->open.size();
        at += text.substr(at).starts_with(' ') ? 1 : 0;
        if (!ascii::same(text.substr(at, written.size()), written)) {
            continue;
        }
        at += written.size();
        at += text.substr(at).starts_with(' ') ? 1 : 0;
        if (text.substr(at).starts_with(kind->close)) {
            return {at + kind->close.size(), sign, ascii::is_alpha(written.front())};
        }
    }
    return {};
}

/// The whole of a masked scheme at the begin of `text`, and what it stands for.
struct Scheme {
    std::string_view written;
    std::string_view meant;
};

constexpr std::array schemes = {Scheme{"hxxps", "https"},
                                Scheme{"hxxp", "http"},
                                Scheme{"h**ps", "https"},
                                Scheme{"h**p", "http"},
                                Scheme{"fxps", "ftps"},
                                Scheme{"fxp", "ftp"}};

class Refanger {
public:
    explicit Refanger(std::string_view text) : text_(text) {}

    Refanged take() {
        for (std::size_t at = 0; at < text_.size();) {
            at = next_mark(text_, at);
            if (at == text_.size()) {
                break;
            }
            const auto end = text_[at] == '\\'                                  ? escaped(at)
                             : (ascii::is_alpha(text_[at]) || text_[at] == '*') ? scheme(at)
                                                                                : bracketed(at);
            at = std::max(end, at + 1);
        }
        copy_to(text_.size());
        return std::move(out_);
    }

private:
    [[nodiscard]] char at_or_nul(std::size_t at) const noexcept {
        return at < text_.size() ? text_[at] : '\0';
    }

    void copy_to(std::size_t at) {
        out_.text += text_.substr(copied_, at - copied_);
        copied_ = at;
    }

    /// Puts `sign` in the place of the bytes from `begin` to `end`.
    void put(std::size_t begin, std::size_t end, std::string_view sign) {
        copy_to(begin);
        const bool moves = end - begin != sign.size();
        if (moves && (out_.jumps.empty() || out_.jumps.back().text_at != out_.text.size())) {
            out_.jumps.push_back({out_.text.size(), begin});
        }
        out_.text += sign;
        copied_ = end;
        if (moves) {
            out_.jumps.push_back({out_.text.size(), end});
        }
    }

    /// The character in front of `at`, as it was written out.
    [[nodiscard]] char before(std::size_t at) const noexcept {
        if (at > copied_) {
            return text_[at - 1];
        }
        return out_.text.empty() ? '\0' : out_.text.back();
    }

    /// Each of these returns the end of what it took, or 0.
    std::size_t bracketed(std::size_t at) {
        const auto mark = bracketed_at(text_.substr(at));
        auto begin = at;
        auto end = at + mark.bytes;
        if (mark.bytes == 0) {
            return 0;
        }
        if (mark.sign.front() == ':') {
            return colon(at, end, mark.sign);
        }
        if (before(at) == ' ' && at > copied_ && at_or_nul(end) == ' ') {
            const bool is_square = text_[at] == '[';
            const bool is_clear =
                mark.sign == "." ? is_square || mark.is_word : is_square && is_dotted_name(end + 1);
            if (!is_clear) {
                return 0;
            }
            --begin;
            ++end;
        }
        if (!is_name_char(before(begin)) || !is_starter(at_or_nul(end))) {
            return 0;
        }
        put(begin, end, mark.sign);
        return end;
    }

    std::size_t colon(std::size_t begin, std::size_t end, std::string_view sign) {
        const char next = at_or_nul(end);
        const bool goes_on = sign.size() > 1
                                 ? is_starter(next) || next == '['
                                 : ascii::is_hex(next) || text_.substr(end).starts_with("//") ||
                                       bracketed_at(text_.substr(end)).sign == ":";
        if (!goes_on || !(ascii::is_alnum(before(begin)) || before(begin) == ':')) {
            return 0;
        }
        put(begin, end, sign);
        return end;
    }

    [[nodiscard]] bool is_dotted_name(std::size_t at) const noexcept {
        const auto name = text_.substr(std::min(at, text_.size()), name_reach);
        for (std::size_t i = 0; i < name.size(); ++i) {
            if (!is_name_char(name[i])) {
                return i > 0 && ((name[i] == '.' && is_starter(at_or_nul(at + i + 1))) ||
                                 bracketed_at(name.substr(name[i] == ' ' ? i + 1 : i)).sign == ".");
            }
        }
        return false;
    }

    std::size_t scheme(std::size_t at) {
        const std::size_t begin = ascii::lower(text_[at]) == 'f' ? at : at - 1;
        if (at == 0 && begin != at) {
            return 0;
        }
        if (begin < copied_ || (begin > 0 && is_name_char(before(begin)))) {
            return 0;
        }
        for (const auto& [written, meant] : schemes) {
            const auto end = begin + written.size();
            if (!ascii::same(text_.substr(begin, written.size()), written)) {
                continue;
            }
            const auto sign = bracketed_at(text_.substr(std::min(end, text_.size()))).sign;
            if (text_.substr(end).starts_with("://") || sign == "://" || sign == ":") {
                put(begin, end, meant);
                return end;
            }
        }
        return 0;
    }

    std::size_t escaped(std::size_t at) {
        if (at >= token_end_) {
            judge_token(at);
        }
        if (!token_is_name_) {
            return 0;
        }
        put(at, at + 2, ".");
        return at + 2;
    }

    /// Finds the token around the "\." at `at`, and whether it is a name or an address.
    void judge_token(std::size_t at) {
        const auto is_part = [](char c) { return is_name_char(c) || c == '.' || c == '\\'; };
        auto begin = at;
        while (begin > std::max(token_end_, copied_) && is_part(text_[begin - 1])) {
            --begin;
        }
        token_end_ = at;
        while (token_end_ < text_.size() && is_part(text_[token_end_])) {
            ++token_end_;
        }
        constexpr std::string_view of_patterns = "*+?[](){}^$|:";
        constexpr std::string_view of_patterns_after = "*+?[({^$|\\";
        const bool stands_alone =
            (begin == 0 || of_patterns.find(before(begin)) == of_patterns.npos) &&
            of_patterns_after.find(at_or_nul(token_end_)) == of_patterns_after.npos;
        token_is_name_ = stands_alone && is_name(begin);
    }

    [[nodiscard]] bool is_name(std::size_t begin) const {
        auto token = text_.substr(begin, token_end_ - begin);
        while (token.ends_with('.') && !token.ends_with("\\.")) {
            token.remove_suffix(1);
        }
        if (token.size() > 512) {
            return false;
        }
        std::string name;
        for (std::size_t i = 0; i < token.size(); ++i) {
            if (token[i] == '\\' && (i == 0 || i + 2 >= token.size() || token[i + 1] != '.' ||
                                     !is_name_char(token[i - 1]) || !is_starter(token[i + 2]))) {
                return false;
            }
            if (token[i] != '\\') {
                name.push_back(ascii::lower(token[i]));
            }
        }
        const auto last = name.substr(name.rfind('.') + 1);
        return parse_ipv4(name).has_value() || suffix_of(last) == Suffix::registry;
    }

    std::string_view text_;
    Refanged out_ = {};
    std::size_t copied_ = 0;
    std::size_t token_end_ = 0;
    bool token_is_name_ = false;
};

} // namespace

std::uint64_t Refanged::original(std::uint64_t offset) const noexcept {
    const auto next = std::upper_bound(
        jumps.begin(), jumps.end(), offset, [](std::uint64_t value, const DefangJump& jump) {
            return value < jump.text_at;
        });
    if (next == jumps.begin()) {
        return offset;
    }
    const auto& jump = *std::prev(next);
    const auto moved = jump.original_at + (offset - jump.text_at);
    return next == jumps.end() ? moved : std::min(moved, next->original_at);
}

bool has_defang_marks(std::string_view text) noexcept {
    return next_mark(text, 0) != text.size();
}

Refanged refang(std::string_view text) {
    return Refanger(text).take();
}

} // namespace ample
