#include <ample/link/detail/content.hpp>

#include <nlohmann/json.hpp>

#include <cmath>

namespace ample::link::detail {

double rounded(double number) noexcept {
    constexpr double scale = 1e6;
    return std::round(number * scale) / scale;
}

Value value_of(std::string_view kind,
               const nlohmann::json& content,
               Origins origins,
               std::string_view method,
               Marking marking) {
    return make_value(std::string(kind),
                      content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                      std::move(origins),
                      std::string(method),
                      marking);
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

} // namespace ample::link::detail
