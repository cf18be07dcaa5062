import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createEngine, type Memory } from '../../../src/engine';
import { packMemory, unpackMemory } from '../../../src/worker/memoryFile';

function memory(): Memory {
  const engine = createEngine();
  engine.set(
    'one.txt',
    'Fire at Wending\n\nWENDING, 4 March 2024 - A fire killed 7 workers on Monday, Ola Brask said.\n',
    'plain',
  );
  engine.set(
    'two.md',
    '# Fire at **Wending**\n\nA fire in Wending killed at least 9 workers, Ola Brask said.\n',
    'markdown',
  );
  engine.analyse();
  return engine.remember();
}

/** The packed bytes with their JSON changed by hand. */
async function tampered(change: (json: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const json = gunzipSync(await packMemory(memory())).toString();
  const changed = change(json);
  expect(changed).not.toBe(json);
  return Uint8Array.from(gzipSync(changed));
}

describe('what is remembered, as bytes', () => {
  it('comes back as it was', async () => {
    expect(JSON.stringify(await unpackMemory(await packMemory(memory())))).toBe(JSON.stringify(memory()));
    expect(memory().events.flatMap(({ facts }) => facts).length).toBeGreaterThan(0);
  });

  it('is refused when it is cut off anywhere', async () => {
    const bytes = await packMemory(memory());
    for (let length = 0; length < bytes.length; length += 97) {
      await expect(unpackMemory(bytes.slice(0, length))).rejects.toThrow('damaged');
    }
  });

  it('is refused when a byte is another', async () => {
    const bytes = await packMemory(memory());
    for (let at = 12; at < bytes.length; at += 61) {
      await expect(unpackMemory(bytes.with(at, bytes[at]! ^ 0x55))).rejects.toThrow('damaged');
    }
  });

  it.each<[string, RegExp, (json: string) => string]>([
    ['of another engine', /another version/, (json) => json.replace(/"engine":"[^"]*"/, '"engine":"other"')],
    ['no object', /another form/, () => '[]'],
    ['without an engine', /another form/, () => '{}'],
    ['without sources', /another form/, (json) => json.replace('"sources"', '"sauces"')],
    ['with a word for an offset', /another form/, (json) => json.replace(/"start":\d+/, '"start":"x"')],
    ['with an offset below 0', /another form/, (json) => json.replace(/"start":\d+/, '"start":-1')],
    ['with a verdict that there is not', /another form/, (json) => json.replace(/"verdict":"\w+"/, '"verdict":"x"')],
    ['with no list of statements', /another form/, (json) => json.replace(/"statements":\[/, '"statements":0,"x":[')],
  ])('is refused when it is %s', async (_, words, change) => {
    await expect(unpackMemory(await tampered(change))).rejects.toThrow(words);
  });
});
