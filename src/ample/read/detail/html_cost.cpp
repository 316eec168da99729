#include <ample/core/ascii.hpp>
#include <ample/read/detail/html_cost.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// Tags without content, and those that their next of kin closes: they do not add to the depth.
constexpr auto never_open = std::to_array<std::string_view>(
    {"area",  "base", "br",    "col",  "dd",       "dt",     "embed", "hr",    "img",
     "input", "li",   "link",  "meta", "optgroup", "option", "p",     "param", "source",
     "tbody", "td",   "tfoot", "th",   "thead",    "tr",     "track", "wbr"});

/// Tags whose content holds no tags.
constexpr auto raw_tags = std::to_array<std::string_view>({"script", "style", "textarea", "title"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    return std::any_of(
        names.begin(), names.end(), [&](std::string_view one) { return ascii::same(one, name); });
}

/// Walks the tags of a page.
class Steps {
public:
    explicit Steps(std::string_view html) : rest_(html), most_(most_html_steps(html.size())) {}

    std::uint64_t count() {
        while (steps_ <= most_) {
            rest_.remove_prefix(std::min(rest_.find('<'), rest_.size()));
            if (rest_.empty()) {
                break;
            }
            rest_.remove_prefix(1);
            if (rest_.starts_with("!--")) {
                pass(rest_.find("-->", 1), 3);
            } else if (rest_.starts_with('/')) {
                rest_.remove_prefix(1);
                see_end(take_name());
            } else if (!rest_.empty() && ascii::is_alpha(rest_.front())) {
                see_start(take_name());
            }
        }
        return steps_;
    }

private:
    void pass(std::size_t at, std::size_t size) {
        rest_.remove_prefix(at == none ? rest_.size() : std::min(at + size, rest_.size()));
    }

    std::string_view take_name() {
        const auto name = rest_.substr(0, rest_.find_first_of(" \t\r\n\f/>"));
        rest_.remove_prefix(name.size());
        return name;
    }

    void see_start(std::string_view name) {
        const auto attributes = take_attributes();
        steps_ += open_.size() + attributes * attributes + 1;
        if (is_one_of(raw_tags, name)) {
            pass_raw(name);
        } else if (!is_one_of(never_open, name)) {
            open_.push_back(name);
        }
    }

    void see_end(std::string_view name) {
        const auto attributes = take_attributes();
        steps_ += open_.size() + attributes * attributes + 1;
        if (!open_.empty() && ascii::same(open_.back(), name)) {
            open_.pop_back();
        }
    }

    /// Passes over the attributes and the ">" and counts them.
    std::uint64_t take_attributes() {
        std::uint64_t count = 0;
        while (!rest_.empty() && rest_.front() != '>') {
            rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\f/"), rest_.size()));
            if (rest_.empty() || rest_.front() == '>') {
                break;
            }
            ++count;
            rest_.remove_prefix(std::min(rest_.find_first_of(" \t\r\n\f/>=", 1), rest_.size()));
            const auto value = rest_.find_first_not_of(" \t\r\n\f");
            if (value != none && rest_[value] == '=') {
                rest_.remove_prefix(value + 1);
                pass_value();
            }
        }
        pass(rest_.empty() ? none : 0, 1);
        return count;
    }

    void pass_value() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\f"), rest_.size()));
        if (rest_.starts_with('"') || rest_.starts_with('\'')) {
            pass(rest_.find(rest_.front(), 1), 1);
        } else {
            rest_.remove_prefix(std::min(rest_.find_first_of(" \t\r\n\f>"), rest_.size()));
        }
    }

    /// Passes over the content of the raw tag `name`, up to its end tag.
    void pass_raw(std::string_view name) {
        while (true) {
            rest_.remove_prefix(std::min(rest_.find("</"), rest_.size()));
            if (rest_.empty() || ascii::same(rest_.substr(2, name.size()), name)) {
                return;
            }
            rest_.remove_prefix(2);
        }
    }

    std::string_view rest_;
    std::uint64_t most_;
    std::vector<std::string_view> open_ = {};
    std::uint64_t steps_ = 0;
};

} // namespace

std::uint64_t html_steps(std::string_view html) {
    return Steps(html).count();
}

} // namespace ample::read::detail
