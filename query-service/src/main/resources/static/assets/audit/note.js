// Signed notes, the checkpoints they hold and the keys that sign them (c2sp.org/signed-note, c2sp.org/tlog-checkpoint).

import { hex, joined, sha256, unbase64, utf8 } from "./octets.js";

const DASH = "\u2014 ";
const ID_OCTETS = 4;
const ED25519 = 1;
const KEY_OCTETS = 32;
const MOST_CHARACTERS = 1 << 20;

/** Reads a note; whatever is written otherwise than in its one form is refused. */
export function readNote(written) {
  const end = written.lastIndexOf("\n\n");
  if (end < 0 || !written.endsWith("\n") || written.length > MOST_CHARACTERS) {
    throw new Error("A note is a text, an empty line, and a line for each signature.");
  }
  const signatures = written.slice(end + 2, -1).split("\n").map((line) => {
    const parts = line.startsWith(DASH) ? line.slice(DASH.length).split(" ") : [];
    const octets = parts.length === 2 ? unbase64(parts[1]) : [];
    if (octets.length <= ID_OCTETS) {
      throw new Error("A signature is a dash, the key's name, and base64.");
    }
    return { name: parts[0], id: hex(octets.subarray(0, ID_OCTETS)), signature: octets.subarray(ID_OCTETS) };
  });
  return { text: written.slice(0, end + 1), signatures };
}

/** Reads what a note says: whose log, how many events, and which root. */
export function readCheckpoint(note) {
  const [origin, size, root] = note.text.split("\n");
  const octets = unbase64(root ?? "");
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size) || octets.length !== KEY_OCTETS) {
    throw new Error("A checkpoint has a line each for origin, size and root.");
  }
  return { origin, size: Number(size), root: octets };
}

/** Reads a key written name+id+base64; one whose id does not belong to it is refused. */
export async function readKey(written) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(written) ?? [];
  const octets = unbase64(encoded ?? "");
  if (octets.length !== 1 + KEY_OCTETS || octets[0] !== ED25519) {
    throw new Error("Only Ed25519 keys are known here.");
  }
  const digest = await sha256(joined(utf8(`${name}\n`), octets));
  if (hex(digest.subarray(0, ID_OCTETS)) !== id) {
    throw new Error("The id does not belong to the key.");
  }
  return { name, id, octets: octets.subarray(1), written };
}

/**
 * What the signatures of a note are worth to whoever trusts these keys: SIGNED, BAD_SIGNATURE where one names a trusted
 * key and is not its signature, UNKNOWN_KEY where none names a trusted key, UNCHECKED where this browser cannot say.
 */
export async function judge(note, keys) {
  let signedBy = null;
  for (const { name, id, signature } of note.signatures) {
    const named = keys.filter((key) => key.name === name && key.id === id);
    let isRight = named.length === 0;
    for (const key of named) {
      const verified = await verifies(key, utf8(note.text), signature);
      if (verified === null) {
        return { verdict: "UNCHECKED", key };
      }
      if (verified) {
        isRight = true;
        signedBy = key;
      }
    }
    if (!isRight) {
      return { verdict: "BAD_SIGNATURE", key: named[0] };
    }
  }
  return signedBy === null ? { verdict: "UNKNOWN_KEY", key: null } : { verdict: "SIGNED", key: signedBy };
}

/** Null where the browser has no Ed25519; a key that is no key of that kind verifies nothing. */
async function verifies(key, signed, signature) {
  try {
    const imported = await crypto.subtle.importKey("raw", key.octets, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, signed);
  } catch (refused) {
    if (refused.name === "NotSupportedError") {
      return null;
    }
    return false;
  }
}
