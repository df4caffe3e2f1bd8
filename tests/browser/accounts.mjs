// SPDX-License-Identifier: GPL-3.0-or-later
// A server with accounts: the way in, one's own account, looking after people, the way out. Each page on the way is looked
// at as every page is (walk.mjs).
import { faultsOf, openContext, schemes, widths } from "./walk.mjs";

// In order: each step begins on the page where the one before ended.
const steps = ({ name, password }) => ({
  "a guest is shown the way in": { path: "/working" },
  "the form to log in": { act: (page) => follow(page, () => page.click("a:has-text('Log in')")) },
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
    await follow(page, () => page.click("button[value=token]"));
    await page.waitForSelector("[role=status] code");
  } },
  "the list of people": { path: "/people" },
  "a new account is shown with its link": { act: async (page) => {
    await page.fill("#name", `cora${Date.now()}`);
    await follow(page, () => page.click("button[value=add]"));
    await page.waitForSelector("[role=status] code");
    await page.click("[id^=account-cora] summary");
  } },
  "the page by which its holder sets a password": { act: async (page) => {
    const link = await page.textContent("[role=status] code");
    await page.goto(link);
  } },
  "a definition is proposed without a name to type": { path: "/working/new", act: async (page) => {
    if (await page.$("[name=author]")) throw new Error("the form asks for a name");
    await page.fill("#group", "FG-MV WG1");
    await page.fill("#term", `quay ${Date.now()}`);
    await page.fill("#definition", "place where ships lie");
    await follow(page, () => page.click("button[value=propose]"));
    await page.waitForSelector("h2:has-text('Decision log')");
  } },
  "who has logged out is a guest again": { act: async (page) => {
    await follow(page, () => page.click("button:has-text('Log out')"));
    await page.waitForSelector("a:has-text('Log in')");
  } },
});

async function follow(page, click) {
  await Promise.all([page.waitForNavigation(), click()]);
}

async function logIn(page, name, password) {
  await page.fill("main #name", name);
  await page.fill("#password", password);
  await follow(page, () => page.click("main button:has-text('Log in')"));
}

export async function walkWithAccounts(browser, url, admin, report, pictures) {
  for (const scheme of schemes)
    for (const width of [widths[0], widths.at(-1)]) {
      const context = await openContext(browser, width, scheme);
      const page = await context.newPage();
      page.setDefaultTimeout(20000);
      for (const [sentence, step] of Object.entries(steps(admin))) {
        let faults;
        try {
          faults = await faultsOf(page, url, step);
        } catch (error) {
          faults = [error.message];
        }
        report(`${sentence}, at ${width} px, ${scheme}`, faults);
        if (pictures) await page.screenshot({ path: `${pictures}/${sentence.replaceAll(/\W+/g, "-")}-${width}-${scheme}.png`, fullPage: true });
      }
      await context.close();
    }
}
