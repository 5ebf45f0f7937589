import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { StartRefused } from '../start-refused';
import { listen } from './listen';

test('a port that is taken is refused in one line', async () => {
  const first = createServer();
  const port = await listen(first, 0, '127.0.0.1');
  const second = listen(createServer(), port, '127.0.0.1');
  await expect(second).rejects.toThrow(StartRefused);
  await expect(second).rejects.toThrow(`Port ${port} is taken: stop what listens there, or choose another port`);
  await new Promise((resolve) => first.close(resolve));
});
