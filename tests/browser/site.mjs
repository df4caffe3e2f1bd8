// SPDX-License-Identifier: GPL-3.0-or-later
// A termreg of our own: the bundled corpus in a temporary folder, served on a free port, with something on every desk.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Resolves with the address once the server says it; rejects if it ends before.
const started = (server) => new Promise((resolve, reject) => {
  let said = "";
  const listen = (bytes) => {
    said += bytes;
    const url = said.match(/http:\/\/[\w.:]+/);
    if (url) resolve(url[0].replace(/\/$/, ""));
  };
  server.stdout.on("data", listen);
  server.stderr.on("data", listen);
  server.on("exit", (code) => reject(new Error(`termreg serve ended with ${code}: ${said}`)));
});

// `admin`, if given, is the name and password of an account, and the server asks who wants to write to log in.
export async function openSite(termreg, root, admin = null) {
  const data = mkdtempSync(join(tmpdir(), "termreg-browser-"));
  const corpus = join(root, "corpus");
  const load = spawnSync(termreg, ["--data", data, "import", "--catalogue", join(corpus, "catalogue"), join(corpus, "sources")]);
  if (load.status !== 0) throw new Error(`termreg import ended with ${load.status}: ${load.stderr}`);
  if (admin) {
    const made = spawnSync(termreg, ["--data", data, "user", "add", admin.name, "--role", "admin", "--password-stdin"],
      { input: `${admin.password}\n` });
    if (made.status !== 0) throw new Error(`termreg user add ended with ${made.status}: ${made.stderr}`);
  }
  const server = spawn(termreg, ["--data", data, "serve", "--port", "0", ...(admin ? ["--accounts"] : [])]);
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const url = await started(server);
  return {
    url,
    async close() {
      server.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function ask(url, path, options = {}) {
  const answer = await fetch(url + path, options);
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
const json = (method, value) => ({ method, headers: { "content-type": "application/json" }, body: JSON.stringify(value) });

const base = "/api/v1/working-definitions";
// On the revision that stands now.
const act = async (url, path, value) => {
  const tag = (await fetch(`${url}${base}/${path.split("/")[0]}`)).headers.get("etag");
  return ask(url, `${base}/${path}`, { ...json("POST", value), headers: { "content-type": "application/json", "if-match": tag } });
};
const propose = (url, term, definition) =>
  ask(url, `${base}/proposals`, json("POST", { group: "FG-MV WG1", term, definition, author: "ada" }));

// A proposal with a comment and an objection, one that was revised, and one that is agreed.
async function work(url) {
  const proposal = await propose(url, "harbour twin", "model of a harbour that follows it in time");
  await ask(url, `${base}/${proposal.id}/comments`, json("POST", { text: "Does it hold for a lock?", author: "bo" }));
  await ask(url, `${base}/${proposal.id}/objections`, json("POST", { reason: "too wide", author: "cy" }));
  const contested = await propose(url, "quay twin", "model of a quay that follows it in time");
  await act(url, `${contested.id}/proposals`, { term: "quay twin", definition: "model of a quay kept level with it", author: "bo", reason: "shorter" });
  const agreed = await propose(url, "lock twin", "model of a lock that follows it in time");
  await act(url, `${agreed.id}/decisions`, { decision: "agree", meeting: "5th meeting", document: "FGMV-O-012", date: "2026-11-05", author: "dee" });
  return { record: proposal.id, contested: contested.id, agreed: agreed.id };
}

// A deliverable with an entry, frozen, and changed since.
async function compile(url, entries) {
  await ask(url, "/api/v1/deliverables/terms", {
    ...json("PUT", { name: "terms", title: "Terms of the harbour", profile: "itu-t", language: "en" }),
    headers: { "content-type": "application/json", "if-none-match": "*" },
  });
  const act = async (fields) => {
    const answer = await fetch(`${url}/deliverables/terms`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
    if (answer.status !== 303) throw new Error(`/deliverables/terms was answered with ${answer.status}`);
  };
  await act({ do: "add", entry: entries[0], list: "", tag: "" });
  await act({ do: "freeze", remark: "output of the 5th meeting" });
  await act({ do: "add", entry: entries[1], list: "", tag: "" });
}

// A file that was tried, with something that is wrong in it.
async function tried(url) {
  const table = "id,designations,definition,language\n1,bollard,post to which a ship is tied,en\n2,,a definition of nothing,en\n";
  const answer = await fetch(`${url}/api/v1/imports?format=csv&dry_run=true&body=Port&document=Port%20terms`, { method: "POST", headers: { "content-type": "text/csv" }, body: table });
  const job = await answer.json();
  if (!job.id) throw new Error(`the import was answered with ${answer.status}: ${JSON.stringify(job)}`);
  for (let i = 0; i < 100; ++i) {
    if (["done", "refused"].includes((await ask(url, `/api/v1/imports/${job.id}`)).state)) return job.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the import does not end");
}

// Puts something on every desk, and names what pages show.
export async function furnish(url) {
  const hits = (await ask(url, "/api/v1/search?q=avatar&limit=5")).hits;
  if (hits.length < 3) throw new Error("The corpus should have three entries for avatar.");
  const finding = (await ask(url, "/api/v1/conflicts?limit=1")).findings[0];
  await ask(url, `/api/v1/conflicts/${finding.digest}/disposition`,
    json("PUT", { disposition: "accept", reason: "known to both groups", author: "ada" }));
  await ask(url, "/api/v1/search?q=zzyzxqqq");
  const ids = hits.map((hit) => hit.id);
  await compile(url, ids);
  const related = (await ask(url, "/api/v1/search?q=DID%20document&mode=terms&limit=1")).hits[0].id;
  return { entry: ids[0], other: ids[1], third: ids[2], related, job: await tried(url), ...(await work(url)) };
}
