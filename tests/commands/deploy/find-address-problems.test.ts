import { expect, test } from "vitest";
import { isReservedHost } from "../../../src/commands/deploy/find-address-problems.ts";

test.each([
  "news.example",
  "NEWS.Example.",
  "example",
  "example.com",
  "www.example.net",
  "a.b.example.org",
  "news.test",
  "news.invalid",
  "localhost",
  "news.localhost",
  "mac.local",
  "127.0.0.1",
  "127.3.2.1",
  "0.0.0.0",
  "[::1]",
  "[::ffff:7f00:1]",
])("%s is reserved", (host) => expect(isReservedHost(host)).toBe(true));

test.each([
  "news.example-paper.com",
  "myexample.com",
  "example.com.ua",
  "example.news",
  "testing.news",
  "polyfeed.workers.dev",
  "xn--80aaxitdbjk.xn--p1ai",
  "128.0.0.1",
  "[2606:4700::1]",
])("%s is not reserved", (host) => expect(isReservedHost(host)).toBe(false));
