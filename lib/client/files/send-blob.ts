import type { Problem } from '@/lib/contract/problem';
import { ApiError } from '../api';
import { tellRefused } from '../refusal';
import { readToken } from '../session';

const unreachable: Problem = { type: 'urn:quayside:problem:internal', code: 'internal', title: 'offline', status: 0 };

/**
 * Sends a Blob, by PUT or as said, and tells how many bytes have gone: `fetch` cannot. Its answer is JSON. Throws `ApiError`, and an
 * AbortError once `signal` is.
 */
export function sendBlob<T>(
  path: string,
  body: Blob,
  { method = 'PUT', signal, sent }: { method?: 'PUT' | 'POST'; signal: AbortSignal; sent: (bytes: number) => void },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('X-Quayside-Token', readToken() ?? '');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => sent(loaded);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as T);
      const problem = (request.response as Problem | null) ?? { ...unreachable, status: request.status };
      if (request.status === 401 && problem.code === 'unauthenticated') tellRefused();
      reject(new ApiError(problem));
    };
    request.onerror = () => reject(new ApiError(unreachable));
    request.onabort = () => reject(new DOMException('It was cancelled.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
