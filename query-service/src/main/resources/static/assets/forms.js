// Sends what is typed in a form as a command, once, and keeps what was typed until it was accepted: through a refusal, a
// conflict, a lost connection, a reload or a session that ended. One key stands for one opened form, so that a command
// that is sent again is carried out once.

import { kindOf, own, typedOf, fill, bodyOf, wordsOf } from "./forms-fields.js";

const form = document.getElementById("handling");
const PATIENCE_MILLIS = 30_000;
const ASK_AGAIN_MILLIS = 200;
const ASKED_AT_MOST = 50;

const words = new Map([...document.querySelectorAll("#ord > li")].map((one) => [one.dataset.key, one.textContent]));

function say(key, ...values) {
  return values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words.get(key) ?? key);
}

function draftName(address) {
  const query = new URLSearchParams(address.search);
  query.delete("minPosition");
  query.delete("sprog");
  const rest = query.toString();
  return `sagsgang:${address.pathname}${rest ? `?${rest}` : ""}`;
}

const DRAFT = draftName(location);
const CARRIED = "sagsgang:carried";

let key = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (one) => one.toString(16)).join("-");
let version = form?.dataset.version ?? "";
let sending = false;
let begun = "";

function byId(id) {
  return document.getElementById(id);
}

function keep() {
  const typed = typedOf(form);
  if (JSON.stringify(typed) === begun) {
    sessionStorage.removeItem(DRAFT);
    return;
  }
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify({ typed, key, version }));
  } catch {
    byId("undervejs").textContent = say("say.not.kept");
  }
}

function kept() {
  const text = sessionStorage.getItem(DRAFT);
  return text ? JSON.parse(text) : undefined;
}

function forget() {
  sessionStorage.removeItem(DRAFT);
}

function open() {
  form.hidden = false;
  const first = form.querySelector("[data-field] select");
  fill(form, JSON.parse(form.dataset.begun || "{}"));
  const chosen = form.dataset.chosen;
  if (chosen && first) {
    first.value = chosen;
  }
  for (const field of own(form)) {
    kindOf(field).begin?.(field);
  }
  begun = JSON.stringify(typedOf(form));
  const carried = sessionStorage.getItem(CARRIED);
  sessionStorage.removeItem(CARRIED);
  const draft = kept();
  if (draft) {
    fill(form, draft.typed);
    key = draft.key;
    version = draft.version;
    byId("hentet").hidden = false;
  } else if (carried) {
    fill(form, JSON.parse(carried), true);
    keep();
  }
  showAnswers();
}

/** Shows the points of the item that is chosen, and no others. */
function showAnswers() {
  for (const field of form.querySelectorAll("[data-kind=ANSWERS]")) {
    const chosen = form.querySelector("[data-field=item] select")?.value;
    let shown = 0;
    for (const item of field.querySelectorAll("[data-item]")) {
      item.hidden = item.dataset.item !== chosen;
      shown += item.hidden ? 0 : item.querySelectorAll("[data-answer]").length;
    }
    field.querySelector("[data-no-points]").hidden = shown > 0;
  }
}

function suggestPlace(select) {
  const place = select.selectedOptions[0]?.dataset.place;
  const field = select.closest("[data-field]");
  const position = field?.parentElement?.querySelector(":scope > [data-field=position] input");
  if (place && position && (position.value === "" || position.value === position.dataset.suggested)) {
    position.value = place;
    position.dataset.suggested = place;
  }
}

function changed(target) {
  if (target instanceof HTMLSelectElement) {
    suggestPlace(target);
    showAnswers();
    if (target.closest("[data-field]")?.dataset.reopens === "yes" && target.value) {
      const typed = typedOf(form);
      sessionStorage.setItem(CARRIED, JSON.stringify(typed));
      const address = new URL(location.href);
      address.searchParams.set("valg", target.value);
      location.assign(address);
      return;
    }
  }
  keep();
}

function controlsOf(element) {
  return element.matches("[data-typed]") ? [element] : [...element.querySelectorAll("[data-typed]")];
}

/** Tells what is wrong beside the field it is wrong with; answers the control to go to. */
function complain(element, text) {
  const control = controlsOf(element)[0];
  const ids = (control?.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.endsWith("-error"));
  const scope = element.closest("[data-field]") ?? element;
  const place = (element.matches("[data-kind=PART],[data-kind=PARTS],[data-kind=TEXTS],[data-kind=PEOPLE],[data-kind=CHOICES],[data-kind=ANSWERS]")
    ? undefined
    : ids.map(byId).find(Boolean)) ?? [...scope.querySelectorAll(".field-error")].at(-1);
  if (place) {
    place.textContent = text;
    place.hidden = false;
  }
  controlsOf(element).slice(0, 1).forEach((one) => one.setAttribute("aria-invalid", "true"));
  return control ?? element.querySelector("button");
}

function clear() {
  for (const place of form.querySelectorAll(".field-error")) {
    place.hidden = true;
    place.textContent = "";
  }
  form.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
  ["afvist", "tabt", "konflikt"].forEach((id) => { byId(id).hidden = true; });
}

/**
 * Shows the summary, read out at once, and goes to the first field that is wrong, or else to the summary. What the service
 * itself says is for whoever is asked to help, and is English.
 */
function refuse(text, goTo, detail) {
  const summary = byId("afvist");
  const line = document.createElement("p");
  line.textContent = text;
  summary.replaceChildren(line);
  if (detail) {
    const said = document.createElement("p");
    said.textContent = detail;
    said.lang = "en";
    said.className = "hint";
    summary.append(said);
  }
  summary.hidden = false;
  (goTo ?? summary).focus();
}

/** The field that a JSON Pointer into the body leads to, or the nearest one around it. */
function at(pointer) {
  let scope = form;
  let found;
  for (const step of pointer.split("/").slice(1).map((one) => one.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    const line = /^\d+$/.test(step) ? scope.querySelector(`[data-line][data-index="${step}"],[data-answer][data-index="${step}"]`) : null;
    const field = line ?? own(scope).find((one) => one.dataset.field === step || one.dataset.fills.split(" ").includes(step));
    if (!field) {
      break;
    }
    found = field;
    scope = field;
  }
  return found;
}

async function showProblem(answer) {
  let problem = {};
  try {
    problem = await answer.json();
  } catch {
    problem = { detail: `${answer.status} ${answer.statusText}`, reason: "UNKNOWN" };
  }
  if (answer.status === 412 && problem.reason === "VERSION_MOVED") {
    await conflict(problem.version);
    return;
  }
  if (answer.status >= 500 || problem.reason === "CONCURRENT_CHANGE") {
    lose(say("say.unanswered"));
    return;
  }
  if (answer.status === 401) {
    lose(say("say.session"), true);
    return;
  }
  if (answer.status === 403) {
    lose(say("say.right"));
    return;
  }
  const known = words.get(`reason.${problem.reason}`);
  const told = known ?? say("say.refused", problem.detail ?? "", problem.reason ?? "");
  let goTo;
  for (const one of problem.fields ?? []) {
    const field = at(one.field);
    if (field) {
      const malformed = answer.status === 400;
      goTo ??= complain(field, malformed ? say("say.field", one.message) : told);
    }
  }
  refuse(told, goTo, known && answer.status !== 400 ? `${problem.detail} (${problem.reason})` : undefined);
}

/** Tells that nothing is known to be recorded, and offers to send it again, or first to sign in and come back here. */
function lose(text, signIn = false) {
  byId("tabt-ord").textContent = text;
  const link = byId("log-ind");
  link.hidden = !signIn;
  if (signIn) {
    link.href = `/log-ind?til=${encodeURIComponent(location.pathname + location.search)}`;
  }
  byId("tabt").hidden = false;
  (signIn ? link : byId("igen")).focus();
}

/** What is typed, field by field, for people to compare. */
function typedLines() {
  const list = document.createDocumentFragment();
  for (const [label, text] of wordsOf(form)) {
    const term = document.createElement("dt");
    term.textContent = label;
    const value = document.createElement("dd");
    value.textContent = text;
    value.dir = "auto";
    list.append(term, value);
  }
  return list;
}

/** The page that tells what happened meanwhile, once it tells as far as the version that the command met. */
async function meanwhile(newest) {
  const address = `${form.dataset.changed}?version=${version}`;
  for (let asked = 0; asked < ASKED_AT_MOST; asked++) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const told = page.getElementById("aendret");
      if (told && Number(told.dataset.version) >= newest) {
        return told;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MILLIS));
  }
  return undefined;
}

async function conflict(newest) {
  byId("konflikt-skrevet").replaceChildren(typedLines());
  const told = form.dataset.changed ? await meanwhile(newest) : undefined;
  byId("konflikt-aendret").replaceChildren(told ?? say("say.meanwhile"));
  const section = byId("konflikt");
  section.dataset.version = String(newest);
  section.hidden = false;
  section.focus();
}

function goOn(answer) {
  forget();
  const address = form.dataset.leadsTo.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(answer[name]));
  location.assign(`${address}?minPosition=${answer.position}`);
}

async function send() {
  if (sending) {
    return;
  }
  clear();
  const wrong = [];
  const body = await bodyOf(form, (element, problem) => wrong.push([element, problem]));
  if (wrong.length > 0) {
    const controls = wrong.map(([element, problem]) => complain(element, say(problem)));
    refuse(say(wrong.length === 1 ? "say.wrong.one" : "say.wrong", String(wrong.length)), controls.find(Boolean));
    return;
  }
  sending = true;
  keep();
  const progress = byId("undervejs");
  progress.textContent = say("say.sending");
  byId("send").setAttribute("aria-disabled", "true");
  try {
    const headers = { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": key };
    if (version !== "") {
      headers["If-Match"] = `"${version}"`;
    }
    const answer = await fetch(form.dataset.to, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
    });
    if (answer.status === 201) {
      progress.textContent = say("say.recorded");
      goOn(await answer.json());
      return;
    }
    await showProblem(answer);
    progress.textContent = "";
  } catch (failure) {
    if (!(failure instanceof TypeError) && failure?.name !== "TimeoutError" && failure?.name !== "AbortError") {
      throw failure;
    }
    progress.textContent = "";
    lose(say("say.lost"));
  } finally {
    sending = false;
    byId("send").removeAttribute("aria-disabled");
  }
}

function base(newest) {
  version = newest;
  // What was refused was not recorded, and another version makes another request.
  key = crypto.randomUUID?.() ?? `${key}-${newest}`;
  keep();
}

if (form) {
  open();
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    send();
  });
  form.addEventListener("input", keep);
  form.addEventListener("change", (typed) => changed(typed.target));
  form.addEventListener("click", (pressed) => {
    const button = pressed.target instanceof Element ? pressed.target.closest("button") : null;
    const field = button?.closest("[data-field]");
    if (field && button.hasAttribute("data-add")) {
      kindOf(field).add(field).querySelector("[data-typed]").focus();
      keep();
    } else if (field && button.hasAttribute("data-remove")) {
      kindOf(field).remove(button.closest("[data-line]"));
      field.querySelector(":scope > fieldset > p > [data-add]").focus();
      keep();
    }
  });
  byId("igen").addEventListener("click", send);
  byId("forfra").addEventListener("click", () => {
    forget();
    location.reload();
  });
  byId("konflikt-send").addEventListener("click", () => {
    base(byId("konflikt").dataset.version);
    send();
  });
  byId("konflikt-hent").addEventListener("click", () => {
    base(byId("konflikt").dataset.version);
    location.reload();
  });
  byId("konflikt-opgiv").addEventListener("click", () => {
    forget();
    location.assign(form.dataset.back);
  });
}
