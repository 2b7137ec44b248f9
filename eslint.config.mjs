import { builtinModules } from 'node:module';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The layers of the design, lowest first: what a folder of `src` may import besides itself. Anything that is not
 * named is forbidden, so a new dependency between layers is a decision made here.
 */
const mayImport = {
  core: [],
  sources: ['core'],
  topics: ['core'],
  search: ['core'],
  cite: ['core', 'sources'],
  library: ['core', 'sources', 'topics', 'search', 'cite'],
  editor: ['core', 'sources', 'topics', 'search', 'cite', 'library'],
  tools: ['core', 'sources', 'topics', 'search', 'cite', 'library'],
};
const layers = Object.keys(mayImport);

/** Packages by the layers that may know them; `node:` and `vscode` are hosts, the rest is a library's only door. */
const packagesFor = {
  vscode: ['editor'],
  'fuse.js': ['search', 'tools'],
  minisearch: ['tools'],
  yaml: ['sources', 'cite', 'tools'],
};

/** Imports of Node's modules, with or without their prefix. */
const nodeModules = {
  regex: `^(node:|(${builtinModules.filter((name) => /^[a-z_]+$/.test(name)).join('|')})(/|$))`,
  message: 'Only tools and editor/worker.node.ts know Node.',
};

function layerRules(layer) {
  const forbidden = layers.filter((other) => other !== layer && !mayImport[layer].includes(other));
  const packages = Object.keys(packagesFor).filter((name) => !packagesFor[name].includes(layer));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${forbidden.join('|')}|extension|node|web|worker)(/|$)`,
      message: `${layer} may import ${mayImport[layer].join(', ') || 'nothing'} only (see the layers in CONTRIBUTING.md).`,
    },
    ...packages.map((name) => ({ regex: `^${name}(/|$)`, message: `${layer} does not know ${name}.` })),
  ];
  const restrict = (...more) => ({
    'no-restricted-imports': ['error', { patterns: [...patterns, ...more] }],
  });
  const files = [`src/${layer}/**/*.ts`];
  return layer === 'tools'
    ? [{ files, rules: restrict() }]
    : [
        { files, rules: restrict(nodeModules) },
        // The one file outside tools that may know Node, and nothing else that its layer may not.
        ...(layer === 'editor' ? [{ files: ['src/editor/worker.node.ts'], rules: restrict() }] : []),
      ];
}

/** What is bundled for a host or a worker imports one layer. */
function entryRules(file, layer) {
  const others = layers.filter((other) => other !== layer);
  return {
    files: [file],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            nodeModules,
            { regex: `^\\./(${others.join('|')})/`, message: `${file} imports ${layer} only.` },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', '*.js'] } } },
    rules: {
      // A number in a template is readable text; everything else still has to be made a string on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
    },
  },
  ...layers.flatMap(layerRules),
  ...['extension', 'node', 'web'].map((entry) => entryRules(`src/${entry}.ts`, 'editor')),
  entryRules('src/worker.ts', 'library'),
  // The index reads typed arrays at places that it has computed: `!` says so, a default would hide a wrong place.
  {
    files: ['src/search/**/*.ts', 'src/core/editCost.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // What runs in the web view.
  {
    files: ['media/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        acquireVsCodeApi: 'readonly',
        clearTimeout: 'readonly',
        document: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
      },
    },
  },
  { files: ['src/tools/**/*.ts', 'test/support/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['*.js', '*.mjs', 'test/**/*.cjs', 'test/**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': 'off',
      'no-console': 'off',
    },
  },
);
