#include <ample/seal/detail/limited_child.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

namespace ample::seal::detail {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int input_place = 3;
constexpr int first_free = 10; ///< above every place a child's file goes to
constexpr std::size_t most_complaint = 4096;

Error unavailable(const std::string& what) {
    return {Kind::unavailable, what + ": " + std::strerror(errno), ""};
}

/// A file in memory that no exec inherits, above the standard files.
class MemoryFile {
public:
    static Result<MemoryFile> make() {
        const int low = ::memfd_create("ample", MFD_CLOEXEC);
        if (low < 0) {
            return unavailable("no file in memory");
        }
        const int high = ::fcntl(low, F_DUPFD_CLOEXEC, first_free);
        ::close(low);
        return high < 0 ? Result<MemoryFile>(unavailable("no file in memory")) : MemoryFile(high);
    }

    ~MemoryFile() {
        if (file_ >= 0) {
            ::close(file_);
        }
    }

    MemoryFile(MemoryFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    MemoryFile& operator=(MemoryFile&&) = delete;

    [[nodiscard]] int number() const noexcept { return file_; }

    [[nodiscard]] Status write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto count = ::write(file_, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                return unavailable("a file in memory could not be written");
            }
            bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
        }
        ::lseek(file_, 0, SEEK_SET);
        return Done{};
    }

    [[nodiscard]] std::string read(std::uint64_t most) const {
        const auto size =
            static_cast<std::uint64_t>(std::max<off_t>(::lseek(file_, 0, SEEK_END), 0));
        std::string bytes(static_cast<std::size_t>(std::min(size, most)), '\0');
        std::size_t filled = 0;
        while (filled < bytes.size()) {
            const auto count = ::pread(
                file_, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
            if (count <= 0) {
                break;
            }
            filled += static_cast<std::size_t>(count);
        }
        bytes.resize(filled);
        return bytes;
    }

private:
    explicit MemoryFile(int file) : file_(file) {}

    int file_ = -1;
};

void limit(int what, std::uint64_t most) noexcept {
    const rlimit both = {most, most};
    ::setrlimit(static_cast<__rlimit_resource>(what), &both);
}

/// Everything between fork and exec, with calls that are safe there only.
struct Start {
    const char* program;
    char* const* arguments;
    char* const* environment;
    int input;
    int output;
    int complaint;
    const ChildLimits& limits;

    [[noreturn]] void run() const noexcept {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        const int nothing = ::open("/dev/null", O_RDONLY);
        const bool placed =
            nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 &&
            ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(complaint, STDERR_FILENO) >= 0 &&
            ::dup2(input, input_place) >= 0 && ::close_range(input_place + 1, ~0U, 0) == 0;
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_NOFILE, limits.open_files);
        limit(RLIMIT_FSIZE, limits.output_bytes);
        limit(RLIMIT_CPU, limits.cpu_seconds);
        limit(RLIMIT_AS, limits.memory_bytes);
        if (placed) {
            ::execve(program, arguments, environment);
        }
        ::_exit(127);
    }
};

/// Whether the child has ended; it is left to be reaped.
bool has_ended(pid_t child) noexcept {
    siginfo_t ended = {};
    const int got = ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    return got == 0 ? ended.si_pid == child : errno != EINTR;
}

/// Waits until the child ends or its time is up, then kills its group and reaps it.
ChildEnd wait_for(pid_t child, std::uint64_t milliseconds) {
    const auto until = Clock::now() + std::chrono::milliseconds(milliseconds);
    ChildEnd end;
    auto pause = std::chrono::microseconds(200);
    while (!has_ended(child)) {
        if (Clock::now() >= until) {
            end.is_late = true;
            break;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::microseconds(10'000));
    }
    ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    end.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return end;
}

} // namespace

Result<ChildEnd> run_limited(const std::string& program,
                             const std::vector<std::string>& arguments,
                             std::string_view input,
                             const ChildLimits& limits) {
    if (::access(program.c_str(), X_OK) != 0) {
        return unavailable(program);
    }
    const auto in = MemoryFile::make();
    const auto out = MemoryFile::make();
    const auto complaint = MemoryFile::make();
    if (!in || !out || !complaint) {
        return in.error();
    }
    if (auto written = in->write(input); !written) {
        return written.error();
    }
    auto words = arguments;
    words.insert(words.begin(), program);
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (auto& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    std::string locale = "LC_ALL=C.UTF-8";
    const std::array<char*, 2> environment = {locale.data(), nullptr};
    const Start start = {program.c_str(),
                         argv.data(),
                         environment.data(),
                         in->number(),
                         out->number(),
                         complaint->number(),
                         limits};
    const pid_t child = ::fork();
    if (child < 0) {
        return unavailable("no process for " + program);
    }
    if (child == 0) {
        start.run();
    }
    ::setpgid(child, child); // whoever of the two comes first
    auto end = wait_for(child, limits.wall_milliseconds);
    end.output = out->read(limits.output_bytes);
    end.complaint = complaint->read(most_complaint);
    return end;
}

} // namespace ample::seal::detail
