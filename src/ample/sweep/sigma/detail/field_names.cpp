#include <ample/sweep/sigma/detail/field_names.hpp>

#include <algorithm>

namespace ample::sweep::sigma::detail {

FieldNames::FieldNames(const LogSources& sources) : sources_(sources), table_(1024, 0) {}

void FieldNames::clear() {
    known_.clear();
    table_.assign(1024, 0);
    next_.clear();
    last_ = none;
}

std::uint32_t FieldNames::look_up(std::string_view name) {
    const auto number = find_or_add(name);
    next_.resize(known_.size(), none);
    if (last_ != none) {
        next_[last_] = number;
    }
    return number;
}

std::uint32_t FieldNames::find_or_add(std::string_view name) {
    const auto mask = table_.size() - 1;
    auto at = name_hash(name) & mask;
    for (; table_[at] != 0; at = (at + 1) & mask) {
        const auto number = table_[at] - 1;
        if (is_same_name(known_[number].raw, name)) {
            return number;
        }
    }
    known_.push_back(describe(name));
    const auto number = static_cast<std::uint32_t>(known_.size() - 1);
    table_[at] = number + 1;
    if (known_.size() * 2 > table_.size()) {
        grow();
    }
    return number;
}

void FieldNames::grow() {
    table_.assign(table_.size() * 2, 0);
    const auto mask = table_.size() - 1;
    for (std::uint32_t i = 0; i < known_.size(); ++i) {
        auto at = name_hash(known_[i].raw) & mask;
        while (table_[at] != 0) {
            at = (at + 1) & mask;
        }
        table_[at] = i + 1;
    }
}

FieldName FieldNames::describe(std::string_view name) const {
    FieldName made;
    made.raw = name;
    made.names = sources_.names_of(name);
    made.fact = sources_.fact_of(name);
    const auto is_called = [&](std::string_view canonical) {
        return std::find(made.names.begin(), made.names.end(), canonical) != made.names.end();
    };
    made.is_canonical = (made.fact == Fact::channel && is_called("channel")) ||
                        (made.fact == Fact::provider && is_called("provider_name")) ||
                        (made.fact == Fact::event_id && is_called("eventid"));
    made.is_shadow = !made.is_canonical &&
                     (is_called("channel") || is_called("provider_name") || is_called("eventid"));
    const auto traits = sources_.traits();
    for (std::size_t i = 0; i < traits.size(); ++i) {
        if (is_called(traits[i].field)) {
            made.traits.push_back(i);
        }
    }
    return made;
}

bool FieldNames::has_trait(std::size_t trait, std::string_view value) const {
    const auto& wanted = sources_.traits()[trait].values;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), fold(value)) != wanted.end();
}

} // namespace ample::sweep::sigma::detail
