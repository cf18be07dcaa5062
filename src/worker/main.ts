import { Analyst } from './analyst';
import type { FromWorker, ToWorker } from './protocol';

/* The worker's entry: one script for a web Worker and for Node's worker_threads. */

/** The side of a thread that both kinds have, once Node's event is unwrapped. */
interface Port {
  postMessage(message: FromWorker): void;
  listen(listener: (message: ToWorker) => void): void;
}

function webPort(): Port {
  const scope = globalThis as unknown as {
    postMessage(message: FromWorker): void;
    onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  };
  return {
    postMessage: (message) => scope.postMessage(message),
    listen: (listener) => {
      scope.onmessage = (event) => listener(event.data);
    },
  };
}

function nodePort(): Port {
  // Not an import: a browser has no such module, and the same file runs there.
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  if (!parentPort) throw new Error('the worker was not started as one');
  return {
    postMessage: (message) => parentPort.postMessage(message),
    listen: (listener) => parentPort.on('message', listener),
  };
}

const port = 'importScripts' in globalThis ? webPort() : nodePort();
const analyst = new Analyst({
  post: (message) => port.postMessage(message),
  now: () => performance.now(),
  later: (task) => {
    setTimeout(task, 0);
  },
});
port.listen((message) => analyst.receive(message));
