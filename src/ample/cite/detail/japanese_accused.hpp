// What a Japanese sentence holds against somebody, beside that he was taken.
//
//     荷主の名簿を盗んだとして、県警は男を詐欺の疑いで逮捕した     what he did, the arrest, the
//     charge 逮捕容疑は3月4日夜、名簿を持ち出したというもの               what he did, suspected
//     男は「預かっただけだ」と容疑を否認しているという             what he says, and his plea
//
// The text must outlive it. Linear in the sentence.

#pragma once

#include <ample/cite/detail/japanese_clauses.hpp>

#include <vector>

namespace ample::cite::detail::japanese {

class Accusations : protected Clauses {
public:
    using Clauses::Clauses;

protected:
    /// "逮捕容疑は…というもの": takes off all but what was done, which is suspected.
    bool held_for();

    /// "…したとして、県警は…逮捕した" with nobody in front: what was done, taken off the front.
    std::vector<JapaneseClaim> taken_for();

    /// "…した疑いがある|として、…を送検した": what they hold him for ends at `at`.
    [[nodiscard]] bool is_suspected_and_taken(std::size_t at) const;

    /// "…企業が受けた攻撃をめぐり、": what they suffered, taken off the front.
    std::vector<JapaneseClaim> suffered();

    /// "当社は、8月に発生した不正アクセスにつきまして、": that it occurred, taken off the front.
    std::vector<JapaneseClaim> occurred();

    /// "男は偽名で契約したとして、詐欺の疑いが持たれている": what he did, and the charge; none
    /// else.
    std::vector<JapaneseClaim> suspected_in(View clause);

    /// "県警は男を逮捕し、発表した": the police say what they did.
    bool announced();

    /// "警察は、…による犯行とみて、…の疑いで捜査している": a belief, and what is done on it.
    std::vector<JapaneseClaim> held_and();

    /// "容疑を否認しているという" behind what he says: his plea; empty for other verbs.
    static View plea_in(View verb);

    /// Puts the plea, where one was found, behind what he says.
    void add_plea(std::vector<JapaneseClaim>& all);

    /// Puts the charge behind each arrest that tells one.
    void add_charges(std::vector<JapaneseClaim>& all) const;

    std::vector<JapaneseClaim> charged_with();
    std::vector<JapaneseClaim> taken_by();
    void narrow(JapaneseClaim& course) const;
    std::vector<JapaneseClaim> held_by(std::size_t topic, std::size_t at, View joint);

    std::string accused_ = {}; ///< who is charged with what stood in front
    View plea_ = {};
    bool plea_heard_ = false; ///< "という" stood behind it
};

} // namespace ample::cite::detail::japanese
