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
    ['person', 'Dana Kouvis', 'Dana Kougis'],
    ['person', 'Ilse Tarn', 'Ilse Torn'],
    ['person', 'Ann P. Velbrock', 'Ann Velbrok'],
    ['person', 'Dr Ann Velbrock', 'Ann Velbrok'],
    ['person', 'Anthony LaVelamita III', 'Anthony Velamita'],
    ['person', 'Hanna Velbris', 'Hannah Velbris'],
    ['person', 'Erik Velbris', 'Eric Velbris'],
    ['person', 'Bryant Velbris', 'Brian Velbris'],
    ['person', 'Piet Velbris', 'Pieter Velbris'],
    ['person', 'LaTonya Velbris', 'Latoya Velbris'],
    ['person', 'Jerymayne Velbris', 'Jermayne Velbris'],
    ['person', 'Ricardo Velbris', 'Recaldo Velbris'],
    ['person', 'Ilse Velbar', 'Ilse Velbares'],
    ['person', 'Duncan Robert Veltar', 'Duncan Veltare'],
    ['organization', 'Velgrass Distribution', 'Velgrass Distributors'],
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
    ['person', 'John Velbris', 'Joan Velbris', 'a short given name'],
    ['person', 'Julian Velbris', 'Julia Velbris', 'a son and a daughter'],
    ['person', 'Robert Velbris', 'Roberta Velbris', 'a man and a woman'],
    ['person', 'Paul Velbris', 'Pauline Velbris', 'a man and a woman'],
    ['person', 'Martin Velbris', 'Marina Velbris', 'another given name'],
    ['person', 'Ann Brown', 'Ann Crown', 'both surnames are listed'],
    ['person', 'Ann Velbris', 'Ann Velkrot', 'too many letters'],
    ['person', 'Velbris', 'Velbrik', 'a surname alone says too little'],
    ['person', 'Ann Maria Velbris', 'Ann Velbris', 'only a name in the middle is left out'],
    ['organization', 'Velmar Council', 'Velmar Councilman', 'a body and a person'],
    ['organization', 'Velmar Bank', 'Velmar Brewery', 'another trade'],
    ['place', 'Gulf of Velma', 'Gulf of Telma', 'places part by one letter'],
  ])('%s: %s and %s are none: %s', (kind, name, other) => {
    expect(spelledAlike({ kind, name }, { kind, name: other })).toBe(false);
  });
});
