/** Attempts to sign in are counted in windows of this length. */
export const throttleWindowMs = 15 * 60_000;

/** Attempts on one account name in a window, whether or not there is such an account. */
export const attemptsPerName = 10;

/** Attempts from one address in a window: a whole office may stand behind one. */
export const attemptsPerAddress = 60;

/**
 * The part of an address that one attacker holds: an IPv4 address, or the /64 network of an IPv6 address, within
 * which a single machine may pick its address freely.
 */
export function addressGroup(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped !== null) return mapped[1] ?? ip;
  if (!ip.includes(":")) return ip;
  const [front = "", back] = ip.split("%")[0]?.toLowerCase().split("::") ?? [];
  const before = front === "" ? [] : front.split(":");
  const after = back === undefined || back === "" ? [] : back.split(":");
  const zeros = back === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

export function minutesLeft(windowStartedAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((windowStartedAt.getTime() + throttleWindowMs - now.getTime()) / 60_000));
}
