// Runs before the first paint, so that a page chosen dark never flashes white.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("colour-scheme");
  } catch {
    // A browser that forbids storage gets the system's scheme.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const scheme = chosen === "dark" || chosen === "light" ? chosen : system;
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
})();
