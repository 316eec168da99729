#include <ample/read/detail/evtx_fields.hpp>
#include <ample/read/detail/evtx_render.hpp>

#include <algorithm>

namespace ample::read::detail {

namespace {

constexpr std::size_t most_name_bytes = std::size_t{32} << 20U;
constexpr std::size_t most_shapes = 8192;
constexpr std::size_t most_fields = 65536;
constexpr std::size_t block_bytes = std::size_t{64} << 10U;

constexpr std::string_view too_long =
    "the values of the record are too long, or too many with those of its chunk";

} // namespace

void EvtxFields::begin_chunk(std::uint64_t base) {
    base_ = base;
    share_.begin_chunk();
    json_.begin_chunk();
    if (shapes_.size() > most_shapes) {
        shapes_.clear();
        shape_ = nullptr;
    }
    if (name_bytes_ > most_name_bytes) {
        roots_.clear();
        name_bytes_ = 0;
    }
}

void EvtxFields::turn_to(const EvtxParts& parts, bool is_recovered) {
    parts_ = &parts;
    is_recovered_ = is_recovered;
    share_.begin_record();
    texts_.clear();
    block_ = 0;
    block_used_ = 0;
    large_.clear();
    is_turned_ = true;
}

char* EvtxFields::room(std::size_t bytes) {
    if (bytes > block_bytes) {
        large_.push_back(std::make_unique<char[]>(bytes));
        return large_.back().get();
    }
    if (block_ < blocks_.size() && block_bytes - block_used_ < bytes) {
        ++block_;
        block_used_ = 0;
    }
    if (block_ == blocks_.size()) {
        blocks_.push_back(std::make_unique<char[]>(block_bytes));
        block_used_ = 0;
    }
    return blocks_[block_].get() + block_used_;
}

std::string_view EvtxFields::keep_text(std::uint8_t type, std::string_view bytes) {
    const auto size = most_value(bytes.size());
    auto* const begin = room(size);
    const auto* const end = write_text(type, bytes, begin);
    const auto used = static_cast<std::size_t>(end - begin);
    block_used_ += size > block_bytes ? 0 : used;
    return {begin, used};
}

std::string_view EvtxFields::text_of(const EvtxValue& value) {
    if (texts_.empty()) {
        texts_.resize(parts_->values.size());
    }
    const auto index = static_cast<std::size_t>(&value - parts_->values.data());
    if (index >= texts_.size()) { // the null value of a slot without one
        return "";
    }
    auto& text = texts_[index];
    if (text.data() == nullptr) {
        text = keep_text(value.type, parts_->bytes_of(value));
    }
    return text;
}

ByteRange EvtxFields::range_of(std::uint8_t type, std::string_view bytes) const {
    const auto kept = trimmed(type, bytes);
    if (kept.empty()) {
        return {};
    }
    const auto begin = base_ + static_cast<std::uint64_t>(kept.data() - parts_->chunk.data());
    return {begin, begin + kept.size()};
}

bool EvtxFields::is_blank(const EvtxValue& value) const {
    return value.is_empty() || trimmed(value.type, parts_->bytes_of(value)).empty();
}

bool EvtxFields::depends_hold(const EvtxInstance& instance, const EvtxLeaf& leaf) const {
    return std::none_of(leaf.depends_on.begin(), leaf.depends_on.end(), [&](std::uint16_t slot) {
        return parts_->value(instance, slot).is_null();
    });
}

std::optional<std::string_view> EvtxFields::pieces_of(const EvtxInstance& instance,
                                                      const EvtxLeaf& leaf) {
    std::size_t most = 0;
    const auto& tree = instance.one->tree;
    for (const auto at : leaf.piece_nodes) {
        const auto& node = tree.nodes[at];
        most += node.kind == EvtxNode::Kind::text
                    ? node.size
                    : text_of(parts_->value(instance, node.slot)).size();
    }
    if (most > most_rendered) {
        return std::nullopt;
    }
    auto* const begin = room(most);
    auto* to = begin;
    for (const auto at : leaf.piece_nodes) {
        const auto& node = tree.nodes[at];
        const auto text = node.kind == EvtxNode::Kind::text
                              ? tree.text_of(node)
                              : text_of(parts_->value(instance, node.slot));
        to += text.copy(to, text.size());
    }
    block_used_ += most > block_bytes ? 0 : most;
    return std::string_view(begin, most);
}

// One value.

std::optional<Field> EvtxFields::find(std::string_view name) {
    bool is_odd = false;
    auto found = find_in(1, name, is_odd);
    if (!is_odd) {
        return found;
    }
    std::string_view why;
    for (const auto& field : all(why)) {
        if (field.name == name) {
            return field;
        }
    }
    return std::nullopt;
}

std::optional<Field>
EvtxFields::find_in(std::uint32_t number, std::string_view name, bool& is_odd) {
    if (number == 0) {
        return std::nullopt;
    }
    const auto& instance = parts_->instances[number - 1];
    const auto& program = instance.one->program;
    is_odd = program.is_odd || instance.next != 0;
    if (is_odd) {
        return std::nullopt;
    }
    if (const auto* const leaf = program.find(name, hash_of_name(name))) {
        return field_of(instance, *leaf, name, is_odd);
    }
    for (const auto index : program.nests) {
        const auto& leaf = program.leaves[index];
        const auto& value = parts_->value(instance, leaf.slot);
        if (value.nested != 0 && name.starts_with(leaf.prefix)) {
            if (auto found = find_in(value.nested, name.substr(leaf.prefix.size()), is_odd);
                found || is_odd) {
                if (found) {
                    found->name = name;
                }
                return found;
            }
        }
    }
    return std::nullopt;
}

std::optional<Field> EvtxFields::field_of(const EvtxInstance& instance,
                                          const EvtxLeaf& leaf,
                                          std::string_view name,
                                          bool& is_odd) {
    if (!depends_hold(instance, leaf)) {
        return std::nullopt;
    }
    switch (leaf.kind) {
    case EvtxLeaf::Kind::text:
        return Field{name, leaf.text, {}};
    case EvtxLeaf::Kind::pieces: {
        const auto text = pieces_of(instance, leaf);
        return text ? std::optional(Field{name, *text, {}}) : std::nullopt;
    }
    case EvtxLeaf::Kind::slot:
    case EvtxLeaf::Kind::attribute:
        break;
    }
    const auto& value = parts_->value(instance, leaf.slot);
    const auto bytes = parts_->bytes_of(value);
    const bool is_unset = value.is_null() && !leaf.is_data;
    if (value.is_xml() || is_unset || (leaf.kind == EvtxLeaf::Kind::attribute && is_blank(value))) {
        return std::nullopt;
    }
    if (value.is_array()) {
        is_odd = true;
        return std::nullopt;
    }
    return Field{name, text_of(value), range_of(value.type, bytes)};
}

// All values.

void EvtxFields::add_notes() {
    if (is_recovered_) {
        fields_.push_back({"recovered", "true", {}});
    }
    if (!parts_->damage.empty()) {
        fields_.push_back({"damaged", parts_->damage, {}});
    }
}

std::span<const Field> EvtxFields::all(std::string_view& why) {
    fields_.clear();
    const auto* const one = parts_->instances.front().one;
    auto& root = roots_[one->id];
    if (!root) {
        root = std::make_unique<Names>();
        name_bytes_ += 64;
    }
    const auto outcome = add_chain(1, *root);
    if (outcome == EvtxOutcome::odd) {
        return all_by_tree(why);
    }
    if (outcome == EvtxOutcome::too_long) {
        why = too_long;
        return {};
    }
    add_notes();
    return fields_;
}

std::span<const Field> EvtxFields::all_by_tree(std::string_view& why) {
    fields_.clear();
    json_.clear();
    if (write_by_tree(*parts_, json_) != EvtxOutcome::written ||
        !walk_.read(json_.text(), 0).empty()) {
        why = too_long;
        return {};
    }
    for (const auto& field : walk_.fields()) {
        fields_.push_back({field.name, field.value, {}});
    }
    add_notes();
    return fields_;
}

EvtxOutcome EvtxFields::add_chain(std::uint32_t number, Names& names) {
    if (number == 0) {
        return EvtxOutcome::written;
    }
    const auto& instance = parts_->instances[number - 1];
    const auto& program = instance.one->program;
    if (program.is_odd || instance.next != 0) {
        return EvtxOutcome::odd;
    }
    for (std::size_t i = 0; i < program.leaves.size(); ++i) {
        if (fields_.size() > most_fields || !share_.take() || name_bytes_ > 2 * most_name_bytes) {
            return EvtxOutcome::too_long;
        }
        if (const auto outcome = add_leaf(instance, i, names); outcome != EvtxOutcome::written) {
            return outcome;
        }
    }
    return EvtxOutcome::written;
}

EvtxOutcome EvtxFields::add_leaf(const EvtxInstance& instance, std::size_t index, Names& names) {
    const auto& leaf = instance.one->program.leaves[index];
    if (!depends_hold(instance, leaf)) {
        return EvtxOutcome::written;
    }
    const bool has_text_name =
        std::any_of(leaf.absent.begin(), leaf.absent.end(), [&](std::uint16_t slot) {
            return !is_blank(parts_->value(instance, slot));
        });
    const auto& own = has_text_name ? leaf.text_name : leaf.name;
    const auto& prefixed = has_text_name ? names.with_text : names.plain;
    const auto name = std::string_view(prefixed.empty() ? own : prefixed[index]);
    switch (leaf.kind) {
    case EvtxLeaf::Kind::text:
        fields_.push_back({name, leaf.text, {}});
        return EvtxOutcome::written;
    case EvtxLeaf::Kind::pieces:
        return add_pieces(instance, leaf, name);
    case EvtxLeaf::Kind::slot:
    case EvtxLeaf::Kind::attribute:
        break;
    }
    const auto& value = parts_->value(instance, leaf.slot);
    if (!value.is_xml() || leaf.prefix.empty()) {
        return add_value(value, leaf, name);
    }
    if (value.nested == 0) {
        return EvtxOutcome::written;
    }
    const auto& inner = parts_->instances[value.nested - 1];
    const bool is_odd =
        inner.next != 0 || instance.one->program.is_repeated(leaf, inner.one->program.root_keys);
    return is_odd ? EvtxOutcome::odd
                  : add_chain(value.nested, names_of(names, index, leaf.prefix, *inner.one));
}

EvtxOutcome
EvtxFields::add_pieces(const EvtxInstance& instance, const EvtxLeaf& leaf, std::string_view name) {
    for (const auto at : leaf.piece_nodes) {
        const auto& node = instance.one->tree.nodes[at];
        if (node.kind == EvtxNode::Kind::slot) {
            const auto& value = parts_->value(instance, node.slot);
            if (value.is_array() || value.is_xml()) {
                return EvtxOutcome::odd;
            }
        }
    }
    const auto text = pieces_of(instance, leaf);
    if (!text) {
        return EvtxOutcome::too_long;
    }
    share_.take(text->size() / 16);
    fields_.push_back({name, *text, {}});
    return EvtxOutcome::written;
}

EvtxOutcome
EvtxFields::add_value(const EvtxValue& value, const EvtxLeaf& leaf, std::string_view name) {
    const bool is_attribute = leaf.kind == EvtxLeaf::Kind::attribute;
    if (value.is_array() && leaf.is_data) {
        return add_array(value, name);
    }
    if (value.is_array() || value.is_xml()) {
        return EvtxOutcome::odd;
    }
    const bool is_blank_value = is_blank(value);
    const bool is_unset = value.is_null() && !leaf.is_data;
    if (is_unset || (is_blank_value && (is_attribute || leaf.is_beside))) {
        return EvtxOutcome::written;
    }
    if (leaf.is_beside && leaf.name.empty()) { // a value between elements
        return EvtxOutcome::odd;
    }
    fields_.push_back({name, text_of(value), range_of(value.type, parts_->bytes_of(value))});
    return EvtxOutcome::written;
}

EvtxOutcome EvtxFields::add_array(const EvtxValue& value, std::string_view name) {
    const auto bytes = parts_->bytes_of(value);
    const auto type = static_cast<std::uint8_t>(value.type & ~evtx_array_flag);
    EvtxElements elements(value.type, bytes);
    if (elements.is_done()) {
        fields_.push_back({name, "", {}});
    }
    share_.take(bytes.size() / 16);
    for (std::size_t i = 0; !elements.is_done() && i < most_fields; ++i) {
        const auto element = elements.next();
        const auto text = keep_text(type, element);
        fields_.push_back({name, text, range_of(type, element)});
    }
    return EvtxOutcome::written;
}

EvtxFields::Names& EvtxFields::names_of(Names& outer,
                                        std::size_t leaf,
                                        std::string_view prefix,
                                        const EvtxTemplate& inner) {
    auto& names = outer.inner[std::uint64_t{leaf} << 32U | inner.id];
    if (names) {
        return *names;
    }
    names = std::make_unique<Names>();
    names->prefix = outer.prefix + std::string(prefix);
    const auto before = name_bytes_;
    for (const auto& one : inner.program.leaves) {
        names->plain.push_back(names->prefix + one.name);
        names->with_text.push_back(names->prefix + one.text_name);
        name_bytes_ += names->plain.back().size() + names->with_text.back().size() + 64;
    }
    share_.take((name_bytes_ - before) / 16);
    return *names;
}

} // namespace ample::read::detail
