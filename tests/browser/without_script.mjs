// SPDX-License-Identifier: GPL-3.0-or-later
// Everything works without script, and the first page is light.
import assert from "node:assert/strict";

const heaviest = 40 * 1024;

async function everythingWorks(page, url) {
  await page.goto(url + "/");
  await page.fill("#q", "avatar");
  await page.click(".search button");
  await page.waitForURL(/q=avatar/);
  await page.click(".hit h2 a");
  await page.waitForURL(/\/entries\//);
  await page.click("summary:has-text('Copy with citation')");
  assert.match(await page.inputValue("#cite-iso"), /\[SOURCE: /);
  await page.goto(url + "/check");
  const text = "1 Scope\n\nThis is short.\n\n4 Abbreviations and acronyms\n\nXR\tExtended Reality\n\n5 Text\n\nAn XR.\n";
  await page.setInputFiles("#file", { name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.selectOption("#profile", "itu-t");
  await page.click("form.check button");
  await page.waitForSelector("h2:has-text('What was found')");
  const [lists] = await Promise.all([page.waitForEvent("download"), page.click("button:has-text('as a Word document')")]);
  assert.equal(lists.suggestedFilename(), "proposed-clauses.docx");
  await page.goto(url + "/conflicts?state=open");
  const digest = await page.getAttribute(".finding", "id");
  const finding = page.locator(`[id="${digest}"]`);
  await finding.locator("summary", { hasText: "Decide" }).click();
  await finding.locator("select").selectOption("liaise");
  await finding.locator("button[value=decided]").click();
  await page.waitForURL(/state=open#/);
  await page.goto(url + "/conflicts?state=open");
  await page.locator(".finding label.mark").nth(0).click();
  await page.locator(".finding label.mark").nth(1).click();
  await page.click("summary:has-text('Decide about all')");
  await page.fill("#reason-marked", "as agreed");
  await page.click("#marked button[value=done]");
  await page.goto(url + "/conflicts?state=done");
  assert.equal(await page.locator(".decided").count(), 2);
}

async function weight(url, language) {
  const html = await (await fetch(url + "/", { headers: { "accept-language": language } })).text();
  assert.match(html, new RegExp(`<html lang="${language}"`));
  let bytes = Buffer.byteLength(html);
  for (const [, address] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const answer = await fetch(url + address);
    assert.match(answer.headers.get("cache-control"), /immutable/);
    bytes += (await answer.arrayBuffer()).byteLength;
  }
  return bytes;
}

export async function walkWithoutScript(browser, url, report) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  const faults = await everythingWorks(page, url).then(() => [], (error) => [error.message]);
  report("search, entry, citation, a draft as a file, a decision and several at once work without script", faults);
  await context.close();
  for (const language of ["en", "fr"]) {
    const bytes = await weight(url, language);
    report(`the home page weighs ${bytes} bytes with style and script, under ${heaviest}, ${language}`, bytes < heaviest ? [] : ["too heavy"]);
  }
}
