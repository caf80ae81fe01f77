/**
 * Values without the names of their fields: an object becomes the array of its values in its schema's order, so that a hundred
 * thousand of them are half as long and can still be read. What a schema asks is looked up once, not for every value.
 */
import * as v from 'valibot'

export interface Packing {
  /** Packs a value of the schema. */
  readonly pack: (value: unknown) => unknown
  /** Undoes {@link pack}; promises nothing of a value that was not packed by the same schema. */
  readonly unpack: (value: unknown) => unknown
}

/** How to pack what a schema of objects, arrays, nullables and plain values describes. */
export function packingOf(schema: v.GenericSchema): Packing {
  return packer(schema) ?? { pack: (value) => value, unpack: (value) => value }
}

/** Null for what stays as it is. */
function packer(schema: v.GenericSchema): Packing | null {
  if (isNullable(schema)) return packer(schema.wrapped)
  if (isArray(schema)) return arrayPacker(packer(schema.item))
  return isObject(schema) ? objectPacker(schema.entries) : null
}

function arrayPacker(item: Packing | null): Packing | null {
  return item && {
    pack: (value) => (Array.isArray(value) ? value.map(item.pack) : value),
    unpack: (value) => (Array.isArray(value) ? value.map(item.unpack) : value),
  }
}

function objectPacker(entries: Readonly<Record<string, v.GenericSchema>>): Packing {
  const fields = Object.entries(entries).map(([name, schema]) => ({ name, inner: packer(schema) }))
  return {
    pack: (value) => {
      if (!isFields(value)) return value
      return fields.map(({ name, inner }) => (inner ? inner.pack(value[name]) : value[name]))
    },
    unpack: (value) => {
      if (!Array.isArray(value)) return value
      const values: readonly unknown[] = value
      const object: Record<string, unknown> = {}
      let index = 0
      for (const { name, inner } of fields) {
        const each = values[index++]
        object[name] = inner ? inner.unpack(each) : each
      }
      return object
    },
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isNullable(schema: v.GenericSchema): schema is v.NullableSchema<v.GenericSchema, undefined> {
  return schema.type === 'nullable'
}

function isArray(schema: v.GenericSchema): schema is v.ArraySchema<v.GenericSchema, undefined> {
  return schema.type === 'array'
}

function isObject(schema: v.GenericSchema): schema is v.ObjectSchema<Readonly<Record<string, v.GenericSchema>>, undefined> {
  return schema.type === 'object'
}
