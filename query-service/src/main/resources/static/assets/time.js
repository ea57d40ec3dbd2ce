// The slider of a case: each step is one of the stops that stand beneath it as links, so nothing is here that a reader
// without scripts has not. The page moves when the slider rests, and its address moves with it.

const RESTS_MILLIS = 150;
let resting;

function furnish() {
  const slider = document.getElementById("skyder");
  const stops = [...document.querySelectorAll("a[data-stop]")];
  if (!slider || stops.length < 2 || slider.dataset.ready) {
    return;
  }
  slider.dataset.ready = "ready";
  const at = stops.findIndex((stop) => stop.getAttribute("aria-current") === "step");
  slider.value = String(at < 0 ? stops.length - 1 : at);
  slider.setAttribute("aria-valuetext", stops[Number(slider.value)].textContent);
  slider.hidden = false;
  slider.addEventListener("input", () => {
    const stop = stops[Number(slider.value)];
    slider.setAttribute("aria-valuetext", stop.textContent);
    clearTimeout(resting);
    resting = setTimeout(() => go(stop.getAttribute("href")), RESTS_MILLIS);
  });
}

async function go(address) {
  await window.htmx.ajax("GET", address, { target: "#sag", select: "#sag", swap: "outerHTML" });
  history.replaceState(null, "", address);
  furnish();
  document.getElementById("skyder")?.focus({ preventScroll: true });
}

document.body.addEventListener("htmx:afterSettle", furnish);
furnish();
