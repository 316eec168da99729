#include <ample/cite/detail/opposed_pairs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

struct Place {
    std::size_t conflict = 0;
    std::size_t side = 0;
};

class Joining {
public:
    explicit Joining(std::vector<Conflict> known) : found_(std::move(known)) {}

    std::vector<Conflict> run(const OpposedPairs& all) {
        for (const auto& [kind, pairs] : all) {
            note(kind.first);
            for (const auto& pair : pairs) {
                join(kind.first, kind.second, pair);
            }
        }
        std::erase_if(found_, [](const Conflict& one) {
            return one.sides.size() < 2 || one.sides[0].empty() || one.sides[1].empty();
        });
        for (auto& one : found_) {
            for (auto& side : one.sides) {
                std::sort(side.begin(), side.end());
            }
        }
        return std::move(found_);
    }

private:
    /// Where the claims of the conflicts of a type stand.
    void note(std::string_view type) {
        places_.clear();
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const bool joins = found_[i].type == type && found_[i].sides.size() == 2;
            for (std::size_t side = 0; joins && side < 2; ++side) {
                for (const auto claim : found_[i].sides[side]) {
                    places_.try_emplace(claim, Place{i, side});
                }
            }
        }
    }

    void join(std::string_view type,
              const std::string& why,
              const std::pair<std::size_t, std::size_t>& pair) {
        const auto x = places_.find(pair.first);
        const auto y = places_.find(pair.second);
        if (x != places_.end() && y != places_.end()) {
            merge(x->second, y->second);
            return;
        }
        if (x == places_.end() && y == places_.end()) {
            const auto at = found_.size();
            found_.push_back({type, {{pair.first}, {pair.second}}, why});
            places_[pair.first] = {at, 0};
            places_[pair.second] = {at, 1};
            return;
        }
        const auto at = x != places_.end() ? x->second : y->second;
        const auto other = x != places_.end() ? pair.second : pair.first;
        found_[at.conflict].sides[1 - at.side].push_back(other);
        places_[other] = {at.conflict, 1 - at.side};
    }

    /// Two conflicts that a pair ties: the later one goes into the earlier one.
    void merge(Place x, Place y) {
        if (x.conflict == y.conflict) {
            return;
        }
        if (x.conflict > y.conflict) {
            std::swap(x, y);
        }
        for (std::size_t side = 0; side < 2; ++side) {
            const auto into = side == y.side ? 1 - x.side : x.side; // the pair is opposed
            auto from = std::move(found_[y.conflict].sides[side]);
            found_[y.conflict].sides[side].clear();
            for (const auto claim : from) {
                found_[x.conflict].sides[into].push_back(claim);
                places_[claim] = {x.conflict, into};
            }
        }
    }

    std::vector<Conflict> found_;
    std::map<std::size_t, Place> places_;
};

} // namespace

std::vector<Conflict> joined(std::vector<Conflict> known, const OpposedPairs& pairs) {
    return Joining(std::move(known)).run(pairs);
}

} // namespace ample::cite::detail
