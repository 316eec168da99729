#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/detail/encode.hpp>
#include <ample/sweep/sigma/detail/expand.hpp>
#include <ample/sweep/sigma/detail/field_item.hpp>
#include <ample/sweep/sigma/detail/modifiers.hpp>

#include <charconv>
#include <span>
#include <vector>

namespace ample::sweep::sigma::detail {

namespace {

Error refuse(const std::string& what) {
    return {Kind::unsupported, what, ""};
}

/// Makes the matchers of one entry.
class Maker {
public:
    Maker(std::string_view key,
          const Placeholders& placeholders,
          std::vector<Matcher>& matchers,
          ComparisonBudget& budget)
        : key_(key), placeholders_(placeholders), matchers_(matchers), budget_(budget) {}

    Result<Condition> make(const Yaml& value) {
        if (auto read = read_key(); !read) {
            return read.error();
        }
        const bool is_list = value.kind == Yaml::Kind::list;
        if (value.kind == Yaml::Kind::map) {
            return refuse("'" + std::string(key_) + "' has a map as its value");
        }
        if (is_list && value.items.empty()) {
            return refuse("'" + std::string(key_) + "' has no values");
        }
        Condition joined{
            wishes_.has(Modifier::all) ? Condition::Op::all : Condition::Op::any, {}, 0};
        const std::span<const Yaml> values =
            is_list ? std::span<const Yaml>(value.items) : std::span<const Yaml>(&value, 1);
        for (const auto& one : values) {
            if (budget_.is_spent()) {
                return full();
            }
            auto part = make_one(one);
            if (!part) {
                return part;
            }
            joined.parts.push_back(std::move(*part));
        }
        if (joined.parts.size() == 1) {
            joined = Condition(std::move(joined.parts.front()));
        }
        if (!wishes_.has(Modifier::neq)) {
            return joined;
        }
        Condition negated{Condition::Op::none, {}, 0};
        negated.parts.push_back(std::move(joined));
        return negated;
    }

private:
    Status read_key() {
        auto rest = key_;
        const auto bar = rest.find('|');
        field_ = rest.substr(0, bar);
        while (rest.find('|') != std::string_view::npos) {
            rest.remove_prefix(rest.find('|') + 1);
            if (auto noted = wishes_.note(rest.substr(0, rest.find('|'))); !noted) {
                return noted;
            }
        }
        return wishes_.check();
    }

    static Error full() { return refuse("the file's comparisons take more than 64 MiB"); }

    [[nodiscard]] bool has_room(std::string_view value) const {
        return budget_.has_room(key_.size() + value.size());
    }

    Matcher blank(Matcher::Kind kind, std::string_view value) const {
        Matcher matcher;
        matcher.kind = kind;
        matcher.field = field_;
        matcher.is_cased = wishes_.has(Modifier::cased);
        matcher.shown = (key_.empty() ? "keyword" : std::string(key_)) + ": " + std::string(value);
        return matcher;
    }

    Condition keep(Matcher matcher) const {
        matchers_.push_back(std::move(matcher));
        return {Condition::Op::matcher, {}, matchers_.size() - 1};
    }

    Result<Condition> make_one(const Yaml& value) {
        if (value.kind == Yaml::Kind::null) {
            if (wishes_.are_none_besides(Modifier::neq)) {
                return field_.empty() ? Result<Condition>(refuse("a keyword is null"))
                                      : keep(blank(Matcher::Kind::absent, "null"));
            }
            return refuse("'" + std::string(key_) + "' has no value");
        }
        if (value.kind != Yaml::Kind::scalar) {
            return refuse("'" + std::string(key_) + "' has a list or map within its list");
        }
        if (wishes_.has(Modifier::exists)) {
            return make_exists(value.text);
        }
        if (wishes_.has(Modifier::fieldref)) {
            auto matcher = blank(Matcher::Kind::field, value.text);
            matcher.other = value.text;
            matcher.is_open_front = wishes_.is_open_front();
            matcher.is_open_back = wishes_.is_open_back();
            return field_.empty() ? Result<Condition>(refuse("'fieldref' needs a field"))
                                  : keep(std::move(matcher));
        }
        if (wishes_.has(Modifier::re)) {
            return make_regex(value.text);
        }
        if (wishes_.has(Modifier::cidr)) {
            const auto texts = texts_of(value);
            return texts ? make_networks(*texts) : texts.error();
        }
        if (wishes_.order || wishes_.part) {
            return make_number(value.text);
        }
        const auto texts = texts_of(value);
        return texts ? make_texts(*texts) : texts.error();
    }

    Result<std::vector<std::string>> texts_of(const Yaml& value) const {
        if (wishes_.has(Modifier::expand)) {
            return expanded(value.text, placeholders_);
        }
        std::vector<std::string> texts = {value.text};
        if (value.is_plain && (value.text.starts_with("0x") || value.text.starts_with("0X"))) {
            std::uint64_t number = 0; // YAML reads it as a number: it is looked for in both forms
            const auto* const end = value.text.data() + value.text.size();
            const auto read = std::from_chars(value.text.data() + 2, end, number, 16);
            if (read.ec == std::errc() && read.ptr == end) {
                texts.push_back(std::to_string(number));
            }
        }
        return texts;
    }

    Result<Condition> make_exists(const std::string& text) const {
        if (!ascii::same(text, "true") && !ascii::same(text, "false")) {
            return refuse("'exists' wants true or false, not '" + text + "'");
        }
        auto matcher = blank(Matcher::Kind::exists, text);
        matcher.is_there = ascii::same(text, "true");
        return field_.empty() ? Result<Condition>(refuse("'exists' needs a field"))
                              : keep(std::move(matcher));
    }

    Result<Condition> make_regex(const std::string& text) const {
        const auto values = wishes_.has(Modifier::expand)
                                ? expanded(text, placeholders_)
                                : Result<std::vector<std::string>>({text});
        if (!values) {
            return values.error();
        }
        Condition any{Condition::Op::any, {}, 0};
        for (const auto& value : *values) {
            if (!has_room(value)) {
                return full();
            }
            auto matcher = blank(Matcher::Kind::regex, value);
            auto regex = budget_.expression(value,
                                            {wishes_.has(Modifier::caseless),
                                             wishes_.has(Modifier::multi_line),
                                             wishes_.has(Modifier::dot_all)});
            if (!regex) {
                return regex.error();
            }
            matcher.regex = std::move(*regex);
            any.parts.push_back(keep(std::move(matcher)));
        }
        return any;
    }

    Result<Condition> make_networks(const std::vector<std::string>& texts) const {
        Condition any{Condition::Op::any, {}, 0};
        for (const auto& text : texts) {
            const auto network = Network::parse(text);
            if (!network) {
                return refuse("not a network: " + text);
            }
            if (!has_room(text)) {
                return full();
            }
            auto matcher = blank(Matcher::Kind::network, text);
            matcher.network = *network;
            any.parts.push_back(keep(std::move(matcher)));
        }
        return any;
    }

    Result<Condition> make_number(const std::string& text) const {
        const auto number = number_of(text);
        if (!number) {
            return refuse("'" + std::string(key_) + "' wants a number, not '" + text + "'");
        }
        auto matcher = blank(wishes_.part ? Matcher::Kind::time : Matcher::Kind::number, text);
        matcher.order = wishes_.order.value_or(Order::equal);
        matcher.part = wishes_.part.value_or(TimePart::hour);
        matcher.number = *number;
        return keep(std::move(matcher));
    }

    Result<Condition> make_texts(const std::vector<std::string>& texts) const {
        Condition any{Condition::Op::any, {}, 0};
        for (const auto& text : texts) {
            if (!has_room(text)) {
                return full();
            }
            auto patterns = patterns_of(text);
            if (!patterns) {
                return patterns.error();
            }
            for (auto& pattern : *patterns) {
                auto matcher = blank(Matcher::Kind::text, text);
                // A keyword stands anywhere in a value.
                const bool is_inside =
                    field_.empty() && !wishes_.is_open_front() && !wishes_.is_open_back();
                pattern.open(is_inside || wishes_.is_open_front(),
                             is_inside || wishes_.is_open_back());
                if (!matcher.is_cased) {
                    pattern.fold_case();
                }
                matcher.pattern = std::move(pattern);
                any.parts.push_back(keep(std::move(matcher)));
            }
        }
        return any.parts.size() == 1 ? std::move(any.parts.front()) : std::move(any);
    }

    Result<std::vector<Pattern>> patterns_of(const std::string& text) const {
        auto pattern = Pattern::parse(text);
        if (wishes_.has(Modifier::windash)) {
            pattern.open_dashes();
        }
        const bool is_encoded = wishes_.encoding != Utf16::none || wishes_.has(Modifier::base64) ||
                                wishes_.has(Modifier::base64offset);
        if (!is_encoded) {
            return std::vector<Pattern>{std::move(pattern)};
        }
        if (pattern.has_wildcards()) {
            return refuse("'" + text + "' has wildcards, which can't be encoded");
        }
        auto bytes = pattern.plain_text();
        if (wishes_.encoding != Utf16::none) {
            bytes = utf16(bytes, wishes_.encoding);
        }
        std::vector<Pattern> patterns;
        if (wishes_.has(Modifier::base64offset)) {
            for (const auto& part : base64_offsets(bytes)) {
                if (part.empty()) {
                    return refuse("'" + text + "' is too short for 'base64offset'");
                }
                patterns.push_back(Pattern::literal(part));
            }
        } else {
            patterns.push_back(
                Pattern::literal(wishes_.has(Modifier::base64) ? base64(bytes) : bytes));
        }
        return patterns;
    }

    std::string_view key_;
    const Placeholders& placeholders_;
    std::vector<Matcher>& matchers_;
    ComparisonBudget& budget_;
    std::string field_ = {};
    Wishes wishes_ = {};
};

} // namespace

Result<Condition> read_field_item(std::string_view key,
                                  const Yaml& value,
                                  const Placeholders& placeholders,
                                  std::vector<Matcher>& matchers,
                                  ComparisonBudget& budget) {
    return Maker(key, placeholders, matchers, budget).make(value);
}

} // namespace ample::sweep::sigma::detail
