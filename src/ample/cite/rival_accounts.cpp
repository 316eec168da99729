// All topics of accounts, one after the other (detail/accounts.hpp).

#include <ample/cite/detail/accounts.hpp>

namespace ample::cite::detail {

std::vector<Conflict> account_conflicts(const std::vector<Article>& articles,
                                        const std::vector<Claim>& claims,
                                        const std::vector<Dating>& dates,
                                        std::vector<Conflict> known) {
    const AccountScene scene(articles, claims, dates);
    OpposedPairs pairs;
    compare_payments(scene, pairs);
    compare_rewards(scene, pairs);
    compare_requests(scene, pairs);
    compare_contacts(scene, pairs);
    compare_lasting(scene, pairs);
    compare_stays(scene, pairs);
    compare_passwords(scene, pairs);
    compare_entries(scene, pairs);
    compare_gates(scene, pairs);
    compare_thefts(scene, pairs);
    compare_causes(scene, pairs);
    compare_exits(scene, pairs);
    compare_extents(scene, pairs);
    compare_warnings(scene, pairs);
    compare_corrections(scene, pairs);
    compare_turns(scene, pairs);
    compare_pleas(scene, pairs);
    compare_figures(scene, pairs);
    compare_involvement(scene, pairs);
    compare_presence(scene, pairs);
    compare_learning(scene, pairs);
    compare_authors(scene, pairs);
    compare_measures(scene, pairs);
    compare_whereabouts(scene, pairs);
    compare_stoppages(scene, pairs);
    compare_knowledge(scene, pairs);
    compare_japanese_topics(scene, pairs);
    compare_japanese_polar(scene, pairs);
    compare_japanese_measures(scene, pairs);
    return joined(std::move(known), pairs);
}

} // namespace ample::cite::detail
