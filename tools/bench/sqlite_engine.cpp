// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <algorithm>
#include <cctype>

#include "tools/bench/engine.h"

namespace termreg::bench {
namespace {

constexpr std::size_t page = 10;

class Database {
 public:
  explicit Database(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) fail("opening the database");
  }
  ~Database() { sqlite3_close_v2(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const std::string& sql) const {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
  }
  [[nodiscard]] sqlite3_stmt* prepare(const std::string& sql) const {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(sql);
    return statement;
  }
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error("SQLite: " + what + ": " + sqlite3_errmsg(handle_));
  }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(const Database& database, const std::string& sql)
      : database_(database), handle_(database.prepare(sql)) {}
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// `text` must live until the last step().
  void bind(int place, const std::string& text) const {
    sqlite3_bind_text(handle_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  [[nodiscard]] bool step() const {
    const int code = sqlite3_step(handle_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail("a query");
    return code == SQLITE_ROW;
  }
  [[nodiscard]] std::string text() const {
    const auto* bytes = sqlite3_column_text(handle_, 0);
    return bytes == nullptr ? std::string()
                            : std::string(reinterpret_cast<const char*>(bytes),
                                          static_cast<std::size_t>(sqlite3_column_bytes(handle_, 0)));
  }
  void reset() const { sqlite3_reset(handle_); }

 private:
  const Database& database_;
  sqlite3_stmt* handle_;
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Three bytes are three letters in what is asked here; text in other scripts is asked as a whole.
std::vector<std::string> trigrams_of(const std::string& text) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return {text};
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) pieces.push_back(text.substr(i, 3));
  return pieces;
}

// An expression of FTS5: the pieces in quotes, with an operator between them.
std::string expression(const std::vector<std::string>& pieces, const char* with) {
  std::string made;
  for (const auto& piece : pieces) {
    std::string quoted = "\"";
    for (const char c : piece) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    made += (made.empty() ? "" : with) + quoted + "\"";
  }
  return made;
}

class SqliteEngine final : public Engine {
 public:
  SqliteEngine(const Collection& collection, Means means, const std::filesystem::path& place)
      : means_(means), database_(place / (means == Means::words ? "words.sqlite" : "trigrams.sqlite")) {
    database_.run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; BEGIN");
    fill("term", collection.designations);
    if (means == Means::words) fill("meaning", collection.definitions);
    database_.run("COMMIT");
  }
  [[nodiscard]] std::string name() const override {
    return means_ == Means::words ? "SQLite FTS5" : "SQLite trigram";
  }
  [[nodiscard]] bool answers(Question question) const override {
    return question == Question::term || means_ == Means::words;
  }
  [[nodiscard]] std::vector<std::string> find(const std::string& text, Question question) override {
    const std::string table = question == Question::term ? "term" : "meaning";
    if (means_ == Means::trigrams) return ask(table, expression(trigrams_of(text), " OR "));
    const auto words = words_of(text);
    auto found =
        question == Question::term ? ask(table, expression(words, " AND ")) : std::vector<std::string>();
    return found.empty() ? ask(table, expression(words, " OR ")) : found;
  }

 private:
  void fill(const std::string& table, const std::vector<SearchableText>& texts) {
    const std::string tokenizer = means_ == Means::words ? "porter unicode61 remove_diacritics 2" : "trigram";
    database_.run("CREATE VIRTUAL TABLE " + table + " USING fts5(text, entry UNINDEXED, tokenize='" +
                  tokenizer + "')");
    const Statement insert(database_, "INSERT INTO " + table + " VALUES(?,?)");
    for (const auto& row : texts) {
      insert.bind(1, row.text);
      insert.bind(2, row.entry);
      (void)insert.step();
      insert.reset();
    }
    database_.run("INSERT INTO " + table + "(" + table + ") VALUES('optimize')");
  }
  [[nodiscard]] std::vector<std::string> ask(const std::string& table, const std::string& expression) const {
    std::vector<std::string> ids;
    if (expression.empty()) return ids;
    // An entry may meet by several designations: a few rows more than the page.
    const Statement select(
        database_, "SELECT entry FROM " + table + " WHERE " + table + " MATCH ? ORDER BY rank LIMIT 30");
    select.bind(1, expression);
    while (ids.size() < page && select.step())
      if (auto id = select.text(); std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(std::move(id));
    return ids;
  }

  Means means_;
  Database database_;
};

}  // namespace

std::unique_ptr<Engine> sqlite_engine(const Collection& collection, Means means,
                                      const std::filesystem::path& place) {
  return std::make_unique<SqliteEngine>(collection, means, place);
}

}  // namespace termreg::bench
