import { ConfigurationTarget, workspace } from 'vscode';

/** Changes settings of the extension for the person; undefined takes one back. VS Code writes a file for each. */
export async function configure(values: Readonly<Record<string, string | undefined>>): Promise<void> {
  const settings = workspace.getConfiguration('literature');
  for (const [name, value] of Object.entries(values)) {
    if (settings.inspect(name)?.globalValue === value) continue;
    await settings.update(name, value, ConfigurationTarget.Global);
  }
}
