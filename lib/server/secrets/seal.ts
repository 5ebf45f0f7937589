import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What was sealed under another key than the one at hand. */
export class SealedUnderAnotherKey extends Error {
  constructor() {
    super('It was sealed under another key: is QUAYSIDE_KEY or the key file the right one?');
  }
}

/** Seals text at rest, and opens it again. */
export interface Seal {
  /** `text` under the key (AES-256-GCM); `context` binds it to its place, so that a value moved elsewhere does not open. */
  seal(text: string, context: string): string;
  /** What was sealed in `context`. Throws when the key (`SealedUnderAnotherKey`), the context or the bytes are not those. */
  open(sealed: string, context: string): string;
}

/** First part of everything sealed: the format, so that a later one can be told from it. */
const version = 'q1';
const algorithm = 'aes-256-gcm';

/** What names a key without telling it: the first bytes of its hash stand in each sealed text. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('name').update(key).digest('base64url').slice(0, 8);
}

/** Whether `text` looks like something that `createSeal` made. */
export function isSealed(text: string): boolean {
  return text.startsWith(`${version}.`);
}

/** A seal under `key` (32 bytes). Format: `q1.<name of the key>.<nonce>.<tag>.<ciphertext>`, base64url. */
export function createSeal(key: Buffer): Seal {
  const name = nameOf(key);
  return {
    seal(text, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
      return [version, name, ...parts].join('.');
    },
    open(sealed, context) {
      const [format, keyName, nonce, tag, body] = sealed.split('.');
      if (format !== version || body === undefined) throw new Error('This is not a sealed value.');
      if (keyName !== name) throw new SealedUnderAnotherKey();
      const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64url');
      const cipher = createDecipheriv(algorithm, key, bytes(nonce), { authTagLength: 16 });
      cipher.setAAD(Buffer.from(context)).setAuthTag(bytes(tag));
      return Buffer.concat([cipher.update(bytes(body)), cipher.final()]).toString('utf8');
    },
  };
}
