  // Nothing here cuts text by offsets: a browser counts UTF-16, the evidence counts code points. It moves whole elements.
  const setUp = story => {
    const accounts = all(".acc", story), tabs = all(".bases a", story), bases = one(".bases", story);
    const drawer = one(".drawer", story), slot = one(".slot", drawer), said = one("[aria-live]", drawer), head = one(".drawer-head h3", drawer);
    if (!accounts.length) return () => false;
    let base = accounts[0].id, shown = null, from = null;
    drawer.hidden = false;

    const sources = new Map(all(".ev[id]", story).map(source => [keyOfFinding(source), source]));
    const sourceOf = mark => sources.get(keyOfMark(mark));
    const outlets = new Map(tabs.map(tab => [accountOf(tab), tab.textContent.trim().replace(/\s+/g, " ")]));
    const read = (id, focus = false) => {
      base = id;
      accounts.forEach(account => { account.hidden = account.id !== id; });
      tabs.forEach(tab => {
        const chosen = accountOf(tab) === id;
        tab.setAttribute("aria-selected", String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        if (chosen) tab.parentElement.scrollLeft = Math.max(0, tab.offsetLeft - 60);
        if (chosen && focus) tab.focus({ preventScroll: true });
      });
      rebase();
    };
    const mine = () => all("a.sgl", slot).forEach(link => link.classList.toggle("me", accountOf(link) === base && link.hash !== "#" + base));
    const light = source => {
      const key = CSS.escape(keyOfFinding(source)), hash = "#" + source.id;
      all(".on", story).forEach(lit => lit.classList.remove("on"));
      all(`.m[id$="-${key}"], .m[data-f="${key}"]`, story).forEach(mark => mark.classList.add("on"));
      all(".nt a, .sg a", story).filter(link => link.hash === hash).forEach(link => link.classList.add("on"));
    };
    // In the page, wordings are compared with the first one; here, with that of the account being read.
    const rebase = () => {
      if (!shown) return;
      slot.replaceChildren(copyOf(shown));
      const list = one(".ws", slot), items = list ? all("li", list) : [];
      const own = items.find(item => all("a.sgl", item).some(link => accountOf(link) === base));
      if (own && !one(".cut", list)) {
        const differing = Boolean(one("ins, del", list)), first = wordsOf(own);
        list.prepend(own);
        if (differing) items.filter(item => one("q", item)).forEach(item => (item === own ? plain(item) : compare(first, item)));
      }
      mine();
    };
    const open = (source, opener) => {
      shown = source;
      if (opener) from = opener;
      rebase();
      drawer.scrollTop = 0;
      light(source);
      story.classList.add("open");
      said.textContent = "Evidence: " + (one(".ti", slot) || slot).textContent.trim().slice(0, 80);
      if (opener) head.focus({ preventScroll: true });
    };
    const shut = () => {
      story.classList.remove("open");
      if (from && from.isConnected) from.focus({ preventScroll: true });
    };
    const step = way => {
      const marks = all(".m[id]", document.getElementById(base)).filter(sourceOf);
      const keys = [...new Set(marks.map(keyOfMark))];
      if (!keys.length) return;
      const at = shown ? keys.indexOf(keyOfFinding(shown)) : -1;
      const key = keys[at < 0 && way < 0 ? keys.length - 1 : (at + way + keys.length) % keys.length];
      open(sources.get(key), null);
      marks.find(mark => keyOfMark(mark) === key).scrollIntoView({ block: "nearest" });
    };
    const arriveIn = (account, target, opener) => {
      const byTab = Boolean(opener && bases.contains(opener));
      read(account.id, byTab);
      if (target === account) {
        if (!byTab) one(".bases", story).scrollIntoView();
        return;
      }
      const fold = target.closest("details"), source = target.matches(".m") && sourceOf(target);
      if (fold) fold.open = true;
      if (source) open(source, opener && !drawer.contains(opener) ? opener : null);
      target.classList.add("on");
      target.scrollIntoView({ block: "center" });
    };
    const go = (hash, opener) => {
      const target = byHash(hash);
      if (!target || !story.contains(target)) return false;
      const account = target.closest(".acc");
      if (account) {
        arriveIn(account, target, opener);
        history.replaceState(null, "", hash);
        return true;
      }
      if (!target.matches(".ev")) return false;
      const row = opener && opener.closest(".strip tbody tr");
      if (row) read(accountOf(one("th a", row)));
      open(target, opener);
      const inside = opener && (opener.closest(".desk") || opener.closest(".lens"));
      if (opener && !inside) one(".bases", story).scrollIntoView();
      return !(opener && opener.closest(".lens"));
    };

    story.addEventListener("click", event => {
      const link = event.target.closest("a");
      if (link) {
        const hash = link.getAttribute("href") || "";
        if (link.closest(".bar")) story.classList.remove("open");
        if (hash.startsWith("#") && go(hash, link)) event.preventDefault();
        return;
      }
      const mark = event.target.closest(".acc .m.e, .acc .m.k, .acc .m.u, .acc .m.n"), source = mark && sourceOf(mark);
      if (source && !String(getSelection())) open(source, null);
    });
    story.addEventListener("mouseover", event => {
      const link = event.target.closest("a.sgl");
      if (link && !link.title) link.title = outlets.get(accountOf(link)) || "";
    });
    bases.setAttribute("role", "tablist");
    tabs.forEach(tab => { tab.setAttribute("role", "tab"); tab.setAttribute("aria-controls", accountOf(tab)); });
    accounts.forEach(account => account.setAttribute("role", "tabpanel"));
    bases.addEventListener("keydown", event => {
      const ways = { ArrowRight: 1, ArrowLeft: -1 }, at = tabs.findIndex(tab => accountOf(tab) === base);
      const mirrored = getComputedStyle(bases).direction === "rtl" ? -1 : 1;
      const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : event.key in ways ? (at + ways[event.key] * mirrored + tabs.length) % tabs.length : -1;
      if (to < 0) return;
      event.preventDefault();
      read(accountOf(tabs[to]), true);
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
