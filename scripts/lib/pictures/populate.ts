import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until, type PrivateEngine } from '@/lib/server/testing/test-engine';

const python = 'python:3.11.5-alpine';
const nginx = 'nginx:1.27-alpine';
/** A service of a compose project, as compose labels it. */
const service = (project: string, name: string) => [
  ...['--name', `${project}-${name}-1`],
  ...['--label', `com.docker.compose.project=${project}`, '--label', `com.docker.compose.service=${name}`],
];
/** What a shop's API would write: levels in colours, a line that is longer than a screen, a traceback on stderr. */
const logging = String.raw`
import sys, time
say = lambda text: print(text, flush=True)
say("\033[36mINFO\033[0m  api listening on 0.0.0.0:8000, 4 workers")
for i in range(40):
    say(f"\033[36mINFO\033[0m  GET /products?page={i} 200 {7 + i * 13 % 40} ms")
    if i % 9 == 4: say(f"\033[33mWARN\033[0m  cache miss for catalogue:page:{i}, asking the database instead")
say("\033[36mINFO\033[0m  POST /orders 201 84 ms " + "item=" * 60)
print("Traceback (most recent call last):\n  File \"/app/stock.py\", line 41, in reserve\nTimeoutError: no answer from db:5432", file=sys.stderr, flush=True)
say("\033[31mERROR\033[0m order 1094 could not be reserved, trying again in 5 s")
say("\033[36mINFO\033[0m  order 1094 reserved")
while True: sum(i * i for i in range(int(2e5 + 6e5 * abs(((time.time() / 20) % 2) - 1)))); time.sleep(0.2)
`;
/** A gateway's access log as JSON, one object a line. */
const jsonLogging = String.raw`
import json, time
for i in range(30):
    print(json.dumps({"ts": "2026-11-30T12:00:%02dZ" % i, "level": "error" if i % 11 == 7 else "info", "msg": "request served" if i % 11 != 7 else "upstream did not answer", "http": {"method": "GET", "path": f"/products/{i}", "status": 502 if i % 11 == 7 else 200}, "took_ms": 7 + i * 13 % 40, "trace": "4bf92f3577b34da6a3ce929d0e0e4736"}), flush=True)
time.sleep(100000)
`;

/** Runs the docker CLI on `engine` and answers what it printed, trimmed. Throws with its stderr. */
export async function docker(engine: PrivateEngine, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
    env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
  });
  return stdout.trim();
}

/** A folder as a person finds one: text, sub-folders, links, very many reports, and names that nobody should have made. */
const filesOfApi = String.raw`
mkdir -p /srv/app/migrations /srv/app/static /srv/app/tmp /srv/app/reports "/srv/app/odd names" && cd /srv/app
cat > config.yml <<'END'
# Read at the start; SIGHUP reads it again.
server:
  listen: 0.0.0.0:8000
  workers: 4
  timeout: 30s
database:
  url: postgres://shop@db/shop
  pool: { min: 2, max: 16 }
catalogue:
  cache: true
  pages: [home, products, offers]
END
echo 'print("hello")' > manage.py; chmod 755 manage.py; echo '{"name":"storefront"}' > package.json
dd if=/dev/urandom of=catalogue.db bs=64k count=40 2>/dev/null; ln -s config.yml current.yml; ln -s /nowhere broken; mkfifo worker.pipe
chown 33:33 catalogue.db; chmod 600 catalogue.db
i=0; while [ $i -lt 400 ]; do i=$((i+1)); n=$(printf %04d $i); echo "$n,$((i * 37))" > reports/report-$n.csv; done
cd "odd names"; echo x > "-rf"; echo x > "$(printf 'two\nlines')"; echo x > "$(printf 'bell\a and \033[31mred')"; echo x > ' leading and trailing '
echo x > '<img src=x onerror=alert(1)>'; echo x > '报表 2026 年十一月（终稿）.csv'; echo x > "$(printf 'gpj.\342\200\256exe')"; echo x > 'a\b"c'
echo x > "$(head -c 240 /dev/zero | tr '\0' n)"; echo x > "$(printf 'not utf8 \377\376')"
`;

/**
 * Fills the engine as a team's would be: two projects, every state, long names, ports, volumes, a network, failures. One
 * that has containers is taken to be filled.
 */
export async function populate(engine: PrivateEngine): Promise<void> {
  const cli = (...args: string[]) => docker(engine, ...args);
  if (await cli('ps', '-aq')) return;
  await Promise.all([nginx, python, 'busybox:latest'].map((image) => cli('pull', '-q', image)));
  await cli('tag', python, 'registry.corp.example/storefront/search/indexer-nightly:sha-9f1c2e7');
  await cli('tag', nginx, 'registry.corp.example/storefront/web:2026.11');
  await cli('network', 'create', 'shop_default');
  const shop = ['--network', 'shop_default', '--init'];
  const sleep = [python, 'python3', '-c', 'import time; time.sleep(100000)'];
  await cli(
    'run',
    '-d',
    ...service('shop', 'web'),
    ...shop,
    '-p',
    '127.0.0.1::80',
    '-e',
    'NGINX_HOST=shop.example',
    nginx,
  );
  await cli(
    'run',
    '-d',
    ...service('shop', 'api'),
    ...shop,
    '-p',
    '127.0.0.1::8000',
    '-p',
    '127.0.0.1::9100',
    '-e',
    'DATABASE_URL=postgres://shop@db/shop',
    '-e',
    'API_TOKEN=not-for-everybody',
    python,
    'python3',
    '-u',
    '-c',
    logging,
  );
  await cli(
    'run',
    '-d',
    ...service('shop', 'db'),
    ...shop,
    '-v',
    'shop_data:/var/lib/data',
    '--memory',
    '256m',
    '--restart',
    'unless-stopped',
    ...sleep,
  );
  await cli('run', '-d', ...service('shop', 'worker'), ...shop, ...sleep);
  await cli('run', '-d', ...service('blog', 'web'), '-p', '127.0.0.1::80', nginx);
  await cli('run', '-d', '--name', 'my-python', '-it', python);
  await cli('run', '-d', ...service('blog', 'cron'), '--restart', 'always', 'busybox', 'sh', '-c', 'sleep 1; exit 1');
  await cli(
    'run',
    '-d',
    '--name',
    'backup-agent',
    '--init',
    '-v',
    '/etc:/host/etc:ro',
    '--cap-add',
    'SYS_ADMIN',
    ...sleep,
  );
  await cli(
    'run',
    '-d',
    ...service('shop', 'cache'),
    '--init',
    '--health-cmd',
    'echo connection refused; false',
    '--health-interval',
    '1s',
    '--health-retries',
    '1',
    ...sleep,
  );
  await cli('run', '-d', '--name', 'load-test', '--init', ...sleep);
  await cli('pause', 'load-test');
  const failed = [
    'storefront-search-indexer-nightly-reconciliation-1',
    'registry.corp.example/storefront/search/indexer-nightly:sha-9f1c2e7',
  ];
  await cli(
    'run',
    '--name',
    ...(failed as [string, string]),
    'sh',
    '-c',
    'echo starting; echo "no such index" >&2; exit 3',
  ).catch(() => undefined);
  await cli('run', '--name', 'migrate', python, 'true');
  await cli('create', '--name', 'report-template', python);
  await cli('run', '-d', ...service('shop', 'gateway'), ...shop, python, 'python3', '-u', '-c', jsonLogging);
  await cli('exec', 'shop-api-1', 'sh', '-c', filesOfApi);
  await cli('kill', 'shop-worker-1');
  await until(
    async () => (await cli('inspect', '-f', '{{.State.Health.Status}}', 'shop-cache-1')) === 'unhealthy',
    'the failing health check',
  );
  await until(
    async () => (await cli('inspect', '-f', '{{.State.Health.Status}}', 'shop-web-1')) === 'healthy',
    'the good health check',
  );
}
