import assert from 'node:assert/strict';
import { decideShare, type LanguageFeaturesSetting } from '../../../../src/editor/neighbours/decideShare';
import type { LanguageFeature } from '../../../../src/editor/neighbours/neighbours';

const LATEX_WORKSHOP = 'James-Yu.latex-workshop';
const TINYMIST = 'myriad-dreamin.tinymist';
const PANDOC_CITER = 'notZaki.pandocciter';

/** What is left to us with some extensions running. */
const share = (
  feature: LanguageFeature,
  languageId: string,
  running: readonly string[],
  { setting = 'auto', scheme = 'file' }: { setting?: LanguageFeaturesSetting; scheme?: string } = {},
) => decideShare(setting, feature, { languageId, scheme }, (extension) => running.includes(extension));

describe('the share of a feature that is ours', () => {
  it('is all of it where nobody else serves it', () => {
    assert.equal(share('completion', 'latex', []), 'all');
    assert.equal(share('completion', 'markdown', [LATEX_WORKSHOP, TINYMIST]), 'all');
  });

  it('is the rest where another extension serves the keys of the document', () => {
    assert.equal(share('completion', 'latex', [LATEX_WORKSHOP]), 'rest');
    assert.equal(share('hover', 'typst', [TINYMIST]), 'rest');
    assert.equal(share('definition', 'rmd', [PANDOC_CITER]), 'rest');
  });

  it('is told feature by feature', () => {
    assert.equal(share('rename', 'latex', [LATEX_WORKSHOP]), 'all');
    assert.equal(share('unknownKeys', 'latex', [LATEX_WORKSHOP]), 'all');
    assert.equal(share('definition', 'quarto', ['quarto.quarto']), 'all');
  });

  it('is all of it in documents that the other extension does not serve', () => {
    assert.equal(share('hover', 'latex', [LATEX_WORKSHOP], { scheme: 'untitled' }), 'all');
    assert.equal(share('hover', 'markdown', [PANDOC_CITER], { scheme: 'vscode-vfs' }), 'all');
    assert.equal(share('hover', 'typst', [TINYMIST], { scheme: 'untitled' }), 'rest');
  });

  it('is what the setting says unless it is auto', () => {
    assert.equal(share('completion', 'latex', [LATEX_WORKSHOP], { setting: 'on' }), 'all');
    assert.equal(share('completion', 'latex', [], { setting: 'off' }), 'none');
  });
});
