import type { FromPage, ToPage } from '../messages';
import { readState, type PageState } from '../state';
import { FactPage } from './factPage';

/* The page's entry: a script of the webview. */

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
let page: FactPage | undefined;

/** What the page kept when it was hidden knows the cell with the focus; it is of no use for another folder. */
function keptOr(state: PageState): PageState {
  const kept = readState(host.getState());
  return kept?.collection === state.collection ? { ...kept, tab: state.tab } : state;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'start':
      page ??= new FactPage(data.words, keptOr(data.state), {
        keep: (state) => host.setState(state),
        post: (message) => host.postMessage(message),
      });
      return;
    case 'matrix':
      return page?.show(data.matrix);
    case 'status':
      return page?.tell(data.text);
    case 'tab':
      return page?.choose(data.tab);
    case 'reveal':
      return page?.reveal(data.fact);
  }
});
host.postMessage({ kind: 'ready' });
