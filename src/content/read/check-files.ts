import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { fieldPath } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { problemAt } from "../../problems/source-file.ts";
import { isDocumentLike } from "../../recordings/check-document.ts";
import { endingOf } from "../../recordings/file-endings.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import type { ArticleFile } from "../schema/article-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { normalizeName } from "../source/locate-file.ts";
import { locate, type Yaml } from "../yaml/locate.ts";
import { spellingsOf } from "./file-facts.ts";
import type { PictureRegistry } from "./picture-registry.ts";

/** The fields of a file that are written into it, which is possible for a picture of the newsroom's own. */
const inPictures = ["copyright", "licence", "provenance"] as const;

/**
 * Reports what is wrong with what `article.yaml` says of files: names of none, names that the story does not use, fields that
 * apply to pictures only, and documents that are to be kept out of feeds, which have the text with its links. Tells an editor what a picture reveals if it is served byte for byte.
 * @param texts the Markdown of all its texts
 */
export async function checkFiles(
  yaml: Yaml,
  { image, files, media: clips }: ArticleFile,
  texts: readonly string[],
  folder: Folder,
  media: PictureRegistry,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const add = (path: readonly string[], diagnosis: Diagnosis, part: "key" | "value" = "key") => {
    problems.push(
      problemAt(yaml.source, locate(yaml, path, part).offset, diagnosis, path.reduce<string>(fieldPath, "")),
    );
  };
  if (image?.url !== undefined) {
    for (const field of inPictures.filter((each) => image[each] !== undefined)) {
      const what = "has no effect on a picture on another server";
      add(["image", field], {
        what,
        instead: "copy the picture into the story's folder, or remove the field",
        notice: true,
      });
    }
  }
  if (image?.file !== undefined && image.provenance) await reveal(image.file, ["image", "provenance"]);

  const used = [image?.file, ...clips.flatMap(({ file, poster }) => [file, poster])].flatMap((name) => name ?? []);
  const seen = new Map<string, string>();
  for (const [name, facts] of Object.entries(files)) {
    const path = ["files", name];
    const located = media.find(folder, name);
    if (located.path === undefined || !located.isThere) {
      add(path, media.diagnoseAbsent(located, "name a file that exists, or remove it"));
      continue;
    }
    const other = seen.get(located.path);
    if (other !== undefined) add(path, { what: `is the same file as ${quote(other)}`, instead: "write one of them" });
    seen.set(located.path, name);
    const isUsed = used.some((each) => media.find(folder, each).path === located.path);
    if (!isUsed && !texts.some((text) => names(text, name))) {
      const instead = "show it in a text, or remove it";
      add(path, { what: "no text of the story shows this file", instead, notice: true });
    }
    if (!facts.syndicate && isDocumentLike(endingOf(name))) {
      const instead = 'remove it, or write "syndicate: false" for the whole story';
      add([...path, "syndicate"], { what: `feeds link to ${quote(name)} wherever the text does`, instead });
    }
    const onlyInPictures = (["credit", ...inPictures] as const).filter((each) => facts[each] !== undefined);
    if (onlyInPictures.length > 0 && !(await media.isPicture(located))) {
      for (const field of onlyInPictures)
        add([...path, field], { what: `${quote(name)} is not a picture`, instead: "remove it" });
    } else if (facts.provenance) await reveal(name, [...path, "provenance"]);
  }
  return problems;

  async function reveal(name: string, path: readonly string[]): Promise<void> {
    const facts = await media.describe(media.find(folder, name));
    // That it cannot be read is reported where it is shown.
    if (!facts) return;
    add(
      path,
      facts.length === 0
        ? { what: "the picture contains no metadata to keep", instead: "remove it", notice: true }
        : {
            what: `the picture is served byte for byte and reveals: ${facts.join("; ")}`,
            instead: 'check that all of it may be published, or remove "provenance"',
            notice: true,
          },
      "value",
    );
  }
}

/**
 * Whether Markdown contains the name of a file, percent-encoded or escaped or not. It need not be in an image: a name that is written
 * anywhere is not a mistake in `article.yaml`.
 */
function names(markdown: string, name: string): boolean {
  const text = normalizeName(markdown.replace(/(?:%[\da-f]{2})+/gi, decodeSegment).replaceAll("\\", ""));
  return spellingsOf(name).some((each) => text.includes(each));
}
