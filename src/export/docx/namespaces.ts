const OFFICE = 'http://schemas.openxmlformats.org'
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010'

/** What the prefixes in a document, its styles, lists and footers stand for. */
export const NAMESPACES = {
  'xmlns:w': `${OFFICE}/wordprocessingml/2006/main`,
  'xmlns:r': `${OFFICE}/officeDocument/2006/relationships`,
  'xmlns:wp': `${OFFICE}/drawingml/2006/wordprocessingDrawing`,
  'xmlns:a': `${OFFICE}/drawingml/2006/main`,
  'xmlns:mc': `${OFFICE}/markup-compatibility/2006`,
  'xmlns:wps': `${MICROSOFT}/wordprocessingShape`,
  'xmlns:wpg': `${MICROSOFT}/wordprocessingGroup`,
}

/** For the parts that hold no pictures. */
export const PLAIN_NAMESPACES = { 'xmlns:w': NAMESPACES['xmlns:w'] }

export const GROUP_OF_SHAPES = NAMESPACES['xmlns:wpg']
export const RELATIONSHIPS = NAMESPACES['xmlns:r']
export const PACKAGE = `${OFFICE}/package/2006`
