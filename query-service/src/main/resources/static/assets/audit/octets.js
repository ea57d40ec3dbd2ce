// Octets and the forms in which they are written down.

const ENCODER = new TextEncoder();
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const HASH_OCTETS = 32;

export function utf8(text) {
  return ENCODER.encode(text);
}

/** The text of UTF-8 octets; throws where they are none. */
export function text(octets) {
  return STRICT.decode(octets);
}

export function hex(octets) {
  let digits = "";
  for (const octet of octets) {
    digits += octet.toString(16).padStart(2, "0");
  }
  return digits;
}

export function unhex(digits) {
  if (!/^([0-9a-f]{2})*$/.test(digits)) {
    throw new Error("This is not hexadecimal.");
  }
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export function base64(octets) {
  return btoa(String.fromCharCode(...octets));
}

/** Reads base64 in its one canonical form (RFC 4648 section 4); all else is refused. */
export function unbase64(written) {
  const octets = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
  if (base64(octets) !== written) {
    throw new Error("This is base64, but not in its canonical form.");
  }
  return octets;
}

export function same(some, others) {
  return some.length === others.length && some.every((octet, at) => octet === others[at]);
}

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export async function sha256(octets) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", octets));
}
