import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Answer } from './transport';

/** Errors of the distribution spec, of OAuth 2 (RFC 6749), and as Docker Hub's token server has them. */
const Told = z.object({
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
  details: z.string().optional(),
  message: z.string().optional(),
});

/** As much of an answer as is told. Characters. */
const most = 500;

/** What an answer says, in its own words, on one line; its status where it says nothing. */
export function wordsOf(answer: Answer): string {
  const status = `HTTP ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`.trimEnd();
  const text = answer.body.toString('utf8');
  if (isPage(answer)) return `${status}, a page of HTML: ${titleOf(text)}`;
  const said = fromJson(text) ?? text;
  const line = said
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most);
  return line === '' ? status : `${line} (${status})`;
}

/** Whether it is a page for people, which no registry answers. */
export function isPage({ headers, body }: Answer): boolean {
  return (
    (headers['content-type'] ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(body.subarray(0, 200).toString())
  );
}

function titleOf(html: string): string {
  const title = /<title[^>]{0,100}>([^<]{0,200})/i.exec(html)?.[1];
  return (title ?? html.replace(/<[^>]{0,200}>/g, ' ')).replace(/\s+/g, ' ').trim().slice(0, 200);
}

function fromJson(text: string): string | null {
  let told;
  try {
    told = Told.safeParse(JSON.parse(text)).data;
  } catch {
    return null;
  }
  if (!told) return null;
  const errors = told.errors?.map(({ code, message }) => [code, message].filter(Boolean).join(': '));
  return errors?.length
    ? errors.join('; ')
    : (told.details ?? told.error_description ?? told.message ?? told.error ?? null);
}
