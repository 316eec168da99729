// Files swept with Sigma rules, several at once, told in the order of their names.

#include <ample/core/pool.hpp>
#include <ample/core/utf8.hpp>
#include <ample/core/version.hpp>
#include <ample/sweep/sigma/correlate.hpp>

#include <cli/input.hpp>
#include <cli/rules.hpp>
#include <cli/rules_output.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <memory>

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
    std::string text = {}; ///< findings as they are to be written
    std::vector<Finding> to_correlate = {};
    std::map<std::size_t, std::uint64_t> by_rule = {};
    std::map<std::string, std::uint64_t> by_host = {};
};

/// One file: its streams, or why it can't be read.
struct SweptFile {
    std::vector<SweptStream> streams = {};
    std::string unread = {};
};

class Sweeper {
public:
    Sweeper(const RuleSet& set, const RuleSweepOptions& options, const Session& session)
        : set_(set), options_(options), session_(session), correlator_(set),
          events_of_rule_(set.rules().size(), 0) {
        read_.zone = options.zone;
        if (options.year != 0) {
            read_.year = options.year;
        }
    }

    void run(bool is_told) {
        is_told_ = is_told && !options_.is_count;
        const auto files = files_below(options_.paths, {});
        std::size_t next = 0;
        const auto jobs = session_.job_count();
        std::vector<std::unique_ptr<Engine>> engines;
        for (std::size_t i = 0; i < jobs; ++i) {
            engines.push_back(std::make_unique<Engine>(set_));
        }
        std::vector<SweptFile> slots(jobs);
        std::vector<std::size_t> at(jobs);
        run_in_order(
            jobs,
            {[&](std::size_t slot) {
                 at[slot] = next;
                 return next++ < files.size();
             },
             [&](std::size_t slot) { slots[slot] = sweep_file(files[at[slot]], *engines[slot]); },
             [&](std::size_t slot) { give(slots[slot]); }});
        for (const auto& engine : engines) {
            const auto events = engine->events_of_rule();
            for (std::size_t i = 0; i < events.size(); ++i) {
                events_of_rule_[i] += events[i];
            }
        }
        correlated_ = correlator_.finish();
        if (is_told_) {
            tell_correlations();
        }
    }

    /// Says what was found and what was swept; the exit status.
    int finish() {
        if (session_.is_json) {
            say(dump(summary()));
        } else {
            print_summary();
        }
        if (!options_.coverage.empty()) {
            std::ofstream file(options_.coverage, std::ios::binary);
            file << summary().dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
            file.close();
            if (!file) {
                return fail({Kind::unavailable,
                             "'" + printable(options_.coverage) + "' can't be written",
                             "choose another place with --coverage"});
            }
        }
        if (!unread_.empty() || broken_ > 0) {
            return exit_status(Kind::damaged);
        }
        return by_rule_.empty() && correlated_.found.empty() ? nothing_found : 0;
    }

    [[nodiscard]] const std::vector<std::uint64_t>& events_of_rule() const noexcept {
        return events_of_rule_;
    }

    [[nodiscard]] const std::map<std::size_t, std::uint64_t>& by_rule() const noexcept {
        return by_rule_;
    }

    [[nodiscard]] std::uint64_t records() const noexcept { return records_; }

    [[nodiscard]] const std::vector<std::string>& unread() const noexcept { return unread_; }

private:
    SweptFile sweep_file(const std::string& path, Engine& engine) const {
        SweptFile file;
        const auto done = for_each_stream(path, [&](const InputStream& input, ByteSource& source) {
            file.streams.push_back(sweep_one(input, source, engine));
        });
        if (!done) {
            file.unread = done.error().what;
        }
        return file;
    }

    SweptStream sweep_one(const InputStream& input, ByteSource& source, Engine& engine) const {
        SweptStream swept;
        swept.input = input;
        HeadSource replay(source);
        const auto* const format = read::detect(replay.head());
        if (format == nullptr || format->open == nullptr) {
            return swept;
        }
        swept.format = format->name;
        swept.sweep = sweep_rules(replay,
                                  *format,
                                  read_,
                                  engine,
                                  correlator_.fields(),
                                  [&](const Finding& finding, std::string_view) {
                                      if (correlator_.wants(finding.rule)) {
                                          swept.to_correlate.push_back(finding);
                                      }
                                      if (!set_.is_told(finding.rule)) {
                                          return;
                                      }
                                      ++swept.by_rule[finding.rule];
                                      ++swept.by_host[finding.host];
                                      if (is_told_) {
                                          const auto& rule = set_.rules()[finding.rule];
                                          swept.text +=
                                              session_.is_json
                                                  ? dump(finding_json(input, finding, rule)) + "\n"
                                                  : finding_text(input, finding, rule);
                                      }
                                  });
        return swept;
    }

    void give(SweptFile& file) {
        if (!file.unread.empty()) {
            unread_.push_back(file.unread);
        }
        for (auto& stream : file.streams) {
            ++streams_;
            if (!stream.text.empty()) {
                stream.text.pop_back();
                say(stream.text);
            }
            if (stream.format.empty()) {
                unread_formats_.push_back(stream.input.name());
            }
            if (!stream.sweep.broken.empty()) {
                warn(printable(stream.input.name() + ": " + stream.sweep.broken));
                ++broken_;
            }
            records_ += stream.sweep.tally.records;
            defects_ += stream.sweep.tally.defects;
            bytes_ += stream.sweep.tally.bytes;
            for (const auto& [rule, count] : stream.by_rule) {
                by_rule_[rule] += count;
            }
            for (const auto& [host, count] : stream.by_host) {
                by_host_[host] += count;
            }
            for (const auto& finding : stream.to_correlate) {
                correlator_.add(finding);
            }
        }
        file = SweptFile();
    }

    void tell_correlations() const {
        for (const auto& found : correlated_.found) {
            if (!set_.is_told(found.rule)) {
                continue;
            }
            const auto& rule = set_.rules()[found.rule];
            say(session_.is_json ? dump(correlation_json(found, rule))
                                 : correlation_text(found, rule));
        }
    }

    [[nodiscard]] ordered_json summary() const {
        ordered_json rules = ordered_json::array();
        for (const auto& [rule, count] : by_rule_) {
            rules.push_back({{"rule", set_.rules()[rule].id},
                             {"title", set_.rules()[rule].title},
                             {"level", set_.rules()[rule].level},
                             {"hits", count}});
        }
        std::uint64_t idle = 0;
        for (std::size_t i = 0; i < events_of_rule_.size(); ++i) {
            idle += set_.rules()[i].detection && events_of_rule_[i] == 0 ? 1 : 0;
        }
        return {{"ample", version},
                {"rules", set_.rules().size()},
                {"rules_digest", set_.digest().text()},
                {"rules_refused", set_.refusals().size()},
                {"rules_without_events", idle},
                {"streams", streams_},
                {"bytes", bytes_},
                {"records", records_},
                {"defects", defects_},
                {"by_rule", rules},
                {"by_host", by_host_},
                {"correlations", correlated_.found.size()},
                {"correlation_untimed", correlated_.untimed},
                {"correlation_ungrouped", correlated_.ungrouped},
                {"correlation_left_out", correlated_.left_out},
                {"no_records", unread_formats_},
                {"not_read", unread_}};
    }

    void print_summary() const {
        std::map<int, std::vector<std::size_t>, std::greater<>> levels;
        std::uint64_t hits = 0;
        for (const auto& [rule, count] : by_rule_) {
            levels[level_rank(set_.rules()[rule].level)].push_back(rule);
            hits += count;
        }
        if (!by_rule_.empty()) {
            Table table({"level", ">hits", "rule"});
            for (const auto& [rank, rules] : levels) {
                for (const auto rule : rules) {
                    table.add({printable(set_.rules()[rule].level),
                               grouped(by_rule_.at(rule)),
                               printable(set_.rules()[rule].title)});
                }
            }
            table.print();
            Table hosts({"host", ">hits"});
            for (const auto& [host, count] : by_host_) {
                hosts.add({host.empty() ? "(not told)" : printable(host), grouped(count)});
            }
            hosts.print();
        }
        warn(fmt::format("{} hits of {} rules, {} correlations in {} records, {} in {} streams; "
                         "{} rules run, {} refused, {} without an event of their log source",
                         grouped(hits),
                         grouped(by_rule_.size()),
                         grouped(correlated_.found.size()),
                         grouped(records_),
                         bytes_text(bytes_),
                         grouped(streams_),
                         grouped(set_.rules().size()),
                         grouped(set_.refusals().size()),
                         grouped(summary()["rules_without_events"].get<std::uint64_t>())));
        if (correlated_.untimed + correlated_.ungrouped + correlated_.left_out > 0) {
            warn(fmt::format("correlations left out {} events without a time, {} without a field "
                             "to group by, {} beyond the bound",
                             grouped(correlated_.untimed),
                             grouped(correlated_.ungrouped),
                             grouped(correlated_.left_out)));
        }
        for (const auto& why : unread_) {
            warn("not read: " + printable(why));
        }
        for (const auto& name : unread_formats_) {
            warn("no records: " + printable(name));
        }
    }

    const RuleSet& set_;
    const RuleSweepOptions& options_;
    const Session& session_;
    Correlator correlator_;
    read::ReadOptions read_ = {};
    bool is_told_ = true;
    std::vector<std::uint64_t> events_of_rule_;
    std::map<std::size_t, std::uint64_t> by_rule_ = {};
    std::map<std::string, std::uint64_t> by_host_ = {};
    std::vector<std::string> unread_ = {};
    std::vector<std::string> unread_formats_ = {};
    CorrelationReport correlated_ = {};
    std::uint64_t streams_ = 0;
    std::uint64_t records_ = 0;
    std::uint64_t defects_ = 0;
    std::uint64_t bytes_ = 0;
    std::uint64_t broken_ = 0;
};

/// Why a rule could not have fired, or "".
std::string why_idle(const RuleSet& set, const Rule& rule, std::uint64_t events) {
    if (!rule.detection || events > 0) {
        return {};
    }
    return set.sources().knows(rule.detection->source) ? "no record of its log source"
                                                       : "no table knows its log source";
}

} // namespace

int sweep_with_rules(const RuleSweepOptions& options, const Session& session) {
    const auto set = load_rules(options.rules, session.job_count());
    if (!set) {
        return fail(set.error());
    }
    Sweeper sweeper(*set, options, session);
    sweeper.run(true);
    return sweeper.finish();
}

int rule_coverage(const RuleSweepOptions& options, const Session& session) {
    const auto set = load_rules(options.rules, session.job_count());
    if (!set) {
        return fail(set.error());
    }
    Sweeper sweeper(*set, options, session);
    sweeper.run(false);
    std::size_t ran = 0;
    std::map<std::pair<std::string, std::string>, std::size_t> idle;
    for (std::size_t i = 0; i < set->rules().size(); ++i) {
        const auto& rule = set->rules()[i];
        const auto why = why_idle(*set, rule, sweeper.events_of_rule()[i]);
        ran += why.empty() ? 1 : 0;
        if (!why.empty()) {
            ++idle[{why, rule.detection->source.text()}];
        }
        if (session.is_json) {
            const auto found = sweeper.by_rule().find(i);
            say(dump({{"rule", rule.id},
                      {"title", rule.title},
                      {"events", sweeper.events_of_rule()[i]},
                      {"hits", found == sweeper.by_rule().end() ? 0 : found->second},
                      {"could_fire", why.empty()},
                      {"why", why}}));
        }
    }
    for (const auto& refusal : set->refusals()) {
        if (session.is_json) {
            say(dump({{"rule", refusal.id},
                      {"title", refusal.title},
                      {"could_fire", false},
                      {"why", "not used: " + refusal.why}}));
        }
    }
    if (!session.is_json) {
        Table table({"could not fire: log source", ">rules", "why"});
        for (const auto& [key, count] : idle) {
            table.add({printable(key.second), grouped(count), key.first});
        }
        table.print();
        for (const auto& refusal : set->refusals()) {
            say("not used: " + printable(refusal.title) + ": " + printable(refusal.why));
        }
        say(fmt::format("{} of {} rules had events of their log source, in {} records",
                        grouped(ran),
                        grouped(set->rules().size() + set->refusals().size()),
                        grouped(sweeper.records())));
    }
    for (const auto& why : sweeper.unread()) {
        warn("not read: " + printable(why));
    }
    return sweeper.unread().empty() ? 0 : exit_status(Kind::damaged);
}

} // namespace ample::cli
