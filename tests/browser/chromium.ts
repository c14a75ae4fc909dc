import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Starts the browser of this machine, without any network requests of its own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error(`There is no Chromium at ${usual.join(", ")}; set CHROMIUM to its path`);
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Otherwise every frame of another site starts a process.
      "--disable-site-isolation-trials",
    ],
  });
}

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
