/** Towns of a country and how an address is written there. */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  code: string;
  towns: readonly Town[];
  streets: readonly string[];
  /** Does the number stand before the street? */
  numberFirst: boolean;
  /** What stands before the number of a flat; absent where it is not written. */
  flat?: string;
  /** A number that the country keeps for fiction, E.164 without its last two digits. */
  fictionalPhone?: string;
};

/** A town with one of its postal codes, and the region where the post needs it. */
export type Town = { city: string; postalCode: string; region?: string };

/** The countries that shoppers live in. */
export const COUNTRIES: readonly Country[] = [
  {
    code: 'AT',
    flat: 'Top',
    numberFirst: false,
    streets: ['Lindengasse', 'Kirchengasse', 'Schulgasse', 'Gartengasse', 'Bahnhofstraße', 'Mühlgasse'],
    towns: [
      { city: 'Wien', postalCode: '1070' },
      { city: 'Graz', postalCode: '8010' },
      { city: 'Linz', postalCode: '4020' },
      { city: 'Innsbruck', postalCode: '6020' },
    ],
  },
  {
    code: 'DE',
    flat: 'Wohnung',
    numberFirst: false,
    streets: ['Gartenstraße', 'Goethestraße', 'Bergstraße', 'Ahornweg', 'Marktstraße', 'Lindenallee'],
    towns: [
      { city: 'Berlin', postalCode: '10437' },
      { city: 'Hamburg', postalCode: '22765' },
      { city: 'München', postalCode: '80469' },
      { city: 'Leipzig', postalCode: '04229' },
    ],
  },
  {
    code: 'FR',
    flat: 'Appartement',
    numberFirst: true,
    streets: [
      'rue des Tilleuls',
      'rue du Moulin',
      'avenue de la Gare',
      'rue de l’Église',
      'quai des Pêcheurs',
    ],
    towns: [
      { city: 'Paris', postalCode: '75011' },
      { city: 'Lyon', postalCode: '69007' },
      { city: 'Nantes', postalCode: '44000' },
      { city: 'Strasbourg', postalCode: '67000' },
    ],
  },
  {
    code: 'GB',
    flat: 'Flat',
    numberFirst: true,
    streets: ['Mill Lane', 'Church Road', 'Station Road', 'Orchard Close', 'Victoria Terrace'],
    fictionalPhone: '+4477009000',
    towns: [
      { city: 'London', postalCode: 'E8 3PN' },
      { city: 'Bristol', postalCode: 'BS6 5QA' },
      { city: 'Edinburgh', postalCode: 'EH6 6QH' },
      { city: 'Leeds', postalCode: 'LS7 4HZ' },
    ],
  },
  {
    code: 'US',
    flat: 'Apt',
    numberFirst: true,
    streets: ['Maple Street', 'Cedar Avenue', 'Oak Street', 'Lakeview Drive', 'Juniper Lane'],
    fictionalPhone: '+120255501',
    towns: [
      { city: 'Portland', region: 'OR', postalCode: '97214' },
      { city: 'Austin', region: 'TX', postalCode: '78704' },
      { city: 'Brooklyn', region: 'NY', postalCode: '11215' },
      { city: 'Madison', region: 'WI', postalCode: '53703' },
    ],
  },
  {
    code: 'NL',
    numberFirst: false,
    streets: ['Kerkstraat', 'Molenstraat', 'Dorpsstraat', 'Wilgenlaan', 'Havenkade'],
    towns: [
      { city: 'Rotterdam', postalCode: '3011 AD' },
      { city: 'Utrecht', postalCode: '3512 JE' },
      { city: 'Groningen', postalCode: '9711 LM' },
    ],
  },
  {
    code: 'IT',
    flat: 'Interno',
    numberFirst: false,
    streets: ['Via Garibaldi', 'Via Roma', 'Via dei Mille', 'Corso Italia', 'Via San Marco'],
    towns: [
      { city: 'Bologna', region: 'BO', postalCode: '40121' },
      { city: 'Torino', region: 'TO', postalCode: '10123' },
      { city: 'Trieste', region: 'TS', postalCode: '34121' },
    ],
  },
  {
    code: 'ES',
    flat: 'Piso',
    numberFirst: false,
    streets: ['Calle Mayor', 'Calle del Olivo', 'Calle de la Luna', 'Paseo del Río'],
    towns: [
      { city: 'Valencia', region: 'Valencia', postalCode: '46003' },
      { city: 'Bilbao', region: 'Bizkaia', postalCode: '48005' },
      { city: 'Sevilla', region: 'Sevilla', postalCode: '41001' },
    ],
  },
];
