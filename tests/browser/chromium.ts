import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The browser of this machine, quiet: nothing that it does by itself leaves the machine. */
export function launchChromium(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error(`No Chromium at ${usual.join(", ")}; name it in CHROMIUM`);
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
    ],
  });
}

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
