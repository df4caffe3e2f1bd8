// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/documents/document.h"

/// What each format's file gives to its row of the table in formats.cpp. See DocumentFormat for the promises.
namespace termreg::documents {

int recognise_docx(const files::Specimen& specimen);
DocumentText read_docx(const std::filesystem::path& file);

int recognise_asciidoc(const files::Specimen& specimen);
DocumentText read_asciidoc(const std::filesystem::path& file);
int recognise_text(const files::Specimen& specimen);
DocumentText read_text(const std::filesystem::path& file);
int recognise_html(const files::Specimen& specimen);
DocumentText read_html(const std::filesystem::path& file);
int recognise_bikeshed(const files::Specimen& specimen);
DocumentText read_bikeshed(const std::filesystem::path& file);
int recognise_rfcxml(const files::Specimen& specimen);
DocumentText read_rfcxml(const std::filesystem::path& file);
int recognise_pdf(const files::Specimen& specimen);
DocumentText read_pdf(const std::filesystem::path& file);

int recognise_markdown(const files::Specimen& specimen);
DocumentText read_markdown(const std::filesystem::path& file);

}  // namespace termreg::documents
