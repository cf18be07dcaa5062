/** The numbers from 1 to 9 in words, as alternatives of a pattern. */
export const ones = 'one|two|three|four|five|six|seven|eight|nine';

/** Those from 10 to 19. */
export const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
