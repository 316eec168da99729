// Bodies by what their Japanese names say.
//
//     釜山警察庁          the police of a town, where 警察庁 alone is that of the state
//     国家水防統括室      an office of Japan's cabinet
//     公共放送QRN         the medium QRN
//     韓国の東山研究所    東山研究所
//
// Pure; views are into the name.

#pragma once

#include <string>
#include <string_view>

namespace ample::cite::detail::japanese {

/// The agency of a town in a name, "釜山警察庁" of "韓国の釜山警察庁"; empty for that of a state.
std::string_view agency_of_place(std::string_view name);

/// "金融相": a post that only Japan's ministers have by that name.
bool is_minister_of_japan(std::string_view name);

/// Whether only Japan's offices are called so.
bool is_office_of_cabinet(std::string_view name);

/// The Latin letters behind what a medium is; empty for none.
std::string_view latin_medium(std::string_view name);

/// A name without the state in front of it.
std::string_view without_state(std::string_view name);

/// "中国", "中国側": a state by its name alone.
bool is_state(std::string_view name);

/// "総務省" of "総務大臣", "外務省" of "林外務副報道官"; empty for other posts.
std::string office_of_post(std::string_view name);

/// "年金組合" of "年金組合の調査": whose finding it is.
std::string_view without_finding(std::string_view name);

} // namespace ample::cite::detail::japanese
