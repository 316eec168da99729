// Whom short names of a Japanese report mean: 同社, 同紙, 同庁, and "ムティソ局長" of an office
// that the report named with him ("犯罪捜査局のムティソ局長").
//
// The text must outlive it. Linear in the text.

#pragma once

#include <ample/cite/party.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

class JapaneseNames {
public:
    JapaneseNames() = default;
    explicit JapaneseNames(std::string_view text);

    /// Gives `party` the office or medium its name means, and remembers it for the next.
    void name(Party& party);

private:
    void medium(Party& party);
    void office(Party& party) const;
    void holder(Party& party) const;

    std::map<std::string, std::string, std::less<>> offices_; ///< of "ムティソ局長"
    std::vector<Party> named_;
    std::string firm_;
    std::string accused_; ///< of 被告 alone
    Party medium_;
};

} // namespace ample::cite
