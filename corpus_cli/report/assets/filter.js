// What is asked for, and which rows answer it.

const FACETS = [
  { key: "language", label: "Language", name: languageName, none: "not recognised" },
  { key: "outlet", label: "Outlet", none: "no outlet" },
  { key: "kind", label: "Kind" },
  { key: "issues", label: "Issue", many: true, none: "no issue" },
  { key: "linked", label: "Link", many: true, none: "not linked" },
  { key: "layout", label: "Layout", none: "none" },
  { key: "source", label: "Dump" },
];
const state = { needles: [], chosen: new Map(FACETS.map((facet) => [facet.key, new Set()])), from: "", to: "", undated: false };

/** The values that a row has under a facet; null stands for none. */
function valuesOf(row, facet) {
  const value = row[facet.key];
  if (facet.many) return value.length ? value : [null];
  return [value ?? null];
}

const facetName = (facet, value) => (value === null ? facet.none ?? "none" : (facet.name ?? String)(value));

/** Words, and phrases in quotes, all of which must occur; folded. */
function needlesOf(query) {
  return Array.from(fold(query).matchAll(/"([^"]+)"?|[^\s"]+/g), (match) => (match[1] ?? match[0]).trim()).filter(Boolean);
}

function inRange(row) {
  if (state.undated) return !row.earliest;
  if (!state.from && !state.to) return true;
  return Boolean(row.earliest) && overlaps(row.earliest, row.latest);
}

/** Whether the days from `first` to `last` and the range asked for meet; its ends may be months or years. */
function overlaps(first, last) {
  return (!state.to || first.slice(0, state.to.length) <= state.to) && (!state.from || last.slice(0, state.from.length) >= state.from);
}

/** Which filters a row fails: "" none, one facet's key or "range", else "more". Search counts as two. */
function failure(row) {
  let failed = inRange(row) ? "" : "range";
  for (const facet of FACETS) {
    const chosen = state.chosen.get(facet.key);
    if (!chosen.size || valuesOf(row, facet).some((value) => chosen.has(value))) continue;
    if (failed) return "more";
    failed = facet.key;
  }
  return state.needles.every((needle) => row.haystack.includes(needle) || namesIt(needle, row)) ? failed : "more";
}

/** An id, or enough of its beginning, finds its article; fewer letters would find words' worth of others. */
const namesIt = (needle, row) => needle.length >= 6 && row.id.startsWith(needle);

/** The rows that pass, and for each facet counts of its values over the rows that pass all other filters. */
function answer() {
  if (state.needles.length) foldAll();
  const found = { rows: [], timeline: [], counts: new Map(FACETS.map((facet) => [facet.key, new Map()])) };
  for (const row of rows) {
    const failed = failure(row);
    if (failed === "more") continue;
    if (!failed) found.rows.push(row);
    if (!failed || failed === "range") found.timeline.push(row);
    for (const facet of FACETS) {
      if (failed && failed !== facet.key) continue;
      const counts = found.counts.get(facet.key);
      for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return found;
}

const isFiltered = () =>
  state.needles.length || state.from || state.to || state.undated || [...state.chosen.values()].some((set) => set.size);

function clearFilters() {
  for (const set of state.chosen.values()) set.clear();
  Object.assign(state, { needles: [], from: "", to: "", undated: false });
  for (const id of ["search", "from", "to"]) $(id).value = "";
}
