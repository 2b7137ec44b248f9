/** What `vscode` is to a layer that must not know it: a module that exports nothing (see tsconfig.pure.json). */
export {};
