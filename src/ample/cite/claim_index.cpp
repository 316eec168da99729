#include <ample/cite/detail/claim_index.hpp>

#include <algorithm>
#include <set>

namespace ample::cite::detail {

ClaimIndex::ClaimIndex(const std::vector<Article>& articles, const std::vector<Claim>& claims)
    : articles_(articles), claims_(claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].frame && !claims[i].background && claims[i].counts()) {
            auto& some = by_predicate_[claims[i].frame->predicate];
            if (some.size() < most_compared) {
                some.push_back(i);
            }
        }
    }
}

const ClaimIndex::Indices& ClaimIndex::of(std::string_view predicate) const {
    const auto found = by_predicate_.find(predicate);
    return found == by_predicate_.end() ? none_ : found->second;
}

const Words& ClaimIndex::words(std::size_t claim) const {
    return articles_[claims_[claim].article].sentences[claims_[claim].sentence].words;
}

void add_conflict(std::vector<Conflict>& found,
                  std::string_view type,
                  std::vector<ClaimIndex::Indices> sides,
                  std::string why) {
    std::set<std::size_t> taken;
    for (auto& side : sides) {
        std::sort(side.begin(), side.end());
        std::erase_if(side, [&](std::size_t claim) { return !taken.insert(claim).second; });
    }
    std::erase_if(sides, [](const auto& side) { return side.empty(); });
    if (sides.size() >= 2) {
        std::sort(sides.begin(), sides.end());
        found.push_back({type, std::move(sides), std::move(why)});
    }
}

} // namespace ample::cite::detail

namespace ample::cite {

std::vector<std::size_t> Conflict::claims() const {
    std::vector<std::size_t> all;
    for (const auto& side : sides) {
        all.insert(all.end(), side.begin(), side.end());
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace ample::cite
