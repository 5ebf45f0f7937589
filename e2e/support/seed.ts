import { docker } from '@/lib/server/testing/test-engine';

/** Fills the engine with what a page must bear: states of each kind, long names, ports, a project. Waits for health. */
export async function seed(): Promise<void> {
  await Promise.all([docker('pull', '-q', 'nginx:1.27-alpine'), docker('pull', '-q', 'python:3.11.5-alpine')]);
  await docker('tag', 'python:3.11.5-alpine', 'registry.corp.example/storefront/search/indexer-nightly:sha-9f1c2e7');
  await docker(
    'run',
    '-d',
    '--name',
    'web',
    '-p',
    '127.0.0.1::80',
    '--env',
    'NGINX_HOST=docs.example',
    'nginx:1.27-alpine',
  );
  await docker('run', '-dit', '--name', 'py', '--label', 'com.docker.compose.project=shop', 'python:3.11.5-alpine');
  const failed = docker(
    'run',
    '--name',
    'storefront-search-indexer-nightly-reconciliation-1',
    'python:3.11.5-alpine',
    'sh',
    '-c',
    'echo out; echo err >&2; exit 3',
  );
  await failed.catch(() => undefined);
  await docker('create', '--name', 'made', 'python:3.11.5-alpine');
}
