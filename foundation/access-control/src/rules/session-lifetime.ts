const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Without a request for this long a session ends: one working day, so that a lunch break does not sign anybody out. */
export const idleMs = 8 * hourMs;

/** However much it is used, a session ends after a week. */
export const absoluteMs = 7 * 24 * hourMs;

/** How long a password just given stands for sensitive acts. */
export const confirmationMs = 10 * minuteMs;

/** Last use is written down at most once a minute, so that reading pages does not write to the database. */
export const lastSeenGrainMs = minuteMs;

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export function sessionExpiry(startedAt: Date): Date {
  return new Date(startedAt.getTime() + absoluteMs);
}

export function isAlive(session: SessionTimes, now: Date): boolean {
  return now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < idleMs;
}

export function isConfirmed(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() < confirmationMs;
}
