// What people decided, as a step (see pipeline.hpp).

#include <ample/run/detail/pipeline_state.hpp>

namespace ample::run {

namespace {

constexpr std::uint64_t longest_decisions = std::uint64_t{256} << 20U;

} // namespace

Status Pipeline::State::derive_decisions() {
    for (const auto& stream : streams) {
        if (stream.place.role != "decisions") {
            continue;
        }
        Key key;
        key.add(stream.place.path)
            .add(stream.object.text())
            .add(to_text(stream.place.marking.tlp))
            .add(to_text(stream.place.marking.pap));
        const auto text = whole(stream, longest_decisions);
        const auto stale = is_stale("decisions", key.text());
        if (!text || !stale) {
            return text ? stale.error() : text.error();
        }
        decided = read_decisions(*text, stream.place);
        if (*stale) {
            return store("decisions", key.text(), decided.values);
        }
    }
    return Done{};
}

/// Nothing without promotions, so that a case without them has the keys it had.
std::string Pipeline::State::promoted_key() const {
    Key key;
    for (const auto& indicator : decided.promoted) {
        key.add(sweep::to_value(indicator).digest.hex());
    }
    return decided.promoted.empty() ? std::string() : key.text();
}

} // namespace ample::run
