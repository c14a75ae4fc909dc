import type { MarkdownIt, StateCore, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import type { Diagnosis } from "../problems/problem.ts";
import { type BlockPlace, reportOf } from "./markdown-report.ts";
import { locateInBlock, offsetOf, setOffset } from "./token-places.ts";

/**
 * For `markdown.use`: prints the footnotes of markdown-it-footnote in a form that every reader shows: a number in brackets, which
 * stays apart from the words if tags are stripped, and a list at the end in the order of the numbers. The two are not linked:
 * that would need an `id`, and feed readers put many articles on one page.
 */
export function addFootnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.core.ruler.before("footnote_tail", "footnote_problems", reportLostNotes);
  md.core.ruler.before("footnote_tail", "footnote_places", placeInlineNotes);
  md.core.ruler.after("footnote_tail", "footnote_elements", toElements);
}

/**
 * Reports what markdown-it-footnote leaves out: footnotes that nothing refers to, and all but the last of those with the same
 * name.
 */
function reportLostNotes({ tokens, env, src }: StateCore): void {
  const texts = notesOf(env)?.refs;
  if (!texts) return;
  const report = reportOf(env);
  const seen = new Map<string, number>();
  let open = 0;
  for (const [index, { type, meta }] of tokens.entries()) {
    if (type === "footnote_reference_close") open--;
    if (type !== "footnote_reference_open") continue;
    const label = String(meta?.label);
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    const name = `footnote [^${label}]`;
    const place = placeOfNote(src, label, before);
    const say = (what: string, instead: string) => report({ what, instead }, place);
    if (open++ > 0) report(explainNestedNote(name), place);
    else if (before > 0) say(`${name} is defined twice`, "give it another name");
    else if (texts[`:${label}`] === -1) say(`nothing refers to ${name}`, `write [^${label}] in the text, or remove it`);
    if (tokens[index + 1]?.type === "footnote_reference_close") say(`${name} is empty`, "write its text, or remove it");
  }
}

/** @param before number of footnotes with this name above it */
function placeOfNote(src: string, label: string, before: number): BlockPlace {
  const lines = src.split("\n").map((text, line) => ({ line, text, at: text.indexOf(`[^${label}]:`) }));
  return lines.filter(({ at }) => at >= 0)[before] ?? { line: 0, text: "", at: 0 };
}

/**
 * Places the text of an inline note, `^[like this]`, in the block that contains the note. A note within another is a problem:
 * markdown-it-footnote gives both the same number, and keeps the text of only one.
 */
function placeInlineNotes({ tokens, env }: StateCore): void {
  const list = notesOf(env)?.list;
  if (!list) return;
  const noteOf = ({ type, meta }: Token) => (type === "footnote_ref" ? list[Number(meta?.id)]?.tokens : undefined);
  for (const block of tokens) {
    for (const reference of block.children ?? []) {
      const note = noteOf(reference);
      if (!note) continue;
      for (const token of note) setOffset(token, offsetOf(token) + offsetOf(reference) + "^[".length);
      blocks.set(note, block);
      const inner = note.find((token) => noteOf(token) === note);
      if (inner) reportOf(env)(explainNestedNote("a footnote ^[…]"), locateInBlock(block, inner));
    }
  }
}

function explainNestedNote(footnote: string): Diagnosis {
  return {
    what: `${footnote} is inside another footnote`,
    instead: "write its text as [^name]: … at the beginning of a line",
  };
}

const blocks = new WeakMap<readonly Token[], Token>();

function toElements(state: StateCore): void {
  if (!notesOf(state.env)) return;
  const element = (type: string, tag: string, nesting: Token["nesting"]) => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    return token;
  };
  state.tokens = state.tokens.flatMap((token) => {
    switch (token.type) {
      case "footnote_block_open":
        return [Object.assign(element("hr", "hr", 0), { info: footnotes }), element("ordered_list_open", "ol", 1)];
      case "footnote_open":
        return [element("list_item_open", "li", 1)];
      case "footnote_close":
        return [element("list_item_close", "li", -1)];
      case "footnote_block_close":
        return [element("ordered_list_close", "ol", -1)];
      case "footnote_anchor":
        return [];
    }
    const block = blocks.get(token.children ?? []);
    if (block) Object.assign(token, { content: block.content, map: block.map });
    if (token.children) token.children = token.children.flatMap((child) => numberReference(state, child));
    return [token];
  });
}

/** Whether a token is the first of the footnotes, which are the end of a text. */
export function beginsFootnotes({ type, info }: Token): boolean {
  return type === "hr" && info === footnotes;
}

/** Marks the line above the footnotes. */
const footnotes = "footnotes";

function numberReference({ Token }: StateCore, token: Token): readonly Token[] {
  if (token.type !== "footnote_ref") return [token];
  const number = new Token("text", "", 0);
  number.content = `[${Number(token.meta?.id) + 1}]`;
  return [new Token("sup_open", "sup", 1), number, new Token("sup_close", "sup", -1)];
}

/** What markdown-it-footnote stores for a text: the number of each name, -1 if nothing refers to it, and the notes by number. */
interface Notes {
  readonly refs?: Readonly<Record<string, number>>;
  readonly list?: readonly { readonly tokens?: readonly Token[] }[];
}

/** Undefined for a text without footnotes. */
function notesOf({ footnotes }: StateCore["env"]): Notes | undefined {
  return footnotes as Notes | undefined;
}
