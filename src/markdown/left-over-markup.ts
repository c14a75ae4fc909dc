/** Markup that is published as text, although its author meant something else. */
export interface LeftOverMarkup {
  /**
   * Matched against the texts of a block as they are printed, in which everything else (code, tags, recognised markup, characters
   * escaped with a backslash) is `masked` at the same length. `of` html: only in blocks of raw HTML; `of` the source: in its
   * lines outside code blocks.
   */
  readonly pattern: RegExp;
  readonly of?: "source" | "html";
  /** Set if URLs have such characters too: `?__cft__[0]=…`. What is inside a URL is then not meant as markup. */
  readonly notInUrls?: true;
  readonly what: string;
  /** What to write; a function if that depends on what was written. */
  readonly instead: string | ((written: string) => string);
  /** Set if a match may well be meant as text. */
  readonly notice?: true;
}

/** Replacements for characters that are not text: code, or anything else. */
export const masked = { code: "\ue000", other: "\ue001" } as const;

const template = "a shortcode or template tag is not supported";
const sayInWords = "write what it stands for in Markdown, such as a link to it, or remove it";

/** What to write for WordPress' own shortcodes, by name. */
const remedyByShortcode: ReadonlyMap<string, string> = new Map([
  ["audio", "write ![caption](talk.mp3) in a paragraph of its own"],
  ["caption", 'write ![what it shows](photo.jpg "caption") in a paragraph of its own'],
  ["gallery", "write its pictures, ![what it shows](photo.jpg), in one paragraph"],
  ["playlist", "write each recording, ![caption](talk.mp3), in a paragraph of its own"],
  ["video", "write ![caption](clip.mp4) in a paragraph of its own"],
]);

function explainShortcode(written: string): string {
  const [, name = ""] = /^\[\/?([\w-]+)/.exec(written) ?? [];
  const remedy = remedyByShortcode.get(name.toLowerCase());
  const [address] = /https?:\/\/[^\s"'<>[\]]+/.exec(written) ?? [];
  return remedy ?? (address === undefined ? sayInWords : `write ${address} in a paragraph of its own`);
}

/**
 * By name. If several match the same place, the first wins. What each finds and ignores: tests/markdown/left-over-examples.ts.
 */
export const leftOverMarkup = {
  "second YAML front matter": {
    pattern: /^---\n(?:[a-z_][\w-]*:(?: .*)?\n)+---$/gmu,
    of: "source",
    what: "a second front matter begins",
    instead: "move its lines to the beginning of the file, or remove them",
  },
  "dashes below a paragraph": {
    pattern: /^(?![ \t]*[#>|])[^\n]{40,}[.!?…»”"]\n[ \t]*-{2,}[ \t]*$/gmu,
    of: "source",
    what: "a line of dashes turns the text above it into a heading",
    instead: "leave an empty line above it if you want a rule",
    notice: true,
  },
  "TeX in brackets": {
    pattern: /^\\\[[^\n]*(?:\n[^\n]+)*?(?:(?<!\\)[\^_=]|\\[A-Za-z])[^\n]*(?:\n[^\n]+)*?\\\]$/gmu,
    of: "source",
    what: "mathematics in TeX is not supported",
    instead: "write it with <sup> and <sub>, or as a picture",
  },
  "Markdown in a block of HTML": {
    pattern: /\*\*[^\s*][^*\n]*\*\*|!?\[[^[\]\n]*\]\([^()\s]+\)|^[ \t]*#{1,6} \S.*$/gmu,
    of: "html",
    what: "Markdown inside raw HTML is not rendered",
    instead: "leave an empty line before and after it, or write it as HTML",
  },
  "tag of a word processor": {
    // CommonMark accepts a tag with a prefix or a conditional section as HTML only at the beginning of a line.
    pattern: /<\/?[a-z]:[a-z][^<>\n]*>|<!\[(?:end)?if\b[^<>\n]*>/giu,
    what: "a word processor's own markup is not supported",
    instead: "remove it",
  },
  "file in double brackets": {
    pattern: /!\[\[[^[\]\n]+\]\]/gu,
    what: "a file in double brackets is not supported",
    instead: (written) => `write ![what it shows](${writeAddress(/\[\[([^|\]]+)/.exec(written)?.[1] ?? "")})`,
  },
  "table of contents": {
    pattern: /^(?:\[\[?[_\ue001]?TOC[_\ue001]?\]\]?|\{:toc\}|\{\{toc\}\})$/gimu,
    what: "a table of contents is not supported",
    instead: "remove it",
  },
  "wiki link": {
    pattern: /\[\[(?!\d+\]\])[^[\]\n]+\]\]/gu,
    what: "a wiki link is not supported",
    instead: "write [text](../folder/) for another story, or [text](https://…)",
  },
  "address with a space": {
    pattern:
      /!?\[[^[\]]*\]\([ \t]*(?:[^()\n"<>\s]|\([^()\n"<>]*\))+[ \t]+(?:[^()\n"<>]|\([^()\n"<>]*\))*(?:"[^"\n]*"[ \t]*)?\)/gu,
    what: "the address of a link or a picture contains a space",
    instead: encodeSpaces,
  },
  "URL in angle brackets with a space": {
    pattern: /<[ \t]*https?:\/\/[^<>\n]*[^<>\s][ \t]*>/gu,
    what: "the address of a link or a picture contains a space",
    instead: (written) => `write <${written.slice(1, -1).trim().replace(/[ \t]/g, "%20")}>`,
  },
  "address without an end": {
    pattern: /!?\[[^[\]]*\]\([^()\n]*$/gmu,
    what: "the address of a link or a picture is not closed",
    instead: 'write ")" after it',
  },
  "link that cannot be read": {
    pattern: /\]\(/gu,
    what: "a link or a picture cannot be read",
    instead: "write [text](address) or ![what it shows](address), without brackets or quotation marks in the address",
  },
  "space between the brackets of a link": {
    pattern: /\[(?!\d+\])[^[\]\n]+\][ \t]+\((?:https?:\/\/|www\.|mailto:|\.{0,2}\/)[^()\s]*\)/gu,
    what: "a link has a space between its brackets",
    instead: (written) => `write ${written.replace(/\][ \t]+\(/, "](")}`,
  },
  "brackets the wrong way round": {
    pattern: /\([^()\n]+\)\[(?:https?:\/\/|www\.|\/)[^\]\s]*\]/gu,
    what: "the brackets of a link are the wrong way round",
    instead: (written) => `write ${written.replace(/^\((.*)\)\[(.*)\]$/, "[$1]($2)")}`,
  },
  shortcode: {
    pattern:
      /\[([a-z][\w-]*)(?:[ \t=][^\]\n]*)?\][\s\S]*?\[\/\1\]|\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”″][^\]\n]*|[^\s\]"']+))+[ \t]*\/?\]|\[\/[a-z][\w-]*\]|\[(?:url|color|size|quote|img|font|email)=[^\]\n]+\]|^\[(?:gallery|playlist|embed|audio|video|caption|contact-form)\]$|^\[[a-z][\w-]*[ \t=]+https?:\/\/[^\]\s]+\]$/gimu,
    what: template,
    instead: explainShortcode,
  },
  "reference without a definition": {
    pattern: /!?\[(?![\^\d…])[^[\]\n]+\]\[(?!\^)[^[\]\n]*\]/gu,
    notInUrls: true,
    what: "the name in the second brackets is not defined",
    instead: 'write "[name]: https://…" on a line of its own, or the address in round brackets',
  },
  "footnote without a text": {
    pattern: /\[\^[^\]\n]+\](?!:)/gu,
    what: "no footnote has this name",
    instead: (written) =>
      / /.test(written)
        ? "give it a name without a space"
        : `write "${written}: its text" on a line of its own, or remove it`,
  },
  "footnote that cannot be read": {
    pattern: /\[\^[^\]\n]*\]:/gu,
    what: "a footnote cannot be read",
    instead: 'write "[^name]: its text" at the beginning of a line, with a name without a space',
  },
  "template tag": {
    pattern: /\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^%\n]*%>/gu,
    what: template,
    instead: sayInWords,
  },
  callout: {
    pattern: /^\[![A-Za-z][\w-]*\][+-]?/gmu,
    what: "a callout is not supported",
    instead: 'begin the quotation with words in bold, as in "> **Note.** …"',
  },
  "container block": {
    pattern:
      /^:{3,}[ \t]*\{?[\w.-].*$|^(?:!!!|\?\?\?\+?)[ \t]+(?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote)\b.*$/gmu,
    what: "a container block is not supported",
    instead: "write a quotation, or words in bold before the text",
  },
  "attributes in braces": {
    pattern: /\{:?[ \t]*[#.][A-Za-z_][^{}\n]*\}|\{:[^{}\n]*\}|(?<=[)\ue000\ue001])\{[\w-]+=[^{}\n]+\}/gu,
    what: "attributes in braces are not supported",
    instead: "remove them",
  },
  "heading between equals signs": {
    pattern: /^={2,6}[ \t]+[^=\n]+[ \t]+={2,6}$/gmu,
    what: "= for a heading is not supported",
    instead: 'write "## " before it',
  },
  "marked text": {
    pattern: /(?<![\p{L}\p{N}=])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![\p{L}\p{N}=])/gu,
    notInUrls: true,
    what: "== for highlighted text is not supported",
    instead: (written) => `write <mark>${written.slice(2, -2)}</mark>`,
  },
  subscript: {
    pattern: /(?<=\p{L})~[\d+-]{1,3}~(?!~)/gu,
    what: "~ for subscript is not supported",
    instead: (written) => `write <sub>${written.slice(1, -1)}</sub>`,
  },
  superscript: {
    pattern: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,9}\^/gu,
    what: "^ for superscript is not supported",
    instead: (written) => `write <sup>${written.slice(1, -1)}</sup>`,
  },
  "text struck with one tilde": {
    pattern: /(?<![\p{L}\p{N}~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\p{L}\p{N}~])/gu,
    notInUrls: true,
    what: "~ for struck-through text is not supported",
    instead: (written) => `write ~${written}~`,
  },
  TeX: {
    pattern:
      /\$\$[^$]*[^$\s][^$]*\$\$|(?<![\p{L}\p{N}$])\$(?=\S)[^$\n]*(?:\^|[_\\][A-Za-z{]|\{)[^$\n]*(?<=\S)\$(?![\p{L}\p{N}$])|\\(?:frac|sqrt|text|mathrm|mathbf|begin|end|overline|vec|hat)\{/gu,
    what: "mathematics in TeX is not supported",
    instead: "write it with <sup> and <sub>, or as a picture",
  },
  "asterisks that made nothing bold": {
    pattern: /\*\*(?=\S)[^*\n]+\*\*|\*\*[^*\n]+(?<=\S)\*\*/gu,
    notInUrls: true,
    what: "** does not make anything bold",
    instead: "write a space outside each **, and none inside",
  },
  "underscores that made nothing bold": {
    pattern: /(?<![\p{L}\p{N}_])__(?=\S)[^_\n]+__|(?<![\p{L}\p{N}_])__[^_\n]+(?<=\S)__(?![\p{L}\p{N}_])/gu,
    notInUrls: true,
    what: "__ does not make anything bold",
    instead: "write ** instead of __, with a space outside each",
  },
  "heading without a space": {
    pattern: /^#{2,6}(?=[^\s#\ue000\ue001])/gmu,
    what: "a heading has no space after its #",
    instead: (written) => `write "${written} "`,
  },
  "table that cannot be read": {
    pattern:
      /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^\|[ \t]*:?-{3,}:?[ \t]*\|$|^\|.*\|[ \t]*\n\|.*\|[ \t]*$/gmu,
    what: "a table cannot be read",
    instead:
      "write its header, a line of dashes with as many cells, as in | --- | --- |, and its rows, with no empty line between them",
  },
  "second TOML front matter": {
    pattern: /^\+{3}$(?:[\s\S]*?^\+{3}$)?/gmu,
    what: "a second front matter begins",
    instead: "move its lines to the beginning of the file, or remove them",
  },
  "list of abbreviations": {
    pattern: /^\*\[[^\]\n]+\]:/gmu,
    what: "a list of abbreviations is not supported",
    instead: 'write <abbr title="what it stands for">…</abbr> where it is used',
  },
  "tag that cannot be read": {
    pattern:
      /<(?:a|abbr|b|blockquote|div|em|figure|h[1-6]|i|iframe|img|li|ol|p|span|strong|sub|sup|table|td|u|ul|video)\s+[a-z-]+=/giu,
    what: "a tag cannot be read",
    instead: "check its quotation marks, and that it is closed",
  },
  import: {
    pattern: /^(?:import|export)[ \t].*[ \t]from[ \t]+["'][^"'\n]+["'];?$/gmu,
    what: "an import is not supported",
    instead: "remove it",
  },
  directive: {
    pattern: /^\.\.[ \t]+[a-z-]+::|\b(?:image|video|include)::?[^\s[\]]+\[[^\]\n]*\]/gmu,
    what: "a directive is not supported",
    instead: sayInWords,
  },
  "comment between percent signs": {
    pattern: /(?<![\p{L}\p{N}%])%%(?=[^\s%])[^%\n]*%%(?![\p{L}\p{N}%])|(?<![\p{L}\p{N}%])%% [^%\n]+ %%/gu,
    notInUrls: true,
    what: "a comment between %% is published",
    instead: "remove it",
  },
  "escaped code point": {
    pattern: /\\u[\da-f]{4}/giu,
    what: "an escape code would be published instead of a letter",
    instead: (written) => `write ${String.fromCharCode(Number.parseInt(written.slice(2), 16))}`,
  },
  "code within a word": {
    pattern: /(?<=[\p{Script=Cyrillic}\p{Script=Latin}])\ue000+(?=[\p{Script=Cyrillic}\p{Script=Latin}])/gu,
    what: "a backtick within a word turns what follows into code",
    instead: "write an apostrophe",
  },
  "backtick within a word": {
    pattern: /(?<=\p{L})`(?=\p{L})/gu,
    what: "a backtick within a word is published",
    instead: "write an apostrophe",
    notice: true,
  },
  backtick: {
    pattern: /`+/gu,
    what: "a stray backtick would be published",
    instead: "write a second one where the code ends, or \\` for the character",
    notice: true,
  },
  "two asterisks": {
    pattern: /(?<!\d)\*{2,}(?!\d)/gu,
    notInUrls: true,
    what: "** is published",
    instead: "write \\*\\* for the characters",
    notice: true,
  },
  "asterisk that made nothing italic": {
    pattern: /(?<!\S)\*(?=\S)[^*\n]*[ \t]\*(?!\S)/gu,
    what: "* does not make anything italic",
    instead: "remove the space before the second *, or \\* for the character",
    notice: true,
  },
  "half a template tag": {
    pattern: /\{\{|\{%/gu,
    what: "part of a shortcode or template tag would be published",
    instead: "remove it, or write \\{ for the character",
    notice: true,
  },
  placeholder: {
    pattern: /[$#]\{[\w.]+\}/gu,
    what: "a placeholder would be published",
    instead: "write what it stands for, or \\{ for the character",
    notice: true,
  },
  "name of an emoji": {
    pattern: /(?<![\p{L}\p{N}:/]):[a-z][a-z_]{2,}:(?![\p{L}\p{N}:/])/gu,
    what: "the name of an emoji is published",
    instead: "write the emoji, or \\: for the character",
    notice: true,
  },
  definition: {
    pattern: /(?<=[^\n]\n):[ \t]+(?=\S)/gu,
    what: ": for a definition is not supported",
    instead: "write <dl>, <dt> and <dd>",
    notice: true,
  },
  bullets: {
    pattern: /^•.*\n•/gmu,
    what: "lines with bullets become one line",
    instead: 'begin each with "- "',
    notice: true,
  },
  "bold between apostrophes": {
    pattern: /'''[^'\n]+'''/gu,
    what: "''' for bold is not supported",
    instead: "write **…**",
    notice: true,
  },
  "escaped line break": {
    pattern: /(?<![\p{L}\p{N}:\\])\\[nrt](?![A-Za-z])/gu,
    what: "the escape code of a line break or tab is published",
    instead: "write an empty line, or \\\\ for the character",
    notice: true,
  },
  "hash without a space": {
    pattern: /^#(?=\p{L})(?=[^#\n]* [^#\n]* )[^#\n]*[^#\s\p{P}]$/gu,
    what: 'a line begins with "#" and no space, which is not a heading',
    instead: 'write "## " for a heading, or leave it',
    notice: true,
  },
} satisfies Readonly<Record<string, LeftOverMarkup>>;

/** Writes an address as Markdown requires it. */
function writeAddress(name: string): string {
  return /[\s()]/.test(name) ? `<${name.trim()}>` : name;
}

function encodeSpaces(written: string): string {
  const parts = /^(!?\[[\s\S]*\]\()\s*([^"]*?)\s*("[^"]*"\s*)?\)$/.exec(written);
  if (!parts) return "write %20 for the space";
  const [, before = "", reference = "", title = ""] = parts;
  const end = title ? ` ${title.trim()})` : ")";
  if (!written.startsWith("!")) return `write ${before}${reference.replaceAll(" ", "%20")}${end}`;
  return `write ${before}<${reference}>${end}, or name the file without spaces`;
}
