import { access, readFile } from "node:fs/promises";
import { basename } from "node:path";
import * as v from "valibot";
import { findLanguageByName } from "../../content/schema/find-language.ts";
import { parseIssueMessage } from "../../content/schema/issue-message.ts";
import { readMoment } from "../../content/schema/moment.ts";
import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { longestPicture, measurePicture } from "../../pictures/measure-picture.ts";
import { detectPictureType, pictureFormats } from "../../pictures/picture-formats.ts";
import { didYouMean, quote, useOneOf } from "../../problems/quote.ts";
import { endingOf, isRecordingLike } from "../../recordings/file-endings.ts";
import { CommandError } from "../run/run-command.ts";
import type { FileCopy } from "./write-story.ts";

/**
 * Checks an option's value by the rule of that field in content files.
 * @throws CommandError with the message that compile would print
 */
export function checkOption<Output>(option: string, value: unknown, schema: v.GenericSchema<unknown, Output>): Output {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const lines = result.issues.map(({ message }) => {
    const { what, instead } = parseIssueMessage(message);
    return `--${option}: ${what}; ${instead}`;
  });
  throw new CommandError(lines.join("\n"));
}

/** Reads the languages that `--lang` names, in the site's order; a language's aliases, such as `ua`, are accepted. */
export function readLanguageOption({ languages, retired }: Site, names: readonly string[]): readonly LanguageTag[] {
  const wanted = names.map((name) => {
    const language = languages.find(({ tag, aliases }) => tag === name || aliases.includes(name));
    if (language) return language.tag;
    const tags = languages.map(({ tag }) => tag);
    if (retired.some(({ tag, aliases }) => tag === name || aliases.includes(name))) {
      const remedy = `${useOneOf(tags, "use another")}, or remove its "retired" in site.yaml`;
      throw new CommandError(`--lang: the language ${quote(name)} is retired; ${remedy}`);
    }
    const named = findLanguageByName(name, tags);
    const remedy = named === undefined ? didYouMean(name, tags, "add it to site.yaml") : `write ${quote(named)}`;
    throw new CommandError(`--lang: ${quote(name)} is not a language of the site; ${remedy}`);
  });
  if (wanted.length === 0) {
    throw new CommandError("--lang: no language is given; name at least one, or omit the option for all");
  }
  return languages.map(({ tag }) => tag).filter((tag) => wanted.includes(tag));
}

/** Reads the time that `--published` names, in the newsroom's time zone if it has no offset. */
export function readPublishedOption(text: string, timeZone: string): Instant {
  const moment = readMoment(text, timeZone);
  if (typeof moment === "number") return moment;
  throw new CommandError(`--published: ${moment.what}; ${moment.instead}`);
}

/** Reads the picture that `--image` names, if compile would accept it. */
export async function readPictureOption(path: string): Promise<FileCopy> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`--image: ${quote(path)} cannot be read (${error.code}); name a picture's file`);
  });
  if (bytes.length > longestPicture) {
    throw new CommandError(
      `--image: ${quote(path)} is too large; make it smaller: ${longestPicture / 1024 / 1024} MiB is the most`,
    );
  }
  const media = measurePicture(bytes);
  const type = detectPictureType(bytes);
  if ("what" in media || !type) {
    const { what, instead } = "what" in media ? media : { what: "is not a picture", instead: "name another" };
    throw new CommandError(`--image: ${quote(path)}: ${what}; ${instead}`);
  }
  return { name: `cover.${pictureFormats[type].ending}`, from: path };
}

/** Reads the audio and video files that `--media` names: they keep their names. */
export async function readMediaOption(paths: readonly string[]): Promise<readonly FileCopy[]> {
  const names = paths.map((path) => basename(path));
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw new CommandError(`--media: two files have the name ${quote(twin)}; rename one`);
  for (const path of paths) {
    if (!isRecordingLike(endingOf(path))) {
      throw new CommandError(`--media: ${quote(path)} is not an audio or video file; name one such as "spoken.mp3"`);
    }
    await access(path).catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(`--media: ${quote(path)} cannot be read (${error.code}); name an audio or video file`);
    });
  }
  return paths.map((from) => ({ name: basename(from), from }));
}
