// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/schematron.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <memory>
#include <regex>
#include <set>
#include <stdexcept>
#include <string_view>

namespace termreg::testing {
namespace {

constexpr const char* schematron_space = "http://purl.oclc.org/dsdl/schematron";

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using Context = std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)>;
using Result = std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)>;

const xmlChar* xml(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

std::string text_of(xmlChar* owned) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> text(owned, xmlFree);
  return text ? reinterpret_cast<const char*>(text.get()) : "";
}

std::string attribute(xmlNode* node, const std::string& name) {
  return text_of(xmlGetProp(node, xml(name)));
}

Document parsed(const std::filesystem::path& file) {
  Document document(xmlReadFile(file.c_str(), nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR), &xmlFreeDoc);
  if (!document) throw std::runtime_error(file.string() + " is no well-formed XML");
  return document;
}

// matches(text, expression) of XPath 2.0: anywhere in the text.
void matches(xmlXPathParserContext* parser, int arguments) {
  if (arguments != 2) {
    xmlXPathSetArityError(parser);
    return;
  }
  const auto expression = text_of(xmlXPathPopString(parser));
  const auto text = text_of(xmlXPathPopString(parser));
  xmlXPathReturnBoolean(parser, std::regex_search(text, std::regex(expression)) ? 1 : 0);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::string as_first_edition(std::string expression) {
  expression = replaced(std::move(expression), "./local-name()", "local-name()");
  return replaced(std::move(expression), ".. is root()", "not(parent::*)");
}

class Check {
 public:
  Check(xmlDoc* schema, xmlDoc* document)
      : schema_(xmlDocGetRootElement(schema)), context_(xmlXPathNewContext(document), &xmlXPathFreeContext) {
    xmlXPathRegisterFunc(context_.get(), xml("matches"), matches);
  }

  std::vector<std::string> findings() {
    each(schema_, "ns", [&](xmlNode* space) {
      xmlXPathRegisterNs(context_.get(), xml(attribute(space, "prefix")), xml(attribute(space, "uri")));
    });
    each(schema_, "pattern", [&](xmlNode* pattern) { check_pattern(pattern); });
    return std::move(findings_);
  }

 private:
  template <typename Take>
  static void each(xmlNode* parent, std::string_view name, Take take) {
    for (auto* child = parent->children; child != nullptr; child = child->next)
      if (child->type == XML_ELEMENT_NODE && child->ns != nullptr &&
          xmlStrEqual(child->ns->href, xml(schematron_space)) == 1 &&
          reinterpret_cast<const char*>(child->name) == name)
        take(child);
  }

  Result evaluate(const std::string& expression, xmlNode* node) {
    xmlXPathSetContextNode(node, context_.get());
    Result result(xmlXPathEvalExpression(xml(as_first_edition(expression)), context_.get()),
                  &xmlXPathFreeObject);
    if (!result) throw std::runtime_error("cannot evaluate " + expression);
    return result;
  }

  void check_pattern(xmlNode* pattern) {
    std::set<xmlNode*> taken;
    each(pattern, "rule", [&](xmlNode* rule) {
      ++rules_;
      const auto nodes =
          evaluate("//" + attribute(rule, "context"), reinterpret_cast<xmlNode*>(context_->doc));
      if (nodes->nodesetval == nullptr) return;
      for (int i = 0; i < nodes->nodesetval->nodeNr; ++i)
        if (auto* node = nodes->nodesetval->nodeTab[i]; taken.insert(node).second) check_node(rule, node);
    });
  }

  void check_node(xmlNode* rule, xmlNode* node) {
    const auto test = [&](xmlNode* assertion) {
      return xmlXPathCastToBoolean(evaluate(attribute(assertion, "test"), node).get()) == 1;
    };
    const auto say = [&](xmlNode* assertion) {
      findings_.push_back(std::to_string(xmlGetLineNo(node)) + ": " + text_of(xmlNodeGetContent(assertion)));
    };
    each(rule, "assert", [&](xmlNode* assertion) {
      if (!test(assertion)) say(assertion);
    });
    each(rule, "report", [&](xmlNode* assertion) {
      if (test(assertion)) say(assertion);
    });
  }

  xmlNode* schema_;
  Context context_;
  std::vector<std::string> findings_;
  std::size_t rules_ = 0;

 public:
  [[nodiscard]] std::size_t rules() const { return rules_; }
};

}  // namespace

std::vector<std::string> schematron_findings(const std::filesystem::path& schema,
                                             const std::filesystem::path& file) {
  const auto rules = parsed(schema);
  const auto document = parsed(file);
  Check check(rules.get(), document.get());
  auto findings = check.findings();
  if (check.rules() == 0) throw std::runtime_error(schema.string() + " holds no Schematron rule");
  return findings;
}

}  // namespace termreg::testing
