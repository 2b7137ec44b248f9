import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../../../src/editor/paperView/html';
import { renderDocument } from '../../../../src/editor/paperView/renderDocument';
import { type PageNames, type PaperPage, renderPaper } from '../../../../src/editor/paperView/renderPaper';
import { renderCited, renderRelated } from '../../../../src/editor/paperView/renderParts';
import { renderProse } from '../../../../src/editor/paperView/renderProse';

/** Each part is called by its own name. */
const NAMES = new Proxy(
  {},
  {
    get: (_, name) => (name === 'moreAuthors' ? (count: number) => `${count} more` : String(name)),
  },
) as PageNames;

const EMPTY: PaperPage = {
  title: '',
  byline: '',
  authors: [],
  authorsNote: '',
  facts: [],
  topics: [],
  links: [],
  abstract: '',
  note: '',
};

const MARKS = { isPinned: false, isListed: false };

/** The elements and attributes of markup, without its texts and the values of attributes. */
function skeletonOf(markup: string): string {
  return markup.replace(/"[^"]*"/g, '""').replace(/>[^<]*/g, '>');
}

const HOSTILE = `"><img src=x onerror=alert(1)>'</textarea><script>x</script>&lt; [a](command:x) \u202Eb\u200B`;

describe('html', () => {
  it('escapes what stands in a template, in texts and attributes', () => {
    const { markup } = html`<p title="${'"<'}">${"<b> & 'c'"}</p>`;
    assert.equal(markup, '<p title="&quot;&lt;">&lt;b&gt; &amp; &#39;c&#39;</p>');
  });

  it('takes markup of its own as it is, lists part by part, and nothing for nothing', () => {
    assert.equal(html`${[html`<i>${1}</i>`, 'b', undefined]}`.markup, '<i>1</i>b');
  });

  it('writes no half of a character', () => {
    assert.equal(html`${'a\uD800b'}`.markup, 'a\uFFFDb');
  });
});

describe('renderProse', () => {
  const texts: readonly (readonly [text: string, markup: string])[] = [
    ['44× faster, 10⁹ tokens, R²', '44× faster, 10⁹ tokens, R²'],
    ['`x < y` holds', '<code>x &lt; y</code> holds'],
    ['$O(n^2)$ to $O(n)$', '<span class="maths">O(n<sup>2</sup>)</span> to <span class="maths">O(n)</span>'],
    ['x^T, e^(−x^T y) and |A|^T', 'x<sup>T</sup>, e<sup>−x<sup>T</sup> y</sup> and |A|<sup>T</sup>'],
    ['h_θ, a_(ij) and R^d_+', 'h<sub>θ</sub>, a<sub>ij</sub> and R<sup>d</sup>_+'],
    ['x^Ty, doc_en, m_rec_cppd, ^C, L_max', 'x^Ty, doc_en, m_rec_cppd, ^C, L_max'],
    ['`x^T` at https://x.org/a^b', '<code>x^T</code> at <a href="https://x.org/a^b">https://x.org/a^b</a>'],
    ['costs $5 or $10, not $ 7 $', 'costs $5 or $10, not $ 7 $'],
    ['see https://x.org/a?b&c.', 'see <a href="https://x.org/a?b&amp;c">https://x.org/a?b&amp;c</a>.'],
    ['[a](command:x) <b> javascript:y', '[a](command:x) &lt;b&gt; javascript:y'],
    ['a \u202Eb\u2066c\u200B  d', 'a bc d'],
  ];
  for (const [text, markup] of texts) {
    it(`shows ${JSON.stringify(text)} as ${markup}`, () => {
      assert.equal(renderProse(text).markup, markup);
    });
  }
});

describe('the page of a paper', () => {
  it('has the same elements whatever its texts say', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(HOSTILE), fc.string({ unit: 'binary' })), (text) => {
        // Code, maths, scripts and addresses are elements of their own.
        const said = text.replace(/[`$^_]|https?:/g, '') || 'x';
        const page = (of: string) =>
          renderPaper(
            {
              title: of,
              byline: of,
              authors: new Array(30).fill({ text: of, query: of }),
              authorsNote: of,
              facts: [
                [of, of],
                [of, { text: of, query: of }],
              ],
              topics: [{ text: of, query: of }],
              links: [{ text: of, url: of }],
              abstract: of,
              note: of,
            },
            NAMES,
            MARKS,
          ).markup;
        assert.equal(skeletonOf(page(said)), skeletonOf(page('x')));
      }),
    );
  });

  it('lists related papers and citations with the same elements whatever they say', () => {
    const lists = (of: string) =>
      renderRelated([{ paper: of, title: of, byline: of, reason: of }], of).markup +
      renderCited([{ uri: of, line: 1, character: 2, name: of, text: of }], of).markup;
    assert.equal(skeletonOf(lists(HOSTILE)), skeletonOf(lists('x')));
  });

  it('leads from an author, a venue and a topic to the papers that have it', () => {
    const filter = (text: string) => ({ text, query: `for "${text}"` });
    const { markup } = renderPaper(
      { ...EMPTY, authors: [filter('A')], facts: [['Venue', filter('V')]], topics: [filter('T')] },
      NAMES,
      MARKS,
    );
    assert.deepEqual(
      Array.from(markup.matchAll(/data-action="filter" data-query="([^"]*)"/g), ([, query]) => query),
      ['for &quot;A&quot;', 'for &quot;V&quot;', 'for &quot;T&quot;'],
    );
  });

  it('keeps the comma behind an author on their line', () => {
    const authors = ['A', 'B'].map((text) => ({ text, query: '' }));
    const { markup } = renderPaper({ ...EMPTY, authors }, NAMES, MARKS);
    assert.match(markup, /<span class="filter"><button [^>]*>\s*A\s*<\/button>,<\/span>/);
    assert.match(markup, /<span class="filter"><button [^>]*>\s*B\s*<\/button><\/span>/);
  });

  it('names 3,000 authors, of whom only the first are stops of the keyboard', () => {
    const authors = Array.from({ length: 3000 }, (_, at) => ({ text: `Author ${at}`, query: '' }));
    const { markup } = renderPaper({ ...EMPTY, authors }, NAMES, MARKS);
    assert.equal(markup.match(/data-action="filter"/g)?.length, 20);
    assert.match(markup, /<summary>2980 more<\/summary>[^<]*Author 20, [^<]*Author 2999\b/);
  });

  it('keeps a note letter by letter', () => {
    const note = '\n# A < B\n\n*c*';
    const { markup } = renderPaper({ ...EMPTY, note }, NAMES, MARKS);
    // The first line end after the tag is not part of the text.
    assert.match(markup, /<textarea[^>]*>\n\n# A &lt; B\n\n\*c\*<\/textarea/);
  });

  it('says where the source has no abstract', () => {
    assert.match(renderPaper(EMPTY, NAMES, MARKS).markup, /noAbstract/);
  });

  it('tells whether it is kept open, and whether it is on the reading list', () => {
    const pressed = (isPinned: boolean, isListed: boolean) =>
      [
        ...renderPaper(EMPTY, NAMES, { isPinned, isListed }).markup.matchAll(/"(\w+)" aria-pressed="(\w+)"/g),
      ].map(([, action, is]) => `${action} ${is}`);
    assert.deepEqual(pressed(true, false), ['list false', 'pin true']);
    assert.deepEqual(pressed(false, true), ['list true', 'pin false']);
  });

  it('takes a title of 100 KB in no time to speak of', () => {
    const { markup } = renderPaper({ ...EMPTY, title: '`$<https://'.repeat(10_000) }, NAMES, MARKS);
    assert.ok(markup.length > 100_000);
  });
});

describe('the document of a paper', () => {
  it('allows nothing but the script and the style of the extension', () => {
    const text = renderDocument({
      language: 'en',
      title: HOSTILE,
      source: 'https://own.test',
      style: 'h1 { color: red; }',
      nonce: 'once',
      script: 'https://own.test/paper.js',
      id: HOSTILE,
      isPinned: false,
      page: html`<h1>x</h1>`,
    });
    assert.match(
      text,
      /default-src &#39;none&#39;; style-src &#39;nonce-once&#39;; script-src https:\/\/own\.test"/,
    );
    assert.match(text, /<style nonce="once">\s*h1 { color: red; }\s*<\/style>/);
    assert.equal(text.match(/<style/g)?.length, 1);
    assert.equal(text.match(/<script/g)?.length, 1);
    assert.doesNotMatch(text, /<img|<script>| on\w+="/);
  });
});
