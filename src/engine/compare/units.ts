/** Factors to one unit of each dimension: metre, square metre, kilogram, litre, metre per second, kelvin, watt, joule, byte. */
const FACTORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    metre: 1,
    kilometre: 1000,
    centimetre: 0.01,
    millimetre: 0.001,
    mile: 1609.344,
    yard: 0.9144,
    foot: 0.3048,
    inch: 0.0254,
    'nautical mile': 1852,
    'square metre': 1,
    'square kilometre': 1e6,
    'square mile': 2_589_988,
    'square foot': 0.092903,
    'square yard': 0.836127,
    acre: 4046.856,
    hectare: 10_000,
    kilogram: 1,
    gram: 0.001,
    milligram: 1e-6,
    tonne: 1000,
    ton: 1000,
    pound: 0.453592,
    ounce: 0.0283495,
    litre: 1,
    millilitre: 0.001,
    gallon: 3.78541,
    barrel: 158.987,
    'cubic metre': 1000,
    'cubic foot': 28.3168,
    'mile per hour': 0.44704,
    'kilometre per hour': 1 / 3.6,
    'metre per second': 1,
    knot: 0.514444,
    'degree celsius': 1,
    'degree fahrenheit': 5 / 9,
    watt: 1,
    kilowatt: 1e3,
    megawatt: 1e6,
    gigawatt: 1e9,
    horsepower: 745.7,
    byte: 1,
    kilobyte: 1e3,
    megabyte: 1e6,
    gigabyte: 1e9,
    terabyte: 1e12,
    hertz: 1,
    kilohertz: 1e3,
    megahertz: 1e6,
    gigahertz: 1e9,
  }),
);

/** What one of a unit is in its dimension's base unit; 1 for a unit that stands alone. */
export function factorOf(unit: string): number {
  return FACTORS.get(unit.toLowerCase()) ?? 1;
}

/** Added after the factor: Fahrenheit's zero in degrees Celsius. */
export function offsetOf(unit: string): number {
  return unit.toLowerCase() === 'degree fahrenheit' ? -160 / 9 : 0;
}
