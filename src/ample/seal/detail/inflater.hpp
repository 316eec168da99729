// zlib's inflate, one step at a time.

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace ample::seal::detail {

/// Decodes one deflate stream, bare (zip) or wrapped (gzip, whose checksum is compared).
class Inflater {
public:
    enum class Form { bare, gzip };
    enum class State { going, ended, broken };

    /// What one step did. With `going`, either all input was used or all room was filled.
    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        State state = State::going;
        std::string_view why = {}; ///< of `broken`; lives until the next call
    };

    explicit Inflater(Form form);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    Inflater(Inflater&&) = delete;
    Inflater& operator=(Inflater&&) = delete;

    Step step(std::string_view input, std::span<char> into);

    /// Forgets everything and waits for the next stream.
    void reset();

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

} // namespace ample::seal::detail
