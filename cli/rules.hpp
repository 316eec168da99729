// What the verbs of `ample rules` share: a set of rules out of files and folders.

#pragma once

#include <ample/sweep/sigma/rule_set.hpp>

#include <cli/allow.hpp>
#include <cli/verb.hpp>

#include <string>
#include <vector>

namespace ample::cli {

/// What names the rules.
struct RuleOptions {
    std::vector<std::string> rules = {};        ///< files and folders
    std::vector<std::string> tables = {};       ///< of log sources
    std::vector<std::string> placeholders = {}; ///< files of values for `expand`
    std::string level = {};                     ///< the lowest that is used, or ""
};

/// Adds --table, --placeholders and --level to `verb`.
void add_rule_options(CLI::App& verb, RuleOptions& options);

/// Files that were asked for, and what lies among them and was not taken.
struct FilesBelow {
    std::vector<std::string> paths = {};
    std::vector<std::string> not_followed = {}; ///< links and special files, with what they are
    std::vector<std::string> unread = {};       ///< folders that can't be listed, with the reason
};

/// Files below `paths` in the order of their names that end in one of `endings`, in any letter
/// case; without endings all. Links in folders are not followed, as `grep -r` does not.
FilesBelow files_below(const std::vector<std::string>& paths,
                       const std::vector<std::string>& endings);

/// Warns of what is not among the files; `what` they are: "rules", "files".
void tell_not_taken(const FilesBelow& files, std::string_view what);

struct LoadedRules {
    sweep::sigma::RuleSet set = {};
    std::vector<std::string> not_followed = {}; ///< links among them, warned of
};

/// Reads the rules. Fails when nothing is there, or a table or placeholder file does not read.
Result<LoadedRules> load_rules(const RuleOptions& options, std::size_t jobs);

struct RuleSweepOptions {
    RuleOptions rules = {};
    std::vector<std::string> paths = {};
    std::string zone = "UTC";
    int year = 0;
    bool is_count = false;     ///< only counts, no findings
    std::string coverage = {}; ///< file for what was swept
    AllowOptions allow = {};
};

/// `ample sweep --rules DIR PATH...`; the exit status.
int sweep_with_rules(const RuleSweepOptions& options, const Session& session);

/// `ample rules coverage DIR PATH...`
int rule_coverage(const RuleSweepOptions& options, const Session& session);

/// `ample rules test DIR`
int test_rules(const RuleOptions& options, const std::string& folder, const Session& session);

/// `ample rules explain RULE RECORD`
int explain_rule(const RuleOptions& options, const std::string& record, const Session& session);

} // namespace ample::cli
