// YAML as rules use it: a tree of maps, lists and scalars, bounded.
//
// Aliases are copied out, so that the tree has no sharing; a text whose nodes come to more than
// 200,000, or its copies to more than 16 MiB, or that nests deeper than 64 levels, is refused. Keys
// of a map keep their order; a key that stands twice is an error, since one of the two would be
// ignored.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::sweep::sigma::detail {

/// One node. Scalars keep their text; `is_plain` says that it stood without quotes, so that `1`,
/// `true` and `null` can be told from '1', 'true' and 'null'.
struct Yaml {
    enum class Kind { null, scalar, list, map };

    Kind kind = Kind::null;
    bool is_plain = false;
    std::size_t line = 0; ///< from 1
    std::string text = {};
    std::vector<Yaml> items = {};                           ///< of a list
    std::vector<std::pair<std::string, Yaml>> entries = {}; ///< of a map

    /// The entry called `key` of a map, or null.
    [[nodiscard]] const Yaml* find(std::string_view key) const noexcept {
        for (const auto& [name, value] : entries) {
            if (name == key) {
                return &value;
            }
        }
        return nullptr;
    }

    /// The text of the scalar `key`, or "".
    [[nodiscard]] std::string text_of(std::string_view key) const {
        const auto* const found = find(key);
        return found != nullptr && found->kind == Kind::scalar ? found->text : std::string();
    }

    /// The scalars under `key`: one, or those of a list.
    [[nodiscard]] std::vector<std::string> texts_of(std::string_view key) const;
};

/// The documents of `text`. Fails with `damaged` and line and column.
Result<std::vector<Yaml>> parse_yaml(const std::string& text);

} // namespace ample::sweep::sigma::detail
