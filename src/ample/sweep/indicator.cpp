#include <ample/sweep/detail/set_details.hpp>
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
                              std::pair{Type::computed, std::string_view("computed")},
                              std::pair{Type::ipv6, std::string_view("ipv6")},
                              std::pair{Type::network, std::string_view("network")},
                              std::pair{Type::url, std::string_view("url")},
                              std::pair{Type::mail, std::string_view("mail")},
                              std::pair{Type::sha512, std::string_view("sha512")},
                              std::pair{Type::ja3, std::string_view("ja3")},
                              std::pair{Type::ja4, std::string_view("ja4")},
                              std::pair{Type::path, std::string_view("path")},
                              std::pair{Type::registry_key, std::string_view("registry-key")},
                              std::pair{Type::mutex, std::string_view("mutex")},
                              std::pair{Type::literal, std::string_view("literal")},
                              std::pair{Type::glob, std::string_view("glob")},
                              std::pair{Type::regex, std::string_view("regex")}};

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
    auto content = detail::said_of(indicator);
    content["type"] = to_text(indicator.type);
    content["value"] = indicator.value;
    if (indicator.line != 0) {
        content["line"] = indicator.line;
    }
    return make_value("indicator",
                      content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                      indicator.origins,
                      "sweep.indicator/1",
                      indicator.marking);
}

} // namespace ample::sweep
