// The character set that libarchive converts names to.

#pragma once

#include <locale.h> // NOLINT: uselocale is of POSIX

namespace ample::seal::detail {

/// The locale of this thread while names are converted: libarchive asks for its character set.
/// "C" leaves the bytes of tar and cpio as they are, UTF-16 needs a set that can hold it.
class NameLocale {
public:
    explicit NameLocale(bool wants_unicode) {
        static const auto plain = newlocale(LC_CTYPE_MASK, "C", nullptr);
        static const auto unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        const auto wanted = wants_unicode ? unicode : plain;
        before_ = uselocale(wanted == nullptr ? plain : wanted);
    }

    ~NameLocale() { uselocale(before_); }

    NameLocale(const NameLocale&) = delete;
    NameLocale& operator=(const NameLocale&) = delete;
    NameLocale(NameLocale&&) = delete;
    NameLocale& operator=(NameLocale&&) = delete;

private:
    locale_t before_ = nullptr;
};

} // namespace ample::seal::detail
