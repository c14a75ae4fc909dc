import * as v from "valibot";
import { issueMessage } from "./issue-message.ts";
import { oneLine } from "./one-line.ts";

/** White space, and characters that only steer others, such as a zero-width space. */
const nothingToRead = /^[\s\p{Cf}\p{Cc}]*$/u;

/** A text of one line with something to read in it. */
export const line = v.pipe(
  v.string(),
  v.title("line of text"),
  v.description("Plain text: signs such as `*` and `<` are shown as they are. A line break counts as a space."),
  v.metadata({ pattern: "\\S" }),
  v.transform(oneLine),
  v.check((text) => !nothingToRead.test(text), issueMessage("has nothing to read in it", "write a text")),
);
