import type { Table, Verdict } from "../benchmark.ts";
import { judge } from "../goals.ts";
import { formatRatio, formatTime } from "../measure/format-number.ts";
import { deviation, median, ratios } from "../measure/median.ts";
import { type ContenderName, contenderNames, type Measured, measuredOf } from "./contender.ts";

export function warmTable(all: readonly Measured[]): Table {
  return {
    title: "Warm isolate, /uk/rss.xml",
    columns: [
      ...["", "CPU a request", "spread (MAD)", "lowest", "against bare", "lowest against lowest"],
      ...["in user mode", "against bare", "requests/s"],
    ],
    rows: all.map((measured) => {
      const { name, cpu, rate, user = Number.NaN } = measured;
      const { cpu: base, user: userBase = Number.NaN } = measuredOf(all, name.endsWith("304") ? "bare304" : "bare");
      return [
        contenderNames[name],
        formatTime(median(cpu)),
        `±${((deviation(cpu) / median(cpu)) * 100).toFixed(1)} %`,
        formatTime(Math.min(...cpu)),
        formatRatio(median(ratios(cpu, base))),
        formatRatio(Math.min(...cpu) / Math.min(...base)),
        formatTime(user),
        formatRatio(user / userBase),
        median(rate).toFixed(0),
      ];
    }),
  };
}

export function freshTable(all: readonly Measured[]): Table {
  const base = measuredOf(all, "bare").cpu;
  return {
    title: "First request of a fresh isolate, /uk/rss.xml",
    columns: ["", "CPU of the request", "spread (MAD)", "lowest", "against bare", "lowest against lowest"],
    rows: all.map(({ name, cpu }) => [
      contenderNames[name],
      formatTime(median(cpu)),
      `±${((deviation(cpu) / median(cpu)) * 100).toFixed(1)} %`,
      formatTime(Math.min(...cpu)),
      formatRatio(median(cpu) / median(base)),
      formatRatio(Math.min(...cpu) / Math.min(...base)),
    ]),
  };
}

export function warmVerdicts(all: readonly Measured[]): readonly Verdict[] {
  const against = (name: ContenderName, base: ContenderName) =>
    median(ratios(measuredOf(all, name).cpu, measuredOf(all, base).cpu));
  return [
    judge("warmFeed", against("ours", "bare")),
    judge("compressedFeed", against("oursGzip", "bare")),
    judge("notModified", against("ours304", "bare304")),
    judge("feedsDirectory", median(measuredOf(all, "directory").cpu)),
    judge("renderedFeed", against("feed", "ours")),
  ];
}

export function freshVerdict(all: readonly Measured[]): Verdict {
  return judge("firstRequest", median(measuredOf(all, "ours").cpu) / median(measuredOf(all, "bare").cpu));
}
