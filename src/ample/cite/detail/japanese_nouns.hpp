// The nouns of a Japanese clause, found by the particle behind them.
//
//     男が  偽名で  国内のサーバーを  契約した
//     |が: who     |を: what
//
// A noun reaches back to the mark or particle before it; what stands in 「」 is one noun. Linear.

#pragma once

#include <ample/cite/detail/japanese_words.hpp>

#include <initializer_list>
#include <string>

namespace ample::cite::detail::japanese {

/// The noun that ends the text.
std::string cut(View noun);

/// Whether a verb that tells of a noun stands in what follows a particle: "手がける「甲社」から".
bool tells_of_noun(View behind);

/// The noun before the last of the particles that stands within `limit`.
std::string noun_before(View clause, std::initializer_list<View> particles, std::size_t limit);

/// "設計図も持ち出された": the noun before も where も is a particle.
std::string also_in(View clause);

/// The noun before the last へ or に that is no time: "4月9日に警察へ".
std::string receiver_in(View clause);

/// The noun of the acting topic, else of が.
std::string doer_in(View clause);

/// Whom the last が before `limit` marks, where it belongs to the verb there: not that of a clause
/// that tells of a noun ("子会社が管理するサーバーから"). Empty for none.
std::string nearest_doer(View clause, std::size_t limit);

/// "県警に逮捕された": who took him; empty where a place stands there.
std::string taker_in(View clause, View verb);

} // namespace ample::cite::detail::japanese
