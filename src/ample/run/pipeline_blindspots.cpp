// Where the logs of each organisation say nothing, as the step `blindspots` (see pipeline.hpp). It
// joins what the steps `sweep:…` saw of each log; which indicators they swept for does not matter.

#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/detail/stream_key.hpp>
#include <ample/sweep/presence/blindspots.hpp>

namespace ample::run {

Status Pipeline::State::derive_blindspots() {
    Key streams_key;
    streams_key.add("blindspots/1");
    for (const auto& stream : streams) {
        if (stream.place.role == "evidence") {
            add_stream(streams_key, stream, file);
        }
    }
    const auto key = streams_key.text();
    const auto stale = is_stale("blindspots", key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    const auto presences = book.values_of_kind("presence");
    if (!presences) {
        return presences.error();
    }
    return store("blindspots", key, sweep::blindspot_values(*presences));
}

} // namespace ample::run
