// Claims without a source of their own take the root of one in their report.
//
//     "The servers were rented in May."      no source is named
//     "Police said he rented the servers."   the same statement: it lends its root
//
// This can only lower the count of independent roots. Linear in the claims; of one report at most
// 500 are looked at for each claim.

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/detail/root_names.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// A person's name in lower case without "mr." and the like in front.
std::string untitled(std::string name);

/// "acme corp", in lower case: without the form of the firm.
std::string without_legal_form(std::string name);

/// "data office" as "Data Office".
std::string titled(std::string text);

/// A name in lower case as `text` writes it; titled where it does not stand there.
std::string as_written(const std::string& name, std::string_view text);

/// Whether somebody speaks for the publisher, in lower case, whose report he stands in: "our
/// analyst Ann Berg", "chief executive Ann Berg" of no other firm, "Commissioner Ann Berg" of the
/// Data Commissioner.
bool is_post_at(const Party& party, std::string_view publisher);

/// Whether the claim tells a fact of the case, not a stance or what somebody was told.
bool is_case_fact(const Claim& claim);

/// The basis of a root that a claim has because it tells what an office did.
inline constexpr std::string_view own_act = "its own act";

/// The basis of a root that a state has by its bare name: "Ruritania denied it".
inline constexpr std::string_view only_office = "the only office of this state that the case hears";

/// Whether a key is that of police or prosecutors.
bool is_inquiry(std::string_view key);

/// The root of a force by its place; "case" where nobody tells it.
void set_police(Root& root, const std::string& place);

/// The root of an office of state; `where` may be empty.
void set_office(Root& root, const std::string& office, const std::string& where);

/// Whether an office speaks for its state to other states: a foreign ministry or an embassy.
bool speaks_abroad(std::string_view office);

/// The root of a ministry of a state; its embassies and its foreign ministry are one.
void set_ministry(Root& root, const std::string& office, const std::string& where);

/// The place of the police whose release a report is; nothing when it is none of theirs, empty when
/// its name tells no place.
std::optional<std::string> place_of_force(const Article& article);

/// "オストラバ" of "オストラバ大使館": the katakana a name begins with.
std::string kana_in_front(const std::string& name);

/// A firm of no list that one sentence takes for a person and another for a firm is a firm.
void join_firms(std::vector<Claim>& claims);

/// "The company's chief executive said": of the firm that the case hears elsewhere and the
/// paragraph names last before him, where he has no other (`root_firms.cpp`).
void name_firms(const std::vector<Article>& articles, std::vector<Claim>& claims);

/// Gives media whose own report is on the desk its root, where others call them by less of their
/// name ("LBN", of "LBN News"), and papers that a report has seen itself its own. Linear.
void name_media(const std::vector<Article>& articles, std::vector<Claim>& claims);

/// A chief executive who denies what a firm said speaks for another one (root_deniers.cpp).
void part_deniers(const std::vector<Article>& articles, std::vector<Claim>& claims);

/// Who speaks for himself and through his lawyer is one source: by his name in every report, by
/// a noun ("the man") in that report alone (root_deniers.cpp).
void join_clients(std::vector<Claim>& claims);

/// A ministry that a report names without its state is that of the only state whose ministry of the
/// same name the case hears; where the government of a state speaks itself, its ministries at home
/// are its voice, the one for foreign affairs stays apart (root_states.cpp).
void join_ministries(std::vector<Claim>& claims);

/// "Ruritania denied it. \"Not we,\" its president's spokesman said.": where a voice of the state
/// speaks right behind its bare name, its word was meant (root_states.cpp).
void follow_voices(std::vector<Claim>& claims);

/// A Japanese firm under its own name and in Latin letters is one root, where the reports leave no
/// choice (root_translations.cpp).
void join_translated_firms(const std::vector<Article>& articles, std::vector<Claim>& claims);

/// "One of them", "the two sources": they have the root of the several without a name that the
/// report told of before.
void name_back(const std::vector<Article>& articles, std::vector<Claim>& claims);

/// What a report says that another one on the desk told has the root it has there, by its predicate
/// and slots or by its words.
void borrow_roots(const std::vector<Article>& articles,
                  std::vector<Claim>& claims,
                  const RootNames& names);

/// Claims without a source of their own take one from their report, those told from another report
/// of the case from that.
void lend_roots(const std::vector<Article>& articles,
                std::vector<Claim>& claims,
                const RootNames& names);

} // namespace ample::cite::detail
