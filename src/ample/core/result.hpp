// Failure as a value. A function that can fail for a reason outside the program returns
// `Result<T>`; a function that finds a fault in the program itself throws `Bug`.
//
// The spelling is that of std::expected, which GCC 12 has only from -std=c++23 and Clang 14 not at
// all, so that this file can one day shrink to an alias.

#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace ample {

/// What kind of failure it is. The command line turns it into an exit status, the server into HTTP.
///
/// `usage` is a wrong command line, `not_found` a thing that is not there, `unsupported` a thing we
/// do not handle, `damaged` bytes that are not what they should be, `refused` an act against a
/// rule, `unavailable` a resource (disk, memory, permission) that could not be had.
enum class Kind { usage, not_found, unsupported, damaged, refused, unavailable };

/// A failure told to a person: what went wrong, and what to do about it when we know.
struct Error {
    Kind kind = Kind::unavailable;
    std::string what = {};
    std::string hint = {};
};

/// A fault of the program. Only the outermost frame of a command, request or job may catch it.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

/// A value or the reason there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {} // NOLINT: implicit

    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {} // NOLINT: implicit

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }

    explicit operator bool() const noexcept { return has_value(); }

    /// Asking a failure for its value is a fault of the caller, hence a Bug.
    T& operator*() & {
        require();
        return *std::get_if<0>(&state_);
    }

    const T& operator*() const& {
        require();
        return *std::get_if<0>(&state_);
    }

    T&& operator*() && {
        require();
        return std::move(*std::get_if<0>(&state_));
    }

    T* operator->() { return &**this; }

    const T* operator->() const { return &**this; }

    [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

private:
    void require() const {
        if (!has_value()) {
            throw Bug("value taken from a failed result: " + error().what);
        }
    }

    std::variant<T, Error> state_;
};

/// The value of an operation that has none.
struct Done {};

/// Success, or the reason there was none.
using Status = Result<Done>;

} // namespace ample
