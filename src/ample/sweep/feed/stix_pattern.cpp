#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/stix_node.hpp>
#include <ample/sweep/feed/stix_pattern.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace ample::sweep::feed {

namespace {

constexpr unsigned deepest_pattern = 64;

/// Recursive descent; the first fault ends it.
class PatternParser {
public:
    explicit PatternParser(std::string_view text) : text_(text) {}

    PatternReading take() {
        PatternReading reading;
        auto given = observations(0);
        skip();
        if (fault_.empty() && at_ != text_.size()) {
            fail("something follows the pattern");
        }
        if (!fault_.empty()) {
            reading.fault = fault_;
            return reading;
        }
        reading.values = std::move(given.values);
        reading.unused = std::move(given.unused);
        return reading;
    }

private:
    void fail(std::string_view why) {
        if (fault_.empty()) {
            fault_ = std::string(why) + " at character " + std::to_string(at_ + 1);
        }
        at_ = text_.size();
    }

    /// Over blanks and comments, "/* … */" and "// …" up to the end of the line.
    void skip() noexcept {
        while (at_ < text_.size()) {
            const auto rest = text_.substr(at_);
            const bool is_comment = rest.starts_with("/*");
            if (is_comment || rest.starts_with("//")) {
                const auto end = rest.find(is_comment ? "*/" : "\n", 2);
                at_ += end == rest.npos ? rest.size() : end + (is_comment ? 2 : 1);
            } else if (ascii::is_blank(text_[at_])) {
                ++at_;
            } else {
                return;
            }
        }
    }

    bool take_sign(std::string_view sign) noexcept {
        skip();
        const bool is_there = text_.substr(at_).starts_with(sign);
        at_ += is_there ? sign.size() : 0;
        return is_there;
    }

    static bool is_word_char(char c) noexcept { return ascii::is_alnum(c) || c == '_' || c == '-'; }

    bool take_word(std::string_view word) noexcept {
        skip();
        const auto end = at_ + word.size();
        const bool is_there = ascii::same(text_.substr(at_, word.size()), word) &&
                              (end >= text_.size() || !is_word_char(text_[end]));
        at_ = is_there ? end : at_;
        return is_there;
    }

    std::string_view word() noexcept {
        skip();
        const auto begin = at_;
        while (at_ < text_.size() && is_word_char(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    /// Observations joined by OR, AND and FOLLOWEDBY, weakest first: FOLLOWEDBY, OR, AND.
    Given observations(unsigned depth) {
        const auto begin = at_;
        auto given = observation(depth);
        bool needs_all = false;
        while (fault_.empty()) {
            const bool is_or = take_word("OR");
            if (!is_or && !take_word("AND") && !take_word("FOLLOWEDBY")) {
                break;
            }
            needs_all = needs_all || !is_or;
            given.add(observation(depth));
        }
        if (needs_all && fault_.empty()) {
            given.drop(text_.substr(begin, at_ - begin), "needs several observations at once");
        }
        return given;
    }

    Given observation(unsigned depth) {
        Given given;
        skip();
        const auto begin = at_;
        if (depth > deepest_pattern) {
            fail("brackets nest too deep");
        } else if (take_sign("(")) {
            given = observations(depth + 1);
            if (!take_sign(")")) {
                fail("a ')' is missing");
            }
        } else if (take_sign("[")) {
            const auto node = comparisons(depth + 1, "OR");
            if (!take_sign("]")) {
                fail("a ']' is missing");
            }
            if (fault_.empty()) {
                given = given_by(node);
            }
        } else {
            fail("neither '[' nor '('");
        }
        qualify(given, begin);
        return given;
    }

    void qualify(Given& given, std::size_t begin) {
        while (fault_.empty()) {
            if (take_word("WITHIN")) {
                number();
                if (!take_word("SECONDS")) {
                    fail("SECONDS is missing");
                }
            } else if (take_word("REPEATS")) {
                const auto count = number();
                if (!take_word("TIMES")) {
                    fail("TIMES is missing");
                } else if (count != "1") {
                    given.drop(text_.substr(begin, at_ - begin), "needs several sights");
                }
            } else if (take_word("START")) {
                const auto start = constant();
                const auto stop = take_word("STOP") ? constant() : std::nullopt;
                if (!start || !stop) {
                    fail("START without times");
                    return;
                }
                for (auto& value : given.values) {
                    value.start = *start;
                    value.stop = *stop;
                }
            } else {
                return;
            }
        }
    }

    std::string number() {
        skip();
        const auto begin = at_;
        while (at_ < text_.size() && (ascii::is_digit(text_[at_]) || text_[at_] == '.')) {
            ++at_;
        }
        if (begin == at_) {
            fail("not a number");
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    Node comparisons(unsigned depth, std::string_view joining) {
        Node node;
        skip();
        const auto begin = at_;
        node.word = joining;
        do {
            node.parts.push_back(joining == "OR" ? comparisons(depth, "AND") : operand(depth));
        } while (fault_.empty() && take_word(joining));
        node.text = ascii::trim(text_.substr(begin, at_ - begin));
        if (node.parts.size() == 1) {
            auto only = std::move(node.parts.front());
            return only;
        }
        return node;
    }

    Node operand(unsigned depth) {
        Node node;
        if (depth > deepest_pattern) {
            fail("brackets nest too deep");
            return node;
        }
        if (take_sign("(")) {
            node = comparisons(depth + 1, "OR");
            if (!take_sign(")")) {
                fail("a ')' is missing");
            }
            return node;
        }
        skip();
        const auto begin = at_;
        if (take_word("EXISTS")) {
            node.comparison.op = "EXISTS";
            node.comparison.path = path();
        } else {
            compare(node.comparison);
        }
        node.text = text_.substr(begin, at_ - begin);
        return node;
    }

    void compare(Comparison& comparison) {
        comparison.path = path();
        comparison.is_negated = take_word("NOT");
        constexpr std::array signs = {"=", "!=", "<>", "<=", ">=", "<", ">"};
        for (const std::string_view sign : signs) {
            if (fault_.empty() && comparison.op.empty() && take_sign(sign)) {
                comparison.op = sign;
                at_ += sign == "=" && text_.substr(at_).starts_with('=') ? 1 : 0;
            }
        }
        if (comparison.op.empty()) {
            comparison.op = word();
            for (char& c : comparison.op) {
                c = ascii::is_lower(c) ? static_cast<char>(c - 32) : c;
            }
        }
        constexpr std::array words = {"IN", "LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET"};
        const bool is_known = !ascii::is_alpha(comparison.op.empty() ? 'x' : comparison.op[0]) ||
                              std::find(words.begin(), words.end(), comparison.op) != words.end();
        if (!is_known) {
            fail("not a comparison");
            return;
        }
        if (comparison.op != "IN") {
            add_constant(comparison);
            return;
        }
        if (!take_sign("(")) {
            fail("a '(' is missing behind IN");
        }
        do {
            add_constant(comparison);
        } while (fault_.empty() && take_sign(","));
        if (!take_sign(")")) {
            fail("a ')' is missing");
        }
    }

    void add_constant(Comparison& comparison) {
        if (auto value = constant()) {
            comparison.values.push_back(std::move(*value));
        } else {
            fail("not a constant");
        }
    }

    /// object-type:step.step[*].'quoted step'
    std::string path() {
        std::string path(word());
        if (path.empty() || !take_sign(":")) {
            fail("not an object path");
            return path;
        }
        path.push_back(':');
        do {
            if (!path.ends_with(':')) {
                path.push_back('.');
            }
            skip();
            if (at_ < text_.size() && text_[at_] == '\'') {
                path += constant().value_or("");
            } else {
                path += word();
            }
            if (path.ends_with(':') || path.ends_with('.')) {
                fail("not an object path");
            }
            while (take_sign("[")) {
                at_ = std::min(text_.find(']', at_), text_.size());
                if (!take_sign("]")) {
                    fail("a ']' is missing");
                }
            }
        } while (fault_.empty() && take_sign("."));
        return path;
    }

    /// 'text', t'time', h'hex', b'base64', a number or a truth value.
    std::optional<std::string> constant() {
        skip();
        auto rest = text_.substr(at_);
        if (rest.size() > 1 && rest[1] == '\'' &&
            (rest[0] == 't' || rest[0] == 'h' || rest[0] == 'b')) {
            ++at_;
            rest.remove_prefix(1);
        }
        if (!rest.starts_with('\'')) {
            const auto begin = at_;
            while (at_ < text_.size() && (is_word_char(text_[at_]) || text_[at_] == '.' ||
                                          text_[at_] == '+' || text_[at_] == ':')) {
                ++at_;
            }
            return begin == at_ ? std::nullopt
                                : std::optional(std::string(text_.substr(begin, at_ - begin)));
        }
        std::string value;
        for (++at_; at_ < text_.size() && text_[at_] != '\''; ++at_) {
            at_ += text_[at_] == '\\' && at_ + 1 < text_.size() ? 1 : 0;
            value.push_back(text_[at_]);
        }
        if (at_ >= text_.size()) {
            return std::nullopt;
        }
        ++at_;
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string fault_ = {};
};

} // namespace

PatternReading read_stix_pattern(std::string_view pattern) {
    return PatternParser(pattern).take();
}

} // namespace ample::sweep::feed
