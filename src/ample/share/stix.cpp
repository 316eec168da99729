#include <ample/share/detail/stix_objects.hpp>
#include <ample/share/stix.hpp>
#include <ample/share/stix_rules.hpp>

#include <cmath>

namespace ample::share {

namespace {

struct Scale {
    std::string_view word;
    int confidence;
};

constexpr Scale scale[] = {{"almost no chance", 5},
                           {"remote", 5},
                           {"very unlikely", 15},
                           {"highly improbable", 15},
                           {"unlikely", 30},
                           {"improbable", 30},
                           {"roughly even chance", 50},
                           {"roughly even odds", 50},
                           {"likely", 70},
                           {"probable", 70},
                           {"very likely", 85},
                           {"highly likely", 85},
                           {"highly probable", 85},
                           {"almost certain", 95},
                           {"almost certainly", 95},
                           {"nearly certain", 95}};

} // namespace

std::optional<int>
stix_confidence(std::string_view word, std::optional<double> low, std::optional<double> high) {
    for (const auto& step : scale) {
        if (step.word == word) {
            return step.confidence;
        }
    }
    const bool assessed = word != "not assessed"; // from nothing to all is no even chance
    if (!assessed || !low || !high || !(*low >= 0) || !(*high <= 1)) {
        return std::nullopt;
    }
    return static_cast<int>(std::lround((*low + *high) * 50));
}

Result<std::string> stix_bundle(const CaseView& view) {
    const auto index = detail::CaseIndex::open(view);
    if (!index) {
        return index.error();
    }
    detail::StixObjects objects(*index);
    detail::StixCase made;
    detail::add_campaign(objects, made);
    detail::add_exposures(objects, made);
    detail::add_operators(objects, made);
    detail::add_sightings(objects, made);
    detail::add_claims(objects, made);
    detail::add_conflicts(objects, made);
    detail::add_report(objects);
    auto bundle = objects.text();
    const auto breaches = check_stix(bundle);
    if (!breaches.empty()) {
        return Error{Kind::damaged,
                     "the STIX bundle breaks a rule: " + breaches.front().object + ": " +
                         breaches.front().what,
                     "a value of the case is not what its kind demands; run `ample verify`"};
    }
    return bundle;
}

} // namespace ample::share
