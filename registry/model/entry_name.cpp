// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/entry_name.h"

#include <algorithm>

namespace termreg {
namespace {

using std::string_view;

constexpr string_view dot = "\u00B7";
constexpr string_view first_letter = "e";
constexpr string_view uri_space = "urn:termreg:";

}  // namespace

std::string xml_name(const EntryId& id) {
  std::string name(first_letter);
  name += dot;
  for (const char c : id.text()) {
    if (c == ':')
      name += dot;
    else
      name += c;
  }
  return name;
}

std::optional<EntryId> entry_of_xml_name(string_view name) {
  if (!name.starts_with(first_letter)) return std::nullopt;
  name.remove_prefix(first_letter.size());
  if (!name.starts_with(dot)) return std::nullopt;
  name.remove_prefix(dot.size());
  if (name.find(':') != string_view::npos) return std::nullopt;
  std::string text;
  while (!name.empty()) {
    const auto end = std::min(name.find(dot), name.size());
    text.append(name.substr(0, end));
    if (end == name.size()) break;
    text += ':';
    name.remove_prefix(end + dot.size());
  }
  return EntryId::parse(text);
}

std::string uri(const EntryId& id) {
  return std::string(uri_space).append(id.text());
}

std::optional<EntryId> entry_of_uri(string_view text) {
  if (!text.starts_with(uri_space)) return std::nullopt;
  return EntryId::parse(text.substr(uri_space.size()));
}

bool is_own_scheme(string_view iri) {
  return iri.starts_with(uri_space) && !entry_of_uri(iri);
}

}  // namespace termreg
