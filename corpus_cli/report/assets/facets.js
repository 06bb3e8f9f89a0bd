// Bars that are filters: each value of a facet is a button with its count.

const SHOWN = 8;
const totals = new Map(FACETS.map((facet) => [facet.key, new Map()]));
for (const row of rows) {
  for (const facet of FACETS) {
    const counts = totals.get(facet.key);
    for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}
const opened = new Set();

/** Values by their counts, then by how many there are in all, then by name; articles without a value last. */
function ordered(facet, counts) {
  const of = ([value]) => counts.get(value) ?? 0;
  return [...totals.get(facet.key)].sort(
    (a, b) => (a[0] === null) - (b[0] === null) || of(b) - of(a) || b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1),
  );
}

function facetButton(facet, value, count, most) {
  const chosen = state.chosen.get(facet.key);
  const name = facetName(facet, value);
  const bar = el("span", { class: "facet-bar", "aria-hidden": "true" });
  bar.style.inlineSize = `${(100 * count) / most}%`;
  const toggle = () => {
    chosen.has(value) ? chosen.delete(value) : chosen.add(value);
    update();
  };
  return el("li", {},
    el("button", {
      type: "button", class: "facet", "aria-pressed": String(chosen.has(value)), on: { click: toggle },
      "data-key": facet.key, "data-value": value ?? "", title: name,
    }, bar, bdi(name, { class: value === null ? "name none" : "name" }), el("span", { class: "facet-count" }, number(count))),
  );
}

function drawFacet(facet, counts) {
  const all = ordered(facet, counts);
  if (all.length < 2 && all[0]?.[0] === null) return null;
  const open = opened.has(facet.key);
  const chosen = state.chosen.get(facet.key);
  const values = all.filter(([value], at) => open || at < SHOWN || chosen.has(value));
  const most = all.reduce((largest, [value]) => Math.max(largest, counts.get(value) ?? 0), 1);
  const flip = () => {
    open ? opened.delete(facet.key) : opened.add(facet.key);
    update();
  };
  const more = el("button", { type: "button", class: "more", "data-key": facet.key, "data-value": " more", "aria-expanded": String(open), on: { click: flip } },
    open ? "Show fewer" : `Show all ${number(all.length)}`);
  return el("section", { "aria-labelledby": `facet-${facet.key}` },
    el("h3", { id: `facet-${facet.key}` }, facet.label),
    el("ul", { class: "plain" }, values.map(([value]) => facetButton(facet, value, counts.get(value) ?? 0, most))),
    all.length > SHOWN ? more : null);
}

/** All facets anew; the button that had the focus keeps it. */
function drawFacets(found) {
  const { key, value } = document.activeElement?.dataset ?? {};
  $("facets").replaceChildren(...FACETS.map((facet) => drawFacet(facet, found.counts.get(facet.key))).filter(Boolean));
  if (key) [...$("facets").querySelectorAll("button")].find((b) => b.dataset.key === key && b.dataset.value === value)?.focus();
}

/** The filters in force, each a button that takes it away. */
function drawChosen() {
  const chip = (label, clear) => el("button", {
    type: "button", class: "chip", "aria-label": `Remove filter ${label}`,
    on: { click: () => { clear(); update(); $("search").focus(); } },
  }, bdi(label), el("span", { "aria-hidden": "true" }, " ×"));
  const chips = FACETS.flatMap((facet) =>
    [...state.chosen.get(facet.key)].map((value) =>
      chip(`${facet.label}: ${facetName(facet, value)}`, () => state.chosen.get(facet.key).delete(value))));
  if (state.undated) chips.push(chip("Undated", () => (state.undated = false)));
  if (isFiltered()) chips.push(el("button", { type: "button", class: "chip clear", on: { click: () => { clearFilters(); update(); $("search").focus(); } } }, "Clear all"));
  $("chosen").replaceChildren(...chips);
}
