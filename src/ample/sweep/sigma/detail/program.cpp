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
    double share = unwitnessed; ///< how often its witnesses are likely to stand, if it has any

    static constexpr double unwitnessed = -1;

    [[nodiscard]] bool has_witnesses() const noexcept { return share >= 0; }
};

class Maker {
public:
    Maker(Comparisons& comparisons, const KnownFacts& facts)
        : comparisons_(comparisons), facts_(facts), folded_(folded(facts)) {
        program_.slots.push_back({});
    }

    Program make(std::span<const std::uint32_t> rules) {
        for (const auto rule : rules) {
            const auto& detection = *comparisons_.set().rules()[rule].detection;
            if (!may_hold(rule, detection)) {
                continue; // its other comparisons are not worth a test
            }
            turn_to(Comparisons::place_of(rule), detection);
            auto settled = settle(detection.condition);
            if (!detection.filters.empty()) {
                settled = with_filters(std::move(settled), detection);
            }
            if (settled.op != Settled::Op::no) {
                add(rule, settled);
            }
        }
        file_witnesses();
        return std::move(program_);
    }

private:
    static KnownFacts folded(const KnownFacts& facts) {
        return {facts.is_certain, fold(facts.channel), fold(facts.provider), fold(facts.event_id)};
    }

    static const std::string& of(const KnownFacts& facts, Fact fact) {
        return fact == Fact::event_id  ? facts.event_id
               : fact == Fact::channel ? facts.channel
                                       : facts.provider;
    }

    [[nodiscard]] std::optional<bool> known(const Comparison& one) const {
        if (!facts_.is_certain || one.fact == Fact::none) {
            return std::nullopt;
        }
        const auto& value = of(facts_, one.fact);
        if (value.empty()) {
            return std::nullopt;
        }
        switch (one.matcher->kind) {
        case Matcher::Kind::absent:
            return false;
        case Matcher::Kind::exists:
            return one.matcher->is_there;
        case Matcher::Kind::field:
            return std::nullopt;
        default:
            return one.matcher->fits(value, of(folded_, one.fact));
        }
    }

    /// Turns to a rule's detection or that of a filter.
    void turn_to(std::size_t place, const Detection& detection) {
        place_ = place;
        detection_ = &detection;
    }

    /// Whether the facts alone let the rule and its filters hold.
    bool may_hold(std::uint32_t rule, const Detection& detection) {
        turn_to(Comparisons::place_of(rule), detection);
        if (decided(detection.condition) == false) {
            return false;
        }
        return std::none_of(
            detection.filters.begin(), detection.filters.end(), [&](const auto& filter) {
                turn_to(comparisons_.place_of(*filter), filter->detection);
                return decided(filter->detection.condition) == false;
            });
    }

    /// `settled` and the conditions of the filters, as one chain.
    Settled with_filters(Settled settled, const Detection& detection) {
        Settled chain{Settled::Op::all, 0, {}};
        chain.parts.push_back(std::move(settled));
        for (const auto& filter : detection.filters) {
            turn_to(comparisons_.place_of(*filter), filter->detection);
            chain.parts.push_back(settle(filter->detection.condition));
            if (chain.parts.back().op == Settled::Op::no) {
                return {Settled::Op::no, 0, {}};
            }
        }
        std::erase_if(chain.parts, [](const Settled& part) { return part.op == Settled::Op::yes; });
        chain.share = share_of(chain);
        return chain.parts.empty() ? Settled() : std::move(chain);
    }

    /// What the facts alone say of `part`.
    std::optional<bool> decided(const Condition& part) {
        switch (part.op) {
        case Condition::Op::selection:
            return decided(detection_->selections[part.at].condition);
        case Condition::Op::matcher:
            return known(comparisons_[comparisons_.number_of(place_, part.at)]);
        case Condition::Op::none: {
            const auto inside = decided(part.parts.front());
            return inside ? std::optional(!*inside) : std::nullopt;
        }
        default:
            break;
        }
        const bool decides = part.op == Condition::Op::any;
        std::optional<bool> all = !decides;
        for (const auto& one : part.parts) {
            const auto its = decided(one);
            if (its == decides) {
                return decides;
            }
            all = its ? all : std::nullopt;
        }
        return all;
    }

    Settled settle(const Condition& part) {
        switch (part.op) {
        case Condition::Op::selection:
            return settle(detection_->selections[part.at].condition);
        case Condition::Op::matcher: {
            const auto number = comparisons_.number_of(place_, part.at);
            if (const auto value = known(comparisons_[number])) {
                return {*value ? Settled::Op::yes : Settled::Op::no, 0, {}};
            }
            return {Settled::Op::test, test_of(number), {}, share_of(comparisons_[number])};
        }
        case Condition::Op::none: {
            auto inside = settle(part.parts.front());
            if (inside.op == Settled::Op::yes || inside.op == Settled::Op::no) {
                return {inside.op == Settled::Op::yes ? Settled::Op::no : Settled::Op::yes, 0, {}};
            }
            Settled negated{Settled::Op::none, 0, {}};
            negated.parts.push_back(std::move(inside));
            return negated;
        }
        default:
            return settle_chain(part);
        }
    }

    Settled settle_chain(const Condition& part) {
        const bool is_all = part.op == Condition::Op::all;
        const auto decides = is_all ? Settled::Op::no : Settled::Op::yes;
        const auto says_nothing = is_all ? Settled::Op::yes : Settled::Op::no;
        Settled chain{is_all ? Settled::Op::all : Settled::Op::any, 0, {}};
        chain.parts.reserve(part.parts.size());
        for (const auto& one : part.parts) {
            auto settled = settle(one);
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
        if (chain.parts.size() == 1) {
            return Settled(std::move(chain.parts.front()));
        }
        chain.share = share_of(chain);
        return chain;
    }

    /// How often a value that needs to be there is likely to have to be tried.
    static double share_of(const Comparison& one) noexcept {
        const auto& matcher = *one.matcher;
        const bool needs_value = matcher.kind != Matcher::Kind::absent &&
                                 (matcher.kind != Matcher::Kind::exists || matcher.is_there);
        return needs_value ? one.share : Settled::unwitnessed;
    }

    /// Of "and" that of its rarest part, of "or" of all parts together.
    static double share_of(const Settled& chain) noexcept {
        double share = chain.op == Settled::Op::all ? Settled::unwitnessed : 0;
        for (const auto& part : chain.parts) {
            if (chain.op == Settled::Op::all) {
                const bool is_rarer = part.has_witnesses() && (share < 0 || part.share < share);
                share = is_rarer ? part.share : share;
            } else if (!part.has_witnesses()) {
                return Settled::unwitnessed;
            } else {
                share += part.share;
            }
        }
        return share;
    }

    /// `name` is folded.
    std::uint32_t slot_of(const std::string& name) {
        if (name.empty()) {
            program_.has_keywords = true;
            return Program::any_slot;
        }
        const auto next = static_cast<std::uint32_t>(program_.slots.size());
        const auto [at, is_new] = program_.slot_of.try_emplace(name, next);
        if (is_new) {
            program_.slots.push_back({});
            program_.slots.back().name = name;
        }
        return at->second;
    }

    std::uint32_t test_of(std::uint32_t number) {
        if (tests_.size() <= number) {
            tests_.resize(std::size_t{number} + 1 + number / 2, none);
        }
        auto& test = tests_[number];
        if (test == none) {
            test = static_cast<std::uint32_t>(program_.tests.size());
            const auto& one = comparisons_[number];
            const bool has_other = one.matcher->kind == Matcher::Kind::field;
            const auto other = has_other ? slot_of(fold(one.matcher->other)) : 0;
            program_.tests.push_back({slot_of(one.field), other, one.matcher});
            compared_.push_back(number);
        }
        return test;
    }

    void add(std::uint32_t rule, const Settled& settled) {
        const auto start = emit(settled, Program::accept, Program::reject);
        const auto place = static_cast<std::uint32_t>(program_.entries.size());
        program_.entries.push_back({rule, start});
        if (!settled.has_witnesses()) {
            program_.always.push_back(place);
            return;
        }
        program_.woken_by.resize(program_.tests.size());
        file_under_witnesses(place, settled);
    }

    /// Files the rule at `place` under the witnesses of `part`, which has some.
    void file_under_witnesses(std::uint32_t place, const Settled& part) {
        if (part.op == Settled::Op::test) {
            auto& woken = program_.woken_by[part.test];
            if (woken.empty() || woken.back() != place) {
                woken.push_back(place);
            }
            return;
        }
        if (part.op == Settled::Op::any) {
            for (const auto& one : part.parts) {
                file_under_witnesses(place, one);
            }
            return;
        }
        const auto rarest = std::find_if(part.parts.begin(),
                                         part.parts.end(),
                                         [&](const auto& one) { return one.share == part.share; });
        file_under_witnesses(place, *rarest);
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

    /// Files every test that wakes a rule under its slot.
    void file_witnesses() {
        program_.woken_by.resize(program_.tests.size());
        std::vector<std::vector<GramIndex::Literal>> literals(program_.slots.size());
        for (std::uint32_t i = 0; i < program_.tests.size(); ++i) {
            if (program_.woken_by[i].empty()) {
                continue;
            }
            const auto& test = program_.tests[i];
            const auto& one = comparisons_[compared_[i]];
            auto& slot = program_.slots[test.slot];
            slot.is_watched = true;
            if (one.is_equality()) {
                auto text = one.matcher->pattern.plain_text();
                slot.equal_sizes.set(std::min<std::size_t>(text.size(), 255));
                slot.equals.emplace(std::move(text), i);
            } else if (one.literal.size() >= GramIndex::gram) {
                literals[test.slot].push_back({one.literal, i});
            } else {
                slot.direct.push_back(i);
            }
        }
        for (std::size_t i = 0; i < literals.size(); ++i) {
            if (!literals[i].empty()) {
                program_.slots[i].grams.build(std::move(literals[i]));
            }
        }
    }

    Comparisons& comparisons_;
    const KnownFacts& facts_;
    KnownFacts folded_;
    Program program_ = {};
    static constexpr auto none = static_cast<std::uint32_t>(-1);

    std::vector<std::uint32_t> tests_ = {};    ///< comparison → test, or none
    std::vector<std::uint32_t> compared_ = {}; ///< test → comparison
    std::size_t place_ = 0;                    ///< of the detection at hand
    const Detection* detection_ = nullptr;
};

} // namespace

Program Program::make(Comparisons& comparisons,
                      std::span<const std::uint32_t> rules,
                      const KnownFacts& facts) {
    return Maker(comparisons, facts).make(rules);
}

} // namespace ample::sweep::sigma::detail
