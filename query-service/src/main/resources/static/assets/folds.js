// What a reader has folded out stays so when the part of the page that it stands in is fetched anew.

const folds = new Map();

document.body.addEventListener("htmx:beforeSwap", (swap) => {
  folds.clear();
  for (const fold of swap.detail.target.querySelectorAll("details[id]")) {
    folds.set(fold.id, fold.open);
  }
});

document.body.addEventListener("htmx:afterSwap", () => {
  for (const [id, open] of folds) {
    const fold = document.getElementById(id);
    if (fold) {
      fold.open = open;
    }
  }
});
