// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <ostream>

#include "registry/glossary/writer.h"

/// What the rows of the table in formats.cpp make; each is defined in the file of its format.
namespace termreg::glossary {

[[nodiscard]] std::unique_ptr<Writer> make_docx_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_markdown_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_html_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_plain_text_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_asciidoc_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_csv_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_glossarist_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_sts_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_native_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_skos_json_ld_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_skos_rdf_xml_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_skos_turtle_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_tbx_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_tbx_dct_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_tbx_min_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_tbx_core_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_tbx_v2_writer(std::ostream& out);

[[nodiscard]] std::unique_ptr<Writer> make_xlsx_writer(std::ostream& out);

}  // namespace termreg::glossary
