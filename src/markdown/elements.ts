const language = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
const everywhere = { dir: /^(?:ltr|rtl|auto)$/i, lang: language, title: /./, translate: /^(?:yes|no)$/i };
const cell = { colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/, align: /^(?:left|center|right)$/ };

/**
 * Every element that an author may write, with its attributes and the patterns of their values. Anything else is not kept.
 *
 * The list follows what feed readers show of an article: no styles, scripts or forms, nothing that loads by itself except images,
 * and no `id`, which might occur twice on a page with several entries.
 */
export const allowedElements: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = withGlobalAttributes({
  p: {},
  h2: {},
  h3: {},
  h4: {},
  h5: {},
  h6: {},
  ul: {},
  ol: { start: /^-?\d{1,9}$/, reversed: /^/, type: /^[1aAiI]$/ },
  li: { value: /^-?\d{1,9}$/, type: /^[1aAiI]$/ },
  dl: {},
  dt: {},
  dd: {},
  blockquote: { cite: /./ },
  pre: {},
  // Syntax highlighters, the page's own and those of readers, look for this class (HTML section 4.5.15).
  code: { class: /^language-\S+$/ },
  hr: {},
  br: {},
  div: {},
  table: {},
  caption: {},
  colgroup: { span: /^\d{1,3}$/ },
  col: { span: /^\d{1,3}$/ },
  thead: {},
  tbody: {},
  tfoot: {},
  tr: {},
  // `align` is obsolete, but it is the only way to keep a column's alignment without a style.
  th: { ...cell, abbr: /./, scope: /^(?:row|col|rowgroup|colgroup)$/i },
  td: cell,
  figure: {},
  figcaption: {},
  img: { src: /./, alt: /^/, width: /^\d{1,5}$/, height: /^\d{1,5}$/ },
  details: { open: /^/ },
  summary: {},
  a: { href: /./, hreflang: language, rel: /./, type: /^[\w.+-]+\/[\w.+-]+$/ },
  em: {},
  strong: {},
  b: {},
  i: {},
  u: {},
  s: {},
  del: { cite: /./, datetime: /./ },
  ins: { cite: /./, datetime: /./ },
  sub: {},
  sup: {},
  small: {},
  mark: {},
  kbd: {},
  samp: {},
  var: {},
  abbr: {},
  dfn: {},
  cite: {},
  q: { cite: /./ },
  time: { datetime: /./ },
  ruby: {},
  rp: {},
  rt: {},
  bdi: {},
  bdo: {},
  span: {},
  wbr: {},
});

/**
 * Every element that a body may have: those that an author may write, and the players that are printed for a figure. Anything else
 * is not printed.
 */
export const printedElements: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map([
  ...allowedElements,
  ...withGlobalAttributes({
    audio: { src: /./, controls: /^$/, preload: /^none$/ },
    video: { src: /./, poster: /./, controls: /^$/, preload: /^none$/, width: /^\d{1,5}$/, height: /^\d{1,5}$/ },
  }),
]);

function withGlobalAttributes(elements: Readonly<Record<string, Readonly<Record<string, RegExp>>>>) {
  return new Map(
    Object.entries(elements).map(([name, own]) => [name, new Map(Object.entries({ ...everywhere, ...own }))]),
  );
}

/** Elements that break the line before and after them; white space next to them is insignificant. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "blockquote br caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements that are dropped with their content: the text of a script or a drawing was never meant to be read. */
export const hiddenElements: ReadonlySet<string> = new Set(
  (
    "applet area audio base bgsound button canvas datalist embed frame frameset iframe input isindex keygen link math meta noembed " +
    "noframes object optgroup option param plaintext portal script select source style svg template textarea title track video xmp"
  ).split(" "),
);

/** Hidden elements that readers do not miss: they address browsers and search engines. */
export const silentElements: ReadonlySet<string> = new Set(
  "bgsound datalist link meta optgroup option param source template track".split(" "),
);

/** Hidden elements that a reader would fill in or press. */
export const formControls: ReadonlySet<string> = new Set("button input isindex keygen select textarea".split(" "));

/**
 * Replacements for elements that feed readers do not know: those that structure the page around a text, and obsolete ones (HTML
 * section 16.2). A block stays a block, so that its words are not joined to those of the next; a presentational element becomes a
 * `span`, which is printed only if one of its attributes carries meaning.
 */
export const modernNames: ReadonlyMap<string, string> = new Map([
  // The page already has an h1: the article's title.
  ["h1", "h2"],
  ["strike", "s"],
  ["tt", "code"],
  ["acronym", "abbr"],
  ["listing", "pre"],
  ["image", "img"],
  ["amp-img", "img"],
  ...renameTo("ul", "dir menu"),
  ...renameTo(
    "div",
    "address article aside body center fieldset footer form header hgroup ilayer layer legend main marquee multicol nav search " +
      "section",
  ),
  ...renameTo(
    "span",
    "basefont big blink data font head html label map nobr noscript output picture rb rtc slot spacer",
  ),
]);

function renameTo(name: string, old: string): readonly (readonly [string, string])[] {
  return old.split(" ").map((written) => [written, name]);
}
