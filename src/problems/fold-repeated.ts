import type { Problem } from "./problem.ts";

const mostShown = 3;

/**
 * Leaves out problems that repeat in many stories: a topic that is removed while 85 stories name it is one mistake, and
 * 85 lines hide everything else that is wrong. The first three are kept, and the fourth represents the rest, at its
 * place, so that an editor's list of problems leads there too. For printing only: problems are counted before.
 */
export function foldRepeated(problems: readonly Problem[]): readonly Problem[] {
  const groups = Map.groupBy(problems, keyOf);
  return problems.flatMap((problem): readonly Problem[] => {
    const group = groups.get(keyOf(problem)) ?? [];
    const index = group.indexOf(problem);
    if (problem.everywhere === undefined || index < mostShown || group.length <= mostShown + 1) return [problem];
    return index === mostShown ? [restOf(problem, problem.everywhere, group.slice(mostShown))] : [];
  });
}

function keyOf(problem: Problem): string | Problem {
  const { what, everywhere, notice = false } = problem;
  return everywhere === undefined ? problem : `${notice} ${what}`;
}

function restOf(first: Problem, everywhere: string, rest: readonly Problem[]): Problem {
  const stories = new Set(rest.map(({ path }) => path.slice(0, path.lastIndexOf("/")))).size;
  const what = `… and in ${stories} more ${stories === 1 ? "story" : "stories"}: ${first.what}`;
  return { ...first, what, instead: `remove it from each, or ${everywhere}` };
}
