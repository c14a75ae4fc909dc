import type { Env } from "markdown-it";
import type { Diagnosis } from "../problems/problem.ts";
import type { SourceText } from "./source-place.ts";

/** What is told of a text while it is parsed. */
export type MarkdownReport = (complaint: Diagnosis, place: SourceText) => void;

const reports = new WeakMap<Env, MarkdownReport>();

/** What `markdown.parse` is given, so that its rules can tell of what they find. */
export function reportingTo(report: MarkdownReport): Env {
  const env: Env = {};
  reports.set(env, report);
  return env;
}

/** Where nobody wants to know, a function that does nothing. */
export function reportOf(env: Env): MarkdownReport {
  return reports.get(env) ?? (() => {});
}
