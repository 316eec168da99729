#include <ample/weigh/detail/overlap.hpp>

#include <algorithm>
#include <cmath>

namespace ample::weigh::detail {

namespace {

constexpr double through_profile = 0.15; // s
constexpr double divisor = 8;
constexpr double least = 1e-3;

} // namespace

std::string parent_technique(const std::string& key) {
    return key.substr(0, key.find('.'));
}

std::map<std::size_t, double> technique_overlap(const Attack& attack,
                                                const std::set<std::string>& seen) {
    std::map<std::string, std::set<std::size_t>> users;
    for (const auto& technique : attack.technique_list) {
        auto& of_parent = users[parent_technique(technique.key)];
        of_parent.insert(technique.users.begin(), technique.users.end());
    }
    std::vector<double> share(attack.groups.size(), 0);
    for (const auto& [key, groups] : users) {
        for (const auto group : groups) {
            share[group] += 1 / static_cast<double>(users.size());
        }
    }
    std::set<std::string> parents;
    for (const auto& key : seen) {
        parents.insert(parent_technique(key));
    }
    std::vector<double> score(attack.groups.size(), 0);
    for (const auto& key : parents) {
        const auto found = users.find(key);
        if (found == users.end()) {
            continue;
        }
        const double base = (static_cast<double>(found->second.size()) + 1) /
                            (static_cast<double>(attack.groups.size()) + 2);
        const double value = std::log10(1 + through_profile * (1 - base) / base);
        for (std::size_t group = 0; group < score.size(); ++group) {
            score[group] += value * ((found->second.contains(group) ? 1.0 : 0.0) - share[group]);
        }
    }
    std::map<std::size_t, double> overlap;
    for (std::size_t group = 0; group < score.size(); ++group) {
        const double one = std::min(most_overlap, score[group] / divisor);
        if (one > least) {
            overlap[group] = one;
        }
    }
    return overlap;
}

} // namespace ample::weigh::detail
