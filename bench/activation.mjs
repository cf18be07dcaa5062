import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

/**
 * Milliseconds of the processor that the built extension takes to be loaded and activated, each time in a process of its
 * own with a stand-in for VS Code's interface, which answers at once: what VS Code itself does is not in it.
 *
 * @param {number} rounds
 * @returns {{ load: number[], activate: number[] } | undefined} undefined before `npm run build`
 */
export function activationTimes(rounds) {
  const file = join(root, 'dist', 'extension.js');
  if (!existsSync(file)) return undefined;
  const load = [];
  const activate = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', SCRIPT, file], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    const times = JSON.parse(stdout);
    load.push(times.load);
    activate.push(times.activate);
  }
  return { load, activate };
}

const SCRIPT = `
  const Module = require('node:module');
  const standIn = () => {
    const self = new Proxy(class {}, {
      get: (target, name) => {
        if (name === Symbol.toPrimitive) return () => '';
        if (name === Symbol.iterator) return function* () {};
        if (name === 'then') return undefined;
        if (name === 'prototype') return target.prototype;
        return (target[name] ??= standIn());
      },
      apply: () => standIn(),
      construct: (target, given, made) => (made === self ? standIn() : Reflect.construct(target, given, made)),
    });
    return self;
  };
  // The bundle copies what the module has of its own: nothing; all else is found where it inherits from.
  const inherited = standIn();
  const vscode = new Proxy({}, { getPrototypeOf: () => inherited });
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const started = spent();
  const { activate } = require(process.argv[1]);
  const loaded = spent();
  activate(Object.assign(standIn(), { subscriptions: [] }));
  const activated = spent();
  process.stdout.write(JSON.stringify({ load: loaded - started, activate: activated - loaded }), () => process.exit(0));
`;
