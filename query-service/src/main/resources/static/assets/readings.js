// Reads what people type, in Danish writing, into the forms of a command's body. What can be read in two ways is not read.

/** What was typed cannot be read; the key names the words that say how it is written. */
export class Unreadable extends Error {
  constructor(key) {
    super(key);
    this.key = key;
  }
}

const MONTHS = [
  ["januar", "january", "jan"], ["februar", "february", "feb"], ["marts", "march", "mar"], ["april", "apr"],
  ["maj", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["august", "aug"],
  ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"], ["november", "nov"],
  ["december", "dec"],
];
const LARGEST_DIGITS = 15;

function two(number) {
  return String(number).padStart(2, "0");
}

function month(name) {
  const plain = name.toLowerCase().replace(/\.$/, "");
  const at = MONTHS.findIndex((names) => names.includes(plain));
  return at < 0 ? undefined : at + 1;
}

function isDay(year, monthOfYear, dayOfMonth) {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, monthOfYear - 1, dayOfMonth);
  return date.getUTCFullYear() === year && date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === dayOfMonth;
}

function wholeDay(text) {
  const written = text.toLowerCase();
  let parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  let [year, inMonth, dayOf] = parts ? [parts[1], Number(parts[2]), parts[3]] : [];
  if (!parts) {
    parts = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(written);
    [dayOf, inMonth, year] = parts ? [parts[1], Number(parts[2]), parts[3]] : [];
  }
  if (!parts) {
    parts = /^(\d{1,2})\.? +([a-z]+\.?) +(\d{4})$/.exec(written);
    [dayOf, inMonth, year] = parts ? [parts[1], month(parts[2]), parts[3]] : [];
  }
  if (!parts || !inMonth) {
    return undefined;
  }
  if (!isDay(Number(year), inMonth, Number(dayOf))) {
    throw new Unreadable("say.day.none");
  }
  return `${year}-${two(inMonth)}-${two(Number(dayOf))}`;
}

/** 19-10-2020, 19.10.2020, 19. oktober 2020 or 2020-10-19. */
export function day(text) {
  const read = wholeDay(text);
  if (!read) {
    throw new Unreadable("say.day");
  }
  return read;
}

/** A day, or marts 2023, 03-2023, 2023-03 or 2023. */
export function date(text) {
  const read = wholeDay(text);
  if (read) {
    return read;
  }
  if (/^\d{4}$/.test(text)) {
    return text;
  }
  let parts = /^(\d{4})-(\d{2})$/.exec(text);
  let [year, inMonth] = parts ? [parts[1], Number(parts[2])] : [];
  if (!parts) {
    parts = /^(\d{1,2})[-./](\d{4})$/.exec(text);
    [inMonth, year] = parts ? [Number(parts[1]), parts[2]] : [];
  }
  if (!parts) {
    parts = /^([a-z]+\.?) +(\d{4})$/i.exec(text);
    [inMonth, year] = parts ? [month(parts[1]), parts[2]] : [];
  }
  if (!parts || !inMonth || inMonth > 12) {
    throw new Unreadable("say.date");
  }
  return `${year}-${two(inMonth)}`;
}

/** 2 år, 3 måneder, 1 år og 6 måneder, 14 dage, 2 uger, or P2Y. */
export function period(text) {
  const written = text.toLowerCase();
  if (/^p(?=\d)(\d+y)?(\d+m)?(\d+w)?(\d+d)?$/.test(written)) {
    return written.toUpperCase();
  }
  const parts = written.split(/\s*,\s*|\s+og\s+|\s+and\s+/);
  const units = [
    [/^(\d{1,4}) ?(år|years?)$/, "Y", 1],
    [/^(\d{1,4}) ?(måneder|måned|mdr\.?|md\.?|months?)$/, "M", 1],
    [/^(\d{1,4}) ?(uger|uge|weeks?)$/, "D", 7],
    [/^(\d{1,4}) ?(dage|dag|days?)$/, "D", 1],
  ];
  let read = "P";
  let next = 0;
  for (const part of parts) {
    const at = units.findIndex(([form], index) => index >= next && form.test(part));
    if (at < 0 || (units[at][1] === "D" && read.endsWith("D"))) {
      throw new Unreadable("say.period");
    }
    read += Number(units[at][0].exec(part)[1]) * units[at][2] + units[at][1];
    next = at + 1;
  }
  return read;
}

/** A number in Danish writing as sign, whole part and decimals; dots stand between thousands and nowhere else. */
function danish(text, key) {
  const parts = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text.replace(/[\u00a0 ]/g, ""));
  if (!parts) {
    throw new Unreadable(key);
  }
  const whole = parts[2].replaceAll(".", "").replace(/^0+(?=\d)/, "");
  const decimals = parts[3] ?? "";
  if (whole.length + decimals.length > LARGEST_DIGITS) {
    throw new Unreadable("say.digits");
  }
  return { negative: parts[1] !== "", whole, decimals };
}

/** 83,4 or 2.029. */
export function decimal(text) {
  const { negative, whole, decimals } = danish(text, "say.decimal");
  const read = Number(decimals ? `${whole}.${decimals}` : whole);
  return negative && read !== 0 ? -read : read;
}

/** 160.000, 160.000 kr., 160.000,- or 12,50 EUR, in øre (hundredths). */
export function money(text) {
  let written = text.trim().replace(/,[-−]$/, "").replace(/^(kr\.?|dkk)\s*/i, "").replace(/\s*(kroner|kr\.?|dkk)$/i, "");
  written = written.replace(/,[-−]$/, "");
  const foreign = /^(.*\d)\s*([A-Z]{3})$/.exec(written);
  const { negative, whole, decimals } = danish(foreign ? foreign[1] : written, "say.money");
  if (decimals.length > 2) {
    throw new Unreadable("say.money");
  }
  const oere = Number(whole + decimals.padEnd(2, "0"));
  if (!Number.isSafeInteger(oere)) {
    throw new Unreadable("say.digits");
  }
  return { oere: negative && oere !== 0 ? -oere : oere, currency: foreign ? foreign[2] : "DKK" };
}

/** A whole number that is not negative. */
export function number(text) {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Unreadable("say.number");
  }
  return Number(text);
}

/** 16:30, 16.30 or 8:05. */
export function time(text) {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(text);
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) {
    throw new Unreadable("say.time");
  }
  return `${two(Number(parts[1]))}:${parts[2]}`;
}
