import type { Diagnosis } from "./problem.ts";

/**
 * A line that Git leaves if two people changed the same lines. `=======` alone also underlines a heading in Markdown.
 */
export const conflictMarker = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)/m;

/** The same for files that cannot contain headings. */
export const anyConflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m;

export const unresolvedConflict: Diagnosis = {
  what: "a merge conflict is not resolved",
  instead: 'keep one of the two versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"',
};
