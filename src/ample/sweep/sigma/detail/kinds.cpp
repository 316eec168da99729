#include <ample/sweep/sigma/detail/kinds.hpp>

namespace ample::sweep::sigma::detail {

Kinds::Kinds(const RuleSet& set, const FieldNames& names)
    : set_(set), names_(names), comparisons_(set), by_source_(set), seen_(set) {
    events_.assign(set.rules().size(), 0);
}

void Kinds::flush() {
    for (const auto& [key_text, kind] : kinds_) {
        for (const auto rule : kind->rules) {
            events_[rule] += kind->events;
        }
        seen_.note(kind->rules, names_seen(*kind, names_, set_.sources()));
    }
    kinds_.clear();
    recent_ = {};
}

std::unique_ptr<Kind> Kinds::make(const LogFacts& facts, bool is_certain) {
    auto kind = std::make_unique<Kind>();
    kind->facts = {is_certain,
                   std::string(facts.channel),
                   std::string(facts.provider),
                   std::string(facts.event_id)};
    kind->format = facts.format;
    kind->traits = facts.traits;
    kind->entries = set_.sources().entries_for(facts);
    kind->rules = by_source_.of(kind->entries);
    kind->program = Program::make(comparisons_, kind->rules, kind->facts);
    return kind;
}

Kind& Kinds::of(const LogFacts& facts, bool is_certain) {
    const auto last = facts.event_id.empty() ? '\0' : facts.event_id.back();
    const auto place = facts.channel.size() + std::size_t{7} * static_cast<unsigned char>(last);
    auto& recent = recent_[place % most_recent];
    if (recent == nullptr || !recent->is(facts, is_certain)) {
        auto& found = find(facts, is_certain);
        recent = &found; // after `find`, which may forget all
    }
    return *recent;
}

Kind& Kinds::find(const LogFacts& facts, bool is_certain) {
    key_.clear();
    key_ += is_certain ? '1' : '0';
    for (const auto part : {facts.format, facts.channel, facts.provider, facts.event_id}) {
        const auto size = static_cast<std::uint32_t>(part.size());
        key_.append(reinterpret_cast<const char*>(&size), sizeof size);
        key_ += part;
    }
    key_.append(reinterpret_cast<const char*>(&facts.traits), sizeof facts.traits);
    const auto found = kinds_.find(key_);
    if (found != kinds_.end()) {
        return *found->second;
    }
    if (kinds_.size() >= most) {
        flush();
    }
    return *kinds_.emplace(key_, make(facts, is_certain)).first->second;
}

const Plan& Kinds::make_plan(Kind& kind, std::uint32_t number) const {
    auto& plan = kind.plans[number];
    plan.is_made = true;
    const auto add = [&](const std::string& name, const Rename* rename) {
        const auto slot = kind.program.slot_of.find(name);
        if (slot != kind.program.slot_of.end()) {
            plan.steps.push_back({slot->second, rename});
        }
    };
    for (const auto& name : names_[number].names) {
        add(name, nullptr);
        for (const auto entry : kind.entries) {
            for (const auto& rename : set_.sources().entries()[entry].renames) {
                if (rename.from == name) {
                    add(rename.to, rename.is_plain() ? nullptr : &rename);
                    // A keyword sees translated values, too.
                    if (!rename.values.empty() && !kind.program.slots.empty()) {
                        plan.steps.push_back({Program::any_slot, &rename});
                    }
                }
            }
        }
    }
    return plan;
}

} // namespace ample::sweep::sigma::detail
