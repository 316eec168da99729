#include <ample/link/detail/operators.hpp>
#include <ample/link/normalise.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace ample::link::detail {

namespace {

/// Attributes and the group in which they depend on each other.
enum class Group { place, phone, device, payment, mail };

constexpr std::size_t group_count = 5;

using Key = std::pair<std::string, std::string>; // attribute, value

Group group_of(std::string_view attribute) noexcept {
    if (attribute == "address" || attribute == "ip") {
        return Group::place;
    }
    if (attribute == "phone") {
        return Group::phone;
    }
    if (attribute == "agent") {
        return Group::device;
    }
    return attribute == "mail" ? Group::mail : Group::payment;
}

/// Whether the attribute can speak alone; a shop only adds to a card.
bool is_telling(std::string_view attribute) noexcept {
    return attribute != "payment shop";
}

class Finder {
public:
    explicit Finder(const Desk& desk)
        : customers_(desk.rows(TableKind::customers)), attributes_(customers_.size()) {
        index_customers();
        index_payments(desk);
        for (std::size_t who = 0; who < customers_.size(); ++who) {
            for (const auto& key : attributes_[who]) {
                holders_[key].push_back(who);
            }
        }
    }

    Found find() {
        Found found;
        const auto pairs = strong_pairs();
        const auto cluster = clusters(pairs);
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (std::size_t who = 0; who < customers_.size(); ++who) {
            members[cluster[who]].push_back(who);
        }
        for (const auto& [root, who] : members) {
            if (distinct_names(who) < 2) {
                continue;
            }
            Operator one;
            one.customers = who;
            for (const auto& pair : pairs) {
                if (cluster[pair.a] == root) {
                    one.pairs.push_back(pair);
                }
            }
            one.shared = shared_in(who);
            found.operators.push_back(std::move(one));
        }
        for (const auto& one : found.operators) {
            add_separations(one, cluster, found.separations);
        }
        return found;
    }

private:
    void index_customers() {
        for (std::size_t who = 0; who < customers_.size(); ++who) {
            const auto& row = customers_[who];
            by_id_[row.get("customer_id")] = who;
            add(who, "phone", phone_form(row.get("phone")));
            add(who, "mail", mail_form(row.get("mail")));
            add(who, "address", building_form(row.get("address")));
            add(who, "ip", row.get("ip"));
            add(who, "agent", row.get("agent"));
        }
    }

    void index_payments(const Desk& desk) {
        std::map<std::string, std::size_t> customer_of;
        for (const auto& lease : desk.rows(TableKind::leases)) {
            const auto at = by_id_.find(lease.get("customer_id"));
            if (at != by_id_.end()) {
                customer_of[lease.get("lease_id")] = at->second;
            }
        }
        for (const auto& payment : desk.rows(TableKind::payments)) {
            const auto at = customer_of.find(payment.get("lease_id"));
            if (at != customer_of.end()) {
                add(at->second, "payment token", payment.get("token"));
                add(at->second, "payment shop", payment.get("store"));
            }
        }
    }

    void add(std::size_t who, const char* attribute, const std::string& value) {
        if (!value.empty()) {
            attributes_[who].insert({attribute, value});
        }
    }

    [[nodiscard]] double bits_of(std::size_t holders) const {
        return std::log2(static_cast<double>(customers_.size()) / static_cast<double>(holders));
    }

    [[nodiscard]] double prior() const {
        return std::log2(2.0 /
                         static_cast<double>(std::max<std::size_t>(customers_.size(), 2) - 1));
    }

    [[nodiscard]] Pair weigh(std::size_t a, std::size_t b) const {
        constexpr double speaks = 1.0; // bits from which a group counts
        Pair pair{a, b, prior(), 0, {}};
        double best[group_count] = {};
        double rest[group_count] = {};
        bool tells[group_count] = {};
        for (const auto& key : attributes_[a]) {
            const auto holders = holders_.at(key).size();
            if (!attributes_[b].contains(key) || holders > most_sharers) {
                continue;
            }
            const double bits = bits_of(holders);
            const auto group = static_cast<std::size_t>(group_of(key.first));
            rest[group] += std::min(best[group], bits) / 2;
            best[group] = std::max(best[group], bits);
            tells[group] = tells[group] || (is_telling(key.first) && bits >= speaks);
            pair.parts.push_back({key.first, key.second, bits});
        }
        for (std::size_t group = 0; group < group_count; ++group) {
            pair.bits += tells[group] ? best[group] + rest[group] : 0;
            pair.groups += tells[group] ? 1 : 0;
        }
        return pair;
    }

    /// People who live or work together share place, line and phone: that alone is no operator.
    /// Strangers by name at two addresses with one phone and one line are no household.
    [[nodiscard]] bool is_household(const Pair& pair) const {
        const bool only_home =
            std::all_of(pair.parts.begin(), pair.parts.end(), [](const Part& part) {
                const auto group = group_of(part.attribute);
                return group == Group::place || group == Group::phone ||
                       !is_telling(part.attribute);
            });
        const auto& a = customers_[pair.a];
        const auto& b = customers_[pair.b];
        const auto home_a = building_form(a.get("address"));
        const auto home_b = building_form(b.get("address"));
        const bool may_live_together = home_a.empty() || home_b.empty() || home_a == home_b;
        return only_home &&
               (may_live_together || family_name(a.get("name")) == family_name(b.get("name")));
    }

    /// Pairs that share at least one rare value, weighed, and kept when they hold.
    [[nodiscard]] std::vector<Pair> strong_pairs() const {
        std::set<std::pair<std::size_t, std::size_t>> candidates;
        for (const auto& [key, holders] : holders_) {
            if (holders.size() < 2 || holders.size() > most_sharers) {
                continue;
            }
            for (std::size_t i = 0; i < holders.size(); ++i) {
                for (std::size_t j = i + 1; j < holders.size(); ++j) {
                    candidates.emplace(holders[i], holders[j]);
                }
            }
        }
        std::vector<Pair> pairs;
        for (const auto& [a, b] : candidates) {
            auto pair = weigh(a, b);
            if (pair.bits >= least_bits && pair.groups >= least_groups && !is_household(pair)) {
                pairs.push_back(std::move(pair));
            }
        }
        return pairs;
    }

    /// For each customer the lowest customer it is joined with.
    [[nodiscard]] std::vector<std::size_t> clusters(const std::vector<Pair>& pairs) const {
        std::vector<std::size_t> root(customers_.size());
        std::iota(root.begin(), root.end(), 0);
        const auto find = [&](std::size_t who) {
            while (root[who] != who) {
                root[who] = root[root[who]];
                who = root[who];
            }
            return who;
        };
        for (const auto& pair : pairs) {
            const auto a = find(pair.a);
            const auto b = find(pair.b);
            root[std::max(a, b)] = std::min(a, b);
        }
        for (auto& one : root) {
            one = find(one);
        }
        return root;
    }

    [[nodiscard]] std::size_t distinct_names(const std::vector<std::size_t>& who) const {
        std::set<std::string> names;
        for (const auto one : who) {
            names.insert(name_form(customers_[one].get("name")));
        }
        return names.size();
    }

    [[nodiscard]] std::vector<Shared> shared_in(const std::vector<std::size_t>& who) const {
        std::map<Key, std::vector<std::size_t>> values;
        for (const auto one : who) {
            for (const auto& key : attributes_[one]) {
                values[key].push_back(one);
            }
        }
        std::vector<Shared> shared;
        for (const auto& [key, members] : values) {
            const auto holders = holders_.at(key).size();
            if (members.size() > 1 && holders <= most_sharers) {
                shared.push_back({key.first, key.second, members, holders, bits_of(holders)});
            }
        }
        return shared;
    }

    void add_separations(const Operator& one,
                         const std::vector<std::size_t>& cluster,
                         std::vector<Pair>& into) const {
        for (const auto member : one.customers) {
            const auto name = name_form(customers_[member].get("name"));
            for (std::size_t other = 0; other < customers_.size(); ++other) {
                if (cluster[other] != cluster[member] && !name.empty() &&
                    name_form(customers_[other].get("name")) == name) {
                    into.push_back(weigh(member, other));
                }
            }
        }
    }

    const std::vector<Row>& customers_;
    std::vector<std::set<Key>> attributes_;
    std::map<std::string, std::size_t> by_id_ = {};
    std::map<Key, std::vector<std::size_t>> holders_ = {};
};

} // namespace

Found find_operators(const Desk& desk) {
    return Finder(desk).find();
}

double weakest_link(const Operator& one) {
    auto pairs = one.pairs;
    std::stable_sort(
        pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.bits > b.bits; });
    std::map<std::size_t, std::size_t> root;
    for (const auto who : one.customers) {
        root[who] = who;
    }
    const auto find = [&](std::size_t who) {
        while (root[who] != who) {
            who = root[who];
        }
        return who;
    };
    double least = pairs.empty() ? 0 : pairs.front().bits;
    for (const auto& pair : pairs) {
        const auto a = find(pair.a);
        const auto b = find(pair.b);
        if (a != b) {
            root[a] = b;
            least = std::min(least, pair.bits);
        }
    }
    return least;
}

} // namespace ample::link::detail
