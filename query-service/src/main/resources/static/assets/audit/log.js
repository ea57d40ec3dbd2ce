// Asks an authority's log by its public addresses. Nothing is taken from the browser's cache: what was right yesterday
// says nothing of what the server answers today.

import { isEnding } from "./leaf.js";
import { readCheckpoint, readKey, readNote } from "./note.js";
import { unhex } from "./octets.js";

const AGAIN_MILLIS = 500;
const MOST_ATTEMPTS = 6;
const LINE_END = 10;

/** What the server refused or did not answer, with its reason. */
export class NotAnswered extends Error {
  constructor(address, status, reason) {
    super(`${address}: ${status} ${reason}`);
    this.status = status;
    this.reason = reason;
  }

  /** Whether the server may answer when it is asked again: it is behind, busy, or just starting. */
  isPassing() {
    return this.status >= 500 || this.status === 409 || this.status === 429;
  }
}

export class Log {
  constructor(base, signal = null) {
    this.base = base;
    this.signal = signal;
  }

  async checkpoint() {
    const written = await (await this.#get("/log/checkpoint")).text();
    const note = readNote(written);
    return { written, note, ...readCheckpoint(note) };
  }

  /** The keys that the server publishes, those of former times too. */
  async keys() {
    const { active, retired } = await (await this.#get("/log/keys")).json();
    return Promise.all([...active, ...retired].map(readKey));
  }

  async tile(path) {
    return new Uint8Array(await (await this.#get(`/log/${path}`)).arrayBuffer());
  }

  async inclusion(position, size) {
    const proof = await (await this.#get(`/log/proofs/inclusion?position=${position}&size=${size}`)).json();
    return proof.path.map(unhex);
  }

  async consistency(from, to) {
    const proof = await (await this.#get(`/log/proofs/consistency?from=${from}&to=${to}`)).json();
    return { earlier: unhex(proof.from.root), path: proof.path.map(unhex) };
  }

  /**
   * The lines of the events from the cursor's next position to the last, as they come. Who reads them moves the cursor
   * on. A connection that breaks is taken up again there; after some attempts that bring nothing the lines end.
   */
  async *lines(cursor, last) {
    let attempts = 0;
    while (cursor.next <= last) {
      const before = cursor.next;
      try {
        for await (const line of this.#stream(cursor.next)) {
          if (isEnding(line)) {
            break;
          }
          yield line;
          if (cursor.next > last) {
            return;
          }
        }
      } catch (failure) {
        if (this.signal?.aborted || (failure instanceof NotAnswered && !failure.isPassing())) {
          throw failure;
        }
      }
      attempts = cursor.next > before ? 0 : attempts + 1;
      if (attempts === MOST_ATTEMPTS) {
        return;
      }
      await new Promise((later) => setTimeout(later, AGAIN_MILLIS * (attempts + 1)));
    }
  }

  async *#stream(from) {
    const ends = new AbortController();
    const signal = this.signal ? AbortSignal.any([this.signal, ends.signal]) : ends.signal;
    const answer = await this.#get(`/events?from=${from}`, "application/x-ndjson", signal);
    const reader = answer.body.getReader();
    let rest = new Uint8Array(0);
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) {
          if (rest.length > 0) {
            yield rest;
          }
          return;
        }
        const octets = new Uint8Array(rest.length + value.length);
        octets.set(rest);
        octets.set(value, rest.length);
        let begin = 0;
        for (let end = octets.indexOf(LINE_END, rest.length); end >= 0; end = octets.indexOf(LINE_END, begin)) {
          if (end > begin) {
            yield octets.subarray(begin, end);
          }
          begin = end + 1;
        }
        rest = octets.subarray(begin);
      }
    } finally {
      // The server may have more to send than was wanted.
      ends.abort();
    }
  }

  async #get(path, accept = "*/*", signal = this.signal) {
    const answer = await fetch(this.base + path, { cache: "no-store", headers: { Accept: accept }, signal });
    if (!answer.ok) {
      const told = await answer.json().catch(() => ({}));
      throw new NotAnswered(path, answer.status, told.reason ?? "");
    }
    return answer;
  }
}
