// Whom short names of a Japanese report mean: 同社, 同紙, 同庁, 大学, and "ムティソ局長" of an
// office that the report named with him ("犯罪捜査局のムティソ局長",
// "調査委員会（委員長・森田修弁護士）").
//
// The text must outlive it. Linear in the text.

#pragma once

#include <ample/cite/detail/japanese_firms.hpp>
#include <ample/cite/party.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

namespace detail::japanese {

/// "文部科学省" for 省: the last name before this byte that ends with the noun; empty for none.
std::string named_before(std::string_view text, std::size_t at, std::string_view noun);

} // namespace detail::japanese

class JapaneseNames {
public:
    JapaneseNames() = default;
    explicit JapaneseNames(std::string_view text);

    /// Gives `party`, named at this byte of the text, the office or medium its name means, and
    /// remembers it for the next.
    void name(Party& party, std::size_t at);

private:
    void medium(Party& party);
    void office(Party& party, std::size_t at) const;
    using Holders = std::map<std::string, std::string, std::less<>>;

    void holder(Party& party) const;
    void foreign_post(Party& party, std::size_t at) const;
    [[nodiscard]] Holders::const_iterator office_of_holder(const std::string& name) const;
    void post_alone(Party& party) const;
    void post_in_front(Party& party, std::size_t at) const;
    void spokesman_alone(Party& party, std::size_t at) const;
    void surname(Party& party) const;
    void department(Party& party) const;
    void in_full(Party& party) const;
    void head_of(Party& party, std::string_view ending) const;
    void posts(std::string_view text, std::string_view rank);

    /// A post and who holds it: 委員長, 森田修弁護士, 調査委員会.
    struct Head {
        std::string rank = {};
        std::string name = {};
        std::string office = {};
    };

    std::string_view text_;
    Holders offices_;                                              ///< of "ムティソ局長"
    std::map<std::string, std::string, std::less<>> institutions_; ///< 大学 is "東山工業大学"
    std::vector<Head> heads_;
    std::vector<Party> named_;
    detail::japanese::Firms firms_;
    detail::japanese::Forces forces_;
    std::string accused_; ///< of 被告 alone
    Party medium_;
};

} // namespace ample::cite
