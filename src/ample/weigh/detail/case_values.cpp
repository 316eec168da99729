#include <ample/weigh/detail/case_values.hpp>

#include <algorithm>
#include <cmath>

namespace ample::weigh::detail {

CaseValues::CaseValues(std::span<const Value> values) {
    for (const auto& value : values) {
        auto& list = kinds_[value.kind];
        ids_[value.id()] = {value.kind, list.size()};
        list.push_back({&value, nlohmann::json::parse(value.content)});
    }
}

const std::vector<Loaded>& CaseValues::of(std::string_view kind) const {
    static const std::vector<Loaded> none;
    const auto at = kinds_.find(kind);
    return at == kinds_.end() ? none : at->second;
}

const Loaded* CaseValues::find(const std::string& id) const {
    const auto at = ids_.find(id);
    return at == ids_.end() ? nullptr : &kinds_.at(at->second.first)[at->second.second];
}

namespace {

bool is_in_state(const Loaded& claim, std::string_view state) {
    const auto review = claim.content.find("review");
    return review != claim.content.end() && review->value("state", "") == state;
}

} // namespace

bool is_set_aside(const Loaded& claim) {
    return is_in_state(claim, "rejected") || claim.content.contains("superseded");
}

bool is_accepted(const Loaded& claim) {
    return is_in_state(claim, "accepted");
}

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

void rest_on(const Value& value, Origins& origins, Marking& marking) {
    const Origin origin = value.as_origin();
    if (std::find(origins.begin(), origins.end(), origin) == origins.end()) {
        origins.push_back(origin);
        marking = join(marking, value.marking);
    }
}

} // namespace ample::weigh::detail
