#include <ample/sweep/sigma/detail/field_names.hpp>
#include <ample/sweep/sigma/event.hpp>

#include <algorithm>

namespace ample::sweep::sigma {

namespace {

void note_fact(LogFacts& facts, std::string& host, Fact fact, std::string_view value) {
    const auto fill = [&](std::string_view& slot) {
        if (slot.empty()) {
            slot = value;
        }
    };
    switch (fact) {
    case Fact::channel:
        return fill(facts.channel);
    case Fact::provider:
        return fill(facts.provider);
    case Fact::event_id:
        return fill(facts.event_id);
    case Fact::host:
        if (host.empty()) {
            host = value;
        }
        return;
    case Fact::none:
        return;
    }
}

TraitBits
traits_of(const LogSources& sources, std::span<const std::string> names, std::string_view value) {
    TraitBits bits;
    const auto traits = sources.traits();
    for (std::size_t i = 0; i < traits.size(); ++i) {
        if (std::find(names.begin(), names.end(), traits[i].field) != names.end()) {
            const auto& wanted = traits[i].values;
            bits[i] = wanted.empty() ||
                      std::find(wanted.begin(), wanted.end(), fold(value)) != wanted.end();
        }
    }
    return bits;
}

/// A value under another name; nothing where it has not the part that the name means.
std::optional<NamedValue> renamed(const NamedValue& value, const Rename& rename) {
    const auto meant = rename.meaning(value.value);
    if (!meant) {
        return std::nullopt;
    }
    auto made = value;
    made.name = rename.to;
    made.value = *meant;
    if (rename.part != UrlPart::whole && value.where.size() == value.value.size()) {
        const auto offset = static_cast<std::uint64_t>(meant->data() - value.value.data());
        made.where = {value.where.begin + offset, value.where.begin + offset + meant->size()};
    }
    return made;
}

/// Adds what a field says of the event, and its value under each of its names.
void take(EventView& view,
          const read::Field& field,
          Fact fact,
          std::span<const std::string> names,
          const TraitBits& traits) {
    note_fact(view.facts, view.host, fact, field.value);
    view.facts.traits |= traits;
    for (const auto& name : names) {
        view.values.push_back({name, std::string(field.value), field.name, field.where});
    }
}

/// Finds the entries of the tables, and adds values under the names that these give them.
void rename_values(EventView& view, const LogSources& sources) {
    view.entries = sources.entries_for(view.facts);
    const auto known = view.values.size();
    for (std::size_t i = 0; i < known; ++i) {
        for (const auto entry : view.entries) {
            for (const auto& rename : sources.entries()[entry].renames) {
                if (rename.from != view.values[i].name) {
                    continue;
                }
                if (auto made = renamed(view.values[i], rename)) {
                    view.values.push_back(std::move(*made));
                }
            }
        }
    }
}

} // namespace

EventView EventView::of(const LogSources& sources, Event& event) {
    EventView view;
    view.facts = event.source();
    for (const auto& field : event.fields()) {
        const auto names = sources.names_of(field.name);
        take(view,
             field,
             sources.fact_of(field.name),
             names,
             traits_of(sources, names, field.value));
    }
    rename_values(view, sources);
    return view;
}

EventView EventView::of(const LogSources& sources, Event& event, detail::FieldNames& known) {
    EventView view;
    view.facts = event.source();
    const auto fields = event.fields();
    view.values.reserve(2 * fields.size());
    for (const auto& field : fields) {
        const auto& name = known[known.number_of(field.name)];
        TraitBits traits;
        for (const auto trait : name.traits) {
            traits[trait] = known.has_trait(trait, field.value);
        }
        take(view, field, name.fact, name.names, traits);
    }
    rename_values(view, sources);
    return view;
}

std::vector<const NamedValue*> EventView::find(std::string_view name) const {
    const auto folded = fold(name);
    std::vector<const NamedValue*> found;
    for (const auto& value : values) {
        if (value.name == folded) {
            found.push_back(&value);
        }
    }
    return found;
}

} // namespace ample::sweep::sigma
