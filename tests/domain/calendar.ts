import fc from "fast-check";
import { type ArticleTimes, noticePeriod, noticesOf } from "../../src/domain/catalogue.ts";

/** One article's moments. */
export interface Day {
  readonly published: number;
  readonly updated?: number;
  readonly modified?: number;
  readonly expires?: number;
  readonly withdrawn?: number;
  /** Of a back-dated article, later than `published`. */
  readonly released?: number;
}

/** Returns the columns of a catalogue for these days, which must be in order from the newest. */
export function timesOf(days: readonly Day[]): ArticleTimes {
  const late = days.flatMap(({ released }, number) => (released === undefined ? [] : [[number, released] as const]));
  const withdrawn = Float64Array.from(days, (day) => day.withdrawn ?? Number.POSITIVE_INFINITY);
  return {
    published: Float64Array.from(days, ({ published }) => published),
    updated: Float64Array.from(days, ({ published, updated }) => updated ?? published),
    modified: Float64Array.from(days, ({ published, updated, modified }) => modified ?? updated ?? published),
    expires: Float64Array.from(days, ({ expires }) => expires ?? Number.POSITIVE_INFINITY),
    withdrawn,
    notices: noticesOf(withdrawn),
    late: {
      numbers: Uint32Array.from(late, ([number]) => number),
      released: Float64Array.from(late, ([, released]) => released),
    },
  };
}

export function allOf(days: readonly Day[]): Uint32Array {
  return Uint32Array.from(days, (_, number) => number);
}

const moment = fc.integer({ min: 0, max: 40 });

/** Calendars so crowded that releases, changes, expiries and ends of notices often fall on the same moment. */
export const anyCalendar = fc
  .array(
    fc.record({
      published: moment,
      later: fc.integer({ min: 0, max: 10 }),
      silent: fc.integer({ min: 0, max: 10 }),
      life: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      noticeEnd: fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined }),
      late: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined, freq: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((days) =>
    days
      .map(
        ({ published, later, silent, life, noticeEnd, late }): Day => ({
          published,
          updated: published + later,
          modified: published + later + silent,
          ...(life !== undefined && { expires: published + life }),
          // Long before everything else, so that the ends of the notices fall among the other moments.
          ...(noticeEnd !== undefined && { withdrawn: noticeEnd - noticePeriod }),
          ...(late !== undefined && { released: published + late }),
        }),
      )
      .sort((one, other) => other.published - one.published),
  );

/** A calendar with a list that leaves some of its articles out. */
export const anyList = anyCalendar.chain((days) =>
  fc.record({
    days: fc.constant(days),
    list: fc.subarray(days.map((_, number) => number)).map((numbers) => Uint32Array.from(numbers)),
    limit: fc.integer({ min: 1, max: 6 }),
    now: fc.integer({ min: -1, max: 70 }),
  }),
);
