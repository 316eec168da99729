#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/columns.hpp>
#include <ample/sweep/feed/json_row.hpp>
#include <ample/sweep/feed/json_walk.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace ample::sweep::feed {

namespace {

using nlohmann::json;

/// Keys that records of logs have, and feeds do not.
constexpr std::array<std::string_view, 17> log_keys = {"@timestamp",
                                                       "_path",
                                                       "_time",
                                                       "client_ip",
                                                       "clientip",
                                                       "event_type",
                                                       "eventid",
                                                       "eventtime",
                                                       "flow_id",
                                                       "id.orig_h",
                                                       "remote_addr",
                                                       "source_ip",
                                                       "src_ip",
                                                       "src_port",
                                                       "srcip",
                                                       "timecreated",
                                                       "ts"};

/// Keys for the time of an event, which stand in a feed only beside what logs have no key for.
constexpr std::array<std::string_view, 4> time_keys = {
    "datetime", "event_time", "time", "timestamp"};

bool is_told_by_feeds(Role role) noexcept {
    constexpr std::array roles = {Role::family,
                                  Role::campaign,
                                  Role::first_seen,
                                  Role::valid_from,
                                  Role::valid_until,
                                  Role::tlp,
                                  Role::confidence,
                                  Role::labels};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool may_have_several(Role role) noexcept {
    return role == Role::value || role == Role::typed || role == Role::labels;
}

/// Takes the events of one object.
class RowReader final : public json::json_sax_t {
public:
    explicit RowReader(JsonRow& row) : row_(row) {}

    bool null() override { return true; }

    bool boolean(bool value) override { return take(value ? "true" : "false"); }

    bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }

    bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }

    bool number_float(number_float_t /*value*/, const string_t& text) override {
        return take(text);
    }

    bool string(string_t& value) override { return take(std::move(value)); }

    bool binary(binary_t& /*value*/) override { return true; }

    bool start_object(std::size_t /*members*/) override {
        is_array_ = depth_ == 1 ? false : is_array_;
        before_ = elements_.size();
        if (depth_ == 1 && role_ == Role::tlp) {
            has_inner_ = false;
        } else if (depth_ == 1 || (depth_ == 2 && role_ != Role::labels)) {
            tell_not_read();
        }
        return go_deeper();
    }

    bool end_object() override {
        --depth_;
        const bool is_empty_label = depth_ == 2 && is_array_ && elements_.size() == before_;
        const bool is_other_marking =
            depth_ == 1 && !is_array_ && role_ == Role::tlp && !has_inner_;
        if (is_empty_label || is_other_marking) {
            tell_not_read();
        }
        return true;
    }

    bool start_array(std::size_t /*elements*/) override {
        is_array_ = depth_ == 1 ? true : is_array_;
        if (depth_ == 2) {
            tell_not_read();
        }
        return go_deeper();
    }

    bool end_array() override {
        if (--depth_ == 1 && is_array_) {
            flush();
        }
        return true;
    }

    bool key(string_t& name) override {
        inner_key_ = name;
        if (depth_ != 1) {
            return true;
        }
        name_ = std::move(name);
        role_ = role_of(name_);
        has_value_ = has_value_ || role_ == Role::value;
        says_feed_ = says_feed_ || is_told_by_feeds(role_);
        if (log_key_.empty() && is_log_key(name_)) {
            log_key_ = name_;
        }
        if (time_key_.empty() && is_one_of(time_keys, ascii::lower(name_))) {
            time_key_ = name_;
        }
        if (role_ != Role::none && !seen_.insert(name_).second) {
            row_.fault = "the key '" + name_ + "' stands in it twice";
            return false;
        }
        return true;
    }

    bool parse_error(std::size_t /*position*/,
                     const std::string& /*token*/,
                     const nlohmann::detail::exception& /*why*/) override {
        row_.fault = "not JSON in UTF-8";
        return false;
    }

    /// A key that says that the object is a record of a log; empty where none does.
    [[nodiscard]] std::string log_key() const {
        return has_value_ ? "" : !log_key_.empty() || says_feed_ ? log_key_ : time_key_;
    }

private:
    bool go_deeper() {
        if (++depth_ <= deepest_object) {
            return true;
        }
        row_.fault = "nested more than " + std::to_string(deepest_object) + " deep";
        return false;
    }

    bool take(std::string text) {
        if (depth_ == 1) {
            put(std::move(text));
        } else if (depth_ == 2 && !is_array_ && role_ == Role::tlp && inner_key_ == "tlp") {
            has_inner_ = true; // "marking": {"tlp": "amber"} of the Elastic Common Schema
            put(std::move(text));
        } else if (is_array_ && (depth_ == 2 || is_name_of_label())) {
            elements_.push_back(std::move(text));
        }
        return true;
    }

    /// MISP has its tags as objects with a name.
    [[nodiscard]] bool is_name_of_label() const {
        return depth_ == 3 && role_ == Role::labels && inner_key_ == "name";
    }

    void put(std::string text) {
        row_.names.push_back(name_);
        row_.cells.push_back(std::move(text));
    }

    void flush() {
        if (may_have_several(role_)) {
            for (auto& element : elements_) {
                put(std::move(element));
            }
        } else if (!elements_.empty()) {
            std::string joined;
            for (const auto& element : elements_) {
                joined += (joined.empty() ? "" : ", ") + element;
            }
            put(std::move(joined));
        }
        elements_.clear();
    }

    void tell_not_read() {
        if (role_ == Role::none) {
            const bool is_told = !row_.names.empty() && row_.names.back() == name_;
            if (!is_told && depth_ > 0) {
                put("…");
            }
            return;
        }
        if ((row_.not_read.empty() || row_.not_read.back() != name_)) {
            row_.not_read.push_back(name_);
        }
    }

    JsonRow& row_;
    std::unordered_set<std::string> seen_ = {};
    std::vector<std::string> elements_ = {}; ///< of the array that is read
    std::string name_ = {};                  ///< the key of the row that is read
    std::string inner_key_ = {};             ///< the key that was read last, at any depth
    std::size_t before_ = 0;                 ///< elements before the object that is read
    Role role_ = Role::none;
    unsigned depth_ = 0;
    bool is_array_ = false;  ///< the value of the key is one
    bool has_inner_ = false; ///< the marking is an object, and said in it
    bool has_value_ = false;
    bool says_feed_ = false;
    std::string log_key_ = {};
    std::string time_key_ = {};
};

} // namespace

bool is_log_key(std::string_view key) {
    return is_one_of(log_keys, ascii::lower(key));
}

JsonRow json_row(std::string_view object) {
    JsonRow row;
    if (object.size() > longest_object) {
        row.fault = "an object of more than 1 MiB";
        return row;
    }
    RowReader reader(row);
    if (!json::sax_parse(object, &reader) && row.fault.empty()) {
        row.fault = "not JSON in UTF-8";
    }
    row.log_key = reader.log_key();
    return row;
}

std::optional<std::string> json_text(std::string_view string) {
    if (string.size() > longest_object) {
        return std::nullopt;
    }
    const auto read = json::parse(string, nullptr, false);
    return read.is_string() ? std::optional(read.get<std::string>()) : std::nullopt;
}

} // namespace ample::sweep::feed
