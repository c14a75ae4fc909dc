import type { StateInline } from "markdown-it";

/** What may mean something in a text: the characters at which markdown-it's own rule of this name stops. */
const meaning = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;

/** Takes the text up to where something may begin. As markdown-it's rule, which looks at each character and takes twice as long. */
export function textRule(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  meaning.lastIndex = pos;
  const end = meaning.test(src) ? Math.min(meaning.lastIndex - 1, posMax) : posMax;
  if (end === pos) return false;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}
