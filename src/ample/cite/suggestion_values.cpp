#include <ample/cite/detail/writing.hpp>
#include <ample/cite/techniques.hpp>

#include <nlohmann/json.hpp>

#include <cmath>

namespace ample::cite::detail {

std::vector<Value> suggestion_values(const Report& report, const Article& article) {
    using Json = nlohmann::json;
    std::vector<Value> values;
    if (article.language != "en") {
        return values;
    }
    for (const auto& one : suggest_techniques(article.text, article.sentences)) {
        const Json content = {
            {"path", report.path},
            {"technique", one.technique},
            {"score", std::round(one.score * 100) / 100},
            {"words", one.words},
            {"text", std::string(article.text.substr(one.begin, one.end - one.begin))},
            {"standing", "suggestion"}};
        values.push_back(make_value("suggestion",
                                    content.dump(-1, ' ', false, Json::error_handler_t::replace),
                                    {ByteOrigin{report.exhibit,
                                                report.member,
                                                report.document.bytes_of(one.begin, one.end)}},
                                    "cite.suggestion/1",
                                    report.marking));
    }
    return values;
}

} // namespace ample::cite::detail
