import type { Context, RootHookObject } from 'mocha';

/** Mocha's root hook of the person suites: the VS Code that a browser can show is to be had for Linux only. */
export const mochaHooks: RootHookObject = {
  beforeAll(this: Context) {
    if (process.platform !== 'linux') this.skip();
  },
};
