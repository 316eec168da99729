// Invented names: persons, firms, streets, sites. Nobody and nothing real is meant.

#pragma once

#include <sim/rng.hpp>

#include <string>

namespace ample::sim {

/// One person's name in three scripts, family name first.
struct PersonName {
    std::string kanji = {};
    std::string kana = {};
    std::string latin = {};
};

PersonName japanese_name(Draw& draw);
PersonName chinese_name(Draw& draw);

/// A company's name with its legal form before or after, such as 株式会社白樺精機.
std::string company_name(Draw& draw);
std::string company_core(Draw& draw);

/// A postal address; `building` 1 … 900 sets it apart. `style` 0 … 3: digits with hyphens,
/// 丁目番号, full-width digits, with a room.
struct Street {
    std::string town = {};
    int block = 1;
    int lot = 1;
    int house = 1;
    int room = 0;
};

Street street(Draw& draw);
std::string spelled(const Street& street, int style);
std::string postal_code(const Street& street);

/// "amber-mill", unlikely to be met twice.
std::string site_word(Draw& draw);

/// 13 digits: check digit, then twelve whose office prefix (0000) no office has.
std::string corporate_number(std::uint64_t serial);

} // namespace ample::sim
