
(() => {
  "use strict";
  const one = (query, root = document) => root.querySelector(query);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const byHash = hash => { try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; } };
  const root = document.documentElement;
  root.classList.add("js");

  const bare = word => word.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase() || word;
  const wordsOf = item => {
    const words = one("q", item).cloneNode(true);
    all("del", words).forEach(gone => gone.remove());
    return words.textContent.trim().split(/\s+/);
  };
  const plain = item => { one("q", item).textContent = wordsOf(item).join(" "); };
  const most = 300, leastInCommon = 0.5;
  // Words of one wording that differ from another: the longest common subsequence of words.
  const compare = (old, item) => {
    const words = wordsOf(item), quote = one("q", item), n = old.length, m = words.length;
    if (n > most || m > most) return;
    const same = (i, j) => bare(old[i]) === bare(words[j]);
    const kept = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
    for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--)
      kept[i][j] = same(i, j) ? kept[i + 1][j + 1] + 1 : Math.max(kept[i + 1][j], kept[i][j + 1]);
    const runs = [];
    const put = (tag, word) => { const last = runs[runs.length - 1]; if (last && last[0] === tag) last[1].push(word); else runs.push([tag, [word]]); };
    let i = 0, j = 0;
    while (i < n || j < m) {
      if (i < n && j < m && same(i, j)) { put("span", words[j]); i++; j++; }
      else if (i < n && (j >= m || kept[i + 1][j] >= kept[i][j + 1])) put("del", old[i++]);
      else put("ins", words[j++]);
    }
    quote.textContent = "";
    if (kept[0][0] < leastInCommon * Math.max(n, m)) { quote.textContent = words.join(" "); return; }
    runs.forEach(([tag, run]) => { const part = document.createElement(tag); part.textContent = run.join(" "); quote.append(part, " "); });
  };

  // Nothing here cuts text by offsets: a browser counts UTF-16, the evidence counts code points. It moves whole elements.
  const setUp = story => {
    const accounts = all(".acc", story), tabs = all(".bases a", story), bases = one(".bases", story);
    const drawer = one(".drawer", story), slot = one(".slot", drawer), said = one("[aria-live]", drawer), head = one(".drawer-head h3", drawer);
    if (!accounts.length) return () => false;
    let base = accounts[0].id, shown = null, from = null;
    drawer.hidden = false;

    const read = (id, focus = false) => {
      base = id;
      accounts.forEach(account => { account.hidden = account.id !== id; });
      tabs.forEach(tab => {
        const chosen = tab.dataset.s === id;
        tab.setAttribute("aria-selected", String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        if (chosen) tab.parentElement.scrollLeft = Math.max(0, tab.offsetLeft - 60);
        if (chosen && focus) tab.focus({ preventScroll: true });
      });
      rebase();
    };
    const mine = () => all(".slot a.sgl[data-account]", drawer).forEach(link => link.classList.toggle("me", link.dataset.account === base));
    const light = key => {
      all(".on", story).forEach(lit => lit.classList.remove("on"));
      all(".m[data-f]", story).filter(mark => mark.dataset.f === key).forEach(mark => mark.classList.add("on"));
      const source = all(".ev[data-key]", story).find(ev => ev.dataset.key === key && !drawer.contains(ev));
      if (source) all(".nt a, .sg a", story).filter(link => link.hash === "#" + source.id).forEach(link => link.classList.add("on"));
    };
    const make = (tag, className, ...children) => {
      const element = document.createElement(tag);
      if (className) element.className = className;
      element.append(...children);
      return element;
    };
    // A finding is written once, in its lens; the drawer shows a copy of it, whatever shape it has there.
    const copy = source => {
      const result = make("div", source.tagName === "TR" ? "ev" : source.className);
      if (source.tagName === "TR") {
        const name = one(".ti", source).cloneNode(true), forms = make("dl", "forms"), why = make("p", "why");
        all("td[data-l]:not(.z):not(.whycell)", source).forEach(cell => forms.append(make("dt", "", cell.dataset.l), make("dd", "", ...[...cell.cloneNode(true).childNodes])));
        why.append(make("b", "", "Why one entry "), ...[...one(".whycell", source).cloneNode(true).childNodes]);
        result.append(make("p", "kind", source.dataset.kind), make("h4", "ti", ...name.childNodes), forms, why);
      } else {
        result.append(...[...source.cloneNode(true).childNodes]);
        all("details", result).forEach(fold => { fold.open = true; });
      }
      all("[id]", result).forEach(element => element.removeAttribute("id"));
      return result;
    };
    // In the page, wordings are compared with the first one; here, with that of the account being read.
    const rebase = () => {
      if (!shown) return;
      slot.replaceChildren(copy(shown));
      const list = one(".ws", slot), items = list ? all("li", list) : [];
      const own = items.find(item => all("a.sgl", item).some(link => link.dataset.account === base));
      if (own && !one(".cut", list)) {
        const differing = Boolean(one("ins, del", list)), first = wordsOf(own);
        list.prepend(own);
        if (differing) items.forEach(item => (item === own ? plain(item) : compare(first, item)));
      }
      mine();
    };
    const open = (source, opener) => {
      shown = source;
      if (opener) from = opener;
      rebase();
      drawer.scrollTop = 0;
      light(source.dataset.key);
      story.classList.add("open");
      said.textContent = "Evidence: " + (one(".ti", slot) || slot).textContent.trim().slice(0, 80);
      if (opener) head.focus({ preventScroll: true });
    };
    const shut = () => {
      story.classList.remove("open");
      if (from && from.isConnected) from.focus({ preventScroll: true });
    };
    const sourceOf = key => all(".ev[data-key]", story).find(ev => ev.dataset.key === key && !drawer.contains(ev));
    const step = way => {
      const marks = all(".m[id][data-f]", document.getElementById(base)).filter(mark => sourceOf(mark.dataset.f));
      const keys = [...new Set(marks.map(mark => mark.dataset.f))];
      if (!keys.length) return;
      const at = shown ? keys.indexOf(shown.dataset.key) : -1;
      const key = keys[(at + way + keys.length) % keys.length];
      open(sourceOf(key), null);
      marks.find(mark => mark.dataset.f === key).scrollIntoView({ block: "nearest" });
    };
    const go = (hash, opener) => {
      const target = byHash(hash);
      if (!target || !story.contains(target)) return false;
      const account = target.closest(".acc");
      if (account) {
        read(account.id, Boolean(opener && bases.contains(opener)));
        if (target === account) {
          if (!(opener && bases.contains(opener))) one(".bases", story).scrollIntoView();
        } else {
          const fold = target.closest("details");
          if (fold) fold.open = true;
          const source = target.dataset.f && sourceOf(target.dataset.f);
          if (source) open(source, opener && !drawer.contains(opener) ? opener : null);
          target.classList.add("on");
          target.scrollIntoView({ block: "center" });
        }
        history.replaceState(null, "", hash);
        return true;
      }
      if (!target.classList.contains("ev")) return false;
      if (opener && opener.dataset.account && document.getElementById(opener.dataset.account)) read(opener.dataset.account);
      open(target, opener);
      const inside = opener && (opener.closest(".desk") || opener.closest(".lens"));
      if (opener && !inside) one(".bases", story).scrollIntoView();
      return !(opener && opener.closest(".lens"));
    };

    story.addEventListener("click", event => {
      const link = event.target.closest("a");
      if (link) {
        const hash = link.getAttribute("href") || "";
        if (hash.startsWith("#") && go(hash, link)) event.preventDefault();
        return;
      }
      const mark = event.target.closest(".acc .m[data-f]");
      const source = mark && sourceOf(mark.dataset.f);
      if (source && !String(getSelection())) open(source, null);
    });
    bases.setAttribute("role", "tablist");
    tabs.forEach(tab => { tab.setAttribute("role", "tab"); tab.setAttribute("aria-controls", tab.dataset.s); });
    accounts.forEach(account => account.setAttribute("role", "tabpanel"));
    bases.addEventListener("keydown", event => {
      const ways = { ArrowRight: 1, ArrowLeft: -1 }, at = tabs.findIndex(tab => tab.dataset.s === base);
      const mirrored = getComputedStyle(bases).direction === "rtl" ? -1 : 1;
      const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : event.key in ways ? (at + ways[event.key] * mirrored + tabs.length) % tabs.length : -1;
      if (to < 0) return;
      event.preventDefault();
      read(tabs[to].dataset.s, true);
    });
    drawer.addEventListener("keydown", event => {
      if (event.key === "ArrowRight") step(1);
      if (event.key === "ArrowLeft") step(-1);
    });
    story.addEventListener("keydown", event => { if (event.key === "Escape") shut(); });
    one(".shut", drawer).addEventListener("click", shut);
    one(".next", drawer).addEventListener("click", () => step(1));
    one(".prev", drawer).addEventListener("click", () => step(-1));

    // The drawer is never empty: it opens on the loudest finding, in the first account that has it.
    read(story.dataset.first || base);
    const loudest = document.getElementById(story.dataset.loudest);
    if (loudest) open(loudest, null); else slot.append(make("p", "ol", "Choose a mark in the account."));
    story.classList.remove("open");
    return go;
  };

  const stories = all(".story").map(setUp);
  const arrive = () => { if (location.hash) stories.some(go => go(location.hash, null)); };
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
