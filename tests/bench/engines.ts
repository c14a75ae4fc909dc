import { bodyPrinter } from "../../src/markdown/body-printer.ts";
import { htmlFilter } from "../../src/markdown/html-filter.ts";
import { markdown } from "../../src/markdown/markdown.ts";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import type { Benchmark } from "./benchmark.ts";
import { bodyMarkdown } from "./corpus/prose.ts";
import { seeded } from "./corpus/random.ts";
import { corpusLanguages } from "./corpus/words.ts";
import { type Candidate, candidates } from "./engines/candidates.ts";
import { formatRatio, formatTime } from "./measure/format-number.ts";
import { median, ratios } from "./measure/median.ts";
import { timeRounds } from "./measure/time-rounds.ts";
import { printProgress } from "./support/print-progress.ts";

export const engines: Benchmark = {
  name: "markdown",
  method: `What the Markdown of an article costs by the engine that parses it: 5 KB, Ukrainian, English and Russian in turn.
Ours does everything, up to sanitised, portable HTML without relative URLs; the others return HTML that is none of this, so
each is also measured with our filter after it. All take turns in each round, ratios are taken within a round.`,

  async run({ rounds = 31, quick }) {
    printProgress("markdown");
    const texts = corpusLanguages.flatMap((language) =>
      [1, 2, 3, 4].map((seed) => bodyMarkdown(seeded(seed), language, 5000)),
    );
    const { found, missing } = await candidates();
    const contenders: readonly Candidate[] = [
      { name: "ours: markdown-it's tokens, filtered and printed", places: "all", render: ours },
      { name: "markdown-it", places: "all", render: (text) => markdown.render(text) },
      ...found,
      ...found.flatMap((candidate) => withFilter(candidate)),
    ];
    const times = timeRounds(
      contenders.map(({ render }) => () => {
        for (const text of texts) render(text);
      }),
      { rounds: quick ? Math.min(rounds, 7) : rounds, slice: quick ? 30 : 120 },
    ).map((all) => all.map((time) => time / texts.length));
    const base = times[0] ?? [];
    return {
      tables: [
        {
          title: "The Markdown of an article",
          columns: ["", "places", "CPU an article", "against ours"],
          rows: contenders.map(({ name, places }, index) => {
            const own = times[index] ?? [];
            return [name, places, formatTime(median(own)), formatRatio(median(ratios(own, base)))];
          }),
        },
      ],
      verdicts: [],
      notes: [
        `${base.length} rounds. Places: the elements for which an engine gives a position in the source; every problem of a text
  is reported with its line and column.`,
        ...(missing.length > 0
          ? [`Not installed: ${missing.join(", ")}; \`npm install --no-save ${missing.join(" ")}\`.`]
          : []),
      ],
    };
  },
};

const none = { what: "is not there", instead: "put it there" };
const references = {
  resolveLink: () => undefined,
  deadLink: () => undefined,
  resolveImage: () => none,
  printFigure: () => none,
  mastodon: [],
};

function ours(text: string): string {
  return renderMarkdown(text, references).html;
}

/** Returns nothing for an engine that returns a tree. */
function withFilter({ name, places, render }: Candidate): readonly Candidate[] {
  if (typeof render("a") !== "string") return [];
  return [{ name: `${name}, filtered`, places, render: (text) => filterHtml(String(render(text))) }];
}

function filterHtml(html: string): string {
  const printer = bodyPrinter();
  const filter = htmlFilter(printer, references, () => {}, { reserve: () => "", mayBeFigure: () => false });
  filter.write(html);
  filter.end();
  return printer.end();
}
