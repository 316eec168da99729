// What plain words of a gold annotation say in the typed predicates of docs/formats/values.md.

#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/measure.hpp>
#include <ample/cite/words.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

struct Family {
    std::string_view sign; ///< in the gold predicate
    std::string_view predicates;
};

constexpr Family families[] = {
    {"not charged", "not-charged"},
    {"referred", "referred"},
    {"charged with", "charged suspected-of"},
    {"charged", "charged"},
    {"indicted", "charged"},
    {"remanded", "arrested"},
    {"arrested", "arrested"},
    {"detained", "arrested"},
    {"in custody", "arrested"},
    {"brought charges", "charged"},
    {"behind", "attributed"},
    {"work of", "attributed"},
    {"instructed", "tasked"},
    {"directed", "tasked"},
    {"tasked", "tasked"},
    {"was hired", "tasked"},
    {"recruited", "tasked"},
    {"ordered held", "arrested"},
    {"ordered", "tasked"},
    {"leased", "leased"},
    {"rented", "leased"},
    {"registered", "leased"},
    {"used in", "used-in"},
    {"conducted", "attributed"},
    {"responsible", "attributed"},
    {"linked to", "attributed"},
    {"involved in", "likelihood attributed"},
    {"left", "left-country"},
    {"declined to", "declined"},
    {"refused to", "refused declined"},
    {"demanded evidence", "evidence-demanded"},
    {"requires", "evidence-demanded"},
    {"based on", "evidence-demanded"},
    {"should be", "evidence-demanded called-for"},
    {"must be", "evidence-demanded called-for"},
    {"should show", "evidence-demanded"},
    {"should present", "evidence-demanded"},
    {"should publish", "evidence-demanded"},
    {"should provide", "evidence-demanded"},
    {"should produce", "evidence-demanded"},
    {"warned against", "evidence-demanded"},
    {"warned", "notified"},
    {"informed", "notified"},
    {"alerted", "notified"},
    {"opposes", "opposed"},
    {"denied", "denied"},
    {"was subject of", "compromised targeted"},
    {"were affected by", "targeted compromised"},
    {"rejects", "denied"},
    {"rejected", "denied"},
    {"tipped off", "notified"},
    {"issued arrest warrant", "wanted"},
    {"referred question", "declined"},
    {"broke into", "compromised targeted"},
    {"intruded", "compromised targeted"},
    {"attacked", "compromised targeted"},
    {"targeted", "targeted compromised"},
    {"stole", "stolen"},
    {"copied", "stolen"},
    {"compromised", "compromised targeted"},
    {"attributed", "attributed"},
    {"acts for", "tasked attributed"},
    {"offered for sale", "sold"},
    {"exploited", "exploited"},
    {"handed", "handed-over"},
    {"sold", "sold"},
    {"paid", "paid"},
    {"bought", "bought ordered"},
    {"buy", "bought ordered"},
    {"cancel", "cancelled"},
    {"refused", "refused"},
    {"patched", "patched"},
    {"notified", "notified"},
    {"investigat", "investigated"},
    {"questioned", "investigated"},
    {"searching for", "wanted"},
    {"searched", "searched"},
    {"wanted", "wanted"},
    {"posed as", "posed-as"},
    {"confirmed", "compromised"},
    {"works for", "tasked attributed"},
    {"worked for", "tasked attributed"},
    {"was told", "notified"},
    {"were told", "notified"},
    {"learned of", "notified"},
    {"reported to", "notified"},
    {"leaked", "stolen"},
    {"intrude", "compromised targeted"},
    {"entered", "compromised"},
    {"accessed", "compromised"},
    {"broke in", "compromised targeted"},
    {"dismissed", "denied"},
    {"opened under a false name", "leased"},
    {"suspected of", "suspected-of charged"},
};

constexpr WordList harms =
    "stole stolen copied took taken altered accessed viewed compromised lost "
    "leaked affected touched";

/// Whether a word of `text` begins with `sign`: "released" is not leased.
bool begins_word(std::string_view text, std::string_view sign) {
    auto at = text.find(sign);
    while (at != std::string_view::npos && at > 0 && text[at - 1] != ' ') {
        at = text.find(sign, at + 1);
    }
    return at != std::string_view::npos;
}

} // namespace

std::string_view
family_of(std::string_view gold_predicate, std::string_view object, bool negative) {
    const bool harm = object.find("damage") != std::string_view::npos ||
                      object.find("leak") != std::string_view::npos ||
                      object.find("harm") != std::string_view::npos;
    if (negative && (gold_predicate == "found" || gold_predicate == "suffered")) {
        return "no-damage";
    }
    if (negative && gold_predicate == "charged") {
        return "not-charged";
    }
    if (negative && begins_word(gold_predicate, "involved in")) {
        return "denied likelihood attributed"; // "had nothing to do with the attack"
    }
    if (negative && gold_predicate == "confirmed" && harm) {
        return "no-damage"; // "so far no leak has been confirmed"
    }
    const auto head = gold_predicate.substr(0, gold_predicate.find(' '));
    if (negative && (among(head, harms) || begins_word(gold_predicate, "affected"))) {
        return "no-damage stolen compromised"; // "no data were copied"
    }
    if (negative && gold_predicate == "left" &&
        (object.find("network") != std::string_view::npos ||
         object.find("system") != std::string_view::npos)) {
        return "no-damage stolen"; // "no file has left our network"
    }
    if (among(gold_predicate, "released issued installed") &&
        (object.find("patch") != std::string_view::npos ||
         object.find("fix") != std::string_view::npos ||
         object.find("update") != std::string_view::npos)) {
        return "patched";
    }
    if (negative && (gold_predicate == "responded to" || gold_predicate == "said")) {
        return "declined"; // "did not respond to a request for comment"
    }
    if (gold_predicate == "suffered") {
        return harm ? "stolen compromised" : "compromised";
    }
    const auto things = words_of(object, 0, object.size());
    const bool key = std::any_of(
        things.begin(), things.end(), [](const Word& word) { return word.is(Sort::credential); });
    if (gold_predicate == "gave" && key) {
        return "handed-over";
    }
    const auto holds = [&](const WordList& some) {
        return std::any_of(
            things.begin(), things.end(), [&](const Word& word) { return among(word.low, some); });
    };
    if (gold_predicate == "took" &&
        holds("data file files document documents drawing drawings design designs record records "
              "information code plans")) {
        return "stolen";
    }
    if (gold_predicate == "demanded" && holds("evidence proof")) {
        return "evidence-demanded";
    }
    if (gold_predicate == "received" &&
        holds(
            "money dollars euros pounds yen kroner kronor francs cryptocurrency bitcoin ransom fee "
            "payment payments $ € £ ¥ cash")) {
        return "paid";
    }
    for (const auto& family : families) {
        if (begins_word(gold_predicate, family.sign)) {
            return family.predicates;
        }
    }
    return {};
}

bool is_of(std::string_view predicate, std::string_view family) {
    bool found = false;
    for_each_word(family, [&](std::string_view one) { found = found || one == predicate; });
    return found;
}

} // namespace ample::cite::detail
