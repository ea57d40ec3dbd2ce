// Verifies beside the page, so that the page stays alive however long the log is.

import { Log, NotAnswered } from "./log.js";
import { verify } from "./verification.js";

let stopping = null;

self.addEventListener("message", async ({ data }) => {
  if (data === "stop") {
    stopping?.abort();
    return;
  }
  stopping = new AbortController();
  try {
    const result = await verify(
      new Log(data.base, stopping.signal),
      data.checkpoint,
      (progress) => self.postMessage({ progress }),
    );
    self.postMessage({ result });
  } catch (failure) {
    self.postMessage({
      failure: stopping.signal.aborted ? "STOPPED" : "NOT_ANSWERED",
      reason: failure instanceof NotAnswered ? failure.reason || String(failure.status) : String(failure),
    });
  }
});
