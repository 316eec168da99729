#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/detail/sponsored.hpp>

#include <algorithm>
#include <optional>

namespace ample::cite::detail {

namespace {

constexpr WordList intruders = "hackers hacker attackers attacker intruders intruder spies";
constexpr WordList bands = "group groups gang gangs crew crews actor actors team teams cluster "
                           "clusters collective operators operatives unit outfit";
/// What makes intruders of a band.
constexpr WordList crafts = "hacking hacker espionage cyber cyberespionage cyber-espionage threat "
                            "ransomware spying intrusion apt cybercrime crime";
constexpr WordList ties = "linked tied connected affiliated associated aligned";
constexpr WordList backings = "backed sponsored supported directed run controlled steered funded "
                              "financed commanded operated employed hired";
constexpr WordList services = "working acting operating";
constexpr WordList hyphened = "backed linked sponsored aligned affiliated nexus run directed "
                              "controlled supported tied associated connected";

/// Where the intruders' phrase that ends before `end` has its noun, else `end`.
std::size_t intruder_before(const Words& words, std::size_t end) {
    if (end == 0) {
        return end;
    }
    const auto& head = words[end - 1].low;
    if (among(head, intruders)) {
        return end - 1;
    }
    constexpr std::size_t reach = 3;
    for (auto i = end - 1; among(head, bands) && i-- > 0 && i + reach >= end - 1;) {
        if (among(words[i].low, crafts)) {
            return end - 1;
        }
        if (words[i].mark != 0 || words[i].is_any(Sort::be, Sort::clause)) {
            break;
        }
    }
    return end;
}

/// Where the phrase with the noun at `head` begins: "a | sophisticated hacking group".
std::size_t begin_of(const Words& words, std::size_t head) {
    constexpr std::size_t reach = 6;
    auto begin = head;
    while (begin > 0 && head - begin < reach) {
        const auto& word = words[begin - 1];
        if (word.is(Sort::determiner) || among(word.low, "a an the some two three several")) {
            return begin - 1;
        }
        const bool inside = word.mark == 0 && !word.is_any(Sort::be, Sort::have, Sort::clause) &&
                            !is_finite(words, begin - 1) &&
                            !among(word.low,
                                   "to by of from on in for with against at and or into through as "
                                   "between among like about over that after before whether");
        if (!inside) {
            break;
        }
        --begin;
    }
    return begin;
}

/// Behind adverbs and what hedges before the tie: "hackers | believed to be | linked".
std::size_t before_hedges(const Words& words, std::size_t at) {
    while (at > 0 &&
           (words[at - 1].is(Sort::adverb) ||
            among(words[at - 1].low,
                  "allegedly reportedly closely believed thought said suspected to be being of "
                  "long widely directly apparently likely probably"))) {
        --at;
    }
    return at;
}

/// "a sophisticated group of | hackers linked to": the tie is the whole group's.
bool is_part_of_band(const Words& words, std::size_t begin) {
    return begin > 1 && words[begin - 1].low == "of" && among(words[begin - 2].low, bands);
}

/// "amid reports of | Iran-backed hackers", "worried about intrusions by", "a study which said":
/// the word of others, or what is feared and not told.
bool is_of_others(const Words& words, std::size_t begin) {
    constexpr std::size_t reach = 4;
    constexpr WordList others =
        "reports rumours rumors allegations accusations worried worries worry "
        "worrying fear fears feared concern concerns concerned wary threat "
        "threats";
    if (begin > 1 && among(words[begin - 1].low, "said says") &&
        among(words[begin - 2].low, "which that")) {
        return true;
    }
    for (auto i = begin; i-- > 0 && i + reach >= begin && words[i].mark == 0;) {
        if (among(words[i].low, others)) {
            return true;
        }
        if (words[i].is(Sort::clause)) {
            break;
        }
    }
    return false;
}

class Search {
public:
    explicit Search(const Scene& scene) : scene_(scene), words_(scene.words) {}

    std::vector<SponsoredPhrase> run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            auto one = behind(i);
            one = one ? one : before(i);
            if (one && one->words.begin >= done_) {
                done_ = one->words.end;
                found_.push_back(*one);
            }
        }
        return std::move(found_);
    }

private:
    /// "hackers linked to", "a hacking group backed by", "hackers working for".
    [[nodiscard]] std::optional<SponsoredPhrase> behind(std::size_t at) const {
        const auto sponsor = sponsor_from(at);
        if (sponsor == 0) {
            return std::nullopt;
        }
        auto end = before_hedges(words_, at);
        end -= end > 0 && words_[end - 1].mark == ',' ? 1 : 0;
        const auto head = intruder_before(words_, end);
        if (head == end) {
            return std::nullopt;
        }
        auto who = phrase_after(words_, sponsor);
        who.end = std::min(who.end, finite_in(words_, std::min(sponsor + 1, who.end), who.end));
        if (who.empty() || !is_master(who)) {
            return std::nullopt;
        }
        const auto begin = begin_of(words_, head);
        return SponsoredPhrase{{begin, who.end}, at, {begin, head + 1}, who};
    }

    /// Where the master begins behind the tie at `at`; 0 where it is none.
    [[nodiscard]] std::size_t sponsor_from(std::size_t at) const {
        const auto& low = words_[at].low;
        if (at + 2 >= words_.size() || words_[at].mark != 0) {
            return 0;
        }
        const auto& next = words_[at + 1].low;
        if (among(low, ties)) {
            return among(next, "to with") ? at + 2 : 0;
        }
        if (among(low, backings)) {
            return next == "by" ? at + 2 : 0;
        }
        if ((among(low, services) && next == "for") || (low == "close" && next == "to")) {
            return at + 2;
        }
        const auto bond = at + 1 + (among(next, "close strong alleged") ? 1 : 0);
        if (low == "with" && bond + 2 < words_.size() &&
            among(words_[bond].low, "links ties connections") && words_[bond + 1].low == "to") {
            return bond + 2;
        }
        const bool behalf = among(low, services) && reads(words_, at + 1, "on behalf of");
        const bool order = low == "under" && reads(words_, at + 1, "the") &&
                           at + 4 < words_.size() &&
                           among(words_[at + 2].low, "direction control command orders") &&
                           words_[at + 3].low == "of";
        const bool service =
            low == "in" && reads(words_, at + 1, "the") && at + 4 < words_.size() &&
            among(words_[at + 2].low, "service pay employ") && words_[at + 3].low == "of";
        return (behalf || order || service) && at + 4 < words_.size() ? at + 4 : 0;
    }

    /// A state or one of its organs.
    [[nodiscard]] bool is_master(Phrase who) const {
        return country_in(words_, who) != nullptr ||
               is_sponsor(actor_slot(scene_.text, words_, who, scene_.groups));
    }

    /// "Iran-linked hackers", "Russian state-sponsored attackers", "Chinese government hackers".
    [[nodiscard]] std::optional<SponsoredPhrase> before(std::size_t at) const {
        const auto& low = words_[at].low;
        const auto hyphen = low.rfind('-');
        const bool tied =
            hyphen != LowText::npos && among(std::string_view(low).substr(hyphen + 1), hyphened);
        const auto master = tied ? std::string_view(low).substr(0, hyphen) : std::string_view(low);
        std::size_t land = words_.size();
        if (tied && words_[at].capital) {
            land = land_of(at, master);
        } else if ((tied && among(master, "state government military")) ||
                   (!tied && among(low, "state government military intelligence army"))) {
            land = at > 0 ? land_of(at - 1, words_[at - 1].low) : words_.size();
        }
        if (land == words_.size()) {
            return std::nullopt;
        }
        auto end = at + 1;
        constexpr std::size_t reach = 4;
        while (end < words_.size() && end < at + reach && words_[end].mark == 0 &&
               intruder_before(words_, end) == end &&
               (among(words_[end].low, crafts) || among(words_[end].low, intruders) ||
                among(words_[end].low, bands) || words_[end].low.ends_with("-hacking"))) {
            ++end;
        }
        const auto head = intruder_before(words_, end);
        const bool band = head == end && tied && end > at + 1 && among(words_[end - 1].low, bands);
        if ((head == end && !band) || end == at + 1) {
            return std::nullopt;
        }
        return SponsoredPhrase{{begin_of(words_, land), end}, at, {at + 1, end}, {land, at + 1}};
    }

    /// Where the land begins whose name or demonym ends at `at`, in one word or two.
    [[nodiscard]] std::size_t land_of(std::size_t at, std::string_view last) const {
        if (!words_[at].capital) {
            return words_.size();
        }
        if (at > 0 && words_[at - 1].capital &&
            country_of(words_[at - 1].low + " " + std::string(last)) != nullptr) {
            return at - 1;
        }
        return country_of(last) != nullptr ? at : words_.size();
    }

    const Scene& scene_;
    const Words& words_;
    std::size_t done_ = 0; ///< behind the last one
    std::vector<SponsoredPhrase> found_;
};

bool is_within(std::size_t at, Phrase phrase) {
    return at >= phrase.begin && at < phrase.end;
}

/// "run by", "under the direction of": given orders; else tied.
Frame frame_of(const Scene& scene, const SponsoredPhrase& one) {
    auto group = group_slot(scene.text, scene.words, one.group, scene.groups);
    group.at = one.group;
    auto whom = actor_slot(scene.text, scene.words, one.sponsor, scene.groups);
    const bool ordered =
        among(scene.words[one.at].low, "run directed controlled steered commanded operated under");
    if (ordered) {
        return {.predicate = "tasked", .trigger = one.at, .subject = whom, .object = group};
    }
    return {.predicate = "attributed",
            .trigger = one.at,
            .subject = group,
            .object = {"link", whom.name, "linked to " + whom.text, one.sponsor}};
}

/// Whose they are, told by another frame already.
bool is_told(const Clause& clause, Phrase phrase) {
    return clause.frame && among(clause.frame->predicate, "attributed tasked") &&
           is_within(clause.frame->trigger, phrase);
}

/// The clause in which the noun and the tie stand; the last that holds them.
Clause* clause_around(std::vector<Clause>& clauses, const SponsoredPhrase& one) {
    Clause* around = nullptr;
    for (auto& clause : clauses) {
        const bool holds = is_within(one.at, clause.words) &&
                           is_within(one.group.end - 1, clause.words) &&
                           clause.words.end >= one.words.end;
        around = holds ? &clause : around;
    }
    return around;
}

} // namespace

std::vector<SponsoredPhrase> sponsored_in(const Scene& scene) {
    return Search(scene).run();
}

void add_sponsored(const Scene& scene, std::vector<Clause>& clauses) {
    for (auto& one : sponsored_in(scene)) {
        auto* const around = clause_around(clauses, one);
        if (is_part_of_band(scene.words, one.words.begin) ||
            is_of_others(scene.words, one.words.begin)) {
            continue;
        }
        if (around != nullptr) { // "said on Thursday | hackers working for"
            one.words.begin = std::max(one.words.begin, around->words.begin);
            one.group.begin = std::max(one.group.begin, around->words.begin);
        }
        const auto told = std::find_if(clauses.begin(), clauses.end(), [&](const Clause& clause) {
            return is_told(clause, one.words);
        });
        if (told != clauses.end()) {
            const auto whole = told->words;
            const auto verb = finite_in(scene.words, whole.begin, whole.end);
            const bool more = verb < whole.end && !is_within(verb, one.words);
            const bool twice =
                std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
                    return &other != &*told && other.words == whole;
                });
            told->words = more ? one.words : told->words;
            if (more && !twice) {
                clauses.insert(told + 1, Clause{whole, verb, {}});
            }
            continue;
        }
        if (around == nullptr ||
            (around->frame &&
             (around->frame->stance || around->frame->negative || is_denial(*around->frame)))) {
            continue;
        }
        auto frame = frame_of(scene, one);
        if (around->words == one.words && !around->frame) {
            around->frame = std::move(frame);
            continue;
        }
        const auto at = static_cast<std::ptrdiff_t>(around - clauses.data());
        clauses.insert(clauses.begin() + at + 1, Clause{one.words, one.at, std::move(frame)});
    }
}

} // namespace ample::cite::detail
