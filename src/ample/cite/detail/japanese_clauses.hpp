// What a Japanese sentence claims once its speakers were taken off: one claim for each act, with
// the hedge that is its own or that the acts share.
//
//     借り、    渡した    疑いがある      two acts of one subject, both suspected
//     ……と考えております              the speaker's own belief is no part of what is said
//     「……だ。……べきだ」            each sentence of a quotation claims for itself
//
// The text must outlive it. Linear in the sentence.

#pragma once

#include <ample/cite/detail/japanese_signs.hpp>
#include <ample/cite/detail/japanese_sources.hpp>

#include <optional>
#include <vector>

namespace ample::cite::detail::japanese {

class Clauses : protected Sources {
public:
    using Sources::Sources;

protected:
    /// One claim, or more where verbs in "…し、", "…が、" or a full stop part the acts.
    std::vector<JapaneseClaim> claims(View clause);

    /// Takes the hedge at the end for the certainty of what is left.
    void hedge();

    /// Gives the claim the predicate of a clause and its slots.
    void type(View clause);

    /// "省は…と説明し、関与を否定した": two things said by one; none for other sentences.
    std::vector<JapaneseClaim> said_and();

    /// "同課は「被害が相次ぐ」として警戒を呼びかけている": what he says, and what he does on it.
    std::vector<JapaneseClaim> cited_for();

    /// "機構は、攻撃が相次いでいるとして、更新を呼びかけた": what it says, and its act; none else.
    std::vector<JapaneseClaim> reasoned();

    /// "国は「悪意ある臆測」だとして反発していて、…": his stance, and what follows; none else.
    std::vector<JapaneseClaim> rebuffed();

    Certainty said_ = {}; ///< what the saying lends, without the hedge at the end

private:
    std::vector<JapaneseClaim> acts(View clause);
    std::vector<JapaneseClaim> said_at(View sign);
    [[nodiscard]] bool is_said_on(std::size_t topic, std::size_t at, View sign) const;
    View said_first(std::size_t begin, std::size_t at, View sign);
    JapaneseClaim said_by(const Party& who, View part);
    bool judge(View clause, const Sign* sign);
    std::vector<JapaneseClaim> who_it_was(View clause);
    View without_own_belief(View clause);
    static View without_own_report(View clause);
    static View without_inquiry(View clause);
    std::optional<JapaneseClaim> deed_inside(View part, const JapaneseClaim& whole);
    std::optional<JapaneseClaim> use_inside(View part, JapaneseClaim& whole);
    std::optional<JapaneseClaim> lease_inside(View part, const JapaneseClaim& whole);
    std::optional<JapaneseClaim> order_inside(View part, const JapaneseClaim& whole);
    std::optional<JapaneseClaim> guise_inside(View part, JapaneseClaim& whole);
    std::optional<JapaneseClaim> course_inside(View& part);
};

} // namespace ample::cite::detail::japanese
