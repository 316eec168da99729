#include <ample/link/detail/handover.hpp>
#include <ample/link/normalise.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

namespace ample::link::detail {

namespace {

using Counts = std::map<std::string, double, std::less<>>;
using Feature = std::string (*)(const AccountEvent&);

constexpr std::array<Feature, 4> features = {
    [](const AccountEvent& use) { return network_form(use.address); },
    [](const AccountEvent& use) { return use.asn; },
    [](const AccountEvent& use) { return use.country; },
    [](const AccountEvent& use) { return use.agent; }};

constexpr std::size_t client_feature = 3;
constexpr double pseudo_count = 1.0;

/// How often each value of each feature occurs among all accounts of one log.
struct Population {
    std::array<Counts, features.size()> counts = {};
    double total = 0;

    void add(const AccountEvent& use) {
        for (std::size_t i = 0; i < features.size(); ++i) {
            counts[i][features[i](use)] += 1;
        }
        total += 1;
    }

    [[nodiscard]] double share(std::size_t feature, const std::string& value) const {
        const auto& known = counts[feature];
        const auto at = known.find(value);
        const double count = at == known.end() ? 0 : at->second;
        return (count + 0.5) / (total + 0.5 * static_cast<double>(known.size()));
    }
};

/// log2 likelihood of `uses` as draws of one user.
double
likelihood(std::span<const AccountEvent> uses, std::size_t feature, const Population& population) {
    Counts seen;
    for (const auto& use : uses) {
        seen[features[feature](use)] += 1;
    }
    const auto count = static_cast<double>(uses.size());
    double log = std::lgamma(pseudo_count) - std::lgamma(pseudo_count + count);
    for (const auto& [value, times] : seen) {
        const double prior = pseudo_count * population.share(feature, value);
        log += std::lgamma(prior + times) - std::lgamma(prior);
    }
    return log / std::numbers::ln2;
}

double
switch_bits(std::span<const AccountEvent> uses, std::size_t split, const Population& population) {
    double network = 0;
    double client = 0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const double bits = likelihood(uses.first(split), i, population) +
                            likelihood(uses.subspan(split), i, population) -
                            likelihood(uses, i, population);
        (i == client_feature ? client : network) =
            std::max(i == client_feature ? client : network, bits);
    }
    return network + client - std::log2(static_cast<double>(uses.size() - 1));
}

std::set<std::string> networks(std::span<const AccountEvent> uses) {
    std::set<std::string> set;
    for (const auto& use : uses) {
        set.insert(network_form(use.address));
    }
    return set;
}

bool overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& one) { return b.contains(one); });
}

/// How often the network changes from one use to the next.
std::size_t changes(std::span<const AccountEvent> uses) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < uses.size(); ++i) {
        count += network_form(uses[i].address) != network_form(uses[i - 1].address) ? 1 : 0;
    }
    return count;
}

std::string_view verdict_of(const Handover& one) {
    const std::span<const AccountEvent> uses = one.uses;
    const bool has_returned =
        overlap(networks(uses.first(one.split)), networks(uses.subspan(one.split)));
    constexpr std::size_t least_after = 3;
    if (!has_returned && one.bits >= least_switch_bits && uses.size() - one.split >= least_after) {
        return "hand-over";
    }
    const bool is_home_again =
        network_form(uses.front().address) == network_form(uses.back().address);
    if (is_home_again && changes(uses) <= 2 * (networks(uses).size() - 1)) {
        return "traveller";
    }
    if (has_returned && one.bits >= least_switch_bits) {
        return "take-over";
    }
    return changes(uses) > 2 ? "shared" : "undecided";
}

} // namespace

std::vector<Handover> find_handovers(std::span<const AccountEvent> events) {
    std::map<std::pair<std::string, std::string>, std::vector<AccountEvent>> accounts;
    std::map<std::string, Population> populations; // of each log
    for (const auto& event : events) {
        if (event.is_success && !event.address.empty()) {
            accounts[{event.account, event.path}].push_back(event);
            populations[event.path].add(event);
        }
    }
    std::vector<Handover> found;
    for (auto& [key, uses] : accounts) {
        std::stable_sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
            return std::pair(a.time.unix_nanoseconds, a.origin.range.begin) <
                   std::pair(b.time.unix_nanoseconds, b.origin.range.begin);
        });
        if (networks(uses).size() < 2) {
            continue;
        }
        Handover one{key.first, {}, std::move(uses), 1, -1e9};
        for (std::size_t split = 1; split < one.uses.size(); ++split) {
            const double bits = switch_bits(one.uses, split, populations[key.second]);
            if (bits > one.bits + 1e-9) {
                one.bits = bits;
                one.split = split;
            }
        }
        one.verdict = verdict_of(one);
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace ample::link::detail
