// Proves one event: hashes it here, climbs from its leaf to the root, and draws the way.

import { leafOctets, readLine } from "./leaf.js";
import { Log } from "./log.js";
import { judge } from "./note.js";
import { base, canHash, check, conclude, element, hashes, refusal, say, signature } from "./page.js";
import { hex, same, sha256 } from "./octets.js";
import { climb } from "./tree.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 360;
const BOX = { width: 164, height: 36 };
const ROW = 64;
const SHOWN = 12;

const part = document.getElementById("bevis");
const form = part.querySelector("form");
const asked = form.querySelector("input[name=haendelse]");
const note = part.querySelector("[data-verdict]");
const checks = part.querySelector("[data-checks]");
const drawing = part.querySelector("[data-drawing]");
const log = new Log(base);

async function run() {
  const position = asked.valueAsNumber;
  checks.replaceChildren();
  drawing.replaceChildren();
  note.hidden = true;
  try {
    const checkpoint = await log.checkpoint();
    if (!(position >= 1 && position <= checkpoint.size)) {
      conclude(note, "warn", say("proof.outside", checkpoint.size));
      return;
    }
    const judged = await judge(checkpoint.note, await log.keys());
    const event = await fetched(position);
    const leaf = await sha256(leafOctets(event));
    const way = await climb(position - 1, checkpoint.size, leaf, await log.inclusion(position, checkpoint.size));
    tell(position, checkpoint, judged, event, leaf, way);
  } catch (failure) {
    conclude(note, "alarm", refusal(failure));
  }
}

async function fetched(position) {
  const cursor = { next: position };
  for await (const line of log.lines(cursor, position)) {
    cursor.next++;
    const event = readLine(line);
    if (event.position === position) {
      return event;
    }
  }
  throw new Error(say("fault.EVENTS_MISSING", position, position));
}

function tell(position, checkpoint, judged, { attributes }, leaf, way) {
  const isProven = way !== null && same(way.root, checkpoint.root);
  checks.append(
    signature(judged),
    check("good", say("proof.hashed", position, attributes.type.replace("dk.sagsgang.", ""), attributes.subject), hashes(
      [say("leaf"), hex(leaf)],
    )),
    check(isProven ? "good" : "alarm", say(isProven ? "proof.good" : "proof.bad", way?.steps.length ?? 0), hashes(
      [say("computed"), way === null ? "" : hex(way.root)],
      [say("signed"), hex(checkpoint.root)],
    )),
  );
  const isSigned = judged.verdict === "SIGNED";
  if (isProven && isSigned) {
    conclude(note, "good", say("proof.verdict.good", position, checkpoint.size));
  } else if (isProven && judged.verdict === "UNCHECKED") {
    conclude(note, "warn", say("proof.verdict.unchecked", position));
  } else {
    conclude(note, "alarm", say("proof.verdict.bad", position));
  }
  if (way !== null) {
    drawing.append(drawn(position, leaf, way.steps, isProven), listed(position, leaf, way.steps));
  }
}

/** The way from the leaf at the foot to the root at the top; what stands beside it is paler. */
function drawn(position, leaf, steps, isProven) {
  const height = (steps.length + 1) * ROW;
  const svg = shape("svg", { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, class: "proof", role: "img" });
  svg.setAttribute("aria-label", say("proof.drawing", position, steps.length));
  const foot = (level) => height - level * ROW - BOX.height - 8;
  const left = 8;
  const right = WIDTH - 8 - BOX.width;
  const side = (step) => (step === undefined ? (WIDTH - BOX.width) / 2 : step.besideIsLeft ? right : left);
  for (let level = 0; level < steps.length; level++) {
    const parent = side(steps[level + 1]) + BOX.width / 2;
    for (const x of [left, right]) {
      const isWay = x === side(steps[level]);
      svg.append(shape("path", {
        class: isWay ? "way" : "",
        d: `M ${x + BOX.width / 2} ${foot(level)} V ${foot(level) - 14} H ${parent} V ${foot(level + 1) + BOX.height}`,
      }));
    }
  }
  let hash = leaf;
  for (let level = 0; level <= steps.length; level++) {
    const step = steps[level];
    const isRoot = step === undefined;
    box(svg, side(step), foot(level), hash, `way${isRoot ? ` root ${isProven ? "good" : "alarm"}` : ""}`);
    if (!isRoot) {
      box(svg, step.besideIsLeft ? left : right, foot(level), step.beside, "");
      hash = step.hash;
    }
  }
  return svg;
}

function box(svg, x, y, hash, kind) {
  svg.append(shape("rect", { x, y, width: BOX.width, height: BOX.height, rx: 4, class: kind }));
  const label = shape("text", { x: x + BOX.width / 2, y: y + 23, "text-anchor": "middle", class: kind });
  label.textContent = `${hex(hash).slice(0, SHOWN)}…`;
  svg.append(label);
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  return made;
}

/** The same in words, for those who read it or compute it again. */
function listed(position, leaf, steps) {
  const rows = steps.map((step, level) => element("tr", {},
    element("td", { class: "number" }, String(level + 1)),
    element("td", {}, say(step.besideIsLeft ? "proof.left" : "proof.right")),
    element("td", {}, element("code", {}, hex(step.beside))),
    element("td", {}, element("code", {}, hex(step.hash)))));
  const head = element("tr", {}, ...["proof.level", "proof.side", "proof.beside", "proof.above"]
    .map((name) => element("th", { scope: "col" }, say(name))));
  const table = element("table", {},
    element("caption", {}, say("proof.caption", position, hex(leaf))), element("thead", {}, head), element("tbody", {}, ...rows));
  const scrolled = element("div", { class: "table", tabindex: "0", role: "region", "aria-label": say("proof.all") }, table);
  return element("details", {}, element("summary", {}, say("proof.all")), scrolled);
}

if (canHash) {
  form.hidden = false;
  form.addEventListener("submit", (pressed) => {
    pressed.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("haendelse", asked.value);
    address.hash = "bevis";
    history.replaceState(null, "", address);
    run();
  });
  if (asked.value !== "") {
    run();
  }
} else {
  conclude(note, "warn", say("unsafe"));
}
