/* Before the page is drawn: the reader's theme, or that of the system. */
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch {
    // Some browsers keep nothing for files.
  }
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const use = (name) => { document.documentElement.dataset.theme = name; };
  use(theme || (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", (event) => { if (!theme) { use(event.matches ? "dark" : "light"); } });
})();
