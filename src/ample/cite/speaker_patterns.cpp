#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/framed_sources.hpp>
#include <ample/cite/detail/meant_speakers.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

void SpeakerPatterns::witness(std::size_t at) {
    auto comma = at;
    while (comma > 0 && words_[comma].mark == 0 && at - comma < 5 && words_[comma].capital) {
        --comma;
    }
    auto begin = comma;
    while (begin > 0 && comma - begin < 4 && is_name(words_[begin - 1])) {
        --begin;
    }
    auto end = at + 1;
    while (end < words_.size() && words_[end].mark == 0 && words_[end].capital) {
        ++end;
    }
    const auto ends = [&](std::size_t i) {
        return i >= words_.size() || words_[i].mark == ';' || words_[i].mark == '.';
    };
    if (words_[comma].mark != ',' || comma - begin < 2) {
        return;
    }
    const bool titled = is_title(words_[begin]);
    const Phrase name{titled && comma - begin > 2 ? begin + 1 : begin, comma};
    Party party{.name = verbatim(text_, words_, {begin, comma}),
                .kind = "person",
                .standing = Standing::organisation,
                .person = verbatim(text_, words_, name)};
    auto office = end; // "Ann Berg, Minister for Water;"
    while (office < words_.size() && words_[office].mark == 0 &&
           (words_[office].capital || among(words_[office].low, "for of and the"))) {
        ++office;
    }
    if (among(words_[at].low, "minister secretary premier treasurer") && ends(office)) {
        party.standing = Standing::government;
        cast_.introduce(std::move(party));
        return;
    }
    if (ends(end)) { // "Ann Berg, Information Commissioner.": of her office
        if (!among(words_[end - 1].low, "commissioner ombudsman registrar auditor")) {
            return;
        }
        party.organisation = low_text(words_, {comma + 1, end}) + " office";
        cast_.introduce(std::move(party));
        return;
    }
    auto close = end + 1;
    while (close < words_.size() && words_[close].mark == 0 &&
           (words_[close].capital || among(words_[close].low, "of for and the"))) {
        ++close;
    }
    if (words_[end].mark == ',' && close > end + 1 && ends(close)) {
        party.organisation = low_text(words_, {end + 1, close});
        cast_.introduce(std::move(party));
    }
}

void SpeakerPatterns::according(std::size_t at, std::size_t lead) {
    if (at + lead < words_.size() && among(words_[at + lead].low, "him her them") &&
        (at + lead + 1 == words_.size() || words_[at + lead + 1].mark != 0 ||
         words_[at + lead + 1].is_any(Sort::determiner, Sort::pronoun))) {
        const auto& whom = words_[at + lead].low;
        auto party = cast_.pronoun(whom == "him" ? "he" : whom == "her" ? "she" : "they");
        add(Attribution::Place::according, at, Sort::say, std::move(party), 0, words_.size());
        found_.back().speaker = {at + lead, at + lead + 1};
        return;
    }
    if (reads(words_, at + lead, "our information") || reads(words_, at + lead, "our sources")) {
        add(Attribution::Place::according, at, Sort::say, {}, 0, words_.size());
        found_.back().speaker = {at + lead, at + lead + 2}; // the voice of the report
        found_.back().parties.clear();
        return;
    }
    if (const auto media = media_in(phrases_.forward(at + lead, true))) {
        add(Attribution::Place::according, at, Sort::say, media->party, 0, words_.size());
        found_.back().speaker = media->phrase;
        return;
    }
    auto phrase = with_author(phrases_.forward(at + lead, true));
    const auto paper = paper_in(words_, phrase); // "according to the indictment, Jan Maes stole"
    const auto comma = find(words_, ",", phrase.begin, phrase.end);
    const bool goes_on = paper && comma + 1 < words_.size() && words_[comma].mark == ',' &&
                         is_name(words_[comma + 1]);
    phrase = goes_on ? Phrase{phrase.begin, comma} : phrases_.with_apposition(phrase);
    if (const auto read = without_reader(words_, phrase); read.end < phrase.end) {
        add(Attribution::Place::according, at, Sort::say, resolved(read), 0, words_.size());
        found_.back().speaker = phrase;
        seen(phrase, found_.back().parties);
        return;
    }
    if (auto nobody = of_hearsay(phrase)) {
        add(Attribution::Place::according, at, Sort::say, std::move(*nobody), 0, words_.size());
        found_.back().speaker = phrase;
        found_.back().klass = "hearsay";
        return;
    }
    const bool named = lead > 2; // "in the words of": nothing else has words
    const bool view = named && among(words_[at + 2].low, "view opinion");
    const bool thing = !phrase.empty() && lead == 2 && // "according to the note"
                       (words_[phrase.begin].is(Sort::determiner)) &&
                       !among(words_[phrase.end - 1].low,
                              "plan plans schedule law laws rules need needs size custom tradition "
                              "standards protocol criteria age order type formula script");
    if (!phrase.empty() &&
        (named || thing || can_speak(words_, phrase) || is_one_of(words_, phrase))) {
        auto party = resolved(phrase);
        if (thing && !can_speak(words_, phrase)) {
            party.document = true;
            party.anonymous = false;
            party.kind = "organisation";
        }
        add(Attribution::Place::according,
            at,
            view ? Sort::believe : Sort::say,
            std::move(party),
            0,
            words_.size());
        found_.back().speaker = phrase;
        found_.back().speaker.end = behind_anonymity(words_, phrase.end);
        const auto shown = phrase.end; // "According to a wire, citing a source, the port"
        const auto shut = find(words_,
                               ",",
                               std::min(shown + 1, words_.size()),
                               std::min(shown + longest_phrase, words_.size()));
        if (found_.back().parties.size() > 1 && shown + 1 < words_.size() &&
            words_[shown].mark == ',' && shut < std::min(shown + longest_phrase, words_.size()) &&
            (among(words_[shown + 1].low, "citing quoting") || refers_to(words_, shown + 1) > 0)) {
            found_.back().speaker.end = shut;
        }
    }
}

void SpeakerPatterns::if_believed(std::size_t at) {
    const auto phrase = phrases_.forward(at + 1, false);
    std::size_t behind = 0; // "is to be believed", "is right"
    for (const auto turn :
         {"to be believed", "to be trusted", "telling the truth", "right", "correct"}) {
        if (!phrase.empty() && phrase.end + 1 < words_.size() && words_[phrase.end].is(Sort::be) &&
            reads(words_, phrase.end + 1, turn)) {
            const std::string_view all = turn;
            behind =
                phrase.end + 2 + static_cast<std::size_t>(std::count(all.begin(), all.end(), ' '));
        }
    }
    if (behind > 0 && can_speak(words_, phrase)) {
        add(Attribution::Place::according, at, Sort::say, resolved(phrase), 0, words_.size());
        found_.back().speaker = {at + 1, behind};
    }
}

void SpeakerPatterns::passive(std::size_t at, std::size_t by) {
    auto phrase = phrases_.forward(by + 1, false);
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words_[i].low, "to as last this with") ||
            (words_[i].low == "of" && words_[at].is(Sort::tell)) ||
            (words_[i].low == "for" &&
             among(words_[at].low, "blamed accused criticised criticized faulted condemned")) ||
            (words_[i].low == "and" && i + 1 < phrase.end && !words_[i + 1].capital &&
             !words_[i + 1].is(Sort::determiner))) { // "by a delegate and did not act"
            phrase.end = i;
        }
    }
    const bool warned = among(words_[at].low, "warned alerted notified informed told");
    auto behind = phrase.end; // "by the agency on 2 March that"
    if (behind < words_.size() && among(words_[behind].low, "on in last this yesterday")) {
        const auto that = find(words_, "that", behind, std::min(behind + 6, words_.size()));
        const auto end = words_.begin() + static_cast<std::ptrdiff_t>(that);
        const bool parted = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(behind),
                                        end,
                                        [](const Word& word) { return word.mark != 0; });
        behind = parted ? behind : that;
    }
    const bool content = behind < words_.size() &&
                         (among(words_[behind].low, "that of") || words_[behind].mark == ':');
    const bool before = find(words_, "that", at, by) < by || find(words_, "of", at, by) < by;
    if (warned && !content && !before) {
        return; // "was warned about him by a delegate": an act, told by somebody else
    }
    if (!phrase.empty() && can_speak(words_, phrase)) {
        const auto sort = words_[at].is(Sort::tell) ? Sort::tell : Sort::say;
        const bool that = behind < words_.size() && words_[behind].low == "that";
        const bool apart = that && behind != phrase.end; // that they were told is not their word
        add(Attribution::Place::head,
            at,
            sort,
            resolved(phrase),
            apart ? behind : 0,
            apart ? scope_end(words_, behind) : words_.size());
        if (that) {
            auto begin = at; // "We have been informed by the police that"
            while (begin > 0 && words_[begin - 1].mark == 0 &&
                   !words_[begin - 1].is(Sort::clause)) {
                --begin;
            }
            found_.back().speaker = {begin, behind};
        }
    }
}

Phrase SpeakerPatterns::speaker_before(std::size_t at) const {
    auto verb = at;
    while (verb > 0 && words_[verb - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
        --verb;
    }
    const auto phrase = phrases_.subject_before(verb);
    return !phrase.empty() && can_speak(words_, phrase) ? phrase : Phrase{};
}

void SpeakerPatterns::heard(std::size_t at) {
    const auto phrase = speaker_before(at);
    if (phrase.empty()) {
        return;
    }
    const bool tail = is_tail(words_, phrases_, at, phrase);
    add(tail ? Attribution::Place::tail : Attribution::Place::head,
        at,
        Sort::say,
        resolved(phrase),
        tail ? 0 : at,
        words_.size());
    found_.back().speaker = phrase;
}

void SpeakerPatterns::participle(std::size_t at) {
    const bool spoken =
        std::any_of(found_.begin(), found_.end(), [&](const auto& one) { return one.holds(at); });
    const bool goes_on = spoken && words_[at - 1].mark != 0 && words_[at + 1].low == "that" &&
                         among(words_[at].low, "adding saying stating stressing noting explaining");
    if (goes_on && !found_.back().parties.empty() && found_.back().holds(at)) {
        auto same = found_.back(); // `Q," he said, adding that Q`: his too
        same.place = Attribution::Place::head;
        same.verb = at;
        same.speaker = {at, at + 2};
        same.content = at + 2;
        same.scope_begin = at;
        same.scope_end = scope_end(words_, at);
        found_.push_back(std::move(same));
        return;
    }
    const auto phrase = phrases_.opening();
    const bool gang = !phrase.empty() && words_[phrase.end - 1].is(Sort::group) &&
                      find(words_, "claimed", phrase.end, at) < at; // "claimed it, saying that"
    if (spoken || phrase.empty() || phrase.end > at || !(gang || names_speaker(words_, phrase))) {
        return;
    }
    add(Attribution::Place::head, at, Sort::say, resolved(phrase), at, scope_end(words_, at));
    if (words_[at - 1].mark == ',') {
        found_.back().speaker = {at - 1, at}; // "telling investors that" is no part of what is told
    } else if (among(words_[at].low, "denying rejecting")) {
        found_.back().scope_begin = phrase.end; // "issued a statement denying it": one claim
    } else if (words_[at].low == "saying" && words_[at + 1].low != "that") {
        found_.back().speaker = {phrase.begin, at}; // "Acme issued a statement saying"
        found_.back().content = at + 1;
    }
}

Party SpeakerPatterns::resolved(Phrase phrase) {
    return speaker_meant({text_, words_, phrases_, found_}, cast_, phrase);
}

void SpeakerPatterns::add(Attribution::Place place,
                          std::size_t at,
                          Sort sort,
                          Party party,
                          std::size_t begin,
                          std::size_t end) {
    party.words = words_[at].low == "according" ? "according to" : low_text(words_, {at, at + 1});
    Attribution one;
    one.place = place;
    one.verb = at;
    one.sort = sort;
    one.parties = {std::move(party)};
    one.attitude = takes_attitude(words_, at);
    one.scope_begin = begin;
    one.scope_end = end;
    cited(at, one);
    if (one.parties.size() == 1 && among(words_[0].low, "citing quoting")) {
        const auto whom = phrases_.forward(1, true); // "Citing two people, a paper reported"
        if (!whom.empty() && whom.end < at && can_speak(words_, whom)) {
            one.parties.push_back(resolved(whom));
            one.parties.back().words = low_text(words_, {0, 1});
        }
    }
    found_.push_back(std::move(one));
}

void SpeakerPatterns::cited(std::size_t at, Attribution& one) {
    if (words_[at].is(Sort::decline)) {
        return; // "declined to comment, citing the inquiry": why he did
    }
    for (auto i = at + 1; i < words_.size() && i < at + 40; ++i) {
        const auto& word = words_[i];
        if (word.quoted || word.mark == '.' || word.mark == ';') {
            break;
        }
        if (i > at + 1 && words_[i].is_any(Sort::say, Sort::tell) && is_finite(words_, i)) {
            break; // the later speaker cites
        }
        if (i >= at + 12 && !(word.low == "citing" && words_[i - 1].mark == ',')) {
            continue; // "reported that ..., citing a source"
        }
        const bool who = words_[i - 1].low == "who" || words_[i - 1].low == "which";
        const bool cites = among(word.low, "cite cites cited quote quotes quoted") && who;
        const auto lead = refers_to(words_, i);
        if (words_[i - 1].low == "without") {
            continue; // "reported, without citing sources"
        }
        if (word.low == "citing" || cites || lead > 0 ||
            (word.low == "quoting" && words_[i - 1].mark == ',')) {
            const auto phrase = phrases_.forward(i + std::max<std::size_t>(lead, 1), true);
            if (!phrase.empty() && can_speak(words_, phrase)) {
                one.parties.push_back(resolved(phrase));
                one.parties.back().words = word.low.substr(0);
            }
            return;
        }
    }
}

void SpeakerPatterns::citing_before(Phrase subject, std::size_t at) {
    auto& parties = found_.back().parties;
    for (auto i = subject.begin + 1; i + 1 < at && parties.size() == 1; ++i) {
        const bool inside = i < subject.end && i > subject.begin + 1; // "A report citing two men"
        const bool which = among(words_[i - 1].low, "which who") &&   // "which cites two people,"
                           among(words_[i].low, "cites quotes cited quoted");
        if (!which &&
            (!among(words_[i].low, "citing quoting") || (words_[i - 1].mark != ',' && !inside))) {
            continue;
        }
        const bool so_called = i + 4 < at &&
                               words_[i + 1].low == "what" && // "what he called files"
                               words_[i + 2].is(Sort::pronoun) &&
                               among(words_[i + 3].low, "called calls termed says said");
        auto whom = phrases_.forward(so_called ? i + 4 : i + 1, true);
        whom.end = std::min(whom.end, at);
        if (!whom.empty() && can_speak(words_, whom)) {
            if (parties[0].standing == Standing::person && parties[0].name == parties[0].person) {
                parties[0].standing = Standing::agency; // who reports and cites is a medium
                parties[0].kind = "agency";
                parties[0].organisation = ascii::lower(parties[0].name);
            }
            parties.push_back(resolved(whom));
            parties.back().words = low_text(words_, {i, i + 1});
        }
    }
}

void SpeakerPatterns::introduce(std::size_t at) {
    const auto is_name = [&](std::size_t i) {
        return i < words_.size() && words_[i].capital && words_[i].mark == 0 &&
               !words_[i].is(Sort::role);
    };
    const auto comma = at + 1 < words_.size() && words_[at + 1].mark == ',' ? 1U : 0U;
    if (!words_[at].is(Sort::role) || !is_name(at + 1 + comma) || !is_name(at + 2 + comma)) {
        introduce_head(at);
        return; // "spokesman Per Dahl", "lawyer, Per Dahl"
    }
    auto begin = at;
    while (
        begin > 0 && at - begin < 8 && words_[begin - 1].mark == 0 &&
        (words_[begin - 1].capital || words_[begin - 1].low == "'s" ||
         words_[begin - 1].is_any(
             Sort::police, Sort::ministry, Sort::government, Sort::prosecutor) ||
         among(words_[begin - 1].low,
               "foreign prime deputy vice senior interior defence managing special services "
               "service cyber spy digital security presidential national federal") ||
         words_[begin - 1].is_any(Sort::role, Sort::organisation, Sort::military, Sort::court))) {
        --begin;
    }
    auto end = at + 1 + comma;
    while (is_name(end) && end < at + 5) {
        ++end;
    }
    if (words_[begin].low == "'s" && begin > 0) { // "the trust's director, Ann Berg"
        begin -= begin > 1 && words_[begin - 2].is(Sort::determiner) ? 2 : 1;
    }
    auto party = party_of(text_, words_, {begin, end});
    party.of_firm = party.of_firm && begin == 0; // "Director Ann Berg denies it": nothing before it
    cast_.introduce(std::move(party));
}

} // namespace ample::cite::detail
