/*
 * Units of measure as news writes them, with their plain singular names; collected by hand. Pounds are read
 * as money first. Left out are forms that read as something else more often than as the unit ("in", "st", "BP", "MP", "stone").
 */

const rows = `
metre: metre|metres|meter|meters
kilometre: kilometre|kilometres|kilometer|kilometers|km|kms
decimetre: decimetre|decimetres|decimeter|decimeters|dm
centimetre: centimetre|centimetres|centimeter|centimeters|cm|cms
millimetre: millimetre|millimetres|millimeter|millimeters|mm
nanometre: nanometre|nanometres|nanometer|nanometers|nm
micrometre: micrometre|micrometres|micrometer|micrometers|micron|microns
mile: mile|miles|mi
nautical mile: nautical mile|nautical miles
foot: foot|feet|ft
inch: inch|inches
yard: yard|yards|yd|yds
light year: light year|light years
kilogram: kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs
gram: gram|grams|gramme|grammes
milligram: milligram|milligrams|mg
microgram: microgram|micrograms|mcg|µg|μg
pound: lb|lbs|pound|pounds
ounce: ounce|ounces|oz
tonne: tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes
ton: ton|tons|short ton|short tons|long ton|long tons
kilotonne: kilotonne|kilotonnes|kiloton|kilotons
megatonne: megatonne|megatonnes|megaton|megatons
litre: litre|litres|liter|liters
millilitre: millilitre|millilitres|milliliter|milliliters|ml
gallon: gallon|gallons|gal
pint: pint|pints
tablespoon: tablespoon|tablespoons|tbsp
teaspoon: teaspoon|teaspoons|tsp
barrel: barrel|barrels|bbl|bbls
bushel: bushel|bushels
acre: acre|acres
hectare: hectare|hectares|ha
acre-foot: acre foot|acre feet
square metre: square metre|square metres|square meter|square meters|sq m|sq. m|sqm|m²|m2
square kilometre: square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq. km|sqkm|km²|km2
square mile: square mile|square miles|sq miles|sq. miles|sq mi|sq. mi
square foot: square foot|square feet|sq ft|sq. ft|sqft
square yard: square yard|square yards
square inch: square inch|square inches
square centimetre: square centimetre|square centimetres|square centimeter|square centimeters
cubic metre: cubic metre|cubic metres|cubic meter|cubic meters|m³|m3
cubic foot: cubic foot|cubic feet|cu ft
cubic kilometre: cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers
cubic centimetre: cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cc
cubic yard: cubic yard|cubic yards
cubic inch: cubic inch|cubic inches
cubic mile: cubic mile|cubic miles
kilometre per hour: km / h|km / hr|kph|kmh|kmph|km/h|kilometre per hour|kilometres per hour|kilometer per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour
mile per hour: mph|mile per hour|miles per hour|miles an hour|mile an hour
metre per second: m / s|metre per second|metres per second|meters per second|metres a second|meters a second
foot per second: feet per second|foot per second|feet a second
knot: knot|knots
mile per gallon: mpg|mile per gallon|miles per gallon|miles a gallon
barrel per day: bpd|b / d|barrel per day|barrels per day|barrels a day|barrel a day|barrels of oil per day|barrels of oil a day
kilometre per second: km / s|kilometre per second|kilometres per second|kilometer per second|kilometers per second|kilometres a second|kilometers a second
cubic metre per second: cumec|cumecs
degree Celsius: degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|celcius|centigrade|degrees c|degree c|deg celsius|deg c|° c|° celsius|℃
degree Fahrenheit: degree fahrenheit|degrees fahrenheit|fahrenheit|farenheit|degrees f|degree f|deg fahrenheit|deg f|° f|° fahrenheit|℉
radian: radian|radians|rad
degree: degree|degrees|deg|°
kelvin: kelvin|kelvins|degrees kelvin|degree kelvin
watt: watt|watts
kilowatt: kilowatt|kilowatts|kw
megawatt: megawatt|megawatts|mw
gigawatt: gigawatt|gigawatts|gw
terawatt: terawatt|terawatts
kilowatt hour: kilowatt hour|kilowatt hours|kwh
megawatt hour: megawatt hour|megawatt hours|mwh
gigawatt hour: gigawatt hour|gigawatt hours|gwh
terawatt hour: terawatt hour|terawatt hours|twh
volt: volt|volts
kilovolt: kilovolt|kilovolts|kv
ampere: amp|amps|ampere|amperes
horsepower: horsepower|hp|bhp
newton metre: newton metre|newton metres|newton meter|newton meters
pound-foot: pound foot|pound feet|lb ft|lb. ft|lbs ft|lb feet|foot pounds|foot pound|ft lb
calorie: calorie|calories
kilocalorie: kilocalorie|kilocalories|kcal
joule: joule|joules
hertz: hertz|hz
kilohertz: kilohertz|khz
megahertz: megahertz|mhz
gigahertz: gigahertz|ghz
bit: bit|bits
byte: byte|bytes
kilobit: kilobit|kilobits|kbit
megabit: megabit|megabits|mbit
gigabit: gigabit|gigabits|gbit
kilobyte: kilobyte|kilobytes|kb
megabyte: megabyte|megabytes|mb
gigabyte: gigabyte|gigabytes|gb|gbs
terabyte: terabyte|terabytes|tb
petabyte: petabyte|petabytes|pb
megabit per second: mbps|mbit / s|megabits per second|megabit per second|megabits a second
gigabit per second: gbps|gigabits per second|gigabit per second
pixel: pixel|pixels
megapixel: megapixel|megapixels
decibel: decibel|decibels|db
pascal: pascal|pascals
hectopascal: hectopascal|hectopascals|hpa
millibar: millibar|millibars|mbar
pound per square inch: psi|pounds per square inch
part per million: ppm|parts per million
part per billion: ppb|parts per billion
revolution per minute: rpm|revolutions per minute
millisievert: millisievert|millisieverts|msv
sievert: sievert|sieverts
becquerel: becquerel|becquerels
carat: carat|carats
litre per second: litres per second|liters per second
british thermal unit: btu|british thermal unit|british thermal units
point: point|points|pts
basis point: basis point|basis points|bps
percentage point: percentage point|percentage points|percent point|percent points|per cent points|pct point|pct points|% point|% points|pp|ppt|ppts|pps
`;

/** Unit by its words in lower case, parted by single spaces. */
export const units: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [name = '', forms = ''] = row.split(': ');
      return forms.split('|').map((form): [string, string] => [form, name]);
    }),
);

/** First words of the forms of more than one word, with the most words that any of them has. */
export const phraseStarts: ReadonlyMap<string, number> = new Map(
  [...units.keys()]
    .map((form) => form.split(' '))
    .filter((words) => words.length > 1)
    .sort((a, b) => a.length - b.length)
    .map((words): [string, number] => [words[0] as string, words.length]),
);

/** Letters that are units, glued or hyphened to their number; the lower-case ones may stand apart too. */
export const gluedUnits: ReadonlyMap<string, string> = new Map([
  ['m', 'metre'],
  ['g', 'gram'],
  ['l', 'litre'],
  ['t', 'tonne'],
  ['MP', 'megapixel'],
  ['w', 'watt'],
  ['v', 'volt'],
  ['c', 'degree Celsius'],
  ['f', 'degree Fahrenheit'],
]);
