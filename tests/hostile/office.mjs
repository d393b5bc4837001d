// Hostile Word and Excel files for the browser tests; office.rs has them all.
import { deflateRawSync } from 'node:zlib';

const CRC = new Int32Array(256).map((_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function crc(bytes) {
  let sum = -1;
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ -1) >>> 0;
}

/** A ZIP file of parts by name, each text or bytes. */
export function zip(parts) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), head, place, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, entries, Buffer.from('PK\x05\x06'), end]);
}

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook around a sheet. */
export function workbook(sheet) {
  return {
    '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${RELATED}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
}

/** A sheet of rows of texts. */
export function rows(texts) {
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const cell = (text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return `<worksheet><sheetData>${texts.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
}

/** What has to be refused, and by which words. */
export const HOSTILE = {
  'bomb.xlsx': [zip(workbook(Buffer.alloc(70_000_000, 32))), /解压之后大得不正常/],
  'far.xlsx': [zip(workbook('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>')), /单元格 XFD1048576 里有内容/],
  'laughs.xlsx': [zip(workbook('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet/>')), /DOCTYPE/],
  'macros.xlsx': [zip({ ...workbook(rows([['a']])), 'xl/vbaProject.bin': 'x' }), /带有宏/],
  'cut.docx': [zip(workbook(rows([['a']]))).subarray(0, 400), /不完整/],
  'picture.docx': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /不是 Word 文档/],
  'other.docx': [zip(workbook(rows([['a']]))), /以 \.docx 结尾，内容却是 \.xlsx/],
};
