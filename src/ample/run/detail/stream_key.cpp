#include <ample/run/detail/stream_key.hpp>

namespace ample::run {

std::string name_of(const Stream& stream) {
    return stream.place.path + (stream.place.member.empty() ? "" : "#" + stream.place.member);
}

void add_stream(Key& key, const Stream& stream, const CaseFile& file) {
    const auto options = read_options(file, stream.place.path);
    key.add(name_of(stream))
        .add(stream.object.text())
        .add(stream.format)
        .add(stream.place.role)
        .add(stream.place.organisation)
        .add(to_text(stream.place.marking.tlp))
        .add(to_text(stream.place.marking.pap))
        .add(options.zone)
        .add(std::to_string(options.year.value_or(0)));
}

} // namespace ample::run
