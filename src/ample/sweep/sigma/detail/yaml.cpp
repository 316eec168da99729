#include <ample/sweep/sigma/detail/yaml.hpp>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t most_levels = 64;

/// Copies one document, counting what it copies. Throws YAML::Exception when it is too much.
class Copier {
public:
    Yaml copy(const YAML::Node& node, std::size_t level) {
        if (++nodes_ > most_nodes) {
            throw YAML::Exception(node.Mark(), "more than 200000 values");
        }
        if (level > most_levels) {
            throw YAML::Exception(node.Mark(), "nested deeper than 64 levels");
        }
        Yaml made;
        made.line = static_cast<std::size_t>(node.Mark().line) + 1;
        switch (node.Type()) {
        case YAML::NodeType::Scalar:
            made.kind = Yaml::Kind::scalar;
            made.text = node.Scalar();
            made.is_plain = node.Tag() == "?";
            break;
        case YAML::NodeType::Sequence:
            made.kind = Yaml::Kind::list;
            for (const auto& item : node) {
                made.items.push_back(copy(item, level + 1));
            }
            break;
        case YAML::NodeType::Map:
            made.kind = Yaml::Kind::map;
            for (const auto& entry : node) {
                add_entry(made, entry, level);
            }
            refuse_twins(made, node);
            break;
        default:
            break;
        }
        return made;
    }

private:
    void add_entry(Yaml& made, const YAML::detail::iterator_value& entry, std::size_t level) {
        if (!entry.first.IsScalar() && !entry.first.IsNull()) {
            throw YAML::Exception(entry.first.Mark(), "a key is no scalar");
        }
        auto key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        made.entries.emplace_back(std::move(key), copy(entry.second, level + 1));
    }

    static void refuse_twins(const Yaml& made, const YAML::Node& node) {
        std::vector<std::string_view> keys;
        keys.reserve(made.entries.size());
        for (const auto& entry : made.entries) {
            keys.push_back(entry.first);
        }
        std::sort(keys.begin(), keys.end());
        const auto twin = std::adjacent_find(keys.begin(), keys.end());
        if (twin != keys.end()) {
            throw YAML::Exception(node.Mark(), "the key '" + std::string(*twin) + "' stands twice");
        }
    }

    std::size_t nodes_ = 0;
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
    try {
        std::vector<Yaml> documents;
        Copier copier;
        for (const auto& node : YAML::LoadAll(text)) {
            auto document = copier.copy(node, 0);
            if (document.kind != Yaml::Kind::null) {
                documents.push_back(std::move(document));
            }
        }
        return documents;
    } catch (const YAML::Exception& fault) {
        const auto where =
            fault.mark.is_null()
                ? std::string()
                : fmt::format("line {}, column {}: ", fault.mark.line + 1, fault.mark.column + 1);
        return Error{Kind::damaged, "not YAML: " + where + fault.msg, ""};
    }
}

} // namespace ample::sweep::sigma::detail
