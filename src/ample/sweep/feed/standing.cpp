#include <ample/sweep/feed/column_names.hpp>
#include <ample/sweep/feed/standing.hpp>
#include <ample/sweep/feed/word_list.hpp>

namespace ample::sweep::feed {

namespace {

constexpr std::string_view yes = "true yes y t 1 1.0";
constexpr std::string_view no = "false no n f 0 0.0";

/// Whether a row with such an action, or such a status, is no indicator; and the other words.
constexpr std::string_view passing =
    "allow allowed permit permitted whitelist whitelisted allowlist allowlisted";
constexpr std::string_view acting = "block blocked alert alertandblock blockandremediate warn "
                                    "audit monitor detect prevent quarantine deny unknown";
constexpr std::string_view over =
    "inactive expired revoked withdrawn deleted disabled deprecated retired falsepositive falsepos "
    "whitelisted allowlisted benign";
constexpr std::string_view in_force = "active valid enabled current new open";

Standing said(std::string_view column, std::string_view cell) {
    return {"the feed says '" + std::string(column) + "' is '" + std::string(cell) +
            "': no indicator"};
}

} // namespace

Standing standing_of(std::string_view column, std::string_view cell) {
    const auto name = folded_name(column);
    const auto word = folded_name(cell);
    if (name == "toids") {
        return has_word(no, word) ? Standing{"to_ids is not set: told of, not called an indicator"}
                                  : Standing{};
    }
    const bool is_status = name.ends_with("status");
    const bool is_active = name.ends_with("active") || name.ends_with("enabled");
    const auto against = name == "action" ? passing : is_status ? over : is_active ? no : yes;
    const auto forward = name == "action" ? acting : is_status ? in_force : is_active ? yes : no;
    return has_word(against, word) ? said(column, cell) : Standing{"", has_word(forward, word)};
}

Verdict verdict_of(std::string_view cell) {
    const auto word = folded_name(cell);
    return has_word("benign legitimate clean harmless trusted", word) ? Verdict::benign
           : has_word("malicious suspicious malware bad", word)       ? Verdict::malicious
                                                                      : Verdict::unknown;
}

} // namespace ample::sweep::feed
