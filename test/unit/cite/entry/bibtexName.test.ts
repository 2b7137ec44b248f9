import assert from 'node:assert/strict';
import { formatBibtexName } from '../../../../src/cite/entry/bibtexName';

describe('formatBibtexName', () => {
  const names: readonly (readonly [name: string, written: string])[] = [
    ['Guangxuan Xiao', 'Xiao, Guangxuan'],
    ['Bart van Merriënboer', 'van Merriënboer, Bart'],
    ['Gael Le Lan', 'Le Lan, Gael'],
    ['Guy Van den Broeck', '{Van den Broeck}, Guy'],
    ['Matthijs Van keirsbilck', 'Van keirsbilck, Matthijs'],
    ['Shriram M S', '{Shriram M S}'],
    ['Victoria W.', '{Victoria W.}'],
    ['Sammy Davis Jr.', 'Davis, Jr., Sammy'],
    ['Plato', 'Plato'],
    ['Gemini Team', '{Gemini Team}'],
    ['Google Quantum AI and Collaborators', '{Google Quantum AI and Collaborators}'],
    ['García y Vega, José', '{García y Vega}, José'],
    ['Others', '{Others}'],
    ['- Xiao', 'Xiao, {-}'],
    ['', ''],
  ];
  for (const [name, written] of names) {
    it(`writes “${name}” as “${written}”`, () => {
      assert.equal(
        formatBibtexName(name, (text) => text),
        written,
      );
    });
  }
});
