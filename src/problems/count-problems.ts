import type { Problem } from "./problem.ts";

/** How many problems and notices there are, each where there is one: `2 problems, 1 notice`. Empty where there are none. */
export function countProblems(problems: readonly Problem[], notices: readonly Problem[]): string {
  return [count(problems.length, "problem"), count(notices.length, "notice")].filter(Boolean).join(", ");
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
