// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node tests/browser/run.mjs TERMREG [FOLDER FOR PICTURES]
// Serves the bundled corpus with the program TERMREG and looks at every type of page in Chromium. One line a test, `ok`
// or `not ok` with what is wrong below; the last line counts. Exit: 0 all passed, 1 one failed, 2 wrong usage.
//   CHROMIUM   the browser; default: /usr/bin/chromium
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { walkWithAccounts } from "./accounts.mjs";
import { walkByKeyboard } from "./keyboard.mjs";
import { furnish, openSite } from "./site.mjs";
import { walk } from "./walk.mjs";
import { walkWithoutScript } from "./without_script.mjs";

const [termreg, pictures] = process.argv.slice(2);
if (!termreg) {
  console.error("usage: node tests/browser/run.mjs TERMREG [FOLDER FOR PICTURES]");
  process.exit(2);
}
if (pictures) mkdirSync(pictures, { recursive: true });

const began = Date.now();
let passed = 0, failed = 0;
const report = (sentence, faults) => {
  faults.length ? ++failed : ++passed;
  console.log(`${faults.length ? "not ok" : "ok"} ${sentence}`);
  for (const fault of faults) console.log(`    ${fault}`);
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = await openSite(resolve(termreg), root);
// Chromium as root in a container has no sandbox; it sees pages of ours alone.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ...(process.getuid() === 0 ? ["--no-sandbox"] : [])],
});
try {
  try {
    const things = await furnish(site.url);
    await walk(browser, site.url, things, report, pictures);
    await walkByKeyboard(browser, site.url, things, report);
    await walkWithoutScript(browser, site.url, report);
  } finally {
    await site.close();
  }
  const admin = { name: "ada", password: "a few good words" };
  const house = await openSite(resolve(termreg), root, admin);
  try {
    await walkWithAccounts(browser, house.url, admin, report, pictures);
  } finally {
    await house.close();
  }
} finally {
  await browser.close();
}
console.log(`looked at in ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
