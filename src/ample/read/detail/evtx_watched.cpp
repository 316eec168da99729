// Values by the number of a watched name (see evtx_fields.hpp).

#include <ample/read/detail/evtx_fields.hpp>

namespace ample::read::detail {

std::size_t EvtxFields::watch(std::string_view name) {
    watched_.emplace_back(name);
    return watched_.size() - 1;
}

/// The shape of the record at hand; sets `inner_`.
EvtxFields::Shape& EvtxFields::shape() {
    const auto& outer = parts_->instances.front();
    const auto& program = outer.one->program;
    inner_ = nullptr;
    inner_leaf_ = nullptr;
    bool is_simple = outer.next == 0 && !program.is_odd;
    for (const auto index : program.nests) {
        const auto nested = parts_->value(outer, program.leaves[index].slot).nested;
        if (nested != 0) {
            is_simple = is_simple && inner_ == nullptr;
            inner_leaf_ = &program.leaves[index];
            inner_ = &parts_->instances[nested - 1];
        }
    }
    if (inner_ != nullptr) {
        // Values of the inner template that hold BinXML would have made more instances.
        is_simple = is_simple && inner_->next == 0 && !inner_->one->program.is_odd &&
                    parts_->instances.size() == 2;
    }
    const auto key = std::uint64_t{outer.one->id} << 33U |
                     std::uint64_t{inner_ != nullptr ? inner_->one->id : 0} << 1U |
                     std::uint64_t{is_simple ? 1U : 0U};
    if (shape_ == nullptr || key != shape_key_) {
        shape_ = &shapes_[key];
        shape_key_ = key;
        shape_->is_simple = is_simple;
    }
    if (shape_->places.size() < watched_.size()) {
        shape_->places.resize(watched_.size());
    }
    return *shape_;
}

EvtxFields::Place EvtxFields::look_up(std::string_view name) const {
    const auto& program = parts_->instances.front().one->program;
    if (const auto* const leaf = program.find(name, hash_of_name(name))) {
        return {leaf, true, false};
    }
    if (inner_ != nullptr && name.starts_with(inner_leaf_->prefix)) {
        const auto rest = name.substr(inner_leaf_->prefix.size());
        return {inner_->one->program.find(rest, hash_of_name(rest)), true, true};
    }
    return {nullptr, true, false};
}

std::optional<Field> EvtxFields::find(std::size_t watched) {
    if (is_turned_) {
        shape();
        is_turned_ = false;
    }
    if (!shape_->is_simple || watched >= shape_->places.size()) {
        return find(watched_[watched]);
    }
    auto& place = shape_->places[watched];
    if (!place.is_known) {
        place = look_up(watched_[watched]);
    }
    if (place.leaf == nullptr || (place.is_inner && inner_ == nullptr)) {
        return std::nullopt;
    }
    bool is_odd = false;
    const auto& instance = place.is_inner ? *inner_ : parts_->instances.front();
    auto found = field_of(instance, *place.leaf, watched_[watched], is_odd);
    return is_odd ? find(watched_[watched]) : found;
}

} // namespace ample::read::detail
