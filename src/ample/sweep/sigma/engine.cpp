#include <ample/sweep/sigma/detail/field_names.hpp>
#include <ample/sweep/sigma/detail/kind.hpp>
#include <ample/sweep/sigma/detail/source_rules.hpp>
#include <ample/sweep/sigma/engine.hpp>

#include <algorithm>
#include <unordered_map>

namespace ample::sweep::sigma {

namespace {

using detail::FieldName;
using detail::Kind;
using detail::Plan;
using detail::Program;

constexpr std::size_t most_kinds = 1024;

/// A value in a slot; values of a slot form a list.
struct SlotValue {
    std::string_view value = {};
    std::size_t folded = 0; ///< where in the folded text, once it is
    std::size_t folded_size = 0;
    bool is_folded = false;
    std::int32_t next = -1;
};

} // namespace

struct Engine::State {
    const RuleSet& set;
    detail::FieldNames names;
    detail::Comparisons comparisons;
    detail::SourceRules by_source;
    std::unordered_map<std::string, std::unique_ptr<Kind>> kinds = {};
    std::string key = {};
    std::vector<std::uint64_t> events = {};
    SeenFields seen;
    std::vector<std::uint32_t> hits = {};

    // Of the event at hand.
    std::vector<std::uint32_t> numbers = {}; ///< of the names of its fields
    std::vector<SlotValue> values = {};
    std::vector<std::int32_t> heads = {}; ///< slot → first value
    std::vector<std::uint32_t> filled = {};
    std::string folded = {};
    std::vector<std::int8_t> known = {}; ///< test → -1 unknown, 0, 1
    std::vector<std::uint32_t> known_tests = {};
    std::vector<bool> is_woken = {};
    std::vector<std::uint32_t> woken = {};

    explicit State(const RuleSet& rules)
        : set(rules), names(rules.sources()), comparisons(rules), by_source(rules), seen(rules) {
        events.assign(rules.rules().size(), 0);
    }

    Kind& kind_of(const LogFacts& facts, bool is_certain);
    std::unique_ptr<Kind> make_kind(const LogFacts& facts, bool is_certain);
    void flush();
    void run(Event& event);
    void place(Kind& kind, std::span<const read::Field> fields);
    const Plan& plan_of(Kind& kind, std::uint32_t number);
    void put(std::uint32_t slot, std::string_view value);
    std::string_view folded_of(SlotValue& value);
    void wake(const Program& program, std::uint32_t test);
    void look(const Program& program, std::uint32_t slot);
    bool holds(const Program& program, std::uint32_t test);
    bool compute(const Program::Test& test);
    void run_woken(const Program& program);
    void clear();
};

/// Adds what kinds have counted and forgets them.
void Engine::State::flush() {
    for (const auto& [key_text, kind] : kinds) {
        for (const auto rule : kind->rules) {
            events[rule] += kind->events;
        }
        seen.note(kind->rules, detail::names_seen(*kind, names, set.sources()));
    }
    kinds.clear();
}

std::unique_ptr<Kind> Engine::State::make_kind(const LogFacts& facts, bool is_certain) {
    auto kind = std::make_unique<Kind>();
    kind->entries = set.sources().entries_for(facts);
    kind->rules = by_source.of(kind->entries);
    kind->program = Program::make(comparisons,
                                  kind->rules,
                                  {is_certain,
                                   std::string(facts.channel),
                                   std::string(facts.provider),
                                   std::string(facts.event_id)});
    return kind;
}

Kind& Engine::State::kind_of(const LogFacts& facts, bool is_certain) {
    key.clear();
    key += is_certain ? '1' : '0';
    for (const auto part : {facts.format, facts.channel, facts.provider, facts.event_id}) {
        const auto size = static_cast<std::uint32_t>(part.size());
        key.append(reinterpret_cast<const char*>(&size), sizeof size);
        key += part;
    }
    key.append(reinterpret_cast<const char*>(&facts.traits), sizeof facts.traits);
    const auto found = kinds.find(key);
    if (found != kinds.end()) {
        return *found->second;
    }
    if (kinds.size() >= most_kinds) {
        flush();
    }
    return *kinds.emplace(key, make_kind(facts, is_certain)).first->second;
}

void Engine::State::run(Event& event) {
    hits.clear();
    auto facts = event.source();
    const auto fields = event.fields();
    numbers.resize(fields.size());
    bool is_certain = true;
    const auto note = [&](std::string_view& slot, const FieldName& name, std::string_view value) {
        if (!slot.empty() && slot != value) {
            is_certain = false;
        }
        is_certain = is_certain && name.is_canonical;
        if (slot.empty()) {
            slot = value;
        }
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto number = names.number_of(fields[i].name);
        numbers[i] = number;
        const auto& name = names[number];
        switch (name.fact) {
        case Fact::channel:
            note(facts.channel, name, fields[i].value);
            break;
        case Fact::provider:
            note(facts.provider, name, fields[i].value);
            break;
        case Fact::event_id:
            note(facts.event_id, name, fields[i].value);
            break;
        default:
            is_certain = is_certain && !name.is_shadow;
        }
        for (const auto trait : name.traits) {
            facts.traits[trait] = facts.traits[trait] || names.has_trait(trait, fields[i].value);
        }
    }
    auto& kind = kind_of(facts, is_certain);
    ++kind.events;
    kind.seen.resize(std::max(kind.seen.size(), names.size()));
    for (const auto number : numbers) {
        kind.seen[number] = 1;
    }
    if (kind.is_idle()) {
        return;
    }
    place(kind, fields);
    for (const auto slot : filled) {
        if (kind.program.slots[slot].is_watched) {
            look(kind.program, slot);
        }
    }
    for (const auto entry : kind.program.always) {
        woken.push_back(entry);
    }
    run_woken(kind.program);
    clear();
}

void Engine::State::place(Kind& kind, std::span<const read::Field> fields) {
    const auto& program = kind.program;
    heads.resize(std::max(heads.size(), program.slots.size()), -1);
    known.resize(std::max(known.size(), program.tests.size()), -1);
    is_woken.resize(std::max(is_woken.size(), program.entries.size()), false);
    kind.plans.resize(std::max(kind.plans.size(), names.size()));
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto value = fields[i].value;
        if (program.has_keywords) {
            put(Program::any_slot, value);
        }
        for (const auto& step : plan_of(kind, numbers[i]).steps) {
            if (step.rename != nullptr) {
                const auto meant = step.rename->values.find(fold(value));
                if (meant != step.rename->values.end()) {
                    put(step.slot, meant->second);
                    continue;
                }
            }
            put(step.slot, value);
        }
    }
}

const Plan& Engine::State::plan_of(Kind& kind, std::uint32_t number) {
    auto& plan = kind.plans[number];
    if (plan.is_made) {
        return plan;
    }
    plan.is_made = true;
    const auto add = [&](const std::string& name, const Rename* rename) {
        const auto slot = kind.program.slot_of.find(name);
        if (slot != kind.program.slot_of.end()) {
            plan.steps.push_back({slot->second, rename});
        }
    };
    for (const auto& name : names[number].names) {
        add(name, nullptr);
        for (const auto entry : kind.entries) {
            for (const auto& rename : set.sources().entries()[entry].renames) {
                if (rename.from == name) {
                    add(rename.to, rename.values.empty() ? nullptr : &rename);
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

void Engine::State::put(std::uint32_t slot, std::string_view value) {
    if (heads[slot] < 0) {
        filled.push_back(slot);
    }
    SlotValue one;
    one.value = value;
    one.next = heads[slot];
    heads[slot] = static_cast<std::int32_t>(values.size());
    values.push_back(one);
}

std::string_view Engine::State::folded_of(SlotValue& value) {
    if (!value.is_folded) {
        value.is_folded = true;
        value.folded = folded.size();
        fold_onto(folded, value.value);
        value.folded_size = folded.size() - value.folded;
    }
    return std::string_view(folded).substr(value.folded, value.folded_size);
}

/// Notes that `test` holds and wakes the rules it is a witness of.
void Engine::State::wake(const Program& program, std::uint32_t test) {
    if (known[test] < 0) {
        known_tests.push_back(test);
    }
    known[test] = 1;
    for (const auto entry : program.woken_by[test]) {
        if (!is_woken[entry]) {
            is_woken[entry] = true;
            woken.push_back(entry);
        }
    }
}

/// Looks for witnesses in the values of a slot.
void Engine::State::look(const Program& program, std::uint32_t slot) {
    const auto& watched = program.slots[slot];
    for (auto at = heads[slot]; at >= 0; at = values[static_cast<std::size_t>(at)].next) {
        auto& value = values[static_cast<std::size_t>(at)];
        constexpr std::size_t most_shrunk = 3; // the Kelvin sign is a k
        const bool may_equal = value.value.size() <= most_shrunk * watched.longest_equal;
        if (!value.is_folded && !may_equal && !watched.grams.may_stand_in(value.value)) {
            continue; // most values are not worth folding
        }
        const auto text = folded_of(value);
        const auto confirm = [&](std::uint32_t test) {
            if (known[test] != 1 && program.tests[test].matcher->fits(value.value, text)) {
                wake(program, test);
            }
        };
        if (!watched.equals.empty() && text.size() <= watched.longest_equal) {
            const auto [begin, end] = watched.equals.equal_range(text);
            for (auto found = begin; found != end; ++found) {
                wake(program, found->second);
            }
        }
        watched.grams.find(text, confirm);
    }
    for (const auto test : watched.direct) {
        if (holds(program, test)) {
            wake(program, test);
        }
    }
}

bool Engine::State::holds(const Program& program, std::uint32_t test) {
    if (known[test] < 0) {
        known[test] = compute(program.tests[test]) ? 1 : 0;
        known_tests.push_back(test);
    }
    return known[test] == 1;
}

bool Engine::State::compute(const Program::Test& test) {
    const auto& matcher = *test.matcher;
    const auto head = heads[test.slot];
    if (matcher.kind == Matcher::Kind::absent) {
        return head < 0;
    }
    if (matcher.kind == Matcher::Kind::exists) {
        return (head >= 0) == matcher.is_there;
    }
    for (auto at = head; at >= 0; at = values[static_cast<std::size_t>(at)].next) {
        auto& value = values[static_cast<std::size_t>(at)];
        if (matcher.kind != Matcher::Kind::field) {
            if (matcher.fits(value.value, folded_of(value))) {
                return true;
            }
            continue;
        }
        for (auto other = heads[test.other_slot]; other >= 0;
             other = values[static_cast<std::size_t>(other)].next) {
            if (matcher.fits_field(value.value, values[static_cast<std::size_t>(other)].value)) {
                return true;
            }
        }
    }
    return false;
}

void Engine::State::run_woken(const Program& program) {
    std::sort(woken.begin(), woken.end());
    for (const auto entry : woken) {
        auto node = program.entries[entry].start;
        while (node >= 0) {
            const auto& step = program.nodes[static_cast<std::size_t>(node)];
            node = holds(program, step.test) ? step.on_true : step.on_false;
        }
        if (node == Program::accept) {
            hits.push_back(program.entries[entry].rule);
        }
    }
}

void Engine::State::clear() {
    for (const auto slot : filled) {
        heads[slot] = -1;
    }
    for (const auto test : known_tests) {
        known[test] = -1;
    }
    for (const auto entry : woken) {
        is_woken[entry] = false;
    }
    filled.clear();
    known_tests.clear();
    woken.clear();
    values.clear();
    folded.clear();
}

Engine::Engine(const RuleSet& set) : state_(std::make_unique<State>(set)) {}

Engine::~Engine() = default;

std::span<const std::uint32_t> Engine::run(Event& event) {
    if (state_->names.is_full()) { // numbers of names begin anew, and with them the plans
        state_->flush();
        state_->names.clear();
    }
    state_->run(event);
    return state_->hits;
}

const RuleSet& Engine::set() const noexcept {
    return state_->set;
}

std::span<const std::uint64_t> Engine::events_of_rule() const {
    state_->flush();
    return state_->events;
}

const SeenFields& Engine::seen_fields() const {
    state_->flush();
    return state_->seen;
}

} // namespace ample::sweep::sigma
