// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/codec/phrase.h"
#include "web/http.h"

/// The language of the interface, chosen request by request; the data keeps its own.
namespace termreg::web {

using codec::Language;

/// What `ui=` in the address asks for; nothing if it is absent or names no language that the interface has.
[[nodiscard]] std::optional<Language> asked_language(const Request& request);

/// The language of the page for a request: `ui=` in the address, else the cookie `ui`, else what the browser prefers
/// (Accept-Language, RFC 9110, 12.5.4), else English.
[[nodiscard]] Language language_of(const Request& request);

/// Of an Accept-Language field: the language of ours with the greatest weight, the first of those that weigh the same.
/// A range counts by its primary tag ("fr-CH" is French), "*" stands for English, and a weight of 0 means never. Nothing
/// if none of ours is asked for; what cannot be read is passed over.
[[nodiscard]] std::optional<Language> preferred_language(std::string_view field);

/// The Set-Cookie value that keeps a choice for a year. It is no secret and no identity: two letters.
/// @param transport  what the site asks of all its cookies (Doorkeeper::cookie_transport).
[[nodiscard]] std::string language_cookie(Language language, std::string_view transport);

/// The request as if nobody had asked for a language, for handlers that know their parameters.
[[nodiscard]] Request without_language(Request request);

/// The address of the page of a request without `ui`, as sent: "/?q=a". Only of requests that came with GET or HEAD does
/// the query belong to a page; of others it is the path alone.
[[nodiscard]] std::string address_without_language(const Request& request);

}  // namespace termreg::web
