#include <cli/input.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/yara_scan.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::cli {

using nlohmann::ordered_json;
namespace yara = sweep::yara;

namespace {

/// The bytes of the stream, once more.
std::string bytes_of(const InputStream& wanted, std::size_t most) {
    std::string bytes;
    const auto take = [&](const InputStream& input, ByteSource& source) {
        if (input.member != wanted.member || !bytes.empty()) {
            return;
        }
        std::vector<char> piece(std::size_t{1} << 20U);
        while (bytes.size() < most) {
            const auto count = source.read(piece);
            if (!count || *count == 0) {
                break;
            }
            bytes.append(piece.data(), std::min(*count, most - bytes.size()));
        }
    };
    open_input({wanted.path, 0},
               {.on_stream = take, .on_problem = [](const Error&) {}, .on_container = take});
    return bytes;
}

} // namespace

void tell_slow(const InputStream& slowest,
               const yara::Rules& rules,
               const yara::ScanLimits& limits,
               const Session& session) {
    if (slowest.path.empty() || slowest.path == "-") {
        warn("no stream to measure the rules on: only files can be read again");
        return;
    }
    const auto bytes = bytes_of(slowest, limits.whole_bytes);
    const auto measured = yara::measure_rules(rules, bytes, limits);
    if (session.is_json) {
        ordered_json list = ordered_json::array();
        for (const auto& one : measured.rules) {
            list.push_back({{"rule", one.rule}, {"file", one.file}, {"seconds", one.seconds}});
        }
        say(ordered_json({{"slow_rules", list},
                          {"path", slowest.path},
                          {"member", slowest.member},
                          {"bytes", bytes.size()},
                          {"seconds", measured.whole},
                          {"shared_seconds", measured.shared}})
                .dump(-1, ' ', false, ordered_json::error_handler_t::replace));
        return;
    }
    Table table({"rule", ">ms", ">of all", "file"});
    for (const auto& one : measured.rules) {
        table.add({safe(one.rule),
                   fmt::format("{:.1f}", one.seconds * 1000),
                   fmt::format("{:.0f} %", 100 * one.seconds / std::max(measured.whole, 1e-9)),
                   safe(one.file)});
    }
    say(fmt::format("Time of the rules on {}, {}: {:.1f} ms, of which {:.1f} ms are shared by all",
                    safe(slowest.name()),
                    bytes_text(bytes.size()),
                    measured.whole * 1000,
                    measured.shared * 1000));
    table.print();
}

} // namespace ample::cli
