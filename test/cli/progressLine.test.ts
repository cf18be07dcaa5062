import { expect, test } from 'vitest';
import { ProgressLine } from '../../src/cli/progressLine';

function screen(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const line = new ProgressLine({ isTTY, columns: 20, write: (text) => written.push(text) }, () => time);
  return { written, line, wait: (milliseconds: number) => (time += milliseconds) };
}

test('progress is one line that is written over, not too often, and gone at the end', () => {
  const { written, line, wait } = screen(true);
  line.show('reading: 1 of 9');
  line.show('reading: 2 of 9');
  wait(100);
  line.show('comparing: 1000 of 10000 accounts');
  line.show('');
  line.show('');
  expect(written).toEqual(['\r\u001b[Kreading: 1 of 9', '\r\u001b[Kcomparing: 1000 of ', '\r\u001b[K']);
});

test('nothing is written where there is no terminal', () => {
  const { written, line } = screen(false);
  line.show('reading: 1 of 9');
  line.show('');
  expect(written).toEqual([]);
});
