import type { Assortment } from '../assortment.ts';
import { FINISH, HOME_COLOUR } from '../axes.ts';
import { HOME_HOUSE } from '../houses.ts';

/** What one sits on and puts things on. */
export const FURNITURE: readonly Assortment[] = [
  {
    slug: 'chairs',
    name: 'Chairs',
    skuPrefix: 'CHA',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Dining Chair',
        price: 22900,
        weightGrams: 5200,
        sentence: 'A dining chair with a curved back for long evenings.',
      },
      {
        noun: 'Lounge Chair',
        price: 54900,
        weightGrams: 11800,
        sentence: 'A low lounge chair with arms broad enough for a cup.',
      },
      {
        noun: 'Stool',
        price: 11900,
        weightGrams: 3100,
        sentence: 'A stool that is also a bedside table when it has to be.',
      },
      {
        noun: 'Rocking Chair',
        price: 44900,
        weightGrams: 9400,
        sentence: 'A rocking chair with long runners and a slow, even swing.',
      },
      {
        noun: 'Bench',
        price: 34900,
        weightGrams: 9800,
        sentence: 'A bench for the hall or the long side of the table.',
      },
    ],
    materialLabel: 'Wood',
    materials: [
      { name: 'Oak', sentence: 'The oak comes from managed forests and is finished with hard-wax oil.' },
      { name: 'Ash', sentence: 'Steam-bent ash makes it light and strong.' },
      { name: 'Walnut', sentence: 'The walnut is chosen for its figure and left unstained.' },
      { name: 'Cherry', sentence: 'The cherry darkens to a deep amber in its first years.' },
    ],
    axes: [HOME_COLOUR],
    facts: [
      { name: 'Seat height', values: ['42 cm', '45 cm', '46 cm'] },
      { name: 'Load', values: ['110 kg', '120 kg', '150 kg'] },
    ],
    praise: [
      'Comfortable for a whole evening.',
      'The joints are flawless.',
      'Sturdy, and light enough to move.',
      'The grain is beautiful.',
    ],
    blame: [
      'It wobbles on an even floor.',
      'It creaks whenever one moves.',
      'Scratched under the packaging.',
      'Harder to sit on than it looks.',
    ],
  },
  {
    slug: 'side-tables',
    name: 'Side Tables',
    skuPrefix: 'TBL',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Side Table',
        price: 15900,
        weightGrams: 4800,
        sentence: 'A side table the height of a sofa’s arm.',
      },
      {
        noun: 'Tray Table',
        price: 12900,
        weightGrams: 3600,
        sentence: 'A table whose top lifts off and carries breakfast.',
      },
      {
        noun: 'Nesting Tables',
        price: 27900,
        weightGrams: 9900,
        sentence: 'Two tables, one under the other until guests come.',
      },
      {
        noun: 'Bedside Table',
        price: 18900,
        weightGrams: 6900,
        sentence: 'A bedside table with a soft-closing drawer and a shelf for books.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Smoked Oak', sentence: 'The oak is smoked with ammonia, so the colour goes deep.' },
      { name: 'Terrazzo', sentence: 'The terrazzo is cast from marble left over in the quarry.' },
      { name: 'Birch', sentence: 'Birch plywood with its edges left to be seen.' },
      { name: 'Powder-Coated Steel', sentence: 'The sheet steel is folded, welded and powder-coated matt.' },
    ],
    axes: [FINISH],
    facts: [{ name: 'Height', values: ['42 cm', '48 cm', '55 cm'] }],
    praise: [
      'Exactly the right height.',
      'Assembled with one key and no swearing.',
      'The surface takes hot cups well.',
      'Small footprint, much use.',
    ],
    blame: [
      'Rings from the very first glass.',
      'One leg is shorter than the others.',
      'The screws did not match the holes.',
    ],
  },
];
