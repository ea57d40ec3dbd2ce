// The arrow keys go where the links go.

document.addEventListener("keydown", (pressed) => {
  const isTyping = pressed.target instanceof HTMLElement && ["INPUT", "TEXTAREA", "SELECT"].includes(pressed.target.tagName);
  const isChorded = pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.shiftKey;
  const scrolls = pressed.target instanceof HTMLElement && pressed.target.closest("[data-scrolls]");
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[pressed.key];
  if (rel && !isTyping && !isChorded && !scrolls) {
    const link = document.querySelector(`nav.steps a[rel=${rel}]`);
    if (link) {
      pressed.preventDefault();
      link.click();
    }
  }
});
