/** The commands of the manifest. */
export const CommandId = {
  insertCitation: 'literature.insertCitation',
  searchPapers: 'literature.searchPapers',
  copyCitation: 'literature.copyCitation',
  openPaper: 'literature.openPaper',
  openPaperOnline: 'literature.openPaperOnline',
  showLog: 'literature.showLog',
} as const;
