// SPDX-License-Identifier: GPL-3.0-or-later
// Turtle, TriG and N-Triples (W3C, RDF 1.1) through serd. Its reader descends into brackets by recursion and
// does not say where it stands, so brackets are counted beforehand and lines while it takes its bytes.
#include <serd/serd.h>

#include <memory>
#include <string>
#include <type_traits>

#include "indexer/files/content.h"
#include "indexer/rdf/readers_private.h"
#include "registry/model/error.h"

namespace termreg::rdf {
namespace {

constexpr std::uint64_t most_turtle_bytes = 256ULL * 1024 * 1024;
constexpr int deepest = 128;

[[noreturn]] void refuse(const std::filesystem::path& file, std::size_t line, const std::string& sentence) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "” line " + std::to_string(line) + ": " + sentence);
}

// Walks over the text, stepping over IRIs, literals and comments, and refuses what is nested too deep.
class BracketCheck {
 public:
  BracketCheck(std::string_view text, const std::filesystem::path& file) : text_(text), file_(file) {}

  void run() {
    while (at_ < text_.size()) step();
  }

 private:
  void step() {
    switch (const char c = text_[at_]; c) {
      case '"':
      case '\'':
        return skip_literal(c);
      case '#':
        at_ = std::min(text_.find('\n', at_), text_.size());
        return;
      case '<':
        return skip_iri();
      case '[':
      case '(':
      case '{':
        if (++depth_ > deepest)
          refuse(file_, line_, "brackets are nested more than " + std::to_string(deepest) + " deep.");
        break;
      case ']':
      case ')':
      case '}':
        --depth_;
        break;
      case '\\':
        ++at_;
        break;
      case '\n':
        ++line_;
        break;
      default:
        break;
    }
    ++at_;
  }

  void skip_iri() {
    const auto end = text_.find_first_of(">\n", at_);
    at_ = end == std::string_view::npos ? text_.size() : end;
    if (at_ < text_.size() && text_[at_] == '>') ++at_;
  }

  void skip_literal(char quote) {
    const bool is_long = text_.substr(at_, 3) == std::string(3, quote);
    const std::string end(is_long ? 3 : 1, quote);
    at_ += end.size();
    while (at_ < text_.size() && !text_.substr(at_).starts_with(end)) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] == '\n' && !is_long) return;
      at_ += text_[at_] == '\\' ? 2U : 1U;
    }
    at_ += end.size();
  }

  std::string_view text_;
  const std::filesystem::path& file_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  int depth_ = 0;
};

class TurtleReader {
 public:
  TurtleReader(const std::filesystem::path& file, std::string_view text, Graph& graph)
      : file_(file), text_(text), graph_(graph), environment_(serd_env_new(nullptr)) {}

  void run(SerdSyntax syntax) {
    const std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
        serd_reader_new(syntax, this, nullptr, on_base, on_prefix, on_statement, nullptr), serd_reader_free);
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), on_error, this);
    // Byte by byte, so that line_ is the line of the statement that was just read.
    const auto status = serd_reader_read_source(reader.get(), next_byte, no_error, this, nullptr, 1);
    if (!problem_.empty()) refuse(file_, problem_line_, problem_);
    if (status > SERD_FAILURE)
      refuse(file_, line_, "this is no RDF: " + std::string(as_text(serd_strerror(status))) + ".");
  }

 private:
  static const char* as_text(const std::uint8_t* bytes) { return reinterpret_cast<const char*>(bytes); }

  static std::size_t next_byte(void* buffer, std::size_t, std::size_t, void* self) {
    auto& reader = *static_cast<TurtleReader*>(self);
    if (reader.at_ == reader.text_.size()) return 0;
    const char c = reader.text_[reader.at_++];
    if (reader.line_is_over_) ++reader.line_;
    reader.line_is_over_ = c == '\n';
    *static_cast<char*>(buffer) = c;
    return 1;
  }
  static int no_error(void*) { return 0; }

  static SerdStatus on_error(void* self, const SerdError* error) {
    auto& reader = *static_cast<TurtleReader*>(self);
    if (!reader.problem_.empty()) return SERD_SUCCESS;
    reader.problem_line_ = reader.line_;
    reader.problem_ =
        "this is no RDF: " + std::string(as_text(serd_strerror(error->status))) + "; correct the file.";
    return SERD_SUCCESS;
  }

  static SerdStatus on_base(void* self, const SerdNode* uri) {
    return serd_env_set_base_uri(static_cast<TurtleReader*>(self)->environment_.get(), uri);
  }
  static SerdStatus on_prefix(void* self, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(static_cast<TurtleReader*>(self)->environment_.get(), name, uri);
  }
  static SerdStatus on_statement(void* self, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                                 const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language) {
    return static_cast<TurtleReader*>(self)->take(subject, predicate, object, {datatype, language});
  }

  struct OfLiteral {
    const SerdNode* datatype;
    const SerdNode* language;
  };

  // Exceptions must not pass through serd, which is C.
  SerdStatus take(const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                  OfLiteral of_literal) {
    try {
      graph_.state({graph_.add(node_of(subject, {})), graph_.add(node_of(predicate, {})),
                    graph_.add(node_of(object, of_literal)), line_});
      return SERD_SUCCESS;
    } catch (const std::exception& error) {
      problem_line_ = line_;
      problem_ = error.what();
      return SERD_ERR_INTERNAL;
    }
  }

  [[nodiscard]] Node node_of(const SerdNode* node, OfLiteral of_literal) const {
    const std::string text(as_text(node->buf), node->n_bytes);
    if (node->type == SERD_BLANK) return {Node::Kind::blank, text, {}, {}};
    if (node->type != SERD_LITERAL) return {Node::Kind::iri, iri_of(node, text), {}, {}};
    Node literal{Node::Kind::literal, text, {}, {}};
    if (of_literal.language != nullptr && of_literal.language->buf != nullptr)
      literal.language.assign(as_text(of_literal.language->buf), of_literal.language->n_bytes);
    if (of_literal.datatype != nullptr && of_literal.datatype->buf != nullptr)
      literal.datatype = iri_of(of_literal.datatype, as_text(of_literal.datatype->buf));
    if (literal.datatype == std::string(names::xsd) + "string") literal.datatype.clear();
    return literal;
  }

  [[nodiscard]] std::string iri_of(const SerdNode* node, const std::string& written) const {
    SerdNode whole = serd_env_expand_node(environment_.get(), node);
    if (whole.buf == nullptr) {
      if (node->type == SERD_CURIE)
        throw Error(ErrorCode::bad_input,
                    "the prefix of “" + written.substr(0, 60) + "” is declared nowhere.");
      return written;
    }
    std::string iri(as_text(whole.buf), whole.n_bytes);
    serd_node_free(&whole);
    return iri;
  }

  const std::filesystem::path& file_;
  std::string_view text_;
  Graph& graph_;
  struct EnvironmentCloser {
    void operator()(SerdEnv* environment) const { serd_env_free(environment); }
  };
  std::unique_ptr<SerdEnv, EnvironmentCloser> environment_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  bool line_is_over_ = false;
  std::string problem_;
  std::uint32_t problem_line_ = 0;
};

}  // namespace

void read_turtle(const std::filesystem::path& file, Syntax syntax, Graph& graph) {
  const auto text = files::to_utf8(files::read_text_file(file, most_turtle_bytes), file);
  if (const auto nul = text.find('\0'); nul != std::string::npos)
    refuse(file, 1, "the text holds a NUL, which no RDF does.");
  BracketCheck(text, file).run();
  TurtleReader(file, text, graph).run(syntax == Syntax::n_quads ? SERD_NQUADS : SERD_TRIG);
}

}  // namespace termreg::rdf
