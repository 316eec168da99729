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

} // namespace ample::cite::detail
