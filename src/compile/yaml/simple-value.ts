import { objectNames } from "./object-names.ts";

type Mapping = Record<string, unknown>;

/*
 * Almost all that editors write is plain: a name and a text in a line, a list of slugs, a mapping of texts. That is read here in
 * a twentieth of the time that the YAML parser takes. Whatever is anything else, or wrong in any way, is left to the parser, and so
 * is to find the place of a problem: nothing here knows of errors. A property test holds the two against each other.
 */

/** The value of YAML that is plain throughout; undefined for any other. */
export function simpleValue(text: string): Mapping | undefined {
  const root: Mapping = {};
  // The name whose value is on the lines below it, which are indented, and what they have said yet.
  let open: string | undefined;
  let below: Mapping | unknown[] | undefined;
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const each of lines) {
    const [match, indented, dash, name, written = ""] = line.exec(each) ?? [];
    if (match === undefined) return undefined;
    if (indented) {
      if (open === undefined) return undefined;
      below ??= dash ? [] : {};
      root[open] = below;
      if (!addBelow(below, name, written)) return undefined;
      continue;
    }
    if (name === undefined || (open !== undefined && below === undefined)) return undefined;
    open = written === "" ? name : undefined;
    below = undefined;
    if (open === undefined ? !add(root, name, written) : !isNew(root, name)) return undefined;
  }
  return lines.length > 0 && (open === undefined || below !== undefined) ? root : undefined;
}

/** `name: text`, `name:`, `- text`, at the margin or two spaces further in. The parser has a limit for the length of names. */
const line = /^( {2})?(?:(- )|([A-Za-z][\w-]{0,60}):(?: (?=.)|$))(.*)$/;

/** Whether a line could be added to those before it: only a list has items without a name. */
function addBelow(below: Mapping | unknown[], name: string | undefined, written: string): boolean {
  if (!Array.isArray(below)) return name !== undefined && add(below, name, written);
  const value = name === undefined ? inlineValue(written) : undefined;
  below.push(value);
  return value !== undefined;
}

function add(mapping: Mapping, name: string, written: string): boolean {
  const value = inlineValue(written);
  if (value === undefined || !isNew(mapping, name)) return false;
  mapping[name] = value;
  return true;
}

function isNew(mapping: Mapping, name: string): boolean {
  return !Object.hasOwn(mapping, name) && !objectNames.has(name);
}

/** What stands on one line after a name or a dash. */
function inlineValue(written: string): unknown {
  if (quoted.test(written)) return written.slice(1, -1);
  if (moment.test(written)) return written;
  if (plain.test(written)) return wordValue(written);
  if (written.startsWith("[") && written.endsWith("]")) return flowList(written);
  if (written.startsWith("{") && written.endsWith("}")) return flowMapping(written);
  return undefined;
}

const quoted = /^(?:"[^"\\\p{Cc}\ufeff]*"|'[^'\p{Cc}\ufeff]*')$/u;

/** Anything that begins with a day: it is no number. */
const moment = /^\d{4}-\d\d-\d\d(?:[T-][\w.+-]+(?::[\w.+-]+)*)?$/;

/** A text without quotes. Begins with a letter, so that it is no number; has no `: ` and no ` #` in it, and no space at its end. */
const plain = /^[A-Za-z\u00c0-\u1fff](?:[^\p{Cc}\ufeff:#]|:(?! |$))*(?<! )$/u;

/** As YAML 1.2 has it: `yes` is a text. */
function wordValue(word: string): unknown {
  if (word === "true" || word === "false") return word === "true";
  return /^(?:true|false|null)$/i.test(word) ? undefined : word;
}

/** Within brackets a text without quotes has none of their characters, and ends at a comma. */
const flowText = /"[^"\\\p{Cc}\ufeff]*"|'[^'\p{Cc}\ufeff]*'|[A-Za-z][\w.-]*(?: [A-Za-z][\w.-]*)*/u.source;
const flowItem = new RegExp(`(${flowText})(?:, ?|$)`, "uy");
const flowPair = new RegExp(`([A-Za-z][\\w-]{0,60}): (${flowText})(?:, ?|$)`, "uy");

function flowList(written: string): unknown {
  const items: unknown[] = [];
  const whole = eachMatch(flowItem, written, ([, item = ""]) => {
    const value = flowValue(item);
    items.push(value);
    return value !== undefined;
  });
  return whole ? items : undefined;
}

function flowMapping(written: string): unknown {
  const mapping: Mapping = {};
  const whole = eachMatch(flowPair, written, ([, name = "", item = ""]) => {
    const value = flowValue(item);
    if (value === undefined || !isNew(mapping, name)) return false;
    mapping[name] = value;
    return true;
  });
  return whole ? mapping : undefined;
}

function flowValue(item: string): unknown {
  return item.startsWith('"') || item.startsWith("'") ? item.slice(1, -1) : wordValue(item);
}

/** Whether what is between the brackets is nothing but matches, and `take` took each. */
function eachMatch(pattern: RegExp, written: string, take: (match: RegExpExecArray) => boolean): boolean {
  const inside = written.slice(1, -1).replace(/^ | $/g, "");
  let at = 0;
  while (at < inside.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(inside);
    if (!match || !take(match)) return false;
    at = pattern.lastIndex;
  }
  return true;
}
