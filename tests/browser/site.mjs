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

// Puts a proposal with a comment and an objection, a deliverable and a decision into it, and names what pages show.
export async function furnish(url) {
  const hits = (await ask(url, "/api/v1/search?q=avatar&limit=5")).hits;
  if (hits.length < 2) throw new Error("The corpus should have two entries for avatar.");
  const base = "/api/v1/working-definitions";
  const proposal = await ask(url, `${base}/proposals`, json("POST", {
    group: "FG-MV WG1", term: "harbour twin", definition: "model of a harbour that follows it in time", author: "ada",
  }));
  await ask(url, `${base}/${proposal.id}/comments`, json("POST", { text: "Does it hold for a lock?", author: "bo" }));
  await ask(url, `${base}/${proposal.id}/objections`, json("POST", { reason: "too wide", author: "cy" }));
  await ask(url, "/api/v1/deliverables/terms", {
    ...json("PUT", { name: "terms", title: "Terms of the harbour", profile: "itu-t", language: "en" }),
    headers: { "content-type": "application/json", "if-none-match": "*" },
  });
  const finding = (await ask(url, "/api/v1/conflicts?limit=1")).findings[0];
  await ask(url, `/api/v1/conflicts/${finding.digest}/disposition`,
    json("PUT", { disposition: "accept", reason: "known to both groups", author: "ada" }));
  return { entry: hits[0].id, other: hits[1].id, record: proposal.id };
}
