// The voices of one state: its ministries, its embassies and its government.

#include <ample/cite/detail/root_lending.hpp>

#include <map>
#include <set>

namespace ample::cite::detail {

namespace {

constexpr std::string_view ministry = "ministry:";

/// "energy ministry" and the state of "ministry:norway energy ministry"; no state where none is
/// told.
std::pair<std::string, std::string> parts_of(std::string_view key) {
    key.remove_prefix(ministry.size());
    for (auto space = key.rfind(' '); space != std::string_view::npos && space > 0;
         space = key.rfind(' ', space - 1)) {
        const auto* const state = country_of(key.substr(0, space));
        if (state != nullptr && state->name == key.substr(0, space)) {
            return {std::string(key.substr(space + 1)), std::string(state->name)};
        }
    }
    return {std::string(key), {}};
}

} // namespace

void join_ministries(std::vector<Claim>& claims) {
    constexpr std::string_view government = "government:";
    std::map<std::string, std::set<std::string>> states;
    std::set<std::string> governments;
    for (const auto& claim : claims) {
        const auto& key = claim.root.key;
        if (key.starts_with(government)) {
            governments.insert(key.substr(government.size()));
        } else if (key.starts_with(ministry)) {
            const auto [office, state] = parts_of(key);
            if (!state.empty()) {
                states[office].insert(state);
            }
        }
    }
    for (auto& claim : claims) {
        if (!claim.root.key.starts_with(ministry)) {
            continue;
        }
        auto [office, state] = parts_of(claim.root.key);
        const auto found = state.empty() ? states.find(office) : states.end();
        if (found != states.end() && found->second.size() == 1) {
            state = *found->second.begin();
            set_ministry(claim.root, office, state);
        }
        if (!speaks_abroad(office) && governments.contains(state)) {
            claim.root.key = std::string(government) + state; // one government, one voice
        }
    }
}

namespace {

/// The state of a government or of its ministry, by the key of the root; empty for others.
std::string state_of(std::string_view key) {
    constexpr std::string_view government = "government:";
    if (key.starts_with(government)) {
        return std::string(key.substr(government.size()));
    }
    return key.starts_with(ministry) ? parts_of(key).second : std::string();
}

} // namespace

void follow_voices(std::vector<Claim>& claims) {
    for (std::size_t i = 0; i + 1 < claims.size(); ++i) {
        auto& claim = claims[i];
        if (claim.root.basis != only_office) {
            continue;
        }
        auto next = i + 1;
        while (next < claims.size() && claims[next].article == claim.article &&
               claims[next].sentence == claim.sentence) {
            ++next;
        }
        const bool behind = next < claims.size() && claims[next].article == claim.article &&
                            claims[next].sentence == claim.sentence + 1 &&
                            claims[next].chain.size() > 1 &&
                            claims[next].chain.back().standing != Standing::agency;
        const auto state = state_of(claim.root.key);
        if (behind && !state.empty() && state_of(claims[next].root.key) == state) {
            claim.root = claims[next].root;
            claim.root.basis = "who speaks for the state right behind it";
        }
    }
}

} // namespace ample::cite::detail
