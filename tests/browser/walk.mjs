// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of page, at three widths, light and dark: what axe finds, whether it can be read without scrolling
// sideways, whether the policy for scripts or the console complains.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const widths = [320, 768, 1280];
export const schemes = ["light", "dark"];

// `act` brings the page into the state that is looked at.
export const pageTypes = ({ entry, other, record }) => ({
  home: { path: "/" },
  results: { path: "/?q=avatar" },
  "no result": { path: "/?q=zzyzxqqq&mode=definitions" },
  suggestions: { path: "/", act: async (page) => { await page.type("#q", "av"); await page.waitForSelector("#suggestions li"); } },
  keys: { path: "/", act: async (page) => { await page.keyboard.press("?"); await page.waitForSelector("dialog[open]"); } },
  entry: { path: `/entries/${entry}`, act: (page) => page.click("summary:has-text('Copy with citation')") },
  compare: { path: `/compare?a=${entry}&b=${other}` },
  conflicts: { path: "/conflicts" },
  "conflicts, deciding": { path: "/conflicts?state=open", act: (page) => page.click(".finding summary:has-text('Decide')") },
  "conflicts, refused": { path: "/conflicts?state=open", status: 422, act: async (page) => {
    await page.click("summary:has-text('Decide about all')");
    await page.click("#marked button[value=decided]");
    await page.waitForSelector("[role=alert]");
  } },
  "conflicts, none": { path: "/conflicts?body=nobody" },
  check: { path: "/check", act: async (page) => {
    await page.fill("textarea", "3 Definitions\n\n3.1 avatar: a digital figure.\n\nThe avatars shall move.");
    await page.click("main form button[type=submit]");
    await page.waitForLoadState();
  } },
  "working board": { path: "/working" },
  "working record": { path: `/working/${record}` },
  "working, new": { path: "/working/new" },
  "working, refused": { path: "/working/new", status: 422, act: async (page) => {
    await page.fill("[name=term]", "quay");
    await page.evaluate(() => { for (const form of document.forms) form.noValidate = true; });
    await page.click("button[value=propose]");
    await page.waitForSelector("[role=alert]");
  } },
  deliverables: { path: "/deliverables" },
  deliverable: { path: "/deliverables/terms" },
  changes: { path: "/changes" },
  about: { path: "/about" },
  error: { path: "/entries/a:b:c:d", status: 404 },
  // The choice is kept in a cookie: these are the last.
  "results, in French": { path: "/?q=avatar&ui=fr" },
  "entry, in French": { path: `/entries/${entry}?ui=fr` },
  "conflicts, in French": { path: "/conflicts?ui=fr" },
  "keys, in French": { path: "/?ui=fr", act: async (page) => { await page.keyboard.press("?"); await page.waitForSelector("dialog h2:has-text('Touches')"); } },
});

// What stands in the way of reading at this width: elements that reach beyond the window and do not scroll by themselves.
const beyond = () => {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth ? `${root.scrollWidth} px of content in ${root.clientWidth}` : "";
};

// What is wrong with one page, after `act`; without a path, with the page that is open.
export async function faultsOf(page, url, { path, status = 200, act }) {
  const faults = [];
  // A refusal that is looked at is no fault; Chromium writes the line for it all the same.
  const expected = `status of ${status} `;
  const hear = (message) => {
    if (message.type() === "error" && !message.text().includes(expected)) faults.push(`console: ${message.text()}`);
  };
  const fail = (error) => faults.push(`script: ${error.message}`);
  page.on("console", hear);
  page.on("pageerror", fail);
  if (path) await page.goto(url + path);
  if (act) await act(page);
  const wide = await page.evaluate(beyond);
  if (wide) faults.push(`scrolls sideways: ${wide}`);
  faults.push(...(await page.evaluate(() => globalThis.policyBreaches)).map((breach) => `policy: ${breach}`));
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), rules);
  for (const { id, nodes } of result.violations)
    faults.push(`axe: ${id}, ${nodes.length}×: ${nodes[0].html.slice(0, 160)} — ${nodes[0].failureSummary.replaceAll("\n", " ").slice(0, 200)}`);
  page.off("console", hear);
  page.off("pageerror", fail);
  return faults;
}

export async function openContext(browser, width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  await context.addInitScript(() => {
    globalThis.policyBreaches = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.policyBreaches.push(event.violatedDirective));
  });
  return context;
}

export async function walk(browser, url, things, report, pictures) {
  for (const scheme of schemes)
    for (const width of widths) {
      const context = await openContext(browser, width, scheme);
      const page = await context.newPage();
      page.setDefaultTimeout(20000);  // a busy machine is no fault of the page
      for (const [name, type] of Object.entries(pageTypes(things))) {
        let faults;
        try {
          faults = await faultsOf(page, url, type);
        } catch (error) {
          faults = [error.message];
        }
        report(`${name} at ${width} px, ${scheme}`, faults);
        if (pictures) await page.screenshot({ path: `${pictures}/${name.replaceAll(/\W+/g, "-")}-${width}-${scheme}.png`, fullPage: true });
      }
      await context.close();
    }
}
