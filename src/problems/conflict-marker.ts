import type { Diagnosis } from "./problem.ts";

/** A line that git leaves where two people changed the same lines. `=======` alone is also a heading's line in Markdown. */
export const conflictMarker = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)/m;

/** The same, where no heading can be. */
export const anyConflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m;

export const unresolvedConflict: Diagnosis = {
  what: "a merge conflict is not resolved",
  instead: 'keep one of the two versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"',
};
