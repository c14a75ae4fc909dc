import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { required } from "../domain/required.ts";
import { type MarkdownReport, reportOf } from "./markdown-report.ts";
import { locateInBlock } from "./token-places.ts";

/** For `markdown.use`: reports what markdown-it reads but does not print, and text that becomes code by accident. */
export function findLostText(md: MarkdownIt): void {
  const definitions = new WeakMap<StateCore, readonly Token[]>();
  md.core.ruler.before("strip_references", "definitions", (state) => {
    definitions.set(
      state,
      state.tokens.filter(({ type }) => type === "reference_definition"),
    );
  });
  md.core.ruler.after("footnote_elements", "lost_text", (state) => {
    const report = reportOf(state.env);
    const lines = state.src.split("\n");
    const defined = definitions.get(state) ?? [];
    if (defined.length > 0) reportDefinitions(defined, state, lines, report);
    reportCells(state.tokens, lines, report);
    reportCode(state.tokens, lines, report);
    reportEmptyLinks(state.tokens, report);
  });
}

function reportDefinitions(
  definitions: readonly Token[],
  { tokens, env }: StateCore,
  lines: readonly string[],
  report: MarkdownReport,
): void {
  const used = new Set(tokens.flatMap(({ children }) => (children ?? []).flatMap(labelsOf)));
  const seen = new Set<unknown>();
  for (const { map, meta } of definitions) {
    const [line] = required(map ?? undefined, "place of the definition", String(meta?.label));
    const text = lineAt(lines, line);
    const at = Math.max(0, text.indexOf("["));
    const name = /\[.*\](?=:)/.exec(text)?.[0] ?? "[…]";
    const label = String(meta?.label);
    const { href = "" } = env.references?.[label] ?? {};
    // "[//]: # (…)" is the usual way to write a comment.
    const comment = /^(?:#|)$/.test(href);
    if (name.startsWith("[^")) {
      report(
        { what: `footnote ${name} has a space in its name`, instead: "write its name without one" },
        { line, text, at },
      );
    } else if (seen.has(label)) {
      report({ what: `${name} is defined twice`, instead: "give it another name" }, { line, text, at });
    } else if (!used.has(label) && !comment) {
      const what = `nothing refers to ${name}, and its line is not published`;
      // A single word is unlikely to be an address.
      const notice = /[/.:#]/.test(href) && ({ notice: true } as const);
      report(
        { what, instead: `write [text]${name} where the link is, \\${name} for plain text, or remove it`, ...notice },
        { line, text, at },
      );
    }
    seen.add(label);
  }
}

/** @param index from 0, as in tokens */
function lineAt(lines: readonly string[], index: number): string {
  return required(lines[index], "line", index + 1);
}

function labelsOf({ meta, children }: Token): readonly string[] {
  return [...(meta?.label === undefined ? [] : [String(meta.label)]), ...(children ?? []).flatMap(labelsOf)];
}

/** GFM section 4.10: "the excess is ignored". */
function reportCells(tokens: readonly Token[], lines: readonly string[], report: MarkdownReport): void {
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === "table_open") columns = 0;
    else if (type === "th_open") columns++;
    else if (type === "tr_open" && map && columns > 0) {
      const text = lineAt(lines, map[0]);
      const start = /^[\s>]*\|?/.exec(text)?.[0].length ?? 0;
      const excess = text.slice(start).split(/(?<!\\)\|/);
      const kept = excess.splice(0, columns);
      if (excess.join("").trim() === "") continue;
      const what = "a table row has more cells than the header";
      const instead = "write as many cells in the header and in the line of dashes, or \\| for the character";
      report({ what, instead }, { line: map[0], text, at: start + kept.join("|").length });
    }
  }
}

function reportCode(tokens: readonly Token[], lines: readonly string[], report: MarkdownReport): void {
  for (const { type, map, markup, content } of tokens) {
    if (map && type === "code_block" && sentence.test(content)) {
      const what = "text is published as code: its line begins with four spaces or a tab";
      const instead = "remove them, or write code between two lines of ```";
      report({ what, instead, notice: true }, { line: map[0], text: lineAt(lines, map[0]), at: 0 });
    }
    if (type !== "fence" || !map) continue;
    const [first, end] = map;
    const last = lineAt(lines, end - 1)
      .replace(/^[\s>]+/, "")
      .trimEnd();
    if (end - 1 > first && last.startsWith(markup) && /^(?:`+|~+)$/.test(last)) continue;
    const text = lineAt(lines, first);
    const instead = `write ${markup} on a line below it`;
    report(
      { what: "a code block is not closed", instead },
      { line: first, text, at: Math.max(0, text.indexOf(markup)) },
    );
  }
}

/** Readers show nothing for a link without text. */
function reportEmptyLinks(tokens: readonly Token[], report: MarkdownReport): void {
  for (const block of tokens) {
    for (const [index, token] of (block.children ?? []).entries()) {
      if (token.type !== "link_open" || block.children?.[index + 1]?.type !== "link_close") continue;
      const what = `link "${token.attrGet("href") ?? ""}" has no text`;
      report({ what, instead: "write some, or remove it" }, locateInBlock(block, token));
    }
  }
}

/** Begins and ends like a paragraph, which code seldom does. */
const sentence = /^\p{Lu}[^{}=;<>()]*\p{L} \p{L}[^{}=;<>()]*[.!?…]\s*$/u;
