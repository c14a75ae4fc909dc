import type { Remedy } from "./schema/remedy.ts";

/** A line that git leaves where two people changed the same lines. */
export const anyConflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m;

export const unresolvedConflict: Remedy = {
  what: "a merge conflict is not resolved",
  instead: 'keep one of the two versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"',
};
