// Review: what is doubtful first; confirm, cut, join and set values with the keyboard alone.

const EDITED = [["title", "Title"], ["date", "Date"], ["time", "Time"], ["outlet", "Outlet"], ["authors", "Authors"], ["language", "Language"], ["place", "Place"], ["url", "Address"], ["kind", "Kind"]];
const doubtful = rows.filter((row) => row.reasons.length).sort((a, b) => b.doubt - a.doubt || a.at - b.at);
const review = { row: null, cutting: false };
const TOLD = { confirm: "right as it stands", join: "joined with the next", furniture: "no article", drop: "left out", cut: "cut", set: "values set", clear: "values cleared", "not-duplicate": "no repeat", "not-translation": "no translation" };

const ACTIONS = [
  { key: "c", label: "Confirm", run: (row) => { correct(row, "confirm", "confirm"); onward(1); } },
  { key: "x", label: "Cut…", run: (row) => startCutting(row), open: (row) => cutPlaces(row).length },
  { key: "j", label: "Join with next", run: (row) => { correct(row, "join", "join", { next: articleAnchor(after(row)) }); changed(); }, open: (row) => after(row) },
  { key: "e", label: "Edit values", run: (row) => openForm(row) },
  { key: "f", label: "Furniture", run: (row) => { correct(row, "furniture", "furniture"); onward(1); } },
  { key: "d", label: "Drop", run: (row) => { correct(row, "drop", "drop"); onward(1); } },
  { key: "r", label: "No repeat", run: (row) => { correct(row, "not-duplicate", "link"); changed(); }, when: (row) => row.duplicateOf },
  { key: "t", label: "No translation", run: (row) => { correct(row, "not-translation", "link"); changed(); }, when: (row) => row.translationOf },
  { key: "u", label: "Undo", run: (row) => { withdraw(correctionsOf(row).pop()); changed(); }, open: (row) => correctionsOf(row).length },
  { key: "p", label: "Previous in doubt", run: () => onward(-1), open: () => doubtful.length },
  { key: "n", label: "Next in doubt", run: () => onward(1), open: () => doubtful.length },
];

function drawActions(row) {
  const button = (action) => el("button", { type: "button", "data-key": action.key, "aria-keyshortcuts": action.key.toUpperCase(), disabled: action.open && !action.open(row), on: { click: () => action.run(row) } },
    action.label, " ", el("kbd", { "aria-hidden": "true" }, action.key.toUpperCase()));
  const done = correctionsOf(row).map((each) => el("span", { class: "tag" }, TOLD[each.do]));
  const why = row.reasons.length ? el("p", { class: "quiet" }, "In doubt: ", row.reasons.map((code) => el("span", { class: "issue" }, code))) : null;
  return el("section", { class: "review-bar", "aria-label": "Review" },
    el("div", { class: "actions" }, ACTIONS.filter((action) => !action.when || action.when(row)).map(button)), why,
    el("p", { id: "review-done", role: "status" }, ...(done.length ? ["Corrections: ", ...done] : [])));
}

/** Draw anew what shows corrections; the focus stays on the button that was used. */
function changed() {
  const key = document.activeElement?.dataset?.key;
  review.cutting = false;
  if (review.row) $("article").querySelector(".review-bar")?.replaceWith(drawActions(review.row));
  drawCuts(review.row);
  drawCorrections();
  ($("article").querySelector(`[data-key="${key}"]:not(:disabled)`) ?? $("article-title"))?.focus();
}

/** To the next (or last) doubtful article that nobody has looked at; to the list of corrections after the last. */
function onward(step) {
  drawCorrections();
  const at = doubtful.indexOf(review.row);
  const order = step > 0 ? [...doubtful.slice(at + 1), ...doubtful.slice(0, Math.max(at, 0))] : [...doubtful.slice(0, Math.max(at, 0)).reverse(), ...doubtful.slice(at + 1).reverse()];
  const next = order.find((row) => !correctionsOf(row).length);
  if (next) location.hash = encodeURIComponent(next.id);
  else {
    opener = $("corrections-save"); // what has the focus when the article is closed
    $("article").close();
  }
}

/** Show where cuts were made, in the text and above it. */
function drawCuts(row) {
  if (!row) return;
  const cuts = new Set(correctionsOf(row).filter((each) => each.do === "cut").map((each) => each.about));
  for (const [place, node] of cutNodes(row)) node.classList.toggle("cut", cuts.has(place.anchor.exact));
}

/** Places to cut with the element that shows each. */
function cutNodes(row) {
  const places = cutPlaces(row);
  const paragraphs = [...$("article").querySelectorAll(".text p")];
  const heads = new Map([...$("article").querySelectorAll(".original-line")].map((node) => [Number(node.dataset.start), node]));
  const misses = [...$("article").querySelectorAll(".near-miss")];
  const nodeOf = (place) => (place.near ? misses[detailOf(row).near.indexOf(place.near)] : place.line ? heads.get(place.line.start) : paragraphs[place.at]);
  return places.map((place) => [place, nodeOf(place)]).filter(([, node]) => node);
}

function startCutting(row) {
  review.cutting = true;
  const nodes = cutNodes(row);
  const cut = ([place]) => {
    correct(row, "cut", place.anchor.exact, { at: place.anchor });
    stopCutting(row);
    changed();
  };
  nodes.forEach((pair, at) => {
    const node = pair[1];
    Object.assign(node, { tabIndex: at ? -1 : 0, onclick: () => cut(pair) });
    node.setAttribute("role", "button");
    node.classList.add("place");
    node.onkeydown = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) nodes[at + step]?.[1].focus();
      else if (event.key === "Enter" || event.key === " ") cut(pair);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  });
  $("told").textContent = "Choose the line with which an article begins: arrow keys move, Enter cuts, Escape leaves it.";
  $("review-done").textContent = $("told").textContent;
  nodes[0]?.[1].focus();
}

function stopCutting(row) {
  review.cutting = false;
  for (const [, node] of cutNodes(row)) {
    Object.assign(node, { onclick: null, onkeydown: null });
    for (const name of ["role", "tabindex"]) node.removeAttribute(name);
    node.classList.remove("place");
  }
}

const shownValue = (values, key) => (Array.isArray(values[key]) ? values[key].join("; ") : (key === "date" ? values.date ?? values.date_edtf : values[key]) ?? "");

function openForm(row) {
  const { values } = detailOf(row);
  const set = correctionsOf(row).find((each) => each.do === "set")?.entry.fields ?? {};
  const input = ([key, label]) => el("label", {}, label, el("input", { name: key, dir: "auto", autocomplete: "off", value: shownValue({ ...values, ...set }, key) }));
  const form = el("form", { class: "edit", "aria-label": "Values" }, EDITED.map(input),
    el("p", { class: "quiet" }, "Dates: 2021-03-01, 2021-03, 2021 or EDTF. Authors apart by a semicolon. An empty field clears the value."),
    el("div", {}, el("button", { type: "submit" }, "Set"), " ", el("button", { type: "button", on: { click: () => { form.remove(); changed(); } } }, "Leave as it was")));
  form.addEventListener("submit", (event) => { event.preventDefault(); setValues(row, new FormData(form)); form.remove(); changed(); });
  $("article").querySelector(".edit")?.remove();
  $("article").querySelector(".review-bar").after(form);
  form.querySelector("input").focus();
}

/** One `set` for what has another value now, one `clear` for what has none. */
function setValues(row, form) {
  const { values } = detailOf(row);
  const differing = EDITED.map(([key]) => [key, form.get(key).trim()]).filter(([key, value]) => value !== String(shownValue(values, key)));
  const fields = differing.filter(([, value]) => value).map(([key, value]) => [key, key === "authors" ? value.split(/\s*[;؛]\s*/u).filter(Boolean) : value]);
  const cleared = differing.filter(([, value]) => !value).map(([key]) => key);
  for (const old of correctionsOf(row).filter((each) => ["set", "clear"].includes(each.do))) withdraw(old);
  if (fields.length) correct(row, "set", "set", { fields: Object.fromEntries(fields) });
  if (cleared.length) correct(row, "clear", "clear", { fields: cleared });
}

/** The list of what was corrected, and how far the review has come. */
function drawCorrections() {
  const looked = doubtful.filter((row) => correctionsOf(row).length).length;
  $("review-progress").textContent = doubtful.length ? `${number(looked)} of ${plural(doubtful.length, "doubtful article")} looked at` : "Nothing is in doubt";
  $("corrections-save").disabled = !corrections.length;
  const line = (each) => el("li", {}, el("span", { class: "tag" }, TOLD[each.do]), " ", articleLink(each.row.id), " ",
    each.do === "cut" ? bdi(each.about, { class: "quiet" }) : null,
    each.entry.fields ? bdi(Array.isArray(each.entry.fields) ? each.entry.fields.join(", ") : Object.entries(each.entry.fields).map(([key, value]) => `${key}: ${value}`).join(" · "), { class: "quiet" }) : null,
    " ", el("button", { type: "button", class: "link", on: { click: () => { withdraw(each); drawCorrections(); } } }, "Undo"));
  $("corrections").replaceChildren(...corrections.map(line));
  for (const row of rows) row.corrected = false;
  for (const { row } of corrections) row.corrected = true;
}

$("article").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const action = ACTIONS.find((each) => each.key === event.key.toLowerCase());
  if (!action || !review.row || review.cutting || (action.when && !action.when(review.row)) || (action.open && !action.open(review.row))) return;
  event.preventDefault();
  action.run(review.row);
});
$("article").addEventListener("cancel", (event) => {
  const form = $("article").querySelector(".edit");
  if (!review.cutting && !form) return;
  event.preventDefault(); // Escape leaves the cutting or the form, not the article.
  form?.remove();
  if (review.cutting) stopCutting(review.row);
  changed();
});
$("corrections-save").addEventListener("click", () => saveCorrections($("reviewer").value.trim()));
addEventListener("beforeunload", (event) => { if (corrections.length && saved.count !== corrections.length) event.preventDefault(); });
drawCorrections();
