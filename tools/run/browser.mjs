import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function found() {
  return process.env.NHIEMKY_CHROMIUM ?? places.find((place) => existsSync(place));
}

/** The path of a Chromium; on Debian as root it is installed when missing. Ends the process with advice otherwise. */
export function ensureBrowser() {
  const before = found();
  if (before !== undefined) return before;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Đang cài Chromium · Installing Chromium …");
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env: environment });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environment,
    });
  }
  const after = found();
  if (after !== undefined) return after;
  console.error(
    "Cần Chromium để thử các trang: apt-get install chromium, hoặc đặt NHIEMKY_CHROMIUM.\n" +
      "The browser journeys need Chromium: apt-get install chromium, or set NHIEMKY_CHROMIUM.",
  );
  return process.exit(1);
}
