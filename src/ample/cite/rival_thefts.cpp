// What was stolen from a firm, and what it says was not.
//
//     "Nothing was taken", "denied that anything had been stolen", "no files were copied" anything
//     "no technical data were stolen"          technical: drawings, designs, source code, formulas
//     "no drawings of defence equipment"       technical, of arms: missile parts are
//     防衛装備品に関する図面は含まれておりません         likewise
//     "no technical data has left our network"  technical; what was transferred out of it did
//
// A denial covers what is of its kind, and of its use where it names one; of another kind it says
// nothing. Who denied it first and tells of it in a later report corrects himself.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr WordList theft =
    "stolen stole steal stealing taken took copied copy exfiltrated leaked lost "
    "leak extracted downloaded siphoned looted";
constexpr WordList technical_things =
    "drawing drawings design designs blueprint blueprints schematic schematics specification "
    "specifications formula formulas formulae recipe recipes technical engineering prototype";

/// What a kind of data is made of: "no personal information" covers payslips.
struct DataKind {
    WordList adjectives;
    WordList things;
};

constexpr DataKind data_kinds[] = {
    {"personal private",
     "payslip payslips passport passports address addresses salary salaries birth identity "
     "phone medical diagnoses names e-mails photographs payroll personnel"},
    {"research scientific experimental",
     "research drawing drawings blueprint blueprints design designs formula formulas measurements "
     "prototype prototypes sequences experiments trial trials laboratory studies"},
    {"customer customers client clients",
     "customer customers client clients customers' subscribers"},
    {"payment financial bank", "card cards iban bank payment payments invoices"},
    {"patient medical health", "patient patients medical diagnoses x-rays prescriptions"},
    {"military defence defense naval navy army",
     "military defence defense naval navy army troop troops missile missiles warship warships "
     "submarine submarines radar torpedo torpedoes"},
    {"employee staff personnel",
     "employee employees staff payslip payslips payroll personnel welders workers salaries"}};
constexpr WordList generic_nouns = "data file files document documents record records information "
                                   "material anything nothing";
constexpr WordList moving = "transferred moved uploaded sent copied shipped siphoned streamed";
constexpr WordList house = "network networks system systems server servers premises environment "
                           "infrastructure walls site";
constexpr WordList arms =
    "defence defense military missile missiles weapon weapons radar submarine "
    "torpedo ammunition warship fighter tank night-vision sonar";

/// What a clause says was stolen, or was not.
struct Loot {
    std::size_t claim = 0;
    bool anything = false; ///< of a denial
    std::string noun = {}; ///< in Japanese
    bool technical = false;
    bool arms = false;
    bool moved = false;      ///< to another's machine
    std::uint32_t kinds = 0; ///< of a denial: of which data; of a theft: what fits
};

class Thefts {
public:
    Thefts(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            if (scene_.is_sure(claim) && yes_.size() + no_.size() < 2 * most_compared) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        for (const auto& no : no_) {
            for (const auto& yes : yes_) {
                compare(no, yes);
            }
        }
    }

private:
    void read_japanese(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const auto all = scene_.text(claim);
        Loot loot{claim};
        loot.technical = holds_one(all, "図面 設計図 設計データ 仕様書 技術情報");
        loot.arms = holds_one(all, "防衛 ミサイル 兵器 潜水艦 暗視");
        const bool theft_told = one.frame && one.frame->predicate == "stolen";
        const bool among_them = holds_one(all, "含まれ");
        loot.noun = theft_told ? stolen_noun(one.frame->object.text) : std::string();
        loot.anything = loot.noun == "データ" || loot.noun == "情報" || loot.noun == "ファイル";
        const bool of_kind = loot.technical && (theft_told || among_them);
        if (!of_kind && loot.noun.empty()) {
            return;
        }
        (scene_.is_denied(claim) ? no_ : yes_).push_back(loot);
    }

    /// データ of データの流出.
    static std::string stolen_noun(std::string text) {
        for (const std::string_view deed :
             {"の流出", "の漏えい", "の漏洩", "の窃取", "の持ち出し"}) {
            if (text.ends_with(deed)) {
                text.resize(text.size() - deed.size());
            }
        }
        return text;
    }

    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const auto predicate = one.frame ? one.frame->predicate : std::string_view();
        const auto verb = scene_.find_one(claim, theft);
        const bool denies = predicate == "denied";
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool left = leaves_house(words, at);
        const bool moved = is_moved_out(claim);
        const bool told = verb < at.end || left || moved ||
                          predicate == "stolen" || // "are among the files"
                          (predicate == "no-damage" && kinds_denied(claim) != 0);
        if (!told || scene_.has(claim,
                                "if whether would could may might not-found evidence other "
                                "passwords password credentials key token")) {
            return;
        }
        Loot loot{claim};
        loot.moved = moved;
        loot.technical = scene_.has(claim, technical_things) ||
                         find(words, "source code", at.begin, at.end) < at.end;
        loot.arms = scene_.has(claim, arms);
        loot.kinds = kinds_of(claim);
        const bool no = denies || (predicate != "not-charged" && is_negated(claim));
        if (no) {
            loot.anything = is_of_anything(claim);
            loot.kinds = kinds_denied(claim);
            if (!denies_part(words, at) && (one.kind == "claim" || denies)) {
                no_.push_back(loot);
            }
        } else if ((predicate == "stolen" || moved) && one.kind == "claim") {
            yes_.push_back(loot);
        }
    }

    /// "has left our network", "leave its systems": of data, where the clause tells them.
    static bool leaves_house(const Words& words, Phrase at) {
        constexpr std::size_t reach = 5;
        for (auto i = at.begin + 1; i < at.end; ++i) {
            if (!among(words[i].low, "left leave leaving escaped")) {
                continue;
            }
            for (auto k = i + 1; k < std::min(at.end, i + reach); ++k) {
                if (among(words[k].low, house)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "40 gigabytes of drawings were transferred from Acme to a rented server".
    [[nodiscard]] bool is_moved_out(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, moving);
        const bool passive = verb > at.begin && verb < at.end && words[verb - 1].is(Sort::be);
        if (!passive ||
            !(scene_.has(claim, technical_things) || scene_.has(claim, generic_nouns))) {
            return false;
        }
        const bool from = !named_behind_from(claim).empty();
        for (auto i = verb + 1; i < at.end; ++i) {
            const bool abroad = among(words[i].low, "abroad overseas");
            const bool to = words[i].low == "to" || words[i].low == "onto";
            for (auto k = i + 1; to && k < std::min(at.end, i + 8); ++k) {
                if (among(words[k].low,
                          "rented external foreign outside leased attackers hackers "
                          "group's remote cloud") ||
                    (from && among(words[k].low, "server computer machine drive account"))) {
                    return true;
                }
            }
            if (abroad) {
                return true;
            }
        }
        return false;
    }

    /// Of which kinds the things of a clause are.
    [[nodiscard]] std::uint32_t kinds_of(std::size_t claim) const {
        std::uint32_t found = 0;
        for (std::size_t i = 0; i < std::size(data_kinds); ++i) {
            found |= scene_.has(claim, data_kinds[i].things) ? 1U << i : 0U;
        }
        return found;
    }

    /// "no personal information", "none of the customer data": an adjective right before the noun.
    [[nodiscard]] std::uint32_t kinds_denied(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        std::uint32_t found = 0;
        for (auto i = at.begin + 2; i < at.end; ++i) {
            const bool noun = among(words[i].low,
                                    "data database information records details files papers "
                                    "documents plans drawings material secrets");
            const bool limited = i + 1 < at.end && among(words[i + 1].low, "of on about from that");
            if (!noun || limited || !among(words[i - 2].low, "no any the our its their")) {
                continue;
            }
            for (std::size_t k = 0; k < std::size(data_kinds); ++k) {
                found |= among(words[i - 1].low, data_kinds[k].adjectives) ? 1U << k : 0U;
            }
        }
        return found | kinds_denied_behind(claim);
    }

    /// "No document on military shipments", "no file about customers".
    [[nodiscard]] std::uint32_t kinds_denied_behind(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        std::uint32_t found = 0;
        for (auto i = at.begin + 1; i + 2 < at.end; ++i) {
            if (!among(words[i - 1].low, "no any not") ||
                !among(words[i].low,
                       "document documents file files paper papers record records "
                       "data information") ||
                !among(words[i + 1].low, "on about of concerning relating")) {
                continue;
            }
            for (std::size_t k = 0; k < std::size(data_kinds); ++k) {
                found |= among(words[i + 2].low, data_kinds[k].adjectives) ? 1U << k : 0U;
            }
        }
        return found;
    }

    [[nodiscard]] bool is_negated(std::size_t claim) const {
        return scene_.is_denied(claim) || scene_.has(claim, "no nothing none");
    }

    /// "nothing", "anything", "no data" without a word between.
    [[nodiscard]] bool is_of_anything(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            if (!among(words[i].low, generic_nouns)) {
                continue;
            }
            const bool bare = i > at.begin && among(words[i - 1].low, "no any not single our");
            const bool limited = i + 1 < at.end && among(words[i + 1].low,
                                                         "of on about from other "
                                                         "that which");
            if (among(words[i].low, "anything nothing") || (bare && !limited)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool covers(const Loot& no, const Loot& yes) const {
        if (no.anything) {
            return true;
        }
        if ((no.kinds & yes.kinds) != 0) {
            const auto named = case_names(scene_.words(yes.claim), scene_.phrase(yes.claim));
            return named.empty() || meet(named, scene_.firm_of(no.claim));
        }
        if (!no.noun.empty() && yes.noun.ends_with(no.noun)) {
            return true; // 取引記録は, 荷主1800社の取引記録が
        }
        return no.technical && yes.technical && (!no.arms || yes.arms) &&
               !is_of_others(no.claim, yes.claim);
    }

    /// A drawing that is denied of something by name is told of that.
    [[nodiscard]] bool is_of_others(std::size_t no, std::size_t yes) const {
        if (scene_.is_japanese(no) || scene_.is_japanese(yes)) {
            return false;
        }
        const auto& words = scene_.words(no);
        const auto at = scene_.phrase(no);
        const auto of = find(words, "of", at.begin, at.end);
        const auto there = things_told(scene_.words(yes), scene_.phrase(yes));
        for (auto i = of; i < at.end; ++i) {
            const bool limits = is_content_word(words[i]) && !among(words[i].low, theft) &&
                                !among(words[i].low, arms) && words[i].low != "equipment";
            if (i > of && limits && !is_told_thing(words[i].low, there)) {
                return true;
            }
        }
        return false;
    }

    /// Whether all that limits a denial in English is told.
    [[nodiscard]] bool covers_words(std::size_t no, std::size_t yes) const {
        if (scene_.is_japanese(no) || scene_.is_japanese(yes)) {
            return false;
        }
        const auto found =
            coverage(scene_.words(no), scene_.phrase(no), scene_.words(yes), scene_.phrase(yes));
        return found.all && found.telling;
    }

    /// Of the firm that denies: "from us", or without a word of whom.
    [[nodiscard]] bool are_of_one_firm(std::size_t no, std::size_t yes) const {
        const auto whose = scene_.spoken_of(yes);
        const auto denier = scene_.firm_of(no);
        const auto from = named_behind_from(yes);
        if (!from.empty() && !meet(from, denier)) {
            return false;
        }
        return meet(whose, denier) || (scene_.stand_apart(no, yes) && follows_name(yes, denier));
    }

    /// "... the networks of Acme and Norvik. Drawings were copied": of those of the sentence
    /// before.
    [[nodiscard]] bool follows_name(std::size_t claim, const Names& firm) const {
        const auto sentence = scene_.at(claim).sentence;
        if (scene_.is_japanese(claim) || sentence == 0 ||
            !case_names(scene_.words(claim), scene_.phrase(claim)).empty()) {
            return false;
        }
        const auto& before = scene_.article(claim).sentences[sentence - 1].words;
        return std::any_of(before.begin(), before.end(), [&](const Word& word) {
            return word.capital && firm.contains(word.low);
        });
    }

    /// "transferred from Acme Yards": names, whether or not they are known for a firm's.
    [[nodiscard]] Names named_behind_from(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Names found;
        constexpr std::size_t reach = 4; // "from the Danish yard Aalhavn"
        for (auto i = at.begin; i + 1 < at.end; ++i) {
            auto k = i + 1;
            while (words[i].low == "from" && k < std::min(at.end, i + reach) &&
                   (!words[k].capital || country_of(words[k].low) != nullptr) &&
                   words[k].mark == 0) {
                ++k;
            }
            for (; words[i].low == "from" && k < at.end && words[k].capital; ++k) {
                if (country_of(words[k].low) == nullptr && !words[k].is(Sort::month)) {
                    found.insert(words[k].low);
                }
            }
        }
        return found;
    }

    void compare(const Loot& no, const Loot& yes) {
        const auto x = scene_.time(no.claim);
        const auto y = scene_.time(yes.claim);
        const bool later = scene_.is_told_later(no.claim, yes.claim);
        const bool of_day = x && !y && !scene_.at(no.claim).frame; // "nothing was stolen that day"
        if (!(covers(no, yes) || ((later || yes.moved) && covers_words(no.claim, yes.claim))) ||
            (x && y && are_apart(*x, *y) && !denies(no.claim)) || of_day ||
            !scene_.one_story(no.claim, yes.claim) || !are_of_one_firm(no.claim, yes.claim)) {
            return;
        }
        if (scene_.stand_apart(no.claim, yes.claim)) {
            pairs_[{"contradiction", told_and_denied}].emplace_back(no.claim, yes.claim);
        } else if (later) {
            pairs_[{"supersession", "the same holder says otherwise in a later report"}]
                .emplace_back(no.claim, yes.claim);
        }
    }

    /// "denied on Monday that": the day is of the saying.
    [[nodiscard]] bool denies(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        return frame && frame->predicate == "denied";
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Loot> yes_;
    std::vector<Loot> no_;
};

} // namespace

void compare_thefts(const AccountScene& scene, OpposedPairs& pairs) {
    Thefts(scene, pairs).run();
}

} // namespace ample::cite::detail
