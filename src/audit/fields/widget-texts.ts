import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';

/** A text in a widget's properties. */
export interface WidgetText {
  readonly property: string;
  readonly text: string;
  /** The values of the property's HTTP method, if the widget has any. */
  readonly methods: readonly unknown[];
}

/** The texts in a Studio widget's properties, at any depth. */
export function widgetTexts(widget: PlainObject): readonly WidgetText[] {
  return textsOf(ownValue(widget, 'properties'), '');
}

function textsOf(
  value: unknown,
  property: string,
  methods: readonly unknown[] = [],
): readonly WidgetText[] {
  if (typeof value === 'string') return [{ property, text: value, methods }];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, property));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    textsOf(each, name, methodsOf(value, name)),
  );
}

/** `url` has `method`, `wait_url` has `wait_url_method`, `waitUrl` has `waitUrlMethod`. */
function methodsOf(properties: PlainObject, name: string): readonly unknown[] {
  const bare = name.replace(/_?url$/i, '');
  const names = [`${name}_method`, `${bare}_method`, `${name}Method`, `${bare}Method`];
  return [...names, ...(name === 'url' ? ['method'] : [])]
    .map((each) => ownValue(properties, each))
    .filter(Boolean);
}
