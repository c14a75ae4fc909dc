import { findEmbed } from "../embeds/find-embed.ts";
import { silentElements } from "./elements.ts";
import { findClip } from "./find-clip.ts";
import { findEmbedCode } from "./find-embed-code.ts";
import { findLinkedEmbed } from "./find-linked-embed.ts";
import type { FoundFigure, FoundPicture } from "./found-figure.ts";
import { elementsIn, type HtmlElement, type HtmlNode, isHtmlElement, isSeen, pictureElements } from "./html-tree.ts";
import { isSameFile } from "./lazy-image.ts";
import { isPlain, plainTextOf } from "./plain-element.ts";
import { isPartOfCode, scriptsIn } from "./scripts-in.ts";

export interface FoundFigures {
  /** At least one. */
  readonly figures: readonly FoundFigure[];
  /** The caption below them, if it belongs to several of them or has markup. */
  readonly caption?: HtmlElement;
}

/**
 * Finds the figures of which an element consists: a paragraph or a `<figure>` that holds nothing else, a gallery, a player, or a
 * provider's code. Undefined if there is anything else in it.
 */
export function findFigures(element: HtmlElement, mastodon: readonly string[]): FoundFigures | undefined {
  const { name, children } = element;
  if (name === "p") {
    const figures = findInContent(element, children, mastodon);
    return figures && (isPlain(element) || figures.some(({ kind }) => kind !== "pictures")) ? { figures } : undefined;
  }
  if (name === "figure" || isGallery(element)) return findInFigure(element, mastodon);
  const picture = pictureIn(element);
  const figure = picture ? findClip(picture) : findPlayer(element, mastodon);
  if (figure) return { figures: [figure] };
  const figures = name === "div" && isPlain(element) ? findInContent(element, children, mastodon) : undefined;
  return figures?.every(({ kind }) => kind !== "pictures") ? { figures } : undefined;
}

function findInFigure(element: HtmlElement, mastodon: readonly string[]): FoundFigures | undefined {
  const [caption, ...others] = element.children.filter((node) => isCaption(node) && isSeen(node));
  if (others.length > 0) return undefined;
  const content = element.children.filter((node) => !isCaption(node));
  const figures = findInContent(element, content, mastodon);
  const [first, ...more] = figures ?? [];
  if (!figures || !first) return undefined;
  if (!isPlain(element) && figures.every(({ kind }) => kind === "pictures")) return undefined;
  if (!caption || !isHtmlElement(caption)) return { figures };
  const text = plainTextOf(caption);
  const captioned = more.length === 0 && text !== undefined ? addCaption(first, text) : undefined;
  if (captioned) return { figures: [captioned] };
  // Feeds and pages show a picture with such a caption in the same way.
  if (more.length === 0 && first.kind === "pictures" && first.pictures.length === 1) return undefined;
  return { figures, caption };
}

/** Returns a figure with its caption; undefined if it has one already, or has several pictures. */
function addCaption(figure: FoundFigure, caption: string): FoundFigure | undefined {
  if (figure.kind === "embed") return { ...figure, title: caption };
  if (figure.kind === "clip") return figure.caption === "" ? { ...figure, caption } : undefined;
  const [picture, ...others] = figure.pictures;
  if (!picture || others.length > 0 || picture.caption !== undefined) return undefined;
  return { kind: "pictures", pictures: [{ ...picture, caption }] };
}

/** Finds the figures of which the content of an element consists, with pictures in a row as one. */
function findInContent(
  { at }: HtmlElement,
  nodes: readonly HtmlNode[],
  mastodon: readonly string[],
): readonly FoundFigure[] | undefined {
  const found: FoundFigure[] = [];
  for (const line of linesOf(nodes)) {
    const content = line.filter((node) => !isNothing(node));
    for (const node of content) {
      const scripts = scriptsIn(node);
      const figures =
        scripts.length > 0
          ? findInScripts(node, scripts, mastodon)
          : findInNode(node, at, content.length === 1, mastodon);
      if (!figures) return undefined;
      found.push(...figures);
    }
  }
  // A script next to an embed is the embed's; any other is reported.
  if (found.every(({ kind }) => kind !== "embed") && nodes.some(hasScript)) return undefined;
  return found.length > 0 ? joinPictures(found) : undefined;
}

/**
 * @param at offset of its parent
 * @param isAlone whether it is all that is on its line
 */
function findInNode(
  node: HtmlNode,
  at: number,
  isAlone: boolean,
  mastodon: readonly string[],
): readonly FoundFigure[] | undefined {
  if (typeof node === "string") {
    const embed = isAlone ? findAddress(node, mastodon) : undefined;
    return embed && [{ kind: "embed", at, embed }];
  }
  if (node.kind !== "element") return undefined;
  const picture = pictureIn(node);
  if (picture) return [findClip(picture) ?? { kind: "pictures", pictures: [{ image: picture }] }];
  if (node.name === "a") {
    const embed = isAlone ? findLinkedEmbed(node, mastodon) : undefined;
    return embed && [embed];
  }
  const figure = findPlayer(node, mastodon);
  if (figure) return [figure];
  if (!wrappers.has(node.name)) return undefined;
  if (node.name === "figure" || node.children.some(isCaption)) {
    const inner = findInFigure(node, mastodon);
    return inner?.caption ? undefined : inner?.figures;
  }
  return isPlain(node) ? findInContent(node, node.children, mastodon) : undefined;
}

/** Finds the embed that a script stands for; nothing for one that only belongs to an embed next to it. */
function findInScripts(
  node: HtmlNode,
  scripts: readonly HtmlElement[],
  mastodon: readonly string[],
): readonly FoundFigure[] | undefined {
  const embed = isHtmlElement(node) ? findEmbedCode(node, mastodon) : undefined;
  if (embed) return [embed];
  return scripts.every((script) => isPartOfCode(script, mastodon)) ? [] : undefined;
}

function findPlayer(element: HtmlElement, mastodon: readonly string[]): FoundFigure | undefined {
  return findEmbedCode(element, mastodon) ?? (pictureElements.has(element.name) ? undefined : findPlayed(element));
}

function findPlayed(element: HtmlElement): FoundFigure | undefined {
  return /^(?:amp-)?(?:audio|video)$/.test(element.name) ? findClip(element) : undefined;
}

function findAddress(text: string, mastodon: readonly string[]) {
  return /^\s*https?:\/\/\S+\s*$/.test(text) ? findEmbed(text.trim(), mastodon) : undefined;
}

/** Returns the image of which an element consists, with a link to the same picture or without. */
function pictureIn(element: HtmlElement): HtmlElement | undefined {
  if (pictureElements.has(element.name)) return isPlain(element, new Set(["title"])) ? element : undefined;
  if (element.name !== "picture" && element.name !== "a") return undefined;
  const [only, ...others] = element.children.filter((node) => !isNothing(node));
  const image = only !== undefined && isHtmlElement(only) && others.length === 0 ? pictureIn(only) : undefined;
  if (element.name === "picture" || !image) return image;
  return isSameFile(element.attributes.href ?? "", image.attributes) ? image : undefined;
}

function joinPictures(found: readonly FoundFigure[]): readonly FoundFigure[] {
  const joined: FoundFigure[] = [];
  for (const figure of found) {
    const last = joined.at(-1);
    if (figure.kind === "pictures" && last?.kind === "pictures") {
      const pictures: readonly FoundPicture[] = [...last.pictures, ...figure.pictures];
      joined[joined.length - 1] = { kind: "pictures", pictures };
    } else joined.push(figure);
  }
  return joined;
}

/** Divides nodes at `<br>` and at line breaks, which is where Markdown has them. */
function linesOf(nodes: readonly HtmlNode[]): readonly (readonly HtmlNode[])[] {
  const lines: HtmlNode[][] = [[]];
  for (const node of nodes) {
    if (isHtmlElement(node) && node.name === "br") lines.push([]);
    else if (typeof node === "string") {
      const [first = "", ...rest] = node.split("\n");
      lines.at(-1)?.push(first);
      lines.push(...rest.map((line) => [line]));
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

/** Whether readers miss nothing if a node is left out. */
function isNothing(node: HtmlNode): boolean {
  if (typeof node === "string") return !isSeen(node);
  if (node.kind !== "element") return node.kind === "comment" && !/\/\s*$/.test(node.text);
  return (
    silentElements.has(node.name) ||
    (node.name === "noscript" && !isSeen(node)) ||
    ghostControls.test(node.attributes.class ?? "")
  );
}

/** Classes of the controls that Ghost draws for a player. */
const ghostControls = /\bkg-(?:video-overlay|video-player-container|audio-player|audio-thumbnail)(?:\s|$)/;

function hasScript(node: HtmlNode): boolean {
  return isHtmlElement(node) && [node, ...elementsIn(node)].some(({ name }) => name === "script");
}

function isCaption(node: HtmlNode): boolean {
  return (
    isHtmlElement(node) &&
    (node.name === "figcaption" || /caption(?:-text)?\b|\bkg-audio-title\b/.test(node.attributes.class ?? ""))
  );
}

function isGallery({ name, attributes }: HtmlElement): boolean {
  return wrappers.has(name) && /\b(?:gallery|wp-caption|kg-audio-card)\b/.test(attributes.class ?? "");
}

/** Elements that only arrange what is in them. */
export const wrappers: ReadonlySet<string> = new Set("center div dl dt figure li p section span ul".split(" "));
