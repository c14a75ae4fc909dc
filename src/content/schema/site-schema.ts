import * as v from "valibot";
import type { LanguageTag } from "../../domain/language.ts";
import { didYouMean, quote, useOneOf } from "../../problems/quote.ts";
import { isIri } from "../../urls/iri.ts";
import { authority } from "./authority.ts";
import { distinct } from "./distinct.ts";
import { iri } from "./earlier-id.ts";
import { findLanguageByName } from "./find-language.ts";
import { issueMessage } from "./issue-message.ts";
import type { KnownLanguages } from "./known.ts";
import { languageSchema } from "./language-schema.ts";
import { languageTag } from "./language-tag.ts";
import { localised } from "./localised.ts";
import { entries, fields } from "./mapping.ts";
import { origin } from "./origin.ts";
import { oneOf } from "./reference.ts";
import { timeZone } from "./time-zone.ts";
import { secureUrl, url } from "./url.ts";

export type SiteFile = v.InferOutput<ReturnType<typeof siteSchema>>;

/**
 * Returns the schema of `site.yaml`.
 * @param known what the file itself contains; no languages if the keys are not all language tags
 */
export function siteSchema(known: KnownLanguages) {
  const { languages, retiredLanguages } = known;
  const text = localised(known);
  return fields({
    origin,
    authority,
    timeZone,
    defaultLanguage: v.pipe(
      v.string(),
      v.title("language tag"),
      v.metadata(oneOf(languages)),
      v.check(
        (tag) => !languages || languages.includes(tag),
        (issue) => {
          const tag = String(issue.input);
          return retiredLanguages.includes(tag)
            ? issueMessage(
                `the language ${quote(tag)} is retired`,
                `${useOneOf(languages ?? [], "use another")}, or remove its "retired"`,
              )
            : issueMessage(`${quote(tag)} is not one of the languages`, languageRemedy(tag, languages ?? []));
        },
      ),
    ),
    languages: v.pipe(
      entries(languageTag, languageSchema(languages && [...languages, ...retiredLanguages])),
      v.metadata({ minProperties: 1 }),
      v.check(
        (map) => Object.keys(map).length > 0,
        issueMessage("has no language", 'write at least one, such as "uk:"'),
      ),
      v.check(
        (map) => Object.keys(map).length === 0 || Object.values(map).some(({ retired }) => !retired),
        issueMessage("every language is retired", 'remove "retired" from at least one'),
      ),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const owners = new Map<string, LanguageTag>();
        for (const [tag, { aliases }] of Object.entries(dataset.value)) {
          aliases.forEach((alias, index) => {
            const owner = owners.get(alias) ?? tag;
            owners.set(alias, owner);
            if (owner === tag) return;
            addIssue({
              message: issueMessage(`${quote(alias)} already leads to ${quote(owner)}`, "remove one of the two"),
              path: [step(tag), step("aliases"), step(index)],
            });
          });
        }
      }),
    ),
    publisher: fields({ name: text, url, logo: v.exactOptional(fileName), icon: v.exactOptional(fileName) }),
    feed: v.exactOptional(
      fields({ items: v.exactOptional(whole(1, 500), 50), maxAge: v.exactOptional(whole(60, 86_400), 300) }),
      {},
    ),
    hubs: v.exactOptional(distinct(secureUrl), []),
    feedIds: v.exactOptional(entries(feedFolder, feedId), {}),
    copyright: v.exactOptional(text),
    media: v.exactOptional(fields({ base: secureUrl }, { example: "{ base: https://media.news.example }" })),
    embeds: v.exactOptional(fields({ mastodon: v.exactOptional(distinct(hostName), []) }), {}),
  });
}

/** Which folders there are depends on the tags and authors, so `checkFeedIds` decides that. */
const feedFolder = v.pipe(
  v.string(),
  v.title("folder of a feed"),
  v.description("The folder of a feed's documents in their addresses, below `origin`: `/en/` or `/en/tags/kyiv/`."),
);

const feedId = v.pipe(
  iri,
  v.check(isIri, (issue) =>
    issueMessage(
      `${quote(String(issue.input))} is not an absolute IRI, which Atom requires as the id of a feed`,
      'copy the id of the former feed as it is, such as "https://news.example/?feed=atom", or remove the line',
    ),
  ),
);

/** A host without scheme and path. */
const hostName = v.pipe(
  v.string(),
  v.title("host name"),
  v.check(
    (host) => URL.parse(`https://${host}/`)?.host === host && host.includes("."),
    (issue) => issueMessage(`${quote(String(issue.input))} is not a host name`, 'write it like "mastodon.social"'),
  ),
);

/** The file name of a picture beside `site.yaml`. */
const fileName = v.pipe(v.string(), v.title("file name"));

function languageRemedy(written: string, languages: readonly LanguageTag[]): string {
  const named = findLanguageByName(written, languages);
  return named === undefined ? didYouMean(written, languages, "write one of the languages") : `write ${quote(named)}`;
}

function whole(least: number, most: number) {
  return v.pipe(
    v.number(),
    v.metadata({ type: "integer", minimum: least, maximum: most }),
    v.check(
      (number) => Number.isInteger(number) && number >= least && number <= most,
      (issue) => issueMessage(`${issue.input} is out of range`, `write a whole number from ${least} to ${most}`),
    ),
  );
}

function step(key: string | number): v.UnknownPathItem {
  return { type: "unknown", origin: "value", input: undefined, key, value: undefined };
}
