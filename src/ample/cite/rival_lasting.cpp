// A state that one says ended at a day, and the other that it still held later.
//
//     "it shut down the account on 19 December"      ended    account   19 December
//     "the servers were still running on 20 February"  lasting  machine   20 February
//     退職後すぐにIDを停止した / IDは6月まで有効だった        ended at once, lasting until June
//     "it patched its gateway in March"              mended   gateway   March
//     "the gateway was not patched on 24 June"       lacking  gateway   24 June
//
// Accounts and machines are one thing only where both claims stand beside each other. What was
// restored, or of which only a part ended, says nothing.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_moods.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/told_persons.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr WordList ending =
    "closed disabled deactivated suspended blocked revoked deleted "
    "terminated withdrew withdrawn cancelled canceled disconnected locked froze frozen "
    "switched unplugged seized decommissioned";
constexpr WordList lasting_state = "active open online valid running live accessible reachable "
                                   "operational usable working up enabled operating";
constexpr WordList accesses = "account accounts login log-in logins password passwords credential "
                              "credentials id ids key keys access token tokens certificate vpn "
                              "permit badge";
constexpr WordList machines = "server servers machine machines host hosts site website page domain "
                              "domains port ports service node nodes";
constexpr WordList mending = "patched updated upgraded replaced installed fixed repaired encrypted "
                             "reset changed removed";
constexpr WordList parts = "some one two three four five several most half part many few another "
                           "other others remaining rest";

enum class Thing : std::uint8_t { none, access, machine };

struct State {
    std::size_t claim = 0;
    Thing thing = Thing::none;
    std::optional<Span> time = {}; ///< none: at once
    Person whose = {};
};

struct Mended {
    std::size_t claim = 0;
    Span time = {};
    std::string verb = {};
};

class Lasting {
public:
    Lasting(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool few = ended_.size() + lasting_.size() + mended_.size() < most_compared;
            if (few && scene_.at(claim).kind != "stance" && scene_.is_sure(claim)) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        for (const auto& end : ended_) {
            for (const auto& still : lasting_) {
                compare(end, still);
            }
        }
        for (const auto& done : mended_) {
            for (const auto& lack : lacking_) {
                compare_mended(done, lack);
            }
        }
    }

private:
    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        const auto thing = holds_one(all, "アカウント ID ＩＤ パスワード 認証情報 権限")
                               ? Thing::access
                           : holds_one(all, "サーバー サイト ドメイン") ? Thing::machine
                                                                        : Thing::none;
        if (thing == Thing::none || scene_.is_denied(claim) || holds_one(all, "再開 復旧 予定")) {
            return;
        }
        const auto time = scene_.time(claim);
        const bool at_once = holds_one(all, "すぐに 直ちに ただちに 即日 即座に 速やかに 当日");
        if (holds_one(all, "停止した 停止しま 削除した 削除しま 無効にし 無効化し 閉鎖し 凍結し") &&
            (time || at_once)) {
            ended_.push_back({claim, thing, time, {}});
        } else if (time && holds_one(all, "まで 時点 現在") &&
                   holds_one(all, "有効だった 有効でし 使える状態 稼働して 残って 利用できた")) {
            lasting_.push_back({claim, thing, time, {}});
        }
    }

    void read(std::size_t claim) {
        if (scene_.has(claim,
                       "if whether will would could might should restored "
                       "reopened reactivated restarted again temporarily briefly")) {
            return;
        }
        read_mending(claim);
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto thing = thing_of(claim);
        const auto time = scene_.time(claim);
        if (thing == Thing::none) { // "it still worked in July": what the other tells of beside it
            const bool back = at.begin < at.end && among(words[at.begin].low, "it they");
            if (back && time && scene_.has(claim, "still") && !scene_.is_denied(claim) &&
                is_lasting(claim)) {
                lasting_.push_back({claim, thing, time, {}});
            }
            return;
        }
        const auto end = end_verb(claim);
        auto whose = person_in(words, at);
        whose.names.clear(); // of firms too
        if (end < at.end && !scene_.is_denied(claim) && !is_of_part(claim) &&
            !is_only_meant(words, end, at.begin) && (time || is_at_once(claim))) {
            ended_.push_back({claim, thing, time, std::move(whose)});
        } else if (end == at.end && (time || is_long_after(claim)) && !scene_.is_denied(claim) &&
                   is_lasting(claim) && !scene_.has(claim, "another other others remaining")) {
            lasting_.push_back({claim, thing, time, std::move(whose)});
        }
    }

    [[nodiscard]] Thing thing_of(std::size_t claim) const {
        return scene_.has(claim, accesses)   ? Thing::access
               : scene_.has(claim, machines) ? Thing::machine
                                             : Thing::none;
    }

    /// "shut down", "closed", "taken offline"; the end of the clause where none stands.
    [[nodiscard]] std::size_t end_verb(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            const auto next = i + 1 < at.end ? std::string_view(words[i + 1].low) : "";
            const bool pair =
                (words[i].low == "shut" && among(next, "down off")) ||
                (words[i].low == "cut" && next == "off") ||
                (words[i].low == "pulled" && next == "down") ||
                (among(words[i].low, "taken took") &&
                 find(words, "down", i, std::min(at.end, i + 6)) < std::min(at.end, i + 6)) ||
                (among(words[i].low, "taken took") &&
                 find(words, "offline", i, std::min(at.end, i + 6)) < std::min(at.end, i + 6));
            const bool state = i > at.begin && among(words[i - 1].low, "remained stayed still");
            if ((pair || among(words[i].low, ending)) && !state) {
                return i;
            }
        }
        return at.end;
    }

    /// "were still running", "remained active", "worked until June", "was active on 3 May".
    [[nodiscard]] bool is_lasting(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        if (scene_.has(claim, "since longer first again")) {
            return false;
        }
        const bool still = scene_.has(claim, "still remained stayed continued kept until till");
        const bool state = scene_.has(claim, lasting_state) ||
                           scene_.has(claim, "worked ran functioned used") ||
                           find(words, "had access", at.begin, at.end) < at.end ||
                           find(words, "in use", at.begin, at.end) < at.end;
        const bool as_late = find(words, "as late as", at.begin, at.end) < at.end;
        return state && (still || as_late || is_state_of_day(claim));
    }

    /// "three weeks after the complaint", "months later".
    [[nodiscard]] bool is_long_after(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto unit = scene_.find_one(claim, "weeks months");
        return unit + 1 < at.end && among(words[unit + 1].low, "after later afterwards");
    }

    /// "was active on 3 May".
    [[nodiscard]] bool is_state_of_day(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto state = scene_.find_one(claim, lasting_state);
        const bool be = state > at.begin && state < at.end && words[state - 1].is(Sort::be);
        return be && state + 1 < at.end && words[state + 1].low == "on";
    }

    [[nodiscard]] bool is_at_once(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return scene_.has(claim, "immediately") ||
               find(words, "within a day", at.begin, at.end) < at.end ||
               find(words, "within hours", at.begin, at.end) < at.end ||
               find(words, "within 24 hours", at.begin, at.end) < at.end ||
               find(words, "at once", at.begin, at.end) < at.end ||
               find(words, "right away", at.begin, at.end) < at.end ||
               find(words, "same day", at.begin, at.end) < at.end ||
               find(words, "as soon as", at.begin, at.end) < at.end ||
               find(words, "the day he left", at.begin, at.end) < at.end ||
               find(words, "the day she left", at.begin, at.end) < at.end;
    }

    /// "closed two of the accounts", "the other servers": what else there is may go on.
    [[nodiscard]] bool is_of_part(std::size_t claim) const {
        return scene_.has(claim, parts) || denies_part(scene_.words(claim), scene_.phrase(claim));
    }

    void read_mending(std::size_t claim) {
        const auto verb = scene_.find_one(claim, mending);
        const auto time = scene_.time(claim);
        const auto at = scene_.phrase(claim);
        const auto& words = scene_.words(claim);
        if (verb == at.end || !time || is_of_part(claim) || is_only_meant(words, verb, at.begin) ||
            scene_.has(claim, "again every each monthly")) {
            return;
        }
        const Mended one{claim, *time, low_text(words, {verb, verb + 1})};
        const bool passive =
            verb > at.begin + 1 && (words[verb - 1].is(Sort::be) || words[verb - 2].is(Sort::be));
        if (!passive && !begins_with_firm(claim, verb)) {
            return;
        }
        const bool denied = scene_.is_denied(claim);
        const bool be = scene_.has(claim, "was were been had still"); // "is not patched" is of now
        if (denied && be) {
            lacking_.push_back(one);
        } else if (!denied) {
            mended_.push_back(one);
        }
    }

    /// "it had not installed it", "Acme installed it": no "400 firms", no "users".
    [[nodiscard]] bool begins_with_firm(std::size_t claim, std::size_t verb) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto& whose = scene_.spoken_of(claim);
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(verb),
                           [&](const Word& word) {
                               return among(word.low, "it we they he she company firm") ||
                                      whose.contains(word.low);
                           });
    }

    [[nodiscard]] bool may_be_one(std::size_t a, std::size_t b) const {
        return scene_.stand_apart(a, b) && scene_.one_story(a, b);
    }

    static bool is_soon(const Span& before, const Span& after) {
        constexpr std::int64_t longest = 400; // days
        const auto days = days_since_1970(after.from) - days_since_1970(before.until);
        return days > 0 && days < longest;
    }

    void compare(const State& end, const State& still) {
        constexpr std::size_t beside = 2;
        const bool near = scene_.are_near(end.claim, still.claim, beside);
        const bool at_once = !end.time || is_at_once(end.claim);
        const bool later = end.time && still.time ? is_soon(*end.time, *still.time)
                                                  : at_once && is_up_to_a_time(still);
        const bool japanese = scene_.is_japanese(end.claim);
        if (!later || (end.thing != still.thing && !near) ||
            japanese != scene_.is_japanese(still.claim) || !may_be_one(end.claim, still.claim)) {
            return;
        }
        const bool one_person = end.whose.nouns.empty() || still.whose.nouns.empty() ||
                                may_be_one_person(end.whose, still.whose);
        const bool same_person = !end.whose.nouns.empty() && !still.whose.nouns.empty() &&
                                 scene_.is_named_near(still.claim, scene_.firm_of(end.claim));
        const bool one_party =
            near || japanese || same_person || scene_.are_of_one_party(end.claim, still.claim);
        if (one_person && one_party) {
            pairs_[{"contradiction",
                    "one says that it had ended, the other that it still held at a later time"}]
                .emplace_back(end.claim, still.claim);
        }
    }

    [[nodiscard]] bool is_up_to_a_time(const State& still) const {
        return scene_.is_japanese(still.claim)
                   ? scene_.text(still.claim).find("まで") != std::string_view::npos
                   : scene_.has(still.claim, "until till still");
    }

    void compare_mended(const Mended& done, const Mended& lack) {
        const auto things = things_told(scene_.words(lack.claim), scene_.phrase(lack.claim));
        const auto told = things_told(scene_.words(done.claim), scene_.phrase(done.claim));
        const bool since = scene_.has(lack.claim, "since") &&
                           is_before(lack.time.until, done.time.from); // "not updated since 2022"
        const bool one_thing = std::any_of(things.begin(), things.end(), [&](const auto& thing) {
            return told.contains(thing) && !among(thing, "data system company firm version");
        });
        constexpr WordList renewing = "patched updated upgraded installed";
        const bool one_deed =
            done.verb == lack.verb || (among(done.verb, renewing) && among(lack.verb, renewing));
        if (one_thing && one_deed && (since || is_soon(done.time, lack.time)) &&
            may_be_one(done.claim, lack.claim) && scene_.are_of_one_party(done.claim, lack.claim)) {
            pairs_[{"contradiction",
                    "one says that it was done, the other that it was not yet at a later time"}]
                .emplace_back(lack.claim, done.claim);
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<State> ended_;
    std::vector<State> lasting_;
    std::vector<Mended> mended_;
    std::vector<Mended> lacking_;
};

} // namespace

void compare_lasting(const AccountScene& scene, OpposedPairs& pairs) {
    Lasting(scene, pairs).run();
}

} // namespace ample::cite::detail
