  // Ids say what belongs together: a finding is "ev-event-e8", its mark in account A "A-0-165-event-e8".
  const keyOfFinding = source => source.id.replace(/^(s\d+-)?ev-/, "");
  const keyOfMark = mark => mark.dataset.f || mark.id.replace(/^(s\d+-)?[A-Z]+-t?\d+-\d+-/, "");
  const accountOf = link => (link.hash.match(/^#((?:s\d+-)?[A-Z]+)(?=-|$)/) || [])[1];

  // A passage in full, as a decision in retold.toml names it. A mark may be cut in pieces: its id holds the whole range.
  const addressOf = link => {
    const mark = byHash(link.hash), range = mark && mark.id.match(/-(t?)(\d+)-(\d+)-[^-]+-/);
    const article = mark && (mark.dataset.passage || "").split(":")[0];
    return range && article ? `${article}:${range[1] ? "title" : "text"}:${range[2]}-${range[3]}` : "";
  };
  const addresses = slot => {
    const list = make("ul", "addresses");
    all(".ws a.sgl, .forms a.sgl", slot).forEach(link => {
      const address = addressOf(link);
      if (address) list.append(make("li", "", make("b", "sgl", link.textContent), " ", make("code", "", address)));
    });
    return list.children.length ? make("details", "toml", make("summary", "", "Passages for retold.toml"), list) : "";
  };

  // A finding is written once, in its lens; the drawer shows a copy of it, whatever shape it has there.
  const headOf = source => {
    const title = one(".ti", source) || one(".ti", source.closest(".sp") || source), { kind, says } = source.dataset;
    const parts = [make("h4", "ti", title ? title.textContent : "")];
    if (kind) parts.unshift(make("p", source.matches(".differs") ? "kind loud" : "kind", kind));
    if (says) parts.push(make("p", "ol", says));
    return parts;
  };
  const bodyOf = row => {
    const forms = make("dl", "forms"), why = make("p", "why");
    all("td:not(.z):not(.whycell)", row).forEach(cell => forms.append(make("dt", "", cell.dataset.l || ""), make("dd", "", ...cell.cloneNode(true).childNodes)));
    const reasons = [...one(".whycell", row).cloneNode(true).childNodes];
    if (reasons.some(reason => reason.textContent.trim())) why.append(make("b", "", "Why one entry "), ...reasons);
    return why.hasChildNodes() ? [forms, why] : [forms];
  };
  const copyOf = source => {
    const result = make("div", source.matches("tr") ? "ev" : source.className, ...headOf(source));
    if (source.matches("tr")) result.append(...bodyOf(source));
    else result.append(...[...source.cloneNode(true).children].filter(child => !child.matches(".when, .ti")));
    all("details", result).forEach(fold => { fold.open = true; });
    all("[id]", result).forEach(element => element.removeAttribute("id"));
    result.append(addresses(result), source.matches("tr[data-k]") ? decisionsOf(source) : "");
    return result;
  };
