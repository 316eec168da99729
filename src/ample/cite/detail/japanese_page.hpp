// What of a Japanese page is no report: captions, links, what a member must do to read on.
//
//     【写真】会見する長官        caption      ▶関連記事 …        furniture
//     この記事は会員限定です。…   furniture    【北京共同】        a dateline: whose text it is

#pragma once

#include <ample/cite/page.hpp>

#include <string_view>

namespace ample::cite::detail {

/// Whether a line is a link, a button or a note to members; `prose` says that it ends as a sentence
/// does.
bool is_japanese_furniture(std::string_view line, bool prose);

/// "…が発表　大臣「極めて遺憾だ」": a line that ends in a quotation and is no sentence; below the
/// head only a short one.
bool is_japanese_headline(std::string_view line, bool below);

/// "【図解】…", "〈写真〉…", "会見する長官＝4日、東京都内": what stands below a picture.
bool is_japanese_caption(std::string_view line, bool prose);

/// Credits the agency of a dateline: at the head of the text all of it, further down the paragraph
/// that it leads ("【北京海峡通信】" at the end of a paper's report).
void credit_datelines(std::string_view text, Page& page);

} // namespace ample::cite::detail
