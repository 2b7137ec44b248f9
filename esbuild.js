// Bundles the extension once for each host. tsc only checks types, esbuild only bundles.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Lets .vscode/tasks.json see when a build starts and ends; an esbuild error may come without a location. */
const reportProgress = {
  name: 'report-progress',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

/**
 * Gives all files one and the same `vscode`. For each file that imports the whole of it esbuild would copy its hundreds of
 * properties into an object of that file: half of the time that loading takes.
 */
const shareVscode = {
  name: 'share-vscode',
  setup(build) {
    const namespace = 'shared';
    build.onResolve({ filter: /^vscode$/ }, ({ namespace: importer }) =>
      importer === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    );
    build.onLoad({ filter: /^vscode$/, namespace }, () => ({ contents: "export * from 'vscode';" }));
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
  loader: { '.css': 'text' },
  plugins: watch ? [reportProgress] : [],
};

const bundles = [
  // Only what starts workers in Node; the extension itself it loads from the bundle below.
  {
    ...shared,
    entryPoints: ['src/node.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    external: ['./web.js'],
    plugins: [shareVscode, ...shared.plugins],
    // Loaded by `require`: as a module, Node would look for what the bundle exports by reading all of it once more.
    supported: { 'dynamic-import': false },
  },
  // The browser platform has no Node modules: whatever reaches for one fails to build here.
  {
    ...shared,
    entryPoints: ['src/web.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    plugins: [shareVscode, ...shared.plugins],
  },
  // Runs as a worker of either host and may know neither: what it asks of Node it asks for at run time.
  { ...shared, entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js', platform: 'browser' },
];

/** The topics are data that the library is given when it starts: in each of the bundles they would be three times. */
function writeTopics() {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync('dist', { recursive: true });
  const topics = { taxonomy: read('data/taxonomy.json'), rules: read('data/topic-rules.json') };
  writeFileSync('dist/topics.json', JSON.stringify(topics));
}

async function main() {
  writeTopics();
  if (watch) {
    const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    // Not by contexts: after an error an undisposed one keeps the process alive, and a failed build would hang.
    await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
