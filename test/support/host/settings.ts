/** Where an extension runs: in Node as on the desktop, or in a web worker as on vscode.dev. */
export type ExtensionHost = 'node' | 'web';

/** Both hosts, the faster one first. */
export const extensionHosts: readonly ExtensionHost[] = ['node', 'web'];

/** The id of the extension under test. */
export const extensionId = 'literature-lookup.literature-lookup';

/** Reads the name of an extension host. @throws Error if it is none. */
export function parseExtensionHost(name: unknown): ExtensionHost {
  const host = extensionHosts.find((each) => each === name);
  if (host) return host;
  throw new Error(
    `Expected an extension host, ${extensionHosts.join(' or ')}, but got ${JSON.stringify(name)}.`,
  );
}

/**
 * The person's settings of a test window: calm, with the desktop's defaults, and the extension in the given host.
 *
 * `remote.extensionKind` moves the extension as it was packed, so no copy without `main` is needed for the web worker
 * host. (The schema of the setting does not list `web`, VS Code takes it nevertheless.)
 *
 * @param others the ids of other extensions that run in the same host
 */
export function windowSettings(host: ExtensionHost, others: readonly string[] = []): Record<string, unknown> {
  return {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    // In a browser VS Code saves by itself after a second, on the desktop it does not.
    'files.autoSave': 'off',
    // In a browser VS Code starts two programs every three seconds to look for open ports, on the desktop none.
    'remote.autoForwardPortsSource': 'output',
    // Restricted Mode without a question; only where folders are not trusted anyway.
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    ...(host === 'web' && {
      'remote.extensionKind': Object.fromEntries([extensionId, ...others].map((id) => [id, ['web']])),
    }),
  };
}
