#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/detail/syslog_line.hpp>
#include <ample/read/detail/year_clock.hpp>
#include <ample/read/sshd.hpp>
#include <ample/read/syslog.hpp>

#include <vector>

namespace ample::read {

namespace {

class SyslogReader final : public detail::LineReader {
public:
    explicit SyslogReader(const ReadOptions& options)
        : clock_(options.zone), years_(options.year) {}

protected:
    Item read_line(const detail::Line& line) override {
        auto text = line.text;
        if (line.where.begin == 0) {
            text = detail::without_mark(text);
        }
        if (line.is_blank()) {
            return Frame{line.where};
        }
        const auto parts = detail::cut_syslog(text);
        if (!parts) {
            return Defect{line.where, "no time at the start of the line"};
        }
        fields_.clear();
        add(line, "priority", parts->priority);
        add(line, "host", parts->host);
        add(line, "program", parts->program);
        add(line, "pid", parts->pid);
        add(line, "msgid", parts->msgid);
        add(line, "data", parts->data);
        add(line, "message", parts->message);
        if (is_sshd(parts->program)) {
            add_sshd(line, read_sshd(parts->message));
        }
        return Record{line.where, time_of(*parts), parts->time.text, fields_};
    }

private:
    void add(const detail::Line& line, std::string_view name, std::string_view value) {
        if (!value.empty()) {
            fields_.push_back({name, value, line.place(value)});
        }
    }

    void add_sshd(const detail::Line& line, const SshdMessage& parts) {
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

    std::optional<Instant> time_of(const detail::SyslogLine& parts) {
        const auto& time = parts.time;
        if (time.month == 0) {
            return clock_.read_wall(time.text);
        }
        const Day written{time.year.value_or(0), time.month, time.day};
        const auto day = time.year ? std::optional(written) : years_.date(time.month, time.day);
        if (!day || !is_day(*day) || day->year < 1678 || day->year > 2261) {
            return std::nullopt;
        }
        const auto east = clock_.offset(*day);
        if (!east) {
            return std::nullopt;
        }
        const auto seconds = days_since_1970(*day) * 86400 + time.second_of_day - *east;
        return Instant{seconds * Instant::per_second + time.nanoseconds};
    }

    detail::Clock clock_;
    detail::YearClock years_;
    std::vector<Field> fields_;
};

bool is_syslog_line(std::string_view line) {
    const auto parts = detail::cut_syslog(line);
    return parts && (parts->time.month != 0 || !parts->program.empty() || !parts->priority.empty());
}

} // namespace

std::unique_ptr<RecordReader> open_syslog(const ReadOptions& options) {
    return std::make_unique<SyslogReader>(options);
}

int score_syslog(std::string_view head) {
    return detail::score_lines(detail::without_mark(head), 80, is_syslog_line);
}

} // namespace ample::read
