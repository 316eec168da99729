#include <ample/cite/certainty.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Targets {
public:
    explicit Targets(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            targeted(i);
            attacked(i);
            attacks_on(i);
            victims_include(i);
        }
        return std::move(found_);
    }

private:
    /// "about 200 companies were targeted".
    void targeted(std::size_t at) {
        if (!among(words_[at].low, "targeted hit attacked struck") || at < 2) {
            return;
        }
        const auto from = at > 24 ? at - 24 : 0;
        const auto be = at - 1;
        const bool passive =
            words_[be].is(Sort::be) || (words_[be].is(Sort::adverb) && words_[be - 1].is(Sort::be));
        if (passive) {
            auto slot = number_slot(scene_.text, words_, {from, be});
            if (slot.empty() || !holds(words_, from, be, Sort::victim)) {
                return;
            }
            const auto by = find(words_, "by", at + 1, std::min(at + 5, words_.size()));
            add(at,
                slot,
                by < std::min(at + 5, words_.size()) ? phrase_after(words_, by + 1) : Phrase{});
        }
    }

    /// "attacked about 30 companies", "broke into the networks of 30 companies".
    void attacked(std::size_t at) {
        const bool into = words_[at].low == "into" && at > 0 &&
                          among(words_[at - 1].low, "break broke broken hacked hack intruded");
        if (!into && !among(words_[at].low, "attacked hit targeted targeting attacking breached")) {
            return;
        }
        auto end = at + 1;
        while (end < words_.size() && end < at + 11 && words_[end].mark == 0 &&
               !words_[end].is_any(Sort::be, Sort::clause)) {
            ++end;
        }
        const auto slot = number_slot(scene_.text, words_, {at + 1, end});
        if (!slot.empty() && holds(words_, at + 1, end, Sort::victim)) {
            add(at, slot, into ? phrase_before(words_, at - 1) : phrase_before(words_, at));
        }
    }

    /// "attacks on nearly 200 institutions", "attack hundreds of targets".
    void attacks_on(std::size_t at) {
        if (!words_[at].is(Sort::attack)) {
            return;
        }
        auto begin = at + 1;
        while (begin < words_.size() && begin < at + 4 && words_[begin].low != "on" &&
               words_[begin].low != "against" && words_[begin].low != "of" &&
               words_[begin].low != "at") {
            ++begin;
        }
        const bool verb = at + 1 < words_.size() && number_of(words_[at + 1].low) > 1;
        if (verb) {
            begin = at;
        } else if (begin >= words_.size() || begin >= at + 4 || words_[begin].low == "of") {
            return;
        }
        const bool least = words_[begin].low == "at" && begin + 1 < words_.size() &&
                           among(words_[begin + 1].low, "least most"); // "hacking into | at least"
        begin -= least ? 1 : 0;
        auto end = begin + 1;
        while (end < words_.size() && end < begin + 9 && words_[end].mark == 0 &&
               !words_[end].is(Sort::be)) {
            ++end;
        }
        const auto slot = number_slot(scene_.text, words_, {begin + 1, end});
        if (!slot.empty() && holds(words_, begin, end, Sort::victim)) {
            const bool accused = at > 1 &&
                                 words_[at].low.ends_with("ing") && // "accused X of | ..."
                                 words_[at - 1].low == "of";
            add(at, slot, accused ? phrase_before(words_, at) : Phrase{});
        }
    }

    /// "Victims of the group include shipping firms", "The gang's targets included two ports".
    void victims_include(std::size_t at) {
        constexpr WordList prey = "victims targets";
        if (!among(words_[at].low, "include includes included including") || at < 2) {
            return;
        }
        const auto whole = phrase_before(words_, at);
        for (auto i = whole.begin; i < whole.end; ++i) {
            if (!among(words_[i].low, prey)) {
                continue;
            }
            const bool of = i + 2 < whole.end && words_[i + 1].low == "of";
            Phrase who = of ? Phrase{i + 2, whole.end} : Phrase{whole.begin, i};
            while (!who.empty() && (words_[who.end - 1].mark == '\'' ||
                                    among(words_[who.end - 1].low, "s 's known other its their"))) {
                --who.end;
            }
            const auto whom = phrase_after(words_, at + 1);
            if (!whom.empty()) {
                add(at, plain_slot(scene_.text, words_, whom, "victim"), who);
            }
            return;
        }
    }

    void add(std::size_t at, Slot victims, Phrase actor = {}) {
        found_.push_back(
            {"targeted", at, {}, std::move(victims), is_negated(words_, at), false, actor});
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames target_frames(const Scene& scene) {
    return Targets(scene).run();
}

} // namespace ample::cite::detail
