import { assert } from 'chai';
import { WorkerClient } from '../../src/worker/client';
import type { ToWorker } from '../../src/worker/protocol';
import type { ThreadListener } from '../../src/worker/thread';

/** Threads that only take down what they are told, and end when the test says so. */
function threads() {
  const started: { listener: ThreadListener; posted: ToWorker[]; terminated: boolean }[] = [];
  const said: string[] = [];
  const client = new WorkerClient(
    (listener) => {
      const thread = { listener, posted: [] as ToWorker[], terminated: false };
      started.push(thread);
      return Promise.resolve({
        post: (message: ToWorker) => void thread.posted.push(message),
        terminate: () => void (thread.terminated = true),
      });
    },
    { warn: (line: string) => void said.push(line), error: (line: string | Error) => void said.push(String(line)) },
  );
  return { client, started, said };
}

const change = { collection: 'file:///a', revision: 1, set: [], delete: [] };
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the worker', () => {
  it('starts with the first change, and no sooner', async () => {
    const { client, started } = threads();
    assert.isUndefined(await client.read('file:///a', 'a.txt'));
    assert.isEmpty(started);
    client.change(change);
    client.change({ ...change, revision: 2 });
    await turn();
    assert.lengthOf(started, 1);
    assert.deepEqual(
      started[0]?.posted.map((message) => message.kind),
      ['change', 'change'],
    );
    client.dispose();
    await turn();
    assert.isTrue(started[0]?.terminated);
  });

  it('does not end before what is to be remembered is there', async () => {
    const { client, started } = threads();
    client.change(change);
    const bytes = Uint8Array.of(1, 2, 3);
    const remembered = client.remember(change.collection);
    const read = client.read(change.collection, 'a.txt');
    client.dispose();
    await turn();
    const [thread] = started;
    assert.isFalse(thread?.terminated);
    const asked = thread?.posted.find((message) => message.kind === 'remember');
    assert.isDefined(asked);
    thread?.listener.message({ kind: 'remembered', request: asked?.request ?? 0, bytes });
    assert.deepEqual(await remembered, bytes);
    assert.isUndefined(await read);
    await turn();
    assert.isTrue(thread?.terminated);
  });

  it('leaves nobody waiting for what it cannot remember any more', async () => {
    const { client, started } = threads();
    client.change(change);
    const remembered = client.remember(change.collection);
    client.dispose();
    await turn();
    started[0]?.listener.died('out of memory');
    assert.isUndefined(await remembered);
    assert.lengthOf(started, 1);
  });

  it('starts again when it dies, with a word in the log', async () => {
    const { client, started, said } = threads();
    let restarts = 0;
    client.onDidRestart(() => {
      restarts += 1;
      client.change(change);
    });
    client.change(change);
    await turn();
    const question = client.read('file:///a', 'a.txt');
    await turn();
    started[0]?.listener.died('out of memory');
    assert.isUndefined(await question);
    await turn();
    assert.equal(restarts, 1);
    assert.lengthOf(started, 2);
    assert.lengthOf(started[1]?.posted ?? [], 1);
    assert.match(said[0] ?? '', /out of memory.* started again/);
    client.dispose();
  });

  it('gives up when it dies again and again, until the reader asks for it', async () => {
    const { client, started, said } = threads();
    const gaveUp: string[] = [];
    client.onDidRestart(() => client.change(change));
    client.onDidGiveUp((why) => gaveUp.push(why));
    client.change(change);
    for (let death = 0; death < 10; death += 1) {
      await turn();
      const last = started.at(-1);
      if (last && !last.terminated) {
        last.terminated = true;
        last.listener.died('bad start\nat line 1');
      }
    }
    assert.deepEqual(gaveUp, ['bad start']);
    assert.lengthOf(started, 4);
    assert.match(said.at(-1) ?? '', /Refresh starts it again/);
    client.change(change);
    await turn();
    assert.lengthOf(started, 4);
    client.restart();
    client.change(change);
    await turn();
    assert.lengthOf(started, 5);
    client.dispose();
  });
});
