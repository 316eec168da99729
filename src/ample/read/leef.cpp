#include <ample/read/detail/head.hpp>
#include <ample/read/detail/syslog_reader.hpp>
#include <ample/read/leef.hpp>

namespace ample::read {

std::unique_ptr<RecordReader> open_leef(const ReadOptions& options) {
    return detail::open_syslog_reader(options, "neither LEEF nor syslog");
}

int score_leef(std::string_view head) {
    return detail::score_lines(detail::without_mark(head), 86, [](std::string_view line) {
        return detail::syslog_kind_of(line) == detail::SyslogKind::leef;
    });
}

} // namespace ample::read
