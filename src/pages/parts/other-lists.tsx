import { type LanguageTag, languageOf } from "../../domain/language.ts";
import { type ListName, type ListTerms, listKinds, listNames } from "../../domain/lists.ts";
import { builderUrl, pageUrl, pathOf } from "../../urls/urls.ts";
import { countTerms, findBusiestTerms } from "./count-terms.ts";
import type { PageView } from "./page-view.ts";

interface Props {
  readonly view: PageView;
  readonly language: LanguageTag;
}

/** Links to all other lists of the language that have something to read. */
export function OtherLists(props: Props) {
  return (
    <>
      {listNames.map((kind) => {
        const { terms, folder } = listKinds[kind];
        if (terms) return <TermLists {...props} kind={kind} terms={terms} />;
        return folder === "" ? null : <SingleList {...props} kind={kind} />;
      })}
    </>
  );
}

/** The terms of a kind, each with its number of articles. */
function TermLists({ view, language, kind, terms }: Props & { readonly kind: ListName; readonly terms: ListTerms }) {
  const { site } = view.catalogue;
  const { messages } = languageOf(site, language);
  const groups = findBusiestTerms(view, language, kind);
  if (groups.length === 0) return null;
  const id = `${terms.noun}s`;
  return (
    <section class="topics" aria-labelledby={id}>
      <h2 id={id}>{terms.heading(messages)}</h2>
      {groups.map((group) => (
        <>
          {group.heading !== undefined && <h3>{group.heading}</h3>}
          <ul class="counted">
            {group.terms.map(({ slug, name, count }) => (
              <li>
                <a href={pathOf(site, pageUrl(site, language, { kind, slug }))}>{name}</a>{" "}
                <span class="count">{count}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
      {terms.combine && (
        <p class="combine">
          <a href={pathOf(site, builderUrl(site, language))}>{messages.builder.title}</a>
        </p>
      )}
    </section>
  );
}

/** A link to a list that is the only one of its kind. */
function SingleList({ view, language, kind }: Props & { readonly kind: ListName }) {
  const { site } = view.catalogue;
  const { folder } = listKinds[kind];
  return (
    <>
      {countTerms(view, language, kind, [""]).map(({ slug, name, count }) => (
        <section class="topics" aria-labelledby={folder}>
          <h2 id={folder}>
            <a href={pathOf(site, pageUrl(site, language, { kind, slug }))}>{name}</a>{" "}
            <span class="count">{count}</span>
          </h2>
        </section>
      ))}
    </>
  );
}
