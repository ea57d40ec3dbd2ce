// Fetches the bundle with its progress in sight, and hands it over as a file once it is whole. Without scripts the form
// fetches the same file, and the browser shows how far it is.

import { conclude, refusal, say } from "./page.js";
import { hex, joined, sha256, text } from "./octets.js";

const LINE_END = 10;
/** Above this the digest of the whole file is left to the program that verifies it, since it would fill the memory. */
const MOST_HASHED_OCTETS = 256 * 1024 * 1024;
const PIECE_OCTETS = 8 * 1024 * 1024;

const part = document.getElementById("tag-med");
const form = part.querySelector("form");
const [press, stop] = ["take", "stop"].map((name) => form.querySelector(`[data-press=${name}]`));
const bar = part.querySelector("progress");
const far = part.querySelector("[data-far]");
const note = part.querySelector("[data-verdict]");
let taking = null;

/** Counts the lines of what comes, and keeps it out of the memory where the browser can. */
class Bundle {
  #pieces = [];
  #waiting = [];
  #waitingOctets = 0;
  #tail = new Uint8Array(0);
  lines = 0;
  head = null;

  add(octets) {
    for (let at = octets.indexOf(LINE_END); at >= 0; at = octets.indexOf(LINE_END, at + 1)) {
      this.lines++;
    }
    if (this.head === null) {
      this.#readHead(octets);
    }
    this.#tail = ending(this.#tail, octets);
    this.#waiting.push(octets);
    this.#waitingOctets += octets.length;
    if (this.#waitingOctets >= PIECE_OCTETS) {
      this.#lay();
    }
  }

  /** How many lines the file will have: its head, what it announces, and its digest. */
  get expected() {
    return this.head === null ? 0 : this.head.events + this.head.checkpoints + this.head.tiles + 2;
  }

  file() {
    this.#lay();
    return new Blob(this.#pieces, { type: "application/x-ndjson" });
  }

  /** Whether the last line is the digest of all before it; null where that is too much for a browser. */
  async isWhole(file) {
    const stated = /^\{"sha256":"([0-9a-f]{64})"\}\n$/.exec(text(this.#tail));
    if (stated === null || this.lines !== this.expected) {
      return false;
    }
    const before = file.size - stated[0].length;
    if (before > MOST_HASHED_OCTETS || !globalThis.crypto?.subtle) {
      return null;
    }
    return hex(await sha256(await file.slice(0, before).arrayBuffer())) === stated[1];
  }

  #readHead(octets) {
    const begun = joined(...this.#waiting, octets);
    const end = begun.indexOf(LINE_END);
    if (end >= 0) {
      this.head = JSON.parse(text(begun.subarray(0, end)));
    }
  }

  #lay() {
    if (this.#waiting.length > 0) {
      this.#pieces.push(new Blob(this.#waiting));
      this.#waiting = [];
      this.#waitingOctets = 0;
    }
  }
}

/** The last line of what came, with its line end where it has one. */
function ending(before, octets) {
  const begun = before.at(-1) === LINE_END ? octets : joined(before, octets);
  return begun.slice(begun.lastIndexOf(LINE_END, begun.length - 2) + 1);
}

async function run() {
  note.hidden = true;
  show(true);
  taking = new AbortController();
  try {
    const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/x-ndjson" }, signal: taking.signal });
    if (!answer.ok) {
      throw new Error((await answer.json()).reason);
    }
    const bundle = new Bundle();
    const reader = answer.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bundle.add(piece.value);
      tell(bundle);
    }
    const file = bundle.file();
    const isWhole = await bundle.isWhole(file);
    if (isWhole === false) {
      conclude(note, "alarm", say("bundle.broken"));
      return;
    }
    hand(file, `sagsgang-${bundle.head.authority}-${bundle.head.events}.ndjson`);
    conclude(note, "good", say(isWhole ? "bundle.good" : "bundle.large", bundle.head.events, file.size / 1024 / 1024));
  } catch (failure) {
    if (taking.signal.aborted) {
      conclude(note, "warn", say("bundle.stopped"));
    } else {
      conclude(note, "alarm", refusal(failure));
    }
  } finally {
    taking = null;
    show(false);
  }
}

function tell(bundle) {
  if (bundle.head !== null) {
    bar.max = bundle.expected;
    bar.value = bundle.lines;
    far.textContent = say("bundle.far", bundle.lines, bundle.expected);
  }
}

function hand(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function show(isRunning) {
  const focused = document.activeElement;
  press.hidden = isRunning;
  stop.hidden = !isRunning;
  bar.hidden = !isRunning;
  if (focused === press || focused === stop) {
    (isRunning ? stop : press).focus();
  }
}

form.addEventListener("submit", (pressed) => {
  pressed.preventDefault();
  if (taking === null) {
    run();
  }
});
stop.addEventListener("click", () => taking?.abort());
