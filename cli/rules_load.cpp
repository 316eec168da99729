#include <ample/core/ascii.hpp>

#include <CLI/CLI.hpp>
#include <cli/input.hpp>
#include <cli/rules.hpp>
#include <cli/terminal.hpp>

#include <algorithm>
#include <filesystem>

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

std::vector<std::string> files_below(const std::vector<std::string>& paths,
                                     const std::vector<std::string>& endings) {
    std::vector<std::string> files;
    std::error_code ignored;
    for (const auto& path : paths) {
        if (!fs::is_directory(path, ignored)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> below;
        constexpr auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(path, options, ignored), end; at != end;
             at.increment(ignored)) {
            const auto name = at->path().string();
            const bool is_wanted =
                endings.empty() ||
                std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
                    return ascii::lower(name).ends_with(ending);
                });
            if (is_wanted && at->is_regular_file(ignored) && !at->is_symlink(ignored)) {
                below.push_back(name);
            }
        }
        std::sort(below.begin(), below.end());
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

Result<sweep::sigma::RuleSet> load_rules(const RuleOptions& options, std::size_t jobs) {
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
    for (const auto& path : files_below(options.rules, {".yml", ".yaml"})) {
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
    if (!set || options.level.empty()) {
        return set;
    }
    return set->at_least(options.level);
}

} // namespace ample::cli
