import { findEmbed } from "../../embeds/find-embed.ts";
import type { Problem } from "../../problems/problem.ts";
import { fieldPath, problemOfFile } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { problemAt } from "../../problems/source-file.ts";
import type { EmbedsFile, embedsSchema } from "../schema/embeds-schema.ts";
import type { Known } from "../schema/known.ts";
import type { Folder } from "../source/content-source.ts";
import { locate, type Yaml } from "../yaml/locate.ts";
import { check } from "./check.ts";
import { fillGaps } from "./fill-gaps.ts";
import type { PictureRegistry } from "./picture-registry.ts";
import { readYaml } from "./read-yaml.ts";
import type { EmbedFacts } from "./story-content.ts";

/** What is needed to read every `embeds.yaml`, created once. */
export interface EmbedsReader {
  readonly known: Known;
  readonly media: PictureRegistry;
  readonly embeds: ReturnType<typeof embedsSchema>;
}

/** `embeds.yaml`, read as far as possible. */
export interface ParsedEmbeds {
  /** By `FoundEmbed.url`. */
  readonly facts: ReadonlyMap<string, EmbedFacts>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the `embeds.yaml` of a story; it need not have one.
 * @param draft whether its pictures must be decoded to find out whether they can be served
 * @param listUsed returns the URLs of the embeds in all texts of the story; undefined if some cannot be read. Only called if
 * there are entries: it renders the texts
 */
export async function readEmbeds(
  reader: EmbedsReader,
  folder: Folder,
  draft: boolean,
  listUsed: () => ReadonlySet<string> | undefined,
): Promise<ParsedEmbeds> {
  const misnamed = folder.entries.flatMap(({ name }) => diagnoseName(folder, name));
  if (!folder.entries.some(({ name }) => name === "embeds.yaml")) return { facts: new Map(), problems: misnamed };
  const yaml = readYaml(folder, "embeds.yaml");
  if ("problems" in yaml) return { facts: new Map(), problems: [...misnamed, ...yaml.problems] };
  // A file of comments says nothing yet.
  if (yaml.value === null) return { facts: new Map(), problems: misnamed };
  const checked = check(reader.embeds, yaml);
  const value = "value" in checked ? checked.value : (fillGaps(reader.embeds, yaml.value, {}) ?? {});
  const { facts, problems } = mergeSpellings(yaml, value, reader.known.mastodon ?? [], listUsed());
  const posters = await checkPosters(reader.media, folder, yaml, value, draft);
  return {
    facts,
    problems: [...misnamed, ...("problems" in checked ? checked.problems : []), ...problems, ...posters],
  };
}

/** A file that is meant as `embeds.yaml` and would not be read. */
function diagnoseName({ path }: Folder, name: string): readonly Problem[] {
  if (name === "embeds.yaml" || !/^embeds?\.ya?ml$/i.test(name)) return [];
  const what = `${quote(name)} is not read`;
  return [problemOfFile(`${path}/${name}`, { what, instead: 'rename it to "embeds.yaml"' })];
}

/** Reads the addresses, each of which may be written in several ways. */
function mergeSpellings(
  yaml: Yaml,
  value: EmbedsFile,
  mastodon: readonly string[],
  used: ReadonlySet<string> | undefined,
): ParsedEmbeds {
  const facts = new Map<string, EmbedFacts>();
  const spellings = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [address, entry] of Object.entries(value)) {
    const url = findEmbed(address, mastodon)?.url;
    // Reported already, or not known.
    if (url === undefined) continue;
    const other = spellings.get(url);
    if (other !== undefined) {
      const what = `is the same embed as ${quote(other)}`;
      problems.push(problemAtEntry(yaml, [address], { what, instead: "keep one of the two" }));
      continue;
    }
    spellings.set(url, address);
    facts.set(url, entry);
    if (used && !used.has(url)) {
      const what = "no text of the story has this embed";
      problems.push(
        problemAtEntry(yaml, [address], { what, instead: "correct the address, or remove it", notice: true }),
      );
    }
  }
  return { facts, problems };
}

async function checkPosters(
  media: PictureRegistry,
  folder: Folder,
  yaml: Yaml,
  value: EmbedsFile,
  draft: boolean,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [address, { poster }] of Object.entries(value)) {
    if (poster === undefined) continue;
    const located = media.find(folder, poster);
    const isHere = located.path?.startsWith(`${folder.place}/`);
    const picture = isHere
      ? await (draft ? media.measureWhole : media.measure)(located)
      : { what: `${quote(poster)} is not in the story's folder`, instead: "copy the picture there and write its name" };
    if ("what" in picture) problems.push(problemAtEntry(yaml, [address, "poster"], picture));
  }
  return problems;
}

/** Addresses have dots, so that the path of a field is not one text. */
function problemAtEntry(yaml: Yaml, path: readonly string[], diagnosis: Parameters<typeof problemAt>[2]): Problem {
  const { offset } = locate(yaml, path, path.length === 1 ? "key" : "value");
  return problemAt(yaml.source, offset, diagnosis, path.reduce<string>(fieldPath, ""));
}
