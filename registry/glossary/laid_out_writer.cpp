// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "registry/glossary/layout.h"
#include "registry/model/error.h"

namespace termreg::glossary {
namespace {

class LaidOutWriter : public Writer {
 public:
  explicit LaidOutWriter(std::unique_ptr<Page> page) : page_(std::move(page)) {}

  void begin(const Heading& heading) override {
    heading_ = heading;
    layout_ = make_layout();
    layout_->begin();
  }
  void entry(const TermEntry& entry) override { layout_->entry(entry); }
  void abbreviation(const TermEntry& entry) override { layout_->abbreviation(entry); }
  void end() override { layout_->end(); }

 private:
  std::unique_ptr<Layout> make_layout() {
    switch (heading_.profile) {
      case Profile::itu_t:
        return make_itu_t_layout(heading_, *page_);
      case Profile::iso:
        return make_iso_layout(heading_, *page_);
      case Profile::etsi_3gpp:
      case Profile::ieee:
        return make_run_in_layout(heading_, *page_);
      default:
        break;
    }
    throw Error(
        ErrorCode::usage,
        "A glossary as a document needs the layout of a house: expected the profile itu-t, iso, "
        "etsi-3gpp or ieee, found none. Choose one of them, or a format that holds data (csv, termreg).");
  }

  std::unique_ptr<Page> page_;
  Heading heading_;
  std::unique_ptr<Layout> layout_;
};

}  // namespace

std::unique_ptr<Writer> make_laid_out_writer(std::unique_ptr<Page> page) {
  return std::make_unique<LaidOutWriter>(std::move(page));
}

}  // namespace termreg::glossary
