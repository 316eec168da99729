#include <ample/core/ascii.hpp>
#include <ample/read/detail/evtx_program.hpp>
#include <ample/read/detail/evtx_text.hpp>

#include <algorithm>
#include <bit>
#include <optional>

namespace ample::read::detail {

namespace {

using Code = EvtxStep::Code;
using Kind = EvtxNode::Kind;

/// Names of nested elements repeat those around them.
constexpr std::size_t most_name_bytes = std::size_t{1} << 20U;
constexpr std::string_view too_long = "names of nested elements are too long";

std::string escaped(std::string_view text) {
    std::string out(most_escaped(text.size()), '\0');
    out.resize(static_cast<std::size_t>(write_escaped(text, out.data()) - out.data()));
    return out;
}

class Compiler {
public:
    explicit Compiler(const EvtxTree& tree) : tree_(tree) {}

    EvtxProgram compile() {
        for (auto at = tree_.root; at != no_node; at = node(at).next) {
            program_.root_keys.push_back(key_of(at).name);
        }
        note_repeats(program_.root_keys);
        for (auto at = tree_.root; at != no_node; at = node(at).next) {
            member(at);
        }
        flush();
        index_leaves();
        return std::move(program_);
    }

private:
    struct Key {
        std::string name = {};
        bool is_data = false; ///< named by its attribute, which is no attribute then
        bool is_unnamed_data = false;
    };

    [[nodiscard]] const EvtxNode& node(std::uint32_t at) const { return tree_.nodes[at]; }

    [[nodiscard]] bool is_one(std::uint32_t first) const {
        return first != no_node && node(first).next == no_node;
    }

    Key key_of(std::uint32_t element) {
        const auto& one = node(element);
        Key key{std::string(tree_.text_of(one))};
        if (key.name != "Data") {
            return key;
        }
        for (auto at = one.attributes; at != no_node; at = node(at).next) {
            if (tree_.text_of(node(at)) == "Name") {
                const auto content = node(at).content;
                const bool is_fixed = is_one(content) && node(content).kind == Kind::text;
                program_.is_odd |= !is_fixed; // the key depends on a value
                key.name = is_fixed ? std::string(tree_.text_of(node(content))) : key.name;
                key.is_data = true;
                return key;
            }
        }
        key.is_unnamed_data = true;
        return key;
    }

    void note_repeats(std::vector<std::string> keys) {
        std::sort(keys.begin(), keys.end());
        program_.is_odd |= std::adjacent_find(keys.begin(), keys.end()) != keys.end();
    }

    // Steps. Literals gather in `pending_` until a step takes them.

    void say(std::string_view text) { pending_ += text; }

    std::uint32_t step(EvtxStep step) {
        step.literal = static_cast<std::uint32_t>(program_.literals.size());
        step.literal_size = static_cast<std::uint32_t>(pending_.size());
        program_.literals += pending_;
        pending_.clear();
        program_.steps.push_back(step);
        return static_cast<std::uint32_t>(program_.steps.size() - 1);
    }

    void flush() {
        if (!pending_.empty()) {
            step({.code = Code::literal});
        }
    }

    void land(std::uint32_t jump) {
        flush();
        program_.steps[jump].target = static_cast<std::uint32_t>(program_.steps.size());
    }

    /// An element as a member of an object.
    void member(std::uint32_t element) {
        const auto& one = node(element);
        const auto key = key_of(element);
        const bool depends = one.slot != no_slot;
        std::uint32_t skip = 0;
        if (depends) {
            flush();
            skip = step({.code = Code::skip_null, .slot = one.slot});
            depends_on_.push_back(one.slot);
        }
        const auto before = path_.size();
        path_ += path_.empty() ? "" : ".";
        path_ += key.name;
        name_bytes_ += path_.size() + 32;
        if (name_bytes_ > most_name_bytes) {
            program_.why = too_long;
        } else {
            value_of(element, key);
        }
        path_.resize(before);
        if (depends) {
            land(skip);
            depends_on_.pop_back();
        }
    }

    void value_of(std::uint32_t element, const Key& key) {
        const auto& one = node(element);
        say("\"" + escaped(key.name) + "\":");
        const bool has_attributes = !key.is_data && one.attributes != no_node;
        if (!has_attributes && !key.is_unnamed_data) {
            content(element, key, false);
            return;
        }
        const auto deciding = has_attributes ? deciding_slots(one.attributes) : std::nullopt;
        const bool has_elements = holds_elements(one.content);
        if (deciding && !has_elements && !key.is_unnamed_data) {
            either(element, key, *deciding);
            return;
        }
        say("{");
        if (has_attributes) {
            attributes(one.attributes);
        }
        deciding_ = {};
        content(element, key, true);
        close();
    }

    /// An element with attributes that may all be left out: with them an object, else its text.
    void either(std::uint32_t element, const Key& key, std::vector<std::uint16_t> deciding) {
        const auto label = pending_;
        const auto first = static_cast<std::uint32_t>(program_.listed.size());
        program_.listed.insert(program_.listed.end(), deciding.begin(), deciding.end());
        pending_.clear();
        const auto fork = step({.code = Code::skip_absent,
                                .slot = static_cast<std::uint16_t>(deciding.size()),
                                .first = first});
        say(label + "{");
        attributes(node(element).attributes);
        const auto leaves = program_.leaves.size();
        const auto nests = program_.nests.size();
        content(element, key, true);
        program_.leaves.resize(leaves); // told once, below
        program_.nests.resize(nests);
        close();
        flush();
        const auto over = step({.code = Code::jump});
        land(fork);
        say(label);
        deciding_ = std::move(deciding);
        content(element, key, false);
        deciding_ = {};
        land(over);
    }

    void close() { step({.code = Code::close}); }

    /// The values of attributes that are nothing else; none when an attribute is always there.
    std::optional<std::vector<std::uint16_t>> deciding_slots(std::uint32_t first) const {
        std::vector<std::uint16_t> slots;
        for (auto at = first; at != no_node; at = node(at).next) {
            const auto content = node(at).content;
            if (content == no_node) {
                continue; // left out
            }
            if (!is_one(content) || node(content).kind != Kind::slot) {
                return std::nullopt;
            }
            slots.push_back(node(content).slot);
        }
        return slots;
    }

    void attributes(std::uint32_t first) {
        say("\"#attributes\":{");
        flush();
        std::vector<std::string> keys;
        for (auto at = first; at != no_node; at = node(at).next) {
            attribute(at);
            keys.emplace_back(tree_.text_of(node(at)));
        }
        note_repeats(std::move(keys));
        flush();
        step({.code = Code::close_attributes});
    }

    void attribute(std::uint32_t at) {
        const auto& one = node(at);
        const auto label = "\"" + escaped(tree_.text_of(one)) + "\":";
        name_bytes_ += path_.size() + one.size + 32;
        if (name_bytes_ > most_name_bytes) {
            program_.why = too_long;
            return;
        }
        EvtxLeaf leaf{.name = path_ + ".#attributes." + std::string(tree_.text_of(one)),
                      .depends_on = depends_on_};
        if (one.content == no_node) {
            return;
        }
        const auto& content = node(one.content);
        if (content.next != no_node) {
            program_.is_odd = true; // left out when all pieces are empty
            return;
        }
        if (content.kind == Kind::text) {
            if (content.size == 0) {
                return;
            }
            say(label + "\"" + escaped(tree_.text_of(content)) + "\",");
            leaf.kind = EvtxLeaf::Kind::text;
            leaf.text = tree_.text_of(content);
        } else {
            flush();
            say(label);
            step({.code = Code::attribute, .slot = content.slot});
            leaf.kind = EvtxLeaf::Kind::attribute;
            leaf.slot = content.slot;
        }
        program_.leaves.push_back(std::move(leaf));
    }

    [[nodiscard]] bool holds_elements(std::uint32_t first) const {
        for (auto at = first; at != no_node; at = node(at).next) {
            if (node(at).kind == Kind::element) {
                return true;
            }
        }
        return false;
    }

    /// What stands between the tags. `in_object` where attributes came before.
    void content(std::uint32_t element, const Key& key, bool in_object) {
        const auto first = node(element).content;
        if (first == no_node) {
            say(in_object ? "" : "null,");
        } else if (holds_elements(first)) {
            members(first, in_object);
        } else if (is_one(first) && node(first).kind == Kind::slot) {
            one_value(first, key, in_object);
        } else if (is_one(first)) {
            say(in_object ? "\"#text\":\"" : "\"");
            say(escaped(tree_.text_of(node(first))) + "\",");
            auto leaf = leaf_here(EvtxLeaf::Kind::text, in_object);
            leaf.text = tree_.text_of(node(first));
            program_.leaves.push_back(std::move(leaf));
        } else {
            pieces(first, in_object);
        }
    }

    EvtxLeaf leaf_here(EvtxLeaf::Kind kind, bool in_object) {
        EvtxLeaf leaf{.kind = kind, .name = path_, .depends_on = depends_on_};
        if (in_object) {
            leaf.name += ".#text";
        } else if (!deciding_.empty()) {
            leaf.text_name = path_ + ".#text";
            leaf.absent = deciding_;
        }
        return leaf;
    }

    void one_value(std::uint32_t at, const Key& key, bool in_object) {
        say(in_object ? "\"#text\":" : "");
        auto leaf = leaf_here(EvtxLeaf::Kind::slot, in_object);
        leaf.slot = node(at).slot;
        leaf.is_data = (key.is_data && !in_object) || key.is_unnamed_data;
        leaf.prefix = path_ + ".";
        const auto label = static_cast<std::uint32_t>(in_object ? 8 : 0); // of "#text":
        step({.code = in_object ? Code::text : Code::value,
              .is_data = leaf.is_data,
              .slot = leaf.slot,
              .first = label});
        program_.nests.push_back(static_cast<std::uint32_t>(program_.leaves.size()));
        program_.leaves.push_back(std::move(leaf));
    }

    void pieces(std::uint32_t first, bool in_object) {
        say(in_object ? "\"#text\":\"" : "\"");
        auto leaf = leaf_here(EvtxLeaf::Kind::pieces, in_object);
        for (auto at = first; at != no_node; at = node(at).next) {
            leaf.piece_nodes.push_back(at);
            if (node(at).kind == Kind::text) {
                say(escaped(tree_.text_of(node(at))));
            } else {
                step({.code = Code::piece, .slot = node(at).slot});
            }
        }
        say("\",");
        program_.leaves.push_back(std::move(leaf));
    }

    void members(std::uint32_t first, bool in_object) {
        say(in_object ? "" : "{");
        std::vector<std::string> keys;
        for (auto at = first; at != no_node; at = node(at).next) {
            if (node(at).kind == Kind::element) {
                keys.push_back(key_of(at).name);
            }
        }
        const auto first_key = static_cast<std::uint32_t>(program_.sibling_keys.size());
        program_.sibling_keys.insert(program_.sibling_keys.end(), keys.begin(), keys.end());
        const auto key_count = static_cast<std::uint32_t>(keys.size());
        note_repeats(std::move(keys));
        bool has_slot = false;
        for (auto at = first; at != no_node; at = node(at).next) {
            const auto& one = node(at);
            if (one.kind == Kind::element) {
                member(at);
            } else if (one.kind == Kind::slot) {
                program_.is_odd |= has_slot;
                has_slot = true;
                flush();
                const bool is_last = one.next == no_node;
                step({.code = Code::members,
                      .is_data = is_last,
                      .slot = one.slot,
                      .target = first_key,
                      .first = key_count});
                program_.nests.push_back(static_cast<std::uint32_t>(program_.leaves.size()));
                program_.leaves.push_back({.is_beside = true,
                                           .slot = one.slot,
                                           .name = is_last ? path_ + ".#text" : "",
                                           .prefix = path_ + ".",
                                           .first_key = first_key,
                                           .key_count = key_count,
                                           .depends_on = depends_on_});
            } else {
                program_.is_odd |= !ascii::trim(tree_.text_of(one)).empty();
            }
        }
        if (!in_object) {
            close();
        }
    }

    void index_leaves() {
        std::size_t names = 0;
        for (const auto& leaf : program_.leaves) {
            names += leaf.text_name.empty() ? 1 : 2;
        }
        program_.table.assign(std::bit_ceil(2 * names + 2), 0);
        const auto mask = program_.table.size() - 1;
        for (std::size_t i = 0; i < program_.leaves.size(); ++i) {
            for (const auto* name : {&program_.leaves[i].name, &program_.leaves[i].text_name}) {
                auto at = hash_of_name(*name) & mask;
                while (!name->empty() && program_.table[at] != 0) {
                    at = (at + 1) & mask;
                }
                if (!name->empty()) {
                    program_.table[at] = static_cast<std::uint32_t>(i + 1);
                }
            }
        }
    }

    const EvtxTree& tree_;
    EvtxProgram program_ = {};
    std::string pending_ = {};
    std::string path_ = {};
    std::size_t name_bytes_ = 0;
    std::vector<std::uint16_t> depends_on_ = {};
    std::vector<std::uint16_t> deciding_ = {};
};

} // namespace

EvtxProgram compile(const EvtxTree& tree) {
    return Compiler(tree).compile();
}

} // namespace ample::read::detail
