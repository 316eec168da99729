// Sigma rules of the case over its evidence, as steps (see pipeline.hpp): `rules` says what could
// not be used, `sigma:PATH#M` holds the detections of one stream, `correlate` those of several.

#include <ample/core/pool.hpp>
#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/detail/stream_key.hpp>
#include <ample/sweep/sigma/correlate.hpp>
#include <ample/sweep/sigma/piece_sweep.hpp>

#include <map>
#include <set>

namespace ample::run {

namespace {

namespace sigma = sweep::sigma;

bool is_table(std::string_view text) {
    return text.starts_with("sources:") || text.find("\nsources:") != std::string_view::npos;
}

} // namespace

/// The rules of the case, and where each file of them stands.
struct CaseRules {
    explicit CaseRules(const CaseAllowList& lists) : allow(lists) {}

    sigma::RuleSet set = {};
    std::map<std::string, ByteOrigin, std::less<>> files = {};
    std::map<std::string, Marking, std::less<>> markings = {};
    const CaseAllowList& allow;
    std::vector<Value> told = {};

    [[nodiscard]] std::optional<ByteOrigin> origin_of(const std::string& path) const {
        const auto found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] Value value_of(const sigma::Finding& finding, const Stream& stream) const {
        const auto& rule = set.rules()[finding.rule];
        auto place = stream.place;
        place.marking = join(place.marking, marking_of(rule.path));
        return sigma::detection_value(
            finding, rule, place, {origin_of(rule.path), allow.by(finding.allowed)});
    }

    [[nodiscard]] Marking marking_of(const std::string& path) const {
        const auto found = markings.find(path);
        return found == markings.end() ? Marking{Tlp::clear, Pap::clear} : found->second;
    }

    /// Notes where a file of rules stands.
    void note(const std::string& name, const Stream& stream) {
        files[name] = {stream.place.exhibit, stream.place.member, {0, stream.bytes}};
        markings[name] = stream.place.marking;
    }

    void tell_gap(const std::string& path, const std::string& why) {
        Origins origins;
        if (const auto at = origin_of(path)) {
            origins.emplace_back(*at);
        }
        told.push_back(make_gap(path, why, std::move(origins), markings[path]));
    }
};

Result<std::shared_ptr<const CaseRules>> Pipeline::State::load_rules() const {
    auto rules = std::make_shared<CaseRules>(*allow);
    std::vector<sigma::RuleText> texts;
    std::vector<sigma::LogSources::Table> tables;
    for (const auto& stream : streams) {
        if (!is_yaml_of_intel(stream) || stream.bytes > sigma::longest_rule_file) {
            continue;
        }
        auto text = whole(stream, sigma::longest_rule_file);
        if (!text) {
            return text.error();
        }
        const auto name = name_of(stream);
        if (sigma::is_allow_list(*text)) {
            continue; // pipeline_allow.cpp
        }
        if (sigma::is_rule_file(*text)) {
            rules->note(name, stream);
            texts.push_back({name, std::move(*text)});
        } else if (is_table(*text)) {
            tables.push_back({name, std::move(*text)});
        }
    }
    auto built = sigma::RuleSet::build(texts, tables, {}, options.jobs);
    if (!built) { // a table that does not read; the rules still have the built-in one
        rules->told.push_back(make_gap("intel", built.error().what, {}, {}));
        built = sigma::RuleSet::build(texts, {}, {}, options.jobs);
        if (!built) {
            return built.error();
        }
    }
    rules->set = std::move(*built);
    for (const auto& refusal : rules->set.refusals()) {
        rules->tell_gap(refusal.path, "rule '" + refusal.title + "' is not used: " + refusal.why);
    }
    return std::shared_ptr<const CaseRules>(std::move(rules));
}

/// What sweeping one stream gave.
struct RuleCatch {
    std::vector<sigma::Finding> findings = {}; ///< where they are asked for, one for each value
    std::vector<Value> values = {};
    Status status = Done{};
};

/// How several streams are swept with rules.
struct RuleSweeping {
    const CaseRules& rules;
    std::vector<std::string> fields = {}; ///< that correlations ask for
    std::function<void(RuleCatch& caught, sigma::Finding finding, const Stream& stream)> take;
    std::function<Status(std::size_t item, RuleCatch& caught)>
        give; ///< in the order of the streams
};

Status Pipeline::State::sweep_one_by_rules(const Stream& stream,
                                           const RuleSweeping& how,
                                           std::span<const std::unique_ptr<sigma::Engine>> engines,
                                           RuleCatch& caught) const {
    const auto* const format = read::format_named(stream.format);
    if (format == nullptr || format->open == nullptr || stream.bytes == 0) {
        return Done{};
    }
    auto source = vault.open_object(stream.object);
    if (!source) {
        return source.error();
    }
    const auto swept = sigma::sweep_pieces(
        **source,
        *format,
        read_options(file, stream.place.path),
        engines,
        {how.fields, stream.place.path, stream.place.member, &how.rules.allow.list},
        [&](sigma::Finding finding) { how.take(caught, std::move(finding), stream); });
    if (!swept.broken.empty()) {
        return Error{Kind::damaged, stream.place.path + ": " + swept.broken, "run 'ample verify'"};
    }
    return Done{};
}

Status Pipeline::State::sweep_by_rules(std::span<const Stream* const> swept,
                                       const RuleSweeping& how) const {
    const auto engines = sigma::make_engines(how.rules.set, options.jobs);
    const std::span all(engines);
    std::vector<RuleCatch> slots(in_order_slots(options.jobs));
    Status outcome = Done{};
    run_small_aside(
        options.jobs,
        swept.size(),
        {[&](std::size_t item) { return swept[item]->bytes <= largest_aside; },
         [&](const Aside::Turn& turn) {
             auto& caught = slots[turn.slot] = {};
             caught.status = sweep_one_by_rules(
                 *swept[turn.item], how, turn.is_alone ? all : all.subspan(turn.thread, 1), caught);
         },
         [&](const Aside::Turn& turn) {
             auto& caught = slots[turn.slot];
             if (outcome) {
                 outcome = caught.status ? how.give(turn.item, caught) : caught.status;
             }
         }});
    return outcome;
}

Status Pipeline::State::derive_detections() {
    std::string names;
    bool has_yaml = false;
    for (const auto& stream : streams) {
        const bool is_yaml = is_yaml_of_intel(stream);
        names += is_yaml ? name_of(stream) + stream.object.text() + ";" : "";
        has_yaml = has_yaml || is_yaml;
    }
    const auto rules_key = Key().add(names).add(allow_key).add("sigma/4").text();
    if (!has_yaml) {
        return Done{};
    }
    std::vector<std::pair<std::string, const Stream*>> stale_streams;
    std::vector<std::string> stale_keys;
    const auto rules_stale = is_stale("rules", rules_key);
    if (!rules_stale) {
        return rules_stale.error();
    }
    Key all_keys;
    all_keys.add(rules_key);
    for (const auto& stream : streams) {
        if (stream.place.role != "evidence") {
            continue;
        }
        const auto read = read_options(file, stream.place.path);
        const auto key = Key()
                             .add(rules_key)
                             .add(stream.object.text())
                             .add(stream.format)
                             .add(stream.place.organisation)
                             .add(to_text(stream.place.marking.tlp))
                             .add(to_text(stream.place.marking.pap))
                             .add(read.zone)
                             .add(std::to_string(read.year.value_or(0)))
                             .text();
        all_keys.add(name_of(stream)).add(key);
        const auto stale = is_stale("sigma:" + name_of(stream), key);
        if (!stale) {
            return stale.error();
        }
        if (*stale) {
            stale_streams.emplace_back("sigma:" + name_of(stream), &stream);
            stale_keys.push_back(key);
        }
    }
    const auto correlate_key = all_keys.add("correlation/3").text();
    const auto correlate_stale = is_stale("correlate", correlate_key);
    if (!correlate_stale) {
        return correlate_stale.error();
    }
    if (!*rules_stale && stale_streams.empty() && !*correlate_stale) {
        return Done{};
    }
    if (auto loaded = load_allow(); !loaded) {
        return loaded;
    }
    const auto rules = load_rules();
    if (!rules) {
        return rules.error();
    }
    if (*rules_stale) {
        if (auto stored = store("rules", rules_key, (*rules)->told); !stored) {
            return stored;
        }
    }
    std::vector<const Stream*> swept;
    swept.reserve(stale_streams.size());
    for (const auto& [step, stream] : stale_streams) {
        swept.push_back(stream);
    }
    auto stored = sweep_by_rules(
        swept,
        {.rules = **rules,
         .take =
             [&](RuleCatch& caught, const sigma::Finding& finding, const Stream& stream) {
                 caught.values.push_back((*rules)->value_of(finding, stream));
             },
         .give =
             [&](std::size_t item, RuleCatch& caught) {
                 progress("rules", item, stale_streams.size());
                 return store(stale_streams[item].first, stale_keys[item], caught.values);
             }});
    if (!stored) {
        return stored;
    }
    return *correlate_stale ? derive_correlations(**rules, correlate_key) : Status(Done{});
}

Status Pipeline::State::derive_correlations(const CaseRules& rules, const std::string& key) {
    std::vector<Value> values;
    if (rules.set.has_correlations()) {
        sigma::Correlator correlator(rules.set);
        Marking marking;
        std::set<std::string> organisations; // of the events that take part
        std::vector<const Stream*> swept;
        for (const auto& stream : streams) {
            if (stream.place.role == "evidence") {
                swept.push_back(&stream);
            }
        }
        auto added = sweep_by_rules(
            swept,
            {.rules = rules,
             .fields = correlator.fields(),
             .take =
                 [&](RuleCatch& caught, sigma::Finding finding, const Stream& stream) {
                     if (correlator.wants(finding.rule)) {
                         caught.values.push_back(rules.value_of(finding, stream));
                         caught.findings.push_back(std::move(finding));
                     }
                 },
             .give =
                 [&](std::size_t item, RuleCatch& caught) {
                     for (std::size_t i = 0; i < caught.values.size(); ++i) {
                         const auto& value = caught.values[i];
                         marking = join(marking, value.marking);
                         organisations.insert(swept[item]->place.organisation);
                         correlator.add(
                             caught.findings[i], {value.as_origin()}, swept[item]->place.path);
                     }
                     return Status(Done{});
                 }});
        if (!added) {
            return added;
        }
        const auto report = correlator.finish(&rules.allow.list);
        const auto organisation =
            organisations.size() == 1 ? *organisations.begin() : std::string();
        for (const auto& found : report.found) {
            values.push_back(sigma::correlation_value(found,
                                                      rules.set.rules()[found.rule],
                                                      organisation,
                                                      marking,
                                                      rules.allow.by(found.allowed)));
        }
        if (report.untimed + report.ungrouped + report.left_out > 0) {
            values.push_back(make_gap("intel",
                                      "correlations left out " + std::to_string(report.untimed) +
                                          " events without a time, " +
                                          std::to_string(report.ungrouped) +
                                          " without a field to group by and " +
                                          std::to_string(report.left_out) + " beyond the bound",
                                      {},
                                      marking));
        }
    }
    return store("correlate", key, values);
}

} // namespace ample::run
