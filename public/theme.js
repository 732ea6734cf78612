// Sets the chosen theme before anything is painted. Classic and external: the page's policy allows no inline script.
(function () {
  try {
    var theme = localStorage.getItem("coroscope:theme");
    if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
  } catch (e) {
    // Storage is forbidden: the system's theme holds.
  }
})();
