// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "indexer/sources/reader.h"

/// What each format's file gives to its row of the table in formats.cpp. See SourceFormat for the promises.
namespace termreg::sources {

int recognise_tbx(std::string_view file_name, std::string_view head);
int recognise_glossarist(std::string_view file_name, std::string_view head);
int recognise_csv(std::string_view file_name, std::string_view head);
int recognise_tsv(std::string_view file_name, std::string_view head);
int recognise_native(std::string_view file_name, std::string_view head);

std::unique_ptr<Reader> make_tbx_reader();
std::unique_ptr<Reader> make_glossarist_reader();
std::unique_ptr<Reader> make_csv_reader();
std::unique_ptr<Reader> make_tsv_reader();
std::unique_ptr<Reader> make_native_reader();

}  // namespace termreg::sources
