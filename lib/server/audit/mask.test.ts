import { describe, expect, it } from 'vitest';
import { mask } from './mask';

/** What must not be found in any answer. */
const secret = 's3cr3t-Value';
const everywhere = (value: unknown) => JSON.stringify(mask(value));

describe('what the audit log keeps of a call', () => {
  it.each<[string, unknown, unknown]>([
    ['the password of a sign-in', { name: 'ada', password: secret }, { name: 'ada', password: '•••' }],
    ['variables of the form', { env: [{ name: 'A', value: secret }] }, { env: [{ name: 'A', value: '•••' }] }],
    ['variables of the engine', { Env: [`A=${secret}`, 'B'] }, { Env: ['A=•••', 'B'] }],
    ['variables as an object', { environment: { A: secret } }, { environment: { A: '•••' } }],
    ['build arguments', { buildArgs: { A: secret } }, { buildArgs: { A: '•••' } }],
    [
      'a label by its name',
      {
        labels: [
          { name: 'db.password', value: secret },
          { name: 'tier', value: 'web' },
        ],
      },
      {
        labels: [
          { name: 'db.password', value: '•••' },
          { name: 'tier', value: 'web' },
        ],
      },
    ],
    ['the password of a URL', { url: `https://ada:${secret}@host/x` }, { url: 'https://ada:•••@host/x' }],
    ['a registry’s credentials', { registryAuth: { username: 'ada', x: secret } }, { registryAuth: '•••' }],
    [
      'options of a log driver',
      { logging: { driver: 'splunk', options: [{ name: 'splunk-token', value: secret }] } },
      { logging: { driver: 'splunk', options: [{ name: 'splunk-token', value: '•••' }] } },
    ],
    [
      'options of a log driver, in the words of the engine',
      { LogConfig: { Type: 'gelf', Config: { 'gelf-address': `tcp://ada:${secret}@logs`, tag: 'web' } } },
      { LogConfig: { Type: 'gelf', Config: { 'gelf-address': 'tcp://ada:•••@logs', tag: 'web' } } },
    ],
    [
      'options of a volume driver, behind harmless ones',
      { options: [{ name: 'o', value: `addr=nas,username=ann,password=${secret}` }] },
      { options: [{ name: 'o', value: 'addr=nas,username=ann,password=•••' }] },
    ],
    [
      'a health check',
      {
        health: {
          command: `redis-cli -a x; curl -H 'X-Api-Key: ${secret}' --token=${secret} http://ada:${secret}@host`,
        },
      },
      { health: { command: expect.not.stringContaining(secret) } },
    ],
    [
      'a health check of words',
      { Healthcheck: { Test: ['CMD', 'check', '--password', secret, `PGPASSWORD=${secret}`] } },
      { Healthcheck: { Test: ['CMD', 'check', '--password', '•••', 'PGPASSWORD=•••'] } },
    ],
    ['a number under such a name', { pass_code: 1234 }, { pass_code: '•••' }],
  ])('has no secret of %s', (_, given, expected) => {
    expect(mask(given)).toEqual(expected);
  });

  it.each([
    [`docker run -e KEY=${secret} busybox`, 'docker run -e KEY=••• busybox'],
    [`docker run -eKEY=${secret} busybox`, 'docker run -eKEY=••• busybox'],
    [`docker run --env=KEY=${secret} --env B=${secret} x`, 'docker run --env=KEY=••• --env B=••• x'],
    [`docker build --build-arg NPM=${secret} .`, 'docker build --build-arg NPM=••• .'],
    [`PGHOST=${secret} psql`, 'PGHOST=••• psql'],
    [`redis-server --requirepass ${secret}`, 'redis-server --requirepass •••'],
    [`tool --api-key=${secret} --port=80`, 'tool --api-key=••• --port=80'],
    [`mysql -uroot -p${secret} db`, 'mysql -uroot -p••• db'],
    [`sshpass -p ${secret} ssh host`, 'sshpass -p ••• ssh host'],
    [`redis-cli -h cache -a ${secret} ping`, 'redis-cli -h cache -a ••• ping'],
    [`/usr/local/bin/redis-cli -a ${secret}`, '/usr/local/bin/redis-cli -a •••'],
    [`docker exec db mysqladmin -uroot -p${secret} status`, 'mysqladmin -uroot -p••• status'],
    [`mongosh -u root -p ${secret} admin`, 'mongosh -u root -p ••• admin'],
    [`sudo ldapsearch -D cn=admin -w ${secret}`, 'sudo ldapsearch -D cn=admin -w •••'],
    [`sqlcmd -S db -U sa -P ${secret}`, 'sqlcmd -S db -U sa -P •••'],
    [`cd /tmp; sshpass -p${secret} ssh host`, 'sshpass -p••• ssh host'],
    [`curl -u ada:${secret} http://host`, 'curl -u ada:••• http://host'],
    [`curl -H 'Authorization: Bearer ${secret}' http://host`, 'Bearer •••'],
    [`sh -c 'export TOKEN=${secret}; run'`, 'TOKEN=•••'],
    [`sh -c "echo ${secret.slice(0, 0)}; mysqldump --password=${secret} | gzip"`, '--password=•••'],
    [`curl 'https://x:${secret}@host/'`, 'https://x:•••@host/'],
  ])('masks the secret of the command %s', (command, expected) => {
    for (const form of [{ command }, { cmd: ['sh', '-c', command] }]) {
      const kept = everywhere(form);
      expect(kept).not.toContain(secret);
      expect(kept).toContain('•••');
    }
    expect(String((mask({ command }) as { command: string }).command).replaceAll(/['"]/g, '')).toContain(
      expected.replaceAll(/['"]/g, ''),
    );
  });

  it.each([
    'docker run -p 80:80 -it busybox sh',
    "sh -c 'dd if=/dev/zero of=x'",
    'mysql -u root -p shop',
    'psql -h db -p 5432 -a',
    'ls -a /redis-cli -p',
    'python -m http.server --port=80',
    "echo 'open",
  ])('leaves %s as it was typed', (command) => {
    expect(mask({ command })).toEqual({ command });
  });

  it('masks in a command that no shell could read', () => {
    expect(everywhere({ command: `sh -c 'TOKEN=${secret}` })).not.toContain(secret);
  });

  it('keeps an image, a path, a port and a switch', () => {
    const form = {
      image: 'registry:5000/web:1',
      mounts: [{ source: '/srv', target: '/data' }],
      detach: true,
      cols: 80,
    };
    expect(mask(form)).toEqual(form);
  });

  it('is quick with texts made to be slow', () => {
    for (const text of ['a.'.repeat(500_000), 'a:'.repeat(500_000), 'x'.repeat(1_000_000), '://'.repeat(300_000)])
      expect(everywhere({ text, command: text, list: [text] }).length).toBeLessThan(10_000);
  });

  it('cuts what is too long, too many or too deep, and says so', () => {
    const kept = mask({ text: 'word '.repeat(1800), ids: Array.from({ length: 1000 }, String) }) as {
      text: string;
      ids: string[];
    };
    expect(kept.text).toMatch(/word … \+7000$/);
    expect(kept.ids).toHaveLength(201);
    expect(kept.ids.at(-1)).toBe('… +800');
    let deep: unknown = secret;
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    expect(JSON.stringify(mask(deep))).toContain('…');
  });
});
