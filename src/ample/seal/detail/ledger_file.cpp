#include <ample/seal/detail/ledger_file.hpp>

#include <algorithm>
#include <string>

namespace ample::seal::detail {

Status walk_ledger(const File& file,
                   std::uint64_t begin,
                   const std::function<Status(const LedgerLine&)>& on_line) {
    constexpr std::size_t piece_bytes = std::size_t{1} << 18U;
    std::string piece(piece_bytes, '\0');
    std::string line;
    std::uint64_t line_begin = begin;
    for (std::uint64_t at = begin;;) {
        const auto got = file.read_at(at, piece);
        if (!got) {
            return got.error();
        }
        auto rest = std::string_view(piece).substr(0, *got);
        at += *got;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            const auto part = rest.substr(0, end);
            line.append(part.substr(0, longest_line - std::min(longest_line, line.size())));
            rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
            if (end != std::string_view::npos) {
                if (auto done = on_line({line_begin, line, true}); !done) {
                    return done;
                }
                line.clear();
                line_begin = at - rest.size();
            }
        }
        if (*got < piece.size()) {
            break;
        }
    }
    return line.empty() ? Status(Done{}) : on_line({line_begin, line, false});
}

} // namespace ample::seal::detail
