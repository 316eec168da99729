#include <ample/cite/detail/edition_changes.hpp>
#include <ample/cite/detail/edition_marks.hpp>
#include <ample/cite/editions.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>

namespace ample::cite {

namespace {

using detail::EditionMarks;
using detail::EditionText;
using detail::Overlay;

constexpr double same_text = 0.6;
constexpr double updated_text = 0.4; // with the same headline and a notice
constexpr double same_page = 0.2;    // with the address or id of the same story
constexpr std::size_t least_hashes = 16;
constexpr std::size_t headline_words = 3;

std::size_t words_in(const std::string& text) {
    return text.empty() ? 0
                        : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::string percent(double share) {
    return fmt::format("{} % of the shorter text stands in both",
                       static_cast<int>(std::lround(share * 100)));
}

class Stories {
public:
    Stories(const std::vector<Article>& articles,
            const std::vector<const read::Document*>& documents)
        : articles_(articles), parent_(articles.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        marks_.reserve(articles.size());
        texts_.reserve(articles.size());
        for (std::size_t i = 0; i < articles.size(); ++i) {
            marks_.push_back(detail::edition_marks(articles[i], *documents[i], i));
            texts_.push_back(detail::edition_text(articles[i]));
            owner_.push_back(marks_.back().publisher);
        }
    }

    std::vector<Edition> run() {
        for (auto& [key, some] : keyed()) {
            compare(some);
        }
        std::map<std::size_t, std::vector<std::size_t>> stories;
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            stories[find(i)].push_back(i);
        }
        std::vector<Edition> found;
        for (auto& [root, members] : stories) {
            if (members.size() > 1) {
                chain(members, found);
            }
        }
        return found;
    }

private:
    std::size_t find(std::size_t article) {
        while (parent_[article] != article) {
            parent_[article] = parent_[parent_[article]];
            article = parent_[article];
        }
        return article;
    }

    /// The reports under each key that editions share.
    [[nodiscard]] std::map<std::string, std::vector<std::size_t>> keyed() const {
        std::map<std::string, std::vector<std::size_t>> keys;
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            const auto& marks = marks_[i];
            if (!marks.address.empty()) {
                keys["address " + marks.address].push_back(i);
            }
            if (!marks.key.empty()) {
                keys["id " + marks.publisher + " " + marks.key].push_back(i);
            }
            std::vector<std::string> owners;
            if (!marks.publisher.empty()) {
                owners.push_back("publisher " + marks.publisher);
            }
            if (!marks.notices.empty()) {
                for (const auto& agency : marks.agencies) {
                    owners.push_back("agency " + agency);
                }
            }
            const auto least = least_of(texts_[i]);
            for (const auto& owner : owners) {
                for (std::size_t k = 0; k < least.size(); ++k) {
                    keys[fmt::format("{} {} {:x}", owner, k, least[k])].push_back(i);
                }
            }
        }
        return keys;
    }

    static std::array<std::uint64_t, least_hashes> least_of(const EditionText& text) {
        std::array<std::uint64_t, least_hashes> least = {};
        least.fill(~std::uint64_t{0});
        for (const auto& sentence : text.sentences) {
            for (const auto shingle : sentence.shingles) {
                auto seed = shingle;
                for (auto& lowest : least) {
                    seed = (seed ^ (seed >> 31U)) * 0xbf58476d1ce4e5b9U + 0x9e3779b97f4a7c15U;
                    lowest = std::min(lowest, seed ^ (seed >> 27U));
                }
            }
        }
        return least;
    }

    /// Times first, where all of them are told; else notices; else the order of the files.
    void sort(std::vector<std::size_t>& articles) const {
        const bool timed = std::all_of(
            articles.begin(), articles.end(), [&](auto one) { return marks_[one].time; });
        const auto minute = [&](std::size_t one) {
            return timed ? marks_[one].time->minute : std::int64_t{0};
        };
        std::sort(articles.begin(), articles.end(), [&](auto a, auto b) {
            return std::tuple(minute(a), marks_[a].rank(), a) <
                   std::tuple(minute(b), marks_[b].rank(), b);
        });
    }

    void compare(std::vector<std::size_t>& articles) {
        sort(articles);
        for (std::size_t i = 1; i < articles.size(); ++i) {
            const auto back = std::min(i, compared_before);
            for (std::size_t step = 1; step <= back; ++step) {
                join(articles[i - step], articles[i]);
            }
        }
    }

    void join(std::size_t a, std::size_t b) {
        const auto one = find(a);
        const auto other = find(b);
        if (one == other || !seen_.insert({std::min(a, b), std::max(a, b)}).second) {
            return;
        }
        const auto& x = owner_[one];
        const auto& y = owner_[other];
        const bool may = x.empty() || y.empty() || x == y || agency_series(a, b);
        if (may && !basis(a, b, detail::overlay(texts_[a], texts_[b])).empty()) {
            const auto whole = x.empty() ? y : x;
            const auto root = std::min(one, other);
            parent_[std::max(one, other)] = root;
            owner_[root] = whole;
        }
    }

    [[nodiscard]] bool may_be_one(const EditionMarks& a, const EditionMarks& b) const {
        const bool series = !a.series.empty() && !b.series.empty() && a.series != b.series;
        return !series;
    }

    static std::string shared_agency(const EditionMarks& a, const EditionMarks& b) {
        for (const auto& agency : a.agencies) {
            if (std::find(b.agencies.begin(), b.agencies.end(), agency) != b.agencies.end()) {
                return agency;
            }
        }
        return {};
    }

    /// "UPDATE 1-" and "UPDATE 2-" of one agency.
    [[nodiscard]] bool agency_series(std::size_t x, std::size_t y) const {
        const auto& a = marks_[x];
        const auto& b = marks_[y];
        return !a.notices.empty() && !b.notices.empty() && a.rank() != b.rank() &&
               !shared_agency(a, b).empty();
    }

    /// Why two reports are editions of one story; nothing when they are not.
    [[nodiscard]] std::vector<std::string>
    basis(std::size_t x, std::size_t y, const Overlay& over) const {
        const auto& a = marks_[x];
        const auto& b = marks_[y];
        if (articles_[x].language != articles_[y].language || !may_be_one(a, b)) {
            return {};
        }
        const bool both_known = !a.publisher.empty() && !b.publisher.empty();
        const auto agency = shared_agency(a, b);
        const bool same_publisher = both_known && a.publisher == b.publisher;
        const bool of_agency = agency_series(x, y);
        if (both_known && !same_publisher && !of_agency) {
            return {};
        }
        std::vector<std::string> why;
        const bool same_address = !a.address.empty() && a.address == b.address;
        const bool same_id = !a.key.empty() && a.key == b.key && same_publisher;
        if (same_address) {
            why.push_back("the pages name one address: " + a.address);
        }
        if (same_id) {
            why.push_back("the pages name one story id: " + a.key);
        }
        if (same_publisher) {
            why.push_back("one publisher: " + articles_[y].publisher);
        } else if (of_agency) {
            why.push_back("notices of one agency: " + agency);
        }
        const bool headline = words_in(a.headline) >= headline_words && a.headline == b.headline;
        const bool notice = !a.notices.empty() || !b.notices.empty();
        if (headline) {
            why.emplace_back("the same headline");
        }
        if (over.lead_kept) {
            why.emplace_back("the first sentence is kept");
        }
        why.push_back(percent(over.share));
        const bool page = (same_address || same_id) && over.share >= same_page;
        const bool enough = over.long_ones >= 2 || (over.long_ones == 1 && headline);
        const bool owner = same_publisher || of_agency;
        const bool text =
            owner && enough && over.share >= same_text && (headline || over.lead_kept || notice);
        const bool update = owner && enough && over.share >= updated_text && headline && notice;
        return page || text || update ? why : std::vector<std::string>();
    }

    [[nodiscard]] std::string order(std::size_t x, std::size_t y) const {
        const auto& a = marks_[x];
        const auto& b = marks_[y];
        if (a.time && b.time && a.time->compare(*b.time) != 0) {
            return a.time->compare(*b.time) < 0 ? a.time->basis + ", then " + b.time->basis
                                                : std::string();
        }
        if (a.rank() < b.rank()) {
            const auto said =
                std::find_if(b.notices.begin(), b.notices.end(), [&](const EditionNotice& one) {
                    return one.number == b.rank();
                });
            return "the later one says \"" + said->words + "\"";
        }
        return {};
    }

    void chain(std::vector<std::size_t>& members, std::vector<Edition>& found) const {
        sort(members);
        for (std::size_t i = 1; i < members.size(); ++i) {
            Edition one;
            one.story = members.front();
            one.earlier = members[i - 1];
            one.later = members[i];
            one.number = i + 1;
            one.of = members.size();
            auto over = detail::overlay(texts_[one.earlier], texts_[one.later]);
            one.basis = basis(one.earlier, one.later, over);
            if (one.basis.empty()) {
                one.basis = {"both are editions of one story with a third"};
            }
            one.order = order(one.earlier, one.later);
            one.notices = marks_[one.later].notices;
            one.kept = over.kept;
            one.changes = std::move(over.changes);
            found.push_back(std::move(one));
        }
    }

    const std::vector<Article>& articles_;
    std::vector<EditionMarks> marks_;
    std::vector<EditionText> texts_;
    std::vector<std::size_t> parent_;
    std::vector<std::string> owner_; ///< the publisher of the story under its root, as far as known
    std::set<std::pair<std::size_t, std::size_t>> seen_;
};

} // namespace

std::vector<Edition> editions_of(const std::vector<Article>& articles,
                                 const std::vector<const read::Document*>& documents) {
    return articles.size() < 2 ? std::vector<Edition>() : Stories(articles, documents).run();
}

void supersede(const std::vector<Edition>& editions,
               std::vector<Article>& articles,
               std::vector<Claim>& claims) {
    std::map<std::size_t, const Edition*> replaced;
    for (const auto& edition : editions) {
        articles[edition.earlier].story = edition.story;
        articles[edition.later].story = edition.story;
        if (!edition.order.empty()) {
            replaced[edition.earlier] = &edition;
        }
    }
    for (auto& claim : claims) {
        const auto found = replaced.find(claim.article);
        if (found == replaced.end()) {
            continue;
        }
        Superseded how{found->second->later, "kept"};
        for (const auto& change : found->second->changes) {
            if (change.what != EditionChange::What::added && change.earlier == claim.sentence) {
                how.how = change.what == EditionChange::What::changed ? "changed" : "removed";
            }
        }
        claim.superseded = how;
    }
    for (auto& claim : claims) { // one story is one mouth where only its file names it
        const auto story = articles[claim.article].story.value_or(claim.article);
        for (const auto* const front : {"outlet:", "unstated:", "anonymous:"}) {
            const auto own = front + articles[claim.article].path;
            if (story != claim.article && claim.root.key.starts_with(own)) {
                claim.root.key.replace(0, own.size(), front + articles[story].path);
            }
        }
    }
}

std::vector<std::pair<std::size_t, std::size_t>> retold(const std::vector<Edition>& editions,
                                                        const std::vector<Claim>& claims) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> at; // article, sentence
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].frame && !claims[i].rejected) {
            at[{claims[i].article, claims[i].sentence}].push_back(i);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& edition : editions) {
        for (const auto& change : edition.changes) {
            if (change.what != EditionChange::What::changed || edition.order.empty()) {
                continue;
            }
            for (const auto a : at[{edition.earlier, change.earlier}]) {
                for (const auto b : at[{edition.later, change.later}]) {
                    const auto& x = *claims[a].frame;
                    const auto& y = *claims[b].frame;
                    const bool differs = claims[a].negative != claims[b].negative ||
                                         x.subject.text != y.subject.text ||
                                         x.object.text != y.object.text ||
                                         claims[a].certainty.klass != claims[b].certainty.klass;
                    if (x.predicate == y.predicate && differs) {
                        pairs.emplace_back(a, b);
                    }
                }
            }
        }
    }
    return pairs;
}

} // namespace ample::cite
