// Acts that a Japanese clause tells of a noun, beside what it says of it.

#include <ample/cite/detail/japanese_clauses.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <utility>

namespace ample::cite::detail::japanese {

/// "6月3日に書類送検された男は、当組合の職員ではございません": that he was sent up, with its day,
/// is told too. Leaves in `part` what is said of him.
std::optional<JapaneseClaim> Clauses::course_inside(View& part) {
    constexpr std::size_t longest_noun = 60;
    constexpr std::size_t least = 18; // bytes of what is said
    for (const View sign : {"書類送検された", "送検された", "逮捕された", "起訴された"}) {
        const auto at = outside(part, sign, part.size());
        const auto noun = at == View::npos ? View{} : part.substr(at + sign.size());
        const auto topic = noun.empty() ? View::npos : acting_topic(noun, longest_noun);
        const auto end = topic == View::npos ? topic : at + sign.size() + topic;
        if (topic == View::npos || topic < 3 || !is_dated(part.substr(0, at)) ||
            outside(part.substr(0, at), "は", at) != View::npos ||
            part.size() < end + View("は").size() + least) {
            continue;
        }
        const auto said = bare(part.substr(end + View("は").size()));
        if (sign_in(said) != nullptr) {
            return std::nullopt; // "…された男は容疑を否認した": he acts
        }
        auto course = claim_;
        std::swap(course, claim_);
        claim_.certainty = {};
        close(bare(part.substr(0, end)));
        type(bare(part.substr(0, end)));
        if (claim_.frame) {
            claim_.frame->subject = {"other", "", std::string(bare(noun.substr(0, topic))), {}};
            claim_.frame->actor_meant = sign.starts_with("起訴") ? "検察" : "警察";
            if (sign.starts_with("起訴") || sign.starts_with("逮捕")) {
                std::swap(claim_.frame->subject, claim_.frame->object);
            }
        }
        std::swap(course, claim_);
        part = said;
        return course;
    }
    return std::nullopt;
}

} // namespace ample::cite::detail::japanese
