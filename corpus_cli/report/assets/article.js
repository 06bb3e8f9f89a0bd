// One article: its values, each with what it was read from, beside the original lines in which that is marked.

const REPEATED = { translation_of: "Translation of", duplicate_of: "Repeats" };
const present = (value) => value !== undefined && value !== null;
const join = (values) => values?.map((value) => bdi(value)).flatMap((node, at) => (at ? [", ", node] : [node]));

/** Label, the record's keys whose evidence belongs to it, and what to show. */
function valueRows({ values }) {
  const text = (key) => (present(values[key]) ? bdi(String(values[key])) : null);
  const after = (node, note) => (node && note ? [node, el("span", { class: "quiet" }, ` ${note}`)] : node);
  const percent = (share) => `${Math.round(share * 100)}%`;
  const shares = values.languages?.length > 1 ? values.languages.map((each) => `${each.language} ${percent(each.share)}`).join(", ") : "";
  const sure = present(values.language_confidence) ? values.language_confidence.toFixed(2) : "";
  const edtf = values.date_edtf && values.date_edtf !== values.date ? `EDTF ${values.date_edtf}` : "";
  return [
    ["Title", ["title"], text("title")],
    ["Original title", ["title_original"], text("title_original")],
    ["Date", ["date"], after(text("date") ?? (edtf ? el("span", { class: "none" }, "no plain date") : null), edtf)],
    ["Time", ["time"], text("time")],
    ["Outlet", ["outlet"], after(text("outlet"), values.outlet_id)],
    ["Authors", ["authors"], join(values.authors)],
    ["Place", ["place"], text("place")],
    ["Via", ["via"], join(values.via)],
    ["Agencies", ["agencies"], join(values.agencies)],
    ["Language", ["language"], values.language ? after(el("span", {}, languageName(values.language)), [sure, shares].filter(Boolean).join(" · ")) : null],
    ["Original language", ["original_language"], values.original_language ? languageName(values.original_language) : null],
    ["Translated by", ["translated"], text("translated")],
    // Shown, not linked: a click on this page must not call a stranger's server.
    ["Address", ["url"], values.url ? bdi(values.url, { class: "url" }) : null],
    ["Archive number", ["archive_id"], text("archive_id")],
    ["Locator", ["locator"], text("locator")],
    ...Object.entries(values.fields ?? {}).map(([name, value]) => [name, [`fields.${name}`], bdi(String(value))]),
    ["Issues", [], values.issues?.map((code) => el("span", { class: "issue" }, code))],
  ].filter((line) => line[2] && line[2].length !== 0);
}

function articleLink(id) {
  const row = byId.get(id);
  if (!row) return el("span", {}, "an article that is not in this export ", el("code", {}, id));
  return el("a", { href: `#${encodeURIComponent(id)}` }, bdi(row.title, { lang: langOf(row.language) }));
}

function drawCite(cite, at) {
  const quote = bdi(cite.text, { class: "quote" });
  const rule = el("span", { class: "rule" }, cite.rule);
  if (cite.id) return el("li", {}, quote, " ", rule, el("span", { class: "quiet" }, " in "), articleLink(cite.id));
  return el("li", {}, el("button", { type: "button", class: "cite", "data-cite": at, title: `bytes ${cite.start} to ${cite.end}`, on: { click: () => showMark(at) } }, quote, " ", rule));
}

function showMark(at) {
  const marks = [...$("article").querySelectorAll("mark")].filter((mark) => mark.dataset.cites.split(" ").includes(String(at)));
  for (const lit of $("article").querySelectorAll("mark.lit")) lit.classList.remove("lit");
  for (const mark of marks) mark.classList.add("lit");
  marks[0]?.scrollIntoView({ block: "center" });
}

function drawValues(detail) {
  return el("dl", { class: "values" }, valueRows(detail).map(([label, keys, shown]) => {
    const cites = detail.cites.map((cite, at) => [cite, at]).filter(([cite]) => keys.includes(cite.key));
    return el("div", {}, el("dt", {}, label), el("dd", {}, shown, cites.length ? el("ul", { class: "plain cites" }, cites.map(([cite, at]) => drawCite(cite, at))) : null));
  }));
}

function drawLinks(row, detail) {
  const lines = Object.entries(REPEATED).filter(([key]) => detail.values[key]).map(([key, label]) => {
    const rules = [...new Set(detail.cites.filter((cite) => cite.key === key).map((cite) => cite.rule))];
    return el("li", {}, `${label} `, articleLink(detail.values[key]), el("div", { class: "rules" }, rules.map((rule) => el("span", { class: "rule" }, rule))));
  });
  for (const other of linksTo.get(row.id) ?? []) {
    lines.push(el("li", {}, other.translationOf === row.id ? "Translated in " : "Repeated by ", articleLink(other.id)));
  }
  return lines.length ? el("section", {}, el("h3", {}, "Linked articles"), el("ul", { class: "plain linked" }, lines)) : null;
}

function drawBoundary({ values, cues }) {
  const most = Math.max(1, ...cues.map(([, weight]) => Math.abs(weight)));
  const line = ([name, weight]) => {
    const bar = el("span", { class: weight < 0 ? "weight against" : "weight" });
    bar.style.inlineSize = `${(5 * Math.abs(weight)) / most}rem`;
    return el("tr", {}, el("th", { scope: "row" }, name), el("td", { class: "figure" }, `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`), el("td", { "aria-hidden": "true" }, bar));
  };
  const sure = present(values.confidence) ? [" · confidence ", confidenceText(values.confidence)] : [];
  return el("section", {}, el("h3", {}, "Boundary"), el("p", {}, "Layout ", el("b", {}, values.layout ?? "none"), sure),
    cues.length ? el("table", { class: "cues" }, el("caption", {}, "Cues and their weights"), el("tbody", {}, cues.map(line))) : null);
}

function drawProof({ values }) {
  const stream = values.stream ? ` (stream ${values.stream})` : "";
  const bytes = `bytes ${number(values.start)} to ${number(values.end)}, ${values.encoding}`;
  return el("section", { class: "origin" }, el("h3", {}, "Where it stands"),
    el("p", {}, bdi(values.source), stream, `, lines ${number(values.start_line)} to ${number(values.end_line)}, ${bytes}`),
    el("p", {}, "Span SHA-256 ", el("code", {}, values.span_sha256 ?? "unknown")), el("p", {}, "Article ", el("code", {}, values.id)));
}

function drawPiece(detail, text, cites) {
  if (!cites.length) return text;
  const told = cites.map((at) => `${detail.cites[at].key}: ${detail.cites[at].rule}`).join("; ");
  return el("mark", { "data-cites": cites.join(" "), title: told }, text, el("span", { class: "why" }, bdi(cites.map((at) => detail.cites[at].key.replace("_", " ")).join(", "))));
}

function drawLines(lines, detail, lang, caption) {
  const line = (each) => el("tr", {},
    el("th", { scope: "row" }, each.role, each.where ? el("span", { class: "where" }, each.where) : null),
    el("td", { dir: "auto", lang, class: "original-line", "data-start": each.start }, each.pieces.map(([text, cites]) => drawPiece(detail, text, cites))));
  return lines.length ? el("table", { class: "lines" }, el("caption", {}, caption), el("tbody", {}, lines.map(line))) : null;
}

function drawRaw(detail, lang) {
  const piece = ([text, role, cites]) => {
    const inner = drawPiece(detail, text, cites);
    return role ? el("span", { class: `part part-${role}`, title: role }, inner) : inner;
  };
  return el("div", { class: "raw", lang, tabindex: 0, role: "region", "aria-label": "The dump's own lines" }, detail.raw.map(piece));
}

/** The dump's own bytes where they are at hand, else the lines that the record keeps. */
function drawOriginal(detail, lang) {
  if (!detail.raw) {
    return drawLines(detail.lines, detail, lang, "Lines that are not body, or that values were read from")
      ?? el("p", { class: "quiet" }, "No header lines: every line of the original is body.");
  }
  const beside = detail.lines.filter((line) => line.where === "beside");
  return [drawRaw(detail, lang), drawLines(beside, detail, lang, "Lines outside the article that values were read from")];
}

function drawText(detail, lang) {
  const paragraphs = detail.text ? detail.text.split("\n\n") : [];
  return el("div", { class: "text" }, paragraphs.length ? paragraphs.map((text) => el("p", { dir: "auto", lang }, text)) : el("p", { class: "quiet" }, "No body."));
}

function drawNear(near) {
  const line = (miss) => el("li", {}, el("span", { class: "figure" }, miss.confidence.toFixed(2)), " ", el("div", { class: "near-miss", dir: "auto" }, miss.text));
  return near?.length ? [el("h3", {}, "Lines that nearly began an article"), el("ol", { class: "plain" }, near.map(line))] : null;
}

function neighbours(row) {
  const at = view.rows.indexOf(row);
  const go = (label, other) => el("button", { type: "button", disabled: !other, on: { click: () => { location.hash = encodeURIComponent(other.id); } } }, label);
  return [go("Previous", view.rows[at - 1]), go("Next", at < 0 ? undefined : view.rows[at + 1]), el("button", { type: "button", class: "close", on: { click: () => $("article").close() } }, "Close")];
}

/** Fill the dialog with a row's article and open it. */
function openArticle(row) {
  const detail = detailOf(row);
  const lang = langOf(row.language);
  const label = document.activeElement?.closest("dialog") ? document.activeElement.textContent : "";
  const under = [row.kind === "article" ? null : row.kind, row.outlet, row.date ?? "undated", languageName(row.language)].filter(Boolean);
  $("article-content").replaceChildren(
    el("header", {}, el("div", { class: "turn" }, neighbours(row)),
      el("h2", { id: "article-title", dir: "auto", lang, tabindex: -1, class: row.untitled ? "untitled" : null }, row.title || "(no text)"),
      el("p", { class: "quiet" }, under.flatMap((part, at) => (at ? [" · ", bdi(part)] : [bdi(part)])))),
    drawActions((review.row = row)),
    el("div", { class: "sides" },
      el("section", { class: "side", "aria-label": "Values" }, el("h3", {}, "Values"), drawValues(detail), drawLinks(row, detail), drawBoundary(detail), drawProof(detail)),
      el("section", { class: "side original", "aria-label": "Original" }, el("h3", {}, "Original"),
        drawOriginal(detail, lang), el("h3", {}, "Text"), drawText(detail, lang), drawNear(detail.near))));
  drawCuts(row);
  if (!$("article").open) $("article").showModal();
  // A new article under the same button is told, since the focus stays where it is.
  $("told").textContent = label ? row.title : "";
  $("article").scrollTop = 0;
  showFound($("article").querySelector(".sides"));
  const same = [...$("article").querySelectorAll(".turn button")].find((button) => button.textContent === label && !button.disabled);
  (same ?? $("article-title")).focus();
}
