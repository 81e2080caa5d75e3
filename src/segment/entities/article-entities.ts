import type { EntityKind } from '../../domain/subject.ts';
import { findEntities } from './find-entities.ts';
import type { EntityEvidence } from './found.ts';
import { isShown, isSign } from './precision.ts';

/** A name that an article speaks of. */
export interface NamedEntity {
  kind: EntityKind;
  name: string;
  /** The surest evidence in the article; `weak` counts only where another article has a sign for the name. */
  evidence: EntityEvidence;
}

/** The entities of a text, each once, with its surest evidence, as far as that is sure enough to be shown. */
export function entitiesOf(text: string): NamedEntity[] {
  const entities = new Map<string, NamedEntity>();
  for (const { kind, name, evidence } of findEntities(text)) {
    const known = entities.get(`${kind} ${name}`);
    const surer = known === undefined || (!isSign(known) && isSign({ evidence }));
    if (surer && isShown({ kind, evidence })) entities.set(`${kind} ${name}`, { kind, name, evidence });
  }
  return [...entities.values()];
}
