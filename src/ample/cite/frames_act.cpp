#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/turn_slots.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Acts {
public:
    explicit Acts(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            leased(i);
            handed(i);
            bought(i);
            cancelled(i);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] Slot actor(Phrase phrase) const {
        return actor_slot(scene_.text, words_, phrase, scene_.groups);
    }

    /// "rented servers", "made contracts for rental servers", "gained access to a rental server by
    /// registering under a false identity".
    void leased(std::size_t at) {
        const auto& low = words_[at].low;
        const auto until = std::min(at + 14, words_.size());
        if (low == "renting" && at + 1 < words_.size() && words_[at + 1].low == "out") {
            return; // what he lets
        }
        const bool rent = among(low, "leased rented leasing renting rent lease hired");
        const bool contract = among(low, "made signed signing entered concluded held") &&
                              (find(words_, "contract", at, at + 6) < at + 6 ||
                               find(words_, "contracts", at, at + 6) < at + 6);
        const bool gained =
            among(low, "gained obtained acquired registered procured") && rental(at, until);
        const auto from = at > 3 ? at - 3 : 0;
        const auto leased = passive(at) ? phrase_before(words_, at) : Phrase{};
        const bool near = holds(words_, from, at, Sort::server) ||
                          holds(words_, leased.begin, leased.end, Sort::server);
        const bool participle = (low == "leased" || low == "rented") && near &&
                                at + 1 < words_.size() &&
                                among(words_[at + 1].low, "in from under by at using");
        if (participle) {
            const auto by = find(words_, "by", at + 1, std::min(at + 8, words_.size()));
            const bool reduced = by == at + 1; // "the servers leased by a man"
            const bool told = by + 1 < words_.size() && by < at + 8 && (passive(at) || reduced) &&
                              !words_[by + 1].low.ends_with("ing");
            auto what = servers(at);
            const bool before =
                passive(at) && holds(words_, leased.begin, leased.end, Sort::server);
            if (before || ((passive(at) || reduced) && what.at.empty())) {
                what.at = phrase_before(words_, at); // "the server was leased in May by a man"
            }
            add("leased",
                at,
                told ? anybody(actor(phrase_after(words_, by + 1))) : Slot{"person", "", ""},
                what);
            return;
        }
        const bool signed_by =
            low == "signed" && passive(at) && at + 1 < words_.size() && words_[at + 1].low == "by";
        if (signed_by) {
            const auto back = at > 6 ? at - 6 : 0;
            const bool lease = rental(back, at) || holds(words_, back, at, Sort::server);
            if (lease) {
                const auto who = actor(phrase_after(words_, at + 2));
                add("leased",
                    at,
                    who.kind == "other" ? anybody(who) : who,
                    {"server", "", "servers", phrase_before(words_, at)});
            }
            return;
        }
        if ((!rent && !contract && !gained) || !holds(words_, at, until, Sort::server) ||
            (at > 0 && words_[at - 1].is(Sort::determiner))) {
            return;
        }
        const bool adjective =
            among(low, "leased rented hired") && at > 0 && at + 1 < words_.size() &&
            words_[at + 1].is(Sort::server) &&
            (words_[at - 1].low.ends_with("ing") || words_[at - 1].is(Sort::number) ||
             number_of(words_[at - 1].low) > 1 ||
             among(words_[at - 1].low, "of from with on in via through these"));
        if (adjective) {
            return; // "using rented servers"
        }
        if (at > 0 && among(words_[at - 1].low, "often usually typically commonly can")) {
            return; // what is done by habit, or can be, is told of nobody
        }
        const auto who = actor(phrase_before(words_, at));
        add("leased", at, who.kind == "other" ? anybody(who) : who, servers(at));
    }

    static Slot anybody(Slot slot) {
        slot.kind = "person";
        return slot;
    }

    [[nodiscard]] bool rental(std::size_t from, std::size_t until) const {
        for (auto i = from; i < until; ++i) {
            if (among(words_[i].low, "rental rented leased hosting vps")) {
                return true;
            }
        }
        return false;
    }

    /// The servers with what is told of number and name: "servers, five times, under a false name".
    [[nodiscard]] Slot servers(std::size_t at) const {
        const auto until = std::min(at + 28, words_.size());
        std::string text = "servers";
        for (auto i = at; i < until; ++i) {
            const auto& low = words_[i].low;
            if ((low == "times" || low == "occasions") && i > at) {
                text += ", " + words_[i - 1].low + " times";
            }
            if (among(low, "twice several dozens") && i < at + 8) {
                text += ", " + low;
            }
            if (among(low, "false fake forged assumed fictitious bogus") && i + 1 < words_.size() &&
                among(words_[i + 1].low,
                      "name names identity identities details papers documents")) {
                text += ", under a false name";
            }
        }
        const auto until_noun = std::min(at + 14, words_.size());
        const auto noun = next(words_, at, until_noun, Sort::server);
        auto begin = noun;
        while (noun < until_noun && begin > at + 1 && noun - begin < 4 &&
               words_[begin - 1].mark == 0 &&
               !words_[begin - 1].is_any(Sort::determiner, Sort::clause) &&
               words_[begin - 1].low != "for" && words_[begin - 1].low != "to" &&
               words_[begin - 1].low != "of") {
            --begin;
        }
        return {
            "server", "", std::move(text), noun < until_noun ? Phrase{begin, noun + 1} : Phrase{}};
    }

    /// "credentials were passed on to G", "sold the server's IDs".
    void handed(std::size_t at) {
        const auto& low = words_[at].low;
        const bool sold = among(low, "sold resold selling sells");
        const bool given =
            among(low,
                  "passed handed transferred provided given gave supplied turned shared passing "
                  "handing giving transferring supplying sharing");
        if (!sold && !given) {
            return;
        }
        const auto from = at > 14 ? at - 14 : 0;
        const auto until = std::min(at + 14, words_.size());
        const bool among_themselves =
            among(low, "shared sharing") && !passive(at) && receiver_at(at, until) == until;
        const bool emerges =
            low == "turned" && at + 1 < words_.size() && words_[at + 1].low == "out";
        if (among_themselves || emerges) {
            return; // "four clerks shared one password"
        }
        const bool before = holds(words_, from, at, Sort::credential) && passive(at);
        const bool behind = holds(words_, at, until, Sort::credential);
        if ((!before && !behind) || (low == "given" && !passive(at))) {
            return;
        }
        const auto to = receiver_at(at, until);
        auto receiver =
            to < until
                ? group_slot(
                      scene_.text, words_, {to, std::min(to + 14, words_.size())}, scene_.groups)
                : Slot{};
        const auto whom = to < until ? phrase_after(words_, to + 1) : dative(at, until);
        if (receiver.empty() && !whom.empty()) {
            receiver = actor(whom);
        }
        receiver.at = receiver.name.empty() ? whom : receiver.at;
        const bool access = !before && holds_access(at, until);
        if (receiver.kind == "other" && given && (access || !before)) {
            return; // handed to nobody of the case: "provided access to email"
        }
        auto giver = actor(passive(at) ? agent_behind(words_, at + 1) : phrase_before(words_, at));
        Slot thing{"credential", "", "server credentials"};
        const auto noun = next(words_, before ? from : at, before ? at : until, Sort::credential);
        const auto first = at + 1 + (among(words_[at + 1].low, "over on along up") ? 1 : 0);
        thing.at = before ? phrase_before(words_, at) : Phrase{std::min(first, noun), noun + 1};
        found_.push_back({sold ? "sold" : "handed-over",
                          at,
                          std::move(thing),
                          receiver,
                          is_negated(words_, at),
                          false,
                          giver.at});
    }

    /// The "to" of "passed them to the gang", the "with" of "shared it with a friend".
    [[nodiscard]] std::size_t receiver_at(std::size_t at, std::size_t until) const {
        const auto to = find(words_, "to", at + 1, until);
        const bool shares = among(words_[at].low, "shared sharing");
        return to == until && shares ? find(words_, "with", at + 1, until) : to;
    }

    /// "gave the gang the passwords", "supplied the gang with passwords": who stands before the
    /// thing.
    [[nodiscard]] Phrase dative(std::size_t at, std::size_t until) const {
        if (passive(at) || !among(words_[at].low,
                                  "gave gives give giving handed handing provided "
                                  "supplied supplying passed sold")) {
            return {};
        }
        auto end = at + 1;
        while (
            end < until && words_[end].mark == 0 && !words_[end].is(Sort::credential) &&
            words_[end].low != "with" &&
            !(end > at + 1 && (words_[end].is(Sort::determiner) || words_[end].is(Sort::number)))) {
            ++end;
        }
        const Phrase whom{at + 1, end};
        const bool can = end > at + 1 && end < until && words_[end].mark == 0 &&
                         std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(whom.begin),
                                     words_.begin() + static_cast<std::ptrdiff_t>(whom.end),
                                     [](const Word& word) {
                                         return word.capital ||
                                                word.is_any(Sort::person, Sort::group) ||
                                                among(word.low, "him her them us me");
                                     });
        return can ? whom : Phrase{};
    }

    [[nodiscard]] bool holds_access(std::size_t from, std::size_t until) const {
        return find(words_, "access", from, until) < until;
    }

    [[nodiscard]] bool passive(std::size_t at) const {
        const auto from = at > 4 ? at - 4 : 0;
        return !words_[at].low.ends_with("ing") && holds(words_, from, at, Sort::be);
    }

    /// "tried to buy security software".
    void bought(std::size_t at) {
        const auto& low = words_[at].low;
        const bool buy =
            among(low, "buy bought buying purchase purchased purchasing acquire acquired") ||
            (among(low, "ordered order") && at > 0 && !words_[at - 1].is(Sort::determiner));
        const auto until = std::min(at + 7, words_.size());
        const auto goods = next(words_, at + 1, until, Sort::goods);
        if (!buy || goods == until) {
            return;
        }
        for (auto i = at + 1; i < goods; ++i) {
            if (words_[i].mark != 0 || words_[i].is_any(Sort::clause, Sort::be, Sort::group) ||
                words_[i].low == "to") {
                return;
            }
        }
        auto who = actor(phrase_before(words_, at));
        if (who.kind == "other" || who.kind.empty()) {
            who = {"person", "", who.text, who.at};
        }
        if (who.kind == "person") {
            add(low.starts_with("order") ? "ordered" : "bought",
                at,
                who,
                plain_slot(scene_.text, words_, {at + 1, goods + 1}, "goods"));
        }
    }

    /// "cancelled the transaction", "refused to sell".
    void cancelled(std::size_t at) {
        const auto& low = words_[at].low;
        const bool cancel = among(low, "cancelled canceled cancels rescinded voided halted");
        const bool refuse =
            low == "sell" && at > 1 && among(words_[at - 2].low, "refused declined");
        const auto until = std::min(at + 5, words_.size());
        bool deal = refuse;
        for (auto i = at + 1; i < until && !deal; ++i) {
            deal = among(words_[i].low, "transaction order sale deal contract purchase orders");
        }
        if ((cancel || refuse) && deal) {
            const auto who = plain_slot(scene_.text, words_, phrase_before(words_, at), "seller");
            add("cancelled", at, who, {"sale", "", "sale"});
        }
    }

    void add(std::string_view predicate, std::size_t at, Slot subject, Slot object) {
        found_.push_back(
            {predicate, at, std::move(subject), std::move(object), is_negated(words_, at), false});
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames act_frames(const Scene& scene) {
    return Acts(scene).run();
}

} // namespace ample::cite::detail
