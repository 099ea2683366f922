import { existsSync } from "node:fs";
import { assert } from "@nhiemky/kernel";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Else a service worker would still reach the server while a journey has taken the page's connection away.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = "1";

/** Starts the Chromium that `npm test` found or installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.NHIEMKY_CHROMIUM ?? places.find((place) => existsSync(place));
  assert(executablePath !== undefined, "no Chromium: apt-get install chromium, or set NHIEMKY_CHROMIUM");
  return chromium.launch({ executablePath, args: quiet });
}
