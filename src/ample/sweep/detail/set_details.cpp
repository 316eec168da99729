#include <ample/sweep/detail/set_details.hpp>

#include <nlohmann/json.hpp>

namespace ample::sweep::detail {

std::string details_of(const Indicator& indicator, const Digest& feed) {
    nlohmann::json row = {{"feed", indicator.feed},
                          {"feed_digest", feed.text()},
                          {"tlp", to_text(indicator.marking.tlp)},
                          {"pap", to_text(indicator.marking.pap)}};
    const auto set = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            row[key] = text;
        }
    };
    set("family", indicator.family);
    set("campaign", indicator.campaign);
    set("source", indicator.source);
    set("first_seen", indicator.first_seen);
    set("lease", indicator.lease);
    set("customer", indicator.customer);
    set("valid_from", indicator.valid_from ? to_text(*indicator.valid_from) : "");
    set("valid_until", indicator.valid_until ? to_text(*indicator.valid_until) : "");
    set("id", indicator.id);
    set("warning", indicator.warning);
    if (indicator.benign_too) {
        row["benign_too"] = true;
    }
    if (!indicator.labels.empty()) {
        row["labels"] = indicator.labels;
    }
    if (indicator.confidence) {
        row["confidence"] = *indicator.confidence;
    }
    return row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace ample::sweep::detail
