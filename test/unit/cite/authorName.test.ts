import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAuthorName, shortName } from '../../../src/cite/authorName';

describe('parseAuthorName', () => {
  const people: readonly (readonly [
    name: string,
    given: string,
    particle: string,
    family: string,
    suffix?: string,
  ])[] = [
    ['Guangxuan Xiao', 'Guangxuan', '', 'Xiao'],
    ['Quoc V. Le', 'Quoc V.', '', 'Le'],
    ['Di He', 'Di', '', 'He'],
    ['Bart van Merriënboer', 'Bart', 'van', 'Merriënboer'],
    ['Guy Van den Broeck', 'Guy', 'Van den', 'Broeck'],
    ['Gael Le Lan', 'Gael', 'Le', 'Lan'],
    ['Luca de la Cruz', 'Luca', 'de la', 'Cruz'],
    ['Sammy Davis Jr.', 'Sammy', '', 'Davis', 'Jr.'],
    ['Shriram M S', 'M S', '', 'Shriram'],
    ['Plato', '', '', 'Plato'],
    ['van Merriënboer, Bart', 'Bart', 'van', 'Merriënboer'],
    ['Davis, Jr., Sammy', 'Sammy', '', 'Davis', 'Jr.'],
    ['Yann LeCun (Meta)', 'Yann', '', 'LeCun'],
    ['Thomas A. Research', 'Thomas A.', '', 'Research'],
    ['Qing Ai', 'Qing', '', 'Ai'],
    ['Clemens JS  Schaefer', 'Clemens JS', '', 'Schaefer'],
  ];
  for (const [name, given, particle, family, suffix = ''] of people) {
    it(`takes “${name}” apart`, () => {
      assert.deepEqual(parseAuthorName(name), { kind: 'person', given, particle, family, suffix });
    });
  }

  const collectives = [
    'Google Quantum AI and Collaborators',
    'ATLAS Collaboration',
    'Gemini Team',
    'Team Cohere',
    'Gemini Team, Google',
    'Mistral AI',
    'DeepSeek-AI',
    'Inception Labs',
    'BigScience Workshop',
    'Google DeepMind',
    'Physical Intelligence',
    'OpenAI',
    'J. Craig Venter Institute',
  ];
  for (const name of collectives) {
    it(`knows “${name}” as a collective`, () => {
      assert.deepEqual(parseAuthorName(name), { kind: 'collective', name });
    });
  }

  it('gives every person of at least one letter a family name', () => {
    const letters = fc.stringMatching(/^[A-Za-zÀ-ž.]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 5 }),
        (words) => shortName(parseAuthorName(words.join(' '))) !== '',
      ),
    );
  });

  it('drops the affiliation of a collective', () => {
    assert.deepEqual(parseAuthorName('Gemini Team (Google)'), { kind: 'collective', name: 'Gemini Team' });
  });

  it('keeps a nickname that stands inside a name', () => {
    assert.equal(shortName(parseAuthorName('Robert (Bob) West')), 'West');
  });

  it('takes any text for a name', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Nguyễn', 'Văn', 'A', 'B.', 'Le', 'de', 'Jr.', 'Team', 'AI', 'and', ',', '(Meta)', ' '),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        assert.doesNotThrow(() => parseAuthorName(words.join(' ')));
      }),
    );
  });
});
