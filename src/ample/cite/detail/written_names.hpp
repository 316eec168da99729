// How names are written: with ranks before them, articles of other tongues inside, first names that
// months have too.
//
//     Supt. Ann Berg told      superintendent, without the full stop: one phrase
//     Diário do Tejo           "do" is a part of the name and no verb
//     Jan Maes told            "Jan" is no month

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// The words with their names put right. Linear; bytes of words are not changed.
Words with_written_names(Words words);

} // namespace ample::cite::detail
