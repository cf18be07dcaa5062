import * as vscode from 'vscode';
import type { FromWorker, ToWorker } from './protocol';

/** A running worker, the same for both kinds of extension host. */
export interface Thread {
  post(message: ToWorker): void;
  terminate(): void;
}

export interface ThreadListener {
  message(message: FromWorker): void;
  /** The thread ended by itself or could not go on. Called at most once, never after {@link Thread.terminate}. */
  died(why: string): void;
}

/** As much of a browser's Worker as is used here. */
interface WebWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** Starts `script` in a thread of its own: a web Worker in the web's extension host, a worker thread in Node's. */
export async function startThread(script: vscode.Uri, listener: ThreadListener): Promise<Thread> {
  const { Worker: WebWorkerClass } = globalThis as unknown as { Worker?: new (url: string) => WebWorker };
  return WebWorkerClass && 'importScripts' in globalThis
    ? startWebThread(WebWorkerClass, script, listener)
    : startNodeThread(script, listener);
}

async function startWebThread(
  WebWorkerClass: new (url: string) => WebWorker,
  script: vscode.Uri,
  listener: ThreadListener,
): Promise<Thread> {
  // Through a blob, because the host refuses a worker whose address is on a remote: it would have to ask the page.
  const source = new Blob([Uint8Array.from(await vscode.workspace.fs.readFile(script))], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  const worker = new WebWorkerClass(url);
  worker.onmessage = (event) => listener.message(event.data);
  worker.onerror = (event) => {
    worker.onerror = null;
    worker.terminate();
    listener.died(event.message ?? 'unknown error');
  };
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

function startNodeThread(script: vscode.Uri, listener: ThreadListener): Thread {
  // Not an import: the web's bundle is made of the same file and has no such module.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(script.fsPath);
  let alive = true;
  let why = 'unknown error';
  worker.on('message', (message: FromWorker) => listener.message(message));
  worker.on('error', (error) => {
    why = error.stack ?? error.message;
  });
  worker.on('exit', (code) => {
    if (!alive) return;
    alive = false;
    listener.died(`exit code ${code}: ${why}`);
  });
  // The extension host must be able to end while the thread idles.
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => {
      alive = false;
      void worker.terminate();
    },
  };
}
