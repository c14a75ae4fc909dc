import { listEmbeds } from "../../markdown/list-embeds.ts";

/**
 * Returns a line that says how to describe the embeds of a new story; none if it has no embeds.
 * @param folder name of the story's folder
 * @param bodies the Markdown of its texts
 * @param mastodon hosts of instances
 */
export function embedHints(folder: string, bodies: readonly string[], mastodon: readonly string[]): readonly string[] {
  const embeds = bodies.flatMap((body) => listEmbeds(body, mastodon));
  if (embeds.length === 0) return [];
  const providers = [...new Set(embeds.map(({ provider }) => provider))].join(", ");
  return [
    `It has embeds (${providers}): "npm run content -- --fetch-embeds ${folder}" fetches their titles, words and pictures.`,
  ];
}
