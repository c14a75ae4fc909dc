import { inLanguage } from "../../domain/in-language.ts";
import type { Language } from "../../domain/site.ts";
import { termName } from "../../domain/term-name.ts";
import { countVisible } from "../../domain/window.ts";
import { listOf } from "../../feed/list-of.ts";
import type { Selection } from "../../feed/selection.ts";
import { topicTitle } from "../../feed/topic-title.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { PageView } from "../page-view.ts";

interface Props {
  readonly view: PageView;
  readonly language: Language;
  readonly selection: Selection;
}

/** What the page lists, and the way to the block that subscribes to it, which small screens show last. */
export function ListingHeader({ view, language, selection }: Props) {
  const messages = messagesFor(language.tag);
  const { eyebrow, name, about, count } = described(view, language, selection);
  return (
    <header class="page-header">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{name}</h1>
      {about && <p class="standfirst">{about}</p>}
      <p class="follow">
        <a class="button" href="#subscribe">
          {messages.subscribe}
        </a>
        {count > 0 && <span>{messages.articles(count)}</span>}
      </p>
    </header>
  );
}

interface Description {
  readonly eyebrow?: string;
  readonly name: string;
  readonly about: string | undefined;
  readonly count: number;
}

function described({ catalogue, now }: PageView, language: Language, selection: Selection): Description {
  const { tag, title, description } = language;
  const messages = messagesFor(tag);
  const count = countVisible(catalogue.times, listOf(catalogue, tag, selection), now);
  if (selection.kind === "all") return { name: title, about: description, count };
  if (selection.kind === "author") {
    const name = termName(catalogue.authors, selection.slug, tag);
    const about = catalogue.authors.get(selection.slug)?.about;
    return { eyebrow: messages.author, name, about: about && inLanguage(about, tag), count };
  }
  const topic = catalogue.tags.get(selection.slug);
  return {
    eyebrow: topic ? messages.kind[topic.kind] : messages.topics,
    name: topicTitle(catalogue, tag, selection.slug),
    about: topic?.description && inLanguage(topic.description, tag),
    count,
  };
}
