#include <ample/core/eight_bytes.hpp>
#include <ample/sweep/sigma/detail/field_names.hpp>
#include <ample/sweep/sigma/detail/kinds.hpp>
#include <ample/sweep/sigma/engine.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace ample::sweep::sigma {

namespace {

using detail::FieldName;
using detail::Kind;
using detail::Program;

/// A value in a slot; values of a slot form a list.
struct SlotValue {
    std::string_view value = {};
    std::size_t folded = 0; ///< where in the folded text, once it is
    std::size_t folded_size = 0;
    bool is_folded = false;
    bool is_ascii = false;
    std::int32_t next = -1;
};

bool is_ascii(std::string_view text) noexcept {
    std::uint64_t seen = 0;
    for (std::array<std::uint64_t, 4> four = {}; text.size() >= sizeof four;) {
        std::memcpy(four.data(), text.data(), sizeof four);
        seen |= four[0] | four[1] | four[2] | four[3];
        text.remove_prefix(sizeof four);
    }
    while (text.size() >= sizeof seen) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), sizeof eight);
        seen |= eight;
        text.remove_prefix(sizeof eight);
    }
    for (const char c : text) {
        seen |= static_cast<unsigned char>(c);
    }
    return (seen & eight_tops) == 0;
}

} // namespace

struct Engine::State {
    const RuleSet& set;
    detail::FieldNames names;
    detail::Kinds kinds;
    std::vector<std::uint32_t> hits = {};

    // Of the event at hand.
    std::vector<std::uint32_t> numbers = {}; ///< of the names of its fields
    std::vector<SlotValue> values = {};
    std::vector<std::int32_t> heads = {}; ///< slot → first value
    std::vector<std::uint32_t> filled = {};
    std::string folded = {};
    std::vector<std::int8_t> known = {}; ///< test → -1 unknown, 0, 1
    std::vector<std::uint32_t> known_tests = {};
    std::vector<bool> is_tried = {}; ///< test → on the value at hand
    std::vector<std::uint32_t> tried = {};
    std::vector<bool> is_woken = {};
    std::vector<std::uint32_t> woken = {};

    explicit State(const RuleSet& rules)
        : set(rules), names(rules.sources()), kinds(rules, names) {}

    void run(Event& event);
    void place(Kind& kind, std::span<const read::Field> fields);
    void put(std::uint32_t slot, std::string_view value, bool is_plain);
    std::string_view folded_of(SlotValue& value);
    void wake(const Program& program, std::uint32_t test);
    void look(const Program& program, const Program::Slot& watched, SlotValue& value);
    void look(const Program& program, std::uint32_t slot);
    bool holds(const Program& program, std::uint32_t test);
    bool compute(const Program::Test& test);
    void run_woken(const Program& program);
    void clear();
};

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
    auto& kind = kinds.of(facts, is_certain);
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
    is_tried.resize(std::max(is_tried.size(), program.tests.size()), false);
    is_woken.resize(std::max(is_woken.size(), program.entries.size()), false);
    kind.plans.resize(std::max(kind.plans.size(), names.size()));
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto value = fields[i].value;
        const auto& steps = kinds.plan_of(kind, numbers[i]).steps;
        if (!program.has_keywords && steps.empty()) {
            continue;
        }
        const bool is_plain = is_ascii(value);
        if (program.has_keywords) {
            put(Program::any_slot, value, is_plain);
        }
        for (const auto& step : steps) {
            if (step.rename == nullptr) {
                put(step.slot, value, is_plain);
            } else if (const auto meant = step.rename->meaning(value)) {
                put(step.slot, *meant, is_ascii(*meant));
            }
        }
    }
}

void Engine::State::put(std::uint32_t slot, std::string_view value, bool is_plain) {
    if (heads[slot] < 0) {
        filled.push_back(slot);
    }
    SlotValue one;
    one.value = value;
    one.is_ascii = is_plain;
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

/// Wakes the tests that are filed under the words of a value and that it fits.
void Engine::State::look(const Program& program, const Program::Slot& watched, SlotValue& value) {
    if (watched.may_equal(value.value.size(), value.is_ascii)) {
        const auto [begin, end] = watched.equals.equal_range(folded_of(value));
        for (auto found = begin; found != end; ++found) {
            wake(program, found->second);
        }
    }
    const auto text = value.is_ascii && !value.is_folded ? value.value : folded_of(value);
    watched.grams.find(text, [&](std::uint32_t test) {
        if (is_tried[test] || known[test] == 1) {
            return;
        }
        is_tried[test] = true;
        tried.push_back(test);
        if (program.tests[test].matcher->fits(value.value, folded_of(value))) {
            wake(program, test);
        }
    });
    for (const auto test : tried) {
        is_tried[test] = false;
    }
    tried.clear();
}

/// Looks for witnesses in the values of a slot.
void Engine::State::look(const Program& program, std::uint32_t slot) {
    const auto& watched = program.slots[slot];
    for (auto at = heads[slot]; at >= 0; at = values[static_cast<std::size_t>(at)].next) {
        auto& value = values[static_cast<std::size_t>(at)];
        if (watched.may_hold(value.value.size(), value.is_ascii)) {
            look(program, watched, value);
        }
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
        state_->kinds.flush();
        state_->names.clear();
    }
    state_->run(event);
    return state_->hits;
}

EventView Engine::view(Event& event) {
    return EventView::of(state_->set.sources(), event, state_->names);
}

const RuleSet& Engine::set() const noexcept {
    return state_->set;
}

std::span<const std::uint64_t> Engine::events_of_rule() const {
    state_->kinds.flush();
    return state_->kinds.events();
}

const SeenFields& Engine::seen_fields() const {
    state_->kinds.flush();
    return state_->kinds.seen();
}

} // namespace ample::sweep::sigma
