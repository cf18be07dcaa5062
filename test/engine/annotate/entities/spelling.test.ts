import { describe, expect, it } from 'vitest';
import { spelledAlike } from '../../../../src/engine/annotate/entities/spelling';
import type { EntityKind } from '../../../../src/engine/model';

describe('two spellings of one name', () => {
  it.each<readonly [EntityKind, string, string]>([
    ['place', 'Zorabeih', 'Zohrabeh'],
    ['place', 'Qorvan', 'Korvan'],
    ['place', 'Ørvik Tarn', 'Orvik Tarn'],
    ['place', 'Vel-Tarim', 'Veltarim'],
    ['person', 'Dana Velbrisois', 'Dana Velbrisoys'],
    ['person', 'Mukhtar Velzani', 'Mukhtar Velzanni'],
  ])('%s: %s and %s', (kind, name, other) => {
    expect(spelledAlike({ kind, name }, { kind, name: other })).toBe(true);
    expect(spelledAlike({ kind, name: other }, { kind, name })).toBe(true);
  });

  it.each<readonly [EntityKind, string, string, string]>([
    ['place', 'Austria', 'Australia', 'both are listed'],
    ['place', 'Velmar', 'Velmat', 'another consonant'],
    ['place', 'Orla', 'Orlo', 'too short'],
    ['place', 'Velmar', 'Velmar Bay', 'a word more'],
    ['person', 'Ilya Velnikov', 'Ilya Velnikova', 'a man and a woman'],
    ['person', 'Mario Velbris', 'Maria Velbris', 'a man and a woman'],
    ['person', 'Ann Velbris', 'Tom Velbris', 'another given name'],
  ])('%s: %s and %s are none: %s', (kind, name, other) => {
    expect(spelledAlike({ kind, name }, { kind, name: other })).toBe(false);
  });
});
