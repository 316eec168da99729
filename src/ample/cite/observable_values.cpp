#include <ample/cite/detail/writing.hpp>
#include <ample/cite/observables.hpp>
#include <ample/core/ascii.hpp>

#include <nlohmann/json.hpp>

namespace ample::cite {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_mentions = 64; ///< of one observable that are kept with their bytes

/// The host of an address of a page, in lower case.
std::string host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != url.npos) {
        url.remove_prefix(scheme + 3);
    }
    return ascii::lower(url.substr(0, url.find_first_of("/:?#")));
}

} // namespace

Publishing publishing_of(const read::Document& document, std::string publisher) {
    Publishing publishing{std::move(publisher), {}};
    for (const auto& [key, value] : document.meta) {
        if (key == "canonical" || key == "og:url" || key == "mail:from-host") {
            if (auto host = host_of(value); !host.empty()) {
                publishing.hosts.push_back(std::move(host));
            }
        }
    }
    return publishing;
}

namespace detail {

std::vector<Value> observable_values(const Report& report, const Article& article) {
    std::vector<Value> values;
    const auto publishing = publishing_of(report.document, article.publisher);
    for (const auto& one : observables_of(article.text, article.page, publishing)) {
        Json content = {{"path", report.path},
                        {"type", to_text(one.type)},
                        {"value", one.value},
                        {"section", to_text(one.section)},
                        {"defanged", one.defanged},
                        {"count", one.mentions.size()},
                        {"mentions", Json::array()}};
        if (!one.set_aside.empty()) {
            content["set_aside"] = one.set_aside;
        }
        Origins origins;
        for (const auto& mention : one.mentions) {
            if (origins.size() == most_mentions) {
                break;
            }
            content["mentions"].push_back(
                {{"text",
                  std::string(article.text.substr(mention.begin, mention.end - mention.begin))},
                 {"section", to_text(mention.section)}});
            origins.emplace_back(ByteOrigin{report.exhibit,
                                            report.member,
                                            report.document.bytes_of(mention.begin, mention.end)});
        }
        values.push_back(make_value("observable",
                                    content.dump(-1, ' ', false, Json::error_handler_t::replace),
                                    std::move(origins),
                                    "cite.observable/1",
                                    report.marking));
    }
    return values;
}

} // namespace detail

} // namespace ample::cite
