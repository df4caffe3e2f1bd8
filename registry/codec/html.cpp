// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/html.h"

#include "registry/codec/xml_text.h"

namespace termreg::codec {
void Html::attributes(std::initializer_list<Attribute> list) {
  for (const auto& [name, value] : list) {
    (out_ += ' ') += name;
    out_ += "=\"";
    append_xml_text(out_, value.in(language_));
    out_ += '"';
  }
}

Html& Html::begin(std::string_view tag, std::initializer_list<Attribute> list) {
  (out_ += '<') += tag;
  attributes(list);
  out_ += '>';
  open_.emplace_back(tag);
  return *this;
}

Html& Html::end() {
  (out_ += "</") += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Html& Html::text(const Phrase& text) {
  append_xml_text(out_, text.in(language_));
  return *this;
}

Html& Html::element(std::string_view tag, std::initializer_list<Attribute> list, const Phrase& content) {
  return begin(tag, list).text(content).end();
}

Html& Html::empty(std::string_view tag, std::initializer_list<Attribute> list) {
  (out_ += '<') += tag;
  attributes(list);
  out_ += '>';
  return *this;
}

Html& Html::in_language(std::string_view tag, std::string_view language, std::string_view content) {
  return element(tag, {{"lang", language}, {"dir", "auto"}}, content);
}

Html& Html::append(Html other) {
  out_ += other.take();
  return *this;
}

std::string Html::take() {
  while (!open_.empty()) end();
  return std::move(out_);
}

}  // namespace termreg::codec
