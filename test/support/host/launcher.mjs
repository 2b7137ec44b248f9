#!/usr/bin/env node
import { tsImport } from 'tsx/esm/api';

// The executable that `runTests()` of @vscode/test-electron starts in the place of the desktop's VS Code.
const { runInWindow } = await tsImport('./runInWindow.ts', import.meta.url);
try {
  process.exit(await runInWindow(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
