// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of page at three widths, light and dark: what axe finds, whether it can be read without scrolling sideways,
// whether every text says its language and direction, whether the policy for scripts or the console complains. In French
// the words are others and the colours the same: there axe looks once, and whether it fits is looked at in all widths.
// A page is loaded once and looked at in all widths and schemes.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pageTypes } from "./page_types.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// WCAG 2.2 A and AA, among them targets of 24 px, and the best practices of axe.
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [320, 768, 1280];
const looks = {
  en: widths.flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme, judged: true }))),
  fr: widths.map((width) => ({ width, scheme: "light", judged: width === 320 })),
};
// What looks at pages at once: one a core of the machines this is made for.
const workers = 2;

// What stands in the way of reading at this width: elements that reach beyond the window and do not scroll by themselves.
const beyond = () => {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth ? `${root.scrollWidth} px of content in ${root.clientWidth}` : "";
};

// Texts of entries in the page whose language or direction is not said, and letters of a script within another language.
const unsaid = () => {
  const faults = [];
  const holder = (element, attribute) => element.closest(`main [${attribute}]`);
  for (const text of document.querySelectorAll("main .definition, main .diff, main .designations strong, main .hit h2 a"))
    for (const attribute of ["lang", "dir"])
      if (!text.hasAttribute(attribute) && !text.querySelector(`[${attribute}]`) && !holder(text, attribute))
        faults.push(`no ${attribute}: ${text.outerHTML.slice(0, 120)}`);
  const scripts = [[/\p{Script=Arabic}/u, ["ar", "fa", "ur"]], [/\p{Script=Han}/u, ["zh", "ja", "ko"]], [/\p{Script=Cyrillic}/u, ["ru", "uk", "sr", "bg"]]];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode;
    const letters = (data.match(/\p{L}/gu) || []).length;
    for (const [script, languages] of scripts) {
      if ((data.match(new RegExp(script, "gu")) || []).length * 2 < letters || letters === 0) continue;
      const lang = holder(parent, "lang")?.getAttribute("lang");
      if (lang !== "" && !languages.includes(lang?.split("-")[0])) faults.push(`"${data.slice(0, 40)}" stands under lang=${lang}`);
      if (!holder(parent, "dir")) faults.push(`"${data.slice(0, 40)}" has no direction`);
    }
  }
  return faults;
};

// Hears what console and script complain of from now on; `stop` ends it.
function listen(page, status) {
  const faults = [];
  // A refusal that is looked at is no fault; Chromium writes the line for it all the same.
  const expected = `status of ${status} `;
  const hear = (message) => {
    if (message.type() === "error" && !message.text().includes(expected)) faults.push(`console: ${message.text()}`);
  };
  const fail = (error) => faults.push(`script: ${error.message}`);
  page.on("console", hear);
  page.on("pageerror", fail);
  return { faults, stop: () => { page.off("console", hear); page.off("pageerror", fail); } };
}

// `judged` by axe, or only as to whether it fits.
async function look(page, judged) {
  const faults = [];
  const wide = await page.evaluate(beyond);
  if (wide) faults.push(`scrolls sideways: ${wide}`);
  if (!judged) return faults;
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), rules);
  for (const { id, nodes } of result.violations)
    faults.push(`axe: ${id}, ${nodes.length}×: ${nodes[0].html.slice(0, 160)} — ${nodes[0].failureSummary.replaceAll("\n", " ").slice(0, 200)}`);
  return faults;
}

// Looks at one page in every width and scheme, after `act`; without a path, at the page that is open.
export async function lookAt(page, url, { name, path, status = 200, act, language = "en" }, report, pictures) {
  const heard = listen(page, status);
  let reached = false;
  try {
    await page.setViewportSize({ width: 1280, height: 900 });
    if (path) await page.goto(url + path);
    if (act) await act(page);
    reached = true;
    heard.faults.push(...(await page.evaluate(unsaid)));
    await page.evaluate(axe);
  } catch (error) {
    heard.faults.push(error.message);
  }
  for (const { width, scheme, judged } of reached ? looks[language] : looks[language].slice(0, 1)) {
    const faults = heard.faults.splice(0);
    if (reached) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      faults.push(...(await look(page, judged)), ...heard.faults.splice(0));
      faults.push(...(await page.evaluate(() => globalThis.policyBreaches.splice(0))).map((breach) => `policy: ${breach}`));
    }
    report(`${name} at ${width} px, ${scheme}, ${language}`, faults);
    if (pictures) await page.screenshot({ path: `${pictures}/${name.replaceAll(/\W+/g, "-")}-${width}-${scheme}-${language}.png`, fullPage: true });
  }
  heard.stop();
}

// `language` is that of the pages.
export async function openContext(browser, language = "en") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language });
  await context.addInitScript(() => {
    globalThis.policyBreaches = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.policyBreaches.push(event.violatedDirective));
  });
  return context;
}

export async function walk(browser, url, things, report, pictures) {
  const waiting = ["en", "fr"].flatMap((language) => Object.entries(pageTypes(things)).map(([name, type]) => ({ name, language, ...type })));
  const work = async () => {
    const contexts = { en: await openContext(browser, "en"), fr: await openContext(browser, "fr") };
    while (waiting.length > 0) {
      const type = waiting.shift();
      const page = await contexts[type.language].newPage();
      page.setDefaultTimeout(20000);  // a busy machine is no fault of the page
      await lookAt(page, url, type, report, pictures);
      await page.close();
    }
    for (const context of Object.values(contexts)) await context.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
