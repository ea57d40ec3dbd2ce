// Takes the checkpoint that the auditor brings, pasted, chosen or dropped, and tells what became of the log since.

import { compare } from "./comparison.js";
import { Log } from "./log.js";
import { readCheckpoint, readNote } from "./note.js";
import { base, canHash, check, conclude, element, hashes, refusal, say, signature } from "./page.js";
import { hex } from "./octets.js";

const MOST_OCTETS = 1 << 20;

const part = document.getElementById("sammenlign");
const form = part.querySelector("form");
const written = form.querySelector("textarea");
const file = form.querySelector("input[type=file]");
const note = part.querySelector("[data-verdict]");
const checks = part.querySelector("[data-checks]");
const log = new Log(base);

async function run() {
  checks.replaceChildren();
  note.hidden = true;
  written.removeAttribute("aria-invalid");
  let brought;
  try {
    const read = readNote(normal(written.value));
    brought = { note: read, ...readCheckpoint(read) };
  } catch {
    written.setAttribute("aria-invalid", "true");
    conclude(note, "alarm", say("brought.unreadable"));
    return;
  }
  try {
    const [now, keys] = await Promise.all([log.checkpoint(), log.keys()]);
    tell(brought, now, await compare(log, keys, brought, now));
  } catch (failure) {
    conclude(note, "alarm", refusal(failure));
  }
}

/** A note that was pasted may have lost its last line end, or have those of Windows. */
function normal(pasted) {
  return `${pasted.replaceAll("\r\n", "\n").trim()}\n`;
}

function tell(brought, now, found) {
  checks.append(signature(found), check(found.kind === "EQUAL" || found.kind === "GREW" ? "good" : "alarm",
    say(`since.${found.kind}`, found.size, found.now, found.origin)));
  checks.append(element("li", { class: "evidence" }, hashes(
    [say("brought.root", brought.size), hex(brought.root)],
    ...(found.kind === "FORKED" ? [[say("here.root", brought.size), found.here]] : []),
    [say("now.root", now.size), hex(now.root)],
  )));
  if (found.path?.length > 0) {
    const steps = element("ol", { class: "path" }, ...found.path.map((hash) => element("li", {}, element("code", {}, hash))));
    checks.append(element("li", { class: "evidence" },
      element("details", {}, element("summary", {}, say("path", found.path.length)), steps)));
  }
  const isForeign = found.verdict === "BAD_SIGNATURE" || found.verdict === "UNKNOWN_KEY";
  const isWhole = found.kind === "EQUAL" || found.kind === "GREW";
  if (isForeign) {
    conclude(note, "alarm", say("compared.forged"));
  } else if (!isWhole) {
    conclude(note, "alarm", say(`compared.${found.kind}`));
  } else if (found.verdict === "UNCHECKED") {
    conclude(note, "warn", say("compared.unchecked"));
  } else {
    conclude(note, "good", say(`compared.${found.kind}`, found.size, found.now));
  }
}

async function take(chosen) {
  if (chosen === undefined) {
    return;
  }
  if (chosen.size > MOST_OCTETS) {
    conclude(note, "alarm", say("brought.unreadable"));
    return;
  }
  written.value = await chosen.text();
  await run();
}

form.addEventListener("submit", (pressed) => {
  pressed.preventDefault();
  run();
});
file.addEventListener("change", () => take(file.files[0]));
part.addEventListener("dragover", (over) => {
  over.preventDefault();
  part.dataset.over = "";
});
part.addEventListener("dragleave", () => delete part.dataset.over);
part.addEventListener("drop", (dropped) => {
  dropped.preventDefault();
  delete part.dataset.over;
  take(dropped.dataTransfer.files[0]);
});
if (canHash) {
  form.hidden = false;
} else {
  conclude(note, "warn", say("unsafe"));
}
