// Verifies a whole log: every leaf from its event, the root from the leaves, every tile against both. What is wrong is
// named by its place. Where an event and its tile differ, the signed root says which of the two was altered.

import { leafOctets, readLine } from "./leaf.js";
import { HASH_OCTETS, hex, same, sha256 } from "./octets.js";
import { TILE, Tree, hashAt, tilesOf } from "./tree.js";

const MOST_TOLD = 100;
const TOLD_EVERY_MILLIS = 100;
const TILES_AT_ONCE = 4;

/** Faults as they are found; of very many the later ones are only counted. */
class Faults {
  told = [];
  count = 0;

  add(kind, place, also = {}) {
    this.count++;
    if (this.told.length < MOST_TOLD) {
      this.told.push({ kind, place, ...also });
    }
  }
}

/** The result for a log that was signed with this size and root; `tell` hears how far it is. */
export async function verify(log, { size, root }, tell) {
  const began = performance.now();
  const faults = new Faults();
  const events = await readEvents(log, size, faults, (done) => tell({ done, size, millis: performance.now() - began }));
  const millis = performance.now() - began;
  const sealed = await readTiles(log, size, faults);
  const byEvents = events.missing.length === 0 ? await Tree.of(events.leaves) : null;
  const bySealed = sealed.leaves === null ? null : await Tree.of(sealed.leaves);
  const rootOfEvents = byEvents && (await byEvents.root());
  const eventsFit = rootOfEvents !== null && same(rootOfEvents, root);
  const sealedFit = bySealed !== null && same(await bySealed.root(), root);
  compare(events, sealed, eventsFit, sealedFit, faults);
  if (!eventsFit && !sealedFit) {
    faults.add("ROOT_DIFFERS", size, { computed: rootOfEvents && hex(rootOfEvents), stored: hex(root) });
  }
  const proven = eventsFit ? byEvents : sealedFit ? bySealed : null;
  if (proven !== null) {
    compareUpper(sealed, proven, faults);
  }
  return {
    size,
    root: rootOfEvents && hex(rootOfEvents),
    rootFits: eventsFit,
    eventsRead: events.read,
    tilesRead: sealed.tiles.length,
    millis,
    allMillis: performance.now() - began,
    faults: faults.told,
    faultCount: faults.count,
  };
}

/** Hashes every event of the log; one tile of them at a time is under way. */
async function readEvents(log, size, faults, tell) {
  const leaves = new Uint8Array(size * HASH_OCTETS);
  const missing = [];
  const stated = new Map();
  const versions = new Map();
  const cursor = { next: 1 };
  const misses = (last) => {
    faults.add("EVENTS_MISSING", cursor.next, { last });
    for (; cursor.next <= last; cursor.next++) {
      missing.push(cursor.next);
    }
  };
  let read = 0;
  let toldAt = 0;
  let hashing = [];
  const settle = async () => {
    await Promise.all(hashing);
    hashing = [];
    const now = performance.now();
    if (now - toldAt > TOLD_EVERY_MILLIS) {
      toldAt = now;
      tell(cursor.next - 1);
    }
  };
  for await (const line of log.lines(cursor, size)) {
    read++;
    let event;
    try {
      event = readLine(line);
    } catch {
      faults.add("EVENT_UNREADABLE", cursor.next);
      missing.push(cursor.next);
      cursor.next++;
      continue;
    }
    const { position } = event;
    if (position < cursor.next) {
      faults.add("EVENT_MISPLACED", position, { next: cursor.next });
      continue;
    }
    if (position > cursor.next) {
      misses(Math.min(position - 1, size));
    }
    if (position > size) {
      break;
    }
    follow(versions, event, faults);
    hashing.push(hash(event, leaves, stated));
    cursor.next = position + 1;
    if (hashing.length === TILE) {
      await settle();
    }
  }
  await settle();
  if (cursor.next <= size) {
    misses(size);
  }
  tell(size);
  return { leaves, missing, stated, read };
}

/** The events of each stream are numbered without a gap. */
function follow(versions, { position, attributes }, faults) {
  const expected = (versions.get(attributes.subject) ?? -1) + 1;
  if (attributes.streamversion !== String(expected)) {
    faults.add("VERSION_MISPLACED", position, {
      stream: attributes.subject,
      stated: attributes.streamversion,
      expected,
    });
  }
  versions.set(attributes.subject, Number(attributes.streamversion));
}

/** Writes the leaf to its place, and remembers where the event states another hash itself. */
async function hash(event, leaves, stated) {
  const leaf = await sha256(leafOctets(event));
  leaves.set(leaf, (event.position - 1) * HASH_OCTETS);
  if (event.attributes.leafhash !== hex(leaf)) {
    stated.set(event.position, { computed: hex(leaf), stored: event.attributes.leafhash ?? "" });
  }
}

/** Fetches every tile, some at once; the leaves are null where one of theirs is not to be had. */
async function readTiles(log, size, faults) {
  const tiles = tilesOf(size);
  let leaves = new Uint8Array(size * HASH_OCTETS);
  const waiting = [...tiles];
  const worker = async () => {
    for (let tile = waiting.shift(); tile !== undefined; tile = waiting.shift()) {
      try {
        tile.hashes = await log.tile(tile.path);
      } catch (failure) {
        if (log.signal?.aborted) {
          throw failure;
        }
      }
      if (tile.hashes?.length !== tile.width * HASH_OCTETS) {
        tile.hashes = null;
        faults.add("TILE_MISSING", tile.index * TILE + 1, { tile: tile.path });
      }
    }
  };
  await Promise.all(Array.from({ length: TILES_AT_ONCE }, worker));
  for (const tile of tiles.filter((it) => it.level === 0)) {
    if (tile.hashes === null) {
      leaves = null;
      break;
    }
    leaves.set(tile.hashes, tile.index * TILE * HASH_OCTETS);
  }
  return { tiles, leaves };
}

/** Names each place where an event and the tile of leaves differ, and says which of them the signed root contradicts. */
function compare(events, sealed, eventsFit, sealedFit, faults) {
  const isMissing = new Set(events.missing);
  for (const tile of sealed.tiles) {
    if (tile.level > 0 || tile.hashes === null) {
      continue;
    }
    for (let each = 0; each < tile.width; each++) {
      const index = tile.index * TILE + each;
      const computed = hashAt(events.leaves, index);
      const stored = hashAt(tile.hashes, each);
      if (!isMissing.has(index + 1) && !same(computed, stored)) {
        const kind = eventsFit ? "TILE_ALTERED" : sealedFit ? "EVENT_ALTERED" : "EVENT_OR_TILE_ALTERED";
        faults.add(kind, index + 1, { tile: tile.path, computed: hex(computed), stored: hex(stored) });
        events.stated.delete(index + 1);
      }
    }
  }
  // What is left states a wrong hash beside an event that is the one that was sealed.
  events.stated.forEach((hashes, position) => faults.add("STATED_HASH_DIFFERS", position, hashes));
}

/** The tiles above the leaves hold one hash for each full tile below. */
function compareUpper(sealed, tree, faults) {
  for (const tile of sealed.tiles) {
    for (let each = 0; tile.level > 0 && tile.hashes !== null && each < tile.width; each++) {
      const index = tile.index * TILE + each;
      const computed = hashAt(tree.row(tile.row), index);
      const stored = hashAt(tile.hashes, each);
      if (!same(computed, stored)) {
        const covers = TILE ** tile.level;
        faults.add("UPPER_TILE_ALTERED", index * covers + 1, {
          tile: tile.path,
          last: (index + 1) * covers,
          computed: hex(computed),
          stored: hex(stored),
        });
      }
    }
  }
}
