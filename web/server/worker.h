// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/server/exchange.h"

namespace termreg::web {

/// The life of one worker thread: takes connections with a complete request from the queue, runs the handler,
/// answers, and gives the connection back to the front, until the queue is closed and empty. A client that
/// sends its next request within a millisecond keeps its worker as long as another worker is free; a client
/// that is slow to take its answer is left to the front at once.
void run_worker(Exchange& exchange);

}  // namespace termreg::web
