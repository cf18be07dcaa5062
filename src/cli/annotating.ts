import { deserialize, serialize } from 'node:v8';
import { Worker, type MessagePort } from 'node:worker_threads';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { annotateAlone, writtenIn, type AnnotatedSource, type ReadySource } from '../engine';
import type { Account } from './accounts';
import type { Spill } from './spill';

/** Accounts in one message to a thread. */
const batchSize = 32;
/** Fewer accounts than this are done sooner than a thread starts. */
const fewest = 200;

/** What an account comes to: packed, because it takes a tenth of the room of the objects, and none of their heap. */
type Packed = Uint8Array<ArrayBuffer> | undefined;
type Task = readonly Pick<Account, 'text' | 'format'>[];
interface Result {
  readonly packed: readonly Packed[];
  readonly dates: readonly (string | undefined)[];
}

/** How accounts are annotated before they are compared. */
export interface Annotating {
  /** The script that runs {@link annotateForParent} when it is started as a thread; none where there are no threads. */
  readonly script: string | undefined;
  /** How many accounts at once. */
  readonly jobs: number;
  /** Called as accounts are done. */
  readonly onProgress: (done: number, total: number) => void;
  /** Where what comes of it is kept until it is asked for; in memory where none is given. */
  readonly spill?: Spill | undefined;
}

/**
 * Annotates accounts, each on its own, in as many threads as are wanted: what comes of it does not depend on them. Where
 * an account makes it fail, it is left to the engine, which tells of it.
 * @returns by source
 */
export async function annotateAhead(
  accounts: readonly Account[],
  { script, jobs, onProgress, spill }: Annotating,
): Promise<ReadonlyMap<string, ReadySource>> {
  const ready = new Map<string, ReadySource>();
  if (accounts.length < fewest) return ready;
  const take = (batch: readonly Account[], { packed, dates }: Result): void => {
    batch.forEach(({ source }, index) => {
      const bytes = packed[index];
      if (bytes)
        ready.set(source, {
          date: dates[index],
          unpack: spill ? unpackingFrom(spill, spill.put(bytes)) : () => unpack(bytes),
        });
    });
  };
  let next = 0;
  let done = 0;
  const work = async (run: (task: Task) => Result | Promise<Result | undefined>): Promise<void> => {
    while (next < accounts.length) {
      const batch = accounts.slice(next, next + batchSize);
      next += batch.length;
      const result = await run(batch.map(({ text, format }) => ({ text, format })));
      // A thread that ended leaves what it had to the engine, and the rest to the others.
      if (!result) return;
      take(batch, result);
      done += batch.length;
      onProgress(done, accounts.length);
    }
  };
  const threads = script === undefined || jobs < 2 ? [] : Array.from({ length: jobs }, () => new Thread(script));
  try {
    await Promise.all(
      threads.length > 0 ? threads.map((thread) => work((task) => thread.run(task))) : [work(annotated)],
    );
  } finally {
    for (const thread of threads) thread.end();
  }
  return ready;
}

/** Answers what {@link annotateAhead} asks of a thread. */
export function annotateForParent(port: MessagePort): void {
  port.on('message', (task: Task) => {
    const result = annotated(task);
    port.postMessage(
      result,
      result.packed.flatMap((bytes) => (bytes ? [bytes.buffer] : [])),
    );
  });
}

function annotated(task: Task): Result {
  const packed: Packed[] = [];
  const dates: (string | undefined)[] = [];
  for (const { text, format } of task) {
    try {
      const source = annotateAlone(text, format);
      dates.push(writtenIn(source.read.header));
      packed.push(pack(source));
    } catch {
      dates.push(undefined);
      packed.push(undefined);
    }
  }
  return { packed, dates };
}

function pack(source: AnnotatedSource): Uint8Array<ArrayBuffer> {
  // A copy of its own: what the system gives may be part of a larger buffer.
  return Uint8Array.from(deflateRawSync(serialize(source), { level: 1 }));
}

function unpack(bytes: Uint8Array): AnnotatedSource {
  return deserialize(inflateRawSync(bytes)) as AnnotatedSource;
}

/** Made apart from where the bytes are at hand, or it would hold them. */
function unpackingFrom(spill: Spill, place: number): () => AnnotatedSource {
  return () => unpack(spill.take(place));
}

class Thread {
  readonly #worker: Worker;
  #answer: ((result: Result | undefined) => void) | undefined;
  #ended = false;

  constructor(script: string) {
    this.#worker = new Worker(script);
    this.#worker.on('message', (result: Result) => this.#settle(result));
    this.#worker.on('error', () => this.#fail());
    this.#worker.on('exit', () => this.#fail());
  }

  /** Undefined, once the thread has ended. */
  run(task: Task): Promise<Result | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#worker.postMessage(task);
    });
  }

  end(): void {
    this.#ended = true;
    void this.#worker.terminate();
  }

  #fail(): void {
    this.#ended = true;
    this.#settle(undefined);
  }

  #settle(result: Result | undefined): void {
    this.#answer?.(result);
    this.#answer = undefined;
  }
}
