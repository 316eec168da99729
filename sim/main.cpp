// ample-sim: makes cases whose truth is known.

#include <ample/core/pool.hpp>

#include <CLI/CLI.hpp>
#include <sim/make.hpp>
#include <sim/sweep.hpp>
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <memory>

namespace ample::sim {

namespace {

struct Options {
    std::uint64_t seed = 1;
    std::string size = "small";
    std::string world = "W1";
    std::string level = "L1";
    std::vector<std::string> settings = {};
    std::string to = {};
    std::string only = {};
    bool is_discarded = false;
    std::size_t jobs = 0;
};

int fail(const Error& error) {
    std::fprintf(stderr, "error: %s\n", error.what.c_str());
    if (!error.hint.empty()) {
        std::fprintf(stderr, "hint: %s\n", error.hint.c_str());
    }
    return error.kind == Kind::usage ? 2 : 1;
}

void say(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

Result<Knobs> knobs_from(const Options& options) {
    auto knobs = knobs_of(options.seed, options.size, options.world, options.level);
    if (!knobs) {
        return knobs;
    }
    for (const auto& setting : options.settings) {
        if (const auto set = set_knob(*knobs, setting); !set) {
            return set.error();
        }
    }
    return knobs;
}

void add_knobs(CLI::App& verb, Options& options) {
    verb.add_option("--seed", options.seed, "64-bit seed");
    verb.add_option("--size", options.size, "small (50 MB), medium (5 GB) or large (200 GB)");
    verb.add_option("--world", options.world, "W1 to W7: what is true");
    verb.add_option("--level", options.level, "L1 to L4: how hard it is to see");
    verb.add_option("--set", options.settings, "NAME=VALUE, see 'ample-sim knobs'");
    verb.add_option("-j,--jobs", options.jobs, "Threads; one per processor by default");
}

int make(const Options& options, bool is_manifest) {
    const auto knobs = knobs_from(options);
    if (!knobs) {
        return fail(knobs.error());
    }
    if (options.to.empty() == (!options.is_discarded && !is_manifest)) {
        return fail(
            {Kind::usage,
             options.to.empty() ? "--to is missing" : "--to and --discard exclude each other",
             "--to DIR, or --discard to measure only"});
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto made =
        make_case(make_world(*knobs),
                  {options.to, options.only, options.jobs == 0 ? default_jobs() : options.jobs});
    if (!made) {
        return fail(made.error());
    }
    if (is_manifest) {
        say(manifest_text(*made));
        return 0;
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = std::max<std::int64_t>(took.count(), 1);
    std::printf(
        "%zu files, %llu bytes, %llu planted lines in %lld ms (%lld MB/s), at most %ld MiB held\n",
        made->manifest.size(),
        static_cast<unsigned long long>(made->bytes),
        static_cast<unsigned long long>(made->labels),
        static_cast<long long>(milliseconds),
        static_cast<long long>(made->bytes / 1000 / static_cast<std::uint64_t>(milliseconds)),
        usage.ru_maxrss / 1024);
    if (!options.to.empty()) {
        std::printf("case   %s\ntruth  %s\n", options.to.c_str(), truth_folder(options.to).c_str());
    }
    return 0;
}

int run(int argc, char** argv) {
    CLI::App app("Makes cases of intrusion whose truth is known, to measure ample with.",
                 "ample-sim");
    app.require_subcommand(1);
    auto options = std::make_shared<Options>();
    int status = 0;

    auto* const make_verb = app.add_subcommand("make", "Write a case, and its truth beside it");
    add_knobs(*make_verb, *options);
    make_verb->add_option("--to", options->to, "The case folder; the truth goes to DIR.truth");
    make_verb->add_option(
        "--only", options->only, "Only logs whose path begins so (evidence/ORG/...)");
    make_verb->add_flag("--discard",
                        options->is_discarded,
                        "Make everything, write nothing; prints speed and memory");
    make_verb->callback([&] { status = make(*options, false); });

    auto* const manifest_verb =
        app.add_subcommand("manifest", "SHA-256, bytes and path of every file");
    add_knobs(*manifest_verb, *options);
    manifest_verb->callback([&] { status = make(*options, true); });

    auto* const knobs_verb =
        app.add_subcommand("knobs", "What may be set, with the values of a world and level");
    add_knobs(*knobs_verb, *options);
    knobs_verb->callback([&] {
        const auto knobs = knobs_from(*options);
        status = knobs ? 0 : fail(knobs.error());
        if (knobs) {
            say(knobs_text(*knobs));
        }
    });
    add_sweep(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return app.exit(fault) == 0 ? 0 : 2;
    }
    return status;
}

} // namespace

} // namespace ample::sim

int main(int argc, char** argv) {
    try {
        return ample::sim::run(argc, argv);
    } catch (const std::exception& bug) {
        std::fprintf(stderr, "error: a fault of the program: %s\n", bug.what());
        return 70;
    }
}
