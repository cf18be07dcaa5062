/** Endings of nouns for one person: "fireman", "grandson", "goalkeeper". */
const endings =
  /(?:man|woman|boy|girl|son|daughter|wife|husband|brother|sister|mother|father|driver|teacher|student|child|player|worker|officer|owner|leader|founder)$/;

const nouns = new Set(
  (
    'suspect victim gunman baby toddler teenager teen kid youth youngster lad lass pensioner retiree widow widower ' +
    'nephew niece uncle aunt cousin bride groom bridegroom fiance fiancee partner girlfriend boyfriend friend roommate ' +
    'neighbour neighbor resident villager citizen native tourist tripper hiker climber skier diver surfer camper ' +
    'protester protestor activist campaigner migrant refugee survivor passenger pedestrian motorist commuter shopper ' +
    'customer patient inmate prisoner detainee fugitive hostage witness bystander employee colleague intern ' +
    'accused defendant attacker assailant robber burglar thief shooter hijacker kidnapper ' +
    'soldier captain sergeant lieutenant colonel general corporal private pilot sailor guard firefighter paramedic ' +
    'medic nurse doctor surgeon engineer mechanic electrician plumber carpenter builder miner trucker farmer fisherman ' +
    'chef cook waiter waitress barber hairdresser cleaner butcher baker ' +
    'actor actress singer rapper musician guitarist drummer pianist violinist cellist conductor composer dancer model ' +
    'star celebrity comedian presenter broadcaster host author writer novelist poet painter artist sculptor designer ' +
    'architect director producer filmmaker photographer journalist reporter editor blogger ' +
    'scientist physicist chemist biologist economist historian professor lecturer academic researcher astronaut ' +
    'striker forward winger defender midfielder goalkeeper keeper batsman bowler quarterback receiver linebacker ' +
    'pitcher international champion veteran rookie cyclist runner sprinter swimmer boxer wrestler golfer skater jockey ' +
    'racer athlete coach manager referee fan ' +
    'prince princess king queen duke duchess president premier chancellor minister senator congressman mayor governor ' +
    'councillor politician lawmaker ambassador diplomat judge lawyer attorney prosecutor priest pastor bishop imam rabbi ' +
    'chairman chairwoman chief boss executive banker broker trader accountant entrepreneur tycoon billionaire ' +
    'millionaire philanthropist'
  ).split(' '),
);

/** Whether a word in lower case and in the singular names one person. */
export function isPersonNoun(word: string): boolean {
  return nouns.has(word) || endings.test(word);
}
