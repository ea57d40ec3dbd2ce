// Compares a checkpoint that somebody kept with the log as it is now. The server's proof is only believed where it leads,
// hash by hash, from the root that was kept to the root that is signed now.

import { judge } from "./note.js";
import { hex, same } from "./octets.js";
import { onlyGrew } from "./tree.js";

/**
 * What became of the log since: EQUAL, GREW, FORKED where it has another beginning than it had, LARGER where more was
 * signed than there is now, UNPROVEN where the server's proof leads nowhere, OTHER_LOG. With it what the signature of the
 * kept checkpoint is worth, and both roots at its size where they differ.
 */
export async function compare(log, keys, kept, now) {
  const { verdict, key } = await judge(kept.note, keys);
  return { verdict, key, size: kept.size, now: now.size, ...(await since(log, kept, now)) };
}

async function since(log, kept, now) {
  if (kept.origin !== now.origin) {
    return { kind: "OTHER_LOG", origin: kept.origin };
  }
  if (kept.size > now.size) {
    return { kind: "LARGER" };
  }
  if (kept.size === now.size) {
    return same(kept.root, now.root) ? { kind: "EQUAL" } : forked(kept.root, now.root);
  }
  if (kept.size === 0) {
    return { kind: (await onlyGrew(0, now.size, kept.root, now.root, [])) ? "GREW" : "FORKED", path: [] };
  }
  const { earlier, path } = await log.consistency(kept.size, now.size);
  if (await onlyGrew(kept.size, now.size, kept.root, now.root, path)) {
    return { kind: "GREW", path: path.map(hex) };
  }
  const isProven = await onlyGrew(kept.size, now.size, earlier, now.root, path);
  return isProven && !same(earlier, kept.root)
    ? { ...forked(kept.root, earlier), path: path.map(hex) }
    : { kind: "UNPROVEN", path: path.map(hex) };
}

function forked(kept, here) {
  return { kind: "FORKED", kept: hex(kept), here: hex(here) };
}
