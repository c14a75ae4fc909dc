import { join } from "node:path";
import { everything } from "../../src/domain/lists.ts";
import { documentEnvelope } from "../../src/formats/document-envelope.ts";
import { rss } from "../../src/formats/rss.ts";
import { feedBody, feedWindow } from "../../src/http/feed-document.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import type { Benchmark } from "./benchmark.ts";
import { renderFeed } from "./contenders/render-feed.ts";
import { renderFeedsmith } from "./contenders/render-feedsmith.ts";
import { writeCorpus } from "./corpus/corpus.ts";
import { contentOf, readLibrary } from "./corpus/feed-content.ts";
import { formatRatio, formatTime } from "./measure/format-number.ts";
import { deviation, median, ratios } from "./measure/median.ts";
import { timeRounds } from "./measure/time-rounds.ts";
import { printProgress } from "./support/print-progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { copyProject } from "./workerd/project-copy.ts";

export const generate: Benchmark = {
  name: "generate",
  method: `What a feed costs without HTTP, in process, on Node: 50 articles of 5 KB Markdown in Ukrainian as RSS in UTF-8.
Ours renders the envelope and joins the entries' stored bytes (src/http/feed-document.ts); the others render the same articles from
objects and encode the text. All take turns in each round; the CPU is that of the whole process, garbage collection included;
ratios are taken within a round. Nothing is memoised.`,

  async run({ rounds = 31, quick }) {
    printProgress("generate");
    using temporary = temporaryFolder();
    const content = join(temporary.path, "content");
    writeCorpus(content, { stories: 60, tags: 30, bodyBytes: 5000 });
    const project = await copyProject(join(temporary.path, "project"));
    const output = join(temporary.path, "output");
    await project.compile(content, output);
    const library = readLibrary(join(output, "catalogue.bin"));
    const list = library.catalogue.list("uk");
    const ref = subscription("uk", everything);
    const window = feedWindow(library.catalogue, ref, list, Date.now());
    const articles = await contentOf(library, "uk");
    const encoder = new TextEncoder();

    const records = await library.entries.load(window.shown);
    const ours = () =>
      feedBody(rss, ref.variant, records, rss.envelope(documentEnvelope(library.catalogue, ref, rss, window)));
    const feed = () => encoder.encode(renderFeed(articles));
    const feedsmith = () => encoder.encode(renderFeedsmith(articles));
    const [joining = [], rendering = [], smithing = []] = timeRounds([ours, feed, feedsmith], {
      rounds: quick ? Math.min(rounds, 7) : rounds,
      slice: quick ? 30 : 120,
    });
    return {
      tables: [
        {
          title: "A feed in process",
          columns: ["", "CPU a feed", "spread (MAD)", "against ours", "bytes"],
          rows: [
            row("ours: envelope rendered, entries joined", joining, joining, ours().length),
            row("feed", rendering, joining, feed().length),
            row("feedsmith", smithing, joining, feedsmith().length),
          ],
        },
      ],
      verdicts: [],
      notes: [`${joining.length} rounds.`],
    };
  },
};

function row(name: string, times: readonly number[], ours: readonly number[], bytes: number): readonly string[] {
  return [
    name,
    formatTime(median(times)),
    `±${((deviation(times) / median(times)) * 100).toFixed(1)} %`,
    formatRatio(median(ratios(times, ours))),
    String(bytes),
  ];
}
