#include <ample/read/detail/evtx_parts.hpp>

#include <algorithm>

namespace ample::read::detail {

namespace {

constexpr int most_levels = 16;
constexpr std::size_t most_kept = std::size_t{32} << 20U;
constexpr std::size_t most_spent = std::size_t{16} << 20U;
/// What reading a byte of a definition counts, beside what is made of it.
constexpr std::size_t cost = 16;
constexpr std::size_t most_alike = 16; ///< definitions of one identifier and size

constexpr std::string_view cut_off = "BinXML ends inside a token";
constexpr std::string_view bad_token = "a token of BinXML is not known or out of place";
constexpr std::string_view bad_template = "a template definition lies outside its chunk";
constexpr std::string_view bad_values = "the values of a template are longer than their record";
constexpr std::string_view too_deep = "BinXML is nested deeper than 16 values";
constexpr std::string_view too_much = "more template definitions than a chunk can hold";
constexpr std::string_view moved =
    "its template was overwritten; another of the same identifier in the chunk was used";
constexpr std::string_view other_template = "another template stands in the place of its own";
constexpr std::string_view no_element = "a template definition holds no element";
constexpr std::string_view nothing = "the record holds no element";

} // namespace

void EvtxTemplates::begin_chunk(std::string_view chunk) {
    chunk_ = chunk;
    ++chunk_number_;
    spent_ = 0;
    passing_.clear();
    names_.clear();
    if (kept_bytes_ > most_kept) {
        kept_.clear();
        kept_bytes_ = 0;
    }
}

bool EvtxTemplates::spend(std::size_t bytes, std::string_view& why) {
    spent_ += bytes;
    if (spent_ > most_spent) {
        why = too_much;
    }
    return spent_ <= most_spent;
}

const EvtxTemplate* EvtxTemplates::at(std::uint32_t offset, std::string_view& why) {
    auto slot = (offset ^ offset >> 8U) % met_.size();
    for (int tries = 0; tries < 8; ++tries, slot = (slot + 1) % met_.size()) {
        auto& met = met_[slot];
        if (met.chunk == chunk_number_ && met.offset == offset) {
            return met.one;
        }
        if (met.chunk != chunk_number_) {
            const auto* const one = load_at(offset, why);
            if (one != nullptr) {
                met = {chunk_number_, offset, one};
                names_.emplace_back(load<std::uint32_t>(chunk_, offset + 4), one);
            }
            return one;
        }
    }
    return load_at(offset, why);
}

const EvtxTemplate* EvtxTemplates::named(std::uint32_t identifier) const noexcept {
    const auto found = std::find_if(
        names_.begin(), names_.end(), [&](const auto& named) { return named.first == identifier; });
    return found != names_.end() ? found->second : nullptr;
}

const EvtxTemplate* EvtxTemplates::load_at(std::uint32_t offset, std::string_view& why) {
    if (!has(chunk_, offset, evtx_template_header)) {
        why = bad_template;
        return nullptr;
    }
    const std::size_t size = load<std::uint32_t>(chunk_, offset + 20);
    const std::size_t begin = std::size_t{offset} + evtx_template_header;
    if (!has(chunk_, begin, size)) {
        why = bad_template;
        return nullptr;
    }
    if (!spend(cost * (size + 64), why)) {
        return nullptr;
    }
    const auto key = std::string(chunk_.substr(offset + 4, 20)); // identifier and size
    auto& alike = kept_[key];
    for (const auto& one : alike) {
        if (is_same_tree(one->tree, one->raw, chunk_, begin)) {
            return one.get();
        }
    }
    auto made = std::make_unique<EvtxTemplate>();
    why = read_tree(chunk_, begin, begin + size, made->tree);
    if (why.empty() && made->tree.root == no_node) {
        why = no_element;
    }
    if (!why.empty()) {
        return nullptr;
    }
    made->id = ++last_id_;
    made->raw = chunk_.substr(begin, size);
    made->program = compile(made->tree);
    why = made->program.why;
    if (!why.empty() || !spend(made->tree.bytes() + made->program.bytes(), why)) {
        return nullptr;
    }
    if (alike.size() == most_alike) {
        passing_.push_back(std::move(*made));
        return &passing_.back();
    }
    kept_bytes_ += size + made->tree.bytes() + made->program.bytes() + sizeof(EvtxTemplate);
    alike.push_back(std::move(made));
    return alike.back().get();
}

const EvtxTemplate* EvtxTemplates::elements(std::size_t begin,
                                            std::size_t end,
                                            std::size_t& behind,
                                            std::string_view& why) {
    if (!spend(cost * (end - begin + 64), why)) {
        return nullptr;
    }
    auto& made = passing_.emplace_back();
    why = read_tree(chunk_, begin, end, made.tree);
    if (!why.empty()) {
        return nullptr;
    }
    behind = made.tree.end;
    made.id = ++last_id_;
    made.program = compile(made.tree);
    why = made.program.why;
    return why.empty() && spend(made.tree.bytes() + made.program.bytes(), why) ? &made : nullptr;
}

std::string_view
EvtxParts::take(std::string_view of, std::size_t begin, std::size_t end, EvtxTemplates& templates) {
    chunk = of;
    instances.clear();
    values.clear();
    damage = {};
    std::string_view why;
    const auto first = fragment(begin, end, templates, 0, why);
    return !why.empty() || first != 0 ? why : nothing;
}

/// The instances in [begin, end), which is one BinXML; 1 + the first, or 0 when there is none.
std::uint32_t EvtxParts::fragment(std::size_t begin,
                                  std::size_t end,
                                  EvtxTemplates& templates,
                                  int level,
                                  std::string_view& why) {
    if (level == most_levels) {
        why = too_deep;
        return 0;
    }
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    for (auto at = begin; at < end;) {
        const auto token = static_cast<EvtxToken>(chunk[at] & ~evtx_more_flag);
        if (token == EvtxToken::end) {
            break;
        }
        if (token == EvtxToken::fragment_header) {
            at += 4;
            continue;
        }
        std::uint32_t made = 0;
        if (token == EvtxToken::template_instance) {
            made = instance(at, end, templates, why);
        } else if (token == EvtxToken::open_element || token == EvtxToken::pi_target) {
            const auto* const one = templates.elements(at, end, at, why);
            instances.push_back({.one = one});
            made = static_cast<std::uint32_t>(instances.size());
        } else {
            why = bad_token;
        }
        if (!why.empty()) {
            return 0;
        }
        (last == 0 ? first : instances[last - 1].next) = made;
        last = made;
        const auto from = instances[made - 1].first;
        for (auto i = from; i < from + instances[made - 1].count; ++i) {
            const auto value = values[i];
            if (value.is_xml() && value.size != 0) {
                std::string_view inner_why;
                values[i].nested = fragment(value.begin,
                                            std::size_t{value.begin} + value.size,
                                            templates,
                                            level + 1,
                                            inner_why);
                if (!inner_why.empty()) { // its bytes are shown instead
                    values[i].type = static_cast<std::uint8_t>(EvtxType::binary);
                    values[i].nested = 0;
                    damage = inner_why;
                }
            }
        }
    }
    return first;
}

std::uint32_t EvtxParts::instance(std::size_t& at,
                                  std::size_t end,
                                  EvtxTemplates& templates,
                                  std::string_view& why) {
    if (end - at < 10) { // token, one byte, identifier, offset
        why = cut_off;
        return 0;
    }
    const auto offset = load<std::uint32_t>(chunk, at + 6);
    at += 10;
    const auto identifier = load<std::uint32_t>(chunk, at - 8);
    const auto* one = templates.at(offset, why);
    if (one != nullptr && load<std::uint32_t>(chunk, offset + 4) != identifier) {
        one = nullptr;
        why = other_template;
    }
    if (one == nullptr && offset != at) {
        // Its place was used again; the chunk may hold the same definition elsewhere.
        one = templates.named(identifier);
        damage = one != nullptr ? moved : damage;
        why = one != nullptr ? std::string_view{} : why;
    }
    if (one == nullptr) {
        return 0;
    }
    if (offset == at) { // the definition stands here
        at += evtx_template_header + load<std::uint32_t>(chunk, at + 20);
    }
    return take_values(one, at, end, why);
}

std::uint32_t EvtxParts::take_values(const EvtxTemplate* one,
                                     std::size_t& at,
                                     std::size_t end,
                                     std::string_view& why) {
    if (at > end || end - at < 4) {
        why = cut_off;
        return 0;
    }
    const std::size_t count = load<std::uint32_t>(chunk, at);
    at += 4;
    if (count > (end - at) / 4) {
        why = bad_values;
        return 0;
    }
    const auto first = values.size();
    auto begin = at + 4 * count;
    for (std::size_t i = 0; i < count; ++i) {
        const auto size = load<std::uint16_t>(chunk, at + 4 * i);
        const auto type = static_cast<std::uint8_t>(chunk[at + 4 * i + 2]);
        if (size > end - begin) {
            why = bad_values;
            return 0;
        }
        const auto used = type == 0 ? std::uint16_t{0} : size; // null is null whatever its bytes
        values.push_back({static_cast<std::uint32_t>(begin), used, type});
        begin += size;
    }
    at = begin;
    instances.push_back(
        {one, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
    return static_cast<std::uint32_t>(instances.size());
}

} // namespace ample::read::detail
