import { findForeignNames } from './foreign-names.ts';
import type { Found } from './found.ts';
import { findInstitutions } from './institutions.ts';
import { findPeople } from './people.ts';
import { findPlaces } from './places.ts';
import { tagText } from './tokens.ts';

/** Persons, places and organisations of a text, in this order, each with what speaks for it. */
export function findEntities(text: string): Found[] {
  const tagged = tagText(text);
  const foreign = findForeignNames(tagged);
  const isInside = (start: number) => foreign.some((one) => start >= one.start && start < one.end);
  const people = findPeople(tagged).filter(({ start }) => !isInside(start));
  const places = findPlaces(tagged).filter(({ start }) => !isInside(start));
  return [...foreign, ...people, ...places, ...findInstitutions(tagged, places)];
}
