import { type ContentSource, storyPath } from "../../content/source/content-source.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import type { ExplainReference } from "./link-resolver.ts";
import { readStoryNames, type StoryNames } from "./story-names.ts";

/**
 * Explains from the content why a reference leads nowhere.
 * @param hidden why a story whose folder exists cannot be linked to
 */
export function explainReference(content: ContentSource, hidden: (folder: string) => Diagnosis): ExplainReference {
  const stories = readStoryNames(content);
  return (href, own) => {
    const path = href.replace(/[?#].*$/s, "").replaceAll("\\", "/");
    const segments = path.split("/").map(decodeSegment);
    const named = segments.filter((segment) => segment !== "" && !/^\.+$/.test(segment));
    const [folder] = named;
    if (folder !== undefined && /^\.\.\/[^/]+\/?$/.test(path) && stories.has(folder)) {
      return href.includes("\\") ? suggest("a path has no backslashes", `../${folder}/`) : hidden(folder);
    }
    return (
      explainMissingScheme(href) ??
      (named.length === 0 ? explainNoStory(href, path) : undefined) ??
      explainFile(stories, named, content.folder(storyPath(own))?.entries.map(({ name }) => name) ?? []) ??
      explainStory(stories, named, href)
    );
  };
}

const anyReference = "write an absolute URL, /path, or ../folder/ of a story";

function suggest(what: string, reference: string): Diagnosis {
  return { what, instead: `write "${reference}"` };
}

function explainNoStory(href: string, path: string): Diagnosis {
  if (href === "") return { what: "it has no address", instead: anyReference };
  const what = path.startsWith("..") ? "it names no story" : "it links to its own story";
  return { what, instead: 'write "../folder/", with the name of a folder in articles' };
}

/** Explains a reference that is correct except for a missing or misspelled scheme. */
function explainMissingScheme(href: string): Diagnosis | undefined {
  const [, afterScheme] = /^https?:?\/+(.+)$/i.exec(href) ?? [];
  if (afterScheme !== undefined) return suggest("its scheme is misspelled", `https://${afterScheme}`);
  if (/^[^/?#@\s]+@[^/?#@\s]+\.[^/?#@\s]+$/.test(href))
    return suggest("an e-mail address needs a scheme", `mailto:${href}`);
  if (/^www\.|^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+(?:[/?#]|$)/i.test(href) && !file.test(href)) {
    return suggest("a web address needs a scheme", `https://${href}`);
  }
  return undefined;
}

/** A file that a link may name although it has no address; `KnownFiles` resolves documents and recordings. */
const file = /^[^?#]*\.(?:md|ya?ml|png|jpe?g|gif|webp|avif)$/i;

const text = /\.(?:md|ya?ml)$/i;

function explainFile(
  stories: StoryNames,
  named: readonly string[],
  ownFiles: readonly string[],
): Diagnosis | undefined {
  const last = named.at(-1) ?? "";
  if (!file.test(last)) return undefined;
  const what = text.test(last) ? "a story's source file has no address" : "a file in a story's folder has no address";
  const folder = named.find((name) => stories.has(name)) ?? stories.folderOf(named.at(-2) ?? withoutExtension(last));
  if (named.length === 1 && ownFiles.includes(last)) {
    if (!text.test(last)) return { what, instead: `show it: ![what it shows](${last})` };
    return { what, instead: "remove the link: readers are offered a story's other languages anyway" };
  }
  return folder ? suggest(what, `../${folder}/`) : { what, instead: 'write the folder of the story as "../folder/"' };
}

function withoutExtension(name: string): string {
  return name.slice(0, name.lastIndexOf("."));
}

function explainStory(stories: StoryNames, named: readonly string[], href: string): Diagnosis {
  const written = named.at(-1) ?? "";
  const exact = named.find((name) => stories.has(name));
  if (exact !== undefined) return suggest('a link to a story is "../" and its folder', `../${exact}/`);
  if (sitePath.test(href)) return suggest("a path of the site begins with a slash", `/${href}`);
  const folder = stories.folderOf(written);
  const what = href.startsWith("../") || folder ? `there is no story ${quote(written)}` : "it resolves to nothing";
  if (folder) return { what, instead: `did you mean "../${folder}/"?` };
  const instead = href.startsWith("../") ? 'write "../folder/", with the name of a folder in articles' : anyReference;
  return { what, instead };
}

/** A path of the site without its first slash. */
const sitePath = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]+)*\/(?:articles|tags|authors|summary)\//;
