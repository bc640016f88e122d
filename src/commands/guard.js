// Runs before everything else, in the oldest web view that may open this page: ES5 only, no library.
(function () {
  "use strict";
  function show(id) {
    // Said at once, for main.ts, which runs before the notice itself is there.
    document.documentElement.setAttribute("data-notice", id);
    var notice = document.getElementById(id);
    var root = document.getElementById("root");
    if (!notice) {
      document.addEventListener("DOMContentLoaded", function () {
        show(id);
      });
      return;
    }
    notice.removeAttribute("hidden");
    notice.style.display = "block";
    if (root) root.style.display = "none";
  }
  var script = document.createElement("script");
  var modern =
    "noModule" in script &&
    typeof Promise === "function" &&
    typeof Proxy === "function" &&
    typeof Array.prototype.flatMap === "function" &&
    typeof Object.fromEntries === "function" &&
    typeof ResizeObserver === "function";
  if (!modern) show("notice-old");
  // Office.js that cannot be fetched: the error event of a script does not bubble, but it can be captured.
  document.addEventListener(
    "error",
    function (event) {
      var source = event.target && event.target.src;
      if (modern && source && /\/office\.js$/.test(source)) show("notice-office");
    },
    true,
  );
})();
