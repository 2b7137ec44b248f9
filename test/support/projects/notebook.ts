/** A Jupyter notebook of cells, their sources in lines as Jupyter saves them. */
export function notebook(...cells: readonly (readonly [type: string, source: string])[]): string {
  return JSON.stringify({
    cells: cells.map(([type, source]) => ({ cell_type: type, source: source.split(/(?<=\n)/) })),
    metadata: { kernelspec: { name: 'python3' } },
    nbformat: 4,
  });
}
