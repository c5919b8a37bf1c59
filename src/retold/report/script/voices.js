  // What was said, narrowed down on the screen; on paper all of it stays. And every wording can be the one to compare with.
  const setUpVoices = form => {
    const list = form.nextElementSibling, said = one("output", form);
    if (!list) return;
    const fits = (utterance, wanted) => (!wanted.account || utterance.dataset.in.split(" ").includes(wanted.account))
      && (!wanted.kind || utterance.dataset.tags.split(" ").includes(wanted.kind))
      && (!wanted.shared || utterance.dataset.in.includes(" "));
    const narrow = () => {
      const wanted = Object.fromEntries(all("[name]", form).map(field => [field.name, field.type === "checkbox" ? field.checked : field.value]));
      let shown = 0;
      all(".sp", list).forEach(speaker => {
        const utterances = all(".ut", speaker), right = !wanted.speaker || speaker.dataset.speaker === wanted.speaker;
        const left = utterances.filter(utterance => right && fits(utterance, wanted));
        utterances.forEach(utterance => utterance.classList.toggle("off", !left.includes(utterance)));
        speaker.classList.toggle("off", !left.length);
        all(".tho", speaker).forEach(fold => {
          const any = left.some(utterance => fold.contains(utterance));
          fold.classList.toggle("off", !any);
          if (any && wanted.kind) fold.open = true;
        });
        shown += left.length;
      });
      const filtered = wanted.speaker || wanted.account || wanted.kind || wanted.shared;
      said.textContent = filtered ? `${shown} of ${all(".ut", list).length} shown` : "";
    };
    form.hidden = false;
    form.addEventListener("change", narrow);
    narrow();
    all(".ut .ws", list).forEach(chooseBase);
  };
  const chooseBase = wordings => {
    const items = all("li", wordings).filter(item => one("q", item));
    if (items.length < 2 || one(".cut", wordings)) return;
    const written = new Map(items.map(item => [item, one("q", item)]));
    const put = (item, quote) => one("q", item).replaceWith(quote);
    const compareWith = base => {
      items.forEach(item => put(item, written.get(item).cloneNode(true)));
      const first = wordsOf(base);
      if (base !== items[0]) items.forEach(item => (item === base ? plain(item) : compare(first, item)));
      items.forEach(item => one(".bs", item).setAttribute("aria-pressed", String(item === base)));
    };
    items.forEach((item, place) => {
      const button = make("button", "bs", "base"), letters = all(".sigla a", item).map(link => link.textContent).join(" ");
      button.type = "button";
      button.setAttribute("aria-label", `Compare the other wordings with that of ${letters}`);
      button.setAttribute("aria-pressed", String(place === 0));
      button.addEventListener("click", () => compareWith(item));
      one("div", item).append(button);
    });
  };
  all(".vf").forEach(setUpVoices);
