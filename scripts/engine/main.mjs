#!/usr/bin/env node
// npm run engine -- up|down|status [--name NAME] [--owner PID] [--tmpfs SIZE] [--no-mirror] [--offline] [--release SUITE] [--containerd-store] [--json]
import { parseArgs } from 'node:util';
import { abortStart, engineStatus, startEngine, stopEngine } from './engine.mjs';

const USAGE = `Usage: npm run engine -- up|down|status [--name NAME] [--owner PID] [--tmpfs SIZE] [--no-mirror] [--offline] [--release SUITE] [--containerd-store] [--json]`;

function read() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string', default: 'demo' },
      owner: { type: 'string' },
      tmpfs: { type: 'string' },
      'no-mirror': { type: 'boolean', default: false },
      offline: { type: 'boolean', default: false },
      release: { type: 'string' },
      'containerd-store': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { ...values, command: positionals[0] };
}

function describe(info) {
  const login = info.privateRegistry;
  return [
    `Engine "${info.name}" (Docker ${info.version}) is up:`,
    `  socket    ${info.socket}`,
    `  registry  ${info.registry}   throttled ${info.throttledRegistry}   prefix-style mirror ${info.prefixMirror}`,
    `  private   ${login.address}   user ${login.username}   password ${login.password}`,
    `  nobody at ${info.deadPort}`,
    'Images to pull: busybox  python:3.11.5-alpine  nginx:1.27-alpine  layers',
    'For a shell:',
    `  export DOCKER_HOST=unix://${info.socket} DOCKER_CONFIG=${info.dockerConfig}`,
    `  ${info.docker} run -it python:3.11.5-alpine`,
  ].join('\n');
}

/** Starts; a signal meanwhile takes away what is there so far. */
async function up(options) {
  // Progress goes to the error output: the output is the answer.
  const started = startEngine({ ...options, log: (line) => console.error(line) });
  const abort = async () => {
    process.exitCode = 130;
    await abortStart(options.name, started).catch((error) => console.error(error.message));
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, abort);
  return started.catch((error) => {
    if (process.exitCode !== 130) throw error;
    return new Promise(() => {}); // The handler above ends the process.
  });
}

async function main() {
  const { command, name, owner, tmpfs, 'no-mirror': noMirror, offline, release, json, help, ...rest } = read();
  const print = (text, value) => console.log(json ? JSON.stringify(value) : text);
  if (command === 'up' && !help) {
    const containerdStore = rest['containerd-store'];
    const where = { release, containerdStore, owner: owner && Number(owner) };
    const info = await up({ name, tmpfs, mirror: !noMirror, offline, ...where });
    print(describe(info), info);
  } else if (command === 'down' && !help) {
    const stopped = await stopEngine(name, (line) => console.error(line));
    print(stopped ? `Engine "${name}" is down; nothing is left of it.` : `There is no engine "${name}".`, {
      name,
      stopped,
    });
  } else if (command === 'status' && !help) {
    const { state, info } = await engineStatus(name);
    print(info ? describe(info) : `Engine "${name}" is ${state}.`, { name, state, ...info });
    if (state !== 'up') process.exitCode = 1;
  } else {
    console.log(USAGE);
    if (!help) process.exitCode = 2;
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = error.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1;
});
