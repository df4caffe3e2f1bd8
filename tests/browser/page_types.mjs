// SPDX-License-Identifier: GPL-3.0-or-later
// The table of page types, with forms refused and dialogs open. `act` brings a page into the state that is looked at, by means
// that do not depend on the language of the page; `status` is that of an answer that is a refusal.

const submit = async (page, selector) => { await Promise.all([page.waitForNavigation(), page.click(selector)]); };
const unchecked = (page) => page.evaluate(() => { for (const form of document.forms) form.noValidate = true; });
const alert = (page) => page.waitForSelector("main [role=alert]");
const draft = "3 Definitions\n\n3.1 avatar: a digital figure.\n\n3.2 harbour twin: model of a harbour.\n\nThe avatars shall move.\n";

export const pageTypes = ({ entry, other, third, related, record, agreed, contested, job }) => ({
  home: { path: "/" },
  results: { path: "/?q=avatar" },
  "results, all words": { path: "/?q=reality&sort=newest&limit=10" },
  "no result": { path: "/?q=zzyzxqqq&mode=definitions" },
  "a slip of the pen": { path: "/?q=metavrese" },
  suggestions: { path: "/", act: async (page) => { await page.type("#q", "av"); await page.waitForSelector("#suggestions li"); } },
  keys: { path: "/", act: async (page) => { await page.keyboard.press("?"); await page.waitForSelector("dialog[open]"); } },
  entry: { path: `/entries/${entry}`, act: (page) => page.click(".citing summary") },
  "entry with relations": { path: `/entries/${related}` },
  "compare, empty": { path: "/compare" },
  compare: { path: `/compare?a=${entry}&b=${other}` },
  "compare three": { path: `/compare?a=${entry}&b=${other}&c=${third}` },
  conflicts: { path: "/conflicts" },
  "conflicts, deciding": { path: "/conflicts?state=open", act: async (page) => { await page.click(".finding .decide summary"); await page.click(".finding details:not(.decide) summary"); } },
  "conflicts, refused": { path: "/conflicts?state=open", status: 422, act: async (page) => {
    await page.click("details.card summary");
    await submit(page, "#marked button[value=decided]");
    await alert(page);
  } },
  "conflicts, none": { path: "/conflicts?body=nobody" },
  "check, empty": { path: "/check" },
  check: { path: "/check", act: async (page) => {
    await page.fill("textarea", draft);
    await page.selectOption("#profile", "itu-t");
    await submit(page, "main form button[type=submit]");
    await page.waitForSelector(".checked");
  } },
  "check, refused": { path: "/check", status: 422, act: async (page) => { await submit(page, "main form button[type=submit]"); await alert(page); } },
  "working board": { path: "/working" },
  "working, no group": { path: "/working?group=nobody" },
  "working record": { path: `/working/${record}`, act: async (page) => { for (const one of await page.$$("main details")) await one.evaluate((details) => { details.open = true; }); } },
  "working record, agreed": { path: `/working/${agreed}` },
  "working record, refused": { path: `/working/${record}`, status: 422, act: async (page) => {
    await unchecked(page);
    await page.fill("#reply-to", "99");
    await submit(page, "button[value=comment]");
    await alert(page);
  } },
  "working, new": { path: "/working/new" },
  "working, from an entry": { path: `/working/new?from=${entry}` },
  "working, refused": { path: "/working/new", status: 422, act: async (page) => {
    await page.fill("[name=term]", "quay");
    await unchecked(page);
    await submit(page, "button[value=propose]");
    await alert(page);
  } },
  "working, revise": { path: `/working/${record}/revise`, act: (page) => page.click("details.more summary") },
  // Somebody else was faster: the revision that the form was made for is an older one.
  "working, both changed it": { path: `/working/${contested}/revise`, status: 412, act: async (page) => {
    await page.evaluate(() => { document.querySelector("[name=revision]").value = "1"; });
    await page.fill("#definition", "model of a quay that follows it in time, for who works there");
    await submit(page, "button[value=save]");
    await alert(page);
  } },
  deliverables: { path: "/deliverables" },
  "deliverables, refused": { path: "/deliverables", status: 422, act: async (page) => {
    await page.fill("#name", "No Good Name");
    await page.fill("#title", "Terms");
    await submit(page, "main form button[type=submit]");
    await alert(page);
  } },
  deliverable: { path: "/deliverables/terms?from=1" },
  "deliverable, refused": { path: "/deliverables/terms", status: 422, act: async (page) => {
    await page.fill("#entry", "a:b:c:d");
    await submit(page, "button[value=add]");
    await alert(page);
  } },
  gap: { path: "/gap", act: (page) => page.click("main details summary") },
  "gap, one verdict": { path: "/gap?bodies=ITU-T,ISO/IEC&verdict=competing" },
  "sheet, empty": { path: "/sheet" },
  sheet: { path: "/sheet?term=avatar" },
  wanted: { path: "/wanted" },
  bodies: { path: "/bodies" },
  imports: { path: "/imports", act: (page) => page.click("main details summary") },
  "imports, refused": { path: "/imports", status: 422, act: async (page) => { await submit(page, "button[value=try]"); await alert(page); } },
  import: { path: `/imports/${job}` },
  changes: { path: "/changes" },
  "changes, older": { path: "/changes?before=100" },
  about: { path: "/about" },
  error: { path: "/entries/a:b:c:d", status: 404 },
  "error of usage": { path: "/?q=avatar&nonsense=1", status: 400 },
});
