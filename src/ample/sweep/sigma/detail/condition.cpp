#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/detail/condition.hpp>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t most_levels = 64;

using Parsed = Result<Condition>;

Error wrong(const std::string& what) {
    return {Kind::unsupported, "condition: " + what, ""};
}

class Parser {
public:
    Parser(std::string_view text, std::span<const Selection> selections)
        : rest_(text), selections_(selections) {
        advance();
    }

    Parsed parse() {
        auto whole = parse_or(0);
        if (!whole) {
            return whole;
        }
        if (word_ == "|") {
            return wrong("the aggregation after '|' is of Sigma 1; a correlation rule says it now");
        }
        if (!word_.empty()) {
            return wrong("'" + std::string(word_) + "' is not expected here");
        }
        return whole;
    }

private:
    void advance() {
        rest_ = ascii::trim(rest_);
        std::size_t size = 0;
        if (!rest_.empty() && std::string_view("()|").find(rest_[0]) != std::string_view::npos) {
            size = 1;
        } else {
            while (size < rest_.size() && !ascii::is_blank(rest_[size]) &&
                   std::string_view("()|").find(rest_[size]) == std::string_view::npos) {
                ++size;
            }
        }
        word_ = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }

    [[nodiscard]] bool is(std::string_view word) const noexcept { return ascii::same(word_, word); }

    Parsed parse_or(std::size_t level) { return parse_chain(level, "or", Condition::Op::any); }

    /// Parts joined by `word`.
    Parsed parse_chain(std::size_t level, std::string_view word, Condition::Op op) {
        if (level > most_levels) {
            return wrong("nested deeper than 64 levels");
        }
        Condition chain{op, {}, 0};
        while (true) {
            auto part = op == Condition::Op::any ? parse_chain(level, "and", Condition::Op::all)
                                                 : parse_not(level);
            if (!part) {
                return part;
            }
            chain.parts.push_back(std::move(*part));
            if (!is(word)) {
                break;
            }
            advance();
        }
        return chain.parts.size() == 1 ? std::move(chain.parts.front()) : std::move(chain);
    }

    Parsed parse_not(std::size_t level) {
        if (!is("not")) {
            return parse_item(level);
        }
        if (level > most_levels) {
            return wrong("nested deeper than 64 levels");
        }
        advance();
        auto part = parse_not(level + 1);
        if (!part) {
            return part;
        }
        Condition negated{Condition::Op::none, {}, 0};
        negated.parts.push_back(std::move(*part));
        return negated;
    }

    Parsed parse_item(std::size_t level) {
        if (word_.empty()) {
            return wrong("something is missing at its end");
        }
        if (word_ == "(") {
            advance();
            auto inside = parse_or(level + 1);
            if (!inside) {
                return inside;
            }
            if (word_ != ")") {
                return wrong("a ')' is missing");
            }
            advance();
            return inside;
        }
        const auto first = word_;
        advance();
        if (is("of")) {
            return parse_of(first);
        }
        for (std::size_t i = 0; i < selections_.size(); ++i) {
            if (selections_[i].name == first) {
                return Condition{Condition::Op::selection, {}, i};
            }
        }
        return wrong("there is no selection '" + std::string(first) + "'");
    }

    Parsed parse_of(std::string_view count) {
        const bool is_all = ascii::same(count, "all");
        if (!is_all && count != "1" && !ascii::same(count, "any")) {
            return wrong("'" + std::string(count) +
                         " of' is not in the specification, only "
                         "'1 of', 'any of' and 'all of'");
        }
        advance();
        const auto pattern = word_;
        if (pattern.empty() || pattern == "(" || pattern == ")") {
            return wrong("a name is missing after 'of'");
        }
        advance();
        Condition chain{is_all ? Condition::Op::all : Condition::Op::any, {}, 0};
        for (std::size_t i = 0; i < selections_.size(); ++i) {
            const auto& name = selections_[i].name;
            if (ascii::same(pattern, "them") ? !name.starts_with('_') : fits_name(pattern, name)) {
                chain.parts.push_back({Condition::Op::selection, {}, i});
            }
        }
        if (chain.parts.empty()) {
            return wrong("no selection fits '" + std::string(pattern) + "'");
        }
        return chain;
    }

    std::string_view rest_;
    std::string_view word_ = {};
    std::span<const Selection> selections_;
};

} // namespace

bool fits_name(std::string_view pattern, std::string_view name) {
    std::vector<Piece> pieces;
    std::string literal;
    const auto end_literal = [&] {
        if (!literal.empty()) {
            pieces.push_back({Piece::Kind::literal, literal});
            literal.clear();
        }
    };
    for (const char c : pattern) {
        if (c == '*') {
            end_literal();
            pieces.push_back({Piece::Kind::any_run, {}});
        } else {
            literal += c;
        }
    }
    end_literal();
    Pattern compiled;
    compiled.set_pieces(std::move(pieces));
    return compiled.holds(name);
}

Parsed parse_condition(std::string_view text, std::span<const Selection> selections) {
    return Parser(text, selections).parse();
}

} // namespace ample::sweep::sigma::detail
