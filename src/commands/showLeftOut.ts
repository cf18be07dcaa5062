import type { ThisAccountView } from '../views/thisAccount/view';
import type { Command } from './command';

/** Shows and focuses what the account that is read leaves out. */
export function showLeftOut(view: ThisAccountView): Command {
  return { id: 'showLeftOut', execute: () => view.show() };
}
