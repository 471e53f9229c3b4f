import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is written, with every lie that a test wants. */
export interface RawEntry {
  readonly name: string | Buffer
  readonly content: string | Buffer
  /** What the list at the end says instead of what is so. */
  readonly says?: Partial<Record<'size' | 'packed' | 'crc' | 'method' | 'at', number>>
  /** Bits: 1 for a password, 0x800 for a name in UTF-8. */
  readonly flags?: number
  /** What Unix says the file is and may: 0o120777 is a link. */
  readonly mode?: number
  readonly stored?: boolean
}

const u16 = (...values: number[]): Buffer => Buffer.from(values.flatMap((value) => [value & 255, (value >> 8) & 255]))
const u32 = (...values: number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(value >>> 0)
      return bytes
    }),
  )

/** Noon on 10 December 2026, as DOS writes it. */
const TIME = [12 << 11, ((2026 - 1980) << 9) | (12 << 5) | 10] as const

/** An archive byte by byte; `count` is how many entries its end says it has. */
export function rawZip(entries: readonly RawEntry[], count = entries.length): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, says = {}, flags = 0, mode = 0o100644, stored = false } of entries) {
    const [label, bytes] = [Buffer.from(name as string), Buffer.from(content as string)]
    const packed = stored ? bytes : deflateRawSync(bytes)
    const method = says.method ?? (stored ? 0 : 8)
    const sizes = [says.crc ?? crc32(bytes), says.packed ?? packed.length, says.size ?? bytes.length]
    const about = [u16(flags, method, ...TIME), u32(...sizes), u16(label.length, 0)]
    const file = Buffer.concat([u32(0x04034b50), u16(20), ...about, label, packed])
    const unix = [u16(0x031e, 20), ...about, u16(0, 0, 0), u32((mode << 16) >>> 0, says.at ?? at)]
    list.push(Buffer.concat([u32(0x02014b50), ...unix, label]))
    files.push(file)
    at += file.length
  }
  const index = Buffer.concat(list)
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, count, count), u32(index.length, at), u16(0)])
  return Buffer.concat([...files, index, end])
}

const PLAN = 'waymark: 1\nframework: candidate\nprofile:\n  key: s1\nterms: []\n'

/** Archives that someone might hand in to do harm, or that came to harm; each with one plan of `s1` that is well, where it can. */
export const HOSTILE_ZIPS: Readonly<Record<string, (plan?: string) => Buffer>> = {
  'no zip at all': () => Buffer.from('This is no archive.\n'),
  'cut short': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan }]).subarray(0, -30),
  'more entries than there are': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan }], 9),
  'a name that leads out': (plan = PLAN) => rawZip([{ name: '../../../escaped.yaml', content: plan }]),
  'a name from the root': (plan = PLAN) => rawZip([{ name: '/tmp/escaped.yaml', content: plan }]),
  'a name of Windows': (plan = PLAN) => rawZip([{ name: 'C:\\escaped.yaml', content: plan }]),
  'a backslash': (plan = PLAN) => rawZip([{ name: '..\\escaped.yaml', content: plan }]),
  'a NUL in a name': (plan = PLAN) => rawZip([{ name: 'plan\0.yaml', content: plan }]),
  'a link': () => rawZip([{ name: 'plan.yaml', content: '/etc/passwd', mode: 0o120777, stored: true }]),
  'a device': () => rawZip([{ name: 'plan.yaml', content: '', mode: 0o020666, stored: true }]),
  'a password': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan, flags: 1 }]),
  'a password on its list': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan, flags: 0x41 }]),
  'a packing nobody knows': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan, says: { method: 97 } }]),
  'two of one name': (plan = PLAN) =>
    rawZip([
      { name: 'plan.yaml', content: plan },
      { name: 'plan.yaml', content: `${plan}# the other\n` },
    ]),
  'larger than it says': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan.repeat(99), says: { size: 99 } }]),
  'smaller than it says': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan, says: { size: 5000 } }]),
  'a wrong checksum': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan, says: { crc: 7 } }]),
  'a place beyond the end': (plan = PLAN) => rawZip([{ name: 'plan.yaml', content: plan, says: { at: 0xfffffff0 } }]),
  'packed beyond the end': (plan = PLAN) =>
    rawZip([{ name: 'plan.yaml', content: plan, says: { packed: 0x7fffffff } }]),
  'a bomb': () => rawZip([{ name: 'plan.yaml', content: Buffer.alloc(1_000_000, 32) }]),
  'the same bytes as several files': (plan = PLAN) =>
    rawZip(Array.from({ length: 9 }, (_, i) => ({ name: `plan-${i}.yaml`, content: plan, says: { at: 0 } }))),
  'a zip in a zip in a zip': (plan = PLAN) => {
    const inner = rawZip([{ name: 'plan.yaml', content: plan }])
    return rawZip([{ name: 'a.zip', content: rawZip([{ name: 'b.zip', content: inner, stored: true }]), stored: true }])
  },
}
