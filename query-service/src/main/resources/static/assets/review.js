// Marks the lines that a fact was read from, and sends what a reviewer says of it.

import { subject } from "./person.js";

const words = document.getElementById("ord").content;
const status = document.getElementById("hoert");
const back = document.getElementById("tilbage");
let cameFrom;

function word(name) {
  return (words.querySelector(`[data-word="${name}"]`) ?? words.querySelector('[data-word="OTHER"]')).textContent;
}

function mark(from, to) {
  let first;
  for (const line of document.querySelectorAll("#linjer .linje")) {
    const within = Number(line.dataset.line) >= from && Number(line.dataset.line) <= to;
    line.classList.toggle("marked", within);
    first = first ?? (within ? line : undefined);
  }
  return first;
}

function show(link) {
  const address = new URL(link.href);
  const from = Number(address.searchParams.get("fra"));
  const first = from > 0 ? mark(from, Number(address.searchParams.get("til"))) : undefined;
  if (!first) {
    return false;
  }
  cameFrom = link.id || link.closest("[data-fact]")?.id;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
  back.hidden = false;
  history.replaceState(null, "", address);
  return true;
}

function goBack() {
  const place = document.getElementById(cameFrom ?? "");
  back.hidden = true;
  if (place) {
    (place.matches("a") ? place : place.querySelector("a[data-open]"))?.focus();
    place.scrollIntoView({ block: "center" });
  }
}

document.addEventListener("click", (click) => {
  if (click.ctrlKey || click.metaKey || click.shiftKey || click.button !== 0) {
    return;
  }
  const link = click.target.closest("a.til-linjer, a[data-lines]");
  if (link && show(link)) {
    click.preventDefault();
  } else if (click.target === back) {
    click.preventDefault();
    goBack();
  }
});

document.getElementById("kilde").addEventListener("keydown", (pressed) => {
  if (pressed.key === "Escape" && !back.hidden) {
    pressed.preventDefault();
    goBack();
  }
});

// a accepts, r changes and x rejects the fact that has the focus: the form opens with that chosen.
const VERDICTS = new Map([["a", "ACCEPTED"], ["r", "CHANGED"], ["x", "REJECTED"]]);
document.addEventListener("keydown", (pressed) => {
  const verdict = VERDICTS.get(pressed.key);
  const fact = pressed.target.closest?.("[data-fact]");
  if (!verdict || !fact || pressed.defaultPrevented || pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.target.matches("input, textarea, select")) {
    return;
  }
  const fold = fact.querySelector("details.verdict");
  if (fold) {
    pressed.preventDefault();
    fold.open = true;
    const choice = fold.querySelector(`input[value="${verdict}"]`);
    choice.checked = true;
    chosen(choice);
    (verdict === "CHANGED" ? fold.querySelector(".change input, .change textarea, .change select") : fold.querySelector('[name="reason"]'))?.focus();
  }
});

/** Whoever accepts need not write why. */
function chosen(choice) {
  const reason = choice.form.elements.reason;
  const usual = reason.dataset.accepted;
  if (choice.value === "ACCEPTED" && reason.value === "") {
    reason.value = usual;
  } else if (choice.value !== "ACCEPTED" && reason.value === usual) {
    reason.value = "";
  }
}

document.addEventListener("change", (change) => {
  if (change.target.name === "verdict") {
    chosen(change.target);
  }
});

function parts(path) {
  return path.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function put(whole, path, value) {
  const names = parts(path);
  const last = names.pop();
  const owner = names.reduce((place, name) => place[name], whole);
  owner[last] = value;
}

function valueOf(field) {
  switch (field.dataset.kind) {
    case "flag":
      return field.checked;
    case "number":
      return field.value === "" ? null : Number(field.value);
    default:
      return field.value === "" ? null : field.value;
  }
}

function emptied(value) {
  if (Array.isArray(value)) {
    return value.map(emptied).filter((one) => one !== null);
  }
  return value;
}

/** What is otherwise, as a JSON merge patch (RFC 7396): objects by their members, all else as a whole. */
function patch(before, after) {
  const changes = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [one, other] = [before[name], emptied(after[name])];
    if (JSON.stringify(one) === JSON.stringify(other)) {
      continue;
    }
    const objects = [one, other].every((it) => it !== null && typeof it === "object" && !Array.isArray(it));
    changes[name] = objects ? patch(one, other) : (other ?? null);
  }
  return changes;
}

function changed(form, fact) {
  const before = JSON.parse(fact.dataset.body);
  const after = structuredClone(before);
  for (const field of form.querySelectorAll("[data-path]")) {
    if (window.sagsgang.isTouched(field)) {
      put(after, field.dataset.path, valueOf(field));
      if (field.dataset.person && field.value !== "") {
        put(after, field.dataset.path.replace(/\/name$/, "/subject"), subject(field.value));
      } else if (field.dataset.person) {
        put(after, field.dataset.path.replace(/\/name$/, ""), null);
      }
    }
  }
  return patch(before, after);
}

function bodyOf(form) {
  const reason = form.elements.reason.value.trim();
  const fact = form.closest("[data-fact]");
  if (!fact) {
    return { reason };
  }
  const verdict = form.elements.verdict.value;
  const body = { fact: Number(fact.dataset.fact), verdict, reason };
  if (verdict === "CHANGED") {
    const changes = changed(form, fact);
    if (Object.keys(changes).length === 0) {
      return undefined;
    }
    body.changedTo = JSON.stringify(changes);
  }
  return body;
}

/** The same press sent twice is one command: the key is kept until there is an answer to it. */
function keyOf(form, body) {
  const text = JSON.stringify(body);
  if (form.dataset.sent !== text) {
    form.dataset.sent = text;
    form.dataset.key = [...crypto.getRandomValues(new Uint8Array(16))].map((octet) => octet.toString(16).padStart(2, "0")).join("");
  }
  return form.dataset.key;
}

function complain(form, text) {
  const place = form.querySelector(".field-error");
  place.hidden = false;
  place.textContent = text;
}

async function send(form) {
  const body = bodyOf(form);
  if (!body) {
    complain(form, word("unchanged"));
    return;
  }
  let answer;
  let told;
  try {
    answer = await fetch(`${document.getElementById("fund").dataset.commands}/${form.dataset.command}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": keyOf(form, body) },
      body: JSON.stringify(body),
    });
    told = await answer.json();
  } catch {
    complain(form, word("SERVICE_AWAY"));
    return;
  }
  if (!answer.ok) {
    delete form.dataset.sent;
    const known = words.querySelector(`[data-word="${told.reason}"]`) !== null;
    complain(form, known ? word(told.reason) : `${word("OTHER")} ${told.detail} (${told.reason})`);
    return;
  }
  form.reset();
  form.querySelector(".field-error").hidden = true;
  const fold = form.closest("details");
  if (fold) {
    fold.open = false;
    fold.querySelector("summary").focus();
  }
  status.textContent = word("saved");
  window.sagsgang.announce({ position: told.position, type: "answered" });
}

document.addEventListener("submit", (pressed) => {
  const form = pressed.target.closest("form[data-command]");
  if (form) {
    pressed.preventDefault();
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    send(form).finally(() => {
      button.disabled = false;
    });
  }
});
