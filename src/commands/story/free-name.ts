import { CommandError } from "../run/run-command.ts";
import type { NewsroomContent } from "./newsroom-content.ts";

/** A story's folder and its permanent id. */
export interface StoryName {
  readonly folder: string;
  readonly id: string;
  /** For the front matter of each text, if it differs from the slug in the folder's name. */
  readonly slug?: string;
}

/**
 * Returns day and slug, with a number appended if another story has or had that slug, or has the id: feed readers do not recover
 * from an address or an id that is used twice. Day and number if there is no slug.
 * @param slug in any script, or empty; an id is ASCII, as a tag URI is (RFC 4151)
 * @throws CommandError if the day has such a story: an editor who creates one twice should be told, and not get a second one
 */
export function freeName({ name, stories }: NewsroomContent, day: string, slug: string): StoryName {
  const folders = new Set(stories.map(({ folder }) => folder));
  const slugs = stories.flatMap((story) => [...story.slugs, ...story.formerly]);
  const taken = new Set(slugs.map((claim) => claim.name));
  const ids = new Set(stories.flatMap(({ id }) => id ?? []));

  if (slug === "") {
    const free = firstFree(
      (number) => `${day}-${number}`,
      (dated) => !taken.has(dated) && !ids.has(dated) && !folders.has(dated),
    );
    return { folder: free, id: free, slug: free };
  }
  const twin = stories.find(({ folder }) => isNumbered(folder, `${day}-${slug}`));
  if (twin) {
    throw new CommandError(
      `${name}/articles/${twin.folder} exists already; change it, or give another title or --slug`,
    );
  }
  const numbered = (number: number) => (number === 1 ? slug : `${slug}-${number}`);
  if (/^[a-z0-9._-]+$/.test(slug)) {
    const free = firstFree(numbered, (address) => !taken.has(address) && !ids.has(`${day}-${address}`));
    return { folder: `${day}-${free}`, id: `${day}-${free}` };
  }
  const id = firstFree(
    (number) => `${day}-${number}`,
    (dated) => !ids.has(dated),
  );
  return { folder: `${day}-${firstFree(numbered, (address) => !taken.has(address))}`, id };
}

function firstFree(name: (number: number) => string, isFree: (name: string) => boolean): string {
  for (let number = 1; ; number++) if (isFree(name(number))) return name(number);
}

function isNumbered(folder: string, name: string): boolean {
  return folder.startsWith(name) && /^(?:-\d+)?$/.test(folder.slice(name.length));
}
