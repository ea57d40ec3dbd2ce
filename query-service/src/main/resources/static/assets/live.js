// Listens to the authority's events and tells the page of each, so that whatever shows them asks again.
// A page that was asleep, offline or cut off for a night asks again at once when it is back, and misses nothing:
// the stream goes on from the last position that was heard.

const authority = document.body.dataset.authority;
const types = (document.body.dataset.events ?? "").split(" ").filter(Boolean);
const heard = document.getElementById("hoert");
const away = document.getElementById("forbindelse");

const AGAIN_MILLIS = 2_000;
const GATHER_MILLIS = 150;
const FIRST_RETRY_MILLIS = 500;
const LONGEST_RETRY_MILLIS = 30_000;

let source;
let position = 0;
let retryMillis = FIRST_RETRY_MILLIS;
let lost = false;
let waiting;
let timer;

/** The newest position that this page has heard of; what it asks for must tell at least as far. */
const known = { get position() { return position; } };
window.sagsgang = Object.assign(window.sagsgang ?? {}, { known, announce });

function announce(detail) {
  if (detail.position > position) {
    position = detail.position;
  }
  // Not put off by each further event: a page must follow where they never cease.
  waiting ??= setTimeout(() => {
    waiting = undefined;
    document.body.dispatchEvent(new CustomEvent("sagsgang:event", { detail }));
  }, GATHER_MILLIS);
}

function received(message) {
  const event = JSON.parse(message.data);
  const detail = { position: Number(message.lastEventId), type: message.type, subject: event.subject, event };
  document.body.dispatchEvent(new CustomEvent("sagsgang:heard", { detail }));
  announce(detail);
  if (heard) {
    heard.textContent = document.body.dataset.heard;
  }
}

function connect() {
  clearTimeout(timer);
  source?.close();
  const from = position > 0 ? `?from=${position + 1}` : "";
  source = new EventSource(`/api/v1/authorities/${authority}/events${from}`);
  types.forEach((type) => source.addEventListener(type, received));
  source.addEventListener("open", () => {
    retryMillis = FIRST_RETRY_MILLIS;
    if (lost) {
      lost = false;
      show(false);
      announce({ position, type: "reconnected" });
    }
  });
  source.addEventListener("error", () => {
    lost = true;
    show(true);
    // A refusal closes the source for good; the browser's own repetition only covers broken connections.
    if (source.readyState === EventSource.CLOSED) {
      timer = setTimeout(connect, retryMillis * (0.5 + Math.random()));
      retryMillis = Math.min(retryMillis * 2, LONGEST_RETRY_MILLIS);
    }
  });
}

function show(isAway) {
  if (away) {
    away.hidden = !isAway;
    away.textContent = isAway ? document.body.dataset.away : "";
  }
}

// What is asked because of an event must not be answered from before it.
document.body.addEventListener("htmx:configRequest", (request) => {
  const asked = request.detail;
  if (asked.verb === "get" && position > 0 && asked.elt?.closest("[data-live]")) {
    asked.parameters["minPosition"] = String(position);
  }
});

// A program that is starting refuses for a moment what it cannot tell yet: what was refused is asked again.
["htmx:responseError", "htmx:sendError"].forEach((failed) => {
  document.body.addEventListener(failed, (failure) => {
    if (failure.detail.elt?.closest("[data-live]")) {
      setTimeout(() => announce({ position, type: "refused" }), AGAIN_MILLIS);
    }
  });
});

// What a reader has opened stays open when the page around it is asked anew.
let opened = [];
let newest = 0;
document.body.addEventListener("htmx:beforeSwap", (swap) => {
  newest = Math.max(0, ...[...document.querySelectorAll("[data-position]")].map((it) => Number(it.dataset.position)));
  opened = [...swap.detail.target.querySelectorAll("details[open][id]")].map((it) => it.id);
});
document.body.addEventListener("htmx:afterSwap", () => {
  opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  document.querySelectorAll("[data-position]").forEach((it) => {
    it.classList.toggle("arrived", newest > 0 && Number(it.dataset.position) > newest);
  });
});

if (authority && document.querySelector("[data-live]")) {
  connect();
  window.addEventListener("online", connect);
  window.addEventListener("pagehide", () => source?.close());
  window.addEventListener("pageshow", (shown) => {
    if (shown.persisted) {
      lost = true;
      connect();
    }
  });
}
