#include <ample/sweep/indicator.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace ample::sweep {

namespace {

constexpr std::array words = {std::pair{Type::domain, std::string_view("domain")},
                              std::pair{Type::ipv4, std::string_view("ipv4")},
                              std::pair{Type::md5, std::string_view("md5")},
                              std::pair{Type::sha1, std::string_view("sha1")},
                              std::pair{Type::sha256, std::string_view("sha256")},
                              std::pair{Type::imphash, std::string_view("imphash")},
                              std::pair{Type::user_agent, std::string_view("user-agent")},
                              std::pair{Type::uri_file, std::string_view("uri-file")},
                              std::pair{Type::uri_regex, std::string_view("uri-regex")},
                              std::pair{Type::filename, std::string_view("filename")},
                              std::pair{Type::filename_regex, std::string_view("filename-regex")},
                              std::pair{Type::lease, std::string_view("lease")},
                              std::pair{Type::computed, std::string_view("computed")}};

} // namespace

std::string_view to_text(Type type) noexcept {
    for (const auto& [value, word] : words) {
        if (value == type) {
            return word;
        }
    }
    return {};
}

std::optional<Type> parse_type(std::string_view text) noexcept {
    for (const auto& [value, word] : words) {
        if (word == text) {
            return value;
        }
    }
    return std::nullopt;
}

Value to_value(const Indicator& indicator) {
    nlohmann::json content = {
        {"type", to_text(indicator.type)}, {"value", indicator.value}, {"feed", indicator.feed}};
    const auto set = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            content[key] = text;
        }
    };
    set("family", indicator.family);
    set("campaign", indicator.campaign);
    set("source", indicator.source);
    set("first_seen", indicator.first_seen);
    set("lease", indicator.lease);
    set("customer", indicator.customer);
    if (indicator.line != 0) {
        content["line"] = indicator.line;
    }
    if (indicator.valid_from) {
        content["valid_from"] = to_text(*indicator.valid_from);
    }
    if (indicator.valid_until) {
        content["valid_until"] = to_text(*indicator.valid_until);
    }
    if (indicator.benign_too) {
        content["benign_too"] = true;
    }
    return make_value("indicator",
                      content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                      indicator.origins,
                      "sweep.indicator/1",
                      indicator.marking);
}

} // namespace ample::sweep
