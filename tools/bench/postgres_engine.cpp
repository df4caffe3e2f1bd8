// SPDX-License-Identifier: GPL-3.0-or-later
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <utility>

#include "tools/bench/engine.h"

namespace termreg::bench {
namespace {

constexpr std::size_t page = 10;

class Answer {
 public:
  explicit Answer(PGresult* result) : result_(result) {}
  ~Answer() { PQclear(result_); }
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  [[nodiscard]] ExecStatusType status() const { return PQresultStatus(result_); }
  [[nodiscard]] int rows() const { return PQntuples(result_); }
  [[nodiscard]] std::string text(int row) const { return PQgetvalue(result_, row, 0); }

 private:
  PGresult* result_;
};

class Connection {
 public:
  explicit Connection(const std::string& where) : handle_(PQconnectdb(where.c_str())) {
    if (PQstatus(handle_) != CONNECTION_OK) fail("connecting");
  }
  ~Connection() { PQfinish(handle_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void run(const std::string& sql) const {
    const Answer answer(PQexec(handle_, sql.c_str()));
    if (answer.status() != PGRES_COMMAND_OK && answer.status() != PGRES_TUPLES_OK) fail(sql);
  }
  void prepare(const char* name, const std::string& sql) const {
    const Answer answer(PQprepare(handle_, name, sql.c_str(), 1, nullptr));
    if (answer.status() != PGRES_COMMAND_OK) fail(sql);
  }
  [[nodiscard]] std::vector<std::string> ask(const char* name, const std::string& text) const {
    const char* value = text.c_str();
    const Answer answer(PQexecPrepared(handle_, name, 1, &value, nullptr, nullptr, 0));
    if (answer.status() != PGRES_TUPLES_OK) fail(name);
    std::vector<std::string> ids;
    for (int row = 0; row < answer.rows() && ids.size() < page; ++row)
      if (auto id = answer.text(row); std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(std::move(id));
    return ids;
  }
  /// Fills a table (text, entry) by COPY.
  void copy(const std::string& table, const std::vector<SearchableText>& rows) const {
    run("CREATE UNLOGGED TABLE " + table + "(text text, entry text)");
    {
      const Answer answer(PQexec(handle_, ("COPY " + table + " FROM STDIN").c_str()));
      if (answer.status() != PGRES_COPY_IN) fail("COPY " + table);
    }
    for (const auto& row : rows) {
      const auto line = escaped(row.text) + '\t' + escaped(row.entry) + '\n';
      if (PQputCopyData(handle_, line.data(), static_cast<int>(line.size())) != 1) fail("COPY " + table);
    }
    if (PQputCopyEnd(handle_, nullptr) != 1) fail("COPY " + table);
    const Answer answer(PQgetResult(handle_));
    if (answer.status() != PGRES_COMMAND_OK) fail("COPY " + table);
    while (PGresult* rest = PQgetResult(handle_)) PQclear(rest);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error("PostgreSQL: " + what + ": " + PQerrorMessage(handle_));
  }
  static std::string escaped(const std::string& text) {
    std::string made;
    for (const char c : text) {
      if (c == '\\' || c == '\t' || c == '\n' || c == '\r') made += '\\';
      made += c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
    }
    return made;
  }
  PGconn* handle_;
};

// Of those that hold the words best first: ts_rank, by the length of the text (2), the shorter text among equals.
std::string by_words(const std::string& table, const std::string& query) {
  return "SELECT entry FROM " + table + ", " + query +
         " AS query WHERE words @@ query ORDER BY ts_rank(words, query, 2) DESC, length(text) LIMIT 30";
}

class PostgresEngine final : public Engine {
 public:
  PostgresEngine(const Collection& collection, Means means, const PostgresServer& server)
      : means_(means), connection_(server.connection()) {
    connection_.run("SET client_min_messages = warning");
    if (means == Means::trigrams)
      fill_trigrams(collection);
    else
      fill_words(collection);
  }
  [[nodiscard]] std::string name() const override {
    return means_ == Means::words ? "PostgreSQL FTS" : "PostgreSQL pg_trgm";
  }
  [[nodiscard]] bool answers(Question question) const override {
    return question == Question::term || means_ == Means::words;
  }
  [[nodiscard]] std::vector<std::string> find(const std::string& text, Question question) override {
    if (question == Question::meaning) return connection_.ask("meaning", text);
    if (means_ == Means::trigrams) return connection_.ask("alike", text);
    auto found = connection_.ask("all_words", text);
    return found.empty() ? connection_.ask("any_word", text) : found;
  }

 private:
  void fill_words(const Collection& collection) {
    for (const auto& [table, rows] :
         {std::pair{"term", &collection.designations}, std::pair{"meaning", &collection.definitions}}) {
      const std::string name = table;
      connection_.copy(name, *rows);
      connection_.run("ALTER TABLE " + name +
                      " ADD words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED");
      connection_.run("CREATE INDEX ON " + name + " USING gin(words)");
      connection_.run("ANALYZE " + name);
    }
    const std::string any =
        "CAST(replace(CAST(plainto_tsquery('english', $1) AS text), '&', '|') AS tsquery)";
    connection_.prepare("all_words", by_words("term", "plainto_tsquery('english', $1)"));
    connection_.prepare("any_word", by_words("term", any));
    connection_.prepare("meaning", by_words("meaning", any));
  }
  void fill_trigrams(const Collection& collection) {
    connection_.run("CREATE EXTENSION pg_trgm");
    connection_.copy("spelt", collection.designations);
    connection_.run("CREATE INDEX ON spelt USING gin(text gin_trgm_ops)");
    connection_.run("ANALYZE spelt");
    connection_.prepare(
        "alike",
        "SELECT entry FROM spelt WHERE text % $1 ORDER BY similarity(text, $1) DESC, length(text) "
        "LIMIT 30");
  }

  Means means_;
  Connection connection_;
};

}  // namespace

std::unique_ptr<Engine> postgres_engine(const Collection& collection, Means means,
                                        const PostgresServer& server) {
  return std::make_unique<PostgresEngine>(collection, means, server);
}

}  // namespace termreg::bench
