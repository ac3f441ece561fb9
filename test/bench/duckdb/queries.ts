/** The questions that DuckDB is asked, as somebody would write them who knows it well, and as a textbook has them. */

import { TODAY } from './person-facts.js';

/** Boxes by level of kinerja and potensial, and the limits of the levels, as bkn411 has them. */
const LEVEL = (axis: string, denominator: bigint): string =>
  `CASE WHEN ${axis} >= ${String(80n * denominator)} THEN 2 WHEN ${axis} >= ${String(60n * denominator)} THEN 1 ELSE 0 END`;
const BOX = (denominator: bigint): string =>
  `[[1, 3, 6], [2, 5, 8], [4, 7, 9]][1 + ${LEVEL('kinerja', denominator)}][1 + ${LEVEL('potensial', denominator)}]`;

/** Everybody in box 7 or above, with talent in halves of the denominator. `met`: who meets what the vacancy asks. */
function placed(denominator: bigint): string {
  return `placed AS (
    SELECT * FROM (
      SELECT id, kinerja, potensial, kinerja + potensial AS talent, failed | open AS unmet, ${BOX(denominator)} AS box FROM people
    ) WHERE box >= 7
  )`;
}

/** Three names of each vacancy by one number of merit: box, score, kinerja. People of vacancies without technical competency have one for all. */
export function expert(denominator: bigint): string {
  // Shares are percent; talent is over twice the denominator: a score over 200 times it.
  const mixed = `(v.talent * p.talent + 2 * v.technical * t.value)`;
  const merit = (score: string): string =>
    `(p.box * ${String(20_001n * denominator)} + ${score}) * ${String(101n * denominator)} + p.kinerja`;
  return `WITH ${placed(denominator)}, ranked AS (SELECT id, unmet, ${merit('100 * p.talent')} AS merit FROM placed p)
    SELECT v.id, arg_max(p.id, p.merit, 3) FROM vacancies v JOIN ranked p ON (p.unmet & v.asked) = 0
    WHERE v.technical = 0 GROUP BY v.id
    UNION ALL
    SELECT v.id, arg_max(p.id, ${merit(mixed)}, 3) FROM vacancies v JOIN technical t ON t.vacancy = v.id
    JOIN placed p ON p.id = t.person AND (p.unmet & v.asked) = 0
    WHERE v.technical > 0 GROUP BY v.id`;
}

/** The same with a window over everybody who is eligible. */
export function textbook(denominator: bigint): string {
  return `WITH ${placed(denominator)}
    SELECT vacancy, id, place FROM (
      SELECT v.id AS vacancy, p.id, rank() OVER (
        PARTITION BY v.id
        ORDER BY p.box DESC, v.talent * p.talent + 2 * v.technical * coalesce(t.value, 0) DESC, p.kinerja DESC, p.potensial DESC
      ) AS place
      FROM vacancies v JOIN placed p ON (p.unmet & v.asked) = 0
      LEFT JOIN technical t ON t.vacancy = v.id AND t.person = p.id
      WHERE v.technical = 0 OR t.value IS NOT NULL
    ) WHERE place <= 3`;
}

/**
 * Three names of each vacancy, every condition judged in SQL. What does not depend on the vacancy is asked first; somebody comes
 * from the same tier (two years in the post), or from a lower one (years in the classes below, in the highest class also age and
 * years in the family of the post).
 */
export function judging(denominator: bigint): string {
  const merit = (score: string): string =>
    `(p.box * ${String(20_001n * denominator)} + ${score}) * ${String(101n * denominator)} + p.kinerja`;
  return `WITH placed AS (
      SELECT *, 100 * talent AS score FROM (
        SELECT *, kinerja + potensial AS talent, ${BOX(denominator)} AS box,
          appraisal IN ('sangatBaik', 'baik') AND appraisal_before IN ('sangatBaik', 'baik') AS good
        FROM facts
        WHERE pns AND position IN ('aktif', 'tugasBelajar') AND punished_until < ${String(TODAY)}
          AND report_year >= ${String(Math.floor(TODAY / 10_000) - 2)} AND report <> 'belumLapor'
      ) WHERE box >= 7
    ), eligible AS (
      SELECT v.id AS vacancy, p.id, p.box, p.talent, p.kinerja, p.score FROM posts v JOIN placed p
      ON (p.education & v.education) <> 0 AND p.rank >= v.rank AND (p.good OR NOT v.appraised)
      AND (v.fields IS NULL OR (p.fields & v.fields) <> 0)
      AND CASE
        WHEN p.tier = v.tier THEN p.years_in_post >= 2
        WHEN p.tier < v.tier THEN false
        WHEN v.feeder = 1 THEN p.class_years[1] >= 2 AND p.family_years[v.family] >= 5 AND p.born + 570000 > ${String(TODAY)}
        WHEN v.feeder = 2 THEN p.class_years[2] >= 3
        ELSE p.class_years[3] >= 4
      END
    )
    SELECT p.vacancy, arg_max(p.id, ${merit('p.score')}, 3) FROM eligible p JOIN vacancies v ON v.id = p.vacancy
    WHERE v.technical = 0 GROUP BY p.vacancy
    UNION ALL
    SELECT p.vacancy, arg_max(p.id, ${merit('(v.talent * p.talent + 2 * v.technical * t.value)')}, 3)
    FROM eligible p JOIN vacancies v ON v.id = p.vacancy JOIN technical t ON t.vacancy = p.vacancy AND t.person = p.id
    WHERE v.technical > 0 GROUP BY p.vacancy`;
}

/** How many people fail which condition of each vacancy, in the stage where they fail; the box comes last. */
export function reasonCounts(denominator: bigint): string {
  return `WITH placed AS (SELECT failed, ${BOX(denominator)} AS box FROM people)
    SELECT a.vacancy, a.condition, count(*) FROM asked a JOIN people p
    ON (p.failed & a.bits) <> 0 AND (p.failed & a.earlier) = 0 GROUP BY ALL
    UNION ALL
    SELECT v.id, 'box', count(*) FROM vacancies v JOIN placed p ON (p.failed & v.asked) = 0 AND p.box < 7 GROUP BY v.id`;
}
