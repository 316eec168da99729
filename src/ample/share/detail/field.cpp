#include <ample/share/detail/field.hpp>

#include <nlohmann/json.hpp>

namespace ample::share::detail {

Field Field::operator[](std::string_view key) const {
    if (!is_object()) {
        return {};
    }
    const auto found = node_->find(key);
    return found == node_->end() || found->is_null() ? Field() : Field(*found);
}

bool Field::is_list() const {
    return node_ != nullptr && node_->is_array();
}

bool Field::is_object() const {
    return node_ != nullptr && node_->is_object();
}

std::string_view Field::text() const {
    if (node_ == nullptr || !node_->is_string()) {
        return {};
    }
    return node_->get_ref<const std::string&>();
}

std::string Field::shown() const {
    if (node_ == nullptr || node_->is_structured() || node_->is_null()) {
        return {};
    }
    return node_->is_string() ? std::string(text()) : node_->dump();
}

std::optional<double> Field::number() const {
    if (node_ == nullptr || !node_->is_number()) {
        return std::nullopt;
    }
    return node_->get<double>();
}

std::uint64_t Field::count() const {
    if (is_list()) {
        return node_->size();
    }
    if (node_ == nullptr || !node_->is_number_integer()) {
        return 0;
    }
    const bool is_negative = !node_->is_number_unsigned() && node_->get<std::int64_t>() < 0;
    return is_negative ? 0 : node_->get<std::uint64_t>();
}

bool Field::yes() const {
    return node_ != nullptr && node_->is_boolean() && node_->get<bool>();
}

std::vector<Field> Field::items() const {
    std::vector<Field> list;
    if (is_list()) {
        for (const auto& item : *node_) {
            list.emplace_back(item);
        }
    }
    return list;
}

std::vector<std::string> Field::texts() const {
    std::vector<std::string> list;
    if (!is_list()) {
        if (auto one = shown(); !one.empty()) {
            list.push_back(std::move(one));
        }
        return list;
    }
    for (const auto& item : items()) {
        if (auto one = item.shown(); !one.empty()) {
            list.push_back(std::move(one));
        }
    }
    return list;
}

std::vector<std::pair<std::string_view, Field>> Field::members() const {
    std::vector<std::pair<std::string_view, Field>> list;
    if (is_object()) {
        for (const auto& [key, member] : node_->items()) {
            list.emplace_back(key, Field(member));
        }
    }
    return list;
}

} // namespace ample::share::detail
