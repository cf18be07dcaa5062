import 'mocha/mocha.js';

/*
 * A busy machine may make VS Code late once: what fails is tried again, and run.ts says so.
 *
 * Mocha's browser build, because the same suites run in Node's extension host and in the web's, which is a worker
 * without a page. It is bundled before the suites, whose describe and it are the globals made here.
 */

const { Mocha: MochaClass } = globalThis as unknown as { Mocha: typeof Mocha };

export const mocha = new MochaClass({ ui: 'bdd', timeout: 20_000, retries: 1, reporter: MochaClass.reporters.Base });
mocha.suite.emit('pre-require', globalThis, '', mocha);
