/**
 * Names for invented people and places. Family names and places exist nowhere and say so by their shape; given names are
 * ordinary, mixed, and drawn without regard to anybody's ethnicity. Nobody here is or was a real person.
 */
export const GIVEN_NAMES: Readonly<Record<'M' | 'F', readonly string[]>> = {
  M: [
    'Aiden', 'Alfie', 'Amari', 'Ambrose', 'Arlo', 'Ashwin', 'Bailey', 'Caleb', 'Callum', 'Corin', 'Dara', 'Dexter', 'Eamon',
    'Eli', 'Ezra', 'Farhan', 'Finlay', 'Gethin', 'Hari', 'Idris', 'Ivo', 'Jaden', 'Jonah', 'Kai', 'Kofi', 'Laurie', 'Leon',
    'Mateo', 'Micah', 'Nasir', 'Niall', 'Omari', 'Oskar', 'Perry', 'Quinn', 'Rafi', 'Reuben', 'Rowan', 'Samir', 'Silas',
    'Stefan', 'Tariq', 'Theo', 'Tobias', 'Umar', 'Vinay', 'Wilf', 'Xander', 'Yusuf', 'Zane',
  ],
  F: [
    'Abena', 'Ada', 'Aisha', 'Alma', 'Anya', 'Asha', 'Beatrix', 'Bethan', 'Bryony', 'Carys', 'Celia', 'Chioma', 'Daisy',
    'Delphine', 'Edie', 'Eleri', 'Esme', 'Farah', 'Fern', 'Gwen', 'Hana', 'Ines', 'Iris', 'Jasmin', 'Juno', 'Keira', 'Kezia',
    'Leila', 'Lottie', 'Maeve', 'Mina', 'Naomi', 'Nell', 'Olwen', 'Orla', 'Poppy', 'Priya', 'Renee', 'Rosa', 'Saskia', 'Shanice',
    'Tamsin', 'Thea', 'Una', 'Violet', 'Wren', 'Xanthe', 'Yasmin', 'Zara', 'Zofia',
  ],
}; // prettier-ignore

/** Given names for young people who came to England alone. */
export const GIVEN_NAMES_ALONE: readonly string[] = [
  'Abdu', 'Aram', 'Bahman', 'Berhan', 'Dilan', 'Ermal', 'Filmon', 'Habib', 'Hoang', 'Karwan', 'Luan', 'Meron', 'Nahom', 'Rebin',
  'Saber', 'Samuel', 'Tesfay', 'Yonas', 'Zaki',
]; // prettier-ignore

const FAMILY_STARTS = [
  'Alder', 'Amber', 'Barley', 'Bracken', 'Bramble', 'Brindle', 'Candle', 'Clover', 'Copper', 'Dapple', 'Fennel',   'Garnet', 'Juniper', 'Kestrel', 'Lantern', 'Linden', 'Maple', 'Marigold', 'Nettle', 'Otter',
  'Pebble', 'Pepper', 'Quill', 'Russet', 'Saffron', 'Sorrel', 'Tansy', 'Teasel', 'Thistle', 'Umber', 'Velvet', 'Yarrow',
]; // prettier-ignore
const FAMILY_ENDS = [
  'by', 'cote', 'crest', 'dale', 'down', 'field', 'fold', 'garth', 'gate', 'holt', 'hurst', 'ley', 'low', 'mere', 'moor', 'shaw',
  'stead', 'thorpe', 'wick', 'worth',
]; // prettier-ignore

/** Every family name there is: a plant, stone, beast or colour, and an ending that place names have. */
export const FAMILY_NAMES: readonly string[] = FAMILY_STARTS.flatMap((start) => FAMILY_ENDS.map((end) => start + end));

/** The invented authority and the districts around it; the first twelve are inside it. */
export const AUTHORITY_NAME = 'Harrowmere';
export const DISTRICTS: readonly string[] = [
  'Harrowmere', 'Little Tansley', 'Great Tansley', 'Osmere', 'Quillan Vale', 'Saltgarth', 'Wexmoor', 'Marlbeck', 'Dunnerholt',
  'Fallowick', 'Ashenford', 'Penny Cross', 'Thornmere Wells', 'Upper Lathe', 'Nether Lathe', 'Kelderby', 'Brackenfold', 'Stonehythe',
  'Merrowdown', 'Coldwater', 'Elmsgarth', 'Ravenstoke', 'Hollin Bridge', 'Tarn End', 'Wychmoor', 'Yelverby', 'Cinder Hill',
  'Far Oxley', 'Goldershaw', 'Hesterley', 'Inglemoor', 'Jarrowdale', 'Kingsfallow', 'Lorrick Sands', 'Mistlethwaite', 'Northerly',
]; // prettier-ignore

export const FOSTERING_AGENCIES: readonly string[] = [
  'Open Gate Fostering', 'Blue Door Families', 'Long Lane Fostering', 'Sparrow and Finch Fostering', 'Common Ground Carers',
  'Kettle On Fostering',
]; // prettier-ignore
export const HOME_NAMES: readonly string[] = [
  'Lantern House', 'Mill Cottage', 'Orchard End', 'Pear Tree House', 'Seven Steps', 'The Boathouse', 'The Old Bakery', 'Weathervane',
  'Applegarth', 'Bluebell Rise', 'Chimney Corner', 'Drover House', 'Fiddlers Yard', 'Greenacre', 'Hayloft', 'Kite Hill', 'Larkrise',
  'Moorings', 'Nightingale House', 'Oak Door',
]; // prettier-ignore
export const SUPPORTED_NAMES: readonly string[] = [
  'Compass Court', 'First Key', 'Harbour Flats', 'Junction House', 'Ladder Street', 'Next Door', 'Signal Yard', 'Tenterhook House',
]; // prettier-ignore
export const SCHOOLS: readonly string[] = [
  'Tansley Primary', 'Osmere Primary', 'Saltgarth Primary', 'Quillan Vale Academy', 'Marlbeck School', 'Wexmoor High',
  'St Cuthwin School', 'Dunnerholt College', 'Harrowmere Sixth Form', 'Kelderby School', 'Ashenford Primary', 'Penny Cross High',
]; // prettier-ignore
export const CLUBS: readonly string[] = [
  'Harrowmere Rowing Club', 'Saturday drama group', 'Osmere Boxing', 'Tansley Brass Band', 'Skate Collective', 'Sunday football',
  'Wednesday art club', 'Marlbeck cadets', 'Swimming squad', 'Gardening crew at the allotments',
]; // prettier-ignore
export const EMPLOYERS: readonly string[] = [
  'Brindle Bakes',
  'Marlbeck Garage',
  'Osmere Garden Centre',
  'Tansley Stores',
];
export const SERVICES: readonly string[] = [
  'Wayside Mentoring',
  'Stepping Out Youth Service',
  'Listening Ear',
  'Harrowmere Virtual School',
];
