  const stories = all(".story").map(setUp);
  const arrive = () => { if (location.hash) stories.some(go => go(location.hash, null)); };
  all(".tools").forEach(setUpNames);
  all("[data-start]").forEach(box => {
    box.scrollLeft = box.firstElementChild.offsetWidth + box.lastElementChild.clientWidth * box.dataset.start - box.clientWidth / 3;
  });
  addEventListener("hashchange", arrive);
  arrive();

  const theme = one("#theme"), system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  const name = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  theme.hidden = false;
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; name(); });
  system.addEventListener("change", name);
  name();
  addEventListener("beforeprint", () => all("details:not([open])").forEach(fold => { fold.open = true; fold.dataset.printed = ""; }));
  addEventListener("afterprint", () => all("details[data-printed]").forEach(fold => { fold.open = false; delete fold.dataset.printed; }));
})();
