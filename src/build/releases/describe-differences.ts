import { locateField } from "../../content/read/locate-field.ts";
import { readYaml } from "../../content/read/read-yaml.ts";
import { formatMoment } from "../../content/schema/format-moment.ts";
import { type ContentSource, storyPath } from "../../content/source/content-source.ts";
import { problemAtField } from "../../content/yaml/locate.ts";
import type { Instant } from "../../domain/article.ts";
import { type Diagnosis, type Problem, problemOfFile } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Difference, PresentStory } from "./difference.ts";

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
    // A new story's date is reported once, for its first language.
    const key = `${problem.path} ${problem.field} ${difference.kind === "back-dated" ? "" : problem.what}`;
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
        diagnoseChange(
          context,
          `was ${was} in the last release, and every permanent id begins with it: feed readers would show every article again`,
          `write ${was} again`,
        ),
      );
    }
    case "language": {
      const { was } = difference;
      const alias = was.toLowerCase();
      return atSite(
        context,
        "languages",
        diagnoseChange(
          context,
          `the last release had the language ${quote(was)}, and every permanent id in it contains the tag: feed readers would show every article again, and its addresses would answer 404`,
          `if it has another tag now, write "idTag: ${was}" and "aliases: [${alias}]" there; if it has ended, keep it with "retired: true"`,
        ),
      );
    }
    case "new language": {
      const { language, retired } = difference;
      return atSite(context, `languages.${language}`, {
        what: `is new, and ${quote(retired)} is retired: if it is the same language, feed readers show every article again`,
        instead: `then write "idTag: ${retired}" here in place of the retired language, or leave it as it is`,
        notice: true,
      });
    }
    case "time zone": {
      const was = quote(difference.was);
      return atSite(
        context,
        "timeZone",
        diagnoseChange(
          context,
          `was ${was} in the last release, and dates without an offset are read in it: those of released stories would change`,
          `write ${was} again`,
        ),
      );
    }
    case "feed id": {
      const { folder, was } = difference;
      return atSite(
        context,
        "feedIds",
        diagnoseChange(
          context,
          `the feed ${quote(folder)} had ${was === undefined ? "its own id" : `the id ${quote(was)}`} in the last release, and feed readers know it by that`,
          was === undefined ? "remove the line" : `write it again: ${JSON.stringify(was)}`,
        ),
      );
    }
    case "id":
      return atField(
        context,
        difference.story,
        ["article.yaml"],
        "id",
        diagnoseChange(
          context,
          `was ${quote(difference.was)} when the story was released: feed readers would show it again`,
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
        diagnoseChange(
          context,
          `${was === undefined ? `the text was released without ${kind === "guid" ? "a guid" : "an atomId"}` : `was ${quote(was)} when the text was released`}: feed readers would show it again`,
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
        diagnoseChange(
          context,
          `was ${was} when the text was released, and does not change`,
          `write ${was} again, and use "updated" to tell readers of a change`,
        ),
      );
    }
    case "back-dated": {
      const { story, text, newest, isTranslation } = difference;
      const { language } = text;
      const own = `${language}.md`;
      const moment = formatMoment(now - (now % 60_000), timeZone);
      // The date of a new story is that of all its languages; that of a late translation is its own.
      const isShared = !isTranslation && !locate(context, story, own, "published");
      const file = isShared ? "article.yaml" : own;
      return atField(context, story, [file], "published", {
        what: `the ${isShared ? "story" : `text in ${language}`} is new, and dated before the newest entry in ${language} (${formatMoment(newest, timeZone)}): subscribers will not see it among new entries`,
        instead: `write "published: ${moment}" in ${file}, or leave it as it is`,
        notice: true,
      });
    }
    case "gone": {
      const { folder, language, state } = difference;
      const path = `${context.content.name}/${storyPath(folder)}/${language}.md`;
      const whole = '"withdrawn" in article.yaml, which is for all languages';
      return problemOfFile(path, {
        what: `the text was released, and is ${state === "draft" ? "a draft" : "missing"} now: its address answers 404, and feed readers keep what they have`,
        instead: `${state === "draft" ? 'remove "draft: true"' : "restore it"}; to take it down, write "expires" in its front matter, or ${whole}`,
        notice: true,
      });
    }
  }
}

/** Returns what is wrong with something that must not change. */
function diagnoseChange({ accept }: DescriptionContext, what: string, instead: string): Diagnosis {
  if (accept) return { what, instead, notice: true };
  return {
    what,
    instead: `${instead}; or accept all such changes with "npm run compile -- --accept" or "npm run deploy -- --accept"`,
  };
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
