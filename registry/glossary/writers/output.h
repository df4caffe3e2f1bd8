// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "registry/codec/xml_text.h"
#include "registry/model/error.h"

namespace termreg::glossary {

/// Where a writer of a text format puts what it has: gathered, so that the stream is asked once for many entries.
/// The stream must outlive it. Not thread-safe.
class Output {
 public:
  explicit Output(std::ostream& out) : out_(out) {}

  Output& operator<<(std::string_view text) {
    text_ += text;
    return *this;
  }
  /// Escaped as character data or attribute value; a text is one line.
  Output& xml(std::string_view text) {
    codec::append_xml_text(text_, text, codec::LineEnds::blank);
    return *this;
  }
  /// For whoever appends by himself.
  [[nodiscard]] std::string& buffer() noexcept { return text_; }

  /// To be called now and then, so that memory does not grow with the glossary.
  void pass_on() {
    if (text_.size() > enough) flush();
  }
  /// @throws Error(internal) if the stream did not take everything.
  void finish() {
    flush();
    if (!out_.flush())
      throw Error(ErrorCode::internal,
                  "The glossary could not be written: the output refused the bytes; is the disk full?");
  }

 private:
  static constexpr std::size_t enough = 256UL * 1024;

  void flush() {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

  std::ostream& out_;
  std::string text_;
};

}  // namespace termreg::glossary
