import { lazy } from '../../../cold-start/lazy';
import { withoutAccents } from '../../plain-text/without-accents';

/** Words that begin an address and little else. */
const STREETS =
  'calle|cll|avenida|avda|carretera|ctra|carr|camino|cno|paseo|urbanizacion|urb|barriada|bda|callejon|travesia|ronda|rambla|glorieta|pasaje|calzada|andador|cerrada|cda|privada|retorno|circuito|viaducto|prolongacion|pza|pz|plazoleta|gran\\svia|po(?=\\sdel?\\s)|rua|rue';
/** Words that are English as well, or short: they need a name after them. */
const OTHER_STREETS = 'ave?|plaza|barrio|parque|boulevard|bulevar|blvd|eje|priv|prol|calz';
const WORD = "(?:[a-z][a-z.'-]{0,20}[\\s,;|]{1,3}|-\\s)";
const NUMBER = '(?:(?:n(?:um(?:ero)?|\\.?o)?\\.?|km|#|kilometro)\\s?)?\\d{1,5}(?![\\d/])';
/** `Camino Example Hospital 5`: a site and its number. */
const NO_INSTITUTION = '(?!.{0,30}(?:health|clinic|medical|(?<!del\\s)hospital)(?![a-z]))';
const OTHER_STREET = `(?<![a-z])${NO_INSTITUTION}(?:${OTHER_STREETS})(?:\\.[\\s;|]{0,2}|[\\s;|])${WORD}{1,6}`;
const STREET = `(?<![a-z])${NO_INSTITUTION}(?:(?:${STREETS})(?:\\.[\\s,;|]{0,2}|[\\s,;|]{1,3})|c/\\s?)${WORD}{0,6}`;

/** Most texts have no such word, and need only this pattern. */
const KIND_OF_STREET = new RegExp(
  `(?<![a-z])(?:${STREETS}|${OTHER_STREETS}|pr|ruta|apartado|apdo|apto|apartamento|depto|dpto|carrera|cra|kra|manzana|mza?|c/)|stra(?:ss|ß)e\\s|str\\.|gasse|platz`,
  'i',
);
const numbered = lazy(() =>
  [
    // Calle de la Mata, 23; Carr. 2 Km 4.5; 150 Calle A
    `${STREET}${NUMBER}`,
    `${OTHER_STREET}${NUMBER}`,
    `(?<![\\w.])\\d{1,5}\\s(?:(?:${STREETS})\\s[a-z]|ave?\\s[a-z]{3})`,
    // PR-2 km 15.4
    `(?<![a-z])(?:pr|ruta)[\\s.-]{0,2}\\d{1,3},?\\skm`,
    `(?<![a-z])(?:apartado|apdo|apto|apartamento|depto|dpto)\\.?\\s?(?:postal\\s)?#?\\s?\\d`,
    // Urb. El Paraiso B-12; Mz 4 Lt 12; Carrera 7 # 71-21
    `(?<![a-z])urb(?:anizacion)?\\.?\\s${WORD}{1,5}[a-z]{1,2}-?\\d{1,3}(?!\\d)`,
    '(?<![a-z])(?:mza?|manzana)\\.?\\s?\\d{1,3}[\\s,]{1,3}(?:lt|lte|lote)\\.?\\s?\\d',
    '(?<![a-z])(?:carrera|cra|kra|calle|cll)\\.?\\s\\d{1,3}[a-z]?\\s?(?:#|no?\\.?)\\s?\\d{1,3}[a-z]?\\s?-\\s?\\d',
    // Hauptstraße 12
    `[a-z](?:strasse|straße|str\\.|gasse|platz)\\s\\d{1,4}(?![\\d:])`,
  ].map((pattern) => new RegExp(pattern, 'i')),
);
const SIN_NUMERO = /s\/n/i;
/** Calle Choupana, s/n: without a number. */
const WITHOUT_NUMBER = new RegExp(`(?:${STREET}|${OTHER_STREET})s/n(?![a-z])`, 'i');
/** A floor after the house number: `Reyes Nuevos, 19 - 5º`, `Reyes Nuevos 19, 5º izq`. */
const WITH_FLOOR =
  /[a-zà-ÿ](?:,\s?\d{1,3}\s?[-,]\s?\d{1,2}[oa](?![a-z\d])|\s\d{1,3},\s?\d{1,2}[oa]\s(?:dcha|derecha|izq|izda|izquierda|[a-f](?![a-z])))/i;

/**
 * True when the text holds a numbered street of Puerto Rico, Spain or Latin America, where the kind
 * of street comes first and the number often follows its name (USPS Publication 28, section 29), or
 * of Europe in the same order.
 */
export function hasSpanishStreet(text: string): boolean {
  const plain = withoutAccents(text);
  return KIND_OF_STREET.test(plain) && numbered().some((pattern) => pattern.test(plain));
}

/** Like {@link hasSpanishStreet}, for an address that says that it has no number. */
export function hasStreetWithoutNumber(text: string): boolean {
  return SIN_NUMERO.test(text) && WITHOUT_NUMBER.test(withoutAccents(text));
}

/** Like {@link hasSpanishStreet}, for a floor after a house number. */
export function hasFloor(text: string): boolean {
  return WITH_FLOOR.test(text);
}
