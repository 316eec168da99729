#include <ample/core/ascii.hpp>
#include <ample/core/detail/canonical.hpp>
#include <ample/core/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace ample::detail {

namespace {

constexpr int most_depth = 64;
constexpr std::size_t most_digits = 18;

/// What can't stand in a string without an escape, and what ends it.
constexpr auto ends_run = [] {
    std::array<bool, 256> table = {};
    std::fill(table.begin(), table.begin() + 0x20, true);
    table['"'] = table['\\'] = true;
    return table;
}();

class Check {
public:
    explicit Check(std::string_view text) : rest_(text) {}

    bool run() { return value(0) && rest_.empty(); }

private:
    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) {
            return false;
        }
        rest_.remove_prefix(word.size());
        return true;
    }

    bool value(int depth) { // NOLINT(misc-no-recursion): at most 64 deep
        if (rest_.empty() || depth > most_depth) {
            return false;
        }
        switch (rest_.front()) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"':
            return string();
        case 't':
            return take("true");
        case 'f':
            return take("false");
        case 'n':
            return take("null");
        default:
            return number();
        }
    }

    bool object(int depth) { // NOLINT(misc-no-recursion)
        take('{');
        if (take('}')) {
            return true;
        }
        std::string_view last;
        for (bool is_first = true;; is_first = false) {
            const auto before = rest_;
            if (!string()) {
                return false;
            }
            const auto key = before.substr(0, before.size() - rest_.size());
            const bool is_plain = key.find('\\') == std::string_view::npos;
            if (!is_plain || (!is_first && inside(key) <= last) || !take(':') ||
                !value(depth + 1)) {
                return false;
            }
            last = inside(key);
            if (take('}')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
    }

    static std::string_view inside(std::string_view quoted) {
        return quoted.substr(1, quoted.size() - 2);
    }

    bool array(int depth) { // NOLINT(misc-no-recursion)
        take('[');
        if (take(']')) {
            return true;
        }
        while (value(depth + 1)) {
            if (take(']')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
        return false;
    }

    bool string() {
        if (!take('"')) {
            return false;
        }
        while (!rest_.empty()) {
            std::size_t stop = 0;
            while (stop < rest_.size() && !ends_run[static_cast<unsigned char>(rest_[stop])]) {
                ++stop;
            }
            rest_.remove_prefix(stop);
            if (take('"')) {
                return true;
            }
            if (!take('\\') || !escape()) {
                return false;
            }
        }
        return false;
    }

    bool escape() {
        if (rest_.empty()) {
            return false;
        }
        const char c = rest_.front();
        rest_.remove_prefix(1);
        if (std::string_view("\"\\bfnrt").find(c) != std::string_view::npos) {
            return true;
        }
        if (c != 'u' || rest_.size() < 4 || !rest_.starts_with("00")) {
            return false;
        }
        unsigned code = 0;
        const auto read = std::from_chars(rest_.data() + 2, rest_.data() + 4, code, 16);
        const bool has_capital = ascii::is_upper(rest_[2]) || ascii::is_upper(rest_[3]);
        constexpr std::array<unsigned, 5> shorter = {8, 9, 10, 12, 13};
        const bool fits = read.ptr == rest_.data() + 4 && code < 0x20 && !has_capital &&
                          std::find(shorter.begin(), shorter.end(), code) == shorter.end();
        rest_.remove_prefix(4);
        return fits;
    }

    bool number() {
        const auto size = std::min(rest_.find_first_not_of("+-.0123456789Ee"), rest_.size());
        const auto token = rest_.substr(0, size);
        rest_.remove_prefix(size);
        const auto digits = token.substr(token.starts_with('-') ? 1 : 0);
        if (digits.empty() || !ascii::is_digit(digits.front())) {
            return false;
        }
        if (std::all_of(digits.begin(), digits.end(), ascii::is_digit)) {
            return digits.size() <= most_digits && (digits.front() != '0' || token == "0");
        }
        double value = 0;
        const auto* const end = token.data() + token.size();
        const auto read = std::from_chars(token.data(), end, value);
        return read.ec == std::errc() && read.ptr == end && nlohmann::json(value).dump() == token;
    }

    std::string_view rest_;
};

} // namespace

bool is_surely_canonical(std::string_view text) {
    return utf8::is_valid(text) && Check(text).run();
}

} // namespace ample::detail
