// Whose chief executive denies, and for whom a lawyer speaks.
//
//     Tuatara said it patched the flaw. Kelmont said it told Tuatara in July. Chief executive Jan
//     Maes denied this.        of Tuatara: nobody denies what his own firm has just said
//
// A post without a firm is taken for one of the firm that spoke last (party.hpp), which is wrong
// where it denies what that firm said.

#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace ample::cite::detail {

void part_deniers(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    std::map<std::pair<std::size_t, std::string>, Root> meant; // by article and person
    std::vector<const Root*> last(articles.size());            // the firm that spoke last
    std::vector<const Root*> before(articles.size());          // and another one before it
    for (auto& claim : claims) {
        const auto& speaker = claim.chain.back();
        auto& latest = last[claim.article];
        const auto& words = articles[claim.article].sentences[claim.sentence].words;
        const bool denies = speaker.of_firm && !claim.words.empty() && latest != nullptr &&
                            claim.root.key == latest->key && denies_this(words, claim.words);
        if (denies && before[claim.article] != nullptr) {
            meant[{claim.article, speaker.person}] = *before[claim.article];
        }
        const auto found = meant.find({claim.article, speaker.person});
        if (found != meant.end() && speaker.of_firm) {
            claim.root.key = found->second.key;
            claim.root.name = found->second.name;
            claim.root.basis = "denies what the firm before has said";
        } else if (speaker.standing == Standing::organisation) {
            if (latest != nullptr && latest->key != claim.root.key) {
                before[claim.article] = latest;
            }
            latest = &claim.root;
        }
    }
}

namespace {

bool is_latin(std::string_view text) {
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// "his lawyer", 弁護人, "the defendant": whose side it is the case tells elsewhere, if anywhere.
bool leaves_side(const Party& party) {
    const auto low = ascii::lower(party.name);
    const auto first = std::string_view(low).substr(0, low.find(' '));
    const bool nobody = party.client.empty() && party.counsel;
    return (nobody && (among(first, "his her their the defence defense") || !is_latin(low))) ||
           low == "the defendant" || low == "the accused" || low == "被告" || low == "被告人";
}

/// A case with one client that a lawyer is known to speak for: who leaves it open means him, and a
/// Japanese noun for him is he too.
void join_only_client(std::vector<Claim>& claims) {
    constexpr std::string_view counsel = "counsel:";
    std::map<std::string, std::string> latin; // name of the root by key
    std::map<std::string, std::string> others;
    for (const auto& claim : claims) {
        const auto& root = claim.root;
        if (root.key.starts_with(counsel)) {
            (is_latin(root.key) ? latin : others).emplace(root.key, root.name);
        }
    }
    const auto& known = latin.empty() ? others : latin;
    if (known.size() != 1 || others.size() > 1) {
        return;
    }
    const auto& name = known.begin()->second;
    for (auto& claim : claims) {
        auto& root = claim.root;
        const bool open = root.key.starts_with("person:") && leaves_side(claim.chain.back());
        if (open || others.contains(root.key)) {
            root.key = known.begin()->first;
            root.name = claim.chain.back().counsel ? name : titled(root.key.substr(counsel.size()));
            root.basis = "the only client of a lawyer in the case";
        }
    }
}

/// Whether a client is called by a name of his own: "Ann Berg", not "the man", "the Estonian".
bool is_named_client(std::string_view called) {
    constexpr WordList peoples =
        "dutchman dutchwoman frenchman frenchwoman englishman irishman scotsman welshman briton "
        "swede dane finn turk spaniard serb croat slovak kazakh uzbek";
    const auto last = ascii::lower(called.substr(called.rfind(' ') + 1));
    return !last.empty() && ascii::is_upper(called[called.size() - last.size()]) &&
           country_of(last) == nullptr && !among(last, peoples);
}

/// The one client that a lawyer is heard for by his name in some report of the case is the one he
/// speaks for in all, whom they leave open or call by a noun.
void join_lawyers(std::vector<Claim>& claims) {
    constexpr std::string_view counsel = "counsel:";
    std::map<std::string, std::set<std::string>> clients; // keys of roots, by lawyer
    std::map<std::string, const Root*> named;             // by key
    const auto lawyer_of = [](const Claim& claim) {
        const auto& party = claim.silent ? *claim.silent : claim.chain.back();
        return is_latin(party.person) ? ascii::lower(party.person) : std::string();
    };
    for (const auto& claim : claims) {
        const auto lawyer = lawyer_of(claim);
        const auto& party = claim.silent ? *claim.silent : claim.chain.back();
        if (!lawyer.empty() && claim.root.key.starts_with(counsel) &&
            is_named_client(party.client)) {
            clients[lawyer].insert(claim.root.key);
            named.emplace(claim.root.key, &claim.root);
        }
    }
    std::map<std::string, Root> meant; // the root that a noun's key stands for
    for (const auto& claim : claims) {
        const auto found = clients.find(lawyer_of(claim));
        const bool open = claim.root.key.starts_with("person:") ||
                          (claim.root.key.starts_with(counsel) && !named.contains(claim.root.key));
        if (open && found != clients.end() && found->second.size() == 1) {
            meant.emplace(claim.root.key, *named.at(*found->second.begin()));
        }
    }
    for (auto& claim : claims) {
        const auto found = meant.find(claim.root.key);
        if (found != meant.end()) {
            claim.root.key = found->second.key;
            claim.root.name = found->second.name;
            claim.root.basis = "the client that his lawyer is heard for elsewhere";
        }
    }
}

} // namespace

void join_clients(std::vector<Claim>& claims) {
    join_lawyers(claims);
    constexpr std::string_view counsel = "counsel:";
    constexpr std::string_view person = "person:";
    std::set<std::string> named;                                 // "Ann Berg", in any report
    std::set<std::pair<std::size_t, std::string>> of_an_article; // "the man", in this one alone
    for (const auto& claim : claims) {
        if (claim.root.key.starts_with(counsel)) {
            auto client = claim.root.key.substr(counsel.size());
            const auto& called = claim.chain.back().client;
            if (is_named_client(called)) {
                named.insert(client);
            }
            of_an_article.insert({claim.article, std::move(client)});
        }
    }
    for (auto& claim : claims) {
        auto& key = claim.root.key;
        if (!of_an_article.empty() && key.starts_with(person)) {
            auto client = key_of_client(std::string_view(key).substr(person.size()));
            if (named.contains(client) || of_an_article.contains({claim.article, client})) {
                key.assign(counsel).append(client);
            }
        }
    }
    join_only_client(claims);
}

} // namespace ample::cite::detail
