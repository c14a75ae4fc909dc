import { type Document, type Node, parseDocument, Schema, type YAMLError } from "yaml";
import type { Problem } from "../problem.ts";
import type { Source } from "../source/source.ts";
import { plainValue } from "./plain-value.ts";
import { syntaxRemedy } from "./syntax-remedy.ts";

/** A YAML text that was read without a problem of syntax, with a way back from a value to its place. */
export interface Yaml {
  readonly source: Source;
  /** Plain data; mappings are objects with string keys. */
  readonly value: unknown;
  readonly root: Node | null;
  readonly document: Document;
  /** Where the YAML begins in the source. */
  readonly start: number;
}

/** Made once: with it a small document takes a third less time. Without the types of YAML 1.1 there are no dates and no binaries. */
const schema = new Schema({ schema: "core", resolveKnownTags: false });

/**
 * Reads a file's YAML, or the part of it that is front matter. YAML 1.2: `yes` and `2026-01-03` are texts, `2026` is a number.
 * Keys are always texts.
 */
export function parseYaml(
  source: Source,
  start = 0,
  end = source.text.length,
): Yaml | { problems: readonly Problem[] } {
  const text = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      schema,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    });
  } catch (error) {
    // The parser recurses: a file of brackets alone exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [problemAt(source, start, { what: "is nested too deeply", instead: "write it flatter" })] };
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    return { problems: firstOfEachLine(errors.map((error) => syntaxProblem(source, start, error))) };
  const { value, faults } = plainValue(document);
  if (faults.length > 0) {
    return { problems: faults.map(({ offset, ...fault }) => problemAt(source, start + offset, fault)) };
  }
  return { source, value, root: document.contents, document, start };
}

function syntaxProblem(source: Source, start: number, error: YAMLError): Problem {
  return problemAt(source, start + Math.max(0, error.pos[0]), syntaxRemedy(error));
}

function problemAt(source: Source, offset: number, words: { what: string; instead: string; field?: string }): Problem {
  return { path: source.path, ...source.position(offset), field: "", ...words };
}

/** One slip makes the parser complain several times on the spot. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()].toReversed();
}
