/** One question that `npm run bench` answers by measuring. */
export interface Benchmark {
  readonly name: string;
  /** What it measures and how: shown by `--help`, and written above its tables. */
  readonly method: string;
  run(options: BenchmarkOptions): Promise<Report>;
}

export interface BenchmarkOptions {
  /** Measured rounds; if undefined, the benchmark decides. */
  readonly rounds?: number;
  /** A smaller, shorter run for trying the benchmark out, not for the record. */
  readonly quick: boolean;
}

export interface Report {
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  /** What a reader of the tables has to know: sizes, counts, what was left out. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether a goal is met. */
export interface Verdict {
  /** What is measured, in a few words. */
  readonly goal: string;
  readonly met: boolean;
  /** The measured value and the limit. */
  readonly finding: string;
}
