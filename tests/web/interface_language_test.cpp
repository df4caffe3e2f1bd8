// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface: how it is chosen, and that a page in French holds no English of ours.
#include <cctype>
#include <set>

#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/web/visitors.h"
#include "web/pages/wording/wording.h"
#include "web/routes.h"
#include "web/ui_language.h"

using namespace termreg;
using namespace termreg::testing;
using web::Language;

namespace {

const std::string working_id = "fg-mv-wg1.harbour-twin.en.1";

Response get(Site& site, const std::string& target, const std::map<std::string, std::string>& fields = {}) {
  auto request = request_of(Method::get, target.substr(0, target.find('?')));
  request.raw_target = target;
  if (const auto at = target.find('?'); at != std::string::npos)
    request.query = *web::parse_query(target.substr(at + 1));
  for (const auto& [name, value] : fields) request.headers[name] = value;
  return site.ask(request);
}

// What a page says: its texts and the attributes that are read to people, each with the language around it.
struct Said {
  std::string text, language;
};

std::string attribute(std::string_view tag, std::string_view name) {
  const auto mark = " " + std::string(name) + "=\"";
  const auto at = tag.find(mark);
  if (at == std::string_view::npos) return {};
  const auto begin = at + mark.size();
  return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

class Reader {
 public:
  explicit Reader(const std::string& page) {
    for (std::size_t at = 0; at < page.size();) {
      const auto open = std::min(page.find('<', at), page.size());
      add(page.substr(at, open - at));
      if (open == page.size()) break;
      const auto close = page.find('>', open);
      tag(page.substr(open + 1, close - open - 1));
      at = close + 1;
    }
  }
  [[nodiscard]] const std::vector<Said>& said() const { return said_; }

 private:
  void add(const std::string& text) {
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string::npos || languages_.empty()) return;
    said_.push_back({text.substr(first, text.find_last_not_of(" \n") - first + 1), languages_.back()});
  }
  void tag(const std::string& tag) {
    if (tag.starts_with('!')) return;
    if (tag.starts_with('/')) return languages_.pop_back();
    const auto outer = languages_.empty() ? std::string() : languages_.back();
    languages_.push_back(tag.find(" lang=\"") == std::string::npos ? outer : attribute(tag, "lang"));
    for (const auto* name : {"aria-label", "title", "placeholder", "data-copy"}) add(attribute(tag, name));
    for (const auto* alone : {"br", "input", "link", "meta"})
      if (tag.substr(0, tag.find(' ')) == alone) languages_.pop_back();
  }

  std::vector<std::string> languages_;
  std::vector<Said> said_;
};

// Two words in a row: long enough to be a wording rather than a code.
bool is_wording(const std::string& text) {
  int words = 0;
  std::size_t letters = 0;
  for (const char c : text + " ") {
    if (std::islower(static_cast<unsigned char>(c)) != 0)
      ++letters;
    else if (c == ' ' && letters >= 2) {
      if (++words == 2) return true;
      letters = 0;
    } else
      letters = 0, words = 0;
  }
  return false;
}

std::set<std::string> english_of_the_table() {
  std::set<std::string> keys;
  const auto add = [&](const codec::Phrase& row) {
    auto key = std::string(row.english);
    key.erase(0, key.find_first_not_of(' '));
    key.erase(key.find_last_not_of(' ') + 1);
    if (row.english != row.french && key.size() > 1) keys.insert(key);
  };
  for (const auto& table : web::pages::wording::tables)
    for (const auto& row : table) add(row);
  for (const auto& row : web::pages::wording::names) add(row);
  keys.erase("text");  // also the name of a format, which is no wording
  return keys;
}

void check_french(const std::string& target, const std::string& french, const std::string& english) {
  static const auto keys = english_of_the_table();
  INFO(target);
  CHECK(holds(french, "<html lang=\"fr\">"));
  CHECK(holds(english, "<html lang=\"en\">"));
  std::set<std::string> in_english;
  const Reader other(english);
  for (const auto& said : other.said()) in_english.insert(said.text);
  std::size_t count = 0;
  const Reader page(french);
  for (const auto& said : page.said()) {
    if (said.language != "fr") continue;
    ++count;
    INFO(said.text);
    // A title may be a term.
    constexpr std::string_view site_name = " · termreg";
    const bool is_title = said.text.ends_with(site_name);
    CHECK_FALSE(
        keys.contains(is_title ? said.text.substr(0, said.text.size() - site_name.size()) : said.text));
    CHECK_FALSE((!is_title && is_wording(said.text) && in_english.contains(said.text)));
  }
  CHECK(count > 15);
}

TermEntry rich_entry() {
  auto entry =
      conflicts::entry("ISO", "2021", "1", {"berth", "mooring"}, "place at a quay where a ship lies");
  entry.status = EntryStatus::superseded;
  auto& section = entry.languages.at(0);
  section.designations[0].acceptability = Acceptability::preferred;
  section.designations[1].acceptability = Acceptability::deprecated;
  section.designations[1].kind = DesignationKind::symbol;
  section.notes.push_back({});
  section.notes.back().text = "A buoy is none.";
  section.examples.push_back({});
  section.examples.back().text = "The quay of a ferry.";
  ConceptRelation relation;
  relation.kind = RelationKind::broader_generic;
  relation.target = "nowhere";
  relation.label = "place";
  entry.relations.push_back(relation);
  return entry;
}

// Something of every kind, all of it in English: what is French on a page is ours.
void fill(Site& site) {
  using conflicts::entry;
  site.put(rich_entry());
  auto changed = rich_entry();
  changed.status = EntryStatus::valid;
  changed.languages[0].definitions[0].text = "place where a ship lies";
  site.put(changed);
  site.put(entry("ITU-T", "2022", "2", {"berth"}, "bed that is built into the wall of a cabin"));
  REQUIRE(site.json("/api/v1/working-definitions/proposals",
                    R"({"group":"FG-MV WG1","term":"harbour twin","definition":"The model of a harbour."})")
              .status == 201);
  const auto base = "/working/" + working_id;
  REQUIRE(site.form(base, "do=comment&text=Good.&author=ann").status == 303);
  REQUIRE(site.form(base, "do=object&reason=wide&author=bob").status == 303);
  REQUIRE(site.form("/deliverables",
                    "name=d1&title=Harbours&kind=TR&profile=itu-t&order=listed&language=en&author=ann")
              .status == 303);
  const auto id = conflicts::entry("ISO", "2021", "1", {"berth"}, "").id.text();
  REQUIRE(site.form("/deliverables/d1", "do=add&author=ann&list=&tag=&entry=" + id).status == 303);
  REQUIRE(site.form("/deliverables/d1", "do=freeze&remark=first&author=ann").status == 303);
}

// An address for every page that is read; a route that is new and not here fails the walk.
std::string target_of(const std::string& pattern) {
  const auto id = conflicts::entry("ISO", "2021", "1", {"berth"}, "").id.text();
  if (pattern == "/entries/{}") return "/entries/" + id;
  if (pattern == "/working/{}") return "/working/" + working_id;
  if (pattern == "/working/{}/revise") return "/working/" + working_id + "/revise";
  if (pattern == "/deliverables/{}") return "/deliverables/d1?from=1";
  return pattern;
}

std::vector<std::string> pages_to_read() {
  std::vector<std::string> targets{"/?q=berth",
                                   "/?q=zzyzx",
                                   "/compare?a=x",
                                   "/sheet?term=berth",
                                   "/conflicts?state=done",
                                   "/working/new?supersedes=" + working_id,
                                   "/no/such/page"};
  for (const auto& route : web::routes()) {
    const std::string pattern(route.pattern);
    const bool is_page = !pattern.starts_with("/api/") && !pattern.starts_with("/assets/") &&
                         pattern != "/healthz" && pattern != "/readyz" && pattern != "/metrics";
    if (is_page && route.method == Method::get) targets.push_back(target_of(pattern));
  }
  return targets;
}

}  // namespace

TEST_CASE("no page in French shows an English wording", "[web][language]") {
  Site site;
  fill(site);
  for (const auto& target : pages_to_read()) {
    const auto sign = target.find('?') == std::string::npos ? "?" : "&";
    const auto french = get(site, target + sign + "ui=fr");
    const auto english = get(site, target + sign + "ui=en");
    INFO(target);
    CHECK(french.status == english.status);
    CHECK(french.status < 500);
    check_french(target, french.body, english.body);
  }
}

TEST_CASE("nor do the pages about people, and what a form is answered with", "[web][language]") {
  Site site(with_accounts());
  (void)site.registry().people().add({"ada", people::Role::admin, {"FG-MV WG1"}, good_password}, "local");
  Browser ada(site);
  (void)ada.log_in("ada");
  const auto asked = [&](Method method, const std::string& path, const std::string& body,
                         const std::string& language) {
    auto request = request_of(method, path, method == Method::post ? body + "&csrf=" + ada.token() : body);
    request.headers["accept-language"] = language;
    return ada.send(request).body;
  };
  for (const auto* path : {"/account", "/people", "/logout", "/login", "/changes"})
    check_french(path, asked(Method::get, path, {}, "fr"), asked(Method::get, path, {}, "en"));
  for (const auto& [path, body] : std::map<std::string, std::string>{
           {"/account", "do=password&current=a&password=b&again=c"},
           {"/login", "name=ada&password=wrong&next=/"},
           {"/conflicts", "state=decided&disposition=accept&reason="},
           {"/check", "text=1+Scope%0A%0A3.1+berth%0AA+berth+is+a+bed.&profile=iso&hints=1"}})
    check_french(path, asked(Method::post, path, body, "fr"), asked(Method::post, path, body, "en"));
}

TEST_CASE("the language is what the address asks for, then the cookie, then the browser, then English",
          "[web][language]") {
  Site site;
  const auto is_french = [&](const std::string& target, const std::map<std::string, std::string>& fields) {
    return holds(get(site, target, fields).body, "<html lang=\"fr\">");
  };
  CHECK_FALSE(is_french("/about", {}));
  CHECK(is_french("/about?ui=fr", {}));
  CHECK(is_french("/about", {{"cookie", "x=1; ui=fr"}}));
  CHECK(is_french("/about", {{"accept-language", "fr-CH, en;q=0.5"}}));
  CHECK_FALSE(is_french("/about?ui=en", {{"cookie", "ui=fr"}, {"accept-language", "fr"}}));
  CHECK_FALSE(is_french("/about", {{"cookie", "ui=en"}, {"accept-language", "fr"}}));
  CHECK(is_french("/about?ui=xx", {{"accept-language", "fr"}}));
  CHECK(is_french("/about", {{"cookie", "ui=xx"}, {"accept-language", "fr"}}));
}

TEST_CASE("of what a browser prefers, the heaviest of our languages is taken", "[web][language]") {
  using web::preferred_language;
  CHECK(preferred_language("fr") == Language::french);
  CHECK(preferred_language("FR-ca;q=0.8, en-GB;q=0.7") == Language::french);
  CHECK(preferred_language("en, fr") == Language::english);
  CHECK(preferred_language("de, fr;q=0.001") == Language::french);
  CHECK(preferred_language("fr;q=0, en;q=0.1") == Language::english);
  CHECK(preferred_language("*, fr;q=0.9") == Language::english);
  CHECK(preferred_language("fr ; q=1.000 ,") == Language::french);
  CHECK(preferred_language("fra, frr, de") == std::nullopt);
  CHECK(preferred_language("fr;q=2, fr;q=0.1234, fr;q=, fr;x, ;;,,-") == std::nullopt);
  CHECK(preferred_language("") == std::nullopt);
}

TEST_CASE("a choice is kept in a cookie, and the other language is one link away", "[web][language]") {
  Site site;
  const auto page = get(site, "/?q=a%26b&ui=fr");
  CHECK(header(page, "Set-Cookie") == "ui=fr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
  CHECK(holds(page.body, "href=\"/?q=a%26b&amp;ui=en\" lang=\"en\" hreflang=\"en\">English</a>"));
  CHECK_FALSE(holds(page.body, "ui=fr"));
  CHECK(header(get(site, "/about", {{"cookie", "ui=fr"}}), "Set-Cookie").empty());
  CHECK(header(get(site, "/about?ui=xx"), "Set-Cookie").empty());
  CHECK(holds(get(site, "/about").body, "href=\"/about?ui=fr\" lang=\"fr\" hreflang=\"fr\">Français</a>"));
}

TEST_CASE("behind a proxy with TLS the choice travels over TLS alone", "[web][language]") {
  auto access = with_accounts();
  access.public_url = "https://terms.example.org";
  Site site(access);
  CHECK(header(get(site, "/about?ui=fr"), "Set-Cookie") ==
        "ui=fr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure");
}

TEST_CASE("caches keep the languages of a page apart", "[web][language]") {
  Site site;
  const auto english = get(site, "/about");
  const auto french = get(site, "/about", {{"accept-language", "fr"}});
  CHECK(header(english, "Vary") == "Accept-Language, Cookie");
  CHECK(header(english, "ETag") != header(french, "ETag"));
  CHECK(get(site, "/about").body == english.body);
  CHECK(get(site, "/about", {{"accept-language", "fr"}}).body == french.body);
  const auto tag = header(english, "ETag");
  CHECK(get(site, "/about", {{"if-none-match", tag}}).status == 304);
  CHECK(get(site, "/about", {{"if-none-match", tag}, {"accept-language", "fr"}}).status == 200);
  CHECK(get(site, "/about", {{"if-none-match", header(french, "ETag")}, {"accept-language", "fr"}}).status ==
        304);
  // What programs are told has one language.
  CHECK(header(get(site, "/api/v1/bodies", {{"accept-language", "fr"}}), "ETag") ==
        header(get(site, "/api/v1/bodies"), "ETag"));
  CHECK(header(get(site, "/api/v1/bodies"), "Vary").empty());
}
