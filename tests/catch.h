// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 is v2 on Debian 12 and v3 on later systems; this is the one place that knows.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
