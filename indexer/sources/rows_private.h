// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "indexer/sources/reader.h"

/// What each format's file gives to its row of the table in formats.cpp. See SourceFormat for the promises.
namespace termreg::sources {

int recognise_tbx(const files::Specimen& specimen);
int recognise_sts(const files::Specimen& specimen);
int recognise_glossarist(const files::Specimen& specimen);
int recognise_glossarist_package(const files::Specimen& specimen);
int recognise_csv(const files::Specimen& specimen);
int recognise_tsv(const files::Specimen& specimen);
int recognise_webref(const files::Specimen& specimen);
int recognise_xlsx(const files::Specimen& specimen);
int recognise_iev(const files::Specimen& specimen);
int recognise_termed(const files::Specimen& specimen);
int recognise_skos(const files::Specimen& specimen);
int recognise_native(const files::Specimen& specimen);

/// The reader of documents of that format of indexer/documents.
std::unique_ptr<Reader> make_document_reader(std::string_view format);

std::unique_ptr<Reader> make_tbx_reader();
std::unique_ptr<Reader> make_sts_reader();
std::unique_ptr<Reader> make_glossarist_reader();
std::unique_ptr<Reader> make_glossarist_package_reader();
std::unique_ptr<Reader> make_csv_reader();
std::unique_ptr<Reader> make_tsv_reader();
std::unique_ptr<Reader> make_webref_reader();
std::unique_ptr<Reader> make_xlsx_reader();
std::unique_ptr<Reader> make_iev_reader();
std::unique_ptr<Reader> make_termed_reader();
std::unique_ptr<Reader> make_skos_reader();
std::unique_ptr<Reader> make_native_reader();

}  // namespace termreg::sources
