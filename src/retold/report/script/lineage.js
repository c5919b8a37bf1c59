  // Lineage: limits on what is shown, an order of the table, the path of an edge, and an edge opens its two texts.
  const NAMES = ["words", "likeness", "days"];
  const setUpLineage = section => {
    const pairs = all(".pr", section), passages = all(".gq", section), form = one(".lf", section), edges = all(".eg", section), lines = all("[data-p]", section);
    const pairOf = new Map(pairs.map(pair => ["#" + pair.id, pair]));
    const fits = (element, limits) => element.dataset.l.split(",").every((value, at) => {
      if (value === "") return true;
      return at === 2 ? +value <= limits[2] : +value >= limits[at];
    });
    if (form) {
      const ranges = NAMES.map(name => one(`[name=${name}]`, form));
      const narrow = () => {
        const limits = ranges.map((range, at) => range ? +range.value : at === 2 ? Infinity : 0);
        [...pairs, ...passages].forEach(element => element.classList.toggle("off", !fits(element, limits)));
        const gone = hash => Boolean(pairOf.get(hash)?.classList.contains("off"));
        edges.forEach(edge => edge.classList.toggle("off", gone(edge.getAttribute("href"))));
        lines.forEach(line => line.classList.toggle("off", gone("#" + line.dataset.p)));
        const left = list => list.filter(element => !element.classList.contains("off")).length;
        one("output", form).textContent = `${left(pairs)} of ${pairs.length} pairs, ${left(passages)} of ${passages.length} passages`;
      };
      let waiting = 0;
      const soon = () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(narrow); };
      all("div", form).forEach(both => {
        const [range, number] = all("input", both);
        range.addEventListener("input", () => { number.value = range.value; soon(); });
        number.addEventListener("input", () => { range.value = number.value === "" ? range.defaultValue : number.value; soon(); });
      });
      form.hidden = false;
      narrow();
    }
    all(".prs", section).forEach(setUpOrder);
    // The path: every edge above the one that is pointed at, and every edge below it.
    const ends = edges.map(edge => edge.dataset.e.split(" "));
    const reach = (from, side) => {
      const found = new Set([from]);
      for (let grown = true; grown;) {
        grown = false;
        ends.forEach((two, at) => { if (!found.has(at) && [...found].some(each => ends[each][side] === two[1 - side])) { found.add(at); grown = true; } });
      }
      return found;
    };
    const light = at => {
      const lit = at < 0 ? new Set() : new Set([...reach(at, 0), ...reach(at, 1)]);
      const paint = (element, on) => { element.classList.toggle("lit", on); element.classList.toggle("dim", at >= 0 && !on); };
      const hashes = new Set([...lit].map(each => edges[each].getAttribute("href")));
      edges.forEach((edge, each) => paint(edge, lit.has(each)));
      lines.forEach(line => paint(line, hashes.has("#" + line.dataset.p)));
    };
    const places = new Map(edges.map((edge, at) => [edge.getAttribute("href"), at]));
    lines.forEach(line => {
      line.addEventListener("mouseenter", () => light(places.get("#" + line.dataset.p) ?? -1));
      line.addEventListener("mouseleave", () => light(-1));
      line.addEventListener("click", () => show(pairOf.get("#" + line.dataset.p), null));
    });
    edges.forEach((edge, at) => {
      ["mouseenter", "focus"].forEach(when => edge.addEventListener(when, () => light(at)));
      ["mouseleave", "blur"].forEach(when => edge.addEventListener(when, () => light(-1)));
    });
    let opener = null;
    const show = (pair, from) => {
      opener = from;
      const fold = one("details", pair), outer = pair.closest(".more");
      if (outer) outer.open = true;
      if (fold) fold.open = true;
      (fold ? one("summary", fold) : one("a", pair))?.focus({ preventScroll: true });
      pair.scrollIntoView({ block: "center" });
    };
    section.addEventListener("click", event => {
      const link = event.target.closest("a"), pair = link && pairOf.get(link.getAttribute("href"));
      if (!pair) return;
      event.preventDefault();
      show(pair, link);
    });
    section.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !opener || !event.target.closest(".pr")) return;
      opener.focus();
      opener = null;
    });
  };
  // A table whose bodies are rows of two lines: the numbers, and the two texts behind them.
  const setUpOrder = table => {
    const heads = all("thead th", table);
    heads.slice(1).forEach((head, column) => {
      const button = make("button", "so", "↕");
      button.type = "button";
      button.setAttribute("aria-label", "Sort by " + head.textContent);
      head.append(" ", button);
      if (!column) head.setAttribute("aria-sort", "descending");
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") === "descending";
        heads.forEach(each => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const value = body => parseFloat(all("td", body)[column].textContent);
        table.append(...all(".pr", table).sort((a, b) => (up ? 1 : -1) * ((value(a) || 0) - (value(b) || 0))));
      });
    });
  };
  all(".lens").filter(section => one(".lng, .prs", section)).forEach(setUpLineage);
