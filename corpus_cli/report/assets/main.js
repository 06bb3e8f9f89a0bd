// The page put to work.

function update() {
  const found = answer();
  drawFacets(found);
  drawChosen();
  drawTimeline(found);
  drawTable(found);
}

const REVIEWED = 6;
const GAPS = 8;

function drawReview() {
  const line = (row) => {
    const reasons = row.reasons.map((code) => el("span", { class: "issue" }, code));
    return el("li", {}, el("span", { class: "figure" }, confidenceText(row.confidence)),
      el("div", {}, el("a", { href: `#${encodeURIComponent(row.id)}` }, bdi(row.title, { lang: langOf(row.language) })), el("div", { class: "under" }, bdi(`${row.source}:${row.line}`), " ", reasons)));
  };
  $("review").replaceChildren(...doubtful.slice(0, REVIEWED).map(line));
}

function drawGapList() {
  if (!index.gaps.length) {
    $("gaps").replaceChildren(el("p", { class: "quiet" }, "None found: the articles follow each other as closely as their pace lets expect, or too few are dated to tell."));
    return;
  }
  const line = (gap) => el("li", {},
    el("button", { type: "button", class: "link", on: { click: () => { setRange(isoDay(dayNumber(gap.first) - 7), isoDay(dayNumber(gap.last) + 7)); $("articles").focus(); } } },
      `${shortDay(gap.first)} – ${shortDay(gap.last)}`),
    el("div", { class: "under" }, gap.outlet ? bdi(gap.outlet) : "all outlets", ` · ${plural(gap.days, "day")} without an article, ${number(gap.expected)} of them expected to have one`));
  const list = el("ul", { class: "plain" }, index.gaps.slice(0, GAPS).map(line));
  const rest = index.gaps.slice(GAPS);
  $("gaps").replaceChildren(list, rest.length ? el("details", {}, el("summary", {}, `${plural(rest.length, "more gap")}`), el("ul", { class: "plain" }, rest.map(line))) : "");
}

let waiting = 0;
$("search").addEventListener("input", () => {
  clearTimeout(waiting);
  $("table").setAttribute("aria-busy", "true");
  waiting = setTimeout(() => {
    state.needles = needlesOf($("search").value);
    update();
  }, 120);
});
$("search-form").addEventListener("submit", (event) => event.preventDefault());
for (const id of ["from", "to"]) {
  $(id).addEventListener("input", () => {
    const valid = $(id).checkValidity();
    $(id).setAttribute("aria-invalid", String(!valid));
    Object.assign(state, { [id]: valid ? $(id).value : "", undated: false });
    update();
  });
}
$("body").addEventListener("keydown", walk);
// Tab comes back to the row that was last in use, however it got the focus.
$("body").addEventListener("focusin", (event) => {
  for (const link of $("body").querySelectorAll("a[tabindex='0']")) link.tabIndex = -1;
  event.target.tabIndex = 0;
});
$("previous").addEventListener("click", () => turn(view.page - 1, "first"));
$("next").addEventListener("click", () => turn(view.page + 1, "first"));
$("review-all").addEventListener("click", () => {
  clearFilters();
  sortBy("confidence", false);
  $("articles").focus();
});

// The address holds the open article, so that a place in the report can be passed on.
function rowInAddress() {
  try {
    return byId.get(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return undefined; // no address of ours
  }
}

let shown;
function follow() {
  const row = rowInAddress();
  if (row) openArticle((shown = row));
  else if ($("article").open) $("article").close();
}

let opener = null;
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (link && !link.closest("dialog")) opener = link;
});
$("article").addEventListener("close", () => {
  // The address may already name the next article.
  if (rowInAddress() === shown) history.replaceState(null, "", "#articles");
  if (opener?.isConnected) opener.focus();
});
addEventListener("hashchange", follow);

// Print what is chosen, not only the page of it that is in view.
addEventListener("beforeprint", () => { view.whole = true; drawBody(); });
addEventListener("afterprint", () => { view.whole = false; drawBody(); });

update();
drawReview();
drawGapList();
follow();
document.documentElement.dataset.ready = String(Math.round(performance.now()));
setTimeout(foldSome, 50);
