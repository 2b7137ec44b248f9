import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import { waitUntil } from '../../support/suites/waitUntil';

const SETTING = 'literature.topics.file';
const PATIENCE = 20_000;

const findTab = () =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'All papers');

async function closeTab(): Promise<void> {
  await waitUntil(() => findTab() !== undefined, undefined, PATIENCE);
  const tab = findTab();
  if (tab) await window.tabGroups.close(tab);
}

describe('the tab of a timeline', function () {
  this.timeout(60_000);

  before(() => commands.executeCommand('literature.refreshSource'));
  after(() => workspace.getConfiguration().update(SETTING, undefined, ConfigurationTarget.Workspace));

  it('may be closed while the library is asked for what it shows', async () => {
    // With other topics, be their file missing, the library starts anew, and takes a while to answer.
    await workspace.getConfiguration().update(SETTING, 'no-topics.json', ConfigurationTarget.Workspace);
    await Promise.all([commands.executeCommand('literature.showTimeline'), closeTab()]);
  });
});
