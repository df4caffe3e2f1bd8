// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/language.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

// ISO 639-2 code, ISO 639-1 code, blank: entries of six bytes in the order of the first.
constexpr std::string_view two_letter_codes =
    "aaraa abkab afraf akaak albsq amham araar argan armhy asmas avaav aveae aymay azeaz bakba bambm "
    "baqeu belbe benbn bihbh bisbi bodbo bosbs brebr bulbg burmy catca cescs chach chece chizh chucu "
    "chvcv corkw cosco crecr cymcy czecs danda deude divdv dutnl dzodz ellel engen epoeo estet euseu "
    "eweee faofo fasfa fijfj finfi frafr frefr fryfy fulff geoka gerde glagd glega glggl glvgv greel "
    "grngn gujgu hatht hauha hebhe herhz hinhi hmoho hrvhr hunhu hyehy iboig iceis idoio iiiii ikuiu "
    "ileie inaia indid ipkik islis itait javjv jpnja kalkl kankn kasks katka kaukr kazkk khmkm kikki "
    "kinrw kirky komkv konkg korko kuakj kurku laolo latla lavlv limli linln litlt ltzlb lublu luglg "
    "macmk mahmh malml maomi marmr mayms mkdmk mlgmg mltmt monmn mrimi msams myamy nauna navnv nblnr "
    "ndend ndong nepne nldnl nnonn nobnb norno nyany ocioc ojioj orior ormom ossos panpa perfa plipi "
    "polpl porpt pusps quequ rohrm ronro rumro runrn rusru sagsg sansa sinsi slksk slosk slvsl smese "
    "smosm snasn sndsd somso sotst spaes sqisq srdsc srpsr sswss sunsu swasw swesv tahty tamta tattt "
    "telte tgktg tgltl thath tibbo tirti tonto tsntn tsots tuktk turtr twitw uigug ukruk urdur uzbuz "
    "venve vievi volvo welcy wlnwa wolwo xhoxh yidyi yoryo zhaza zhozh zulzu ";
constexpr std::size_t code_stride = 6;

std::string_view two_letters_of(std::string_view three) {
  for (std::size_t at = 0; at < two_letter_codes.size(); at += code_stride)
    if (two_letter_codes.substr(at, 3) == three) return two_letter_codes.substr(at + 3, 2);
  return {};
}

bool is_subtag(std::string_view tag) {
  return !tag.empty() && tag.size() <= 8 && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
}

bool is_primary(std::string_view tag) {
  return is_subtag(tag) && tag.size() >= 2 && tag.size() <= 3 && (tag[0] > '9') && (tag[1] > '9');
}

bool are_subtags(std::string_view rest) {
  while (!rest.empty()) {
    const auto end = std::min(rest.find('-', 1), rest.size());
    if (!is_subtag(rest.substr(1, end - 1))) return false;
    rest.remove_prefix(end);
  }
  return true;
}

}  // namespace

std::string language_tag(std::string_view name) {
  auto tag = files::lower_ascii(files::trimmed(name));
  std::replace(tag.begin(), tag.end(), '_', '-');
  const auto primary = std::string_view(tag).substr(0, tag.find('-'));
  const auto rest = std::string_view(tag).substr(primary.size());
  if (!is_primary(primary) || !are_subtags(rest)) return "und";
  const auto shorter = primary.size() == 3 ? two_letters_of(primary) : std::string_view{};
  return shorter.empty() ? tag : std::string(shorter) + std::string(rest);
}

std::string language_named(std::string_view name) {
  struct Named {
    std::string_view name, tag;
  };
  constexpr auto languages = std::to_array<Named>({
      {"english", "en"},
      {"french", "fr"},
      {"français", "fr"},
      {"spanish", "es"},
      {"español", "es"},
      {"russian", "ru"},
      {"русский", "ru"},
      {"arabic", "ar"},
      {"العربية", "ar"},
      {"عربي", "ar"},
      {"chinese", "zh"},
      {"中文", "zh"},
      {"汉语", "zh"},
      {"german", "de"},
      {"deutsch", "de"},
  });
  auto tag = language_tag(name);
  if (tag != "und") return tag;
  const auto key = text::match_key(name);
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const Named& one) { return one.name == key.bytes(); });
  return found == languages.end() ? tag : std::string(found->tag);
}

bool is_two_letter_language(std::string_view name) {
  const auto code = files::lower_ascii(name);
  for (std::size_t at = 0; code.size() == 2 && at < two_letter_codes.size(); at += code_stride)
    if (two_letter_codes.substr(at + 3, 2) == code) return true;
  return false;
}

}  // namespace termreg::sources
