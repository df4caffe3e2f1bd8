// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::bench {

/// What every engine is filled with: an entry's designations and definitions as they stand.
struct SearchableText {
  std::string text;
  std::string entry;  ///< id
};
struct Collection {
  std::vector<SearchableText> designations;
  std::vector<SearchableText> definitions;
};

/// What is asked: a designation, perhaps with a slip in it, or a description of what a designation means.
enum class Question { term, meaning };

/// Something that finds entries, for comparing side by side. Not thread-safe.
class Engine {
 public:
  virtual ~Engine() = default;
  /// As the head of a column says it.
  [[nodiscard]] virtual std::string name() const = 0;
  [[nodiscard]] virtual bool answers(Question question) const = 0;
  /// Gets ready for questions of that kind, which will come next; not a part of what is measured.
  virtual void prepare(Question /*question*/) {}
  /// Ids of entries, best first, each once, at most ten. @throws std::runtime_error saying what failed.
  [[nodiscard]] virtual std::vector<std::string> find(const std::string& text, Question question) = 0;
};

/// How the engines that are compared look for a text: by its words, stemmed, all of them if any row has all, else
/// any, best first by their own rank; or by the three-letter pieces that it shares.
enum class Means { words, trigrams };

/// SQLite FTS5 with the Porter stemmer over unicode61, or with its trigram tokenizer; the database is a file in
/// `place`. Trigrams answer no questions for a meaning.
[[nodiscard]] std::unique_ptr<Engine> sqlite_engine(const Collection& collection, Means means,
                                                    const std::filesystem::path& place);

/// A PostgreSQL server of its own in `place`, reached over a socket there and nowhere else; it ends with the object, or
/// with this program however that ends, and what it wrote goes with `place`. Run by root it becomes an unprivileged user first, as PostgreSQL demands.
class PostgresServer {
 public:
  /// @throws std::runtime_error with what initdb or the server said.
  explicit PostgresServer(std::filesystem::path place);
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;
  /// For PQconnectdb.
  [[nodiscard]] std::string connection() const;

 private:
  std::filesystem::path place_;
  int server_ = -1;  ///< its process
};

/// PostgreSQL full text (configuration "english", GIN, ts_rank), or pg_trgm (GIN, similarity). The server must
/// outlive the engine. Trigrams answer no questions for a meaning.
[[nodiscard]] std::unique_ptr<Engine> postgres_engine(const Collection& collection, Means means,
                                                      const PostgresServer& server);

}  // namespace termreg::bench
