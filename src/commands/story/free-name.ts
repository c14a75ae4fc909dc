import type { Newsroom } from "./newsroom.ts";
import { Refusal } from "./refusal.ts";

/** A story's folder and its permanent id. */
export interface StoryName {
  readonly folder: string;
  readonly id: string;
}

/**
 * Day and slug, with a number behind where another story has that slug, had it, or has the id: an address or an id that is
 * taken twice is a mistake that no reader's program forgives.
 * @throws Refusal where the day has such a story: whoever makes one twice is to be told so, and not to get a second
 */
export function freeName({ name, stories }: Newsroom, day: string, slug: string): StoryName {
  const same = new RegExp(`^${day}-${slug}(-\\d+)?$`);
  const twin = stories.find(({ folder }) => same.test(folder));
  if (twin) {
    throw new Refusal(`${name}/articles/${twin.folder} exists already; change it, or give another title or --slug`);
  }
  const slugs = stories.flatMap((story) => [...story.slugs, ...story.formerly]);
  const taken = new Set(slugs.map((claim) => claim.name));
  const ids = new Set(stories.flatMap(({ id }) => id ?? []));
  let free = slug;
  for (let number = 2; taken.has(free) || ids.has(`${day}-${free}`); number++) free = `${slug}-${number}`;
  return { folder: `${day}-${free}`, id: `${day}-${free}` };
}
