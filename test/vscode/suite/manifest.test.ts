import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import manifest from '../../../package.json';

describe('the manifest', () => {
  before(() => commands.executeCommand('literature.showLog'));

  it('contributes only commands that are registered, and every one that is', async () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    const registered = (await commands.getCommands(true)).filter((command) =>
      /^literature\.(?!topics\.)/.test(command),
    );
    assert.deepEqual(contributed.toSorted(), registered.toSorted());
  });

  it('binds one key, which VS Code itself does not use', async () => {
    const [binding, ...more] = manifest.contributes.keybindings;
    assert.ok(binding);
    assert.deepEqual([binding.key, binding.mac, more.length], ['ctrl+alt+p', 'cmd+alt+p', 0]);
    const keymap = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const uses = (key: string) =>
      [...keymap.getText().matchAll(/"key": "(?<key>[^"]+)",\s+"command": "(?<command>[^"]+)"/g)]
        .filter(({ groups }) => groups?.key === key)
        .map(({ groups }) => groups?.command);
    assert.ok(uses('ctrl+s').includes('workbench.action.files.save'), 'expected the default keymap');
    assert.deepEqual(uses(binding.key), [binding.command]);
  });
});
