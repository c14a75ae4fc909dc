import { listOf } from "../../domain/article-list.ts";
import { inLanguage } from "../../domain/language.ts";
import type { Selection } from "../../domain/lists.ts";
import { listKinds } from "../../domain/lists.ts";
import type { Language } from "../../domain/site.ts";
import { countVisible } from "../../domain/window.ts";
import { listName } from "../../feed/list-title.ts";
import { formatCount } from "../../messages/fill.ts";
import type { PageView } from "./page-view.ts";

interface Props {
  readonly view: PageView;
  readonly language: Language;
  readonly selection: Selection;
}

/** The name of the list, and a link to the subscription block, which small screens show last. */
export function ListingHeader({ view, language, selection }: Props) {
  const messages = language.messages;
  const { eyebrow, name, about, count } = describeListing(view, language, selection);
  return (
    <header class="page-header">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{name}</h1>
      {about && <p class="standfirst">{about}</p>}
      <p class="follow">
        <a class="button" href="#subscribe">
          {messages.subscribe}
        </a>
        {count > 0 && <span>{formatCount(messages, messages.articles, count)}</span>}
      </p>
    </header>
  );
}

interface Description {
  readonly eyebrow: string | undefined;
  readonly name: string;
  readonly about: string | undefined;
  readonly count: number;
}

function describeListing({ catalogue, now }: PageView, language: Language, selection: Selection): Description {
  const { tag, title, description } = language;
  const { kind, slug } = selection;
  const { terms } = listKinds[kind];
  const about = terms?.about(catalogue, slug);
  return {
    eyebrow: terms?.sort(catalogue, language.messages, slug),
    name: listName(catalogue, selection, language) ?? title,
    about: about ? inLanguage(about, tag) : terms ? undefined : description,
    count: countVisible(catalogue.times, listOf(catalogue, tag, selection), now),
  };
}
