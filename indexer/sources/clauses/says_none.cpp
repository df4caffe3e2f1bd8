// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/term_reader_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {

bool says_none(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>({"none",
                                                          "none defined",
                                                          "no terms",
                                                          "not applicable",
                                                          "n/a",
                                                          "void",
                                                          "this clause is left blank",
                                                          "this clause is intentionally left blank",
                                                          "aucun",
                                                          "aucune",
                                                          "aucun terme",
                                                          "aucune définition",
                                                          "néant",
                                                          "sans objet",
                                                          "ninguno",
                                                          "ninguna",
                                                          "ningún término",
                                                          "no hay",
                                                          "no aplica",
                                                          "no se aplica",
                                                          "нет",
                                                          "отсутствуют",
                                                          "отсутствует",
                                                          "не имеется",
                                                          "не определены",
                                                          "не применимо",
                                                          "لا يوجد",
                                                          "لا توجد",
                                                          "لا شيء",
                                                          "لا ينطبق",
                                                          "无",
                                                          "無",
                                                          "没有",
                                                          "暂无",
                                                          "不适用"});
  auto bare = files::trimmed(text);
  while (bare.ends_with('.')) bare.remove_suffix(1);
  if (bare.ends_with("。")) bare.remove_suffix(std::string_view("。").size());
  const auto key = text::match_key(bare);
  return std::find(words.begin(), words.end(), key.bytes()) != words.end();
}

}  // namespace termreg::sources::clauses
