import { raw } from "hono/html";
import type { Article } from "../../domain/article.ts";
import type { Language, Site } from "../../domain/site.ts";
import { ClipPlayer } from "./clip-player.tsx";
import { Embed } from "./embed.tsx";
import { Pictures } from "./pictures.tsx";
import { type BodyPart, splitBody } from "./split-body.ts";

interface Props {
  readonly site: Site;
  readonly language: Language;
  readonly article: Article;
  /** Sanitised HTML: corrections and text. */
  readonly body: string;
}

/** The text of an article with its figures; nothing if the body is empty. */
export function ArticleBody({ site, language, article, body }: Props) {
  const parts = splitBody(body, article.figures);
  if (parts.length === 0) return null;
  return (
    <div class="body">
      {parts.map((part, index) => (
        <Part site={site} language={language} part={part} id={`embed-${index}`} />
      ))}
    </div>
  );
}

interface PartProps extends Pick<Props, "site" | "language"> {
  readonly part: BodyPart;
  readonly id: string;
}

function Part({ site, language, part: { html, figure }, id }: PartProps) {
  switch (figure?.kind) {
    case undefined:
      return raw(html);
    case "embed":
      return <Embed language={language} figure={figure} html={figure.card ?? html} id={id} />;
    case "clip":
      return <ClipPlayer site={site} language={language} clip={figure} />;
    case "pictures":
      return <Pictures site={site} figure={figure} />;
  }
}
