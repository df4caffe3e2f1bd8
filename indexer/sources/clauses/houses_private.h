// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/sources/clauses/house.h"

/// What each house's file gives to its row of the table in houses.cpp. See House for the promises.
namespace termreg::sources::clauses {

int recognise_spec_up(const DocumentText& document);
Harvest read_spec_up(const DocumentText& document);
int recognise_glossary(const DocumentText& document);
Harvest read_glossary(const DocumentText& document);

}  // namespace termreg::sources::clauses
