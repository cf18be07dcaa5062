import type { Trees } from '../trees';
export const ANSWERS: Trees = { start: 0, trees: [] };
export const PASSAGES: Trees = { start: 0, trees: [] };
