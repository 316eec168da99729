#include <ample/core/pool.hpp>
#include <ample/core/version.hpp>
#include <ample/sweep/yara/finding.hpp>

#include <cli/input.hpp>
#include <cli/rules.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/yara_output.hpp>
#include <cli/yara_scan.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <set>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;
using sweep::sigma::AllowList;
namespace yara = sweep::yara;

constexpr int nothing_found = 1;

std::string dump(const ordered_json& json, int indent = -1) {
    return json.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

/// Rules, and the links among them, which are warned of.
struct LoadedYara {
    yara::Rules rules;
    std::vector<std::string> not_followed;
};

Result<LoadedYara> load(const std::vector<std::string>& paths) {
    std::vector<yara::RuleText> texts;
    std::set<std::string> known;
    auto files = files_below(paths, {".yar", ".yara"});
    tell_not_taken(files, "rules");
    for (const auto& path : files.paths) {
        if (!known.insert(std::filesystem::path(path).lexically_normal().generic_string()).second) {
            continue;
        }
        auto text = read_whole(path);
        if (!text) {
            return text.error();
        }
        texts.push_back({path, std::move(*text)});
    }
    if (texts.empty()) {
        return Error{Kind::not_found, "no rules there", "rules are files *.yar or *.yara"};
    }
    for (std::size_t i = 0; i < texts.size(); ++i) { // which grows
        for (const auto& path : yara::included_paths(texts[i])) {
            auto text = known.insert(path).second ? read_whole(path) : Error{};
            if (text) {
                texts.push_back({path, std::move(*text)});
            }
        }
    }
    auto rules = yara::Rules::compile(std::move(texts));
    if (!rules) {
        return rules.error();
    }
    return LoadedYara{std::move(*rules), std::move(files.not_followed)};
}

std::string text_of(const yara::Remark& remark) {
    const auto line = remark.line == 0 ? std::string() : ":" + std::to_string(remark.line);
    const auto rule = remark.rule.empty() ? std::string() : " rule '" + remark.rule + "':";
    return safe(remark.path + line + ":" + rule + " " + remark.what);
}

ordered_json json_of(const yara::Remark& remark, const char* key) {
    return {{"remark", key},
            {"file", remark.path},
            {"line", remark.line},
            {"rule", remark.rule},
            {"what", remark.what}};
}

/// What scanning one file gave.
struct FileScan {
    std::string output = {};
    std::vector<std::string> problems = {};
    std::vector<ordered_json> streams = {};
    std::set<std::string> rules = {};
    std::uint64_t findings = 0;
    std::uint64_t allowed = 0; ///< of them
    AllowCounts by_entry = {};
    std::uint64_t streams_found = 0;
    std::uint64_t bytes = 0;
    std::optional<Kind> worst = {};
    double slowest_seconds = -1;
    InputStream slowest = {};
};

class Scanning {
public:
    Scanning(const yara::Rules& rules,
             const AllowList& allow_list,
             const YaraOptions& options,
             YaraForm form,
             std::size_t jobs)
        : rules_(rules), allow_list_(allow_list), form_(form), jobs_(jobs) {
        limits_.seconds = options.seconds;
    }

    void run(const std::vector<InputFile>& files) {
        std::uint64_t total = 0;
        for (const auto& file : files) {
            total += file.bytes;
        }
        std::vector<std::unique_ptr<yara::Scanner>> scanners;
        for (std::size_t i = 0; i < jobs_; ++i) {
            scanners.push_back(std::make_unique<yara::Scanner>(rules_, results_, limits_));
        }
        std::vector<FileScan> slots(in_order_slots(jobs_));
        std::vector<std::size_t> at(slots.size());
        std::size_t next = 0;
        std::uint64_t done = 0;
        run_in_order(jobs_,
                     {[&](std::size_t slot) {
                          at[slot] = next++;
                          return at[slot] < files.size();
                      },
                      [&](std::size_t slot, std::size_t thread) {
                          slots[slot] = scan_file(files[at[slot]], *scanners[thread]);
                      },
                      [&](std::size_t slot) {
                          done += files[at[slot]].bytes;
                          take(std::move(slots[slot]));
                          bar_.show("scan", done, total);
                      }});
        bar_.clear();
    }

    void problem(const Error& error) {
        FileScan none;
        none.problems.push_back(error.what);
        none.worst = error.kind;
        take(std::move(none));
    }

    [[nodiscard]] const FileScan& sum() const noexcept { return sum_; }

    [[nodiscard]] const yara::Results& results() const noexcept { return results_; }

    [[nodiscard]] const yara::ScanLimits& limits() const noexcept { return limits_; }

private:
    FileScan scan_file(const InputFile& file, yara::Scanner& scanner) const {
        FileScan scanned;
        const auto scan = [&](const InputStream& input, ByteSource& source) {
            add(scanned, input, scanner.scan(source, yara::name_of(input.path, input.member)));
        };
        open_input(file,
                   {.on_stream = scan,
                    .on_problem =
                        [&](const Error& error) {
                            scanned.problems.push_back(error.what);
                            scanned.worst = error.kind;
                        },
                    .on_container = scan});
        return scanned;
    }

    void add(FileScan& sum, const InputStream& input, const yara::Scan& scan) const {
        std::vector<const sweep::sigma::AllowEntry*> allowed;
        for (const auto& finding : scan.findings) {
            const auto place =
                yara::allower_of(allow_list_, finding, scan, input.path, input.member);
            allowed.push_back(entry_at(allow_list_, place));
            if (allowed.back() != nullptr) {
                ++sum.allowed;
                ++sum.by_entry[place];
            }
        }
        sum.output += text_of(form_, input, scan, allowed);
        sum.bytes += scan.bytes;
        sum.findings += scan.findings.size();
        sum.streams_found += scan.findings.empty() ? 0 : 1;
        for (const auto& finding : scan.findings) {
            sum.rules.insert(finding.file + "\n" + finding.rule);
        }
        ordered_json stream = {
            {"path", input.path},
            {"member", input.member},
            {"sha256", scan.digest.hex()},
            {"bytes", scan.bytes},
            {"in_blocks", scan.in_blocks},
            {"findings", scan.findings.size()},
            {"allowed",
             scan.findings.size() -
                 static_cast<std::size_t>(std::count(allowed.begin(), allowed.end(), nullptr))}};
        const auto note = [&](const std::string& why) {
            sum.problems.push_back(input.name() + ": " + why);
            sum.worst = Kind::damaged;
        };
        if (!scan.broken.empty()) {
            note(scan.broken);
            stream["broken"] = scan.broken;
        }
        for (const auto& one : scan.not_run) {
            note(yara::sentence_of(one));
            stream["not_run"].push_back({{"file", one.file}, {"rule", one.rule}, {"why", one.why}});
        }
        if (!scan.in_blocks && scan.seconds > sum.slowest_seconds) {
            sum.slowest_seconds = scan.seconds;
            sum.slowest = input;
        }
        sum.streams.push_back(std::move(stream));
    }

    void take(FileScan scanned) {
        if (!scanned.output.empty() || !scanned.problems.empty()) {
            bar_.clear();
        }
        put_out(scanned.output);
        for (const auto& problem : scanned.problems) {
            warn(safe("ample: " + problem));
            sum_.problems.push_back(problem);
        }
        sum_.worst = scanned.worst ? scanned.worst : sum_.worst;
        sum_.rules.merge(scanned.rules);
        sum_.findings += scanned.findings;
        sum_.allowed += scanned.allowed;
        for (const auto& [place, count] : scanned.by_entry) {
            sum_.by_entry[place] += count;
        }
        sum_.streams_found += scanned.streams_found;
        sum_.bytes += scanned.bytes;
        std::move(scanned.streams.begin(), scanned.streams.end(), std::back_inserter(sum_.streams));
        if (scanned.slowest_seconds > sum_.slowest_seconds) {
            sum_.slowest_seconds = scanned.slowest_seconds;
            sum_.slowest = scanned.slowest;
        }
    }

    const yara::Rules& rules_;
    const AllowList& allow_list_;
    YaraForm form_;
    std::size_t jobs_;
    yara::ScanLimits limits_ = {};
    yara::Results results_ = {};
    ProgressBar bar_ = {};
    FileScan sum_ = {};
};

int check(const yara::Rules& rules, const Session& session) {
    const auto tell = [&](const std::vector<yara::Remark>& remarks, const char* key) {
        for (const auto& remark : remarks) {
            say(session.is_json ? dump(json_of(remark, key))
                                : std::string(key) + ": " + text_of(remark));
        }
    };
    tell(rules.refusals(), "not used");
    tell(rules.warnings(), "warning");
    warn(fmt::format("{} rules in {} files, {} files refused, {} warnings; YARA {}",
                     grouped(rules.size()),
                     grouped(rules.files()),
                     grouped(rules.refusals().size()),
                     grouped(rules.warnings().size()),
                     yara::library_version()));
    return rules.refusals().empty() ? 0 : exit_status(Kind::damaged);
}

/// Links and special files, each with what it is.
struct NotFollowed {
    const std::vector<std::string>& files;
    const std::vector<std::string>& rules;
};

Status write_coverage(const std::string& path,
                      const yara::Rules& rules,
                      const AllowList& allow_list,
                      const Scanning& scanning,
                      const NotFollowed& links) {
    ordered_json refused = ordered_json::array();
    for (const auto& remark : rules.refusals()) {
        refused.push_back({{"file", remark.path}, {"line", remark.line}, {"why", remark.what}});
    }
    const auto& sum = scanning.sum();
    std::ofstream file(path, std::ios::binary);
    file << dump({{"ample", version},
                  {"yara", yara::library_version()},
                  {"rules", rules.size()},
                  {"rules_sha256", rules.digest()},
                  {"refused", refused},
                  {"bytes", sum.bytes},
                  {"findings", sum.findings},
                  {"allowed", sum.allowed},
                  {"allow", allow_json(sum.by_entry, allow_list)},
                  {"streams", sum.streams},
                  {"problems", sum.problems},
                  {"not_followed", links.files},
                  {"rules_not_followed", links.rules}},
                 2)
         << '\n';
    file.close();
    return file ? Status(Done{})
                : Status(Error{Kind::unavailable,
                               "'" + safe(path) + "' can't be written",
                               "choose another place with --coverage"});
}

void tell_sum(const Scanning& scanning, const yara::Rules& rules) {
    const auto& sum = scanning.sum();
    const auto allowed = sum.allowed == 0
                             ? std::string()
                             : fmt::format(" and {} allowed ones", grouped(sum.allowed));
    warn(fmt::format("{} findings{} of {} rules in {} of {} streams, {}; {} rules of {} files ran, "
                     "{} files refused; {} scans saved by equal content",
                     grouped(sum.findings - sum.allowed),
                     allowed,
                     grouped(sum.rules.size()),
                     grouped(sum.streams_found),
                     grouped(sum.streams.size()),
                     bytes_text(sum.bytes),
                     grouped(rules.size()),
                     grouped(rules.files()),
                     grouped(rules.refusals().size()),
                     grouped(scanning.results().saved())));
}

} // namespace

int scan_files(const YaraOptions& options, const Session& session) {
    if (int{session.is_json} + int{options.is_csv} + int{options.is_count} > 1) {
        return fail({Kind::usage, "--json, --csv and --count exclude each other", ""});
    }
    const auto loaded = load(options.rules);
    const auto allow_list = load_allow_lists(options.allow);
    if (!loaded || !allow_list) {
        return fail(loaded ? allow_list.error() : loaded.error());
    }
    const auto* const rules = &loaded->rules;
    if (options.is_check) {
        return check(*rules, session);
    }
    if (options.paths.empty()) {
        return fail({Kind::usage, "nothing to scan", "ample yara --rules RULES PATH..."});
    }
    for (const auto& remark : rules->refusals()) {
        warn("ample: rules not used: " + text_of(remark));
    }
    if (rules->size() == 0) {
        return fail({Kind::damaged, "none of the rules can be used", ""});
    }
    const auto form = session.is_json    ? YaraForm::json
                      : options.is_csv   ? YaraForm::csv
                      : options.is_count ? YaraForm::count
                                         : YaraForm::text;
    const auto heading = heading_of(form);
    put_out(heading);
    Scanning scanning(*rules, *allow_list, options, form, session.job_count());
    FilesBelow skipped;
    scanning.run(list_files(
        options.paths,
        [&](const Error& error) { scanning.problem(error); },
        [&](std::string what) { skipped.not_followed.push_back(std::move(what)); }));
    tell_not_taken(skipped, "files");
    tell_sum(scanning, *rules);
    tell_allowed(scanning.sum().by_entry, *allow_list);
    if (options.is_slow) {
        tell_slow(scanning.sum().slowest, *rules, scanning.limits(), session);
    }
    if (!options.coverage.empty()) {
        const NotFollowed links{skipped.not_followed, loaded->not_followed};
        if (const auto written =
                write_coverage(options.coverage, *rules, *allow_list, scanning, links);
            !written) {
            return fail(written.error());
        }
    }
    const auto& sum = scanning.sum();
    return sum.worst ? exit_status(*sum.worst) : sum.findings > sum.allowed ? 0 : nothing_found;
}

} // namespace ample::cli
