// Mentions of actors in a report, as names of a gazetteer; what a name stands for stays open.
//
//     "... a group called Tick has targeted ..."     Tick: attack:G0060 and misp:add6554a-…
//     "the tick of the clock", "Silence fell"        nothing
//
// A name of several words, or with a digit or a capital inside (APT28, BlueNoroff), is found where
// it stands as whole words, written with capitals. A single word that could be one of the language
// (Leviathan, Snake, Silence) is a mention only where a word of the trade stands within six words
// of it in the sentence (group, actor, hackers, campaign, dubbed ...), or once such a sentence has
// introduced it, where it does not begin a sentence. The same goes for "Group 3" and for all names
// of fewer than four letters. The longest name wins where several begin. Linear in the text.

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/gazetteer.hpp>

#include <unordered_map>

namespace ample::cite {

struct ActorMention {
    std::size_t begin = 0; ///< in the text
    std::size_t end = 0;
    std::vector<NamePlace> places = {}; ///< every entry that has the name
};

/// Looks names of one gazetteer up, which must outlive it. May be used by many threads.
class ActorFinder {
public:
    explicit ActorFinder(const Gazetteer& gazetteer);

    /// The mentions in an article, in the order of its text; those of furniture are left out.
    [[nodiscard]] std::vector<ActorMention> find(const Article& article) const;

private:
    struct Known {
        std::vector<std::string> words = {}; ///< lower case, as words_of parts them
        bool is_plain = false;               ///< could be words of the language
        std::vector<NamePlace> places = {};
    };

    [[nodiscard]] const Known* known_at(const Words& words, std::size_t at) const;

    /// By first word; the longest names first.
    std::unordered_map<std::string, std::vector<Known>> by_word_ = {};
};

} // namespace ample::cite
