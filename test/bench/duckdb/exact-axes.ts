/** Decimals and fractions as whole numbers over one denominator: what makes SQL exact. */

interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** Reads "82.5" and "247/3". */
function ratioOf(text: string): Ratio {
  const [over = '', under = '1'] = text.split('/');
  const [whole = '', decimals = ''] = over.split('.');
  return { over: BigInt(whole + decimals), under: BigInt(under) * 10n ** BigInt(decimals.length) };
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

/** The least denominator that all values have in common, and a multiple of `multipleOf`. */
export function commonDenominator(values: readonly string[], multipleOf: bigint): bigint {
  return values.reduce((common, text) => {
    const { over, under } = ratioOf(text);
    const lowest = under / divisor(over < 0n ? -over : over, under);
    return (common / divisor(common, lowest)) * lowest;
  }, multipleOf);
}

/** The value over this denominator. */
export function numeratorOf(text: string, denominator: bigint): bigint {
  const { over, under } = ratioOf(text);
  const scaled = over * denominator;
  if (scaled % under !== 0n) throw new Error(`${text} is not whole over ${String(denominator)}`);
  return scaled / under;
}
