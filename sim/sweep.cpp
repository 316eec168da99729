#include <ample/core/pool.hpp>
#include <ample/core/result.hpp>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sim/make.hpp>
#include <sim/sweep.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>

namespace ample::sim {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Options {
    std::string seeds = "1..3";
    std::vector<std::string> worlds = {"W1", "W2", "W3", "W4", "W5", "W6", "W7"};
    std::vector<std::string> levels = {"L1"};
    std::vector<std::string> settings = {};
    std::string program = {};
    std::string work = {};
    std::size_t jobs = 0;
    bool is_json = false;
};

/// Figures of one metric over the seeds.
struct Series {
    std::string task = {};
    std::string metric = {};
    json target = {};
    bool is_less_better = false;
    bool is_baseline = false;
    std::vector<double> figures = {};
    std::size_t silent = 0; ///< runs in which the product said nothing

    [[nodiscard]] double mean() const {
        double sum = 0;
        for (const auto figure : figures) {
            sum += figure;
        }
        return figures.empty() ? 0 : sum / static_cast<double>(figures.size());
    }

    /// Half the width of the 95 % interval of the mean (Student's t up to 30 runs).
    [[nodiscard]] double half_width() const {
        constexpr std::array<double, 11> t = {
            0, 12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23};
        const auto count = figures.size();
        if (count < 2) {
            return 0;
        }
        double squares = 0;
        for (const auto figure : figures) {
            squares += (figure - mean()) * (figure - mean());
        }
        const auto free = count - 1;
        const auto quantile = free < t.size() ? t[free] : 1.96 + 2.8 / static_cast<double>(free);
        return quantile *
               std::sqrt(squares / static_cast<double>(free) / static_cast<double>(count));
    }
};

/// Runs a program and returns its exit status; standard output goes to `out`.
int run_child(const std::vector<std::string>& words, const fs::path& out) {
    const pid_t child = ::fork();
    if (child == 0) {
        const int file =
            ::open(out.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600); // NOLINT: the C interface
        ::dup2(file, STDOUT_FILENO);
        std::vector<char*> arguments;
        for (const auto& word : words) {
            arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: execv's interface
        }
        arguments.push_back(nullptr);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool parse_seeds(const std::string& text, std::uint64_t& first, std::uint64_t& last) {
    const auto dots = text.find("..");
    if (dots == std::string::npos) {
        return false;
    }
    const auto* const end = text.data() + text.size();
    const auto* const middle = text.data() + dots;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    const auto front = std::from_chars(text.data(), middle, low);
    const auto back = std::from_chars(middle + 2, end, high);
    constexpr std::uint64_t most = 9999;
    if (front.ec != std::errc() || front.ptr != middle || back.ec != std::errc() ||
        back.ptr != end || high < low || high - low > most) {
        return false;
    }
    first = low;
    last = high;
    return true;
}

class Sweep {
public:
    explicit Sweep(const Options& options) : options_(options) {}

    int run() {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        if (!parse_seeds(options_.seeds, first, last)) {
            std::fprintf(stderr,
                         "error: --seeds %s\nhint: A..B, at most ten thousand\n",
                         options_.seeds.c_str());
            return 2;
        }
        for (const auto& level : options_.levels) {
            for (const auto& world : options_.worlds) {
                series_.clear();
                for (auto seed = first; seed <= last; ++seed) {
                    if (const int status = one(seed, world, level); status != 0) {
                        return status;
                    }
                }
                print(world, level);
            }
        }
        return 0;
    }

private:
    int one(std::uint64_t seed, const std::string& world, const std::string& level) {
        auto knobs = knobs_of(seed, "small", world, level);
        for (std::size_t i = 0; knobs && i < options_.settings.size(); ++i) {
            if (const auto set = set_knob(*knobs, options_.settings[i]); !set) {
                knobs = set.error();
            }
        }
        if (!knobs) {
            std::fprintf(stderr,
                         "error: %s\nhint: %s\n",
                         knobs.error().what.c_str(),
                         knobs.error().hint.c_str());
            return 2;
        }
        const auto folder =
            fs::path(options_.work) / (world + "-" + level + "-" + std::to_string(seed));
        clear(folder);
        const auto jobs = options_.jobs == 0 ? default_jobs() : options_.jobs;
        const auto made = make_case(make_world(*knobs), {folder, {}, jobs});
        if (!made) {
            std::fprintf(stderr, "error: %s\n", made.error().what.c_str());
            return 1;
        }
        const auto out = fs::path(options_.work) / "scores.ndjson";
        const auto number = std::to_string(jobs);
        for (const auto& words :
             {std::vector<std::string>{options_.program, "run", folder.string(), "-j", number},
              std::vector<std::string>{options_.program, "eval", folder.string(), "--json"}}) {
            if (const int status = run_child(words, out); status != 0) {
                std::fprintf(stderr,
                             "error: '%s %s' ended with %d on seed %llu, %s, %s\n",
                             options_.program.c_str(),
                             words[1].c_str(),
                             status,
                             static_cast<unsigned long long>(seed),
                             world.c_str(),
                             level.c_str());
                return 1;
            }
        }
        take(out);
        clear(folder);
        return 0;
    }

    static void clear(const fs::path& folder) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
        fs::remove_all(truth_folder(folder), ignored);
    }

    void take(const fs::path& file) {
        std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"),
                                                               &std::fclose);
        std::string text;
        std::array<char, 65'536> piece = {};
        for (std::size_t count = 0;
             (count = std::fread(piece.data(), 1, piece.size(), stream.get())) > 0;) {
            text.append(piece.data(), count);
        }
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = json::parse(text.substr(at, end - at));
            at = end + 1;
            auto& series = find(line["task"], line["metric"]);
            series.target = line["target"];
            series.is_less_better = line["less_is_better"];
            series.is_baseline = line["verdict"] == "baseline";
            if (line["figure"].is_number()) {
                series.figures.push_back(line["figure"]);
            } else {
                ++series.silent;
            }
        }
    }

    Series& find(const std::string& task, const std::string& metric) {
        for (auto& one : series_) {
            if (one.task == task && one.metric == metric) {
                return one;
            }
        }
        series_.push_back({task, metric});
        return series_.back();
    }

    static std::string verdict(const Series& one) {
        if (one.is_baseline) {
            return "baseline";
        }
        if (one.figures.empty()) {
            return "not produced";
        }
        if (!one.target.is_number()) {
            return "-";
        }
        const auto target = one.target.get<double>();
        return (one.is_less_better ? one.mean() <= target + 1e-9 : one.mean() >= target - 1e-9)
                   ? "met"
                   : "missed";
    }

    void print(const std::string& world, const std::string& level) const {
        if (!options_.is_json) {
            std::printf("\n### %s %s, seeds %s\n\n| task | metric | mean | ± 95 %% | target | "
                        "verdict |\n| --- | --- | ---: | "
                        "---: | ---: | --- |\n",
                        world.c_str(),
                        level.c_str(),
                        options_.seeds.c_str());
        }
        for (const auto& one : series_) {
            if (options_.is_json) {
                const json line = {{"world", world},
                                   {"level", level},
                                   {"task", one.task},
                                   {"metric", one.metric},
                                   {"mean", one.mean()},
                                   {"half_width", one.half_width()},
                                   {"runs", one.figures.size()},
                                   {"silent", one.silent},
                                   {"target", one.target},
                                   {"verdict", verdict(one)}};
                std::printf("%s\n", line.dump().c_str());
                continue;
            }
            std::array<char, 96> figure = {};
            std::snprintf(figure.data(),
                          figure.size(),
                          one.figures.empty() ? "-" : "%.3f",
                          one.mean()); // NOLINT
            std::array<char, 96> width = {};
            std::snprintf(width.data(),
                          width.size(),
                          one.figures.size() < 2 ? "-" : "%.3f",
                          one.half_width()); // NOLINT
            std::array<char, 96> target = {};
            if (one.target.is_number()) {
                std::snprintf(target.data(),
                              target.size(),
                              "%s %.2f",
                              one.is_less_better ? "≤" : "≥", // NOLINT
                              one.target.get<double>());
            }
            std::printf("| %s | %s | %s | %s | %s | %s |\n",
                        one.task.c_str(),
                        one.metric.c_str(),
                        figure.data(),
                        width.data(),
                        target.data(),
                        verdict(one).c_str());
        }
        std::fflush(stdout);
    }

    const Options& options_;
    std::vector<Series> series_ = {};
};

} // namespace

void add_sweep(CLI::App& app, int& status) {
    auto* const verb =
        app.add_subcommand("sweep", "Make, run and score many cases; means with 95 % intervals");
    auto options = std::make_shared<Options>();
    verb->add_option("--seeds", options->seeds, "A..B");
    verb->add_option("--worlds", options->worlds, "W1 to W7, all by default")->delimiter(',');
    verb->add_option("--levels", options->levels, "L1 to L4, L1 by default")->delimiter(',');
    verb->add_option("--set", options->settings, "NAME=VALUE, see 'ample-sim knobs'");
    verb->add_option(
        "--ample", options->program, "The program to measure; the one beside this by default");
    verb->add_option("--work", options->work, "Folder for the cases; a temporary one by default");
    verb->add_option("-j,--jobs", options->jobs, "Threads; one per processor by default");
    verb->add_flag("--json", options->is_json, "One JSON object a figure");
    verb->callback([options, &status] {
        std::error_code ignored;
        if (options->program.empty()) {
            options->program =
                (fs::read_symlink("/proc/self/exe", ignored).parent_path() / "ample").string();
        }
        const bool is_ours = options->work.empty();
        if (is_ours) {
            options->work =
                (fs::temp_directory_path() / ("ample-sweep-" + std::to_string(::getpid())))
                    .string();
        }
        fs::create_directories(options->work, ignored);
        status = Sweep(*options).run();
        if (is_ours) {
            fs::remove_all(options->work, ignored);
        }
    });
}

} // namespace ample::sim
