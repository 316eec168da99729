#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>
#include <ample/share/detail/stix_pattern.hpp>

namespace ample::share::detail {

namespace {

constexpr int most_nested = 32;

bool is_name_char(char c) {
    return ascii::is_alnum(c) || c == '-' || c == '_';
}

/// Reads a pattern from left to right. A step that fails sets `fault_` once and returns false.
class PatternReader {
public:
    explicit PatternReader(std::string_view pattern) : text_(pattern) {}

    std::optional<std::string> fault() {
        if (observations(0)) {
            skip_blanks();
            if (at_ < text_.size()) {
                fail("something follows the pattern");
            }
        }
        return fault_;
    }

private:
    bool fail(std::string_view what) {
        if (!fault_) {
            fault_ = std::string(what) + " at character " + std::to_string(at_ + 1);
        }
        return false;
    }

    void skip_blanks() {
        while (at_ < text_.size() && ascii::is_blank(text_[at_])) {
            ++at_;
        }
    }

    bool take(std::string_view sign) {
        skip_blanks();
        if (!text_.substr(at_).starts_with(sign)) {
            return false;
        }
        at_ += sign.size();
        return true;
    }

    bool take_word(std::string_view word) {
        skip_blanks();
        const auto end = at_ + word.size();
        const bool is_it = text_.substr(at_).starts_with(word) &&
                           (end >= text_.size() || !is_name_char(text_[end]));
        at_ = is_it ? end : at_;
        return is_it;
    }

    bool observations(int depth) {
        do {
            if (!observation(depth)) {
                return false;
            }
        } while (take_word("AND") || take_word("OR") || take_word("FOLLOWEDBY"));
        return true;
    }

    bool observation(int depth) {
        if (depth > most_nested) {
            return fail("parentheses are nested too deep");
        }
        if (take("(")) {
            if (!observations(depth + 1)) {
                return false;
            }
            if (!take(")")) {
                return fail("a ) is missing");
            }
        } else if (take("[")) {
            if (!comparisons(depth + 1)) {
                return false;
            }
            if (!take("]")) {
                return fail("a ] is missing");
            }
        } else {
            return fail("an observation begins with [ or (");
        }
        return qualifiers();
    }

    bool qualifiers() {
        while (true) {
            if (take_word("WITHIN")) {
                if (!number() || !take_word("SECONDS")) {
                    return fail("WITHIN takes a number of SECONDS");
                }
            } else if (take_word("REPEATS")) {
                if (!number() || !take_word("TIMES")) {
                    return fail("REPEATS takes a number of TIMES");
                }
            } else if (take_word("START")) {
                if (!instant() || !take_word("STOP") || !instant()) {
                    return fail("START and STOP take time stamps");
                }
            } else {
                return true;
            }
        }
    }

    bool comparisons(int depth) {
        do {
            if (!comparison(depth)) {
                return false;
            }
        } while (take_word("AND") || take_word("OR"));
        return true;
    }

    bool comparison(int depth) {
        if (depth > most_nested) {
            return fail("parentheses are nested too deep");
        }
        if (take("(")) {
            return comparisons(depth + 1) && (take(")") || fail("a ) is missing"));
        }
        if (take_word("EXISTS")) {
            return path();
        }
        if (!path()) {
            return false;
        }
        take_word("NOT");
        for (const auto sign : {"!=", "<>", "==", "<=", ">=", "=", "<", ">"}) {
            if (take(sign)) {
                return constant() || fail("a value is missing");
            }
        }
        for (const auto word : {"LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET"}) {
            if (take_word(word)) {
                return quoted() || fail("a text is missing");
            }
        }
        if (take_word("IN")) {
            return set();
        }
        return fail("an operator is missing");
    }

    bool name() {
        const auto begin = at_;
        while (at_ < text_.size() && is_name_char(text_[at_])) {
            ++at_;
        }
        return at_ > begin;
    }

    /// type:property, then .property, .'property', [3] or [*].
    bool path() {
        skip_blanks();
        if (!name() || at_ >= text_.size() || text_[at_] != ':') {
            return fail("an object path is missing");
        }
        ++at_;
        if (!name() && !quoted()) {
            return fail("a property is missing");
        }
        while (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == '[')) {
            const bool is_index = text_[at_++] == '[';
            if (is_index ? !index() : !(name() || quoted())) {
                return fail("a property or index is missing");
            }
        }
        return true;
    }

    bool index() {
        const auto begin = at_;
        while (at_ < text_.size() && (ascii::is_digit(text_[at_]) || text_[at_] == '*')) {
            ++at_;
        }
        return at_ > begin && take("]");
    }

    bool quoted() {
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != '\'') {
            return false;
        }
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\'') {
                ++at_;
                return true;
            }
            if (text_[at_] == '\\') {
                ++at_;
                if (at_ >= text_.size() || (text_[at_] != '\\' && text_[at_] != '\'')) {
                    return fail("only \\ and ' may be escaped");
                }
            }
        }
        return fail("a text does not end");
    }

    bool number() {
        skip_blanks();
        const auto begin = at_;
        if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+')) {
            ++at_;
        }
        const auto first = at_;
        while (at_ < text_.size() && (ascii::is_digit(text_[at_]) || text_[at_] == '.')) {
            ++at_;
        }
        at_ = at_ == first ? begin : at_;
        return at_ > begin;
    }

    bool instant() {
        if (!take("t'")) {
            return false;
        }
        const auto end = text_.find('\'', at_);
        if (end == std::string_view::npos || !parse_instant(text_.substr(at_, end - at_)) ||
            text_[end - 1] != 'Z') {
            return fail("a time stamp is not RFC 3339 in UTC");
        }
        at_ = end + 1;
        return true;
    }

    bool constant() {
        if (take_word("true") || take_word("false") || instant()) {
            return true;
        }
        if (take("h'") || take("b'")) {
            --at_;
            return quoted();
        }
        return !fault_ && (quoted() || number());
    }

    bool set() {
        if (!take("(")) {
            return fail("a ( is missing");
        }
        do {
            if (!constant()) {
                return fail("a value is missing");
            }
        } while (take(","));
        return take(")") || fail("a ) is missing");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<std::string> fault_ = {};
};

} // namespace

std::optional<std::string> pattern_fault(std::string_view pattern) {
    return PatternReader(pattern).fault();
}

std::string pattern_string(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            quoted.push_back('\\');
        }
        quoted.push_back(c);
    }
    return quoted + "'";
}

} // namespace ample::share::detail
