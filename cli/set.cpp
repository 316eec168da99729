// ample set: packs feeds of indicators into one file that is ready at once.

#include <ample/core/utf8.hpp>

#include <CLI/CLI.hpp>
#include <cli/indicator_set.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <memory>

namespace ample::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr const char* set_help =
    R"(Packs feeds of indicators (plain lists, CSV or JSON with a 'value' column, STIX
2, MISP events and CSV, Zeek Intel; also packed as gzip, zip, tar ...) into one file
that is mapped, not loaded: ten million indicators are ready in a millisecond.
Patterns (regular expressions and globs) stay in their feeds, and the command says
how many those are.

A line that gives no indicator is told with its number and the reason: the first 20
of a feed, all of them with --all, and in the JSON of --json.

Examples:
  ample set build --to feeds.ampleset feeds/*.txt
  ample set show feeds.ampleset --check
  ample sweep --indicators feeds.ampleset /var/log)";

struct Options {
    std::string to = {};
    std::vector<std::string> feeds = {};
    std::vector<std::string> warning_lists = {};
    std::string set = {};
    bool checks = false;
    bool is_all = false;
};

void tell(const ordered_json& about, bool is_json) {
    if (is_json) {
        say(about.dump());
        return;
    }
    Table table({"feed", ">indicators", ">lines not used", ">not packed", "digest"});
    for (const auto& feed : about.at("feeds")) {
        const auto member = feed.value("member", std::string());
        table.add({safe(feed.at("path").get<std::string>() + (member.empty() ? "" : "#" + member)),
                   grouped(feed.at("entries").get<std::uint64_t>()),
                   grouped(feed.at("lines_not_used").get<std::uint64_t>()),
                   grouped(feed.at("not_packed").get<std::uint64_t>()),
                   feed.at("digest").get<std::string>().substr(0, 19)});
    }
    table.print();
}

/// [{"feed": …, "line": 3, "why": …}]
ordered_json told_lines(const std::vector<ToldLine>& lines) {
    auto told = ordered_json::array();
    for (const auto& one : lines) {
        told.push_back({{"feed", utf8::repaired(one.feed)},
                        {"line", one.line},
                        {"why", utf8::repaired(one.why)}});
    }
    return told;
}

ordered_json told_of(const sweep::PackedSet& set, const std::string& path) {
    auto about = ordered_json::parse(set.about(), nullptr, false);
    if (!about.is_object() || !about.contains("feeds")) {
        about = {{"feeds", ordered_json::array()}};
    }
    about["set"] = path;
    about["digest"] = set.digest().text();
    about["indicators"] = set.size();
    return about;
}

/// Writes beside the place and moves it there, so that no reader meets half a set. What is no file
/// (a device, a pipe) is written to and never replaced.
Status write_file(const fs::path& path, std::string_view bytes) {
    std::error_code unknown;
    const bool is_special = fs::is_other(fs::status(path, unknown));
    auto draft = path;
    draft += is_special ? "" : ".part";
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    std::error_code code;
    if (file && !is_special) {
        fs::rename(draft, path, code);
    }
    if (!file || code) {
        std::error_code ignored;
        if (!is_special) {
            fs::remove(draft, ignored);
        }
        return Error{Kind::unavailable,
                     "'" + safe(path.native()) + "' can't be written",
                     "choose another place with --to, with room for " + bytes_text(bytes.size())};
    }
    return Done{};
}

int build(const Options& options, const Session& session) {
    const auto lists = load_warning_lists(options.warning_lists);
    if (!lists) {
        return fail(lists.error());
    }
    sweep::SetBuilder builder(lists->empty() ? nullptr : &*lists, session.job_count());
    std::uint64_t entries = 0;
    Telling telling;
    telling.is_all = options.is_all;
    for (const auto& feed : options.feeds) {
        const auto packed = add_feed_file(
            builder, feed, nullptr, session.is_json || options.is_all ? &telling : nullptr);
        if (!packed) {
            return fail(packed.error());
        }
        entries += packed->entries;
    }
    if (entries == 0) {
        return fail({Kind::damaged, "there is no indicator to pack", "see 'ample set --help'"});
    }
    auto bytes = builder.finish();
    if (const auto written = write_file(options.to, bytes); !written) {
        return fail(written.error());
    }
    const auto size = bytes.size();
    const auto set = sweep::PackedSet::of_bytes(std::move(bytes));
    if (!set) {
        return fail(set.error());
    }
    auto told = told_of(*set, options.to);
    if (session.is_json) {
        told["not_used"] = told_lines(telling.unused);
        told["used_with_note"] = told_lines(telling.noted);
    }
    tell(told, session.is_json);
    if (!session.is_json) {
        say(fmt::format("{}: {} indicators, {}, {}",
                        safe(options.to),
                        grouped(set->size()),
                        bytes_text(size),
                        set->digest().text()));
        say("Next: ample sweep --indicators " + safe(options.to) + " PATH...");
    }
    return 0;
}

int show(const Options& options, const Session& session) {
    const auto set = sweep::PackedSet::open(options.set);
    if (!set) {
        return fail(set.error());
    }
    if (options.checks) {
        if (const auto sound = set->check(); !sound) {
            return fail(sound.error());
        }
    }
    tell(told_of(*set, options.set), session.is_json);
    if (!session.is_json) {
        say(fmt::format("{}: {} indicators, {}{}",
                        safe(options.set),
                        grouped(set->size()),
                        set->digest().text(),
                        options.checks ? ", every byte as built" : ""));
    }
    return 0;
}

} // namespace

void add_set(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("set", "Pack feeds of indicators into one file");
    command->require_subcommand(1);
    set_long_help(*command, set_help);
    auto options = std::make_shared<Options>();
    auto* const building = command->add_subcommand("build", "Pack feeds");
    building->add_option("--to", options->to, "File to write")->required();
    building->add_option("FEED", options->feeds, "Feeds")->required();
    building
        ->add_option(
            "--warning-lists", options->warning_lists, "MISP warning lists that mark indicators")
        ->allow_extra_args(false);
    building->add_flag("--all",
                       options->is_all,
                       "Tell every line that is not used or noted, not the first 20 of a feed");
    add_common_options(*building, session);
    building->callback([options, &session] { session.status = build(*options, session); });
    auto* const showing = command->add_subcommand("show", "What a set was built from");
    showing->add_option("SET", options->set, "A set")->required();
    showing->add_flag("--check", options->checks, "Compute its digest anew");
    add_common_options(*showing, session);
    showing->callback([options, &session] { session.status = show(*options, session); });
}

} // namespace ample::cli
