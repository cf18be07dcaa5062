import type { Tab } from '../state';
import { element } from './element';

export interface TabContent {
  readonly id: Tab;
  readonly title: string;
  readonly panel: HTMLElement;
}

/** Tabs as in the ARIA Authoring Practices Guide: arrow keys choose, one tab stop. */
export class Tabs {
  readonly root: HTMLElement;
  readonly #tabs: readonly { readonly id: Tab; readonly button: HTMLButtonElement }[];

  constructor(label: string, contents: readonly TabContent[], chosen: (tab: Tab) => void) {
    this.#tabs = contents.map(({ id, title, panel }) => {
      const button = element(
        'button',
        { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
        title,
      );
      panel.id = `panel-${id}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `tab-${id}`);
      button.addEventListener('click', () => chosen(id));
      return { id, button };
    });
    this.root = element(
      'div',
      { role: 'tablist', 'aria-label': label, class: 'tabs' },
      ...this.#tabs.map(({ button }) => button),
    );
    this.root.addEventListener('keydown', (event) => {
      const at = this.#tabs.findIndex(({ button }) => button === event.target);
      const to = nextTab(at, event.key, this.#tabs.length);
      const tab = to === undefined ? undefined : this.#tabs[to];
      if (!tab) return;
      event.preventDefault();
      chosen(tab.id);
      tab.button.focus();
    });
  }

  choose(tab: Tab): void {
    for (const { id, button } of this.#tabs) {
      button.setAttribute('aria-selected', String(id === tab));
      button.tabIndex = id === tab ? 0 : -1;
    }
  }
}

function nextTab(at: number, key: string, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
