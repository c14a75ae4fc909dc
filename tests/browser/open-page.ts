import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";

export interface OpenPage {
  readonly page: Page;
  /** The status of the response. */
  readonly status: number | undefined;
  /** Errors on the console and violations of the Content-Security-Policy; the page's own status 404 does not count. */
  readonly complaints: readonly string[];
  /** Every request of the page, including that for the page itself. */
  requests(): Promise<readonly PageRequest[]>;
  close(): Promise<void>;
}

export interface PageRequest {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
}

/** Opens an address as a person does, and records requests and errors. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const finished: Request[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && message.location().url !== page.url()) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("requestfinished", (request) => finished.push(request));
  const response = await page.goto(url, { waitUntil: "load" });
  return {
    page,
    status: response?.status(),
    complaints,
    requests: () => Promise.all(finished.map(weighed)),
    close: () => context.close(),
  };
}

async function weighed(request: Request): Promise<PageRequest> {
  const response = await request.response();
  const body = await response?.body();
  return { url: request.url(), type: request.resourceType(), bytes: body?.length ?? 0 };
}
