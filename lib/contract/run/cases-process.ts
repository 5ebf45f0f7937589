import { lines, type RunCase } from './run-case';

const busybox = 'busybox:latest';
const python = 'python:3.11.5-alpine';

/** What runs, and how it is held: terminal, background, command, entrypoint, environment, user. */
export const processCases: readonly RunCase[] = [
  { what: 'an image alone', form: { image: 'busybox' }, command: 'docker run busybox' },
  {
    what: 'a terminal',
    form: { image: busybox, interactive: true, tty: true },
    command: 'docker run -it busybox:latest',
  },
  {
    what: 'input without a terminal',
    form: { image: busybox, interactive: true },
    command: 'docker run -i busybox:latest',
  },
  { what: 'a terminal without input', form: { image: busybox, tty: true }, command: 'docker run -t busybox:latest' },
  {
    what: 'in the background',
    form: { image: busybox, detach: true, command: 'sleep 60' },
    command: 'docker run -d busybox:latest sleep 60',
  },
  {
    what: 'a terminal in the background, to attach to later',
    form: { image: busybox, detach: true, interactive: true, tty: true },
    command: 'docker run -it -d busybox:latest',
  },
  { what: 'removed when it stops', form: { image: busybox, remove: true }, command: 'docker run --rm busybox:latest' },
  {
    what: 'a terminal that is removed when it stops, with a name',
    form: { image: python, name: 'try-python', interactive: true, tty: true, remove: true },
    command: 'docker run -it --rm --name try-python python:3.11.5-alpine',
  },
  {
    what: 'a command with quotes, a variable and a glob',
    form: { image: busybox, command: `sh -c 'echo "$HOME" *; exit 3'` },
    command: `docker run busybox:latest sh -c 'echo "$HOME" *; exit 3'`,
  },
  {
    what: 'a command with empty words',
    form: { image: busybox, command: `printf '' "" end` },
    command: `docker run busybox:latest printf '' '' end`,
  },
  {
    what: 'a command of dashes, equals and a comment',
    form: { image: busybox, command: '--rm -it =x ~ # not this' },
    command: `docker run busybox:latest --rm -it =x '~'`,
  },
  {
    what: 'a command in Chinese with an emoji and a newline',
    form: { image: busybox, command: `echo 你好 '😀\nzwei'` },
    command: `docker run \\\n  busybox:latest echo '你好' '😀\nzwei'`,
  },
  {
    what: 'a command with every quote',
    form: { image: busybox, command: `echo "it's" '"' \\' a\\ b \\\\` },
    command: `docker run busybox:latest echo 'it'"'"'s' '"' "'" 'a b' '\\'`,
  },
  {
    what: 'an entrypoint',
    form: { image: python, entrypoint: 'sh', command: `-c 'exit 0'` },
    command: `docker run --entrypoint sh python:3.11.5-alpine -c 'exit 0'`,
  },
  {
    what: 'an entrypoint of several words',
    form: { image: python, entrypoint: 'python -c', command: `'print(6*7)' x` },
    command: `docker run --entrypoint python python:3.11.5-alpine -c 'print(6*7)' x`,
  },
  {
    what: 'an entrypoint that is taken away',
    form: { image: busybox, entrypoint: "''", command: 'true' },
    command: `docker run --entrypoint '' busybox:latest true`,
  },
  {
    what: 'variables with hostile values',
    form: {
      image: busybox,
      env: [
        { name: 'PLAIN', value: 'a' },
        { name: 'EMPTY', value: '' },
        { name: 'HOME', value: '$HOME `id` $(id)' },
        { name: 'LINES', value: 'one\ntwo\n' },
        { name: 'QUOTE', value: `it's "so"` },
        { name: 'SUM', value: 'a=b=c' },
        { name: '-dash', value: '--rm' },
        { name: '名', value: '值 😀' },
        { name: '', value: '' },
      ],
    },
    command: lines(
      'docker run',
      '-e PLAIN=a',
      '-e EMPTY=',
      `-e 'HOME=$HOME \`id\` $(id)'`,
      `-e 'LINES=one\ntwo\n'`,
      `-e 'QUOTE=it'"'"'s "so"'`,
      '-e SUM=a=b=c',
      '-e -dash=--rm',
      `-e '名=值 😀'`,
      'busybox:latest',
    ),
  },
  {
    what: 'user, directory and host name',
    form: { image: busybox, user: '1000:1000', workdir: '/srv/a b', hostname: 'box.example' },
    command: lines(
      'docker run',
      '--user 1000:1000',
      `--workdir '/srv/a b'`,
      '--hostname box.example',
      'busybox:latest',
    ),
  },
  {
    what: 'labels with hostile values',
    form: {
      image: busybox,
      labels: [
        { name: 'org.example.note', value: `it's $HOME "x"` },
        { name: 'env', value: 'prod=1' },
        { name: 'bare', value: '' },
      ],
    },
    command: lines(
      'docker run',
      `--label 'org.example.note=it'"'"'s $HOME "x"'`,
      '--label env=prod=1',
      '--label bare=',
      'busybox:latest',
    ),
  },
  {
    what: 'groups, a domain, an init, and how it is ended',
    form: {
      image: busybox,
      groupAdd: ['audio', '1234', ''],
      domainname: 'corp.example',
      init: 'yes',
      stopSignal: 'SIGQUIT',
      stopTimeout: '30',
    },
    command: lines(
      'docker run --init',
      '--group-add audio',
      '--group-add 1234',
      '--domainname corp.example',
      '--stop-signal SIGQUIT',
      '--stop-timeout 30',
      'busybox:latest',
    ),
  },
  {
    what: 'no init, whatever the engine does by itself',
    form: { image: busybox, init: 'no' },
    command: 'docker run --init=false busybox:latest',
  },
  {
    what: 'an image that is pulled first, for a platform',
    form: { image: busybox, pull: 'always', platform: 'linux/amd64' },
    command: 'docker run --pull always --platform linux/amd64 busybox:latest',
  },
];
