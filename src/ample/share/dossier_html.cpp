#include <ample/share/detail/sections.hpp>
#include <ample/share/dossier.hpp>

namespace ample::share {

namespace {

using detail::element;
using detail::Markup;
using detail::Page;

/// In the order in which they stand.
constexpr Markup (*sections[])(const Page&) = {detail::judgements_section,
                                               detail::chain_section,
                                               detail::exposures_section,
                                               detail::operators_section,
                                               detail::handovers_section,
                                               detail::screenings_section,
                                               detail::techniques_section,
                                               detail::timeline_section,
                                               detail::evidence_section,
                                               detail::alternatives_section,
                                               detail::sources_section,
                                               detail::conflicts_section,
                                               detail::gaps_section,
                                               detail::method_section,
                                               detail::custody_section,
                                               detail::why_section};

/// Nothing may be loaded, run or sent, whatever a text might have smuggled in.
Markup page_head(const CaseView& view) {
    return element(
        "head",
        element("meta", {{"charset", "utf-8"}}, {}) +
            element("meta",
                    {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src 'unsafe-inline'"}},
                    {}) +
            element("meta",
                    {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}},
                    {}) +
            element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}, {}) +
            element("meta", {{"name", "generator"}, {"content", "ample " + view.version}}, {}) +
            element("title", view.title.empty() ? view.name : view.title) +
            element("style", detail::constant(detail::style_sheet())));
}

} // namespace

Result<std::string> dossier_html(const CaseView& view) {
    const auto index = detail::CaseIndex::open(view);
    if (!index) {
        return index.error();
    }
    const auto& words = *Catalogue::of(view.language);
    const Page page(*index, words);
    Markup main;
    for (const auto section : sections) {
        main += section(page);
    }
    const auto body =
        detail::head_section(page) +
        element("main", detail::summary_section(page) + detail::contents_section(page) + main) +
        element("footer", page.say(Say::made_by, {view.version}));
    const auto html =
        element("html", {{"lang", view.language}}, page_head(view) + element("body", body));
    return "<!doctype html>\n" + html.html() + "\n";
}

} // namespace ample::share
