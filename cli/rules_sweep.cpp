// Files swept with Sigma rules, several at once, told in the order of their names.

#include <ample/core/pool.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/sigma/piece_sweep.hpp>

#include <cli/idle_rules.hpp>
#include <cli/input.hpp>
#include <cli/rules.hpp>
#include <cli/rules_output.hpp>
#include <cli/rules_totals.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <span>

namespace ample::cli {

namespace {

using namespace sweep::sigma; // NOLINT: the verb is about nothing else
using nlohmann::ordered_json;

constexpr int nothing_found = 1;

std::string dump(const ordered_json& content) {
    return content.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string printable(std::string_view text) {
    return utf8::printable(text);
}

/// One stream, swept.
struct SweptStream {
    InputStream input = {};
    std::string format = {};
    RuleSweep sweep = {};
    sweep::Presence presence = {};
    std::string text = {}; ///< findings as they are to be written
    std::vector<Finding> to_correlate = {};
    std::map<std::pair<std::size_t, std::string>, HitCount> hits = {};
    AllowCounts by_entry = {};
};

/// One file: its streams, or why it can't be read.
struct SweptFile {
    std::vector<SweptStream> streams = {};
    std::string unread = {};
};

class Sweeper {
public:
    Sweeper(const RuleSet& set,
            const AllowList& allow_list,
            const RuleSweepOptions& options,
            const Session& session)
        : set_(set), allow_list_(allow_list), options_(options), session_(session),
          correlator_(set), seen_(set) {
        totals_.events_of_rule.assign(set.rules().size(), 0);
        read_.zone = options.zone;
        if (options.year != 0) {
            read_.year = options.year;
        }
    }

    void run(bool is_told) {
        is_told_ = is_told && !options_.is_count;
        auto below = files_below(options_.paths, {});
        totals_.unread = std::exchange(below.unread, {}); // told at the end
        tell_not_taken(below, "files");
        totals_.not_followed = std::move(below.not_followed);
        const auto& files = below.paths;
        const auto jobs = session_.job_count();
        const auto engines = make_engines(set_, jobs);
        std::vector<SweptFile> slots(in_order_slots(jobs));
        run_small_aside(jobs,
                        files.size(),
                        {[&](std::size_t item) { return is_small(files[item]); },
                         [&](const Aside::Turn& turn) {
                             const std::span all(engines);
                             slots[turn.slot] =
                                 sweep_file(files[turn.item],
                                            turn.is_alone ? all : all.subspan(turn.thread, 1));
                         },
                         [&](const Aside::Turn& turn) { give(slots[turn.slot]); }});
        for (const auto& engine : engines) {
            const auto events = engine->events_of_rule();
            for (std::size_t i = 0; i < events.size(); ++i) {
                totals_.events_of_rule[i] += events[i];
            }
            seen_.join(engine->seen_fields());
        }
        totals_.correlated = correlator_.finish(&allow_list_);
        for (const auto& found : totals_.correlated.found) {
            if (found.allowed != AllowList::npos) {
                ++totals_.by_entry[found.allowed];
            }
        }
        if (is_told_) {
            tell_correlations();
        }
    }

    /// For the certificate.
    void note_rules_not_followed(std::vector<std::string> links) {
        totals_.rules_not_followed = std::move(links);
    }

    /// Says what was found and what was swept; the exit status.
    int finish() {
        if (session_.is_json) {
            say(dump(totals_json(totals_, set_, allow_list_)));
        } else {
            print_totals(totals_, set_, allow_list_);
        }
        if (!options_.coverage.empty()) {
            std::ofstream file(options_.coverage, std::ios::binary);
            file << totals_json(totals_, set_, allow_list_)
                        .dump(2, ' ', false, ordered_json::error_handler_t::replace)
                 << '\n';
            file.close();
            if (!file) {
                return fail({Kind::unavailable,
                             "'" + printable(options_.coverage) + "' can't be written",
                             "choose another place with --coverage"});
            }
        }
        if (!totals_.unread.empty() || totals_.broken > 0) {
            return exit_status(Kind::damaged);
        }
        const auto open =
            totals_.open_hits() + totals_.correlated.found.size() - totals_.allowed_correlations();
        return open == 0 ? nothing_found : 0;
    }

    [[nodiscard]] const RuleTotals& totals() const noexcept { return totals_; }

    /// The fields of a rule that no record of its log source had.
    [[nodiscard]] std::set<std::string, std::less<>> absent_fields(std::size_t rule) const {
        return seen_.absent(rule);
    }

private:
    using EngineSpan = std::span<const std::unique_ptr<Engine>>;

    static bool is_small(const std::string& path) {
        std::error_code unread;
        const auto bytes = std::filesystem::file_size(path, unread);
        return !unread && bytes <= largest_aside;
    }

    SweptFile sweep_file(const std::string& path, EngineSpan engines) const {
        SweptFile file;
        const auto done = for_each_stream(path, [&](const InputStream& input, ByteSource& source) {
            file.streams.push_back(sweep_one(input, source, engines));
        });
        if (!done) {
            file.unread = done.error().what;
        }
        return file;
    }

    SweptStream sweep_one(const InputStream& input, ByteSource& source, EngineSpan engines) const {
        SweptStream swept;
        swept.input = input;
        HeadSource replay(source);
        const auto* const format = read::detect(replay.head());
        if (format == nullptr || format->open == nullptr) {
            return swept;
        }
        swept.format = format->name;
        sweep::StreamPlace place;
        place.path = input.path;
        place.member = input.member;
        sweep::PresenceMeter meter(format->name, place);
        swept.sweep =
            sweep_pieces(replay,
                         *format,
                         read_,
                         engines,
                         {correlator_.fields(), input.path, input.member, &allow_list_, &meter},
                         [&](const Finding& finding) { take(swept, finding); });
        swept.presence = meter.finish();
        return swept;
    }

    void take(SweptStream& swept, const Finding& finding) const {
        if (correlator_.wants(finding.rule)) {
            swept.to_correlate.push_back(finding);
        }
        if (!set_.is_told(finding.rule)) {
            return;
        }
        swept.hits[{finding.rule, finding.host}].add(finding);
        const auto* const entry = entry_at(allow_list_, finding.allowed);
        if (entry != nullptr) {
            ++swept.by_entry[finding.allowed];
        }
        if (is_told_) {
            const auto& rule = set_.rules()[finding.rule];
            swept.text += session_.is_json
                              ? dump(finding_json(swept.input, finding, rule, entry)) + "\n"
                              : finding_text(swept.input, finding, rule, entry);
        }
    }

    void give(SweptFile& file) {
        if (!file.unread.empty()) {
            totals_.unread.push_back(file.unread);
        }
        for (auto& stream : file.streams) {
            ++totals_.streams;
            if (!stream.text.empty()) {
                stream.text.pop_back();
                say(stream.text);
            }
            if (stream.format.empty()) {
                totals_.unread_formats.push_back(stream.input.name());
            }
            if (!stream.sweep.broken.empty()) {
                warn(printable(stream.input.name() + ": " + stream.sweep.broken));
                ++totals_.broken;
            }
            totals_.records += stream.sweep.tally.records;
            totals_.defects += stream.sweep.tally.defects;
            totals_.bytes += stream.sweep.tally.bytes;
            for (const auto& [key, count] : stream.hits) {
                totals_.hits[key].join(count);
            }
            for (const auto& [entry, count] : stream.by_entry) {
                totals_.by_entry[entry] += count;
            }
            totals_.presence.join(stream.presence);
            for (const auto& finding : stream.to_correlate) {
                correlator_.add(finding, {}, stream.input.path);
            }
        }
        file = SweptFile();
    }

    void tell_correlations() const {
        for (const auto& found : totals_.correlated.found) {
            if (!set_.is_told(found.rule)) {
                continue;
            }
            const auto& rule = set_.rules()[found.rule];
            const auto* const entry = entry_at(allow_list_, found.allowed);
            say(session_.is_json ? dump(correlation_json(found, rule, entry))
                                 : correlation_text(found, rule, entry));
        }
    }

    const RuleSet& set_;
    const AllowList& allow_list_;
    const RuleSweepOptions& options_;
    const Session& session_;
    Correlator correlator_;
    SeenFields seen_;
    read::ReadOptions read_ = {};
    bool is_told_ = true;
    RuleTotals totals_ = {};
};

/// Rules, and what hits on them are allowed; a program that fails says why.
struct Loaded {
    RuleSet set;
    AllowList allow_list;
    std::vector<std::string> not_followed; ///< links among the rules
};

Result<Loaded> load(const RuleSweepOptions& options, const Session& session) {
    auto set = load_rules(options.rules, session.job_count());
    if (!set) {
        return set.error();
    }
    auto allow_list = load_allow_lists(options.allow);
    if (!allow_list) {
        return allow_list.error();
    }
    return Loaded{std::move(set->set), std::move(*allow_list), std::move(set->not_followed)};
}

} // namespace

int sweep_with_rules(const RuleSweepOptions& options, const Session& session) {
    const auto loaded = load(options, session);
    if (!loaded) {
        return fail(loaded.error());
    }
    Sweeper sweeper(loaded->set, loaded->allow_list, options, session);
    sweeper.note_rules_not_followed(loaded->not_followed);
    sweeper.run(true);
    return sweeper.finish();
}

int rule_coverage(const RuleSweepOptions& options, const Session& session) {
    const auto loaded = load(options, session);
    if (!loaded) {
        return fail(loaded.error());
    }
    const auto& set = loaded->set;
    Sweeper sweeper(set, loaded->allow_list, options, session);
    sweeper.run(false);
    const auto& totals = sweeper.totals();
    const auto by_rule = totals.by_rule();
    std::size_t ran = 0;
    std::map<std::pair<std::string, std::string>, std::size_t> idle;
    for (std::size_t i = 0; i < set.rules().size(); ++i) {
        const auto& rule = set.rules()[i];
        const auto events = totals.events_of_rule[i];
        const auto absent = sweeper.absent_fields(i);
        const auto why = why_idle(set, rule, events, absent);
        ran += why.empty() ? 1 : 0;
        if (!why.empty()) {
            ++idle[{why, rule.detection->source.text()}];
        }
        if (session.is_json) {
            const auto found = by_rule.find(i);
            const auto count = found == by_rule.end() ? HitCount() : found->second;
            say(dump({{"rule", rule.id},
                      {"title", rule.title},
                      {"events", events},
                      {"hits", count.hits},
                      {"allowed", count.allowed},
                      {"first", count.first ? to_text(*count.first) : ""},
                      {"could_fire", why.empty()},
                      {"why", why},
                      {"fields_never_present",
                       events == 0 ? std::set<std::string, std::less<>>() : absent}}));
        }
    }
    for (const auto& refusal : set.refusals()) {
        if (session.is_json) {
            say(dump({{"rule", refusal.id},
                      {"title", refusal.title},
                      {"could_fire", false},
                      {"why", "not used: " + refusal.why}}));
        }
    }
    if (!session.is_json) {
        print_idle(idle, set, ran, totals);
    }
    for (const auto& why : totals.unread) {
        warn("not read: " + printable(why));
    }
    return totals.unread.empty() ? 0 : exit_status(Kind::damaged);
}

} // namespace ample::cli
