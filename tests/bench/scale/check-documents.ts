import { archiveSize } from "../../../src/domain/archives.ts";
import { parsedFormatNames, parsedFormats } from "../../support/formats.ts";
import { type Corpus, corpusStories } from "../corpus/corpus.ts";
import { corpusLanguages } from "../corpus/words.ts";

/** What the corpus says about a story, independently of our code. */
export interface Fact {
  readonly id: string;
  readonly terms: readonly string[];
  /** The last word of its text in each language, and its title. */
  readonly texts: ReadonlyMap<string, { readonly title: string; readonly last: string }>;
}

/** Positions of an archive document, and entries of a current one in the corpus. */
const items = archiveSize;

/** Lists the facts of all stories, newest first. */
export function factsOf(corpus: Corpus): readonly Fact[] {
  return Array.from(corpusStories(corpus), ({ story, texts }) => ({
    id: story.folder,
    terms: [story.section, ...story.tags],
    texts: new Map(
      texts.map(([language, markdown]) => {
        const title = /^title: "(.*)"$/m.exec(markdown)?.[1] ?? "";
        const last = markdown.match(/\p{L}+/gu)?.at(-1) ?? "";
        return [language, { title, last }];
      }),
    ),
  }));
}

/** Requests the first document, that of the rarest topic and the oldest archive; returns those that differ from the corpus. */
export async function checkDocuments(origin: string, facts: readonly Fact[]) {
  const wrong: string[] = [];
  let checked = 0;
  const rarest = rarestTerm(facts);
  const rare = facts.filter(({ terms }) => terms.includes(rarest)).slice(0, items);
  const documents: readonly (readonly [folder: string, shown: readonly Fact[]])[] = [
    ["", facts.slice(0, items)],
    [`tags/${rarest}/`, rare],
    ["archive/1/", facts.slice(-items)],
    ["archive/2/", facts.slice(-2 * items, -items)],
  ];
  for (const language of corpusLanguages) {
    for (const [folder, shown] of documents) {
      for (const format of parsedFormatNames) {
        const path = `/${language}/${folder}${parsedFormats[format].file}`;
        const response = await fetch(origin + path);
        const text = await response.text();
        checked++;
        if (response.status !== 200 || !isWhole(text, language, shown)) wrong.push(`${path}: ${response.status}`);
      }
    }
  }
  return { checked, wrong };
}

/** Whether the entries are these, in this order, each with its title and with the end of its text before the next begins. */
function isWhole(text: string, language: string, shown: readonly Fact[]): boolean {
  const prefix = `tag:news.example,2026:${language}/`;
  // The feed's own id continues with "feed/".
  const ids = text
    .split(prefix)
    .slice(1)
    .map((rest) => prefix + (/^[\w-]+/.exec(rest)?.[0] ?? ""));
  const expected = shown.map(({ id }) => prefix + id);
  if (ids.length !== expected.length || ids.some((id, index) => id !== expected[index])) return false;
  const starts = expected.map((id) => text.indexOf(id));
  return shown.every(({ texts }, index) => {
    // Half an entry on either side: a title may precede the id.
    const [before, after] = [starts[index - 1] ?? 0, starts[index + 1] ?? text.length];
    const { title = "?", last = "?" } = texts.get(language) ?? {};
    return text.slice(before, after).includes(title) && text.slice(starts[index], after).includes(last);
  });
}

/** Returns the topic with the fewest stories, but at least one. */
function rarestTerm(facts: readonly Fact[]): string {
  const counts = new Map<string, number>();
  for (const { terms } of facts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const [rarest] = [...counts].sort(([, one], [, other]) => one - other);
  if (!rarest) throw new Error("The corpus has no topics");
  return rarest[0];
}
