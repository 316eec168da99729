#include <ample/read/detail/head.hpp>
#include <ample/read/detail/syslog_reader.hpp>
#include <ample/read/syslog.hpp>

namespace ample::read {

std::unique_ptr<RecordReader> open_syslog(const ReadOptions& options) {
    return detail::open_syslog_reader(options, "no time at the start of the line");
}

int score_syslog(std::string_view head) {
    return detail::score_lines(detail::without_mark(head), 80, [](std::string_view line) {
        return detail::syslog_kind_of(line) == detail::SyslogKind::plain;
    });
}

} // namespace ample::read
