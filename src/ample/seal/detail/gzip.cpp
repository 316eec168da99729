#include <ample/seal/detail/gzip.hpp>

namespace ample::seal::detail {

Result<std::optional<PackedMember>> GzipUnpacker::next() {
    if (std::exchange(started_, true)) {
        return std::optional<PackedMember>();
    }
    return std::optional(PackedMember{});
}

Result<std::size_t> GzipUnpacker::read(std::span<char> into) {
    while (!ended_ && !into.empty()) {
        const auto input = input_.peek();
        if (!input) {
            return input.error();
        }
        const auto step = inflater_.step(*input, into);
        input_.consume(step.consumed);
        if (step.state == Inflater::State::broken) {
            ended_ = true;
            defect_ = "gzip data is damaged near byte " + std::to_string(input_.position()) + ": " +
                      std::string(step.why);
        } else if (step.state == Inflater::State::ended) {
            if (auto done = start_next_stream(); !done) {
                return done.error();
            }
        } else if (input->empty() && step.produced == 0) {
            ended_ = true;
            defect_ = "gzip data ends early at byte " + std::to_string(input_.position());
        }
        if (step.produced != 0) {
            return step.produced;
        }
    }
    return std::size_t{0};
}

/// After the end of a stream: another one, padding, garbage or nothing.
Status GzipUnpacker::start_next_stream() {
    const auto from = input_.position();
    auto rest = input_.peek();
    bool is_padding = true;
    if (rest && rest->starts_with('\x1F')) {
        inflater_.reset();
        return Done{};
    }
    ended_ = true;
    while (rest && !rest->empty() && is_padding) {
        is_padding = rest->find_first_not_of('\0') == rest->npos;
        input_.consume(rest->size());
        rest = input_.peek();
    }
    if (!rest) {
        return rest.error();
    }
    if (!is_padding) {
        defect_ = "gzip data ends at byte " + std::to_string(from) +
                  "; what follows is neither gzip nor padding";
    }
    return Done{};
}

} // namespace ample::seal::detail
