// Fills the desk of the link stage from sealed tables and logs.

#pragma once

#include <ample/link/desk.hpp>
#include <ample/run/case_file.hpp>
#include <ample/run/stream.hpp>
#include <ample/seal/vault.hpp>

#include <vector>

namespace ample::run {

/// Reads streams one after the other; each row goes to the desk with its origin.
class DeskLoader {
public:
    /// Both must outlive the loader.
    DeskLoader(const seal::Vault& vault, const CaseFile& file) : vault_(vault), file_(file) {}

    /// Reads one stream. A stream of role records that is no known table is told as coverage; a
    /// stream of role evidence is covered by its sweep.
    void add(const Stream& stream);

    /// Coverage and defects of the streams of role records.
    [[nodiscard]] const std::vector<Value>& coverage() const noexcept { return coverage_; }

    link::Desk take_desk() { return std::move(desk_); }

private:
    void tell_unread(const Stream& stream, std::string_view why);

    const seal::Vault& vault_;
    const CaseFile& file_;
    link::Desk desk_ = {};
    std::vector<Value> coverage_ = {};
};

} // namespace ample::run
