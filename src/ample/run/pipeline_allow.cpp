// Allow lists of the case, as the step `allow` (see pipeline.hpp): its values are the entries that
// are used, and gaps for those that are not. Keys of steps with hits hold the ids of the entries.

#include <ample/core/ascii.hpp>
#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/detail/stream_key.hpp>

namespace ample::run {

namespace {

namespace sigma = sweep::sigma;

/// CSV may be an allow list as YAML may.
bool may_allow(const Stream& stream, bool is_yaml) {
    return stream.bytes <= sigma::AllowList::longest &&
           (is_yaml || (stream.place.role == "intel" && stream.format == "csv"));
}

} // namespace

sigma::AllowedBy CaseAllowList::by(std::size_t place) const {
    if (place == sigma::AllowList::npos) {
        return {};
    }
    const auto& entry = list.entries()[place];
    const auto& [where, marking] = files.at(entry.path);
    return {&entry, where, marking};
}

std::vector<Value> CaseAllowList::told() const {
    std::vector<Value> values;
    const auto tell = [&](const std::string& path, std::size_t line, const std::string& why) {
        const auto& [where, marking] = files.at(path);
        values.push_back(
            make_gap(path, "line " + std::to_string(line) + ": " + why, {where}, marking));
    };
    for (const auto& entry : list.entries()) {
        if (entry.is_expired) {
            tell(entry.path,
                 entry.line,
                 "expired on " + to_text(*entry.until) + ", not applied: " + entry.reason);
        }
        const auto& [where, marking] = files.at(entry.path);
        values.push_back(sigma::allowance_value(entry, where, marking));
    }
    for (const auto& refusal : list.refusals()) {
        tell(refusal.path, refusal.line, "an entry of an allow list is not used: " + refusal.why);
    }
    return values;
}

bool Pipeline::State::is_yaml_of_intel(const Stream& stream) {
    const auto& name = stream.place.member.empty() ? stream.place.path : stream.place.member;
    const auto low = ascii::lower(name);
    return stream.place.role == "intel" && (low.ends_with(".yml") || low.ends_with(".yaml"));
}

Status Pipeline::State::load_allow() {
    if (allow) {
        return Done{};
    }
    auto lists = std::make_shared<CaseAllowList>();
    for (const auto& stream : streams) {
        if (!may_allow(stream, is_yaml_of_intel(stream))) {
            continue;
        }
        const auto text = whole(stream, sigma::AllowList::longest);
        if (!text) {
            return text.error();
        }
        if (sigma::is_allow_list(*text)) {
            const auto name = name_of(stream);
            const ByteOrigin where = {stream.place.exhibit, stream.place.member, {0, stream.bytes}};
            lists->files.insert_or_assign(name, std::pair(where, stream.place.marking));
            lists->list.read(*text, name, file.allow_as_of);
        }
    }
    allow = std::move(lists);
    return Done{};
}

Status Pipeline::State::derive_allow() {
    const auto as_of = file.allow_as_of ? to_text(*file.allow_as_of) : std::string();
    Key key;
    key.add("allow/1").add(as_of);
    bool has_some = false;
    for (const auto& stream : streams) {
        if (may_allow(stream, is_yaml_of_intel(stream))) {
            has_some = true;
            add_stream(key, stream, file);
        }
    }
    if (!has_some) {
        allow = std::make_shared<CaseAllowList>();
        return Done{};
    }
    const auto text = key.text();
    const auto stale = is_stale("allow", text);
    if (!stale) {
        return stale.error();
    }
    if (*stale) {
        if (auto loaded = load_allow(); !loaded) {
            return loaded;
        }
        if (auto stored = store("allow", text, allow->told()); !stored) {
            return stored;
        }
    }
    const auto told = book.values_of_step("allow");
    if (!told) {
        return told.error();
    }
    Key entries;
    entries.add(as_of);
    for (const auto& value : *told) {
        entries.add(value.kind == "allowance" ? value.id() : std::string());
    }
    allow_key = entries.text();
    return Done{};
}

} // namespace ample::run
