import { locateField } from "../../content/read/locate-field.ts";
import { readYaml } from "../../content/read/read-yaml.ts";
import { formatMoment } from "../../content/schema/format-moment.ts";
import { type ContentSource, storyPath } from "../../content/source/content-source.ts";
import { problemAtField } from "../../content/yaml/locate.ts";
import type { Instant } from "../../domain/article.ts";
import { type Diagnosis, type Problem, problemOfFile } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Difference, PresentStory } from "./compare-releases.ts";

/** What the descriptions depend on. */
export interface DescriptionContext {
  readonly content: ContentSource;
  readonly timeZone: string;
  readonly now: Instant;
  /** Whether changes of what must not change are accepted: they are notices then. */
  readonly accept: boolean;
}

/** Returns each difference as a problem with its place and remedy. What languages share, such as a date in `article.yaml`, is reported once. */
export function describeDifferences(
  context: DescriptionContext,
  differences: readonly Difference[],
): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const difference of differences) {
    const problem = describe(context, difference);
    const key = `${problem.path} ${problem.field} ${problem.what}`;
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

function describe(context: DescriptionContext, difference: Difference): Problem {
  const { timeZone, now } = context;
  switch (difference.kind) {
    case "authority": {
      const was = quote(difference.was);
      return atSite(
        context,
        "authority",
        permanent(
          context,
          `was ${was} in the last release, and every permanent id begins with it: readers would show every article again`,
          `write ${was} again`,
        ),
      );
    }
    case "language": {
      const was = quote(difference.was);
      return atSite(
        context,
        "languages",
        permanent(
          context,
          `the last release had the language ${was}, and every permanent id in it contains the tag: readers would show every article again`,
          `write "idTag: ${difference.was}" in the language that replaces it, or keep it with "retired: true"`,
        ),
      );
    }
    case "id":
      return atField(
        context,
        difference.story,
        ["article.yaml"],
        "id",
        permanent(
          context,
          `was ${quote(difference.was)} when the story was released: readers would show it again`,
          `write ${quote(difference.was)} again`,
        ),
      );
    case "guid":
    case "atomId": {
      const { kind, was, story, text } = difference;
      return atField(
        context,
        story,
        [`${text.language}.md`],
        kind,
        permanent(
          context,
          `${was === undefined ? "was not there" : `was ${quote(was)}`} when the text was released: readers would show it again`,
          // Whole: it is for copying.
          was === undefined ? "remove it" : `write ${JSON.stringify(was)} again`,
        ),
      );
    }
    case "published": {
      const { story, text, unchanged } = difference;
      const was = quote(formatMoment(difference.was, timeZone));
      const file = `${text.language}.md`;
      // If another text still has the date of article.yaml, that has not changed: this text has lost its own.
      const isShared = unchanged.some(({ language }) => !locate(context, story, `${language}.md`, "published"));
      return atField(
        context,
        story,
        isShared ? [file] : [file, "article.yaml"],
        "published",
        permanent(
          context,
          `was ${was} when the text was released, and never changes`,
          `write ${was} again; "updated" says when a text was changed`,
        ),
      );
    }
    case "back-dated": {
      const { story, text, newest } = difference;
      const { language } = text;
      const moment = formatMoment(now - (now % 60_000), timeZone);
      return atField(context, story, [`${language}.md`], "published", {
        what: `the text in ${language} is new, and dated before the newest entry in ${language} (${formatMoment(newest, timeZone)}): subscribers will not see it`,
        instead: `write "published: ${moment}" in ${language}.md, or leave it as it is`,
        notice: true,
      });
    }
    case "gone": {
      const { folder, language, draft } = difference;
      const path = `${context.content.name}/${storyPath(folder)}/${language}.md`;
      return problemOfFile(path, {
        what: `was released and is ${draft ? "a draft" : "gone"} now: its address answers 404, and archive documents move`,
        instead: 'put it back, and write "withdrawn" or "expires" in article.yaml',
        notice: true,
      });
    }
  }
}

/** Returns what is wrong with something that must not change. */
function permanent({ accept }: DescriptionContext, what: string, instead: string): Diagnosis {
  if (accept) return { what, instead, notice: true };
  return { what, instead: `${instead}; or accept the change: run the command again with --accept` };
}

function atSite({ content }: DescriptionContext, field: string, diagnosis: Diagnosis): Problem {
  const root = content.folder("");
  const yaml = root && readYaml(root, "site.yaml");
  if (!yaml || "problems" in yaml) return problemOfFile(`${content.name}/site.yaml`, diagnosis);
  return problemAtField(yaml, field, diagnosis, "key");
}

/** Returns a problem with a field of a story, at the first of its files that has it; at the first file if none has. */
function atField(
  context: DescriptionContext,
  story: PresentStory,
  files: readonly [string, ...string[]],
  field: string,
  diagnosis: Diagnosis,
): Problem {
  const path = `${context.content.name}/${storyPath(story.folder)}`;
  for (const file of files) {
    const position = locate(context, story, file, field);
    if (position) return { path: `${path}/${file}`, ...position, field, ...diagnosis };
  }
  return { ...problemOfFile(`${path}/${files[0]}`, diagnosis), field };
}

/** Returns the place of a field in a file of a story; undefined if the file does not have it. */
function locate({ content }: DescriptionContext, { folder }: PresentStory, file: string, field: string) {
  return locateField(content.folder(storyPath(folder)), file, [field]);
}
