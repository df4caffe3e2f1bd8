// SPDX-License-Identifier: GPL-3.0-or-later
// Turtle by serd, which escapes, abbreviates and lays out. A resource without a name stands in brackets where it is
// pointed at.
#include <serd/serd.h>

#include <string>

#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/triples.h"

namespace termreg::glossary::rdf {
namespace {

using std::string_view;

const std::string rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const std::uint8_t* bytes(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

SerdNode node(SerdType type, const std::string& text) {
  return serd_node_from_string(type, bytes(text));
}

struct EnvironmentFree {
  void operator()(SerdEnv* environment) const { serd_env_free(environment); }
};
struct WriterFree {
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

// serd is C: nothing may be thrown through it. Gathering text can fail but for want of memory, which ends the program.
std::size_t gather(const void* text, std::size_t size, void* into) noexcept {
  static_cast<Output*>(into)->buffer().append(static_cast<const char*>(text), size);
  return size;
}

class Turtle : public Triples {
 public:
  explicit Turtle(std::ostream& out) : out_(out), environment_(serd_env_new(nullptr)) {
    const auto style = static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
    writer_.reset(serd_writer_new(SERD_TURTLE, style, environment_.get(), nullptr, gather, &out_));
  }

  void begin() override {
    for (const auto& [prefix, space] : vocabularies) {
      const auto name = node(SERD_LITERAL, text_.assign(prefix));
      const auto iri = node(SERD_URI, space_.assign(space));
      serd_writer_set_prefix(writer_.get(), &name, &iri);
    }
  }

  void begin_resource(string_view iri, const Name& type) override {
    resource_ = iri;
    const auto predicate = node(SERD_URI, rdf_type);
    write(predicate, curie(type, text_), nullptr, nullptr);
  }

  void statement(const Name& property, const Object& said) override {
    const auto predicate = curie(property, property_);
    text_.clear();
    codec::append_xml_characters(text_,
                                 said.value);  // so that the syntaxes agree, and serd has nothing to say
    const auto object = node(said.kind == Object::Kind::iri ? SERD_URI : SERD_LITERAL, text_);
    const auto datatype = curie({"xsd", "boolean"}, datatype_);
    const auto language = node(SERD_LITERAL, language_.assign(said.language));
    write(predicate, object, said.kind == Object::Kind::boolean ? &datatype : nullptr,
          said.language.empty() ? nullptr : &language);
  }

  void begin_node(const Name& property) override {
    node_name_ = "n" + std::to_string(++nodes_);
    const auto subject = node(SERD_URI, resource_);
    const auto predicate = curie(property, property_);
    const auto object = node(SERD_BLANK, node_name_);
    serd_writer_write_statement(writer_.get(), SERD_ANON_O_BEGIN, nullptr, &subject, &predicate, &object,
                                nullptr, nullptr);
    is_in_node_ = true;
  }
  void end_node() override {
    const auto ended = node(SERD_BLANK, node_name_);
    serd_writer_end_anon(writer_.get(), &ended);
    is_in_node_ = false;
  }

  void end_resource() override { out_.pass_on(); }

  void end() override {
    serd_writer_finish(writer_.get());
    out_.finish();
  }

 private:
  static SerdNode curie(const Name& name, std::string& storage) {
    storage.assign(name.prefix).append(":").append(name.local);
    return node(SERD_CURIE, storage);
  }

  void write(const SerdNode& predicate, const SerdNode& object, const SerdNode* datatype,
             const SerdNode* language) {
    const auto subject = is_in_node_ ? node(SERD_BLANK, node_name_) : node(SERD_URI, resource_);
    const SerdStatementFlags flags = is_in_node_ ? static_cast<unsigned>(SERD_ANON_CONT) : 0U;
    serd_writer_write_statement(writer_.get(), flags, nullptr, &subject, &predicate, &object, datatype,
                                language);
  }

  Output out_;
  std::unique_ptr<SerdEnv, EnvironmentFree> environment_;
  std::unique_ptr<SerdWriter, WriterFree> writer_;
  std::string resource_;
  std::string node_name_;
  std::string property_;
  std::string text_;
  std::string space_;
  std::string datatype_;
  std::string language_;
  std::size_t nodes_ = 0;
  bool is_in_node_ = false;
};

}  // namespace

std::unique_ptr<Triples> make_turtle(std::ostream& out) {
  return std::make_unique<Turtle>(out);
}

}  // namespace termreg::glossary::rdf
