/** A tag that a filer types, with what it is for. Source: EDGAR Filer Manual, volume II, 5.1 and 5.2; older submissions as filed. */
export interface DocumentTag {
  readonly tag: string;
  readonly use: string;
}

/** Around documents. */
export const envelopeTags: readonly DocumentTag[] = [
  { tag: '<SEC-DOCUMENT>', use: 'opens a submission as EDGAR disseminates it' },
  { tag: '<SEC-HEADER>', use: 'opens the submission header' },
  { tag: '</SEC-HEADER>', use: 'ends the submission header' },
  { tag: '<SUBMISSION>', use: 'opens a submission of the daily feed' },
  { tag: '<DOCUMENT>', use: 'opens a document' },
  { tag: '<TYPE>', use: 'the submission type of the main document, or the exhibit that the document is' },
  { tag: '<SEQUENCE>', use: 'the number of the document within its submission' },
  { tag: '<FILENAME>', use: 'the name of the file' },
  { tag: '<DESCRIPTION>', use: 'what the document is, in the words of the filer' },
  { tag: '<TEXT>', use: "opens the document's text" },
  { tag: '</TEXT>', use: "ends the document's text" },
  { tag: '</DOCUMENT>', use: 'ends the document' },
  { tag: '</SEC-DOCUMENT>', use: 'ends a submission as EDGAR disseminates it' },
];

/** Within the text of a document. */
export const textTags: readonly DocumentTag[] = [
  { tag: '<PAGE>', use: 'begins a new page' },
  { tag: '<TABLE>', use: 'opens a table, which may be 132 columns wide' },
  { tag: '<CAPTION>', use: 'opens the heads of the columns' },
  { tag: '<S>', use: 'stands over the column of labels; the rows of the table follow' },
  { tag: '<C>', use: 'stands over a column of values' },
  { tag: '<FN>', use: 'opens the notes to a table' },
  { tag: '</TABLE>', use: 'ends a table' },
];
