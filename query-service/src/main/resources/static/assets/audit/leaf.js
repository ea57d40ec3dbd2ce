// The leaf of an event (RFC 6962 section 2.1), made from the line in which the event is sent. Source and payload are
// taken as the very octets that came, since a second writing of the same JSON could differ from the first.

import { text, unbase64, utf8 } from "./octets.js";

const DATA = utf8(',"datacontenttype":"application/json","data":');
const DATA_BASE64 = utf8(',"data_base64":"');
const TYPE = "dk.sagsgang.";
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const DIGITS = /^(0|[1-9]\d{0,15})$/;
const LENGTH_OCTETS = 4;

/** An event as it was sent: what it says of itself, the octets of its payload, and its time in milliseconds. */
export function readLine(line) {
  const plain = find(line, DATA);
  const encoded = plain < 0 ? find(line, DATA_BASE64) : -1;
  const end = plain < 0 ? encoded : plain;
  if (end < 0) {
    throw new Error("The line holds no payload.");
  }
  const attributes = JSON.parse(text(line.subarray(0, end)) + "}");
  const payload = plain < 0
    ? unbase64(text(line.subarray(end + DATA_BASE64.length, line.length - 2)))
    : line.subarray(end + DATA.length, line.length - 1);
  const { sequence, type, time } = attributes;
  if (!DIGITS.test(sequence) || !type?.startsWith(TYPE) || !TIME.test(time)) {
    throw new Error("The line is not an event as this log sends them.");
  }
  return { attributes, payload, position: Number(sequence), millis: Date.parse(time) };
}

/** Whether a line is the server's word that it stops before the end. */
export function isEnding(line) {
  return find(line.subarray(0, 200), utf8('"type":"dk.sagsgang.StreamEnded"')) >= 0;
}

/**
 * What is hashed: the octet 0, then id, type, revision, stream, version, recorded time in milliseconds, actor, role,
 * command id, correlation id, source and payload, each behind its length in four octets, the highest first.
 */
export function leafOctets({ attributes, payload, millis }) {
  const fields = [
    attributes.id,
    attributes.type.slice(TYPE.length),
    attributes.revision,
    attributes.subject,
    attributes.streamversion,
    String(millis),
    attributes.actor,
    attributes.role,
    attributes.commandid,
    attributes.correlationid,
    attributes.origin,
  ].map((field) => utf8(field ?? ""));
  fields.push(payload);
  const leaf = new Uint8Array(fields.reduce((sum, field) => sum + LENGTH_OCTETS + field.length, 1));
  const lengths = new DataView(leaf.buffer);
  let at = 1;
  for (const field of fields) {
    lengths.setUint32(at, field.length);
    leaf.set(field, at + LENGTH_OCTETS);
    at += LENGTH_OCTETS + field.length;
  }
  return leaf;
}

/** Quotation marks within texts are escaped, so the first place that fits is the field itself. */
function find(octets, wanted) {
  const last = octets.length - wanted.length;
  for (let at = octets.indexOf(wanted[0]); at >= 0 && at <= last; at = octets.indexOf(wanted[0], at + 1)) {
    let each = 1;
    while (each < wanted.length && octets[at + each] === wanted[each]) {
      each++;
    }
    if (each === wanted.length) {
      return at;
    }
  }
  return -1;
}
