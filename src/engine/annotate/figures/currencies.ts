/*
 * ISO 4217 codes and the ways news writes them, collected by hand. A bare "$" or "dollar" is the United States' unless
 * the text says otherwise; a bare "pound" is sterling.
 */

/** Symbols and letter prefixes that stand before a number, lower case. Letters and "$" are joined: "us$", "a$". */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['u.s.$', 'USD'],
  ['usd$', 'USD'],
  ['$us', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud$', 'AUD'],
  ['$a', 'AUD'],
  ['$au', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['can$', 'CAD'],
  ['cdn$', 'CAD'],
  ['$c', 'CAD'],
  ['$can', 'CAD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['$nz', 'NZD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['mx$', 'MXN'],
  ['j$', 'JMD'],
  ['tt$', 'TTD'],
  ['£', 'GBP'],
  ['￡', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['cn¥', 'CNY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₸', 'KZT'],
  ['₵', 'GHS'],
  ['₾', 'GEL'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₼', 'AZN'],
  ['₿', 'XBT'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
  ['re', 'INR'],
  ['rp', 'IDR'],
  ['rm', 'MYR'],
  ['r', 'ZAR'],
  ['kr', 'SEK'],
  ['sfr', 'CHF'],
  ['fr', 'CHF'],
  ['rmb', 'CNY'],
  ['php', 'PHP'],
  ['ksh', 'KES'],
  ['kshs', 'KES'],
  ['ush', 'UGX'],
  ['tsh', 'TZS'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['gbp', 'GBP'],
  ['dh', 'AED'],
  ['dhs', 'AED'],
  ['chf', 'CHF'],
  ['sdr', 'XDR'],
]);

/** Codes that may stand before or after a number, in capitals. */
export const codes: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CHF CAD AUD NZD CNY HKD SGD INR KRW SEK NOK DKK ISK RUB TRY ZAR BRL MXN PLN CZK HUF RON BGN UAH ' +
    'ILS AED SAR QAR KWD BHD OMR JOD EGP MAD TND NGN KES GHS UGX TZS ETB IDR MYR PHP THB VND TWD PKR BDT LKR NPR MMK ' +
    'KZT UZS AZN GEL AMD BYN RSD ARS CLP COP PEN UYU BOB VES PYG CRC DOP JMD TTD IQD IRR LBP SYP XAF XOF XDR'
  ).split(' '),
);

/** Currency nouns after a number, singular and plural; minor units with their share of the whole. */
export const nouns: ReadonlyMap<string, { readonly code: string; readonly share?: number }> = new Map(
  (
    'dollar dollars USD|buck bucks USD|greenback greenbacks USD|euro euros EUR|pound pounds GBP|sterling GBP|quid GBP|' +
    'yen JPY|yuan yuans CNY|renminbi CNY|franc francs CHF|rupee rupees INR|rupiah rupiahs IDR|won KRW|rouble roubles RUB|' +
    'ruble rubles RUB|lira liras TRY|rand ZAR|reais reals BRL|peso pesos MXN|ringgit MYR|baht THB|dong VND|' +
    'naira NGN|shilling shillings KES|zloty zlotys PLN|forint forints HUF|hryvnia hryvnias UAH|shekel shekels ILS|' +
    'dirham dirhams AED|riyal riyals SAR|rial rials IRR|dinar dinars KWD|krona kronor SEK|krone kroner DKK|' +
    'koruna korunas CZK|taka BDT|kyat MMK|tenge KZT|lari GEL|birr ETB|cedi cedis GHS|leu lei RON|lev BGN|' +
    'deutschmark deutschmarks DEM|markka FIM|peseta pesetas ESP|drachma drachmas GRD|escudo escudos PTE|guilder guilders NLG|bitcoin bitcoins btc XBT|' +
    'usd USD|eur EUR|gbp GBP|rmb CNY|inr INR|aud AUD|cad CAD'
  )
    .split('|')
    .flatMap((row) => {
      const words = row.split(' ');
      const code = words.pop() as string;
      return words.map((word): [string, { code: string }] => [word, { code }]);
    }),
);

/** Minor units with their share of the whole. */
export const minors: ReadonlyMap<string, { readonly code: string; readonly share: number }> = new Map([
  ['cent', { code: 'USD', share: 0.01 }],
  ['cents', { code: 'USD', share: 0.01 }],
  ['penny', { code: 'USD', share: 0.01 }],
  ['pennies', { code: 'USD', share: 0.01 }],
  ['pence', { code: 'GBP', share: 0.01 }],
  ['euro-cent', { code: 'EUR', share: 0.01 }],
  ['eurocents', { code: 'EUR', share: 0.01 }],
  ['paise', { code: 'INR', share: 0.01 }],
  ['kopecks', { code: 'RUB', share: 0.01 }],
]);

/** "Australian dollars", "Swiss francs": whose currency, by adjective and noun without plural. */
export const national: ReadonlyMap<string, string> = new Map(
  (
    'us dollar USD|u.s. dollar USD|american dollar USD|australian dollar AUD|aussie dollar AUD|canadian dollar CAD|' +
    'hong-kong dollar HKD|kong dollar HKD|zealand dollar NZD|singapore dollar SGD|taiwan dollar TWD|taiwanese dollar TWD|' +
    'jamaican dollar JMD|liberian dollar LRD|namibian dollar NAD|zimbabwean dollar ZWL|fijian dollar FJD|' +
    'swiss franc CHF|french franc FRF|belgian franc BEF|cfa franc XOF|congolese franc CDF|rwandan franc RWF|' +
    'egyptian pound EGP|lebanese pound LBP|syrian pound SYP|sudanese pound SDG|british pound GBP|irish pound IEP|' +
    'cypriot pound CYP|turkish pound TRY|indian rupee INR|pakistani rupee PKR|sri-lankan rupee LKR|lankan rupee LKR|' +
    'nepalese rupee NPR|nepali rupee NPR|mauritian rupee MUR|mexican peso MXN|argentine peso ARS|argentinian peso ARS|' +
    'chilean peso CLP|colombian peso COP|philippine peso PHP|uruguayan peso UYU|cuban peso CUP|dominican peso DOP|' +
    'kuwaiti dinar KWD|iraqi dinar IQD|jordanian dinar JOD|serbian dinar RSD|tunisian dinar TND|algerian dinar DZD|' +
    'libyan dinar LYD|bahraini dinar BHD|saudi riyal SAR|saudi rial SAR|qatari riyal QAR|qatari rial QAR|' +
    'omani rial OMR|omani riyal OMR|yemeni rial YER|yemeni riyal YER|iranian rial IRR|emirati dirham AED|uae dirham AED|' +
    'moroccan dirham MAD|swedish krona SEK|swedish crown SEK|norwegian krone NOK|norwegian crown NOK|danish krone DKK|' +
    'danish crown DKK|icelandic krona ISK|icelandic crown ISK|czech crown CZK|czech koruna CZK|kenyan shilling KES|' +
    'ugandan shilling UGX|tanzanian shilling TZS|somali shilling SOS|brazilian real BRL|south-african rand ZAR|' +
    'russian rouble RUB|russian ruble RUB|belarusian rouble BYN|belarusian ruble BYN|turkish lira TRY|italian lira ITL|' +
    'syrian lira SYP|lebanese lira LBP|south-korean won KRW|north-korean won KPW|korean won KRW|chinese yuan CNY|' +
    'vietnamese dong VND|bangladeshi taka BDT|ghanaian cedi GHS|nigerian naira NGN|ukrainian hryvnia UAH|' +
    'hungarian forint HUF|romanian leu RON|bulgarian lev BGN|kazakh tenge KZT|georgian lari GEL|ethiopian birr ETB|' +
    'bahamian dollar BSD|barbadian dollar BBD|guyanese dollar GYD|bermudian dollar BMD|bolivian peso BOB|gibraltar pound GIP|' +
    'falkland pound FKP|seychelles rupee SCR|seychellois rupee SCR|burundian franc BIF|djiboutian franc DJF|' +
    'finnish markka FIM|dutch guilder NLG|german mark DEM|austrian schilling ATS|spanish peseta ESP|greek drachma GRD|' +
    'portuguese escudo PTE|japanese yen JPY|israeli shekel ILS|indonesian rupiah IDR|malaysian ringgit MYR|thai baht THB|polish zloty PLN'
  )
    .split('|')
    .map((row): [string, string] => {
      const cut = row.lastIndexOf(' ');
      return [row.slice(0, cut), row.slice(cut + 1)];
    }),
);
