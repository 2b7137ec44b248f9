import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from './openWorkbench';
import { paperView } from './paperView';

/** A theme of VS Code, as its settings call it, and the class that a web view has in it. */
export interface Theme {
  readonly name: string;
  readonly setting: string;
  readonly kind: string;
}

/** Of each kind that there is one; the last one stays, in which the other tests go on. */
export const THEMES: readonly Theme[] = [
  { name: 'dark', setting: 'Default Dark Modern', kind: 'vscode-dark' },
  { name: 'high contrast', setting: 'Default High Contrast', kind: 'vscode-high-contrast' },
  { name: 'high contrast light', setting: 'Default High Contrast Light', kind: 'vscode-high-contrast-light' },
  { name: 'light', setting: 'Default Light Modern', kind: 'vscode-light' },
];

/** Sets the theme of a window, as its settings do. */
export function setTheme({ folder }: Workbench, setting: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': setting }));
}

/** Shows the page that is open in a theme, and waits until its colours are those of the theme. */
export async function showPageIn(workbench: Workbench, { setting, kind }: Theme): Promise<void> {
  const { page } = workbench;
  setTheme(workbench, setting);
  await paperView(page).locator(`body.${kind}`).waitFor();
  // Colours follow the theme in a transition.
  await page.waitForTimeout(500);
}
