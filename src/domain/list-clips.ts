import type { Article } from "./article.ts";
import type { Clip } from "./recording.ts";

/** Lists the audio and video of an article as its page shows them: those of the whole story, then those in its text. */
export function listClips({ clips = [], figures = [] }: Pick<Article, "clips" | "figures">): readonly Clip[] {
  return [...clips, ...figures.flatMap(({ figure }) => (figure.kind === "clip" ? figure : []))];
}
