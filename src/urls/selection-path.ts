import { listKinds } from "../domain/lists.ts";
import type { Selection } from "../domain/selection.ts";

/** The selection's folder below the language's: empty, or ending in a slash. */
export function selectionPath({ kind, slug }: Selection): string {
  return [listKinds[kind].folder, slug]
    .filter((segment) => segment !== "")
    .map((segment) => `${segment}/`)
    .join("");
}
