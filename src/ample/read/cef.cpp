#include <ample/read/cef.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/syslog_reader.hpp>

namespace ample::read {

std::unique_ptr<RecordReader> open_cef(const ReadOptions& options) {
    return detail::open_syslog_reader(options, "neither CEF nor syslog");
}

int score_cef(std::string_view head) {
    return detail::score_lines(detail::without_mark(head), 86, [](std::string_view line) {
        return detail::syslog_kind_of(line) == detail::SyslogKind::cef;
    });
}

} // namespace ample::read
