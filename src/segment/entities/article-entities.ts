import type { EntityKind } from '../../domain/subject.ts';
import { findEntities } from './find-entities.ts';
import { isShown, isSign } from './precision.ts';

/** A name that an article speaks of. */
export interface NamedEntity {
  kind: EntityKind;
  name: string;
  /** Something in the article tells that it is one; without, another article must. */
  hasSign: boolean;
}

/** The entities of a text, each once, most often named first, as far as their evidence is sure enough to be shown. */
export function entitiesOf(text: string): NamedEntity[] {
  const entities = new Map<string, NamedEntity & { times: number }>();
  for (const found of findEntities(text)) {
    if (!isShown(found)) continue;
    const { kind, name } = found;
    const entity = entities.get(`${kind} ${name}`) ?? { kind, name, hasSign: false, times: 0 };
    entity.hasSign ||= isSign(found);
    entity.times++;
    entities.set(`${kind} ${name}`, entity);
  }
  return [...entities.values()].sort((a, b) => b.times - a.times);
}
