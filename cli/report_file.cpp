#include <ample/seal/container.hpp>

#include <cli/report_file.hpp>

#include <fstream>
#include <iterator>

namespace ample::cli {

namespace {

/// The words of a PDF, and the way to them.
Status open_words(ReportFile& report) {
    const std::string pdf = std::move(report.bytes);
    seal::MemoryBytes bytes(pdf);
    const auto unpacker = seal::open_container(seal::Container::pdf, bytes);
    const auto member = unpacker->next();
    if (!member) {
        return member.error();
    }
    if (!*member || !(*member)->closed.empty()) {
        return Error{Kind::damaged, *member ? (*member)->closed : "no words", ""};
    }
    report.member = "pdf:" + (*member)->name;
    std::string piece(std::size_t{1} << 16U, '\0');
    report.bytes.clear();
    while (true) {
        const auto count = unpacker->read(piece);
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return Done{};
        }
        report.bytes.append(piece, 0, *count);
    }
}

} // namespace

Result<ReportFile> read_report(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return Error{Kind::not_found, "report " + path + " is not there", ""};
    }
    ReportFile report;
    report.bytes.assign(std::istreambuf_iterator<char>(in), {});
    const auto with_path = [&](const Error& error) {
        return Error{error.kind, path + ": " + error.what, error.hint};
    };
    if (seal::container_of(report.bytes, seal::Documents::opened) == seal::Container::pdf) {
        if (auto opened = open_words(report); !opened) {
            return with_path(opened.error());
        }
    }
    auto document = read::document_of(report.bytes);
    if (!document) {
        return with_path(document.error());
    }
    report.document = std::move(*document);
    return report;
}

} // namespace ample::cli
