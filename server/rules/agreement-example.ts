import { exampleSubmission } from './example-submission.ts';

/** A short agreement, well kept: three articles of three sections, which refer to each other. */
const AGREEMENT = `                            SUPPLY AGREEMENT

     This Supply Agreement (this "Agreement") is made on March 30, 2004 between
Larch Mills, Inc., a Delaware corporation (the "Mill"), and Alder Paper Corp., an
Ohio corporation (the "Buyer").

                                ARTICLE I
                               DEFINITIONS

     Section 1.1 Definitions. "Business Day" means any day on which banks in Ohio
are open. "Delivery Date" means the first Business Day of each month. "Order"
means an order under Section 2.2. "Goods" means the paper that an Order names.
"Price" means the list price of the Goods.

     Section 1.2 Headings. The headings are for reference only.

     Section 1.3 Days. What falls due on another day is due on the next Business
Day.

                                ARTICLE II
                                  SUPPLY

     Section 2.1 Delivery. On each Delivery Date the Mill shall deliver the Goods
ordered under Section 2.2.

     Section 2.2 Orders. The Buyer shall order: (a) in writing; and (b) ten days
before the Delivery Date.

     Section 2.3 Price. The Buyer shall pay the Price within thirty days, subject to
Section 3.2 (Set-Off).

                               ARTICLE III
                                 GENERAL

     Section 3.1 Term. This Agreement ends on March 30, 2009.

     Section 3.2 Set-Off. Nothing in this Section 3.2 limits Article II.

     Section 3.3 Notices. Notices under this Agreement shall be in writing.
`;

/** A submission with the agreement as its exhibit, some of its words changed. */
export function agreementExample(from?: string, to = ''): string {
  return exampleSubmission({ exhibits: [['EX-10.1', from === undefined ? AGREEMENT : AGREEMENT.replace(from, to)]] });
}
