#include <ample/cite/detail/found.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class SecondReading {
public:
    SecondReading(const Gold& gold, const Gold& second) : second_(second) {
        for (const auto& document : second.documents) {
            if (const auto index = document_of(gold, document.file)) {
                places_[document.id] = {*index, &document};
            }
        }
        found_.published.resize(gold.documents.size());
    }

    FoundValues run() {
        for (const auto& [id, place] : places_) {
            found_.published[place.index] = place.document->date;
        }
        for (const auto& claim : second_.claims) {
            if (places_.contains(claim.span.document)) {
                add(claim);
            }
        }
        for (const auto& time : second_.times) {
            if (time.value && places_.contains(time.span.document)) {
                found_.times.push_back({stretch(time.span), *time.value});
            }
        }
        for (const auto& relation : second_.relations) {
            add(relation);
        }
        return std::move(found_);
    }

private:
    struct Place {
        std::size_t index = 0;
        const GoldDocument* document = nullptr;
    };

    [[nodiscard]] Stretch stretch(const GoldSpan& span) const {
        return {places_.at(span.document).index, span.begin, span.end};
    }

    /// An entity by the mention that stands in the clause, else by its name; other words as they
    /// are.
    [[nodiscard]] std::string told(const std::string& words, const GoldSpan& span) const {
        const auto entity = second_.mentions.find(words);
        if (entity == second_.mentions.end() || entity->second.empty()) {
            return words;
        }
        const auto there =
            std::find_if(entity->second.begin(), entity->second.end(), [&](const auto& one) {
                return !one.empty() && span.text.find(one) != std::string::npos;
            });
        return there == entity->second.end() ? entity->second.front() : *there;
    }

    void add(const GoldClaim& claim) {
        const auto& document = *places_.at(claim.span.document).document;
        FoundClaim one;
        one.id = claim.id;
        one.span = stretch(claim.span);
        one.text = claim.span.text;
        one.kind = claim.kind;
        one.negative = claim.negative;
        one.certainty = claim.modality;
        add_frame(claim, one);
        for (const auto& speaker : claim.chain) {
            const bool is_first = one.speakers.empty();
            one.speakers.emplace_back(told(speaker.who, claim.span),
                                      speaker.who == "unstated" ? "implicit"
                                      : speaker.anonymous       ? "anonymous"
                                      : is_first                ? "outlet"
                                                                : "named");
        }
        if (one.speakers.empty()) {
            one.speakers.emplace_back(document.publisher, "outlet");
        }
        one.root = told(claim.root, claim.span);
        const bool is_own = claim.root == document.publisher ||
                            claim.root == document.syndication ||
                            (!claim.chain.empty() && claim.root == claim.chain.front().who);
        one.root_key = (is_own                    ? "outlet:"
                        : claim.root == "unknown" ? "unstated:"
                                                  : "source:") +
                       claim.root;
        found_.claims.push_back(std::move(one));
    }

    /// Predicate and slots in the order in which `cite` tells them.
    void add_frame(const GoldClaim& claim, FoundClaim& one) const {
        const auto family = family_of(claim.predicate, claim.object, claim.negative);
        one.family = family;
        one.predicate = family.empty() ? "untyped" : family.substr(0, family.find(' '));
        one.subject = told(claim.subject, claim.span);
        one.object = told(claim.object, claim.span);
        if (claim.predicate.find("charged with") != std::string::npos && is_of("charged", family)) {
            one.matter = std::exchange(one.object, std::exchange(one.subject, {}));
        } else if (is_converse(claim.predicate, one.predicate)) {
            std::swap(one.subject, one.object);
        }
    }

    void add(const GoldRelation& relation) {
        const auto named =
            std::find_if(conflict_types.begin(), conflict_types.end(), [&](const auto& one) {
                return one.first == relation.type;
            });
        if (named != conflict_types.end() && !relation.claims.empty()) {
            found_.conflicts.push_back({std::string(named->second), relation.claims});
        }
        if (relation.type == "copy" && relation.claims.size() == 2) {
            const auto* const from = claim(relation.claims[0]);
            const auto* const to = claim(relation.claims[1]);
            if (from != nullptr && to != nullptr) {
                found_.copies.push_back({from->span, to->span});
            }
        }
    }

    [[nodiscard]] const FoundClaim* claim(const std::string& id) const {
        const auto found = std::find_if(found_.claims.begin(),
                                        found_.claims.end(),
                                        [&](const auto& one) { return one.id == id; });
        return found == found_.claims.end() ? nullptr : &*found;
    }

    const Gold& second_;
    std::map<std::string, Place> places_;
    FoundValues found_;
};

} // namespace

FoundValues found_by(const Gold& gold, const Gold& second) {
    return SecondReading(gold, second).run();
}

} // namespace ample::cite::detail
