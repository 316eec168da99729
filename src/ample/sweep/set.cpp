#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/tables.hpp>
#include <ample/sweep/record_matcher.hpp>
#include <ample/sweep/set.hpp>
#include <ample/sweep/set_builder.hpp>

#include <algorithm>

namespace ample::sweep {

namespace {

void add_built_ins(std::vector<Indicator>& indicators) {
    for (const auto& rule : computed_indicators()) {
        Indicator indicator;
        indicator.type = Type::computed;
        indicator.value = rule.name;
        indicator.family = rule.family;
        indicator.source = rule.source;
        indicator.feed = "built-in";
        indicator.marking = {Tlp::clear, Pap::clear};
        indicators.push_back(std::move(indicator));
    }
}

Digest digest_over(const std::vector<Value>& values) {
    Hasher hasher;
    for (const auto& value : values) {
        hasher.update(value.digest.hex());
    }
    return hasher.finish();
}

} // namespace

bool is_searchable(const Indicator& indicator) {
    return is_pattern(indicator) || indicator.type == Type::computed ||
           !packed_value(indicator.type, indicator.value).empty();
}

IndicatorSet::IndicatorSet(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}

IndicatorSet::IndicatorSet(IndicatorSet&&) noexcept = default;
IndicatorSet& IndicatorSet::operator=(IndicatorSet&&) noexcept = default;
IndicatorSet::~IndicatorSet() = default;

IndicatorSet IndicatorSet::build(std::vector<Indicator> indicators, BuiltIns built_ins) {
    if (built_ins == BuiltIns::add) {
        add_built_ins(indicators);
    }
    auto tables = std::make_unique<Tables>();
    SetBuilder builder;
    for (std::size_t index = 0; index < indicators.size(); ++index) {
        const auto& indicator = indicators[index];
        if (indicator.type == Type::computed) {
            tables->computed.push_back(index);
        } else if (!is_pattern(indicator)) {
            builder.add_numbered(indicator, index);
        }
        tables->values.push_back(to_value(indicator));
    }
    auto packed = PackedSet::of_bytes(builder.finish());
    if (!packed) {
        throw Bug("a set that was just built can't be read");
    }
    tables->packed.emplace(std::move(*packed));
    tables->digest = digest_over(tables->values);
    tables->patterns = PatternSet::build(indicators);
    tables->indicators = std::move(indicators);
    return IndicatorSet(std::move(tables));
}

std::span<const Indicator> IndicatorSet::indicators() const noexcept {
    return tables_->indicators;
}

std::span<const Value> IndicatorSet::values() const noexcept {
    return tables_->values;
}

Digest IndicatorSet::digest() const noexcept {
    return tables_->digest;
}

struct Matcher::State {
    const IndicatorSet::Tables* tables = nullptr;
    RecordMatcher matcher;
    std::vector<Match> matches = {};

    [[nodiscard]] std::size_t index_of(const FoundId& id) const {
        switch (id.kind) {
        case FoundId::Kind::entry:
            return tables->packed->entry(id.number)->details;
        case FoundId::Kind::computed:
            return tables->computed[id.number];
        case FoundId::Kind::pattern:
            break;
        }
        return id.number;
    }
};

Matcher::Matcher(const IndicatorSet& set, std::string_view format)
    : state_(std::make_unique<State>(
          State{.tables = set.tables_.get(),
                .matcher = RecordMatcher(*set.tables_->packed,
                                         set.tables_->computed.empty() ? Computing::leave_out
                                                                       : Computing::try_all,
                                         &set.tables_->patterns,
                                         format)})) {}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::span<const Match> Matcher::find(const read::Record& record) {
    auto& matches = state_->matches;
    matches.clear();
    for (const auto& found : state_->matcher.find(record)) {
        matches.push_back({state_->index_of(found.id),
                           found.value,
                           std::string(found.field),
                           found.is_contact,
                           found.check});
    }
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return a.indicator < b.indicator;
    });
    return matches;
}

} // namespace ample::sweep
