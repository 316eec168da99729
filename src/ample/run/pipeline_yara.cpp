// YARA rules of the case over its evidence, as steps (see pipeline.hpp): `yara` says which files of
// rules could not be used, `yara:PATH` holds what was found in a file and in all members of it.
//
// Rules are the files *.yar and *.yara of role `intel`. Containers are scanned themselves as well
// as what is in them. Equal bytes are scanned once a run.

#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/detail/stream_key.hpp>
#include <ample/sweep/yara/finding.hpp>

#include <nlohmann/json.hpp>

#include <map>

namespace ample::run {

namespace {

namespace yara = sweep::yara;
using nlohmann::json;

using RuleOrigins = std::map<std::string, yara::RuleOrigin, std::less<>>;

std::optional<yara::RuleOrigin> find_in(const RuleOrigins& origins, const std::string& file) {
    const auto found = origins.find(file);
    return found == origins.end() ? std::nullopt : std::optional(found->second);
}

/// What one stream was scanned to.
void add_values(std::vector<Value>& values,
                const yara::Scan& scan,
                const Stream& stream,
                const yara::Rules& rules,
                const RuleOrigins& origins,
                const CaseAllowList& allow) {
    values.push_back(yara::scan_value(scan, rules, stream.place));
    const auto scanned = values.back().as_origin();
    for (const auto& finding : scan.findings) {
        const auto& place = stream.place;
        const auto entry = yara::allower_of(allow.list, finding, scan, place.path, place.member);
        values.push_back(yara::detection_value(
            finding,
            scan,
            place,
            [&](const auto& file) { return find_in(origins, file); },
            allow.by(entry)));
    }
    for (const auto& one : scan.not_run) {
        values.push_back(
            make_gap(name_of(stream), yara::sentence_of(one), {scanned}, stream.place.marking));
    }
}

} // namespace

/// The evidence's files themselves and every member, containers among them.
std::vector<Stream> Pipeline::State::streams_for_yara() const {
    std::vector<Stream> all;
    for (const auto& exhibit : exhibits) {
        const auto content = json::parse(exhibit.content);
        if (content.value("role", "") != "evidence") {
            continue;
        }
        Stream whole;
        whole.place.path = content.at("path");
        const auto digest = Digest::parse(content.at("sha256").get<std::string>());
        if (!digest) {
            throw Bug("an exhibit without a digest");
        }
        whole.place.exhibit = *digest;
        whole.place.organisation = content.value("organisation", "");
        whole.place.role = "evidence";
        whole.place.marking = exhibit.marking;
        whole.object = *digest;
        whole.bytes = content.at("bytes");
        all.push_back(whole);
        for (const auto& member : content.at("members")) {
            Stream inner = whole;
            inner.place.member = member.at("member");
            const auto of_member = Digest::parse(member.at("sha256").get<std::string>());
            inner.object = of_member ? *of_member : Digest{};
            inner.bytes = member.at("bytes");
            all.push_back(std::move(inner));
        }
    }
    return all;
}

Status Pipeline::State::derive_yara() {
    Key names;
    names.add("yara/2").add(yara::library_version());
    std::vector<const Stream*> files;
    for (const auto& stream : streams) {
        if (stream.place.role == "intel" && yara::is_rule_file_name(name_of(stream))) {
            files.push_back(&stream);
            names.add(name_of(stream))
                .add(stream.object.text())
                .add(to_text(stream.place.marking.tlp))
                .add(to_text(stream.place.marking.pap));
        }
    }
    if (files.empty()) {
        return Done{};
    }
    const auto rules_key = names.text();
    const auto rules_stale = is_stale("yara", rules_key);
    if (!rules_stale) {
        return rules_stale.error();
    }
    const auto all = streams_for_yara();
    std::map<std::string, std::pair<std::string, std::vector<const Stream*>>> work;
    for (std::size_t at = 0; at < all.size();) {
        const auto& path = all[at].place.path;
        Key key;
        key.add(rules_key).add(allow_key);
        std::vector<const Stream*> of_file;
        for (; at < all.size() && all[at].place.path == path; ++at) {
            key.add(all[at].place.member)
                .add(all[at].object.text())
                .add(all[at].place.organisation)
                .add(to_text(all[at].place.marking.tlp))
                .add(to_text(all[at].place.marking.pap));
            of_file.push_back(&all[at]);
        }
        const auto key_text = key.text();
        const auto stale = is_stale("yara:" + path, key_text);
        if (!stale) {
            return stale.error();
        }
        if (*stale) {
            work["yara:" + path] = {key_text, std::move(of_file)};
        }
    }
    if (!*rules_stale && work.empty()) {
        return Done{};
    }
    if (auto loaded = load_allow(); !loaded) {
        return loaded;
    }
    std::vector<Value> told;
    std::vector<yara::RuleText> texts;
    RuleOrigins origins;
    for (const auto* const stream : files) {
        const ByteOrigin bytes{stream->place.exhibit, stream->place.member, {0, stream->bytes}};
        auto text = whole(*stream, yara::longest_rule_file);
        if (!text) {
            told.push_back(
                make_gap(name_of(*stream), text.error().what, {bytes}, stream->place.marking));
            continue;
        }
        origins[name_of(*stream)] = {bytes, stream->place.marking};
        texts.push_back({name_of(*stream), std::move(*text)});
    }
    const auto rules = yara::Rules::compile(std::move(texts));
    if (!rules) {
        return rules.error();
    }
    for (const auto& refusal : rules->refusals()) {
        Origins from;
        Marking marking;
        if (const auto origin = find_in(origins, refusal.path)) {
            from.emplace_back(origin->bytes);
            marking = origin->marking;
        }
        told.push_back(make_gap(refusal.path,
                                "YARA rules are not used: line " + std::to_string(refusal.line) +
                                    ": " + refusal.what,
                                std::move(from),
                                marking));
    }
    if (*rules_stale) {
        if (auto stored = store("yara", rules_key, told); !stored) {
            return stored;
        }
    }
    yara::Results results;
    yara::Scanner scanner(*rules, results);
    std::uint64_t done_files = 0;
    for (const auto& [step, one] : work) {
        progress("yara", done_files++, work.size());
        std::vector<Value> values;
        for (const auto* const stream : one.second) {
            const auto scan = scanner.scan_known(
                stream->object,
                [&] { return vault.open_object(stream->object); },
                yara::name_of(stream->place.path, stream->place.member));
            if (!scan.broken.empty()) {
                return Error{
                    Kind::damaged, stream->place.path + ": " + scan.broken, "run 'ample verify'"};
            }
            add_values(values, scan, *stream, *rules, origins, *allow);
        }
        if (auto stored = store(step, one.first, values); !stored) {
            return stored;
        }
    }
    return Done{};
}

} // namespace ample::run
