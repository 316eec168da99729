// PDFs made by hand: each page is a content stream, in Helvetica. `trailer` may hold more entries.

#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace ample {

/// A line of text at a place in points from the lower left corner.
inline std::string pdf_line(int x, int y, std::string_view text, int size = 10) {
    return fmt::format("BT /F1 {} Tf {} {} Td ({}) Tj ET\n", size, x, y, text);
}

/// The file of these objects, the first of which is the catalogue.
inline std::string pdf_of_objects(const std::vector<std::string>& objects,
                                  std::string_view trailer = "") {
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const auto table = pdf.size();
    pdf += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (const auto place : places) {
        pdf += fmt::format("{:010} 00000 n \n", place);
    }
    pdf += fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1,
                       trailer,
                       table);
    return pdf;
}

inline std::string pdf_of_pages(const std::vector<std::string>& pages,
                                std::string_view trailer = "",
                                std::string_view filter = "") {
    std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>"};
    std::string kids;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        kids += fmt::format("{} 0 R ", 3 + 2 * i);
    }
    objects.push_back(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
    const auto font = 3 + 2 * pages.size();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        objects.push_back(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
                                      "/Contents {} 0 R /Resources << /Font << /F1 {} 0 R >> >> >>",
                                      4 + 2 * i,
                                      font));
        objects.push_back(fmt::format(
            "<< /Length {} {} >>\nstream\n{}\nendstream", pages[i].size(), filter, pages[i]));
    }
    objects.emplace_back("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    return pdf_of_objects(objects, trailer);
}

} // namespace ample
