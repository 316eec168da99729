#include <ample/core/ascii.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/instant.hpp>
#include <ample/core/result.hpp>
#include <ample/share/detail/stix_ids.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>

#include <array>
#include <charconv>

namespace ample::share::detail {

namespace {

constexpr std::size_t uuid_size = 16;
constexpr std::size_t sha1_size = 20;

std::string uuid_bytes(std::string_view uuid) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < uuid.size(); at += uuid[at] == '-' ? 1 : 2) {
        unsigned byte = 0;
        if (uuid[at] != '-') {
            std::from_chars(uuid.data() + at, uuid.data() + at + 2, byte, 16);
            bytes.push_back(static_cast<char>(byte));
        }
    }
    return bytes;
}

std::array<unsigned char, sha1_size> sha1(std::string_view text) {
    std::array<unsigned char, sha1_size> sum = {};
    unsigned size = sha1_size;
    if (EVP_Digest(text.data(), text.size(), sum.data(), &size, EVP_sha1(), nullptr) != 1) {
        throw Bug("SHA-1 is not to be had");
    }
    return sum;
}

} // namespace

std::string uuid5(std::string_view space, std::string_view name) {
    auto sum = sha1(uuid_bytes(space) + std::string(name));
    sum[6] = static_cast<unsigned char>((sum[6] & 0x0FU) | 0x50U);
    sum[8] = static_cast<unsigned char>((sum[8] & 0x3FU) | 0x80U);
    std::string bytes;
    for (std::size_t i = 0; i < uuid_size; ++i) {
        bytes.push_back(static_cast<char>(sum.at(i)));
    }
    const auto hex = to_hex(bytes);
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
           hex.substr(16, 4) + "-" + hex.substr(20);
}

bool is_uuid(std::string_view text) noexcept {
    constexpr std::size_t size = 36;
    if (text.size() != size) {
        return false;
    }
    for (std::size_t i = 0; i < size; ++i) {
        const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool is_low_hex = ascii::is_hex(text[i]) && !ascii::is_upper(text[i]);
        if (is_dash ? text[i] != '-' : !is_low_hex) {
            return false;
        }
    }
    const bool has_version = text[14] >= '1' && text[14] <= '5';
    return has_version && std::string_view("89ab").find(text[19]) != std::string_view::npos;
}

std::string observable_id(std::string_view type, std::string_view value) {
    const auto contributing = nlohmann::json({{"value", value}})
                                  .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return std::string(type) + "--" + uuid5(observable_namespace, contributing);
}

std::optional<std::string> stix_instant(std::string_view stored) {
    const auto instant = parse_instant(stored);
    if (!instant) {
        return std::nullopt;
    }
    const auto seconds = instant->unix_seconds();
    const auto rest = instant->unix_nanoseconds - seconds * Instant::per_second;
    auto whole = to_text(Instant::from_seconds(seconds));
    whole.pop_back();
    return fmt::format("{}.{:03}Z", whole, rest / 1'000'000);
}

bool is_stix_instant(std::string_view text) noexcept {
    constexpr std::size_t shortest = 20;
    return text.size() >= shortest && text[10] == 'T' && text[4] == '-' && text.back() == 'Z' &&
           (text.size() == shortest || text[19] == '.') && parse_instant(text).has_value();
}

} // namespace ample::share::detail
