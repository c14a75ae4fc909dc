import * as v from "valibot";
import type { LanguageTag } from "../../domain/language.ts";
import { directions } from "../../domain/site.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { distinct } from "./distinct.ts";
import { issueMessage } from "./issue-message.ts";
import { languageTag, reservedSegments } from "./language-tag.ts";
import { line } from "./line.ts";
import { fields } from "./mapping.ts";
import { slug } from "./slug.ts";

/**
 * Returns the schema of one of the `languages` in `site.yaml`.
 * @param languages all of them, retired ones included; undefined if they are not all language tags
 */
export function languageSchema(languages: readonly LanguageTag[] | undefined) {
  const alias = v.pipe(
    slug,
    v.check((text) => !reservedSegments.has(text), clash("reserved for an address of the site")),
    v.check((text) => !languages?.some((tag) => tag.toLowerCase() === text), clash("a language of the site")),
  );
  return fields({
    name: line,
    title: line,
    description: line,
    aliases: v.exactOptional(distinct(alias), []),
    direction: v.exactOptional(direction),
    idTag: v.exactOptional(languageTag),
    retired: v.exactOptional(v.boolean(), false),
  });
}

function clash(owner: string) {
  return (issue: v.BaseIssue<unknown>) =>
    issueMessage(`${quote(String(issue.input))} is ${owner}`, "choose another alias");
}

const direction = v.pipe(
  v.string(),
  v.picklist(directions, (issue) =>
    issueMessage(`${quote(String(issue.input))} is not a direction`, didYouMean(String(issue.input), directions, "")),
  ),
);
