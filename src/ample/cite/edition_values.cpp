#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/writing.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace ample::cite::detail {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_changes = 256; // listed one by one; all are counted

std::string_view word_of(EditionChange::What what) {
    switch (what) {
    case EditionChange::What::added:
        return "added";
    case EditionChange::What::removed:
        return "removed";
    case EditionChange::What::changed:
        break;
    }
    return "changed";
}

class Writing {
public:
    Writing(std::span<const Report> reports,
            const std::vector<Article>& articles,
            const std::vector<Claim>& claims,
            const std::vector<Value>& values)
        : reports_(reports), articles_(articles), values_(values) {
        for (std::size_t i = 0; i < claims.size(); ++i) {
            claims_at_[{claims[i].article, claims[i].sentence}].push_back(i);
        }
    }

    [[nodiscard]] Value write(const Edition& edition) const {
        Json content = {{"story", values_[edition.story].id()},
                        {"earlier", values_[edition.earlier].id()},
                        {"later", values_[edition.later].id()},
                        {"number", edition.number},
                        {"of", edition.of},
                        {"basis", edition.basis},
                        {"kept", edition.kept},
                        {"notices", Json::array()},
                        {"changes", Json::array()},
                        {"counts", {{"added", 0}, {"removed", 0}, {"changed", 0}}}};
        if (!edition.order.empty()) {
            content["order"] = edition.order;
        }
        Origins origins;
        for (const auto& notice : edition.notices) {
            content["notices"].push_back(
                {{"text", notice.words}, {"correction", notice.is_correction}});
            if (notice.end > notice.begin) {
                content["notices"].back()["bytes"] =
                    take(notice.article, notice.begin, notice.end, origins);
            }
        }
        std::size_t listed = 0;
        for (const auto& change : edition.changes) {
            auto& count = content["counts"][std::string(word_of(change.what))];
            count = count.get<std::size_t>() + 1;
            if (listed++ < most_changes) {
                content["changes"].push_back(this->change(edition, change, origins));
            }
        }
        for (const auto document : {edition.earlier, edition.later, edition.story}) {
            const bool again = document == edition.story && document == edition.earlier;
            if (!again) {
                origins.emplace_back(values_[document].as_origin());
            }
        }
        return make_value("edition",
                          content.dump(-1, ' ', false, Json::error_handler_t::replace),
                          std::move(origins),
                          "cite.edition/1",
                          join(reports_[edition.earlier].marking, reports_[edition.later].marking));
    }

private:
    Json take(std::size_t article, std::size_t begin, std::size_t end, Origins& origins) const {
        const auto& report = reports_[article];
        const auto range = report.document.bytes_of(begin, end);
        origins.emplace_back(ByteOrigin{report.exhibit, report.member, range});
        return {range.begin, range.end};
    }

    Json side(std::size_t article, std::size_t number, Origins& origins) const {
        const auto& one = articles_[article];
        const auto& sentence = one.sentences[number];
        Json side = {
            {"text", std::string(one.text.substr(sentence.begin, sentence.end - sentence.begin))},
            {"bytes", take(article, sentence.begin, sentence.end, origins)},
            {"claims", Json::array()}};
        if (const auto found = claims_at_.find({article, number}); found != claims_at_.end()) {
            for (const auto claim : found->second) {
                const auto& value = values_[articles_.size() + claim];
                side["claims"].push_back(value.id());
                origins.emplace_back(value.as_origin());
            }
        }
        return side;
    }

    Json change(const Edition& edition, const EditionChange& one, Origins& origins) const {
        Json json = {{"type", word_of(one.what)}};
        if (one.what != EditionChange::What::added) {
            json["earlier"] = side(edition.earlier, one.earlier, origins);
        }
        if (one.what != EditionChange::What::removed) {
            json["later"] = side(edition.later, one.later, origins);
        }
        return json;
    }

    std::span<const Report> reports_;
    const std::vector<Article>& articles_;
    const std::vector<Value>& values_;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> claims_at_;
};

} // namespace

std::vector<Value> edition_values(std::span<const Report> reports,
                                  const std::vector<Article>& articles,
                                  const std::vector<Edition>& editions,
                                  const std::vector<Claim>& claims,
                                  const std::vector<Value>& values) {
    const Writing writing(reports, articles, claims, values);
    std::vector<Value> found;
    found.reserve(editions.size());
    for (const auto& edition : editions) {
        found.push_back(writing.write(edition));
    }
    return found;
}

} // namespace ample::cite::detail
