/** Names that are found together, and where those who bear them live here. */
export type NamePool = {
  given: readonly string[];
  family: readonly string[];
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
};

/** Every pool is as likely as the next. */
export const NAME_POOLS: readonly NamePool[] = [
  {
    countries: ['AT', 'DE'],
    given: [
      'Anna',
      'Jakob',
      'Lena',
      'Matthias',
      'Katharina',
      'Felix',
      'Johanna',
      'Tobias',
      'Magdalena',
      'Emil',
    ],
    family: [
      'Gruber',
      'Huber',
      'Steiner',
      'Moser',
      'Winkler',
      'Brandt',
      'Vogel',
      'Krüger',
      'Seidl',
      'Berger',
    ],
  },
  {
    countries: ['FR'],
    given: ['Camille', 'Hugo', 'Manon', 'Théo', 'Élise', 'Antoine', 'Inès', 'Julien', 'Margaux', 'Bastien'],
    family: [
      'Lefèvre',
      'Moreau',
      'Girard',
      'Chevalier',
      'Roussel',
      'Fontaine',
      'Mercier',
      'Perrot',
      'Delmas',
    ],
  },
  {
    countries: ['GB', 'US'],
    given: ['Alice', 'Thomas', 'Hannah', 'George', 'Eleanor', 'Samuel', 'Ruth', 'Edward', 'Clara', 'Henry'],
    family: ['Whitfield', 'Harding', 'Ellis', 'Palmer', 'Thornton', 'Reeves', 'Bennett', 'Hollis', 'Marsh'],
  },
  {
    countries: ['IT', 'AT'],
    given: ['Giulia', 'Matteo', 'Chiara', 'Lorenzo', 'Francesca', 'Davide', 'Elena', 'Pietro', 'Silvia'],
    family: ['Conti', 'Marchetti', 'Rinaldi', 'Galli', 'Fabbri', 'Moretti', 'Barbieri', 'Zanetti'],
  },
  {
    countries: ['ES', 'US'],
    given: ['Lucía', 'Diego', 'Carmen', 'Álvaro', 'Marta', 'Javier', 'Paula', 'Andrés', 'Nuria'],
    family: ['Ortega', 'Navarro', 'Vidal', 'Romero', 'Ibáñez', 'Castillo', 'Herrera', 'Molina'],
  },
  {
    countries: ['NL', 'DE'],
    given: ['Sanne', 'Daan', 'Fleur', 'Bram', 'Lotte', 'Jasper', 'Marijke', 'Ruben', 'Femke'],
    family: ['de Vries', 'Bakker', 'Visser', 'van Dijk', 'Mulder', 'Hoekstra', 'Smit', 'Postma'],
  },
  {
    countries: ['DE', 'GB'],
    given: ['Agnieszka', 'Piotr', 'Zofia', 'Tomasz', 'Magda', 'Jan', 'Ewa', 'Marek', 'Hanna'],
    family: ['Nowak', 'Wójcik', 'Zając', 'Mazur', 'Pawlak', 'Król', 'Dudek', 'Sikora'],
  },
  {
    countries: ['GB', 'US'],
    given: ['Priya', 'Arjun', 'Meera', 'Rohan', 'Ananya', 'Vikram', 'Kavya', 'Nikhil', 'Leela'],
    family: ['Iyer', 'Banerjee', 'Menon', 'Rao', 'Kulkarni', 'Desai', 'Chatterjee', 'Nair'],
  },
  {
    countries: ['AT', 'DE', 'NL'],
    given: ['Elif', 'Emre', 'Zeynep', 'Deniz', 'Aylin', 'Kerem', 'Defne', 'Ozan', 'Selin'],
    family: ['Yıldız', 'Aydın', 'Demir', 'Koç', 'Arslan', 'Şahin', 'Kaplan', 'Özkan'],
  },
  {
    countries: ['GB', 'FR', 'US'],
    given: ['Adaeze', 'Kwame', 'Folake', 'Chidi', 'Amina', 'Tunde', 'Efua', 'Sena', 'Ngozi'],
    family: ['Okafor', 'Mensah', 'Adeyemi', 'Diallo', 'Boateng', 'Eze', 'Traoré', 'Balogun'],
  },
  {
    countries: ['US', 'DE'],
    given: ['Yuki', 'Haruto', 'Mei', 'Jun', 'Sora', 'Min-ji', 'Hana', 'Kenji', 'Lin'],
    family: ['Tanaka', 'Watanabe', 'Chen', 'Park', 'Mori', 'Nguyen', 'Zhao', 'Hayashi'],
  },
];
