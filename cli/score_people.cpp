// Identities, hand-overs, screenings.

#include <ample/core/instant.hpp>

#include <cli/score_parts.hpp>

#include <cmath>
#include <functional>

namespace ample::cli::scoring {

namespace {

using Pair = std::pair<std::string, std::string>;

struct Linking {
    double pairwise = 0;
    double b_cubed = 0;
    double same_name_merged = 0;
};

/// Customers that stand together.
struct Crowd {
    double all = 0;
    double same_name = 0;

    void add(bool is_same_name) {
        ++all;
        same_name += is_same_name ? 1 : 0;
    }

    [[nodiscard]] static double pairs_of(double count) { return count * (count - 1) / 2; }

    [[nodiscard]] double pairs() const { return pairs_of(all); }

    /// Pairs of which one at least has the name of somebody else.
    [[nodiscard]] double same_name_pairs() const { return pairs() - pairs_of(all - same_name); }
};

/// Compares a partition of the customers with the persons behind them, by counting how many stand
/// in each group, person, and group of a person.
Linking compare(const std::vector<json>& truth,
                const std::function<std::string(const std::string&)>& group_of) {
    std::map<std::string, Pair> placed; // customer: group, person
    std::set<std::string> same_name;
    for (const auto& line : truth) {
        const auto customer = text(line, "customer");
        placed[customer] = {group_of(customer), text(line, "person")};
        if (text(line, "note") == "same-name") {
            same_name.insert(customer);
        }
    }
    std::map<std::string, Crowd> groups;
    std::map<std::string, Crowd> persons;
    std::map<Pair, Crowd> cells;
    for (const auto& [customer, place] : placed) {
        const bool is_same_name = same_name.contains(customer);
        groups[place.first].add(is_same_name);
        persons[place.second].add(is_same_name);
        cells[place].add(is_same_name);
    }
    double both = 0;
    double in_group = 0;
    double in_truth = 0;
    double precision_sum = 0;
    double recall_sum = 0;
    Linking result;
    for (const auto& [place, cell] : cells) {
        both += cell.pairs();
        precision_sum += cell.all * cell.all / groups[place.first].all;
        recall_sum += cell.all * cell.all / persons[place.second].all;
        result.same_name_merged -= cell.same_name_pairs();
    }
    for (const auto& [name, group] : groups) {
        in_group += group.pairs();
        result.same_name_merged += group.same_name_pairs();
    }
    for (const auto& [name, person] : persons) {
        in_truth += person.pairs();
    }
    const auto count = static_cast<double>(placed.size());
    result.pairwise =
        harmonic(in_group == 0 ? 0 : both / in_group, in_truth == 0 ? 0 : both / in_truth);
    result.b_cubed = count == 0 ? 0 : harmonic(precision_sum / count, recall_sum / count);
    return result;
}

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    const auto middle = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
}

std::optional<double> hours(const std::string& time) {
    const auto instant = parse_instant(time);
    return instant ? std::optional(static_cast<double>(instant->unix_seconds()) / 3600.0)
                   : std::nullopt;
}

/// The chance that a changed account is ranked above an unchanged one; nothing without either.
std::optional<double> area_under_curve(const std::vector<double>& changed,
                                       std::vector<double> unchanged) {
    if (changed.empty() || unchanged.empty()) {
        return std::nullopt;
    }
    std::sort(unchanged.begin(), unchanged.end());
    double won = 0;
    for (const auto one : changed) {
        const auto [below, above] = std::equal_range(unchanged.begin(), unchanged.end(), one);
        won += static_cast<double>(below - unchanged.begin()) +
               0.5 * static_cast<double>(above - below);
    }
    return won / (static_cast<double>(changed.size()) * static_cast<double>(unchanged.size()));
}

} // namespace

void score_identities(const Desk& desk, Scores& scores) {
    const auto& truth = desk.lines("identity_links");
    std::map<std::string, std::string> operator_of;
    for (const auto& one : desk.values("operator")) {
        for (const auto& customer : texts(one.content, "customers")) {
            operator_of[customer] = one.id;
        }
    }
    const auto product = compare(truth, [&](const std::string& customer) {
        const auto at = operator_of.find(customer);
        return at == operator_of.end() ? customer : at->second;
    });
    Groups shared;
    std::map<std::string, std::string> first;
    for (const auto& line : truth) {
        for (const auto* key : {"phone", "address", "ip", "card"}) {
            const auto value = text(line, key);
            if (!value.empty()) {
                const auto at =
                    first.try_emplace(std::string(key) + value, text(line, "customer")).first;
                shared.join(text(line, "customer"), at->second);
            }
        }
    }
    const auto plain =
        compare(truth, [&](const std::string& customer) { return shared.root(customer); });
    const std::string task = "identity links";
    scores.push_back({task, "pairwise F1", product.pairwise, "", 0.95});
    scores.push_back({task, "B-cubed F1", product.b_cubed, "", 0.95});
    scores.push_back(
        {task, "pairs of one name merged wrongly", product.same_name_merged, "count", 0.0, true});
    scores.push_back(
        {task, "pairwise F1, any shared attribute", plain.pairwise, "", std::nullopt, false, true});
    scores.push_back(
        {task, "B-cubed F1, any shared attribute", plain.b_cubed, "", std::nullopt, false, true});
}

void score_handovers(const Desk& desk, Scores& scores) {
    std::multimap<std::string, double> truth;
    bool is_abrupt = true;
    for (const auto& line : desk.lines("handovers")) {
        if (const auto at = hours(text(line, "first_operator_login"))) {
            truth.emplace(text(line, "account"), *at);
        }
        is_abrupt = text(line, "sharpness") == "abrupt";
    }
    std::map<std::string, const json*> found;
    for (const auto& one : desk.values("handover")) {
        found[text(one.content, "account")] = &one.content;
    }
    std::vector<double> errors;
    std::vector<double> changed;
    std::vector<double> unchanged;
    double false_ones = 0;
    std::set<std::string> accounts;
    for (const auto& line : desk.lines("leases")) {
        const auto account = text(line, "account");
        if (!accounts.insert(account).second) {
            continue;
        }
        const auto at = found.find(account);
        const auto verdict = at == found.end() ? std::string() : text(*at->second, "verdict");
        const bool is_called = verdict == "hand-over" || verdict == "take-over";
        const double bits =
            at == found.end() ? 0.0 : number(*at->second, "bits") * (is_called ? 1 : 0.01);
        const auto [begin, end] = truth.equal_range(account);
        (begin == end ? unchanged : changed).push_back(bits);
        if (begin == end) {
            false_ones += is_called ? 1 : 0;
            continue;
        }
        const auto after = at == found.end() ? std::nullopt : hours(text(*at->second, "after"));
        const auto before = at == found.end() ? std::nullopt : hours(text(*at->second, "before"));
        if (is_called && after && before) {
            double least = 1e9;
            for (auto one = begin; one != end; ++one) {
                least = std::min(least, std::abs(*before - one->second));
            }
            errors.push_back(least);
        }
    }
    const std::string task = "hand-over";
    if (changed.empty()) {
        scores.push_back(
            {task, "accounts called handed over, though none was", false_ones, "count", 0.0, true});
        return;
    }
    scores.push_back({task,
                      "changed accounts called so",
                      static_cast<double>(errors.size()) / static_cast<double>(changed.size()),
                      "",
                      0.95});
    scores.push_back({task, "unchanged accounts called so", false_ones, "count", 0.0, true});
    scores.push_back({task,
                      "median error of the new user's first use",
                      errors.empty() ? std::nullopt : std::optional(median(errors)),
                      "h",
                      is_abrupt ? 6.0 : 72.0,
                      true});
    scores.push_back(
        {task, "area under the curve", area_under_curve(changed, unchanged), "", 0.95});
}

void score_screenings(const Desk& desk, Scores& scores) {
    std::map<std::string, std::string> verdict;
    for (const auto& one : desk.values("screening")) {
        verdict[text(one.content, "order")] = text(one.content, "verdict");
    }
    double accused = 0;
    double young_accused = 0;
    double fictitious = 0;
    double fictitious_found = 0;
    double slips = 0;
    double slips_found = 0;
    for (const auto& line : desk.lines("orders")) {
        const auto truth = text(line, "truth");
        const auto said = verdict[text(line, "order")];
        const bool is_accusing = said == "not-found" || said == "mismatch" || said == "closed";
        if (truth == "fictitious") {
            ++fictitious;
            fictitious_found += is_accusing ? 1 : 0;
        } else {
            accused += is_accusing ? 1 : 0;
            young_accused += is_accusing && truth == "young" ? 1 : 0;
        }
        if (truth == "typing-slip") {
            ++slips;
            slips_found += said == "typing-slip" ? 1 : 0;
        }
    }
    const auto share = [&](double part, double all) {
        return verdict.empty() || all == 0 ? std::optional<double>() : std::optional(part / all);
    };
    const std::string task = "fictitious company";
    scores.push_back({task, "orders of real firms accused", accused, "count", 0.0, true});
    scores.push_back({task, "of these young firms", young_accused, "count", 0.0, true});
    scores.push_back({task, "fictitious ones found", share(fictitious_found, fictitious), "", 1.0});
    scores.push_back({task, "typing slips known as such", share(slips_found, slips), "", 1.0});
}

} // namespace ample::cli::scoring
