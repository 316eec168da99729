#include <ample/sweep/sigma/detail/program.hpp>

#include <algorithm>
#include <optional>

namespace ample::sweep::sigma::detail {

namespace {

/// A condition whose comparisons are tests or settled.
struct Settled {
    enum class Op { yes, no, test, all, any, none };

    Op op = Op::yes;
    std::uint32_t test = 0;
    std::vector<Settled> parts = {};
};

/// Tests of which one holds whenever a condition does, and how often that is likely.
struct Witnesses {
    std::vector<std::uint32_t> tests = {};
    double share = 0;
};

const std::string& longest_literal(const Pattern& pattern) {
    static const std::string none;
    const std::string* longest = &none;
    for (const auto& piece : pattern.pieces()) {
        if (piece.text.size() > longest->size()) {
            longest = &piece.text;
        }
    }
    return *longest;
}

/// The folded literal under which a test may be filed, or "".
std::string literal_of(const Matcher& matcher) {
    if (matcher.kind == Matcher::Kind::regex) {
        return matcher.regex->witness();
    }
    return matcher.kind == Matcher::Kind::text ? fold(longest_literal(matcher.pattern))
                                               : std::string();
}

double share_of(const Matcher& matcher) {
    constexpr double costly = 3; // a test that has to be tried on every value
    const bool is_any = matcher.field.empty();
    const auto literal = literal_of(matcher);
    switch (matcher.kind) {
    case Matcher::Kind::text:
        if (!matcher.pattern.has_wildcards() && !matcher.is_cased) {
            return (literal.size() < 6 ? 0.3 : 0.01) + (is_any ? 0.2 : 0);
        }
        if (literal.size() < GramIndex::gram) {
            return costly / 2;
        }
        return commonness(literal) + (is_any ? 0.2 : 0);
    case Matcher::Kind::regex:
        return literal.size() < GramIndex::gram ? costly * 4 : commonness(literal) * 2;
    case Matcher::Kind::exists:
        return matcher.is_there ? costly * 8 : costly * 16;
    default:
        return costly;
    }
}

class Maker {
public:
    Maker(const RuleSet& set, const KnownFacts& facts) : set_(set), facts_(facts) {
        program_.slots.push_back({});
    }

    Program make(std::span<const std::uint32_t> rules) {
        for (const auto rule : rules) {
            const auto& detection = *set_.rules()[rule].detection;
            const auto settled = settle(detection, detection.condition);
            if (settled.op != Settled::Op::no) {
                add(rule, settled);
            }
        }
        file_witnesses();
        return std::move(program_);
    }

private:
    std::optional<bool> known(const Matcher& matcher) const {
        if (!facts_.is_certain) {
            return std::nullopt;
        }
        const auto name = fold(matcher.field);
        const auto* const value = name == "eventid"         ? &facts_.event_id
                                  : name == "channel"       ? &facts_.channel
                                  : name == "provider_name" ? &facts_.provider
                                                            : nullptr;
        if (value == nullptr || value->empty()) {
            return std::nullopt;
        }
        switch (matcher.kind) {
        case Matcher::Kind::absent:
            return false;
        case Matcher::Kind::exists:
            return matcher.is_there;
        case Matcher::Kind::field:
            return std::nullopt;
        default:
            return matcher.fits(*value, fold(*value));
        }
    }

    Settled settle(const Detection& detection, const Condition& part) {
        switch (part.op) {
        case Condition::Op::selection:
            return settle(detection, detection.selections[part.at].condition);
        case Condition::Op::matcher: {
            const auto& matcher = detection.matchers[part.at];
            if (const auto value = known(matcher)) {
                return {*value ? Settled::Op::yes : Settled::Op::no, 0, {}};
            }
            return {Settled::Op::test, test_of(matcher), {}};
        }
        case Condition::Op::none: {
            auto inside = settle(detection, part.parts.front());
            if (inside.op == Settled::Op::yes || inside.op == Settled::Op::no) {
                return {inside.op == Settled::Op::yes ? Settled::Op::no : Settled::Op::yes, 0, {}};
            }
            Settled negated{Settled::Op::none, 0, {}};
            negated.parts.push_back(std::move(inside));
            return negated;
        }
        default:
            return settle_chain(detection, part);
        }
    }

    Settled settle_chain(const Detection& detection, const Condition& part) {
        const bool is_all = part.op == Condition::Op::all;
        const auto decides = is_all ? Settled::Op::no : Settled::Op::yes;
        const auto says_nothing = is_all ? Settled::Op::yes : Settled::Op::no;
        Settled chain{is_all ? Settled::Op::all : Settled::Op::any, 0, {}};
        for (const auto& one : part.parts) {
            auto settled = settle(detection, one);
            if (settled.op == decides) {
                return settled;
            }
            if (settled.op != says_nothing) {
                chain.parts.push_back(std::move(settled));
            }
        }
        if (chain.parts.empty()) {
            return {says_nothing, 0, {}};
        }
        return chain.parts.size() == 1 ? Settled(std::move(chain.parts.front())) : std::move(chain);
    }

    std::uint32_t slot_of(const std::string& field) {
        if (field.empty()) {
            program_.has_keywords = true;
            return Program::any_slot;
        }
        const auto name = fold(field);
        const auto next = static_cast<std::uint32_t>(program_.slots.size());
        const auto [at, is_new] = program_.slot_of.try_emplace(name, next);
        if (is_new) {
            program_.slots.push_back({});
            program_.slots.back().name = name;
        }
        return at->second;
    }

    std::uint32_t test_of(const Matcher& matcher) {
        const auto next = static_cast<std::uint32_t>(program_.tests.size());
        const auto [at, is_new] = tests_by_key_.try_emplace(matcher.key(), next);
        if (is_new) {
            const auto other = matcher.kind == Matcher::Kind::field ? slot_of(matcher.other) : 0;
            program_.tests.push_back({slot_of(matcher.field), other, &matcher});
        }
        return at->second;
    }

    void add(std::uint32_t rule, const Settled& settled) {
        const auto start = emit(settled, Program::accept, Program::reject);
        const auto place = static_cast<std::uint32_t>(program_.entries.size());
        program_.entries.push_back({rule, start});
        const auto witnesses =
            settled.op == Settled::Op::yes ? std::nullopt : witnesses_of(settled);
        if (!witnesses) {
            program_.always.push_back(place);
            return;
        }
        program_.woken_by.resize(program_.tests.size());
        for (const auto test : witnesses->tests) {
            auto& woken = program_.woken_by[test];
            if (woken.empty() || woken.back() != place) {
                woken.push_back(place);
            }
        }
    }

    /// Writes the nodes of `part`, last part first, and returns where to begin.
    std::int32_t emit(const Settled& part, std::int32_t on_true, std::int32_t on_false) {
        switch (part.op) {
        case Settled::Op::yes:
            return on_true;
        case Settled::Op::no:
            return on_false;
        case Settled::Op::test:
            program_.nodes.push_back({part.test, on_true, on_false});
            return static_cast<std::int32_t>(program_.nodes.size()) - 1;
        case Settled::Op::none:
            return emit(part.parts.front(), on_false, on_true);
        default:
            break;
        }
        const bool is_all = part.op == Settled::Op::all;
        auto next = is_all ? on_true : on_false;
        for (auto i = part.parts.size(); i-- > 0;) {
            next =
                is_all ? emit(part.parts[i], next, on_false) : emit(part.parts[i], on_true, next);
        }
        return next;
    }

    [[nodiscard]] std::optional<Witnesses> witnesses_of(const Settled& part) const {
        if (part.op == Settled::Op::test) {
            const auto& matcher = *program_.tests[part.test].matcher;
            const bool needs_value = matcher.kind != Matcher::Kind::absent &&
                                     (matcher.kind != Matcher::Kind::exists || matcher.is_there);
            return needs_value ? std::optional(Witnesses{{part.test}, share_of(matcher)})
                               : std::nullopt;
        }
        if (part.op != Settled::Op::all && part.op != Settled::Op::any) {
            return std::nullopt;
        }
        std::optional<Witnesses> best;
        for (const auto& one : part.parts) {
            auto its = witnesses_of(one);
            if (part.op == Settled::Op::all) {
                if (its && (!best || its->share < best->share)) {
                    best = std::move(its);
                }
                continue;
            }
            if (!its) {
                return std::nullopt;
            }
            if (!best) {
                best = Witnesses();
            }
            best->share += its->share;
            best->tests.insert(best->tests.end(), its->tests.begin(), its->tests.end());
        }
        return best;
    }

    /// Files every test that wakes a rule under its slot.
    void file_witnesses() {
        program_.woken_by.resize(program_.tests.size());
        std::vector<std::vector<GramIndex::Literal>> literals(program_.slots.size());
        for (std::uint32_t i = 0; i < program_.tests.size(); ++i) {
            if (program_.woken_by[i].empty()) {
                continue;
            }
            const auto& test = program_.tests[i];
            const auto& matcher = *test.matcher;
            auto& slot = program_.slots[test.slot];
            slot.is_watched = true;
            const auto literal = literal_of(matcher);
            if (matcher.kind == Matcher::Kind::text && !matcher.is_cased &&
                !matcher.pattern.has_wildcards()) {
                slot.equals.emplace(matcher.pattern.plain_text(), i);
            } else if (literal.size() >= GramIndex::gram) {
                literals[test.slot].push_back({literal, i});
            } else {
                slot.direct.push_back(i);
            }
        }
        for (std::size_t i = 0; i < literals.size(); ++i) {
            program_.slots[i].grams.build(std::move(literals[i]));
        }
    }

    const RuleSet& set_;
    const KnownFacts& facts_;
    Program program_ = {};
    std::unordered_map<std::string, std::uint32_t> tests_by_key_ = {};
};

} // namespace

Program
Program::make(const RuleSet& set, std::span<const std::uint32_t> rules, const KnownFacts& facts) {
    return Maker(set, facts).make(rules);
}

} // namespace ample::sweep::sigma::detail
