#include <ample/core/ascii.hpp>
#include <ample/seal/detail/limited_child.hpp>
#include <ample/seal/detail/pdf.hpp>

#include <algorithm>
#include <csignal>
#include <utility>

namespace ample::seal::detail {

namespace {

/// "22.12.0" of "pdftotext version 22.12.0"; empty when the program does not say it so.
std::string version_in(std::string_view told) {
    constexpr std::string_view before = "pdftotext version ";
    const auto at = told.find(before);
    if (at == std::string_view::npos) {
        return {};
    }
    told.remove_prefix(at + before.size());
    const auto* const end = std::find_if_not(
        told.begin(), told.end(), [](char c) { return ascii::is_alnum(c) || c == '.'; });
    return std::string(told.begin(), end);
}

std::string first_line(std::string_view complaint) {
    return std::string(complaint.substr(0, complaint.find('\n')));
}

/// Why a run did not end well, or an empty text.
std::string fault_of(const ChildEnd& end) {
    if (end.is_late) {
        return "pdftotext took longer than a minute and was stopped";
    }
    if (end.signal == SIGXCPU || end.signal == SIGKILL) {
        return "pdftotext used up its processor time and was stopped";
    }
    if (end.signal == SIGXFSZ) {
        return "pdftotext wrote more than it may and was stopped";
    }
    if (end.signal != 0) {
        return "pdftotext broke down (signal " + std::to_string(end.signal) + ")";
    }
    if (end.complaint.find("Incorrect password") != std::string::npos) {
        return "it is encrypted and wants a password";
    }
    if (end.complaint.find("Copying of text") != std::string::npos) {
        return "it forbids copying of its text";
    }
    return end.status == 0 ? std::string() : "pdftotext: " + first_line(end.complaint);
}

} // namespace

bool is_pdf(std::string_view head) noexcept {
    if (head.starts_with("\xEF\xBB\xBF")) {
        head.remove_prefix(3);
    }
    while (!head.empty() && ascii::is_blank(head.front())) {
        head.remove_prefix(1);
    }
    return head.size() > 5 && head.starts_with("%PDF-") && ascii::is_digit(head[5]);
}

Result<std::optional<PackedMember>> PdfUnpacker::next() {
    if (std::exchange(started_, true)) {
        return std::optional<PackedMember>();
    }
    auto member = convert();
    return member ? Result(std::optional(std::move(*member))) : member.error();
}

Result<PackedMember> PdfUnpacker::convert() {
    const auto told = run_limited(program_, {"-v"}, {});
    if (!told) {
        return PackedMember{"pdftotext",
                            "its words need pdftotext (Debian: poppler-utils), which is not there"};
    }
    PackedMember member{"pdftotext-" + version_in(told->complaint), {}};
    if (bytes_->size() > longest_pdf) {
        member.closed = "more than 128 MiB: not read as a report";
        return member;
    }
    std::string pdf(static_cast<std::size_t>(bytes_->size()), '\0');
    const auto got = bytes_->read_at(0, pdf);
    if (!got) {
        return got.error();
    }
    pdf.resize(*got);
    auto end =
        run_limited(program_, {"-q", "-enc", "UTF-8", "-bbox-layout", "/proc/self/fd/3", "-"}, pdf);
    if (!end) {
        return end.error();
    }
    auto fault = fault_of(*end);
    if (fault.starts_with("pdftotext: ") && end->complaint.empty()) { // -q hides the reason
        auto loud = run_limited(program_, {"-bbox-layout", "/proc/self/fd/3", "-"}, pdf);
        fault = loud ? fault_of(*loud) : fault;
    }
    words_ = std::move(end->output);
    if (words_.find("<word ") == std::string::npos) {
        words_.clear();
        member.closed = fault.empty() ? "no page of it has text: pictures of text are not read"
                                      : std::move(fault);
        return member;
    }
    defect_ = std::move(fault);
    return member;
}

Result<std::size_t> PdfUnpacker::read(std::span<char> into) {
    const auto count = words_.copy(into.data(), into.size(), given_);
    given_ += count;
    return count;
}

} // namespace ample::seal::detail
