#include <ample/sweep/sigma/detail/comparisons.hpp>
#include <ample/sweep/sigma/detail/gram_index.hpp>

#include <algorithm>

namespace ample::sweep::sigma::detail {

namespace {

const std::string& longest_literal(const Pattern& pattern) {
    static const std::string none;
    const std::string* longest = &none;
    for (const auto& piece : pattern.pieces()) {
        if (piece.text.size() > longest->size()) {
            longest = &piece.text;
        }
    }
    return *longest;
}

std::string literal_of(const Matcher& matcher) {
    if (matcher.kind == Matcher::Kind::regex) {
        return matcher.regex->witness();
    }
    return matcher.kind == Matcher::Kind::text ? fold(longest_literal(matcher.pattern))
                                               : std::string();
}

double share_of(const Matcher& matcher, const std::string& literal) {
    constexpr double costly = 3; // a test that has to be tried on every value
    const bool is_any = matcher.field.empty();
    switch (matcher.kind) {
    case Matcher::Kind::text:
        if (!matcher.pattern.has_wildcards() && !matcher.is_cased) {
            return (literal.size() < 6 ? 0.3 : 0.01) + (is_any ? 0.2 : 0);
        }
        if (literal.size() < GramIndex::gram) {
            return costly / 2;
        }
        return commonness(literal) + (is_any ? 0.2 : 0);
    case Matcher::Kind::regex:
        return literal.size() < GramIndex::gram ? costly * 4 : commonness(literal) * 2;
    case Matcher::Kind::exists:
        return matcher.is_there ? costly * 8 : costly * 16;
    default:
        return costly;
    }
}

Fact fact_of(const std::string& field) {
    return field == "eventid"         ? Fact::event_id
           : field == "channel"       ? Fact::channel
           : field == "provider_name" ? Fact::provider
                                      : Fact::none;
}

Comparison describe(const Matcher& matcher) {
    Comparison made;
    made.matcher = &matcher;
    made.field = fold(matcher.field);
    made.fact = fact_of(made.field);
    made.literal = literal_of(matcher);
    made.share = share_of(matcher, made.literal);
    return made;
}

} // namespace

Comparisons::Comparisons(const RuleSet& set) : set_(set) {
    const auto add = [&](const Detection* detection) {
        detections_.push_back(detection);
        numbers_.emplace_back(detection != nullptr ? detection->matchers.size() : 0, 0);
    };
    numbers_.reserve(set.rules().size());
    for (const auto& rule : set.rules()) {
        add(rule.detection ? &*rule.detection : nullptr);
    }
    for (const auto& rule : set.rules()) {
        if (!rule.detection) {
            continue;
        }
        for (const auto& filter : rule.detection->filters) {
            if (place_of_filter_.try_emplace(filter.get(), numbers_.size()).second) {
                add(&filter->detection);
            }
        }
    }
}

std::uint32_t Comparisons::number_of(std::size_t place, std::size_t at) {
    auto& number = numbers_[place][at];
    if (number == 0) {
        const auto& matcher = detections_[place]->matchers[at];
        const auto next = static_cast<std::uint32_t>(known_.size());
        const auto hash = matcher.hash();
        const auto [begin, end] = by_hash_.equal_range(hash);
        const auto found = std::find_if(begin, end, [&](const auto& one) {
            return known_[one.second].matcher->asks_as(matcher);
        });
        number = (found == end ? next : found->second) + 1;
        if (found == end) {
            by_hash_.emplace(hash, next);
            known_.push_back(describe(matcher));
        }
    }
    return number - 1;
}

} // namespace ample::sweep::sigma::detail
