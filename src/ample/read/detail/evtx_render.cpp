#include <ample/core/ascii.hpp>
#include <ample/read/detail/evtx_render.hpp>
#include <ample/read/detail/evtx_text.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace ample::read::detail {

namespace {

using Kind = EvtxNode::Kind;

constexpr std::size_t most_elements = 65536;
constexpr std::size_t most_parts = std::size_t{16} << 20U; ///< bytes of all texts

/// Text of an element or attribute.
struct Text {
    std::string json = {};   ///< as a value of its own
    std::string inside = {}; ///< within a JSON string
    bool is_blank = false;
    bool is_null = false;
};

struct Element {
    std::string key = {}; ///< as inside a JSON string
    bool is_data = false;
    bool is_unnamed_data = false;
    std::vector<std::pair<std::string, std::string>> attributes = {}; ///< key and JSON
    std::vector<Element*> children = {};
    std::vector<Text> texts = {};

    [[nodiscard]] bool is_plain_data() const noexcept {
        return is_data || (is_unnamed_data && attributes.empty() && children.empty());
    }
};

std::string escaped(std::string_view text) {
    std::string out(most_escaped(text.size()), '\0');
    out.resize(static_cast<std::size_t>(write_escaped(text, out.data()) - out.data()));
    return out;
}

Text text_of(std::uint8_t type, std::string_view bytes) {
    Text text;
    std::string room(most_value(bytes.size()), '\0');
    const auto cut = [&](const char* end) {
        return room.substr(0, static_cast<std::size_t>(end - room.data()));
    };
    text.json = cut(write_json(type, bytes, room.data()));
    text.inside = cut(write_json_inside(type, bytes, room.data()));
    text.is_null = type == 0;
    text.is_blank = type == 0 || trimmed(type, bytes).empty();
    return text;
}

Text literal_text(std::string_view text) {
    const auto inside = escaped(text);
    return {"\"" + inside + "\"", inside, ascii::trim(text).empty(), false};
}

std::string joined(const std::vector<Text>& texts) {
    if (texts.size() == 1) {
        return texts.front().json;
    }
    std::string sum = "\"";
    for (const auto& text : texts) {
        sum += text.inside;
    }
    return sum + "\"";
}

/// Puts values into templates.
class Builder {
public:
    Builder(const EvtxParts& parts, EvtxOutput& out) : parts_(parts), out_(out) {}

    /// The elements of the instances from `number` on.
    std::vector<Element*> chain(std::uint32_t number) {
        std::vector<Element*> made;
        for (; number != 0 && !is_over_; number = parts_.instances[number - 1].next) {
            const auto& instance = parts_.instances[number - 1];
            const auto& tree = instance.one->tree;
            for (auto at = tree.root; at != no_node; at = tree.nodes[at].next) {
                element(instance, at, made);
            }
        }
        return made;
    }

    [[nodiscard]] bool is_over() const noexcept { return is_over_; }

private:
    [[nodiscard]] static const EvtxNode& node(const EvtxInstance& instance, std::uint32_t at) {
        return instance.one->tree.nodes[at];
    }

    /// The most elements that an array in the texts of this element has; nothing without one.
    [[nodiscard]] std::optional<std::size_t> repeats(const EvtxInstance& instance,
                                                     std::uint32_t first) const {
        std::optional<std::size_t> most;
        for (auto at = first; at != no_node; at = node(instance, at).next) {
            const auto& one = node(instance, at);
            if (one.kind == Kind::slot) {
                const auto& value = parts_.value(instance, one.slot);
                if (value.is_array()) {
                    most = std::max(most.value_or(0),
                                    count_elements(value.type, parts_.bytes_of(value)));
                }
            } else if (one.kind == Kind::attribute) {
                if (const auto inner = repeats(instance, one.content)) {
                    most = std::max(most.value_or(0), *inner);
                }
            }
        }
        return most;
    }

    [[nodiscard]] static bool holds_elements(const EvtxInstance& instance, std::uint32_t first) {
        for (auto at = first; at != no_node; at = node(instance, at).next) {
            if (node(instance, at).kind == Kind::element) {
                return true;
            }
        }
        return false;
    }

    void element(const EvtxInstance& instance, std::uint32_t at, std::vector<Element*>& made) {
        const auto& one = node(instance, at);
        if (one.slot != no_slot && parts_.value(instance, one.slot).is_null()) {
            return;
        }
        auto times = repeats(instance, one.content);
        if (const auto more = repeats(instance, one.attributes)) {
            times = std::max(times.value_or(0), *more);
        }
        const auto count = std::max(times.value_or(1), std::size_t{1});
        for (std::size_t i = 0; i < count && !is_over_; ++i) {
            made.push_back(build(instance, at, i));
        }
    }

    Element* build(const EvtxInstance& instance, std::uint32_t at, std::size_t turn) {
        const auto& one = node(instance, at);
        auto& built = elements_.emplace_back();
        is_over_ |= elements_.size() > most_elements || !out_.step();
        built.key = escaped(instance.one->tree.text_of(one));
        const bool is_data = built.key == "Data";
        built.is_unnamed_data = is_data;
        for (auto i = one.attributes; i != no_node && !is_over_; i = node(instance, i).next) {
            const auto name = instance.one->tree.text_of(node(instance, i));
            auto texts = texts_of(instance, node(instance, i).content, turn);
            if (is_data && name == "Name" && built.is_unnamed_data) {
                built.is_unnamed_data = false;
                built.is_data = true;
                built.key.clear();
                for (const auto& text : texts) {
                    built.key += text.inside;
                }
            } else if (!std::all_of(texts.begin(), texts.end(), [](const Text& text) {
                           return text.inside.empty();
                       })) {
                built.attributes.emplace_back(escaped(name), joined(texts));
            }
        }
        if (built.is_data) {
            built.attributes.clear();
        }
        add_content(built, instance, one.content, turn);
        const bool is_data_text = built.is_data || built.is_unnamed_data;
        if (built.texts.size() == 1 && built.texts.front().is_null && !is_data_text) {
            built.texts.front().json = "null";
        }
        if (!built.children.empty() || holds_elements(instance, one.content)) {
            std::erase_if(built.texts, [](const Text& text) { return text.is_blank; });
        }
        return &built;
    }

    void add_content(Element& built,
                     const EvtxInstance& instance,
                     std::uint32_t first,
                     std::size_t turn) {
        for (auto at = first; at != no_node && !is_over_; at = node(instance, at).next) {
            const auto& one = node(instance, at);
            if (one.kind == Kind::element) {
                element(instance, at, built.children);
            } else if (one.kind == Kind::slot && parts_.value(instance, one.slot).is_xml()) {
                const auto inner = chain(parts_.value(instance, one.slot).nested);
                built.children.insert(built.children.end(), inner.begin(), inner.end());
            } else {
                built.texts.push_back(text_at(instance, one, turn));
            }
        }
    }

    std::vector<Text>
    texts_of(const EvtxInstance& instance, std::uint32_t first, std::size_t turn) {
        std::vector<Text> texts;
        for (auto at = first; at != no_node; at = node(instance, at).next) {
            texts.push_back(text_at(instance, node(instance, at), turn));
        }
        return texts;
    }

    Text text_at(const EvtxInstance& instance, const EvtxNode& one, std::size_t turn) {
        if (one.kind == Kind::text) {
            return counted(literal_text(instance.one->tree.text_of(one)));
        }
        const auto& value = parts_.value(instance, one.slot);
        if (!value.is_array()) {
            // BinXML in an attribute has no text of its own; its bytes are shown.
            const auto type =
                value.is_xml() ? static_cast<std::uint8_t>(EvtxType::binary) : value.type;
            return counted(text_of(type, parts_.bytes_of(value)));
        }
        const auto& items = items_of(value);
        const auto item = turn < items.size() ? items[turn] : std::string_view{};
        return counted(text_of(static_cast<std::uint8_t>(value.type & ~evtx_array_flag), item));
    }

    const std::vector<std::string_view>& items_of(const EvtxValue& value) {
        auto& items = items_[&value];
        EvtxElements rest(value.type, parts_.bytes_of(value));
        for (const bool is_new = items.empty(); is_new && !rest.is_done();) {
            items.push_back(rest.next());
        }
        return items;
    }

    Text counted(Text text) {
        bytes_ += text.inside.size() + sizeof(Text);
        is_over_ |= bytes_ > most_parts || !out_.step(1 + text.inside.size() / 16);
        return text;
    }

    const EvtxParts& parts_;
    EvtxOutput& out_;
    std::deque<Element> elements_ = {};
    std::map<const EvtxValue*, std::vector<std::string_view>> items_ = {};
    std::size_t bytes_ = 0;
    bool is_over_ = false;
};

/// Writes elements as members of an object.
class Members {
public:
    Members(EvtxOutput& out, std::size_t limit) : out_(out), limit_(limit) {}

    void write(const std::vector<Element*>& elements) {
        std::set<std::string> used;
        std::map<std::string, std::size_t> numbers;
        for (std::size_t i = 0; i < elements.size() && !is_over();) {
            const auto& one = *elements[i];
            auto end = i + 1;
            while (one.is_plain_data() && end < elements.size() && is_like(one, *elements[end])) {
                ++end;
            }
            auto key = one.key;
            for (auto& number = numbers[one.key]; !used.insert(key).second;) {
                key = one.key + "_" + std::to_string(++number);
            }
            out_.add("\"" + key + "\":");
            if (end - i > 1) {
                list(elements, i, end);
            } else {
                value(one);
            }
            out_.add(",");
            i = end;
        }
    }

    [[nodiscard]] bool is_over() const noexcept { return out_.size() > limit_; }

private:
    static bool is_like(const Element& a, const Element& b) {
        return b.is_plain_data() && a.is_data == b.is_data && a.key == b.key;
    }

    void list(const std::vector<Element*>& elements, std::size_t begin, std::size_t end) {
        const bool is_unnamed = !elements[begin]->is_data;
        out_.add(is_unnamed ? "{\"#text\":[" : "[");
        for (auto i = begin; i < end && !is_over(); ++i) {
            const auto& one = *elements[i];
            if (is_unnamed) {
                out_.add(one.texts.empty() ? "null" : joined(one.texts));
            } else {
                value(one);
            }
            out_.add(i + 1 == end ? "" : ",");
        }
        out_.add(is_unnamed ? "]}" : "]");
    }

    void value(const Element& one) {
        if (one.attributes.empty() && one.children.empty() && !one.is_unnamed_data) {
            out_.add(one.texts.empty() ? "null" : joined(one.texts));
            return;
        }
        const auto begin = out_.size();
        out_.add("{");
        if (!one.attributes.empty()) {
            attributes(one);
        }
        write(one.children);
        if (!one.texts.empty()) {
            out_.add("\"#text\":" + joined(one.texts) + ",");
        }
        if (out_.size() == begin + 1) {
            out_.resize(begin);
            out_.add("null");
        } else {
            out_.set_back('}');
        }
    }

    void attributes(const Element& one) {
        out_.add("\"#attributes\":{");
        std::set<std::string> used;
        for (const auto& [name, json] : one.attributes) {
            auto key = name;
            for (std::size_t number = 0; !used.insert(key).second;) {
                key = name + "_" + std::to_string(++number);
            }
            out_.add("\"");
            out_.add(key);
            out_.add("\":");
            out_.add(json);
            out_.add(",");
        }
        out_.set_back('}');
        out_.add(",");
    }

    EvtxOutput& out_;
    std::size_t limit_;
};

} // namespace

EvtxOutcome write_by_tree(const EvtxParts& parts, EvtxOutput& out) {
    const auto begin = out.size();
    Builder builder(parts, out);
    const auto roots = builder.chain(1);
    Members members(out, begin + most_rendered);
    out.add("{");
    if (!builder.is_over()) {
        members.write(roots);
    }
    if (builder.is_over() || members.is_over()) {
        out.resize(begin);
        return EvtxOutcome::too_long;
    }
    if (out.back() == '{') {
        out.add("}");
    } else {
        out.set_back('}');
    }
    return EvtxOutcome::written;
}

} // namespace ample::read::detail
