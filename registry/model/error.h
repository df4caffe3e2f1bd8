// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace termreg {

/// What kind of failure an operation ended with. The command line turns a code into an exit status
/// and the web front end into an HTTP status; nothing else may depend on the wording of the message.
enum class ErrorCode {
  usage,           ///< the caller asked for something that cannot be asked for (exit 2, HTTP 400)
  bad_input,       ///< a file, draft or body could not be read as what it claims to be (exit 3, HTTP 422)
  not_found,       ///< a named thing does not exist where one was required (exit 3, HTTP 404)
  stale_revision,  ///< somebody changed the entry since it was read; nothing was written (exit 5, HTTP 412)
  wrong_state,     ///< what it is about does not allow it as it stands now (exit 5, HTTP 409)
  forbidden,       ///< this person may not do it (exit 5, HTTP 403)
  locked,          ///< another process holds the store (exit 4, HTTP 503)
  damaged,         ///< the store or the index is not what was last acknowledged (exit 4, HTTP 503)
  no_space,        ///< too little free disk to promise durability; nothing was written (exit 5, HTTP 507)
  read_only,       ///< the store turned read-only after a background failure (exit 5, HTTP 503)
  internal,        ///< anything else (exit 5, HTTP 500)
};

/// The one exception type of the registry. `what()` is a sentence for a person: what was expected, what was
/// found, where, and what to do. Vendor exceptions are translated into it at the door of the folder that
/// owns the vendor.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& sentence) : std::runtime_error(sentence), code_(code) {}

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace termreg
