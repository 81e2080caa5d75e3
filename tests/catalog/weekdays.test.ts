import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  daysInMonth,
  isoDate,
  monthWeeks,
  usualWeekdays,
  weekdayOf,
} from '../../src/catalog/weekdays.ts';

describe('weekdays', () => {
  it.each([
    ['2019-05-24', 5],
    ['2020-02-29', 6],
    ['2000-01-01', 6],
    ['1949-10-01', 6],
    ['1900-01-01', 1],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it('months have their days, leap years too', () => {
    expect([daysInMonth(2019, 2), daysInMonth(2020, 2), daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([
      28, 29, 28, 29,
    ]);
    expect(daysInMonth(2021, 12)).toBe(31);
  });

  it('the weeks of a month hold each day once, in order, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1815, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = monthWeeks(year, month);
        expect(weeks.flat().filter((day) => day !== null)).toEqual(
          Array.from({ length: daysInMonth(year, month) }, (_, index) => index + 1),
        );
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          for (const [column, day] of week.entries()) {
            if (day !== null) expect(weekdayOf(isoDate(year, month, day))).toBe((column + 1) % 7);
          }
        }
      }),
    );
  });

  it('goes over the days of a span, across a leap day', () => {
    expect([...daysBetween('2020-02-27', '2020-03-01')]).toEqual([
      '2020-02-27',
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
    ]);
  });
});

describe('usual weekdays', () => {
  const days = [...daysBetween('2020-01-01', '2020-03-31')];

  it('of a paper that rests on Sundays are six', () => {
    expect(usualWeekdays(days.filter((day) => weekdayOf(day) !== 0))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('of a weekly is one', () => {
    const weekly = [...daysBetween('2020-01-01', '2020-12-31')].filter((day) => weekdayOf(day) === 4);
    expect(usualWeekdays(weekly)).toEqual([4]);
  });

  it('cannot be told from a handful of editions', () => {
    expect(usualWeekdays(days.slice(0, 5))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
