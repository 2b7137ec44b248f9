import { readFileSync, writeFileSync } from 'node:fs';
import { packReadme } from './readme/packReadme';

// Writes the README of the package.
writeFileSync('dist/README.md', packReadme(readFileSync('README.md', 'utf8')));
