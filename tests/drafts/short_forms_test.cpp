// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/short_forms.h"

#include "registry/drafts/order.h"
#include "tests/catch.h"

using namespace termreg::drafts;

namespace {

std::string forms_in(std::string_view text) {
  std::string all;
  for (const auto& form : short_forms(text))
    (all += all.empty() ? "" : " ") += text.substr(form.begin, form.end - form.begin);
  return all;
}

}  // namespace

TEST_CASE("abbreviations are words of capitals, with one small letter at most, in the plural too",
          "[drafts]") {
  CHECK(forms_in("the QoS of an MPLS path between two PEs, and a Word") == "QoS MPLS PE");
}

TEST_CASE("roman numerals are no abbreviations", "[drafts]") {
  CHECK(forms_in("see Appendix III and part XIV, also II") == "");
}

TEST_CASE("units behind numbers and SI symbols are no abbreviations", "[drafts]") {
  CHECK(forms_in("at 40 MHz and 2.4 GHz, 512 MB, 3 kHz and 5 MPa") == "");
}

TEST_CASE("numbers of documents and the letters of their series are no abbreviations", "[drafts]") {
  CHECK(forms_in("as it was said before by everybody and written down in RFC 791, ETSI EN 300 328, 3GPP TS "
                 "22.156, FIPS 140, and ISO/IEC TR 20002") == "ETSI ISO IEC");
}

TEST_CASE("chemical and ASN.1 identifiers are no abbreviations", "[drafts]") {
  CHECK(forms_in("NaCl dissolves") == "");
  CHECK(forms_in("Value ::= SEQUENCE { id OID, tag TAG }") == "");
}

TEST_CASE("pieces of code, names in quotes and reference tags are no abbreviations", "[drafts]") {
  CHECK(forms_in("call FOO(x), set T_REQ, read a.ID, send \"ABC\" and ‘DEF’, see [b-XYZ] and [ABC DEF]") ==
        "");
}

TEST_CASE("labels of figures and tables are no abbreviations", "[drafts]") {
  CHECK(forms_in("Figure AB shows case BC and Table CD") == "");
}

TEST_CASE("a text in capitals throughout has no abbreviations", "[drafts]") {
  CHECK(forms_in("SERIES OF ITU-T RECOMMENDATIONS ON QOS") == "");
}

TEST_CASE("words in capitals for emphasis are no abbreviations", "[drafts]") {
  CHECK(forms_in("it SHALL NOT be used, AND it MUST be TRUE") == "");
}

TEST_CASE("an abbreviation is mentioned in compounds and plurals, not within other words", "[drafts]") {
  CHECK(mentions("an MPLS-TP path", "TP"));
  CHECK(mentions("IP/MPLS", "IP"));
  CHECK(mentions("two PEs", "PE"));
  CHECK(mentions("IPv6", "IPv6"));
  CHECK_FALSE(mentions("OPEN", "PE"));
  CHECK_FALSE(mentions("PEAR", "PE"));
}

TEST_CASE("the words before an abbreviation in brackets are its expansion if they spell it", "[drafts]") {
  const std::string_view text = "uses augmented reality (AR)";
  CHECK(expansion_before(text, text.find('('), "AR") == "augmented reality");
  CHECK(expansion_before("the quality of service (", 23, "QoS") == "quality of service");
  CHECK(expansion_before("uses virtual reality (", 21, "AR").empty());
  CHECK(spells("Session Initiation Protocol for rooms", "SIP"));
  CHECK_FALSE(spells("Session Protocol", "SIP"));
}

TEST_CASE("only names that would have to be moved are out of order", "[drafts]") {
  CHECK(out_of_order({"AR", "IP", "QoS", "XR"}, "en").empty());
  CHECK(out_of_order({"AR", "XR", "IP", "QoS"}, "en") == std::vector<std::size_t>{1});
  CHECK(out_of_order({"e-mail", "email address", "Eman"}, "en").empty());
  CHECK(out_of_order({}, "en").empty());
}
