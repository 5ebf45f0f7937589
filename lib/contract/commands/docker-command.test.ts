import { describe, expect, test } from 'vitest';
import { dockerCommand } from './docker-command';

describe('a command is written as one would type it', () => {
  test.each([
    [
      dockerCommand('container.run', { image: 'a', tty: true, name: 'b', words: ['c d'] }),
      `docker run -it --name b a 'c d'`,
    ],
    [dockerCommand('container.stop', { names: ['web'], timeout: 10 }), 'docker stop -t 10 web'],
    [dockerCommand('container.stop', { names: ['a', 'b'] }), 'docker stop a b'],
    [dockerCommand('container.stop', { names: ['a'], timeout: 0 }), 'docker stop -t 0 a'],
    [dockerCommand('container.kill', { names: ['web'], signal: 'SIGHUP' }), 'docker kill -s SIGHUP web'],
    [dockerCommand('container.remove', { names: ['web'], force: true, volumes: true }), 'docker rm -f -v web'],
    [dockerCommand('container.prune', { filters: ['until=24h'] }), 'docker container prune --filter until=24h'],
    [
      dockerCommand('container.update', { names: ['web'], memory: '512m', restart: 'on-failure:3' }),
      'docker update --memory 512m --restart on-failure:3 web',
    ],
    [
      dockerCommand('container.exec', { name: 'web', words: ['sh', '-c', 'echo $HOME'], tty: true, user: 'a b' }),
      `docker exec -it -u 'a b' web sh -c 'echo $HOME'`,
    ],
    [dockerCommand('files.download', { name: 'web', path: "/it's" }), `docker cp 'web:/it'"'"'s' .`],
    [
      dockerCommand('network.connect', { network: 'n', name: 'web', ip: '10.0.0.2', aliases: ['a', 'b'] }),
      'docker network connect --ip 10.0.0.2 --alias a --alias b n web',
    ],
  ])('%s', (made, wanted) => expect(made).toBe(wanted));
});
