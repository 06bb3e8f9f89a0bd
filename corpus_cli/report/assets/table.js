// The table of articles: one page of it in the document at a time, sorted, walked with the arrow keys.

const PAGE = 50;
const UNSURE = 0.8;
const collator = new Intl.Collator("en");
const byText = (key) => (a, b) => collator.compare(a[key], b[key]);
const COLUMNS = [
  { key: "at", label: "No.", compare: (a, b) => a.at - b.at },
  { key: "date", label: "Date", empty: (row) => !row.earliest, compare: (a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0) },
  { key: "title", label: "Title", compare: byText("title") },
  { key: "outlet", label: "Outlet", empty: (row) => !row.outlet, compare: byText("outlet") },
  { key: "language", label: "Lang.", empty: (row) => !row.language, compare: byText("language") },
  { key: "confidence", label: "Sure", empty: (row) => row.confidence === null, compare: (a, b) => a.confidence - b.confidence },
  { key: "issues", label: "Issues", empty: (row) => !row.issues.length, compare: (a, b) => b.issues.length - a.issues.length || collator.compare(a.issues.join(), b.issues.join()) },
];
const view = { rows: [], page: 0, sort: "at", falling: false, whole: false };

function sorted(list) {
  const column = COLUMNS.find((each) => each.key === view.sort);
  const empty = column.empty ?? (() => false);
  const sign = view.falling ? -1 : 1;
  return [...list].sort((a, b) => empty(a) - empty(b) || (empty(a) ? 0 : sign * column.compare(a, b)) || a.at - b.at);
}

function sortBy(key, falling = view.sort === key && !view.falling) {
  Object.assign(view, { sort: key, falling });
  update();
}

function drawColumns() {
  const active = document.activeElement?.dataset?.sort;
  $("columns").replaceChildren(...COLUMNS.map((column) => {
    const current = view.sort === column.key;
    const order = current ? (view.falling ? "descending" : "ascending") : null;
    return el("th", { scope: "col", "aria-sort": order, class: `c-${column.key}` },
      el("button", { type: "button", "data-sort": column.key, on: { click: () => sortBy(column.key) } }, column.label,
        el("span", { class: "arrow", "aria-hidden": "true" }, current ? (view.falling ? " ↓" : " ↑") : "")));
  }));
  if (active) $("columns").querySelector(`[data-sort="${active}"]`)?.focus();
}

function confidenceText(value) {
  if (value === null) return "";
  return el("span", { class: value < UNSURE ? "unsure" : null }, value.toFixed(2));
}

/** A date as EDTF writes it, broken only between the two ends of a range. */
function drawDate(edtf) {
  if (!edtf) return el("span", { class: "none" }, "–");
  return edtf.split(/(?<=\.\.|,)/).map((part) => el("span", { class: "day" }, part));
}

function drawRow(row, tab) {
  const link = el("a", { href: `#${encodeURIComponent(row.id)}`, tabindex: tab ? 0 : -1, "data-at": row.at, dir: "auto", lang: langOf(row.language), class: row.untitled ? "untitled" : null }, row.title || "(no text)");
  const marks = row.linked.map((name) => el("span", { class: "tag" }, name));
  return el("tr", { class: row.kind === "article" ? null : "other-kind" },
    el("td", { class: "c-at" }, number(row.at + 1)),
    el("td", { class: "c-date" }, drawDate(row.date)),
    el("th", { scope: "row", class: "c-title" }, el("div", { dir: "auto" }, link),
      row.authors || marks.length || row.kind !== "article"
        ? el("div", { class: "under" }, row.kind === "article" ? null : el("span", { class: "tag" }, row.kind), marks, row.authors ? bdi(row.authors) : null) : null),
    el("td", { class: "c-outlet" }, row.outlet ? bdi(row.outlet) : el("span", { class: "none" }, "–")),
    el("td", { class: "c-language" }, row.language ?? ""),
    el("td", { class: "c-confidence" }, confidenceText(row.confidence)),
    el("td", { class: "c-issues" }, row.issues.map((code) => el("span", { class: "issue" }, code))));
}

const pages = () => Math.max(1, Math.ceil(view.rows.length / PAGE));

function drawBody() {
  const start = view.page * PAGE;
  const list = view.whole ? view.rows : view.rows.slice(start, start + PAGE);
  $("body").replaceChildren(...list.map((row, at) => drawRow(row, at === 0)));
  $("page-number").textContent = `Page ${number(view.page + 1)} of ${number(pages())}`;
  $("previous").disabled = view.page === 0;
  $("next").disabled = view.page >= pages() - 1;
}

function drawTable(found) {
  view.rows = sorted(found.rows);
  view.page = 0;
  drawColumns();
  drawBody();
  $("table").removeAttribute("aria-busy");
  const all = number(rows.length);
  $("count").textContent = isFiltered() ? `${number(found.rows.length)} of ${all} articles` : plural(rows.length, "article");
  if (!found.rows.length) {
    const text = rows.length ? "No article answers all of this." : "The export holds no article.";
    $("body").replaceChildren(el("tr", {}, el("td", { colspan: COLUMNS.length, class: "nothing" }, text)));
  }
}

function turn(page, place) {
  if (page < 0 || page >= pages()) return;
  view.page = page;
  drawBody();
  const links = $("body").querySelectorAll("a");
  if (place) stand(links, place === "last" ? links.length - 1 : 0);
}

/** Put the focus on one link; it alone is in the order of the Tab key. */
function stand(links, at) {
  if (!links[at]) return;
  for (const link of links) link.tabIndex = -1;
  links[at].tabIndex = 0;
  links[at].focus();
}

function walk(event) {
  const links = [...$("body").querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const steps = {
    ArrowDown: () => (at + 1 < links.length ? stand(links, at + 1) : turn(view.page + 1, "first")),
    ArrowUp: () => (at ? stand(links, at - 1) : turn(view.page - 1, "last")),
    Home: () => stand(links, 0),
    End: () => stand(links, links.length - 1),
    PageDown: () => turn(view.page + 1, "first"),
    PageUp: () => turn(view.page - 1, "first"),
  };
  if (!steps[event.key]) return;
  event.preventDefault();
  steps[event.key]();
}
