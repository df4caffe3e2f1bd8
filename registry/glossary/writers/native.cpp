// SPDX-License-Identifier: GPL-3.0-or-later
// Native JSON lines: one entry a line, as codec::entry_to_json writes it, with revision 0: what revision an
// entry has is the business of the store that reads it.
#include <ostream>

#include "registry/codec/json.h"
#include "registry/glossary/writers/rows.h"
#include "registry/model/error.h"

namespace termreg::glossary {
namespace {

class NativeWriter : public Writer {
 public:
  explicit NativeWriter(std::ostream& out) : out_(out) {}

  void begin(const Heading&) override {}
  void entry(const TermEntry& entry) override { out_ << codec::entry_to_json(entry, 0) << '\n'; }
  void end() override {
    if (!out_.flush())
      throw Error(ErrorCode::internal,
                  "The entries could not be written: the output refused the bytes; is the disk full?");
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Writer> make_native_writer(std::ostream& out) {
  return std::make_unique<NativeWriter>(out);
}

}  // namespace termreg::glossary
