import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { coalesce } from "../../src/commands/run/coalesce.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("many requests become one run, once they have paused", async () => {
  const run = vi.fn(async () => undefined);
  const request = coalesce(run, 100);
  request();
  await vi.advanceTimersByTimeAsync(99);
  request();
  await vi.advanceTimersByTimeAsync(99);
  expect(run).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

test("no run begins before the last has ended, and requests in the meantime become one more", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run = vi.fn(() => promise);
  const request = coalesce(run, 100);
  request();
  await vi.advanceTimersByTimeAsync(100);
  for (let times = 0; times < 3; times++) {
    request();
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(run).toHaveBeenCalledTimes(1);
  resolve();
  await vi.advanceTimersByTimeAsync(100);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
});
