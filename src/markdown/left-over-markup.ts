/** What is left of markup where a text was to say something else. */
export interface LeftOverMarkup {
  /**
   * Found in the texts of a block as they are printed, in which all else (code, tags, what was read as markup, what a backslash
   * marks as intended) is as long as it was, but `masked`. `of` html: only in blocks of raw HTML; `of` the source: in its lines outside
   * of blocks of code.
   */
  readonly pattern: RegExp;
  readonly of?: "source" | "html";
  readonly what: string;
  /** What to write; given what was written, if that decides. */
  readonly instead: string | ((written: string) => string);
  /** For what is likely, but not certain, to be no more than text. */
  readonly notice?: true;
  /** What is found, one a text. */
  readonly found: readonly string[];
  /** What looks like it, and is text. */
  readonly passes: readonly string[];
}

/** A character that is no text: of code, or of anything else. */
export const masked = { code: "\ue000", other: "\ue001" } as const;

const template = "a shortcode or template tag is not supported";
const sayInWords = "write what it stands for in Markdown, such as a link to it, or remove it";

/** The first that fits counts, where several do. */
export const leftOverMarkup: readonly LeftOverMarkup[] = [
  {
    pattern: /^---\n(?:[a-z_][\w-]*:(?: .*)?\n)+---$/gmu,
    of: "source",
    what: "a second front matter begins",
    instead: "move its lines to the beginning of the file, or remove them",
    found: ["---\ntitle: A\nlead: B\n---\n\nText."],
    passes: ["a\n\n---\n\nb\n\n---", "Ratio: 2\n---"],
  },
  {
    pattern: /^(?![ \t]*[#>|])[^\n]{40,}[.!?…»”"]\n[ \t]*-{2,}[ \t]*$/gmu,
    of: "source",
    what: "a line of dashes makes a heading of the text above it",
    instead: "leave an empty line above it for a rule",
    notice: true,
    found: ["a text that only a paragraph can be, and no heading.\n---"],
    passes: ["Heading\n---", "a text that only a paragraph can be, and no heading.\n\n---"],
  },
  {
    pattern: /^\\\[[^\n]*(?:\n[^\n]+)*?(?:(?<!\\)[\^_=]|\\[A-Za-z])[^\n]*(?:\n[^\n]+)*?\\\]$/gmu,
    of: "source",
    what: "mathematics in TeX is not supported",
    instead: "write it with <sup> and <sub>, or as a picture",
    found: ["\\[ E = mc^2 \\]", "\\[\n\\frac{a}{b}\n\\]"],
    passes: ["\\[sic\\]", "\\[Updated at 10:00\\]"],
  },
  {
    pattern: /\*\*[^\s*][^*\n]*\*\*|!?\[[^[\]\n]*\]\([^()\s]+\)|^[ \t]*#{1,6} \S.*$/gmu,
    of: "html",
    what: "Markdown within raw HTML is not read",
    instead: "leave an empty line before and after it, or write it as HTML",
    found: ["<div>\n**bold**\n</div>", "<p>[a](/b)</p>", "<div>\n## Heading\n</div>"],
    passes: ["<div>\n\n**bold**\n\n</div>", "<p>5**2 [a] (b)</p>", "<pre>**a**</pre>", "<!-- **a** -->"],
  },
  {
    // CommonMark takes neither a tag with a prefix nor a conditional section for HTML, except at the beginning of a line.
    pattern: /<\/?[a-z]:[a-z][^<>\n]*>|<!\[(?:end)?if\b[^<>\n]*>/giu,
    what: "a word processor's own markup is not supported",
    instead: "remove it",
    found: ["Text<o:p>", 'a <w:sdt id="1">b', "a <![endif]> b"],
    passes: ["<https://x.example/>", "x <o:p", "a < b:c > d"],
  },
  {
    pattern: /!\[\[[^[\]\n]+\]\]/gu,
    what: "a file in double brackets is not supported",
    instead: (written) => `write ![what it shows](${address(/\[\[([^|\]]+)/.exec(written)?.[1] ?? "")})`,
    found: ["![[a.jpg]]", "a ![[фото 1.png|300]] b"],
    passes: ["!\\[[a.jpg]]", "Hey![1]"],
  },
  {
    pattern: /^(?:\[\[?[_\ue001]?TOC[_\ue001]?\]\]?|\{:toc\}|\{\{toc\}\})$/gimu,
    what: "a table of contents is not supported",
    instead: "remove it",
    found: ["[TOC]", "[[_TOC_]]", "{:toc}"],
    passes: ["The [TOC] of a book", "TOC"],
  },
  {
    pattern: /\[\[(?!\d+\]\])[^[\]\n]+\]\]/gu,
    what: "a wiki link is not supported",
    instead: "write [text](../folder/) for another story, or [text](https://…)",
    found: ["see [[Page]]", "[[Page|text]]"],
    passes: ["[sic]", "[[1]]", "[\\[Page]]", "a[b[c]]"],
  },
  {
    pattern:
      /!?\[[^[\]]*\]\([ \t]*(?:[^()\n"<>\s]|\([^()\n"<>]*\))+[ \t]+(?:[^()\n"<>]|\([^()\n"<>]*\))*(?:"[^"\n]*"[ \t]*)?\)/gu,
    what: "the address of a link or a picture has a space",
    instead: withoutSpaces,
    found: ["![A](IMG 1.JPG)", "[w](https://x.example/a b)", '![A](photo (1) b.jpg "c")', "[**a** b](../c d/)"],
    passes: ["[see] (a b)", "![a](<photo.png>)", '[a](/b "c d")', "f(a b)"],
  },
  {
    pattern: /<[ \t]*https?:\/\/[^<>\n]*[^<>\s][ \t]*>/gu,
    what: "the address of a link or a picture has a space",
    instead: (written) => `write <${written.slice(1, -1).trim().replace(/[ \t]/g, "%20")}>`,
    found: ["<https://x.example/a b>", "a < https://x.example/ > b"],
    passes: ["<https://x.example/>", "a < b https://x.example/ > c"],
  },
  {
    pattern: /!?\[[^[\]]*\]\([^()\n]*$/gmu,
    what: "the address of a link or a picture has no end",
    instead: 'write ")" behind it',
    found: ["[text](https://x.example/a", "a ![b](c.png\nd"],
    passes: ["(see [1]", "[a](/b)"],
  },
  {
    pattern: /\]\(/gu,
    what: "a link or a picture cannot be read",
    instead: "write [text](address) or ![what it shows](address), without brackets or quotation marks in the address",
    found: ['[a](/b "c" d)', "[a](/b(c)"],
    passes: ["[a] (b)", "[a](/b)", "[a]\\(b)"],
  },
  {
    pattern: /\[(?!\d+\])[^[\]\n]+\][ \t]+\((?:https?:\/\/|www\.|mailto:|\.{0,2}\/)[^()\s]*\)/gu,
    what: "a link has a space between its brackets",
    instead: (written) => `write ${written.replace(/\][ \t]+\(/, "](")}`,
    found: ["[text] (https://x.example/)", "a [text] (/b)"],
    passes: ["[sic] (see page 5)", "[1] (https://x.example/)", "[sic] (a)"],
  },
  {
    pattern: /\([^()\n]+\)\[(?:https?:\/\/|www\.|\/)[^\]\s]*\]/gu,
    what: "the brackets of a link are the wrong way round",
    instead: (written) => `write ${written.replace(/^\((.*)\)\[(.*)\]$/, "[$1]($2)")}`,
    found: ["(text)[https://x.example/]"],
    passes: ["f(x)[1]", "(a) [b]"],
  },
  {
    pattern: /!?\[(?![\^\d…])[^[\]\n]+\]\[(?!\^)[^[\]\n]*\]/gu,
    what: "no line says what the second bracket stands for",
    instead: 'write "[name]: https://…" on a line of its own, or the address in round brackets',
    found: ["[text][ref]", "![alt][ref]", "[text][]"],
    passes: ["[1][2]", "[…][sic]", "[sic]"],
  },
  {
    pattern: /\[\^[^\]\n]+\](?!:)/gu,
    what: "no footnote has this name",
    instead: (written) =>
      / /.test(written)
        ? "give it a name without a space"
        : `write "${written}: its text" on a line of its own, or remove it`,
    found: ["A claim.[^1]", "A claim.[^a b]"],
    passes: ["A claim.[1]", "A claim.\\[^1]", "x^[1]", "[^]"],
  },
  {
    pattern: /\[\^[^\]\n]*\]:/gu,
    what: "a footnote cannot be read",
    instead: 'write "[^name]: its text" where a line begins, with a name without a space',
    found: ["[^a b]: two words", "a [^1]: b"],
    passes: ["[note]: text here", "\\[^1]: b"],
  },
  {
    pattern: /\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^%\n]*%>/gu,
    what: template,
    instead: sayInWords,
    found: ["{{< youtube x >}}", "{{% note %}}", "{{ page.title }}", "{% include a.html %}", "{% raw %}", "<%= a %>"],
    passes: ["{name}", "{ {a} }", "5 % {a}", "\\{{ a }}", "<code>{{ a }}</code> b", "`{{ a }}`"],
  },
  {
    pattern:
      /\[([a-z][\w-]*)(?:[ \t=][^\]\n]*)?\][\s\S]*?\[\/\1\]|\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”″][^\]\n]*|[^\s\]"']+))+[ \t]*\/?\]|\[\/[a-z][\w-]*\]|\[(?:url|color|size|quote|img|font|email)=[^\]\n]+\]|^\[(?:gallery|playlist|embed|audio|video|caption|contact-form)\]$/gimu,
    what: template,
    instead: sayInWords,
    found: [
      '[caption id="x"]',
      "[gallery ids=1,2]",
      "[embed]https://x.example/a[/embed]",
      "[b]bold[/b]",
      "[url=https://x.example/]a",
      "a[/quote]",
      "[gallery]",
    ],
    passes: ["[sic]", "[video] of the day", "[a=b]", "[he said: no]", "[1] and [/]"],
  },
  {
    pattern: /^\[![A-Za-z][\w-]*\][+-]?/gmu,
    what: "a callout is not supported",
    instead: 'begin the quotation with words in bold, as in "> **Note.** …"',
    found: ["> [!NOTE]\n> text", "> [!tip]- Title\n> text"],
    passes: ["> [sic] text", "> \\[!NOTE]"],
  },
  {
    pattern:
      /^:{3,}[ \t]*\{?[\w.-].*$|^(?:!!!|\?\?\?\+?)[ \t]+(?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote)\b.*$/gmu,
    what: "a container block is not supported",
    instead: "write a quotation, or words in bold before the text",
    found: ["::: warning\nText\n:::", '!!! note "Title"\n    Text'],
    passes: [":: a", "!!! Увага", ":::"],
  },
  {
    pattern: /\{:?[ \t]*[#.][A-Za-z_][^{}\n]*\}|\{:[^{}\n]*\}|(?<=[)\ue000\ue001])\{[\w-]+=[^{}\n]+\}/gu,
    what: "attributes in braces are not supported",
    instead: "remove them",
    found: ["# Heading {#id .class}", "text\n{: .x }", "![a](photo.png){width=50%}"],
    passes: ["{name}", "{.}", "{#}", "{x=1}"],
  },
  {
    pattern: /^={2,6}[ \t]+[^=\n]+[ \t]+={2,6}$/gmu,
    what: "= for a heading is not supported",
    instead: 'write "## " before it',
    found: ["== Heading =="],
    passes: ["a == b", "Heading\n====="],
  },
  {
    pattern: /(?<![\p{L}\p{N}=])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![\p{L}\p{N}=])/gu,
    what: "== for marked text is not supported",
    instead: (written) => `write <mark>${written.slice(2, -2)}</mark>`,
    found: ["a ==mark== b"],
    passes: ["a == b == c", "a==b and c==d", "x=1"],
  },
  {
    pattern: /(?<=\p{L})~[\d+-]{1,3}~(?!~)/gu,
    what: "~ for subscript is not supported",
    instead: (written) => `write <sub>${written.slice(1, -1)}</sub>`,
    found: ["H~2~O"],
    passes: ["~5 ~10", "a~b~c", "~100–~200"],
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,9}\^/gu,
    what: "^ for superscript is not supported",
    instead: (written) => `write <sup>${written.slice(1, -1)}</sup>`,
    found: ["x^2^", "1^st^"],
    passes: ["x^2", "(^_^)", "2^10 and 2^20"],
  },
  {
    pattern: /(?<![\p{L}\p{N}~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\p{L}\p{N}~])/gu,
    what: "~ for struck text is not supported",
    instead: (written) => `write ~${written}~`,
    found: ["a ~no~ b"],
    passes: ["~5 or ~10", "~100–~200", "~/a and ~/b"],
  },
  {
    pattern:
      /\$\$[^$]*[^$\s][^$]*\$\$|(?<![\p{L}\p{N}$])\$(?=\S)[^$\n]*(?:\^|[_\\][A-Za-z{]|\{)[^$\n]*(?<=\S)\$(?![\p{L}\p{N}$])|\\(?:frac|sqrt|text|mathrm|mathbf|begin|end|overline|vec|hat)\{/gu,
    what: "mathematics in TeX is not supported",
    instead: "write it with <sup> and <sub>, or as a picture",
    found: ["$E=mc^2$", "$$\nE = m\n$$", "$\\alpha + x_1$", "a \\frac{1}{2}"],
    passes: ["$5 to $10", "US$5^ and $6", "costs $$$", "$PATH_A:$PATH_B", "C:\\text\\begin"],
  },
  {
    pattern: /\*\*(?=\S)[^*\n]+\*\*|\*\*[^*\n]+(?<=\S)\*\*/gu,
    what: "** made nothing bold",
    instead: "write a space outside of each **, and none within",
    found: ["**Note:**text", "a **b **c", "a ** b**"],
    passes: ["a*b", "2*3*4", "a ** b ** c", "2**3"],
  },
  {
    pattern: /(?<![\p{L}\p{N}_])__(?=\S)[^_\n]+__|(?<![\p{L}\p{N}_])__[^_\n]+(?<=\S)__(?![\p{L}\p{N}_])/gu,
    what: "__ made nothing bold",
    instead: "write ** instead of __, with a space outside of each",
    found: ["__Note:__text", "a __ b__"],
    passes: ["snake_case_name", "snake__case__name", "a __ b"],
  },
  {
    pattern: /^#{2,6}(?=[^\s#\ue000\ue001])/gmu,
    what: "a heading has no space behind its #",
    instead: (written) => `write "${written} "`,
    found: ["##Heading", "a\n\n###Heading"],
    passes: ["#sport", "#sport #kyiv", "C## and so on", "####"],
  },
  {
    pattern:
      /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^\|[ \t]*:?-{3,}:?[ \t]*\|$|^\|.*\|[ \t]*\n\|.*\|[ \t]*$/gmu,
    what: "a table cannot be read",
    instead:
      "write its head, a line of dashes with as many cells, as in | --- | --- |, and its rows, with no empty line between",
    found: ["| a | b |\n|---|\n| c | d |", "a | b\n\n---|---", "| a | b |\n| c | d |"],
    passes: ["|x| and |y|", "a | b", "-- | - text"],
  },
  {
    pattern: /^\+{3}$(?:[\s\S]*?^\+{3}$)?/gmu,
    what: "a second front matter begins",
    instead: "move its lines to the beginning of the file, or remove them",
    found: ['+++\ntitle = "A"\n+++'],
    passes: ["a +++ b", "C++"],
  },
  {
    pattern: /^\*\[[^\]\n]+\]:/gmu,
    what: "a list of abbreviations is not supported",
    instead: 'write <abbr title="what it stands for">…</abbr> where it is used',
    found: ["*[EU]: European Union"],
    passes: ["*[EU]* text", "[EU]: text and more"],
  },
  {
    pattern:
      /<(?:a|abbr|b|blockquote|div|em|figure|h[1-6]|i|iframe|img|li|ol|p|span|strong|sub|sup|table|td|u|ul|video)\s+[a-z-]+=/giu,
    what: "a tag cannot be read",
    instead: "check its quotation marks, and that it ends",
    found: ['<a href="/b>text', "a <img src='b"],
    passes: ["a <b and c", "x <a y", "\\<a href="],
  },
  {
    pattern: /^(?:import|export)[ \t].*[ \t]from[ \t]+["'][^"'\n]+["'];?$/gmu,
    what: "an import is not supported",
    instead: "remove it",
    found: ['import Chart from "./chart.js";'],
    passes: ["import taxes from 'abroad' rose", "export from Kyiv"],
  },
  {
    pattern: /^\.\.[ \t]+[a-z-]+::|\b(?:image|video|include)::?[^\s[\]]+\[[^\]\n]*\]/gmu,
    what: "a directive is not supported",
    instead: sayInWords,
    found: [".. image:: a.png", "image::a.png[Roof]", "include::a.adoc[]"],
    passes: ["... and so on", "image: a", "video:: of it"],
  },
  {
    pattern: /(?<![\p{L}\p{N}%])%%(?=[^\s%])[^%\n]*%%(?![\p{L}\p{N}%])|(?<![\p{L}\p{N}%])%% [^%\n]+ %%/gu,
    what: "a comment between %% is published",
    instead: "remove it",
    found: ["a %%not for readers%% b", "%% ask Olena %%"],
    passes: ["100%% and 50%%", "5 %"],
  },
  {
    pattern: /\\u[\da-f]{4}/giu,
    what: "a letter is published as its code",
    instead: (written) => `write ${String.fromCharCode(Number.parseInt(written.slice(2), 16))}`,
    found: ["\\u0456"],
    passes: ["C:\\users", "\\u12"],
  },
  {
    pattern: /(?<=[\p{Script=Cyrillic}\p{Script=Latin}])\ue000+(?=[\p{Script=Cyrillic}\p{Script=Latin}])/gu,
    what: "a backtick within a word makes code of what follows",
    instead: "write an apostrophe",
    found: ["п`ять і об`єкт"],
    passes: ["п'ять", "a `b` c", "これは`b`です", "`foo`s"],
  },
  {
    pattern: /(?<=\p{L})`(?=\p{L})/gu,
    what: "a backtick within a word is published",
    instead: "write an apostrophe",
    notice: true,
    found: ["п`ять"],
    passes: ["п'ять", "п\\`ять"],
  },
  {
    pattern: /`+/gu,
    what: "a backtick is published",
    instead: "write a second one where the code ends, or \\` for the character",
    notice: true,
    found: ["a `b"],
    passes: ["`a`", "\\`"],
  },
  {
    pattern: /(?<!\d)\*{2,}(?!\d)/gu,
    what: "** is published",
    instead: "write \\*\\* for the characters",
    notice: true,
    found: ["a **b", "a ** b"],
    passes: ["2**3 4", "a*b"],
  },
  {
    pattern: /(?<!\S)\*(?=\S)[^*\n]*[ \t]\*(?!\S)/gu,
    what: "* made nothing italic",
    instead: "write no space before the second *, or \\* for the character",
    notice: true,
    found: ["a *b * c"],
    passes: ["a * b * c", "5* and *terms", "*a*"],
  },
  {
    pattern: /\{\{|\{%/gu,
    what: "half a shortcode or template tag is published",
    instead: "remove it, or write \\{ for the character",
    notice: true,
    found: ["a {{ b", "a {% b"],
    passes: ["{a}", "\\{{ a }}", "100 %}"],
  },
  {
    pattern: /[$#]\{[\w.]+\}/gu,
    what: "a placeholder is published",
    instead: "write what it stands for, or \\{ for the character",
    notice: true,
    found: ["Dear #{name}"],
    passes: ["{name}", "$5 {a}"],
  },
  {
    pattern: /(?<![\p{L}\p{N}:/]):[a-z][a-z_]{2,}:(?![\p{L}\p{N}:/])/gu,
    what: "the name of an emoji is published",
    instead: "write the emoji, or \\: for the character",
    notice: true,
    found: ["Done :rocket:", ":white_check_mark: a"],
    passes: ["10:30:00", "a::b", "Kyiv: Lviv: Odesa"],
  },
  {
    pattern: /(?<=[^\n]\n):[ \t]+(?=\S)/gu,
    what: ": for a definition is not supported",
    instead: "write <dl>, <dt> and <dd>",
    notice: true,
    found: ["Term\n: definition"],
    passes: ["Term: definition", "a :)"],
  },
  {
    pattern: /^•.*\n•/gmu,
    what: "lines with bullets become one line",
    instead: 'begin each with "- "',
    notice: true,
    found: ["• a\n• b"],
    passes: ["• a", "a • b"],
  },
  {
    pattern: /'''[^'\n]+'''/gu,
    what: "''' for bold is not supported",
    instead: "write **…**",
    notice: true,
    found: ["'''bold'''"],
    passes: ["''a''", "'a'"],
  },
  {
    pattern: /(?<![\p{L}\p{N}:\\])\\[nrt](?![A-Za-z])/gu,
    what: "the code of a line break or tab is published",
    instead: "write an empty line, or \\\\ for the character",
    notice: true,
    found: ["\\nслово", "a. \\n b"],
    passes: ["C:\\news", "\\\\n"],
  },
  {
    pattern: /^#(?=\p{L})(?=[^#\n]* [^#\n]* )[^#\n]*[^#\s\p{P}]$/gu,
    what: 'a line begins with "#" and no space, which is no heading',
    instead: 'write "## " for a heading, or leave it',
    notice: true,
    found: ["#Heading of a part"],
    passes: ["#sport", "#sport #kyiv and more", "#Київ: нові маршрути міста."],
  },
];

/** An address as it may stand in Markdown. */
function address(name: string): string {
  return /[\s()]/.test(name) ? `<${name.trim()}>` : name;
}

function withoutSpaces(written: string): string {
  const parts = /^(!?\[[\s\S]*\]\()\s*([^"]*?)\s*("[^"]*"\s*)?\)$/.exec(written);
  if (!parts) return "write %20 for the space";
  const [, before = "", reference = "", title = ""] = parts;
  const end = title ? ` ${title.trim()})` : ")";
  if (!written.startsWith("!")) return `write ${before}${reference.replaceAll(" ", "%20")}${end}`;
  return `write ${before}<${reference}>${end}, or name the file without spaces`;
}
