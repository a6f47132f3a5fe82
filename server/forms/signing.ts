/** The clause of reports under the Exchange Act, above the registrant's signature. */
export const EXCHANGE_ACT_REPORT =
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.';

/** The clauses of registration statements; "__" are blanks. */
export const REGISTRATION_STATEMENT = [
  'Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this registration statement to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of __, State of __, on __.',
  'Pursuant to the requirements of the Securities Act of 1933, this registration statement has been signed by the following persons in the capacities and on the dates indicated.',
] as const;

/** The same with the certificate of the short forms. */
export const shortForm = (name: string) =>
  [
    `Pursuant to the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form ${name} and has duly caused this registration statement to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of __, State of __, on __.`,
    REGISTRATION_STATEMENT[1],
  ] as const;

/** Who signs a registration statement: Section 6(a) of the Securities Act. */
export const REGISTRATION_SIGNERS =
  'the registrant; its principal executive, principal financial and controller or principal accounting officer; a majority of the board; for a foreign issuer its representative in the United States';
