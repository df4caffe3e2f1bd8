// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pages quicker for hands on a keyboard; every page works without it. Grammar of the keys: the table `keys`.
// Marks that pages carry for it: data-key="e" (what `e` follows), data-copy (a text with a button to copy it),
// data-progress="Checking…" (a form whose file may take time: how much of it is sent is shown, then these words, and
// the answer takes the page's place), data-follow="/api/…" (where it says how far a job is).
"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  // The words of the script, in the language of the page. `{}` are filled in order.
  const french = {
    "search": "rechercher",
    "next result or finding": "résultat ou constat suivant",
    "previous result or finding": "résultat ou constat précédent",
    "open the result, or the first entry of the finding": "ouvrir le résultat, ou la première entrée du constat",
    "decide about the finding, or propose or edit the entry": "statuer sur le constat, ou proposer ou modifier l’entrée",
    "this list": "cette liste",
    "close suggestions or this list": "fermer les suggestions ou cette liste",
    "Keys": "Touches",
    " Use keys of a single character": " Utiliser les touches d’un seul caractère",
    "Close": "Fermer",
    "Suggestions": "Suggestions",
    "Copy": "Copier",
    " Copied.": " Copié.",
    " Marked; copy it with your browser.": " Sélectionné\u202f; copiez-le avec votre navigateur.",
    " {} of {} marked": " {} sur {} marqués",
    "Mark all on this page": "Tout marquer sur cette page",
    "Sending the file": "Envoi du fichier",
    "Sending…": "Envoi…",
    "Stop": "Arrêter",
    "Sent {} %": "Envoyé\u00a0: {}\u00a0%",
    "Sent.": "Envoyé.",
    "The server answered with {}.": "Le serveur a répondu {}.",
    "The server could not be reached.": "Le serveur est injoignable.",
    "Stopped.": "Arrêté.",
    "Waiting for others before it.": "En attente d’autres qui précèdent.",
    "Reading…": "Lecture…",
    "Writing…": "Écriture…",
    "{} findings": "Constats\u00a0: {}",
    "What you had typed here is back. ": "Ce que vous aviez saisi ici est de retour. ",
    "Discard it": "L’effacer",
  };
  const language = document.documentElement.lang;
  const say = (english, ...values) => values.reduce((text, value) => text.replace("{}", value), language === "fr" ? french[english] : english);
  // Settings are a convenience: where a browser keeps none, everything else works.
  const remembered = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* not kept */ } };

  const search = one("input[type=search]");

  // --- keys -------------------------------------------------------------------------------------------------------
  const items = () => all(".hit h2 a, main .finding");
  const place = () => items().findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
  const go = (number) => {
    const item = items()[number];
    if (!item) return false;
    if (item.matches(".finding")) item.tabIndex = -1;
    item.focus();
    item.scrollIntoView({ block: "nearest" });
    return true;
  };
  const decide = () => {
    const finding = items()[place()] || (items().length === 1 ? items()[0] : null);
    const details = finding && finding.matches(".finding") && one("details.decide", finding);
    if (!details) return false;
    details.open = true;
    one("select", details).focus();
    return true;
  };
  const keys = {
    "/": [say("search"), () => { if (search) { search.focus(); search.select(); } else location.assign("/"); return true; }],
    ArrowDown: [say("next result or finding"), () => go(place() + 1)],
    ArrowUp: [say("previous result or finding"), () => place() > 0 && go(place() - 1)],
    Enter: [say("open the result, or the first entry of the finding"), () => {
      const finding = document.activeElement;
      if (!finding.matches(".finding")) return false;
      one(".side a", finding).click();
      return true;
    }],
    e: [say("decide about the finding, or propose or edit the entry"), () => {
      if (decide()) return true;
      const link = one("[data-key=e]");
      if (link) link.click();
      return Boolean(link);
    }],
    "?": [say("this list"), () => { showKeys(); return true; }],
  };
  const typing = (element) => element.matches("input, textarea, select, [contenteditable]") && !element.matches("[type=checkbox]");
  // Keys of a single character can be switched off, for people who speak to their machine (WCAG 2.1.4).
  const switchedOff = (key) => key.length === 1 && remembered("keys") === "off";
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (one("dialog[open]")) return;
    const target = event.target;
    if (event.key === "ArrowDown" && target === search) { if (go(0)) event.preventDefault(); return; }
    const inside = target === document.body || target.closest(".hit, .finding");
    if (typing(target) || switchedOff(event.key) || !Object.hasOwn(keys, event.key)) return;
    if (event.key.startsWith("Arrow") && !inside) return;
    if (keys[event.key][1]()) event.preventDefault();
  });

  let dialog = null;
  function showKeys() {
    if (!dialog) {
      const list = make("dl", { class: "facts" });
      for (const [key, [what]] of Object.entries(keys)) list.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, what));
      list.append(make("dt", {}, make("kbd", {}, "Escape")), make("dd", {}, say("close suggestions or this list")));
      const box = make("input", { type: "checkbox", id: "single-keys" });
      box.checked = remembered("keys") !== "off";
      box.addEventListener("change", () => remember("keys", box.checked ? "on" : "off"));
      dialog = make("dialog", { "aria-labelledby": "keys-title" }, make("h2", { id: "keys-title" }, say("Keys")), list,
        make("p", {}, make("label", { class: "mark", for: "single-keys" }, box, say(" Use keys of a single character"))),
        make("form", { method: "dialog" }, make("button", { type: "submit" }, say("Close"))));
      document.body.append(dialog);
    }
    const before = document.activeElement;
    dialog.addEventListener("close", () => before.focus(), { once: true });
    dialog.showModal();
  }
  const more = one("footer nav ul");
  if (more) {
    const button = make("button", { type: "button", class: "as-link" }, say("Keys"));
    button.addEventListener("click", showKeys);
    more.append(make("li", {}, button));
  }

  // --- suggestions as one types: a combobox with a list, as the ARIA practices describe it ---------------------------
  if (search) {
    const list = make("ul", { id: "suggestions", role: "listbox", "aria-label": say("Suggestions"), hidden: "" });
    const holder = make("div", { class: "combobox" });
    const hadFocus = search === document.activeElement;  // moving it loses it
    search.replaceWith(holder);
    holder.append(search, list);
    if (hadFocus) search.focus();
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "suggestions", "aria-autocomplete": "list" }))
      search.setAttribute(name, value);
    let chosen = -1, timer = 0, asked = null, typed = search.value;
    const options = () => all("[role=option]", list);
    const close = () => {
      clearTimeout(timer);
      if (asked) asked.abort();
      list.hidden = true;
      chosen = -1;
      search.setAttribute("aria-expanded", "false");
      search.removeAttribute("aria-activedescendant");
    };
    const choose = (number) => {
      const known = options();
      known.forEach((option, i) => option.setAttribute("aria-selected", String(i === number)));
      chosen = number;
      search.value = number < 0 ? typed : known[number].dataset.text;
      if (number < 0) search.removeAttribute("aria-activedescendant");
      else { search.setAttribute("aria-activedescendant", known[number].id); known[number].scrollIntoView({ block: "nearest" }); }
    };
    const show = (suggestions) => {
      const texts = [...new Map(suggestions.map((s) => [s.text, s])).values()];
      list.replaceChildren(...texts.map((s, i) => {
        const option = make("li", { role: "option", id: `suggestion-${i}`, "aria-selected": "false", lang: s.language, dir: "auto" }, s.text);
        option.dataset.text = s.text;
        option.addEventListener("mousedown", (event) => { event.preventDefault(); search.value = s.text; search.form.requestSubmit(); });
        return option;
      }));
      list.hidden = texts.length === 0;
      chosen = -1;
      search.setAttribute("aria-expanded", String(!list.hidden));
      search.removeAttribute("aria-activedescendant");
    };
    const ask = async () => {
      if (asked) asked.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`/api/v1/suggest?limit=8&q=${encodeURIComponent(typed)}`, { signal: asked.signal });
        if (answer.ok && document.activeElement === search) show((await answer.json()).suggestions);
      } catch { /* overtaken, or the server is away: the form still works */ }
    };
    search.addEventListener("input", () => {
      typed = search.value;
      clearTimeout(timer);
      if (typed.trim()) timer = setTimeout(ask, 100);
      else close();
    });
    search.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const last = options().length - 1;
      if (event.key === "ArrowDown") choose(chosen === last ? -1 : chosen + 1);
      else if (event.key === "ArrowUp") choose(chosen === -1 ? last : chosen - 1);
      else if (event.key === "Escape") { search.value = typed; close(); }
      else return;
      event.preventDefault();
    });
    search.addEventListener("blur", close);
  }

  // --- small things -------------------------------------------------------------------------------------------------
  // `part` is the page, or what has come into it since.
  const dress = (part) => {
    for (const time of all("time[datetime]", part)) {
      const when = new Date(time.dateTime);
      if (Number.isNaN(when.getTime())) continue;
      time.title = time.textContent;
      time.textContent = when.toLocaleString(language === "fr" ? "fr" : undefined, { dateStyle: "medium", timeStyle: "short" });
    }
    for (const text of all("[data-copy]", part)) {
      const button = make("button", { type: "button", class: "plain" }, say("Copy"), make("span", { class: "unseen" }, ` ${text.dataset.copy}`));
      const said = make("span", { role: "status", class: "quiet" });
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(text.value);
          said.textContent = say(" Copied.");
        } catch {
          text.select();
          said.textContent = say(" Marked; copy it with your browser.");
        }
      });
      text.after(make("p", {}, button, said));
    }
    const form = one("#marked", part);
    if (form) {
      const boxes = all("input[name=digest][type=checkbox]", part);
      const said = make("span", { role: "status", class: "quiet" });
      const count = () => { said.textContent = say(" {} of {} marked", boxes.filter((box) => box.checked).length, boxes.length); };
      const button = make("button", { type: "button", class: "plain" }, say("Mark all on this page"));
      button.addEventListener("click", () => {
        const mark = boxes.some((box) => !box.checked);
        boxes.forEach((box) => { box.checked = mark; });
        count();
      });
      boxes.forEach((box) => box.addEventListener("change", count));
      form.prepend(make("p", {}, button, said));
      count();
    }
    // Who decides is seldom somebody else: the name is kept in this browser.
    for (const field of all("input[name=author]", part)) {
      if (!field.value) field.value = remembered("author") || "";
      field.addEventListener("change", () => remember("author", field.value));
    }
  };
  dress(document);

  // --- a choice in a filter narrows the list under it at once; the address says what is shown -------------------------------
  const after = (element) => { const found = []; for (let next = element.nextSibling; next; next = next.nextSibling) found.push(next); return found; };
  for (const filters of all("main > form.filters:not([method=post])")) {
    const said = make("p", { role: "status", class: "unseen" });
    let shown = location.search;
    filters.append(said);
    filters.addEventListener("change", async (event) => {
      if (!event.target.matches("select")) return;
      const asked = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value));
      const address = `${filters.action}?${asked}`;
      try {
        const answer = await fetch(address);
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const come = after(one("main > form.filters", page)).map((node) => document.adoptNode(node));
        history.pushState(null, "", address);
        shown = location.search;
        for (const gone of after(filters)) gone.remove();
        filters.after(...come);
        come.filter((node) => node.nodeType === 1).forEach(dress);
        said.textContent = one("[role=status]:not(.unseen)", page)?.textContent || "";
      } catch { /* the button does the same */ }
    });
    addEventListener("popstate", () => { if (location.search !== shown) location.reload(); });
  }

  // --- a large file on its way: what is sent, then what is awaited -----------------------------------------------------
  const send = (form, button) => {
    const bar = make("progress", { max: "100", value: "0", "aria-label": say("Sending the file") });
    const said = make("span", { role: "status" }, say("Sending…"));
    const stop = make("button", { type: "button", class: "plain" }, say("Stop"));
    const line = make("p", { class: "progress" }, bar, " ", said, " ", stop);
    const request = new XMLHttpRequest();
    const end = (sentence) => {
      for (const other of all("button[type=submit]", form)) other.disabled = false;
      bar.remove();
      stop.remove();
      said.textContent = sentence;
    };
    let told = 0;
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((100 * event.loaded) / event.total);
      bar.value = percent;
      // A reader of screens is told by quarters.
      if (percent >= told + 25) { told = percent - (percent % 25); said.textContent = say("Sent {} %", told); }
    });
    request.upload.addEventListener("load", () => { bar.removeAttribute("value"); said.textContent = `${say("Sent.")} ${form.dataset.progress}`; });
    request.addEventListener("load", () => {
      // What was filed has a page of its own.
      if (request.responseURL && request.responseURL !== form.action) { location.assign(request.responseURL); return; }
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const answer = one("main", page);
      if (!answer) { end(say("The server answered with {}.", request.status)); return; }
      document.title = page.title;
      one("main").replaceWith(document.adoptNode(answer));
      const head = one("main [role=alert]") || one("main h2") || one("main h1");
      head.tabIndex = -1;
      head.focus();
    });
    request.addEventListener("error", () => end(say("The server could not be reached.")));
    request.addEventListener("abort", () => end(say("Stopped.")));
    stop.addEventListener("click", () => request.abort());
    for (const old of all("p.progress", form)) old.remove();
    const data = new FormData(form);
    if (button.name) data.append(button.name, button.value);
    for (const other of all("button[type=submit]", form)) other.disabled = true;
    all("button[type=submit]", form).at(-1).after(line);
    request.open("POST", form.action);
    request.send(data);
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const file = form.matches("[data-progress]") && one("input[type=file]", form);
    if (!file || file.files.length === 0) return;  // a text is soon there
    event.preventDefault();
    send(form, event.submitter || one("button[type=submit]", form));
  });

  // A job that goes on: looked at once a second; its own page is loaded anew when it is over.
  const followed = one("[data-follow]");
  if (followed) {
    const bar = one("progress", followed), said = one("[role=status]", followed);
    let state = "";
    const look = async () => {
      try {
        const answer = await fetch(followed.dataset.follow);
        const job = answer.ok ? await answer.json() : { state: "done" };
        if (job.state === "done" || job.state === "refused") { location.reload(); return; }
        bar.max = Math.max(job.total_bytes, 1);
        bar.value = job.read;
        const words = { waiting: "Waiting for others before it.", reading: "Reading…", writing: "Writing…" };
        // A reader of screens is told when it comes to something else.
        if (state !== job.state) { state = job.state; said.textContent = say(words[state]); }
      } catch { /* the server is away for a moment */ }
      setTimeout(look, 1000);
    };
    setTimeout(look, 500);
  }

  // --- what clashes with a text, as it is written ------------------------------------------------------------------------
  const live = one("form.live"), told = one("#findings");
  if (live && told) {
    const said = make("p", { role: "status", class: "quiet" });
    let timer = 0, asked = null;
    const look = async () => {
      if (!live.elements.term.value.trim() || !live.elements.definition.value.trim()) return;
      if (asked) asked.abort();
      asked = new AbortController();
      const body = new URLSearchParams(new FormData(live));
      body.set("do", "check");
      if (body.get("group") === "") body.set("group", "local");  // whose it is comes last; rules of no house then
      try {
        const answer = await fetch(live.action, { method: "POST", body, signal: asked.signal });
        if (!answer.ok) return;  // sending the form says what is wrong with it
        const found = one("#findings", new DOMParser().parseFromString(await answer.text(), "text/html"));
        said.textContent = say("{} findings", all(".finding", found).length);
        told.replaceChildren(said, ...[...found.childNodes].map((node) => document.adoptNode(node)));
      } catch { /* overtaken, or the server is away: the button still works */ }
    };
    live.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 700); });
  }

  // --- nothing typed is lost: what stands in a form with a text is kept in this window until it is sent -------------------
  const store = (name, value) => { try { value ? sessionStorage.setItem(name, value) : sessionStorage.removeItem(name); } catch { /* not kept */ } };
  const written = (form) => all("textarea:not([readonly]), input:not([type]), select", form).filter((field) => field.name && field.name !== "author");
  for (const form of all("form[method=post]")) {
    if (!one("textarea:not([readonly])", form)) continue;
    const place = `typed ${location.pathname}${location.search} ${form.getAttribute("action")} ${one("[id]", form).id}`;
    let typed = {};
    try { typed = JSON.parse(sessionStorage.getItem(place)) || {}; } catch { /* none */ }
    const lost = written(form).filter((field) => typed[field.name] !== undefined && typed[field.name] !== field.value);
    if (lost.length > 0 && !one("[role=alert]")) {
      for (const field of lost) field.value = typed[field.name];
      for (const folded of all("details", form)) folded.open = true;
      const button = make("button", { type: "button", class: "as-link" }, say("Discard it"));
      const line = make("p", { role: "status", class: "suggestion" }, say("What you had typed here is back. "), button);
      button.addEventListener("click", () => { form.reset(); store(place); line.remove(); });
      form.prepend(line);
    }
    form.addEventListener("input", () => store(place, JSON.stringify(Object.fromEntries(written(form).map((field) => [field.name, field.value])))));
    form.addEventListener("submit", () => store(place));
  }

})();
