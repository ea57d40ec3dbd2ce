// Sends dropped documents one after the other: each shows how far it is sent, that it is being read, and what came of it.

const form = document.getElementById("indlaes");
const input = document.getElementById("filer");
const all = document.getElementById("alt-venter");
const list = document.getElementById("forloeb");
const said = document.getElementById("forloeb-sagt");
const words = document.getElementById("ord").content;
const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 200;

let queue = Promise.resolve();

function word(name, values = {}) {
  const found = words.querySelector(`[data-word="${name}"]`) ?? words.querySelector('[data-word="OTHER"]');
  return Object.entries(values).reduce((text, [key, value]) => text.replaceAll(`[${key}]`, value), found.textContent);
}

function from(template) {
  return document.getElementById(template).content.firstElementChild.cloneNode(true);
}

function fill(place, name, text) {
  place.querySelector(`[data-fill="${name}"]`).textContent = text;
}

function say(row, text) {
  fill(row.element, "state", text);
  said.textContent = `${row.file.name}: ${text}`;
}

function begin(file) {
  const element = from("raekke");
  fill(element, "name", file.name);
  fill(element, "size", word("kilobytes", { n: Math.max(1, Math.round(file.size / 1024)).toLocaleString(document.documentElement.lang) }));
  list.append(element);
  const row = { element, file };
  say(row, word("queued"));
  return row;
}

function send(row, asked) {
  row.element.querySelector(".outcome").replaceChildren();
  queue = queue.then(() => attempt(row, asked));
}

async function attempt(row, asked) {
  const bar = row.element.querySelector("progress");
  bar.hidden = false;
  if (row.file.size > Number(form.dataset.largest) * MEGABYTE) {
    refused(row, asked, 413, { reason: "DOCUMENT_TOO_LARGE" });
    return;
  }
  say(row, word("sending"));
  const parameters = new URLSearchParams({ name: row.file.name.slice(0, LONGEST_NAME) });
  for (const flag of ["dryRun", "review", "authorityConfirmed"]) {
    if (asked[flag]) {
      parameters.set(flag, "true");
    }
  }
  const { status, told } = await post(`${form.dataset.minutes}?${parameters}`, row.file, {
    sent(share) {
      bar.value = share;
    },
    whole() {
      bar.removeAttribute("value");
      say(row, word(asked.dryRun ? "reading" : "recording"));
    },
  });
  if (status === 200 && told.status === "PLANNED") {
    planned(row, asked, told);
  } else if (status === 200 || status === 201) {
    imported(row, told);
  } else {
    refused(row, asked, status, told);
  }
}

/** Never fails: who does not answer is a refusal like any other, and may be asked again. */
function post(address, file, progress) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const away = () => done({ status: 503, told: { reason: "SERVICE_AWAY" } });
    request.open("POST", address);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (step) => step.lengthComputable && progress.sent(step.loaded / step.total));
    request.upload.addEventListener("load", () => progress.whole());
    request.addEventListener("error", away);
    request.addEventListener("abort", away);
    request.addEventListener("load", () => {
      try {
        done({ status: request.status, told: JSON.parse(request.responseText) });
      } catch {
        away();
      }
    });
    request.send(file);
  });
}

function ended(row, shown, text) {
  const bar = row.element.querySelector("progress");
  bar.hidden = true;
  row.element.querySelector(".outcome").replaceChildren(shown);
  say(row, text);
}

function doing(shown, name, act) {
  const button = shown.querySelector(`[data-do="${name}"]`);
  button.hidden = false;
  button.addEventListener("click", act);
}

function leave(row) {
  row.element.querySelector(".outcome").replaceChildren();
  say(row, word("left"));
  row.element.focus();
}

function lines(runs) {
  return runs.map((run) => (run.from === run.to ? word("line", { a: run.from }) : word("lines", { a: run.from, b: run.to }))).join(", ");
}

function cell(text, kind) {
  const one = document.createElement("td");
  one.textContent = text;
  one.dir = "auto";
  one.className = kind ?? "";
  return one;
}

function doubtsIn(place, doubts) {
  place.hidden = doubts.length === 0;
  place.replaceChildren(...doubts.map((doubt) => {
    const one = document.createElement("li");
    one.dir = "auto";
    one.lang = "da";
    one.textContent = doubt.lines ? `${doubt.message} (${lines(doubt.lines)})` : doubt.message;
    return one;
  }));
}

function planned(row, asked, told) {
  const shown = from("plan");
  const waits = told.steps.filter((step) => step.waits).length;
  fill(shown, "told", word("plan-counts", { n: told.steps.length, w: waits, d: told.doubts.length }));
  fill(shown, "meeting", word("of-meeting", { m: told.meeting }));
  shown.querySelector("tbody").replaceChildren(...told.steps.map((step) => {
    const line = document.createElement("tr");
    const command = words.querySelector(`[data-word="${step.command}"]`)?.textContent ?? step.command;
    const what = cell(`${command} `);
    const summary = document.createElement("span");
    summary.textContent = step.summary;
    summary.lang = "da";
    summary.className = "quiet";
    what.append(summary);
    line.append(cell(step.step, "number"), what, cell(lines(step.lines), "nowrap"), cell(word(step.waits ? "waits" : "records")));
    return line;
  }));
  doubtsIn(shown.querySelector(".doubts"), told.doubts);
  doing(shown, "import", () => send(row, { ...asked, dryRun: false }));
  doing(shown, "review", () => send(row, { ...asked, dryRun: false, review: true }));
  doing(shown, "leave", () => leave(row));
  shown.querySelector('[data-do="review"]').hidden = Boolean(asked.review);
  ended(row, shown, word("planned"));
}

function imported(row, told) {
  const shown = from("faerdig");
  const waits = told.steps.filter((step) => step.waits).length;
  const state = { APPLIED: "applied", WAITING: "all-wait", UNCHANGED: "unchanged" }[told.status];
  fill(shown, "told", state === "unchanged" ? "" : word("counts", { n: told.steps.length - waits, w: waits }));
  shown.querySelector('[data-fill="review"]').href = form.dataset.review + told.import;
  const meeting = shown.querySelector('[data-fill="meeting"]');
  if (told.meeting && told.status === "APPLIED") {
    meeting.href = form.dataset.meeting + told.meeting;
  } else {
    meeting.previousSibling.remove();
    meeting.remove();
  }
  ended(row, shown, word(state));
  // The event tells the page too; this is for whoever has lost the stream at the moment.
  document.body.dispatchEvent(new CustomEvent("sagsgang:event", { detail: { position: told.position ?? 0 } }));
}

function refused(row, asked, status, told) {
  const shown = from("afvist");
  const known = words.querySelector(`[data-word="${told.reason}"]`) !== null;
  fill(shown, "told", word(told.reason));
  fill(shown, "detail", known ? "" : (told.detail ?? ""));
  if (told.lines) {
    fill(shown, "told", `${word(told.reason)} (${lines(told.lines)})`);
  }
  fill(shown, "code", told.reason ?? String(status));
  if (told.reason === "MINUTES_OF_ANOTHER_AUTHORITY") {
    fill(shown, "detail", word("named", { a: told.named, b: told.registered }));
    doing(shown, "confirm", () => send(row, { ...asked, authorityConfirmed: true }));
  }
  if (status >= 500) {
    doing(shown, "again", () => send(row, asked));
  }
  doubtsIn(shown.querySelector(".doubts"), told.doubts ?? []);
  doing(shown, "leave", () => leave(row));
  ended(row, shown, word("refused"));
}

function take(files, dryRun) {
  document.getElementById("ingen-fil").hidden = files.length > 0;
  for (const file of files) {
    send(begin(file), { dryRun, review: all.checked });
  }
}

form.addEventListener("submit", (pressed) => {
  pressed.preventDefault();
  take([...input.files], pressed.submitter?.value !== "now");
  input.value = "";
});

for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, (drag) => {
    drag.preventDefault();
    form.classList.add("over");
  });
}
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", (drop) => {
  drop.preventDefault();
  form.classList.remove("over");
  // What is dropped is shown first and recorded when somebody says so.
  take([...drop.dataTransfer.files], true);
});
