// When a part of the page is fetched anew it keeps what its reader folded out and what is typed there and not yet sent.

const folds = new Map();
const typed = new Map();

function isTouched(field) {
  if (field.type === "checkbox" || field.type === "radio") {
    return field.checked !== field.defaultChecked;
  }
  if (field.tagName === "SELECT") {
    // Where the page chose none, the browser chose the first.
    return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  }
  return field.value !== field.defaultValue;
}

window.sagsgang = Object.assign(window.sagsgang ?? {}, { isTouched });

document.body.addEventListener("htmx:beforeSwap", (swap) => {
  folds.clear();
  typed.clear();
  for (const fold of swap.detail.target.querySelectorAll("details[id]")) {
    folds.set(fold.id, fold.open);
  }
  for (const field of swap.detail.target.querySelectorAll("input[id], textarea[id], select[id]")) {
    if (field.type !== "file" && isTouched(field)) {
      typed.set(field.id, field.type === "checkbox" || field.type === "radio" ? field.checked : field.value);
    }
  }
});

document.body.addEventListener("htmx:afterSwap", () => {
  for (const [id, open] of folds) {
    const fold = document.getElementById(id);
    if (fold) {
      fold.open = open;
    }
  }
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field && typeof value === "boolean") {
      field.checked = value;
    } else if (field) {
      field.value = value;
    }
  }
});
