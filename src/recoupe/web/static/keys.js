// Keys for what a page offers: an element with data-key="a" is used when "a" is pressed.
// Without this script everything is done with links and buttons; a reader may turn the keys off.
"use strict";
(() => {
  const typing = "input, select, textarea, [contenteditable]";
  const on = () => document.documentElement.dataset.keys !== "off";
  document.addEventListener("keydown", (event) => {
    if (!on() || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && event.target.matches(typing)) return event.target.blur();
    if (event.target.matches(typing)) return;
    const wanted = CSS.escape(event.key.toLowerCase());
    const found = document.querySelector(`[data-key="${wanted}"]`);
    if (!found) return;
    event.preventDefault();
    if (found.matches(typing)) found.focus();
    else found.click();
  });
})();
