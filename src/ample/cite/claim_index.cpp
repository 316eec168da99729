#include <ample/cite/detail/claim_index.hpp>

#include <algorithm>

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
                  ClaimIndex::Indices claims,
                  std::string why) {
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    if (claims.size() >= 2) {
        found.push_back({type, std::move(claims), std::move(why)});
    }
}

} // namespace ample::cite::detail
