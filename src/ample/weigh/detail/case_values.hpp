// The values of a case with their contents parsed, by kind.

#pragma once

#include <ample/core/value.hpp>

#include <nlohmann/json.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::weigh::detail {

struct Loaded {
    const Value* value = nullptr;
    nlohmann::json content = {};

    [[nodiscard]] std::string text(const char* key) const {
        const auto at = content.find(key);
        return at == content.end() || !at->is_string() ? std::string() : at->get<std::string>();
    }
};

class CaseValues {
public:
    explicit CaseValues(std::span<const Value> values);

    [[nodiscard]] const std::vector<Loaded>& of(std::string_view kind) const;

    /// The value with the short id `id`, or null.
    [[nodiscard]] const Loaded* find(const std::string& id) const;

private:
    std::map<std::string, std::vector<Loaded>, std::less<>> kinds_ = {};
    std::map<std::string, std::pair<std::string, std::size_t>> ids_ = {};
};

/// Whether a person said that the claim must not count, or a later edition of its report replaced
/// it.
bool is_set_aside(const Loaded& claim);
/// Whether a person said that it is read right (cite/review.hpp).
bool is_accepted(const Loaded& claim);

/// Rounded to six decimals, so that equal inputs give equal bytes on any machine.
double rounded(double number) noexcept;

Value value_of(std::string_view kind,
               const nlohmann::json& content,
               Origins origins,
               std::string_view method,
               Marking marking);

/// Adds `value` to `origins` once, and its marking to `marking`.
void rest_on(const Value& value, Origins& origins, Marking& marking);

} // namespace ample::weigh::detail
