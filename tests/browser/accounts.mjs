// SPDX-License-Identifier: GPL-3.0-or-later
// A server with accounts: the way in, one's own account, looking after people, the way out. Each page on the way is looked
// at as every page is (walk.mjs), in English and in French at once.
import { lookAt, openContext } from "./walk.mjs";

const follow = async (page, selector) => { await Promise.all([page.waitForNavigation(), page.click(selector)]); };

async function logIn(page, name, password) {
  await page.fill("main #name", name);
  await page.fill("#password", password);
  await follow(page, "main form button[type=submit]");
}

// In order: each step begins on the page where the one before ended. `mark` tells the names of one walk from another's.
const steps = ({ name, password }, mark) => ({
  "a guest is shown the way in": { path: "/working" },
  "a guest who wants to write": { path: "/working/new", status: 401 },
  "a link that nobody was given": { path: "/welcome?key=nonsense", status: 403 },
  "the form to log in": { path: "/working", act: (page) => follow(page, ".who a") },
  "a wrong password is told, with a link to the field": { status: 422, act: async (page) => {
    await logIn(page, name, "not her words at all");
    await page.waitForSelector("[role=alert] a[href='#name']");
  } },
  "who has logged in is shown on the page": { act: async (page) => {
    await logIn(page, name, password);
    await page.waitForSelector(`.who a:has-text('${name}')`);
  } },
  "one's own account": { path: "/account" },
  "a new token is shown once": { act: async (page) => {
    await page.fill("#label", "nightly");
    await follow(page, "button[value=token]");
    await page.waitForSelector("[role=status] code");
  } },
  "a password that is refused": { path: "/account", status: 422, act: async (page) => {
    await page.fill("#current", password);
    await page.fill("#password", "some other words");
    await page.fill("#again", "and others");
    await follow(page, "button[value=password]");
    await page.waitForSelector("[role=alert]");
  } },
  "the list of people": { path: "/people" },
  "a new account is shown with its link": { act: async (page) => {
    await page.fill("#name", `cora-${mark}`);
    await follow(page, "button[value=add]");
    await page.waitForSelector("[role=status] code");
    await page.click(`#account-cora-${mark} summary`);
  } },
  "the page by which its holder sets a password": { act: async (page) => {
    await page.goto(await page.textContent("[role=status] code"));
    await page.waitForSelector("#again");
  } },
  "two passwords that differ are told": { status: 422, act: async (page) => {
    await page.fill("#password", "some other words");
    await page.fill("#again", "and others");
    await follow(page, "main form button[type=submit]");
    await page.waitForSelector("[role=alert] a[href='#again']");
  } },
  "the log, for an admin": { path: "/changes" },
  "a definition is proposed without a name to type": { path: "/working/new", act: async (page) => {
    if (await page.$("[name=author]")) throw new Error("the form asks for a name");
    await page.fill("#group", "FG-MV WG1");
    await page.fill("#term", `quay ${mark}`);
    await page.fill("#definition", "place where ships lie");
    await follow(page, "button[value=propose]");
    await page.waitForSelector("#version-1");
  } },
  "who has logged out is a guest again": { act: async (page) => {
    await follow(page, ".who button");
    await page.waitForSelector(".who a[href^='/login']");
  } },
});

export async function walkWithAccounts(browser, url, admin, report, pictures) {
  await Promise.all(["en", "fr"].map(async (language) => {
    const context = await openContext(browser, language);
    const page = await context.newPage();
    page.setDefaultTimeout(20000);
    for (const [name, step] of Object.entries(steps(admin, language)))
      await lookAt(page, url, { name, language, ...step }, report, pictures);
    await context.close();
  }));
}
