#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/charset.hpp>
#include <ample/read/detail/mail_words.hpp>
#include <ample/read/document.hpp>
#include <ample/read/mail.hpp>
#include <ample/seal/mail_parts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::read {

namespace {

using seal::MailPart;

constexpr auto none = std::string_view::npos;
constexpr std::size_t stub = 120;       ///< a plain text shorter than this beside HTML is none
constexpr std::size_t short_note = 200; ///< a sender who forwards with fewer bytes says nothing

bool says_forwarded(std::string_view line) noexcept {
    const auto text = ascii::trim(line);
    const auto inner = text.substr(std::min(text.find_first_not_of("- "), text.size()));
    return (text.starts_with("--") &&
            (inner.starts_with("Forwarded message") || inner.starts_with("Original Message") ||
             inner.starts_with("Forwarded Message"))) ||
           text.starts_with("Begin forwarded message:");
}

/// "On Tue, Apr 20, 2021 at 9:00 AM Desk <desk@larkspur.example> wrote:"
bool says_wrote(std::string_view line) noexcept {
    const auto text = ascii::trim(line);
    return text.starts_with("On ") && text.ends_with(" wrote:") && text.size() < 300;
}

/// Lines of a head within the text: "From: Desk <desk@larkspur.example>".
bool is_inner_field(std::string_view line) noexcept {
    constexpr std::array<std::string_view, 8> names = {
        "from:", "date:", "sent:", "subject:", "to:", "cc:", "reply-to:", "*from:"};
    const auto low = ascii::lower(ascii::trim(line).substr(0, 16));
    return std::any_of(
        names.begin(), names.end(), [&](auto name) { return low.starts_with(name); });
}

class MailReading {
public:
    explicit MailReading(std::string_view bytes)
        : bytes_(bytes), parts_(seal::mail_parts_of(bytes)) {}

    Result<Document> run() {
        read_head();
        choose();
        std::size_t done = parts_.head.body;
        for (std::size_t i = 0; i < parts_.parts.size(); ++i) {
            const auto& part = parts_.parts[i];
            leave_out(done, part.begin); // boundaries and heads of parts
            done = part.end;
            if (is_read_[i]) {
                add(part);
                continue;
            }
            leave_out(part.begin, part.end);
            if (part.is_attached) {
                const auto name = detail::mail_words(part.name);
                tell("mail:attachment",
                     fmt::format("{} ({}, {} bytes)",
                                 name.empty() ? "without a name" : name,
                                 part.type.value,
                                 part.end - part.begin));
            }
        }
        leave_out(done, bytes_.size());
        if (detail::is_blank_text(document_.text)) {
            const bool has_more = std::any_of(parts_.parts.begin(),
                                              parts_.parts.end(),
                                              [](const MailPart& one) { return one.is_attached; });
            return Error{Kind::damaged,
                         "the mail has no text",
                         has_more ? "what is attached to it is read as reports of its own"
                                  : "remove the file from the case"};
        }
        if (!parts_.not_taken.empty() || parts_.unclosed) {
            tell("mail:incomplete", "more parts than are read, or no end of them");
        }
        finish_forwarded();
        document_.source.push_back(
            std::max(static_cast<std::uint32_t>(end_), document_.source.back()));
        return std::move(document_);
    }

private:
    void tell(const char* key, std::string value) {
        constexpr std::size_t most_meta = 512;
        if (!value.empty() && document_.meta.size() < most_meta) {
            document_.meta.emplace_back(key, std::move(value));
        }
    }

    void leave_out(std::size_t begin, std::size_t end) {
        if (begin < end) {
            document_.left_out.push_back({begin, end});
        }
    }

    void read_head() {
        const auto& head = parts_.head;
        leave_out(0, head.body);
        document_.title = detail::mail_words(head.get("subject"));
        const auto sender = detail::mail_sender_of(head.get("from"));
        tell("mail:from", sender.name);
        tell("mail:from-address", sender.address);
        tell("mail:from-host", sender.host);
        if (auto date = seal::mail_date_of(head.get("date"))) {
            tell("mail:date", std::move(*date));
        } else if (!head.get("date").empty()) {
            tell("mail:date-unread", detail::mail_words(head.get("date")));
        }
        tell("mail:subject", document_.title);
        tell("mail:message-id", utf8::repaired(ascii::trim(head.get("message-id"))));
    }

    static bool is_text(const MailPart& part) {
        return !part.is_attached && part.type.value == "text/plain";
    }

    static bool is_html(const MailPart& part) {
        return !part.is_attached && part.type.value == "text/html";
    }

    /// One of each set of alternatives; everything else that is text.
    void choose() {
        const auto& parts = parts_.parts;
        std::vector<const MailPart*> plain(parts.size() + 1);
        std::vector<bool> has_html(parts.size() + 1);
        for (const auto& part : parts) {
            const auto set = std::min<std::size_t>(part.choice, parts.size());
            if (is_text(part) && plain[set] == nullptr) {
                plain[set] = &part;
            }
            has_html[set] = has_html[set] || is_html(part);
        }
        for (const auto& part : parts) {
            const auto set = std::min<std::size_t>(part.choice, parts.size());
            const bool wants_plain =
                plain[set] != nullptr &&
                (!has_html[set] || plain[set]->end - plain[set]->begin >= stub);
            is_read_.push_back(part.choice == 0 ? is_text(part) || is_html(part)
                               : wants_plain    ? &part == plain[set]
                                                : is_html(part));
        }
    }

    void add(const MailPart& part) {
        auto raw = seal::undo_transfer(bytes_.substr(part.begin, part.end - part.begin),
                                       part.transfer,
                                       static_cast<std::uint32_t>(part.begin));
        const auto charset = seal::mail_charset_of(part);
        const auto inner = is_html(part) ? document_from_html(raw.bytes, charset)
                                         : document_from_text(raw.bytes, charset);
        if (!raw.fault.empty()) {
            tell("mail:badly-encoded", raw.fault);
        }
        if (!inner) {
            leave_out(part.begin, part.end);
            return;
        }
        if (!document_.text.empty()) {
            document_.text += "\n\n";
            document_.source.insert(document_.source.end(), 2, static_cast<std::uint32_t>(end_));
        }
        end_ = part.end;
        document_.charset = inner->charset;
        for (const auto range : inner->left_out) {
            leave_out(raw.source.at(range.begin), raw.source.at(range.end));
        }
        add_lines(*inner, raw.source);
    }

    /// Adds the lines that are the sender's own, or forwarded by him.
    void add_lines(const Document& inner, const std::vector<std::uint32_t>& back) {
        const std::string_view text = inner.text;
        bool in_head = false;
        bool is_reply = false;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = text.substr(at, end - at);
            const auto next = std::min(end + 1, text.size());
            bool is_kept = !line.starts_with('>') && !is_reply;
            if (says_wrote(line)) {
                is_reply = true;
                is_kept = false;
            } else if (says_forwarded(line)) {
                note_length_ = std::min(note_length_, own_bytes_);
                in_head = true;
                is_reply = false;
                is_kept = false;
            } else if (in_head && is_inner_field(line)) {
                inner_field(line);
                is_kept = false;
            } else if (in_head && !ascii::trim(line).empty()) {
                in_head = false;
            }
            if (is_kept) {
                own_bytes_ += ascii::trim(line).size();
                document_.text += text.substr(at, next - at);
                for (auto i = at; i < next; ++i) {
                    document_.source.push_back(back.at(inner.source[i]));
                }
            } else {
                leave_out(back.at(inner.source[at]), back.at(inner.source[next]));
            }
            at = next;
        }
    }

    void inner_field(std::string_view line) {
        const auto colon = line.find(':');
        const auto name = ascii::lower(ascii::trim(line.substr(0, colon)));
        const auto value = ascii::trim(line.substr(colon + 1));
        if (name.ends_with("from") && forwarded_from_.empty()) {
            forwarded_from_ = detail::mail_sender_of(value).name;
        } else if ((name == "date" || name == "sent") && forwarded_date_.empty()) {
            forwarded_date_ = seal::mail_date_of(value).value_or("");
        } else if (name == "subject" && forwarded_subject_.empty()) {
            forwarded_subject_ = detail::mail_words(value);
        }
    }

    void finish_forwarded() {
        if (note_length_ == none) {
            return;
        }
        if (note_length_ >= short_note) {
            tell("mail:forwards", forwarded_from_.empty() ? "a mail" : forwarded_from_);
            return;
        }
        tell("mail:forwarded-from", forwarded_from_);
        tell("mail:forwarded-date", forwarded_date_);
        if (!forwarded_subject_.empty()) {
            document_.title = forwarded_subject_;
        }
    }

    std::string_view bytes_;
    seal::MailParts parts_;
    std::vector<bool> is_read_ = {};
    Document document_ = {};
    std::size_t end_ = 0;
    std::size_t own_bytes_ = 0;
    std::size_t note_length_ = none; ///< of the sender's text before what he forwards
    std::string forwarded_from_ = {};
    std::string forwarded_date_ = {};
    std::string forwarded_subject_ = {};
};

} // namespace

int score_mail(std::string_view head) {
    return seal::is_mail(head) ? 95 : 0;
}

Result<Document> document_from_mail(std::string_view bytes) {
    if (bytes.size() > detail::longest_document * 2) {
        return Error{
            Kind::unsupported, "the mail is larger than 32 MiB", "save it without its attachments"};
    }
    return MailReading(bytes).run();
}

} // namespace ample::read
