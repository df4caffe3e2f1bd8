// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/sources/clauses/house.h"

/// What each house's file gives to its row of the table in houses.cpp. See House for the promises.
namespace termreg::sources::clauses {

int recognise_w3c(const DocumentText& document);
Harvest read_w3c(const DocumentText& document);
int recognise_ietf(const DocumentText& document);
Harvest read_ietf(const DocumentText& document);
int recognise_etsi_3gpp(const DocumentText& document);
Harvest read_etsi_3gpp(const DocumentText& document);

int recognise_ieee(const DocumentText& document);
Harvest read_ieee(const DocumentText& document);

int recognise_itu_t(const DocumentText& document);
Harvest read_itu_t(const DocumentText& document);
int recognise_metanorma(const DocumentText& document);
Harvest read_metanorma(const DocumentText& document);

int recognise_iso(const DocumentText& document);
Harvest read_iso(const DocumentText& document);

int recognise_spec_up(const DocumentText& document);
Harvest read_spec_up(const DocumentText& document);
int recognise_glossary(const DocumentText& document);
Harvest read_glossary(const DocumentText& document);

}  // namespace termreg::sources::clauses
