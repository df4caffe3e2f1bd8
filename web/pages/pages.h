// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "web/routes.h"

/// The pages: server-rendered, usable without script, one function a page. A definition that is restated in
/// other words than its source says so wherever it stands.
namespace termreg::web::pages {

Response home(const Call& call);       ///< `/`: search box, result list with facets
Response entry(const Call& call);      ///< `/entries/{id}`
Response compare(const Call& call);    ///< `/compare?a=&b=`
Response conflicts(const Call& call);  ///< `/conflicts`: the work list with filters
Response decide(
    const Call& call);  ///< POST `/conflicts`: about one finding or all that are marked; keeps the place
Response gap(const Call& call);  ///< `/gap`: which body defines what
Response wanted(const Call& call);
Response sheet(const Call& call);            ///< `/sheet?term=|id=|digest=`: every body's view of one concept
Response working_board(const Call& call);    ///< `/working`: by state, with a filter for the group
Response working_record(const Call& call);   ///< `/working/{id}`
Response working_act(const Call& call);      ///< POST `/working/{id}`: field `do` names the action
Response working_new(const Call& call);      ///< `/working/new?from=&supersedes=`: the form
Response working_file(const Call& call);     ///< POST `/working/new`: check, draft or propose
Response working_edit(const Call& call);     ///< `/working/{id}/revise?version=`: the form
Response working_revise(const Call& call);   ///< POST `/working/{id}/revise`: check or save
Response deliverables(const Call& call);     ///< `/deliverables`: the list, and the form for a new one
Response deliverable(const Call& call);      ///< `/deliverables/{name}?from=&to=`
Response deliverable_new(const Call& call);  ///< POST `/deliverables`
Response deliverable_act(const Call& call);  ///< POST `/deliverables/{name}`: add, remove, move, freeze
Response check(const Call& call);            ///< `/check`: a form for the text of a draft
Response checked(
    const Call&
        call);  ///< `/check`, POST: the draft with what was found; by form, with a file or as the raw body
Response check_lists(
    const Call& call);  ///< `/check/lists`, POST: the clauses that a page proposes, as a Word document
Response bodies(
    const Call& call);  ///< `/bodies`: the catalogue, with what the registry holds of each document
Response imports(const Call& call);        ///< `/imports`: a form for a file, and the last jobs
Response import_file(const Call& call);    ///< POST `/imports`: tries a file, or imports it
Response import_job(const Call& call);     ///< `/imports/{id}`: how far it is, or what came of it
Response import_repeat(const Call& call);  ///< POST `/imports/{id}`: imports what was tried
Response changes(const Call& call);        ///< `/changes?before=`: the log, newest first
Response about(const Call& call);          ///< `/about`: figures, formats, kinds of conflict
Response asset(
    const Call& call);  ///< `/assets/{name}`: style sheet and script; immutable, named by their digests

Response login(const Call& call);        ///< `/login?next=`
Response log_in(const Call& call);       ///< POST `/login`; 429 after too many attempts
Response logout(const Call& call);       ///< `/logout`: a button
Response log_out(const Call& call);      ///< POST `/logout`: ends the session
Response welcome(const Call& call);      ///< `/welcome?key=`: a link by which somebody sets a password, once
Response redeem(const Call& call);       ///< POST `/welcome`: sets it and logs in
Response account(const Call& call);      ///< `/account`: one's own role, sessions, tokens, password
Response account_act(const Call& call);  ///< POST `/account`: token, password, end
Response people(const Call& call);       ///< `/people`: all accounts
Response people_act(const Call& call);   ///< POST `/people`: add, save, link, remove

/// A page that says what went wrong and what to do.
[[nodiscard]] Response failure(const Visitor& visitor, int status, std::string_view sentence);

}  // namespace termreg::web::pages
