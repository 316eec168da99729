// Sizes of values, and the elements of arrays (see evtx_value.hpp).

#include <ample/read/detail/evtx_value.hpp>

#include <algorithm>

namespace ample::read::detail {

std::size_t fixed_size(EvtxType type) noexcept {
    switch (type) {
    case EvtxType::int8:
    case EvtxType::uint8:
        return 1;
    case EvtxType::int16:
    case EvtxType::uint16:
        return 2;
    case EvtxType::int32:
    case EvtxType::uint32:
    case EvtxType::real32:
    case EvtxType::hex32:
    case EvtxType::boolean:
        return 4;
    case EvtxType::int64:
    case EvtxType::uint64:
    case EvtxType::real64:
    case EvtxType::file_time:
    case EvtxType::hex64:
        return 8;
    case EvtxType::guid:
    case EvtxType::system_time:
        return 16;
    default:
        return 0;
    }
}

EvtxElements::EvtxElements(std::uint8_t type, std::string_view bytes) noexcept
    : rest_(bytes), base_(static_cast<EvtxType>(type & ~evtx_array_flag)),
      fixed_(fixed_size(base_)) {
    if (base_ == EvtxType::size) {
        fixed_ = bytes.size() % 8 == 0 ? 8 : 4;
    }
}

std::string_view EvtxElements::next() noexcept {
    auto size = fixed_ != 0 ? fixed_ : rest_.size();
    std::size_t mark = 0;
    if (base_ == EvtxType::string) {
        size = 0;
        while (size + 1 < rest_.size() && (rest_[size] != 0 || rest_[size + 1] != 0)) {
            size += 2;
        }
        mark = 2;
    } else if (base_ == EvtxType::ansi_string) {
        size = rest_.find('\0');
        mark = 1;
    } else if (base_ == EvtxType::sid && rest_.size() >= 8) {
        size = 8 + 4U * static_cast<unsigned char>(rest_[1]);
    }
    const auto element = rest_.substr(0, size);
    rest_.remove_prefix(element.size());
    rest_.remove_prefix(std::min(rest_.size(), mark));
    return element;
}

std::size_t count_elements(std::uint8_t type, std::string_view bytes) noexcept {
    EvtxElements elements(type, bytes);
    std::size_t count = 0;
    for (; !elements.is_done(); ++count) {
        elements.next();
    }
    return count;
}

} // namespace ample::read::detail
