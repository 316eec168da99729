// Nothing found so far, against what another source confirms.

#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// Whom an open finding is about: whom it names, else the organisation that speaks of itself.
std::set<std::string> scope_of(const RivalScene& scene, std::size_t claim) {
    auto names = scene.names(claim, scene.phrase(claim));
    const std::string_view key = scene.at(claim).root.key;
    if (names.empty() && key.starts_with("organisation:")) {
        const auto name = key.substr(key.find(':') + 1);
        for (const auto& word : words_of(name, 0, name.size())) {
            if (word.mark == 0 && word.low.size() > 3) {
                names.insert(word.low);
            }
        }
    }
    return names;
}

} // namespace

void compare_findings(const RivalScene& scene, Rivalry& found) {
    for (const auto open : scene.some()) {
        const auto& a = scene.at(open);
        if (!a.frame || a.frame->predicate != "no-damage" || a.certainty.klass != "not-found") {
            continue;
        }
        const auto of = scope_of(scene, open);
        for (const auto harm : scene.some()) {
            const auto& b = scene.at(harm);
            const bool done = b.frame && b.frame->predicate == "stolen" && !b.negative &&
                              is_certain(b) && b.root.key != a.root.key;
            if (!done) {
                continue;
            }
            auto victims = scene.names(harm, scene.phrase(harm));
            victims.merge(scene.names(harm, {0, scene.words(harm).size()}));
            const bool same = of.empty() ? scene.one_story(open, harm)
                                         : std::any_of(of.begin(), of.end(), [&](const auto& one) {
                                               return victims.contains(one);
                                           });
            if (same) {
                found.add("tension",
                          "\"none found so far\" against a theft that another source confirms: an "
                          "open finding denies nothing",
                          open,
                          "none found",
                          harm,
                          "taken");
            }
        }
    }
}

} // namespace ample::cite::detail
