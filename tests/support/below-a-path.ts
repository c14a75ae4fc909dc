import { fileURLToPath } from "node:url";
import type { Plugin } from "vitest/config";

/** The path below which the suites run a second time. */
export const sitePath = "/feeds";

/** The full path, since the project itself may be in a folder named `tests`. */
const tests = fileURLToPath(new URL("..", import.meta.url));

/**
 * Moves a suite's newsroom, with the requests and expectations of the suite, below a path of its host: it changes every path
 * and every URL of the test hosts in the literals of the tests' own source. The tested code is unchanged, so that it has to add
 * the path itself.
 */
export function belowAPath(): Plugin {
  return {
    name: "below-a-path",
    // After TypeScript has been compiled.
    enforce: "post",
    transform(code, id) {
      if (!id.startsWith(tests) || !/\.tsx?$/.test(id) || id.endsWith("below-a-path.ts")) return undefined;
      const edits = [...editsIn(this.parse(code), undefined)].sort((one, other) => other.start - one.start);
      return edits.reduce(
        (text, { start, end, moved }) => text.slice(0, start) + moved(text.slice(start, end)) + text.slice(end),
        code,
      );
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  moved(written: string): string;
}

function* editsIn(value: unknown, parent: Node | undefined): Generator<Edit> {
  if (Array.isArray(value)) for (const each of value) yield* editsIn(each, parent);
  if (!isNode(value)) return;
  const { start, end } = value;
  if (value.type === "Literal") {
    if ("regex" in value) yield { start, end, moved: movedPattern };
    else if (typeof value.value === "string")
      yield { start, end, moved: isPart(value, parent) ? movedUrls : movedText };
  } else if (value.type === "TemplateElement") {
    // Only the first part can begin with a path.
    const [first] = Array.isArray(parent?.quasis) ? parent.quasis : [];
    yield { start, end, moved: first === value ? movedText : movedUrls };
  } else for (const child of Object.values(value)) yield* editsIn(child, value);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/**
 * Whether the literal is a slash that a text is split at, or a path relative to the site's address, as the catalogue has for
 * its files.
 */
function isPart({ value }: Node, parent: Node | undefined): boolean {
  if (value === "/") return parent?.type === "BinaryExpression" || takesApart.test(nameOf(parent?.callee, "property"));
  return /^\/(?:media|assets)\//.test(String(value)) && /^(?:path|style|script)$/.test(nameOf(parent, "key"));
}

const takesApart = /^(?:split|join|startsWith|endsWith|includes|indexOf|lastIndexOf|replaceAll)$/;

function nameOf(node: unknown, member: string): string {
  const named = isNode(node) ? node[member] : undefined;
  return isNode(named) ? String(named.name) : "";
}

/** @param text a literal with its quotes, or a part of a template */
function movedText(text: string): string {
  // After a space, if the line contains more than a path.
  return movedUrls(text).replace(/(^["']?| )(?=\/)(?! \/[^\w%])/g, `$&${sitePath}`);
}

function movedUrls(text: string): string {
  return text.replace(/https:\/\/(?:\w+\.)?(?:news|courier)\.example(?![\w.-])/g, `$&${sitePath}`);
}

function movedPattern(text: string): string {
  return text
    .replace(/https:\\\/\\\/(?:news|courier)\\\.example(?![\w.-])/g, `$&\\${sitePath}`)
    .replace(/^\/\^(?=\\\/)/, `$&\\${sitePath}`);
}
