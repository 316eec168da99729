// Runs the program as a user would, and makes case folders to run it on.

#pragma once

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace ample::tests {

namespace fs = std::filesystem;

/// A folder that vanishes with the object.
struct TemporaryFolder {
    fs::path path;

    TemporaryFolder() {
        static std::atomic<int> number = 0;
        path = fs::temp_directory_path() /
               ("ample-test-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
        fs::remove_all(path);
        fs::create_directories(path);
    }

    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

inline std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What a run of the program came to.
struct Ran {
    int status = -1; ///< exit status, or 128 and the signal
    std::string out = {};
    std::string err = {};

    /// Standard output as JSON lines.
    [[nodiscard]] std::vector<nlohmann::json> lines() const {
        std::vector<nlohmann::json> parsed;
        for (std::size_t at = 0; at < out.size();) {
            const auto end = std::min(out.find('\n', at), out.size());
            parsed.push_back(nlohmann::json::parse(out.substr(at, end - at)));
            at = end + 1;
        }
        return parsed;
    }
};

/// Runs the program with `arguments`; `before` is called in the child, to set limits.
inline Ran run_program(const std::vector<std::string>& arguments, void (*before)() = nullptr) {
    const TemporaryFolder folder;
    const auto out = (folder.path / "out").string();
    const auto err = (folder.path / "err").string();
    const pid_t child = ::fork();
    if (child == 0) {
        const int out_file = ::open(out.c_str(), O_CREAT | O_WRONLY, 0600); // NOLINT
        const int err_file = ::open(err.c_str(), O_CREAT | O_WRONLY, 0600); // NOLINT
        ::dup2(out_file, STDOUT_FILENO);
        ::dup2(err_file, STDERR_FILENO);
        std::vector<char*> words = {const_cast<char*>(AMPLE_PROGRAM)}; // NOLINT
        for (const auto& word : arguments) {
            words.push_back(const_cast<char*>(word.c_str())); // NOLINT
        }
        words.push_back(nullptr);
        if (before != nullptr) {
            before();
        }
        ::execv(AMPLE_PROGRAM, words.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            read_file(out),
            read_file(err)};
}

/// A copy of a case folder of the repository.
struct CaseCopy : TemporaryFolder {
    explicit CaseCopy(const fs::path& original) {
        fs::copy(
            original, path, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        fs::remove_all(path / ".ample");
        fs::remove_all(path / "out");
    }
};

inline fs::path example() {
    return fs::path(AMPLE_SOURCE_DIR) / "examples" / "leased-servers";
}

/// Values of one kind, as `ample show CASE KIND --json` prints them.
inline std::vector<nlohmann::json> show(const fs::path& folder, const std::string& kind) {
    return run_program({"show", folder.string(), kind, "--json"}).lines();
}

} // namespace ample::tests
