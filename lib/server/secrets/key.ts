import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../start-refused';

/** Bytes of the key that secrets at rest are sealed under (AES-256). */
const keyBytes = 32;
/** A given key must hold at least this much: what a person types by hand is too little. */
const leastGiven = 32;

/** Where the key comes from: given (`QUAYSIDE_KEY`, `QUAYSIDE_KEY_FILE`), or the file `key` of the data folder. */
export interface KeySource {
  dataFolder: string;
  /** Text of the given key; null: the data folder's own. */
  given: string | null;
}

/** Path of the data folder's own key. */
export function keyFile(dataFolder: string): string {
  return join(dataFolder, 'key');
}

/**
 * The key that secrets are sealed under: 32 bytes. Made at the first start (mode 0600) where none was given. Throws one
 * sentence when it is too short to be a key.
 */
export function readKey({ dataFolder, given }: KeySource): Buffer {
  if (given !== null) return keyOf(given);
  const file = keyFile(dataFolder);
  if (!existsSync(file)) writeKey(dataFolder, newKey());
  return keyOf(readFileSync(file, 'utf8'));
}

/** A new key as text: 256 random bits. */
export function newKey(): string {
  return randomBytes(keyBytes).toString('base64url');
}

/** Puts `key` in the data folder in one step: a reader finds the old one or the new one, whole. */
export function writeKey(dataFolder: string, key: string): void {
  const file = keyFile(dataFolder);
  writeFileSync(`${file}.new`, `${key}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** Another key for another purpose, derived from `key` (HKDF-SHA-256, RFC 5869); hex. */
export function deriveKey(key: Buffer, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', key, '', `quayside ${purpose}`, keyBytes)).toString('hex');
}

/** The key that `text` stands for. Throws `StartRefused` when it is too short to be one. */
export function keyOf(text: string): Buffer {
  const trimmed = text.trim();
  if (trimmed.length < leastGiven) {
    throw new StartRefused(
      `The key must have at least ${leastGiven} characters: make one with \`openssl rand -base64 32\`.`,
    );
  }
  return createHash('sha256').update(trimmed).digest();
}
