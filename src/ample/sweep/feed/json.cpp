#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/columns.hpp>
#include <ample/sweep/feed/json.hpp>
#include <ample/sweep/feed/json_row.hpp>
#include <ample/sweep/feed/json_rows.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace ample::sweep::feed {

namespace {

/// Objects refused beyond those used after which a feed is given up.
constexpr std::uint64_t most_refused = 100'000;

/// Bytes of details that objects with several values may repeat, for each byte of the feed.
constexpr std::uint64_t most_repeated = 64;
constexpr std::uint64_t repeated_in_any = std::uint64_t{64} << 20U;

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

/// What a cell takes in an indicator, where labels are parted.
std::uint64_t weight(std::string_view cell) noexcept {
    const auto words = 1 + std::count_if(cell.begin(), cell.end(), [](char c) {
                           return c == ',' || c == ';' || c == '|';
                       });
    return cell.size() + static_cast<std::uint64_t>(words) * sizeof(std::string);
}

/// What each value of a row beyond the first repeats.
std::uint64_t repeated_bytes(const JsonRow& row) {
    std::uint64_t values = 0;
    std::uint64_t shared = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto role = role_of(row.names[i]);
        const bool is_value = role == Role::value || role == Role::typed;
        values += is_value ? 1U : 0U;
        shared += is_value || role == Role::none ? 0 : weight(row.cells[i]);
    }
    return values > 1 ? (values - 1) * shared : 0;
}

class Objects {
public:
    Objects(std::string_view bytes, const FeedPlace& place)
        : bytes_(bytes), name_(place.name()), lines_(bytes), collector_(feed_, place) {}

    Result<Feed> read() {
        const auto root = json_at(bytes_);
        const auto rest = bytes_.substr(root.offset + root.text.size());
        if (root.text.find('\n') == std::string_view::npos && !ascii::trim(rest).empty()) {
            read_lines();
        } else {
            read_values();
        }
        if (!is_whole_ && feed_.indicators.empty()) {
            return Error{Kind::damaged, name_ + ": the JSON ends too early", ""};
        }
        collector_.finish("key");
        return is_feed() ? Result<Feed>(std::move(feed_)) : refusal();
    }

private:
    /// What was there before an object.
    struct Start {
        ByteRange where = {};
        std::uint64_t line = 0;
        std::size_t indicators = 0;
        std::size_t defects = 0;
        std::size_t notes = 0;
    };

    [[nodiscard]] bool is_given_up() const noexcept { return refused_ > used_ + most_refused; }

    [[nodiscard]] bool is_feed() const noexcept {
        return !is_given_up() && used_ != 0 && used_ >= refused_;
    }

    [[nodiscard]] Error refusal() const {
        const auto first = feed_.defects.empty() ? std::string()
                                                 : fmt::format("; line {}, {}",
                                                               feed_.defects.front().line,
                                                               feed_.defects.front().why);
        return {Kind::unsupported,
                fmt::format("{}: JSON, but only {} of {} objects give an indicator{}",
                            name_,
                            used_,
                            used_ + refused_,
                            first),
                "a feed in JSON has objects with a key such as 'value', 'indicator', 'ioc' or "
                "'ioc_value', or keys named after types such as 'url', 'domain', 'ip' or "
                "'sha256_hash', or is STIX 2 or MISP; a log is no feed but what is swept"};
    }

    /// One object a line: a broken one costs its line only.
    void read_lines() {
        for (std::size_t at = 0; at < bytes_.size() && !is_given_up();) {
            const auto end = std::min(bytes_.find('\n', at), bytes_.size());
            const auto line = bytes_.substr(at, end - at);
            const auto value = json_at(line);
            auto rest = ascii::trim(line.substr(value.offset + value.text.size()));
            const JsonSpan span{value.text, at + value.offset};
            if (rest.empty() || rest == ",") {
                if (!value.text.empty()) {
                    walk(span, {}, 0);
                }
            } else {
                refuse_next("not JSON", {at, end});
            }
            at = end + 1;
        }
    }

    /// One value, or several in any layout.
    void read_values() {
        for (std::size_t at = 0; !is_given_up();) {
            const auto value = json_at(bytes_, at);
            if (value.text.empty()) {
                if (value.offset < bytes_.size()) {
                    refuse_next("not JSON", {value.offset, bytes_.size()});
                }
                return;
            }
            at = value.offset + value.text.size();
            const bool is_all = ascii::trim(bytes_.substr(at)).empty();
            walk(value, {}, 0, is_all && value.offset <= 3);
        }
    }

    /// `id` is the key, a number, that the value stands under.
    void walk(JsonSpan span, std::string_view id, unsigned depth, bool is_document = false) {
        if (is_given_up()) {
            return;
        }
        if (span.first() == '{') {
            const auto found = depth < deepest_rows ? around(span, is_document) : Around{};
            if (found.rows == Rows::none) {
                object(span, id);
            } else {
                members(span, found, depth, is_document);
            }
        } else if (span.first() == '[' && depth < deepest_rows) {
            const bool is_whole = for_each_element(span, [&](JsonSpan element) {
                walk(element, id, depth + 1);
                return !is_given_up();
            });
            tell_end(is_whole);
        } else if (span.first() == '"') {
            value(span);
        } else {
            refuse_next(span.first() == '[' ? "nested too deep" : "neither an object nor a text",
                        where(span));
        }
    }

    void members(JsonSpan span, const Around& found, unsigned depth, bool is_document) {
        if (found.is_row) {
            collector_.note("the value of the object around the others is not used",
                            {span.offset, span.offset + 1},
                            lines_.at(span.offset));
        }
        for (const auto& key : found.not_read) {
            collector_.note("'" + key + "' of the object around the others is not used",
                            {span.offset, span.offset + 1},
                            lines_.at(span.offset));
        }
        const auto before = inherited_.size();
        inherited_.insert(inherited_.end(), found.inherited.begin(), found.inherited.end());
        const bool is_whole = for_each_member(span, [&](std::string_view key, JsonSpan inner) {
            if (is_wanted(key, inner, found.rows)) {
                walk(inner, is_number(key) ? key : std::string_view(), depth + 1, is_document);
            }
            return !is_given_up();
        });
        inherited_.resize(before);
        tell_end(is_whole);
    }

    void object(JsonSpan span, std::string_view id) {
        const Start start = begin(span);
        auto row = json_row(span.text);
        if (row.fault.empty() && !row.log_key.empty()) {
            row.fault = "a record of a log ('" + row.log_key + "'), not of a feed";
        }
        const bool has_id = std::any_of(row.names.begin(), row.names.end(), [](const auto& name) {
            return role_of(name) == Role::id;
        });
        if (!id.empty() && !has_id) {
            row.names.emplace_back("id");
            row.cells.emplace_back(id);
        }
        add(std::move(row), start);
    }

    void value(JsonSpan span) {
        const Start start = begin(span);
        JsonRow row;
        if (const auto text = json_text(span.text)) {
            row.names.emplace_back("value");
            row.cells.emplace_back(list_value(*text));
        } else {
            row.fault = "not a text in UTF-8";
        }
        add(std::move(row), start);
    }

    /// Takes a row, with what the objects around it say of all of theirs.
    void add(JsonRow row, const Start& start) {
        for (const auto& [name, cell] : inherited_) {
            row.names.push_back(name);
            row.cells.push_back(cell);
            repeated_ += weight(cell);
        }
        repeated_ += repeated_bytes(row);
        if (repeated_ > most_repeated * bytes_.size() + repeated_in_any) {
            row.fault = "more text is repeated than a feed of this size may hold";
        }
        if (!row.fault.empty()) {
            collector_.refuse(std::move(row.fault), start.where, start.line);
            end(start);
            return;
        }
        if (row.names != columns_.names()) {
            columns_ = Columns(std::move(row.names));
        }
        columns_.add(row.cells, start.where, start.line, collector_);
        for (const auto& name : row.not_read) {
            collector_.note("'" + name + "' is no text, and not used", start.where, start.line);
        }
        end(start, !columns_.reason_to_set_aside(row.cells).empty());
    }

    static ByteRange where(JsonSpan span) noexcept {
        return {span.offset, span.offset + span.text.size()};
    }

    Start begin(JsonSpan span) {
        return {where(span),
                lines_.at(span.offset),
                feed_.indicators.size(),
                feed_.defects.size(),
                feed_.notes.size()};
    }

    /// Counts an object, and tells its number with what is said of it.
    void end(const Start& start, bool is_set_aside = false) {
        const auto name = "object " + std::to_string(++number_) + ": ";
        for (auto i = start.defects; i < feed_.defects.size(); ++i) {
            feed_.defects[i].why.insert(0, name);
        }
        for (auto i = start.notes; i < feed_.notes.size(); ++i) {
            feed_.notes[i].why.insert(0, name);
        }
        if (is_set_aside) {
            return;
        }
        // One that says nothing new is an indicator that is there already.
        const bool is_used =
            feed_.indicators.size() > start.indicators || feed_.defects.size() == start.defects;
        ++(is_used ? used_ : refused_);
    }

    void refuse_next(std::string why, ByteRange range) {
        const auto start = begin({bytes_.substr(range.begin, range.size()), range.begin});
        collector_.refuse(std::move(why), start.where, start.line);
        end(start);
    }

    void tell_end(bool is_whole) {
        if (is_whole || !is_whole_ || is_given_up()) {
            return;
        }
        is_whole_ = false;
        const auto at = bytes_.size();
        collector_.refuse("the JSON ends too early", {at, at}, lines_.at(at));
    }

    std::string_view bytes_;
    std::string name_;
    Feed feed_ = {};
    LineCounter lines_;
    Collector collector_;
    Columns columns_{{}};
    std::vector<std::pair<std::string, std::string>> inherited_ = {}; ///< names and cells
    std::uint64_t number_ = 0;
    std::uint64_t used_ = 0;
    std::uint64_t refused_ = 0;
    std::uint64_t repeated_ = 0;
    bool is_whole_ = true;
};

} // namespace

Result<Feed> read_json(std::string_view bytes, const FeedPlace& place) {
    return Objects(bytes, place).read();
}

} // namespace ample::sweep::feed
