#include <ample/sweep/detail/set_details.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/written_form.hpp>

#include <nlohmann/json.hpp>

namespace ample::sweep::detail {

nlohmann::json said_of(const Indicator& indicator) {
    nlohmann::json said = {{"feed", indicator.feed}};
    const auto set = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            said[key] = text;
        }
    };
    set("feed_member", indicator.feed_member);
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
        said["benign_too"] = true;
    }
    if (!indicator.labels.empty()) {
        said["labels"] = indicator.labels;
    }
    if (indicator.confidence) {
        said["confidence"] = *indicator.confidence;
    }
    return said;
}

namespace {

/// Whether the form that is looked up has other slashes or letters than the one that is shown.
bool is_of_files(Type type) noexcept {
    return type == Type::path || type == Type::registry_key || type == Type::filename ||
           type == Type::uri_file;
}

} // namespace

std::string details_of(const Indicator& indicator, const Digest& feed) {
    auto row = said_of(indicator);
    row["feed_digest"] = feed.text();
    if (!indicator.description.empty()) {
        row["description"] = indicator.description;
    }
    row["tlp"] = to_text(indicator.marking.tlp);
    row["pap"] = to_text(indicator.marking.pap);
    return row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string difference_of(const Indicator& indicator) {
    const auto normal = is_of_files(indicator.type) ? normal_value(indicator.type, indicator.value)
                                                    : indicator.value;
    return normal == indicator.value ? std::string() : difference(normal, indicator.value);
}

} // namespace ample::sweep::detail
