// The rebuttal view: for each objection that an accused side raises, what in the case answers it
// and what does not.

#include <ample/share/detail/sections.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

constexpr std::size_t most_lines = 6;

/// The lines on one side of an objection.
class Side {
public:
    explicit Side(const Page& page) : page_(page) {}

    void add(const Markup& line, std::string_view id) {
        if (count_++ < most_lines) {
            lines_ += element("li", line + constant(" ") + page_.id_link(id));
        }
    }

    [[nodiscard]] Markup markup() const {
        if (count_ == 0) {
            return element("p", {{"class", "note"}}, page_.say(Say::none));
        }
        return element("ul", lines_) + page_.rest(count_, most_lines);
    }

private:
    const Page& page_;
    std::size_t count_ = 0;
    Markup lines_ = {};
};

struct Answer {
    Side answers;
    Side open;
};

Markup card(const Page& page, Say objection, const Answer& answer) {
    const auto half = [&](Say title, const Side& side) {
        return element("div", element("h4", page.say(title)) + side.markup());
    };
    return element(
        "article",
        {{"class", "card"}},
        element("h3", page.say(objection)) +
            element("div",
                    {{"class", "halves"}},
                    half(Say::answered_by, answer.answers) + half(Say::not_answered, answer.open)));
}

Answer presumption(const Page& page) {
    Answer answer{Side(page), Side(page)};
    for (const auto* item : in_reading_order(page.index(), "rung")) {
        const auto standing = item->content["standing"].text();
        const bool is_answer = standing == "proven" || standing == "inferred";
        const auto line = page.word(item->content["level"].text()) + constant(": ") +
                          badge(tone_of(standing), page.word(standing)) + constant(" ") +
                          page.from_case(item->content["statement"].text());
        (is_answer ? answer.answers : answer.open).add(line, item->id);
    }
    return answer;
}

Answer forged(const Page& page) {
    constexpr double hard = 0.2;
    Answer answer{Side(page), Side(page)};
    for (const auto* item : in_reading_order(page.index(), "evidence")) {
        const auto spoofability = item->content["spoofability"].number();
        if (spoofability) {
            (*spoofability <= hard ? answer.answers : answer.open)
                .add(page.from_case(item->content["statement"].text()), item->id);
        }
    }
    return answer;
}

/// "The server was rented, anyone could have used it": contacts while the lease ran against those
/// before or after.
Answer rented(const Page& page) {
    Answer answer{Side(page), Side(page)};
    for (const auto& group : page.index().hit_groups()) {
        if (group.lease.empty()) {
            continue;
        }
        const auto line = [&](Say key, std::size_t count) {
            return page.say(key,
                            {page.index().masked(group.organisation),
                             group.pattern,
                             group.lease,
                             count_text(count)});
        };
        if (group.inside > 0) {
            answer.answers.add(line(Say::contacts_inside, group.inside), group.indicator);
        }
        if (group.outside > 0) {
            answer.open.add(line(Say::contacts_outside, group.outside), group.indicator);
        }
    }
    for (const auto* item : in_reading_order(page.index(), "handover")) {
        if (item->content["verdict"].text() == "hand-over") {
            answer.answers.add(page.from_case(item->content["statement"].text()), item->id);
        }
    }
    return answer;
}

Answer other_names(const Page& page) {
    Answer answer{Side(page), Side(page)};
    for (const auto* item : in_reading_order(page.index(), "operator")) {
        answer.answers.add(page.from_case(item->content["statement"].text()), item->id);
    }
    for (const auto* item : in_reading_order(page.index(), "separation")) {
        answer.open.add(page.from_case(item->content["statement"].text()), item->id);
    }
    return answer;
}

Answer one_source(const Page& page) {
    Answer answer{Side(page), Side(page)};
    for (const auto* item : in_reading_order(page.index(), "proposition")) {
        const auto& content = item->content;
        if (content["predicate"].text() == "untyped" || content["stance"].yes()) {
            continue;
        }
        const auto roots = content["roots"].count();
        const auto line = page.say(Say::roots_and_documents,
                                   {count_text(roots), count_text(content["documents"].count())}) +
                          constant(" ") + page.from_case(content["statement"].text());
        (roots > 1 ? answer.answers : answer.open).add(line, item->id);
    }
    return answer;
}

} // namespace

Markup objections(const Page& page) {
    return element("h3", {{"id", "objections"}}, page.say(Say::objections)) +
           element("p", {{"class", "note"}}, page.say(Say::objections_note)) +
           card(page, Say::objection_presumption, presumption(page)) +
           card(page, Say::objection_forged, forged(page)) +
           card(page, Say::objection_rented, rented(page)) +
           card(page, Say::objection_names, other_names(page)) +
           card(page, Say::objection_one_source, one_source(page));
}

} // namespace ample::share::detail
