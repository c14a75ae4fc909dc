import { listStoryFolders, readStories } from "../content/read/read-stories.ts";
import type { ParsedStory } from "../content/read/read-story.ts";
import type { ParsedVocabulary } from "../content/read/read-vocabulary.ts";
import { toValidVocabulary } from "../content/read/read-vocabulary.ts";
import { splitNotices } from "../problems/problem.ts";
import { type CheckedStory, type Findings, gatherProblems } from "./gather-problems.ts";

export interface CheckedContent extends Findings {
  /** By folder name: those with problems too. */
  readonly stories: readonly ParsedStory[];
}

/** What compile would say of the content, with nothing written and nothing taken over; drafts are not shown. */
export async function checkContent(vocabulary: ParsedVocabulary): Promise<CheckedContent> {
  const { names, problems } = listStoryFolders(vocabulary);
  const stories = await checkStories(vocabulary, names);
  return {
    ...gatherProblems(vocabulary, problems, stories, false),
    stories: stories.map(({ reading }) => reading),
  };
}

/** Without a site, tags and authors to render it with, a story is only read. */
async function checkStories(
  vocabulary: ParsedVocabulary,
  names: readonly string[],
): Promise<readonly (CheckedStory & { readonly reading: ParsedStory })[]> {
  const facts = toValidVocabulary(vocabulary);
  if (!facts) return (await readStories(vocabulary, names)).map((reading) => ({ ...readOnly(reading), reading }));
  const [{ createCompiler }, { compileStory }] = await Promise.all([
    import("./stories/compiler.ts"),
    import("./stories/compile-story.ts"),
  ]);
  const compiler = createCompiler(vocabulary.content, { ...facts, drafts: false });
  const checked = [];
  for (const name of names) {
    const { articles: _, ...story } = await compileStory(compiler, name);
    checked.push(story);
  }
  return checked;
}

/** A story of whose Markdown nothing is known. */
export function readOnly({ story: _, title: __, problems: found, ...claims }: ParsedStory): CheckedStory {
  return { claims, ...splitNotices(found), textProblems: [], articleLinks: [] };
}
