// The names that feeds give to types: those of `Type`, of MISP, OTX, abuse.ch, Zeek, Suricata.

#pragma once

#include <ample/sweep/indicator.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ample::sweep::feed {

/// How a value under a type's name is to be taken.
enum class Form {
    typed,         ///< as `type`
    address,       ///< IPv4 or IPv6, or a network of either
    host,          ///< domain, or address
    hash,          ///< MD5, SHA-1, SHA-256 or SHA-512, by its length
    file,          ///< path where it is one, else file name
    file_or_hash,  ///< hash where it has the digits of one, else as `file`
    shape,         ///< whatever it looks like
    port,          ///< not swept, only told
    registry_value ///< likewise: what a key of the registry holds
};

struct TypeWord {
    Form form = Form::shape;
    Type type = Type::domain; ///< for `typed`
};

/// Nothing for types that are not swept.
std::optional<TypeWord> type_word(std::string_view word);

/// A value with its type.
struct TypedValue {
    Type type = Type::domain;
    std::string value = {};
    std::string fault = {}; ///< why it is not used
    std::string told = {};  ///< what was altered
};

/// The value as an indicator of the type: an address given as a domain becomes an address, host
/// bits of a network are cleared.
TypedValue typed_value(TypeWord word, std::string_view value);

} // namespace ample::sweep::feed
