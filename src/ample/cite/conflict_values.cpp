#include <ample/cite/detail/writing.hpp>

#include <nlohmann/json.hpp>

#include <utility>

namespace ample::cite::detail {

namespace {

using Json = nlohmann::json;

Value conflict(std::span<const Report> reports,
               const Conflict& one,
               const std::vector<Claim>& claims,
               const std::vector<Value>& values) {
    const auto value_of = [&](std::size_t claim) -> const Value& {
        return values[reports.size() + claim];
    };
    Json content = {
        {"type", one.type}, {"why", one.why}, {"claims", Json::array()}, {"sides", Json::array()}};
    Origins origins;
    auto marking = reports[claims[one.sides.front().front()].article].marking;
    for (const auto index : one.claims()) {
        const auto& value = value_of(index);
        content["claims"].push_back(value.id());
        origins.emplace_back(value.as_origin());
        marking = join(marking, value.marking);
    }
    for (const auto& side : one.sides) {
        auto ids = Json::array();
        for (const auto index : side) {
            ids.push_back(value_of(index).id());
        }
        content["sides"].push_back(std::move(ids));
    }
    return make_value("conflict",
                      content.dump(-1, ' ', false, Json::error_handler_t::replace),
                      std::move(origins),
                      "cite.conflict/2",
                      marking);
}

} // namespace

std::vector<Value> conflict_values(std::span<const Report> reports,
                                   const std::vector<Conflict>& conflicts,
                                   const std::vector<Claim>& claims,
                                   const std::vector<Value>& values) {
    std::vector<Value> found;
    found.reserve(conflicts.size());
    for (const auto& one : conflicts) {
        found.push_back(conflict(reports, one, claims, values));
    }
    return found;
}

} // namespace ample::cite::detail
