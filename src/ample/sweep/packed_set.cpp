#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/written_form.hpp>
#include <ample/sweep/literal.hpp>
#include <ample/sweep/packed_set.hpp>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>

namespace ample::sweep {

namespace {

using detail::SetBucket;
using detail::SetHeader;
using detail::SetPart;

Error failure(const std::filesystem::path& path) {
    return {errno == ENOENT ? Kind::not_found : Kind::unavailable,
            "'" + utf8::printable(path.native()) + "': " + std::strerror(errno),
            "check the path and its permissions"};
}

Error damaged(const std::string& why) {
    return {Kind::damaged,
            "no set of indicators, or a damaged one: " + why,
            "build it anew with 'ample set build'"};
}

std::string hex_digits(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

std::uint32_t number_of(std::string_view address) noexcept {
    std::uint32_t number = 0;
    for (const char c : address) {
        number = number << 8U | static_cast<unsigned char>(c);
    }
    return number;
}

Ipv6 address_of(std::string_view bytes) noexcept {
    Ipv6 address = {};
    std::memcpy(address.data(), bytes.data(), std::min(bytes.size(), address.size()));
    return address;
}

std::string_view as_text(const Ipv6& address) noexcept {
    return {reinterpret_cast<const char*>(address.data()), address.size()};
}

std::string network_text(bool is_ipv6, unsigned bits, const Ipv6& address) {
    const auto text =
        is_ipv6 ? ipv6_text(address) : ipv4_text(number_of(as_text(address).substr(0, 4)));
    return text + "/" + std::to_string(bits);
}

/// The text that the normal form of an entry stands for.
std::string value_text(const PackedEntry& entry) {
    switch (key_kind_of(entry.type).value_or(KeyKind::text)) {
    case KeyKind::ipv4:
        return ipv4_text(number_of(entry.value));
    case KeyKind::ipv6:
        return ipv6_text(address_of(entry.value));
    case KeyKind::network:
        if (entry.value.size() > 2) {
            return network_text(entry.value[0] == '6',
                                static_cast<unsigned char>(entry.value[1]),
                                address_of(entry.value.substr(2)));
        }
        return {};
    case KeyKind::hex:
        return hex_digits(entry.value);
    default:
        return std::string(entry.value);
    }
}

std::optional<Instant> instant_in(const nlohmann::json& row, const char* key) {
    const auto text = row.value(key, std::string());
    return text.empty() ? std::nullopt : parse_instant(text);
}

/// What a row of details says.
void fill(Indicator& indicator, const nlohmann::json& row) {
    indicator.feed = row.value("feed", "");
    indicator.feed_member = row.value("feed_member", "");
    indicator.family = row.value("family", "");
    indicator.campaign = row.value("campaign", "");
    indicator.source = row.value("source", "");
    indicator.description = row.value("description", "");
    indicator.first_seen = row.value("first_seen", "");
    indicator.lease = row.value("lease", "");
    indicator.customer = row.value("customer", "");
    indicator.valid_from = instant_in(row, "valid_from");
    indicator.valid_until = instant_in(row, "valid_until");
    indicator.benign_too = row.value("benign_too", false);
    indicator.id = row.value("id", "");
    indicator.warning = row.value("warning", "");
    indicator.labels = row.value("labels", std::vector<std::string>());
    if (const auto sure = row.find("confidence"); sure != row.end() && sure->is_number_integer()) {
        indicator.confidence = sure->get<int>();
    }
    indicator.marking = {parse_tlp(row.value("tlp", "")).value_or(Tlp::amber),
                         parse_pap(row.value("pap", "")).value_or(Pap::amber)};
}

/// Whether a part is words of a gate, a power of two or none.
bool is_gate(const detail::SetPart& part) noexcept {
    return part.size % 8 == 0 && (part.size == 0 || std::has_single_bit(part.size));
}

} // namespace

/// The bytes of a set, mapped or owned.
struct PackedSet::File {
    std::string owned = {};
    void* mapped = nullptr;
    std::string_view bytes = {};
    SetHeader header = {};

    File() = default;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    File(File&&) = delete;
    File& operator=(File&&) = delete;

    ~File() {
        if (mapped != nullptr) {
            ::munmap(mapped, bytes.size());
        }
    }

    [[nodiscard]] std::string_view part(SetPart part) const noexcept {
        return bytes.substr(part.begin, part.size);
    }

    [[nodiscard]] std::span<const std::uint64_t> words(const SetPart& where) const noexcept {
        const auto bytes_of_it = part(where);
        return {reinterpret_cast<const std::uint64_t*>(bytes_of_it.data()), bytes_of_it.size() / 8};
    }

    [[nodiscard]] SetBucket bucket(std::uint64_t index) const noexcept {
        SetBucket bucket;
        std::memcpy(
            &bucket, bytes.data() + header.buckets.begin + index * sizeof bucket, sizeof bucket);
        return bucket;
    }

    /// Reads the header; says what is wrong with it, or nothing.
    std::string take_header() {
        if (bytes.size() < sizeof header) {
            return "it is too short";
        }
        std::memcpy(&header, bytes.data(), sizeof header);
        if (header.magic != detail::set_magic) {
            return "it does not begin as one";
        }
        if (header.version != detail::set_version || header.header_bytes != sizeof header) {
            return "version " + std::to_string(header.version) + " is not read";
        }
        if (header.file_bytes != bytes.size()) {
            return "its size is not what its header says";
        }
        for (const auto& one : {header.filter,
                                header.buckets,
                                header.store,
                                header.details,
                                header.about,
                                header.gate,
                                header.labels,
                                header.anchors,
                                header.endings,
                                header.addresses}) {
            if (one.begin > bytes.size() || one.size > bytes.size() - one.begin ||
                one.begin % 8 != 0) {
                return "a part of it lies outside";
            }
        }
        if (header.filter.size == 0 || header.filter.size % 8 != 0 || header.buckets.size == 0 ||
            header.buckets.size % sizeof(SetBucket) != 0 || !is_gate(header.gate) ||
            !is_gate(header.labels) || !is_gate(header.anchors) || !is_gate(header.endings) ||
            header.addresses.size != AddressGate::count * sizeof(std::uint64_t)) {
            return "a part of it has an odd size";
        }
        return {};
    }

    /// The row of details at an offset, or null.
    [[nodiscard]] nlohmann::json row(std::uint64_t offset) const {
        const auto rows = part(header.details);
        if (offset >= rows.size()) {
            return {};
        }
        const auto text = rows.substr(offset, rows.find('\n', offset) - offset);
        auto row = nlohmann::json::parse(text, nullptr, false);
        return row.is_object() ? row : nlohmann::json();
    }
};

PackedSet::PackedSet(std::unique_ptr<File> file)
    : file_(std::move(file)), filter_{file_->words(file_->header.filter)},
      name_labels_(file_->header.name_labels), host_labels_(file_->header.host_labels),
      networks_(file_->header.networks), holds_(file_->header.holds) {}

PackedSet::PackedSet(PackedSet&&) noexcept = default;
PackedSet& PackedSet::operator=(PackedSet&&) noexcept = default;
PackedSet::~PackedSet() = default;

Result<PackedSet> PackedSet::open(const std::filesystem::path& path) {
    auto file = std::make_unique<File>();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // NOLINT: POSIX
    struct stat status = {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0) {
        const auto error = failure(path);
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        return error;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (S_ISREG(status.st_mode) && size >= sizeof(SetHeader)) {
        auto* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (mapped != MAP_FAILED) { // NOLINT: defined with a cast
            file->mapped = mapped;
            file->bytes = {static_cast<const char*>(mapped), size};
        }
    }
    ::close(descriptor);
    if (auto why = file->take_header(); !why.empty()) {
        return damaged("'" + utf8::printable(path.native()) + "': " + why);
    }
    return PackedSet(std::move(file));
}

Result<PackedSet> PackedSet::of_bytes(std::string bytes) {
    auto file = std::make_unique<File>();
    file->owned = std::move(bytes);
    file->bytes = file->owned;
    if (auto why = file->take_header(); !why.empty()) {
        return damaged(why);
    }
    return PackedSet(std::move(file));
}

std::uint64_t PackedSet::size() const noexcept {
    return file_->header.entries;
}

Digest PackedSet::digest() const noexcept {
    return {file_->header.digest};
}

std::string_view PackedSet::about() const noexcept {
    return file_->part(file_->header.about);
}

Status PackedSet::check() const {
    auto header = file_->header;
    header.digest = {};
    Hasher hasher;
    hasher.update({reinterpret_cast<const char*>(&header), sizeof header});
    hasher.update(file_->bytes.substr(sizeof header));
    if (hasher.finish() != digest()) {
        return damaged("its bytes have another digest than its header says");
    }
    return Done{};
}

std::uint64_t PackedSet::key(KeyKind kind, std::string_view normal) noexcept {
    return detail::set_key(static_cast<unsigned>(kind), normal);
}

template <class Wanted>
std::vector<std::uint64_t> PackedSet::walk(std::uint64_t key, const Wanted& wanted) const {
    std::vector<std::uint64_t> found;
    const auto count = file_->header.buckets.size / sizeof(SetBucket);
    const auto tag = detail::bucket_tag(key);
    auto place = KeyFilter::place(key, count);
    for (std::uint64_t walked = 0; walked < count; ++walked) {
        const auto bucket = file_->bucket(place);
        const std::size_t used =
            std::min<std::size_t>(bucket.state & ~detail::bucket_is_full, detail::bucket_slots);
        for (std::size_t slot = 0; slot < used; ++slot) {
            if (bucket.tags[slot] != tag) {
                continue;
            }
            const auto one = entry(bucket.offset(slot));
            if (one && wanted(*one)) {
                found.push_back(bucket.offset(slot));
            }
        }
        if ((bucket.state & detail::bucket_is_full) == 0) {
            break;
        }
        place = place + 1 == count ? 0 : place + 1;
    }
    return found;
}

std::vector<std::uint64_t>
PackedSet::find(std::uint64_t key, KeyKind kind, std::string_view value) const {
    return walk(key, [&](const PackedEntry& one) {
        return key_kind_of(one.type) == kind && one.value == value;
    });
}

std::vector<std::uint64_t> PackedSet::find_all(std::uint64_t key, KeyKind kind) const {
    return walk(key, [&](const PackedEntry& one) { return key_kind_of(one.type) == kind; });
}

bool PackedSet::has_ipv6_network(std::size_t bits) const noexcept {
    return (file_->header.networks_ipv6[bits / 64] >> (bits % 64) & 1U) != 0;
}

Words PackedSet::tokens() const noexcept {
    return {file_->header.has_dotted_anchors != 0,
            file_->header.has_numeric_anchors != 0,
            file_->header.shortest_word,
            {file_->words(file_->header.gate)},
            {file_->words(file_->header.labels)},
            {file_->words(file_->header.anchors)},
            {file_->words(file_->header.addresses)},
            filter_,
            holds(KeyKind::network) ? KeyFilter{} : filter_,
            file_->header.beyond_ascii != 0,
            {{file_->words(file_->header.endings)}}};
}

std::optional<PackedEntry> PackedSet::entry(std::uint64_t offset) const noexcept {
    const auto stored = detail::stored_entry(file_->part(file_->header.store), offset);
    if (!stored) {
        return std::nullopt;
    }
    return PackedEntry{static_cast<Type>(stored->type),
                       stored->details,
                       stored->line,
                       stored->value,
                       stored->difference};
}

Indicator PackedSet::indicator(const PackedEntry& entry) const {
    Indicator indicator;
    indicator.type = entry.type;
    indicator.line = entry.line;
    indicator.value = entry.difference.empty() ? value_text(entry)
                                               : detail::written_form(entry.value, entry.difference)
                                                     .value_or(std::string(entry.value));
    const auto row = file_->row(entry.details);
    if (!row.is_object()) {
        return indicator;
    }
    try {
        fill(indicator, row);
    } catch (const nlohmann::json::exception&) { // a damaged row: what it says is not known
        indicator.marking = {Tlp::red, Pap::red};
    }
    return indicator;
}

Digest PackedSet::feed_digest(const PackedEntry& entry) const {
    const auto row = file_->row(entry.details);
    const auto digest = Digest::parse(row.is_object() ? row.value("feed_digest", "") : "");
    return digest ? *digest : Digest{};
}

bool is_packed_set(std::string_view head) noexcept {
    return head.starts_with(std::string_view(detail::set_magic.data(), detail::set_magic.size()));
}

} // namespace ample::sweep
