// The kinds of fields: how each tells what is typed in it, takes it back, and puts it in a command's body.
// "Typed" is text as people wrote it, in the shape of the form; "body" is what the command needs.

import { subject } from "./person.js";
import * as readings from "./readings.js";

const { Unreadable } = readings;
const MISSING = "say.missing";

/** The fields that stand directly in a form, a part or a line. */
export function own(scope) {
  return [...scope.querySelectorAll("[data-field]")]
    .filter((field) => field.parentElement.closest("[data-field],[data-line],form") === scope);
}

export function kindOf(field) {
  return KINDS[field.dataset.kind];
}

export function typedOf(scope) {
  return Object.fromEntries(own(scope).map((field) => [field.dataset.field, kindOf(field).typed(field)]));
}

/** Puts typed values in; where {@code onlyBlank} they fill only what nothing stands in. */
export function fill(scope, typed, onlyBlank = false) {
  for (const field of own(scope)) {
    const kind = kindOf(field);
    const value = typed[field.dataset.field];
    if (value !== undefined && !(onlyBlank && !isBlank(kind.typed(field)))) {
      kind.fill(field, value);
    }
  }
}

/** The body of the command; whatever cannot be read is told with its element and the key of the words for it. */
export async function bodyOf(scope, wrong) {
  const body = {};
  for (const field of own(scope)) {
    const value = await kindOf(field).body(field, wrong);
    if (value === undefined) {
      if (field.dataset.needed) {
        wrong(field, MISSING);
      }
    } else if (value !== REFUSED) {
      const fills = field.dataset.fills.split(" ");
      Object.assign(body, fills.length > 1 ? value : { [field.dataset.field]: value });
    }
  }
  return body;
}

/** Labels and what is typed under them, blank fields left out. */
export function wordsOf(scope) {
  return [...scope.querySelectorAll("[data-typed]")].flatMap((control) => {
    if (control.closest("[data-item][hidden]")) {
      return [];
    }
    const field = control.closest("[data-field]");
    const label = [control.closest("[data-answer]")?.querySelector("strong")?.textContent,
      field.querySelector("[data-label]")?.textContent].filter(Boolean).join(" · ");
    if (control.type === "checkbox") {
      return control.checked ? [[label, control.closest("label").textContent.trim()]] : [];
    }
    const text = control instanceof HTMLSelectElement
      ? (control.value ? control.selectedOptions[0].textContent : "")
      : control.value.trim();
    return text ? [[label, text]] : [];
  });
}

/** What a field answers that was refused already, and must not be told to be missing too. */
const REFUSED = Symbol("refused");

function isBlank(typed) {
  if (typed === undefined || typed === false || typed === null) {
    return true;
  }
  if (typeof typed === "string") {
    return typed.trim() === "";
  }
  return typeof typed === "object" && Object.values(typed).every(isBlank);
}

function control(field) {
  return field.querySelector("[data-typed]");
}

async function read(reading, text, element, wrong) {
  try {
    return await reading(text.trim());
  } catch (problem) {
    if (problem instanceof Unreadable) {
      wrong(element, problem.key);
      return REFUSED;
    }
    throw problem;
  }
}

/** One control with text in it. */
function text(reading) {
  return {
    typed: (field) => control(field).value,
    fill: (field, value) => { control(field).value = value; },
    body: async (field, wrong) => {
      const value = control(field).value;
      return value.trim() === "" ? undefined : read(reading, value, field, wrong);
    },
  };
}

function person(typed) {
  const known = [...document.querySelectorAll("#kendte option")].find((one) => one.value === typed);
  return known
    ? { subject: known.dataset.subject, name: known.dataset.name }
    : { subject: subject(typed), name: typed };
}

function lineOf(field) {
  const lines = field.querySelector("[data-lines]");
  const next = Number(field.dataset.next ?? "1");
  field.dataset.next = String(next + 1);
  const line = field.querySelector("template").content.firstElementChild.cloneNode(true);
  for (const element of [line, ...line.querySelectorAll("*")]) {
    for (const name of ["id", "for", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value !== null) {
        element.setAttribute(name, value.replaceAll("~", String(next)));
      }
    }
  }
  lines.append(line);
  renumber(lines);
  return line;
}

function renumber(lines) {
  [...lines.children].forEach((line, at) => {
    line.querySelectorAll("[data-number]").forEach((number) => { number.textContent = String(at + 1); });
  });
}

/** Lines that are added and removed, each read by itself; blank ones say nothing and are left out. */
function lines(typedLine, fillLine, bodyLine) {
  const all = (field) => [...field.querySelector("[data-lines]").children];
  return {
    add: lineOf,
    remove: (line) => {
      const of = line.parentElement;
      line.remove();
      renumber(of);
    },
    begin: (field) => {
      if (field.dataset.needed && all(field).length === 0) {
        lineOf(field);
      }
    },
    typed: (field) => all(field).map(typedLine),
    fill: (field, values) => {
      all(field).forEach((line) => line.remove());
      values.forEach((value) => fillLine(lineOf(field), value));
    },
    body: async (field, wrong) => {
      const read = [];
      for (const line of all(field)) {
        delete line.dataset.index;
        if (!isBlank(typedLine(line))) {
          line.dataset.index = String(read.length);
          read.push(await bodyLine(line, wrong));
        }
      }
      return read.length === 0 ? undefined : read;
    },
  };
}

function answersOf(field) {
  return [...field.querySelectorAll("[data-answer]")];
}

function part(answer, name) {
  return answer.querySelector(`[data-typed=${name}]`);
}

const KINDS = {
  TEXT: text((typed) => typed),
  LONG: text((typed) => typed),
  NUMBER: text(readings.number),
  DECIMAL: text(readings.decimal),
  DAY: text(readings.day),
  DATE: text(readings.date),
  TIME: text(readings.time),
  PERIOD: text(readings.period),
  MONEY: text(readings.money),
  PERSON: text(person),
  PEOPLE: lines(
    (line) => control(line).value,
    (line, value) => { control(line).value = value; },
    (line, wrong) => read(person, control(line).value, control(line), wrong),
  ),
  TEXTS: lines(
    (line) => control(line).value,
    (line, value) => { control(line).value = value; },
    async (line) => control(line).value.trim(),
  ),
  PARTS: lines(typedOf, fill, bodyOf),
  YES: {
    typed: (field) => control(field).checked,
    fill: (field, value) => { control(field).checked = value; },
    body: async (field) => control(field).checked,
  },
  CHOICE: {
    typed: (field) => control(field).value,
    fill: (field, value) => { control(field).value = value; },
    body: async (field) => {
      const select = control(field);
      return select.value === "" ? undefined : JSON.parse(select.selectedOptions[0].dataset.body);
    },
  },
  CHOICES: {
    typed: (field) => [...field.querySelectorAll("[data-typed]:checked")].map((one) => one.value),
    fill: (field, values) => {
      field.querySelectorAll("[data-typed]").forEach((one) => { one.checked = values.includes(one.value); });
    },
    body: async (field) => {
      const ticked = [...field.querySelectorAll("[data-typed]:checked")].map((one) => JSON.parse(one.dataset.body));
      return ticked.length === 0 ? undefined : ticked;
    },
  },
  PART: {
    begin: (field) => own(field).forEach((one) => kindOf(one).begin?.(one)),
    typed: typedOf,
    fill,
    body: async (field, wrong) =>
      field.dataset.needed || !isBlank(typedOf(field)) ? bodyOf(field, wrong) : undefined,
  },
  ANSWERS: {
    typed: (field) => Object.fromEntries(answersOf(field)
      .map((one) => [one.dataset.answer, { outcome: part(one, "outcome").value, text: part(one, "text").value }])
      .filter(([, typed]) => !isBlank(typed))),
    fill: (field, typed) => {
      for (const one of answersOf(field)) {
        part(one, "outcome").value = typed[one.dataset.answer]?.outcome ?? "";
        part(one, "text").value = typed[one.dataset.answer]?.text ?? "";
      }
    },
    body: async (field, wrong) => {
      const read = [];
      for (const one of answersOf(field).filter((answer) => !answer.closest("[data-item]").hidden)) {
        delete one.dataset.index;
        const outcome = part(one, "outcome").value;
        const words = part(one, "text").value.trim();
        if (outcome) {
          one.dataset.index = String(read.length);
          read.push({
            recommendation: Number(one.dataset.recommendation),
            point: Number(one.dataset.point),
            outcome,
            ...(words ? { text: words } : {}),
          });
        } else if (words) {
          wrong(one, "say.outcome");
        }
      }
      return read.length === 0 ? undefined : read;
    },
  },
};
