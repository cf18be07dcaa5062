import type { Modifier } from './model';

/** What a modifier makes of a figure: 1 for a bound from below ("at least 40"), -1 for one from above, 0 for no bound. */
export function boundSide({ modifier }: { readonly modifier?: Modifier | undefined }): 1 | -1 | 0 {
  switch (modifier) {
    case 'at least':
    case 'more than':
      return 1;
    case 'at most':
    case 'less than':
      return -1;
    default:
      return 0;
  }
}
