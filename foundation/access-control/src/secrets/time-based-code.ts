import { Secret, TOTP } from "otpauth";

const periodSeconds = 30;
/** A code of the step before or after also counts: clocks of phones differ. */
const window = 1;

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Nhiệm Kỳ",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret in base32. @param randomBytes 20 random bytes, the length RFC 4226 recommends */
export function makeTimeBasedSecret(randomBytes: Uint8Array): string {
  return new Secret({ buffer: new Uint8Array(randomBytes).buffer }).base32;
}

/** The address that a phone reads from the QR code. */
export function timeBasedUri(secret: string, signInName: string): string {
  return totp(secret, signInName).toString();
}

/**
 * The 30-second step (RFC 6238) that a code belongs to; null when it belongs to none near now. The caller refuses a
 * step that is not later than the last one taken.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret, "").validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}
