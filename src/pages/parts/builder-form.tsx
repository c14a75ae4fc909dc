import { type LanguageTag, languageOf } from "../../domain/language.ts";
import { builderUrl, pathOf } from "../../urls/urls.ts";
import { type BuilderState, pickings } from "./builder-state.ts";
import { findBusiestTerms } from "./count-terms.ts";
import type { PageView } from "./page-view.ts";

interface Props {
  readonly view: PageView;
  readonly language: LanguageTag;
  readonly state: BuilderState;
}

/** A row of check boxes for each topic, sent as the query string that `builderStateUrl` writes. */
export function BuilderForm({ view, language, state }: Props) {
  const { site } = view.catalogue;
  const { builder } = languageOf(site, language).messages;
  const path = pathOf(site, builderUrl(site, language));
  const groups = findBusiestTerms(view, language, "tag");
  const offered = new Set(groups.flatMap(({ terms }) => terms.map(({ slug }) => slug)));
  return (
    <form class="builder" action={`${path}#result`}>
      {pickings.flatMap((picking) =>
        // A topic that is picked stays picked, even if the table has no row for it.
        state[picking]
          .filter((slug) => !offered.has(slug) && view.catalogue.tags.has(slug))
          .map((slug) => <input type="hidden" name={picking} value={slug} />),
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{builder.topic}</th>
            {pickings.map((picking) => (
              <th scope="col" id={`pick-${picking}`}>
                {builder[picking]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ heading, terms }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={1 + pickings.length}>
                {heading}
              </th>
            </tr>
            {terms.map(({ slug, name, count }) => (
              <tr>
                <th scope="row">
                  <span id={`topic-${slug}`}>{name}</span> <span class="count">{count}</span>
                </th>
                {pickings.map((picking) => (
                  <td>
                    <input
                      type="checkbox"
                      name={picking}
                      value={slug}
                      checked={state[picking].includes(slug)}
                      aria-labelledby={`pick-${picking} topic-${slug}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p class="follow">
        <button type="submit">{builder.show}</button>
        <a href={path}>{builder.clear}</a>
      </p>
    </form>
  );
}
