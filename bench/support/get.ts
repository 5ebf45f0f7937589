import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });

/** A GET over a kept connection, as a monitoring client does it: the body as text. `method`: any other without a body. */
export function get(url: string, headers: Record<string, string>, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200 || response.statusCode === 204) resolve(body);
        else reject(new Error(`${response.statusCode}: ${body}`));
      });
    });
    call.on('error', reject);
    call.end();
  });
}
