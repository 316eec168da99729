#include <ample/cite/detail/japanese_firms.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/state_lists.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ample::cite::detail {

namespace {

using Counts = std::map<std::string, std::size_t>;

class Lending {
public:
    Lending(const std::vector<Article>& articles,
            std::vector<Claim>& claims,
            const RootNames& names)
        : articles_(articles), claims_(claims), names_(names) {}

    /// Claims without a source of their own take one from their report.
    void run() {
        std::vector<Counts> inquiries(articles_.size());
        std::vector<Counts> cited(articles_.size()); // without what offices only did
        std::vector<std::vector<std::size_t>> of_article(articles_.size());
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (is_case_fact(claims_[i]) && !claims_[i].background) {
                of_article[claims_[i].article].push_back(i);
            }
            if (is_inquiry(claims_[i].root.key) && !claims_[i].background) {
                ++inquiries[claims_[i].article][claims_[i].root.key];
                if (claims_[i].root.basis != own_act) {
                    ++cited[claims_[i].article][claims_[i].root.key];
                }
            }
        }
        for (auto* const counts : {&inquiries, &cited}) {
            for (auto& known : *counts) { // where a force inquires, the agency above it does not
                known.erase(known.size() > 1 ? "police:national police agency" : "");
            }
        }
        for (auto& claim : claims_) {
            const bool nobody = !claim.frame && !claim.silent && !claim.background &&
                                claim.chain.back().standing == Standing::unstated &&
                                is_of_person(claim);
            if (nobody) {
                take_inquiry(claim, inquiries[claim.article]);
            }
        }
        lend_what_is_cited();
        borrow_roots(articles_, claims_, names_);
        for (std::size_t article = 0; article < articles_.size(); ++article) {
            for (const auto index : of_article[article]) {
                if (sourceless(claims_[index])) {
                    const bool heard = claims_[index].certainty.klass == "hearsay";
                    const auto& known = heard && cited[article].size() == 1 ? cited : inquiries;
                    lend(index, of_article[article], known[article]);
                }
            }
        }
    }

private:
    /// "is said to be an engineer": of somebody the inquiry looks into.
    [[nodiscard]] bool is_of_person(const Claim& claim) const {
        const auto& words = articles_[claim.article].sentences[claim.sentence].words;
        for (auto i = claim.words.begin; i < claim.words.end && i < words.size(); ++i) {
            if (words[i].is(Sort::person)) {
                return true;
            }
        }
        return false;
    }

    /// "TV Selatan reported, citing investigators. ... TV Selatan said": what a medium tells in a
    /// report without a source is from the one inquiry it cites there.
    void lend_what_is_cited() {
        std::map<std::pair<std::size_t, std::string>, std::map<std::string, const Claim*>> cited;
        for (const auto& claim : claims_) {
            for (std::size_t i = 1; i + 1 < claim.chain.size(); ++i) {
                const auto& medium = claim.chain[i];
                if (medium.standing == Standing::agency && is_inquiry(claim.root.key)) {
                    cited[{claim.article, medium.organisation}].emplace(claim.root.key, &claim);
                }
            }
        }
        for (auto& claim : claims_) {
            const auto& last = claim.chain.back();
            const auto found = claim.chain.size() > 1 && last.standing == Standing::agency &&
                                       claim.frame && !claim.background && !claim.silent
                                   ? cited.find({claim.article, last.organisation})
                                   : cited.end();
            if (found != cited.end() && found->second.size() == 1) {
                claim.root = found->second.begin()->second->root;
                claim.root.basis = "the only inquiry it cites in this report";
            }
        }
    }

    [[nodiscard]] bool sourceless(const Claim& claim) const {
        const bool own = claim.chain.back().standing == Standing::outlet &&
                         articles_[claim.article].first_hand; // it knows this itself
        const bool act = claim.root.basis == own_act && !is_inquiry(claim.root.key); // a court's
        if (claim.silent || own || claim.scene || act) {
            return false;
        }
        const auto standing = claim.chain.back().standing;
        if (claim.chain.back().counsel) {
            return false;
        }
        return standing == Standing::outlet || standing == Standing::agency ||
               standing == Standing::unstated ||
               (standing == Standing::other && claim.chain.back().anonymous);
    }

    void lend(std::size_t to, const std::vector<std::size_t>& from, const Counts& inquiries) {
        constexpr std::size_t most_looked_at = 500;
        auto& claim = claims_[to];
        const auto anonymous = claim.root.anonymous;
        const bool staff = is_of_staff(claim.chain.back());
        for (std::size_t i = 0; i < from.size() && i < most_looked_at; ++i) {
            const auto& other = claims_[from[i]];
            const auto& kind = other.chain.back().kind;
            const bool insider = anonymous && (kind == "role" || kind == "anonymous");
            const bool same = other.frame->predicate == claim.frame->predicate &&
                              !sourceless(other) &&
                              ((is_inquiry(other.root.key) && !staff) || insider) &&
                              agree(other.frame->subject, claim.frame->subject) &&
                              agree(other.frame->object, claim.frame->object);
            if (same) {
                claim.root = other.root;
                claim.root.anonymous = anonymous;
                claim.root.basis = "the same statement in this report";
                return;
            }
        }
        if (staff) {
            return;
        }
        if (inquiries.size() > 1 && claim.chain.back().standing == Standing::unstated) {
            take_last_inquiry(to);
        }
        take_inquiry(claim, inquiries);
    }

    /// Who works there knows it from there, not from an inquiry: "two employees".
    static bool is_of_staff(const Party& party) {
        const auto low = ascii::lower(party.name);
        const auto words = words_of(low, 0, low.size());
        return party.anonymous && std::any_of(words.begin(), words.end(), [](const Word& word) {
                   return among(word.low,
                                "employee employees manager managers worker workers staff nurse "
                                "nurses doctor doctors engineer engineers technician technicians "
                                "clerk clerks executive executives customer customers board");
               });
    }

    [[nodiscard]] const Sentence& sentence_of(const Claim& claim) const {
        return articles_[claim.article].sentences[claim.sentence];
    }

    /// "…, according to the prosecutors. He is believed to have sold the data": theirs, where they
    /// spoke right before in the same paragraph.
    void take_last_inquiry(std::size_t to) {
        auto& claim = claims_[to];
        for (auto i = to; i-- > 0;) {
            const auto& other = claims_[i];
            if (other.article != claim.article || other.sentence + 1 < claim.sentence ||
                sentence_of(other).block != sentence_of(claim).block) {
                return;
            }
            if (is_inquiry(other.root.key) && !sourceless(other) && !other.background) {
                claim.root = other.root;
                claim.root.basis = "the inquiry told of right before";
                return;
            }
        }
    }

    static void take_inquiry(Claim& claim, const Counts& inquiries) {
        if (inquiries.size() == 1) {
            const auto& key = inquiries.begin()->first;
            const auto place = key.substr(key.find(':') + 1);
            if (key.starts_with("police:")) {
                set_police(claim.root, place);
            } else {
                set_office(claim.root, "prosecutors", place == "case" ? "" : place);
            }
            claim.root.basis = "the only inquiry this report cites";
        }
    }

    const std::vector<Article>& articles_;
    std::vector<Claim>& claims_;
    const RootNames& names_;
};

/// "two people familiar with the matter", "several officials".
bool is_several(std::string_view name) {
    const auto first = name.substr(0, name.find(' '));
    return among(first, "two three four five six several some many a both") &&
           name.find(' ') != std::string_view::npos && !name.starts_with("a ");
}

/// "one of them", "one of the people", "the two sources", "the officials".
bool is_named_back(std::string_view name) {
    return name == "one" || name.starts_with("one of them") || name.starts_with("one of the ") ||
           name.starts_with("the two ") || name.starts_with("the three ") ||
           name.starts_with("both ") || name == "the sources" || name == "the people" ||
           name == "the officials";
}

} // namespace

std::string untitled(std::string name) {
    for (const std::string_view title : {"mr. ",
                                         "mrs. ",
                                         "ms. ",
                                         "dr. ",
                                         "prof. ",
                                         "mr ",
                                         "mrs ",
                                         "ms ",
                                         "dr ",
                                         "sir ",
                                         "dame ",
                                         "lord ",
                                         "lady ",
                                         "adv. ",
                                         "shri ",
                                         "smt. "}) {
        if (name.starts_with(title)) {
            name.erase(0, title.size());
            break;
        }
    }
    for (const std::string_view letters : {" mp", " mep", " kc", " qc", " td"}) {
        if (name.ends_with(letters) && name.find(' ') != name.size() - letters.size()) {
            name.resize(name.size() - letters.size()); // "Ann Berg MP"
            break;
        }
    }
    return name;
}

std::string without_legal_form(std::string name) {
    const auto space = name.rfind(' ');
    const bool has_form = space != std::string::npos && space > 0 &&
                          is_legal_form(std::string_view(name).substr(space + 1));
    name.resize(has_form ? space : name.size());
    return name;
}

std::string titled(std::string text) {
    bool start = true;
    for (char& c : text) {
        if (start && ascii::is_lower(c)) {
            c = static_cast<char>(c - 32);
        }
        start = c == ' ';
    }
    return text;
}

std::string as_written(const std::string& name, std::string_view text) {
    const auto at = ascii::lower(text).find(name);
    return at == std::string::npos ? titled(name) : std::string(text.substr(at, name.size()));
}

bool is_case_fact(const Claim& claim) {
    constexpr std::array<std::string_view, 26> facts = {
        "tasked",       "attributed", "leased",       "handed-over", "sold",         "targeted",
        "compromised",  "referred",   "not-charged",  "wanted",      "left-country", "ordered",
        "cancelled",    "likelihood", "investigated", "arrested",    "charged",      "searched",
        "stolen",       "exploited",  "paid",         "posed-as",    "used-in",      "wanted",
        "suspected-of", "bought"};
    return claim.frame &&
           std::find(facts.begin(), facts.end(), claim.frame->predicate) != facts.end();
}

bool is_inquiry(std::string_view key) {
    return key.starts_with("police:") || key.starts_with("prosecutors:");
}

void set_police(Root& root, const std::string& place) {
    root.key = "police:" + place;
    root.name = place == "case" ? "police" : "police (" + titled(place) + ")";
}

void set_office(Root& root, const std::string& office, const std::string& where) {
    root.key = office + ":" + (where.empty() ? "case" : where);
    const auto* const plural = is_joint(where) && office == "government" ? "s" : "";
    root.name = where.empty() ? office : office + plural + " (" + titled(where) + ")";
}

bool speaks_abroad(std::string_view office) {
    return among(office, "embassy consulate") || office == "foreign ministry" ||
           office == "high commission";
}

void set_ministry(Root& root, const std::string& office, const std::string& where) {
    if (office.starts_with("embassy ")) { // "embassy of the federation in the republic"
        set_ministry(root, "embassy", where);
        return;
    }
    if (!where.empty() && speaks_abroad(office)) { // an embassy is the foreign ministry's
        root.key = "ministry:" + where + " foreign ministry";
        root.name = titled(where + " " + office) + " (its government)";
        return;
    }
    root.key = "ministry:" + (where.empty() ? "" : where + " ") + office;
    root.name = titled(root.key.substr(root.key.find(':') + 1)) +
                (where.empty() ? "" : " (its government)");
}

std::optional<std::string> place_of_force(const Article& article) {
    const auto& name = article.publisher;
    if (name.empty()) {
        return std::nullopt;
    }
    if (name.find("県警") != std::string::npos || name.find("府警") != std::string::npos) {
        return japanese::Forces(name).place_of(name, name.size());
    }
    const auto words = words_of(name, 0, name.size());
    const auto party = party_of(name, words, {0, words.size()});
    return party.standing == Standing::police && !party.place.empty() ? std::optional(party.place)
                                                                      : std::nullopt;
}

std::string kana_in_front(const std::string& name) {
    std::size_t end = 0;
    while (end + 3 <= name.size() && name[end] == '\xE3' &&
           (name[end + 1] == '\x82' || name[end + 1] == '\x83')) {
        end += 3;
    }
    return name.substr(0, end);
}

void join_firms(std::vector<Claim>& claims) {
    constexpr std::string_view person = "person:";
    std::set<std::string> firms;
    for (const auto& claim : claims) {
        if (claim.root.key.starts_with("organisation:")) {
            firms.insert(claim.root.key.substr(claim.root.key.find(':') + 1));
        }
    }
    for (auto& claim : claims) {
        const auto& key = claim.root.key;
        if (key.starts_with(person) && firms.contains(key.substr(person.size()))) {
            claim.root.key = "organisation:" + key.substr(person.size());
        }
    }
}

void name_back(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    std::vector<const Root*> last(articles.size(), nullptr);
    for (auto& claim : claims) {
        if (!claim.root.key.starts_with("anonymous:")) {
            continue;
        }
        const auto name = ascii::lower(claim.root.name);
        auto& before = last[claim.article];
        const auto noun = before == nullptr ? std::string() : before->name;
        const bool same = !noun.empty() && // "two employees", "the employees"
                          name == "the " + ascii::lower(noun.substr(noun.rfind(' ') + 1));
        if (before != nullptr && (same || is_named_back(name))) {
            claim.root.key = before->key;
            claim.root.name = before->name;
            claim.root.basis = "of the sources named before";
        } else if (is_several(name)) {
            before = &claim.root;
        }
    }
}

void lend_roots(const std::vector<Article>& articles,
                std::vector<Claim>& claims,
                const RootNames& names) {
    Lending(articles, claims, names).run();
}

} // namespace ample::cite::detail
