import type { StoryContent } from "../../content/read/story-content.ts";
import type { Problem } from "../../problems/problem.ts";
import { renderArticle, type Surroundings } from "./render-article.ts";
import { renderWithdrawn } from "./render-withdrawn.ts";
import type { RenderedArticle } from "./rendered-article.ts";

export interface RenderedStory {
  /** In the site's order of languages. Empty where it was withdrawn before its release: nobody has seen it, so nobody is told. */
  readonly articles: readonly RenderedArticle[];
  /** Of its texts. */
  readonly problems: readonly Problem[];
}

/** A story in all its languages as feeds and pages will carry it, and what in the texts stands in the way. */
export async function renderStory(surroundings: Surroundings, story: StoryContent): Promise<RenderedStory> {
  const { withdrawn } = story;
  if (withdrawn) {
    const texts = withdrawn.date < story.published ? [] : story.texts;
    return { articles: texts.map((text) => renderWithdrawn(surroundings, story, text, withdrawn)), problems: [] };
  }
  const articles: RenderedArticle[] = [];
  const problems: Problem[] = [];
  for (const text of story.texts) {
    const rendered = await renderArticle(surroundings, story, text);
    articles.push(rendered.article);
    problems.push(...rendered.problems);
  }
  return { articles, problems };
}
