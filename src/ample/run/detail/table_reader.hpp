// Tables of the case file, read key by key. A slip of the pen is told with its line and what may
// have been meant.

#pragma once

#include <ample/core/result.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::run::detail {

/// "did you mean 'KEY'?", or what is known when nothing comes near.
std::string nearest(std::string_view word, const std::vector<std::string_view>& known);

/// Reads one table and remembers the first thing that is wrong.
class TableReader {
public:
    TableReader(const toml::table& table, std::string_view file, std::string_view where)
        : table_(table), file_(file), where_(where) {}

    void text(std::string_view key, std::string& into) {
        if (const auto* node = take(key)) {
            if (const auto* value = node->as_string()) {
                into = value->get();
            } else {
                fail(*node, fmt::format("'{}' must be text", key));
            }
        }
    }

    template <class Number>
    void number(std::string_view key, std::optional<Number>& into) {
        if (const auto* node = take(key)) {
            if (const auto* value = node->as_integer()) {
                into = static_cast<Number>(value->get());
            } else {
                fail(*node, fmt::format("'{}' must be a whole number", key));
            }
        }
    }

    /// A number from 1 on.
    void count(std::string_view key, std::uint64_t& into) {
        std::optional<std::int64_t> number;
        this->number(key, number);
        if (number && *number < 1) {
            refuse(key, fmt::format("'{}' must be 1 or more", key));
        } else if (number) {
            into = static_cast<std::uint64_t>(*number);
        }
    }

    void texts(std::string_view key, std::vector<std::string>& into) {
        const auto* node = take(key);
        if (node == nullptr) {
            return;
        }
        if (const auto* one = node->as_string()) {
            into.push_back(one->get());
        } else if (const auto* list = node->as_array()) {
            for (const auto& item : *list) {
                if (const auto* value = item.as_string()) {
                    into.push_back(value->get());
                } else {
                    fail(item, fmt::format("'{}' must be a list of texts", key));
                }
            }
        } else {
            fail(*node, fmt::format("'{}' must be a list of texts", key));
        }
    }

    const toml::table* table(std::string_view key) {
        const auto* node = take(key);
        if (node != nullptr && node->as_table() == nullptr) {
            fail(*node, fmt::format("'{0}' must be a table: [{0}]", key));
        }
        return node == nullptr ? nullptr : node->as_table();
    }

    std::vector<const toml::table*> tables(std::string_view key) {
        std::vector<const toml::table*> found;
        const auto* node = take(key);
        if (node == nullptr) {
            return found;
        }
        const auto* list = node->as_array();
        if (list == nullptr) {
            fail(*node, fmt::format("'{0}' must be a list of tables: [[{0}]]", key));
            return found;
        }
        for (const auto& item : *list) {
            if (const auto* table = item.as_table()) {
                found.push_back(table);
            } else {
                fail(item, fmt::format("'{0}' must be a list of tables: [[{0}]]", key));
            }
        }
        return found;
    }

    /// Records a fault at `key`, which has been read.
    void refuse(std::string_view key, const std::string& what, std::string hint = "") {
        if (const auto* node = table_.get(key)) {
            fail(*node, what, std::move(hint));
        }
    }

    /// Call after all keys were asked for.
    Status finish() {
        for (const auto& [key, node] : table_) {
            if (std::find(known_.begin(), known_.end(), key.str()) == known_.end()) {
                fail(node,
                     fmt::format("unknown key '{}' in {}", key.str(), where_),
                     nearest(key.str(), known_));
            }
        }
        if (fault_) {
            return *fault_;
        }
        return Done{};
    }

private:
    const toml::node* take(std::string_view key) {
        known_.push_back(key);
        return table_.get(key);
    }

    void fail(const toml::node& node, const std::string& what, std::string hint = "") {
        if (!fault_) {
            fault_ = Error{Kind::damaged,
                           fmt::format("{}:{}: {}", file_, node.source().begin.line, what),
                           std::move(hint)};
        }
    }

    const toml::table& table_;
    std::string_view file_;
    std::string_view where_;
    std::vector<std::string_view> known_ = {};
    std::optional<Error> fault_ = {};
};

} // namespace ample::run::detail
