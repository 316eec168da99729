#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/zeek.hpp>

#include <string>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

/// More values than this in one row are no log any more.
constexpr std::size_t most_values = 65536;

int hex_digit(char c) noexcept {
    return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
}

/// Writes `raw` without its escapes to the end of `out`, which never gets longer than `raw`.
void unescape(std::string_view raw, std::string& out) {
    while (!raw.empty()) {
        const auto plain = raw.substr(0, raw.find('\\'));
        out += plain;
        raw.remove_prefix(plain.size());
        if (raw.size() >= 4 && raw[1] == 'x' && ascii::is_hex(raw[2]) && ascii::is_hex(raw[3])) {
            out += static_cast<char>(hex_digit(raw[2]) * 16 + hex_digit(raw[3]));
            raw.remove_prefix(4);
        } else if (!raw.empty()) {
            out += '\\';
            raw.remove_prefix(raw.starts_with("\\\\") ? 2 : 1);
        }
    }
}

/// What the header lines say.
struct Layout {
    std::string separator = "\t";
    std::string set_separator = ",";
    std::string empty = "(empty)";
    std::string unset = "-";
    std::vector<std::string> names = {};
    std::vector<bool> is_set = {}; ///< as long as `names`, or empty without #types
    std::size_t time = none;       ///< the column `ts`

    /// Takes in one line that begins with "#".
    void read(std::string_view line);

private:
    [[nodiscard]] std::vector<std::string> cut(std::string_view rest) const;
};

std::vector<std::string> Layout::cut(std::string_view rest) const {
    std::vector<std::string> parts;
    while (parts.size() < most_values) {
        const auto stop = rest.find(separator);
        parts.emplace_back(rest.substr(0, stop));
        if (stop == none) {
            break;
        }
        rest.remove_prefix(stop + separator.size());
    }
    return parts;
}

void Layout::read(std::string_view line) {
    constexpr std::string_view first = "#separator ";
    if (line.starts_with(first)) {
        *this = {};
        separator.clear();
        unescape(line.substr(first.size()), separator);
        separator = separator.empty() ? "\t" : separator;
        return;
    }
    const auto word = line.substr(0, line.find(separator));
    const auto rest = word.size() == line.size() ? std::string_view{}
                                                 : line.substr(word.size() + separator.size());
    const auto take = [&](std::string& into) {
        into.clear();
        unescape(rest, into);
    };
    if (word == "#set_separator") {
        take(set_separator);
    } else if (word == "#empty_field") {
        take(empty);
    } else if (word == "#unset_field") {
        take(unset);
    } else if (word == "#fields") {
        names = cut(rest);
        is_set.clear();
        time = none;
        for (std::size_t i = 0; i < names.size() && time == none; ++i) {
            time = names[i] == "ts" ? i : none;
        }
    } else if (word == "#types") {
        is_set.clear();
        for (const auto& type : cut(rest)) {
            is_set.push_back(type.ends_with(']') && !set_separator.empty());
        }
        if (is_set.size() != names.size()) {
            is_set.clear();
        }
    }
}

class ZeekReader final : public detail::LineReader {
public:
    explicit ZeekReader(const ReadOptions& options) : clock_(options.zone) {}

protected:
    Item read_line(const detail::Line& line) override {
        if (line.text.starts_with('#')) {
            layout_.read(line.text);
            return Frame{line.where};
        }
        if (layout_.names.empty()) {
            return line.is_blank() ? Item(Frame{line.where})
                                   : Item(Defect{line.where, "row before the line #fields"});
        }
        return read_row(line);
    }

private:
    Item read_row(const detail::Line& line) {
        fields_.clear();
        decoded_.clear();
        decoded_.reserve(line.text.size()); // so that the views into it stay
        Record record{.where = line.where};
        auto rest = line.text;
        for (std::size_t i = 0; i < layout_.names.size(); ++i) {
            const auto stop = rest.find(layout_.separator);
            const bool is_last = i + 1 == layout_.names.size();
            if ((stop == none) != is_last) {
                if (line.is_blank()) {
                    return Frame{line.where};
                }
                return Defect{line.where,
                              is_last ? "more columns than the line #fields"
                                      : "fewer columns than the line #fields"};
            }
            const auto raw = rest.substr(0, stop);
            rest.remove_prefix(is_last ? rest.size() : stop + layout_.separator.size());
            if (raw == layout_.unset) {
                continue;
            }
            if (i == layout_.time) {
                record.time_text = raw;
                record.time = clock_.read_any(raw);
            }
            add(line, i, raw);
            if (fields_.size() > most_values) {
                return Defect{line.where, "more than 65536 values"};
            }
        }
        record.fields = fields_;
        return record;
    }

    void add(const detail::Line& line, std::size_t column, std::string_view raw) {
        const bool is_set = !layout_.is_set.empty() && layout_.is_set[column];
        if (raw == layout_.empty) {
            if (!is_set) {
                fields_.push_back({layout_.names[column], {}, line.place(raw)});
            }
            return;
        }
        while (is_set && fields_.size() <= most_values) {
            const auto stop = raw.find(layout_.set_separator);
            if (stop == none) {
                break;
            }
            add_value(line, column, raw.substr(0, stop));
            raw.remove_prefix(stop + layout_.set_separator.size());
        }
        add_value(line, column, raw);
    }

    void add_value(const detail::Line& line, std::size_t column, std::string_view raw) {
        auto value = raw == layout_.empty ? std::string_view{} : raw;
        if (raw == layout_.unset) {
            return;
        }
        if (raw.find('\\') != none) {
            const auto start = decoded_.size();
            unescape(raw, decoded_);
            value = std::string_view(decoded_).substr(start);
        }
        fields_.push_back({layout_.names[column], value, line.place(raw)});
    }

    detail::Clock clock_;
    Layout layout_;
    std::vector<Field> fields_;
    std::string decoded_;
};

} // namespace

std::unique_ptr<RecordReader> open_zeek(const ReadOptions& options) {
    return std::make_unique<ZeekReader>(options);
}

int score_zeek(std::string_view head) {
    head = detail::without_mark(head);
    const auto first = detail::take_line(head);
    return first.starts_with("#separator ") || first.starts_with("#fields\t") ? 95 : 0;
}

} // namespace ample::read
