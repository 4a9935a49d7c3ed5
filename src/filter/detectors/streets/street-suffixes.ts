import { itemsIn } from '../../lists/items-in';

/** Words and abbreviations that end a street's name and almost nothing else. */
export const STREETS = itemsIn(
  'street str st avenue aven ave avn av road rd boulevard blvd boul boulv lane ln parkway pkwy pky highway hwy hiway terrace terr ter turnpike tpke expressway expy freeway fwy causeway cswy crescent cres close alley ally aly cir circ crcle crk crt ctr gdns holw hts lndg mdws rdg shrs spgs trl trls xing',
);

/** Suffixes of streets and of little else when they follow a house number and a name. */
export const ROADS = itemsIn(
  'bend bluff ci circle court cove crest crossing ct drive driv drv dr glen grove heights hollow knoll loop mews oval pike place pl plaza plz ridge run square sq trace trail walk way wy',
);

/** The other street suffixes of USPS Publication 28, appendix C1, which are also ordinary words. */
export const OTHER_SUFFIXES: ReadonlySet<string> = new Set([
  ...ROADS,
  ...itemsIn(
    'bayou beach bottom branch bridge brook burg bypass camp canyon cape center cliff club common corner course creek crossroad curve dale dam divide estate extension fall falls ferry field flat ford forest forge fork fort garden gateway green harbor haven hill inlet island isle junction key lake land landing light loaf lock lodge mall manor meadow mill mission motorway mount mountain neck orchard overpass park pass passage path pine plain point port prairie radial ramp ranch rapid rest rise river route row rue shoal shore skyway spring spur stravenue stream summit throughway track trafficway tunnel underpass union valley via viaduct view village ville vista wall well',
  ),
]);
