// The id of somebody who is known by name alone, the same that an import gives (Person.named). Browsers' own digests are
// there only over https and on the machine itself, and a name must be sendable everywhere, so SHA-256 (FIPS 180-4) is here.

const SIXTY_FOUR = 64;
const FIRST_OCTETS = 10;
const START = [];
const ROUND = [];

/** The first 32 bits after the point of a root, as the standard takes its constants from those of the first primes. */
function fraction(root) {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

for (let candidate = 2; ROUND.length < SIXTY_FOUR; candidate++) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    prime &&= candidate % divisor !== 0;
  }
  if (prime) {
    if (START.length < 8) {
      START.push(fraction(Math.sqrt(candidate)));
    }
    ROUND.push(fraction(Math.cbrt(candidate)));
  }
}

function turned(word, bits) {
  return (word >>> bits) | (word << (32 - bits));
}

/** The octets with the mark, the zeros and the length that the standard puts after them. */
function padded(octets) {
  const whole = new Uint8Array(Math.ceil((octets.length + 9) / SIXTY_FOUR) * SIXTY_FOUR);
  whole.set(octets);
  whole[octets.length] = 0x80;
  new DataView(whole.buffer).setUint32(whole.length - 4, octets.length * 8);
  return whole;
}

function taken(state, block) {
  const words = new Int32Array(SIXTY_FOUR);
  for (let at = 0; at < 16; at++) {
    words[at] = block.getInt32(at * 4);
  }
  for (let at = 16; at < SIXTY_FOUR; at++) {
    const [early, late] = [words[at - 15], words[at - 2]];
    words[at] = words[at - 16] + (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3))
      + words[at - 7] + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < SIXTY_FOUR; at++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[at] + words[at]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]) | 0);
}

/** The SHA-256 of octets, of which there may be at most half a gigabyte. */
function digest(octets) {
  const whole = padded(octets);
  let state = START;
  for (let at = 0; at < whole.length; at += SIXTY_FOUR) {
    state = taken(state, new DataView(whole.buffer, at, SIXTY_FOUR));
  }
  const view = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => view.setInt32(at * 4, word));
  return new Uint8Array(view.buffer);
}

export function subject(name) {
  const folded = name.normalize("NFC").replace(/\p{White_Space}+/gu, " ").replace(/^ | $/g, "").toLowerCase();
  const octets = digest(new TextEncoder().encode(folded)).subarray(0, FIRST_OCTETS);
  return "n-" + [...octets].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}
