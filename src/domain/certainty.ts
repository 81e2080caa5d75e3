import { z } from 'zod';

/**
 * How a field came to be known.
 *
 * - `printed`: stands in the dump, or in the dump's own path.
 * - `supplied`: told by the keeper (YAML beside the dumps, or a correction).
 * - `inferred`: worked out by a rule; the reason stands in the record's `reasons`.
 * - `unknown`: nobody knows; the field is null or empty.
 */
export const Certainty = z.enum(['printed', 'supplied', 'inferred', 'unknown']);
export type Certainty = z.infer<typeof Certainty>;
