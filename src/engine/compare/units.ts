/**
 * Units by what they measure, and how many of the first of each an amount of one is. Those that are not here are held
 * against themselves alone.
 */
const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    metre: 1,
    kilometre: 1000,
    decimetre: 0.1,
    centimetre: 0.01,
    millimetre: 0.001,
    micrometre: 1e-6,
    nanometre: 1e-9,
    mile: 1609.344,
    'nautical mile': 1852,
    yard: 0.9144,
    foot: 0.3048,
    inch: 0.0254,
    'light year': 9.4607e15,
  },
  area: {
    'square metre': 1,
    'square kilometre': 1e6,
    'square centimetre': 1e-4,
    'square mile': 2_589_988,
    'square yard': 0.836127,
    'square foot': 0.092903,
    'square inch': 0.00064516,
    acre: 4046.856,
    hectare: 10_000,
  },
  mass: {
    kilogram: 1,
    gram: 0.001,
    milligram: 1e-6,
    microgram: 1e-9,
    tonne: 1000,
    ton: 1000,
    kilotonne: 1e6,
    megatonne: 1e9,
    pound: 0.453592,
    ounce: 0.0283495,
  },
  volume: {
    litre: 1,
    millilitre: 0.001,
    'cubic centimetre': 0.001,
    'cubic metre': 1000,
    'cubic kilometre': 1e12,
    'cubic inch': 0.0163871,
    'cubic foot': 28.3168,
    'cubic yard': 764.555,
    'cubic mile': 4.16818e12,
    'acre-foot': 1_233_482,
    gallon: 3.78541,
    pint: 0.473176,
    barrel: 158.987,
  },
  speed: {
    'metre per second': 1,
    'kilometre per second': 1000,
    'kilometre per hour': 1 / 3.6,
    'mile per hour': 0.44704,
    'mile per second': 1609.344,
    'foot per second': 0.3048,
    knot: 0.514444,
  },
  temperature: { 'degree celsius': 1, 'degree fahrenheit': 5 / 9, kelvin: 1, degree: 1 },
  power: { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, terawatt: 1e12, horsepower: 745.7 },
  energy: {
    joule: 1,
    calorie: 4.184,
    kilocalorie: 4184,
    'kilowatt hour': 3.6e6,
    'megawatt hour': 3.6e9,
    'gigawatt hour': 3.6e12,
    'terawatt hour': 3.6e15,
  },
  data: {
    byte: 1,
    kilobyte: 1e3,
    megabyte: 1e6,
    gigabyte: 1e9,
    terabyte: 1e12,
    petabyte: 1e15,
    bit: 1 / 8,
    kilobit: 125,
    megabit: 125e3,
    gigabit: 125e6,
  },
  frequency: { hertz: 1, kilohertz: 1e3, megahertz: 1e6, gigahertz: 1e9 },
  pressure: { pascal: 1, hectopascal: 100, millibar: 100, 'pound per square inch': 6894.76 },
  'percentage point': { 'percentage point': 1, 'basis point': 0.01 },
};

const byUnit = new Map(
  Object.entries(MEASURES).flatMap(([measure, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { measure, factor }] as const),
  ),
);

/** What a unit measures, the unit itself where it stands alone. */
export function measureOf(unit: string): string {
  const name = unit.toLowerCase();
  return byUnit.get(name)?.measure ?? name;
}

/** What one of a unit is in its measure's first unit; 1 for a unit that stands alone. */
export function factorOf(unit: string): number {
  return byUnit.get(unit.toLowerCase())?.factor ?? 1;
}

/** Added after the factor: the zero of a scale of temperature in degrees Celsius. */
export function offsetOf(unit: string): number {
  switch (unit.toLowerCase()) {
    case 'degree fahrenheit':
      return -160 / 9;
    case 'kelvin':
      return -273.15;
    default:
      return 0;
  }
}
