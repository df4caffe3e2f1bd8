// SPDX-License-Identifier: GPL-3.0-or-later
// TBX by the schemas of its dialects: RELAX NG by xmllint, Schematron by our own evaluator of others' rules.
#include "tests/catch.h"
#include "tests/conformance/others_tools.h"
#include "tests/conformance/schematron.h"

namespace termreg::testing {
namespace {

using std::filesystem::path;

struct Dialect {
  std::string format;
  std::string rules;  ///< Schematron, from the folder of the shared data
};
const std::vector<Dialect> dialects{{"tbx", "LTAC-Global+TBX-Basic_dialect/DCA/TBX-Basic_DCA.sch"},
                                    {"tbx-dct", "LTAC-Global+TBX-Basic_dialect/DCT/TBX-Basic_DCT.sch"},
                                    {"tbx-min", "LTAC-Global+TBX-Min_dialect/DCA/TBX-Min_DCA.sch"},
                                    {"tbx-core", "LTAC-Global+TBX-Core_dialect/Schemas/TBX-Core.sch"}};

std::string said_of(const path& rules, const path& file) {
  std::string said;
  for (const auto& finding : schematron_findings(rules, file))
    if (said.size() < 2000) said += finding + "\n";
  return said;
}

void check_relax_ng(std::string_view format, const path& schema) {
  const Folder folder;
  const auto said =
      run("xmllint --noout --relaxng " + quoted(schema) + " " + quoted(written(folder, format)));
  INFO(format << ": " << said.text.substr(0, 2000));
  CHECK(said.status == 0);
}

}  // namespace

TEST_CASE("TBX is valid by the RELAX NG schemas of its dialects", "[conformance][validity]") {
  if (!is_here("xmllint")) return;
  const auto basic = shared_data("DeNederlandscheBank+termate");
  const auto core = shared_data("LTAC-Global+TBX-Core_dialect");
  if (!basic || !core) return;
  const auto schema = *basic / "data" / "dialects" / "TBXcoreStructV03_TBX-Basic_integrated.rng";
  check_relax_ng("tbx", schema);
  check_relax_ng("tbx-dct", schema);
  // TBX-Min has no schema of its own; its data categories are among those of TBX-Basic.
  check_relax_ng("tbx-min", schema);
  check_relax_ng("tbx-core", *core / "Schemas" / "TBXcoreStructV03_TBX-Core_integrated.rng");
}

TEST_CASE("TBX is valid by the Schematron rules of its dialects", "[conformance][validity]") {
  for (const auto& dialect : dialects) {
    const auto rules = shared_data(dialect.rules);
    if (!rules) return;
    const Folder folder;
    INFO(dialect.format);
    CHECK(said_of(*rules, written(folder, dialect.format)) == "");
  }
}

TEST_CASE("the evaluator of Schematron takes others' valid files and finds what their bad ones break",
          "[conformance][validity]") {
  const auto bad = shared_data("LTAC-Global+TBX_test_files");
  if (!bad) return;
  const std::vector<std::string> valid{
      "", "LTAC-Global+TBX-Basic_dialect/DCT/Example_Astronomy_DCT_VALID.tbx",
      "LTAC-Global+TBX-Min_dialect/DCA/Example_Astronomy_DCA_VALID.tbx",
      "LTAC-Global+TBX-Core_dialect/Schemas/Example_Astronomy_DCA_VALID.tbx"};
  for (std::size_t i = 0; i < dialects.size(); ++i) {
    const auto rules = shared_data(dialects[i].rules);
    if (!rules) return;
    INFO(dialects[i].format);
    const auto file = valid[i].empty() ? std::nullopt : shared_data(valid[i]);
    if (file) CHECK(said_of(*rules, *file) == "");
    CHECK(said_of(*rules, *bad / "basic_bad.tbx") != "");
    CHECK(said_of(*rules, *bad / "min_bad.tbx") != "");
  }
}

TEST_CASE("the evaluator of Schematron takes the first rule of a pattern, and both kinds of sentences",
          "[conformance][validity]") {
  const Folder folder;
  const auto rules =
      folder.write("rules.sch",
                   "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><ns prefix='t' uri='urn:t'/>"
                   "<pattern><rule context='t:a[@b]'><assert test='matches(@b, \"^[0-9]+$\")'>digits</assert>"
                   "</rule><rule context='t:*'><report test='true()'>any</report></rule></pattern></schema>");
  const auto said = [&](const std::string& xml) { return said_of(rules, folder.write("file.xml", xml)); };
  CHECK(said("<a xmlns='urn:t' b='12'/>") == "");
  CHECK(said("<a xmlns='urn:t' b='1x'/>") == "1: digits\n");
  CHECK(said("<a xmlns='urn:t'/>") == "1: any\n");
}

}  // namespace termreg::testing
