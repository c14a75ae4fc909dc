/** The path of the folder in which each story has one. */
export const articles = "articles";

export function storyPath(name: string): string {
  return `${articles}/${name}`;
}

/** Whether a file in a story's folder makes part of its version: what is read of the story, pictures aside. */
export function isStoryText(name: string): boolean {
  return name === "article.yaml" || /\.md$/i.test(name);
}
