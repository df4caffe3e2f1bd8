// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "web/routes.h"

/// The JSON API, base /api/v1 (contract.md): one handler a route. Each answers with JSON, or throws Error,
/// which the application turns into problem+json. Parameters that are not understood are refused (400), not
/// ignored.
namespace termreg::web::api {

Response lookup(const Call& call);  ///< ?term=&lang=
Response search(
    const Call& call);  ///< ?q=&mode=&lang=&body=&document=&status=&subject=&limit=&offset=&after=
Response suggest(const Call& call);
Response failed_searches(const Call& call);  ///< ?q=&lang=&limit=
Response entry(const Call& call);            ///< served from its stored bytes; ETag is store id and revision
Response put_entry(const Call& call);  ///< If-Match with the entry's tag, or If-None-Match: * for a new one
Response remove_entry(const Call& call);  ///< If-Match as above
Response entry_history(const Call& call);
Response entry_conflicts(const Call& call);
Response compare(const Call& call);  ///< ?a=&b=
/// ?code=&severity=&body=&against=&entry=&lang=&state=&limit=&offset=; without limit all of them
Response conflicts(const Call& call);
Response conflict(const Call& call);     ///< by digest
Response disposition(const Call& call);  ///< what was decided about the finding of that digest
/// {"disposition","reason","state","expires","author"}; 204 when the state open took the decision back
Response put_disposition(const Call& call);
Response decisions(const Call& call);      ///< all that are on file
Response entry_similar(const Call& call);  ///< entries whose texts mean much the same: ?limit=
Response glossary(
    const Call&
        call);  ///< ?format=&profile=&q=&body=&document=&title=&kind=&lang=, or ids=, repeated, in place of q
Response check(const Call& call);                 ///< POST: ?profile=&format=&hints=, the draft is the body
Response deliverable_glossary(const Call& call);  ///< ?deliverable=&freeze=&format=&profile=
Response deliverables(const Call& call);
Response deliverable(const Call& call);
Response put_deliverable(const Call& call);      ///< If-Match, or If-None-Match: * for a new one
Response post_freeze(const Call& call);          ///< {"remark"}
Response deliverable_changes(const Call& call);  ///< ?from=&to=: numbers of freezes, 0 for "as it is now"
Response working_definitions(const Call& call);  ///< ?state=&group=&concept=&lang=
Response working_definition(const Call& call);   ///< ETag is store id and revision
Response working_history(const Call& call);
Response working_findings(const Call& call);
Response check_proposal(const Call& call);  ///< the findings that a proposal would have; stores nothing
Response post_proposal(const Call& call);   ///< fields of web/working_actions.h; 201
Response post_wording(const Call& call);  ///< If-Match; on what is agreed: a proposal that supersedes it, 201
Response post_comment(const Call& call);  ///< {"text","reply_to"}
Response post_objection(const Call& call);  ///< {"reason"}
Response post_vote(const Call& call);       ///< If-Match; {"choice"}
Response post_decision(const Call& call);  ///< If-Match; {"decision": propose, agree, withdraw or resolve, …}
Response post_import(const Call& call);    ///< 202: the file is the body; parameters of web/import_order.h
Response import_jobs(const Call& call);    ///< the last ones, newest first, without their diagnostics
Response import_job(const Call& call);     ///< how far it is; with the report once it is done
Response gap(const Call& call);            ///< ?bodies=&q=&format=json|text|html|docx|csv
Response sheet(const Call& call);          ///< ?term=|id=|digest=&lang=&format=json|text|html|docx
Response accounts(const Call& call);       ///< of people; all of these for admins alone, and with --accounts
Response post_account(const Call& call);       ///< {"name","role","groups","password"}; 201
Response account(const Call& call);            ///< by name
Response remove_account(const Call& call);     ///< 204
Response put_role(const Call& call);           ///< {"role"}
Response post_group(const Call& call);         ///< {"join"} or {"leave"}
Response put_password(const Call& call);       ///< {"password"}
Response post_disabled(const Call& call);      ///< ends all that proves the account; it stays
Response post_token(const Call& call);         ///< {"label","days"}; 201 with the secret, which is told once
Response post_link(const Call& call);          ///< 201 with the secret of a link that sets the password
Response credentials(const Call& call);        ///< sessions, tokens and links of an account
Response remove_credential(const Call& call);  ///< 204
Response bodies(const Call& call);
Response documents(const Call& call);
Response formats(const Call& call);
Response changes(const Call& call);  ///< ?after=&limit=
Response stats(const Call& call);
Response openapi(const Call& call);  ///< the description of the API, see openapi.h
Response healthz(const Call& call);  ///< the process answers
Response readyz(const Call& call);   ///< the index is level with the store
Response metrics(const Call& call);  ///< Prometheus text format

/// 503 with Retry-After: so many imports wait that no more are taken.
[[nodiscard]] Response full_of_imports();

/// The rows of the two tables of formats as JSON, also for the command line.
[[nodiscard]] std::string formats_json();
/// Counts and positions of the registry as JSON, also for the command line.
[[nodiscard]] std::string stats_json(const RegistryStatistics& facts);

}  // namespace termreg::web::api
