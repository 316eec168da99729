#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/detail/condition.hpp>

#include <map>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t most_levels = 64;
constexpr std::size_t most_parts = 100'000;
constexpr std::size_t most_compared = 5'000'000; // names with patterns

using Parsed = Result<Condition>;

Error wrong(const std::string& what) {
    return {Kind::unsupported, "condition: " + what, ""};
}

/// `*` stands for any run; all else for itself.
Pattern name_pattern(std::string_view pattern) {
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
    return compiled;
}

class Parser {
public:
    Parser(std::string_view text, std::span<const Selection> selections)
        : rest_(text), selections_(selections) {
        for (std::size_t i = 0; i < selections.size(); ++i) {
            places_.emplace(selections[i].name, i);
        }
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
        const auto found = places_.find(first);
        if (found == places_.end()) {
            return wrong("there is no selection '" + std::string(first) + "'");
        }
        if (auto counted = take_parts(1); !counted) {
            return counted.error();
        }
        return Condition{Condition::Op::selection, {}, found->second};
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
        compared_ += selections_.size();
        if (compared_ > most_compared) {
            return wrong("its 'of' ask for more than 5000000 comparisons of names");
        }
        const auto compiled = name_pattern(pattern);
        const bool is_them = ascii::same(pattern, "them");
        for (std::size_t i = 0; i < selections_.size(); ++i) {
            const auto& name = selections_[i].name;
            if (is_them ? !name.starts_with('_') : compiled.holds(name)) {
                chain.parts.push_back({Condition::Op::selection, {}, i});
            }
        }
        if (auto counted = take_parts(chain.parts.size()); !counted) {
            return counted.error();
        }
        if (chain.parts.empty()) {
            return wrong("no selection fits '" + std::string(pattern) + "'");
        }
        return chain;
    }

    /// Adds to the selections that the condition names, by which it is bounded while it is read.
    Status take_parts(std::size_t more) {
        parts_ += more;
        return parts_ > most_parts ? Status(wrong("it names more than 100000 selections"))
                                   : Status(Done{});
    }

    std::string_view rest_;
    std::string_view word_ = {};
    std::span<const Selection> selections_;
    std::map<std::string_view, std::size_t> places_ = {}; ///< of selections by name
    std::size_t parts_ = 0;
    std::size_t compared_ = 0;
};

} // namespace

bool fits_name(std::string_view pattern, std::string_view name) {
    return name_pattern(pattern).holds(name);
}

Parsed parse_condition(std::string_view text, std::span<const Selection> selections) {
    return Parser(text, selections).parse();
}

} // namespace ample::sweep::sigma::detail
