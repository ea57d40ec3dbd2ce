// The Merkle tree of RFC 6962 and its proofs, computed here. Sizes and places are counted in numbers, not in 32 bits.

import { HASH_OCTETS, joined, same, sha256 } from "./octets.js";

const NODE = Uint8Array.of(1);
const AT_ONCE = 512;
/** How many hashes a full tile holds (c2sp.org/tlog-tiles). */
export const TILE = 256;

export function nodeHash(left, right) {
  return sha256(joined(NODE, left, right));
}

/** All complete subtrees of a log, row by row: the lowest row are the leaves. */
export class Tree {
  #rows;

  constructor(rows) {
    this.#rows = rows;
  }

  /** Hashes the leaves, 32 octets each, up to the highest complete subtree; lets others have a turn in between. */
  static async of(leaves) {
    const rows = [leaves];
    for (let below = leaves; below.length >= 2 * HASH_OCTETS; below = rows.at(-1)) {
      const nodes = Math.floor(below.length / HASH_OCTETS / 2);
      const row = new Uint8Array(nodes * HASH_OCTETS);
      for (let from = 0; from < nodes; from += AT_ONCE) {
        const some = [];
        for (let at = from; at < Math.min(from + AT_ONCE, nodes); at++) {
          some.push(nodeHash(hashAt(below, 2 * at), hashAt(below, 2 * at + 1)));
        }
        (await Promise.all(some)).forEach((hash, each) => row.set(hash, (from + each) * HASH_OCTETS));
      }
      rows.push(row);
    }
    return new Tree(rows);
  }

  get size() {
    return this.#rows[0].length / HASH_OCTETS;
  }

  /** The hashes of a row: row 8 holds one for every full tile of leaves. */
  row(number) {
    return this.#rows[number] ?? new Uint8Array(0);
  }

  /** The root as it was when the log had so many events. */
  async root(size = this.size) {
    return size === 0 ? sha256(new Uint8Array(0)) : this.#range(0, size);
  }

  async #range(from, to) {
    const width = to - from;
    const level = height(width);
    const half = 2 ** level;
    if (half === width) {
      return hashAt(this.#rows[level], from / width);
    }
    return nodeHash(await this.#range(from, from + half), await this.#range(from + half, to));
  }
}

export function hashAt(row, index) {
  return row.slice(index * HASH_OCTETS, (index + 1) * HASH_OCTETS);
}

/**
 * Climbs from a leaf to the root (RFC 9162 section 2.1.3.2). Each step tells the hash beside the way, on which side it
 * stands, and what both come to; the last one is the root that the path leads to. Null where the path is too long or
 * too short for such a place.
 */
export async function climb(index, size, leaf, path) {
  const steps = [];
  let hash = leaf;
  let place = index;
  let last = size - 1;
  for (const beside of path) {
    if (last === 0) {
      return null;
    }
    const isRight = place % 2 === 1 || place === last;
    hash = isRight ? await nodeHash(beside, hash) : await nodeHash(hash, beside);
    steps.push({ beside, besideIsLeft: isRight, hash });
    if (isRight) {
      // A last node without a sibling rises unchanged to where it has one.
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? { steps, root: hash } : null;
}

/** Whether the path proves that the later log begins with the events of the earlier one (RFC 9162 section 2.1.4.2). */
export async function onlyGrew(from, to, earlier, later, path) {
  if (from === to) {
    return path.length === 0 && same(earlier, later);
  }
  if (from === 0 || path.length === 0) {
    return from === 0 && path.length === 0 && same(earlier, await sha256(new Uint8Array(0)));
  }
  let place = from - 1;
  let last = to - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  // An earlier tree that is complete is itself the first node, so the path leaves it out.
  const isComplete = 2 ** height(from) === from;
  let toEarlier = isComplete ? earlier : path[0];
  let toLater = toEarlier;
  for (const beside of isComplete ? path : path.slice(1)) {
    if (last === 0) {
      return false;
    }
    if (place % 2 === 1 || place === last) {
      toEarlier = await nodeHash(beside, toEarlier);
      toLater = await nodeHash(beside, toLater);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      toLater = await nodeHash(toLater, beside);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(toEarlier, earlier) && same(toLater, later);
}

/** The tiles that a log of this size has, each with the row of the tree that it holds a piece of. */
export function tilesOf(size) {
  const tiles = [];
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE)) {
    for (let index = 0; index * TILE < hashes; index++) {
      const width = Math.min(TILE, hashes - index * TILE);
      tiles.push({ level, index, width, row: 8 * level, path: tilePath(level, index, width) });
    }
  }
  return tiles;
}

/** How often so many leaves can be halved. */
function height(leaves) {
  let height = 0;
  while (2 ** (height + 1) <= leaves) {
    height++;
  }
  return height;
}

function tilePath(level, index, width) {
  let digits = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    digits = `x${String(rest % 1000).padStart(3, "0")}/${digits}`;
  }
  return `tile/${level}/${digits}${width === TILE ? "" : `.p/${width}`}`;
}
