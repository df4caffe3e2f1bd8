// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "indexer/documents/shorthands_private.h"
#include "indexer/files/content.h"

namespace termreg::documents {
namespace {

constexpr std::size_t longest_shorthand = 400;
constexpr std::size_t longest_variable = 60;

struct Brackets {
  std::string_view open, close;
};
constexpr std::array<Brackets, 6> autolinks{{
    {"[=", "=]"},
    {"{{", "}}"},
    {"<{", "}>"},
    {"[$", "$]"},
    {"[^", "^]"},
    {"%%", "%%"},
}};

std::string_view behind_last_slash(std::string_view name) {
  const auto slash = name.rfind('/');
  return slash == std::string_view::npos || slash + 1 == name.size() ? name : name.substr(slash + 1);
}

// "XRSession/mode!!attribute|text" -> "text"; without the text "mode".
std::string_view link_text(std::string_view inner) {
  if (const auto bar = inner.rfind('|'); bar != std::string_view::npos)
    return files::trimmed(inner.substr(bar + 1));
  inner = inner.substr(0, inner.find("!!"));
  return files::trimmed(behind_last_slash(inner));
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Resolver {
 public:
  Resolver(std::string_view text, Shorthands which, const SectionTitles& titles)
      : rest_(text), which_(which), titles_(titles) {}

  std::string resolve() {
    while (!rest_.empty())
      if (!(escape() || citation() || autolink() || code() || variable() || emphasis())) take(1);
    return std::move(out_);
  }

 private:
  void take(std::size_t count) {
    out_ += rest_.substr(0, count);
    rest_.remove_prefix(count);
  }
  void replace(std::size_t count, std::string_view by) {
    out_ += by;
    rest_.remove_prefix(count);
  }

  bool escape() {
    constexpr std::string_view escapable = "[]{}<>|`*=$^%\\'&_-";
    if (which_ != Shorthands::bikeshed || rest_.size() < 2 || rest_[0] != '\\') return false;
    if (escapable.find(rest_[1]) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    take(rest_.starts_with("[[") ? 2 : 1);
    return true;
  }

  // What stands between the brackets, if they close on the way; empty insides are none.
  [[nodiscard]] std::optional<std::string_view> inside(Brackets brackets) const {
    if (!rest_.starts_with(brackets.open)) return std::nullopt;
    const auto within = rest_.substr(brackets.open.size(), longest_shorthand);
    const auto end = within.find(brackets.close);
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    return within.substr(0, end);
  }

  // ReSpec shows a section or document by its title where there are three brackets.
  bool citation() {
    const bool three = rest_.starts_with("[[[");
    const auto inner = three ? inside({"[[[", "]]]"}) : inside({"[[", "]]"});
    if (!inner) return false;
    const auto whole = inner->size() + (three ? 6 : 4);
    auto name = *inner;
    std::string_view shown;
    if (const auto bar = name.find('|'); bar != std::string_view::npos) {
      shown = files::trimmed(name.substr(bar + 1));
      name = name.substr(0, bar);
    }
    name = files::trimmed(name);
    if (name.starts_with('!') || name.starts_with('?')) name.remove_prefix(1);
    if (name.starts_with('#')) {
      const auto title = titles_.find(name.substr(1));
      replace(whole, !shown.empty()           ? std::string(shown)
                     : title != titles_.end() ? "§ " + title->second
                                              : "§ " + std::string(name.substr(1)));
      return true;
    }
    replace(whole, shown.empty() ? "[" + std::string(name) + "]" : std::string(shown));
    return true;
  }

  bool autolink() {
    for (const auto& brackets : autolinks) {
      const bool only_bikeshed = brackets.open != "[=" && brackets.open != "{{" && brackets.open != "[^";
      if (only_bikeshed && which_ != Shorthands::bikeshed) continue;
      const auto inner = inside(brackets);
      if (!inner || files::trimmed(*inner).empty()) continue;
      if (brackets.open == "%%" && inner->find_first_of(" \n") != std::string_view::npos) continue;
      replace(inner->size() + brackets.open.size() + brackets.close.size(), link_text(*inner));
      return true;
    }
    return false;
  }

  bool code() {
    const auto inner = inside({"`", "`"});
    if (!inner || inner->find("\n\n") != std::string_view::npos) return false;
    replace(inner->size() + 2, *inner);
    return true;
  }

  bool variable() {
    const auto inner = inside({"|", "|"});
    if (!inner || inner->size() > longest_variable || !is_word(inner->front())) return false;
    const auto name = inner->substr(0, inner->find(':'));
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == ' '; });
    const bool apart = out_.empty() || !is_word(out_.back());
    if (!plain || !apart || name.back() == ' ') return false;
    replace(inner->size() + 2, name);
    return true;
  }

  bool emphasis() {
    if (which_ != Shorthands::bikeshed || !rest_.starts_with('*')) return false;
    for (const std::string_view stars : {"**", "*"}) {
      const auto inner = inside({stars, stars});
      if (!inner || inner->front() == ' ' || inner->back() == ' ' || inner->front() == '*') continue;
      if (!out_.empty() && is_word(out_.back())) continue;
      const auto whole = inner->size() + 2 * stars.size();
      out_ += Resolver(*inner, which_, titles_).resolve();
      rest_.remove_prefix(whole);
      return true;
    }
    return false;
  }

  std::string_view rest_;
  Shorthands which_;
  const SectionTitles& titles_;
  std::string out_;
};

}  // namespace

std::string resolved_shorthands(std::string_view text, Shorthands which, const SectionTitles& titles) {
  if (which == Shorthands::none || text.find_first_of("[{|`*%<\\") == std::string_view::npos)
    return std::string(text);
  return Resolver(text, which, titles).resolve();
}

}  // namespace termreg::documents
