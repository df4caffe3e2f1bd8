// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node tests/editor/run.mjs TERMREG
// Imports an entry, starts `TERMREG lsp` as an editor does, and talks to it through the client library of the Language
// Server Protocol. One line a test, `ok` or `not ok` with what is wrong below; the last line counts. Exit: 0 all passed,
// 1 one failed, 2 wrong usage.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import protocol from "vscode-languageserver-protocol/node.js";

const [termreg] = process.argv.slice(2);
if (!termreg) {
  console.error("usage: node tests/editor/run.mjs TERMREG");
  process.exit(2);
}
const program = resolve(termreg);
const folder = mkdtempSync(join(tmpdir(), "termreg-editor-"));
const data = join(folder, "data");
const patience = 60000;  // ms; a busy machine under sanitizers

// One term, with a form that it deprecates.
const entry = {
  schema: 1, id: "itu-t:y.9003:2020:3.1", body: "ITU-T", document: "ITU-T Y.9003", edition: "2020", clause: "3.1", status: "valid",
  languages: [{
    language: "en",
    designations: [{ text: "remote operator", acceptability: "preferred" }, { text: "tele operator", acceptability: "deprecated" }],
    definitions: [{ text: "Person who controls a device from afar." }],
  }],
};
function load() {
  const file = join(folder, "terms.jsonl");
  writeFileSync(file, JSON.stringify(entry) + "\n");
  const done = spawnSync(program, ["--data", data, "import", file], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`termreg import ended with ${done.status}: ${done.stderr}`);
}

// An editor with the server that it started.
class Editor {
  constructor() {
    this.server = spawn(program, ["--data", data, "lsp"]);
    this.ended = new Promise((done) => this.server.on("exit", done));
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.server.stdout), new protocol.StreamMessageWriter(this.server.stdin));
    this.told = new Map();
    this.listeners = [];
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, (note) => {
      this.told.set(note.uri, note);
      for (const listen of this.listeners.splice(0)) listen();
    });
    this.connection.listen();
  }
  async begin(encodings) {
    const hello = await this.connection.sendRequest(protocol.InitializeRequest.type,
      { processId: process.pid, rootUri: null, capabilities: { general: { positionEncodings: encodings } } });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return hello.capabilities;
  }
  open(uri, languageId, text) {
    return this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type,
      { textDocument: { uri, languageId, version: 1, text } });
  }
  change(uri, version, contentChanges) {
    return this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type,
      { textDocument: { uri, version }, contentChanges });
  }
  // What was published about that version of the document.
  async diagnostics(uri, version) {
    while (this.told.get(uri)?.version !== version) await new Promise((heard) => this.listeners.push(heard));
    return this.told.get(uri).diagnostics;
  }
  ask(type, uri, position, more = {}) {
    return this.connection.sendRequest(type, { textDocument: { uri }, position, ...more });
  }
  async end() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    return this.ended;
  }
  stop() {
    this.connection.dispose();
    this.server.kill();
    return this.ended;
  }
}

const word = "tele operator";
const line = `📞 été: the ${word} calls.`;
const drafts = {
  plaintext: ["file:///d.txt", `1 Scope\n\nA draft.\n\n5 Calls\n\n${line}\n`],
  markdown: ["file:///d.md", `# Scope\n\nA draft.\n\n# Calls\n\n${line}\n`],
  asciidoc: ["file:///d.adoc", `= Draft\n\n== Scope\n\nA draft.\n\n== Calls\n\n${line}\n`],
  html: ["file:///d.html", `<html><body><h1>Scope</h1>\n<p>A draft.</p>\n<h1>Calls</h1>\n<p>${line}</p>\n</body></html>\n`],
};
// Where the word stands, counted as the encoding does.
const units = { "utf-8": (s) => Buffer.byteLength(s), "utf-16": (s) => s.length, "utf-32": (s) => [...s].length };
function range(text, encoding) {
  const lines = text.split("\n");
  const number = lines.findIndex((one) => one.includes(word));
  const before = lines[number].slice(0, lines[number].indexOf(word));
  const start = units[encoding](before);
  return { start: { line: number, character: start }, end: { line: number, character: start + word.length } };
}
const deprecated = (diagnostics) => diagnostics.filter((one) => one.code === "D5/deprecated-form");

const tests = {
  "an editor is told of a deprecated form in every kind of text it may write": async (editor) => {
    const capabilities = await editor.begin(["utf-16"]);
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.equal(capabilities.textDocumentSync.change, protocol.TextDocumentSyncKind.Incremental);
    for (const [language, [uri, text]] of Object.entries(drafts)) {
      await editor.open(uri, language, text);
      const found = deprecated(await editor.diagnostics(uri, 1));
      assert.equal(found.length, 1, language);
      assert.deepEqual(found[0].range, range(text, "utf-16"), language);
      assert.equal(found[0].source, "termreg");
    }
  },
  "positions are counted as client and server agreed": async (first) => {
    await first.stop();  // one process holds the data at a time
    for (const encoding of ["utf-8", "utf-16", "utf-32"]) {
      const editor = new Editor();
      try {
        assert.equal((await editor.begin([encoding, "utf-16"])).positionEncoding, encoding);
        const [uri, text] = drafts.plaintext;
        await editor.open(uri, "plaintext", text);
        assert.deepEqual(deprecated(await editor.diagnostics(uri, 1))[0].range, range(text, encoding), encoding);
        assert.equal(await editor.end(), 0);
      } finally {
        await editor.stop();
      }
    }
  },
  "hover tells definition and source, completion offers the preferred term, a quick fix writes it": async (editor) => {
    await editor.begin(["utf-16"]);
    const [uri, text] = drafts.plaintext;
    await editor.open(uri, "plaintext", text);
    await editor.diagnostics(uri, 1);
    const where = range(text, "utf-16");
    const hover = await editor.ask(protocol.HoverRequest.type, uri, where.start);
    assert.match(hover.contents.value, /Person who controls a device from afar\./);
    assert.match(hover.contents.value, /ITU-T Y\.9003/);
    assert.deepEqual(hover.range, where);
    const fixes = await editor.connection.sendRequest(protocol.CodeActionRequest.type,
      { textDocument: { uri }, range: where, context: { diagnostics: [] } });
    assert.equal(fixes.length, 1);
    assert.equal(fixes[0].kind, protocol.CodeActionKind.QuickFix);
    assert.deepEqual(fixes[0].edit.changes[uri], [{ range: where, newText: "remote operator" }]);
    const others = await editor.connection.sendRequest(protocol.CodeActionRequest.type,
      { textDocument: { uri }, range: where, context: { diagnostics: [], only: ["refactor"] } });
    assert.deepEqual(others, []);
    // As if the fix had been chosen: the note goes.
    await editor.change(uri, 2, [{ range: where, text: "remote operator" }]);
    assert.deepEqual(deprecated(await editor.diagnostics(uri, 2)), []);
    const last = text.split("\n").length - 1;
    await editor.change(uri, 3, [{ range: { start: { line: last, character: 0 }, end: { line: last, character: 0 } }, text: "The remote o" }]);
    const offered = await editor.ask(protocol.CompletionRequest.type, uri, { line: last, character: 12 });
    assert.deepEqual(offered.items.map((item) => item.label), ["remote operator"]);
  },
  "changes are followed one by one and as a whole": async (editor) => {
    await editor.begin(["utf-16"]);
    const [uri] = drafts.plaintext;
    await editor.open(uri, "plaintext", "5 Calls\n\nThe tele 📞 calls.\n");
    const at = (character) => ({ line: 2, character });
    await editor.change(uri, 2, [
      { range: { start: at(9), end: at(11) }, text: "op" },
      { range: { start: at(11), end: at(11) }, text: "erator" },
    ]);
    assert.deepEqual(deprecated(await editor.diagnostics(uri, 2))[0].range, { start: at(4), end: at(17) });
    await editor.change(uri, 3, [{ text: "5 Calls\n\nNothing.\n" }]);
    assert.deepEqual(deprecated(await editor.diagnostics(uri, 3)), []);
    await editor.connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await assert.rejects(editor.ask(protocol.HoverRequest.type, uri, at(0)), { code: protocol.ErrorCodes.InvalidParams });
  },
  "a cancelled request is answered, and what the server does not know is refused without harm": async (editor) => {
    await editor.begin(["utf-16"]);
    const [uri, text] = drafts.plaintext;
    await editor.open(uri, "plaintext", text);
    const token = new protocol.CancellationTokenSource();
    const cancelled = editor.connection.sendRequest(protocol.HoverRequest.type,
      { textDocument: { uri }, position: range(text, "utf-16").start }, token.token);
    token.cancel();
    // Whether it was overtaken or answered first is a race; that it is answered is not.
    await cancelled.catch((error) => assert.equal(error.code, protocol.LSPErrorCodes.RequestCancelled));
    await assert.rejects(editor.connection.sendRequest("workspace/symbol", { query: "x" }),
      { code: protocol.ErrorCodes.MethodNotFound });
    await editor.connection.sendNotification("$/unknown", {});
    assert.notEqual(await editor.ask(protocol.HoverRequest.type, uri, range(text, "utf-16").start), null);
  },
  "shutdown and exit end with 0, exit alone with 1": async (editor) => {
    await editor.begin(["utf-16"]);
    assert.equal(await editor.end(), 0);
    const other = new Editor();
    await other.begin(["utf-16"]);
    await other.connection.sendNotification(protocol.ExitNotification.type);
    assert.equal(await other.ended, 1);
  },
};

const late = (sentence) => new Promise((_, fail) =>
  setTimeout(() => fail(new Error(`no end after ${patience} ms: ${sentence}`)), patience).unref());

let passed = 0, failed = 0;
try {
  load();
  for (const [sentence, test] of Object.entries(tests)) {
    const editor = new Editor();
    let said = "";
    editor.server.stderr.on("data", (bytes) => { said += bytes; });
    try {
      await Promise.race([test(editor), late(sentence)]);
      ++passed;
      console.log(`ok ${sentence}`);
    } catch (error) {
      ++failed;
      console.log(`not ok ${sentence}\n    ${error.message.replaceAll("\n", "\n    ")}\n    ${said}`);
    }
    await editor.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
