// zlib's inflate, one step at a time: deflate (RFC 1951) and gzip (RFC 1952).

#pragma once

#include <ample/seal/detail/decoder.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace ample::seal::detail {

/// Decodes one deflate stream, bare (zip) or wrapped (gzip, whose checksum is compared).
class Inflater final : public Decoder {
public:
    enum class Form { bare, gzip };

    explicit Inflater(Form form);
    ~Inflater() override;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    Inflater(Inflater&&) = delete;
    Inflater& operator=(Inflater&&) = delete;

    Step step(std::string_view input, std::span<char> into) override;
    void reset() override;

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

} // namespace ample::seal::detail
