// The keyboard: / searches, j and k walk a list, Enter opens, g and a letter goes to a page, ? tells all this.

const places = new Map(
  [...document.querySelectorAll("nav.map a[data-key]")].map((link) => [link.dataset.key, link]),
);
const GO_MILLIS = 1500;
let goesUntil = 0;

function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

function rows() {
  return [...document.querySelectorAll("[data-row] a[data-open], a[data-row]")];
}

function walk(step) {
  const all = rows();
  if (all.length === 0) {
    return;
  }
  const at = all.findIndex((link) => link === document.activeElement
    || link.closest("[data-row]")?.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
  all[next].focus();
  all[next].scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (pressed) => {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) {
    return;
  }
  if (isTyping(pressed.target)) {
    if (pressed.key === "Escape") {
      pressed.target.blur();
    }
    return;
  }
  if (goesUntil > pressed.timeStamp && places.has(pressed.key)) {
    goesUntil = 0;
    pressed.preventDefault();
    places.get(pressed.key).click();
    return;
  }
  goesUntil = 0;
  switch (pressed.key) {
    case "/": {
      const search = document.querySelector("input[type=search]");
      if (search) {
        search.focus();
        search.select();
      } else {
        document.querySelector("nav.map a[data-key=s]")?.click();
      }
      break;
    }
    case "j":
      walk(1);
      break;
    case "k":
      walk(-1);
      break;
    case "g":
      goesUntil = pressed.timeStamp + GO_MILLIS;
      break;
    case "?":
      document.querySelector("footer.bottom a")?.click();
      break;
    default:
      return;
  }
  pressed.preventDefault();
});
