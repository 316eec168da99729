// Who put a report out, by how it is signed; for reports above whose text no line tells.
//
//     By Ann Berg, Northlight                              Northlight: where the text says "we"
//     甲ニュース > 経済 > 速報                               甲ニュース: the front of its crumbs
//     (Ann Berg/Gulf Coast Monitor)                        Gulf Coast Monitor: behind a picture
//     Ann Berg – NT                                        NT: initials behind who wrote it
//     暁通信(2025/11/11-12:20)                              暁通信: a name before the day
//     ... do not necessarily reflect those of Tickerhall,  Tickerhall: whose page disclaims it
//         Inc.
//     OSLO, Dec. 11 (Norbit) -                             Norbit: an agency of no list, or one
//                                                          that signs with its editors

#pragma once

#include <ample/cite/claims.hpp>

namespace ample::cite::detail {

/// Sets the publisher and why, by the first of these that holds; else leaves the article as it is.
/// Linear in the number of blocks.
void find_signature(Article& article);

} // namespace ample::cite::detail
