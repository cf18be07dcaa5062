import type { Matrix } from '../../worker/matrix';
import type { Place } from '../../worker/protocol';
import type { PageState, Tab } from './state';
import type { PageWords } from './words';

/* What the page of the fact matrix and its extension say to each other. All of it is plain data. */

export type ToPage =
  /** Answers `ready`: what the page is to begin with. */
  | { readonly kind: 'start'; readonly words: PageWords; readonly state: PageState }
  /** @property matrix undefined when the accounts could not be compared, or there are too few */
  | { readonly kind: 'matrix'; readonly matrix: Matrix | undefined }
  /** How the collection stands, in words; '' when there is nothing to tell. */
  | { readonly kind: 'status'; readonly text: string }
  | { readonly kind: 'tab'; readonly tab: Tab }
  /** Goes to the row of a fact. */
  | { readonly kind: 'reveal'; readonly fact: string };

export type FromPage =
  | { readonly kind: 'ready' }
  /** The reader changed tab, event or the facts of one source; the rest of the state is the page's own. */
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'open'; readonly source: string; readonly place: Place; readonly keepFocus: boolean }
  | { readonly kind: 'copy'; readonly text: string };
