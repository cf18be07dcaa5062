import { isTarget } from '../editor/links';
import { keepsFocus, type Command } from './command';
import { openTarget } from './openTarget';

/** Opens the exact place of a statement. */
export const openStatement: Command = {
  id: 'openStatement',
  async execute(target, options) {
    if (isTarget(target)) await openTarget(target, { preserveFocus: keepsFocus(options) });
  },
};
