import { addFractions, ZERO } from '../../exact/fraction.js';
import { readTrustedDecimal } from '../../exact/read-decimal.js';
import { exactText } from '../../exact/write-decimal.js';
import { table, type Locale } from '../../problems/locale.js';
import { axesOf } from '../compile/compile-axes.js';
import { exact, markOf, stageWords, type Blocks } from './locale.js';
import type { Grid } from '../model/grid.js';
import type { Aspect, Axis, RuleSet } from '../model/rule-set.js';

/** The weights of each axis, and what is taken off it. */
export function weightBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say } = locale;
  const heading = `## 1. ${say('Bobot', 'Weights')}`;
  if (ruleSet.aspects.length === 0) {
    return [
      heading,
      say(
        'Aturan ini hanya menyatakan penempatan nilai sumbu; bagaimana nilai itu terjadi tidak dimuat.',
        'This rule set tells only how axis values are placed, not how they come about.',
      ),
    ];
  }
  return [
    heading,
    say(
      'Setiap bobot adalah bagian dari sumbu: bobot indikator sudah terhitung dalam bobot aspeknya, bobot bagian dalam bobot indikatornya.',
      'Every weight is a share of the axis: the weight of an indicator is part of that of its aspect, the weight of a part is part of that of its indicator.',
    ),
    ...axesOf(ruleSet).flatMap(([key, axis]) => axisWeights(key, axis, ruleSet, locale)),
  ];
}

function axisWeights(key: string, axis: Axis<string>, ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, tell } = locale;
  const own = ruleSet.aspects.filter((aspect) => aspect.axis === key);
  const counted = own.filter((aspect) => aspect.deducted !== true);
  const deducted = own.filter((aspect) => aspect.deducted === true);
  const heading = `### ${tell(axis.label)}`;
  if (own.length === 0) {
    return [
      heading,
      say('Tidak ada aspek yang membentuk sumbu ini.', 'No aspect of this rule set makes up this axis.'),
    ];
  }
  return [
    heading,
    treeTable(counted, say('Bobot, % sumbu', 'Weight, % of the axis'), ruleSet, locale),
    `${say('Jumlah bobot aspek', 'Sum of the weights of aspects')}: ${totalOf(counted)}.`,
    ...(deducted.length === 0
      ? []
      : [
          say(
            'Dikurangkan dari sumbu ini, yang tidak turun di bawah 0; skor penuh mengurangkan semua poin, skor sebagian mengurangkan sebanding:',
            'Taken off this axis, which does not fall below 0; a full score takes off all the points, a partial one in proportion:',
          ),
          treeTable(deducted, say('Poin yang dikurangkan', 'Points taken off'), ruleSet, locale),
        ]),
    own
      .map((aspect) => `- ${say('Dasar', 'Basis')}, ${tell(aspect.label)}: ${markOf(aspect.provenance, locale)}`)
      .join('\n'),
  ];
}

function totalOf(aspects: readonly Aspect<Grid>[]): string {
  return exactText(aspects.reduce((sum, { weight }) => addFractions(sum, readTrustedDecimal(weight)), ZERO));
}

/** Aspects, their indicators and the parts of those, one row each. */
function treeTable(aspects: readonly Aspect<Grid>[], measure: string, ruleSet: RuleSet<Grid>, locale: Locale): string {
  const { say, tell } = locale;
  const remark = (stage: string | undefined, ready: boolean): string =>
    [
      ...(ready ? [say('nilai jadi', 'ready score')] : []),
      ...(stage === undefined ? [] : [stageWords(stage, ruleSet, locale)]),
    ].join(', ');
  return table(
    [
      say('Aspek', 'Aspect'),
      say('Indikator', 'Indicator'),
      say('Bagian', 'Part'),
      measure,
      say('Keterangan', 'Remark'),
    ],
    aspects.flatMap((aspect) => [
      [tell(aspect.label), '', '', exact(aspect.weight), ''],
      ...aspect.indicators.flatMap((indicator) => [
        ['', tell(indicator.label), '', exact(indicator.weight), remark(indicator.stage, indicator.ready === true)],
        ...(indicator.parts ?? []).map((part) => [
          '',
          '',
          tell(part.label),
          exact(part.weight),
          remark(part.stage, false),
        ]),
      ]),
    ]),
  );
}
