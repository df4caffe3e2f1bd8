// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "indexer/documents/docx_numbering.h"

namespace termreg::documents::docx {
namespace {

constexpr int most_lettered = 780;  // 30 letters, as in Word
constexpr int most_roman = 3999;

constexpr auto russian = std::to_array<std::string_view>({"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к",
                                                          "л", "м", "н", "о", "п", "р", "с", "т", "у", "ф",
                                                          "х", "ц", "ч", "ш", "щ", "ы", "э", "ю", "я"});
constexpr auto russian_capitals = std::to_array<std::string_view>(
    {"А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л", "М", "Н", "О", "П",
     "Р", "С", "Т", "У", "Ф", "Х", "Ц", "Ч", "Ш", "Щ", "Ы", "Э", "Ю", "Я"});
constexpr auto chinese = std::to_array<std::string_view>({"", "一", "二", "三", "四", "五", "六", "七", "八", "九"});

std::string repeated(std::string_view letter, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += letter;
  return text;
}

template <typename Letters>
std::string lettered(int number, const Letters& letters) {
  const auto count = static_cast<int>(letters.size());
  return repeated(letters[static_cast<std::size_t>((number - 1) % count)], (number - 1) / count + 1);
}

std::string latin(int number, char first) {
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool capital) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                    {900, "cm"},
                                                                    {500, "d"},
                                                                    {400, "cd"},
                                                                    {100, "c"},
                                                                    {90, "xc"},
                                                                    {50, "l"},
                                                                    {40, "xl"},
                                                                    {10, "x"},
                                                                    {9, "ix"},
                                                                    {5, "v"},
                                                                    {4, "iv"},
                                                                    {1, "i"}}};
  std::string text;
  for (const auto& [worth, sign] : signs)
    for (; number >= worth; number -= worth) text += sign;
  if (capital)
    for (auto& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string ordinal(int number) {
  const int tens = number / 10 % 10, ones = number % 10;
  const auto* ending = tens == 1 || ones > 3 || ones == 0 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : "rd";
  return std::to_string(number) + ending;
}

std::string chinese_number(int number) {
  const auto tens = static_cast<std::size_t>(number / 10), ones = static_cast<std::size_t>(number % 10);
  std::string text;
  if (tens > 1) text += chinese[tens];
  if (tens > 0) text += "十";
  return text.append(chinese[ones]);
}

std::string encircled(int number) {
  const auto code = 0x2460 + static_cast<unsigned>(number) - 1;
  return {static_cast<char>(0xe0U | (code >> 12U)), static_cast<char>(0x80U | ((code >> 6U) & 0x3fU)),
          static_cast<char>(0x80U | (code & 0x3fU))};
}

}  // namespace

std::string formatted_number(int number, std::string_view format) {
  if (format == "none") return {};
  if (format == "decimalZero" && number >= 0 && number < 10) return "0" + std::to_string(number);
  if (number < 1) return std::to_string(number);
  if (number <= most_lettered) {
    if (format == "lowerLetter") return latin(number, 'a');
    if (format == "upperLetter") return latin(number, 'A');
    if (format == "russianLower") return lettered(number, russian);
    if (format == "russianUpper") return lettered(number, russian_capitals);
  }
  if (number <= most_roman && format == "lowerRoman") return roman(number, false);
  if (number <= most_roman && format == "upperRoman") return roman(number, true);
  if (format == "ordinal") return ordinal(number);
  const bool is_chinese = format.starts_with("chineseCounting") || format.starts_with("japaneseCounting");
  if (is_chinese && number < 100) return chinese_number(number);
  if (format.starts_with("decimalEnclosedCircle") && number <= 20) return encircled(number);
  return std::to_string(number);
}

}  // namespace termreg::documents::docx
