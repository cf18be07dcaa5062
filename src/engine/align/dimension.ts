import { isShare } from '../compare/amounts';
import type { FigureMention } from '../model';

/** Units that measure the same, so that a length in miles can be held against one in kilometres. */
const DIMENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    length: 'metre,kilometre,centimetre,millimetre,mile,yard,foot,inch,nautical mile,micrometre,nanometre,light-year',
    area: 'square metre,square kilometre,square mile,square foot,square yard,acre,hectare,square inch,square centimetre',
    mass: 'kilogram,gram,tonne,ton,pound,ounce,milligram,stone,kiloton,megaton',
    volume: 'litre,millilitre,gallon,barrel,cubic metre,cubic foot,pint,cup,cubic kilometre,cubic centimetre',
    speed: 'mile per hour,kilometre per hour,metre per second,knot,foot per second,kilometre per second',
    temperature: 'degree,degree celsius,degree fahrenheit,kelvin',
    power: 'watt,kilowatt,megawatt,gigawatt,horsepower,terawatt',
    energy:
      'watt-hour,kilowatt hour,kilowatt-hour,megawatt hour,megawatt-hour,gigawatt hour,joule,calorie,kilocalorie,terawatt hour',
    data: 'byte,kilobyte,megabyte,gigabyte,terabyte,bit,petabyte',
    frequency: 'hertz,kilohertz,megahertz,gigahertz',
    pressure: 'pascal,hectopascal,millibar,bar,psi',
  }).flatMap(([dimension, units]) => units.split(',').map((unit) => [unit, dimension] as [string, string])),
);

/**
 * What kind of question a figure can answer. Figures are compared only within one dimension; a bare number may answer
 * what a count answers, so both are "count".
 */
export function dimensionOf(figure: FigureMention): string {
  switch (figure.kind) {
    case 'quantity': {
      const unit = (figure.unit ?? '').toLowerCase();
      return `quantity:${DIMENSIONS.get(unit) ?? unit}`;
    }
    case 'number':
      if (figure.unit === 'score') return 'score';
      // "Twice as much" counts nothing.
      if (figure.unit === 'time') return 'factor';
      return isShare(figure) ? 'percent' : 'count';
    case 'percent':
      return figure.unit && figure.unit !== 'percent' ? 'point' : 'percent';
    default:
      return figure.kind;
  }
}
