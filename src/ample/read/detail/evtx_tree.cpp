#include <ample/core/utf8.hpp>
#include <ample/read/detail/evtx_text.hpp>
#include <ample/read/detail/evtx_tree.hpp>

#include <algorithm>

namespace ample::read::detail {

namespace {

constexpr int most_levels = 64;
constexpr std::size_t name_header = 8; ///< next, hash, count

constexpr std::string_view cut_off = "BinXML ends inside a token";
constexpr std::string_view bad_name = "a name of BinXML does not hold";
constexpr std::string_view bad_token = "a token of BinXML is not known or out of place";
constexpr std::string_view too_deep = "BinXML is nested deeper than 64 levels";

using Kind = EvtxNode::Kind;

std::uint16_t hash_of(std::string_view units) noexcept {
    std::uint32_t hash = 0;
    for (std::size_t at = 0; at + 1 < units.size(); at += 2) {
        hash = hash * 65599 + load<std::uint16_t>(units, at);
    }
    return static_cast<std::uint16_t>(hash);
}

/// Hash, count and characters of the name at `at`; empty when none holds there.
std::string_view raw_name_at(std::string_view chunk, std::size_t at) noexcept {
    if (!has(chunk, at, name_header)) {
        return {};
    }
    const auto size = std::size_t{2} * load<std::uint16_t>(chunk, at + 6);
    if (!has(chunk, at + name_header, size + 2)) {
        return {};
    }
    const auto units = chunk.substr(at + name_header, size);
    const bool holds = load<std::uint16_t>(chunk, at + 4) == hash_of(units) &&
                       load<std::uint16_t>(chunk, at + name_header + size) == 0 && size != 0;
    return holds ? chunk.substr(at + 4, 4 + size) : std::string_view{};
}

class TreeReader {
public:
    TreeReader(std::string_view chunk, std::size_t begin, std::size_t end, EvtxTree& tree)
        : chunk_(chunk), start_(begin), at_(begin), end_(end), tree_(tree) {}

    std::string_view read() {
        if (here(EvtxToken::fragment_header)) {
            at_ += 4;
        }
        std::uint32_t last = no_node;
        while (at_ < end_ && !here(EvtxToken::end)) {
            std::uint32_t node = no_node;
            if (here(EvtxToken::open_element)) {
                node = element(1);
            } else if (here(EvtxToken::pi_target)) {
                node = instruction();
            } else if (here(EvtxToken::fragment_header)) {
                at_ += 4;
                continue;
            } else {
                why_ = bad_token;
            }
            if (!why_.empty()) {
                return why_;
            }
            link(last, node, tree_.root);
        }
        at_ += at_ < end_ ? 1 : 0;
        tree_.end = static_cast<std::uint32_t>(std::min(at_, end_));
        return why_;
    }

private:
    [[nodiscard]] std::uint8_t token() const noexcept {
        return at_ < end_ ? static_cast<std::uint8_t>(chunk_[at_]) : 0;
    }

    [[nodiscard]] EvtxToken kind() const noexcept {
        return static_cast<EvtxToken>(token() & ~evtx_more_flag);
    }

    [[nodiscard]] bool here(EvtxToken wanted) const noexcept {
        return at_ < end_ && kind() == wanted;
    }

    template <class T>
    T take() {
        if (at_ > end_ || end_ - at_ < sizeof(T)) {
            why_ = cut_off;
            at_ = end_;
            return {};
        }
        const auto value = load<T>(chunk_, at_);
        at_ += sizeof(T);
        return value;
    }

    std::uint32_t add(Kind kind) {
        tree_.nodes.push_back({.kind = kind});
        return static_cast<std::uint32_t>(tree_.nodes.size() - 1);
    }

    void link(std::uint32_t& last, std::uint32_t node, std::uint32_t& first) {
        if (last == no_node) {
            first = node;
        } else {
            tree_.nodes[last].next = node;
        }
        last = node;
    }

    void set_text(std::uint32_t node, std::string_view text) {
        tree_.nodes[node].begin = static_cast<std::uint32_t>(tree_.text.size());
        tree_.nodes[node].size = static_cast<std::uint32_t>(text.size());
        tree_.text += text;
    }

    /// Whether a name is referred to `skip` bytes behind here.
    [[nodiscard]] bool is_name_use(std::size_t skip) const noexcept {
        const auto at = at_ + skip;
        return at <= end_ && end_ - at >= 4 &&
               !raw_name_at(chunk_, load<std::uint32_t>(chunk_, at)).empty();
    }

    std::string name() {
        const auto at = at_;
        const auto offset = take<std::uint32_t>();
        const auto raw = why_.empty() ? raw_name_at(chunk_, offset) : std::string_view{};
        if (raw.empty()) {
            why_ = why_.empty() ? bad_name : why_;
            return {};
        }
        const bool is_here = offset == at_;
        if (is_here) {
            at_ += 4 + raw.size() + 2;
        }
        tree_.names.push_back({static_cast<std::uint32_t>(at - start_),
                               is_here,
                               static_cast<std::uint32_t>(tree_.raw_names.size()),
                               static_cast<std::uint32_t>(raw.size())});
        tree_.raw_names += raw;
        return utf8_of_utf16(raw.substr(4));
    }

    std::string counted_text() {
        const auto size = std::size_t{2} * take<std::uint16_t>();
        if (!why_.empty() || end_ - at_ < size) {
            why_ = cut_off;
            return {};
        }
        auto text = chunk_.substr(at_, size);
        at_ += size;
        while (text.ends_with(std::string_view("\0\0", 2))) {
            text.remove_suffix(2);
        }
        return utf8_of_utf16(text);
    }

    std::uint32_t element(int level) {
        if (level > most_levels) {
            why_ = too_deep;
            return no_node;
        }
        const bool has_attributes = (token() & evtx_more_flag) != 0;
        const auto node = add(Kind::element);
        ++at_;
        if (is_name_use(6)) {
            tree_.nodes[node].slot = take<std::uint16_t>();
        }
        take<std::uint32_t>(); // bytes that follow
        set_text(node, name());
        if (has_attributes) {
            take<std::uint32_t>(); // bytes of the list
            read_attributes(node);
        }
        if (!why_.empty()) {
            return node;
        }
        if (here(EvtxToken::close_empty)) {
            ++at_;
        } else if (here(EvtxToken::close_start)) {
            ++at_;
            read_content(node, level);
        } else {
            why_ = at_ < end_ ? bad_token : cut_off;
        }
        return node;
    }

    void read_attributes(std::uint32_t element) {
        std::uint32_t last = no_node;
        while (why_.empty() && here(EvtxToken::attribute)) {
            ++at_;
            const auto node = add(Kind::attribute);
            set_text(node, name());
            std::uint32_t last_piece = no_node;
            while (why_.empty() && read_piece(node, last_piece)) {
            }
            link(last, node, tree_.nodes[element].attributes);
        }
    }

    void read_content(std::uint32_t element, int level) {
        std::uint32_t last = no_node;
        while (why_.empty()) {
            if (here(EvtxToken::end_element)) {
                ++at_;
                return;
            }
            std::uint32_t node = no_node;
            if (here(EvtxToken::open_element)) {
                node = this->element(level + 1);
            } else if (here(EvtxToken::pi_target)) {
                node = instruction();
            } else {
                if (!read_piece(element, last)) {
                    why_ = at_ < end_ ? bad_token : cut_off;
                }
                continue;
            }
            link_in(element, last, node);
        }
    }

    void link_in(std::uint32_t parent, std::uint32_t& last, std::uint32_t node) {
        auto first = tree_.nodes[parent].content;
        link(last, node, first);
        tree_.nodes[parent].content = first;
    }

    std::uint32_t instruction() {
        ++at_;
        const auto node = add(Kind::element);
        set_text(node, "?" + name());
        if (why_.empty() && here(EvtxToken::pi_text)) {
            ++at_;
            const auto text = counted_text();
            const auto piece = add(Kind::text);
            set_text(piece, text);
            tree_.nodes[node].content = piece;
        }
        return node;
    }

    /// Adds text to the text that `last` may be.
    void add_text(std::uint32_t parent, std::uint32_t& last, std::string_view text) {
        if (last != no_node && tree_.nodes[last].kind == Kind::text &&
            tree_.nodes[last].begin + tree_.nodes[last].size == tree_.text.size()) {
            tree_.nodes[last].size += static_cast<std::uint32_t>(text.size());
            tree_.text += text;
            return;
        }
        const auto node = add(Kind::text);
        set_text(node, text);
        link_in(parent, last, node);
    }

    void add_slot(std::uint32_t parent, std::uint32_t& last) {
        const bool is_optional = kind() == EvtxToken::optional_substitution;
        ++at_;
        const auto node = add(Kind::slot);
        tree_.nodes[node].is_optional = is_optional;
        tree_.nodes[node].slot = take<std::uint16_t>();
        take<std::uint8_t>(); // the type; each instance tells its own
        tree_.slots = std::max(tree_.slots, 1U + tree_.nodes[node].slot);
        link_in(parent, last, node);
    }

    /// A piece of text at hand: false when there is none.
    bool read_piece(std::uint32_t parent, std::uint32_t& last) {
        if (at_ >= end_) {
            return false;
        }
        switch (kind()) {
        case EvtxToken::substitution:
        case EvtxToken::optional_substitution:
            add_slot(parent, last);
            return true;
        case EvtxToken::value:
            ++at_;
            if (take<std::uint8_t>() != static_cast<std::uint8_t>(EvtxType::string)) {
                why_ = why_.empty() ? bad_token : why_;
                return true;
            }
            add_text(parent, last, counted_text());
            return true;
        case EvtxToken::cdata:
            ++at_;
            add_text(parent, last, counted_text());
            return true;
        case EvtxToken::char_reference: {
            ++at_;
            std::string text;
            utf8::append(text, take<std::uint16_t>());
            add_text(parent, last, text);
            return true;
        }
        case EvtxToken::entity_reference:
            ++at_;
            add_text(parent, last, entity(name()));
            return true;
        default:
            return false;
        }
    }

    static std::string entity(const std::string& name) {
        constexpr std::pair<std::string_view, std::string_view> known[] = {
            {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
        for (const auto& [word, sign] : known) {
            if (name == word) {
                return std::string(sign);
            }
        }
        return "&" + name + ";";
    }

    std::string_view chunk_;
    std::size_t start_;
    std::size_t at_;
    std::size_t end_;
    EvtxTree& tree_;
    std::string_view why_ = {};
};

} // namespace

std::string_view
read_tree(std::string_view chunk, std::size_t begin, std::size_t end, EvtxTree& tree) {
    return TreeReader(chunk, begin, end, tree).read();
}

bool is_same_tree(const EvtxTree& tree,
                  std::string_view raw,
                  std::string_view chunk,
                  std::size_t begin) noexcept {
    std::size_t done = 0;
    const auto is_same = [&](std::size_t end) {
        return std::memcmp(raw.data() + done, chunk.data() + begin + done, end - done) == 0;
    };
    for (const auto& use : tree.names) {
        if (!is_same(use.at)) {
            return false;
        }
        const std::size_t offset = load<std::uint32_t>(chunk, begin + use.at);
        if (use.is_here != (offset == begin + use.at + 4) ||
            !has(chunk, offset, 4 + use.size + 2) ||
            std::memcmp(chunk.data() + offset + 4, tree.raw_names.data() + use.begin, use.size) !=
                0 ||
            load<std::uint16_t>(chunk, offset + 4 + use.size) != 0) {
            return false;
        }
        done = use.at + (use.is_here ? 8 : 4); // neither the offset nor the next name's matter
    }
    return is_same(raw.size());
}

} // namespace ample::read::detail
