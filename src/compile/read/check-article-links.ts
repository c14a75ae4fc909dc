import type { Address } from "../../domain/catalogue.ts";
import { nearest } from "../../domain/nearest.ts";
import type { Problem } from "../problem.ts";
import { quote } from "../schema/quote.ts";
import type { Claims } from "./claim.ts";

/** A link by which a text names the address of an article of this site. */
export interface ArticleLink extends Address {
  /** Of the link, which `what` names. */
  readonly place: Problem;
}

/** Of what is wrong in texts, what cannot be told before all stories are known. */
export function splitArticleLinks(found: readonly Problem[]): {
  readonly problems: readonly Problem[];
  readonly articleLinks: readonly ArticleLink[];
} {
  return {
    problems: found.filter(({ article }) => !article),
    articleLinks: found.flatMap(({ article, ...place }) => (article ? { ...article, place } : [])),
  };
}

/**
 * Links to addresses that no article has: only once all stories are known can that be told. One that an article had before leads on,
 * and is a notice.
 * @param stories those that can be linked to
 */
export function checkArticleLinks(links: readonly ArticleLink[], stories: readonly Claims[]): readonly Problem[] {
  if (links.length === 0) return [];
  const slugs = stories.flatMap(({ folder, slugs }) => slugs.map((slug) => ({ ...slug, folder })));
  const present: ReadonlySet<string> = new Set(slugs.map(({ language, name }) => `${language}/${name}`));
  const former: ReadonlyMap<string, string> = new Map(
    stories.flatMap(({ folder, slugs, formerly }) =>
      slugs.flatMap(({ language }) => formerly.map(({ name }) => [`${language}/${name}`, folder] as const)),
    ),
  );
  return links.flatMap(({ language, slug, place }) => {
    const address = `${language}/${slug}`;
    if (present.has(address)) return [];
    const renamed = former.get(address);
    if (renamed !== undefined) {
      const what = `${place.what} leads on: the article has another address now`;
      return { ...place, what, instead: `write "../${renamed}/"`, notice: true };
    }
    const elsewhere = slugs.filter(({ name }) => name === slug);
    if (elsewhere[0]) {
      const languages = elsewhere.map((each) => each.language).join(", ");
      const what = `${place.what} leads nowhere: the article ${quote(slug)} is there in ${languages}, not in ${language}`;
      return {
        ...place,
        what,
        instead: `write "../${elsewhere[0].folder}/", which leads to the language that there is`,
      };
    }
    const byName = new Map(slugs.filter((each) => each.language === language).map((each) => [each.name, each.folder]));
    const near = nearest(slug, byName.keys());
    const folder = near === undefined ? undefined : byName.get(near);
    const instead = folder ? `did you mean "../${folder}/"?` : 'link to a story by its folder, as "../folder/"';
    return {
      ...place,
      what: `${place.what} leads nowhere: there is no article ${quote(slug)} in ${language}`,
      instead,
    };
  });
}
