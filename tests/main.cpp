// SPDX-License-Identifier: GPL-3.0-or-later
// The runner of every unit, law, conformance and scenario test.
#define CATCH_CONFIG_MAIN
#include "tests/catch.h"
