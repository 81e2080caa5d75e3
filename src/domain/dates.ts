import { z } from 'zod';

/** A day that the calendar has, as `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;
