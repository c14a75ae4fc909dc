import * as v from "valibot";
import { findByName } from "../../domain/find-name.ts";
import type { TagKind } from "../../domain/vocabulary.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";
import type { Known, Names } from "./known.ts";

/**
 * Returns the schema of the slug of a tag in `tags.yaml`.
 * @param kind that the tag must have
 */
export function tagReference({ tags, retired, names }: Known, kind?: TagKind) {
  const candidates = [...(tags ?? [])].filter(([, its]) => kind === undefined || its === kind).map(([slug]) => slug);
  return v.pipe(
    v.string(),
    v.title(kind ? `slug of a tag with the kind ${kind}` : "slug of a tag"),
    v.description(`One of tags.yaml${kind ? ` with \`kind: ${kind}\`` : ""}.`),
    v.metadata(oneOf(candidates)),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || !tags) return;
      const slug = dataset.value;
      const its = tags.get(slug);
      const wanted = kind ?? "tag";
      const named = tags.has(slug) ? undefined : findSlugByName(slug, names.tags, candidates);
      const instead = () => didYouMean(slug, candidates, `add it to tags.yaml${kind ? ` as "kind: ${kind}"` : ""}`);
      if (retired.tags.has(slug)) {
        addIssue({
          message: issueMessage(
            `the tag ${quote(slug)} is retired`,
            "use another tag, or remove its `retired`",
            "remove its `retired`",
          ),
        });
      } else if (named !== undefined) {
        addIssue({
          message: issueMessage(`${quote(slug)} is the name of a ${wanted}, not its slug`, `write ${quote(named)}`),
        });
      } else if (!tags.has(slug))
        addIssue({
          message: issueMessage(
            `there is no ${wanted} ${quote(slug)} in tags.yaml`,
            instead(),
            "restore it in tags.yaml",
          ),
        });
      else if (kind && its && its !== kind) {
        addIssue({ message: issueMessage(`the tag ${quote(slug)} has the kind ${its}, not ${kind}`, instead()) });
      }
    }),
  );
}

/** Returns the schema of the slug of an author in `authors.yaml`. */
export function authorReference({ authors, retired, names }: Known) {
  return v.pipe(
    v.string(),
    v.title("slug of an author"),
    v.description("One of authors.yaml."),
    v.metadata(oneOf(authors)),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || !authors || authors.has(dataset.value)) return;
      if (retired.authors.has(dataset.value)) {
        const what = `the author ${quote(dataset.value)} is retired`;
        addIssue({
          message: issueMessage(what, "use another author, or remove their `retired`", "remove their `retired`"),
        });
        return;
      }
      const named = findSlugByName(dataset.value, names.authors, authors);
      if (named !== undefined) {
        const what = `${quote(dataset.value)} is the name of an author, not their slug`;
        addIssue({ message: issueMessage(what, `write ${quote(named)}`) });
        return;
      }
      addIssue({
        message: issueMessage(
          `there is no author ${quote(dataset.value)} in authors.yaml`,
          didYouMean(dataset.value, authors, "add them to authors.yaml"),
          "restore them in authors.yaml",
        ),
      });
    }),
  );
}

/**
 * Finds the slugs in a text that was written in place of a list: slugs or names, separated by commas. Returns undefined
 * for anything else.
 */
export function findSlugs(
  text: string,
  known: Iterable<string> | undefined,
  names: Names,
): readonly string[] | undefined {
  const slugs = [...(known ?? [])];
  const meant = text.split(",").map((part) => part.trim());
  const found = meant.flatMap((each) => (slugs.includes(each) ? each : (findSlugByName(each, names, slugs) ?? [])));
  return found.length === meant.length ? found : undefined;
}

function findSlugByName(name: string, names: Names, slugs: Iterable<string>): string | undefined {
  return findByName(
    [...slugs].map((slug) => [slug, names.get(slug) ?? []] as const),
    name,
  );
}

/** Returns metadata for editors: the value is one of the known ones. JSON Schema cannot express that there are none. */
export function oneOf(known: Iterable<string> | undefined): { readonly enum?: readonly string[] } {
  const values = [...(known ?? [])];
  return values.length > 0 ? { enum: values } : {};
}
