import type { FieldId } from './fields.ts';
import type { Era, Source } from './source.ts';

/** Whether a form asks for something always, only in some cases, or leaves it to the filer. */
export type Need = 'required' | 'conditional' | 'optional';

/** One field on one form's cover page, in one era. */
export interface FieldRequirement extends Era {
  readonly field: FieldId;
  readonly need: Need;
  /** From which date a cover without it is faulted: filers took up to a year to change their covers. */
  readonly judgedFrom?: string;
  /** In which case, where `need` is not "required". */
  readonly when?: string;
  readonly source: readonly Source[];
}

/** How long a registrant has to report an event under an item. */
export interface Due {
  readonly count: number;
  readonly unit: 'business days' | 'calendar days';
  /** From what it counts, and the rule's own conditions, in words. */
  readonly from: string;
  /** What lays it down. */
  readonly rule: string;
}

/** An item of a form, in one era. An item whose caption changed has one row an era. */
export interface Item extends Era {
  readonly part?: string;
  readonly number: string;
  readonly caption: string;
  readonly variants?: readonly string[];
  /** Filed is subject to Section 18 of the Exchange Act, furnished is not. */
  readonly status: 'filed' | 'furnished';
  /** Absent where there is none; `note` then says why (voluntary, Regulation FD timing ...). */
  readonly due?: Due;
  readonly note?: string;
  /** The number of the same subject in the other numbering. */
  readonly related?: string;
  /** The filer may leave it out. */
  readonly optional?: boolean;
  /** What `since` and `until` are compared with; the filing date unless it says otherwise. */
  readonly basis?: 'fiscal year end';
  readonly source: readonly Source[];
}

/** What the Commission asks for on one form. */
export interface Form {
  /** As the form names itself: "8-K". */
  readonly name: string;
  readonly title: string;
  /** EDGAR submission types that use this form, amendments included. */
  readonly types: readonly [string, ...string[]];
  readonly cover: readonly FieldRequirement[];
  readonly items: readonly Item[];
  readonly source: readonly Source[];
}
