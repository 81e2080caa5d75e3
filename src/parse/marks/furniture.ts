import { columnHead } from './column-head.ts';
import { contactLine } from './contact-line.ts';
import { folio } from './folio.ts';
import { imprint } from './imprint.ts';
import { ornament } from './ornament.ts';
import { pageBreak } from './page-break.ts';
import { pageDate } from './page-date.ts';
import { runningHead } from './running-head.ts';
import { staffLine } from './staff-line.ts';

/** The furniture rules, in the order in which they are asked. Each one reads a whole line. */
export const FURNITURE_RULES = [
  pageDate,
  folio,
  imprint,
  staffLine,
  contactLine,
  columnHead,
  runningHead,
  pageBreak,
  ornament,
] as const;
