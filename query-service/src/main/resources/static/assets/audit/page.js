// What the parts of the page share: the words that the server put into it, and the sentences of a result.

const words = new Map(
  [...(document.getElementById("ord")?.content.querySelectorAll("[data-word]") ?? [])].map((word) => [
    word.dataset.word,
    word.textContent,
  ]),
);
const figures = new Intl.NumberFormat(document.documentElement.lang === "en" ? "en-GB" : "da-DK", {
  maximumFractionDigits: 2,
});

export const authority = document.body.dataset.authority;
export const base = `/api/v1/authorities/${authority}`;

/** Whether this browser computes SHA-256 here; it does so over a safe connection only. */
export const canHash = Boolean(globalThis.crypto?.subtle);

/** The words of a message, with what belongs in their gaps; numbers are written as people read them. */
export function say(name, ...values) {
  const told = words.get(name);
  if (told === undefined) {
    throw new Error(`The page has no words for ${name}.`);
  }
  return told.replace(/\{(\d)\}/g, (gap, at) => number(values[at]));
}

function number(value) {
  return typeof value === "number" ? figures.format(value) : String(value ?? "");
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** One line of a result: how it went, in a word and a colour, and what was looked at. */
export function check(state, sentence, ...more) {
  return element(
    "li",
    { "data-state": state },
    element("span", { class: `badge ${state === "good" ? "good" : state === "warn" ? "warn" : "alarm"}` }, say(`state.${state}`)),
    " ",
    element("span", {}, sentence),
    ...more,
  );
}

export function hashes(...pairs) {
  const list = element("dl", { class: "hashes" });
  for (const [name, value] of pairs) {
    list.append(element("dt", {}, name), element("dd", {}, element("code", {}, value || "–")));
  }
  return list;
}

/** Shows the verdict of a part as a note; it is read out, since it stands in a status. */
export function conclude(note, state, sentence) {
  note.className = `note ${state === "good" ? "good" : state}`;
  note.textContent = sentence;
  note.hidden = false;
}

/** The line on what a checkpoint's signature is worth. */
export function signature({ verdict, key }) {
  switch (verdict) {
    case "SIGNED":
      return check("good", say("signature.good", key.id));
    case "BAD_SIGNATURE":
      return check("alarm", say("signature.bad", key.id));
    case "UNKNOWN_KEY":
      return check("alarm", say("signature.unknown"));
    default:
      return check("warn", say("signature.unchecked"));
  }
}

/** What the server would not answer, or what went wrong here. */
export function refusal(failure) {
  return say("failed", failure.reason || failure.message || String(failure));
}
