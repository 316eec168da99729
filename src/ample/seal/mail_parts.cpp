#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/mail_parts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::seal {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t most_depth = 16;
constexpr std::size_t most_parts = 1000;

/// A stretch of bytes that begins with a head.
struct Open {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t depth = 0;
    std::uint32_t choice = 0;
    bool is_digested = false; ///< a part of a digest: a message unless it says otherwise
};

/// A line of "--boundary".
struct Mark {
    std::size_t begin = 0;
    std::size_t after = 0; ///< behind its line end
    bool is_last = false;
};

class Taker {
public:
    explicit Taker(std::string_view bytes) : bytes_(bytes) {}

    MailParts run() {
        taken_.head = mail_head_of(bytes_, 0, bytes_.size());
        open_.push_back({0, bytes_.size()});
        while (!open_.empty()) { // the last is the next in the order of the bytes
            const auto next = open_.back();
            open_.pop_back();
            take(next);
        }
        return std::move(taken_);
    }

private:
    void take(const Open& at) {
        auto head = mail_head_of(bytes_, at.begin, at.end);
        auto type = mail_value_of(head.get("content-type"));
        if (type.value.find('/') == none) {
            type.value = at.is_digested ? "message/rfc822" : "text/plain";
        }
        const auto boundary = type.get("boundary");
        const bool has_parts =
            type.value.starts_with("multipart/") && !boundary.empty() && at.depth + 1 < most_depth;
        if (!has_parts || !split(at, head.body, type)) {
            leaf(at, head, std::move(type));
        }
    }

    void leaf(const Open& at, const MailHead& head, MailValue type) {
        const auto disposition = mail_value_of(head.get("content-disposition"));
        const auto transfer = ascii::lower(ascii::trim(head.get("content-transfer-encoding")));
        constexpr std::array<std::string_view, 4> as_is = {"", "7bit", "8bit", "binary"};
        MailPart part;
        if (transfer == to_text(Transfer::base64)) {
            part.transfer = Transfer::base64;
        } else if (transfer == to_text(Transfer::quoted_printable)) {
            part.transfer = Transfer::quoted_printable;
        } else if (std::find(as_is.begin(), as_is.end(), transfer) == as_is.end()) {
            part.unknown_transfer = transfer;
        }
        part.begin = head.body;
        part.end = std::max(at.end, head.body);
        part.name = mail_words(disposition.get("filename"));
        if (part.name.empty()) {
            part.name = mail_words(type.get("name"));
        }
        part.is_attached = disposition.value == "attachment" ||
                           (type.value != "text/plain" && type.value != "text/html");
        part.choice = at.choice;
        part.type = std::move(type);
        taken_.parts.push_back(std::move(part));
    }

    /// The next line of "--boundary" in [from, end).
    [[nodiscard]] std::optional<Mark>
    mark_from(std::size_t from, std::size_t end, std::string_view boundary) const {
        for (auto line = from; line < end;) {
            const auto line_end = std::min(bytes_.find('\n', line), end);
            const auto text = bytes_.substr(line, line_end - line);
            if (text.starts_with("--") && text.substr(2).starts_with(boundary)) {
                const auto after = ascii::trim(text.substr(2 + boundary.size()));
                if (after.empty() || after.starts_with("--")) {
                    return Mark{line, std::min(line_end + 1, end), !after.empty()};
                }
            }
            line = line_end + 1;
        }
        return std::nullopt;
    }

    /// Opens the parts between the boundaries; false when there is none.
    bool split(const Open& at, std::size_t body, const MailValue& type) {
        const auto boundary = type.get("boundary");
        const auto first = mark_from(body, at.end, boundary);
        if (!first) {
            taken_.unclosed = taken_.unclosed.value_or(body);
            return false;
        }
        Open part = {.depth = at.depth + 1,
                     .choice = type.value == "multipart/alternative" ? ++choices_ : at.choice,
                     .is_digested = type.value == "multipart/digest"};
        std::vector<Open> parts;
        for (auto mark = first; mark && !mark->is_last;) {
            part.begin = mark->after;
            mark = mark_from(part.begin, at.end, boundary);
            part.end = mark ? mark->begin : at.end;
            if (!mark) {
                taken_.unclosed = taken_.unclosed.value_or(body);
            } else { // the line end before a boundary belongs to the boundary
                part.end -= part.end > part.begin && bytes_[part.end - 1] == '\n' ? 1 : 0;
                part.end -= part.end > part.begin && bytes_[part.end - 1] == '\r' ? 1 : 0;
            }
            if (part.begin >= part.end) {
                continue;
            }
            if (taken_.parts.size() + open_.size() + parts.size() >= most_parts) {
                taken_.not_taken.push_back({part.begin, at.end});
                break;
            }
            parts.push_back(part);
        }
        open_.insert(open_.end(), parts.rbegin(), parts.rend());
        return true;
    }

    std::string_view bytes_;
    MailParts taken_ = {};
    std::vector<Open> open_ = {};
    std::uint32_t choices_ = 0;
};

} // namespace

bool is_mail(std::string_view head) {
    constexpr std::array<std::string_view, 6> by_software = {
        "message-id", "mime-version", "received", "return-path", "dkim-signature", "x-mailer"};
    const auto known = mail_head_of(head, 0, head.size());
    const bool is_written_by_software =
        std::any_of(by_software.begin(), by_software.end(), [&](std::string_view name) {
            return !known.get(name).empty();
        });
    return !known.get("from").empty() &&
           (is_written_by_software || mail_date_of(known.get("date")).has_value());
}

MailParts mail_parts_of(std::string_view bytes) {
    return Taker(bytes).run();
}

std::string mail_charset_of(const MailPart& part) {
    constexpr std::size_t longest = 40;
    auto charset = ascii::lower(ascii::trim(part.type.get("charset")));
    const bool is_name =
        charset.size() <= longest && std::all_of(charset.begin(), charset.end(), [](char c) {
            return ascii::is_alnum(c) || c == '-' || c == '_' || c == '.' || c == ':';
        });
    return is_name && charset != "us-ascii" ? charset : std::string();
}

std::string mail_member_name(const MailPart& part) {
    constexpr std::size_t longest = 255;
    auto file = std::string_view(part.name).substr(0, longest);
    while (file.size() < part.name.size() && !file.empty() && !utf8::is_valid(file) &&
           longest - file.size() < 4) {
        file.remove_suffix(1); // the rest of a character that was cut
    }
    const auto charset =
        part.type.value.starts_with("text/") ? mail_charset_of(part) : std::string();
    return fmt::format("{}-{},{}{}{}{}{}",
                       part.begin,
                       part.end,
                       to_text(part.transfer),
                       charset.empty() ? "" : "+",
                       charset,
                       file.empty() ? "" : ",",
                       file);
}

std::string_view mail_charset_in(std::string_view member_path) noexcept {
    auto last = member_path.substr(member_path.rfind('/') + 1); // none + 1 is 0
    if (!last.starts_with("mail:")) {
        return {};
    }
    last.remove_prefix(std::min(last.find(','), last.size() - 1) + 1);
    last = last.substr(0, last.find(','));
    const auto plus = last.find('+');
    return plus == none ? std::string_view{} : last.substr(plus + 1);
}

} // namespace ample::seal
