  // Names: a filter by kind and by text, and an order; what is filtered away is still printed.
  const ORDERS = { spread: row => -row.dataset.s, count: row => -row.dataset.n, name: null };
  const plainText = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const setUpNames = tools => {
    const section = tools.closest(".lens"), rows = all("tr[data-k]", section), bodies = [...new Set(rows.map(row => row.parentNode))];
    const found = rows.map(row => plainText(all(".ti, .form, .words", row).map(part => part.dataset.w || part.textContent).join(" ")));
    const names = new Map(rows.map(row => [row, one(".ti", row).textContent]));
    const [text, kind, order] = all("input, select", tools), told = one("output", tools);
    const filter = () => {
      const wanted = plainText(text.value.trim()), all_ = !wanted && !kind.value;
      rows.forEach((row, at) => row.classList.toggle("off", !found[at].includes(wanted) || (kind.value && row.dataset.k !== kind.value)));
      bodies.forEach(body => {
        const shown = !!one("tr:not(.off)", body), fold = body.closest("details");
        const list = body.closest(".scroll"), heading = list.previousElementSibling;
        list.classList.toggle("off", !shown);
        if (heading?.matches(".sub3")) heading.classList.toggle("off", !shown);
        if (fold) fold.open = !all_ && shown;
      });
      const left = rows.filter(row => !row.classList.contains("off")).length;
      told.textContent = all_ ? `${rows.length} names` : `${left} of ${rows.length} names`;
    };
    const sort = () => bodies.forEach(body => {
      const by = ORDERS[order.value], alphabet = (a, b) => names.get(a).localeCompare(names.get(b), "en");
      body.append(...[...body.children].sort((a, b) => (by ? by(a) - by(b) : 0) || alphabet(a, b)));
    });
    text.addEventListener("input", filter);
    kind.addEventListener("change", filter);
    order.addEventListener("change", sort);
    addEventListener("hashchange", () => {
      if (byHash(location.hash)?.closest("tr.off") && section.contains(byHash(location.hash))) { text.value = kind.value = ""; filter(); }
    });
    tools.hidden = false;
    filter();
  };

  // Decisions on one entry, ready to be copied: each names passages, as retold.toml asks.
  const MOST_SPLITS = 6;
  const decisionsOf = row => {
    const places = new Map();
    all(".form", row).forEach(form => {
      const link = one("a.sgl", form), address = link && addressOf(link);
      if (address && !places.has(form.dataset.w)) places.set(form.dataset.w, address);
    });
    const [first] = places.values(), name = one(".ti", row).textContent, kind = row.dataset.k;
    if (!first) return "";
    const decision = (what, address, value) => `[[decision]]\nkind = "${what}"\npassages = ["${address}"]${value ? `\nvalue = "${value}"` : ""}`;
    const list = make("details", "decide", make("summary", "", "Decisions to copy"));
    const add = (says, toml) => list.append(make("p", "", says), make("pre", "", toml));
    [...places].filter(([form]) => form !== name).slice(0, MOST_SPLITS).forEach(([form, address]) => add(`“${form}” is another`, decision("split", address)));
    add("It is called otherwise", decision("rename", first, "ITS NAME"));
    add("It is of another kind", decision("retype", first, kind === "group" ? "place" : "group"));
    return list;
  };
