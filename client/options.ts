/** The language a document has while it is read as a filing. */
export const LANGUAGE = 'sec-filing';
/** The section of the settings. */
export const SECTION = 'secFiling';
export const NAME = 'SEC Filings';
/** The scheme of a filing's documents as files of their own. */
export const DOCUMENTS = 'sec-filing-document';
