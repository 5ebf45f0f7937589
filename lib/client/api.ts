import type { Problem } from '@/lib/contract/problem';
import { fetchAgain } from './fetch-again';
import { tellRefused } from './refusal';
import { readToken } from './session';

/** A refused or failed call, with the problem that the server told. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
  }
}

const unreachable: Problem = { type: 'urn:quayside:problem:internal', code: 'internal', title: 'offline', status: 0 };

/**
 * Calls the API: brings the page's token, sends and reads JSON. A GET that no answer comes to is sent again. Throws
 * `ApiError`. A 204 answers undefined.
 */
export function api<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const json = { type: 'application/json', body: JSON.stringify(body) };
  return ask(path, { method, ...(body === undefined ? {} : { body: json }), ...(signal && { signal }) });
}

/** Sends a file by POST, as it is; its answer is JSON. Throws `ApiError`. */
export function upload<T>(path: string, file: File, signal: AbortSignal): Promise<T> {
  return ask(path, { method: 'POST', body: { type: 'application/octet-stream', body: file }, signal });
}

/** Sends text as it is; its answer is JSON. Throws `ApiError`. */
export function sendText<T>(method: string, path: string, text: string): Promise<T> {
  return ask(path, { method, body: { type: 'text/plain;charset=utf-8', body: text } });
}

/** What a POST of JSON answers, as a Blob of the media type `type`, whatever the server calls it. Throws `ApiError`. */
export async function fetchBlob(path: string, body: unknown, type: string, signal?: AbortSignal): Promise<Blob> {
  const json = { type: 'application/json', body: JSON.stringify(body) };
  const response = await answered(path, { method: 'POST', body: json, ...(signal && { signal }) });
  return new Blob([await response.arrayBuffer()], { type });
}

interface Asked {
  method: string;
  body?: { type: string; body: string | File };
  signal?: AbortSignal;
}

async function ask<T>(path: string, asked: Asked): Promise<T> {
  const response = await answered(path, asked);
  return (response.status === 204 ? undefined : await response.json().catch(() => null)) as T;
}

/** A good answer. Throws `ApiError` for any other. */
async function answered(path: string, { method, body, signal }: Asked): Promise<Response> {
  const init: RequestInit = {
    method,
    headers: { 'X-Quayside-Token': readToken() ?? '', ...(body && { 'Content-Type': body.type }) },
    ...(body && { body: body.body }),
    ...(signal && { signal }),
  };
  // What changes something may have been done though no answer came.
  const asked = method === 'GET' ? fetchAgain(path, init, signal) : fetch(path, init);
  const response = await asked.catch((error: unknown) => {
    throw error instanceof DOMException ? error : new ApiError({ ...unreachable, detail: String(error) });
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as Problem | null;
  const problem = answer ?? { ...unreachable, status: response.status };
  // Other codes of this status are about a password that was sent, not about the session.
  if (response.status === 401 && problem.code === 'unauthenticated') tellRefused();
  throw new ApiError(problem);
}

/** Path of the API of one environment, each part encoded: `envPath('local', 'containers', id, 'start')`. */
export function envPath(env: string, ...parts: string[]): string {
  return ['/api/environments', env, ...parts].map((part, index) => (index ? encodeURIComponent(part) : part)).join('/');
}
