import type { ExhibitTable } from './exhibits.ts';
import type { FieldId } from './fields.ts';
import type { Basis, Era, Source } from './source.ts';

/** Whether a form asks for something always, only in some cases, or leaves it to the filer. */
export type Need = 'required' | 'conditional' | 'optional';

/** One field on one form's cover page, in one era. */
export interface FieldRequirement extends Era {
  readonly field: FieldId;
  readonly need: Need;
  readonly basis?: Basis;
  /** From which date a cover without it is faulted; a year after `since` unless it says otherwise: so long filers took to change their covers. */
  readonly judgedFrom?: string;
  /** Another field that answers it: the name in English, the boxes that the question stands among. */
  readonly or?: FieldId;
  /** In which case, where `need` is not "required"; how to answer it, where it is. */
  readonly when?: string;
  readonly source: readonly Source[];
}

/** How long a filer has to report. */
export interface Due {
  readonly count: number;
  readonly unit: 'business days' | 'calendar days' | 'months';
  /** From what it counts, and the rule's own conditions, in words. */
  readonly from: string;
  /** What lays it down. */
  readonly rule: string;
}

/** By when a filing on the form is due, for one class of filers in one era. */
export interface Deadline extends Era {
  /** Who has this time, where not everyone has. */
  readonly filer?: string;
  /** The field of the cover page that it counts from, where there is one. */
  readonly field?: FieldId;
  /** Absent where no days are counted; `note` then says when it is due. */
  readonly due?: Due;
  readonly note?: string;
  readonly basis?: Basis;
  readonly source: readonly Source[];
}

/** A part of a form, or one of its numbered tables, that has a caption of its own. */
export interface Part extends Era {
  /** "I", "Table II". */
  readonly number: string;
  readonly caption: string;
  readonly source: readonly Source[];
}

/** An item of a form, in one era. An item whose caption changed has one row an era. */
export interface Item extends Era {
  readonly part?: string;
  readonly number: string;
  readonly caption: string;
  readonly variants?: readonly string[];
  /** What stands over the exhibits that are listed under it: "(d) Exhibits." */
  readonly lists?: string;
  /** It is furnished, not filed: not subject to Section 18 of the Exchange Act. */
  readonly furnished?: true;
  /** Absent where there is none; `note` then says why (voluntary, Regulation FD timing ...). */
  readonly due?: Due;
  readonly note?: string;
  /** The number of the same subject in the other numbering. */
  readonly related?: string;
  /** The filer, or a small one, may leave it out. */
  readonly optional?: true;
  /** What it asks for is answered in the text, without a heading of this number. */
  readonly unprinted?: true;
  readonly basis?: Basis;
  readonly source: readonly Source[];
}

/** Who signs a filing on the form, and how. */
export interface Signing extends Era {
  readonly signers: string;
  /** The sentences above the signatures, as the form words them; "__" is a blank. */
  readonly clauses?: readonly string[];
  /** Where the date stands. */
  readonly date?: string;
  readonly note?: string;
  readonly source: readonly Source[];
}

/** What the Commission asks for on one form, and when the form was in use. */
export interface Form extends Era {
  /** As the form names itself: "8-K". */
  readonly name: string;
  readonly title: string;
  /** EDGAR submission types that use this form; their amendments ("/A") go without saying. */
  readonly types: readonly [string, ...string[]];
  /** What it calls itself on covers, where that is neither its name nor a type. */
  readonly names?: readonly string[];
  /** From which date covers are judged; absent where they are only read, for too few accepted filings have been measured. */
  readonly judgedFrom?: string;
  /** Each item has its heading, where it does not apply too, but for those that may be left out. */
  readonly answersAllItems?: true;
  readonly cover: readonly FieldRequirement[];
  readonly parts?: readonly Part[];
  readonly items: readonly Item[];
  /** The table that its exhibits are numbered by. */
  readonly exhibits?: ExhibitTable;
  readonly signing?: readonly Signing[];
  readonly deadlines?: readonly Deadline[];
  readonly source: readonly Source[];
}
