  const bare = word => word.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase() || word;
  const wordsOf = item => {
    const words = one("q", item).cloneNode(true);
    all("del", words).forEach(gone => gone.remove());
    return words.textContent.trim().split(/\s+/);
  };
  // A rewritten wording is no excerpt any more: it loses its address.
  const rewrite = (quote, text) => { quote.removeAttribute("data-passage"); quote.textContent = text; };
  const plain = item => rewrite(one("q", item), wordsOf(item).join(" "));
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
    if (kept[0][0] < leastInCommon * Math.max(n, m)) { rewrite(quote, words.join(" ")); return; }
    rewrite(quote, "");
    runs.forEach(([tag, run], place) => quote.append(place ? " " : "", make(tag, "", run.join(" "))));
  };
