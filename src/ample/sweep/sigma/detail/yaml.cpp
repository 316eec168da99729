#include <ample/sweep/sigma/detail/yaml.hpp>

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t most_levels = 64;
constexpr std::size_t most_copied = std::size_t{16} << 20U;

std::string text_of(const yaml_char_t* text) {
    return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

/// One event of libyaml.
class Event {
public:
    Event() = default;

    ~Event() { yaml_event_delete(&event_); }

    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    Event(Event&&) = delete;
    Event& operator=(Event&&) = delete;

    bool read(yaml_parser_t& parser) {
        yaml_event_delete(&event_);
        return yaml_parser_parse(&parser, &event_) == 1;
    }

    const yaml_event_t* operator->() const noexcept { return &event_; }

private:
    yaml_event_t event_ = {};
};

/// What YAML's core schema takes for nothing when it stands without quotes.
bool is_null(std::string_view text) noexcept {
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// How much a node is, its children included.
struct Measure {
    std::size_t nodes = 1;
    std::size_t levels = 1;
    std::size_t bytes = 0;
};

Measure measure(const Yaml& node) {
    Measure all;
    all.bytes = node.text.size();
    const auto add = [&](const Yaml& one) {
        const auto its = measure(one);
        all.nodes += its.nodes;
        all.levels = std::max(all.levels, its.levels + 1);
        all.bytes += its.bytes;
    };
    for (const auto& item : node.items) {
        add(item);
    }
    for (const auto& [key, value] : node.entries) {
        add(value);
        all.bytes += key.size();
    }
    return all;
}

/// Builds trees out of the events of one text. A step that gives nothing has told why.
class Builder {
public:
    explicit Builder(const std::string& text) : text_(text) {
        is_open_ = yaml_parser_initialize(&parser_) == 1;
        if (is_open_) {
            yaml_parser_set_input_string(
                &parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
        }
    }

    ~Builder() { yaml_parser_delete(&parser_); }

    Builder(const Builder&) = delete;
    Builder& operator=(const Builder&) = delete;
    Builder(Builder&&) = delete;
    Builder& operator=(Builder&&) = delete;

    std::optional<std::vector<Yaml>> build() {
        std::vector<Yaml> documents;
        while (next() && event_->type != YAML_STREAM_END_EVENT) {
            if (event_->type == YAML_STREAM_START_EVENT ||
                event_->type == YAML_DOCUMENT_END_EVENT) {
                continue;
            }
            anchors_.clear();
            if (event_->type == YAML_DOCUMENT_START_EVENT && !next()) {
                break;
            }
            auto document = node(0);
            if (!document) {
                break;
            }
            if (document->kind != Yaml::Kind::null) {
                documents.push_back(std::move(*document));
            }
        }
        return why_.empty() ? std::optional(std::move(documents)) : std::nullopt;
    }

    [[nodiscard]] const std::string& why() const noexcept { return why_; }

private:
    /// Tells why, once.
    std::nullopt_t refuse(const yaml_mark_t& mark, const std::string& what) {
        if (why_.empty()) {
            why_ = fmt::format("line {}, column {}: {}", mark.line + 1, mark.column + 1, what);
        }
        return std::nullopt;
    }

    bool next() {
        if (!is_open_) {
            why_ = "no memory for a parser";
            return false;
        }
        if (event_.read(parser_)) {
            return true;
        }
        const auto* const problem = parser_.problem;
        auto mark = parser_.problem_mark;
        if (parser_.error == YAML_READER_ERROR) { // knows its place in bytes only
            const auto before = std::string_view(text_).substr(0, parser_.problem_offset);
            const auto line_begin = before.rfind('\n') + 1; // 0 where there is none
            mark.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
            mark.column = before.size() - line_begin;
        }
        (void)refuse(mark, problem == nullptr ? "not to be read" : problem);
        return false;
    }

    /// The node that begins with the event at hand; its last event is at hand then.
    std::optional<Yaml> node(std::size_t level) {
        const auto mark = event_->start_mark;
        if (event_->type == YAML_ALIAS_EVENT) {
            return copy(text_of(event_->data.alias.anchor), level, mark);
        }
        if (++nodes_ > most_nodes) {
            return refuse(mark, "more than 200000 values");
        }
        if (level > most_levels) {
            return refuse(mark, "nested deeper than 64 levels");
        }
        Yaml made;
        made.line = mark.line + 1;
        std::string anchor;
        bool is_whole = true;
        if (event_->type == YAML_SCALAR_EVENT) {
            anchor = text_of(event_->data.scalar.anchor);
            read_scalar(made);
        } else if (event_->type == YAML_SEQUENCE_START_EVENT) {
            anchor = text_of(event_->data.sequence_start.anchor);
            is_whole = read_list(made, level);
        } else if (event_->type == YAML_MAPPING_START_EVENT) {
            anchor = text_of(event_->data.mapping_start.anchor);
            is_whole = read_map(made, level, mark);
        }
        if (!is_whole) {
            return std::nullopt;
        }
        if (!anchor.empty()) {
            anchors_[anchor] = made;
        }
        return made;
    }

    void read_scalar(Yaml& made) const {
        const auto& scalar = event_->data.scalar;
        made.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
        made.is_plain = scalar.plain_implicit == 1 && scalar.style == YAML_PLAIN_SCALAR_STYLE;
        made.kind = made.is_plain && is_null(made.text) ? Yaml::Kind::null : Yaml::Kind::scalar;
        if (made.kind == Yaml::Kind::null) {
            made.text.clear();
            made.is_plain = false;
        }
    }

    bool read_list(Yaml& made, std::size_t level) {
        made.kind = Yaml::Kind::list;
        while (next() && event_->type != YAML_SEQUENCE_END_EVENT) {
            auto item = node(level + 1);
            if (!item) {
                return false;
            }
            made.items.push_back(std::move(*item));
        }
        return why_.empty();
    }

    bool read_map(Yaml& made, std::size_t level, const yaml_mark_t& mark) {
        made.kind = Yaml::Kind::map;
        std::vector<Yaml> merged;
        while (next() && event_->type != YAML_MAPPING_END_EVENT) {
            const auto key_mark = event_->start_mark;
            auto key = node(level + 1);
            if (!key || !next()) {
                return false;
            }
            if (key->kind == Yaml::Kind::list || key->kind == Yaml::Kind::map) {
                (void)refuse(key_mark, "a key is no scalar");
                return false;
            }
            auto value = node(level + 1);
            if (!value) {
                return false;
            }
            if (key->text == "<<" && key->is_plain && is_merge(*value)) {
                merged.push_back(std::move(*value));
            } else {
                made.entries.emplace_back(std::move(key->text), std::move(*value));
            }
        }
        if (!why_.empty() || !has_no_twins(made, mark)) {
            return false;
        }
        for (const auto& one : merged) {
            merge(made, one);
        }
        return true;
    }

    /// What may stand under the key `<<` of YAML 1.1: a map, or a list of maps.
    static bool is_merge(const Yaml& value) {
        return value.kind == Yaml::Kind::map ||
               (value.kind == Yaml::Kind::list && !value.items.empty() &&
                std::all_of(value.items.begin(), value.items.end(), [](const Yaml& item) {
                    return item.kind == Yaml::Kind::map;
                }));
    }

    /// Adds the entries of `from` whose keys `made` has not; of a list the first map counts first.
    static void merge(Yaml& made, const Yaml& from) {
        std::set<std::string> keys;
        for (const auto& entry : made.entries) {
            keys.insert(entry.first);
        }
        const auto add = [&](const Yaml& map) {
            for (const auto& entry : map.entries) {
                if (keys.insert(entry.first).second) {
                    made.entries.push_back(entry);
                }
            }
        };
        if (from.kind == Yaml::Kind::map) {
            add(from);
        }
        std::for_each(from.items.begin(), from.items.end(), add);
    }

    bool has_no_twins(const Yaml& made, const yaml_mark_t& mark) {
        std::vector<std::string_view> keys;
        keys.reserve(made.entries.size());
        for (const auto& entry : made.entries) {
            keys.push_back(entry.first);
        }
        std::sort(keys.begin(), keys.end());
        const auto twin = std::adjacent_find(keys.begin(), keys.end());
        if (twin != keys.end()) {
            (void)refuse(mark, "the key '" + std::string(*twin) + "' stands twice");
        }
        return twin == keys.end();
    }

    std::optional<Yaml> copy(const std::string& anchor, std::size_t level, const yaml_mark_t& at) {
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end()) {
            return refuse(at, "the alias '" + anchor + "' stands for nothing before it");
        }
        const auto size = measure(found->second);
        nodes_ += size.nodes;
        copied_ += size.bytes;
        if (nodes_ > most_nodes) {
            return refuse(at, "more than 200000 values");
        }
        if (level + size.levels - 1 > most_levels) {
            return refuse(at, "nested deeper than 64 levels");
        }
        if (copied_ > most_copied) {
            return refuse(at, "aliases for more than 16 MiB of text");
        }
        return found->second;
    }

    const std::string& text_;
    yaml_parser_t parser_ = {};
    bool is_open_ = false;
    Event event_ = {};
    std::map<std::string, Yaml> anchors_ = {};
    std::size_t nodes_ = 0;
    std::size_t copied_ = 0; ///< bytes of text
    std::string why_ = {};
};

} // namespace

std::vector<std::string> Yaml::texts_of(std::string_view key) const {
    const auto* const found = find(key);
    std::vector<std::string> texts;
    if (found != nullptr && found->kind == Kind::scalar) {
        texts.push_back(found->text);
    } else if (found != nullptr) {
        for (const auto& item : found->items) {
            if (item.kind == Kind::scalar) {
                texts.push_back(item.text);
            }
        }
    }
    return texts;
}

Result<std::vector<Yaml>> parse_yaml(const std::string& text) {
    Builder builder(text);
    auto documents = builder.build();
    if (!documents) {
        return Error{Kind::damaged, "not YAML: " + builder.why(), ""};
    }
    return std::move(*documents);
}

} // namespace ample::sweep::sigma::detail
