#include <ample/core/ascii.hpp>
#include <ample/read/detail/backslash.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/event_fields.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/detail/month_time.hpp>
#include <ample/read/detail/syslog_line.hpp>
#include <ample/read/detail/syslog_reader.hpp>
#include <ample/read/detail/year_clock.hpp>
#include <ample/read/detail/zone_word.hpp>
#include <ample/read/sshd.hpp>

#include <string>
#include <vector>

namespace ample::read::detail {

namespace {

/// A line in its two parts.
struct Parts {
    std::optional<SyslogLine> head = {};
    std::string_view event = {}; ///< CEF or LEEF, empty when it is none
};

/// From `begin`, a piece of `line`, to the end of `line`.
std::string_view from(std::string_view line, std::string_view begin) noexcept {
    return line.substr(static_cast<std::size_t>(begin.data() - line.data()));
}

Parts cut_parts(std::string_view line) noexcept {
    Parts parts;
    if (EventFields::begins(line)) {
        parts.event = line;
        return parts;
    }
    parts.head = cut_syslog(line);
    if (!parts.head) {
        const auto close = line.substr(0, 5).find('>');
        if (line.starts_with('<') && close != std::string_view::npos &&
            EventFields::begins(line.substr(close + 1))) {
            parts.event = line.substr(close + 1);
            parts.head = SyslogLine{.priority = line.substr(1, close - 1)};
        }
        return parts;
    }
    auto& head = *parts.head;
    for (auto* place : {&head.host, &head.program, &head.message}) {
        if (!place->empty() && EventFields::begins(from(line, *place))) {
            parts.event = from(line, *place);
            *place = {};
            if (place == &head.host) { // a device that writes no host
                head.program = {};
                head.pid = {};
            }
            head.message = {};
            return parts;
        }
    }
    return parts;
}

class SyslogReader final : public MessageReader {
public:
    SyslogReader(const ReadOptions& options, std::string_view wrong)
        : wrong_(wrong), clock_(options.zone), years_(options.year) {}

protected:
    Item read_line(const Line& line) override {
        if (line.is_blank()) {
            return Frame{line.where};
        }
        const auto parts = cut_parts(line.text);
        if (!parts.head && parts.event.empty()) {
            return Defect{line.where, wrong_};
        }
        fields_.clear();
        Record record{.where = line.where};
        if (parts.head) {
            record.time = time_of(*parts.head);
            record.time_text = parts.head->time.text;
            add_head(line, *parts.head);
        }
        if (!parts.event.empty()) {
            const auto wrong = event_.read(line, parts.event);
            if (!wrong.empty() && !parts.head) {
                return Defect{line.where, wrong};
            }
            add_event(line, parts.event, wrong.empty(), record);
        }
        record.fields = fields_;
        return record;
    }

private:
    void add_head(const Line& line, const SyslogLine& head) {
        add(line, "priority", head.priority);
        add(line, "host", head.host);
        add(line, "program", head.program);
        add(line, "pid", head.pid);
        add(line, "msgid", head.msgid);
        add(line, "data", head.data);
        add(line, "message", head.message);
        if (is_sshd(head.program)) {
            add_sshd(line, read_sshd(head.message));
        }
        add_parameters(line, head.data); // last, so that they hide no other field
    }

    /// Adds the parameters of structured data, [id name="value" ...], each by its name.
    void add_parameters(const Line& line, std::string_view data) {
        constexpr auto none = std::string_view::npos;
        decoded_.clear();
        decoded_.reserve(line.text.size()); // so that the views into it stay
        for (std::size_t count = 0; count < most_attributes; ++count) {
            const auto equals = data.find("=\"");
            if (equals == none) {
                return;
            }
            const auto name = data.substr(0, equals).substr(data.substr(0, equals).rfind(' ') + 1);
            data.remove_prefix(equals + 2);
            auto close = data.find_first_of("\"\\");
            while (close != none && data[close] != '"') {
                close = data.find_first_of("\"\\", close + 2);
            }
            const auto raw = data.substr(0, close);
            auto value = raw;
            if (raw.find('\\') != none) {
                const auto start = decoded_.size();
                unescape_backslash(raw, "\"\\]", "", decoded_);
                value = std::string_view(decoded_).substr(start);
            }
            if (!name.empty() && !raw.empty()) {
                fields_.push_back({name, value, line.place(raw)});
            }
            data.remove_prefix(close == none ? data.size() : close + 1);
        }
    }

    /// Adds the fields of the event, or all of it as the message when it could not be read.
    void add_event(const Line& line, std::string_view event, bool is_read, Record& record) {
        if (!is_read) {
            add(line, "message", event);
            return;
        }
        fields_.insert(fields_.end(), event_.fields().begin(), event_.fields().end());
        if (const auto time = read_device_time(event_.time_text(), clock_)) {
            record.time = time;
            record.time_text = event_.time_text();
        }
    }

    void add(const Line& line, std::string_view name, std::string_view value) {
        if (!value.empty()) {
            fields_.push_back({name, value, line.place(value)});
        }
    }

    void add_sshd(const Line& line, const SshdMessage& parts) {
        fields_.push_back({"event", parts.event, {}});
        add(line, "auth_method", parts.auth_method);
        add(line, "user", parts.user);
        add(line, "src_ip", parts.src_ip);
        add(line, "src_host", parts.src_host);
        add(line, "src_port", parts.src_port);
        add(line, "key_type", parts.key_type);
        add(line, "key", parts.key);
        add(line, "repeated", parts.repeated);
    }

    std::optional<Instant> time_of(const SyslogLine& parts) {
        const auto& time = parts.time;
        if (time.month == 0) {
            return clock_.read_wall(time.text);
        }
        const auto stated = zone_word_offset(time.zone);
        if (time.is_unset || (!stated && !time.zone.empty())) {
            return std::nullopt;
        }
        const Day written{time.year.value_or(0), time.month, time.day};
        const auto day = time.year ? std::optional(written) : years_.date(time.month, time.day);
        if (!day || !is_day(*day) || day->year < 1678 || day->year > 2261) {
            return std::nullopt;
        }
        const auto east = stated ? stated : clock_.offset(*day, time.second_of_day);
        if (!east) {
            return std::nullopt;
        }
        const auto seconds = days_since_1970(*day) * 86400 + time.second_of_day - *east;
        return Instant{seconds * Instant::per_second + time.nanoseconds};
    }

    std::string_view wrong_;
    Clock clock_;
    YearClock years_;
    EventFields event_;
    std::vector<Field> fields_;
    std::string decoded_;
};

} // namespace

std::unique_ptr<MessageReader> open_syslog_reader(const ReadOptions& options,
                                                  std::string_view wrong) {
    return std::make_unique<SyslogReader>(options, wrong);
}

SyslogKind syslog_kind_of(std::string_view line) noexcept {
    const auto parts = cut_parts(line);
    if (!parts.event.empty()) {
        return parts.event.starts_with("LEEF") ? SyslogKind::leef : SyslogKind::cef;
    }
    const auto& head = parts.head;
    const bool is_syslog =
        head && (head->time.month != 0 || !head->program.empty() || !head->priority.empty());
    return is_syslog ? SyslogKind::plain : SyslogKind::none;
}

} // namespace ample::read::detail
