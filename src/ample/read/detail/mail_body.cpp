#include <ample/core/ascii.hpp>
#include <ample/read/detail/mail_body.hpp>

#include <algorithm>
#include <optional>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t most_depth = 16;
constexpr std::size_t most_parts = 1000;

int base64_value(char c) noexcept {
    if (ascii::is_upper(c)) {
        return c - 'A';
    }
    if (ascii::is_lower(c)) {
        return c - 'a' + 26;
    }
    if (ascii::is_digit(c)) {
        return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

void undo_base64(std::string_view written, std::uint32_t offset, SourcedText& out) {
    std::uint32_t bits = 0;
    int count = 0;
    std::uint32_t from = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const int value = base64_value(written[i]);
        if (value < 0) {
            count = written[i] == '=' ? 0 : count; // what follows on padding begins anew
            continue;
        }
        const auto place = offset + static_cast<std::uint32_t>(i);
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out.text += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
            out.source.push_back(from);
            bits &= (1U << static_cast<unsigned>(count)) - 1;
        }
        from = place;
    }
}

int hex_value(char c) noexcept {
    return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
}

void undo_quoted_printable(std::string_view written, std::uint32_t offset, SourcedText& out) {
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto place = offset + static_cast<std::uint32_t>(i);
        if (written[i] != '=') {
            out.text += written[i];
            out.source.push_back(place);
            continue;
        }
        const auto rest = written.substr(i + 1);
        const auto blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
        if (rest.substr(blanks).starts_with("\r\n")) { // a soft line end
            i += blanks + 2;
        } else if (blanks < rest.size() && rest[blanks] == '\n') {
            i += blanks + 1;
        } else if (rest.size() >= 2 && ascii::is_hex(rest[0]) && ascii::is_hex(rest[1])) {
            out.text += static_cast<char>(hex_value(rest[0]) * 16 + hex_value(rest[1]));
            out.source.push_back(place);
            i += 2;
        } else {
            out.text += '=';
            out.source.push_back(place);
        }
    }
}

Transfer transfer_of(std::string_view value) {
    const auto name = ascii::lower(ascii::trim(value));
    return name == "base64"             ? Transfer::base64
           : name == "quoted-printable" ? Transfer::quoted_printable
                                        : Transfer::plain;
}

/// A stretch of bytes that begins with a head.
struct Open {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t depth = 0;
    std::uint32_t choice = 0;
    std::uint32_t message = 0;
    bool is_message = false;
};

class Taker {
public:
    explicit Taker(std::string_view bytes) : bytes_(bytes) {}

    MailParts run() {
        open_.push_back({0, bytes_.size(), 0, 0, 0, true});
        while (!open_.empty()) { // the last is the next in the order of the bytes
            const auto next = open_.back();
            open_.pop_back();
            take(next);
        }
        return std::move(taken_);
    }

private:
    void take(Open at) {
        if (taken_.parts.size() + open_.size() >= most_parts) {
            taken_.is_cut = true;
            return;
        }
        auto head = mail_head_of(bytes_, at.begin, at.end);
        if (at.is_message) {
            at.message = static_cast<std::uint32_t>(taken_.messages.size());
            taken_.messages.push_back(head);
        }
        auto type = mail_value_of(head.get("content-type"));
        if (type.value.find('/') == none) {
            type.value = "text/plain";
        }
        const auto boundary = type.get("boundary");
        const bool is_deep = at.depth + 1 >= most_depth;
        if (type.value.starts_with("multipart/") && !boundary.empty() && !is_deep) {
            split(at, head.body, boundary, type.value == "multipart/alternative");
            return;
        }
        if (type.value == "message/rfc822" && !is_deep) {
            open_.push_back({head.body, at.end, at.depth + 1, at.choice, at.message, true});
            return;
        }
        taken_.is_cut = taken_.is_cut || (is_deep && type.value.starts_with("multipart/"));
        leaf(at, std::move(head), std::move(type));
    }

    void leaf(const Open& at, MailHead head, MailValue type) {
        const auto disposition = mail_value_of(head.get("content-disposition"));
        MailPart part;
        part.transfer = transfer_of(head.get("content-transfer-encoding"));
        part.begin = head.body;
        part.end = std::max(at.end, head.body);
        part.name = mail_words(disposition.get("filename"));
        if (part.name.empty()) {
            part.name = mail_words(type.get("name"));
        }
        part.is_attached = disposition.value == "attachment" ||
                           (type.value != "text/plain" && type.value != "text/html");
        part.choice = at.choice;
        part.message = at.message;
        part.type = std::move(type);
        part.head = std::move(head);
        taken_.parts.push_back(std::move(part));
    }

    /// Opens the parts between lines of "--boundary".
    void split(const Open& at, std::size_t body, std::string_view boundary, bool is_choice) {
        const auto choice = is_choice ? ++choices_ : at.choice;
        std::vector<Open> parts;
        std::optional<std::size_t> begin;
        bool is_closed = false;
        for (auto line = body; line < at.end && !is_closed;) {
            const auto line_end = std::min(bytes_.find('\n', line), at.end);
            const auto text = bytes_.substr(line, line_end - line);
            if (text.starts_with("--") && text.substr(2).starts_with(boundary)) {
                const auto after = ascii::trim(text.substr(2 + boundary.size()));
                is_closed = after.starts_with("--");
                if (after.empty() || is_closed) {
                    add(parts, begin, line, at, choice);
                    begin = std::min(line_end + 1, at.end);
                }
            }
            line = line_end + 1;
        }
        if (!is_closed) {
            add(parts, begin, at.end, at, choice);
        }
        open_.insert(open_.end(), parts.rbegin(), parts.rend());
    }

    void add(std::vector<Open>& parts,
             std::optional<std::size_t> begin,
             std::size_t end,
             const Open& at,
             std::uint32_t choice) {
        if (!begin || *begin >= end) {
            return;
        }
        if (taken_.parts.size() + open_.size() + parts.size() >= most_parts) {
            taken_.is_cut = true;
            return;
        }
        // The line end before a boundary belongs to the boundary.
        end -= end > *begin && bytes_[end - 1] == '\n' ? 1 : 0;
        end -= end > *begin && bytes_[end - 1] == '\r' ? 1 : 0;
        parts.push_back({*begin, end, at.depth + 1, choice, at.message, false});
    }

    std::string_view bytes_;
    MailParts taken_ = {};
    std::vector<Open> open_ = {};
    std::uint32_t choices_ = 0;
};

} // namespace

SourcedText undo_transfer(std::string_view written, Transfer transfer, std::uint32_t offset) {
    SourcedText out;
    if (transfer == Transfer::base64) {
        undo_base64(written, offset, out);
    } else if (transfer == Transfer::quoted_printable) {
        undo_quoted_printable(written, offset, out);
    } else {
        out.text = written;
        out.source.reserve(written.size() + 1);
        for (std::size_t i = 0; i < written.size(); ++i) {
            out.source.push_back(offset + static_cast<std::uint32_t>(i));
        }
    }
    out.source.push_back(offset + static_cast<std::uint32_t>(written.size()));
    return out;
}

MailParts mail_parts_of(std::string_view bytes) {
    return Taker(bytes).run();
}

} // namespace ample::read::detail
