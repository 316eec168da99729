#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/tables.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/set.hpp>

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

detail::Pattern compiled(const Indicator& indicator, std::uint32_t index) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    auto regex = std::make_unique<re2::RE2>(indicator.value, options);
    if (!regex->ok()) {
        throw Bug("an unchecked pattern reached the set: " + indicator.value);
    }
    return {index, std::move(regex)};
}

Digest digest_over(const std::vector<Value>& values) {
    Hasher hasher;
    for (const auto& value : values) {
        hasher.update(value.digest.hex());
    }
    return hasher.finish();
}

} // namespace

IndicatorSet::IndicatorSet(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}

IndicatorSet::IndicatorSet(IndicatorSet&&) noexcept = default;
IndicatorSet& IndicatorSet::operator=(IndicatorSet&&) noexcept = default;
IndicatorSet::~IndicatorSet() = default;

IndicatorSet IndicatorSet::build(std::vector<Indicator> indicators, BuiltIns built_ins) {
    if (built_ins == BuiltIns::add) {
        add_built_ins(indicators);
    }
    auto tables = std::make_unique<Tables>();
    for (std::uint32_t index = 0; index < indicators.size(); ++index) {
        const auto& indicator = indicators[index];
        const auto key = detail::normal_value(indicator.type, indicator.value);
        switch (indicator.type) {
        case Type::domain:
            tables->domains[key].push_back(index);
            break;
        case Type::ipv4:
        case Type::lease:
            if (const auto address = parse_ipv4(key)) {
                tables->addresses[*address].push_back(index);
            }
            break;
        case Type::md5:
        case Type::sha1:
        case Type::sha256:
            tables->hashes[key].push_back(index);
            break;
        case Type::imphash:
            tables->imphashes[key].push_back(index);
            break;
        case Type::user_agent:
            tables->agents[key].push_back(index);
            break;
        case Type::uri_file:
            tables->uri_files[key].push_back(index);
            break;
        case Type::filename:
            if (detail::is_token(key)) {
                tables->files[key].push_back(index);
            } else {
                tables->odd_files.emplace_back(key, index);
            }
            break;
        case Type::uri_regex:
            tables->uri_patterns.push_back(compiled(indicator, index));
            break;
        case Type::filename_regex:
            tables->file_patterns.push_back(compiled(indicator, index));
            break;
        case Type::computed:
            tables->computed.push_back(index);
            break;
        default:
            break;
        }
        tables->values.push_back(to_value(indicator));
    }
    tables->digest = digest_over(tables->values);
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

} // namespace ample::sweep
