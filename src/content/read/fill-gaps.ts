import * as v from "valibot";
import { isMapping } from "../schema/mapping.ts";

/** Placeholders for required fields that are not written yet, by path: `image.alt`. */
export type Placeholders = Readonly<Record<string, unknown>>;

type Path = readonly (string | number)[];

/**
 * Validates the unfinished content of a draft: values that the schema rejects are left out, and required fields get
 * placeholders. Returns undefined if that fails, such as in a newsroom without a section.
 */
export function fillGaps<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  placeholders: Placeholders,
): Output | undefined {
  let current = value;
  // Each round removes at least one value or fills one gap, and a removed value never comes back.
  for (let round = 0; round < mostRounds; round++) {
    const result = v.safeParse(schema, current);
    if (result.success) return result.output;
    // In reverse, so that items before a removed one keep their index.
    for (const issue of result.issues.toReversed()) {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
      current = repair(current, path, placeholders);
    }
  }
  return undefined;
}

const mostRounds = 20;

function repair(value: unknown, path: Path, placeholders: Placeholders): unknown {
  const [name] = path;
  if (name === undefined || !isMapping(value)) return isMapping(value) ? value : {};
  if (valueAt(value, path) !== undefined) return removeAt(value, path);
  const placeholder = placeholders[path.join(".")];
  if (placeholder !== undefined) return placeAt(value, path, placeholder);
  // A required field is missing from it.
  return path.length > 1 ? removeAt(value, path.slice(0, -1)) : value;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)];
    return isMapping(at) ? at[key] : undefined;
  }, value);
}

function removeAt(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    const at = Number(key);
    return rest.length === 0 ? value.toSpliced(at, 1) : value.with(at, removeAt(value[at], rest));
  }
  if (!isMapping(value) || key === undefined) return value;
  if (rest.length > 0) return { ...value, [key]: removeAt(value[key], rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== String(key)));
}

function placeAt(value: unknown, [key, ...rest]: Path, placed: unknown): unknown {
  if (key === undefined) return placed;
  const mapping = isMapping(value) ? value : {};
  return { ...mapping, [key]: placeAt(mapping[key], rest, placed) };
}
