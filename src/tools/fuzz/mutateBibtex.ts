import type { Random } from '../bench/random';

/** Files as people have them, small, of different manners. */
// prettier-ignore
const SEEDS: readonly string[] = [
  '@article{xiao2023,\n  title = {Efficient {Streaming} LMs},\n  author = {Xiao, Guangxuan and Tian, Yuandong},\n  year = {2023},\n}\n\n@misc{b,\n  title = {B},\n  eprint = {2309.17453}\n}\n',
  '@string{acl = "ACL"}\n@inproceedings{a, title="A {B} \\"{o}", booktitle = acl # " 2020", month=jan}\n@book(c, title={C (x)}, year=1999)\n',
  '% a comment\n@comment{aside @misc{x, y={z}}}\n@comment line\nfree text jane@uni.edu\n@Misc{DBLP:x/y, note = {a\n  b\n  c}, url = {https://x.org/a_b?c=%20}}\n',
  '@article{q,title="The {"}Q{"}",abstract={Long text,\nkey = value in it\n@handle{x} and $x^2$ \\{ \\}}}@misc{r}@preamble{"\\x"}',
  '\ufeff@article{\u65e5\u672c,\r\n\ttitle\t=\t{\u4f8b \ud83d\ude00},\r\n\tyear = 2020\r\n}\r\n',
];

const PIECES = [
  ...Array.from('{}(),="#@%\\\n\r \t\0aZ5é'),
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u00a0',
  '@article{',
  '@article{k,',
  '@comment{',
  '@comment',
  '@string{',
  '@preamble{',
  'title = {',
  ' = "',
  '},',
  '}}',
  '\n}\n',
  '\n@misc{n,',
  'name = ',
  '# #',
  '{{{{',
  '""',
  '@@',
  '{}',
  '\\"',
  '\\{',
  'https://x.org/',
];

/** A damaged file: one of the seeds after some changes, each of them small and anywhere. */
export function mutateBibtex(random: Random): string {
  let text = random.pick(SEEDS);
  for (let changes = random.between(1, 8); changes > 0; changes--) text = change(text, random);
  return text;
}

function change(text: string, random: Random): string {
  const at = random.between(0, text.length);
  const before = text.slice(0, at);
  const after = text.slice(at);
  switch (random.between(0, 6)) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + after.slice(random.between(1, 40));
    case 2:
      return before;
    case 3:
      return before + text.slice(0, random.between(0, text.length)) + after;
    case 4:
      return before + random.pick(SEEDS).slice(random.between(0, 80)) + after;
    default:
      return before + random.pick(PIECES) + after;
  }
}
