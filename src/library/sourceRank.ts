/** The rank of each kind of source: what one of lower rank says of a paper goes before what others say. */
export const SourceRank = {
  /** Bibliographies of the workspace, whose ids are their addresses. */
  workspace: 0,
  imported: 1,
  bundled: 2,
} as const;
