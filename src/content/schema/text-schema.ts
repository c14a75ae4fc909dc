import * as v from "valibot";
import { issueMessage } from "./issue-message.ts";
import { line } from "./line.ts";
import { fields } from "./mapping.ts";
import { moment } from "./moment.ts";
import { pageSlug } from "./slug.ts";

export type TextFile = v.InferOutput<ReturnType<typeof textSchema>>;

const correction = '{ date: 2026-01-03T09:00, text: "…" }';

/** Returns the schema of the front matter of `{language}.md`. Created once for all texts. */
export function textSchema(timeZone: string) {
  const time = moment(timeZone);
  return fields({
    title: line,
    lead: line,
    slug: v.exactOptional(pageSlug),
    published: v.exactOptional(time),
    expires: v.exactOptional(time),
    draft: v.exactOptional(v.boolean()),
    image: v.exactOptional(
      fields({ alt: line, caption: v.exactOptional(line), credit: v.exactOptional(line) }, { example: '{ alt: "…" }' }),
    ),
    updated: v.exactOptional(time),
    corrections: v.exactOptional(
      v.array(
        fields({ date: time, text: line }, { example: correction }),
        issueMessage("a list", `write it like [${correction}]`),
      ),
      [],
    ),
  });
}
