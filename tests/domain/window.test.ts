import { describe, expect, test } from "vitest";
import { windowOf } from "../../src/domain/window.ts";
import { allOf, type Day, timesOf } from "./calendar.ts";

/** The window of all articles at `now`. */
function seen(days: readonly Day[], now: number, limit = 10) {
  return windowOf(timesOf(days), allOf(days), limit, now);
}

describe("windowOf", () => {
  test("shows the newest first, up to the limit", () => {
    const days = [{ published: 400 }, { published: 300 }, { published: 200 }];

    expect(seen(days, 500, 2).shown).toEqual([0, 1]);
    expect(seen(days, 500, 3).shown).toEqual([0, 1, 2]);
  });

  test("shows only articles of its list", () => {
    const days = [{ published: 400 }, { published: 300 }, { published: 200 }];

    expect(windowOf(timesOf(days), Uint32Array.of(0, 2), 10, 500).shown).toEqual([0, 2]);
  });

  test("hides an article until its moment, and shows it from that moment on", () => {
    const days = [{ published: 400 }, { published: 300 }];

    expect(seen(days, 399).shown).toEqual([1]);
    expect(seen(days, 400).shown).toEqual([0, 1]);
  });

  test("shows an article until the moment of its expiry, and then fills its place", () => {
    const days = [{ published: 300, expires: 400 }, { published: 200 }, { published: 100 }];

    expect(seen(days, 399, 2).shown).toEqual([0, 1]);
    expect(seen(days, 400, 2).shown).toEqual([1, 2]);
  });

  test("is valid until the next release, however many are scheduled", () => {
    expect(seen([{ published: 900 }, { published: 800 }, { published: 100 }], 500).validUntil).toBe(800);
  });

  test("is valid until the first expiry among what it shows, not further below the limit", () => {
    const days = [
      { published: 300, expires: 900 },
      { published: 200 },
      { published: 150 },
      { published: 100, expires: 600 },
    ];

    expect(seen(days, 500, 2).validUntil).toBe(900);
    expect(seen(days, 500, 4).validUntil).toBe(600);
  });

  test("does not end when a scheduled article expires unseen after its release", () => {
    expect(seen([{ published: 800, expires: 900 }, { published: 100 }], 500).validUntil).toBe(800);
  });

  test("is valid for ever if nothing is scheduled and nothing expires", () => {
    expect(seen([{ published: 300 }], 500).validUntil).toBe(Number.POSITIVE_INFINITY);
  });

  test("was updated at the newest significant change of any article shown", () => {
    expect(seen([{ published: 300 }, { published: 200, updated: 450 }], 500).updated).toBe(450);
  });

  test("ignores changes of articles that it does not show", () => {
    const days = [
      { published: 900, updated: 950 },
      { published: 300 },
      { published: 200, updated: 480, modified: 490 },
    ];
    const window = seen(days, 500, 1);

    expect(window.updated).toBe(300);
    expect(window.modified).toBe(300);
  });

  test("was modified by a silent change, which does not count as an update", () => {
    const window = seen([{ published: 300, modified: 450 }], 500);

    expect(window.modified).toBe(450);
    expect(window.updated).toBe(300);
  });

  test("was modified when an article left it, which does not count as an update", () => {
    const window = seen([{ published: 300, expires: 400 }, { published: 200 }], 500);

    expect(window.modified).toBe(400);
    expect(window.updated).toBe(200);
  });

  test("has no date of update if nothing is shown, but remembers when the last article left", () => {
    expect(seen([], 500)).toEqual({
      shown: [],
      updated: undefined,
      modified: undefined,
      validUntil: Number.POSITIVE_INFINITY,
    });
    expect(seen([{ published: 300, expires: 400 }], 500)).toMatchObject({
      shown: [],
      updated: undefined,
      modified: 400,
    });
  });
});
