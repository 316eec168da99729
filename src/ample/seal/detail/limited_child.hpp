// Another program, run on bytes that nobody vouches for, with little to do harm with.
//
//     fd 0  /dev/null      fd 1  what it writes      fd 2  what it complains of
//     fd 3  its input, as a file that can be read at any place: "/proc/self/fd/3"
//
// It runs in a process group of its own, without a shell, with an empty environment but for the
// locale, no other open file, no new privileges, and limits on processor time, address space,
// bytes of each file and open files; what is left of its group is killed when it ends, when its
// time is up, or when the thread that waits for it ends. Input and output lie in memory (memfd),
// never on disk. Linux.

#pragma once

#include <ample/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

struct ChildLimits {
    std::uint64_t cpu_seconds = 30;
    std::uint64_t wall_milliseconds = 60'000;
    std::uint64_t memory_bytes = std::uint64_t{1} << 30U;  ///< address space
    std::uint64_t output_bytes = std::uint64_t{64} << 20U; ///< of each file it writes
    std::uint64_t open_files = 16;
};

/// How it ended.
struct ChildEnd {
    int status = 0; ///< of exit; meaningless after a signal
    int signal = 0; ///< that ended it, or 0
    bool is_late = false;
    std::string output = {};
    std::string complaint = {}; ///< the first 4 KiB of fd 2
};

/// Runs `program` (an absolute path) with `arguments` on `input` and waits for it. May be called
/// from many threads. Fails with `unavailable` where the program is not there or no process can be
/// made; whatever the program itself does is no failure.
Result<ChildEnd> run_limited(const std::string& program,
                             const std::vector<std::string>& arguments,
                             std::string_view input,
                             const ChildLimits& limits = {});

} // namespace ample::seal::detail
