#include <ample/cite/detail/frame_words.hpp>
#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/writing.hpp>
#include <ample/cite/times.hpp>
#include <ample/core/canonical_object.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ample::cite::detail {

namespace {

using Json = nlohmann::json;

std::string content_of(const Json& content) {
    return content.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void put(Json& to, const char* key, const std::string& text) {
    if (!text.empty()) {
        to[key] = text;
    }
}

CanonicalObject span_object(const Span& span, const std::string& basis) {
    CanonicalObject one;
    one.text("basis", basis);
    one.text("from", to_text(span.from));
    one.text("until", to_text(span.until));
    return one;
}

CanonicalObject name_object(std::string_view name, std::string_view basis) {
    CanonicalObject one;
    one.text("basis", basis);
    one.text("name", name);
    return one;
}

CanonicalObject published(const Dating& dating) {
    if (dating.span) {
        return span_object(*dating.span, dating.basis);
    }
    CanonicalObject one;
    one.text("unknown", dating.basis);
    return one;
}

/// Turns what was found into values; an element's index is that of its report.
class Writing {
public:
    Writing(std::span<const Report> reports,
            const std::vector<Article>& articles,
            const std::vector<Dating>& dates)
        : reports_(reports), articles_(articles), dates_(dates) {}

    std::vector<Value> run(const std::vector<Claim>& claims,
                           const std::vector<Copy>& copies,
                           const std::vector<Proposition>& propositions) {
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            values_.push_back(document(i));
        }
        const auto first_claim = values_.size();
        for (const auto& claim : claims) {
            values_.push_back(this->claim(claim));
        }
        for (const auto& copy : copies) {
            values_.push_back(this->copy(copy));
        }
        for (const auto& one : propositions) {
            values_.push_back(proposition(one, claims, first_claim));
        }
        return std::move(values_);
    }

private:
    [[nodiscard]] Origin bytes(std::size_t report, std::size_t begin, std::size_t end) const {
        const auto& one = reports_[report];
        return ByteOrigin{one.exhibit, one.member, one.document.bytes_of(begin, end)};
    }

    [[nodiscard]] Value document(std::size_t index) const {
        const auto& article = articles_[index];
        std::vector<CanonicalObject> agencies;
        for (const auto& credit : article.page.credits) {
            agencies.push_back(name_object(credit.name, "\"" + credit.basis + "\""));
        }
        for (const auto& [name, basis] : cited_agencies(article)) {
            agencies.push_back(name_object(name, basis));
        }
        std::vector<CanonicalObject> times;
        for (const auto& time : dates_[index].times) {
            times.push_back(told(index, time));
        }
        CanonicalObject content;
        content.list("agencies", agencies);
        content.text("language", article.language);
        content.text("path", article.path);
        content.object("published", published(dates_[index]));
        if (!article.publisher.empty()) {
            content.object("publisher", name_object(article.publisher, article.publisher_basis));
        }
        content.number("sentences", article.sentences.size());
        content.list("times", times);
        content.text_if_any("title", article.title);
        const auto& report = reports_[index];
        const auto end = report.document.source.empty() ? 0 : report.document.source.back();
        return make_value("document",
                          content,
                          {ByteOrigin{report.exhibit, report.member, {0, end}}},
                          "cite.document/1",
                          report.marking);
    }

    [[nodiscard]] CanonicalObject told(std::size_t index, const ToldTime& time) const {
        const auto range = reports_[index].document.bytes_of(time.begin, time.end);
        CanonicalObject one;
        one.text("basis", time.basis);
        one.numbers("bytes", {range.begin, range.end});
        one.text_if_any("from", time.span ? to_text(time.span->from) : std::string());
        one.text("text", articles_[index].text.substr(time.begin, time.end - time.begin));
        one.text_if_any("until", time.span ? to_text(time.span->until) : std::string());
        one.text_if_any("value", time.value);
        return one;
    }

    /// Agencies and broadcasters the text names as its source, apart from credits of the page.
    static std::vector<std::pair<std::string, std::string>> cited_agencies(const Article& article) {
        std::vector<std::pair<std::string, std::string>> found;
        const auto there = [&](const std::string& name) {
            return std::any_of(found.begin(),
                               found.end(),
                               [&](const auto& one) { return one.first == name; }) ||
                   std::any_of(article.page.credits.begin(),
                               article.page.credits.end(),
                               [&](const auto& one) { return one.name == name; });
        };
        for (std::size_t i = 0; i < article.sentences.size(); ++i) {
            for (const auto& one : article.attributions[i]) {
                for (const auto& party : one.parties) {
                    if (party.standing == Standing::agency && !there(party.name)) {
                        found.emplace_back(party.name, "cited: \"" + party.words + "\"");
                    }
                }
            }
        }
        return found;
    }

    /// Written key by key, in their order: claims are most of what a report becomes.
    [[nodiscard]] Value claim(const Claim& claim) const {
        const auto& article = articles_[claim.article];
        const auto& sentence = article.sentences[claim.sentence];
        const auto [begin, end] = extent_of(article, claim);
        CanonicalObject content;
        content.flag("background", claim.background);
        CanonicalObject certainty;
        certainty.text("class", claim.certainty.klass);
        certainty.text_if_any("words", claim.certainty.words);
        content.object("certainty", certainty);
        content.text("clause", article.text.substr(begin, end - begin));
        content.text("document", values_[claim.article].id());
        if (claim.frame) {
            content.object("frame", frame(article, claim));
            if (claim.frame->share > 0) {
                CanonicalObject guess;
                guess.text("by", sentence.words[claim.frame->sign].low);
                guess.text("share", fmt::format("{:.2f}", claim.frame->share));
                content.object("guess", guess);
            }
        }
        content.text("key", claim.key);
        content.text("kind", claim.kind);
        if (const auto* const time = meant(claim, begin, end)) {
            CanonicalObject one;
            one.text("basis",
                     fmt::format("\"{}\": {}",
                                 article.text.substr(time->begin, time->end - time->begin),
                                 time->basis));
            one.text("from", to_text(time->span->from));
            one.text("until", to_text(time->span->until));
            content.object("meant", one);
        }
        content.text_if_any("object", claim.frame ? claim.frame->object.text : "");
        content.text("path", article.path);
        content.text("polarity", claim.negative ? "-" : "+");
        content.text("predicate", claim.frame ? claim.frame->predicate : "untyped");
        content.flag("quoted", sentence.quoted);
        content.text("reading", claim.reading);
        content.object("review", review(claim));
        content.object("root", root(claim.root));
        if (const auto day = said_on(article, claim.sentence, dates_[claim.article])) {
            content.text("said", to_text(*day));
        }
        if (claim.silent) {
            content.text("silent", claim.silent->name);
        }
        content.list("speakers", speakers(claim));
        content.text_if_any("subject", claim.frame ? claim.frame->subject.text : "");
        if (claim.superseded) {
            CanonicalObject one;
            one.text("by", values_[claim.superseded->by].id());
            one.text("how", claim.superseded->how);
            content.object("superseded", one);
        }
        content.text("text", article.text.substr(sentence.begin, sentence.end - sentence.begin));
        Origins origins = {bytes(claim.article, begin, end), values_[claim.article].as_origin()};
        if (claim.superseded) {
            origins.emplace_back(values_[claim.superseded->by].as_origin());
        }
        if (claim.decision != nullptr) {
            origins.emplace_back(claim.decision->origin);
        }
        return make_value(
            "claim", content, std::move(origins), "cite.claim/4", reports_[claim.article].marking);
    }

    /// The time a claim speaks of: the first of its clause that is not when it was said.
    [[nodiscard]] const ToldTime*
    meant(const Claim& claim, std::size_t begin, std::size_t end) const {
        const auto& all = dates_[claim.article].times;
        for (auto i = first_time_from(all, begin); i < all.size() && all[i].begin < end; ++i) {
            if (all[i].end <= end && all[i].span) {
                return &all[i];
            }
        }
        return nullptr;
    }

    static CanonicalObject review(const Claim& claim) {
        CanonicalObject one;
        const auto* const decision = claim.decision;
        if (decision == nullptr) {
            one.text("state", "proposed");
            return one;
        }
        const bool holds = decision->reading == claim.reading;
        one.text("at", decision->at);
        one.text("by", decision->by);
        one.text("state", !holds ? "changed" : decision->accepted ? "accepted" : "rejected");
        one.text_if_any("why", decision->why);
        return one;
    }

    static CanonicalObject frame(const Article& article, const Claim& claim) {
        const auto words = frame_words(article, claim);
        CanonicalObject one;
        one.text_if_any("matter", words.matter);
        one.text_if_any("object", words.object);
        one.text_if_any("subject", words.subject);
        return one;
    }

    static std::vector<CanonicalObject> speakers(const Claim& claim) {
        std::vector<CanonicalObject> list;
        list.reserve(claim.chain.size());
        for (const auto& party : claim.chain) {
            auto& one = list.emplace_back();
            one.text("kind", party.kind);
            one.text("name", party.name);
            one.text_if_any("words", party.words);
        }
        return list;
    }

    static CanonicalObject root(const Root& root) {
        CanonicalObject one;
        one.flag("anonymous", root.anonymous);
        one.text("basis", root.basis);
        one.text("key", root.key);
        one.text("name", root.name);
        one.text_if_any("rests_on", root.rests_on);
        return one;
    }

    [[nodiscard]] Value copy(const Copy& copy) const {
        const auto& from = articles_[copy.from];
        const auto& to = articles_[copy.to];
        Json content = {{"from", values_[copy.from].id()},
                        {"to", values_[copy.to].id()},
                        {"sentences", Json::array()},
                        {"altered", !copy.altered.empty()}};
        put(content, "agency", copy.agency);
        Origins origins;
        auto pairs = copy.sentences;
        for (const auto& one : copy.altered) {
            const bool there = std::any_of(pairs.begin(), pairs.end(), [&](const auto& other) {
                return other.from == one.from && other.to == one.to;
            });
            if (!there) {
                pairs.push_back(one);
            }
        }
        for (const auto& one : pairs) {
            const auto& a = from.sentences[one.from];
            const auto& b = to.sentences[one.to];
            content["sentences"].push_back(
                {{"from", std::string(from.text.substr(a.begin, a.end - a.begin))},
                 {"to", std::string(to.text.substr(b.begin, b.end - b.begin))},
                 {"containment", std::round(one.containment * 1e6) / 1e6}});
            origins.push_back(bytes(copy.from, a.begin, a.end));
            origins.push_back(bytes(copy.to, b.begin, b.end));
        }
        origins.emplace_back(values_[copy.from].as_origin());
        origins.emplace_back(values_[copy.to].as_origin());
        return make_value("copy",
                          content_of(content),
                          std::move(origins),
                          "cite.copy/1",
                          join(reports_[copy.from].marking, reports_[copy.to].marking));
    }

    [[nodiscard]] Value proposition(const Proposition& one,
                                    const std::vector<Claim>& claims,
                                    std::size_t first_claim) const {
        const auto& best = claims[one.clearest];
        const auto& sentence = articles_[best.article].sentences[best.sentence];
        std::vector<std::string> ids;
        Origins origins;
        auto marking = reports_[best.article].marking;
        for (const auto index : one.claims) {
            const auto& value = values_[first_claim + index];
            ids.push_back(value.id());
            origins.emplace_back(value.as_origin());
            marking = join(marking, value.marking);
        }
        std::vector<CanonicalObject> roots;
        for (const auto& count : one.roots) {
            auto& root = roots.emplace_back();
            root.number("claims", count.claims);
            root.text("key", count.root.key);
            root.text("name", count.root.name);
        }
        const auto accepted = std::count_if(one.claims.begin(), one.claims.end(), [&](auto index) {
            return is_accepted(claims[index]);
        });
        CanonicalObject content;
        content.number("accepted", static_cast<std::uint64_t>(accepted));
        content.texts("claims", ids);
        content.number("documents", one.documents);
        content.text_if_any("object", one.object.text);
        content.text("polarity", one.negative ? "-" : "+");
        content.text("predicate", one.predicate);
        content.list("roots", roots);
        content.flag("stance", one.stance);
        content.text(
            "statement",
            articles_[best.article].text.substr(sentence.begin, sentence.end - sentence.begin));
        content.text_if_any("subject", one.subject.text);
        return make_value(
            "proposition", content, std::move(origins), "cite.proposition/2", marking);
    }

    std::span<const Report> reports_;
    const std::vector<Article>& articles_;
    const std::vector<Dating>& dates_;
    std::vector<Value> values_;
};

} // namespace

std::vector<Value> values_of(std::span<const Report> reports,
                             const std::vector<Article>& articles,
                             const std::vector<Dating>& dates,
                             const Found& found) {
    return Writing(reports, articles, dates).run(found.claims, found.copies, found.propositions);
}

} // namespace ample::cite::detail
