// Loose reports, read without a case: text, HTML, PDF through pdftotext, and mails with what is
// attached to them.

#pragma once

#include <ample/core/result.hpp>
#include <ample/read/document.hpp>

#include <string>
#include <vector>

namespace ample::cli {

struct ReportFile {
    read::Document document = {};
    /// The bytes that ranges of the document are in: the file's, the words of a PDF, an attachment.
    std::string bytes = {};
    /// The way from the file to those bytes, as in a case: "pdf:pdftotext-22.12.0"; else empty.
    std::string member = {};
};

struct ReportFiles {
    std::vector<ReportFile> reports = {}; ///< never empty; the mail before its attachments
    std::vector<Error> problems = {};     ///< attachments that are no report, or not whole
};

/// Fails with `not_found` when there is no such file, and with `damaged` or `unsupported` and the
/// reason when no report is in it.
Result<ReportFiles> read_reports(const std::string& path);

/// The same for bytes that were read already, of a file or of standard input, called `path`.
Result<ReportFiles> reports_in(const std::string& path, std::string bytes);

} // namespace ample::cli
