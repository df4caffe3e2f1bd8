// SPDX-License-Identifier: GPL-3.0-or-later
// What hands on a keyboard find: order, shortcuts, Escape, where focus returns to. Each walk is a true sentence.
import assert from "node:assert/strict";

const focused = (page, what) => page.evaluate((selector) => document.activeElement.matches(selector), what);
const pressed = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };

const walks = {
  "Tab begins at the link to the content, then goes along the navigation": async (page, url) => {
    await page.goto(url + "/");
    await pressed(page, "Tab");
    assert.ok(await focused(page, ".skip"));
    await pressed(page, "Tab");
    assert.ok(await focused(page, ".brand"));
    await pressed(page, "Tab");
    assert.ok(await focused(page, "nav a[href='/']"));
  },
  "/ goes to the search box, and on a page without one to the search page": async (page, url) => {
    await page.goto(url + "/");
    await pressed(page, "/");
    assert.ok(await focused(page, "#q"));
    assert.equal(await page.inputValue("#q"), "");
    await page.goto(url + "/about");
    await pressed(page, "/");
    await page.waitForURL(url + "/");
  },
  "arrows move between results and Enter opens one": async (page, url) => {
    await page.goto(url + "/?q=avatar");
    await pressed(page, "ArrowDown");
    assert.ok(await focused(page, ".hit:first-child h2 a"));
    await pressed(page, "ArrowDown");
    assert.ok(await focused(page, ".hit:nth-child(2) h2 a"));
    await pressed(page, "ArrowUp", "Enter");
    await page.waitForURL(/\/entries\//);
    await page.goBack();
    assert.match(page.url(), /q=avatar/);
  },
  "suggestions open as one types, arrows choose, Escape brings back what was typed, Enter searches": async (page, url) => {
    await page.goto(url + "/");
    await pressed(page, "/");
    await page.keyboard.type("av");
    await page.waitForSelector("#suggestions [role=option]");
    assert.equal(await page.getAttribute("#q", "aria-expanded"), "true");
    await pressed(page, "ArrowDown");
    const option = await page.getAttribute("#q", "aria-activedescendant");
    assert.equal(await page.getAttribute(`#${option}`, "aria-selected"), "true");
    await pressed(page, "Escape");
    assert.equal(await page.inputValue("#q"), "av");
    assert.equal(await page.getAttribute("#q", "aria-expanded"), "false");
    await page.keyboard.type("a");
    await page.waitForSelector("#suggestions:not([hidden]) [role=option]");
    await pressed(page, "ArrowDown");
    const chosen = await page.inputValue("#q");
    await pressed(page, "Enter");
    await page.waitForURL(/\?q=/);
    assert.equal(new URL(page.url()).searchParams.get("q"), chosen);
  },
  "? opens the list of keys, Escape closes it and focus returns to where it was": async (page, url) => {
    await page.goto(url + "/?q=avatar");
    await pressed(page, "ArrowDown", "?");
    assert.ok(await page.isVisible("dialog[open]"));
    await pressed(page, "Escape");
    assert.ok(!(await page.isVisible("dialog")));
    assert.ok(await focused(page, ".hit:first-child h2 a"));
  },
  "single-character keys can be switched off, and the button for the list stays": async (page, url) => {
    await page.goto(url + "/");
    await pressed(page, "?");
    await page.uncheck("#single-keys");
    await pressed(page, "Escape", "/");
    assert.ok(!(await focused(page, "#q")));
    await page.click("footer button");
    await page.check("#single-keys");
    await pressed(page, "Escape");
    assert.ok(await focused(page, "footer button"));
  },
  "a finding is reached by arrow, decided by e, and the list is at the same place after": async (page, url) => {
    await page.goto(url + "/conflicts?state=open&offset=25");
    await pressed(page, "ArrowDown", "ArrowDown");
    assert.ok(await focused(page, ".finding"));
    const digest = await page.evaluate(() => document.activeElement.id);
    await pressed(page, "e");
    assert.ok(await focused(page, "select[name=disposition]"));
    await page.selectOption(`#${CSS_escape(digest)} select`, "qualify");
    await pressed(page, "Tab");
    await page.keyboard.type("one domain each");
    await pressed(page, "Enter");
    await page.waitForURL(/#[0-9a-f]{32}$/);
    assert.match(page.url(), /state=open&offset=25/);
    assert.notEqual(new URL(page.url()).hash, `#${digest}`);
    await page.goto(`${url}/conflicts?state=decided`);
    const note = await page.textContent(`[id="${digest}"] .decided`);
    assert.match(note, /qualify by .*one domain each/s);
  },
  "a large draft on its way shows how much is sent, can be stopped, and its answer takes the page's place": async (page, url) => {
    await page.goto(url + "/check");
    const text = "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 avatar: a digital figure.\n\n" +
      "A paragraph of a long draft about avatars in places.\n\n".repeat(3000);
    const file = { name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
    await page.setInputFiles("#file", file);
    let held = null;
    await page.route("**/check", (route) => { held = route; });
    await page.focus("form.check button[type=submit]");
    await pressed(page, "Enter");
    await page.waitForSelector("form.check progress");
    assert.match(await page.textContent("form.check [role=status]"), /Sen/);
    await page.focus("form.check .progress button");
    await pressed(page, "Enter");
    await page.waitForSelector("text=Stopped.");
    assert.equal(await page.locator("progress").count(), 0);
    if (held) await held.abort().catch(() => {});
    await page.unroute("**/check");
    await page.focus("form.check button[type=submit]");
    await pressed(page, "Enter");
    await page.waitForSelector("h2:has-text('What was found')", { timeout: 60000 });
    assert.ok(await focused(page, "main h2"));
    assert.match(page.url(), /\/check$/);
    assert.equal(await page.inputValue("#file"), "");
  },
  "results are marked by Space and compared side by side, and back leads to the list": async (page, url) => {
    await page.goto(url + "/?q=avatar");
    for (const number of [1, 2, 3]) {
      await page.focus(`.hit:nth-child(${number}) input[name=id]`);
      await pressed(page, "Space");
    }
    await page.focus("#compare button");
    await pressed(page, "Enter");
    await page.waitForURL(/\/compare\?id=.*&id=.*&id=/);
    assert.equal(await page.locator(".compared .side").count(), 3);
    assert.equal(await page.locator(".compared .diff").count(), 2);
    await page.goBack();
    assert.match(page.url(), /\?q=avatar$/);
    assert.equal(await page.locator(".hit input[name=id]:checked").count(), 3);
  },
  "e on an entry proposes it, and what clashes is told beside the text as it is written": async (page, url, things) => {
    await page.goto(`${url}/entries/${things.entry}`);
    await pressed(page, "e");
    await page.waitForURL(/\/working\/new\?from=/);
    await page.selectOption("#basis", "new");  // what is adopted as it is does not hear what is typed
    await page.fill("#definition", "whistle that is blown when a ferry comes alongside");
    await page.fill("#term", "zzyzx");
    await page.waitForFunction(() => !/C\d+ [a-z]/.test(document.querySelector("#findings").textContent));
    await page.fill("#term", "avatar");
    await page.waitForFunction(() => /C\d+ [a-z]/.test(document.querySelector("#findings").textContent));
    assert.match(await page.textContent("#findings [role=status]"), /^[1-9]\d* findings$/);
    assert.equal(await page.inputValue("#term"), "avatar");
  },
  "what is typed and left is there when one comes back, and can be discarded": async (page, url) => {
    await page.goto(url + "/working/new");
    await page.fill("#group", "FG-MV WG1");
    await page.fill("#definition", "words that took an hour");
    await page.click(".brand");
    await page.waitForURL(url + "/");
    await page.goto(url + "/working/new");
    assert.equal(await page.inputValue("#definition"), "words that took an hour");
    await page.click("form.live [role=status] button");
    assert.equal(await page.inputValue("#definition"), "");
    await page.goto(url + "/working/new");
    assert.equal(await page.inputValue("#definition"), "");
  },
  "a choice in a filter takes hold at once, the address says it, focus stays, and back takes it off": async (page, url) => {
    await page.goto(url + "/conflicts");
    const all = await page.textContent("main [role=status]:not(.unseen)");
    await page.focus("#code");
    await page.selectOption("#code", "C4");
    await page.waitForURL(/\?code=C4$/);
    assert.ok(await focused(page, "#code"));
    assert.notEqual(await page.textContent("main [role=status]:not(.unseen)"), all);
    for (const label of await page.locator(".finding .labels").allTextContents()) assert.match(label, /^C4 /);
    assert.doesNotMatch(await page.locator("main").textContent(), /\d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    await page.goBack();
    await page.waitForURL(url + "/conflicts");
    await page.waitForFunction((text) => document.querySelector("main [role=status]:not(.unseen)")?.textContent === text, all);
  },
  "Tab stays within the list of keys while it is open": async (page, url) => {
    await page.goto(url + "/");
    await pressed(page, "?");
    for (let i = 0; i < 4; ++i) {
      await pressed(page, "Tab");
      assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog")));
    }
  },
  "a decision may expire, and says so": async (page, url) => {
    await page.goto(url + "/conflicts?state=open");
    const finding = page.locator(".finding").last();
    const digest = await finding.getAttribute("id");
    await finding.locator(".decide summary").click();
    await finding.locator("select").selectOption("accept");
    await finding.locator("[name=reason]").fill("until the new edition");
    await finding.locator("[name=expires]").fill("2099-01-31");
    await finding.locator("button[value=decided]").click();
    await page.waitForURL(/#[0-9a-f]{32}$/);
    const kept = await (await fetch(`${url}/api/v1/conflicts/${digest}/disposition`)).json();
    assert.equal(kept.expires, "2099-01-31");
  },
  "what is refused comes back with what was typed": async (page, url) => {
    await page.goto(url + "/conflicts?state=open");
    const finding = page.locator(".finding").first();
    await finding.locator("summary", { hasText: "Decide" }).click();
    await finding.locator("select").selectOption("accept");
    await finding.locator("[name=author]").fill("dee");
    await finding.locator("button[value=decided]").click();
    await page.waitForSelector(".finding [role=alert]");
    assert.equal(await page.locator(".finding [name=author]").first().inputValue(), "dee");
  },
  "times are shown in the reader's own zone with UTC on hover": async (page, url) => {
    await page.goto(url + "/changes");
    const time = page.locator("time").first();
    assert.match(await time.getAttribute("title"), /^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    assert.doesNotMatch(await time.textContent(), /UTC/);
  },
};

// A digest may begin with a digit, which an id selector must not.
const CSS_escape = (id) => `${/^\d/.test(id) ? `\\3${id[0]} ${id.slice(1)}` : id}`;

export async function walkByKeyboard(browser, url, things, report) {
  for (const [sentence, steps] of Object.entries(walks)) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20000);
    try {
      await steps(page, url, things);
      report(sentence, []);
    } catch (error) {
      report(sentence, [error.message]);
    }
    await context.close();
  }
}
