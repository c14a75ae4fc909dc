/** Elements that end a line of text where they begin and where they end; white space beside them means nothing. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "blockquote br caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
);
