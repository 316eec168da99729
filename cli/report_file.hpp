// A loose report, read without a case: text, HTML, mail, or PDF through pdftotext.

#pragma once

#include <ample/core/result.hpp>
#include <ample/read/document.hpp>

#include <string>

namespace ample::cli {

struct ReportFile {
    read::Document document = {};
    /// The bytes that ranges of the document are in: the file's, or the words of a PDF.
    std::string bytes = {};
    /// The way from the file to those bytes, as in a case: "pdf:pdftotext-22.12.0"; else empty.
    std::string member = {};
};

/// Fails with `not_found` when there is no such file, and with `damaged` or `unsupported` and the
/// reason when it is no report.
Result<ReportFile> read_report(const std::string& path);

} // namespace ample::cli
