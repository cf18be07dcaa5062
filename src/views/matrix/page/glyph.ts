import type { Verdict } from '../../../engine/model';
import { drawing } from './element';

/*
 * The shapes that stand for a verdict, the same as on the card: a crossed disc, a triangle, a check mark, a pin. They are
 * told apart without colour. Drawn on a field of 16 by 16.
 */
const shapes: Readonly<Record<Verdict, string>> = {
  conflict: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0 -13M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  differ: 'M8 2L14.6 14H1.4ZM8 6.2v4M8 11.6v.9',
  agree: 'M2.5 8.6l3.7 3.7L13.6 4.2',
  single: 'M8 9.5v5M4.2 9.5h7.6M5.4 9.5l.8 -7h3.6l.8 7',
};

/** A picture for those who see it; the words beside it say the same. */
export function glyph(verdict: Verdict): SVGSVGElement {
  return drawing(
    'svg',
    { class: `glyph ${verdict}`, viewBox: '0 0 16 16', 'aria-hidden': true, focusable: false },
    drawing('path', { d: shapes[verdict] }),
  );
}
