/** Words and abbreviations that end a street's name and almost nothing else. */
export const STREETS: ReadonlySet<string> = new Set(
  'street st avenue ave av road rd boulevard blvd lane ln parkway pkwy highway hwy terrace ter turnpike tpke expressway freeway causeway crescent close alley aly cir cres crk gdns holw hts lndg mdws rdg shrs spgs trl xing'.split(
    ' ',
  ),
);

/** The other street suffixes of USPS Publication 28, appendix C1, which are also ordinary words. */
export const OTHER_SUFFIXES: ReadonlySet<string> = new Set(
  'bayou beach bend bluff bottom branch bridge brook burg bypass camp canyon cape center circle cliff club common corner course court ct cove creek crest crossing crossroad curve dale dam divide drive dr estate extension fall falls ferry field flat ford forest forge fork fort garden gateway glen green grove harbor haven heights hill hollow inlet island isle junction key knoll lake land landing light loaf lock lodge loop mall manor meadow mews mill mission motorway mount mountain neck orchard oval overpass park pass passage path pike pine place pl plain plaza plz point port prairie radial ramp ranch rapid rest ridge rise river route row rue run shoal shore skyway spring spur square sq station stravenue stream summit throughway trace track trafficway trail tunnel underpass union valley via viaduct view village ville vista walk wall way well wy'.split(
    ' ',
  ),
);
