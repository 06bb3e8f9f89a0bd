// Words that were searched for, shown where they stand in the open article.

/** `text` folded, and for each letter of that the place in `text` it came from. */
function foldMap(text) {
  const places = [];
  let all = "";
  let at = 0;
  for (const char of text) {
    const small = foldChar(char);
    for (let i = 0; i < small.length; i += 1) places.push(at);
    all += small;
    at += char.length;
  }
  places.push(at);
  return { all, places };
}

function rangesIn(node) {
  const { all, places } = foldMap(node.data);
  const ranges = [];
  for (const needle of state.needles) {
    for (let at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, at + needle.length)) {
      const range = new Range();
      range.setStart(node, places[at]);
      range.setEnd(node, places[at + needle.length]);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Mark the words in `root`; a browser without the Custom Highlight API shows the text as it is. */
function showFound(root) {
  if (!globalThis.Highlight) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Highlight();
  if (state.needles.length) while (texts.nextNode()) for (const range of rangesIn(texts.currentNode)) found.add(range);
  CSS.highlights.set("found", found);
}
