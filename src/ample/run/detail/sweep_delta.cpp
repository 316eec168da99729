#include <ample/run/detail/sweep_delta.hpp>
#include <ample/seal/layout.hpp>
#include <ample/sweep/index_keys.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace ample::run::detail {

namespace {

/// As much of an indicator as the index asks for; nothing when the value is none.
std::optional<sweep::IndexKeys> keys_of(const Value& value) {
    const auto content = nlohmann::json::parse(value.content, nullptr, false);
    if (!content.is_object()) {
        return std::nullopt;
    }
    const auto type = sweep::parse_type(content.value("type", std::string()));
    if (!type) {
        return std::nullopt;
    }
    sweep::Indicator indicator;
    indicator.type = *type;
    indicator.value = content.value("value", std::string());
    return sweep::index_keys(indicator);
}

/// Values that are in one of the two and not in the other.
std::vector<const Value*> difference(std::span<const Value> before, std::span<const Value> after) {
    std::set<Digest> old_ones;
    std::set<Digest> new_ones;
    for (const auto& value : before) {
        old_ones.insert(value.digest);
    }
    for (const auto& value : after) {
        new_ones.insert(value.digest);
    }
    std::vector<const Value*> changed;
    for (const auto& value : before) {
        if (!new_ones.contains(value.digest)) {
            changed.push_back(&value);
        }
    }
    for (const auto& value : after) {
        if (!old_ones.contains(value.digest)) {
            changed.push_back(&value);
        }
    }
    return changed;
}

} // namespace

SweepDelta::SweepDelta(const seal::Vault& vault,
                       std::span<const Value> before,
                       std::span<const Value> after)
    : vault_(vault), index_(seal::index::Index::open(seal::index_path(vault.folder()))) {
    std::vector<seal::index::KeyRange> ranges;
    std::set<seal::index::Key> hiding;
    for (const auto* value : difference(before, after)) {
        const auto keys = keys_of(*value);
        is_everywhere_ = is_everywhere_ || !keys;
        if (keys) {
            ranges.insert(ranges.end(), keys->values.begin(), keys->values.end());
            hiding.insert(keys->hiding.begin(), keys->hiding.end());
        }
    }
    if (is_everywhere_) {
        return;
    }
    for (const auto key : hiding) {
        ranges.push_back({key, key});
    }
    auto found = index_.find(ranges);
    is_everywhere_ = !found.damaged.empty();
    frames_ = std::move(found.frames);
}

bool SweepDelta::may_touch(const Stream& stream) const {
    if (is_everywhere_) {
        return true;
    }
    const auto layout = vault_.layout(stream.object);
    if (!layout || !index_.covers(layout->object)) {
        return true;
    }
    return std::any_of(layout->frames.begin(), layout->frames.end(), [&](const auto& frame) {
        return std::binary_search(
            frames_.begin(), frames_.end(), seal::index::FramePlace{layout->object, frame.number});
    });
}

} // namespace ample::run::detail
