import { listKinds } from "../../domain/lists.ts";
import { formerNames, termsInUse } from "../../domain/vocabulary.ts";
import { fieldPath, type Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { problemAt } from "../../problems/source-file.ts";
import { pathInFeedId } from "../../urls/urls.ts";
import { locate, type Yaml } from "../yaml/locate.ts";
import { diagnoseFeedFolder, type FeedFacts } from "./diagnose-feed-folder.ts";
import type { ParsedSite } from "./read-site.ts";
import type { ParsedAuthors, ParsedTags } from "./read-terms.ts";

/**
 * Checks `feedIds` of `site.yaml`, for which the tags and authors have to be known: each is for a feed that exists, and is the id of
 * no other feed. If one of the files has problems, they come first.
 */
export function checkFeedIds(
  { yaml, origins, result: site }: Pick<ParsedSite, "yaml" | "origins" | "result">,
  tags: ParsedTags["result"],
  authors: ParsedAuthors["result"],
): ParsedSite["result"] {
  if (!yaml || !("value" in site && "value" in tags && "value" in authors)) return site;
  const terms = { tags: [...tags.value.values()], authors: [...authors.value.values()] };
  const former = { tags: formerNames(terms.tags), authors: formerNames(terms.authors) };
  const problems = findProblems(yaml, {
    site: site.value,
    origins,
    tags: termsInUse(terms.tags),
    authors: termsInUse(terms.authors),
    former(kind, name) {
      const vocabulary = listKinds[kind].terms?.in;
      return vocabulary && former[vocabulary].get(name);
    },
  });
  return problems.length === 0 ? site : { problems: [...problems, ...site.notices] };
}

function findProblems(yaml: Yaml, facts: FeedFacts): readonly Problem[] {
  const { site } = facts;
  const folders = new Map<string, string>();
  const placeOf = (folder: string, part: "key" | "value") => locate(yaml, ["feedIds", folder], part).offset;
  return Object.entries(site.feedIds).flatMap(([folder, id]): readonly Problem[] => {
    const field = fieldPath("feedIds", folder);
    const wrong = diagnoseFeedFolder(facts, folder);
    const before = folders.get(id);
    if (before === undefined) folders.set(id, folder);
    const owner = before ?? derivedOwner(facts, id);
    const problems = wrong ? [problemAt(yaml.source, placeOf(folder, "key"), wrong, field)] : [];
    if (owner === undefined || owner === folder) return problems;
    const { line, column } = yaml.source.position(placeOf(before ?? folder, "key"));
    const what =
      before === undefined
        ? `${quote(id)} is the id that the feed ${quote(owner)} has by default`
        : `${quote(id)} is also the id of ${quote(before)} (${yaml.source.path}:${line}:${column})`;
    const instead = "give each feed its own id, or remove this one";
    return [...problems, problemAt(yaml.source, placeOf(folder, "value"), { what, instead }, field)];
  });
}

/** Returns the folder of the feed that has this id unless `feedIds` gives it another; undefined if there is none. */
function derivedOwner(facts: FeedFacts, id: string): string | undefined {
  const [, idTag, ...rest] = pathInFeedId(facts.site, id)?.split("/") ?? [];
  const language = facts.site.languages.find((each) => each.idTag === idTag);
  if (!language) return undefined;
  const folder = ["", language.tag, ...rest].join("/");
  return diagnoseFeedFolder(facts, folder) ? undefined : folder;
}
