#include <ample/cite/detail/review.hpp>

#include <set>

namespace ample::cite {

namespace {

constexpr std::size_t name_digits = 12;

/// Parts that can't run into each other.
class Name {
public:
    Name& add(std::string_view part) {
        text_ += std::to_string(part.size());
        text_ += ':';
        text_ += part;
        return *this;
    }

    [[nodiscard]] std::string digits() const {
        return Digest::of(text_).hex().substr(0, name_digits);
    }

private:
    std::string text_;
};

std::string reading_of(const Claim& claim) {
    Name name;
    name.add(claim.certainty.klass);
    name.add(claim.frame ? claim.frame->subject.text : "");
    name.add(claim.frame ? claim.frame->object.text : "");
    for (const auto& party : claim.chain) {
        name.add(party.name);
    }
    return name.digits();
}

} // namespace

std::pair<std::size_t, std::size_t> extent_of(const Article& article, const Claim& claim) {
    const auto& sentence = article.sentences[claim.sentence];
    if (claim.end > 0) {
        return {claim.begin, claim.end};
    }
    if (claim.words.empty()) {
        return {sentence.begin, sentence.end};
    }
    return {sentence.words[claim.words.begin].begin, sentence.words[claim.words.end - 1].end};
}

bool is_accepted(const Claim& claim) {
    return claim.decision != nullptr && claim.decision->accepted &&
           claim.decision->reading == claim.reading;
}

void apply(const Decisions& decisions,
           std::span<const Report> reports,
           const std::vector<Article>& articles,
           std::vector<Claim>& claims) {
    std::set<std::string> taken;
    for (auto& claim : claims) {
        const auto& report = reports[claim.article];
        const auto [begin, end] = extent_of(articles[claim.article], claim);
        const auto range = report.document.bytes_of(begin, end);
        Name name;
        name.add(report.exhibit.hex())
            .add(report.member)
            .add(std::to_string(range.begin))
            .add(std::to_string(range.end))
            .add(claim.frame ? claim.frame->predicate : "untyped")
            .add(claim.negative ? "-" : "+");
        claim.key = name.digits();
        for (std::size_t next = 2; !taken.insert(claim.key).second; ++next) {
            claim.key = Name(name).add(std::to_string(next)).digits(); // two frames of one clause
        }
        claim.reading = reading_of(claim);
        if (const auto found = decisions.find(claim.key); found != decisions.end()) {
            claim.decision = &found->second;
            claim.rejected = !found->second.accepted && found->second.reading == claim.reading;
        }
    }
}

} // namespace ample::cite
