/** The commands of the manifest. */
export const CommandId = {
  insertCitation: 'literature.insertCitation',
  insertCitationAs: 'literature.insertCitationAs',
  searchPapers: 'literature.searchPapers',
  cycleCitationForm: 'literature.cycleCitationForm',
  copyCitation: 'literature.copyCitation',
  addToBibliography: 'literature.addToBibliography',
  openPaper: 'literature.openPaper',
  openPaperOnline: 'literature.openPaperOnline',
  showLog: 'literature.showLog',
  showProblems: 'literature.showProblems',
  importPapers: 'literature.importPapers',
  renameSource: 'literature.renameSource',
  removeSource: 'literature.removeSource',
  refreshSource: 'literature.refreshSource',
  checkCitations: 'literature.checkCitations',
} as const;
