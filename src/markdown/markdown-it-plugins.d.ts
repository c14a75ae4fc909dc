/** Plugins without types of their own; those of DefinitelyTyped are for an older markdown-it. */
declare module "markdown-it-cjk-breaks" {
  import type { MarkdownIt } from "markdown-it";

  export default function cjkBreaks(md: MarkdownIt): void;
}

declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  export default function footnote(md: MarkdownIt): void;
}
