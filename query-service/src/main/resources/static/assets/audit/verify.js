// Verifies the whole log at the press of a button, beside the page, and tells what was found.

import { compare } from "./comparison.js";
import { keep, kept } from "./kept.js";
import { Log } from "./log.js";
import { judge, readCheckpoint, readKey, readNote } from "./note.js";
import { authority, base, canHash, check, conclude, element, hashes, refusal, say, signature } from "./page.js";
import { hex, same } from "./octets.js";

const part = document.getElementById("regn-efter");
const [start, stop] = ["start", "stop"].map((name) => part.querySelector(`[data-press=${name}]`));
const bar = part.querySelector("progress");
const far = part.querySelector("[data-far]");
const note = part.querySelector("[data-verdict]");
const checks = part.querySelector("[data-checks]");
const faults = part.querySelector("[data-faults]");
const ownKey = part.querySelector("input[name=noegle]");
const log = new Log(base);
let worker = null;

function show(isRunning) {
  start.hidden = isRunning;
  stop.hidden = !isRunning;
  bar.hidden = !isRunning;
  part.toggleAttribute("aria-busy", isRunning);
}

async function run() {
  const hadFocus = document.activeElement === start;
  checks.replaceChildren();
  faults.replaceChildren();
  note.hidden = true;
  bar.value = 0;
  far.textContent = "";
  show(true);
  if (hadFocus) {
    stop.focus();
  }
  try {
    const checkpoint = await log.checkpoint();
    const { keys, isOwn } = await trusted();
    const judged = await judge(checkpoint.note, keys);
    checks.append(signature(judged), check(isOwn ? "good" : "warn", say(isOwn ? "key.own" : "key.published")));
    const result = await beside(checkpoint);
    const isSound = tell(checkpoint, result) && judged.verdict !== "BAD_SIGNATURE" && judged.verdict !== "UNKNOWN_KEY";
    const since = await sinceLastTime(keys, checkpoint);
    const isUnchecked = judged.verdict === "UNCHECKED";
    if (isSound && since) {
      conclude(note, isUnchecked ? "warn" : "good", say(isUnchecked ? "verdict.unchecked" : "verdict.good", result.size));
      if (!isUnchecked) {
        keep(authority, checkpoint.written);
      }
    } else {
      conclude(note, "alarm", say("verdict.bad"));
    }
  } catch (failure) {
    if (failure.message === "STOPPED") {
      conclude(note, "warn", say("verdict.stopped", failure.done));
    } else {
      conclude(note, "alarm", refusal(failure));
    }
  } finally {
    const hadStop = document.activeElement === stop;
    show(false);
    if (hadStop) {
      start.focus();
    }
    worker?.terminate();
    worker = null;
  }
}

/** The key that the auditor brought, or else those that the server publishes. */
async function trusted() {
  const own = ownKey.value.trim();
  ownKey.removeAttribute("aria-invalid");
  if (own === "") {
    return { keys: await log.keys(), isOwn: false };
  }
  try {
    return { keys: [await readKey(own)], isOwn: true };
  } catch {
    ownKey.setAttribute("aria-invalid", "true");
    throw new Error(say("key.unreadable"));
  }
}

function beside({ size, root }) {
  return new Promise((done, failed) => {
    let reached = 0;
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("error", (failure) => failed(new Error(failure.message ?? "worker")));
    worker.addEventListener("message", ({ data }) => {
      if (data.progress) {
        reached = data.progress.done;
        const { millis } = data.progress;
        bar.max = size;
        bar.value = reached;
        far.textContent = say("far", reached, size, Math.round((reached / Math.max(millis, 1)) * 1000));
      } else if (data.result) {
        done(data.result);
      } else if (data.failure === "STOPPED") {
        failed(Object.assign(new Error("STOPPED"), { done: reached }));
      } else {
        failed(new Error(data.reason));
      }
    });
    worker.postMessage({ base: location.origin + base, checkpoint: { size, root } });
  });
}

function tell(checkpoint, result) {
  const perSecond = Math.round((result.eventsRead / Math.max(result.millis, 1)) * 1000);
  far.textContent = say("done", result.eventsRead, result.allMillis / 1000, perSecond);
  checks.append(
    check(result.eventsRead === result.size ? "good" : "alarm", say("events", result.eventsRead, result.size)),
    check(result.rootFits ? "good" : "alarm", say(result.rootFits ? "root.good" : "root.bad"), hashes(
      [say("computed"), result.root],
      [say("signed"), hex(checkpoint.root)],
    )),
  );
  if (!result.faults.some((fault) => fault.tile !== undefined)) {
    checks.append(check("good", say("tiles", result.tilesRead)));
  }
  for (const fault of result.faults) {
    const details = fault.computed === undefined ? [] : [hashes([say("computed"), fault.computed], [say("stored"), fault.stored])];
    faults.append(check("alarm", sentence(fault), ...details));
  }
  if (result.faultCount > result.faults.length) {
    faults.append(element("li", {}, say("faults.more", result.faultCount - result.faults.length)));
  }
  return result.faultCount === 0 && result.rootFits;
}

function sentence({ kind, place, ...also }) {
  switch (kind) {
    case "EVENTS_MISSING":
      return say(`fault.${kind}`, place, also.last);
    case "EVENT_MISPLACED":
      return say(`fault.${kind}`, place, also.next);
    case "VERSION_MISPLACED":
      return say(`fault.${kind}`, place, also.stream, also.stated, also.expected);
    case "UPPER_TILE_ALTERED":
      return say(`fault.${kind}`, place, also.last, also.tile);
    default:
      return say(`fault.${kind}`, place, also.tile);
  }
}

/** Whether the log still begins as it did when this browser verified it last. */
async function sinceLastTime(keys, checkpoint) {
  const written = kept(authority);
  if (written === null) {
    return true;
  }
  const before = readNote(written);
  const earlier = { note: before, ...readCheckpoint(before) };
  if (earlier.size === checkpoint.size && same(earlier.root, checkpoint.root)) {
    checks.append(check("good", say("since.equal")));
    return true;
  }
  const { kind, size } = await compare(log, keys, earlier, checkpoint);
  const isGrown = kind === "GREW";
  checks.append(check(isGrown ? "good" : "alarm", say(isGrown ? "since.grew" : "since.other", size, checkpoint.size)));
  return isGrown;
}

if (canHash) {
  start.addEventListener("click", run);
  stop.addEventListener("click", () => worker?.postMessage("stop"));
  start.disabled = false;
} else {
  conclude(note, "warn", say("unsafe"));
}
