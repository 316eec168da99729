#include <ample/core/ascii.hpp>

#include <CLI/CLI.hpp>
#include <cli/input.hpp>
#include <cli/rules.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace ample::cli {

namespace fs = std::filesystem;

void add_rule_options(CLI::App& verb, RuleOptions& options) {
    verb.add_option("--table", options.tables, "Table of log sources besides the built-in one")
        ->allow_extra_args(false);
    verb.add_option("--placeholders",
                    options.placeholders,
                    "Values for %name% of rules, a line 'name=value' each")
        ->allow_extra_args(false);
    verb.add_option("--level", options.level, "Leave out rules below this level")
        ->check(CLI::IsMember({"informational", "low", "medium", "high", "critical"}));
}

namespace {

bool has_ending(const std::string& name, const std::vector<std::string>& endings) {
    const auto low = ascii::lower(name);
    return endings.empty() ||
           std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
               return low.ends_with(ending);
           });
}

bool has_not(const sweep::sigma::Condition& condition) {
    return condition.op == sweep::sigma::Condition::Op::none ||
           std::any_of(condition.parts.begin(), condition.parts.end(), has_not);
}

/// Warns of filters that may be meant the other way round.
void tell_filters(const sweep::sigma::RuleSet& set) {
    std::set<const sweep::sigma::Filter*> told;
    for (const auto& rule : set.rules()) {
        if (!rule.detection) {
            continue;
        }
        for (const auto& filter : rule.detection->filters) {
            if (!has_not(filter->detection.condition) && told.insert(filter.get()).second) {
                warn(fmt::format("the filter '{}' keeps only what its condition holds on; to leave "
                                 "that out, it reads 'not ...'",
                                 safe(filter->title)));
            }
        }
    }
}

} // namespace

FilesBelow files_below(const std::vector<std::string>& paths,
                       const std::vector<std::string>& endings) {
    FilesBelow below;
    const auto note_unread = [&](const Error& error) { below.unread.push_back(error.what); };
    for (const auto& path : paths) {
        const auto note_skipped = [&](std::string what) {
            // A link to a folder may hold anything; one to a file is told where its name fits.
            const auto name = what.substr(0, what.rfind(": "));
            if (what.ends_with("folder") || has_ending(name, endings)) {
                below.not_followed.push_back(std::move(what));
            }
        };
        std::error_code ignored;
        const bool is_folder = fs::is_directory(path, ignored);
        for (auto& file : list_files({path}, note_unread, note_skipped)) {
            if (!is_folder || has_ending(file.path, endings)) {
                below.paths.push_back(std::move(file.path));
            }
        }
    }
    std::sort(below.not_followed.begin(), below.not_followed.end());
    return below;
}

void tell_not_taken(const FilesBelow& files, std::string_view what) {
    if (const auto count = files.not_followed.size(); count != 0) {
        warn(fmt::format("{} {} among the {} not followed, the first {}",
                         grouped(count),
                         count == 1 ? "link or special file" : "links or special files",
                         what,
                         safe(files.not_followed.front())));
    }
    for (const auto& why : files.unread) {
        warn("not read: " + safe(why));
    }
}

Result<LoadedRules> load_rules(const RuleOptions& options, std::size_t jobs) {
    sweep::sigma::Placeholders placeholders;
    for (const auto& path : options.placeholders) {
        const auto text = read_whole(path);
        if (!text) {
            return text.error();
        }
        if (auto read = sweep::sigma::read_placeholders(*text, path, placeholders); !read) {
            return read.error();
        }
    }
    std::vector<sweep::sigma::LogSources::Table> tables;
    for (const auto& path : options.tables) {
        auto text = read_whole(path);
        if (!text) {
            return text.error();
        }
        tables.push_back({path, std::move(*text)});
    }
    std::vector<sweep::sigma::RuleText> texts;
    auto files = files_below(options.rules, {".yml", ".yaml"});
    tell_not_taken(files, "rules");
    for (const auto& path : files.paths) {
        auto text = read_whole(path);
        if (!text) {
            return text.error();
        }
        // Beside rules there are files that describe tests and the like.
        const bool is_named = options.rules.size() == 1 && path == options.rules.front();
        if (is_named || sweep::sigma::is_rule_file(*text)) {
            texts.push_back({path, std::move(*text)});
        }
    }
    if (texts.empty()) {
        return Error{Kind::not_found, "no rules there", "rules are YAML files: *.yml, *.yaml"};
    }
    auto set = sweep::sigma::RuleSet::build(texts, tables, placeholders, jobs);
    if (!set) {
        return set.error();
    }
    tell_filters(*set);
    return LoadedRules{options.level.empty() ? std::move(*set) : set->at_least(options.level),
                       std::move(files.not_followed)};
}

} // namespace ample::cli
